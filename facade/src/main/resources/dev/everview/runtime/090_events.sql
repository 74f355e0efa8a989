-- Event triggers: renames, moves and drops are followed at once. Only a superuser may have them; everview.enable_events
-- creates them or says what follows from their absence.

-- After a dump and restore relations have other OIDs, and dropped columns leave no gaps any more. The columns are found again
-- by name, so that must happen before the first renaming.
CREATE OR REPLACE FUNCTION everview.synchronize_restored() RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT everview.synchronize(v.relation)
    FROM everview.view v
    WHERE v.relation::oid <> v.relation_oid
        OR EXISTS (SELECT FROM everview.input i WHERE i.view = v.relation AND i.relation::oid <> i.relation_oid)
$everview$;

-- Fails in a transaction that keeps one snapshot when views have come, gone or changed since: it would look for those that a change of names
-- or tables concerns, and not see them. Those that are about to come are passed over: whoever makes them has not got the locks that this
-- transaction holds, of tables or of names.
CREATE OR REPLACE FUNCTION everview.require_known_views() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
BEGIN
    IF current_setting('transaction_isolation') IN ('read committed', 'read uncommitted') THEN
        RETURN;
    END IF;
    BEGIN
        PERFORM FROM everview.turn FOR SHARE SKIP LOCKED;
        -- and lets the rows go, or others would wait for this transaction
        RAISE EXCEPTION USING ERRCODE = 'EV000';
    EXCEPTION
        WHEN SQLSTATE 'EV000' THEN
            RETURN;
        WHEN serialization_failure THEN
            RAISE EXCEPTION 'could not serialize access due to changes of materialized views'
                USING ERRCODE = '40001', DETAIL = 'Views that this transaction cannot see were created, altered or dropped since it began.',
                    HINT = 'Run the transaction again.';
    END;
END
$everview$;

CREATE OR REPLACE FUNCTION everview.before_alter() RETURNS event_trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $everview$
BEGIN
    PERFORM everview.synchronize_restored();
    PERFORM everview.note_expressions();
END
$everview$;

CREATE OR REPLACE FUNCTION everview.after_alter() RETURNS event_trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    changed oid[];
    affected record;
BEGIN
    IF TG_TAG LIKE '% PUBLICATION' THEN
        PERFORM everview.require_known_views();
        PERFORM everview.identify_rows(everview.own_tables(v.relation)) FROM everview.view v;
        RETURN;
    END IF;
    IF TG_TAG IN ('CREATE TABLE', 'ALTER TABLE', 'CREATE SCHEMA') THEN
        PERFORM everview.refuse_keys_to_views();
    END IF;
    -- a new table around which there are no others is read by no view, and most of them are those of views that are being created
    IF TG_TAG LIKE 'CREATE %' AND NOT EXISTS (SELECT FROM pg_event_trigger_ddl_commands() d
        JOIN pg_inherits i ON i.inhrelid = d.objid WHERE d.classid = 'pg_class'::regclass) THEN
        RETURN;
    END IF;
    IF EXISTS (SELECT FROM pg_event_trigger_ddl_commands() d WHERE d.schema_name IS DISTINCT FROM 'pg_temp') THEN
        PERFORM everview.require_known_views();
    END IF;
    IF TG_TAG LIKE 'CREATE %' THEN
        -- before ALTER it has been done at the start of the command
        PERFORM everview.synchronize_restored();
    END IF;
    IF TG_TAG IN ('ALTER VIEW', 'ALTER TABLE') THEN
        PERFORM everview.refuse_filtering_views();
    END IF;
    changed := everview.altered_tables();
    -- most tables are those of no view
    IF TG_TAG <> 'ALTER SCHEMA' AND NOT EXISTS (SELECT FROM everview.views_around(changed)) AND NOT EXISTS (SELECT FROM everview.view v
        WHERE v.relation = ANY (changed || ARRAY(SELECT everview.above(c) FROM unnest(changed) AS c))) THEN
        RETURN;
    END IF;
    PERFORM everview.refuse_unsound_tables();
    IF TG_TAG = 'ALTER TABLE' THEN
        PERFORM everview.refuse_other_expressions();
    END IF;
    PERFORM everview.follow_trees(around.view) FROM everview.views_around(changed) AS around (view);
    IF TG_TAG LIKE 'CREATE %' THEN
        RETURN;
    END IF;
    PERFORM everview.follow_disabling(around.view) FROM everview.views_around(changed) AS around (view);
    FOR affected IN
        SELECT v.relation::oid AS view
        FROM everview.view v
        WHERE TG_TAG = 'ALTER SCHEMA' OR v.relation = ANY (changed)
            OR EXISTS (SELECT FROM everview.input i WHERE i.view = v.relation AND i.relation = ANY (changed))
        ORDER BY 1
    LOOP
        BEGIN
            IF everview.follow(affected.view) > 0 THEN
                PERFORM everview.await_callers(affected.view);
            END IF;
            PERFORM everview.identify_rows(everview.own_tables(affected.view));
        EXCEPTION
            WHEN insufficient_privilege THEN
                -- an installation without superuser may not touch the functions of others, and must not refuse their DDL
                IF (SELECT r.rolsuper FROM pg_roles r WHERE r.rolname = current_user) THEN
                    RAISE;
                END IF;
                RAISE WARNING 'materialized view "%" does not follow this change: %', everview.bare_name(affected.view), SQLERRM
                    USING HINT = 'Let its owner run: SELECT everview.repair();';
        END;
    END LOOP;
