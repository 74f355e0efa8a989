-- the view: an ordinary table
CREATE TABLE public.v (
  order_id integer,
  product_id integer,
  n bigint,
  total bigint,
  mean numeric
) WITH (fillfactor = 70);

-- the log of shop.order_lines, of all transactions
CREATE UNLOGGED TABLE everview_data.v_log_order_lines_ca0e7cd5_all (
  order_id integer,
  product_id integer,
  quantity integer,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_log_order_lines_ca0e7cd5_all (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data.v_log_order_lines_ca0e7cd5 AS
SELECT t.order_id, t.product_id, t.quantity, t.__ivm_weight__
FROM everview_data.v_log_order_lines_ca0e7cd5_all AS t
WHERE t.__ivm_xact__ = pg_current_xact_id();

-- a row that comes and goes here lets the view follow when the transaction commits
CREATE UNLOGGED TABLE everview_data.v_queue_ca0e7cd5 (
  turn integer NOT NULL DEFAULT 0
);

-- the transaction that last computed the view, for those that keep one snapshot
CREATE SEQUENCE everview_data.v_computed_ca0e7cd5;

-- it is this one
SELECT setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);

-- function v_refresh_ca0e7cd5
CREATE FUNCTION everview_data.v_refresh_ca0e7cd5() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Computes public.v afresh; the number of its rows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_rows bigint;
  __ivm_ignored text;
  __ivm_below constant text := current_setting('everview.maintaining', true);
BEGIN
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    RAISE EXCEPTION 'materialized view "v" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')
      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';
  END IF;
  LOCK TABLE public.v IN SHARE ROW EXCLUSIVE MODE;
  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);
  __ivm_ignored := set_config('everview.maintaining', 'public.v'::regclass::oid::text, true);
  DELETE FROM public.v;
  INSERT INTO public.v AS v (order_id, product_id, n, total, mean)
  SELECT d.order_id,
         d.product_id,
         d.n,
         d.total,
         d.total::numeric / nullif(d.n, 0)::numeric
  FROM (
    SELECT
      order_lines.order_id AS order_id,
      order_lines.product_id AS product_id,
      count(*) AS n,
      sum(order_lines.quantity) AS total
    FROM shop.order_lines AS order_lines
    GROUP BY order_lines.order_id, order_lines.product_id
  ) AS d;
  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;
  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);
  RETURN __ivm_rows;
END
$everview$;

-- function v_apply_ca0e7cd5
CREATE FUNCTION everview_data.v_apply_ca0e7cd5() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Folds what was logged into public.v.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_below constant text := current_setting('everview.maintaining', true);
  __ivm_emptied tid[];
BEGIN
  IF EXISTS (SELECT FROM everview_data.v_log_order_lines_ca0e7cd5 OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_log_order_lines_ca0e7cd5));
    IF everview.is_most_of('shop.order_lines'::regclass, (SELECT count(*) FROM everview_data.v_log_order_lines_ca0e7cd5), ARRAY['shop.order_lines'::regclass, 'public.v'::regclass])
       AND everview.lock_now(ARRAY['public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
    END IF;
  END IF;
  IF coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%' THEN
    -- a table was truncated on the way, or most of one has changed
    PERFORM everview_data.v_refresh_ca0e7cd5();
  ELSE
    __ivm_ignored := set_config('everview.maintaining', 'public.v'::regclass::oid::text, true);
    WITH folded AS (
      INSERT INTO public.v AS v (order_id, product_id, n, total, mean)
      SELECT d.order_id,
             d.product_id,
             d.n,
             d.total,
             d.total::numeric / nullif(d.n, 0)::numeric
      FROM (
        SELECT
          change.order_id AS order_id,
          change.product_id AS product_id,
          coalesce((sum(change.weight)), 0) AS n,
          coalesce((sum(change.value_3) FILTER (WHERE (change.weight > 0))), 0::bigint) - coalesce((sum(change.value_3) FILTER (WHERE (change.weight < 0))), 0::bigint) AS total
        FROM (
            SELECT
              order_lines.order_id AS order_id,
              order_lines.product_id AS product_id,
              order_lines.quantity AS value_3,
              order_lines.__ivm_weight__ AS weight
            FROM everview_data.v_log_order_lines_ca0e7cd5 AS order_lines
          ) AS change
        GROUP BY change.order_id, change.product_id
      ) AS d
      WHERE d.n <> 0 OR d.total <> 0
      ORDER BY d.order_id, d.product_id
      ON CONFLICT (order_id, product_id) DO UPDATE SET
        n = v.n + excluded.n,
        total = v.total + excluded.total,
        mean = (v.total + excluded.total)::numeric / nullif((v.n + excluded.n), 0)::numeric
      RETURNING v.ctid AS position, v.n = 0 AS emptied
    )
    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
    FROM folded AS f;
    IF __ivm_emptied IS NOT NULL THEN
      -- the rows are locked by this transaction, so their addresses are stable
      DELETE FROM public.v AS v WHERE v.ctid = ANY (__ivm_emptied);
    END IF;
    __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);
  END IF;
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);
END
$everview$;

