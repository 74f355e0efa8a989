-- the view: an ordinary table
CREATE TABLE public.v (
  name text,
  count bigint,
  sum bigint
) WITH (fillfactor = 70);

-- changes of shop.orders that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_changed_orders_ca0e7cd5_all (
  order_id integer,
  customer_id integer,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_changed_orders_ca0e7cd5_all (__ivm_xact__, customer_id);

-- those of the current transaction
CREATE VIEW everview_data.v_changed_orders_ca0e7cd5 AS
SELECT t.order_id, t.customer_id, t.__ivm_weight__
FROM everview_data.v_changed_orders_ca0e7cd5_all AS t
WHERE t.__ivm_xact__ = pg_current_xact_id();

-- changes of shop.customers that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_changed_customers_ca0e7cd5_all (
  customer_id integer,
  name text,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_changed_customers_ca0e7cd5_all (__ivm_xact__, customer_id);

-- those of the current transaction
CREATE VIEW everview_data.v_changed_customers_ca0e7cd5 AS
SELECT t.customer_id, t.name, t.__ivm_weight__
FROM everview_data.v_changed_customers_ca0e7cd5_all AS t
WHERE t.__ivm_xact__ = pg_current_xact_id();

-- an empty table that writers lock
CREATE UNLOGGED TABLE everview_data.v_guard_1_ca0e7cd5 ();

-- marks of writers, for transactions that keep one snapshot
CREATE TABLE everview_data.v_writers_ca0e7cd5 (
  input smallint,
  slot smallint,
  writer xid8,
  PRIMARY KEY (input, slot)
) WITH (fillfactor = 50);

-- a row for each input and each slot
INSERT INTO everview_data.v_writers_ca0e7cd5 (input, slot)
SELECT i.input, s.slot
FROM generate_series(1, 2) AS i (input), generate_series(0, 1023) AS s (slot);

-- set when the marks are first looked for
CREATE SEQUENCE everview_data.v_marks_wanted_ca0e7cd5;

-- from the start, where transactions keep one snapshot by default
SELECT setval('everview_data.v_marks_wanted_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint)
WHERE current_setting('default_transaction_isolation') NOT IN ('read committed', 'read uncommitted');

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
  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;
  LOCK TABLE public.v IN SHARE ROW EXCLUSIVE MODE;
  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);
  __ivm_ignored := set_config('everview.maintaining', 'public.v'::regclass::oid::text, true);
  -- what waits to be folded is in the tables already
  DELETE FROM everview_data.v_changed_orders_ca0e7cd5;
  DELETE FROM everview_data.v_changed_customers_ca0e7cd5;
  DELETE FROM public.v;
  INSERT INTO public.v AS v (name, count, sum)
  SELECT d.name,
         d.count,
         d.sum
  FROM (
    SELECT
      c.name AS name,
      count(*) AS count,
      sum(o.order_id) AS sum
    FROM shop.orders AS o
      JOIN shop.customers AS c ON o.customer_id = c.customer_id
    GROUP BY c.name
  ) AS d;
  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;
  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);
  RETURN __ivm_rows;
END
$everview$;

-- function v_apply_ca0e7cd5
CREATE FUNCTION everview_data.v_apply_ca0e7cd5() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET enable_material = 'off'
AS $everview$
-- The last of several changes of one statement folds all of them into public.v.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_emptied tid[];
BEGIN
  IF EXISTS (SELECT FROM everview_data.v_changed_orders_ca0e7cd5 OFFSET 10) OR EXISTS (SELECT FROM everview_data.v_changed_customers_ca0e7cd5 OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_changed_orders_ca0e7cd5) + (SELECT count(*) FROM everview_data.v_changed_customers_ca0e7cd5));
    IF (everview.is_most_of('shop.orders'::regclass, (SELECT count(*) FROM everview_data.v_changed_orders_ca0e7cd5), ARRAY['shop.orders'::regclass, 'shop.customers'::regclass, 'public.v'::regclass])
        OR everview.is_most_of('shop.customers'::regclass, (SELECT count(*) FROM everview_data.v_changed_customers_ca0e7cd5), ARRAY['shop.orders'::regclass, 'shop.customers'::regclass, 'public.v'::regclass]))
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
    END IF;
  END IF;
  IF coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%' THEN
    -- a table was truncated on the way, or most of one has changed
    PERFORM everview_data.v_refresh_ca0e7cd5();
  ELSE
    WITH folded AS (
      INSERT INTO public.v AS v (name, count, sum)
      SELECT d.name,
             d.count,
             d.sum
      FROM (
        SELECT
          change.name AS name,
          coalesce((sum(change.weight)), 0) AS count,
          coalesce((sum(change.value_2) FILTER (WHERE (change.weight > 0))), 0::bigint) - coalesce((sum(change.value_2) FILTER (WHERE (change.weight < 0))), 0::bigint) AS sum
        FROM (
            SELECT
              c.name AS name,
              o.order_id AS value_2,
              o.__ivm_weight__ AS weight
            FROM everview_data.v_changed_orders_ca0e7cd5 AS o
              JOIN shop.customers AS c ON o.customer_id = c.customer_id
            WHERE EXISTS (
                SELECT
                FROM everview_data.v_changed_orders_ca0e7cd5 AS o_1
              )
            UNION ALL
            SELECT
              c.name AS name,
              o.order_id AS value_2,
              o.__ivm_weight__ * c.__ivm_weight__ AS weight
            FROM (
                SELECT
                  o_1.order_id AS order_id,
                  o_1.customer_id AS customer_id,
                  1 AS __ivm_weight__
                FROM shop.orders AS o_1
                UNION ALL
                SELECT
                  o_1.order_id AS order_id,
                  o_1.customer_id AS customer_id,
                  -o_1.__ivm_weight__ AS __ivm_weight__
                FROM everview_data.v_changed_orders_ca0e7cd5 AS o_1
              ) AS o
              JOIN everview_data.v_changed_customers_ca0e7cd5 AS c ON o.customer_id = c.customer_id
            WHERE EXISTS (
                SELECT
                FROM everview_data.v_changed_customers_ca0e7cd5 AS c_1
              )
          ) AS change
        GROUP BY change.name
      ) AS d
      WHERE d.count <> 0 OR d.sum <> 0
      ORDER BY d.name
      ON CONFLICT (name) DO UPDATE SET
        count = v.count + excluded.count,
        sum = v.sum + excluded.sum
      RETURNING v.ctid AS position, v.count = 0 AS emptied
    )
    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
    FROM folded AS f;
    IF __ivm_emptied IS NOT NULL THEN
      -- the rows are locked by this transaction, so their addresses are stable
      DELETE FROM public.v AS v WHERE v.ctid = ANY (__ivm_emptied);
    END IF;
  END IF;
  DELETE FROM everview_data.v_changed_orders_ca0e7cd5;
  DELETE FROM everview_data.v_changed_customers_ca0e7cd5;
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);
END
$everview$;

