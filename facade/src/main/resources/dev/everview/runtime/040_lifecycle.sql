-- What happens to a view after its creation: refresh, drop, repair.

-- The maintained view of that name, as the caller's search_path finds it.
CREATE OR REPLACE FUNCTION everview.find_view(name text) RETURNS regclass
LANGUAGE plpgsql STABLE STRICT AS $everview$
DECLARE
    target record;
    found oid;
BEGIN
    target := everview.parse_target(name);
    found := pg_catalog.to_regclass(pg_catalog.concat_ws('.', pg_catalog.quote_ident(target.schema_name),
        pg_catalog.quote_ident(target.name)));
    IF found IS NULL THEN
        RAISE EXCEPTION 'relation "%" does not exist', pg_catalog.concat_ws('.', target.schema_name, target.name)
            USING ERRCODE = '42P01';
    END IF;
    RETURN everview.require_view(found);
END
$everview$;

CREATE OR REPLACE FUNCTION everview.require_view(view regclass) RETURNS regclass
LANGUAGE plpgsql STABLE STRICT SET search_path = pg_catalog, pg_temp AS $everview$
BEGIN
    PERFORM FROM everview.view v WHERE v.relation = view AND v.flavor <> 'log';
    IF NOT FOUND THEN
        RAISE EXCEPTION '"%" is not an IMMV', coalesce(everview.bare_name(view), view::text)
            USING ERRCODE = '42809', HINT = 'everview.views lists the maintained views.';
    END IF;
    RETURN view;
END
$everview$;

CREATE OR REPLACE FUNCTION everview.require_owner(view regclass) RETURNS void
LANGUAGE plpgsql STABLE STRICT SET search_path = pg_catalog, pg_temp AS $everview$
BEGIN
    PERFORM FROM pg_class c WHERE c.oid = view AND pg_has_role(c.relowner, 'USAGE');
    IF NOT FOUND THEN
        RAISE EXCEPTION 'must be owner of materialized view "%"', everview.bare_name(view) USING ERRCODE = '42501';
    END IF;
END
$everview$;

-- Fills the view anew, or empties it and stops its maintenance; the number of rows it then has.
CREATE OR REPLACE FUNCTION everview.refresh(view regclass, with_data boolean DEFAULT true) RETURNS bigint
LANGUAGE plpgsql STRICT SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    row_count bigint := 0;
BEGIN
    PERFORM everview.require_owner(everview.require_view(view));
    PERFORM everview.refuse_within_change(view, 'refreshed');
    IF with_data AND current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted')
        -- one whose changes are logged already follows them from any snapshot
        AND (EXISTS (SELECT FROM everview.view v WHERE v.relation = view AND v.mode <> 'deferred')
            OR EXISTS (SELECT FROM everview.trigger t WHERE t.view = refresh.view AND NOT EXISTS (
                SELECT FROM pg_trigger g WHERE g.tgrelid = t.relation AND g.tgname = t.name))) THEN
        -- the snapshot may be older than what writers have committed before they let us have the lock
        RAISE EXCEPTION 'a materialized view cannot be refreshed at isolation level %', current_setting('transaction_isolation')
            USING ERRCODE = '0A000', HINT = 'Create and refresh views at READ COMMITTED.';
    END IF;
    PERFORM everview.flush(view), everview.await_appliers(view);
    PERFORM set_config('everview.maintaining', view::oid::text, true);
    IF NOT with_data THEN
        -- the triggers first, and so the base tables, as writers lock these before the view
        PERFORM everview.detach(view), everview.stop_reading(view);
    END IF;
    -- writers in flight finish first; those that come later fold their change into the refreshed contents
    PERFORM everview.lock_guards(view);
    EXECUTE 'LOCK TABLE ' || everview.qualified_name(view) || ' IN ACCESS EXCLUSIVE MODE';
    IF with_data THEN
        PERFORM everview.attach(view), everview.start_reading(view);
        row_count := everview.compute_afresh(view);
    ELSE
        PERFORM everview.empty_stages(view);
    END IF;
    INSERT INTO everview.request (action, view) VALUES (CASE WHEN with_data THEN 'populated' ELSE 'emptied' END, view);
    PERFORM set_config('everview.maintaining', '', true);
    RETURN row_count;
END
$everview$;