-- function v_log_insert_order_lines_ca0e7cd5
CREATE FUNCTION everview_data.v_log_insert_order_lines_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were inserted into shop.order_lines: that is logged for public.v.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_turn tid;
BEGIN
  INSERT INTO everview_data.v_log_order_lines_ca0e7cd5 (order_id, product_id, quantity, __ivm_weight__)
  SELECT t.order_id, t.product_id, t.quantity, 1
  FROM new_rows AS t;
  IF FOUND AND strpos(coalesce(current_setting('everview.queued', true), ''), '00_01_ca0e7cd5 ') = 0 THEN
    -- the first change of the transaction: public.v follows when it commits
    __ivm_ignored := set_config('everview.queued', coalesce(current_setting('everview.queued', true), '') || '00_01_ca0e7cd5 ', true);
    INSERT INTO everview_data.v_queue_ca0e7cd5 DEFAULT VALUES RETURNING ctid INTO __ivm_turn;
    -- the trigger fires all the same
    DELETE FROM everview_data.v_queue_ca0e7cd5 WHERE ctid = __ivm_turn;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_log_update_order_lines_ca0e7cd5
CREATE FUNCTION everview_data.v_log_update_order_lines_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were updated in shop.order_lines: that is logged for public.v.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_turn tid;
BEGIN
  IF NOT (EXISTS (SELECT FROM old_rows OFFSET 1000)
      OR EXISTS (SELECT ROW(t.order_id, t.product_id, t.quantity)::text FROM old_rows AS t
                 EXCEPT ALL
                 SELECT ROW(t.order_id, t.product_id, t.quantity)::text FROM new_rows AS t)) THEN
    -- no column has changed that public.v reads
    RETURN NULL;
  END IF;
  INSERT INTO everview_data.v_log_order_lines_ca0e7cd5 (order_id, product_id, quantity, __ivm_weight__)
  SELECT t.order_id, t.product_id, t.quantity, 1
  FROM new_rows AS t;
  INSERT INTO everview_data.v_log_order_lines_ca0e7cd5 (order_id, product_id, quantity, __ivm_weight__)
  SELECT t.order_id, t.product_id, t.quantity, -1
  FROM old_rows AS t;
  IF FOUND AND strpos(coalesce(current_setting('everview.queued', true), ''), '00_01_ca0e7cd5 ') = 0 THEN
    -- the first change of the transaction: public.v follows when it commits
    __ivm_ignored := set_config('everview.queued', coalesce(current_setting('everview.queued', true), '') || '00_01_ca0e7cd5 ', true);
    INSERT INTO everview_data.v_queue_ca0e7cd5 DEFAULT VALUES RETURNING ctid INTO __ivm_turn;
    -- the trigger fires all the same
    DELETE FROM everview_data.v_queue_ca0e7cd5 WHERE ctid = __ivm_turn;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_log_delete_order_lines_ca0e7cd5
