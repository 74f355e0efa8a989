-- Views as SQL callers make them: describe, compile through the service, install, all in the caller's transaction.

CREATE OR REPLACE FUNCTION everview.create(name text, query text, options jsonb DEFAULT '{}') RETURNS bigint
LANGUAGE plpgsql AS $everview$
BEGIN
    RETURN everview.create_view(name, query, options, 'everview');
END
$everview$;

-- No setting is pinned here: the definition and an unqualified name resolve in the caller's search_path.
CREATE OR REPLACE FUNCTION everview.create_view(name text, query text, options jsonb, flavor text) RETURNS bigint
LANGUAGE plpgsql AS $everview$
DECLARE
    description jsonb;
    chosen jsonb;
BEGIN
    -- a function that is STRICT would answer NULL, as if all were well
    IF name IS NULL THEN
        RAISE EXCEPTION 'the view has no name: NULL was given' USING ERRCODE = '22004', HINT = 'Give name or schema.name.';
    END IF;
    PERFORM everview.require_object(options);
    description := everview.describe(query, NULL, name);
    chosen := options OPERATOR(pg_catalog.||) pg_catalog.jsonb_build_object('flavor', flavor);
    RETURN everview.run_script(everview.ask('compile', description, chosen));
END
$everview$;

CREATE OR REPLACE FUNCTION everview.require_object(options jsonb) RETURNS void
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $everview$
BEGIN
    IF jsonb_typeof(options) IS DISTINCT FROM 'object' THEN
        RAISE EXCEPTION 'options must be a JSON object, not %', coalesce(jsonb_typeof(options), 'NULL')
            USING ERRCODE = '22023', HINT = 'Write ''{}'' for none, or ''{"name": "value"}''.';
    END IF;
END
$everview$;

-- The definition's text as the compiler understood it is read back by the database, and the answer goes along.
CREATE OR REPLACE FUNCTION everview.ask(verb text, description jsonb, options jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    answer jsonb;
    column_names text[];
BEGIN
    answer := everview.call_service(jsonb_build_object('verb', 'deparse', 'description', description));
    IF answer ? 'error' THEN
        PERFORM everview.raise_error(answer -> 'error');
    END IF;
    IF jsonb_typeof(description #> '{target,columns}') = 'array' THEN
        column_names := ARRAY(SELECT jsonb_array_elements_text(description #> '{target,columns}'));
    END IF;
    answer := everview.call_service(jsonb_build_object('verb', verb, 'description', description, 'options', options,
        'echo', everview.echo(answer ->> 'query', column_names)));
    IF answer ? 'error' THEN
        PERFORM everview.raise_error(answer -> 'error');
    END IF;
    RETURN answer;
END
$everview$;

CREATE OR REPLACE FUNCTION everview.run_script(script jsonb) RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    item jsonb;
    row_count bigint := 0;
BEGIN
    FOR item IN SELECT s.value FROM jsonb_array_elements(script -> 'statements') AS s LOOP
        EXECUTE item ->> 'sql';
    END LOOP;
    FOR item IN SELECT n.value FROM jsonb_array_elements(coalesce(script -> 'notices', '[]')) AS n LOOP
        PERFORM everview.raise_notice(item);
    END LOOP;
    IF script ->> 'rows_sql' IS NOT NULL THEN
        EXECUTE script ->> 'rows_sql' INTO row_count;
    END IF;
    RETURN row_count;
END
$everview$;

-- What would be installed for a query and why, before anything is.
CREATE OR REPLACE FUNCTION everview.explain(query text, options jsonb DEFAULT '{}') RETURNS SETOF text
LANGUAGE plpgsql AS $everview$
DECLARE
    answer jsonb;
BEGIN
    PERFORM everview.require_object(options);
    answer := everview.ask('explain', everview.describe(query, NULL, 'explained'), options);
    RETURN QUERY SELECT pg_catalog.jsonb_array_elements_text(answer OPERATOR(pg_catalog.->) 'lines');
END
$everview$;

-- The definition with the present names of everything in it; null when the relation is no view of ours.
CREATE OR REPLACE FUNCTION everview.definition(view regclass) RETURNS text
LANGUAGE sql STABLE STRICT SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT coalesce(rtrim(pg_get_viewdef(c.oid), ';'), v.definition)
    FROM everview.view v LEFT JOIN pg_class c ON c.oid = v.anchor
    WHERE v.relation = definition.view
$everview$;

DROP VIEW IF EXISTS everview.views;
CREATE VIEW everview.views AS
SELECT coalesce(everview.qualified_name(v.relation), v.relation::text) AS name,
    v.relation,
    everview.definition(v.relation) AS definition,
    v.populated,
    v.flavor,
    v.mode,
    ARRAY(SELECT s.strategy FROM everview.stage s WHERE s.view = v.relation ORDER BY s.ordinal) AS strategies,
    ARRAY(SELECT coalesce(everview.qualified_name(i.relation), i.relation::text)
        FROM everview.input i WHERE i.view = v.relation ORDER BY i.ordinal) AS inputs,
    greatest(c.reltuples, 0)::bigint AS estimated_rows,
    (SELECT sum(pg_catalog.pg_total_relation_size(own.relation))::bigint
        FROM (SELECT v.relation::oid AS relation
            UNION ALL
            SELECT a.relation::oid FROM everview.artifact a JOIN pg_catalog.pg_class h ON h.oid = a.relation
            WHERE a.view = v.relation AND h.relkind = 'r') AS own
        WHERE c.oid IS NOT NULL) AS bytes,
    pg_catalog.pg_get_userbyid(c.relowner) AS owner,
    v.created_at,
    everview.drift(v.relation) AS drift,
    waiting.row_count AS pending_rows,
    waiting.since AS pending_since
FROM everview.view v LEFT JOIN pg_catalog.pg_class c ON c.oid = v.relation
CROSS JOIN LATERAL everview.pending(v.relation) AS waiting
WHERE v.flavor <> 'log';
COMMENT ON VIEW everview.views IS 'Maintained views; drift says what no longer fits and is empty when all is well';
GRANT SELECT ON everview.views TO PUBLIC;
