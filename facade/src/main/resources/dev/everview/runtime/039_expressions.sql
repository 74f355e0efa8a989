-- Generated columns: ALTER COLUMN ... SET EXPRESSION (PostgreSQL 17 and later) gives all rows other values and fires no trigger.

-- Base tables and their parts, with the views that read them.
CREATE OR REPLACE FUNCTION everview.tables_read() RETURNS TABLE (relation oid, view oid)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
#variable_conflict use_column
BEGIN
    RETURN QUERY SELECT i.relation::oid, i.view::oid FROM everview.input i UNION SELECT p.relation::oid, p.view::oid FROM everview.part p;
END
$everview$;

-- The generated columns of tables that views read. Their expressions as PostgreSQL keeps them: renamed columns do not change these.
CREATE OR REPLACE FUNCTION everview.generated_columns() RETURNS TABLE (relation oid, number smallint, expression text)
LANGUAGE plpgsql STABLE ROWS 5 SET search_path = pg_catalog, pg_temp AS $everview$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT d.adrelid, d.adnum, d.adbin::text
    FROM pg_attrdef d JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum AND a.attgenerated <> ''
    -- as a list, for which there is an index
    WHERE d.adrelid = ANY (ARRAY(SELECT DISTINCT t.relation FROM everview.tables_read() AS t));
END
$everview$;

-- For event triggers at ddl_command_start: notes them for refuse_other_expressions.
CREATE OR REPLACE FUNCTION everview.note_expressions() RETURNS void
LANGUAGE sql VOLATILE SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT set_config('everview.expressions', coalesce(jsonb_object_agg(known.what, known.hash)::text, '{}'), true)
    FROM (
        SELECT format('%s.%s', g.relation, g.number), md5(g.expression) FROM everview.generated_columns() AS g
        UNION ALL
        SELECT DISTINCT t.relation::text, '' FROM everview.tables_read() AS t
    ) AS known (what, hash)
$everview$;

-- For event triggers at ddl_command_end.
CREATE OR REPLACE FUNCTION everview.refuse_other_expressions() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    noted constant jsonb := nullif(current_setting('everview.expressions', true), '')::jsonb;
    other record;
BEGIN
    SELECT g.relation, a.attname, reader.view::oid INTO other
    FROM everview.generated_columns() AS g
    JOIN pg_attribute a ON a.attrelid = g.relation AND a.attnum = g.number
    JOIN everview.tables_read() AS reader ON reader.relation = g.relation
    WHERE noted ->> format('%s.%s', g.relation, g.number) <> md5(g.expression)
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'cannot change the expression of column % of table % because materialized view "%" reads the table',
            quote_ident(other.attname), everview.qualified_name(other.relation), everview.shown_name(other.view)
            USING ERRCODE = '2BP01', HINT = 'Drop the view, change the table, and create the view again.';
    END IF;
    -- of a view that was committed while the command waited for the table nothing has been noted
    SELECT g.relation INTO other
    FROM everview.generated_columns() AS g
    WHERE g.relation = ANY (everview.altered_tables()) AND NOT noted ? g.relation::text
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'table % cannot be altered since a materialized view over it was created meanwhile',
            everview.qualified_name(other.relation)
            USING ERRCODE = '40001', HINT = 'Alter it again.';
    END IF;
END
$everview$;