CREATE FUNCTION everview_data.v_log_delete_order_lines_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from shop.order_lines: that is logged for public.v.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_turn tid;
BEGIN
  INSERT INTO everview_data.v_log_order_lines_ca0e7cd5 (order_id, product_id, quantity, __ivm_weight__)
  SELECT t.order_id, t.product_id, t.quantity, -1
  FROM old_rows AS t;
  IF FOUND AND strpos(coalesce(current_setting('everview.queued', true), ''), '00_01_ca0e7cd5 ') = 0 THEN
    -- the first change of the transaction: public.v follows when it commits
    __ivm_ignored := set_config('everview.queued', coalesce(current_setting('everview.queued', true), '') || '00_01_ca0e7cd5 ', true);
    INSERT INTO everview_data.v_queue_ca0e7cd5 DEFAULT VALUES RETURNING ctid INTO __ivm_turn;
    -- the trigger fires all the same
    DELETE FROM everview_data.v_queue_ca0e7cd5 WHERE ctid = __ivm_turn;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_log_truncate_order_lines_ca0e7cd5
CREATE FUNCTION everview_data.v_log_truncate_order_lines_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- shop.order_lines was truncated: that is logged, and public.v is computed afresh.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_turn tid;
BEGIN
  INSERT INTO everview_data.v_log_order_lines_ca0e7cd5 (__ivm_weight__)
  VALUES (0);
  IF strpos(coalesce(current_setting('everview.queued', true), ''), '00_01_ca0e7cd5 ') = 0 THEN
    -- the first change of the transaction: public.v follows when it commits
    __ivm_ignored := set_config('everview.queued', coalesce(current_setting('everview.queued', true), '') || '00_01_ca0e7cd5 ', true);
    INSERT INTO everview_data.v_queue_ca0e7cd5 DEFAULT VALUES RETURNING ctid INTO __ivm_turn;
    -- the trigger fires all the same
    DELETE FROM everview_data.v_queue_ca0e7cd5 WHERE ctid = __ivm_turn;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_refresh_all_ca0e7cd5
CREATE FUNCTION everview_data.v_refresh_all_ca0e7cd5() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Computes public.v afresh; the number of its rows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_count bigint;
BEGIN
  __ivm_count := everview_data.v_refresh_ca0e7cd5();
  -- what was logged is in the tables already
  DELETE FROM everview_data.v_log_order_lines_ca0e7cd5;
  RETURN __ivm_count;
END
$everview$;

-- function v_fold_ca0e7cd5
CREATE FUNCTION everview_data.v_fold_ca0e7cd5() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Folds what has been logged into public.v; the number of logged rows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_logged bigint[];
  __ivm_truncated boolean;
  __ivm_rows bigint;
BEGIN
  SELECT ARRAY[l_1.rows], l_1.truncated
  INTO __ivm_logged, __ivm_truncated
  FROM (SELECT count(*) AS rows, coalesce(bool_or(__ivm_weight__ = 0), false) AS truncated
        FROM everview_data.v_log_order_lines_ca0e7cd5) AS l_1;
  IF 0 = ALL (__ivm_logged) THEN
    RETURN 0;
  END IF;
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    LOCK TABLE public.v IN ROW EXCLUSIVE MODE;
    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN
      -- fails when another transaction has computed the view since this one's snapshot
      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);
    END IF;
  END IF;
  IF __ivm_truncated THEN
    PERFORM everview_data.v_refresh_all_ca0e7cd5();
  ELSE
    BEGIN
      PERFORM everview_data.v_apply_ca0e7cd5();
      DELETE FROM everview_data.v_log_order_lines_ca0e7cd5;
    EXCEPTION
      WHEN data_exception OR cardinality_violation OR not_null_violation
        OR check_violation OR plpgsql_error OR external_routine_exception THEN
        -- it may have been a row that is gone again
        __ivm_rows := everview.cancel_out(ARRAY['everview_data.v_log_order_lines_ca0e7cd5_all']::regclass[]);
        IF __ivm_rows > 0 THEN
          RETURN __ivm_rows + everview_data.v_fold_ca0e7cd5();
        END IF;
        RAISE;
    END;
  END IF;
  RETURN __ivm_logged[1];
