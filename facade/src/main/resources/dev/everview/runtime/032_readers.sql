-- How far deferred views have read the logs that they share (033_logs.sql). Each view keeps that in everview.reader, and takes what it has not read
-- yet into a hidden table of its own when it follows. Rows that all have read are deleted then.
--
-- How far a view has read is a snapshot: no order of rows could say it, for transactions do not commit in the order in which they write
-- (https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-PG-SNAPSHOT). A snapshot says nothing of the
-- transaction that takes it, so what that one had written itself by then is told by its place in the log.

-- Which database cluster this is.
CREATE OR REPLACE FUNCTION everview.cluster() RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT s.system_identifier::text FROM pg_control_system() AS s
$everview$;

-- Logs whose readers have come with a dump: the numbers of transactions in them mean nothing here. Copies of a cluster have its identifier, and so
-- the log must be the same table, too, and nothing may have been read that is still to come.
CREATE OR REPLACE FUNCTION everview.foreign_logs(logs regclass[]) RETURNS SETOF regclass
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    here constant text := everview.cluster();
BEGIN
    RETURN QUERY
    SELECT DISTINCT r.log FROM everview.reader r
    WHERE r.log = ANY (logs) AND (r.cluster <> here OR r.log_oid <> r.log::oid
        OR pg_snapshot_xmax(r.seen) > pg_snapshot_xmax(pg_current_snapshot()));
END
$everview$;

-- Rows l of a log that its reader r has not read.
CREATE OR REPLACE FUNCTION everview.unread_condition() RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT 'l.__ivm_xact__ >= pg_snapshot_xmin(r.seen)
    AND CASE l.__ivm_xact__ WHEN r.writer THEN l.__ivm_place__ > r.place ELSE NOT pg_visible_in_snapshot(l.__ivm_xact__, r.seen) END'
$everview$;

-- Whether a table can be read without running anything that its owner has made: planning a query may compute what is in conditions of indexes
-- and in statistics.
CREATE OR REPLACE FUNCTION everview.is_plain(relation oid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT EXISTS (SELECT FROM pg_class c WHERE c.oid = relation AND c.relkind = 'r' AND NOT c.relrowsecurity)
        AND NOT EXISTS (SELECT FROM pg_index x WHERE x.indrelid = relation AND (x.indpred IS NOT NULL OR x.indexprs IS NOT NULL))
        AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = relation AND k.contype NOT IN ('n', 'p', 'u'))
        AND NOT EXISTS (SELECT FROM pg_statistic_ext e WHERE e.stxrelid = relation)
$everview$;

-- The name of a log if it still is what it was made as.
CREATE OR REPLACE FUNCTION everview.readable_log(log regclass) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT everview.qualified_name(log)
    WHERE everview.is_plain(log) AND 4 = (
        SELECT count(*) FROM pg_attribute a
        WHERE a.attrelid = log AND (a.attname, a.atttypid) IN (('__ivm_weight__', 'integer'::regtype), ('__ivm_time__', 'timestamptz'::regtype),
            ('__ivm_xact__', 'xid8'::regtype), ('__ivm_place__', 'bigint'::regtype)))
$everview$;

-- The logs that a view reads.
CREATE OR REPLACE FUNCTION everview.logs_of(view oid) RETURNS regclass[]
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT ARRAY(SELECT DISTINCT r.log FROM everview.log l JOIN everview.reader r ON r.relation = l.relation WHERE l.view = logs_of.view ORDER BY 1)
$everview$;

-- The name of a view for messages; for a log, that of one which reads it.
CREATE OR REPLACE FUNCTION everview.shown_name(view oid) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT coalesce((SELECT min(everview.bare_name(l.view)) FROM everview.reader r JOIN everview.log l ON l.relation = r.relation
        WHERE r.log = shown_name.view), everview.bare_name(view))
$everview$;

-- A view that is not maintained any more reads nothing. What nobody reads is not written.
CREATE OR REPLACE FUNCTION everview.stop_reading(view regclass) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    reader record;
BEGIN
    FOR reader IN
        SELECT r.relation::oid AS relation, r.log FROM everview.log l JOIN everview.reader r ON r.relation = l.relation
        WHERE l.view = stop_reading.view AND r.reads
        ORDER BY l.ordinal
    LOOP
        INSERT INTO everview.request (action, view, plan)
        VALUES ('read', reader.log, jsonb_build_object('relation', reader.relation, 'reads', false));
        IF NOT EXISTS (SELECT FROM everview.reader r WHERE r.log = reader.log AND r.reads) THEN
            PERFORM set_config('everview.maintaining', reader.log::oid::text, true);
            PERFORM everview.detach(reader.log);
        END IF;
    END LOOP;
    PERFORM set_config('everview.maintaining', view::oid::text, true);
END
$everview$;

