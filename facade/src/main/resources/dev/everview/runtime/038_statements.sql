-- Whether a function is called inside a statement that changes tables. Such a statement has changed some rows by then and not others, and no
-- trigger has heard of them: what is computed there would be folded once more, or half of it. PostgreSQL does not tell which statements are
-- under way, so their texts are looked at: those of functions are in the call stack (PG_CONTEXT), that of the client is current_query().

-- Whether a text begins with a statement that may change rows.
CREATE OR REPLACE FUNCTION everview.is_change(statement text) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT begins.word[1] ~* '^(insert|update|delete|merge|copy)$'
        OR begins.word[1] ~* '^(with|explain)$' AND statement ~* '\m(insert\s+into|update|delete\s+from|merge\s+into)\M'
    FROM regexp_match(statement, '^(?:\s|\(|--[^\n]*\n|/\*.*?\*/)*(\w+)') AS begins (word)
$everview$;

-- stack: what GET DIAGNOSTICS ... = PG_CONTEXT gives in the function that asks.
CREATE OR REPLACE FUNCTION everview.is_within_change(stack text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT EXISTS (
        SELECT FROM regexp_split_to_table(stack, '\n(?=SQL statement ")') AS frame (line)
        WHERE frame.line ~ '^SQL statement "' AND everview.is_change(substr(frame.line, length('SQL statement "') + 1))
    ) OR CASE WHEN client.query !~ ';\s*\S' THEN everview.is_change(client.query)
        -- of several statements that were sent together it is the one that names a function of the stack
        ELSE EXISTS (
            SELECT FROM regexp_split_to_table(client.query, ';') AS sent (statement)
            WHERE everview.is_change(sent.statement) AND EXISTS (
                SELECT FROM regexp_matches(stack, '(?n)^(?:PL/pgSQL function|SQL function) "?(?:[^(" ]*\.)?([^.(" ]+)', 'g') AS called (name)
                WHERE strpos(lower(sent.statement), lower(called.name[1])) > 0)) END
    FROM (SELECT current_query()) AS client (query)
$everview$;

-- Fails inside a statement that changes tables, if this transaction has changed base tables of the view.
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
    GET DIAGNOSTICS stack = PG_CONTEXT;
    IF everview.is_within_change(stack) AND EXISTS (
        SELECT FROM pg_locks l
        WHERE l.pid = pg_backend_pid() AND l.locktype = 'relation' AND l.mode IN ('RowExclusiveLock', 'AccessExclusiveLock')
            AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
            AND (l.relation IN (SELECT i.relation FROM everview.input i WHERE i.view = refuse_within_change.view)
                OR l.relation IN (SELECT p.relation FROM everview.part p WHERE p.view = refuse_within_change.view))) THEN
        RAISE EXCEPTION 'materialized view "%" cannot be % inside a statement that changes tables', everview.bare_name(view), verb
            USING ERRCODE = '0A000', DETAIL = 'The statement may have changed more than the view has heard of.',
                HINT = 'Do it between statements.';
    END IF;
END
$everview$;
