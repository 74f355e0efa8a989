-- stage 1 of public.v: a hidden table
CREATE TABLE everview_data.v_via_1_befcddaa (
  product_id integer,
  category text,
  price numeric(10,2),
  weight numeric,
  tags text[],
  "window" bigint
);

-- changes of shop.products that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_via_1_changed_products_befcddaa_all (
  product_id integer,
  category text,
  price numeric(10,2),
  weight numeric,
  tags text[],
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_via_1_changed_products_befcddaa_all (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data.v_via_1_changed_products_befcddaa AS
SELECT t.product_id, t.category, t.price, t.weight, t.tags, t.__ivm_weight__
FROM everview_data.v_via_1_changed_products_befcddaa_all AS t
WHERE t.__ivm_xact__ = pg_current_xact_id();

-- the view: an ordinary table
CREATE TABLE public.v (
  category text,
  product_id integer,
  price numeric(10,2)
);

-- changes of v_via_1_befcddaa that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_changed_stage_1_ca0e7cd5_all (
  product_id integer,
  category text,
  price numeric(10,2),
  "window" bigint,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_changed_stage_1_ca0e7cd5_all (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data.v_changed_stage_1_ca0e7cd5 AS
SELECT t.product_id, t.category, t.price, t."window", t.__ivm_weight__
FROM everview_data.v_changed_stage_1_ca0e7cd5_all AS t
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

-- function v_via_1_refresh_befcddaa
CREATE FUNCTION everview_data.v_via_1_refresh_befcddaa() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET extra_float_digits = '1'
AS $everview$
-- Computes stage 1 of public.v afresh; the number of its rows.
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
  LOCK TABLE everview_data.v_via_1_befcddaa IN SHARE ROW EXCLUSIVE MODE;
  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);
  __ivm_ignored := set_config('everview.maintaining', 'everview_data.v_via_1_befcddaa'::regclass::oid::text, true);
  -- what waits to be folded is in the tables already
  DELETE FROM everview_data.v_via_1_changed_products_befcddaa;
  DELETE FROM everview_data.v_via_1_befcddaa;
  INSERT INTO everview_data.v_via_1_befcddaa (product_id, category, price, weight, tags, "window")
  SELECT
    products.product_id AS product_id,
    products.category AS category,
    products.price AS price,
    products.weight AS weight,
    products.tags AS tags,
    row_number() OVER w1 AS "window"
  FROM shop.products AS products
  WINDOW w1 AS (PARTITION BY products.category ORDER BY products.price, products.product_id);
  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;
  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);
  RETURN __ivm_rows;
END
$everview$;

-- function v_via_1_apply_befcddaa
CREATE FUNCTION everview_data.v_via_1_apply_befcddaa() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET extra_float_digits = '1'
SET plan_cache_mode = 'force_generic_plan'
AS $everview$
-- The last of several changes of one statement folds all of them into stage 1 of public.v.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_keys_1 text[];
BEGIN
  IF EXISTS (SELECT FROM everview_data.v_via_1_changed_products_befcddaa OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_via_1_changed_products_befcddaa));
    IF everview.is_most_of('shop.products'::regclass, (SELECT count(*) FROM everview_data.v_via_1_changed_products_befcddaa), ARRAY['shop.products'::regclass, 'everview_data.v_via_1_befcddaa'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      __ivm_ignored := set_config('everview.underway_befcddaa', concat('!', ltrim(current_setting('everview.underway_befcddaa', true), '*!')), true);
    END IF;
  END IF;
  IF coalesce(current_setting('everview.underway_befcddaa', true), '') LIKE '%!%' THEN
    -- a table was truncated on the way, or most of one has changed
    IF everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- stages above need not follow: they are computed afresh, too
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);
      PERFORM everview_data.v_via_1_refresh_befcddaa();
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);
      IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
        PERFORM everview_data.v_apply_ca0e7cd5();
      END IF;
    ELSE
      PERFORM everview_data.v_via_1_refresh_befcddaa();
    END IF;
  ELSE
    SELECT array_agg(k.category)
    INTO __ivm_keys_1
    FROM (
      SELECT DISTINCT
        products.category AS category
      FROM everview_data.v_via_1_changed_products_befcddaa AS products
    ) AS k;
    IF cardinality(__ivm_keys_1) > 100 THEN
      -- too many keys for plans that were kept from small changes
      PERFORM set_config('plan_cache_mode', 'force_custom_plan', true);
      IF everview.is_most_keys_of('everview_data.v_via_1_befcddaa'::regclass, cardinality(__ivm_keys_1), ARRAY[2])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to look for the rows of each key
        -- stages above need not follow: they are computed afresh, too
        __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
        __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);
        PERFORM everview_data.v_via_1_refresh_befcddaa();
        __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);
        IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
          PERFORM everview_data.v_apply_ca0e7cd5();
        END IF;
        __ivm_keys_1 := NULL;
      END IF;
    END IF;
    IF __ivm_keys_1 IS NOT NULL THEN
      WITH fresh AS (
        SELECT f.*, ROW(f.product_id, f.category, f.price, f.weight, f.tags, f."window")::text COLLATE "C" AS __ivm_image__,
               row_number() OVER (PARTITION BY ROW(f.product_id, f.category, f.price, f.weight, f.tags, f."window")::text COLLATE "C") AS __ivm_copy__
        FROM (
          SELECT
            products.product_id AS product_id,
            products.category AS category,
            products.price AS price,
            products.weight AS weight,
            products.tags AS tags,
            row_number() OVER w1 AS "window"
          FROM unnest(__ivm_keys_1) WITH ORDINALITY AS affected (category, __ivm_number__),
            shop.products AS products
          WHERE products.category = affected.category
          WINDOW w1 AS (PARTITION BY products.category ORDER BY products.price, products.product_id)
        ) AS f
      ), present AS (
        SELECT v.ctid AS __ivm_position__, ROW(v.product_id, v.category, v.price, v.weight, v.tags, v."window")::text COLLATE "C" AS __ivm_image__,
               row_number() OVER (PARTITION BY ROW(v.product_id, v.category, v.price, v.weight, v.tags, v."window")::text COLLATE "C") AS __ivm_copy__
        FROM everview_data.v_via_1_befcddaa AS v
             JOIN unnest(__ivm_keys_1) WITH ORDINALITY AS a (category, __ivm_number__) ON v.category = a.category
      ), difference AS MATERIALIZED (
        SELECT f.product_id, f.category, f.price, f.weight, f.tags, f."window", p.__ivm_position__
        FROM fresh AS f
          FULL JOIN present AS p ON f.__ivm_image__ = p.__ivm_image__ AND f.__ivm_copy__ = p.__ivm_copy__
        WHERE f.__ivm_copy__ IS NULL OR p.__ivm_copy__ IS NULL
      ), gone AS (
        DELETE FROM everview_data.v_via_1_befcddaa AS v
        WHERE v.ctid IN (
          SELECT d.__ivm_position__ FROM difference AS d WHERE d.__ivm_position__ IS NOT NULL
        )
        RETURNING 1
      )
      INSERT INTO everview_data.v_via_1_befcddaa (product_id, category, price, weight, tags, "window")
      SELECT d.product_id, d.category, d.price, d.weight, d.tags, d."window"
      FROM difference AS d
      WHERE d.__ivm_position__ IS NULL
        -- read first, so that what leaves has left before what arrives takes its key
        AND (SELECT count(*) FROM gone) IS NOT NULL;
    END IF;
  END IF;
  DELETE FROM everview_data.v_via_1_changed_products_befcddaa;
  __ivm_ignored := set_config('everview.underway_befcddaa', '', true);
END
$everview$;

-- function v_via_1_before_products_befcddaa
CREATE FUNCTION everview_data.v_via_1_before_products_befcddaa() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change shop.products, which stage 1 of public.v reads.
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
  __ivm_ignored := set_config('everview.underway_befcddaa', concat(current_setting('everview.underway_befcddaa', true), '+'), true);
  RETURN NULL;
END
$everview$;