END
$everview$;

-- function v_commit_ca0e7cd5
CREATE FUNCTION everview_data.v_commit_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- The transaction commits: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_turn tid;
  __ivm_stack text;
BEGIN
  GET DIAGNOSTICS __ivm_stack = PG_CONTEXT;
  IF NEW.turn = 0 AND (pg_trigger_depth() > 1
      OR __ivm_stack ~* 'set.+constraints' AND everview.is_within_change(__ivm_stack)) THEN
    -- constraints are immediate, and the statement may have changed more than it has logged by now
    SET CONSTRAINTS everview_data.ivm_v_commit_ca0e7cd5 DEFERRED;
    INSERT INTO everview_data.v_queue_ca0e7cd5 DEFAULT VALUES RETURNING ctid INTO __ivm_turn;
    -- the trigger fires all the same
    DELETE FROM everview_data.v_queue_ca0e7cd5 WHERE ctid = __ivm_turn;
    RETURN NULL;
  END IF;
  IF pg_trigger_depth() = 1 AND NEW.turn < 100 AND coalesce(current_setting('everview.queued', true), '') <> '00_01_ca0e7cd5 '
     AND everview.next_to_commit() < '00_01_ca0e7cd5' THEN
    -- in all transactions views follow in the same order, or they would wait for each other in a circle
    INSERT INTO everview_data.v_queue_ca0e7cd5 (turn) VALUES (NEW.turn + 1) RETURNING ctid INTO __ivm_turn;
    -- the trigger fires all the same
    DELETE FROM everview_data.v_queue_ca0e7cd5 WHERE ctid = __ivm_turn;
    RETURN NULL;
  END IF;
  __ivm_ignored := set_config('everview.queued', replace(coalesce(current_setting('everview.queued', true), ''), '00_01_ca0e7cd5 ', ''), true);
  PERFORM everview_data.v_fold_ca0e7cd5();
  RETURN NULL;
END
$everview$;

-- the definition, so that what it reads cannot be dropped unnoticed
CREATE VIEW everview_data.v_definition_ca0e7cd5 AS
SELECT
  order_lines.order_id AS order_id,
  order_lines.product_id AS product_id,
  count(*) AS n,
  sum(order_lines.quantity) AS total,
  avg(order_lines.quantity) AS mean
FROM shop.order_lines AS order_lines
GROUP BY order_lines.order_id, order_lines.product_id;

-- trigger on shop.order_lines
CREATE TRIGGER ivm_v_log_insert_ca0e7cd5
AFTER INSERT ON shop.order_lines
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_log_insert_order_lines_ca0e7cd5();

-- trigger on shop.order_lines
CREATE TRIGGER ivm_v_log_update_ca0e7cd5
AFTER UPDATE ON shop.order_lines
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_log_update_order_lines_ca0e7cd5();

-- trigger on shop.order_lines
CREATE TRIGGER ivm_v_log_delete_ca0e7cd5
AFTER DELETE ON shop.order_lines
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_log_delete_order_lines_ca0e7cd5();

-- trigger on shop.order_lines
CREATE TRIGGER ivm_v_log_truncate_ca0e7cd5
AFTER TRUNCATE ON shop.order_lines
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_log_truncate_order_lines_ca0e7cd5();

-- trigger on everview_data.v_queue_ca0e7cd5
CREATE CONSTRAINT TRIGGER ivm_v_commit_ca0e7cd5
AFTER INSERT ON everview_data.v_queue_ca0e7cd5
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION everview_data.v_commit_ca0e7cd5();

