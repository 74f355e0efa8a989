-- the view: an ordinary table
CREATE TABLE public.v (
  line integer,
  other integer,
  category text
);

-- changes of shop.order_lines that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_changed_order_lines_ca0e7cd5_all (
  order_id integer,
  line integer,
  product_id integer,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_changed_order_lines_ca0e7cd5_all (__ivm_xact__, order_id, product_id);

-- those of the current transaction
CREATE VIEW everview_data.v_changed_order_lines_ca0e7cd5 AS
SELECT t.order_id, t.line, t.product_id, t.__ivm_weight__
FROM everview_data.v_changed_order_lines_ca0e7cd5_all AS t
WHERE t.__ivm_xact__ = pg_current_xact_id();

-- changes of shop.products that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_changed_products_ca0e7cd5_all (
  product_id integer,
  category text,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_changed_products_ca0e7cd5_all (__ivm_xact__, product_id);

-- those of the current transaction
CREATE VIEW everview_data.v_changed_products_ca0e7cd5 AS
SELECT t.product_id, t.category, t.__ivm_weight__
FROM everview_data.v_changed_products_ca0e7cd5_all AS t
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
  DELETE FROM everview_data.v_changed_order_lines_ca0e7cd5;
  DELETE FROM everview_data.v_changed_products_ca0e7cd5;
  DELETE FROM public.v;
  INSERT INTO public.v (line, other, category)
  SELECT
    a.line AS line,
    b.line AS other,
    p.category AS category
  FROM shop.order_lines AS a
    JOIN shop.order_lines AS b ON a.order_id = b.order_id AND a.line < b.line
    JOIN shop.products AS p ON p.product_id = b.product_id;
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
BEGIN
  IF EXISTS (SELECT FROM everview_data.v_changed_order_lines_ca0e7cd5 OFFSET 10) OR EXISTS (SELECT FROM everview_data.v_changed_products_ca0e7cd5 OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_changed_order_lines_ca0e7cd5) + (SELECT count(*) FROM everview_data.v_changed_products_ca0e7cd5));
    IF (everview.is_most_of('shop.order_lines'::regclass, (SELECT count(*) FROM everview_data.v_changed_order_lines_ca0e7cd5), ARRAY['shop.order_lines'::regclass, 'shop.products'::regclass, 'public.v'::regclass])
        OR everview.is_most_of('shop.products'::regclass, (SELECT count(*) FROM everview_data.v_changed_products_ca0e7cd5), ARRAY['shop.order_lines'::regclass, 'shop.products'::regclass, 'public.v'::regclass]))
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
    END IF;
  END IF;
  IF coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%' THEN
    -- a table was truncated on the way, or most of one has changed
    PERFORM everview_data.v_refresh_ca0e7cd5();
  ELSE
    IF NOT (EXISTS (SELECT FROM everview_data.v_changed_products_ca0e7cd5)) THEN
      LOCK TABLE public.v IN SHARE ROW EXCLUSIVE MODE;
      WITH change AS MATERIALIZED (
        SELECT
          a.line AS line,
          b.line AS other,
          p.category AS category,
          a.__ivm_weight__ AS __ivm_weight__
        FROM everview_data.v_changed_order_lines_ca0e7cd5 AS a
          JOIN shop.order_lines AS b ON a.order_id = b.order_id AND a.line < b.line
          JOIN shop.products AS p ON p.product_id = b.product_id
        WHERE EXISTS (
            SELECT
            FROM everview_data.v_changed_order_lines_ca0e7cd5 AS a_1
          )
        UNION ALL
        SELECT
          a.line AS line,
          b.line AS other,
          p.category AS category,
          b.__ivm_weight__ AS __ivm_weight__
        FROM shop.order_lines AS a
          JOIN everview_data.v_changed_order_lines_ca0e7cd5 AS b ON a.order_id = b.order_id AND a.line < b.line
          JOIN shop.products AS p ON p.product_id = b.product_id
        WHERE EXISTS (
            SELECT
            FROM everview_data.v_changed_order_lines_ca0e7cd5 AS b_1
          )
        UNION ALL
        SELECT
          a.line AS line,
          b.line AS other,
          p.category AS category,
          (-a.__ivm_weight__) * b.__ivm_weight__ AS __ivm_weight__
        FROM everview_data.v_changed_order_lines_ca0e7cd5 AS a
          JOIN everview_data.v_changed_order_lines_ca0e7cd5 AS b ON a.order_id = b.order_id AND a.line < b.line
          JOIN shop.products AS p ON p.product_id = b.product_id
        WHERE EXISTS (
            SELECT
            FROM everview_data.v_changed_order_lines_ca0e7cd5 AS b_1
          )
      ), net AS MATERIALIZED (
        -- one row for each different result row, with the sum of its weights
        SELECT c.line, c.other, c.category,
               ROW(c.line, c.other, c.category)::text AS __ivm_image__,
               sum(c.__ivm_weight__) AS __ivm_copies__
        FROM change AS c
        GROUP BY c.line, c.other, c.category
        HAVING sum(c.__ivm_weight__) <> 0
      ), gone AS (
        DELETE FROM public.v AS v
        WHERE v.ctid IN (
          SELECT t.ctid
          FROM (
            SELECT v.ctid, g.__ivm_copies__ AS __ivm_copies__, row_number() OVER (PARTITION BY g.__ivm_image__) AS __ivm_copy__
            FROM (
              SELECT n.__ivm_image__, -n.__ivm_copies__ AS __ivm_copies__, n.line, n.other, n.category FROM net AS n WHERE sign(n.__ivm_copies__) = -1
            ) AS g
            JOIN public.v AS v ON v.line = g.line AND v.other = g.other AND v.category = g.category AND ROW(v.line, v.other, v.category)::text = g.__ivm_image__
          ) AS t
          WHERE t.__ivm_copy__ <= t.__ivm_copies__
        )
        RETURNING 1
      )
      INSERT INTO public.v (line, other, category)
      SELECT n.line, n.other, n.category
      FROM net AS n, generate_series(1, n.__ivm_copies__)
      WHERE n.__ivm_copies__ > 0
        -- read first, so that what leaves has left before what arrives takes its key
        AND (SELECT count(*) FROM gone) IS NOT NULL;
    ELSE
      LOCK TABLE public.v IN SHARE ROW EXCLUSIVE MODE;
      WITH change AS MATERIALIZED (
        SELECT
          a.line AS line,
          b.line AS other,
          p.category AS category,
          a.__ivm_weight__ AS __ivm_weight__
        FROM everview_data.v_changed_order_lines_ca0e7cd5 AS a
          JOIN shop.order_lines AS b ON a.order_id = b.order_id AND a.line < b.line
          JOIN shop.products AS p ON p.product_id = b.product_id
        WHERE EXISTS (
            SELECT
            FROM everview_data.v_changed_order_lines_ca0e7cd5 AS a_1
          )
        UNION ALL
        SELECT
          a.line AS line,
          b.line AS other,
          p.category AS category,
          a.__ivm_weight__ * b.__ivm_weight__ AS __ivm_weight__
        FROM (
            SELECT
              a_1.order_id AS order_id,
              a_1.line AS line,
              a_1.product_id AS product_id,
              1 AS __ivm_weight__
            FROM shop.order_lines AS a_1
            UNION ALL
            SELECT
              a_1.order_id AS order_id,
              a_1.line AS line,
              a_1.product_id AS product_id,
              -a_1.__ivm_weight__ AS __ivm_weight__
            FROM everview_data.v_changed_order_lines_ca0e7cd5 AS a_1
          ) AS a
          JOIN everview_data.v_changed_order_lines_ca0e7cd5 AS b ON a.order_id = b.order_id AND a.line < b.line
          JOIN shop.products AS p ON p.product_id = b.product_id
        WHERE EXISTS (
            SELECT
            FROM everview_data.v_changed_order_lines_ca0e7cd5 AS b_1
          )
        UNION ALL
        SELECT
          a.line AS line,
          b.line AS other,
          p.category AS category,
          (a.__ivm_weight__ * b.__ivm_weight__) * p.__ivm_weight__ AS __ivm_weight__
        FROM (
            SELECT
              a_1.order_id AS order_id,
              a_1.line AS line,
              a_1.product_id AS product_id,
              1 AS __ivm_weight__
            FROM shop.order_lines AS a_1
            UNION ALL
            SELECT
              a_1.order_id AS order_id,
              a_1.line AS line,
              a_1.product_id AS product_id,
              -a_1.__ivm_weight__ AS __ivm_weight__
            FROM everview_data.v_changed_order_lines_ca0e7cd5 AS a_1
          ) AS a
          JOIN (
            SELECT
              b_1.order_id AS order_id,
              b_1.line AS line,
              b_1.product_id AS product_id,
              1 AS __ivm_weight__
            FROM shop.order_lines AS b_1
            UNION ALL
            SELECT
              b_1.order_id AS order_id,
              b_1.line AS line,
              b_1.product_id AS product_id,
              -b_1.__ivm_weight__ AS __ivm_weight__
            FROM everview_data.v_changed_order_lines_ca0e7cd5 AS b_1
          ) AS b ON a.order_id = b.order_id AND a.line < b.line
          JOIN everview_data.v_changed_products_ca0e7cd5 AS p ON p.product_id = b.product_id
        WHERE EXISTS (
            SELECT
            FROM everview_data.v_changed_products_ca0e7cd5 AS p_1
          )
      ), net AS MATERIALIZED (
        -- one row for each different result row, with the sum of its weights
        SELECT c.line, c.other, c.category,
               ROW(c.line, c.other, c.category)::text AS __ivm_image__,
               sum(c.__ivm_weight__) AS __ivm_copies__
        FROM change AS c
        GROUP BY c.line, c.other, c.category
        HAVING sum(c.__ivm_weight__) <> 0
      ), gone AS (
        DELETE FROM public.v AS v
        WHERE v.ctid IN (
          SELECT t.ctid
          FROM (
            SELECT v.ctid, g.__ivm_copies__ AS __ivm_copies__, row_number() OVER (PARTITION BY g.__ivm_image__) AS __ivm_copy__
            FROM (
              SELECT n.__ivm_image__, -n.__ivm_copies__ AS __ivm_copies__, n.line, n.other, n.category FROM net AS n WHERE sign(n.__ivm_copies__) = -1
            ) AS g
            JOIN public.v AS v ON v.line = g.line AND v.other = g.other AND v.category = g.category AND ROW(v.line, v.other, v.category)::text = g.__ivm_image__
          ) AS t
          WHERE t.__ivm_copy__ <= t.__ivm_copies__
        )
        RETURNING 1
      )
      INSERT INTO public.v (line, other, category)
      SELECT n.line, n.other, n.category
      FROM net AS n, generate_series(1, n.__ivm_copies__)
      WHERE n.__ivm_copies__ > 0
        -- read first, so that what leaves has left before what arrives takes its key
        AND (SELECT count(*) FROM gone) IS NOT NULL;
    END IF;
  END IF;
  DELETE FROM everview_data.v_changed_order_lines_ca0e7cd5;
  DELETE FROM everview_data.v_changed_products_ca0e7cd5;
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);
END
$everview$;

