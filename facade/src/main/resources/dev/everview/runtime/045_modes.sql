-- Views that follow a log of changes: when the transaction commits (on_commit), or when somebody asks for it (deferred).

-- Folds what has been logged into the view; the number of logged rows. A view that follows each statement has no log.
--
-- A deferred view is computed from one snapshot. At REPEATABLE READ that is the transaction's. At READ COMMITTED each statement has one of
-- its own, so the function that folds fails when base tables were changed meanwhile, and is tried again here.
CREATE OR REPLACE FUNCTION everview.apply(view regclass) RETURNS bigint
LANGUAGE plpgsql STRICT SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    known record;
    row_count bigint;
BEGIN
    PERFORM everview.require_owner(everview.require_view(view));
    PERFORM everview.refuse_within_change(view, 'followed up');
    IF (SELECT r.rolsuper FROM pg_roles r WHERE r.rolname = current_user) THEN
        -- it holds the function that it calls, for which whoever drops the view waits, and not the other way round
        PERFORM everview.await_appliers(view);
    END IF;
    SELECT v.fold_routine, v.populated INTO known FROM everview.view v WHERE v.relation = view;
    IF NOT known.populated THEN
        RAISE EXCEPTION 'materialized view "%" has not been populated', everview.bare_name(view)
            USING ERRCODE = '55000', HINT = 'Fill it with everview.refresh.';
    END IF;
    IF known.fold_routine IS NULL THEN
        RETURN 0;
    END IF;
    row_count := everview.run_from_one_snapshot(view, known.fold_routine);
    PERFORM everview.flush(view);
    RETURN row_count;
END
$everview$;

CREATE OR REPLACE FUNCTION everview.apply(name text) RETURNS bigint
LANGUAGE sql STRICT AS $everview$
    SELECT everview.apply(everview.find_view(name))
$everview$;

-- Deferred views that have not been suspended, those that others read first.
CREATE OR REPLACE FUNCTION everview.deferred_views() RETURNS TABLE (view regclass, height integer)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
    WITH RECURSIVE above (view, height) AS (
        SELECT v.relation, 0 FROM everview.view v
        UNION
        SELECT i.view, a.height + 1 FROM above a JOIN everview.input i ON i.relation = a.view
    )
    SELECT a.view, max(a.height)
    FROM above a JOIN everview.view v ON v.relation = a.view
    WHERE v.mode = 'deferred' AND v.populated AND v.options ->> 'resume' IS NULL
    GROUP BY a.view
    ORDER BY max(a.height), a.view::oid
$everview$;

-- Folds the logs of one deferred view, or of all that the caller owns, each in a transaction and from a snapshot of its own. Never fails
-- because writers are at work. Call it where a transaction may be ended: not inside one, and not from a function.
CREATE OR REPLACE PROCEDURE everview.catch_up(view regclass DEFAULT NULL)
LANGUAGE plpgsql AS $everview$
DECLARE
    wanted regclass[];
    each regclass;
BEGIN
    IF view IS NOT NULL THEN
        PERFORM everview.require_owner(everview.require_view(view));
    END IF;
    wanted := ARRAY(SELECT d.view FROM everview.deferred_views() AS d JOIN pg_catalog.pg_class c ON c.oid = d.view::pg_catalog.oid
        WHERE (catch_up.view IS NULL OR d.view = catch_up.view) AND pg_catalog.pg_has_role(c.relowner, 'USAGE')
        ORDER BY d.height, d.view::pg_catalog.oid);
    FOREACH each IN ARRAY wanted LOOP
        COMMIT;
        SET TRANSACTION ISOLATION LEVEL REPEATABLE READ;
        PERFORM everview.apply(each);
        COMMIT;
    END LOOP;
END
$everview$;

-- Lets a view follow now that would follow when the transaction commits, and forgets that it would.
CREATE OR REPLACE FUNCTION everview.flush(view regclass) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    pending record;
BEGIN
    SELECT format('%I.%I', n.nspname, g.tgname) AS name, p.prosecdef AND p.proowner = o.relowner AS sound INTO pending
    FROM everview.trigger t JOIN pg_trigger g ON g.tgrelid = t.relation AND g.tgname = t.name
    JOIN pg_class c ON c.oid = g.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_proc p ON p.oid = g.tgfoid JOIN pg_class o ON o.oid = flush.view
    WHERE t.view = flush.view AND g.tgdeferrable;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    IF NOT pending.sound THEN
        RAISE EXCEPTION 'trigger % does not run as the owner of materialized view "%"', pending.name, everview.bare_name(view)
            USING ERRCODE = '42501', HINT = 'Drop the view and create it again.';
    END IF;
    EXECUTE format('SET CONSTRAINTS %1$s IMMEDIATE; SET CONSTRAINTS %1$s DEFERRED', pending.name);
    PERFORM everview.require_path_kept();
