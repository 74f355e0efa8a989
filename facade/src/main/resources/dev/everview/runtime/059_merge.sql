-- MERGE that updates rows of a partitioned table so that they move to other partitions: PostgreSQL keeps the old row for triggers on
-- DELETE and the new one for triggers on INSERT, but fires those only where the MERGE has such actions (seen on 15 to 18). Without
-- them nobody hears of the rows, so such a MERGE is refused. An UPDATE shows the same rows to triggers on UPDATE.
--
-- The first argument of each trigger is a setting. It holds what is under way on the table, innermost first: for each statement three
-- characters, I, U and D or a dot in the place of each, the length of the call stack around it, a comma, the letters of actions of which
-- several are under way (of statements in WITH), and a semicolon, such as '.U.117,U;I.D0,;'. The actions of a MERGE, and statements in
-- WITH, have the same stack; the stack of what a trigger or a function on the way executes is longer.

-- What is under way when it is one action alone. Small enough to become a part of the expression that calls it.
CREATE OR REPLACE FUNCTION everview.only_action(action text, depth integer) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $everview$
    SELECT CASE WHEN action OPERATOR(pg_catalog.=) 'INSERT' THEN 'I..' WHEN action OPERATOR(pg_catalog.=) 'UPDATE' THEN '.U.' ELSE '..D' END
        OPERATOR(pg_catalog.||) depth::text OPERATOR(pg_catalog.||) ',;'
$everview$;

-- The length of a call stack without its first line, which is the trigger's own.
CREATE OR REPLACE FUNCTION everview.stack_depth(stack text) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $everview$
    SELECT pg_catalog.length(pg_catalog.substr(stack, pg_catalog.strpos(stack OPERATOR(pg_catalog.||) E'\n', E'\n')))
$everview$;

-- What is under way when another action has begun.
CREATE OR REPLACE FUNCTION everview.with_action(under_way text, action text, depth integer) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    letter constant text := left(action, 1);
    place constant integer := strpos('IUD', letter);
BEGIN
    IF NOT starts_with(substr(under_way, 4), depth::text || ',') THEN
        RETURN everview.only_action(action, depth) || under_way;
    ELSIF substr(under_way, place, 1) = '.' THEN
        RETURN overlay(under_way PLACING letter FROM place);
    END IF;
    RETURN overlay(under_way PLACING letter FROM strpos(under_way, ';') FOR 0);
END
$everview$;

-- What is under way when an action has ended, which is the innermost one of its kind.
CREATE OR REPLACE FUNCTION everview.without_action(under_way text, action text) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    letter constant text := left(action, 1);
    innermost constant text := split_part(under_way, ';', 1);
    again constant integer := strpos(split_part(innermost, ',', 2), letter);
    rest text;
BEGIN
    IF again > 0 THEN
        RETURN overlay(under_way PLACING '' FROM strpos(innermost, ',') + again FOR 1);
    END IF;
    rest := overlay(under_way PLACING '.' FROM strpos('IUD', letter));
    RETURN CASE WHEN starts_with(rest, '...') THEN substr(rest, strpos(rest, ';') + 1) ELSE rest END;
END
$everview$;

-- A statement begins, or another action of a MERGE. Every statement on the table pays for this and the next: so each has one expression,
-- the usual case is first, and names are qualified in place of a search_path that would have to be set.
CREATE OR REPLACE FUNCTION everview.begin_action() RETURNS trigger
LANGUAGE plpgsql AS $everview$
DECLARE
    stack text;
    ignored text;
BEGIN
    GET DIAGNOSTICS stack = PG_CONTEXT;
    ignored := pg_catalog.set_config(TG_ARGV[0],
        CASE WHEN coalesce(pg_catalog.current_setting(TG_ARGV[0], true), '') OPERATOR(pg_catalog.=) ''
            THEN everview.only_action(TG_OP, everview.stack_depth(stack))
            ELSE everview.with_action(pg_catalog.current_setting(TG_ARGV[0], true), TG_OP, everview.stack_depth(stack)) END, true);
    RETURN NULL;
END
$everview$;

-- The triggers of a statement or an action have been fired. It is the innermost one that is under way.
CREATE OR REPLACE FUNCTION everview.end_action() RETURNS trigger
LANGUAGE plpgsql AS $everview$
DECLARE
    ignored text;
BEGIN
    ignored := pg_catalog.set_config(TG_ARGV[0],
        everview.without_action(pg_catalog.current_setting(TG_ARGV[0], true), TG_OP), true);
    RETURN NULL;
END
$everview$;

-- Where a row's text is kept that has left a partition (DELETE) or arrived in one (INSERT) while rows are updated.
CREATE OR REPLACE FUNCTION everview.moved_setting(setting text, action text) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT concat(setting, '_', lower(action), '_', pg_trigger_depth() - 1)
$everview$;

-- A row leaves or arrives although no such action is under way: the first one is remembered.
CREATE OR REPLACE FUNCTION everview.note_moved() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    setting constant text := everview.moved_setting(TG_ARGV[0], TG_OP);
    ignored text;
BEGIN
    -- not the row's own text, for the columns of partitions may be in another order
    IF coalesce(current_setting(setting, true), '') <> '' THEN
        RETURN NULL;
    ELSIF TG_OP = 'DELETE' THEN
        ignored := set_config(setting, to_jsonb(OLD)::text, true);
    ELSE
        ignored := set_config(setting, to_jsonb(NEW)::text, true);
    END IF;
    RETURN NULL;
END
$everview$;

-- The rows that an UPDATE has moved are among those it has updated; those that MERGE has moved are not.
CREATE OR REPLACE FUNCTION everview.check_moved() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    out_setting constant text := everview.moved_setting(TG_ARGV[0], 'DELETE');
    in_setting constant text := everview.moved_setting(TG_ARGV[0], 'INSERT');
    gone constant text := coalesce(current_setting(out_setting, true), '');
    arrived constant text := coalesce(current_setting(in_setting, true), '');
    ignored text;
BEGIN
    IF gone = '' AND arrived = '' THEN
        RETURN NULL;
    END IF;
    -- t.* and not t, which may be a column
    IF gone <> '' AND NOT EXISTS (SELECT FROM old_rows AS t WHERE to_jsonb(t.*)::text = gone)
        OR arrived <> '' AND NOT EXISTS (SELECT FROM new_rows AS t WHERE to_jsonb(t.*)::text = arrived) THEN
        RAISE EXCEPTION 'MERGE has moved rows of table "%" to other partitions, which its maintained views cannot follow', TG_TABLE_NAME
            USING ERRCODE = '0A000', DETAIL = 'PostgreSQL shows such rows to triggers on DELETE and INSERT only.',
                HINT = 'Let the MERGE have both actions, such as WHEN MATCHED AND false THEN DELETE and '
                    'WHEN NOT MATCHED AND false THEN INSERT DEFAULT VALUES, or move the rows with UPDATE.';
    END IF;
    ignored := set_config(out_setting, '', true);
    ignored := set_config(in_setting, '', true);
    RETURN NULL;
END
$everview$;