-- function v_before_order_lines_ca0e7cd5
CREATE FUNCTION everview_data.v_before_order_lines_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change shop.order_lines, which public.v reads.
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
  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;
  IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN
    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
      -- fails when tables of the view were changed after this transaction's snapshot
      PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w FOR SHARE;
    END IF;
    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
      LOCK TABLE public.v IN SHARE ROW EXCLUSIVE MODE;
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

-- function v_count_order_lines_ca0e7cd5
CREATE FUNCTION everview_data.v_count_order_lines_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change shop.order_lines, which public.v reads.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);
  RETURN NULL;
END
$everview$;

-- function v_guard_order_lines_ca0e7cd5
CREATE FUNCTION everview_data.v_guard_order_lines_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change columns of shop.order_lines that public.v reads.
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
  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;
  IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN
    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
      -- fails when tables of the view were changed after this transaction's snapshot
      PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w FOR SHARE;
    END IF;
    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
      LOCK TABLE public.v IN SHARE ROW EXCLUSIVE MODE;
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

-- function v_insert_order_lines_ca0e7cd5
CREATE FUNCTION everview_data.v_insert_order_lines_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were inserted into shop.order_lines: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);
  INSERT INTO everview_data.v_changed_order_lines_ca0e7cd5 (order_id, line, product_id, __ivm_weight__)
  SELECT t.order_id, t.line, t.product_id, 1
  FROM new_rows AS t;
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
  IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
    PERFORM everview_data.v_apply_ca0e7cd5();
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_update_order_lines_ca0e7cd5
CREATE FUNCTION everview_data.v_update_order_lines_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were updated in shop.order_lines: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF coalesce(current_setting('everview.guarded_ca0e7cd5_1', true), '') <> '1' THEN
    IF NOT (EXISTS (SELECT FROM old_rows OFFSET 1000)
        OR EXISTS (SELECT ROW(t.order_id, t.line, t.product_id)::text FROM old_rows AS t
                   EXCEPT ALL
                   SELECT ROW(t.order_id, t.line, t.product_id)::text FROM new_rows AS t)) THEN
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
    LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;
    IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN
      IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
        -- fails when tables of the view were changed after this transaction's snapshot
        PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w FOR SHARE;
      END IF;
      IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
        LOCK TABLE public.v IN SHARE ROW EXCLUSIVE MODE;
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
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);
  INSERT INTO everview_data.v_changed_order_lines_ca0e7cd5 (order_id, line, product_id, __ivm_weight__)
  SELECT t.order_id, t.line, t.product_id, 1
  FROM new_rows AS t;
  INSERT INTO everview_data.v_changed_order_lines_ca0e7cd5 (order_id, line, product_id, __ivm_weight__)
  SELECT t.order_id, t.line, t.product_id, -1
  FROM old_rows AS t;
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
  IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
    PERFORM everview_data.v_apply_ca0e7cd5();
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_delete_order_lines_ca0e7cd5
CREATE FUNCTION everview_data.v_delete_order_lines_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from shop.order_lines: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);
  INSERT INTO everview_data.v_changed_order_lines_ca0e7cd5 (order_id, line, product_id, __ivm_weight__)
  SELECT t.order_id, t.line, t.product_id, -1
  FROM old_rows AS t;
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
  IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
    PERFORM everview_data.v_apply_ca0e7cd5();
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_truncate_order_lines_ca0e7cd5
CREATE FUNCTION everview_data.v_truncate_order_lines_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- shop.order_lines was truncated: public.v is computed afresh.
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