END
$everview$;

-- What everview.suspend changes.
CREATE OR REPLACE FUNCTION everview.suspending(view regclass) RETURNS jsonb
LANGUAGE plpgsql STABLE STRICT SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    present text;
BEGIN
    SELECT v.mode INTO present FROM everview.view v WHERE v.relation = everview.require_view(suspending.view);
    IF present = 'deferred' THEN
        RAISE EXCEPTION 'materialized view "%" is deferred already', everview.bare_name(view)
            USING ERRCODE = '55000', HINT = 'Its base tables are only logged; everview.apply folds the log.';
    END IF;
    RETURN jsonb_build_object('mode', 'deferred', 'resume', present);
END
$everview$;

-- What everview.resume changes.
CREATE OR REPLACE FUNCTION everview.resuming(view regclass) RETURNS jsonb
LANGUAGE plpgsql STABLE STRICT SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    former text;
BEGIN
    SELECT v.options ->> 'resume' INTO former FROM everview.view v WHERE v.relation = everview.require_view(resuming.view);
    IF former IS NULL THEN
        RAISE EXCEPTION 'materialized view "%" has not been suspended', everview.bare_name(view)
            USING ERRCODE = '55000', HINT = 'everview.suspend does that; everview.alter changes the mode.';
    END IF;
    RETURN jsonb_build_object('mode', former, 'resume', NULL);
END
$everview$;