END
$everview$;

-- Reason 4 is a column whose type is changed, with or without USING (src/include/commands/event_trigger.h).
CREATE OR REPLACE FUNCTION everview.before_rewrite() RETURNS event_trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $everview$
BEGIN
    IF pg_event_trigger_table_rewrite_reason() & 4 <> 0 THEN
        PERFORM everview.refuse_computed_columns(pg_event_trigger_table_rewrite_oid());
    END IF;
END
$everview$;

CREATE OR REPLACE FUNCTION everview.after_drop() RETURNS event_trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    -- tables and views, indexes, sequences and types among them
    relations constant oid[] := ARRAY(SELECT d.objid FROM pg_event_trigger_dropped_objects() d
        WHERE d.classid = 'pg_class'::regclass AND d.objsubid = 0);
    gone record;
BEGIN
    IF EXISTS (SELECT FROM pg_event_trigger_dropped_objects() d WHERE NOT d.is_temporary
        AND d.object_type IN ('table', 'table column', 'view', 'index', 'sequence', 'trigger', 'function', 'table constraint', 'cast')) THEN
        PERFORM everview.require_known_views();
    END IF;
    SELECT everview.bare_name(l.view) AS view, d.object_identity INTO gone
    FROM everview.reader r JOIN pg_event_trigger_dropped_objects() d ON d.classid = 'pg_class'::regclass AND d.objid = r.log AND d.objsubid = 0
    JOIN everview.log l ON l.relation = r.relation JOIN pg_class c ON c.oid = l.view
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'cannot drop table % because materialized view "%" reads its changes there', gone.object_identity, gone.view
            USING ERRCODE = '2BP01', HINT = 'Drop the view with everview.drop; the last one takes its logs with it.';
    END IF;
    FOR gone IN
        SELECT v.relation::oid AS view
        FROM everview.view v
        WHERE v.relation = ANY (relations) OR v.anchor = ANY (relations)
            -- columns of keys that it reads were dropped with CASCADE, and none of its own tables
            OR v.relation IN (SELECT a.view FROM everview.artifact a JOIN pg_event_trigger_dropped_objects() d ON d.objid = a.relation
                WHERE d.classid = 'pg_class'::regclass AND d.objsubid = 0
                GROUP BY a.view
                HAVING bool_or(d.object_type = 'view' AND NOT d.original) AND NOT bool_or(d.object_type = 'table'))
        ORDER BY 1
    LOOP
        -- a log goes with the last view that reads it
        CONTINUE WHEN NOT EXISTS (SELECT FROM everview.view v WHERE v.relation = gone.view);
        IF EXISTS (SELECT FROM pg_class c WHERE c.oid = gone.view) THEN
            RAISE NOTICE 'drop cascades to materialized view %', everview.qualified_name(gone.view);
        END IF;
        PERFORM everview.dispose(gone.view);
    END LOOP;
    IF EXISTS (SELECT FROM pg_event_trigger_dropped_objects() d WHERE d.object_type = 'cast') THEN
        PERFORM everview.lock_names(true), everview.require_known_views();
        PERFORM everview.refuse_dropped_casts();
    END IF;
    -- what is dropped now and belongs to a view that stays would leave it stale
    SELECT used.view::oid, d.object_type, d.object_identity INTO gone
    FROM pg_event_trigger_dropped_objects() d
    CROSS JOIN LATERAL (
        SELECT r.view FROM everview.routine r WHERE d.object_type = 'function' AND r.name = left(d.object_identity, -2)
            AND d.object_identity LIKE '%()'
        UNION ALL
        SELECT v.relation
        FROM everview.view v
        WHERE d.object_type = 'trigger' AND v.populated
            AND EXISTS (SELECT FROM everview.trigger t WHERE t.view = v.relation AND t.name = d.address_names[3])
            AND EXISTS (SELECT FROM everview.wanted_triggers(v.relation) AS w WHERE w.name = d.address_names[3]
                AND everview.qualified_name(w.relation) = everview.quote_name(d.address_names[1]) || '.' || everview.quote_name(d.address_names[2]))
        UNION ALL
        SELECT a.view FROM everview.artifact a WHERE d.object_type IN ('sequence', 'view', 'table') AND a.relation = d.objid
    ) AS used (view)
    WHERE used.view::oid::text IS DISTINCT FROM current_setting('everview.maintaining', true)
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'cannot drop % % because materialized view "%" requires it', gone.object_type, gone.object_identity,
            everview.shown_name(gone.view)
            USING ERRCODE = '2BP01', HINT = 'Drop the view with everview.drop, or stop its maintenance with '
                || 'everview.refresh(name, with_data => false).';
    END IF;
    -- partitions and children may go; their rows go with them
    PERFORM everview.follow_trees(parted.view)
    FROM (SELECT DISTINCT p.view::oid FROM everview.part p JOIN pg_event_trigger_dropped_objects() d
        ON d.classid = 'pg_class'::regclass AND d.objid = p.relation AND d.objsubid = 0 ORDER BY 1) AS parted (view);
    -- with tables only their own indexes go
    IF NOT EXISTS (SELECT FROM pg_event_trigger_dropped_objects() d WHERE d.object_type = 'index')
        OR NOT EXISTS (SELECT FROM pg_event_trigger_dropped_objects() d WHERE d.original AND d.object_type <> 'table') THEN
        RETURN;
    END IF;
    SELECT v.relation::oid AS view, d.object_type, d.object_identity INTO gone
    FROM everview.view v JOIN pg_event_trigger_dropped_objects() d ON d.object_type = 'index'
    -- of views that go in the same statement, some may still be in the catalog, or have lost columns only by now
    WHERE v.populated AND EXISTS (SELECT FROM pg_class c WHERE c.oid = v.relation)
        AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = v.relation AND a.attisdropped)
        AND EXISTS (SELECT FROM everview.missing_indexes(v.relation))
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'cannot drop % % because the maintenance of materialized view "%" needs a unique index on its key',
            gone.object_type, gone.object_identity, everview.bare_name(gone.view)
            USING ERRCODE = '2BP01', HINT = 'Create another unique index on the same columns first.';
    END IF;