-- function v_via_1_insert_products_befcddaa
CREATE FUNCTION everview_data.v_via_1_insert_products_befcddaa() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET extra_float_digits = '1'
SET plan_cache_mode = 'force_generic_plan'
AS $everview$
-- Rows were inserted into shop.products: stage 1 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_keys_1 text[];
BEGIN
  IF set_config('everview.underway_befcddaa', left(current_setting('everview.underway_befcddaa', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_via_1_changed_products_befcddaa (product_id, category, price, weight, tags, __ivm_weight__)
    SELECT t.product_id, t.category, t.price, t.weight, t.tags, 1
    FROM new_rows AS t;
    __ivm_ignored := set_config('everview.underway_befcddaa', concat('*', ltrim(current_setting('everview.underway_befcddaa', true), '*')), true);
    IF current_setting('everview.underway_befcddaa', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_via_1_apply_befcddaa();
    END IF;
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
    IF everview.is_most_of('shop.products'::regclass, (SELECT count(*) FROM new_rows), ARRAY['shop.products'::regclass, 'everview_data.v_via_1_befcddaa'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      -- stages above need not follow: they are computed afresh, too
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);
      PERFORM everview_data.v_via_1_refresh_befcddaa();
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);
      IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
        PERFORM everview_data.v_apply_ca0e7cd5();
      END IF;
      RETURN NULL;
    END IF;
  END IF;
  SELECT array_agg(k.category)
  INTO __ivm_keys_1
  FROM (
    SELECT DISTINCT
      products.category AS category
    FROM new_rows AS products
  ) AS k;
  IF cardinality(__ivm_keys_1) > 100 THEN
    -- too many keys for plans that were kept from small changes
    PERFORM set_config('plan_cache_mode', 'force_custom_plan', true);
    IF everview.is_most_keys_of('everview_data.v_via_1_befcddaa'::regclass, cardinality(__ivm_keys_1), ARRAY[2])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to look for the rows of each key
      -- stages above need not follow: they are computed afresh, too
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);
      PERFORM everview_data.v_via_1_refresh_befcddaa();
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);
      IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
        PERFORM everview_data.v_apply_ca0e7cd5();
      END IF;
      __ivm_keys_1 := NULL;
    END IF;
  END IF;
  IF __ivm_keys_1 IS NOT NULL THEN
    WITH fresh AS (
      SELECT f.*, ROW(f.product_id, f.category, f.price, f.weight, f.tags, f."window")::text COLLATE "C" AS __ivm_image__,
             row_number() OVER (PARTITION BY ROW(f.product_id, f.category, f.price, f.weight, f.tags, f."window")::text COLLATE "C") AS __ivm_copy__
      FROM (
        SELECT
          products.product_id AS product_id,
          products.category AS category,
          products.price AS price,
          products.weight AS weight,
          products.tags AS tags,
          row_number() OVER w1 AS "window"
        FROM unnest(__ivm_keys_1) WITH ORDINALITY AS affected (category, __ivm_number__),
          shop.products AS products
        WHERE products.category = affected.category
        WINDOW w1 AS (PARTITION BY products.category ORDER BY products.price, products.product_id)
      ) AS f
    ), present AS (
      SELECT v.ctid AS __ivm_position__, ROW(v.product_id, v.category, v.price, v.weight, v.tags, v."window")::text COLLATE "C" AS __ivm_image__,
             row_number() OVER (PARTITION BY ROW(v.product_id, v.category, v.price, v.weight, v.tags, v."window")::text COLLATE "C") AS __ivm_copy__
      FROM everview_data.v_via_1_befcddaa AS v
           JOIN unnest(__ivm_keys_1) WITH ORDINALITY AS a (category, __ivm_number__) ON v.category = a.category
    ), difference AS MATERIALIZED (
      SELECT f.product_id, f.category, f.price, f.weight, f.tags, f."window", p.__ivm_position__
      FROM fresh AS f
        FULL JOIN present AS p ON f.__ivm_image__ = p.__ivm_image__ AND f.__ivm_copy__ = p.__ivm_copy__
      WHERE f.__ivm_copy__ IS NULL OR p.__ivm_copy__ IS NULL
    ), gone AS (
      DELETE FROM everview_data.v_via_1_befcddaa AS v
      WHERE v.ctid IN (
        SELECT d.__ivm_position__ FROM difference AS d WHERE d.__ivm_position__ IS NOT NULL
      )
      RETURNING 1
    )
    INSERT INTO everview_data.v_via_1_befcddaa (product_id, category, price, weight, tags, "window")
    SELECT d.product_id, d.category, d.price, d.weight, d.tags, d."window"
    FROM difference AS d
    WHERE d.__ivm_position__ IS NULL
      -- read first, so that what leaves has left before what arrives takes its key
      AND (SELECT count(*) FROM gone) IS NOT NULL;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_1_update_products_befcddaa
CREATE FUNCTION everview_data.v_via_1_update_products_befcddaa() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET extra_float_digits = '1'
SET plan_cache_mode = 'force_generic_plan'
AS $everview$
-- Rows were updated in shop.products: stage 1 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_keys_1 text[];
BEGIN
  IF set_config('everview.underway_befcddaa', left(current_setting('everview.underway_befcddaa', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_via_1_changed_products_befcddaa (product_id, category, price, weight, tags, __ivm_weight__)
    SELECT t.product_id, t.category, t.price, t.weight, t.tags, 1
    FROM new_rows AS t;
    INSERT INTO everview_data.v_via_1_changed_products_befcddaa (product_id, category, price, weight, tags, __ivm_weight__)
    SELECT t.product_id, t.category, t.price, t.weight, t.tags, -1
    FROM old_rows AS t;
    __ivm_ignored := set_config('everview.underway_befcddaa', concat('*', ltrim(current_setting('everview.underway_befcddaa', true), '*')), true);
    IF current_setting('everview.underway_befcddaa', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_via_1_apply_befcddaa();
    END IF;
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
    IF everview.is_most_of('shop.products'::regclass, (SELECT count(*) FROM new_rows), ARRAY['shop.products'::regclass, 'everview_data.v_via_1_befcddaa'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      -- stages above need not follow: they are computed afresh, too
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);
      PERFORM everview_data.v_via_1_refresh_befcddaa();
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);
      IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
        PERFORM everview_data.v_apply_ca0e7cd5();
      END IF;
      RETURN NULL;
    END IF;
  END IF;
  SELECT array_agg(k.category)
  INTO __ivm_keys_1
  FROM (
    SELECT DISTINCT
      products.category AS category
    FROM (
        SELECT
          products_1.product_id AS product_id,
          products_1.category AS category,
          products_1.price AS price,
          products_1.weight AS weight,
          products_1.tags AS tags,
          1 AS __ivm_weight__
        FROM new_rows AS products_1
        UNION ALL
        SELECT
          products_1.product_id AS product_id,
          products_1.category AS category,
          products_1.price AS price,
          products_1.weight AS weight,
          products_1.tags AS tags,
          -1 AS __ivm_weight__
        FROM old_rows AS products_1
      ) AS products
  ) AS k;
  IF cardinality(__ivm_keys_1) > 100 THEN
    -- too many keys for plans that were kept from small changes
    PERFORM set_config('plan_cache_mode', 'force_custom_plan', true);
    IF everview.is_most_keys_of('everview_data.v_via_1_befcddaa'::regclass, cardinality(__ivm_keys_1), ARRAY[2])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to look for the rows of each key
      -- stages above need not follow: they are computed afresh, too
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);
      PERFORM everview_data.v_via_1_refresh_befcddaa();
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);
      IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
        PERFORM everview_data.v_apply_ca0e7cd5();
      END IF;
      __ivm_keys_1 := NULL;
    END IF;
  END IF;
  IF __ivm_keys_1 IS NOT NULL THEN
    WITH fresh AS (
      SELECT f.*, ROW(f.product_id, f.category, f.price, f.weight, f.tags, f."window")::text COLLATE "C" AS __ivm_image__,
             row_number() OVER (PARTITION BY ROW(f.product_id, f.category, f.price, f.weight, f.tags, f."window")::text COLLATE "C") AS __ivm_copy__
      FROM (
        SELECT
          products.product_id AS product_id,
          products.category AS category,
          products.price AS price,
          products.weight AS weight,
          products.tags AS tags,
          row_number() OVER w1 AS "window"
        FROM unnest(__ivm_keys_1) WITH ORDINALITY AS affected (category, __ivm_number__),
          shop.products AS products
        WHERE products.category = affected.category
        WINDOW w1 AS (PARTITION BY products.category ORDER BY products.price, products.product_id)
      ) AS f
    ), present AS (
      SELECT v.ctid AS __ivm_position__, ROW(v.product_id, v.category, v.price, v.weight, v.tags, v."window")::text COLLATE "C" AS __ivm_image__,
             row_number() OVER (PARTITION BY ROW(v.product_id, v.category, v.price, v.weight, v.tags, v."window")::text COLLATE "C") AS __ivm_copy__
      FROM everview_data.v_via_1_befcddaa AS v
           JOIN unnest(__ivm_keys_1) WITH ORDINALITY AS a (category, __ivm_number__) ON v.category = a.category
    ), difference AS MATERIALIZED (
      SELECT f.product_id, f.category, f.price, f.weight, f.tags, f."window", p.__ivm_position__
      FROM fresh AS f
        FULL JOIN present AS p ON f.__ivm_image__ = p.__ivm_image__ AND f.__ivm_copy__ = p.__ivm_copy__
      WHERE f.__ivm_copy__ IS NULL OR p.__ivm_copy__ IS NULL
    ), gone AS (
      DELETE FROM everview_data.v_via_1_befcddaa AS v
      WHERE v.ctid IN (
        SELECT d.__ivm_position__ FROM difference AS d WHERE d.__ivm_position__ IS NOT NULL
      )
      RETURNING 1
    )
    INSERT INTO everview_data.v_via_1_befcddaa (product_id, category, price, weight, tags, "window")
    SELECT d.product_id, d.category, d.price, d.weight, d.tags, d."window"
    FROM difference AS d
    WHERE d.__ivm_position__ IS NULL
      -- read first, so that what leaves has left before what arrives takes its key
      AND (SELECT count(*) FROM gone) IS NOT NULL;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_1_delete_products_befcddaa
CREATE FUNCTION everview_data.v_via_1_delete_products_befcddaa() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET extra_float_digits = '1'
SET plan_cache_mode = 'force_generic_plan'
AS $everview$
-- Rows were deleted from shop.products: stage 1 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_keys_1 text[];
BEGIN
  IF set_config('everview.underway_befcddaa', left(current_setting('everview.underway_befcddaa', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_via_1_changed_products_befcddaa (product_id, category, price, weight, tags, __ivm_weight__)
    SELECT t.product_id, t.category, t.price, t.weight, t.tags, -1
    FROM old_rows AS t;
    __ivm_ignored := set_config('everview.underway_befcddaa', concat('*', ltrim(current_setting('everview.underway_befcddaa', true), '*')), true);
    IF current_setting('everview.underway_befcddaa', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_via_1_apply_befcddaa();
    END IF;
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM old_rows));
    IF everview.is_most_of('shop.products'::regclass, (SELECT count(*) FROM old_rows), ARRAY['shop.products'::regclass, 'everview_data.v_via_1_befcddaa'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      -- stages above need not follow: they are computed afresh, too
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);
      PERFORM everview_data.v_via_1_refresh_befcddaa();
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);
      IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
        PERFORM everview_data.v_apply_ca0e7cd5();
      END IF;
      RETURN NULL;
    END IF;
  END IF;
  SELECT array_agg(k.category)
  INTO __ivm_keys_1
  FROM (
    SELECT DISTINCT
      products.category AS category
    FROM old_rows AS products
  ) AS k;
  IF cardinality(__ivm_keys_1) > 100 THEN
    -- too many keys for plans that were kept from small changes
    PERFORM set_config('plan_cache_mode', 'force_custom_plan', true);
    IF everview.is_most_keys_of('everview_data.v_via_1_befcddaa'::regclass, cardinality(__ivm_keys_1), ARRAY[2])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to look for the rows of each key
      -- stages above need not follow: they are computed afresh, too
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);
      PERFORM everview_data.v_via_1_refresh_befcddaa();
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);
      IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
        PERFORM everview_data.v_apply_ca0e7cd5();
      END IF;
      __ivm_keys_1 := NULL;
    END IF;
  END IF;
  IF __ivm_keys_1 IS NOT NULL THEN
    WITH fresh AS (
      SELECT f.*, ROW(f.product_id, f.category, f.price, f.weight, f.tags, f."window")::text COLLATE "C" AS __ivm_image__,
             row_number() OVER (PARTITION BY ROW(f.product_id, f.category, f.price, f.weight, f.tags, f."window")::text COLLATE "C") AS __ivm_copy__
      FROM (
        SELECT
          products.product_id AS product_id,
          products.category AS category,
          products.price AS price,
          products.weight AS weight,
          products.tags AS tags,
          row_number() OVER w1 AS "window"
        FROM unnest(__ivm_keys_1) WITH ORDINALITY AS affected (category, __ivm_number__),
          shop.products AS products
        WHERE products.category = affected.category
        WINDOW w1 AS (PARTITION BY products.category ORDER BY products.price, products.product_id)
      ) AS f
    ), present AS (
      SELECT v.ctid AS __ivm_position__, ROW(v.product_id, v.category, v.price, v.weight, v.tags, v."window")::text COLLATE "C" AS __ivm_image__,
             row_number() OVER (PARTITION BY ROW(v.product_id, v.category, v.price, v.weight, v.tags, v."window")::text COLLATE "C") AS __ivm_copy__
      FROM everview_data.v_via_1_befcddaa AS v
           JOIN unnest(__ivm_keys_1) WITH ORDINALITY AS a (category, __ivm_number__) ON v.category = a.category
    ), difference AS MATERIALIZED (
      SELECT f.product_id, f.category, f.price, f.weight, f.tags, f."window", p.__ivm_position__
      FROM fresh AS f
        FULL JOIN present AS p ON f.__ivm_image__ = p.__ivm_image__ AND f.__ivm_copy__ = p.__ivm_copy__
      WHERE f.__ivm_copy__ IS NULL OR p.__ivm_copy__ IS NULL
    ), gone AS (
      DELETE FROM everview_data.v_via_1_befcddaa AS v
      WHERE v.ctid IN (
        SELECT d.__ivm_position__ FROM difference AS d WHERE d.__ivm_position__ IS NOT NULL
      )
      RETURNING 1
    )
    INSERT INTO everview_data.v_via_1_befcddaa (product_id, category, price, weight, tags, "window")
    SELECT d.product_id, d.category, d.price, d.weight, d.tags, d."window"
    FROM difference AS d
    WHERE d.__ivm_position__ IS NULL
      -- read first, so that what leaves has left before what arrives takes its key
      AND (SELECT count(*) FROM gone) IS NOT NULL;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_1_truncate_products_befcddaa
CREATE FUNCTION everview_data.v_via_1_truncate_products_befcddaa() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET extra_float_digits = '1'
AS $everview$
-- shop.products was truncated: stage 1 of public.v is computed afresh.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF current_setting('everview.underway_befcddaa', true) LIKE '%+' THEN
    -- inside another statement, which ends with a fresh computation
    __ivm_ignored := set_config('everview.underway_befcddaa', concat('!', ltrim(current_setting('everview.underway_befcddaa', true), '*!')), true);
    RETURN NULL;
  END IF;
  PERFORM everview_data.v_via_1_refresh_befcddaa();
  RETURN NULL;
END
$everview$;

-- function v_refresh_ca0e7cd5
CREATE FUNCTION everview_data.v_refresh_ca0e7cd5() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET extra_float_digits = '1'
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
  DELETE FROM everview_data.v_changed_stage_1_ca0e7cd5;
  DELETE FROM public.v;
  INSERT INTO public.v (category, product_id, price)
  SELECT
    stage_1.category AS category,
    stage_1.product_id AS product_id,
    stage_1.price AS price
  FROM everview_data.v_via_1_befcddaa AS stage_1
  WHERE stage_1."window" <= 3;
  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;
  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);
  RETURN __ivm_rows;
END
$everview$;

-- function v_apply_ca0e7cd5
CREATE FUNCTION everview_data.v_apply_ca0e7cd5() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET extra_float_digits = '1'
AS $everview$
-- The last of several changes of one statement folds all of them into public.v.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF EXISTS (SELECT FROM everview_data.v_changed_stage_1_ca0e7cd5 OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_changed_stage_1_ca0e7cd5));
    IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM everview_data.v_changed_stage_1_ca0e7cd5), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'public.v'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
    END IF;
  END IF;
  IF coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%' THEN
    -- a table was truncated on the way, or most of one has changed
    PERFORM everview_data.v_refresh_ca0e7cd5();
  ELSE
    LOCK TABLE public.v IN SHARE ROW EXCLUSIVE MODE;
    WITH change AS MATERIALIZED (
      SELECT
        stage_1.category AS category,
        stage_1.product_id AS product_id,
        stage_1.price AS price,
        stage_1.__ivm_weight__ AS __ivm_weight__
      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1
      WHERE stage_1."window" <= 3
    ), net AS MATERIALIZED (
      -- one row for each different result row, with the sum of its weights
      SELECT c.category, c.product_id, c.price,
             ROW(c.category, c.product_id, c.price)::text AS __ivm_image__,
             sum(c.__ivm_weight__) AS __ivm_copies__
      FROM change AS c
      GROUP BY c.category, c.product_id, c.price, c.price::text
      HAVING sum(c.__ivm_weight__) <> 0
    ), gone AS (
      DELETE FROM public.v AS v
      WHERE v.ctid IN (
        SELECT t.ctid
        FROM (
          SELECT v.ctid, g.__ivm_copies__ AS __ivm_copies__, row_number() OVER (PARTITION BY g.__ivm_image__) AS __ivm_copy__
          FROM (
            SELECT n.__ivm_image__, -n.__ivm_copies__ AS __ivm_copies__, n.category, n.product_id, n.price FROM net AS n WHERE sign(n.__ivm_copies__) = -1
          ) AS g
          JOIN public.v AS v ON v.category = g.category AND v.product_id = g.product_id AND v.price = g.price AND ROW(v.category, v.product_id, v.price)::text = g.__ivm_image__
        ) AS t
        WHERE t.__ivm_copy__ <= t.__ivm_copies__
      )
      RETURNING 1
    )
    INSERT INTO public.v (category, product_id, price)
    SELECT n.category, n.product_id, n.price
    FROM net AS n, generate_series(1, n.__ivm_copies__)
    WHERE n.__ivm_copies__ > 0
      -- read first, so that what leaves has left before what arrives takes its key
      AND (SELECT count(*) FROM gone) IS NOT NULL;
  END IF;
  DELETE FROM everview_data.v_changed_stage_1_ca0e7cd5;
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);
END
$everview$;