-- Has the view maintained in another way from now on: in another mode, with other locks, at another interval. What is not named stays as it
-- is; null stands for what holds when nothing is chosen. The contents stay: what has been logged is folded first.
CREATE OR REPLACE FUNCTION everview.alter(view regclass, options jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    chosen jsonb;
    own_settings jsonb;
BEGIN
    chosen := everview.altered_options(view, options);
    own_settings := everview.assume_settings(view);
    PERFORM everview.run_script(everview.ask('compile', everview.describe_view(view), chosen));
    PERFORM set_config(s.key, s.value, true) FROM jsonb_each_text(own_settings) AS s;
END
$everview$;

CREATE OR REPLACE FUNCTION everview.alter(name text, options jsonb) RETURNS void
LANGUAGE sql AS $everview$
    SELECT everview.alter(everview.find_view(name), options)
$everview$;

-- For bulk loads: writers only log what they change, until everview.resume.
CREATE OR REPLACE FUNCTION everview.suspend(view regclass) RETURNS void
LANGUAGE sql STRICT SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT everview.alter(view, everview.suspending(view))
$everview$;

CREATE OR REPLACE FUNCTION everview.suspend(name text) RETURNS void
LANGUAGE sql STRICT AS $everview$
    SELECT everview.suspend(everview.find_view(name))
$everview$;

-- Folds what was logged since everview.suspend, and has the view follow as before; the number of logged rows.
CREATE OR REPLACE FUNCTION everview.resume(view regclass) RETURNS bigint
LANGUAGE plpgsql STRICT SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    options constant jsonb := everview.resuming(view);
    row_count bigint;
BEGIN
    -- most of it while writers go on, the rest while the mode changes
    row_count := everview.apply(view);
    PERFORM everview.alter(view, options);
    RETURN row_count;
END
$everview$;

CREATE OR REPLACE FUNCTION everview.resume(name text) RETURNS bigint
LANGUAGE sql STRICT AS $everview$
    SELECT everview.resume(everview.find_view(name))
$everview$;

-- The options of a view with some of them changed; what cannot be changed is refused.
CREATE OR REPLACE FUNCTION everview.altered_options(view regclass, options jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    known record;
    fixed text;
    chosen jsonb;
BEGIN
    PERFORM everview.require_owner(everview.require_view(view)), everview.require_object(options);
    SELECT v.* INTO known FROM everview.view v WHERE v.relation = view;
    SELECT o.key INTO fixed FROM jsonb_each(options) AS o WHERE o.key NOT IN ('mode', 'lock', 'interval', 'resume') LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'option "%" of materialized view "%" cannot be changed', fixed, everview.bare_name(view)
            USING ERRCODE = '22023', HINT = 'mode, lock and interval can. For all else drop the view and create it again.';
    END IF;
    IF NOT known.populated THEN
        RAISE EXCEPTION 'materialized view "%" has not been populated', everview.bare_name(view)
            USING ERRCODE = '55000', HINT = 'Fill it with everview.refresh.';
    END IF;
    IF known.stale OR EXISTS (SELECT FROM everview.disabled_triggers(view))
        OR EXISTS (SELECT FROM everview.view l WHERE l.relation = ANY (everview.logs_of(view))
            AND (l.stale OR EXISTS (SELECT FROM everview.disabled_triggers(l.relation)))) THEN
        RAISE EXCEPTION 'materialized view "%" cannot be altered since triggers are, or were, disabled', everview.bare_name(view)
            USING ERRCODE = '55000', HINT = 'Enable the triggers of its base tables, and refresh it.';
    END IF;
    PERFORM everview.refuse_within_change(view, 'altered');
    chosen := jsonb_strip_nulls(known.options || options);
    -- these have a meaning in some modes only
    IF chosen ->> 'mode' IS DISTINCT FROM 'deferred' THEN
        chosen := CASE WHEN options ? 'interval' THEN chosen ELSE chosen - 'interval' END;
    ELSIF NOT options ? 'lock' THEN
        chosen := chosen - 'lock';
    END IF;
    RETURN chosen || jsonb_build_object('flavor', known.flavor);
END
$everview$;

-- Sets what the definition depends on as it was when the view was created, and the role that owns it, to which all belongs that is created
-- for it; the values before.
CREATE OR REPLACE FUNCTION everview.assume_settings(view regclass) RETURNS jsonb
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    pinned record;
    owner name;
    before jsonb := '{}';
BEGIN
    FOR pinned IN
        SELECT split_part(c.entry, '=', 1) AS name, substr(c.entry, strpos(c.entry, '=') + 1) AS value
        FROM everview.view v JOIN pg_proc p ON p.oid = to_regprocedure(v.refresh_routine || '()')
        CROSS JOIN LATERAL unnest(p.proconfig) AS c (entry)
        WHERE v.relation = view
    LOOP
        CONTINUE WHEN pinned.name IN ('search_path', 'plan_cache_mode');
        before := before || jsonb_build_object(pinned.name, current_setting(pinned.name));
        PERFORM set_config(pinned.name, pinned.value, true);
    END LOOP;
    SELECT pg_get_userbyid(c.relowner) INTO owner FROM pg_class c WHERE c.oid = view;
    IF owner <> current_user THEN
        -- what is found to run as its owner must stay so until it has been called: as the owner nothing can be locked here
        IF (SELECT r.rolsuper FROM pg_roles r WHERE r.rolname = current_user) THEN
            PERFORM FROM pg_proc p
            WHERE p.oid IN (SELECT to_regprocedure(r.name || '()') FROM everview.routine r WHERE r.view = assume_settings.view) FOR SHARE;
        END IF;
        before := before || jsonb_build_object('role', current_setting('role'));
        PERFORM set_config('role', owner, true);
    END IF;
    RETURN before;
END
$everview$;

-- Describes the definition of a view that is there.
CREATE OR REPLACE FUNCTION everview.describe_view(view regclass) RETURNS jsonb
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    column_names text;
    description jsonb;
BEGIN
    SELECT string_agg(quote_ident(coalesce(present.name, c.name)), ', ' ORDER BY c.place) INTO column_names
    FROM everview.view v
    CROSS JOIN LATERAL jsonb_array_elements_text(v.column_names) WITH ORDINALITY AS c (name, place)
    CROSS JOIN LATERAL (SELECT v.attributes #>> ARRAY[c.place::text, 'name']) AS present (name)
    WHERE v.relation = view;
    description := everview.describe(everview.definition(view), NULL,
        everview.qualified_name(view) || '(' || column_names || ')');
    RETURN jsonb_set(description, '{target,existing}', 'true');
END
$everview$;

-- Gives the columns of a stage's table the names that its new functions know; whether one had another. Names that users see are
-- theirs: only those of hidden stages, and of hidden columns of the view, come from the definition, which is not written as it once was
-- when tables or columns have been renamed.
CREATE OR REPLACE FUNCTION everview.name_columns(stage regclass, names text[], all_of_them boolean) RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    present constant text[] := ARRAY(SELECT a.attname FROM pg_attribute a
        WHERE a.attrelid = stage AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum);
    strange integer[];
BEGIN
    IF cardinality(present) <> cardinality(names) THEN
        RAISE EXCEPTION 'table % has other columns than this version of Everview would give it', everview.qualified_name(stage)
            USING ERRCODE = '55000', HINT = 'Drop the view and create it again.';
    END IF;
    strange := ARRAY(SELECT place FROM unnest(present, names) WITH ORDINALITY AS pair (was, wanted, place)
        WHERE pair.was <> pair.wanted AND (all_of_them OR pair.wanted LIKE '\_\_ivm\_%'));
    -- not to one another's names at once
    FOR i IN 1 .. cardinality(strange) LOOP
        EXECUTE format('ALTER TABLE %s RENAME COLUMN %I TO %I', everview.qualified_name(stage), present[strange[i]],
            '__ivm_renamed_' || i || '__');
    END LOOP;
    FOR i IN 1 .. cardinality(strange) LOOP
        EXECUTE format('ALTER TABLE %s RENAME COLUMN %I TO %I', everview.qualified_name(stage), '__ivm_renamed_' || i || '__',
            names[strange[i]]);
    END LOOP;
    RETURN cardinality(strange) > 0;
END
$everview$;

-- Takes a view apart but for the tables of its stages, which get new names. If columns must have others as well, the setting
-- everview.columns_renamed becomes 1: what is in them may belong to other columns now, and must be computed afresh.
CREATE OR REPLACE FUNCTION everview.take_over(view regclass, stage_names text[], columns jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    stages regclass[];
    refusal record;
    filled boolean;
    renamed boolean := false;
BEGIN
    PERFORM everview.require_owner(everview.require_view(view));
    SELECT v.populated INTO STRICT filled FROM everview.view v WHERE v.relation = view;
    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
        RAISE EXCEPTION 'a materialized view cannot be altered at isolation level %', current_setting('transaction_isolation')
            USING ERRCODE = '0A000', HINT = 'Alter views at READ COMMITTED.';
    END IF;
    PERFORM everview.apply(view);
    stages := ARRAY(SELECT s.relation FROM everview.stage s WHERE s.view = take_over.view ORDER BY s.ordinal);
    IF cardinality(stages) <> cardinality(stage_names) + 1 OR stages[cardinality(stages)] IS DISTINCT FROM view THEN
        RAISE EXCEPTION 'materialized view "%" has other stages than this version of Everview would give it', everview.bare_name(view)
            USING ERRCODE = '55000', HINT = 'Drop the view and create it again.';
    END IF;
    PERFORM everview.take_apart(view, stages::oid[]);
    FOR refusal IN
        SELECT g.tgname, g.tgrelid FROM pg_trigger g
        WHERE g.tgrelid = ANY (stages::oid[]) AND g.tgfoid = 'everview.refuse_change'::regproc
    LOOP
        EXECUTE format('DROP TRIGGER %I ON %s', refusal.tgname, everview.qualified_name(refusal.tgrelid));
    END LOOP;
    FOR place IN 1 .. cardinality(stage_names) LOOP
        EXECUTE format('ALTER TABLE %s RENAME TO %I', everview.qualified_name(stages[place]), stage_names[place]);
    END LOOP;
    FOR place IN 1 .. cardinality(stages) LOOP
        IF everview.name_columns(stages[place],
            ARRAY(SELECT c.name FROM jsonb_array_elements_text(columns -> (place - 1)) WITH ORDINALITY AS c (name, ordinal)
                ORDER BY c.ordinal), stages[place] <> view) THEN
            renamed := true;
        END IF;
    END LOOP;
    PERFORM set_config('everview.columns_renamed', (renamed AND filled)::integer::text, true);
END
$everview$;

-- What waits in the logs of a view: how many changed rows, and since when. Nothing for those who may not read the logs.
CREATE OR REPLACE FUNCTION everview.pending(view regclass, OUT row_count bigint, OUT since timestamptz)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    waiting text;
BEGIN
    SELECT string_agg(CASE
        WHEN r.relation IS NOT NULL THEN format('SELECT l.__ivm_time__ FROM ONLY %s AS l JOIN everview.reader AS r ON r.relation = %L::regclass
            WHERE r.reads AND %s', everview.readable_log(r.log), everview.qualified_name(r.relation), everview.unread_condition())
        -- a log of the view's own, as it had until it was last created or altered
        ELSE format('SELECT l.__ivm_time__ FROM ONLY %s AS l', everview.qualified_name(l.relation)) END, ' UNION ALL ')
    INTO waiting
    FROM everview.log l JOIN everview.view v ON v.relation = l.view LEFT JOIN everview.reader r ON r.relation = l.relation
    JOIN pg_class c ON c.oid = coalesce(r.log, l.relation)
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = '__ivm_time__' AND a.atttypid = 'timestamptz'::regtype
    -- what an owner has made of a log must not run functions as whoever looks at it
    WHERE l.view = pending.view AND v.mode = 'deferred' AND everview.is_plain(c.oid)
        AND (r.log IS NULL OR everview.readable_log(r.log) IS NOT NULL)
    HAVING bool_and(has_table_privilege(c.oid, 'SELECT'));
    IF waiting IS NOT NULL THEN
        EXECUTE format('SELECT count(*), min(w.__ivm_time__) FROM (%s) AS w', waiting) INTO row_count, since;
    END IF;
END
$everview$;

-- What generated functions call.

-- The first of the views that follow when this transaction commits.
CREATE OR REPLACE FUNCTION everview.next_to_commit() RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT min(queued.view) FROM regexp_split_to_table(current_setting('everview.queued', true), ' ') AS queued (view)
    WHERE queued.view <> ''
$everview$;

-- Takes rows out of logs that came and went: of those that are the same to the last byte as many that came as went. How many rows.
CREATE OR REPLACE FUNCTION everview.cancel_out(logs regclass[]) RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    log regclass;
    column_names text;
    taken bigint;
    row_count bigint := 0;
BEGIN
    FOREACH log IN ARRAY logs LOOP
        SELECT coalesce(string_agg(format('w.%I', a.attname), ', ' ORDER BY a.attnum), '') INTO column_names FROM pg_attribute a
        WHERE a.attrelid = log AND a.attnum > 0 AND NOT a.attisdropped
            AND a.attname NOT IN ('__ivm_weight__', '__ivm_time__', '__ivm_xact__');
        -- what a type takes for equal may look differently, and some types have no equality: *< compares bytes, and ranks are equal where they are
        EXECUTE format('DELETE FROM %1$s AS l USING (
                SELECT p.place, row_number() OVER (PARTITION BY p.image, p.weight) AS number,
                    count(*) FILTER (WHERE p.weight > 0) OVER (PARTITION BY p.image) AS came,
                    count(*) FILTER (WHERE p.weight < 0) OVER (PARTITION BY p.image) AS went
                FROM (
                    SELECT w.ctid AS place, w.__ivm_weight__ AS weight, rank() OVER (ORDER BY ROW(%2$s) USING OPERATOR(pg_catalog.*<)) AS image
                    FROM %1$s AS w WHERE w.__ivm_weight__ <> 0
                ) AS p
            ) AS c
            WHERE l.ctid = c.place AND c.number <= least(c.came, c.went)', everview.qualified_name(log), column_names);
        GET DIAGNOSTICS taken = ROW_COUNT;
        row_count := row_count + taken;
    END LOOP;
    RETURN row_count;
END
$everview$;

-- Fails unless all statements of a function have seen the same tables.
CREATE OR REPLACE FUNCTION everview.require_one_snapshot(view regclass, unchanged boolean) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
BEGIN
    IF NOT unchanged THEN
        RAISE EXCEPTION 'could not compute materialized view "%" from one snapshot', everview.bare_name(view)
            USING ERRCODE = '40001', DETAIL = 'Its base tables were changed meanwhile.',
                HINT = 'Use a transaction at REPEATABLE READ, or CALL everview.catch_up().';
    END IF;
END
$everview$;

-- The marks of a transaction that has changed several base tables of a view and holds the guards: see everview.demand_marks. The arrays
-- tell for each base table whether its changes join rows of others, its number, and whether its writers wait for each other.
CREATE OR REPLACE FUNCTION everview.leave_marks(joins boolean[], numbers integer[], exclusive boolean[], ledger regclass,
    writer_setting text, slots integer) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    changed constant integer[] := ARRAY(SELECT numbers[j.place] FROM unnest(joins) WITH ORDINALITY AS j (changed, place) WHERE j.changed);
    own integer[] := '{}';
BEGIN
    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
        -- writers of one table that is not joined with itself miss nothing of each other
        IF cardinality(changed) = 1 AND NOT exclusive[array_position(numbers, changed[1])] THEN
            own := changed;
        END IF;
        EXECUTE format('SELECT FROM %s AS w WHERE w.input <> ALL ($1) FOR SHARE', ledger) USING own;
    END IF;
    EXECUTE format('UPDATE %s AS w SET writer = pg_current_xact_id() WHERE w.input = ANY ($1) AND w.slot = pg_backend_pid() %% $2',
        ledger) USING changed, slots;
    PERFORM set_config(writer_setting, pg_current_xact_id()::text, true);
END
$everview$;
