-- What generated functions call in transactions that keep one snapshot.

-- Such a transaction must know whether another table of the view was changed after its snapshot. Writers leave marks that tell, but
-- only once a transaction has asked for them here: the sequence then holds that transaction's number. No writer without a mark is
-- still at work then, for the guards were taken from all of them. So a snapshot that was taken after that transaction was over sees
-- what was written without marks; any other may not, and the transaction fails, unless nobody has written since its snapshot.
CREATE OR REPLACE FUNCTION everview.demand_marks(demand regclass, guards regclass[]) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    demanded xid8 := pg_sequence_last_value(demand)::text::xid8;
    unwritten constant boolean := pg_current_xact_id_if_assigned() IS NULL;
    guard regclass;
BEGIN
    IF pg_visible_in_snapshot(demanded, pg_current_snapshot()) THEN
        RETURN;
    END IF;
    FOREACH guard IN ARRAY guards LOOP
        -- regclass knows of tables that are younger than the snapshot: the view may have been altered since
        EXECUTE format('LOCK TABLE %s IN SHARE ROW EXCLUSIVE MODE', guard);
    END LOOP;
    demanded := pg_sequence_last_value(demand)::text::xid8;
    -- a dump brings numbers that may be far in the future here
    IF demanded IS NULL OR demanded > pg_current_xact_id() THEN
        PERFORM setval(demand, pg_current_xact_id()::text::bigint);
    END IF;
    -- the first number since the snapshot, and nobody was writing then: nobody else can have written
    IF NOT (unwritten AND pg_snapshot_xmin(pg_current_snapshot()) = pg_current_xact_id()) THEN
        RAISE EXCEPTION 'could not serialize access due to changes of the base tables of materialized view "%"',
            coalesce((SELECT everview.bare_name(a.view) FROM everview.artifact a WHERE a.relation = demand), demand::text)
            USING ERRCODE = '40001',
                DETAIL = 'Nobody has written these tables with one snapshot for a whole transaction before, so writers have left no marks.',
                HINT = 'From now on they do. Run the transaction again.';
    END IF;
END
$everview$;

-- Fails in a transaction that keeps one snapshot when the view was computed by another one since: the sequence holds that one's number.
-- What it has written is not seen here, so the rows that a change must take away or add to might not be found. The caller has locked the
-- view, so nobody is computing it.
CREATE OR REPLACE FUNCTION everview.require_seen(computation regclass) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    computed_by xid8 := pg_sequence_last_value(computation)::text::xid8;
BEGIN
    IF computed_by = pg_current_xact_id() OR pg_visible_in_snapshot(computed_by, pg_current_snapshot()) THEN
        RETURN;
    END IF;
    BEGIN
        PERFORM pg_xact_status(computed_by);
    EXCEPTION
        WHEN invalid_parameter_value THEN
            -- not begun yet: the number has come with a dump, and nobody has computed the view here
            computed_by := NULL;
    END;
    IF computed_by IS NULL THEN
        PERFORM setval(computation, pg_current_xact_id()::text::bigint);
    END IF;
    RAISE EXCEPTION 'could not serialize access due to a computation of materialized view "%"',
        -- a view that is younger than the snapshot is not in the catalog
        coalesce((SELECT everview.bare_name(a.view) FROM everview.artifact a WHERE a.relation = computation), computation::text)
        USING ERRCODE = '40001', DETAIL = 'Another transaction has computed it since this one began.', HINT = 'Run the transaction again.';
END
$everview$;
