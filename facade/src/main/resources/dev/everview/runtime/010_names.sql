-- Names and messages: what every other part of the runtime uses.

-- 's.v(c1, c2)' as pg_ivm takes it: schema (null when not given), name, column names (null when not given), of any length.
CREATE OR REPLACE FUNCTION everview.split_target(target text, OUT schema_name text, OUT name text, OUT column_names text[])
LANGUAGE plpgsql STABLE STRICT SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    -- quoted, or a letter or underscore and then digits and dollar signs as well; all beyond ASCII counts as letters
    identifier constant text := '(?:"(?:[^"]|"")+"'
        '|[^\x01-\x40\x5B-\x5E\x60\x7B-\x7F][^\x01-\x23\x25-\x2F\x3A-\x40\x5B-\x5E\x60\x7B-\x7F]*)';
    parts text[];
    path text[];
BEGIN
    parts := regexp_match(target, '^\s*(' || identifier || '(?:\s*\.\s*' || identifier || ')*)\s*(?:\((.*)\))?\s*$');
    IF parts IS NULL OR (parts[2] IS NOT NULL
        AND parts[2] !~ ('^\s*' || identifier || '(?:\s*,\s*' || identifier || ')*\s*$')) THEN
        RAISE EXCEPTION 'invalid name syntax: "%"', left(target, 200)
            USING ERRCODE = '42602', HINT = 'Write name, schema.name or name(column, ...), quoted as in SQL.';
    END IF;
    path := parse_ident(parts[1]);
    IF cardinality(path) = 3 AND path[1] = current_database() THEN
        path := path[2:];
    END IF;
    IF cardinality(path) > 2 THEN
        RAISE EXCEPTION 'improper qualified name (too many dotted names): %', left(target, 200)
            USING ERRCODE = '42601', HINT = 'Write name or schema.name.';
    END IF;
    name := path[cardinality(path)];
    schema_name := CASE WHEN cardinality(path) = 2 THEN path[1] END;
    IF parts[2] IS NOT NULL THEN
        column_names := ARRAY(
            SELECT (parse_ident(found.piece[1]))[1]
            FROM regexp_matches(parts[2], identifier, 'g') WITH ORDINALITY AS found (piece, place)
            ORDER BY found.place);
    END IF;
END
$everview$;

-- The same, with names that PostgreSQL would not cut off: cut off, they might be those of something else.
CREATE OR REPLACE FUNCTION everview.parse_target(target text, OUT schema_name text, OUT name text, OUT column_names text[])
LANGUAGE plpgsql STABLE STRICT SET search_path = pg_catalog, pg_temp AS $everview$
BEGIN
    SELECT t.* INTO schema_name, name, column_names FROM everview.split_target(target) AS t;
    PERFORM everview.require_length(part) FROM unnest(ARRAY[schema_name, name] || column_names) AS part;
END
$everview$;

CREATE OR REPLACE FUNCTION everview.require_length(identifier text) RETURNS void
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $everview$
BEGIN
    IF octet_length(identifier) > 63 THEN
        RAISE EXCEPTION 'identifier "%" is too long', left(identifier, 200)
            USING ERRCODE = '42622', HINT = 'PostgreSQL keeps 63 bytes of a name.';
    END IF;
END
$everview$;

-- As much of a name as has so many bytes, cut between two characters.
CREATE OR REPLACE FUNCTION everview.shortened(identifier text, bytes integer) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    kept text := identifier;
BEGIN
    WHILE octet_length(kept) > bytes LOOP
        kept := left(kept, -1);
    END LOOP;
    RETURN kept;
END
$everview$;