-- function v_before_orders_ca0e7cd5
CREATE FUNCTION everview_data.v_before_orders_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change shop.orders, which public.v reads.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') IS DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN
      PERFORM everview.demand_marks('everview_data.v_marks_wanted_ca0e7cd5'::regclass, ARRAY['everview_data.v_guard_1_ca0e7cd5']::regclass[]);
    END IF;
  END IF;
  -- writers of different tables of the view wait for each other, writers of one table do not
  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN ROW EXCLUSIVE MODE;
  IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN
    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
      -- fails when tables of the view were changed after this transaction's snapshot
      PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w WHERE w.input <> 1 FOR SHARE;
    END IF;
    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
      LOCK TABLE public.v IN ROW EXCLUSIVE MODE;
      IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN
        -- fails when another transaction has computed the view since this one's snapshot
        PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);
      END IF;
    END IF;
    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') <> pg_current_xact_id()::text THEN
      UPDATE everview_data.v_writers_ca0e7cd5 AS w SET writer = pg_current_xact_id()
      WHERE w.input = 1 AND w.slot = pg_backend_pid() % 1024;
      __ivm_ignored := set_config('everview.writer_ca0e7cd5', pg_current_xact_id()::text, true);
    END IF;
  END IF;
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);
  RETURN NULL;
END
$everview$;

-- function v_count_orders_ca0e7cd5
CREATE FUNCTION everview_data.v_count_orders_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change shop.orders, which public.v reads.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);
  RETURN NULL;
END
$everview$;

-- function v_guard_orders_ca0e7cd5
CREATE FUNCTION everview_data.v_guard_orders_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change columns of shop.orders that public.v reads.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') IS DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN
      PERFORM everview.demand_marks('everview_data.v_marks_wanted_ca0e7cd5'::regclass, ARRAY['everview_data.v_guard_1_ca0e7cd5']::regclass[]);
    END IF;
  END IF;
  -- writers of different tables of the view wait for each other, writers of one table do not
  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN ROW EXCLUSIVE MODE;
  IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN
    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
      -- fails when tables of the view were changed after this transaction's snapshot
      PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w WHERE w.input <> 1 FOR SHARE;
    END IF;
    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
      LOCK TABLE public.v IN ROW EXCLUSIVE MODE;
      IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN
        -- fails when another transaction has computed the view since this one's snapshot
        PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);
      END IF;
    END IF;
    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') <> pg_current_xact_id()::text THEN
      UPDATE everview_data.v_writers_ca0e7cd5 AS w SET writer = pg_current_xact_id()
      WHERE w.input = 1 AND w.slot = pg_backend_pid() % 1024;
      __ivm_ignored := set_config('everview.writer_ca0e7cd5', pg_current_xact_id()::text, true);
    END IF;
  END IF;
  __ivm_ignored := set_config('everview.guarded_ca0e7cd5_1', '1', true);
  RETURN NULL;
END
$everview$;

