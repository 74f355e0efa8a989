-- Templates of generated functions name relations and columns by number, so that they can be written again after a rename:
--   %{view} %{view_literal} %{view_name}   the view: qualified quoted name, that as a literal, its bare name as a literal
--   %{viewcol:L}                           quoted column of the view; L: its attnum when the view was made
--   %{rel:N} %{rel_literal:N}              the N-th input: qualified quoted name, that as a literal
--   %{col:N.L}                             quoted column of the N-th input
--   %{data:NAME}                           everview_data."NAME"
--   %{target}                              the table that has the trigger, in templates of triggers only
--   %{%}                                   the two characters %{ themselves

-- These two are VOLATILE although they only read: the planner evaluates STABLE functions ahead for its estimates, with a
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

-- One pass over the template: what a placeholder stands for is never searched for placeholders again. This and the next are called
-- for each routine of a view, and are PL/pgSQL so that their queries are planned once for all of them.
CREATE OR REPLACE FUNCTION everview.render(view oid, template text) RETURNS text
LANGUAGE plpgsql VOLATILE STRICT SET search_path = pg_catalog, pg_temp AS $everview$
BEGIN
    RETURN (
        WITH mark (place, name) AS MATERIALIZED (
            SELECT hit.place, hit.groups[1] FROM regexp_matches(template, '%\{([^{}]*)\}', 'g') WITH ORDINALITY AS hit (groups, place)
        ), named (name, text) AS MATERIALIZED (
            -- each of them once, however often it comes
            SELECT m.name, everview.placeholder_text(view, m.name) FROM (SELECT DISTINCT mark.name FROM mark) AS m
        )
        SELECT string_agg(piece.fixed || coalesce(named.text, ''), '' ORDER BY piece.place)
        FROM unnest(regexp_split_to_array(template, '%\{[^{}]*\}')) WITH ORDINALITY AS piece (fixed, place)
        LEFT JOIN mark ON mark.place = piece.place
        LEFT JOIN named ON named.name = mark.name);
END
$everview$;

-- Plans name inputs by OID, which a dump does not keep: turn them into ordinals.
CREATE OR REPLACE FUNCTION everview.stable_template(template text, inputs oid[]) RETURNS text
LANGUAGE plpgsql IMMUTABLE STRICT SET search_path = pg_catalog, pg_temp AS $everview$
BEGIN
    RETURN (
        SELECT string_agg(piece.fixed || CASE
                WHEN piece.mark IS NULL THEN ''
                WHEN parts.named IS NULL THEN '%{' || piece.mark || '}'
                -- an OID that is no input becomes number 0, which rendering refuses
                ELSE '%{' || parts.named[1] || ':' || coalesce(array_position(inputs, parts.named[2]::oid), 0)
                    || coalesce(parts.named[3], '') || '}'
            END, '' ORDER BY piece.place)
        FROM unnest(
            regexp_split_to_array(template, '%\{[^{}]*\}'),
            ARRAY(SELECT hit[1] FROM regexp_matches(template, '%\{([^{}]*)\}', 'g') AS hit)
        ) WITH ORDINALITY AS piece (fixed, mark, place)
        CROSS JOIN LATERAL (
            SELECT regexp_match(piece.mark, '^(rel|rel_literal|col):([0-9]+)(\.[0-9]+)?$') AS named
        ) AS parts);
END
$everview$;

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
LANGUAGE sql STABLE STRICT SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT coalesce(jsonb_object_agg(known.key, CASE
        WHEN a.attnum IS NULL THEN known.value
        ELSE jsonb_build_object('attnum', a.attnum, 'name', a.attname)
    END), '{}')
    FROM jsonb_each(attributes) AS known
    LEFT JOIN pg_attribute a ON a.attrelid = relation AND NOT a.attisdropped
        AND CASE WHEN relation = relation_oid
            THEN a.attnum = (known.value ->> 'attnum')::smallint
            ELSE a.attname = known.value ->> 'name'
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
        SELECT rendered.routine, rendered.body
        FROM (SELECT p.oid::regprocedure AS routine, p.prosrc AS present, everview.render(r.view, r.template) AS body
            FROM everview.routine r JOIN pg_proc p ON p.oid = to_regprocedure(r.name || '()')
            WHERE r.view = render_routines.view) AS rendered
        WHERE rendered.present IS DISTINCT FROM rendered.body
    LOOP
        PERFORM everview.replace_body(changed.routine, changed.body);
        replaced := replaced + 1;
    END LOOP;
    RETURN replaced;
END
$everview$;