-- function v_count_stage_1_ca0e7cd5
CREATE FUNCTION everview_data.v_count_stage_1_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change stage 1, which public.v reads.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);
  RETURN NULL;
END
$everview$;

-- function v_insert_stage_1_ca0e7cd5
CREATE FUNCTION everview_data.v_insert_stage_1_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET extra_float_digits = '1'
AS $everview$
-- Rows were inserted into stage 1: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_changed_stage_1_ca0e7cd5 (product_id, category, price, "window", __ivm_weight__)
      SELECT t.product_id, t.category, t.price, t."window", 1
      FROM new_rows AS t;
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    END IF;
    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_apply_ca0e7cd5();
    END IF;
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
    IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'public.v'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      PERFORM everview_data.v_refresh_ca0e7cd5();
      RETURN NULL;
    END IF;
  END IF;
  INSERT INTO public.v (category, product_id, price)
  SELECT
    stage_1.category AS category,
    stage_1.product_id AS product_id,
    stage_1.price AS price
  FROM new_rows AS stage_1
  WHERE stage_1."window" <= 3;
  RETURN NULL;
END
$everview$;

-- function v_update_stage_1_ca0e7cd5
CREATE FUNCTION everview_data.v_update_stage_1_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET extra_float_digits = '1'
AS $everview$
-- Rows were updated in stage 1: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_changed_stage_1_ca0e7cd5 (product_id, category, price, "window", __ivm_weight__)
      SELECT t.product_id, t.category, t.price, t."window", 1
      FROM new_rows AS t;
      INSERT INTO everview_data.v_changed_stage_1_ca0e7cd5 (product_id, category, price, "window", __ivm_weight__)
      SELECT t.product_id, t.category, t.price, t."window", -1
      FROM old_rows AS t;
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    END IF;
    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_apply_ca0e7cd5();
    END IF;
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
    IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'public.v'::regclass])
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
        SELECT g.__ivm_image__, g.category, g.product_id, g.price, count(*) AS __ivm_copies__
        FROM (
          SELECT ROW(o.category, o.product_id, o.price)::text AS __ivm_image__, o.category, o.product_id, o.price
          FROM (
            SELECT
              stage_1.category AS category,
              stage_1.product_id AS product_id,
              stage_1.price AS price
            FROM old_rows AS stage_1
            WHERE stage_1."window" <= 3
          ) AS o
        ) AS g
        GROUP BY g.__ivm_image__, g.category, g.product_id, g.price
      ) AS g
      JOIN public.v AS v ON v.category = g.category AND v.product_id = g.product_id AND v.price = g.price AND ROW(v.category, v.product_id, v.price)::text = g.__ivm_image__
    ) AS t
    WHERE t.__ivm_copy__ <= t.__ivm_copies__
  );
  INSERT INTO public.v (category, product_id, price)
  SELECT
    stage_1.category AS category,
    stage_1.product_id AS product_id,
    stage_1.price AS price
  FROM new_rows AS stage_1
  WHERE stage_1."window" <= 3;
  RETURN NULL;