-- function v_insert_orders_ca0e7cd5
CREATE FUNCTION everview_data.v_insert_orders_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were inserted into shop.orders: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_changed_orders_ca0e7cd5 (order_id, customer_id, __ivm_weight__)
    SELECT t.order_id, t.customer_id, 1
    FROM new_rows AS t;
    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_apply_ca0e7cd5();
    END IF;
    RETURN NULL;
  END IF;
  INSERT INTO public.v AS v (name, count, sum)
  SELECT d.name,
         d.count,
         d.sum
  FROM (
    SELECT
      c.name AS name,
      1::bigint AS count,
      o.order_id::bigint AS sum
    FROM (
        SELECT
          o_1.order_id AS order_id,
          o_1.customer_id AS customer_id
        FROM new_rows AS o_1
        LIMIT 1
      ) AS o
      JOIN shop.customers AS c ON o.customer_id = c.customer_id
    LIMIT 1
  ) AS d
  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)
  ON CONFLICT (name) DO UPDATE SET
    count = v.count + excluded.count,
    sum = v.sum + excluded.sum;
  IF NOT FOUND THEN
    -- several rows, or none that counts
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
      IF everview.is_most_of('shop.orders'::regclass, (SELECT count(*) FROM new_rows), ARRAY['shop.orders'::regclass, 'shop.customers'::regclass, 'public.v'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        PERFORM everview_data.v_refresh_ca0e7cd5();
        RETURN NULL;
      END IF;
    END IF;
    INSERT INTO public.v AS v (name, count, sum)
    SELECT d.name,
           d.count,
           d.sum
    FROM (
      SELECT
        c.name AS name,
        count(*) AS count,
        sum(o.order_id) AS sum
      FROM new_rows AS o
        JOIN shop.customers AS c ON o.customer_id = c.customer_id
      GROUP BY c.name
    ) AS d
    ORDER BY d.name
    ON CONFLICT (name) DO UPDATE SET
      count = v.count + excluded.count,
      sum = v.sum + excluded.sum;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_update_orders_ca0e7cd5
CREATE FUNCTION everview_data.v_update_orders_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were updated in shop.orders: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_emptied tid[];
BEGIN
  IF coalesce(current_setting('everview.guarded_ca0e7cd5_1', true), '') <> '1' THEN
    IF NOT (EXISTS (SELECT FROM old_rows OFFSET 1000)
        OR EXISTS (SELECT ROW(t.order_id, t.customer_id)::text FROM old_rows AS t
                   EXCEPT ALL
                   SELECT ROW(t.order_id, t.customer_id)::text FROM new_rows AS t)) THEN
      -- no column has changed that public.v reads
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);
      IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
        PERFORM everview_data.v_apply_ca0e7cd5();
      END IF;
      RETURN NULL;
    END IF;
    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
      IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') IS DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN
        PERFORM everview.demand_marks('everview_data.v_marks_wanted_ca0e7cd5'::regclass, ARRAY['everview_data.v_guard_1_ca0e7cd5']::regclass[]);
      END IF;
    END IF;
    -- writers of different tables of the view wait for each other, writers of one table do not
    LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN ROW EXCLUSIVE MODE;
    IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN
      IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
        -- fails when tables of the view were changed after this transaction's snapshot
        PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w WHERE w.input <> 1 FOR SHARE;
      END IF;
      IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
        LOCK TABLE public.v IN ROW EXCLUSIVE MODE;
        IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN
          -- fails when another transaction has computed the view since this one's snapshot
          PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);
        END IF;
      END IF;
      IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') <> pg_current_xact_id()::text THEN
        UPDATE everview_data.v_writers_ca0e7cd5 AS w SET writer = pg_current_xact_id()
        WHERE w.input = 1 AND w.slot = pg_backend_pid() % 1024;
        __ivm_ignored := set_config('everview.writer_ca0e7cd5', pg_current_xact_id()::text, true);
      END IF;
    END IF;
  END IF;
  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_changed_orders_ca0e7cd5 (order_id, customer_id, __ivm_weight__)
    SELECT t.order_id, t.customer_id, 1
    FROM new_rows AS t;
    INSERT INTO everview_data.v_changed_orders_ca0e7cd5 (order_id, customer_id, __ivm_weight__)
    SELECT t.order_id, t.customer_id, -1
    FROM old_rows AS t;
    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_apply_ca0e7cd5();
    END IF;
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
    IF everview.is_most_of('shop.orders'::regclass, (SELECT count(*) FROM new_rows), ARRAY['shop.orders'::regclass, 'shop.customers'::regclass, 'public.v'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      PERFORM everview_data.v_refresh_ca0e7cd5();
      RETURN NULL;
    END IF;
  END IF;
  WITH folded AS (
    INSERT INTO public.v AS v (name, count, sum)
    SELECT d.name,
           d.count,
           d.sum
    FROM (
      SELECT
        c.name AS name,
        coalesce((sum(o.__ivm_weight__)), 0) AS count,
        coalesce((sum(o.order_id) FILTER (WHERE (o.__ivm_weight__ > 0))), 0::bigint) - coalesce((sum(o.order_id) FILTER (WHERE (o.__ivm_weight__ < 0))), 0::bigint) AS sum
      FROM (
          SELECT
            o_1.order_id AS order_id,
            o_1.customer_id AS customer_id,
            1 AS __ivm_weight__
          FROM new_rows AS o_1
          UNION ALL
          SELECT
            o_1.order_id AS order_id,
            o_1.customer_id AS customer_id,
            -1 AS __ivm_weight__
          FROM old_rows AS o_1
        ) AS o
        JOIN shop.customers AS c ON o.customer_id = c.customer_id
      GROUP BY c.name
    ) AS d
    WHERE d.count <> 0 OR d.sum <> 0
    ORDER BY d.name
    ON CONFLICT (name) DO UPDATE SET
      count = v.count + excluded.count,
      sum = v.sum + excluded.sum
    RETURNING v.ctid AS position, v.count = 0 AS emptied
  )
  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
  FROM folded AS f;
  IF __ivm_emptied IS NOT NULL THEN
    -- the rows are locked by this transaction, so their addresses are stable
    DELETE FROM public.v AS v WHERE v.ctid = ANY (__ivm_emptied);
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_delete_orders_ca0e7cd5
CREATE FUNCTION everview_data.v_delete_orders_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from shop.orders: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_emptied tid[];
  __ivm_position tid;
  __ivm_is_empty boolean;
BEGIN
  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_changed_orders_ca0e7cd5 (order_id, customer_id, __ivm_weight__)
    SELECT t.order_id, t.customer_id, -1
    FROM old_rows AS t;
    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_apply_ca0e7cd5();
    END IF;
    RETURN NULL;
  END IF;
  INSERT INTO public.v AS v (name, count, sum)
  SELECT d.name,
         d.count,
         d.sum
  FROM (
    SELECT
      c.name AS name,
      -1::bigint AS count,
      -o.order_id::bigint AS sum
    FROM (
        SELECT
          o_1.order_id AS order_id,
          o_1.customer_id AS customer_id
        FROM old_rows AS o_1
        LIMIT 1
      ) AS o
      JOIN shop.customers AS c ON o.customer_id = c.customer_id
    LIMIT 1
  ) AS d
  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)
  ON CONFLICT (name) DO UPDATE SET
    count = v.count + excluded.count,
    sum = v.sum + excluded.sum
  RETURNING v.ctid, v.count = 0 INTO __ivm_position, __ivm_is_empty;
  IF NOT FOUND THEN
    -- several rows, or none that counts
    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));
      IF everview.is_most_of('shop.orders'::regclass, (SELECT count(*) FROM old_rows), ARRAY['shop.orders'::regclass, 'shop.customers'::regclass, 'public.v'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        PERFORM everview_data.v_refresh_ca0e7cd5();
        RETURN NULL;
      END IF;
    END IF;
    WITH folded AS (
      INSERT INTO public.v AS v (name, count, sum)
      SELECT d.name,
             d.count,
             d.sum
      FROM (
        SELECT
          c.name AS name,
          -count(*) AS count,
          -sum(o.order_id) AS sum
        FROM old_rows AS o
          JOIN shop.customers AS c ON o.customer_id = c.customer_id
        GROUP BY c.name
      ) AS d
      ORDER BY d.name
      ON CONFLICT (name) DO UPDATE SET
        count = v.count + excluded.count,
        sum = v.sum + excluded.sum
      RETURNING v.ctid AS position, v.count = 0 AS emptied
    )
    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
    FROM folded AS f;
    IF __ivm_emptied IS NOT NULL THEN
      -- the rows are locked by this transaction, so their addresses are stable
      DELETE FROM public.v AS v WHERE v.ctid = ANY (__ivm_emptied);
    END IF;
  ELSIF __ivm_is_empty THEN
    DELETE FROM public.v AS v WHERE v.ctid = __ivm_position;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_truncate_orders_ca0e7cd5
CREATE FUNCTION everview_data.v_truncate_orders_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- shop.orders was truncated: public.v is computed afresh.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF current_setting('everview.underway_ca0e7cd5', true) LIKE '%+' THEN
    -- inside another statement, which ends with a fresh computation
    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
    RETURN NULL;
  END IF;
  PERFORM everview_data.v_refresh_ca0e7cd5();
  RETURN NULL;
END
$everview$;

-- function v_before_customers_ca0e7cd5
CREATE FUNCTION everview_data.v_before_customers_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change shop.customers, which public.v reads.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') IS DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN
      PERFORM everview.demand_marks('everview_data.v_marks_wanted_ca0e7cd5'::regclass, ARRAY['everview_data.v_guard_1_ca0e7cd5']::regclass[]);
    END IF;
  END IF;
  -- writers of different tables of the view wait for each other, writers of one table do not
  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE MODE;
  IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN
    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
      -- fails when tables of the view were changed after this transaction's snapshot
      PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w WHERE w.input <> 2 FOR SHARE;
    END IF;
    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
      LOCK TABLE public.v IN ROW EXCLUSIVE MODE;
      IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN
        -- fails when another transaction has computed the view since this one's snapshot
        PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);
      END IF;
    END IF;
    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') <> pg_current_xact_id()::text THEN
      UPDATE everview_data.v_writers_ca0e7cd5 AS w SET writer = pg_current_xact_id()
      WHERE w.input = 2 AND w.slot = pg_backend_pid() % 1024;
      __ivm_ignored := set_config('everview.writer_ca0e7cd5', pg_current_xact_id()::text, true);
    END IF;
  END IF;
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);
  RETURN NULL;
END
$everview$;

-- function v_count_customers_ca0e7cd5
CREATE FUNCTION everview_data.v_count_customers_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change shop.customers, which public.v reads.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);
  RETURN NULL;
END
$everview$;

-- function v_guard_customers_ca0e7cd5
CREATE FUNCTION everview_data.v_guard_customers_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change columns of shop.customers that public.v reads.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') IS DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN
      PERFORM everview.demand_marks('everview_data.v_marks_wanted_ca0e7cd5'::regclass, ARRAY['everview_data.v_guard_1_ca0e7cd5']::regclass[]);
    END IF;
  END IF;
  -- writers of different tables of the view wait for each other, writers of one table do not
  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE MODE;
  IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN
    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
      -- fails when tables of the view were changed after this transaction's snapshot
      PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w WHERE w.input <> 2 FOR SHARE;
    END IF;
    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
      LOCK TABLE public.v IN ROW EXCLUSIVE MODE;
      IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN
        -- fails when another transaction has computed the view since this one's snapshot
        PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);
      END IF;
    END IF;
    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') <> pg_current_xact_id()::text THEN
      UPDATE everview_data.v_writers_ca0e7cd5 AS w SET writer = pg_current_xact_id()
      WHERE w.input = 2 AND w.slot = pg_backend_pid() % 1024;
      __ivm_ignored := set_config('everview.writer_ca0e7cd5', pg_current_xact_id()::text, true);
    END IF;
  END IF;
  __ivm_ignored := set_config('everview.guarded_ca0e7cd5_2', '1', true);
  RETURN NULL;
END
$everview$;

-- function v_insert_customers_ca0e7cd5
CREATE FUNCTION everview_data.v_insert_customers_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were inserted into shop.customers: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_changed_customers_ca0e7cd5 (customer_id, name, __ivm_weight__)
    SELECT t.customer_id, t.name, 1
    FROM new_rows AS t;
    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_apply_ca0e7cd5();
    END IF;
    RETURN NULL;
  END IF;
  -- by the foreign key, no row that was there already refers to a new one
  RETURN NULL;
END
$everview$;