-- The view is about to be computed, and its triggers have just been created: it reads what is logged from then on.
CREATE OR REPLACE FUNCTION everview.start_reading(view regclass) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    reader record;
BEGIN
    FOR reader IN
        SELECT r.relation::oid AS relation, r.log FROM everview.log l JOIN everview.reader r ON r.relation = l.relation
        WHERE l.view = start_reading.view AND NOT r.reads
        ORDER BY l.ordinal
    LOOP
        PERFORM everview.attach(reader.log);
        INSERT INTO everview.request (action, view, plan)
        VALUES ('read', reader.log, jsonb_build_object('relation', reader.relation, 'reads', true, 'lost', true));
    END LOOP;
END
$everview$;

-- What generated functions call.

-- Whether a view must be computed afresh although all that its logs tell could be folded: the tables are those into which it takes rows. Nobody
-- can tell what was read of a log that a dump has brought, so all who read it are computed afresh.
CREATE OR REPLACE FUNCTION everview.has_lost_log(relations regclass[]) RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    log regclass;
    is_foreign boolean;
BEGIN
    FOR log, is_foreign IN
        SELECT read.log, read.log IN (SELECT everview.foreign_logs(ARRAY[read.log]))
        FROM (SELECT DISTINCT r.log FROM everview.reader r WHERE r.relation = ANY (relations)) AS read
    LOOP
        IF NOT is_foreign THEN
            -- what is committed and seen was written by transactions that are over
            EXECUTE format('SELECT EXISTS (SELECT FROM %s AS l WHERE l.__ivm_xact__ >= pg_snapshot_xmax(pg_current_snapshot())
                AND l.__ivm_xact__ IS DISTINCT FROM pg_current_xact_id_if_assigned())', everview.qualified_name(log)) INTO is_foreign;
        END IF;
        IF is_foreign THEN
            -- the number of a transaction elsewhere may be that of a later one here
            EXECUTE format('DELETE FROM %s', everview.qualified_name(log));
            INSERT INTO everview.request (action, view, plan) VALUES ('read', log, '{"lost": true}');
        END IF;
    END LOOP;
    RETURN EXISTS (SELECT FROM everview.reader r WHERE r.relation = ANY (relations) AND r.afresh);
END
$everview$;

-- Notes that a view has read all of a log that is there now, and deletes what everybody has read. At READ COMMITTED each statement has seen
-- what was committed before it: if as many rows are unread now as were at the beginning, all of them have seen the same tables.
CREATE OR REPLACE FUNCTION everview.note_read(view regclass, relation regclass, taken bigint) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    reader record;
    log_name text;
    state jsonb;
    unread bigint;
BEGIN
    SELECT r.log, r.afresh OR r.writer = '0' AS at_first INTO reader FROM everview.reader r WHERE r.relation = note_read.relation;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'materialized view "%" reads a log that is gone', everview.bare_name(view)
            USING ERRCODE = '55000', HINT = 'Drop the view and create it again.';
    END IF;
    log_name := everview.readable_log(reader.log);
    IF log_name IS NULL THEN
        RAISE EXCEPTION 'log % of materialized view "%" is not what it was made as', everview.qualified_name(reader.log), everview.bare_name(view)
            USING ERRCODE = '55000', DETAIL = 'It has got row security, constraints, or indexes of a kind that it had not.',
                HINT = 'Take these away, or drop the view and create it again.';
    END IF;
    EXECUTE format('SELECT count(*), jsonb_build_object(''relation'', $1, ''seen'', pg_current_snapshot()::text, ''writer'', pg_current_xact_id()::text,
            ''place'', (SELECT coalesce(max(o.__ivm_place__), 0) FROM %1$s AS o WHERE o.__ivm_xact__ = pg_current_xact_id()))
        FROM %1$s AS l JOIN everview.reader AS r ON r.relation = $1 WHERE %2$s', log_name, everview.unread_condition())
    INTO unread, state USING relation;
    PERFORM everview.require_one_snapshot(view, unread = taken);
    IF unread = 0 AND NOT reader.at_first THEN
        RETURN;
    END IF;
    INSERT INTO everview.request (action, view, plan) VALUES ('read', reader.log, state || jsonb_build_object('relation', relation::oid));
    BEGIN
        EXECUTE format('DELETE FROM %1$s AS d WHERE d.ctid = ANY (ARRAY(
                SELECT l.ctid FROM %1$s AS l
                WHERE l.__ivm_xact__ <= (SELECT pg_snapshot_xmax(r.seen) FROM everview.reader r WHERE r.log = $1 AND r.reads
                        ORDER BY 1 LIMIT 1)
                    AND NOT EXISTS (SELECT FROM everview.reader AS r WHERE r.log = $1 AND r.reads AND %2$s)
                FOR UPDATE SKIP LOCKED))', log_name, everview.unread_condition())
        USING reader.log;
    EXCEPTION
        WHEN serialization_failure THEN
            -- somebody else, whom this snapshot does not see, has deleted them
            NULL;
    END;
END
$everview$;