END
$everview$;

-- function v_delete_stage_1_ca0e7cd5
CREATE FUNCTION everview_data.v_delete_stage_1_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET extra_float_digits = '1'
AS $everview$
-- Rows were deleted from stage 1: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_changed_stage_1_ca0e7cd5 (product_id, category, price, "window", __ivm_weight__)
      SELECT t.product_id, t.category, t.price, t."window", -1
      FROM old_rows AS t;
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    END IF;
    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_apply_ca0e7cd5();
    END IF;
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM old_rows));
    IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'public.v'::regclass])
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
        SELECT g.__ivm_image__, g.category, g.product_id, g.price, count(*) AS __ivm_copies__
        FROM (
          SELECT ROW(o.category, o.product_id, o.price)::text AS __ivm_image__, o.category, o.product_id, o.price
          FROM (
            SELECT
              stage_1.category AS category,
              stage_1.product_id AS product_id,
              stage_1.price AS price
            FROM old_rows AS stage_1
            WHERE stage_1."window" <= 3
          ) AS o
        ) AS g
        GROUP BY g.__ivm_image__, g.category, g.product_id, g.price
      ) AS g
      JOIN public.v AS v ON v.category = g.category AND v.product_id = g.product_id AND v.price = g.price AND ROW(v.category, v.product_id, v.price)::text = g.__ivm_image__
    ) AS t
    WHERE t.__ivm_copy__ <= t.__ivm_copies__
  );
  RETURN NULL;
END
$everview$;

-- function v_truncate_stage_1_ca0e7cd5
CREATE FUNCTION everview_data.v_truncate_stage_1_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET extra_float_digits = '1'
AS $everview$
-- stage 1 was truncated: public.v is computed afresh.
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

-- function v_refresh_all_ca0e7cd5
CREATE FUNCTION everview_data.v_refresh_all_ca0e7cd5() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET extra_float_digits = '1'
AS $everview$
-- Computes public.v and its hidden stages afresh; the number of its rows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- stages need not follow those below them: each is computed in its turn
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '!+', true);
  PERFORM everview_data.v_via_1_refresh_befcddaa();
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);
  RETURN everview_data.v_refresh_ca0e7cd5();
END
$everview$;

-- the definition, so that what it reads cannot be dropped unnoticed
CREATE VIEW everview_data.v_definition_ca0e7cd5 AS
SELECT
  p.category AS category,
  p.product_id AS product_id,
  p.price AS price
FROM (
    SELECT
      products.product_id AS product_id,
      products.category AS category,
      products.price AS price,
      products.weight AS weight,
      products.tags AS tags,
      row_number() OVER w1 AS place
    FROM shop.products AS products
    WINDOW w1 AS (PARTITION BY products.category ORDER BY products.price, products.product_id)
  ) AS p
WHERE p.place <= 3;

-- trigger on shop.products
CREATE TRIGGER ivm_v_via_1_before_befcddaa
BEFORE INSERT OR UPDATE OR DELETE ON shop.products
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_before_products_befcddaa();

-- trigger on shop.products
CREATE TRIGGER ivm_v_via_1_insert_befcddaa
AFTER INSERT ON shop.products
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_insert_products_befcddaa();

-- trigger on shop.products
CREATE TRIGGER ivm_v_via_1_update_befcddaa
AFTER UPDATE ON shop.products
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_update_products_befcddaa();

-- trigger on shop.products
CREATE TRIGGER ivm_v_via_1_delete_befcddaa
AFTER DELETE ON shop.products
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_delete_products_befcddaa();

-- trigger on shop.products
CREATE TRIGGER ivm_v_via_1_truncate_befcddaa
AFTER TRUNCATE ON shop.products
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_truncate_products_befcddaa();

-- trigger on everview_data.v_via_1_befcddaa
CREATE TRIGGER ivm_v_count_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE ON everview_data.v_via_1_befcddaa
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_count_stage_1_ca0e7cd5();

-- trigger on everview_data.v_via_1_befcddaa
CREATE TRIGGER ivm_v_insert_ca0e7cd5
AFTER INSERT ON everview_data.v_via_1_befcddaa
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_stage_1_ca0e7cd5();

-- trigger on everview_data.v_via_1_befcddaa
CREATE TRIGGER ivm_v_update_ca0e7cd5
AFTER UPDATE ON everview_data.v_via_1_befcddaa
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_stage_1_ca0e7cd5();

-- trigger on everview_data.v_via_1_befcddaa
CREATE TRIGGER ivm_v_delete_ca0e7cd5
AFTER DELETE ON everview_data.v_via_1_befcddaa
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_stage_1_ca0e7cd5();

-- trigger on everview_data.v_via_1_befcddaa
CREATE TRIGGER ivm_v_truncate_ca0e7cd5
AFTER TRUNCATE ON everview_data.v_via_1_befcddaa
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_stage_1_ca0e7cd5();

-- if these tables are published, rows need an identity
SELECT everview.identify_rows(ARRAY['everview_data.v_via_1_befcddaa', 'public.v']::regclass[]::oid[]);

-- an index to find rows by
CREATE INDEX v_via_1_key_befcddaa ON everview_data.v_via_1_befcddaa (category);

-- fill the view
SELECT everview_data.v_refresh_all_ca0e7cd5();

-- statistics, or the first changes would be planned without any
ANALYZE everview_data.v_via_1_befcddaa, public.v;

-- refuse direct changes
CREATE TRIGGER ivm_v_via_1_refuse_befcddaa
BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON everview_data.v_via_1_befcddaa
FOR EACH STATEMENT EXECUTE FUNCTION everview.refuse_change();

-- refuse direct changes
CREATE TRIGGER ivm_v_refuse_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON public.v
FOR EACH STATEMENT EXECUTE FUNCTION everview.refuse_change();

