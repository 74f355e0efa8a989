-- The SQL surface of pg_imat: a materialized view in schema imat gives the definition, its live table gets the same name in
-- another schema. Installed when no extension of that name is there.
CREATE SCHEMA IF NOT EXISTS imat;
COMMENT ON SCHEMA imat IS 'Everview: functions of pg_imat, and its sources';
GRANT USAGE ON SCHEMA imat TO PUBLIC;
ALTER DEFAULT PRIVILEGES IN SCHEMA imat GRANT EXECUTE ON FUNCTIONS TO PUBLIC;

DO $everview$
BEGIN
    -- users of pg_imat create this table themselves
    IF pg_catalog.to_regclass('imat.imat_config') IS NULL THEN
        CREATE TABLE imat.imat_config (
            mv_name text PRIMARY KEY,
            mv_schema_name text,
            agg_schema_name text,
            created_at timestamptz DEFAULT pg_catalog.now()
        );
        COMMENT ON TABLE imat.imat_config IS 'Everview: live tables made by create_imat, written by the runtime';
        GRANT SELECT ON imat.imat_config TO PUBLIC;
    END IF;
END
$everview$;

CREATE OR REPLACE FUNCTION imat.create_imat(mv_name text, target_schema text DEFAULT 'public') RETURNS void
LANGUAGE plpgsql AS $everview$
DECLARE
    source pg_catalog.oid;
BEGIN
    SELECT c.oid INTO source
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
    WHERE n.nspname OPERATOR(pg_catalog.=) 'imat' AND c.relname OPERATOR(pg_catalog.=) mv_name
        AND c.relkind OPERATOR(pg_catalog.=) ANY (ARRAY['m', 'v']::pg_catalog."char"[]);
    IF NOT FOUND THEN
        RAISE EXCEPTION 'materialized view imat.% does not exist', pg_catalog.quote_ident(mv_name)
            USING ERRCODE = '42P01', HINT = 'Create it first: CREATE MATERIALIZED VIEW imat.name AS SELECT ...';
    END IF;
    PERFORM everview.create_view(pg_catalog.format('%I.%I', target_schema, mv_name),
        pg_catalog.rtrim(pg_catalog.pg_get_viewdef(source), ';'),
        pg_catalog.jsonb_build_object('source', mv_name), 'imat');
END
$everview$;
COMMENT ON FUNCTION imat.create_imat(text, text) IS 'Everview: makes a live table of a materialized view in schema imat';

-- pg_imat has no schema: its function is called unqualified, so one stands where everybody's search_path finds it.
DO $everview$
BEGIN
    IF pg_catalog.to_regnamespace('public') IS NOT NULL
        AND pg_catalog.has_schema_privilege('public', 'CREATE')
        AND pg_catalog.to_regprocedure('public.create_imat(text, text)') IS NULL
    THEN
        CREATE FUNCTION public.create_imat(mv_name text, target_schema text DEFAULT 'public') RETURNS void
        LANGUAGE plpgsql AS $body$
        BEGIN
            PERFORM imat.create_imat(mv_name, target_schema);
        END
        $body$;
        COMMENT ON FUNCTION public.create_imat(text, text) IS 'Everview: calls imat.create_imat';
    END IF;
END
$everview$;