-- if these tables are published, rows need an identity
SELECT everview.identify_rows(ARRAY['public.v']::regclass[]::oid[]);

-- fill the view
SELECT everview_data.v_refresh_all_ca0e7cd5();

-- the key
SELECT everview.create_index('public.v'::regclass, ARRAY['order_id', 'product_id']::text[], false);

-- statistics, or the first changes would be planned without any
ANALYZE public.v;

-- refuse direct changes
CREATE TRIGGER ivm_v_refuse_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON public.v
FOR EACH STATEMENT EXECUTE FUNCTION everview.refuse_change();

-- enter the view in the catalog
SELECT everview.register('public.v'::regclass, $everview1${
  "definition" : "SELECT order_id,\n    product_id,\n    count(*) AS n,\n    sum(quantity) AS total,\n    avg(quantity) AS mean\n   FROM shop.order_lines\n  GROUP BY order_id, product_id",
  "query" : "SELECT order_id, product_id, count(*) AS n, sum(quantity) AS total, avg(quantity) AS mean FROM order_lines GROUP BY order_id, product_id",
  "flavor" : "everview",
  "compiler" : "0.1.0",
  "columns" : [ "order_id", "product_id", "n", "total", "mean" ],
  "options" : {
    "mode" : "on_commit"
  },
  "stages" : [ {
    "name" : "v",
    "table" : "public.v",
    "strategy" : "delta",
    "why" : "counts and sums of a group follow from the changed rows alone",
    "key" : [ "order_id", "product_id" ],
    "count" : "3"
  } ],
  "inputs" : [ "shop.order_lines" ],
  "routines" : [ {
    "name" : "everview_data.v_refresh_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_refresh_ca0e7cd5() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', %{view_literal}::regclass::oid::text, true);\n  DELETE FROM %{view};\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5})\n  SELECT d.order_id,\n         d.product_id,\n         d.n,\n         d.total,\n         d.total::numeric / nullif(d.n, 0)::numeric\n  FROM (\n    SELECT\n      order_lines.%{col:1.1} AS order_id,\n      order_lines.%{col:1.3} AS product_id,\n      count(*) AS n,\n      sum(order_lines.%{col:1.4}) AS total\n    FROM %{rel:1} AS order_lines\n    GROUP BY order_lines.%{col:1.1}, order_lines.%{col:1.3}\n  ) AS d;\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_apply_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_apply_ca0e7cd5() RETURNS void\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Folds what was logged into public.v.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\n  __ivm_emptied tid[];\nBEGIN\n  IF EXISTS (SELECT FROM everview_data.v_log_order_lines_ca0e7cd5 OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_log_order_lines_ca0e7cd5));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM everview_data.v_log_order_lines_ca0e7cd5), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    END IF;\n  END IF;\n  IF coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%' THEN\n    -- a table was truncated on the way, or most of one has changed\n    PERFORM everview_data.v_refresh_ca0e7cd5();\n  ELSE\n    __ivm_ignored := set_config('everview.maintaining', %{view_literal}::regclass::oid::text, true);\n    WITH folded AS (\n      INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5})\n      SELECT d.order_id,\n             d.product_id,\n             d.n,\n             d.total,\n             d.total::numeric / nullif(d.n, 0)::numeric\n      FROM (\n        SELECT\n          change.order_id AS order_id,\n          change.product_id AS product_id,\n          coalesce((sum(change.weight)), 0) AS n,\n          coalesce((sum(change.value_3) FILTER (WHERE (change.weight > 0))), 0::bigint) - coalesce((sum(change.value_3) FILTER (WHERE (change.weight < 0))), 0::bigint) AS total\n        FROM (\n            SELECT\n              order_lines.order_id AS order_id,\n              order_lines.product_id AS product_id,\n              order_lines.quantity AS value_3,\n              order_lines.__ivm_weight__ AS weight\n            FROM everview_data.v_log_order_lines_ca0e7cd5 AS order_lines\n          ) AS change\n        GROUP BY change.order_id, change.product_id\n      ) AS d\n      WHERE d.n <> 0 OR d.total <> 0\n      ORDER BY d.order_id, d.product_id\n      ON CONFLICT (%{viewcol:1}, %{viewcol:2}) DO UPDATE SET\n        %{viewcol:3} = v.%{viewcol:3} + excluded.%{viewcol:3},\n        %{viewcol:4} = v.%{viewcol:4} + excluded.%{viewcol:4},\n        %{viewcol:5} = (v.%{viewcol:4} + excluded.%{viewcol:4})::numeric / nullif((v.%{viewcol:3} + excluded.%{viewcol:3}), 0)::numeric\n      RETURNING v.ctid AS position, v.%{viewcol:3} = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n    __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  END IF;\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_log_insert_order_lines_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_log_insert_order_lines_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into shop.order_lines: that is logged for public.v.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_turn tid;\nBEGIN\n  INSERT INTO everview_data.v_log_order_lines_ca0e7cd5 (order_id, product_id, quantity, __ivm_weight__)\n  SELECT t.%{col:1.1}, t.%{col:1.3}, t.%{col:1.4}, 1\n  FROM new_rows AS t;\n  IF FOUND AND strpos(coalesce(current_setting('everview.queued', true), ''), '00_01_ca0e7cd5 ') = 0 THEN\n    -- the first change of the transaction: public.v follows when it commits\n    __ivm_ignored := set_config('everview.queued', coalesce(current_setting('everview.queued', true), '') || '00_01_ca0e7cd5 ', true);\n    INSERT INTO everview_data.v_queue_ca0e7cd5 DEFAULT VALUES RETURNING ctid INTO __ivm_turn;\n    -- the trigger fires all the same\n    DELETE FROM everview_data.v_queue_ca0e7cd5 WHERE ctid = __ivm_turn;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_log_update_order_lines_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_log_update_order_lines_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were updated in shop.order_lines: that is logged for public.v.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_turn tid;\nBEGIN\n  IF NOT (EXISTS (SELECT FROM old_rows OFFSET 1000)\n      OR EXISTS (SELECT ROW(t.%{col:1.1}, t.%{col:1.3}, t.%{col:1.4})::text FROM old_rows AS t\n                 EXCEPT ALL\n                 SELECT ROW(t.%{col:1.1}, t.%{col:1.3}, t.%{col:1.4})::text FROM new_rows AS t)) THEN\n    -- no column has changed that public.v reads\n    RETURN NULL;\n  END IF;\n  INSERT INTO everview_data.v_log_order_lines_ca0e7cd5 (order_id, product_id, quantity, __ivm_weight__)\n  SELECT t.%{col:1.1}, t.%{col:1.3}, t.%{col:1.4}, 1\n  FROM new_rows AS t;\n  INSERT INTO everview_data.v_log_order_lines_ca0e7cd5 (order_id, product_id, quantity, __ivm_weight__)\n  SELECT t.%{col:1.1}, t.%{col:1.3}, t.%{col:1.4}, -1\n  FROM old_rows AS t;\n  IF FOUND AND strpos(coalesce(current_setting('everview.queued', true), ''), '00_01_ca0e7cd5 ') = 0 THEN\n    -- the first change of the transaction: public.v follows when it commits\n    __ivm_ignored := set_config('everview.queued', coalesce(current_setting('everview.queued', true), '') || '00_01_ca0e7cd5 ', true);\n    INSERT INTO everview_data.v_queue_ca0e7cd5 DEFAULT VALUES RETURNING ctid INTO __ivm_turn;\n    -- the trigger fires all the same\n    DELETE FROM everview_data.v_queue_ca0e7cd5 WHERE ctid = __ivm_turn;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_log_delete_order_lines_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_log_delete_order_lines_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from shop.order_lines: that is logged for public.v.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_turn tid;\nBEGIN\n  INSERT INTO everview_data.v_log_order_lines_ca0e7cd5 (order_id, product_id, quantity, __ivm_weight__)\n  SELECT t.%{col:1.1}, t.%{col:1.3}, t.%{col:1.4}, -1\n  FROM old_rows AS t;\n  IF FOUND AND strpos(coalesce(current_setting('everview.queued', true), ''), '00_01_ca0e7cd5 ') = 0 THEN\n    -- the first change of the transaction: public.v follows when it commits\n    __ivm_ignored := set_config('everview.queued', coalesce(current_setting('everview.queued', true), '') || '00_01_ca0e7cd5 ', true);\n    INSERT INTO everview_data.v_queue_ca0e7cd5 DEFAULT VALUES RETURNING ctid INTO __ivm_turn;\n    -- the trigger fires all the same\n    DELETE FROM everview_data.v_queue_ca0e7cd5 WHERE ctid = __ivm_turn;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_log_truncate_order_lines_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_log_truncate_order_lines_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- shop.order_lines was truncated: that is logged, and public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_turn tid;\nBEGIN\n  INSERT INTO everview_data.v_log_order_lines_ca0e7cd5 (__ivm_weight__)\n  VALUES (0);\n  IF strpos(coalesce(current_setting('everview.queued', true), ''), '00_01_ca0e7cd5 ') = 0 THEN\n    -- the first change of the transaction: public.v follows when it commits\n    __ivm_ignored := set_config('everview.queued', coalesce(current_setting('everview.queued', true), '') || '00_01_ca0e7cd5 ', true);\n    INSERT INTO everview_data.v_queue_ca0e7cd5 DEFAULT VALUES RETURNING ctid INTO __ivm_turn;\n    -- the trigger fires all the same\n    DELETE FROM everview_data.v_queue_ca0e7cd5 WHERE ctid = __ivm_turn;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_refresh_all_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_refresh_all_ca0e7cd5() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_count bigint;\nBEGIN\n  __ivm_count := everview_data.v_refresh_ca0e7cd5();\n  -- what was logged is in the tables already\n  DELETE FROM everview_data.v_log_order_lines_ca0e7cd5;\n  RETURN __ivm_count;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_fold_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_fold_ca0e7cd5() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Folds what has been logged into public.v; the number of logged rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_logged bigint[];\n  __ivm_truncated boolean;\n  __ivm_rows bigint;\nBEGIN\n  SELECT ARRAY[l_1.rows], l_1.truncated\n  INTO __ivm_logged, __ivm_truncated\n  FROM (SELECT count(*) AS rows, coalesce(bool_or(__ivm_weight__ = 0), false) AS truncated\n        FROM everview_data.v_log_order_lines_ca0e7cd5) AS l_1;\n  IF 0 = ALL (__ivm_logged) THEN\n    RETURN 0;\n  END IF;\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF __ivm_truncated THEN\n    PERFORM everview_data.v_refresh_all_ca0e7cd5();\n  ELSE\n    BEGIN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n      DELETE FROM everview_data.v_log_order_lines_ca0e7cd5;\n    EXCEPTION\n      WHEN data_exception OR cardinality_violation OR not_null_violation\n        OR check_violation OR plpgsql_error OR external_routine_exception THEN\n        -- it may have been a row that is gone again\n        __ivm_rows := everview.cancel_out(ARRAY['everview_data.v_log_order_lines_ca0e7cd5_all']::regclass[]);\n        IF __ivm_rows > 0 THEN\n          RETURN __ivm_rows + everview_data.v_fold_ca0e7cd5();\n        END IF;\n        RAISE;\n    END;\n  END IF;\n  RETURN __ivm_logged[1];\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_commit_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_commit_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- The transaction commits: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_turn tid;\n  __ivm_stack text;\nBEGIN\n  GET DIAGNOSTICS __ivm_stack = PG_CONTEXT;\n  IF NEW.turn = 0 AND (pg_trigger_depth() > 1\n      OR __ivm_stack ~* 'set.+constraints' AND everview.is_within_change(__ivm_stack)) THEN\n    -- constraints are immediate, and the statement may have changed more than it has logged by now\n    SET CONSTRAINTS everview_data.ivm_v_commit_ca0e7cd5 DEFERRED;\n    INSERT INTO everview_data.v_queue_ca0e7cd5 DEFAULT VALUES RETURNING ctid INTO __ivm_turn;\n    -- the trigger fires all the same\n    DELETE FROM everview_data.v_queue_ca0e7cd5 WHERE ctid = __ivm_turn;\n    RETURN NULL;\n  END IF;\n  IF pg_trigger_depth() = 1 AND NEW.turn < 100 AND coalesce(current_setting('everview.queued', true), '') <> '00_01_ca0e7cd5 '\n     AND everview.next_to_commit() < '00_01_ca0e7cd5' THEN\n    -- in all transactions views follow in the same order, or they would wait for each other in a circle\n    INSERT INTO everview_data.v_queue_ca0e7cd5 (turn) VALUES (NEW.turn + 1) RETURNING ctid INTO __ivm_turn;\n    -- the trigger fires all the same\n    DELETE FROM everview_data.v_queue_ca0e7cd5 WHERE ctid = __ivm_turn;\n    RETURN NULL;\n  END IF;\n  __ivm_ignored := set_config('everview.queued', replace(coalesce(current_setting('everview.queued', true), ''), '00_01_ca0e7cd5 ', ''), true);\n  PERFORM everview_data.v_fold_ca0e7cd5();\n  RETURN NULL;\nEND\n$everview$"
  } ],
  "refresh" : "everview_data.v_refresh_all_ca0e7cd5",
  "fold" : "everview_data.v_fold_ca0e7cd5",
  "logs" : [ "everview_data.v_log_order_lines_ca0e7cd5" ],
  "triggers" : [ {
    "table" : "shop.order_lines",
    "name" : "ivm_v_log_insert_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_log_insert_ca0e7cd5\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_log_insert_order_lines_ca0e7cd5()"
  }, {
    "table" : "shop.order_lines",
    "name" : "ivm_v_log_update_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_log_update_ca0e7cd5\nAFTER UPDATE ON %{target}\nREFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_log_update_order_lines_ca0e7cd5()"
  }, {
    "table" : "shop.order_lines",
    "name" : "ivm_v_log_delete_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_log_delete_ca0e7cd5\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_log_delete_order_lines_ca0e7cd5()"
  }, {
    "table" : "shop.order_lines",
    "name" : "ivm_v_log_truncate_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_log_truncate_ca0e7cd5\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_log_truncate_order_lines_ca0e7cd5()"
  }, {
    "table" : "everview_data.v_queue_ca0e7cd5",
    "name" : "ivm_v_commit_ca0e7cd5",
    "reach" : "table",
    "sql" : "CREATE CONSTRAINT TRIGGER ivm_v_commit_ca0e7cd5\nAFTER INSERT ON %{target}\nDEFERRABLE INITIALLY DEFERRED\nFOR EACH ROW EXECUTE FUNCTION everview_data.v_commit_ca0e7cd5()"
  } ],
  "relations" : [ "everview_data.v_log_order_lines_ca0e7cd5", "everview_data.v_log_order_lines_ca0e7cd5_all", "everview_data.v_queue_ca0e7cd5", "everview_data.v_computed_ca0e7cd5" ],
  "anchor" : "everview_data.v_definition_ca0e7cd5",
  "indexes" : [ {
    "columns" : [ "1", "2" ],
    "nulls_not_distinct" : false,
    "required" : true
  } ],
  "assumptions" : [ {
    "input" : 1,
    "kind" : "not_null",
    "columns" : [ "1", "3", "4" ]
  } ]
}$everview1$::jsonb);