-- function v_update_customers_ca0e7cd5
CREATE FUNCTION everview_data.v_update_customers_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were updated in shop.customers: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_emptied tid[];
BEGIN
  IF coalesce(current_setting('everview.guarded_ca0e7cd5_2', true), '') <> '1' THEN
    IF NOT (EXISTS (SELECT FROM old_rows OFFSET 1000)
        OR EXISTS (SELECT ROW(t.customer_id, t.name)::text FROM old_rows AS t
                   EXCEPT ALL
                   SELECT ROW(t.customer_id, t.name)::text FROM new_rows AS t)) THEN
      -- no column has changed that public.v reads
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);
      IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
        PERFORM everview_data.v_apply_ca0e7cd5();
      END IF;
      RETURN NULL;
    END IF;
    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
      IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') IS DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN
        PERFORM everview.demand_marks('everview_data.v_marks_wanted_ca0e7cd5'::regclass, ARRAY['everview_data.v_guard_1_ca0e7cd5']::regclass[]);
      END IF;
    END IF;
    -- writers of different tables of the view wait for each other, writers of one table do not
    LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE MODE;
    IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN
      IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
        -- fails when tables of the view were changed after this transaction's snapshot
        PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w WHERE w.input <> 2 FOR SHARE;
      END IF;
      IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
        LOCK TABLE public.v IN ROW EXCLUSIVE MODE;
        IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN
          -- fails when another transaction has computed the view since this one's snapshot
          PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);
        END IF;
      END IF;
      IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') <> pg_current_xact_id()::text THEN
        UPDATE everview_data.v_writers_ca0e7cd5 AS w SET writer = pg_current_xact_id()
        WHERE w.input = 2 AND w.slot = pg_backend_pid() % 1024;
        __ivm_ignored := set_config('everview.writer_ca0e7cd5', pg_current_xact_id()::text, true);
      END IF;
    END IF;
  END IF;
  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_changed_customers_ca0e7cd5 (customer_id, name, __ivm_weight__)
    SELECT t.customer_id, t.name, 1
    FROM new_rows AS t;
    INSERT INTO everview_data.v_changed_customers_ca0e7cd5 (customer_id, name, __ivm_weight__)
    SELECT t.customer_id, t.name, -1
    FROM old_rows AS t;
    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_apply_ca0e7cd5();
    END IF;
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
    IF everview.is_most_of('shop.customers'::regclass, (SELECT count(*) FROM new_rows), ARRAY['shop.orders'::regclass, 'shop.customers'::regclass, 'public.v'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      PERFORM everview_data.v_refresh_ca0e7cd5();
      RETURN NULL;
    END IF;
  END IF;
  WITH folded AS (
    INSERT INTO public.v AS v (name, count, sum)
    SELECT d.name,
           d.count,
           d.sum
    FROM (
      SELECT
        c.name AS name,
        coalesce((sum(c.__ivm_weight__)), 0) AS count,
        coalesce((sum(o.order_id) FILTER (WHERE (c.__ivm_weight__ > 0))), 0::bigint) - coalesce((sum(o.order_id) FILTER (WHERE (c.__ivm_weight__ < 0))), 0::bigint) AS sum
      FROM shop.orders AS o
        JOIN (
          SELECT
            c_1.customer_id AS customer_id,
            c_1.name AS name,
            1 AS __ivm_weight__
          FROM new_rows AS c_1
          UNION ALL
          SELECT
            c_1.customer_id AS customer_id,
            c_1.name AS name,
            -1 AS __ivm_weight__
          FROM old_rows AS c_1
        ) AS c ON o.customer_id = c.customer_id
      GROUP BY c.name
    ) AS d
    WHERE d.count <> 0 OR d.sum <> 0
    ORDER BY d.name
    ON CONFLICT (name) DO UPDATE SET
      count = v.count + excluded.count,
      sum = v.sum + excluded.sum
    RETURNING v.ctid AS position, v.count = 0 AS emptied
  )
  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
  FROM folded AS f;
  IF __ivm_emptied IS NOT NULL THEN
    -- the rows are locked by this transaction, so their addresses are stable
    DELETE FROM public.v AS v WHERE v.ctid = ANY (__ivm_emptied);
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_delete_customers_ca0e7cd5
CREATE FUNCTION everview_data.v_delete_customers_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from shop.customers: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_emptied tid[];
BEGIN
  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_changed_customers_ca0e7cd5 (customer_id, name, __ivm_weight__)
    SELECT t.customer_id, t.name, -1
    FROM old_rows AS t;
    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_apply_ca0e7cd5();
    END IF;
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM old_rows));
    IF everview.is_most_of('shop.customers'::regclass, (SELECT count(*) FROM old_rows), ARRAY['shop.orders'::regclass, 'shop.customers'::regclass, 'public.v'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      PERFORM everview_data.v_refresh_ca0e7cd5();
      RETURN NULL;
    END IF;
  END IF;
  WITH folded AS (
    INSERT INTO public.v AS v (name, count, sum)
    SELECT d.name,
           d.count,
           d.sum
    FROM (
      SELECT
        c.name AS name,
        -count(*) AS count,
        -sum(o.order_id) AS sum
      FROM shop.orders AS o
        JOIN old_rows AS c ON o.customer_id = c.customer_id
      GROUP BY c.name
    ) AS d
    ORDER BY d.name
    ON CONFLICT (name) DO UPDATE SET
      count = v.count + excluded.count,
      sum = v.sum + excluded.sum
    RETURNING v.ctid AS position, v.count = 0 AS emptied
  )
  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
  FROM folded AS f;
  IF __ivm_emptied IS NOT NULL THEN
    -- the rows are locked by this transaction, so their addresses are stable
    DELETE FROM public.v AS v WHERE v.ctid = ANY (__ivm_emptied);
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_truncate_customers_ca0e7cd5
CREATE FUNCTION everview_data.v_truncate_customers_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- shop.customers was truncated: public.v is computed afresh.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF current_setting('everview.underway_ca0e7cd5', true) LIKE '%+' THEN
    -- inside another statement, which ends with a fresh computation
    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
    RETURN NULL;
  END IF;
  PERFORM everview_data.v_refresh_ca0e7cd5();
  RETURN NULL;
END
$everview$;

-- the definition, so that what it reads cannot be dropped unnoticed
CREATE VIEW everview_data.v_definition_ca0e7cd5 AS
SELECT
  c.name AS name,
  count(*) AS count,
  sum(o.order_id) AS sum
FROM shop.orders AS o
  JOIN shop.customers AS c ON o.customer_id = c.customer_id
GROUP BY c.name;

-- trigger on shop.orders
CREATE TRIGGER ivm_v_before_ca0e7cd5
BEFORE INSERT OR DELETE ON shop.orders
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_before_orders_ca0e7cd5();

-- trigger on shop.orders
CREATE TRIGGER ivm_v_count_ca0e7cd5
BEFORE UPDATE ON shop.orders
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_count_orders_ca0e7cd5();

-- trigger on shop.orders
CREATE TRIGGER ivm_v_guard_ca0e7cd5
BEFORE UPDATE OF order_id, customer_id ON shop.orders
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_guard_orders_ca0e7cd5();

-- trigger on shop.orders
CREATE TRIGGER ivm_v_insert_ca0e7cd5
AFTER INSERT ON shop.orders
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_orders_ca0e7cd5();

-- trigger on shop.orders
CREATE TRIGGER ivm_v_update_ca0e7cd5
AFTER UPDATE ON shop.orders
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_orders_ca0e7cd5();

-- trigger on shop.orders
CREATE TRIGGER ivm_v_delete_ca0e7cd5
AFTER DELETE ON shop.orders
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_orders_ca0e7cd5();

-- trigger on shop.orders
CREATE TRIGGER ivm_v_truncate_ca0e7cd5
AFTER TRUNCATE ON shop.orders
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_orders_ca0e7cd5();

-- trigger on shop.customers
CREATE TRIGGER ivm_v_before_ca0e7cd5
BEFORE DELETE ON shop.customers
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_before_customers_ca0e7cd5();

-- trigger on shop.customers
CREATE TRIGGER ivm_v_count_ca0e7cd5
BEFORE INSERT OR UPDATE ON shop.customers
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_count_customers_ca0e7cd5();

-- trigger on shop.customers
CREATE TRIGGER ivm_v_guard_ca0e7cd5
BEFORE UPDATE OF customer_id, name ON shop.customers
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_guard_customers_ca0e7cd5();

-- trigger on shop.customers
CREATE TRIGGER ivm_v_insert_ca0e7cd5
AFTER INSERT ON shop.customers
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_customers_ca0e7cd5();

-- trigger on shop.customers
CREATE TRIGGER ivm_v_update_ca0e7cd5
AFTER UPDATE ON shop.customers
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_customers_ca0e7cd5();

-- trigger on shop.customers
CREATE TRIGGER ivm_v_delete_ca0e7cd5
AFTER DELETE ON shop.customers
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_customers_ca0e7cd5();

-- trigger on shop.customers
CREATE TRIGGER ivm_v_truncate_ca0e7cd5
AFTER TRUNCATE ON shop.customers
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_customers_ca0e7cd5();

-- if these tables are published, rows need an identity
SELECT everview.identify_rows(ARRAY['public.v']::regclass[]::oid[]);

-- fill the view
SELECT everview_data.v_refresh_ca0e7cd5();

-- the key
SELECT everview.create_index('public.v'::regclass, ARRAY['name']::text[], false);

-- statistics, or the first changes would be planned without any
ANALYZE public.v;

-- refuse direct changes
CREATE TRIGGER ivm_v_refuse_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON public.v
FOR EACH STATEMENT EXECUTE FUNCTION everview.refuse_change();

-- enter the view in the catalog
SELECT everview.register('public.v'::regclass, $everview1${
  "definition" : "SELECT c.name,\n    count(*) AS count,\n    sum(o.order_id) AS sum\n   FROM (shop.orders o\n     JOIN shop.customers c USING (customer_id))\n  GROUP BY c.name",
  "query" : "SELECT c.name, count(*), sum(o.order_id) FROM orders o JOIN customers c USING (customer_id) GROUP BY c.name",
  "flavor" : "everview",
  "compiler" : "0.1.0",
  "columns" : [ "name", "count", "sum" ],
  "options" : {
    "mode" : "immediate"
  },
  "stages" : [ {
    "name" : "v",
    "table" : "public.v",
    "strategy" : "delta",
    "why" : "counts and sums of a group follow from the changed rows alone",
    "key" : [ "name" ],
    "count" : "2"
  } ],
  "inputs" : [ "shop.orders", "shop.customers" ],
  "routines" : [ {
    "name" : "everview_data.v_refresh_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_refresh_ca0e7cd5() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', %{view_literal}::regclass::oid::text, true);\n  -- what waits to be folded is in the tables already\n  DELETE FROM everview_data.v_changed_orders_ca0e7cd5;\n  DELETE FROM everview_data.v_changed_customers_ca0e7cd5;\n  DELETE FROM %{view};\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n  SELECT d.name,\n         d.count,\n         d.sum\n  FROM (\n    SELECT\n      c.%{col:2.2} AS name,\n      count(*) AS count,\n      sum(o.%{col:1.1}) AS sum\n    FROM %{rel:1} AS o\n      JOIN %{rel:2} AS c ON o.%{col:1.2} = c.%{col:2.1}\n    GROUP BY c.%{col:2.2}\n  ) AS d;\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_apply_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_apply_ca0e7cd5() RETURNS void\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET enable_material = 'off'\nAS $everview$\n-- The last of several changes of one statement folds all of them into public.v.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\nBEGIN\n  IF EXISTS (SELECT FROM everview_data.v_changed_orders_ca0e7cd5 OFFSET 10) OR EXISTS (SELECT FROM everview_data.v_changed_customers_ca0e7cd5 OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_changed_orders_ca0e7cd5) + (SELECT count(*) FROM everview_data.v_changed_customers_ca0e7cd5));\n    IF (everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM everview_data.v_changed_orders_ca0e7cd5), ARRAY[%{rel_literal:1}::regclass, %{rel_literal:2}::regclass, %{view_literal}::regclass])\n        OR everview.is_most_of(%{rel_literal:2}::regclass, (SELECT count(*) FROM everview_data.v_changed_customers_ca0e7cd5), ARRAY[%{rel_literal:1}::regclass, %{rel_literal:2}::regclass, %{view_literal}::regclass]))\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    END IF;\n  END IF;\n  IF coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%' THEN\n    -- a table was truncated on the way, or most of one has changed\n    PERFORM everview_data.v_refresh_ca0e7cd5();\n  ELSE\n    WITH folded AS (\n      INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n      SELECT d.name,\n             d.count,\n             d.sum\n      FROM (\n        SELECT\n          change.name AS name,\n          coalesce((sum(change.weight)), 0) AS count,\n          coalesce((sum(change.value_2) FILTER (WHERE (change.weight > 0))), 0::bigint) - coalesce((sum(change.value_2) FILTER (WHERE (change.weight < 0))), 0::bigint) AS sum\n        FROM (\n            SELECT\n              c.%{col:2.2} AS name,\n              o.order_id AS value_2,\n              o.__ivm_weight__ AS weight\n            FROM everview_data.v_changed_orders_ca0e7cd5 AS o\n              JOIN %{rel:2} AS c ON o.customer_id = c.%{col:2.1}\n            WHERE EXISTS (\n                SELECT\n                FROM everview_data.v_changed_orders_ca0e7cd5 AS o_1\n              )\n            UNION ALL\n            SELECT\n              c.name AS name,\n              o.order_id AS value_2,\n              o.__ivm_weight__ * c.__ivm_weight__ AS weight\n            FROM (\n                SELECT\n                  o_1.%{col:1.1} AS order_id,\n                  o_1.%{col:1.2} AS customer_id,\n                  1 AS __ivm_weight__\n                FROM %{rel:1} AS o_1\n                UNION ALL\n                SELECT\n                  o_1.order_id AS order_id,\n                  o_1.customer_id AS customer_id,\n                  -o_1.__ivm_weight__ AS __ivm_weight__\n                FROM everview_data.v_changed_orders_ca0e7cd5 AS o_1\n              ) AS o\n              JOIN everview_data.v_changed_customers_ca0e7cd5 AS c ON o.customer_id = c.customer_id\n            WHERE EXISTS (\n                SELECT\n                FROM everview_data.v_changed_customers_ca0e7cd5 AS c_1\n              )\n          ) AS change\n        GROUP BY change.name\n      ) AS d\n      WHERE d.count <> 0 OR d.sum <> 0\n      ORDER BY d.name\n      ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n        %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n        %{viewcol:3} = v.%{viewcol:3} + excluded.%{viewcol:3}\n      RETURNING v.ctid AS position, v.%{viewcol:2} = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  END IF;\n  DELETE FROM everview_data.v_changed_orders_ca0e7cd5;\n  DELETE FROM everview_data.v_changed_customers_ca0e7cd5;\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_before_orders_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_before_orders_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change shop.orders, which public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') IS DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN\n      PERFORM everview.demand_marks('everview_data.v_marks_wanted_ca0e7cd5'::regclass, ARRAY['everview_data.v_guard_1_ca0e7cd5']::regclass[]);\n    END IF;\n  END IF;\n  -- writers of different tables of the view wait for each other, writers of one table do not\n  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN ROW EXCLUSIVE MODE;\n  IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      -- fails when tables of the view were changed after this transaction's snapshot\n      PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w WHERE w.input <> 1 FOR SHARE;\n    END IF;\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n      IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n        -- fails when another transaction has computed the view since this one's snapshot\n        PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n      END IF;\n    END IF;\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') <> pg_current_xact_id()::text THEN\n      UPDATE everview_data.v_writers_ca0e7cd5 AS w SET writer = pg_current_xact_id()\n      WHERE w.input = 1 AND w.slot = pg_backend_pid() % 1024;\n      __ivm_ignored := set_config('everview.writer_ca0e7cd5', pg_current_xact_id()::text, true);\n    END IF;\n  END IF;\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_count_orders_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_count_orders_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change shop.orders, which public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_guard_orders_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_guard_orders_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change columns of shop.orders that public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') IS DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN\n      PERFORM everview.demand_marks('everview_data.v_marks_wanted_ca0e7cd5'::regclass, ARRAY['everview_data.v_guard_1_ca0e7cd5']::regclass[]);\n    END IF;\n  END IF;\n  -- writers of different tables of the view wait for each other, writers of one table do not\n  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN ROW EXCLUSIVE MODE;\n  IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      -- fails when tables of the view were changed after this transaction's snapshot\n      PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w WHERE w.input <> 1 FOR SHARE;\n    END IF;\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n      IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n        -- fails when another transaction has computed the view since this one's snapshot\n        PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n      END IF;\n    END IF;\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') <> pg_current_xact_id()::text THEN\n      UPDATE everview_data.v_writers_ca0e7cd5 AS w SET writer = pg_current_xact_id()\n      WHERE w.input = 1 AND w.slot = pg_backend_pid() % 1024;\n      __ivm_ignored := set_config('everview.writer_ca0e7cd5', pg_current_xact_id()::text, true);\n    END IF;\n  END IF;\n  __ivm_ignored := set_config('everview.guarded_ca0e7cd5_1', '1', true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_insert_orders_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_insert_orders_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into shop.orders: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_orders_ca0e7cd5 (order_id, customer_id, __ivm_weight__)\n    SELECT t.%{col:1.1}, t.%{col:1.2}, 1\n    FROM new_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n  SELECT d.name,\n         d.count,\n         d.sum\n  FROM (\n    SELECT\n      c.%{col:2.2} AS name,\n      1::bigint AS count,\n      o.order_id::bigint AS sum\n    FROM (\n        SELECT\n          o_1.%{col:1.1} AS order_id,\n          o_1.%{col:1.2} AS customer_id\n        FROM new_rows AS o_1\n        LIMIT 1\n      ) AS o\n      JOIN %{rel:2} AS c ON o.customer_id = c.%{col:2.1}\n    LIMIT 1\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)\n  ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n    %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n    %{viewcol:3} = v.%{viewcol:3} + excluded.%{viewcol:3};\n  IF NOT FOUND THEN\n    -- several rows, or none that counts\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n      IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:1}::regclass, %{rel_literal:2}::regclass, %{view_literal}::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        PERFORM everview_data.v_refresh_ca0e7cd5();\n        RETURN NULL;\n      END IF;\n    END IF;\n    INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n    SELECT d.name,\n           d.count,\n           d.sum\n    FROM (\n      SELECT\n        c.%{col:2.2} AS name,\n        count(*) AS count,\n        sum(o.%{col:1.1}) AS sum\n      FROM new_rows AS o\n        JOIN %{rel:2} AS c ON o.%{col:1.2} = c.%{col:2.1}\n      GROUP BY c.%{col:2.2}\n    ) AS d\n    ORDER BY d.name\n    ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n      %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n      %{viewcol:3} = v.%{viewcol:3} + excluded.%{viewcol:3};\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_update_orders_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_update_orders_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were updated in shop.orders: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\nBEGIN\n  IF coalesce(current_setting('everview.guarded_ca0e7cd5_1', true), '') <> '1' THEN\n    IF NOT (EXISTS (SELECT FROM old_rows OFFSET 1000)\n        OR EXISTS (SELECT ROW(t.%{col:1.1}, t.%{col:1.2})::text FROM old_rows AS t\n                   EXCEPT ALL\n                   SELECT ROW(t.%{col:1.1}, t.%{col:1.2})::text FROM new_rows AS t)) THEN\n      -- no column has changed that public.v reads\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);\n      IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n        PERFORM everview_data.v_apply_ca0e7cd5();\n      END IF;\n      RETURN NULL;\n    END IF;\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') IS DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN\n        PERFORM everview.demand_marks('everview_data.v_marks_wanted_ca0e7cd5'::regclass, ARRAY['everview_data.v_guard_1_ca0e7cd5']::regclass[]);\n      END IF;\n    END IF;\n    -- writers of different tables of the view wait for each other, writers of one table do not\n    LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN ROW EXCLUSIVE MODE;\n    IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN\n      IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n        -- fails when tables of the view were changed after this transaction's snapshot\n        PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w WHERE w.input <> 1 FOR SHARE;\n      END IF;\n      IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n        LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n        IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n          -- fails when another transaction has computed the view since this one's snapshot\n          PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n        END IF;\n      END IF;\n      IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') <> pg_current_xact_id()::text THEN\n        UPDATE everview_data.v_writers_ca0e7cd5 AS w SET writer = pg_current_xact_id()\n        WHERE w.input = 1 AND w.slot = pg_backend_pid() % 1024;\n        __ivm_ignored := set_config('everview.writer_ca0e7cd5', pg_current_xact_id()::text, true);\n      END IF;\n    END IF;\n  END IF;\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_orders_ca0e7cd5 (order_id, customer_id, __ivm_weight__)\n    SELECT t.%{col:1.1}, t.%{col:1.2}, 1\n    FROM new_rows AS t;\n    INSERT INTO everview_data.v_changed_orders_ca0e7cd5 (order_id, customer_id, __ivm_weight__)\n    SELECT t.%{col:1.1}, t.%{col:1.2}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:1}::regclass, %{rel_literal:2}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  WITH folded AS (\n    INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n    SELECT d.name,\n           d.count,\n           d.sum\n    FROM (\n      SELECT\n        c.%{col:2.2} AS name,\n        coalesce((sum(o.__ivm_weight__)), 0) AS count,\n        coalesce((sum(o.order_id) FILTER (WHERE (o.__ivm_weight__ > 0))), 0::bigint) - coalesce((sum(o.order_id) FILTER (WHERE (o.__ivm_weight__ < 0))), 0::bigint) AS sum\n      FROM (\n          SELECT\n            o_1.%{col:1.1} AS order_id,\n            o_1.%{col:1.2} AS customer_id,\n            1 AS __ivm_weight__\n          FROM new_rows AS o_1\n          UNION ALL\n          SELECT\n            o_1.%{col:1.1} AS order_id,\n            o_1.%{col:1.2} AS customer_id,\n            -1 AS __ivm_weight__\n          FROM old_rows AS o_1\n        ) AS o\n        JOIN %{rel:2} AS c ON o.customer_id = c.%{col:2.1}\n      GROUP BY c.%{col:2.2}\n    ) AS d\n    WHERE d.count <> 0 OR d.sum <> 0\n    ORDER BY d.name\n    ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n      %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n      %{viewcol:3} = v.%{viewcol:3} + excluded.%{viewcol:3}\n    RETURNING v.ctid AS position, v.%{viewcol:2} = 0 AS emptied\n  )\n  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n  FROM folded AS f;\n  IF __ivm_emptied IS NOT NULL THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_delete_orders_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_delete_orders_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from shop.orders: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\n  __ivm_position tid;\n  __ivm_is_empty boolean;\nBEGIN\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_orders_ca0e7cd5 (order_id, customer_id, __ivm_weight__)\n    SELECT t.%{col:1.1}, t.%{col:1.2}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n  SELECT d.name,\n         d.count,\n         d.sum\n  FROM (\n    SELECT\n      c.%{col:2.2} AS name,\n      -1::bigint AS count,\n      -o.order_id::bigint AS sum\n    FROM (\n        SELECT\n          o_1.%{col:1.1} AS order_id,\n          o_1.%{col:1.2} AS customer_id\n        FROM old_rows AS o_1\n        LIMIT 1\n      ) AS o\n      JOIN %{rel:2} AS c ON o.customer_id = c.%{col:2.1}\n    LIMIT 1\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)\n  ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n    %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n    %{viewcol:3} = v.%{viewcol:3} + excluded.%{viewcol:3}\n  RETURNING v.ctid, v.%{viewcol:2} = 0 INTO __ivm_position, __ivm_is_empty;\n  IF NOT FOUND THEN\n    -- several rows, or none that counts\n    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n      IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM old_rows), ARRAY[%{rel_literal:1}::regclass, %{rel_literal:2}::regclass, %{view_literal}::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        PERFORM everview_data.v_refresh_ca0e7cd5();\n        RETURN NULL;\n      END IF;\n    END IF;\n    WITH folded AS (\n      INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n      SELECT d.name,\n             d.count,\n             d.sum\n      FROM (\n        SELECT\n          c.%{col:2.2} AS name,\n          -count(*) AS count,\n          -sum(o.%{col:1.1}) AS sum\n        FROM old_rows AS o\n          JOIN %{rel:2} AS c ON o.%{col:1.2} = c.%{col:2.1}\n        GROUP BY c.%{col:2.2}\n      ) AS d\n      ORDER BY d.name\n      ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n        %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n        %{viewcol:3} = v.%{viewcol:3} + excluded.%{viewcol:3}\n      RETURNING v.ctid AS position, v.%{viewcol:2} = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  ELSIF __ivm_is_empty THEN\n    DELETE FROM %{view} AS v WHERE v.ctid = __ivm_position;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_truncate_orders_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_truncate_orders_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- shop.orders was truncated: public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('everview.underway_ca0e7cd5', true) LIKE '%+' THEN\n    -- inside another statement, which ends with a fresh computation\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    RETURN NULL;\n  END IF;\n  PERFORM everview_data.v_refresh_ca0e7cd5();\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_before_customers_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_before_customers_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change shop.customers, which public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') IS DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN\n      PERFORM everview.demand_marks('everview_data.v_marks_wanted_ca0e7cd5'::regclass, ARRAY['everview_data.v_guard_1_ca0e7cd5']::regclass[]);\n    END IF;\n  END IF;\n  -- writers of different tables of the view wait for each other, writers of one table do not\n  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE MODE;\n  IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      -- fails when tables of the view were changed after this transaction's snapshot\n      PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w WHERE w.input <> 2 FOR SHARE;\n    END IF;\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n      IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n        -- fails when another transaction has computed the view since this one's snapshot\n        PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n      END IF;\n    END IF;\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') <> pg_current_xact_id()::text THEN\n      UPDATE everview_data.v_writers_ca0e7cd5 AS w SET writer = pg_current_xact_id()\n      WHERE w.input = 2 AND w.slot = pg_backend_pid() % 1024;\n      __ivm_ignored := set_config('everview.writer_ca0e7cd5', pg_current_xact_id()::text, true);\n    END IF;\n  END IF;\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_count_customers_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_count_customers_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change shop.customers, which public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_guard_customers_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_guard_customers_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change columns of shop.customers that public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') IS DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN\n      PERFORM everview.demand_marks('everview_data.v_marks_wanted_ca0e7cd5'::regclass, ARRAY['everview_data.v_guard_1_ca0e7cd5']::regclass[]);\n    END IF;\n  END IF;\n  -- writers of different tables of the view wait for each other, writers of one table do not\n  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE MODE;\n  IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      -- fails when tables of the view were changed after this transaction's snapshot\n      PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w WHERE w.input <> 2 FOR SHARE;\n    END IF;\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n      IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n        -- fails when another transaction has computed the view since this one's snapshot\n        PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n      END IF;\n    END IF;\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') <> pg_current_xact_id()::text THEN\n      UPDATE everview_data.v_writers_ca0e7cd5 AS w SET writer = pg_current_xact_id()\n      WHERE w.input = 2 AND w.slot = pg_backend_pid() % 1024;\n      __ivm_ignored := set_config('everview.writer_ca0e7cd5', pg_current_xact_id()::text, true);\n    END IF;\n  END IF;\n  __ivm_ignored := set_config('everview.guarded_ca0e7cd5_2', '1', true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_insert_customers_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_insert_customers_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into shop.customers: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_customers_ca0e7cd5 (customer_id, name, __ivm_weight__)\n    SELECT t.%{col:2.1}, t.%{col:2.2}, 1\n    FROM new_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  -- by the foreign key, no row that was there already refers to a new one\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_update_customers_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_update_customers_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were updated in shop.customers: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\nBEGIN\n  IF coalesce(current_setting('everview.guarded_ca0e7cd5_2', true), '') <> '1' THEN\n    IF NOT (EXISTS (SELECT FROM old_rows OFFSET 1000)\n        OR EXISTS (SELECT ROW(t.%{col:2.1}, t.%{col:2.2})::text FROM old_rows AS t\n                   EXCEPT ALL\n                   SELECT ROW(t.%{col:2.1}, t.%{col:2.2})::text FROM new_rows AS t)) THEN\n      -- no column has changed that public.v reads\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);\n      IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n        PERFORM everview_data.v_apply_ca0e7cd5();\n      END IF;\n      RETURN NULL;\n    END IF;\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') IS DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN\n        PERFORM everview.demand_marks('everview_data.v_marks_wanted_ca0e7cd5'::regclass, ARRAY['everview_data.v_guard_1_ca0e7cd5']::regclass[]);\n      END IF;\n    END IF;\n    -- writers of different tables of the view wait for each other, writers of one table do not\n    LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE MODE;\n    IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN\n      IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n        -- fails when tables of the view were changed after this transaction's snapshot\n        PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w WHERE w.input <> 2 FOR SHARE;\n      END IF;\n      IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n        LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n        IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n          -- fails when another transaction has computed the view since this one's snapshot\n          PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n        END IF;\n      END IF;\n      IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') <> pg_current_xact_id()::text THEN\n        UPDATE everview_data.v_writers_ca0e7cd5 AS w SET writer = pg_current_xact_id()\n        WHERE w.input = 2 AND w.slot = pg_backend_pid() % 1024;\n        __ivm_ignored := set_config('everview.writer_ca0e7cd5', pg_current_xact_id()::text, true);\n      END IF;\n    END IF;\n  END IF;\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_customers_ca0e7cd5 (customer_id, name, __ivm_weight__)\n    SELECT t.%{col:2.1}, t.%{col:2.2}, 1\n    FROM new_rows AS t;\n    INSERT INTO everview_data.v_changed_customers_ca0e7cd5 (customer_id, name, __ivm_weight__)\n    SELECT t.%{col:2.1}, t.%{col:2.2}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of(%{rel_literal:2}::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:1}::regclass, %{rel_literal:2}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  WITH folded AS (\n    INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n    SELECT d.name,\n           d.count,\n           d.sum\n    FROM (\n      SELECT\n        c.name AS name,\n        coalesce((sum(c.__ivm_weight__)), 0) AS count,\n        coalesce((sum(o.%{col:1.1}) FILTER (WHERE (c.__ivm_weight__ > 0))), 0::bigint) - coalesce((sum(o.%{col:1.1}) FILTER (WHERE (c.__ivm_weight__ < 0))), 0::bigint) AS sum\n      FROM %{rel:1} AS o\n        JOIN (\n          SELECT\n            c_1.%{col:2.1} AS customer_id,\n            c_1.%{col:2.2} AS name,\n            1 AS __ivm_weight__\n          FROM new_rows AS c_1\n          UNION ALL\n          SELECT\n            c_1.%{col:2.1} AS customer_id,\n            c_1.%{col:2.2} AS name,\n            -1 AS __ivm_weight__\n          FROM old_rows AS c_1\n        ) AS c ON o.%{col:1.2} = c.customer_id\n      GROUP BY c.name\n    ) AS d\n    WHERE d.count <> 0 OR d.sum <> 0\n    ORDER BY d.name\n    ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n      %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n      %{viewcol:3} = v.%{viewcol:3} + excluded.%{viewcol:3}\n    RETURNING v.ctid AS position, v.%{viewcol:2} = 0 AS emptied\n  )\n  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n  FROM folded AS f;\n  IF __ivm_emptied IS NOT NULL THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_delete_customers_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_delete_customers_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from shop.customers: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\nBEGIN\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_customers_ca0e7cd5 (customer_id, name, __ivm_weight__)\n    SELECT t.%{col:2.1}, t.%{col:2.2}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n    IF everview.is_most_of(%{rel_literal:2}::regclass, (SELECT count(*) FROM old_rows), ARRAY[%{rel_literal:1}::regclass, %{rel_literal:2}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  WITH folded AS (\n    INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n    SELECT d.name,\n           d.count,\n           d.sum\n    FROM (\n      SELECT\n        c.%{col:2.2} AS name,\n        -count(*) AS count,\n        -sum(o.%{col:1.1}) AS sum\n      FROM %{rel:1} AS o\n        JOIN old_rows AS c ON o.%{col:1.2} = c.%{col:2.1}\n      GROUP BY c.%{col:2.2}\n    ) AS d\n    ORDER BY d.name\n    ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n      %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n      %{viewcol:3} = v.%{viewcol:3} + excluded.%{viewcol:3}\n    RETURNING v.ctid AS position, v.%{viewcol:2} = 0 AS emptied\n  )\n  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n  FROM folded AS f;\n  IF __ivm_emptied IS NOT NULL THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_truncate_customers_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_truncate_customers_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- shop.customers was truncated: public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('everview.underway_ca0e7cd5', true) LIKE '%+' THEN\n    -- inside another statement, which ends with a fresh computation\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    RETURN NULL;\n  END IF;\n  PERFORM everview_data.v_refresh_ca0e7cd5();\n  RETURN NULL;\nEND\n$everview$"
  } ],
  "refresh" : "everview_data.v_refresh_ca0e7cd5",
  "triggers" : [ {
    "table" : "shop.orders",
    "name" : "ivm_v_before_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_before_ca0e7cd5\nBEFORE INSERT OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_before_orders_ca0e7cd5()"
  }, {
    "table" : "shop.orders",
    "name" : "ivm_v_count_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_count_ca0e7cd5\nBEFORE UPDATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_count_orders_ca0e7cd5()"
  }, {
    "table" : "shop.orders",
    "name" : "ivm_v_guard_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_guard_ca0e7cd5\nBEFORE UPDATE OF %{col:1.1}, %{col:1.2} ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_guard_orders_ca0e7cd5()"
  }, {
    "table" : "shop.orders",
    "name" : "ivm_v_insert_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_insert_ca0e7cd5\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_orders_ca0e7cd5()"
  }, {
    "table" : "shop.orders",
    "name" : "ivm_v_update_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_update_ca0e7cd5\nAFTER UPDATE ON %{target}\nREFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_orders_ca0e7cd5()"
  }, {
    "table" : "shop.orders",
    "name" : "ivm_v_delete_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_delete_ca0e7cd5\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_orders_ca0e7cd5()"
  }, {
    "table" : "shop.orders",
    "name" : "ivm_v_truncate_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_truncate_ca0e7cd5\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_orders_ca0e7cd5()"
  }, {
    "table" : "shop.customers",
    "name" : "ivm_v_before_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_before_ca0e7cd5\nBEFORE DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_before_customers_ca0e7cd5()"
  }, {
    "table" : "shop.customers",
    "name" : "ivm_v_count_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_count_ca0e7cd5\nBEFORE INSERT OR UPDATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_count_customers_ca0e7cd5()"
  }, {
    "table" : "shop.customers",
    "name" : "ivm_v_guard_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_guard_ca0e7cd5\nBEFORE UPDATE OF %{col:2.1}, %{col:2.2} ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_guard_customers_ca0e7cd5()"
  }, {
    "table" : "shop.customers",
    "name" : "ivm_v_insert_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_insert_ca0e7cd5\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_customers_ca0e7cd5()"
  }, {
    "table" : "shop.customers",
    "name" : "ivm_v_update_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_update_ca0e7cd5\nAFTER UPDATE ON %{target}\nREFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_customers_ca0e7cd5()"
  }, {
    "table" : "shop.customers",
    "name" : "ivm_v_delete_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_delete_ca0e7cd5\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_customers_ca0e7cd5()"
  }, {
    "table" : "shop.customers",
    "name" : "ivm_v_truncate_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_truncate_ca0e7cd5\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_customers_ca0e7cd5()"
  } ],
  "relations" : [ "everview_data.v_changed_orders_ca0e7cd5", "everview_data.v_changed_orders_ca0e7cd5_all", "everview_data.v_changed_customers_ca0e7cd5", "everview_data.v_changed_customers_ca0e7cd5_all", "everview_data.v_guard_1_ca0e7cd5", "everview_data.v_writers_ca0e7cd5", "everview_data.v_marks_wanted_ca0e7cd5", "everview_data.v_computed_ca0e7cd5" ],
  "anchor" : "everview_data.v_definition_ca0e7cd5",
  "indexes" : [ {
    "columns" : [ "1" ],
    "nulls_not_distinct" : false,
    "required" : true
  } ],
  "assumptions" : [ {
    "input" : 1,
    "kind" : "not_null",
    "columns" : [ "1", "2" ]
  }, {
    "input" : 1,
    "kind" : "no_children",
    "columns" : [ ]
  }, {
    "input" : 1,
    "kind" : "foreign_key",
    "columns" : [ "2" ],
    "referenced_input" : 2,
    "referenced_columns" : [ "1" ]
  }, {
    "input" : 2,
    "kind" : "not_null",
    "columns" : [ "1", "2" ]
  }, {
    "input" : 2,
    "kind" : "unique",
    "columns" : [ "1" ]
  }, {
    "input" : 2,
    "kind" : "no_children",
    "columns" : [ ]
  } ]
}$everview1$::jsonb);