-- quote_ident, and also quotes around the words that PL/pgSQL reserves. Called by the hundred while a view is created, so it is
-- written to be inlined: neither STRICT nor with settings, every name in it qualified instead, and all in it immutable, unlike format().
CREATE OR REPLACE FUNCTION everview.quote_name(name text) RETURNS text
LANGUAGE sql IMMUTABLE AS $everview$
    SELECT CASE
        WHEN name OPERATOR(pg_catalog.=) ANY (ARRAY['begin', 'by', 'declare', 'diagnostics', 'elsif', 'exception', 'execute', 'exit',
            'foreach', 'get', 'if', 'loop', 'new', 'old', 'raise', 'return', 'strict', 'while'])
            THEN '"' OPERATOR(pg_catalog.||) name OPERATOR(pg_catalog.||) '"'
        ELSE pg_catalog.quote_ident(name)
    END
$everview$;

-- A string literal without line ends in it, so that indented text keeps its meaning.
CREATE OR REPLACE FUNCTION everview.quote_text(content text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT CASE
        WHEN content ~ '[\\\n\r]' THEN 'E''' || replace(replace(replace(replace(content, '\', '\\'), '''', ''''''),
            chr(10), '\n'), chr(13), '\r') || ''''
        ELSE quote_literal(content)
    END
$everview$;

-- The qualified, quoted name of a relation whatever the search_path; null when it is gone.
CREATE OR REPLACE FUNCTION everview.qualified_name(relation oid) RETURNS text
LANGUAGE plpgsql STABLE STRICT SET search_path = pg_catalog, pg_temp AS $everview$
BEGIN
    RETURN (
        SELECT everview.quote_name(n.nspname) || '.' || everview.quote_name(c.relname)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.oid = relation);
END
$everview$;

-- The bare name of a relation, for messages.
CREATE OR REPLACE FUNCTION everview.bare_name(relation oid) RETURNS text
LANGUAGE sql STABLE STRICT SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT c.relname::text FROM pg_class c WHERE c.oid = relation
$everview$;

-- Raises what the compiler refused, with its own SQLSTATE, message, detail and hint.
CREATE OR REPLACE FUNCTION everview.raise_error(error jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    message constant text := coalesce(error ->> 'message', 'compilation failed')
        || coalesce(' (' || (error ->> 'code') || ')', '');
    state constant text := coalesce(error ->> 'sqlstate', 'XX000');
    detail constant text := error ->> 'detail';
    hint constant text := error ->> 'hint';
BEGIN
    -- RAISE accepts no null option, hence the four forms
    IF detail IS NOT NULL AND hint IS NOT NULL THEN
        RAISE EXCEPTION USING ERRCODE = state, MESSAGE = message, DETAIL = detail, HINT = hint;
    ELSIF detail IS NOT NULL THEN
        RAISE EXCEPTION USING ERRCODE = state, MESSAGE = message, DETAIL = detail;
    ELSIF hint IS NOT NULL THEN
        RAISE EXCEPTION USING ERRCODE = state, MESSAGE = message, HINT = hint;
    END IF;
    RAISE EXCEPTION USING ERRCODE = state, MESSAGE = message;
END
$everview$;

CREATE OR REPLACE FUNCTION everview.raise_notice(notice jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    message constant text := notice ->> 'message';
    detail constant text := notice ->> 'detail';
    hint constant text := notice ->> 'hint';
BEGIN
    IF notice ->> 'level' = 'WARNING' THEN
        IF detail IS NOT NULL AND hint IS NOT NULL THEN
            RAISE WARNING '%', message USING DETAIL = detail, HINT = hint;
        ELSIF detail IS NOT NULL THEN
            RAISE WARNING '%', message USING DETAIL = detail;
        ELSIF hint IS NOT NULL THEN
            RAISE WARNING '%', message USING HINT = hint;
        ELSE
            RAISE WARNING '%', message;
        END IF;
    ELSIF detail IS NOT NULL AND hint IS NOT NULL THEN
        RAISE NOTICE '%', message USING DETAIL = detail, HINT = hint;
    ELSIF detail IS NOT NULL THEN
        RAISE NOTICE '%', message USING DETAIL = detail;
    ELSIF hint IS NOT NULL THEN
        RAISE NOTICE '%', message USING HINT = hint;
    ELSE
        RAISE NOTICE '%', message;
    END IF;
END
$everview$;
