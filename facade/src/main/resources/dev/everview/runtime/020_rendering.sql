-- Templates of generated functions name relations and columns by number, so that they can be written again after a rename:
--   %{view} %{view_literal} %{view_name}   the view: qualified quoted name, that as a literal, its bare name as a literal
--   %{viewcol:L}                           quoted column of the view; L: its attnum when the view was made
--   %{rel:N} %{rel_literal:N}              the N-th input: qualified quoted name, that as a literal
--   %{col:N.L}                             quoted column of the N-th input
--   %{data:NAME}                           everview_data."NAME"
--   %{target}                              the table that has the trigger, in templates of triggers only
--   %{%}                                   the two characters %{ themselves

-- These are VOLATILE although they only read: the planner evaluates STABLE functions ahead for its estimates, with a
-- snapshot that misses what the current command has just written to the catalog.
CREATE OR REPLACE FUNCTION everview.placeholder_text(view oid, mark text) RETURNS text
LANGUAGE plpgsql VOLATILE STRICT SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    kind constant text := split_part(mark, ':', 1);
    argument constant text := substr(mark, length(kind) + 2);
    result text;
BEGIN
    CASE kind
        WHEN '%' THEN
            result := '%{';
        WHEN 'view' THEN
            result := everview.qualified_name(view);
        WHEN 'view_literal' THEN
            result := everview.quote_text(everview.qualified_name(view));
        WHEN 'view_name' THEN
            result := everview.quote_text(everview.bare_name(view));
        WHEN 'viewcol' THEN
            SELECT everview.quote_name(v.attributes #>> ARRAY[argument, 'name']) INTO result
            FROM everview.view v WHERE v.relation = view;
        WHEN 'rel' THEN
            SELECT everview.qualified_name(i.relation) INTO result
            FROM everview.input i WHERE i.view = placeholder_text.view AND i.ordinal = argument::integer;
        WHEN 'rel_literal' THEN
            SELECT everview.quote_text(everview.qualified_name(i.relation)) INTO result
            FROM everview.input i WHERE i.view = placeholder_text.view AND i.ordinal = argument::integer;
        WHEN 'col' THEN
            SELECT everview.quote_name(i.attributes #>> ARRAY[split_part(argument, '.', 2), 'name']) INTO result
            FROM everview.input i
            WHERE i.view = placeholder_text.view AND i.ordinal = split_part(argument, '.', 1)::integer;
        WHEN 'data' THEN
            result := 'everview_data.' || everview.quote_name(argument);
        ELSE
            result := NULL;
    END CASE;
    IF result IS NULL THEN
        RAISE EXCEPTION 'template of materialized view "%" names the unknown reference %', everview.bare_name(view), mark
            USING ERRCODE = 'XX000', HINT = 'Please report this definition.';
    END IF;
    RETURN result;
END
$everview$;

-- One pass over each template: what a placeholder stands for is never searched for placeholders again.
CREATE OR REPLACE FUNCTION everview.render(view oid, templates text[]) RETURNS text[]
LANGUAGE plpgsql VOLATILE STRICT SET search_path = pg_catalog, pg_temp AS $everview$
BEGIN
    RETURN (
        WITH piece (number, place, mark, text) AS MATERIALIZED (
            -- each but the first begins with a mark
            SELECT t.number, p.place, CASE WHEN p.place > 1 THEN split_part(p.text, '}', 1) END, p.text
            FROM unnest(templates) WITH ORDINALITY AS t (template, number)
            CROSS JOIN LATERAL unnest(string_to_array(t.template, '%{')) WITH ORDINALITY AS p (text, place)
        ), named (mark, text) AS MATERIALIZED (
            -- each of them once, however often it comes
            SELECT m.mark, everview.placeholder_text(view, m.mark)
            FROM (SELECT DISTINCT p.mark FROM piece p WHERE p.mark IS NOT NULL) AS m
        )
        SELECT array_agg(whole.text ORDER BY whole.number)
        FROM (
            SELECT p.number, string_agg(
                CASE WHEN p.mark IS NULL THEN p.text ELSE n.text || substr(p.text, length(p.mark) + 2) END, '' ORDER BY p.place)
            FROM piece p LEFT JOIN named n ON n.mark = p.mark
            GROUP BY p.number
        ) AS whole (number, text));
END
$everview$;

CREATE OR REPLACE FUNCTION everview.render(view oid, template text) RETURNS text
LANGUAGE sql VOLATILE STRICT SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT (everview.render(view, ARRAY[template]))[1]
$everview$;

-- What the bodies of a view's functions should be, by the names of the functions.
CREATE OR REPLACE FUNCTION everview.rendered_routines(view oid) RETURNS TABLE (name text, body text)
LANGUAGE sql VOLATILE STRICT ROWS 30 SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT rendered.name, rendered.body
    FROM (
        SELECT array_agg(r.name ORDER BY r.name) AS names, array_agg(r.template ORDER BY r.name) AS templates
        FROM everview.routine r WHERE r.view = rendered_routines.view
    ) AS known
    CROSS JOIN LATERAL unnest(known.names, everview.render(rendered_routines.view, known.templates)) AS rendered (name, body)
$everview$;

DROP FUNCTION IF EXISTS everview.stable_template(text, oid[]);

-- The text between the dollar quotes at the end of a CREATE FUNCTION. Names in its header may hold dollars, the same tag never.
CREATE OR REPLACE FUNCTION everview.body_of(statement text) RETURNS text
LANGUAGE plpgsql IMMUTABLE STRICT SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    tag constant text := substring(statement FROM '(\$[A-Za-z_0-9]*\$)\s*$');
    start constant integer := position(tag IN statement) + length(tag);
    size constant integer := position(tag IN substr(statement, start)) - 1;
BEGIN
    IF tag IS NULL OR size < 0 THEN
        RAISE EXCEPTION 'a routine template has no dollar-quoted body' USING ERRCODE = 'XX000';
    END IF;
    RETURN substr(statement, start, size);
END
$everview$;

-- Present names of labelled columns. Labels follow renames by attnum; after a dump and restore (other OID) the names
-- lead and the attnums follow.
CREATE OR REPLACE FUNCTION everview.present_attributes(relation oid, relation_oid oid, attributes jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE STRICT SET search_path = pg_catalog, pg_temp AS $everview$
BEGIN
    RETURN (SELECT coalesce(jsonb_object_agg(known.key, CASE
        -- renamed before anybody looked: its old number may be another column's now
        WHEN a.attnum IS NULL AND relation <> relation_oid THEN known.value || '{"attnum": 0}'
        WHEN a.attnum IS NULL THEN known.value
        ELSE jsonb_build_object('attnum', a.attnum, 'name', a.attname)
    END), '{}')
    FROM jsonb_each(attributes) AS known
    LEFT JOIN pg_attribute a ON a.attrelid = relation AND NOT a.attisdropped
        AND CASE WHEN relation = relation_oid
            THEN a.attnum = (known.value ->> 'attnum')::smallint
            ELSE a.attname = known.value ->> 'name'
        END);
END
$everview$;

CREATE OR REPLACE FUNCTION everview.labelled_attributes(relation oid) RETURNS jsonb
LANGUAGE sql STABLE STRICT SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT coalesce(jsonb_object_agg(a.attnum::text,
        jsonb_build_object('attnum', a.attnum, 'name', a.attname)), '{}')
    FROM pg_attribute a
    WHERE a.attrelid = relation AND a.attnum > 0 AND NOT a.attisdropped
$everview$;

-- Gives a generated function a new body and leaves all else as it is, above all the owner.
CREATE OR REPLACE FUNCTION everview.replace_body(routine regprocedure, body text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    statement constant text := pg_get_functiondef(routine);
    -- pg_get_functiondef ends with AS $function$body$function$ and a newline; from there, for names may read like a body
    tag constant text := substring(statement FROM '(\$[a-z]*\$)\n$');
    present text;
    header_length integer;
BEGIN
    SELECT p.prosrc INTO STRICT present FROM pg_proc p WHERE p.oid = routine;
    header_length := length(statement) - length(tag || present || tag) - 1;
    IF header_length IS NULL OR right(statement, -header_length) <> tag || present || tag || E'\n' THEN
        RAISE EXCEPTION 'function % is not written as expected', routine USING ERRCODE = 'XX000';
    END IF;
    EXECUTE left(statement, header_length) || quote_literal(body);
END
$everview$;

-- Writes the generated functions again whose text has changed.
CREATE OR REPLACE FUNCTION everview.render_routines(view oid) RETURNS integer
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET check_function_bodies = off AS $everview$
DECLARE
    changed record;
    replaced integer := 0;
BEGIN
    FOR changed IN
        SELECT p.oid::regprocedure AS routine, r.body
        FROM everview.rendered_routines(view) AS r JOIN pg_proc p ON p.oid = to_regprocedure(r.name || '()')
        WHERE p.prosrc IS DISTINCT FROM r.body
    LOOP
        PERFORM everview.replace_body(changed.routine, changed.body);
        replaced := replaced + 1;
    END LOOP;
    RETURN replaced;
END
$everview$;
