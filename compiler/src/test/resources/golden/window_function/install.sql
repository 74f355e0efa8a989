-- the view: an ordinary table
CREATE TABLE public.v (
  product_id integer,
  category text,
  place bigint,
  pair numeric
);

-- changes of shop.products that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_changed_products_ca0e7cd5_all (
  product_id integer,
  category text,
  price numeric(10,2),
  weight numeric,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_changed_products_ca0e7cd5_all (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data.v_changed_products_ca0e7cd5 AS
SELECT t.product_id, t.category, t.price, t.weight, t.__ivm_weight__
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
FROM generate_series(1, 1) AS i (input), generate_series(0, 1023) AS s (slot);

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
  DELETE FROM everview_data.v_changed_products_ca0e7cd5;
  DELETE FROM public.v;
  INSERT INTO public.v (product_id, category, place, pair)
  SELECT
    products.product_id AS product_id,
    products.category AS category,
    rank() OVER w1 AS place,
    sum(products.weight) OVER w2 AS pair
  FROM shop.products AS products
  WINDOW w1 AS (PARTITION BY products.category ORDER BY products.price DESC),
    w2 AS (PARTITION BY products.category ORDER BY products.product_id ROWS BETWEEN 1::bigint PRECEDING AND CURRENT ROW);
  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;
  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);
  RETURN __ivm_rows;
END
$everview$;

-- function v_apply_ca0e7cd5
CREATE FUNCTION everview_data.v_apply_ca0e7cd5() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = 'force_generic_plan'
AS $everview$
-- The last of several changes of one statement folds all of them into public.v.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_keys_1 text[];
  __ivm_buckets integer[];
BEGIN
  IF EXISTS (SELECT FROM everview_data.v_changed_products_ca0e7cd5 OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_changed_products_ca0e7cd5));
    IF everview.is_most_of('shop.products'::regclass, (SELECT count(*) FROM everview_data.v_changed_products_ca0e7cd5), ARRAY['shop.products'::regclass, 'public.v'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
    END IF;
  END IF;
  IF coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%' THEN
    -- a table was truncated on the way, or most of one has changed
    PERFORM everview_data.v_refresh_ca0e7cd5();
  ELSE
    SELECT array_agg(k.category), array_agg((hash_record_extended(ROW(k.category), 0) & 127)::integer)
    INTO __ivm_keys_1, __ivm_buckets
    FROM (
      SELECT DISTINCT
        products.category AS category
      FROM everview_data.v_changed_products_ca0e7cd5 AS products
    ) AS k;
    IF cardinality(__ivm_keys_1) > 100 THEN
      -- too many keys for plans that were kept from small changes
      PERFORM set_config('plan_cache_mode', 'force_custom_plan', true);
      IF everview.is_most_keys_of('public.v'::regclass, cardinality(__ivm_keys_1), ARRAY[2])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to look for the rows of each key
        PERFORM everview_data.v_refresh_ca0e7cd5();
        __ivm_keys_1 := NULL;
      END IF;
    END IF;
    IF __ivm_keys_1 IS NOT NULL THEN
      -- others who change rows of these keys wait, and what this waits for is seen by the next statement
      PERFORM pg_advisory_xact_lock('everview_data.v_guard_1_ca0e7cd5'::regclass::oid::integer, b.bucket)
      FROM (SELECT DISTINCT u.bucket FROM unnest(__ivm_buckets) AS u (bucket) ORDER BY u.bucket) AS b;
      WITH fresh AS (
        SELECT f.*, ROW(f.product_id, f.category, f.place, f.pair)::text COLLATE "C" AS __ivm_image__,
               row_number() OVER (PARTITION BY ROW(f.product_id, f.category, f.place, f.pair)::text COLLATE "C") AS __ivm_copy__
        FROM (
          SELECT
            products.product_id AS product_id,
            products.category AS category,
            rank() OVER w1 AS place,
            sum(products.weight) OVER w2 AS pair
          FROM unnest(__ivm_keys_1) WITH ORDINALITY AS affected (category, __ivm_number__),
            shop.products AS products
          WHERE products.category = affected.category
          WINDOW w1 AS (PARTITION BY products.category ORDER BY products.price DESC),
            w2 AS (PARTITION BY products.category ORDER BY products.product_id ROWS BETWEEN 1::bigint PRECEDING AND CURRENT ROW)
        ) AS f
      ), present AS (
        SELECT v.ctid AS __ivm_position__, ROW(v.product_id, v.category, v.place, v.pair)::text COLLATE "C" AS __ivm_image__,
               row_number() OVER (PARTITION BY ROW(v.product_id, v.category, v.place, v.pair)::text COLLATE "C") AS __ivm_copy__
        FROM public.v AS v
             JOIN unnest(__ivm_keys_1) WITH ORDINALITY AS a (category, __ivm_number__) ON v.category = a.category
      ), difference AS MATERIALIZED (
        SELECT f.product_id, f.category, f.place, f.pair, p.__ivm_position__
        FROM fresh AS f
          FULL JOIN present AS p ON f.__ivm_image__ = p.__ivm_image__ AND f.__ivm_copy__ = p.__ivm_copy__
        WHERE f.__ivm_copy__ IS NULL OR p.__ivm_copy__ IS NULL
      ), gone AS (
        DELETE FROM public.v AS v
        WHERE v.ctid IN (
          SELECT d.__ivm_position__ FROM difference AS d WHERE d.__ivm_position__ IS NOT NULL
        )
        RETURNING 1
      )
      INSERT INTO public.v (product_id, category, place, pair)
      SELECT d.product_id, d.category, d.place, d.pair
      FROM difference AS d
      WHERE d.__ivm_position__ IS NULL
        -- read first, so that what leaves has left before what arrives takes its key
        AND (SELECT count(*) FROM gone) IS NOT NULL;
    END IF;
  END IF;
  DELETE FROM everview_data.v_changed_products_ca0e7cd5;
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);
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
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    -- to wait for who changes the same key would not help: it could not be seen
    LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;
  ELSE
    -- writers of different tables of the view wait for each other, writers of one table do not unless they change the same key
    LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN ROW EXCLUSIVE MODE;
  END IF;
  IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN
    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
      -- fails when tables of the view were changed after this transaction's snapshot
      PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w FOR SHARE;
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
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    -- to wait for who changes the same key would not help: it could not be seen
    LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;
  ELSE
    -- writers of different tables of the view wait for each other, writers of one table do not unless they change the same key
    LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN ROW EXCLUSIVE MODE;
  END IF;
  IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN
    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
      -- fails when tables of the view were changed after this transaction's snapshot
      PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w FOR SHARE;
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

-- function v_insert_products_ca0e7cd5
CREATE FUNCTION everview_data.v_insert_products_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = 'force_generic_plan'
AS $everview$
-- Rows were inserted into shop.products: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_keys_1 text[];
  __ivm_buckets integer[];
BEGIN
  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (product_id, category, price, weight, __ivm_weight__)
    SELECT t.product_id, t.category, t.price, t.weight, 1
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
    IF everview.is_most_of('shop.products'::regclass, (SELECT count(*) FROM new_rows), ARRAY['shop.products'::regclass, 'public.v'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      PERFORM everview_data.v_refresh_ca0e7cd5();
      RETURN NULL;
    END IF;
  END IF;
  SELECT array_agg(k.category), array_agg((hash_record_extended(ROW(k.category), 0) & 127)::integer)
  INTO __ivm_keys_1, __ivm_buckets
  FROM (
    SELECT DISTINCT
      products.category AS category
    FROM new_rows AS products
  ) AS k;
  IF cardinality(__ivm_keys_1) > 100 THEN
    -- too many keys for plans that were kept from small changes
    PERFORM set_config('plan_cache_mode', 'force_custom_plan', true);
    IF everview.is_most_keys_of('public.v'::regclass, cardinality(__ivm_keys_1), ARRAY[2])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to look for the rows of each key
      PERFORM everview_data.v_refresh_ca0e7cd5();
      __ivm_keys_1 := NULL;
    END IF;
  END IF;
  IF __ivm_keys_1 IS NOT NULL THEN
    -- others who change rows of these keys wait, and what this waits for is seen by the next statement
    PERFORM pg_advisory_xact_lock('everview_data.v_guard_1_ca0e7cd5'::regclass::oid::integer, b.bucket)
    FROM (SELECT DISTINCT u.bucket FROM unnest(__ivm_buckets) AS u (bucket) ORDER BY u.bucket) AS b;
    WITH fresh AS (
      SELECT f.*, ROW(f.product_id, f.category, f.place, f.pair)::text COLLATE "C" AS __ivm_image__,
             row_number() OVER (PARTITION BY ROW(f.product_id, f.category, f.place, f.pair)::text COLLATE "C") AS __ivm_copy__
      FROM (
        SELECT
          products.product_id AS product_id,
          products.category AS category,
          rank() OVER w1 AS place,
          sum(products.weight) OVER w2 AS pair
        FROM unnest(__ivm_keys_1) WITH ORDINALITY AS affected (category, __ivm_number__),
          shop.products AS products
        WHERE products.category = affected.category
        WINDOW w1 AS (PARTITION BY products.category ORDER BY products.price DESC),
          w2 AS (PARTITION BY products.category ORDER BY products.product_id ROWS BETWEEN 1::bigint PRECEDING AND CURRENT ROW)
      ) AS f
    ), present AS (
      SELECT v.ctid AS __ivm_position__, ROW(v.product_id, v.category, v.place, v.pair)::text COLLATE "C" AS __ivm_image__,
             row_number() OVER (PARTITION BY ROW(v.product_id, v.category, v.place, v.pair)::text COLLATE "C") AS __ivm_copy__
      FROM public.v AS v
           JOIN unnest(__ivm_keys_1) WITH ORDINALITY AS a (category, __ivm_number__) ON v.category = a.category
    ), difference AS MATERIALIZED (
      SELECT f.product_id, f.category, f.place, f.pair, p.__ivm_position__
      FROM fresh AS f
        FULL JOIN present AS p ON f.__ivm_image__ = p.__ivm_image__ AND f.__ivm_copy__ = p.__ivm_copy__
      WHERE f.__ivm_copy__ IS NULL OR p.__ivm_copy__ IS NULL
    ), gone AS (
      DELETE FROM public.v AS v
      WHERE v.ctid IN (
        SELECT d.__ivm_position__ FROM difference AS d WHERE d.__ivm_position__ IS NOT NULL
      )
      RETURNING 1
    )
    INSERT INTO public.v (product_id, category, place, pair)
    SELECT d.product_id, d.category, d.place, d.pair
    FROM difference AS d
    WHERE d.__ivm_position__ IS NULL
      -- read first, so that what leaves has left before what arrives takes its key
      AND (SELECT count(*) FROM gone) IS NOT NULL;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_update_products_ca0e7cd5
CREATE FUNCTION everview_data.v_update_products_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = 'force_generic_plan'
AS $everview$
-- Rows were updated in shop.products: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_keys_1 text[];
  __ivm_buckets integer[];
BEGIN
  IF coalesce(current_setting('everview.guarded_ca0e7cd5_1', true), '') <> '1' THEN
    IF NOT (EXISTS (SELECT FROM old_rows OFFSET 1000)
        OR EXISTS (SELECT ROW(t.product_id, t.category, t.price, t.weight)::text FROM old_rows AS t
                   EXCEPT ALL
                   SELECT ROW(t.product_id, t.category, t.price, t.weight)::text FROM new_rows AS t)) THEN
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
    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
      -- to wait for who changes the same key would not help: it could not be seen
      LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;
    ELSE
      -- writers of different tables of the view wait for each other, writers of one table do not unless they change the same key
      LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN ROW EXCLUSIVE MODE;
    END IF;
    IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN
      IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
        -- fails when tables of the view were changed after this transaction's snapshot
        PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w FOR SHARE;
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
    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (product_id, category, price, weight, __ivm_weight__)
    SELECT t.product_id, t.category, t.price, t.weight, 1
    FROM new_rows AS t;
    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (product_id, category, price, weight, __ivm_weight__)
    SELECT t.product_id, t.category, t.price, t.weight, -1
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
    IF everview.is_most_of('shop.products'::regclass, (SELECT count(*) FROM new_rows), ARRAY['shop.products'::regclass, 'public.v'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      PERFORM everview_data.v_refresh_ca0e7cd5();
      RETURN NULL;
    END IF;
  END IF;
  SELECT array_agg(k.category), array_agg((hash_record_extended(ROW(k.category), 0) & 127)::integer)
  INTO __ivm_keys_1, __ivm_buckets
  FROM (
    SELECT DISTINCT
      products.category AS category
    FROM (
        SELECT
          products_1.product_id AS product_id,
          products_1.category AS category,
          products_1.price AS price,
          products_1.weight AS weight,
          1 AS __ivm_weight__
        FROM new_rows AS products_1
        UNION ALL
        SELECT
          products_1.product_id AS product_id,
          products_1.category AS category,
          products_1.price AS price,
          products_1.weight AS weight,
          -1 AS __ivm_weight__
        FROM old_rows AS products_1
      ) AS products
  ) AS k;
  IF cardinality(__ivm_keys_1) > 100 THEN
    -- too many keys for plans that were kept from small changes
    PERFORM set_config('plan_cache_mode', 'force_custom_plan', true);
    IF everview.is_most_keys_of('public.v'::regclass, cardinality(__ivm_keys_1), ARRAY[2])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to look for the rows of each key
      PERFORM everview_data.v_refresh_ca0e7cd5();
      __ivm_keys_1 := NULL;
    END IF;
  END IF;
  IF __ivm_keys_1 IS NOT NULL THEN
    -- others who change rows of these keys wait, and what this waits for is seen by the next statement
    PERFORM pg_advisory_xact_lock('everview_data.v_guard_1_ca0e7cd5'::regclass::oid::integer, b.bucket)
    FROM (SELECT DISTINCT u.bucket FROM unnest(__ivm_buckets) AS u (bucket) ORDER BY u.bucket) AS b;
    WITH fresh AS (
      SELECT f.*, ROW(f.product_id, f.category, f.place, f.pair)::text COLLATE "C" AS __ivm_image__,
             row_number() OVER (PARTITION BY ROW(f.product_id, f.category, f.place, f.pair)::text COLLATE "C") AS __ivm_copy__
      FROM (
        SELECT
          products.product_id AS product_id,
          products.category AS category,
          rank() OVER w1 AS place,
          sum(products.weight) OVER w2 AS pair
        FROM unnest(__ivm_keys_1) WITH ORDINALITY AS affected (category, __ivm_number__),
          shop.products AS products
        WHERE products.category = affected.category
        WINDOW w1 AS (PARTITION BY products.category ORDER BY products.price DESC),
          w2 AS (PARTITION BY products.category ORDER BY products.product_id ROWS BETWEEN 1::bigint PRECEDING AND CURRENT ROW)
      ) AS f
    ), present AS (
      SELECT v.ctid AS __ivm_position__, ROW(v.product_id, v.category, v.place, v.pair)::text COLLATE "C" AS __ivm_image__,
             row_number() OVER (PARTITION BY ROW(v.product_id, v.category, v.place, v.pair)::text COLLATE "C") AS __ivm_copy__
      FROM public.v AS v
           JOIN unnest(__ivm_keys_1) WITH ORDINALITY AS a (category, __ivm_number__) ON v.category = a.category
    ), difference AS MATERIALIZED (
      SELECT f.product_id, f.category, f.place, f.pair, p.__ivm_position__
      FROM fresh AS f
        FULL JOIN present AS p ON f.__ivm_image__ = p.__ivm_image__ AND f.__ivm_copy__ = p.__ivm_copy__
      WHERE f.__ivm_copy__ IS NULL OR p.__ivm_copy__ IS NULL
    ), gone AS (
      DELETE FROM public.v AS v
      WHERE v.ctid IN (
        SELECT d.__ivm_position__ FROM difference AS d WHERE d.__ivm_position__ IS NOT NULL
      )
      RETURNING 1
    )
    INSERT INTO public.v (product_id, category, place, pair)
    SELECT d.product_id, d.category, d.place, d.pair
    FROM difference AS d
    WHERE d.__ivm_position__ IS NULL
      -- read first, so that what leaves has left before what arrives takes its key
      AND (SELECT count(*) FROM gone) IS NOT NULL;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_delete_products_ca0e7cd5
CREATE FUNCTION everview_data.v_delete_products_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET plan_cache_mode = 'force_generic_plan'
AS $everview$
-- Rows were deleted from shop.products: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_keys_1 text[];
  __ivm_buckets integer[];
BEGIN
  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (product_id, category, price, weight, __ivm_weight__)
    SELECT t.product_id, t.category, t.price, t.weight, -1
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
    IF everview.is_most_of('shop.products'::regclass, (SELECT count(*) FROM old_rows), ARRAY['shop.products'::regclass, 'public.v'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      PERFORM everview_data.v_refresh_ca0e7cd5();
      RETURN NULL;
    END IF;
  END IF;
  SELECT array_agg(k.category), array_agg((hash_record_extended(ROW(k.category), 0) & 127)::integer)
  INTO __ivm_keys_1, __ivm_buckets
  FROM (
    SELECT DISTINCT
      products.category AS category
    FROM old_rows AS products
  ) AS k;
  IF cardinality(__ivm_keys_1) > 100 THEN
    -- too many keys for plans that were kept from small changes
    PERFORM set_config('plan_cache_mode', 'force_custom_plan', true);
    IF everview.is_most_keys_of('public.v'::regclass, cardinality(__ivm_keys_1), ARRAY[2])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to look for the rows of each key
      PERFORM everview_data.v_refresh_ca0e7cd5();
      __ivm_keys_1 := NULL;
    END IF;
  END IF;
  IF __ivm_keys_1 IS NOT NULL THEN
    -- others who change rows of these keys wait, and what this waits for is seen by the next statement
    PERFORM pg_advisory_xact_lock('everview_data.v_guard_1_ca0e7cd5'::regclass::oid::integer, b.bucket)
    FROM (SELECT DISTINCT u.bucket FROM unnest(__ivm_buckets) AS u (bucket) ORDER BY u.bucket) AS b;
    WITH fresh AS (
      SELECT f.*, ROW(f.product_id, f.category, f.place, f.pair)::text COLLATE "C" AS __ivm_image__,
             row_number() OVER (PARTITION BY ROW(f.product_id, f.category, f.place, f.pair)::text COLLATE "C") AS __ivm_copy__
      FROM (
        SELECT
          products.product_id AS product_id,
          products.category AS category,
          rank() OVER w1 AS place,
          sum(products.weight) OVER w2 AS pair
        FROM unnest(__ivm_keys_1) WITH ORDINALITY AS affected (category, __ivm_number__),
          shop.products AS products
        WHERE products.category = affected.category
        WINDOW w1 AS (PARTITION BY products.category ORDER BY products.price DESC),
          w2 AS (PARTITION BY products.category ORDER BY products.product_id ROWS BETWEEN 1::bigint PRECEDING AND CURRENT ROW)
      ) AS f
    ), present AS (
      SELECT v.ctid AS __ivm_position__, ROW(v.product_id, v.category, v.place, v.pair)::text COLLATE "C" AS __ivm_image__,
             row_number() OVER (PARTITION BY ROW(v.product_id, v.category, v.place, v.pair)::text COLLATE "C") AS __ivm_copy__
      FROM public.v AS v
           JOIN unnest(__ivm_keys_1) WITH ORDINALITY AS a (category, __ivm_number__) ON v.category = a.category
    ), difference AS MATERIALIZED (
      SELECT f.product_id, f.category, f.place, f.pair, p.__ivm_position__
      FROM fresh AS f
        FULL JOIN present AS p ON f.__ivm_image__ = p.__ivm_image__ AND f.__ivm_copy__ = p.__ivm_copy__
      WHERE f.__ivm_copy__ IS NULL OR p.__ivm_copy__ IS NULL
    ), gone AS (
      DELETE FROM public.v AS v
      WHERE v.ctid IN (
        SELECT d.__ivm_position__ FROM difference AS d WHERE d.__ivm_position__ IS NOT NULL
      )
      RETURNING 1
    )
    INSERT INTO public.v (product_id, category, place, pair)
    SELECT d.product_id, d.category, d.place, d.pair
    FROM difference AS d
    WHERE d.__ivm_position__ IS NULL
      -- read first, so that what leaves has left before what arrives takes its key
      AND (SELECT count(*) FROM gone) IS NOT NULL;
  END IF;
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
  products.product_id AS product_id,
  products.category AS category,
  rank() OVER w1 AS place,
  sum(products.weight) OVER w2 AS pair
FROM shop.products AS products
WINDOW w1 AS (PARTITION BY products.category ORDER BY products.price DESC),
  w2 AS (PARTITION BY products.category ORDER BY products.product_id ROWS BETWEEN 1::bigint PRECEDING AND CURRENT ROW);

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
BEFORE UPDATE OF product_id, category, price, weight ON shop.products
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

-- an index to find rows by
CREATE INDEX v_key_ca0e7cd5 ON public.v (category);

-- statistics, or the first changes would be planned without any
ANALYZE public.v;

-- refuse direct changes
CREATE TRIGGER ivm_v_refuse_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON public.v
FOR EACH STATEMENT EXECUTE FUNCTION everview.refuse_change();

-- enter the view in the catalog
SELECT everview.register('public.v'::regclass, $everview1${
  "definition" : "SELECT product_id,\n    category,\n    rank() OVER (PARTITION BY category ORDER BY price DESC) AS place,\n    sum(weight) OVER (PARTITION BY category ORDER BY product_id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS pair\n   FROM shop.products",
  "query" : "SELECT product_id, category, rank() OVER (PARTITION BY category ORDER BY price DESC) AS place, sum(weight) OVER (PARTITION BY category ORDER BY product_id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS pair FROM products",
  "flavor" : "everview",
  "compiler" : "0.1.0",
  "columns" : [ "product_id", "category", "place", "pair" ],
  "options" : {
    "mode" : "immediate"
  },
  "stages" : [ {
    "name" : "v",
    "table" : "public.v",
    "strategy" : "keyed",
    "why" : "a row may change what window functions give for the other rows of its partition, so affected partitions are computed again",
    "key" : [ ]
  } ],
  "inputs" : [ "shop.products" ],
  "routines" : [ {
    "name" : "everview_data.v_refresh_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_refresh_ca0e7cd5() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', %{view_literal}::regclass::oid::text, true);\n  -- what waits to be folded is in the tables already\n  DELETE FROM everview_data.v_changed_products_ca0e7cd5;\n  DELETE FROM %{view};\n  INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4})\n  SELECT\n    products.%{col:1.1} AS product_id,\n    products.%{col:1.2} AS category,\n    rank() OVER w1 AS place,\n    sum(products.%{col:1.4}) OVER w2 AS pair\n  FROM %{rel:1} AS products\n  WINDOW w1 AS (PARTITION BY products.%{col:1.2} ORDER BY products.%{col:1.3} DESC),\n    w2 AS (PARTITION BY products.%{col:1.2} ORDER BY products.%{col:1.1} ROWS BETWEEN 1::bigint PRECEDING AND CURRENT ROW);\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_apply_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_apply_ca0e7cd5() RETURNS void\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET plan_cache_mode = 'force_generic_plan'\nAS $everview$\n-- The last of several changes of one statement folds all of them into public.v.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_keys_1 text[];\n  __ivm_buckets integer[];\nBEGIN\n  IF EXISTS (SELECT FROM everview_data.v_changed_products_ca0e7cd5 OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_changed_products_ca0e7cd5));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM everview_data.v_changed_products_ca0e7cd5), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    END IF;\n  END IF;\n  IF coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%' THEN\n    -- a table was truncated on the way, or most of one has changed\n    PERFORM everview_data.v_refresh_ca0e7cd5();\n  ELSE\n    SELECT array_agg(k.category), array_agg((hash_record_extended(ROW(k.category), 0) & 127)::integer)\n    INTO __ivm_keys_1, __ivm_buckets\n    FROM (\n      SELECT DISTINCT\n        products.category AS category\n      FROM everview_data.v_changed_products_ca0e7cd5 AS products\n    ) AS k;\n    IF cardinality(__ivm_keys_1) > 100 THEN\n      -- too many keys for plans that were kept from small changes\n      PERFORM set_config('plan_cache_mode', 'force_custom_plan', true);\n      IF everview.is_most_keys_of(%{view_literal}::regclass, cardinality(__ivm_keys_1), ARRAY[2])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to look for the rows of each key\n        PERFORM everview_data.v_refresh_ca0e7cd5();\n        __ivm_keys_1 := NULL;\n      END IF;\n    END IF;\n    IF __ivm_keys_1 IS NOT NULL THEN\n      -- others who change rows of these keys wait, and what this waits for is seen by the next statement\n      PERFORM pg_advisory_xact_lock('everview_data.v_guard_1_ca0e7cd5'::regclass::oid::integer, b.bucket)\n      FROM (SELECT DISTINCT u.bucket FROM unnest(__ivm_buckets) AS u (bucket) ORDER BY u.bucket) AS b;\n      WITH fresh AS (\n        SELECT f.*, ROW(f.product_id, f.category, f.place, f.pair)::text COLLATE \"C\" AS __ivm_image__,\n               row_number() OVER (PARTITION BY ROW(f.product_id, f.category, f.place, f.pair)::text COLLATE \"C\") AS __ivm_copy__\n        FROM (\n          SELECT\n            products.%{col:1.1} AS product_id,\n            products.%{col:1.2} AS category,\n            rank() OVER w1 AS place,\n            sum(products.%{col:1.4}) OVER w2 AS pair\n          FROM unnest(__ivm_keys_1) WITH ORDINALITY AS affected (category, __ivm_number__),\n            %{rel:1} AS products\n          WHERE products.%{col:1.2} = affected.category\n          WINDOW w1 AS (PARTITION BY products.%{col:1.2} ORDER BY products.%{col:1.3} DESC),\n            w2 AS (PARTITION BY products.%{col:1.2} ORDER BY products.%{col:1.1} ROWS BETWEEN 1::bigint PRECEDING AND CURRENT ROW)\n        ) AS f\n      ), present AS (\n        SELECT v.ctid AS __ivm_position__, ROW(v.%{viewcol:1}, v.%{viewcol:2}, v.%{viewcol:3}, v.%{viewcol:4})::text COLLATE \"C\" AS __ivm_image__,\n               row_number() OVER (PARTITION BY ROW(v.%{viewcol:1}, v.%{viewcol:2}, v.%{viewcol:3}, v.%{viewcol:4})::text COLLATE \"C\") AS __ivm_copy__\n        FROM %{view} AS v\n             JOIN unnest(__ivm_keys_1) WITH ORDINALITY AS a (category, __ivm_number__) ON v.%{viewcol:2} = a.category\n      ), difference AS MATERIALIZED (\n        SELECT f.product_id, f.category, f.place, f.pair, p.__ivm_position__\n        FROM fresh AS f\n          FULL JOIN present AS p ON f.__ivm_image__ = p.__ivm_image__ AND f.__ivm_copy__ = p.__ivm_copy__\n        WHERE f.__ivm_copy__ IS NULL OR p.__ivm_copy__ IS NULL\n      ), gone AS (\n        DELETE FROM %{view} AS v\n        WHERE v.ctid IN (\n          SELECT d.__ivm_position__ FROM difference AS d WHERE d.__ivm_position__ IS NOT NULL\n        )\n        RETURNING 1\n      )\n      INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4})\n      SELECT d.product_id, d.category, d.place, d.pair\n      FROM difference AS d\n      WHERE d.__ivm_position__ IS NULL\n        -- read first, so that what leaves has left before what arrives takes its key\n        AND (SELECT count(*) FROM gone) IS NOT NULL;\n    END IF;\n  END IF;\n  DELETE FROM everview_data.v_changed_products_ca0e7cd5;\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_before_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_before_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change shop.products, which public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') IS DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN\n      PERFORM everview.demand_marks('everview_data.v_marks_wanted_ca0e7cd5'::regclass, ARRAY['everview_data.v_guard_1_ca0e7cd5']::regclass[]);\n    END IF;\n  END IF;\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    -- to wait for who changes the same key would not help: it could not be seen\n    LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;\n  ELSE\n    -- writers of different tables of the view wait for each other, writers of one table do not unless they change the same key\n    LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN ROW EXCLUSIVE MODE;\n  END IF;\n  IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      -- fails when tables of the view were changed after this transaction's snapshot\n      PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w FOR SHARE;\n    END IF;\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n      IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n        -- fails when another transaction has computed the view since this one's snapshot\n        PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n      END IF;\n    END IF;\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') <> pg_current_xact_id()::text THEN\n      UPDATE everview_data.v_writers_ca0e7cd5 AS w SET writer = pg_current_xact_id()\n      WHERE w.input = 1 AND w.slot = pg_backend_pid() % 1024;\n      __ivm_ignored := set_config('everview.writer_ca0e7cd5', pg_current_xact_id()::text, true);\n    END IF;\n  END IF;\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_count_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_count_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change shop.products, which public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_guard_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_guard_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change columns of shop.products that public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') IS DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN\n      PERFORM everview.demand_marks('everview_data.v_marks_wanted_ca0e7cd5'::regclass, ARRAY['everview_data.v_guard_1_ca0e7cd5']::regclass[]);\n    END IF;\n  END IF;\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    -- to wait for who changes the same key would not help: it could not be seen\n    LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;\n  ELSE\n    -- writers of different tables of the view wait for each other, writers of one table do not unless they change the same key\n    LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN ROW EXCLUSIVE MODE;\n  END IF;\n  IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      -- fails when tables of the view were changed after this transaction's snapshot\n      PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w FOR SHARE;\n    END IF;\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n      IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n        -- fails when another transaction has computed the view since this one's snapshot\n        PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n      END IF;\n    END IF;\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') <> pg_current_xact_id()::text THEN\n      UPDATE everview_data.v_writers_ca0e7cd5 AS w SET writer = pg_current_xact_id()\n      WHERE w.input = 1 AND w.slot = pg_backend_pid() % 1024;\n      __ivm_ignored := set_config('everview.writer_ca0e7cd5', pg_current_xact_id()::text, true);\n    END IF;\n  END IF;\n  __ivm_ignored := set_config('everview.guarded_ca0e7cd5_1', '1', true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_insert_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_insert_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET plan_cache_mode = 'force_generic_plan'\nAS $everview$\n-- Rows were inserted into shop.products: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_keys_1 text[];\n  __ivm_buckets integer[];\nBEGIN\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (product_id, category, price, weight, __ivm_weight__)\n    SELECT t.%{col:1.1}, t.%{col:1.2}, t.%{col:1.3}, t.%{col:1.4}, 1\n    FROM new_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  SELECT array_agg(k.category), array_agg((hash_record_extended(ROW(k.category), 0) & 127)::integer)\n  INTO __ivm_keys_1, __ivm_buckets\n  FROM (\n    SELECT DISTINCT\n      products.%{col:1.2} AS category\n    FROM new_rows AS products\n  ) AS k;\n  IF cardinality(__ivm_keys_1) > 100 THEN\n    -- too many keys for plans that were kept from small changes\n    PERFORM set_config('plan_cache_mode', 'force_custom_plan', true);\n    IF everview.is_most_keys_of(%{view_literal}::regclass, cardinality(__ivm_keys_1), ARRAY[2])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to look for the rows of each key\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      __ivm_keys_1 := NULL;\n    END IF;\n  END IF;\n  IF __ivm_keys_1 IS NOT NULL THEN\n    -- others who change rows of these keys wait, and what this waits for is seen by the next statement\n    PERFORM pg_advisory_xact_lock('everview_data.v_guard_1_ca0e7cd5'::regclass::oid::integer, b.bucket)\n    FROM (SELECT DISTINCT u.bucket FROM unnest(__ivm_buckets) AS u (bucket) ORDER BY u.bucket) AS b;\n    WITH fresh AS (\n      SELECT f.*, ROW(f.product_id, f.category, f.place, f.pair)::text COLLATE \"C\" AS __ivm_image__,\n             row_number() OVER (PARTITION BY ROW(f.product_id, f.category, f.place, f.pair)::text COLLATE \"C\") AS __ivm_copy__\n      FROM (\n        SELECT\n          products.%{col:1.1} AS product_id,\n          products.%{col:1.2} AS category,\n          rank() OVER w1 AS place,\n          sum(products.%{col:1.4}) OVER w2 AS pair\n        FROM unnest(__ivm_keys_1) WITH ORDINALITY AS affected (category, __ivm_number__),\n          %{rel:1} AS products\n        WHERE products.%{col:1.2} = affected.category\n        WINDOW w1 AS (PARTITION BY products.%{col:1.2} ORDER BY products.%{col:1.3} DESC),\n          w2 AS (PARTITION BY products.%{col:1.2} ORDER BY products.%{col:1.1} ROWS BETWEEN 1::bigint PRECEDING AND CURRENT ROW)\n      ) AS f\n    ), present AS (\n      SELECT v.ctid AS __ivm_position__, ROW(v.%{viewcol:1}, v.%{viewcol:2}, v.%{viewcol:3}, v.%{viewcol:4})::text COLLATE \"C\" AS __ivm_image__,\n             row_number() OVER (PARTITION BY ROW(v.%{viewcol:1}, v.%{viewcol:2}, v.%{viewcol:3}, v.%{viewcol:4})::text COLLATE \"C\") AS __ivm_copy__\n      FROM %{view} AS v\n           JOIN unnest(__ivm_keys_1) WITH ORDINALITY AS a (category, __ivm_number__) ON v.%{viewcol:2} = a.category\n    ), difference AS MATERIALIZED (\n      SELECT f.product_id, f.category, f.place, f.pair, p.__ivm_position__\n      FROM fresh AS f\n        FULL JOIN present AS p ON f.__ivm_image__ = p.__ivm_image__ AND f.__ivm_copy__ = p.__ivm_copy__\n      WHERE f.__ivm_copy__ IS NULL OR p.__ivm_copy__ IS NULL\n    ), gone AS (\n      DELETE FROM %{view} AS v\n      WHERE v.ctid IN (\n        SELECT d.__ivm_position__ FROM difference AS d WHERE d.__ivm_position__ IS NOT NULL\n      )\n      RETURNING 1\n    )\n    INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4})\n    SELECT d.product_id, d.category, d.place, d.pair\n    FROM difference AS d\n    WHERE d.__ivm_position__ IS NULL\n      -- read first, so that what leaves has left before what arrives takes its key\n      AND (SELECT count(*) FROM gone) IS NOT NULL;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_update_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_update_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET plan_cache_mode = 'force_generic_plan'\nAS $everview$\n-- Rows were updated in shop.products: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_keys_1 text[];\n  __ivm_buckets integer[];\nBEGIN\n  IF coalesce(current_setting('everview.guarded_ca0e7cd5_1', true), '') <> '1' THEN\n    IF NOT (EXISTS (SELECT FROM old_rows OFFSET 1000)\n        OR EXISTS (SELECT ROW(t.%{col:1.1}, t.%{col:1.2}, t.%{col:1.3}, t.%{col:1.4})::text FROM old_rows AS t\n                   EXCEPT ALL\n                   SELECT ROW(t.%{col:1.1}, t.%{col:1.2}, t.%{col:1.3}, t.%{col:1.4})::text FROM new_rows AS t)) THEN\n      -- no column has changed that public.v reads\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);\n      IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n        PERFORM everview_data.v_apply_ca0e7cd5();\n      END IF;\n      RETURN NULL;\n    END IF;\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') IS DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN\n        PERFORM everview.demand_marks('everview_data.v_marks_wanted_ca0e7cd5'::regclass, ARRAY['everview_data.v_guard_1_ca0e7cd5']::regclass[]);\n      END IF;\n    END IF;\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      -- to wait for who changes the same key would not help: it could not be seen\n      LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;\n    ELSE\n      -- writers of different tables of the view wait for each other, writers of one table do not unless they change the same key\n      LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN ROW EXCLUSIVE MODE;\n    END IF;\n    IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN\n      IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n        -- fails when tables of the view were changed after this transaction's snapshot\n        PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w FOR SHARE;\n      END IF;\n      IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n        LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n        IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n          -- fails when another transaction has computed the view since this one's snapshot\n          PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n        END IF;\n      END IF;\n      IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') <> pg_current_xact_id()::text THEN\n        UPDATE everview_data.v_writers_ca0e7cd5 AS w SET writer = pg_current_xact_id()\n        WHERE w.input = 1 AND w.slot = pg_backend_pid() % 1024;\n        __ivm_ignored := set_config('everview.writer_ca0e7cd5', pg_current_xact_id()::text, true);\n      END IF;\n    END IF;\n  END IF;\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (product_id, category, price, weight, __ivm_weight__)\n    SELECT t.%{col:1.1}, t.%{col:1.2}, t.%{col:1.3}, t.%{col:1.4}, 1\n    FROM new_rows AS t;\n    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (product_id, category, price, weight, __ivm_weight__)\n    SELECT t.%{col:1.1}, t.%{col:1.2}, t.%{col:1.3}, t.%{col:1.4}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  SELECT array_agg(k.category), array_agg((hash_record_extended(ROW(k.category), 0) & 127)::integer)\n  INTO __ivm_keys_1, __ivm_buckets\n  FROM (\n    SELECT DISTINCT\n      products.category AS category\n    FROM (\n        SELECT\n          products_1.%{col:1.1} AS product_id,\n          products_1.%{col:1.2} AS category,\n          products_1.%{col:1.3} AS price,\n          products_1.%{col:1.4} AS weight,\n          1 AS __ivm_weight__\n        FROM new_rows AS products_1\n        UNION ALL\n        SELECT\n          products_1.%{col:1.1} AS product_id,\n          products_1.%{col:1.2} AS category,\n          products_1.%{col:1.3} AS price,\n          products_1.%{col:1.4} AS weight,\n          -1 AS __ivm_weight__\n        FROM old_rows AS products_1\n      ) AS products\n  ) AS k;\n  IF cardinality(__ivm_keys_1) > 100 THEN\n    -- too many keys for plans that were kept from small changes\n    PERFORM set_config('plan_cache_mode', 'force_custom_plan', true);\n    IF everview.is_most_keys_of(%{view_literal}::regclass, cardinality(__ivm_keys_1), ARRAY[2])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to look for the rows of each key\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      __ivm_keys_1 := NULL;\n    END IF;\n  END IF;\n  IF __ivm_keys_1 IS NOT NULL THEN\n    -- others who change rows of these keys wait, and what this waits for is seen by the next statement\n    PERFORM pg_advisory_xact_lock('everview_data.v_guard_1_ca0e7cd5'::regclass::oid::integer, b.bucket)\n    FROM (SELECT DISTINCT u.bucket FROM unnest(__ivm_buckets) AS u (bucket) ORDER BY u.bucket) AS b;\n    WITH fresh AS (\n      SELECT f.*, ROW(f.product_id, f.category, f.place, f.pair)::text COLLATE \"C\" AS __ivm_image__,\n             row_number() OVER (PARTITION BY ROW(f.product_id, f.category, f.place, f.pair)::text COLLATE \"C\") AS __ivm_copy__\n      FROM (\n        SELECT\n          products.%{col:1.1} AS product_id,\n          products.%{col:1.2} AS category,\n          rank() OVER w1 AS place,\n          sum(products.%{col:1.4}) OVER w2 AS pair\n        FROM unnest(__ivm_keys_1) WITH ORDINALITY AS affected (category, __ivm_number__),\n          %{rel:1} AS products\n        WHERE products.%{col:1.2} = affected.category\n        WINDOW w1 AS (PARTITION BY products.%{col:1.2} ORDER BY products.%{col:1.3} DESC),\n          w2 AS (PARTITION BY products.%{col:1.2} ORDER BY products.%{col:1.1} ROWS BETWEEN 1::bigint PRECEDING AND CURRENT ROW)\n      ) AS f\n    ), present AS (\n      SELECT v.ctid AS __ivm_position__, ROW(v.%{viewcol:1}, v.%{viewcol:2}, v.%{viewcol:3}, v.%{viewcol:4})::text COLLATE \"C\" AS __ivm_image__,\n             row_number() OVER (PARTITION BY ROW(v.%{viewcol:1}, v.%{viewcol:2}, v.%{viewcol:3}, v.%{viewcol:4})::text COLLATE \"C\") AS __ivm_copy__\n      FROM %{view} AS v\n           JOIN unnest(__ivm_keys_1) WITH ORDINALITY AS a (category, __ivm_number__) ON v.%{viewcol:2} = a.category\n    ), difference AS MATERIALIZED (\n      SELECT f.product_id, f.category, f.place, f.pair, p.__ivm_position__\n      FROM fresh AS f\n        FULL JOIN present AS p ON f.__ivm_image__ = p.__ivm_image__ AND f.__ivm_copy__ = p.__ivm_copy__\n      WHERE f.__ivm_copy__ IS NULL OR p.__ivm_copy__ IS NULL\n    ), gone AS (\n      DELETE FROM %{view} AS v\n      WHERE v.ctid IN (\n        SELECT d.__ivm_position__ FROM difference AS d WHERE d.__ivm_position__ IS NOT NULL\n      )\n      RETURNING 1\n    )\n    INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4})\n    SELECT d.product_id, d.category, d.place, d.pair\n    FROM difference AS d\n    WHERE d.__ivm_position__ IS NULL\n      -- read first, so that what leaves has left before what arrives takes its key\n      AND (SELECT count(*) FROM gone) IS NOT NULL;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_delete_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_delete_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET plan_cache_mode = 'force_generic_plan'\nAS $everview$\n-- Rows were deleted from shop.products: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_keys_1 text[];\n  __ivm_buckets integer[];\nBEGIN\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (product_id, category, price, weight, __ivm_weight__)\n    SELECT t.%{col:1.1}, t.%{col:1.2}, t.%{col:1.3}, t.%{col:1.4}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM old_rows), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  SELECT array_agg(k.category), array_agg((hash_record_extended(ROW(k.category), 0) & 127)::integer)\n  INTO __ivm_keys_1, __ivm_buckets\n  FROM (\n    SELECT DISTINCT\n      products.%{col:1.2} AS category\n    FROM old_rows AS products\n  ) AS k;\n  IF cardinality(__ivm_keys_1) > 100 THEN\n    -- too many keys for plans that were kept from small changes\n    PERFORM set_config('plan_cache_mode', 'force_custom_plan', true);\n    IF everview.is_most_keys_of(%{view_literal}::regclass, cardinality(__ivm_keys_1), ARRAY[2])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to look for the rows of each key\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      __ivm_keys_1 := NULL;\n    END IF;\n  END IF;\n  IF __ivm_keys_1 IS NOT NULL THEN\n    -- others who change rows of these keys wait, and what this waits for is seen by the next statement\n    PERFORM pg_advisory_xact_lock('everview_data.v_guard_1_ca0e7cd5'::regclass::oid::integer, b.bucket)\n    FROM (SELECT DISTINCT u.bucket FROM unnest(__ivm_buckets) AS u (bucket) ORDER BY u.bucket) AS b;\n    WITH fresh AS (\n      SELECT f.*, ROW(f.product_id, f.category, f.place, f.pair)::text COLLATE \"C\" AS __ivm_image__,\n             row_number() OVER (PARTITION BY ROW(f.product_id, f.category, f.place, f.pair)::text COLLATE \"C\") AS __ivm_copy__\n      FROM (\n        SELECT\n          products.%{col:1.1} AS product_id,\n          products.%{col:1.2} AS category,\n          rank() OVER w1 AS place,\n          sum(products.%{col:1.4}) OVER w2 AS pair\n        FROM unnest(__ivm_keys_1) WITH ORDINALITY AS affected (category, __ivm_number__),\n          %{rel:1} AS products\n        WHERE products.%{col:1.2} = affected.category\n        WINDOW w1 AS (PARTITION BY products.%{col:1.2} ORDER BY products.%{col:1.3} DESC),\n          w2 AS (PARTITION BY products.%{col:1.2} ORDER BY products.%{col:1.1} ROWS BETWEEN 1::bigint PRECEDING AND CURRENT ROW)\n      ) AS f\n    ), present AS (\n      SELECT v.ctid AS __ivm_position__, ROW(v.%{viewcol:1}, v.%{viewcol:2}, v.%{viewcol:3}, v.%{viewcol:4})::text COLLATE \"C\" AS __ivm_image__,\n             row_number() OVER (PARTITION BY ROW(v.%{viewcol:1}, v.%{viewcol:2}, v.%{viewcol:3}, v.%{viewcol:4})::text COLLATE \"C\") AS __ivm_copy__\n      FROM %{view} AS v\n           JOIN unnest(__ivm_keys_1) WITH ORDINALITY AS a (category, __ivm_number__) ON v.%{viewcol:2} = a.category\n    ), difference AS MATERIALIZED (\n      SELECT f.product_id, f.category, f.place, f.pair, p.__ivm_position__\n      FROM fresh AS f\n        FULL JOIN present AS p ON f.__ivm_image__ = p.__ivm_image__ AND f.__ivm_copy__ = p.__ivm_copy__\n      WHERE f.__ivm_copy__ IS NULL OR p.__ivm_copy__ IS NULL\n    ), gone AS (\n      DELETE FROM %{view} AS v\n      WHERE v.ctid IN (\n        SELECT d.__ivm_position__ FROM difference AS d WHERE d.__ivm_position__ IS NOT NULL\n      )\n      RETURNING 1\n    )\n    INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4})\n    SELECT d.product_id, d.category, d.place, d.pair\n    FROM difference AS d\n    WHERE d.__ivm_position__ IS NULL\n      -- read first, so that what leaves has left before what arrives takes its key\n      AND (SELECT count(*) FROM gone) IS NOT NULL;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_truncate_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_truncate_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- shop.products was truncated: public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('everview.underway_ca0e7cd5', true) LIKE '%+' THEN\n    -- inside another statement, which ends with a fresh computation\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    RETURN NULL;\n  END IF;\n  PERFORM everview_data.v_refresh_ca0e7cd5();\n  RETURN NULL;\nEND\n$everview$"
  } ],
  "refresh" : "everview_data.v_refresh_ca0e7cd5",
  "triggers" : [ {
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
    "sql" : "CREATE TRIGGER ivm_v_guard_ca0e7cd5\nBEFORE UPDATE OF %{col:1.1}, %{col:1.2}, %{col:1.3}, %{col:1.4} ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_guard_products_ca0e7cd5()"
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
  "relations" : [ "everview_data.v_changed_products_ca0e7cd5", "everview_data.v_changed_products_ca0e7cd5_all", "everview_data.v_guard_1_ca0e7cd5", "everview_data.v_writers_ca0e7cd5", "everview_data.v_marks_wanted_ca0e7cd5", "everview_data.v_computed_ca0e7cd5" ],
  "anchor" : "everview_data.v_definition_ca0e7cd5",
  "indexes" : [ ],
  "assumptions" : [ {
    "input" : 1,
    "kind" : "not_null",
    "columns" : [ "1", "2", "3" ]
  } ]
}$everview1$::jsonb);
