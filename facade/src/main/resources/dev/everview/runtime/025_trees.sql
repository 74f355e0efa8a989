-- Partitions, inheritance parents and children around base tables. A statement fires the statement triggers of the table that it
-- names and of no other, so a view has triggers on all tables by whose names its rows may be written; when tables come and
-- go, the triggers follow, and the view is computed afresh if rows came or went with them.

-- The tables that have a trigger of that reach on a base table.
CREATE OR REPLACE FUNCTION everview.in_reach(relation oid, reach text) RETURNS SETOF oid
LANGUAGE plpgsql STABLE ROWS 5 SET search_path = pg_catalog, pg_temp AS $everview$
BEGIN
    RETURN NEXT relation;
    IF reach IN ('tree', 'line') THEN
        RETURN QUERY SELECT everview.below(relation);
    END IF;
    IF reach IN ('stem', 'line') THEN
        RETURN QUERY SELECT everview.above(relation);
    END IF;
END
$everview$;

-- The triggers that a view should have. Those on tables around a base table are like the one on the base table itself.
CREATE OR REPLACE FUNCTION everview.wanted_triggers(view oid) RETURNS TABLE (relation oid, name name, base oid)
LANGUAGE plpgsql STABLE ROWS 30 SET search_path = pg_catalog, pg_temp AS $everview$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    WITH around AS MATERIALIZED (
        -- once for all triggers of the same reach
        SELECT based.relation AS base, based.reach, reached.relation
        FROM (SELECT DISTINCT t.relation, t.reach FROM everview.trigger t WHERE t.view = wanted_triggers.view) AS based
        CROSS JOIN LATERAL everview.in_reach(based.relation, based.reach) AS reached (relation)
    )
    SELECT a.relation, t.name, t.relation::oid
    FROM around a JOIN everview.trigger t ON t.view = wanted_triggers.view AND t.relation = a.base AND t.reach = a.reach;
END
$everview$;

CREATE OR REPLACE FUNCTION everview.missing_triggers(view oid) RETURNS TABLE (relation oid, name name, base oid)
LANGUAGE plpgsql STABLE ROWS 5 SET search_path = pg_catalog, pg_temp AS $everview$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT w.relation, w.name, w.base
    FROM everview.wanted_triggers(view) AS w
    WHERE NOT EXISTS (SELECT FROM pg_trigger g WHERE g.tgrelid = w.relation AND g.tgname = w.name)
    ORDER BY w.relation, w.name;
END
$everview$;

-- Triggers of the view that do not fire in ordinary sessions.
CREATE OR REPLACE FUNCTION everview.disabled_triggers(view oid) RETURNS TABLE (relation oid, name name)
LANGUAGE plpgsql STABLE ROWS 5 SET search_path = pg_catalog, pg_temp AS $everview$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT w.relation, w.name
    FROM everview.wanted_triggers(view) AS w JOIN pg_trigger g ON g.tgrelid = w.relation AND g.tgname = w.name
    WHERE g.tgenabled IN ('D', 'R')
    ORDER BY w.relation, w.name;
END
$everview$;

-- Computes the view afresh once triggers that were disabled are enabled again. Event triggers call this with the rights of a superuser.
CREATE OR REPLACE FUNCTION everview.follow_disabling(view oid) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    known record;
    disabled record;
BEGIN
    SELECT v.stale, v.populated INTO known FROM everview.view v WHERE v.relation = view;
    SELECT d.* INTO disabled FROM everview.disabled_triggers(view) AS d LIMIT 1;
    IF NOT known.populated OR FOUND = known.stale THEN
        RETURN;
    END IF;
    IF FOUND THEN
        -- those that read a log have triggers of their own, of which most often the same is said
        IF NOT EXISTS (SELECT FROM everview.reader r JOIN everview.log l ON l.relation = r.relation
            CROSS JOIN LATERAL everview.disabled_triggers(l.view) WHERE r.log = follow_disabling.view) THEN
            RAISE WARNING 'materialized view "%" does not follow table % while triggers are disabled', everview.shown_name(view),
                everview.qualified_name(disabled.relation)
                USING HINT = 'It is computed afresh when they are enabled again.';
        END IF;
        UPDATE everview.view v SET stale = true WHERE v.relation = view;
    ELSE
        PERFORM everview.compute_afresh(view);
        UPDATE everview.view v SET stale = false, refreshed_by = pg_current_xact_id() WHERE v.relation = view;
    END IF;
