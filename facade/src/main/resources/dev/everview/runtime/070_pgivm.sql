-- The SQL surface of pg_ivm. Installed when no extension of that name is there.
CREATE SCHEMA IF NOT EXISTS pgivm;
COMMENT ON SCHEMA pgivm IS 'Everview: functions of pg_ivm';
GRANT USAGE ON SCHEMA pgivm TO PUBLIC;
ALTER DEFAULT PRIVILEGES IN SCHEMA pgivm GRANT EXECUTE ON FUNCTIONS TO PUBLIC;

CREATE OR REPLACE FUNCTION pgivm.create_immv(immv text, view_definition text) RETURNS bigint
LANGUAGE plpgsql AS $everview$
BEGIN
    RETURN everview.create_view(immv, view_definition, '{}', 'pg_ivm');
END
$everview$;
COMMENT ON FUNCTION pgivm.create_immv(text, text) IS 'Everview: creates a maintained view; the number of its rows';

CREATE OR REPLACE FUNCTION pgivm.refresh_immv(immv text, with_data boolean DEFAULT true) RETURNS bigint
LANGUAGE plpgsql STRICT AS $everview$
BEGIN
    RETURN everview.refresh(immv, with_data);
END
$everview$;
COMMENT ON FUNCTION pgivm.refresh_immv(text, boolean) IS 'Everview: fills a view anew, or empties it and stops its maintenance';

CREATE OR REPLACE FUNCTION pgivm.drop_immv(immv text) RETURNS void
LANGUAGE plpgsql STRICT AS $everview$
BEGIN
    PERFORM everview.drop(immv);
END
$everview$;
COMMENT ON FUNCTION pgivm.drop_immv(text) IS 'Everview: drops a maintained view';

CREATE OR REPLACE FUNCTION pgivm.get_immv_def(immvrelid regclass) RETURNS text
LANGUAGE sql STABLE STRICT AS $everview$
    SELECT everview.definition(immvrelid)
$everview$;
COMMENT ON FUNCTION pgivm.get_immv_def(regclass) IS 'Everview: the definition of a view; null when it is not maintained';

-- Makes a view of a table that was one, as after a restore of its data alone. The table is replaced, since what it holds
-- may be older than the base tables; its privileges and indexes are those of a new view.
CREATE OR REPLACE FUNCTION pgivm.restore_immv(immv text, view_definition text, populate boolean DEFAULT false) RETURNS void
LANGUAGE plpgsql STRICT AS $everview$
DECLARE
    target record;
    present pg_catalog.regclass;
BEGIN
    target := everview.parse_target(immv);
    present := pg_catalog.to_regclass(pg_catalog.concat_ws('.', pg_catalog.quote_ident(target.schema_name),
        pg_catalog.quote_ident(target.name)));
    IF present IS NOT NULL AND everview.definition(present) IS NULL THEN
        EXECUTE 'DROP TABLE ' OPERATOR(pg_catalog.||) everview.qualified_name(present);
    END IF;
    PERFORM everview.create_view(immv, view_definition, '{}', 'pg_ivm');
    IF NOT populate AND present IS NULL THEN
        PERFORM everview.refresh(immv, false);
    END IF;
END
$everview$;
COMMENT ON FUNCTION pgivm.restore_immv(text, text, boolean) IS 'Everview: makes a view of a restored table, or an empty one';

CREATE OR REPLACE FUNCTION pgivm.get_create_immv_commands() RETURNS SETOF text
LANGUAGE sql STABLE AS $everview$
    SELECT pg_catalog.format('SELECT pgivm.create_immv(%L, %L);', everview.qualified_name(v.relation), everview.definition(v.relation))
    FROM everview.view v
    WHERE v.flavor OPERATOR(pg_catalog.=) 'pg_ivm'
    ORDER BY v.created_at, v.relation::pg_catalog.oid
$everview$;
COMMENT ON FUNCTION pgivm.get_create_immv_commands() IS 'Everview: commands that create all views again';

CREATE OR REPLACE FUNCTION pgivm.get_restore_immv_commands() RETURNS SETOF text
LANGUAGE sql STABLE AS $everview$
    SELECT pg_catalog.format('SELECT pgivm.restore_immv(%L, %L, %L);', everview.qualified_name(v.relation),
        everview.definition(v.relation), v.populated)
    FROM everview.view v
    WHERE v.flavor OPERATOR(pg_catalog.=) 'pg_ivm'
    ORDER BY v.created_at, v.relation::pg_catalog.oid
$everview$;
COMMENT ON FUNCTION pgivm.get_restore_immv_commands() IS 'Everview: commands that make restored tables views again';

DROP VIEW IF EXISTS pgivm.pg_ivm_immv;
CREATE VIEW pgivm.pg_ivm_immv AS
SELECT v.relation AS immvrelid, everview.definition(v.relation) AS viewdef, v.populated AS ispopulated,
    v.refreshed_by AS lastivmupdate
FROM everview.view v
WHERE v.flavor OPERATOR(pg_catalog.<>) 'log';
COMMENT ON VIEW pgivm.pg_ivm_immv IS 'Everview: maintained views. lastivmupdate: the transaction that last filled or emptied it';
GRANT SELECT ON pgivm.pg_ivm_immv TO PUBLIC;