-- Keeps the writers out that take the guards of a view: the hidden tables without columns. They take these before the view, and so must
-- everybody else.
CREATE OR REPLACE FUNCTION everview.lock_guards(view regclass) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    guard regclass;
BEGIN
    FOR guard IN
        SELECT a.relation FROM everview.artifact a JOIN pg_class c ON c.oid = a.relation
        WHERE a.view = lock_guards.view AND c.relkind = 'r' AND c.relnatts = 0
        ORDER BY length(c.relname), c.relname
    LOOP
        EXECUTE format('LOCK TABLE %s IN SHARE ROW EXCLUSIVE MODE', everview.qualified_name(guard));
    END LOOP;
END
$everview$;

CREATE OR REPLACE FUNCTION everview.refresh(name text, with_data boolean DEFAULT true) RETURNS bigint
LANGUAGE sql STRICT AS $everview$
    SELECT everview.refresh(everview.find_view(name), with_data)
$everview$;

-- Creates the triggers and the unique index that a view should have and has not.
CREATE OR REPLACE FUNCTION everview.attach(view regclass) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    missing record;
BEGIN
    PERFORM everview.repair(view);
    FOR missing IN
        SELECT t.relation, t.name, everview.render(t.view, replace(t.template, '%{target}',
            replace(everview.qualified_name(t.relation), '%{', '%{%}'))) AS statement
        FROM everview.trigger t
        WHERE t.view = attach.view
            AND NOT EXISTS (SELECT FROM pg_trigger g WHERE g.tgrelid = t.relation AND g.tgname = t.name)
        ORDER BY t.relation::oid, t.name
    LOOP
        PERFORM everview.create_trigger(view, missing.relation, missing.name, missing.statement);
    END LOOP;
    FOR missing IN SELECT * FROM everview.missing_triggers(view) LOOP
        PERFORM everview.copy_trigger(view, missing.base, missing.name, missing.relation);
    END LOOP;
    FOR missing IN
        SELECT ARRAY(SELECT (v.attributes #>> ARRAY[label, 'name']) FROM jsonb_array_elements_text(i.value -> 'columns')
                WITH ORDINALITY AS l (label, place) ORDER BY l.place) AS names,
            ARRAY(SELECT (v.attributes #>> ARRAY[label, 'attnum'])::smallint
                FROM jsonb_array_elements_text(i.value -> 'columns') AS label ORDER BY 1) AS attnums,
            coalesce((i.value ->> 'nulls_not_distinct')::boolean, false) AS nulls_not_distinct
        FROM everview.view v CROSS JOIN LATERAL jsonb_array_elements(v.indexes) AS i
        WHERE v.relation = view
    LOOP
        CONTINUE WHEN EXISTS (SELECT FROM pg_index x
            WHERE x.indrelid = view AND x.indisunique AND x.indisvalid AND x.indpred IS NULL AND x.indexprs IS NULL
                AND ARRAY(SELECT k FROM unnest(x.indkey) AS k ORDER BY 1) = missing.attnums);
        PERFORM everview.create_index(view, missing.names, missing.nulls_not_distinct);
    END LOOP;
END
$everview$;

-- Creates a trigger by a statement that the owner of the view has registered. It may be anything, and whoever refreshes the view has other
-- rights: so it must be one statement, and the trigger that it makes must be one that the owner could have made.
CREATE OR REPLACE FUNCTION everview.create_trigger(view regclass, base regclass, name name, statement text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    -- without quoted names and texts, whichever begins first: each may hold the quotes of the other
    words constant text := regexp_replace(statement, $$"([^"]|"")*"|'([^'\\]|'')*'$$, 'x', 'g');
BEGIN
    IF words !~ '^CREATE (CONSTRAINT )?TRIGGER ' OR words ~ $$[;$'"\\]|--|/\*$$ THEN
        RAISE EXCEPTION 'trigger % of materialized view "%" is not created by its statement', quote_ident(name), everview.bare_name(view)
            USING ERRCODE = '42501', HINT = 'Drop the view and create it again.';
    END IF;
    EXECUTE statement;
    PERFORM FROM pg_trigger g JOIN pg_proc p ON p.oid = g.tgfoid JOIN pg_class c ON c.oid = view
    WHERE g.tgrelid = base AND g.tgname = create_trigger.name AND has_table_privilege(c.relowner, base, 'TRIGGER')
        AND (p.pronamespace = 'everview'::regnamespace OR p.proowner = c.relowner AND EXISTS (SELECT FROM everview.routine r
            WHERE r.view = create_trigger.view AND to_regprocedure(r.name || '()') = p.oid));
    IF NOT FOUND THEN
        RAISE EXCEPTION 'trigger % cannot be part of materialized view "%"', quote_ident(name), everview.bare_name(view)
            USING ERRCODE = '42501', HINT = 'Drop the view and create it again.';
    END IF;
END
$everview$;

CREATE OR REPLACE FUNCTION everview.create_index(view regclass, column_names text[], nulls_not_distinct boolean) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    view_name text;
    view_schema oid;
    stem text;
    index_name text;
    attempt integer := 0;
BEGIN
    SELECT c.relname, c.relnamespace INTO view_name, view_schema FROM pg_class c WHERE c.oid = view;
    stem := everview.shortened(view_name, 54);
    index_name := stem || '_index';
    WHILE EXISTS (SELECT FROM pg_class c WHERE c.relname = index_name AND c.relnamespace = view_schema) LOOP
        attempt := attempt + 1;
        index_name := stem || '_index' || attempt;
    END LOOP;
    EXECUTE format('CREATE UNIQUE INDEX %I ON %s (%s)%s', index_name, everview.qualified_name(view),
        (SELECT string_agg(quote_ident(k.name), ', ' ORDER BY k.place)
            FROM unnest(column_names) WITH ORDINALITY AS k (name, place)),
        CASE WHEN nulls_not_distinct THEN ' NULLS NOT DISTINCT' ELSE '' END);
    RAISE NOTICE 'created index "%" on immv "%"', index_name, view_name;
END
$everview$;

-- The functions of a view, those first whose triggers are on base tables: to drop one locks the tables that have its triggers, and writers
-- lock a base table before what hangs on it.
CREATE OR REPLACE FUNCTION everview.routines_from_below(view oid) RETURNS text[]
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
BEGIN
    RETURN ARRAY(
        SELECT r.name
        FROM everview.routine r
        LEFT JOIN LATERAL (
            SELECT min(i.ordinal) AS place
            -- pg_trigger has no index on the functions
            FROM pg_depend d JOIN pg_trigger g ON g.oid = d.objid JOIN everview.input i ON i.view = r.view AND i.relation = g.tgrelid
            WHERE d.refclassid = 'pg_proc'::regclass AND d.refobjid = to_regprocedure(r.name || '()') AND d.classid = 'pg_trigger'::regclass
        ) AS base ON true
        WHERE r.view = routines_from_below.view
        ORDER BY base.place NULLS LAST, r.name);
END
$everview$;

-- Takes the triggers of a view off the base tables. The owner of a trigger function may drop it together with
-- the triggers that call it, also on tables that belong to others; DROP TRIGGER would need their consent.
CREATE OR REPLACE FUNCTION everview.detach(view regclass) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET client_min_messages = warning
SET check_function_bodies = off AS $everview$
DECLARE
    routine record;
BEGIN
    FOR routine IN
        SELECT p.oid::regprocedure::text AS signature, pg_get_functiondef(p.oid) AS statement,
            pg_get_userbyid(p.proowner) AS owner
        FROM unnest(everview.routines_from_below(view)) WITH ORDINALITY AS r (name, place)
        JOIN pg_proc p ON p.oid = to_regprocedure(r.name || '()')
        WHERE p.prorettype = 'trigger'::regtype
        ORDER BY r.place
    LOOP
        EXECUTE 'DROP FUNCTION ' || routine.signature || ' CASCADE';
        EXECUTE routine.statement;
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', routine.signature);
        IF routine.owner <> current_user THEN
            EXECUTE format('ALTER FUNCTION %s OWNER TO %I', routine.signature, routine.owner);
        END IF;
    END LOOP;
END
$everview$;

-- Empties a view, and its hidden stages.
CREATE OR REPLACE FUNCTION everview.empty_stages(view regclass) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET client_min_messages = warning AS $everview$
DECLARE
    emptied record;
BEGIN
    -- what the owner has hung on these tables would run with the rights of whoever empties them
    IF (SELECT r.rolsuper FROM pg_roles r WHERE r.rolname = current_user) AND EXISTS (
        SELECT FROM pg_class c JOIN pg_roles owner ON owner.oid = c.relowner
        LEFT JOIN pg_trigger g ON g.tgrelid = c.oid LEFT JOIN pg_proc p ON p.oid = g.tgfoid LEFT JOIN pg_roles r ON r.oid = p.proowner
        WHERE (c.oid = view OR c.oid IN (SELECT s.relation FROM everview.stage s WHERE s.view = empty_stages.view))
            AND (c.relhasrules AND NOT owner.rolsuper OR NOT p.prosecdef AND NOT r.rolsuper)) THEN
        RAISE EXCEPTION 'materialized view "%" has triggers or rules of its owner''s', everview.bare_name(view)
            USING ERRCODE = '42501', HINT = 'Let its owner do it: SET ROLE.';
    END IF;
    FOR emptied IN
        SELECT s.relation FROM everview.stage s WHERE s.view = empty_stages.view AND s.relation IS NOT NULL
        UNION
        SELECT view
    LOOP
        -- hidden stages refuse direct changes as the view does
        PERFORM set_config('everview.maintaining', emptied.relation::oid::text, true);
        -- a table that foreign keys point at cannot be truncated
        IF EXISTS (SELECT FROM pg_constraint k WHERE k.confrelid = emptied.relation) THEN
            EXECUTE 'DELETE FROM ' || everview.qualified_name(emptied.relation);
        ELSE
            EXECUTE 'TRUNCATE ' || everview.qualified_name(emptied.relation);
        END IF;
        PERFORM everview.require_path_kept();
    END LOOP;
END
$everview$;

-- Whoever folds the log of a deferred view holds the view before its base tables and functions. Its writers never need the view.
CREATE OR REPLACE FUNCTION everview.await_appliers(view regclass) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
BEGIN
    IF (SELECT v.mode FROM everview.view v WHERE v.relation = view) = 'deferred' THEN
        EXECUTE format('LOCK TABLE %s IN SHARE ROW EXCLUSIVE MODE', everview.qualified_name(view));
    END IF;
END
$everview$;

CREATE OR REPLACE FUNCTION everview.drop(view regclass, cascade boolean DEFAULT false) RETURNS void
LANGUAGE plpgsql STRICT SET search_path = pg_catalog, pg_temp AS $everview$
BEGIN
    PERFORM everview.require_owner(everview.require_view(view));
    PERFORM everview.flush(view), everview.await_appliers(view);
    -- the triggers first, and so the base tables: their writers finish, who may need the view for that
    PERFORM everview.take_apart(view, ARRAY[view::oid]);
    IF everview.bare_name(view) IS NULL THEN
        RAISE EXCEPTION 'the materialized view has been dropped meanwhile' USING ERRCODE = '42P01';
    END IF;
    EXECUTE 'DROP TABLE ' || everview.qualified_name(view) || CASE WHEN cascade THEN ' CASCADE' ELSE '' END;
END
$everview$;

CREATE OR REPLACE FUNCTION everview.drop(name text, cascade boolean DEFAULT false) RETURNS void
LANGUAGE sql STRICT AS $everview$
    SELECT everview.drop(everview.find_view(name), cascade)
$everview$;

-- Removes all that belonged to a view but for some of its tables: catalog first, so that event triggers find nothing to object to.
CREATE OR REPLACE FUNCTION everview.take_apart(view oid, kept oid[]) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET client_min_messages = warning AS $everview$
DECLARE
    known record;
    routines text[];
    hidden oid[];
    owner oid;
    statement text;
    logs constant regclass[] := everview.logs_of(view);
    log regclass;
BEGIN
    SELECT v.* INTO STRICT known FROM everview.view v WHERE v.relation = view;
    -- roles may have been renamed, and what they own given to others
    owner := coalesce((SELECT c.relowner FROM pg_class c WHERE c.oid = view), (SELECT c.relowner FROM pg_class c WHERE c.oid = known.anchor),
        to_regrole(quote_ident(known.owner))::oid);
    routines := everview.routines_from_below(view);
    hidden := ARRAY(SELECT a.relation::oid FROM everview.artifact a WHERE a.view = take_apart.view) || known.anchor::oid;
    INSERT INTO everview.request (action, view) VALUES ('forget', view);
    -- event triggers run once for each statement
    SELECT format('DROP FUNCTION %s CASCADE', string_agg(p.oid::regprocedure::text, ', ' ORDER BY r.place)) INTO statement
    FROM unnest(routines) WITH ORDINALITY AS r (name, place) JOIN pg_proc p ON p.oid = to_regprocedure(r.name || '()')
    -- never another role's function that has taken the name
    WHERE p.proowner = owner OR owner IS NULL
    HAVING count(*) > 0;
    IF FOUND THEN
        EXECUTE statement;
    END IF;
    FOR statement IN
        SELECT format('DROP %s IF EXISTS %s CASCADE',
            CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END,
            string_agg(everview.qualified_name(c.oid), ', ' ORDER BY c.oid))
        FROM pg_class c
        WHERE c.oid = ANY (hidden || view) AND c.oid <> ALL (kept) AND c.relkind IN ('r', 'v', 'S')
        GROUP BY c.relkind
        ORDER BY c.relkind DESC
    LOOP
        EXECUTE statement;
    END LOOP;
    FOREACH log IN ARRAY logs LOOP
        PERFORM everview.leave_log(log);
    END LOOP;
END
$everview$;

-- Removes all that belonged to a view.
CREATE OR REPLACE FUNCTION everview.dispose(view oid) RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT everview.take_apart(view, '{}')
$everview$;

-- Brings generated functions in step with renamed relations and columns, and the machinery with a changed owner.
CREATE OR REPLACE FUNCTION everview.follow(view oid) RETURNS integer
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    lost text;
BEGIN
    SELECT string_agg(quote_ident(known.value ->> 'name'), ', ') INTO lost
    FROM everview.view v CROSS JOIN LATERAL jsonb_each(v.attributes) AS known
    WHERE v.relation = view AND NOT EXISTS (SELECT FROM pg_attribute a
        WHERE a.attrelid = view AND NOT a.attisdropped
            AND CASE WHEN v.relation_oid = view THEN a.attnum = (known.value ->> 'attnum')::smallint
                ELSE a.attname = known.value ->> 'name' END);
    IF lost IS NOT NULL THEN
        RAISE EXCEPTION 'cannot drop column % of materialized view "%"', lost, everview.bare_name(view)
            USING ERRCODE = '2BP01', HINT = 'Its maintenance writes them. Drop the view and create it otherwise.';
    END IF;
    INSERT INTO everview.request (action, view) VALUES ('synchronize', view);
    PERFORM everview.align_owner(view);
    RETURN everview.render_routines(view);
END
$everview$;

-- Waits until no writer is at work with functions that have just been written again because something has another name. Whoever has called
-- one before goes on with its old text, and its names may mean other tables or columns once this transaction has been committed. Whoever
-- calls one later has locked the same table by then, and so finds the new text. Whoever computes a view as a whole, or folds a log, looks at
-- the texts again when it is done: see everview.run_as_owner.
CREATE OR REPLACE FUNCTION everview.await_callers(view oid) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    used record;
BEGIN
    FOR used IN
        -- writers of the base tables of a deferred view only log
        SELECT i.relation::oid AS relation FROM everview.input i JOIN everview.view v ON v.relation = i.view
        WHERE i.view = await_callers.view AND v.mode NOT IN ('deferred', 'log')
        GROUP BY i.relation
        ORDER BY min(i.ordinal)
    LOOP
        EXECUTE format('LOCK TABLE %s IN SHARE ROW EXCLUSIVE MODE', everview.qualified_name(used.relation));
    END LOOP;
END
$everview$;

-- ALTER TABLE view OWNER TO: functions and hidden relations go along, and logs that nobody else reads.
CREATE OR REPLACE FUNCTION everview.align_owner(view oid) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    present oid;
    shared record;
    statement text;
BEGIN
    SELECT c.relowner INTO STRICT present FROM pg_class c WHERE c.oid = view;
    FOR shared IN
        SELECT c.oid AS log, i.relation AS base, EXISTS (SELECT FROM everview.reader r JOIN everview.log l ON l.relation = r.relation
            WHERE r.log = c.oid AND l.view <> align_owner.view) AS by_others
        FROM unnest(everview.logs_of(view)) AS l (log) JOIN pg_class c ON c.oid = l.log AND c.relowner <> present
        JOIN everview.input i ON i.view = l.log
        ORDER BY 3 DESC
    LOOP
        IF shared.by_others THEN
            RAISE EXCEPTION 'cannot change the owner of materialized view "%" while it shares the log of table % with others',
                everview.bare_name(view), everview.qualified_name(shared.base)
                USING ERRCODE = '0A000', HINT = format('Before: SELECT everview.alter(%L, ''{"mode": "immediate"}''); make it deferred again afterwards.',
                    everview.qualified_name(view));
        END IF;
        -- as below
        IF NOT (SELECT r.rolsuper FROM pg_roles r WHERE r.oid = present) THEN
            EXECUTE format('ALTER TABLE %s OWNER TO %I', everview.qualified_name(shared.log), pg_get_userbyid(present));
            PERFORM everview.follow(shared.log);
        END IF;
    END LOOP;
    FOR statement IN
        SELECT format('ALTER FUNCTION %s OWNER TO %I', p.oid::regprocedure, pg_get_userbyid(present))
        FROM everview.routine r JOIN pg_proc p ON p.oid = to_regprocedure(r.name || '()')
        WHERE r.view = align_owner.view AND p.proowner <> present
        UNION ALL
        SELECT format('ALTER TABLE %s OWNER TO %I', everview.qualified_name(c.oid), pg_get_userbyid(present))
        FROM pg_class c
        WHERE c.relowner <> present AND c.relkind IN ('r', 'v', 'S')
            AND c.oid = ANY (ARRAY(SELECT a.relation::oid FROM everview.artifact a WHERE a.view = align_owner.view)
                || ARRAY(SELECT v.anchor::oid FROM everview.view v WHERE v.relation = align_owner.view))
    LOOP
        -- functions that a plain role wrote must not start to run as a superuser
        IF (SELECT r.rolsuper FROM pg_roles r WHERE r.oid = present) THEN
            RAISE EXCEPTION 'cannot give materialized view "%" to the superuser %', everview.bare_name(view),
                pg_get_userbyid(present)
                USING ERRCODE = '42501', HINT = 'Drop the view and let the superuser create it.';
        END IF;
        EXECUTE statement;
    END LOOP;
END
$everview$;

-- Does on demand what event triggers do where they are allowed; the number of views that needed it.
CREATE OR REPLACE FUNCTION everview.repair(view regclass DEFAULT NULL) RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    found record;
    repaired bigint := 0;
BEGIN
    FOR found IN
        SELECT v.relation::oid AS relation,
            everview.bare_name(v.relation) IS NULL OR (v.anchor IS NOT NULL AND everview.bare_name(v.anchor) IS NULL) AS gone,
            cardinality(everview.drift(v.relation)) > 0 AS drifted, v.flavor = 'log' AS is_log
        FROM everview.view v
        WHERE (repair.view IS NULL AND everview.may_act_for_owner(current_user, v.relation)) OR v.relation = repair.view
    LOOP
        CONTINUE WHEN NOT found.gone AND NOT found.drifted
            -- one that went with another meanwhile
            OR NOT EXISTS (SELECT FROM everview.view v WHERE v.relation = found.relation);
        IF found.gone THEN
            PERFORM everview.dispose(found.relation);
        ELSE
            PERFORM everview.follow(found.relation);
            PERFORM everview.follow_trees(found.relation);
            PERFORM everview.identify_rows(everview.own_tables(found.relation));
        END IF;
        IF NOT found.is_log THEN
            repaired := repaired + 1;
        END IF;
    END LOOP;
    RETURN repaired;
END
$everview$;

-- What no longer fits between a view and the database, in words; empty when all is well.
CREATE OR REPLACE FUNCTION everview.drift(view oid) RETURNS text[]
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT ARRAY(
        SELECT CASE v.flavor WHEN 'log' THEN format('%s is gone', v.definition) ELSE 'the table of the view is gone' END FROM everview.view v
        WHERE v.relation = view AND everview.bare_name(v.relation) IS NULL
        UNION ALL
        SELECT 'a base table or column was dropped with CASCADE' FROM everview.view v
        WHERE v.relation = view AND v.anchor IS NOT NULL AND everview.bare_name(v.anchor) IS NULL
        UNION ALL
        SELECT format('hidden relation %s is gone', a.relation::oid) FROM everview.artifact a
        WHERE a.view = drift.view AND everview.bare_name(a.relation) IS NULL
        UNION ALL
        SELECT format('function %s is gone', r.name) FROM everview.routine r
        WHERE r.view = drift.view AND to_regprocedure(r.name || '()') IS NULL
        UNION ALL
        SELECT format('trigger %s on %s is gone', m.name, coalesce(everview.qualified_name(m.relation), m.relation::text))
        FROM everview.view v CROSS JOIN LATERAL everview.missing_triggers(v.relation) AS m
        WHERE v.relation = drift.view AND v.populated
        UNION ALL
        SELECT format('trigger %s on %s is left over', s.name, everview.qualified_name(s.relation))
        FROM everview.view v CROSS JOIN LATERAL everview.surplus_triggers(v.relation) AS s
        WHERE v.relation = drift.view AND v.populated
        UNION ALL
        SELECT CASE WHEN c.came THEN format('%s has become a part of a base table', everview.qualified_name(c.relation))
            ELSE format('%s is no longer a part of a base table', coalesce(everview.qualified_name(c.relation), c.relation::text)) END
        FROM everview.view v CROSS JOIN LATERAL everview.changed_parts(v.relation) AS c
        WHERE v.relation = drift.view AND v.populated
        UNION ALL
        SELECT format('trigger %s on %s is disabled', t.name, everview.qualified_name(t.relation))
        FROM everview.disabled_triggers(view) AS t
        UNION ALL
        SELECT 'triggers were disabled, and the view has not been refreshed since' FROM everview.view v
        WHERE v.relation = view AND v.stale AND NOT EXISTS (SELECT FROM everview.disabled_triggers(view))
        UNION ALL
        SELECT CASE WHEN changed.relation::oid = changed.relation_oid OR present.attributes @? '$.* ? (@.attnum == 0)'
            THEN format('columns of %s were renamed', everview.qualified_name(changed.relation))
            -- with event triggers the next ALTER TABLE looks at it, too
            ELSE format('%s has come from a dump, and nobody has looked at it since', everview.qualified_name(changed.relation)) END
        FROM (SELECT v.relation, v.relation_oid, v.attributes FROM everview.view v WHERE v.relation = view
            UNION ALL
            SELECT i.relation, i.relation_oid, i.attributes FROM everview.input i WHERE i.view = drift.view) AS changed
        CROSS JOIN LATERAL everview.present_attributes(changed.relation, changed.relation_oid, changed.attributes) AS present(attributes)
        WHERE everview.bare_name(changed.relation) IS NOT NULL
            AND (changed.relation::oid <> changed.relation_oid OR changed.attributes <> present.attributes)
        UNION ALL
        SELECT format('function %s has another text', r.name)
        FROM everview.rendered_routines(CASE WHEN everview.bare_name(drift.view) IS NOT NULL
                AND NOT EXISTS (SELECT FROM everview.input i WHERE i.view = drift.view AND everview.bare_name(i.relation) IS NULL)
            -- of tables that are gone there are no names
            THEN drift.view END) AS r
        JOIN pg_proc p ON p.oid = to_regprocedure(r.name || '()')
        WHERE p.prosrc <> r.body
        UNION ALL
        SELECT format('row security hides rows of %s from the owner, or from that of a plain view', everview.qualified_name(f))
        FROM everview.filtered_inputs(view) AS f
        UNION ALL
        SELECT CASE b.kind WHEN 'no_actions' THEN format('foreign keys change rows of %s', everview.qualified_name(b.relation))
            ELSE format('the %s of %s is gone', b.what, everview.qualified_name(b.relation)) END
        FROM everview.broken_assumptions(view) AS b
        UNION ALL
        SELECT format('%s is part of an inheritance tree', everview.qualified_name(r)) FROM everview.related_inputs(view) AS r
        UNION ALL
        SELECT format('table %s is published, and nothing identifies its rows', everview.qualified_name(u))
        FROM everview.unidentified(everview.own_tables(view)) AS u
        UNION ALL
        SELECT format('foreign key %I of %s may change rows, or fail, when the view is computed afresh', k.name, everview.qualified_name(k.relation))
        FROM everview.unsound_keys() AS k WHERE k.view = drift.view
        UNION ALL
        SELECT 'the unique index on the key is gone' FROM everview.missing_indexes(view)
        UNION ALL
        SELECT format('%s belongs to another role', p.oid::regprocedure)
        FROM everview.routine r JOIN pg_proc p ON p.oid = to_regprocedure(r.name || '()') JOIN pg_class c ON c.oid = view
        WHERE r.view = drift.view AND p.proowner <> c.relowner
        UNION ALL
        SELECT unnest(everview.drift(l)) FROM unnest(everview.logs_of(view)) AS l
    )
$everview$;