END
$everview$;

-- Triggers of the view that call functions which all views share (059_merge.sql). They do not go with the functions of the view.
CREATE OR REPLACE FUNCTION everview.shared_triggers(view oid) RETURNS TABLE (relation oid, name name)
LANGUAGE plpgsql STABLE ROWS 5 SET search_path = pg_catalog, pg_temp AS $everview$
#variable_conflict use_column
BEGIN
    IF NOT EXISTS (SELECT FROM everview.trigger t WHERE t.view = shared_triggers.view AND t.template LIKE '% FUNCTION everview.%') THEN
        RETURN;
    END IF;
    RETURN QUERY
    SELECT DISTINCT g.tgrelid, g.tgname
    FROM everview.trigger t JOIN pg_trigger g ON g.tgname = t.name JOIN pg_proc p ON p.oid = g.tgfoid
    WHERE t.view = shared_triggers.view AND p.pronamespace = 'everview'::regnamespace AND g.tgparentid = 0
        -- a plan may have been registered by hand, with the names of triggers of the catalog, or of others
        AND p.proname IN ('begin_action', 'end_action', 'note_moved', 'check_moved', 'keep_row')
        AND NOT EXISTS (SELECT FROM everview.trigger o WHERE o.name = t.name AND o.view <> t.view)
    ORDER BY 1, 2;
END
$everview$;

-- Drops such triggers. The owner of the installation does that: DROP TRIGGER would need the consent of those who own the tables.
CREATE OR REPLACE FUNCTION everview.drop_triggers(relations oid[], names name[]) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    shared record;
BEGIN
    FOR shared IN
        SELECT s.relation, s.name FROM unnest(relations, names) AS s (relation, name)
        JOIN pg_trigger g ON g.tgrelid = s.relation AND g.tgname = s.name
    LOOP
        BEGIN
            EXECUTE format('DROP TRIGGER %I ON %s', shared.name, everview.qualified_name(shared.relation));
        EXCEPTION
            WHEN insufficient_privilege THEN
                RAISE WARNING 'trigger % on table % stays: only the owner of the table may drop it', quote_ident(shared.name),
                    everview.qualified_name(shared.relation);
        END;
    END LOOP;
END
$everview$;

-- Triggers of the view on tables that no longer belong to a base table. Copies that PostgreSQL made go by themselves.
CREATE OR REPLACE FUNCTION everview.surplus_triggers(view oid) RETURNS TABLE (relation oid, name name)
LANGUAGE plpgsql STABLE ROWS 5 SET search_path = pg_catalog, pg_temp AS $everview$
#variable_conflict use_column
DECLARE
    functions constant oid[] := ARRAY(SELECT to_regprocedure(r.name || '()') FROM everview.routine r WHERE r.view = surplus_triggers.view);
BEGIN
    RETURN QUERY
    SELECT g.tgrelid, g.tgname
    -- pg_trigger has no index on the functions
    FROM pg_depend d JOIN pg_trigger g ON g.oid = d.objid
    WHERE d.refclassid = 'pg_proc'::regclass AND d.refobjid = ANY (functions) AND d.classid = 'pg_trigger'::regclass AND g.tgparentid = 0
        AND NOT EXISTS (SELECT FROM everview.wanted_triggers(surplus_triggers.view) AS w
            WHERE w.relation = g.tgrelid AND w.name = g.tgname)
    UNION ALL
    SELECT s.relation, s.name FROM everview.shared_triggers(surplus_triggers.view) AS s
    WHERE NOT EXISTS (SELECT FROM everview.wanted_triggers(surplus_triggers.view) AS w
        WHERE w.relation = s.relation AND w.name = s.name)
    ORDER BY 1, 2;
