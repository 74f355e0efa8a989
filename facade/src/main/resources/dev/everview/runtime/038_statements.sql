-- Whether a function is called inside a statement that changes tables. Such a statement has changed some rows by then and not others, and no
-- trigger has heard of them: what is computed there would be folded once more, or half of it. PostgreSQL does not tell which statements are
-- under way, so their texts are looked at: those of functions are in the call stack (PG_CONTEXT), that of the client is current_query().

-- A text without what is in quotes and in comments. Of long ones the beginning has to do.
CREATE OR REPLACE FUNCTION everview.bare_text(statements text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT regexp_replace(regexp_replace(left(statements, 10000), '\$(\w*?)\$.*?\$\1\$', '$$', 'g'),
        $re$\m[eE]'([^'\\]|\\.|'')*'|'([^']|'')*'|"([^"]|"")*"|--[^\n]*|/\*([^*]|\*+[^*/])*\*+/$re$, ' '' ', 'g')
$everview$;

-- Whether a bare text is a statement that may change rows.
CREATE OR REPLACE FUNCTION everview.is_change(statement text) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT begins.word[1] ~* '^(insert|update|delete|merge)$'
        OR (begins.word[1] ~* '^(with|explain)$'
            OR statement ~* '^\W*copy\s*\(|^\W*create\s+((local|global)\s+)?((temp|temporary|unlogged)\s+)?table\M.*\mas[\s(]+with\M')
            AND regexp_replace(statement, '\mfor\s+(no\s+key\s+)?update\M', '', 'gi')
            ~* '\m(insert\s+into|update|delete\s+from|merge\s+into)\M'
        OR begins.word[1] ~* '^copy$' AND statement !~* '^\W*copy\s*\(' AND statement ~* '\mfrom\M'
    FROM regexp_match(statement, '^[\s(]*(?:''\s*)*(\w+)') AS begins (word)
$everview$;

-- stack: what GET DIAGNOSTICS ... = PG_CONTEXT gives in the function that asks. It is in the language of lc_messages, which only some may set, and
-- all languages have in common: SQL comes before a text, which is in quotes or angles, and a function of PL/pgSQL has its arguments behind it.
CREATE OR REPLACE FUNCTION everview.is_within_change(stack text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
    WITH sent (statement) AS (
        SELECT regexp_split_to_table(everview.bare_text(current_query()), ';')
    ), frame (line, quoted) AS (
        SELECT f.line, substring(f.line FROM '^[^\n"\u00AB\u00BB]*SQL[^\n"\u00AB\u00BB]*["\u00AB\u00BB][\s\u00A0]*(.*)$')
        FROM regexp_split_to_table(stack,
            '\n(?=[^\n"(),;=\u00AB\u00BB]{0,40}(?:PL/pgSQL|SQL[^\n"(),;=\u00AB\u00BB]{0,20}["\u00AB\u00BB]))') AS f (line)
    ), called (name) AS (
        -- some languages have no space before the name
        SELECT lower(substring(regexp_replace(f.line, 'PL/pgSQL[^\x01-\x7F]*', ' ') FROM '([^\s".(]+)"?\('))
        FROM frame f WHERE f.line ~ '^[^\n"]*PL/pgSQL'
        UNION
        SELECT lower(substring(f.quoted FROM '^(?:[^\s".(]*\.)?([^\s".(\u00A0\u00AB\u00BB]+)[\s\u00A0]?["\u00AB\u00BB]')) FROM frame f
    ), calling (statement) AS (
        SELECT s.statement FROM sent s WHERE EXISTS (SELECT FROM called c WHERE strpos(lower(s.statement), c.name) > 0)
    )
    SELECT EXISTS (
        SELECT FROM frame f WHERE f.line !~ '^[^\n"\u00AB\u00BB]*PL/pgSQL' AND f.quoted !~ '^\w+[\s\u00A0]?["\u00AB\u00BB]'
            AND everview.is_change(everview.bare_text(f.quoted))
    ) OR EXISTS (
        -- of several statements that were sent together it is one that names a function of the stack, if there is one
        SELECT FROM sent s
        WHERE everview.is_change(s.statement)
            AND (s.statement IN (SELECT c.statement FROM calling c) OR NOT EXISTS (SELECT FROM calling)))
$everview$;

-- Fails inside a statement that changes tables, if this transaction has changed base tables of the view, and in triggers.
CREATE OR REPLACE FUNCTION everview.refuse_within_change(view regclass, verb text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    stack text;
BEGIN
    IF pg_trigger_depth() > 0 THEN
        RAISE EXCEPTION 'materialized view "%" cannot be % by a trigger', everview.bare_name(view), verb
            USING ERRCODE = '0A000', DETAIL = 'The statement that fired it may have changed more than the view has heard of.',
                HINT = 'Do it between statements.';
    END IF;
    -- most often nothing has been changed, and no text need be looked at
    IF NOT EXISTS (
        SELECT FROM pg_locks l
        WHERE l.pid = pg_backend_pid() AND l.locktype = 'relation' AND l.mode IN ('RowExclusiveLock', 'AccessExclusiveLock')
            AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
            AND (l.relation IN (SELECT i.relation FROM everview.input i WHERE i.view = refuse_within_change.view)
                OR l.relation IN (SELECT p.relation FROM everview.part p WHERE p.view = refuse_within_change.view))) THEN
        RETURN;
    END IF;
    GET DIAGNOSTICS stack = PG_CONTEXT;
    IF everview.is_within_change(stack) THEN
        RAISE EXCEPTION 'materialized view "%" cannot be % inside a statement that changes tables', everview.bare_name(view), verb
            USING ERRCODE = '0A000', DETAIL = 'The statement may have changed more than the view has heard of.',
                HINT = 'Do it between statements.';
    END IF;
END
$everview$;