-- enter the view in the catalog
SELECT everview.register('public.v'::regclass, $everview1${
  "definition" : "SELECT category,\n    product_id,\n    price\n   FROM ( SELECT products.product_id,\n            products.category,\n            products.price,\n            products.weight,\n            products.tags,\n            row_number() OVER (PARTITION BY products.category ORDER BY products.price, products.product_id) AS place\n           FROM shop.products) p\n  WHERE (place <= 3)",
  "query" : "SELECT category, product_id, price FROM (SELECT *, row_number() OVER (PARTITION BY category ORDER BY price, product_id) AS place FROM products) p WHERE place <= 3",
  "flavor" : "everview",
  "compiler" : "0.1.0",
  "columns" : [ "category", "product_id", "price" ],
  "options" : {
    "mode" : "immediate"
  },
  "stages" : [ {
    "name" : "v_via_1_befcddaa",
    "table" : "everview_data.v_via_1_befcddaa",
    "strategy" : "keyed",
    "why" : "a row may change what window functions give for the other rows of its partition, so affected partitions are computed again",
    "key" : [ ]
  }, {
    "name" : "v",
    "table" : "public.v",
    "strategy" : "delta",
    "why" : "each changed row adds or removes its own result rows, found by their values",
    "key" : [ ]
  } ],
  "inputs" : [ "shop.products" ],
  "routines" : [ {
    "name" : "everview_data.v_via_1_refresh_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_refresh_befcddaa() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET extra_float_digits = '1'\nAS $everview$\n-- Computes stage 1 of public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;\n  LOCK TABLE everview_data.v_via_1_befcddaa IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', 'everview_data.v_via_1_befcddaa'::regclass::oid::text, true);\n  -- what waits to be folded is in the tables already\n  DELETE FROM everview_data.v_via_1_changed_products_befcddaa;\n  DELETE FROM everview_data.v_via_1_befcddaa;\n  INSERT INTO everview_data.v_via_1_befcddaa (product_id, category, price, weight, tags, \"window\")\n  SELECT\n    products.%{col:1.1} AS product_id,\n    products.%{col:1.2} AS category,\n    products.%{col:1.3} AS price,\n    products.%{col:1.4} AS weight,\n    products.%{col:1.5} AS tags,\n    row_number() OVER w1 AS \"window\"\n  FROM %{rel:1} AS products\n  WINDOW w1 AS (PARTITION BY products.%{col:1.2} ORDER BY products.%{col:1.3}, products.%{col:1.1});\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_1_apply_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_apply_befcddaa() RETURNS void\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET extra_float_digits = '1'\nSET plan_cache_mode = 'force_generic_plan'\nAS $everview$\n-- The last of several changes of one statement folds all of them into stage 1 of public.v.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_keys_1 text[];\nBEGIN\n  IF EXISTS (SELECT FROM everview_data.v_via_1_changed_products_befcddaa OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_via_1_changed_products_befcddaa));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM everview_data.v_via_1_changed_products_befcddaa), ARRAY[%{rel_literal:1}::regclass, 'everview_data.v_via_1_befcddaa'::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      __ivm_ignored := set_config('everview.underway_befcddaa', concat('!', ltrim(current_setting('everview.underway_befcddaa', true), '*!')), true);\n    END IF;\n  END IF;\n  IF coalesce(current_setting('everview.underway_befcddaa', true), '') LIKE '%!%' THEN\n    -- a table was truncated on the way, or most of one has changed\n    IF everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- stages above need not follow: they are computed afresh, too\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n      PERFORM everview_data.v_via_1_refresh_befcddaa();\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);\n      IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n        PERFORM everview_data.v_apply_ca0e7cd5();\n      END IF;\n    ELSE\n      PERFORM everview_data.v_via_1_refresh_befcddaa();\n    END IF;\n  ELSE\n    SELECT array_agg(k.category)\n    INTO __ivm_keys_1\n    FROM (\n      SELECT DISTINCT\n        products.category AS category\n      FROM everview_data.v_via_1_changed_products_befcddaa AS products\n    ) AS k;\n    IF cardinality(__ivm_keys_1) > 100 THEN\n      -- too many keys for plans that were kept from small changes\n      PERFORM set_config('plan_cache_mode', 'force_custom_plan', true);\n      IF everview.is_most_keys_of('everview_data.v_via_1_befcddaa'::regclass, cardinality(__ivm_keys_1), ARRAY[2])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to look for the rows of each key\n        -- stages above need not follow: they are computed afresh, too\n        __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n        __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n        PERFORM everview_data.v_via_1_refresh_befcddaa();\n        __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);\n        IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n          PERFORM everview_data.v_apply_ca0e7cd5();\n        END IF;\n        __ivm_keys_1 := NULL;\n      END IF;\n    END IF;\n    IF __ivm_keys_1 IS NOT NULL THEN\n      WITH fresh AS (\n        SELECT f.*, ROW(f.product_id, f.category, f.price, f.weight, f.tags, f.\"window\")::text COLLATE \"C\" AS __ivm_image__,\n               row_number() OVER (PARTITION BY ROW(f.product_id, f.category, f.price, f.weight, f.tags, f.\"window\")::text COLLATE \"C\") AS __ivm_copy__\n        FROM (\n          SELECT\n            products.%{col:1.1} AS product_id,\n            products.%{col:1.2} AS category,\n            products.%{col:1.3} AS price,\n            products.%{col:1.4} AS weight,\n            products.%{col:1.5} AS tags,\n            row_number() OVER w1 AS \"window\"\n          FROM unnest(__ivm_keys_1) WITH ORDINALITY AS affected (category, __ivm_number__),\n            %{rel:1} AS products\n          WHERE products.%{col:1.2} = affected.category\n          WINDOW w1 AS (PARTITION BY products.%{col:1.2} ORDER BY products.%{col:1.3}, products.%{col:1.1})\n        ) AS f\n      ), present AS (\n        SELECT v.ctid AS __ivm_position__, ROW(v.product_id, v.category, v.price, v.weight, v.tags, v.\"window\")::text COLLATE \"C\" AS __ivm_image__,\n               row_number() OVER (PARTITION BY ROW(v.product_id, v.category, v.price, v.weight, v.tags, v.\"window\")::text COLLATE \"C\") AS __ivm_copy__\n        FROM everview_data.v_via_1_befcddaa AS v\n             JOIN unnest(__ivm_keys_1) WITH ORDINALITY AS a (category, __ivm_number__) ON v.category = a.category\n      ), difference AS MATERIALIZED (\n        SELECT f.product_id, f.category, f.price, f.weight, f.tags, f.\"window\", p.__ivm_position__\n        FROM fresh AS f\n          FULL JOIN present AS p ON f.__ivm_image__ = p.__ivm_image__ AND f.__ivm_copy__ = p.__ivm_copy__\n        WHERE f.__ivm_copy__ IS NULL OR p.__ivm_copy__ IS NULL\n      ), gone AS (\n        DELETE FROM everview_data.v_via_1_befcddaa AS v\n        WHERE v.ctid IN (\n          SELECT d.__ivm_position__ FROM difference AS d WHERE d.__ivm_position__ IS NOT NULL\n        )\n        RETURNING 1\n      )\n      INSERT INTO everview_data.v_via_1_befcddaa (product_id, category, price, weight, tags, \"window\")\n      SELECT d.product_id, d.category, d.price, d.weight, d.tags, d.\"window\"\n      FROM difference AS d\n      WHERE d.__ivm_position__ IS NULL\n        -- read first, so that what leaves has left before what arrives takes its key\n        AND (SELECT count(*) FROM gone) IS NOT NULL;\n    END IF;\n  END IF;\n  DELETE FROM everview_data.v_via_1_changed_products_befcddaa;\n  __ivm_ignored := set_config('everview.underway_befcddaa', '', true);\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_1_before_products_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_before_products_befcddaa() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change shop.products, which stage 1 of public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') IS DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN\n      PERFORM everview.demand_marks('everview_data.v_marks_wanted_ca0e7cd5'::regclass, ARRAY['everview_data.v_guard_1_ca0e7cd5']::regclass[]);\n    END IF;\n  END IF;\n  -- writers of different tables of the view wait for each other, writers of one table do not\n  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;\n  IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      -- fails when tables of the view were changed after this transaction's snapshot\n      PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w FOR SHARE;\n    END IF;\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n      IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n        -- fails when another transaction has computed the view since this one's snapshot\n        PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n      END IF;\n    END IF;\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') <> pg_current_xact_id()::text THEN\n      UPDATE everview_data.v_writers_ca0e7cd5 AS w SET writer = pg_current_xact_id()\n      WHERE w.input = 1 AND w.slot = pg_backend_pid() % 1024;\n      __ivm_ignored := set_config('everview.writer_ca0e7cd5', pg_current_xact_id()::text, true);\n    END IF;\n  END IF;\n  __ivm_ignored := set_config('everview.underway_befcddaa', concat(current_setting('everview.underway_befcddaa', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_1_insert_products_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_insert_products_befcddaa() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET extra_float_digits = '1'\nSET plan_cache_mode = 'force_generic_plan'\nAS $everview$\n-- Rows were inserted into shop.products: stage 1 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_keys_1 text[];\nBEGIN\n  IF set_config('everview.underway_befcddaa', left(current_setting('everview.underway_befcddaa', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_via_1_changed_products_befcddaa (product_id, category, price, weight, tags, __ivm_weight__)\n    SELECT t.%{col:1.1}, t.%{col:1.2}, t.%{col:1.3}, t.%{col:1.4}, t.%{col:1.5}, 1\n    FROM new_rows AS t;\n    __ivm_ignored := set_config('everview.underway_befcddaa', concat('*', ltrim(current_setting('everview.underway_befcddaa', true), '*')), true);\n    IF current_setting('everview.underway_befcddaa', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_via_1_apply_befcddaa();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:1}::regclass, 'everview_data.v_via_1_befcddaa'::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      -- stages above need not follow: they are computed afresh, too\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n      PERFORM everview_data.v_via_1_refresh_befcddaa();\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);\n      IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n        PERFORM everview_data.v_apply_ca0e7cd5();\n      END IF;\n      RETURN NULL;\n    END IF;\n  END IF;\n  SELECT array_agg(k.category)\n  INTO __ivm_keys_1\n  FROM (\n    SELECT DISTINCT\n      products.%{col:1.2} AS category\n    FROM new_rows AS products\n  ) AS k;\n  IF cardinality(__ivm_keys_1) > 100 THEN\n    -- too many keys for plans that were kept from small changes\n    PERFORM set_config('plan_cache_mode', 'force_custom_plan', true);\n    IF everview.is_most_keys_of('everview_data.v_via_1_befcddaa'::regclass, cardinality(__ivm_keys_1), ARRAY[2])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to look for the rows of each key\n      -- stages above need not follow: they are computed afresh, too\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n      PERFORM everview_data.v_via_1_refresh_befcddaa();\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);\n      IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n        PERFORM everview_data.v_apply_ca0e7cd5();\n      END IF;\n      __ivm_keys_1 := NULL;\n    END IF;\n  END IF;\n  IF __ivm_keys_1 IS NOT NULL THEN\n    WITH fresh AS (\n      SELECT f.*, ROW(f.product_id, f.category, f.price, f.weight, f.tags, f.\"window\")::text COLLATE \"C\" AS __ivm_image__,\n             row_number() OVER (PARTITION BY ROW(f.product_id, f.category, f.price, f.weight, f.tags, f.\"window\")::text COLLATE \"C\") AS __ivm_copy__\n      FROM (\n        SELECT\n          products.%{col:1.1} AS product_id,\n          products.%{col:1.2} AS category,\n          products.%{col:1.3} AS price,\n          products.%{col:1.4} AS weight,\n          products.%{col:1.5} AS tags,\n          row_number() OVER w1 AS \"window\"\n        FROM unnest(__ivm_keys_1) WITH ORDINALITY AS affected (category, __ivm_number__),\n          %{rel:1} AS products\n        WHERE products.%{col:1.2} = affected.category\n        WINDOW w1 AS (PARTITION BY products.%{col:1.2} ORDER BY products.%{col:1.3}, products.%{col:1.1})\n      ) AS f\n    ), present AS (\n      SELECT v.ctid AS __ivm_position__, ROW(v.product_id, v.category, v.price, v.weight, v.tags, v.\"window\")::text COLLATE \"C\" AS __ivm_image__,\n             row_number() OVER (PARTITION BY ROW(v.product_id, v.category, v.price, v.weight, v.tags, v.\"window\")::text COLLATE \"C\") AS __ivm_copy__\n      FROM everview_data.v_via_1_befcddaa AS v\n           JOIN unnest(__ivm_keys_1) WITH ORDINALITY AS a (category, __ivm_number__) ON v.category = a.category\n    ), difference AS MATERIALIZED (\n      SELECT f.product_id, f.category, f.price, f.weight, f.tags, f.\"window\", p.__ivm_position__\n      FROM fresh AS f\n        FULL JOIN present AS p ON f.__ivm_image__ = p.__ivm_image__ AND f.__ivm_copy__ = p.__ivm_copy__\n      WHERE f.__ivm_copy__ IS NULL OR p.__ivm_copy__ IS NULL\n    ), gone AS (\n      DELETE FROM everview_data.v_via_1_befcddaa AS v\n      WHERE v.ctid IN (\n        SELECT d.__ivm_position__ FROM difference AS d WHERE d.__ivm_position__ IS NOT NULL\n      )\n      RETURNING 1\n    )\n    INSERT INTO everview_data.v_via_1_befcddaa (product_id, category, price, weight, tags, \"window\")\n    SELECT d.product_id, d.category, d.price, d.weight, d.tags, d.\"window\"\n    FROM difference AS d\n    WHERE d.__ivm_position__ IS NULL\n      -- read first, so that what leaves has left before what arrives takes its key\n      AND (SELECT count(*) FROM gone) IS NOT NULL;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_1_update_products_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_update_products_befcddaa() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET extra_float_digits = '1'\nSET plan_cache_mode = 'force_generic_plan'\nAS $everview$\n-- Rows were updated in shop.products: stage 1 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_keys_1 text[];\nBEGIN\n  IF set_config('everview.underway_befcddaa', left(current_setting('everview.underway_befcddaa', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_via_1_changed_products_befcddaa (product_id, category, price, weight, tags, __ivm_weight__)\n    SELECT t.%{col:1.1}, t.%{col:1.2}, t.%{col:1.3}, t.%{col:1.4}, t.%{col:1.5}, 1\n    FROM new_rows AS t;\n    INSERT INTO everview_data.v_via_1_changed_products_befcddaa (product_id, category, price, weight, tags, __ivm_weight__)\n    SELECT t.%{col:1.1}, t.%{col:1.2}, t.%{col:1.3}, t.%{col:1.4}, t.%{col:1.5}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_befcddaa', concat('*', ltrim(current_setting('everview.underway_befcddaa', true), '*')), true);\n    IF current_setting('everview.underway_befcddaa', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_via_1_apply_befcddaa();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:1}::regclass, 'everview_data.v_via_1_befcddaa'::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      -- stages above need not follow: they are computed afresh, too\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n      PERFORM everview_data.v_via_1_refresh_befcddaa();\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);\n      IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n        PERFORM everview_data.v_apply_ca0e7cd5();\n      END IF;\n      RETURN NULL;\n    END IF;\n  END IF;\n  SELECT array_agg(k.category)\n  INTO __ivm_keys_1\n  FROM (\n    SELECT DISTINCT\n      products.category AS category\n    FROM (\n        SELECT\n          products_1.%{col:1.1} AS product_id,\n          products_1.%{col:1.2} AS category,\n          products_1.%{col:1.3} AS price,\n          products_1.%{col:1.4} AS weight,\n          products_1.%{col:1.5} AS tags,\n          1 AS __ivm_weight__\n        FROM new_rows AS products_1\n        UNION ALL\n        SELECT\n          products_1.%{col:1.1} AS product_id,\n          products_1.%{col:1.2} AS category,\n          products_1.%{col:1.3} AS price,\n          products_1.%{col:1.4} AS weight,\n          products_1.%{col:1.5} AS tags,\n          -1 AS __ivm_weight__\n        FROM old_rows AS products_1\n      ) AS products\n  ) AS k;\n  IF cardinality(__ivm_keys_1) > 100 THEN\n    -- too many keys for plans that were kept from small changes\n    PERFORM set_config('plan_cache_mode', 'force_custom_plan', true);\n    IF everview.is_most_keys_of('everview_data.v_via_1_befcddaa'::regclass, cardinality(__ivm_keys_1), ARRAY[2])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to look for the rows of each key\n      -- stages above need not follow: they are computed afresh, too\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n      PERFORM everview_data.v_via_1_refresh_befcddaa();\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);\n      IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n        PERFORM everview_data.v_apply_ca0e7cd5();\n      END IF;\n      __ivm_keys_1 := NULL;\n    END IF;\n  END IF;\n  IF __ivm_keys_1 IS NOT NULL THEN\n    WITH fresh AS (\n      SELECT f.*, ROW(f.product_id, f.category, f.price, f.weight, f.tags, f.\"window\")::text COLLATE \"C\" AS __ivm_image__,\n             row_number() OVER (PARTITION BY ROW(f.product_id, f.category, f.price, f.weight, f.tags, f.\"window\")::text COLLATE \"C\") AS __ivm_copy__\n      FROM (\n        SELECT\n          products.%{col:1.1} AS product_id,\n          products.%{col:1.2} AS category,\n          products.%{col:1.3} AS price,\n          products.%{col:1.4} AS weight,\n          products.%{col:1.5} AS tags,\n          row_number() OVER w1 AS \"window\"\n        FROM unnest(__ivm_keys_1) WITH ORDINALITY AS affected (category, __ivm_number__),\n          %{rel:1} AS products\n        WHERE products.%{col:1.2} = affected.category\n        WINDOW w1 AS (PARTITION BY products.%{col:1.2} ORDER BY products.%{col:1.3}, products.%{col:1.1})\n      ) AS f\n    ), present AS (\n      SELECT v.ctid AS __ivm_position__, ROW(v.product_id, v.category, v.price, v.weight, v.tags, v.\"window\")::text COLLATE \"C\" AS __ivm_image__,\n             row_number() OVER (PARTITION BY ROW(v.product_id, v.category, v.price, v.weight, v.tags, v.\"window\")::text COLLATE \"C\") AS __ivm_copy__\n      FROM everview_data.v_via_1_befcddaa AS v\n           JOIN unnest(__ivm_keys_1) WITH ORDINALITY AS a (category, __ivm_number__) ON v.category = a.category\n    ), difference AS MATERIALIZED (\n      SELECT f.product_id, f.category, f.price, f.weight, f.tags, f.\"window\", p.__ivm_position__\n      FROM fresh AS f\n        FULL JOIN present AS p ON f.__ivm_image__ = p.__ivm_image__ AND f.__ivm_copy__ = p.__ivm_copy__\n      WHERE f.__ivm_copy__ IS NULL OR p.__ivm_copy__ IS NULL\n    ), gone AS (\n      DELETE FROM everview_data.v_via_1_befcddaa AS v\n      WHERE v.ctid IN (\n        SELECT d.__ivm_position__ FROM difference AS d WHERE d.__ivm_position__ IS NOT NULL\n      )\n      RETURNING 1\n    )\n    INSERT INTO everview_data.v_via_1_befcddaa (product_id, category, price, weight, tags, \"window\")\n    SELECT d.product_id, d.category, d.price, d.weight, d.tags, d.\"window\"\n    FROM difference AS d\n    WHERE d.__ivm_position__ IS NULL\n      -- read first, so that what leaves has left before what arrives takes its key\n      AND (SELECT count(*) FROM gone) IS NOT NULL;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_1_delete_products_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_delete_products_befcddaa() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET extra_float_digits = '1'\nSET plan_cache_mode = 'force_generic_plan'\nAS $everview$\n-- Rows were deleted from shop.products: stage 1 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_keys_1 text[];\nBEGIN\n  IF set_config('everview.underway_befcddaa', left(current_setting('everview.underway_befcddaa', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_via_1_changed_products_befcddaa (product_id, category, price, weight, tags, __ivm_weight__)\n    SELECT t.%{col:1.1}, t.%{col:1.2}, t.%{col:1.3}, t.%{col:1.4}, t.%{col:1.5}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_befcddaa', concat('*', ltrim(current_setting('everview.underway_befcddaa', true), '*')), true);\n    IF current_setting('everview.underway_befcddaa', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_via_1_apply_befcddaa();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM old_rows), ARRAY[%{rel_literal:1}::regclass, 'everview_data.v_via_1_befcddaa'::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      -- stages above need not follow: they are computed afresh, too\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n      PERFORM everview_data.v_via_1_refresh_befcddaa();\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);\n      IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n        PERFORM everview_data.v_apply_ca0e7cd5();\n      END IF;\n      RETURN NULL;\n    END IF;\n  END IF;\n  SELECT array_agg(k.category)\n  INTO __ivm_keys_1\n  FROM (\n    SELECT DISTINCT\n      products.%{col:1.2} AS category\n    FROM old_rows AS products\n  ) AS k;\n  IF cardinality(__ivm_keys_1) > 100 THEN\n    -- too many keys for plans that were kept from small changes\n    PERFORM set_config('plan_cache_mode', 'force_custom_plan', true);\n    IF everview.is_most_keys_of('everview_data.v_via_1_befcddaa'::regclass, cardinality(__ivm_keys_1), ARRAY[2])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to look for the rows of each key\n      -- stages above need not follow: they are computed afresh, too\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n      PERFORM everview_data.v_via_1_refresh_befcddaa();\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);\n      IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n        PERFORM everview_data.v_apply_ca0e7cd5();\n      END IF;\n      __ivm_keys_1 := NULL;\n    END IF;\n  END IF;\n  IF __ivm_keys_1 IS NOT NULL THEN\n    WITH fresh AS (\n      SELECT f.*, ROW(f.product_id, f.category, f.price, f.weight, f.tags, f.\"window\")::text COLLATE \"C\" AS __ivm_image__,\n             row_number() OVER (PARTITION BY ROW(f.product_id, f.category, f.price, f.weight, f.tags, f.\"window\")::text COLLATE \"C\") AS __ivm_copy__\n      FROM (\n        SELECT\n          products.%{col:1.1} AS product_id,\n          products.%{col:1.2} AS category,\n          products.%{col:1.3} AS price,\n          products.%{col:1.4} AS weight,\n          products.%{col:1.5} AS tags,\n          row_number() OVER w1 AS \"window\"\n        FROM unnest(__ivm_keys_1) WITH ORDINALITY AS affected (category, __ivm_number__),\n          %{rel:1} AS products\n        WHERE products.%{col:1.2} = affected.category\n        WINDOW w1 AS (PARTITION BY products.%{col:1.2} ORDER BY products.%{col:1.3}, products.%{col:1.1})\n      ) AS f\n    ), present AS (\n      SELECT v.ctid AS __ivm_position__, ROW(v.product_id, v.category, v.price, v.weight, v.tags, v.\"window\")::text COLLATE \"C\" AS __ivm_image__,\n             row_number() OVER (PARTITION BY ROW(v.product_id, v.category, v.price, v.weight, v.tags, v.\"window\")::text COLLATE \"C\") AS __ivm_copy__\n      FROM everview_data.v_via_1_befcddaa AS v\n           JOIN unnest(__ivm_keys_1) WITH ORDINALITY AS a (category, __ivm_number__) ON v.category = a.category\n    ), difference AS MATERIALIZED (\n      SELECT f.product_id, f.category, f.price, f.weight, f.tags, f.\"window\", p.__ivm_position__\n      FROM fresh AS f\n        FULL JOIN present AS p ON f.__ivm_image__ = p.__ivm_image__ AND f.__ivm_copy__ = p.__ivm_copy__\n      WHERE f.__ivm_copy__ IS NULL OR p.__ivm_copy__ IS NULL\n    ), gone AS (\n      DELETE FROM everview_data.v_via_1_befcddaa AS v\n      WHERE v.ctid IN (\n        SELECT d.__ivm_position__ FROM difference AS d WHERE d.__ivm_position__ IS NOT NULL\n      )\n      RETURNING 1\n    )\n    INSERT INTO everview_data.v_via_1_befcddaa (product_id, category, price, weight, tags, \"window\")\n    SELECT d.product_id, d.category, d.price, d.weight, d.tags, d.\"window\"\n    FROM difference AS d\n    WHERE d.__ivm_position__ IS NULL\n      -- read first, so that what leaves has left before what arrives takes its key\n      AND (SELECT count(*) FROM gone) IS NOT NULL;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_1_truncate_products_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_truncate_products_befcddaa() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET extra_float_digits = '1'\nAS $everview$\n-- shop.products was truncated: stage 1 of public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('everview.underway_befcddaa', true) LIKE '%+' THEN\n    -- inside another statement, which ends with a fresh computation\n    __ivm_ignored := set_config('everview.underway_befcddaa', concat('!', ltrim(current_setting('everview.underway_befcddaa', true), '*!')), true);\n    RETURN NULL;\n  END IF;\n  PERFORM everview_data.v_via_1_refresh_befcddaa();\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_refresh_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_refresh_ca0e7cd5() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET extra_float_digits = '1'\nAS $everview$\n-- Computes public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', %{view_literal}::regclass::oid::text, true);\n  -- what waits to be folded is in the tables already\n  DELETE FROM everview_data.v_changed_stage_1_ca0e7cd5;\n  DELETE FROM %{view};\n  INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n  SELECT\n    stage_1.category AS category,\n    stage_1.product_id AS product_id,\n    stage_1.price AS price\n  FROM everview_data.v_via_1_befcddaa AS stage_1\n  WHERE stage_1.\"window\" <= 3;\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_apply_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_apply_ca0e7cd5() RETURNS void\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET extra_float_digits = '1'\nAS $everview$\n-- The last of several changes of one statement folds all of them into public.v.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF EXISTS (SELECT FROM everview_data.v_changed_stage_1_ca0e7cd5 OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_changed_stage_1_ca0e7cd5));\n    IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM everview_data.v_changed_stage_1_ca0e7cd5), ARRAY['everview_data.v_via_1_befcddaa'::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    END IF;\n  END IF;\n  IF coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%' THEN\n    -- a table was truncated on the way, or most of one has changed\n    PERFORM everview_data.v_refresh_ca0e7cd5();\n  ELSE\n    LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n    WITH change AS MATERIALIZED (\n      SELECT\n        stage_1.category AS category,\n        stage_1.product_id AS product_id,\n        stage_1.price AS price,\n        stage_1.__ivm_weight__ AS __ivm_weight__\n      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1\n      WHERE stage_1.\"window\" <= 3\n    ), net AS MATERIALIZED (\n      -- one row for each different result row, with the sum of its weights\n      SELECT c.category, c.product_id, c.price,\n             ROW(c.category, c.product_id, c.price)::text AS __ivm_image__,\n             sum(c.__ivm_weight__) AS __ivm_copies__\n      FROM change AS c\n      GROUP BY c.category, c.product_id, c.price, c.price::text\n      HAVING sum(c.__ivm_weight__) <> 0\n    ), gone AS (\n      DELETE FROM %{view} AS v\n      WHERE v.ctid IN (\n        SELECT t.ctid\n        FROM (\n          SELECT v.ctid, g.__ivm_copies__ AS __ivm_copies__, row_number() OVER (PARTITION BY g.__ivm_image__) AS __ivm_copy__\n          FROM (\n            SELECT n.__ivm_image__, -n.__ivm_copies__ AS __ivm_copies__, n.category, n.product_id, n.price FROM net AS n WHERE sign(n.__ivm_copies__) = -1\n          ) AS g\n          JOIN %{view} AS v ON v.%{viewcol:1} = g.category AND v.%{viewcol:2} = g.product_id AND v.%{viewcol:3} = g.price AND ROW(v.%{viewcol:1}, v.%{viewcol:2}, v.%{viewcol:3})::text = g.__ivm_image__\n        ) AS t\n        WHERE t.__ivm_copy__ <= t.__ivm_copies__\n      )\n      RETURNING 1\n    )\n    INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n    SELECT n.category, n.product_id, n.price\n    FROM net AS n, generate_series(1, n.__ivm_copies__)\n    WHERE n.__ivm_copies__ > 0\n      -- read first, so that what leaves has left before what arrives takes its key\n      AND (SELECT count(*) FROM gone) IS NOT NULL;\n  END IF;\n  DELETE FROM everview_data.v_changed_stage_1_ca0e7cd5;\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_count_stage_1_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_count_stage_1_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change stage 1, which public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_insert_stage_1_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_insert_stage_1_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET extra_float_digits = '1'\nAS $everview$\n-- Rows were inserted into stage 1: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_changed_stage_1_ca0e7cd5 (product_id, category, price, \"window\", __ivm_weight__)\n      SELECT t.product_id, t.category, t.price, t.\"window\", 1\n      FROM new_rows AS t;\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    END IF;\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n  SELECT\n    stage_1.category AS category,\n    stage_1.product_id AS product_id,\n    stage_1.price AS price\n  FROM new_rows AS stage_1\n  WHERE stage_1.\"window\" <= 3;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_update_stage_1_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_update_stage_1_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET extra_float_digits = '1'\nAS $everview$\n-- Rows were updated in stage 1: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_changed_stage_1_ca0e7cd5 (product_id, category, price, \"window\", __ivm_weight__)\n      SELECT t.product_id, t.category, t.price, t.\"window\", 1\n      FROM new_rows AS t;\n      INSERT INTO everview_data.v_changed_stage_1_ca0e7cd5 (product_id, category, price, \"window\", __ivm_weight__)\n      SELECT t.product_id, t.category, t.price, t.\"window\", -1\n      FROM old_rows AS t;\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    END IF;\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  DELETE FROM %{view} AS v\n  WHERE v.ctid IN (\n    SELECT t.ctid\n    FROM (\n      SELECT v.ctid, g.__ivm_copies__ AS __ivm_copies__, row_number() OVER (PARTITION BY g.__ivm_image__) AS __ivm_copy__\n      FROM (\n        SELECT g.__ivm_image__, g.category, g.product_id, g.price, count(*) AS __ivm_copies__\n        FROM (\n          SELECT ROW(o.category, o.product_id, o.price)::text AS __ivm_image__, o.category, o.product_id, o.price\n          FROM (\n            SELECT\n              stage_1.category AS category,\n              stage_1.product_id AS product_id,\n              stage_1.price AS price\n            FROM old_rows AS stage_1\n            WHERE stage_1.\"window\" <= 3\n          ) AS o\n        ) AS g\n        GROUP BY g.__ivm_image__, g.category, g.product_id, g.price\n      ) AS g\n      JOIN %{view} AS v ON v.%{viewcol:1} = g.category AND v.%{viewcol:2} = g.product_id AND v.%{viewcol:3} = g.price AND ROW(v.%{viewcol:1}, v.%{viewcol:2}, v.%{viewcol:3})::text = g.__ivm_image__\n    ) AS t\n    WHERE t.__ivm_copy__ <= t.__ivm_copies__\n  );\n  INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n  SELECT\n    stage_1.category AS category,\n    stage_1.product_id AS product_id,\n    stage_1.price AS price\n  FROM new_rows AS stage_1\n  WHERE stage_1.\"window\" <= 3;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_delete_stage_1_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_delete_stage_1_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET extra_float_digits = '1'\nAS $everview$\n-- Rows were deleted from stage 1: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_changed_stage_1_ca0e7cd5 (product_id, category, price, \"window\", __ivm_weight__)\n      SELECT t.product_id, t.category, t.price, t.\"window\", -1\n      FROM old_rows AS t;\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    END IF;\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n    IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  DELETE FROM %{view} AS v\n  WHERE v.ctid IN (\n    SELECT t.ctid\n    FROM (\n      SELECT v.ctid, g.__ivm_copies__ AS __ivm_copies__, row_number() OVER (PARTITION BY g.__ivm_image__) AS __ivm_copy__\n      FROM (\n        SELECT g.__ivm_image__, g.category, g.product_id, g.price, count(*) AS __ivm_copies__\n        FROM (\n          SELECT ROW(o.category, o.product_id, o.price)::text AS __ivm_image__, o.category, o.product_id, o.price\n          FROM (\n            SELECT\n              stage_1.category AS category,\n              stage_1.product_id AS product_id,\n              stage_1.price AS price\n            FROM old_rows AS stage_1\n            WHERE stage_1.\"window\" <= 3\n          ) AS o\n        ) AS g\n        GROUP BY g.__ivm_image__, g.category, g.product_id, g.price\n      ) AS g\n      JOIN %{view} AS v ON v.%{viewcol:1} = g.category AND v.%{viewcol:2} = g.product_id AND v.%{viewcol:3} = g.price AND ROW(v.%{viewcol:1}, v.%{viewcol:2}, v.%{viewcol:3})::text = g.__ivm_image__\n    ) AS t\n    WHERE t.__ivm_copy__ <= t.__ivm_copies__\n  );\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_truncate_stage_1_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_truncate_stage_1_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET extra_float_digits = '1'\nAS $everview$\n-- stage 1 was truncated: public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('everview.underway_ca0e7cd5', true) LIKE '%+' THEN\n    -- inside another statement, which ends with a fresh computation\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    RETURN NULL;\n  END IF;\n  PERFORM everview_data.v_refresh_ca0e7cd5();\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_refresh_all_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_refresh_all_ca0e7cd5() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET extra_float_digits = '1'\nAS $everview$\n-- Computes public.v and its hidden stages afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- stages need not follow those below them: each is computed in its turn\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '!+', true);\n  PERFORM everview_data.v_via_1_refresh_befcddaa();\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);\n  RETURN everview_data.v_refresh_ca0e7cd5();\nEND\n$everview$"
  } ],
  "refresh" : "everview_data.v_refresh_all_ca0e7cd5",
  "triggers" : [ {
    "table" : "shop.products",
    "name" : "ivm_v_via_1_before_befcddaa",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_1_before_befcddaa\nBEFORE INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_before_products_befcddaa()"
  }, {
    "table" : "shop.products",
    "name" : "ivm_v_via_1_insert_befcddaa",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_1_insert_befcddaa\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_insert_products_befcddaa()"
  }, {
    "table" : "shop.products",
    "name" : "ivm_v_via_1_update_befcddaa",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_1_update_befcddaa\nAFTER UPDATE ON %{target}\nREFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_update_products_befcddaa()"
  }, {
    "table" : "shop.products",
    "name" : "ivm_v_via_1_delete_befcddaa",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_1_delete_befcddaa\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_delete_products_befcddaa()"
  }, {
    "table" : "shop.products",
    "name" : "ivm_v_via_1_truncate_befcddaa",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_1_truncate_befcddaa\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_truncate_products_befcddaa()"
  }, {
    "table" : "everview_data.v_via_1_befcddaa",
    "name" : "ivm_v_count_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_count_ca0e7cd5\nBEFORE INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_count_stage_1_ca0e7cd5()"
  }, {
    "table" : "everview_data.v_via_1_befcddaa",
    "name" : "ivm_v_insert_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_insert_ca0e7cd5\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_stage_1_ca0e7cd5()"
  }, {
    "table" : "everview_data.v_via_1_befcddaa",
    "name" : "ivm_v_update_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_update_ca0e7cd5\nAFTER UPDATE ON %{target}\nREFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_stage_1_ca0e7cd5()"
  }, {
    "table" : "everview_data.v_via_1_befcddaa",
    "name" : "ivm_v_delete_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_delete_ca0e7cd5\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_stage_1_ca0e7cd5()"
  }, {
    "table" : "everview_data.v_via_1_befcddaa",
    "name" : "ivm_v_truncate_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_truncate_ca0e7cd5\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_stage_1_ca0e7cd5()"
  } ],
  "relations" : [ "everview_data.v_via_1_befcddaa", "everview_data.v_via_1_changed_products_befcddaa", "everview_data.v_via_1_changed_products_befcddaa_all", "everview_data.v_changed_stage_1_ca0e7cd5", "everview_data.v_changed_stage_1_ca0e7cd5_all", "everview_data.v_guard_1_ca0e7cd5", "everview_data.v_writers_ca0e7cd5", "everview_data.v_marks_wanted_ca0e7cd5", "everview_data.v_computed_ca0e7cd5" ],
  "anchor" : "everview_data.v_definition_ca0e7cd5",
  "indexes" : [ ],
  "assumptions" : [ {
    "input" : 1,
    "kind" : "not_null",
    "columns" : [ "1", "2", "3" ]
  } ]
}$everview1$::jsonb);