END
$everview$;

-- Partitions and children whose rows the view should hold.
CREATE OR REPLACE FUNCTION everview.present_parts(view oid) RETURNS TABLE (input integer, relation oid)
LANGUAGE plpgsql STABLE ROWS 5 SET search_path = pg_catalog, pg_temp AS $everview$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT i.ordinal, below.relation
    FROM everview.input i CROSS JOIN LATERAL everview.below(i.relation) AS below (relation)
    WHERE i.view = present_parts.view AND EXISTS (SELECT FROM everview.trigger t
        WHERE t.view = i.view AND t.relation = i.relation AND t.reach IN ('tree', 'line'));
END
$everview$;

-- Tables that have come or gone since the view was last computed with them.
CREATE OR REPLACE FUNCTION everview.changed_parts(view oid) RETURNS TABLE (relation oid, came boolean)
LANGUAGE plpgsql STABLE ROWS 5 SET search_path = pg_catalog, pg_temp AS $everview$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT coalesce(present.relation, known.relation), present.relation IS NOT NULL
    FROM everview.present_parts(view) AS present
    FULL JOIN (SELECT p.input, p.relation::oid AS relation FROM everview.part p WHERE p.view = changed_parts.view) AS known
        USING (input, relation)
    WHERE present.relation IS NULL OR known.relation IS NULL;
END
$everview$;