END
$everview$;

CREATE OR REPLACE FUNCTION everview.before_rename() RETURNS event_trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $everview$
BEGIN
    IF everview.is_within_extension() THEN
        RETURN;
    END IF;
    PERFORM everview.lock_names(true), everview.require_known_views();
    PERFORM everview.note_terms();
    IF TG_TAG LIKE '% EXTENSION' THEN
        PERFORM set_config('everview.made', '+', true);
    END IF;
END
$everview$;

CREATE OR REPLACE FUNCTION everview.after_rename() RETURNS event_trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $everview$
BEGIN
    IF TG_TAG IN ('CREATE VIEW', 'CREATE RULE') THEN
        IF EXISTS (SELECT FROM pg_event_trigger_ddl_commands() d WHERE d.schema_name IS DISTINCT FROM 'pg_temp') THEN
            PERFORM everview.require_known_views();
        END IF;
        PERFORM everview.refuse_replaced_views(ARRAY(SELECT coalesce(r.ev_class, d.objid)
            FROM pg_event_trigger_ddl_commands() d
            LEFT JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
            WHERE d.classid IN ('pg_class'::regclass, 'pg_rewrite'::regclass)));
        RETURN;
    END IF;
    IF TG_TAG NOT LIKE '% EXTENSION' AND everview.is_within_extension() THEN
        PERFORM everview.note_made_objects();
        RETURN;
    END IF;
    IF TG_TAG LIKE 'ALTER %' OR TG_TAG = 'CREATE EXTENSION' THEN
        PERFORM everview.refuse_changed_terms();
    END IF;
    PERFORM everview.refuse_overloads();
    IF TG_TAG LIKE '% EXTENSION' THEN
        PERFORM set_config('everview.made', '', true);
    END IF;
END
$everview$;

REVOKE ALL ON FUNCTION everview.before_alter() FROM PUBLIC;
REVOKE ALL ON FUNCTION everview.after_alter() FROM PUBLIC;
REVOKE ALL ON FUNCTION everview.before_rewrite() FROM PUBLIC;
REVOKE ALL ON FUNCTION everview.after_drop() FROM PUBLIC;
REVOKE ALL ON FUNCTION everview.before_rename() FROM PUBLIC;
REVOKE ALL ON FUNCTION everview.after_rename() FROM PUBLIC;