-- function v_before_products_ca0e7cd5
CREATE FUNCTION everview_data.v_before_products_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change shop.products, which public.v reads.
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
      LOCK TABLE public.v IN SHARE ROW EXCLUSIVE MODE;
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

-- function v_count_products_ca0e7cd5
CREATE FUNCTION everview_data.v_count_products_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change shop.products, which public.v reads.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);
  RETURN NULL;
END
$everview$;

-- function v_guard_products_ca0e7cd5
CREATE FUNCTION everview_data.v_guard_products_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change columns of shop.products that public.v reads.
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
      LOCK TABLE public.v IN SHARE ROW EXCLUSIVE MODE;
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

-- function v_insert_products_ca0e7cd5
CREATE FUNCTION everview_data.v_insert_products_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were inserted into shop.products: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (product_id, category, __ivm_weight__)
    SELECT t.product_id, t.category, 1
    FROM new_rows AS t;
    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_apply_ca0e7cd5();
    END IF;
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
    IF everview.is_most_of('shop.products'::regclass, (SELECT count(*) FROM new_rows), ARRAY['shop.order_lines'::regclass, 'shop.products'::regclass, 'public.v'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      PERFORM everview_data.v_refresh_ca0e7cd5();
      RETURN NULL;
    END IF;
  END IF;
  INSERT INTO public.v (line, other, category)
  SELECT
    a.line AS line,
    b.line AS other,
    p.category AS category
  FROM shop.order_lines AS a
    JOIN shop.order_lines AS b ON a.order_id = b.order_id AND a.line < b.line
    JOIN new_rows AS p ON p.product_id = b.product_id;
  RETURN NULL;
END
$everview$;

-- function v_update_products_ca0e7cd5
CREATE FUNCTION everview_data.v_update_products_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were updated in shop.products: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF coalesce(current_setting('everview.guarded_ca0e7cd5_2', true), '') <> '1' THEN
    IF NOT (EXISTS (SELECT FROM old_rows OFFSET 1000)
        OR EXISTS (SELECT ROW(t.product_id, t.category)::text FROM old_rows AS t
                   EXCEPT ALL
                   SELECT ROW(t.product_id, t.category)::text FROM new_rows AS t)) THEN
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
        LOCK TABLE public.v IN SHARE ROW EXCLUSIVE MODE;
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
    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (product_id, category, __ivm_weight__)
    SELECT t.product_id, t.category, 1
    FROM new_rows AS t;
    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (product_id, category, __ivm_weight__)
    SELECT t.product_id, t.category, -1
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
    IF everview.is_most_of('shop.products'::regclass, (SELECT count(*) FROM new_rows), ARRAY['shop.order_lines'::regclass, 'shop.products'::regclass, 'public.v'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      PERFORM everview_data.v_refresh_ca0e7cd5();
      RETURN NULL;
    END IF;
  END IF;
  LOCK TABLE public.v IN SHARE ROW EXCLUSIVE MODE;
  DELETE FROM public.v AS v
  WHERE v.ctid IN (
    SELECT t.ctid
    FROM (
      SELECT v.ctid, g.__ivm_copies__ AS __ivm_copies__, row_number() OVER (PARTITION BY g.__ivm_image__) AS __ivm_copy__
      FROM (
        SELECT g.__ivm_image__, g.line, g.other, g.category, count(*) AS __ivm_copies__
        FROM (
          SELECT ROW(o.line, o.other, o.category)::text AS __ivm_image__, o.line, o.other, o.category
          FROM (
            SELECT
              a.line AS line,
              b.line AS other,
              p.category AS category
            FROM shop.order_lines AS a
              JOIN shop.order_lines AS b ON a.order_id = b.order_id AND a.line < b.line
              JOIN old_rows AS p ON p.product_id = b.product_id
          ) AS o
        ) AS g
        GROUP BY g.__ivm_image__, g.line, g.other, g.category
      ) AS g
      JOIN public.v AS v ON v.line = g.line AND v.other = g.other AND v.category = g.category AND ROW(v.line, v.other, v.category)::text = g.__ivm_image__
    ) AS t
    WHERE t.__ivm_copy__ <= t.__ivm_copies__
  );
  INSERT INTO public.v (line, other, category)
  SELECT
    a.line AS line,
    b.line AS other,
    p.category AS category
  FROM shop.order_lines AS a
    JOIN shop.order_lines AS b ON a.order_id = b.order_id AND a.line < b.line
    JOIN new_rows AS p ON p.product_id = b.product_id;
  RETURN NULL;
END
$everview$;

-- function v_delete_products_ca0e7cd5
CREATE FUNCTION everview_data.v_delete_products_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from shop.products: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (product_id, category, __ivm_weight__)
    SELECT t.product_id, t.category, -1
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
    IF everview.is_most_of('shop.products'::regclass, (SELECT count(*) FROM old_rows), ARRAY['shop.order_lines'::regclass, 'shop.products'::regclass, 'public.v'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      PERFORM everview_data.v_refresh_ca0e7cd5();
      RETURN NULL;
    END IF;
  END IF;
  LOCK TABLE public.v IN SHARE ROW EXCLUSIVE MODE;
  DELETE FROM public.v AS v
  WHERE v.ctid IN (
    SELECT t.ctid
    FROM (
      SELECT v.ctid, g.__ivm_copies__ AS __ivm_copies__, row_number() OVER (PARTITION BY g.__ivm_image__) AS __ivm_copy__
      FROM (
        SELECT g.__ivm_image__, g.line, g.other, g.category, count(*) AS __ivm_copies__
        FROM (
          SELECT ROW(o.line, o.other, o.category)::text AS __ivm_image__, o.line, o.other, o.category
          FROM (
            SELECT
              a.line AS line,
              b.line AS other,
              p.category AS category
            FROM shop.order_lines AS a
              JOIN shop.order_lines AS b ON a.order_id = b.order_id AND a.line < b.line
              JOIN old_rows AS p ON p.product_id = b.product_id
          ) AS o
        ) AS g
        GROUP BY g.__ivm_image__, g.line, g.other, g.category
      ) AS g
      JOIN public.v AS v ON v.line = g.line AND v.other = g.other AND v.category = g.category AND ROW(v.line, v.other, v.category)::text = g.__ivm_image__
    ) AS t
    WHERE t.__ivm_copy__ <= t.__ivm_copies__
  );
  RETURN NULL;
END
$everview$;

-- function v_truncate_products_ca0e7cd5
CREATE FUNCTION everview_data.v_truncate_products_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- shop.products was truncated: public.v is computed afresh.
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
  a.line AS line,
  b.line AS other,
  p.category AS category
FROM shop.order_lines AS a
  JOIN shop.order_lines AS b ON a.order_id = b.order_id AND a.line < b.line
  JOIN shop.products AS p ON p.product_id = b.product_id;

-- trigger on shop.order_lines
CREATE TRIGGER ivm_v_before_ca0e7cd5
BEFORE INSERT OR DELETE ON shop.order_lines
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_before_order_lines_ca0e7cd5();

-- trigger on shop.order_lines
CREATE TRIGGER ivm_v_count_ca0e7cd5
BEFORE UPDATE ON shop.order_lines
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_count_order_lines_ca0e7cd5();

-- trigger on shop.order_lines
CREATE TRIGGER ivm_v_guard_ca0e7cd5
BEFORE UPDATE OF order_id, line, product_id ON shop.order_lines
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_guard_order_lines_ca0e7cd5();

-- trigger on shop.order_lines
CREATE TRIGGER ivm_v_insert_ca0e7cd5
AFTER INSERT ON shop.order_lines
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_order_lines_ca0e7cd5();

-- trigger on shop.order_lines
CREATE TRIGGER ivm_v_update_ca0e7cd5
AFTER UPDATE ON shop.order_lines
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_order_lines_ca0e7cd5();

-- trigger on shop.order_lines
CREATE TRIGGER ivm_v_delete_ca0e7cd5
AFTER DELETE ON shop.order_lines
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_order_lines_ca0e7cd5();

-- trigger on shop.order_lines
CREATE TRIGGER ivm_v_truncate_ca0e7cd5
AFTER TRUNCATE ON shop.order_lines
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_order_lines_ca0e7cd5();

-- trigger on shop.products
CREATE TRIGGER ivm_v_before_ca0e7cd5
BEFORE INSERT OR DELETE ON shop.products
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_before_products_ca0e7cd5();

-- trigger on shop.products
CREATE TRIGGER ivm_v_count_ca0e7cd5
BEFORE UPDATE ON shop.products
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_count_products_ca0e7cd5();

-- trigger on shop.products
CREATE TRIGGER ivm_v_guard_ca0e7cd5
BEFORE UPDATE OF product_id, category ON shop.products
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_guard_products_ca0e7cd5();

-- trigger on shop.products
CREATE TRIGGER ivm_v_insert_ca0e7cd5
AFTER INSERT ON shop.products
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_products_ca0e7cd5();

-- trigger on shop.products
CREATE TRIGGER ivm_v_update_ca0e7cd5
AFTER UPDATE ON shop.products
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_products_ca0e7cd5();

-- trigger on shop.products
CREATE TRIGGER ivm_v_delete_ca0e7cd5
AFTER DELETE ON shop.products
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_products_ca0e7cd5();

-- trigger on shop.products
CREATE TRIGGER ivm_v_truncate_ca0e7cd5
AFTER TRUNCATE ON shop.products
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_products_ca0e7cd5();

-- if these tables are published, rows need an identity
SELECT everview.identify_rows(ARRAY['public.v']::regclass[]::oid[]);

-- fill the view
SELECT everview_data.v_refresh_ca0e7cd5();

-- statistics, or the first changes would be planned without any
ANALYZE public.v;

-- refuse direct changes
CREATE TRIGGER ivm_v_refuse_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON public.v
FOR EACH STATEMENT EXECUTE FUNCTION everview.refuse_change();

-- enter the view in the catalog
SELECT everview.register('public.v'::regclass, $everview1${
  "definition" : "SELECT a.line,\n    b.line AS other,\n    p.category\n   FROM ((shop.order_lines a\n     JOIN shop.order_lines b ON (((a.order_id = b.order_id) AND (a.line < b.line))))\n     JOIN shop.products p ON ((p.product_id = b.product_id)))",
  "query" : "SELECT a.line, b.line AS other, p.category FROM order_lines a JOIN order_lines b ON a.order_id = b.order_id AND a.line < b.line JOIN products p ON p.product_id = b.product_id",
  "flavor" : "everview",
  "compiler" : "0.1.0",
  "columns" : [ "line", "other", "category" ],
  "options" : {
    "mode" : "immediate"
  },
  "stages" : [ {
    "name" : "v",
    "table" : "public.v",
    "strategy" : "delta",
    "why" : "each changed row adds or removes its own result rows, found by their values",
    "key" : [ ]
  } ],
  "inputs" : [ "shop.order_lines", "shop.products" ],
  "routines" : [ {
    "name" : "everview_data.v_refresh_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_refresh_ca0e7cd5() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', %{view_literal}::regclass::oid::text, true);\n  -- what waits to be folded is in the tables already\n  DELETE FROM everview_data.v_changed_order_lines_ca0e7cd5;\n  DELETE FROM everview_data.v_changed_products_ca0e7cd5;\n  DELETE FROM %{view};\n  INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n  SELECT\n    a.%{col:1.2} AS line,\n    b.%{col:1.2} AS other,\n    p.%{col:2.2} AS category\n  FROM %{rel:1} AS a\n    JOIN %{rel:1} AS b ON a.%{col:1.1} = b.%{col:1.1} AND a.%{col:1.2} < b.%{col:1.2}\n    JOIN %{rel:2} AS p ON p.%{col:2.1} = b.%{col:1.3};\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_apply_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_apply_ca0e7cd5() RETURNS void\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET enable_material = 'off'\nAS $everview$\n-- The last of several changes of one statement folds all of them into public.v.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF EXISTS (SELECT FROM everview_data.v_changed_order_lines_ca0e7cd5 OFFSET 10) OR EXISTS (SELECT FROM everview_data.v_changed_products_ca0e7cd5 OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_changed_order_lines_ca0e7cd5) + (SELECT count(*) FROM everview_data.v_changed_products_ca0e7cd5));\n    IF (everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM everview_data.v_changed_order_lines_ca0e7cd5), ARRAY[%{rel_literal:1}::regclass, %{rel_literal:2}::regclass, %{view_literal}::regclass])\n        OR everview.is_most_of(%{rel_literal:2}::regclass, (SELECT count(*) FROM everview_data.v_changed_products_ca0e7cd5), ARRAY[%{rel_literal:1}::regclass, %{rel_literal:2}::regclass, %{view_literal}::regclass]))\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    END IF;\n  END IF;\n  IF coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%' THEN\n    -- a table was truncated on the way, or most of one has changed\n    PERFORM everview_data.v_refresh_ca0e7cd5();\n  ELSE\n    IF NOT (EXISTS (SELECT FROM everview_data.v_changed_products_ca0e7cd5)) THEN\n      LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n      WITH change AS MATERIALIZED (\n        SELECT\n          a.line AS line,\n          b.%{col:1.2} AS other,\n          p.%{col:2.2} AS category,\n          a.__ivm_weight__ AS __ivm_weight__\n        FROM everview_data.v_changed_order_lines_ca0e7cd5 AS a\n          JOIN %{rel:1} AS b ON a.order_id = b.%{col:1.1} AND a.line < b.%{col:1.2}\n          JOIN %{rel:2} AS p ON p.%{col:2.1} = b.%{col:1.3}\n        WHERE EXISTS (\n            SELECT\n            FROM everview_data.v_changed_order_lines_ca0e7cd5 AS a_1\n          )\n        UNION ALL\n        SELECT\n          a.%{col:1.2} AS line,\n          b.line AS other,\n          p.%{col:2.2} AS category,\n          b.__ivm_weight__ AS __ivm_weight__\n        FROM %{rel:1} AS a\n          JOIN everview_data.v_changed_order_lines_ca0e7cd5 AS b ON a.%{col:1.1} = b.order_id AND a.%{col:1.2} < b.line\n          JOIN %{rel:2} AS p ON p.%{col:2.1} = b.product_id\n        WHERE EXISTS (\n            SELECT\n            FROM everview_data.v_changed_order_lines_ca0e7cd5 AS b_1\n          )\n        UNION ALL\n        SELECT\n          a.line AS line,\n          b.line AS other,\n          p.%{col:2.2} AS category,\n          (-a.__ivm_weight__) * b.__ivm_weight__ AS __ivm_weight__\n        FROM everview_data.v_changed_order_lines_ca0e7cd5 AS a\n          JOIN everview_data.v_changed_order_lines_ca0e7cd5 AS b ON a.order_id = b.order_id AND a.line < b.line\n          JOIN %{rel:2} AS p ON p.%{col:2.1} = b.product_id\n        WHERE EXISTS (\n            SELECT\n            FROM everview_data.v_changed_order_lines_ca0e7cd5 AS b_1\n          )\n      ), net AS MATERIALIZED (\n        -- one row for each different result row, with the sum of its weights\n        SELECT c.line, c.other, c.category,\n               ROW(c.line, c.other, c.category)::text AS __ivm_image__,\n               sum(c.__ivm_weight__) AS __ivm_copies__\n        FROM change AS c\n        GROUP BY c.line, c.other, c.category\n        HAVING sum(c.__ivm_weight__) <> 0\n      ), gone AS (\n        DELETE FROM %{view} AS v\n        WHERE v.ctid IN (\n          SELECT t.ctid\n          FROM (\n            SELECT v.ctid, g.__ivm_copies__ AS __ivm_copies__, row_number() OVER (PARTITION BY g.__ivm_image__) AS __ivm_copy__\n            FROM (\n              SELECT n.__ivm_image__, -n.__ivm_copies__ AS __ivm_copies__, n.line, n.other, n.category FROM net AS n WHERE sign(n.__ivm_copies__) = -1\n            ) AS g\n            JOIN %{view} AS v ON v.%{viewcol:1} = g.line AND v.%{viewcol:2} = g.other AND v.%{viewcol:3} = g.category AND ROW(v.%{viewcol:1}, v.%{viewcol:2}, v.%{viewcol:3})::text = g.__ivm_image__\n          ) AS t\n          WHERE t.__ivm_copy__ <= t.__ivm_copies__\n        )\n        RETURNING 1\n      )\n      INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n      SELECT n.line, n.other, n.category\n      FROM net AS n, generate_series(1, n.__ivm_copies__)\n      WHERE n.__ivm_copies__ > 0\n        -- read first, so that what leaves has left before what arrives takes its key\n        AND (SELECT count(*) FROM gone) IS NOT NULL;\n    ELSE\n      LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n      WITH change AS MATERIALIZED (\n        SELECT\n          a.line AS line,\n          b.%{col:1.2} AS other,\n          p.%{col:2.2} AS category,\n          a.__ivm_weight__ AS __ivm_weight__\n        FROM everview_data.v_changed_order_lines_ca0e7cd5 AS a\n          JOIN %{rel:1} AS b ON a.order_id = b.%{col:1.1} AND a.line < b.%{col:1.2}\n          JOIN %{rel:2} AS p ON p.%{col:2.1} = b.%{col:1.3}\n        WHERE EXISTS (\n            SELECT\n            FROM everview_data.v_changed_order_lines_ca0e7cd5 AS a_1\n          )\n        UNION ALL\n        SELECT\n          a.line AS line,\n          b.line AS other,\n          p.%{col:2.2} AS category,\n          a.__ivm_weight__ * b.__ivm_weight__ AS __ivm_weight__\n        FROM (\n            SELECT\n              a_1.%{col:1.1} AS order_id,\n              a_1.%{col:1.2} AS line,\n              a_1.%{col:1.3} AS product_id,\n              1 AS __ivm_weight__\n            FROM %{rel:1} AS a_1\n            UNION ALL\n            SELECT\n              a_1.order_id AS order_id,\n              a_1.line AS line,\n              a_1.product_id AS product_id,\n              -a_1.__ivm_weight__ AS __ivm_weight__\n            FROM everview_data.v_changed_order_lines_ca0e7cd5 AS a_1\n          ) AS a\n          JOIN everview_data.v_changed_order_lines_ca0e7cd5 AS b ON a.order_id = b.order_id AND a.line < b.line\n          JOIN %{rel:2} AS p ON p.%{col:2.1} = b.product_id\n        WHERE EXISTS (\n            SELECT\n            FROM everview_data.v_changed_order_lines_ca0e7cd5 AS b_1\n          )\n        UNION ALL\n        SELECT\n          a.line AS line,\n          b.line AS other,\n          p.category AS category,\n          (a.__ivm_weight__ * b.__ivm_weight__) * p.__ivm_weight__ AS __ivm_weight__\n        FROM (\n            SELECT\n              a_1.%{col:1.1} AS order_id,\n              a_1.%{col:1.2} AS line,\n              a_1.%{col:1.3} AS product_id,\n              1 AS __ivm_weight__\n            FROM %{rel:1} AS a_1\n            UNION ALL\n            SELECT\n              a_1.order_id AS order_id,\n              a_1.line AS line,\n              a_1.product_id AS product_id,\n              -a_1.__ivm_weight__ AS __ivm_weight__\n            FROM everview_data.v_changed_order_lines_ca0e7cd5 AS a_1\n          ) AS a\n          JOIN (\n            SELECT\n              b_1.%{col:1.1} AS order_id,\n              b_1.%{col:1.2} AS line,\n              b_1.%{col:1.3} AS product_id,\n              1 AS __ivm_weight__\n            FROM %{rel:1} AS b_1\n            UNION ALL\n            SELECT\n              b_1.order_id AS order_id,\n              b_1.line AS line,\n              b_1.product_id AS product_id,\n              -b_1.__ivm_weight__ AS __ivm_weight__\n            FROM everview_data.v_changed_order_lines_ca0e7cd5 AS b_1\n          ) AS b ON a.order_id = b.order_id AND a.line < b.line\n          JOIN everview_data.v_changed_products_ca0e7cd5 AS p ON p.product_id = b.product_id\n        WHERE EXISTS (\n            SELECT\n            FROM everview_data.v_changed_products_ca0e7cd5 AS p_1\n          )\n      ), net AS MATERIALIZED (\n        -- one row for each different result row, with the sum of its weights\n        SELECT c.line, c.other, c.category,\n               ROW(c.line, c.other, c.category)::text AS __ivm_image__,\n               sum(c.__ivm_weight__) AS __ivm_copies__\n        FROM change AS c\n        GROUP BY c.line, c.other, c.category\n        HAVING sum(c.__ivm_weight__) <> 0\n      ), gone AS (\n        DELETE FROM %{view} AS v\n        WHERE v.ctid IN (\n          SELECT t.ctid\n          FROM (\n            SELECT v.ctid, g.__ivm_copies__ AS __ivm_copies__, row_number() OVER (PARTITION BY g.__ivm_image__) AS __ivm_copy__\n            FROM (\n              SELECT n.__ivm_image__, -n.__ivm_copies__ AS __ivm_copies__, n.line, n.other, n.category FROM net AS n WHERE sign(n.__ivm_copies__) = -1\n            ) AS g\n            JOIN %{view} AS v ON v.%{viewcol:1} = g.line AND v.%{viewcol:2} = g.other AND v.%{viewcol:3} = g.category AND ROW(v.%{viewcol:1}, v.%{viewcol:2}, v.%{viewcol:3})::text = g.__ivm_image__\n          ) AS t\n          WHERE t.__ivm_copy__ <= t.__ivm_copies__\n        )\n        RETURNING 1\n      )\n      INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n      SELECT n.line, n.other, n.category\n      FROM net AS n, generate_series(1, n.__ivm_copies__)\n      WHERE n.__ivm_copies__ > 0\n        -- read first, so that what leaves has left before what arrives takes its key\n        AND (SELECT count(*) FROM gone) IS NOT NULL;\n    END IF;\n  END IF;\n  DELETE FROM everview_data.v_changed_order_lines_ca0e7cd5;\n  DELETE FROM everview_data.v_changed_products_ca0e7cd5;\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_before_order_lines_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_before_order_lines_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change shop.order_lines, which public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') IS DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN\n      PERFORM everview.demand_marks('everview_data.v_marks_wanted_ca0e7cd5'::regclass, ARRAY['everview_data.v_guard_1_ca0e7cd5']::regclass[]);\n    END IF;\n  END IF;\n  -- writers of different tables of the view wait for each other, writers of one table do not\n  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;\n  IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      -- fails when tables of the view were changed after this transaction's snapshot\n      PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w FOR SHARE;\n    END IF;\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n      IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n        -- fails when another transaction has computed the view since this one's snapshot\n        PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n      END IF;\n    END IF;\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') <> pg_current_xact_id()::text THEN\n      UPDATE everview_data.v_writers_ca0e7cd5 AS w SET writer = pg_current_xact_id()\n      WHERE w.input = 1 AND w.slot = pg_backend_pid() % 1024;\n      __ivm_ignored := set_config('everview.writer_ca0e7cd5', pg_current_xact_id()::text, true);\n    END IF;\n  END IF;\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_count_order_lines_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_count_order_lines_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change shop.order_lines, which public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_guard_order_lines_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_guard_order_lines_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change columns of shop.order_lines that public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') IS DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN\n      PERFORM everview.demand_marks('everview_data.v_marks_wanted_ca0e7cd5'::regclass, ARRAY['everview_data.v_guard_1_ca0e7cd5']::regclass[]);\n    END IF;\n  END IF;\n  -- writers of different tables of the view wait for each other, writers of one table do not\n  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;\n  IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      -- fails when tables of the view were changed after this transaction's snapshot\n      PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w FOR SHARE;\n    END IF;\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n      IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n        -- fails when another transaction has computed the view since this one's snapshot\n        PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n      END IF;\n    END IF;\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') <> pg_current_xact_id()::text THEN\n      UPDATE everview_data.v_writers_ca0e7cd5 AS w SET writer = pg_current_xact_id()\n      WHERE w.input = 1 AND w.slot = pg_backend_pid() % 1024;\n      __ivm_ignored := set_config('everview.writer_ca0e7cd5', pg_current_xact_id()::text, true);\n    END IF;\n  END IF;\n  __ivm_ignored := set_config('everview.guarded_ca0e7cd5_1', '1', true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_insert_order_lines_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_insert_order_lines_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into shop.order_lines: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);\n  INSERT INTO everview_data.v_changed_order_lines_ca0e7cd5 (order_id, line, product_id, __ivm_weight__)\n  SELECT t.%{col:1.1}, t.%{col:1.2}, t.%{col:1.3}, 1\n  FROM new_rows AS t;\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n  IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n    PERFORM everview_data.v_apply_ca0e7cd5();\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_update_order_lines_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_update_order_lines_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were updated in shop.order_lines: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF coalesce(current_setting('everview.guarded_ca0e7cd5_1', true), '') <> '1' THEN\n    IF NOT (EXISTS (SELECT FROM old_rows OFFSET 1000)\n        OR EXISTS (SELECT ROW(t.%{col:1.1}, t.%{col:1.2}, t.%{col:1.3})::text FROM old_rows AS t\n                   EXCEPT ALL\n                   SELECT ROW(t.%{col:1.1}, t.%{col:1.2}, t.%{col:1.3})::text FROM new_rows AS t)) THEN\n      -- no column has changed that public.v reads\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);\n      IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n        PERFORM everview_data.v_apply_ca0e7cd5();\n      END IF;\n      RETURN NULL;\n    END IF;\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') IS DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN\n        PERFORM everview.demand_marks('everview_data.v_marks_wanted_ca0e7cd5'::regclass, ARRAY['everview_data.v_guard_1_ca0e7cd5']::regclass[]);\n      END IF;\n    END IF;\n    -- writers of different tables of the view wait for each other, writers of one table do not\n    LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;\n    IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN\n      IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n        -- fails when tables of the view were changed after this transaction's snapshot\n        PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w FOR SHARE;\n      END IF;\n      IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n        LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n        IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n          -- fails when another transaction has computed the view since this one's snapshot\n          PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n        END IF;\n      END IF;\n      IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') <> pg_current_xact_id()::text THEN\n        UPDATE everview_data.v_writers_ca0e7cd5 AS w SET writer = pg_current_xact_id()\n        WHERE w.input = 1 AND w.slot = pg_backend_pid() % 1024;\n        __ivm_ignored := set_config('everview.writer_ca0e7cd5', pg_current_xact_id()::text, true);\n      END IF;\n    END IF;\n  END IF;\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);\n  INSERT INTO everview_data.v_changed_order_lines_ca0e7cd5 (order_id, line, product_id, __ivm_weight__)\n  SELECT t.%{col:1.1}, t.%{col:1.2}, t.%{col:1.3}, 1\n  FROM new_rows AS t;\n  INSERT INTO everview_data.v_changed_order_lines_ca0e7cd5 (order_id, line, product_id, __ivm_weight__)\n  SELECT t.%{col:1.1}, t.%{col:1.2}, t.%{col:1.3}, -1\n  FROM old_rows AS t;\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n  IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n    PERFORM everview_data.v_apply_ca0e7cd5();\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_delete_order_lines_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_delete_order_lines_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from shop.order_lines: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);\n  INSERT INTO everview_data.v_changed_order_lines_ca0e7cd5 (order_id, line, product_id, __ivm_weight__)\n  SELECT t.%{col:1.1}, t.%{col:1.2}, t.%{col:1.3}, -1\n  FROM old_rows AS t;\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n  IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n    PERFORM everview_data.v_apply_ca0e7cd5();\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_truncate_order_lines_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_truncate_order_lines_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- shop.order_lines was truncated: public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('everview.underway_ca0e7cd5', true) LIKE '%+' THEN\n    -- inside another statement, which ends with a fresh computation\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    RETURN NULL;\n  END IF;\n  PERFORM everview_data.v_refresh_ca0e7cd5();\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_before_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_before_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change shop.products, which public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') IS DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN\n      PERFORM everview.demand_marks('everview_data.v_marks_wanted_ca0e7cd5'::regclass, ARRAY['everview_data.v_guard_1_ca0e7cd5']::regclass[]);\n    END IF;\n  END IF;\n  -- writers of different tables of the view wait for each other, writers of one table do not\n  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE MODE;\n  IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      -- fails when tables of the view were changed after this transaction's snapshot\n      PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w WHERE w.input <> 2 FOR SHARE;\n    END IF;\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n      IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n        -- fails when another transaction has computed the view since this one's snapshot\n        PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n      END IF;\n    END IF;\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') <> pg_current_xact_id()::text THEN\n      UPDATE everview_data.v_writers_ca0e7cd5 AS w SET writer = pg_current_xact_id()\n      WHERE w.input = 2 AND w.slot = pg_backend_pid() % 1024;\n      __ivm_ignored := set_config('everview.writer_ca0e7cd5', pg_current_xact_id()::text, true);\n    END IF;\n  END IF;\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_count_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_count_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change shop.products, which public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_guard_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_guard_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change columns of shop.products that public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') IS DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN\n      PERFORM everview.demand_marks('everview_data.v_marks_wanted_ca0e7cd5'::regclass, ARRAY['everview_data.v_guard_1_ca0e7cd5']::regclass[]);\n    END IF;\n  END IF;\n  -- writers of different tables of the view wait for each other, writers of one table do not\n  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE MODE;\n  IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      -- fails when tables of the view were changed after this transaction's snapshot\n      PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w WHERE w.input <> 2 FOR SHARE;\n    END IF;\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n      IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n        -- fails when another transaction has computed the view since this one's snapshot\n        PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n      END IF;\n    END IF;\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') <> pg_current_xact_id()::text THEN\n      UPDATE everview_data.v_writers_ca0e7cd5 AS w SET writer = pg_current_xact_id()\n      WHERE w.input = 2 AND w.slot = pg_backend_pid() % 1024;\n      __ivm_ignored := set_config('everview.writer_ca0e7cd5', pg_current_xact_id()::text, true);\n    END IF;\n  END IF;\n  __ivm_ignored := set_config('everview.guarded_ca0e7cd5_2', '1', true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_insert_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_insert_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into shop.products: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (product_id, category, __ivm_weight__)\n    SELECT t.%{col:2.1}, t.%{col:2.2}, 1\n    FROM new_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of(%{rel_literal:2}::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:1}::regclass, %{rel_literal:2}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n  SELECT\n    a.%{col:1.2} AS line,\n    b.%{col:1.2} AS other,\n    p.%{col:2.2} AS category\n  FROM %{rel:1} AS a\n    JOIN %{rel:1} AS b ON a.%{col:1.1} = b.%{col:1.1} AND a.%{col:1.2} < b.%{col:1.2}\n    JOIN new_rows AS p ON p.%{col:2.1} = b.%{col:1.3};\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_update_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_update_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were updated in shop.products: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF coalesce(current_setting('everview.guarded_ca0e7cd5_2', true), '') <> '1' THEN\n    IF NOT (EXISTS (SELECT FROM old_rows OFFSET 1000)\n        OR EXISTS (SELECT ROW(t.%{col:2.1}, t.%{col:2.2})::text FROM old_rows AS t\n                   EXCEPT ALL\n                   SELECT ROW(t.%{col:2.1}, t.%{col:2.2})::text FROM new_rows AS t)) THEN\n      -- no column has changed that public.v reads\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);\n      IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n        PERFORM everview_data.v_apply_ca0e7cd5();\n      END IF;\n      RETURN NULL;\n    END IF;\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') IS DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN\n        PERFORM everview.demand_marks('everview_data.v_marks_wanted_ca0e7cd5'::regclass, ARRAY['everview_data.v_guard_1_ca0e7cd5']::regclass[]);\n      END IF;\n    END IF;\n    -- writers of different tables of the view wait for each other, writers of one table do not\n    LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE MODE;\n    IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN\n      IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n        -- fails when tables of the view were changed after this transaction's snapshot\n        PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w WHERE w.input <> 2 FOR SHARE;\n      END IF;\n      IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n        LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n        IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n          -- fails when another transaction has computed the view since this one's snapshot\n          PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n        END IF;\n      END IF;\n      IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') <> pg_current_xact_id()::text THEN\n        UPDATE everview_data.v_writers_ca0e7cd5 AS w SET writer = pg_current_xact_id()\n        WHERE w.input = 2 AND w.slot = pg_backend_pid() % 1024;\n        __ivm_ignored := set_config('everview.writer_ca0e7cd5', pg_current_xact_id()::text, true);\n      END IF;\n    END IF;\n  END IF;\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (product_id, category, __ivm_weight__)\n    SELECT t.%{col:2.1}, t.%{col:2.2}, 1\n    FROM new_rows AS t;\n    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (product_id, category, __ivm_weight__)\n    SELECT t.%{col:2.1}, t.%{col:2.2}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of(%{rel_literal:2}::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:1}::regclass, %{rel_literal:2}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  DELETE FROM %{view} AS v\n  WHERE v.ctid IN (\n    SELECT t.ctid\n    FROM (\n      SELECT v.ctid, g.__ivm_copies__ AS __ivm_copies__, row_number() OVER (PARTITION BY g.__ivm_image__) AS __ivm_copy__\n      FROM (\n        SELECT g.__ivm_image__, g.line, g.other, g.category, count(*) AS __ivm_copies__\n        FROM (\n          SELECT ROW(o.line, o.other, o.category)::text AS __ivm_image__, o.line, o.other, o.category\n          FROM (\n            SELECT\n              a.%{col:1.2} AS line,\n              b.%{col:1.2} AS other,\n              p.%{col:2.2} AS category\n            FROM %{rel:1} AS a\n              JOIN %{rel:1} AS b ON a.%{col:1.1} = b.%{col:1.1} AND a.%{col:1.2} < b.%{col:1.2}\n              JOIN old_rows AS p ON p.%{col:2.1} = b.%{col:1.3}\n          ) AS o\n        ) AS g\n        GROUP BY g.__ivm_image__, g.line, g.other, g.category\n      ) AS g\n      JOIN %{view} AS v ON v.%{viewcol:1} = g.line AND v.%{viewcol:2} = g.other AND v.%{viewcol:3} = g.category AND ROW(v.%{viewcol:1}, v.%{viewcol:2}, v.%{viewcol:3})::text = g.__ivm_image__\n    ) AS t\n    WHERE t.__ivm_copy__ <= t.__ivm_copies__\n  );\n  INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n  SELECT\n    a.%{col:1.2} AS line,\n    b.%{col:1.2} AS other,\n    p.%{col:2.2} AS category\n  FROM %{rel:1} AS a\n    JOIN %{rel:1} AS b ON a.%{col:1.1} = b.%{col:1.1} AND a.%{col:1.2} < b.%{col:1.2}\n    JOIN new_rows AS p ON p.%{col:2.1} = b.%{col:1.3};\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_delete_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_delete_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from shop.products: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (product_id, category, __ivm_weight__)\n    SELECT t.%{col:2.1}, t.%{col:2.2}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n    IF everview.is_most_of(%{rel_literal:2}::regclass, (SELECT count(*) FROM old_rows), ARRAY[%{rel_literal:1}::regclass, %{rel_literal:2}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  DELETE FROM %{view} AS v\n  WHERE v.ctid IN (\n    SELECT t.ctid\n    FROM (\n      SELECT v.ctid, g.__ivm_copies__ AS __ivm_copies__, row_number() OVER (PARTITION BY g.__ivm_image__) AS __ivm_copy__\n      FROM (\n        SELECT g.__ivm_image__, g.line, g.other, g.category, count(*) AS __ivm_copies__\n        FROM (\n          SELECT ROW(o.line, o.other, o.category)::text AS __ivm_image__, o.line, o.other, o.category\n          FROM (\n            SELECT\n              a.%{col:1.2} AS line,\n              b.%{col:1.2} AS other,\n              p.%{col:2.2} AS category\n            FROM %{rel:1} AS a\n              JOIN %{rel:1} AS b ON a.%{col:1.1} = b.%{col:1.1} AND a.%{col:1.2} < b.%{col:1.2}\n              JOIN old_rows AS p ON p.%{col:2.1} = b.%{col:1.3}\n          ) AS o\n        ) AS g\n        GROUP BY g.__ivm_image__, g.line, g.other, g.category\n      ) AS g\n      JOIN %{view} AS v ON v.%{viewcol:1} = g.line AND v.%{viewcol:2} = g.other AND v.%{viewcol:3} = g.category AND ROW(v.%{viewcol:1}, v.%{viewcol:2}, v.%{viewcol:3})::text = g.__ivm_image__\n    ) AS t\n    WHERE t.__ivm_copy__ <= t.__ivm_copies__\n  );\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_truncate_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_truncate_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- shop.products was truncated: public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('everview.underway_ca0e7cd5', true) LIKE '%+' THEN\n    -- inside another statement, which ends with a fresh computation\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    RETURN NULL;\n  END IF;\n  PERFORM everview_data.v_refresh_ca0e7cd5();\n  RETURN NULL;\nEND\n$everview$"
  } ],
  "refresh" : "everview_data.v_refresh_ca0e7cd5",
  "triggers" : [ {
    "table" : "shop.order_lines",
    "name" : "ivm_v_before_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_before_ca0e7cd5\nBEFORE INSERT OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_before_order_lines_ca0e7cd5()"
  }, {
    "table" : "shop.order_lines",
    "name" : "ivm_v_count_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_count_ca0e7cd5\nBEFORE UPDATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_count_order_lines_ca0e7cd5()"
  }, {
    "table" : "shop.order_lines",
    "name" : "ivm_v_guard_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_guard_ca0e7cd5\nBEFORE UPDATE OF %{col:1.1}, %{col:1.2}, %{col:1.3} ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_guard_order_lines_ca0e7cd5()"
  }, {
    "table" : "shop.order_lines",
    "name" : "ivm_v_insert_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_insert_ca0e7cd5\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_order_lines_ca0e7cd5()"
  }, {
    "table" : "shop.order_lines",
    "name" : "ivm_v_update_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_update_ca0e7cd5\nAFTER UPDATE ON %{target}\nREFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_order_lines_ca0e7cd5()"
  }, {
    "table" : "shop.order_lines",
    "name" : "ivm_v_delete_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_delete_ca0e7cd5\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_order_lines_ca0e7cd5()"
  }, {
    "table" : "shop.order_lines",
    "name" : "ivm_v_truncate_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_truncate_ca0e7cd5\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_order_lines_ca0e7cd5()"
  }, {
    "table" : "shop.products",
    "name" : "ivm_v_before_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_before_ca0e7cd5\nBEFORE INSERT OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_before_products_ca0e7cd5()"
  }, {
    "table" : "shop.products",
    "name" : "ivm_v_count_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_count_ca0e7cd5\nBEFORE UPDATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_count_products_ca0e7cd5()"
  }, {
    "table" : "shop.products",
    "name" : "ivm_v_guard_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_guard_ca0e7cd5\nBEFORE UPDATE OF %{col:2.1}, %{col:2.2} ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_guard_products_ca0e7cd5()"
  }, {
    "table" : "shop.products",
    "name" : "ivm_v_insert_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_insert_ca0e7cd5\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_products_ca0e7cd5()"
  }, {
    "table" : "shop.products",
    "name" : "ivm_v_update_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_update_ca0e7cd5\nAFTER UPDATE ON %{target}\nREFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_products_ca0e7cd5()"
  }, {
    "table" : "shop.products",
    "name" : "ivm_v_delete_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_delete_ca0e7cd5\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_products_ca0e7cd5()"
  }, {
    "table" : "shop.products",
    "name" : "ivm_v_truncate_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_truncate_ca0e7cd5\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_products_ca0e7cd5()"
  } ],
  "relations" : [ "everview_data.v_changed_order_lines_ca0e7cd5", "everview_data.v_changed_order_lines_ca0e7cd5_all", "everview_data.v_changed_products_ca0e7cd5", "everview_data.v_changed_products_ca0e7cd5_all", "everview_data.v_guard_1_ca0e7cd5", "everview_data.v_writers_ca0e7cd5", "everview_data.v_marks_wanted_ca0e7cd5", "everview_data.v_computed_ca0e7cd5" ],
  "anchor" : "everview_data.v_definition_ca0e7cd5",
  "indexes" : [ ],
  "assumptions" : [ {
    "input" : 1,
    "kind" : "not_null",
    "columns" : [ "1", "2", "3" ]
  }, {
    "input" : 2,
    "kind" : "not_null",
    "columns" : [ "1", "2" ]
  }, {
    "input" : 2,
    "kind" : "no_actions",
    "columns" : [ ]
  } ]
}$everview1$::jsonb);