-- Can it be shown that the table has no rows of its own?
CREATE OR REPLACE FUNCTION everview.is_empty(relation oid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    kind "char";
    empty boolean;
BEGIN
    SELECT c.relkind INTO kind FROM pg_class c WHERE c.oid = relation;
    IF kind = 'p' THEN
        RETURN true;
    END IF;
    IF kind IS DISTINCT FROM 'r' OR row_security_active(relation) OR NOT has_table_privilege(relation, 'SELECT') THEN
        RETURN false;
    END IF;
    EXECUTE format('SELECT NOT EXISTS (SELECT FROM ONLY %s)', everview.qualified_name(relation)) INTO empty;
    RETURN empty;
END
$everview$;

-- Creates on one table the trigger that a base table has. It is put together from what PostgreSQL says of that trigger, never
-- from text of the plan: event triggers do this with the rights of a superuser.
CREATE OR REPLACE FUNCTION everview.copy_trigger(view oid, base oid, name name, target oid) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    statement text;
BEGIN
    SELECT format('CREATE TRIGGER %I %s %s ON %s %sFOR EACH %s EXECUTE FUNCTION %I.%I(%s)', g.tgname,
        CASE WHEN g.tgtype & 2 <> 0 THEN 'BEFORE' ELSE 'AFTER' END,
        concat_ws(' OR ', CASE WHEN g.tgtype & 4 <> 0 THEN 'INSERT' END, CASE WHEN g.tgtype & 16 <> 0 THEN 'UPDATE' END,
            CASE WHEN g.tgtype & 8 <> 0 THEN 'DELETE' END, CASE WHEN g.tgtype & 32 <> 0 THEN 'TRUNCATE' END),
        everview.qualified_name(target),
        CASE WHEN g.tgoldtable IS NOT NULL OR g.tgnewtable IS NOT NULL THEN concat_ws(' ', 'REFERENCING',
            'OLD TABLE AS ' || quote_ident(g.tgoldtable), 'NEW TABLE AS ' || quote_ident(g.tgnewtable)) || ' ' ELSE '' END,
        CASE WHEN g.tgtype & 1 <> 0 THEN 'ROW' ELSE 'STATEMENT' END, n.nspname, p.proname,
        CASE WHEN a.argument <> '' THEN quote_literal(a.argument) ELSE '' END)
    INTO statement
    FROM pg_trigger g JOIN pg_proc p ON p.oid = g.tgfoid JOIN pg_namespace n ON n.oid = p.pronamespace
    JOIN pg_class c ON c.oid = copy_trigger.view
    CROSS JOIN LATERAL encode(substring(g.tgargs FROM 1 FOR greatest(length(g.tgargs) - 1, 0)), 'escape') AS a (argument)
    WHERE g.tgrelid = base AND g.tgname = copy_trigger.name
        AND (p.proowner = c.relowner AND a.argument = '' AND EXISTS (SELECT FROM everview.routine r
                WHERE r.view = copy_trigger.view AND to_regprocedure(r.name || '()') = p.oid)
            OR a.argument ~ '^everview\.actions_[0-9a-f]+_[0-9]+$' AND p.pronamespace = 'everview'::regnamespace
                AND p.proname IN ('begin_action', 'end_action', 'check_moved'));
    IF statement IS NULL THEN
        RAISE EXCEPTION 'trigger % of materialized view "%" is gone from table %', quote_ident(name), everview.bare_name(view),
            everview.qualified_name(base)
            USING ERRCODE = '55000', HINT = 'Let the owner of the view refresh it.';
    END IF;
    EXECUTE statement;
END
$everview$;

-- Takes triggers off tables that no longer belong to a base table, and puts those on that are missing; true if there were any.
CREATE OR REPLACE FUNCTION everview.align_triggers(view oid) RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    differing record;
    aligned boolean := false;
BEGIN
    FOR differing IN SELECT * FROM everview.surplus_triggers(view) LOOP
        EXECUTE format('DROP TRIGGER %I ON %s', differing.name, everview.qualified_name(differing.relation));
        aligned := true;
    END LOOP;
    FOR differing IN
        SELECT m.* FROM everview.missing_triggers(view) AS m
        -- what is gone from the base table itself, a refresh creates again
        WHERE EXISTS (SELECT FROM pg_trigger g WHERE g.tgrelid = m.base AND g.tgname = m.name)
    LOOP
        PERFORM everview.copy_trigger(view, differing.base, differing.name, differing.relation);
        aligned := true;
    END LOOP;
    RETURN aligned;
END
$everview$;

-- A view that has just been compiled knows the parts of its base tables that there were then. Others may have come or gone until its
-- triggers have locked these tables, and parts of parts until now.
CREATE OR REPLACE FUNCTION everview.catch_up_with_trees(view oid) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    aligned boolean := false;
BEGIN
    IF NOT EXISTS (SELECT FROM everview.input i JOIN pg_class c ON c.oid = i.relation
        WHERE i.view = catch_up_with_trees.view
            AND (c.relhassubclass OR EXISTS (SELECT FROM pg_inherits h WHERE h.inhrelid = c.oid))) THEN
        RETURN;
    END IF;
    PERFORM everview.refuse_unsound_trees(view);
    WHILE everview.align_triggers(view) LOOP
        aligned := true;
    END LOOP;
    IF aligned THEN
        PERFORM everview.compute_afresh(view) FROM everview.view v WHERE v.relation = view AND v.populated;
        INSERT INTO everview.request (action, view) VALUES ('parts', view);
    END IF;
END
$everview$;

-- Brings triggers in step with the tables around base tables, and the contents with the rows that came or went; true if the
-- view was computed afresh.
CREATE OR REPLACE FUNCTION everview.follow_trees(view oid) RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    rows_moved boolean;
BEGIN
    IF NOT EXISTS (SELECT FROM everview.view v WHERE v.relation = view AND v.populated) THEN
        RETURN false;
    END IF;
    SELECT coalesce(bool_or(NOT everview.is_empty(c.relation)), false) INTO rows_moved
    FROM everview.changed_parts(view) AS c;
    PERFORM everview.align_triggers(view);
    IF rows_moved THEN
        PERFORM everview.compute_afresh(view);
    END IF;
    IF EXISTS (SELECT FROM everview.changed_parts(view)) THEN
        INSERT INTO everview.request (action, view) VALUES (CASE WHEN rows_moved THEN 'populated' ELSE 'parts' END, view);
    END IF;
    RETURN rows_moved;
END
$everview$;

-- Comes behind whatever may have run a function of an owner's own making, in functions that have search_path set to pg_catalog, pg_temp. When
-- such a function sets it for the session, that outlives their setting and those of their callers, who would look up operators
-- where the owner likes: so nothing without a schema may be looked up before this has refused it.
CREATE OR REPLACE FUNCTION everview.require_path_kept() RETURNS void
LANGUAGE plpgsql AS $everview$
BEGIN
    IF pg_catalog.current_setting('search_path') OPERATOR(pg_catalog.<>) 'pg_catalog, pg_temp' THEN
        RAISE EXCEPTION USING MESSAGE = 'a function of a materialized view has set search_path', ERRCODE = '42501',
            HINT = 'Drop the view and create it again.';
    END IF;
END
$everview$;

-- The functions of a view as they are now, also in a transaction that keeps one snapshot: these PostgreSQL functions look past it.
CREATE OR REPLACE FUNCTION everview.present_texts(view oid) RETURNS text
LANGUAGE sql VOLATILE SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT md5(string_agg(pg_get_functiondef(to_regprocedure(r.name || '()')), '' ORDER BY r.name))
    FROM everview.routine r WHERE r.view = present_texts.view
$everview$;

-- Calls a generated function of a view, which gives a number. Its owner may have made another of it: it must not do that with the rights
-- of whoever lets the view follow. It may have waited for a table that was being renamed, and gone on with a name that means another one by
-- then; so it fails when the functions of the view have other texts now than before.
CREATE OR REPLACE FUNCTION everview.run_as_owner(view oid, routine text) RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    called constant regprocedure := to_regprocedure(routine || '()');
    texts constant text := everview.present_texts(view);
    result bigint;
BEGIN
    IF (SELECT r.rolsuper FROM pg_roles r WHERE r.rolname = current_user) THEN
        PERFORM FROM pg_proc p WHERE p.oid = called FOR SHARE;
    END IF;
    PERFORM FROM pg_proc p JOIN pg_class c ON c.oid = view WHERE p.oid = called AND p.prosecdef AND p.proowner = c.relowner;
    IF NOT FOUND AND everview.bare_name(view) IS NULL THEN
        RAISE EXCEPTION 'the materialized view has been dropped meanwhile' USING ERRCODE = '42P01';
    ELSIF NOT FOUND THEN
        RAISE EXCEPTION 'function % does not run as the owner of materialized view "%"', routine, everview.bare_name(view)
            USING ERRCODE = '42501', HINT = 'Drop the view and create it again.';
    END IF;
    EXECUTE format('SELECT %s', called) INTO result;
    PERFORM everview.require_path_kept();
    IF everview.present_texts(view) IS DISTINCT FROM texts THEN
        RAISE EXCEPTION 'could not compute materialized view "%" because of changed names', everview.bare_name(view)
            USING ERRCODE = '40001', DETAIL = 'Tables or columns were renamed meanwhile.', HINT = 'Try it again.';
    END IF;
    RETURN result;
END
$everview$;

-- The same for a function that fails with 40001 where its statements do not all see the same tables: a deferred view is computed from one
-- snapshot. At REPEATABLE READ that is the transaction's. At READ COMMITTED each statement has one of its own, so it is tried again when base
-- tables are changed meanwhile. So it is where tables or columns are renamed for which it waits, and no other has their names.
CREATE OR REPLACE FUNCTION everview.run_from_one_snapshot(view oid, routine text) RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    attempts constant integer := CASE WHEN current_setting('transaction_isolation') IN ('read committed', 'read uncommitted')
        THEN 10 ELSE 1 END;
BEGIN
    FOR attempt IN 1 .. attempts LOOP
        BEGIN
            RETURN everview.run_as_owner(view, routine);
        EXCEPTION
            WHEN serialization_failure OR undefined_column OR undefined_table THEN
                IF attempt = attempts THEN
                    RAISE;
                END IF;
        END;
    END LOOP;
END
$everview$;

-- Runs the view's own function that computes it, as its owner; the number of rows. Event triggers call this with the rights of a superuser, so
-- the function must be one that leaves them behind, and must stay so while it is called.
DROP FUNCTION IF EXISTS everview.compute_afresh(oid);
CREATE FUNCTION everview.compute_afresh(view oid) RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
BEGIN
    RETURN everview.run_from_one_snapshot(view, (SELECT v.refresh_routine FROM everview.view v WHERE v.relation = view));
END
$everview$;

-- Views that read one of the tables, a table above or below it, or have triggers there.
CREATE OR REPLACE FUNCTION everview.views_around(relations oid[]) RETURNS SETOF oid
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    family constant oid[] := ARRAY(SELECT unnest(relations)
        UNION SELECT everview.below(r) FROM unnest(relations) AS r
        UNION SELECT everview.above(r) FROM unnest(relations) AS r);
BEGIN
    -- PL/pgSQL keeps the plan: making it takes longer than following it
    RETURN QUERY
    SELECT i.view::oid FROM everview.input i WHERE i.relation = ANY (family)
    UNION
    SELECT r.view::oid
    FROM pg_trigger g JOIN pg_proc p ON p.oid = g.tgfoid
    JOIN everview.routine r ON r.name = format('everview_data.%I', p.proname)
    WHERE g.tgrelid = ANY (family) AND p.pronamespace = 'everview_data'::regnamespace
    ORDER BY 1;
END
$everview$;

-- For event triggers at ddl_command_end: what the view could not follow.
CREATE OR REPLACE FUNCTION everview.refuse_unsound_trees(view oid) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    offence record;
BEGIN
    SELECT r.relation INTO offence FROM everview.related_inputs(view) AS r (relation) LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'table % cannot join an inheritance tree or a partitioned table while materialized view "%" reads it as it is',
            everview.qualified_name(offence.relation), everview.bare_name(view)
            USING ERRCODE = '0A000', HINT = 'Drop the view first, and create it again afterwards.';
    END IF;
    SELECT c.oid AS relation, c.relkind, c.relpersistence INTO offence
    FROM everview.present_parts(view) AS p JOIN pg_class c ON c.oid = p.relation
    WHERE c.relkind = 'f' OR c.relpersistence IN ('t', 'u') LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION '% table % cannot be a part of a base table of materialized view "%"',
            CASE WHEN offence.relkind = 'f' THEN 'foreign' WHEN offence.relpersistence = 't' THEN 'temporary' ELSE 'unlogged' END, everview.qualified_name(offence.relation),
            everview.bare_name(view)
            USING ERRCODE = '0A000', HINT = 'Not all its changes can be followed. Drop the view first.';
    END IF;
    SELECT w.relation INTO offence FROM everview.wanted_triggers(view) AS w
    GROUP BY w.relation, w.name HAVING count(*) > 1 LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'table % cannot be a part of two base tables of materialized view "%"',
            everview.qualified_name(offence.relation), everview.bare_name(view)
            USING ERRCODE = '0A000', HINT = 'Drop the view first, and create it again afterwards.';
    END IF;
    SELECT w.relation, c.relowner INTO offence
    FROM everview.missing_triggers(view) AS w JOIN pg_class c ON c.oid = view
    WHERE w.base IN (SELECT everview.below(w.relation)) AND NOT has_table_privilege(c.relowner, w.relation, 'TRIGGER') LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'permission denied for table %: the owner of materialized view "%" needs TRIGGER on it',
            everview.qualified_name(offence.relation), everview.bare_name(view)
            USING ERRCODE = '42501', HINT = format('GRANT TRIGGER ON %s TO %I', everview.qualified_name(offence.relation),
                pg_get_userbyid(offence.relowner));
    END IF;
END
$everview$;