CREATE OR REPLACE FUNCTION everview.enable_events() RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
BEGIN
    IF NOT (SELECT r.rolsuper FROM pg_roles r WHERE r.rolname = current_user)
        AND (SELECT count(*) FROM pg_event_trigger e JOIN pg_proc p ON p.oid = e.evtfoid
        WHERE p.pronamespace = 'everview'::regnamespace AND e.evtowner = p.proowner AND e.evtenabled <> 'D') = 6 THEN
        PERFORM everview.record_capability('event triggers', true, NULL, NULL);
        RETURN true;
    END IF;
    BEGIN
        DROP EVENT TRIGGER IF EXISTS everview_before_alter;
        DROP EVENT TRIGGER IF EXISTS everview_after_alter;
        DROP EVENT TRIGGER IF EXISTS everview_before_rewrite;
        DROP EVENT TRIGGER IF EXISTS everview_after_drop;
        DROP EVENT TRIGGER IF EXISTS everview_before_rename;
        DROP EVENT TRIGGER IF EXISTS everview_after_rename;
        -- whoever owns these functions decides what runs at everybody's DDL: it must be the owner of the triggers
        EXECUTE format('ALTER FUNCTION everview.before_alter() OWNER TO %I', current_user);
        EXECUTE format('ALTER FUNCTION everview.after_alter() OWNER TO %I', current_user);
        EXECUTE format('ALTER FUNCTION everview.before_rewrite() OWNER TO %I', current_user);
        EXECUTE format('ALTER FUNCTION everview.after_drop() OWNER TO %I', current_user);
        EXECUTE format('ALTER FUNCTION everview.before_rename() OWNER TO %I', current_user);
        EXECUTE format('ALTER FUNCTION everview.after_rename() OWNER TO %I', current_user);
        CREATE EVENT TRIGGER everview_before_alter ON ddl_command_start
            WHEN TAG IN ('ALTER TABLE', 'ALTER FOREIGN TABLE', 'ALTER VIEW', 'ALTER MATERIALIZED VIEW', 'ALTER INDEX', 'ALTER TYPE')
            EXECUTE FUNCTION everview.before_alter();
        CREATE EVENT TRIGGER everview_after_alter ON ddl_command_end
            WHEN TAG IN ('CREATE SCHEMA', 'CREATE TABLE', 'CREATE FOREIGN TABLE', 'ALTER TABLE', 'ALTER FOREIGN TABLE', 'ALTER SCHEMA',
                -- all of these can rename tables or columns of tables
                'ALTER VIEW', 'ALTER MATERIALIZED VIEW', 'ALTER INDEX', 'ALTER TYPE',
                'CREATE PUBLICATION', 'ALTER PUBLICATION')
            EXECUTE FUNCTION everview.after_alter();
        CREATE EVENT TRIGGER everview_before_rewrite ON table_rewrite EXECUTE FUNCTION everview.before_rewrite();
        CREATE EVENT TRIGGER everview_after_drop ON sql_drop EXECUTE FUNCTION everview.after_drop();
        CREATE EVENT TRIGGER everview_before_rename ON ddl_command_start
            WHEN TAG IN ('ALTER TYPE', 'ALTER DOMAIN', 'ALTER FUNCTION', 'ALTER ROUTINE', 'ALTER AGGREGATE', 'ALTER OPERATOR',
                'ALTER COLLATION', 'ALTER SCHEMA', 'CREATE EXTENSION', 'ALTER EXTENSION')
            EXECUTE FUNCTION everview.before_rename();
        CREATE EVENT TRIGGER everview_after_rename ON ddl_command_end
            WHEN TAG IN ('ALTER TYPE', 'ALTER DOMAIN', 'ALTER FUNCTION', 'ALTER ROUTINE', 'ALTER AGGREGATE', 'ALTER OPERATOR',
                'ALTER COLLATION', 'ALTER SCHEMA', 'ALTER EXTENSION', 'CREATE VIEW', 'CREATE RULE', 'CREATE FUNCTION', 'CREATE AGGREGATE',
                'CREATE OPERATOR', 'CREATE CAST', 'CREATE OPERATOR CLASS', 'CREATE EXTENSION')
            EXECUTE FUNCTION everview.after_rename();
    EXCEPTION
        WHEN insufficient_privilege OR feature_not_supported THEN
            PERFORM everview.record_capability('event triggers', false,
                'renames of tables and columns under maintained views, and DROP TABLE of views, are not followed by themselves, and renames of types and functions are not refused',
                'run SELECT everview.enable_events() as a superuser, or SELECT everview.repair() after such changes');
            RETURN false;
    END;
    PERFORM everview.record_capability('event triggers', true, NULL, NULL);
    RETURN true;
END
$everview$;
REVOKE ALL ON FUNCTION everview.enable_events() FROM PUBLIC;

