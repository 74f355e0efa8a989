-- stage 1 of public.v: a hidden table
CREATE TABLE everview_data.v_via_1_befcddaa (
  key_1 integer,
  rows bigint,
  product_id integer
);

-- changes of shop.order_lines that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_via_1_changed_order_lines_befcddaa_all (
  order_id integer,
  product_id integer,
  quantity integer,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_via_1_changed_order_lines_befcddaa_all (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data.v_via_1_changed_order_lines_befcddaa AS
SELECT t.order_id, t.product_id, t.quantity, t.__ivm_weight__
FROM everview_data.v_via_1_changed_order_lines_befcddaa_all AS t
WHERE t.__ivm_xact__ = pg_current_xact_id();

-- stage 2 of public.v: a hidden table
CREATE TABLE everview_data.v_via_2_27f58c10 (
  order_id integer,
  rows bigint,
  product_id integer,
  __ivm_key_1__ integer
);

-- changes of shop.orders that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_via_2_changed_orders_27f58c10_all (
  order_id integer,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_via_2_changed_orders_27f58c10_all (__ivm_xact__, order_id);

-- those of the current transaction
CREATE VIEW everview_data.v_via_2_changed_orders_27f58c10 AS
SELECT t.order_id, t.__ivm_weight__
FROM everview_data.v_via_2_changed_orders_27f58c10_all AS t
WHERE t.__ivm_xact__ = pg_current_xact_id();

-- changes of v_via_1_befcddaa that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_via_2_changed_stage_1_27f58c10_all (
  key_1 integer,
  rows bigint,
  product_id integer,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_via_2_changed_stage_1_27f58c10_all (__ivm_xact__, key_1);

-- those of the current transaction
CREATE VIEW everview_data.v_via_2_changed_stage_1_27f58c10 AS
SELECT t.key_1, t.rows, t.product_id, t.__ivm_weight__
FROM everview_data.v_via_2_changed_stage_1_27f58c10_all AS t
WHERE t.__ivm_xact__ = pg_current_xact_id();

-- the view: an ordinary table
CREATE TABLE public.v (
  order_id integer,
  big integer,
  __ivm_key_1__ integer
);

-- changes of v_via_2_27f58c10 that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_changed_stage_2_ca0e7cd5_all (
  order_id integer,
  rows bigint,
  product_id integer,
  __ivm_key_1__ integer,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_changed_stage_2_ca0e7cd5_all (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data.v_changed_stage_2_ca0e7cd5 AS
SELECT t.order_id, t.rows, t.product_id, t.__ivm_key_1__, t.__ivm_weight__
FROM everview_data.v_changed_stage_2_ca0e7cd5_all AS t
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

-- function v_via_1_refresh_befcddaa
CREATE FUNCTION everview_data.v_via_1_refresh_befcddaa() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET TimeZone = 'Europe/Rome'
SET bytea_output = 'hex'
SET default_text_search_config = 'pg_catalog.english'
SET extra_float_digits = '1'
SET lc_monetary = 'C.UTF-8'
SET lc_numeric = 'C.UTF-8'
SET lc_time = 'C.UTF-8'
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
  DELETE FROM everview_data.v_via_1_changed_order_lines_befcddaa;
  DELETE FROM everview_data.v_via_1_befcddaa;
  INSERT INTO everview_data.v_via_1_befcddaa (key_1, rows, product_id)
  SELECT
    l.order_id AS key_1,
    count(*) AS rows,
    everview.row_value(l.product_id) AS product_id
  FROM shop.order_lines AS l
  WHERE l.quantity > 9
  GROUP BY l.order_id;
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
SET TimeZone = 'Europe/Rome'
SET bytea_output = 'hex'
SET default_text_search_config = 'pg_catalog.english'
SET extra_float_digits = '1'
SET lc_monetary = 'C.UTF-8'
SET lc_numeric = 'C.UTF-8'
SET lc_time = 'C.UTF-8'
SET plan_cache_mode = 'force_generic_plan'
AS $everview$
-- The last of several changes of one statement folds all of them into stage 1 of public.v.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_keys_1 integer[];
BEGIN
  IF EXISTS (SELECT FROM everview_data.v_via_1_changed_order_lines_befcddaa OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_via_1_changed_order_lines_befcddaa));
    IF everview.is_most_of('shop.order_lines'::regclass, (SELECT count(*) FROM everview_data.v_via_1_changed_order_lines_befcddaa), ARRAY['shop.order_lines'::regclass, 'everview_data.v_via_1_befcddaa'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      __ivm_ignored := set_config('everview.underway_befcddaa', concat('!', ltrim(current_setting('everview.underway_befcddaa', true), '*!')), true);
    END IF;
  END IF;
  IF coalesce(current_setting('everview.underway_befcddaa', true), '') LIKE '%!%' THEN
    -- a table was truncated on the way, or most of one has changed
    IF everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- stages above need not follow: they are computed afresh, too
      __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);
      PERFORM everview_data.v_via_1_refresh_befcddaa();
    ELSE
      PERFORM everview_data.v_via_1_refresh_befcddaa();
    END IF;
  ELSE
    SELECT array_agg(k.key_1)
    INTO __ivm_keys_1
    FROM (
      SELECT DISTINCT
        l.order_id AS key_1
      FROM everview_data.v_via_1_changed_order_lines_befcddaa AS l
      WHERE l.quantity > 9
    ) AS k;
    IF cardinality(__ivm_keys_1) > 100 THEN
      -- too many keys for plans that were kept from small changes
      PERFORM set_config('plan_cache_mode', 'force_custom_plan', true);
      IF everview.is_most_keys_of('everview_data.v_via_1_befcddaa'::regclass, cardinality(__ivm_keys_1))
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to look for the rows of each key
        -- stages above need not follow: they are computed afresh, too
        __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);
        PERFORM everview_data.v_via_1_refresh_befcddaa();
        __ivm_keys_1 := NULL;
      END IF;
    END IF;
    IF __ivm_keys_1 IS NOT NULL THEN
      WITH fresh AS MATERIALIZED (
        SELECT
          l.order_id AS key_1,
          count(*) AS rows,
          everview.row_value(l.product_id) AS product_id,
          affected.__ivm_number__ AS __ivm_number__
        FROM unnest(__ivm_keys_1) WITH ORDINALITY AS affected (key_1, __ivm_number__),
          shop.order_lines AS l
        WHERE l.quantity > 9
          AND l.order_id = affected.key_1
        GROUP BY l.order_id, affected.__ivm_number__
      ), present AS MATERIALIZED (
        SELECT v.ctid AS __ivm_position__, a.__ivm_number__
        FROM everview_data.v_via_1_befcddaa AS v
             JOIN unnest(__ivm_keys_1) WITH ORDINALITY AS a (key_1, __ivm_number__) ON v.key_1 = a.key_1
      ), gone AS (
        DELETE FROM everview_data.v_via_1_befcddaa AS v
        WHERE v.ctid IN (
          SELECT p.__ivm_position__
          FROM present AS p
          WHERE NOT EXISTS (SELECT FROM fresh AS f WHERE f.__ivm_number__ = p.__ivm_number__)
        )
      ), changed AS (
        UPDATE everview_data.v_via_1_befcddaa AS v
        SET rows = f.rows,
            product_id = f.product_id
        FROM present AS p
             JOIN fresh AS f ON f.__ivm_number__ = p.__ivm_number__
        WHERE v.ctid = p.__ivm_position__
          AND (v.rows, v.product_id) IS DISTINCT FROM (f.rows, f.product_id)
      )
      INSERT INTO everview_data.v_via_1_befcddaa (key_1, rows, product_id)
      SELECT f.key_1, f.rows, f.product_id
      FROM fresh AS f
      WHERE NOT EXISTS (SELECT FROM present AS p WHERE f.__ivm_number__ = p.__ivm_number__);
    END IF;
  END IF;
  DELETE FROM everview_data.v_via_1_changed_order_lines_befcddaa;
  __ivm_ignored := set_config('everview.underway_befcddaa', '', true);
END
$everview$;

-- function v_via_1_before_order_lines_befcddaa
CREATE FUNCTION everview_data.v_via_1_before_order_lines_befcddaa() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change shop.order_lines, which stage 1 of public.v reads.
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
  __ivm_ignored := set_config('everview.underway_befcddaa', concat(current_setting('everview.underway_befcddaa', true), '+'), true);
  RETURN NULL;
END
$everview$;

-- function v_via_1_insert_order_lines_befcddaa
CREATE FUNCTION everview_data.v_via_1_insert_order_lines_befcddaa() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET TimeZone = 'Europe/Rome'
SET bytea_output = 'hex'
SET default_text_search_config = 'pg_catalog.english'
SET extra_float_digits = '1'
SET lc_monetary = 'C.UTF-8'
SET lc_numeric = 'C.UTF-8'
SET lc_time = 'C.UTF-8'
SET plan_cache_mode = 'force_generic_plan'
AS $everview$
-- Rows were inserted into shop.order_lines: stage 1 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_keys_1 integer[];
BEGIN
  IF set_config('everview.underway_befcddaa', left(current_setting('everview.underway_befcddaa', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_via_1_changed_order_lines_befcddaa (order_id, product_id, quantity, __ivm_weight__)
    SELECT t.order_id, t.product_id, t.quantity, 1
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
    IF everview.is_most_of('shop.order_lines'::regclass, (SELECT count(*) FROM new_rows), ARRAY['shop.order_lines'::regclass, 'everview_data.v_via_1_befcddaa'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      -- stages above need not follow: they are computed afresh, too
      __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);
      PERFORM everview_data.v_via_1_refresh_befcddaa();
      RETURN NULL;
    END IF;
  END IF;
  SELECT array_agg(k.key_1)
  INTO __ivm_keys_1
  FROM (
    SELECT DISTINCT
      l.order_id AS key_1
    FROM new_rows AS l
    WHERE l.quantity > 9
  ) AS k;
  IF cardinality(__ivm_keys_1) > 100 THEN
    -- too many keys for plans that were kept from small changes
    PERFORM set_config('plan_cache_mode', 'force_custom_plan', true);
    IF everview.is_most_keys_of('everview_data.v_via_1_befcddaa'::regclass, cardinality(__ivm_keys_1))
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to look for the rows of each key
      -- stages above need not follow: they are computed afresh, too
      __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);
      PERFORM everview_data.v_via_1_refresh_befcddaa();
      __ivm_keys_1 := NULL;
    END IF;
  END IF;
  IF __ivm_keys_1 IS NOT NULL THEN
    WITH fresh AS MATERIALIZED (
      SELECT
        l.order_id AS key_1,
        count(*) AS rows,
        everview.row_value(l.product_id) AS product_id,
        affected.__ivm_number__ AS __ivm_number__
      FROM unnest(__ivm_keys_1) WITH ORDINALITY AS affected (key_1, __ivm_number__),
        shop.order_lines AS l
      WHERE l.quantity > 9
        AND l.order_id = affected.key_1
      GROUP BY l.order_id, affected.__ivm_number__
    ), present AS MATERIALIZED (
      SELECT v.ctid AS __ivm_position__, a.__ivm_number__
      FROM everview_data.v_via_1_befcddaa AS v
           JOIN unnest(__ivm_keys_1) WITH ORDINALITY AS a (key_1, __ivm_number__) ON v.key_1 = a.key_1
    ), gone AS (
      DELETE FROM everview_data.v_via_1_befcddaa AS v
      WHERE v.ctid IN (
        SELECT p.__ivm_position__
        FROM present AS p
        WHERE NOT EXISTS (SELECT FROM fresh AS f WHERE f.__ivm_number__ = p.__ivm_number__)
      )
    ), changed AS (
      UPDATE everview_data.v_via_1_befcddaa AS v
      SET rows = f.rows,
          product_id = f.product_id
      FROM present AS p
           JOIN fresh AS f ON f.__ivm_number__ = p.__ivm_number__
      WHERE v.ctid = p.__ivm_position__
        AND (v.rows, v.product_id) IS DISTINCT FROM (f.rows, f.product_id)
    )
    INSERT INTO everview_data.v_via_1_befcddaa (key_1, rows, product_id)
    SELECT f.key_1, f.rows, f.product_id
    FROM fresh AS f
    WHERE NOT EXISTS (SELECT FROM present AS p WHERE f.__ivm_number__ = p.__ivm_number__);
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_1_update_order_lines_befcddaa
CREATE FUNCTION everview_data.v_via_1_update_order_lines_befcddaa() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET TimeZone = 'Europe/Rome'
SET bytea_output = 'hex'
SET default_text_search_config = 'pg_catalog.english'
SET extra_float_digits = '1'
SET lc_monetary = 'C.UTF-8'
SET lc_numeric = 'C.UTF-8'
SET lc_time = 'C.UTF-8'
SET plan_cache_mode = 'force_generic_plan'
AS $everview$
-- Rows were updated in shop.order_lines: stage 1 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_keys_1 integer[];
BEGIN
  IF set_config('everview.underway_befcddaa', left(current_setting('everview.underway_befcddaa', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_via_1_changed_order_lines_befcddaa (order_id, product_id, quantity, __ivm_weight__)
    SELECT t.order_id, t.product_id, t.quantity, 1
    FROM new_rows AS t;
    INSERT INTO everview_data.v_via_1_changed_order_lines_befcddaa (order_id, product_id, quantity, __ivm_weight__)
    SELECT t.order_id, t.product_id, t.quantity, -1
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
    IF everview.is_most_of('shop.order_lines'::regclass, (SELECT count(*) FROM new_rows), ARRAY['shop.order_lines'::regclass, 'everview_data.v_via_1_befcddaa'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      -- stages above need not follow: they are computed afresh, too
      __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);
      PERFORM everview_data.v_via_1_refresh_befcddaa();
      RETURN NULL;
    END IF;
  END IF;
  SELECT array_agg(k.key_1)
  INTO __ivm_keys_1
  FROM (
    SELECT DISTINCT
      l.order_id AS key_1
    FROM (
        SELECT
          l_1.order_id AS order_id,
          l_1.product_id AS product_id,
          l_1.quantity AS quantity,
          1 AS __ivm_weight__
        FROM new_rows AS l_1
        UNION ALL
        SELECT
          l_1.order_id AS order_id,
          l_1.product_id AS product_id,
          l_1.quantity AS quantity,
          -1 AS __ivm_weight__
        FROM old_rows AS l_1
      ) AS l
    WHERE l.quantity > 9
  ) AS k;
  IF cardinality(__ivm_keys_1) > 100 THEN
    -- too many keys for plans that were kept from small changes
    PERFORM set_config('plan_cache_mode', 'force_custom_plan', true);
    IF everview.is_most_keys_of('everview_data.v_via_1_befcddaa'::regclass, cardinality(__ivm_keys_1))
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to look for the rows of each key
      -- stages above need not follow: they are computed afresh, too
      __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);
      PERFORM everview_data.v_via_1_refresh_befcddaa();
      __ivm_keys_1 := NULL;
    END IF;
  END IF;
  IF __ivm_keys_1 IS NOT NULL THEN
    WITH fresh AS MATERIALIZED (
      SELECT
        l.order_id AS key_1,
        count(*) AS rows,
        everview.row_value(l.product_id) AS product_id,
        affected.__ivm_number__ AS __ivm_number__
      FROM unnest(__ivm_keys_1) WITH ORDINALITY AS affected (key_1, __ivm_number__),
        shop.order_lines AS l
      WHERE l.quantity > 9
        AND l.order_id = affected.key_1
      GROUP BY l.order_id, affected.__ivm_number__
    ), present AS MATERIALIZED (
      SELECT v.ctid AS __ivm_position__, a.__ivm_number__
      FROM everview_data.v_via_1_befcddaa AS v
           JOIN unnest(__ivm_keys_1) WITH ORDINALITY AS a (key_1, __ivm_number__) ON v.key_1 = a.key_1
    ), gone AS (
      DELETE FROM everview_data.v_via_1_befcddaa AS v
      WHERE v.ctid IN (
        SELECT p.__ivm_position__
        FROM present AS p
        WHERE NOT EXISTS (SELECT FROM fresh AS f WHERE f.__ivm_number__ = p.__ivm_number__)
      )
    ), changed AS (
      UPDATE everview_data.v_via_1_befcddaa AS v
      SET rows = f.rows,
          product_id = f.product_id
      FROM present AS p
           JOIN fresh AS f ON f.__ivm_number__ = p.__ivm_number__
      WHERE v.ctid = p.__ivm_position__
        AND (v.rows, v.product_id) IS DISTINCT FROM (f.rows, f.product_id)
    )
    INSERT INTO everview_data.v_via_1_befcddaa (key_1, rows, product_id)
    SELECT f.key_1, f.rows, f.product_id
    FROM fresh AS f
    WHERE NOT EXISTS (SELECT FROM present AS p WHERE f.__ivm_number__ = p.__ivm_number__);
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_1_delete_order_lines_befcddaa
CREATE FUNCTION everview_data.v_via_1_delete_order_lines_befcddaa() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET TimeZone = 'Europe/Rome'
SET bytea_output = 'hex'
SET default_text_search_config = 'pg_catalog.english'
SET extra_float_digits = '1'
SET lc_monetary = 'C.UTF-8'
SET lc_numeric = 'C.UTF-8'
SET lc_time = 'C.UTF-8'
SET plan_cache_mode = 'force_generic_plan'
AS $everview$
-- Rows were deleted from shop.order_lines: stage 1 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_keys_1 integer[];
BEGIN
  IF set_config('everview.underway_befcddaa', left(current_setting('everview.underway_befcddaa', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_via_1_changed_order_lines_befcddaa (order_id, product_id, quantity, __ivm_weight__)
    SELECT t.order_id, t.product_id, t.quantity, -1
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
    IF everview.is_most_of('shop.order_lines'::regclass, (SELECT count(*) FROM old_rows), ARRAY['shop.order_lines'::regclass, 'everview_data.v_via_1_befcddaa'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      -- stages above need not follow: they are computed afresh, too
      __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);
      PERFORM everview_data.v_via_1_refresh_befcddaa();
      RETURN NULL;
    END IF;
  END IF;
  SELECT array_agg(k.key_1)
  INTO __ivm_keys_1
  FROM (
    SELECT DISTINCT
      l.order_id AS key_1
    FROM old_rows AS l
    WHERE l.quantity > 9
  ) AS k;
  IF cardinality(__ivm_keys_1) > 100 THEN
    -- too many keys for plans that were kept from small changes
    PERFORM set_config('plan_cache_mode', 'force_custom_plan', true);
    IF everview.is_most_keys_of('everview_data.v_via_1_befcddaa'::regclass, cardinality(__ivm_keys_1))
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to look for the rows of each key
      -- stages above need not follow: they are computed afresh, too
      __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);
      PERFORM everview_data.v_via_1_refresh_befcddaa();
      __ivm_keys_1 := NULL;
    END IF;
  END IF;
  IF __ivm_keys_1 IS NOT NULL THEN
    WITH fresh AS MATERIALIZED (
      SELECT
        l.order_id AS key_1,
        count(*) AS rows,
        everview.row_value(l.product_id) AS product_id,
        affected.__ivm_number__ AS __ivm_number__
      FROM unnest(__ivm_keys_1) WITH ORDINALITY AS affected (key_1, __ivm_number__),
        shop.order_lines AS l
      WHERE l.quantity > 9
        AND l.order_id = affected.key_1
      GROUP BY l.order_id, affected.__ivm_number__
    ), present AS MATERIALIZED (
      SELECT v.ctid AS __ivm_position__, a.__ivm_number__
      FROM everview_data.v_via_1_befcddaa AS v
           JOIN unnest(__ivm_keys_1) WITH ORDINALITY AS a (key_1, __ivm_number__) ON v.key_1 = a.key_1
    ), gone AS (
      DELETE FROM everview_data.v_via_1_befcddaa AS v
      WHERE v.ctid IN (
        SELECT p.__ivm_position__
        FROM present AS p
        WHERE NOT EXISTS (SELECT FROM fresh AS f WHERE f.__ivm_number__ = p.__ivm_number__)
      )
    ), changed AS (
      UPDATE everview_data.v_via_1_befcddaa AS v
      SET rows = f.rows,
          product_id = f.product_id
      FROM present AS p
           JOIN fresh AS f ON f.__ivm_number__ = p.__ivm_number__
      WHERE v.ctid = p.__ivm_position__
        AND (v.rows, v.product_id) IS DISTINCT FROM (f.rows, f.product_id)
    )
    INSERT INTO everview_data.v_via_1_befcddaa (key_1, rows, product_id)
    SELECT f.key_1, f.rows, f.product_id
    FROM fresh AS f
    WHERE NOT EXISTS (SELECT FROM present AS p WHERE f.__ivm_number__ = p.__ivm_number__);
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_1_truncate_order_lines_befcddaa
CREATE FUNCTION everview_data.v_via_1_truncate_order_lines_befcddaa() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET TimeZone = 'Europe/Rome'
SET bytea_output = 'hex'
SET default_text_search_config = 'pg_catalog.english'
SET extra_float_digits = '1'
SET lc_monetary = 'C.UTF-8'
SET lc_numeric = 'C.UTF-8'
SET lc_time = 'C.UTF-8'
AS $everview$
-- shop.order_lines was truncated: stage 1 of public.v is computed afresh.
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

-- function v_via_2_refresh_27f58c10
CREATE FUNCTION everview_data.v_via_2_refresh_27f58c10() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET TimeZone = 'Europe/Rome'
SET bytea_output = 'hex'
SET default_text_search_config = 'pg_catalog.english'
SET extra_float_digits = '1'
SET lc_monetary = 'C.UTF-8'
SET lc_numeric = 'C.UTF-8'
SET lc_time = 'C.UTF-8'
AS $everview$
-- Computes stage 2 of public.v afresh; the number of its rows.
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
  LOCK TABLE everview_data.v_via_2_27f58c10 IN SHARE ROW EXCLUSIVE MODE;
  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);
  __ivm_ignored := set_config('everview.maintaining', 'everview_data.v_via_2_27f58c10'::regclass::oid::text, true);
  -- what waits to be folded is in the tables already
  DELETE FROM everview_data.v_via_2_changed_orders_27f58c10;
  DELETE FROM everview_data.v_via_2_changed_stage_1_27f58c10;
  DELETE FROM everview_data.v_via_2_27f58c10;
  WITH change AS (
    SELECT
      o.order_id AS order_id,
      NULL::bigint AS rows,
      NULL::integer AS product_id,
      NULL::integer AS __ivm_key_1__,
      1 AS __ivm_weight__
    FROM shop.orders AS o
    UNION ALL
    SELECT
      o.order_id AS order_id,
      NULL::bigint AS rows,
      NULL::integer AS product_id,
      NULL::integer AS __ivm_key_1__,
      -1 AS __ivm_weight__
    FROM shop.orders AS o
      JOIN everview_data.v_via_1_befcddaa AS stage_1 ON stage_1.key_1 = o.order_id
  )
  INSERT INTO everview_data.v_via_2_27f58c10 (order_id, rows, product_id, __ivm_key_1__)
  SELECT
    o.order_id AS order_id,
    stage_1.rows AS rows,
    stage_1.product_id AS product_id,
    stage_1.key_1 AS __ivm_key_1__
  FROM shop.orders AS o
    JOIN everview_data.v_via_1_befcddaa AS stage_1 ON stage_1.key_1 = o.order_id
  UNION ALL
  SELECT n.order_id, n.rows, n.product_id, n.__ivm_key_1__
  FROM (
    -- one row for each different result row, with the sum of its weights
    SELECT c.order_id, c.rows, c.product_id, c.__ivm_key_1__,
           sum(c.__ivm_weight__) AS __ivm_copies__
    FROM change AS c
    GROUP BY c.order_id, c.rows, c.product_id, c.__ivm_key_1__
    HAVING sum(c.__ivm_weight__) <> 0
  ) AS n
  WHERE n.__ivm_copies__ > 0;
  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;
  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);
  RETURN __ivm_rows;
END
$everview$;

-- function v_via_2_apply_27f58c10
CREATE FUNCTION everview_data.v_via_2_apply_27f58c10() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET TimeZone = 'Europe/Rome'
SET bytea_output = 'hex'
SET default_text_search_config = 'pg_catalog.english'
SET enable_material = 'off'
SET extra_float_digits = '1'
SET lc_monetary = 'C.UTF-8'
SET lc_numeric = 'C.UTF-8'
SET lc_time = 'C.UTF-8'
AS $everview$
-- The last of several changes of one statement folds all of them into stage 2 of public.v.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF EXISTS (SELECT FROM everview_data.v_via_2_changed_orders_27f58c10 OFFSET 10) OR EXISTS (SELECT FROM everview_data.v_via_2_changed_stage_1_27f58c10 OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_via_2_changed_orders_27f58c10) + (SELECT count(*) FROM everview_data.v_via_2_changed_stage_1_27f58c10));
    IF (everview.is_most_of('shop.orders'::regclass, (SELECT count(*) FROM everview_data.v_via_2_changed_orders_27f58c10), ARRAY['shop.orders'::regclass, 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass])
        OR everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM everview_data.v_via_2_changed_stage_1_27f58c10), ARRAY['shop.orders'::regclass, 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass]))
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_2_27f58c10'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);
    END IF;
  END IF;
  IF coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%' THEN
    -- a table was truncated on the way, or most of one has changed
    IF everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_2_27f58c10'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- stages above need not follow: they are computed afresh, too
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);
      PERFORM everview_data.v_via_2_refresh_27f58c10();
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);
      IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
        PERFORM everview_data.v_apply_ca0e7cd5();
      END IF;
    ELSE
      PERFORM everview_data.v_via_2_refresh_27f58c10();
    END IF;
  ELSE
    WITH change AS MATERIALIZED (
      SELECT
        o.order_id AS order_id,
        stage_1.rows AS rows,
        stage_1.product_id AS product_id,
        stage_1.key_1 AS __ivm_key_1__,
        o.__ivm_weight__ AS __ivm_weight__
      FROM everview_data.v_via_2_changed_orders_27f58c10 AS o
        JOIN everview_data.v_via_1_befcddaa AS stage_1 ON stage_1.key_1 = o.order_id
      WHERE EXISTS (
          SELECT
          FROM everview_data.v_via_2_changed_orders_27f58c10 AS o_1
        )
      UNION ALL
      SELECT
        o.order_id AS order_id,
        stage_1.rows AS rows,
        stage_1.product_id AS product_id,
        stage_1.key_1 AS __ivm_key_1__,
        o.__ivm_weight__ * stage_1.__ivm_weight__ AS __ivm_weight__
      FROM (
          SELECT
            o_1.order_id AS order_id,
            1 AS __ivm_weight__
          FROM shop.orders AS o_1
          UNION ALL
          SELECT
            o_1.order_id AS order_id,
            -o_1.__ivm_weight__ AS __ivm_weight__
          FROM everview_data.v_via_2_changed_orders_27f58c10 AS o_1
        ) AS o
        JOIN everview_data.v_via_2_changed_stage_1_27f58c10 AS stage_1 ON stage_1.key_1 = o.order_id
      WHERE EXISTS (
          SELECT
          FROM everview_data.v_via_2_changed_stage_1_27f58c10 AS stage_1_1
        )
      UNION ALL
      SELECT
        o.order_id AS order_id,
        NULL::bigint AS rows,
        NULL::integer AS product_id,
        NULL::integer AS __ivm_key_1__,
        o.__ivm_weight__ AS __ivm_weight__
      FROM everview_data.v_via_2_changed_orders_27f58c10 AS o
      UNION ALL
      SELECT
        o.order_id AS order_id,
        NULL::bigint AS rows,
        NULL::integer AS product_id,
        NULL::integer AS __ivm_key_1__,
        -o.__ivm_weight__ AS __ivm_weight__
      FROM everview_data.v_via_2_changed_orders_27f58c10 AS o
        JOIN everview_data.v_via_1_befcddaa AS stage_1 ON stage_1.key_1 = o.order_id
      WHERE EXISTS (
          SELECT
          FROM everview_data.v_via_2_changed_orders_27f58c10 AS o_1
        )
      UNION ALL
      SELECT
        o.order_id AS order_id,
        NULL::bigint AS rows,
        NULL::integer AS product_id,
        NULL::integer AS __ivm_key_1__,
        -(o.__ivm_weight__ * stage_1.__ivm_weight__) AS __ivm_weight__
      FROM (
          SELECT
            o_1.order_id AS order_id,
            1 AS __ivm_weight__
          FROM shop.orders AS o_1
          UNION ALL
          SELECT
            o_1.order_id AS order_id,
            -o_1.__ivm_weight__ AS __ivm_weight__
          FROM everview_data.v_via_2_changed_orders_27f58c10 AS o_1
        ) AS o
        JOIN everview_data.v_via_2_changed_stage_1_27f58c10 AS stage_1 ON stage_1.key_1 = o.order_id
      WHERE EXISTS (
          SELECT
          FROM everview_data.v_via_2_changed_stage_1_27f58c10 AS stage_1_1
        )
    ), net AS MATERIALIZED (
      -- one row for each different result row, with the sum of its weights
      SELECT c.order_id, c.rows, c.product_id, c.__ivm_key_1__,
             sum(c.__ivm_weight__) AS __ivm_copies__
      FROM change AS c
      GROUP BY c.order_id, c.rows, c.product_id, c.__ivm_key_1__
      HAVING sum(c.__ivm_weight__) <> 0
    ), gone AS (
      DELETE FROM everview_data.v_via_2_27f58c10 AS v
      USING net AS n
      WHERE sign(n.__ivm_copies__) = -1
        AND v.order_id = n.order_id
        AND (v.__ivm_key_1__ = n.__ivm_key_1__ OR (v.__ivm_key_1__ IS NULL AND n.__ivm_key_1__ IS NULL))
      RETURNING 1
    )
    INSERT INTO everview_data.v_via_2_27f58c10 (order_id, rows, product_id, __ivm_key_1__)
    SELECT n.order_id, n.rows, n.product_id, n.__ivm_key_1__
    FROM net AS n, generate_series(1, n.__ivm_copies__)
    WHERE n.__ivm_copies__ > 0
      -- read first, so that what leaves has left before what arrives takes its key
      AND (SELECT count(*) FROM gone) IS NOT NULL;
  END IF;
  DELETE FROM everview_data.v_via_2_changed_orders_27f58c10;
  DELETE FROM everview_data.v_via_2_changed_stage_1_27f58c10;
  __ivm_ignored := set_config('everview.underway_27f58c10', '', true);
END
$everview$;

-- function v_via_2_hold_27f58c10
CREATE FUNCTION everview_data.v_via_2_hold_27f58c10() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change a table below stage 2 of public.v, which waits for its end.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  __ivm_ignored := set_config('everview.underway_27f58c10', concat(current_setting('everview.underway_27f58c10', true), '+'), true);
  RETURN NULL;
END
$everview$;

-- function v_via_2_settle_27f58c10
CREATE FUNCTION everview_data.v_via_2_settle_27f58c10() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement below stage 2 of public.v has ended, and all that it changed has followed.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  __ivm_ignored := set_config('everview.underway_27f58c10', left(current_setting('everview.underway_27f58c10', true), -1), true);
  IF TG_OP = 'TRUNCATE' THEN
    __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);
  END IF;
  IF current_setting('everview.underway_27f58c10', true) IN ('*', '!', '*!') THEN
    PERFORM everview_data.v_via_2_apply_27f58c10();
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_2_before_orders_27f58c10
CREATE FUNCTION everview_data.v_via_2_before_orders_27f58c10() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change shop.orders, which stage 2 of public.v reads.
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
      WHERE w.input = 2 AND w.slot = pg_backend_pid() % 1024;
      __ivm_ignored := set_config('everview.writer_ca0e7cd5', pg_current_xact_id()::text, true);
    END IF;
  END IF;
  __ivm_ignored := set_config('everview.underway_27f58c10', concat(current_setting('everview.underway_27f58c10', true), '+'), true);
  RETURN NULL;
END
$everview$;

-- function v_via_2_insert_orders_27f58c10
CREATE FUNCTION everview_data.v_via_2_insert_orders_27f58c10() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET TimeZone = 'Europe/Rome'
SET bytea_output = 'hex'
SET default_text_search_config = 'pg_catalog.english'
SET extra_float_digits = '1'
SET lc_monetary = 'C.UTF-8'
SET lc_numeric = 'C.UTF-8'
SET lc_time = 'C.UTF-8'
AS $everview$
-- Rows were inserted into shop.orders: stage 2 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- folded at the end of the statement, when all that stage 2 of public.v reads has changed
  IF NOT (coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%') THEN
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      IF everview.is_most_of('shop.orders'::regclass, (SELECT count(*) FROM new_rows), ARRAY['shop.orders'::regclass, 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_2_27f58c10'::regclass, 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);
      END IF;
    END IF;
    IF NOT (coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_via_2_changed_orders_27f58c10 (order_id, __ivm_weight__)
      SELECT t.order_id, 1
      FROM new_rows AS t;
      __ivm_ignored := set_config('everview.underway_27f58c10', concat('*', ltrim(current_setting('everview.underway_27f58c10', true), '*')), true);
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_2_update_orders_27f58c10
CREATE FUNCTION everview_data.v_via_2_update_orders_27f58c10() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET TimeZone = 'Europe/Rome'
SET bytea_output = 'hex'
SET default_text_search_config = 'pg_catalog.english'
SET extra_float_digits = '1'
SET lc_monetary = 'C.UTF-8'
SET lc_numeric = 'C.UTF-8'
SET lc_time = 'C.UTF-8'
AS $everview$
-- Rows were updated in shop.orders: stage 2 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- folded at the end of the statement, when all that stage 2 of public.v reads has changed
  IF NOT (coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%') THEN
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      IF everview.is_most_of('shop.orders'::regclass, (SELECT count(*) FROM new_rows), ARRAY['shop.orders'::regclass, 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_2_27f58c10'::regclass, 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);
      END IF;
    END IF;
    IF NOT (coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_via_2_changed_orders_27f58c10 (order_id, __ivm_weight__)
      SELECT t.order_id, 1
      FROM new_rows AS t;
      INSERT INTO everview_data.v_via_2_changed_orders_27f58c10 (order_id, __ivm_weight__)
      SELECT t.order_id, -1
      FROM old_rows AS t;
      __ivm_ignored := set_config('everview.underway_27f58c10', concat('*', ltrim(current_setting('everview.underway_27f58c10', true), '*')), true);
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_2_delete_orders_27f58c10
CREATE FUNCTION everview_data.v_via_2_delete_orders_27f58c10() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET TimeZone = 'Europe/Rome'
SET bytea_output = 'hex'
SET default_text_search_config = 'pg_catalog.english'
SET extra_float_digits = '1'
SET lc_monetary = 'C.UTF-8'
SET lc_numeric = 'C.UTF-8'
SET lc_time = 'C.UTF-8'
AS $everview$
-- Rows were deleted from shop.orders: stage 2 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- folded at the end of the statement, when all that stage 2 of public.v reads has changed
  IF NOT (coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%') THEN
    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
      IF everview.is_most_of('shop.orders'::regclass, (SELECT count(*) FROM old_rows), ARRAY['shop.orders'::regclass, 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_2_27f58c10'::regclass, 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);
      END IF;
    END IF;
    IF NOT (coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_via_2_changed_orders_27f58c10 (order_id, __ivm_weight__)
      SELECT t.order_id, -1
      FROM old_rows AS t;
      __ivm_ignored := set_config('everview.underway_27f58c10', concat('*', ltrim(current_setting('everview.underway_27f58c10', true), '*')), true);
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_2_insert_stage_1_27f58c10
CREATE FUNCTION everview_data.v_via_2_insert_stage_1_27f58c10() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET TimeZone = 'Europe/Rome'
SET bytea_output = 'hex'
SET default_text_search_config = 'pg_catalog.english'
SET extra_float_digits = '1'
SET lc_monetary = 'C.UTF-8'
SET lc_numeric = 'C.UTF-8'
SET lc_time = 'C.UTF-8'
AS $everview$
-- Rows were inserted into stage 1: stage 2 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- folded at the end of the statement, when all that stage 2 of public.v reads has changed
  IF NOT (coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%') THEN
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM new_rows), ARRAY['shop.orders'::regclass, 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_2_27f58c10'::regclass, 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);
      END IF;
    END IF;
    IF NOT (coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_via_2_changed_stage_1_27f58c10 (key_1, rows, product_id, __ivm_weight__)
      SELECT t.key_1, t.rows, t.product_id, 1
      FROM new_rows AS t;
      __ivm_ignored := set_config('everview.underway_27f58c10', concat('*', ltrim(current_setting('everview.underway_27f58c10', true), '*')), true);
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_2_update_stage_1_27f58c10
CREATE FUNCTION everview_data.v_via_2_update_stage_1_27f58c10() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET TimeZone = 'Europe/Rome'
SET bytea_output = 'hex'
SET default_text_search_config = 'pg_catalog.english'
SET extra_float_digits = '1'
SET lc_monetary = 'C.UTF-8'
SET lc_numeric = 'C.UTF-8'
SET lc_time = 'C.UTF-8'
AS $everview$
-- Rows were updated in stage 1: stage 2 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- folded at the end of the statement, when all that stage 2 of public.v reads has changed
  IF NOT (coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%') THEN
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM new_rows), ARRAY['shop.orders'::regclass, 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_2_27f58c10'::regclass, 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);
      END IF;
    END IF;
    IF NOT (coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_via_2_changed_stage_1_27f58c10 (key_1, rows, product_id, __ivm_weight__)
      SELECT t.key_1, t.rows, t.product_id, 1
      FROM new_rows AS t;
      INSERT INTO everview_data.v_via_2_changed_stage_1_27f58c10 (key_1, rows, product_id, __ivm_weight__)
      SELECT t.key_1, t.rows, t.product_id, -1
      FROM old_rows AS t;
      __ivm_ignored := set_config('everview.underway_27f58c10', concat('*', ltrim(current_setting('everview.underway_27f58c10', true), '*')), true);
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_2_delete_stage_1_27f58c10
CREATE FUNCTION everview_data.v_via_2_delete_stage_1_27f58c10() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET TimeZone = 'Europe/Rome'
SET bytea_output = 'hex'
SET default_text_search_config = 'pg_catalog.english'
SET extra_float_digits = '1'
SET lc_monetary = 'C.UTF-8'
SET lc_numeric = 'C.UTF-8'
SET lc_time = 'C.UTF-8'
AS $everview$
-- Rows were deleted from stage 1: stage 2 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- folded at the end of the statement, when all that stage 2 of public.v reads has changed
  IF NOT (coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%') THEN
    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
      IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM old_rows), ARRAY['shop.orders'::regclass, 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_2_27f58c10'::regclass, 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);
      END IF;
    END IF;
    IF NOT (coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_via_2_changed_stage_1_27f58c10 (key_1, rows, product_id, __ivm_weight__)
      SELECT t.key_1, t.rows, t.product_id, -1
      FROM old_rows AS t;
      __ivm_ignored := set_config('everview.underway_27f58c10', concat('*', ltrim(current_setting('everview.underway_27f58c10', true), '*')), true);
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_refresh_ca0e7cd5
CREATE FUNCTION everview_data.v_refresh_ca0e7cd5() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET TimeZone = 'Europe/Rome'
SET bytea_output = 'hex'
SET default_text_search_config = 'pg_catalog.english'
SET extra_float_digits = '1'
SET lc_monetary = 'C.UTF-8'
SET lc_numeric = 'C.UTF-8'
SET lc_time = 'C.UTF-8'
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
  DELETE FROM everview_data.v_changed_stage_2_ca0e7cd5;
  DELETE FROM public.v;
  INSERT INTO public.v (order_id, big, __ivm_key_1__)
  SELECT
    stage_2.order_id AS order_id,
    CASE WHEN COALESCE(stage_2.rows, '0'::bigint) > 1 THEN everview.refuse_several_rows(stage_2.product_id) ELSE stage_2.product_id END AS big,
    stage_2.__ivm_key_1__ AS __ivm_key_1__
  FROM everview_data.v_via_2_27f58c10 AS stage_2;
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
SET TimeZone = 'Europe/Rome'
SET bytea_output = 'hex'
SET default_text_search_config = 'pg_catalog.english'
SET extra_float_digits = '1'
SET lc_monetary = 'C.UTF-8'
SET lc_numeric = 'C.UTF-8'
SET lc_time = 'C.UTF-8'
AS $everview$
-- The last of several changes of one statement folds all of them into public.v.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF EXISTS (SELECT FROM everview_data.v_changed_stage_2_ca0e7cd5 OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_changed_stage_2_ca0e7cd5));
    IF everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM everview_data.v_changed_stage_2_ca0e7cd5), ARRAY['everview_data.v_via_2_27f58c10'::regclass, 'public.v'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
    END IF;
  END IF;
  IF coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%' THEN
    -- a table was truncated on the way, or most of one has changed
    PERFORM everview_data.v_refresh_ca0e7cd5();
  ELSE
    WITH change AS MATERIALIZED (
      SELECT
        stage_2.order_id AS order_id,
        CASE WHEN COALESCE(stage_2.rows, '0'::bigint) > 1 THEN everview.refuse_several_rows(stage_2.product_id) ELSE stage_2.product_id END AS big,
        stage_2.__ivm_key_1__ AS __ivm_key_1__,
        stage_2.__ivm_weight__ AS __ivm_weight__
      FROM everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2
    ), net AS MATERIALIZED (
      -- one row for each different result row, with the sum of its weights
      SELECT c.order_id, c.big, c.__ivm_key_1__,
             sum(c.__ivm_weight__) AS __ivm_copies__
      FROM change AS c
      GROUP BY c.order_id, c.big, c.__ivm_key_1__
      HAVING sum(c.__ivm_weight__) <> 0
    ), gone AS (
      DELETE FROM public.v AS v
      USING net AS n
      WHERE sign(n.__ivm_copies__) = -1
        AND v.order_id = n.order_id
        AND (v.__ivm_key_1__ = n.__ivm_key_1__ OR (v.__ivm_key_1__ IS NULL AND n.__ivm_key_1__ IS NULL))
      RETURNING 1
    )
    INSERT INTO public.v (order_id, big, __ivm_key_1__)
    SELECT n.order_id, n.big, n.__ivm_key_1__
    FROM net AS n, generate_series(1, n.__ivm_copies__)
    WHERE n.__ivm_copies__ > 0
      -- read first, so that what leaves has left before what arrives takes its key
      AND (SELECT count(*) FROM gone) IS NOT NULL;
  END IF;
  DELETE FROM everview_data.v_changed_stage_2_ca0e7cd5;
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);
END
$everview$;

-- function v_count_stage_2_ca0e7cd5
CREATE FUNCTION everview_data.v_count_stage_2_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change stage 2, which public.v reads.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);
  RETURN NULL;
END
$everview$;

-- function v_insert_stage_2_ca0e7cd5
CREATE FUNCTION everview_data.v_insert_stage_2_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET TimeZone = 'Europe/Rome'
SET bytea_output = 'hex'
SET default_text_search_config = 'pg_catalog.english'
SET extra_float_digits = '1'
SET lc_monetary = 'C.UTF-8'
SET lc_numeric = 'C.UTF-8'
SET lc_time = 'C.UTF-8'
AS $everview$
-- Rows were inserted into stage 2: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_changed_stage_2_ca0e7cd5 (order_id, rows, product_id, __ivm_key_1__, __ivm_weight__)
      SELECT t.order_id, t.rows, t.product_id, t.__ivm_key_1__, 1
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
    IF everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_2_27f58c10'::regclass, 'public.v'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      PERFORM everview_data.v_refresh_ca0e7cd5();
      RETURN NULL;
    END IF;
  END IF;
  INSERT INTO public.v (order_id, big, __ivm_key_1__)
  SELECT
    stage_2.order_id AS order_id,
    CASE WHEN COALESCE(stage_2.rows, '0'::bigint) > 1 THEN everview.refuse_several_rows(stage_2.product_id) ELSE stage_2.product_id END AS big,
    stage_2.__ivm_key_1__ AS __ivm_key_1__
  FROM new_rows AS stage_2;
  RETURN NULL;
END
$everview$;

-- function v_update_stage_2_ca0e7cd5
CREATE FUNCTION everview_data.v_update_stage_2_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET TimeZone = 'Europe/Rome'
SET bytea_output = 'hex'
SET default_text_search_config = 'pg_catalog.english'
SET extra_float_digits = '1'
SET lc_monetary = 'C.UTF-8'
SET lc_numeric = 'C.UTF-8'
SET lc_time = 'C.UTF-8'
AS $everview$
-- Rows were updated in stage 2: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_changed_stage_2_ca0e7cd5 (order_id, rows, product_id, __ivm_key_1__, __ivm_weight__)
      SELECT t.order_id, t.rows, t.product_id, t.__ivm_key_1__, 1
      FROM new_rows AS t;
      INSERT INTO everview_data.v_changed_stage_2_ca0e7cd5 (order_id, rows, product_id, __ivm_key_1__, __ivm_weight__)
      SELECT t.order_id, t.rows, t.product_id, t.__ivm_key_1__, -1
      FROM old_rows AS t;
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    END IF;
    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_apply_ca0e7cd5();
    END IF;
    RETURN NULL;
  END IF;
  UPDATE public.v AS v
  SET big = d.big
  FROM (
    SELECT
      stage_2.order_id AS order_id,
      stage_2.__ivm_key_1__ AS __ivm_key_1__,
      CASE WHEN COALESCE(stage_2.rows, '0'::bigint) > 1 THEN everview.refuse_several_rows(stage_2.product_id) ELSE stage_2.product_id END AS big
    FROM new_rows AS stage_2
  ) AS d
  WHERE v.order_id = d.order_id
    AND (v.__ivm_key_1__ = d.__ivm_key_1__ OR (v.__ivm_key_1__ IS NULL AND d.__ivm_key_1__ IS NULL))
    AND v.big IS DISTINCT FROM d.big
    AND NOT EXISTS (SELECT FROM new_rows OFFSET 10)
    AND NOT EXISTS (
      SELECT
      FROM new_rows AS n
      WHERE NOT EXISTS (
        SELECT
        FROM old_rows AS o
        WHERE o.order_id = n.order_id
          AND o.__ivm_key_1__ = n.__ivm_key_1__
      )
    );
  IF NOT FOUND THEN
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
      IF everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_2_27f58c10'::regclass, 'public.v'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        PERFORM everview_data.v_refresh_ca0e7cd5();
        RETURN NULL;
      END IF;
      UPDATE public.v AS v
      SET big = d.big
      FROM (
        SELECT
          stage_2.order_id AS order_id,
          stage_2.__ivm_key_1__ AS __ivm_key_1__,
          CASE WHEN COALESCE(stage_2.rows, '0'::bigint) > 1 THEN everview.refuse_several_rows(stage_2.product_id) ELSE stage_2.product_id END AS big
        FROM new_rows AS stage_2
      ) AS d
      WHERE v.order_id = d.order_id
        AND (v.__ivm_key_1__ = d.__ivm_key_1__ OR (v.__ivm_key_1__ IS NULL AND d.__ivm_key_1__ IS NULL))
        AND v.big IS DISTINCT FROM d.big
        AND NOT EXISTS (
          SELECT
          FROM new_rows AS n
          WHERE NOT EXISTS (
            SELECT
            FROM old_rows AS o
            WHERE o.order_id = n.order_id
              AND o.__ivm_key_1__ = n.__ivm_key_1__
          )
        );
    END IF;
    IF NOT FOUND THEN
      IF EXISTS (
        SELECT
        FROM new_rows AS n
        WHERE NOT EXISTS (
          SELECT
          FROM old_rows AS o
          WHERE o.order_id = n.order_id
            AND o.__ivm_key_1__ = n.__ivm_key_1__
        )
      ) THEN
        -- keys, join columns or conditions changed: other result rows may come and go
        DELETE FROM public.v AS v
        USING (
          SELECT
            stage_2.order_id AS order_id,
            stage_2.__ivm_key_1__ AS __ivm_key_1__
          FROM old_rows AS stage_2
        ) AS d
        WHERE v.order_id = d.order_id
          AND (v.__ivm_key_1__ = d.__ivm_key_1__ OR (v.__ivm_key_1__ IS NULL AND d.__ivm_key_1__ IS NULL));
        INSERT INTO public.v (order_id, big, __ivm_key_1__)
        SELECT
          stage_2.order_id AS order_id,
          CASE WHEN COALESCE(stage_2.rows, '0'::bigint) > 1 THEN everview.refuse_several_rows(stage_2.product_id) ELSE stage_2.product_id END AS big,
          stage_2.__ivm_key_1__ AS __ivm_key_1__
        FROM new_rows AS stage_2;
      END IF;
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_delete_stage_2_ca0e7cd5
CREATE FUNCTION everview_data.v_delete_stage_2_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET TimeZone = 'Europe/Rome'
SET bytea_output = 'hex'
SET default_text_search_config = 'pg_catalog.english'
SET extra_float_digits = '1'
SET lc_monetary = 'C.UTF-8'
SET lc_numeric = 'C.UTF-8'
SET lc_time = 'C.UTF-8'
AS $everview$
-- Rows were deleted from stage 2: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_changed_stage_2_ca0e7cd5 (order_id, rows, product_id, __ivm_key_1__, __ivm_weight__)
      SELECT t.order_id, t.rows, t.product_id, t.__ivm_key_1__, -1
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
    IF everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_2_27f58c10'::regclass, 'public.v'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      PERFORM everview_data.v_refresh_ca0e7cd5();
      RETURN NULL;
    END IF;
  END IF;
  DELETE FROM public.v AS v
  USING (
    SELECT
      stage_2.order_id AS order_id,
      stage_2.__ivm_key_1__ AS __ivm_key_1__
    FROM old_rows AS stage_2
  ) AS d
  WHERE v.order_id = d.order_id
    AND (v.__ivm_key_1__ = d.__ivm_key_1__ OR (v.__ivm_key_1__ IS NULL AND d.__ivm_key_1__ IS NULL));
  RETURN NULL;
END
$everview$;

-- function v_truncate_stage_2_ca0e7cd5
CREATE FUNCTION everview_data.v_truncate_stage_2_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET TimeZone = 'Europe/Rome'
SET bytea_output = 'hex'
SET default_text_search_config = 'pg_catalog.english'
SET extra_float_digits = '1'
SET lc_monetary = 'C.UTF-8'
SET lc_numeric = 'C.UTF-8'
SET lc_time = 'C.UTF-8'
AS $everview$
-- stage 2 was truncated: public.v is computed afresh.
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
SET TimeZone = 'Europe/Rome'
SET bytea_output = 'hex'
SET default_text_search_config = 'pg_catalog.english'
SET extra_float_digits = '1'
SET lc_monetary = 'C.UTF-8'
SET lc_numeric = 'C.UTF-8'
SET lc_time = 'C.UTF-8'
AS $everview$
-- Computes public.v and its hidden stages afresh; the number of its rows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- stages need not follow those below them: each is computed in its turn
  __ivm_ignored := set_config('everview.underway_27f58c10', '!+', true);
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '!+', true);
  PERFORM everview_data.v_via_1_refresh_befcddaa();
  __ivm_ignored := set_config('everview.underway_27f58c10', '', true);
  PERFORM everview_data.v_via_2_refresh_27f58c10();
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);
  RETURN everview_data.v_refresh_ca0e7cd5();
END
$everview$;

-- the definition, so that what it reads cannot be dropped unnoticed
CREATE VIEW everview_data.v_definition_ca0e7cd5 AS
SELECT
  o.order_id AS order_id,
  (
    SELECT
      l.product_id AS product_id
    FROM shop.order_lines AS l
    WHERE l.order_id = o.order_id
      AND l.quantity > 9
  ) AS big
FROM shop.orders AS o;

-- columns of keys that maintenance reads beside those of the definition: they must stay as they are
CREATE VIEW everview_data.v_keys_ca0e7cd5 AS
SELECT t_1.line AS key_1
FROM shop.order_lines AS t_1;

-- trigger on shop.order_lines
CREATE TRIGGER ivm_v_via_1_before_befcddaa
BEFORE INSERT OR UPDATE OR DELETE ON shop.order_lines
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_before_order_lines_befcddaa();

-- trigger on shop.order_lines
CREATE TRIGGER ivm_v_via_1_insert_befcddaa
AFTER INSERT ON shop.order_lines
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_insert_order_lines_befcddaa();

-- trigger on shop.order_lines
CREATE TRIGGER ivm_v_via_1_update_befcddaa
AFTER UPDATE ON shop.order_lines
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_update_order_lines_befcddaa();

-- trigger on shop.order_lines
CREATE TRIGGER ivm_v_via_1_delete_befcddaa
AFTER DELETE ON shop.order_lines
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_delete_order_lines_befcddaa();

-- trigger on shop.order_lines
CREATE TRIGGER ivm_v_via_1_truncate_befcddaa
AFTER TRUNCATE ON shop.order_lines
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_truncate_order_lines_befcddaa();

-- trigger on shop.orders
CREATE TRIGGER ivm_v_via_2_before_27f58c10
BEFORE INSERT OR UPDATE OR DELETE ON shop.orders
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_before_orders_27f58c10();

-- trigger on shop.orders
CREATE TRIGGER ivm_v_via_2_insert_27f58c10
AFTER INSERT ON shop.orders
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_insert_orders_27f58c10();

-- trigger on shop.orders
CREATE TRIGGER ivm_v_via_2_update_27f58c10
AFTER UPDATE ON shop.orders
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_update_orders_27f58c10();

-- trigger on shop.orders
CREATE TRIGGER ivm_v_via_2_delete_27f58c10
AFTER DELETE ON shop.orders
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_delete_orders_27f58c10();

-- trigger on shop.orders
CREATE TRIGGER ivm_v_via_2_hold_truncate_27f58c10
BEFORE TRUNCATE ON shop.orders
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_hold_27f58c10();

-- trigger on shop.orders
CREATE TRIGGER ivmz_00_02_v_via_2_settle_27f58c10
AFTER INSERT OR UPDATE OR DELETE ON shop.orders
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_settle_27f58c10();

-- trigger on shop.orders
CREATE TRIGGER ivmz_00_02_v_via_2_settle_truncate_27f58c10
AFTER TRUNCATE ON shop.orders
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_settle_27f58c10();

-- trigger on shop.order_lines
CREATE TRIGGER ivm_v_via_2_hold_27f58c10
BEFORE INSERT OR UPDATE OR DELETE ON shop.order_lines
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_hold_27f58c10();

-- trigger on shop.order_lines
CREATE TRIGGER ivm_v_via_2_hold_truncate_27f58c10
BEFORE TRUNCATE ON shop.order_lines
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_hold_27f58c10();

-- trigger on shop.order_lines
CREATE TRIGGER ivmz_00_02_v_via_2_settle_27f58c10
AFTER INSERT OR UPDATE OR DELETE ON shop.order_lines
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_settle_27f58c10();

-- trigger on shop.order_lines
CREATE TRIGGER ivmz_00_02_v_via_2_settle_truncate_27f58c10
AFTER TRUNCATE ON shop.order_lines
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_settle_27f58c10();

-- trigger on everview_data.v_via_1_befcddaa
CREATE TRIGGER ivm_v_via_2_insert_27f58c10
AFTER INSERT ON everview_data.v_via_1_befcddaa
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_insert_stage_1_27f58c10();

-- trigger on everview_data.v_via_1_befcddaa
CREATE TRIGGER ivm_v_via_2_update_27f58c10
AFTER UPDATE ON everview_data.v_via_1_befcddaa
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_update_stage_1_27f58c10();

-- trigger on everview_data.v_via_1_befcddaa
CREATE TRIGGER ivm_v_via_2_delete_27f58c10
AFTER DELETE ON everview_data.v_via_1_befcddaa
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_delete_stage_1_27f58c10();

-- trigger on everview_data.v_via_2_27f58c10
CREATE TRIGGER ivm_v_count_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE ON everview_data.v_via_2_27f58c10
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_count_stage_2_ca0e7cd5();

-- trigger on everview_data.v_via_2_27f58c10
CREATE TRIGGER ivm_v_insert_ca0e7cd5
AFTER INSERT ON everview_data.v_via_2_27f58c10
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_stage_2_ca0e7cd5();

-- trigger on everview_data.v_via_2_27f58c10
CREATE TRIGGER ivm_v_update_ca0e7cd5
AFTER UPDATE ON everview_data.v_via_2_27f58c10
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_stage_2_ca0e7cd5();

-- trigger on everview_data.v_via_2_27f58c10
CREATE TRIGGER ivm_v_delete_ca0e7cd5
AFTER DELETE ON everview_data.v_via_2_27f58c10
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_stage_2_ca0e7cd5();

-- trigger on everview_data.v_via_2_27f58c10
CREATE TRIGGER ivm_v_truncate_ca0e7cd5
AFTER TRUNCATE ON everview_data.v_via_2_27f58c10
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_stage_2_ca0e7cd5();

-- if these tables are published, rows need an identity
SELECT everview.identify_rows(ARRAY['everview_data.v_via_1_befcddaa', 'everview_data.v_via_2_27f58c10', 'public.v']::regclass[]::oid[]);

-- the key
CREATE UNIQUE INDEX v_via_1_key_befcddaa ON everview_data.v_via_1_befcddaa (key_1);

-- the key
CREATE UNIQUE INDEX v_via_2_key_27f58c10 ON everview_data.v_via_2_27f58c10 (order_id, __ivm_key_1__) NULLS NOT DISTINCT;

-- fill the view
SELECT everview_data.v_refresh_all_ca0e7cd5();

-- the key
SELECT everview.create_index('public.v'::regclass, ARRAY['order_id', '__ivm_key_1__']::text[], true);

-- statistics, or the first changes would be planned without any
ANALYZE everview_data.v_via_1_befcddaa, everview_data.v_via_2_27f58c10, public.v;

-- refuse direct changes
CREATE TRIGGER ivm_v_via_1_refuse_befcddaa
BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON everview_data.v_via_1_befcddaa
FOR EACH STATEMENT EXECUTE FUNCTION everview.refuse_change();

-- refuse direct changes
CREATE TRIGGER ivm_v_via_2_refuse_27f58c10
BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON everview_data.v_via_2_27f58c10
FOR EACH STATEMENT EXECUTE FUNCTION everview.refuse_change();

-- refuse direct changes
CREATE TRIGGER ivm_v_refuse_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON public.v
FOR EACH STATEMENT EXECUTE FUNCTION everview.refuse_change();

-- enter the view in the catalog
SELECT everview.register('public.v'::regclass, $everview1${
  "definition" : "SELECT order_id,\n    ( SELECT l.product_id\n           FROM shop.order_lines l\n          WHERE ((l.order_id = o.order_id) AND (l.quantity > 9))) AS big\n   FROM shop.orders o",
  "query" : "SELECT o.order_id, (SELECT l.product_id FROM order_lines l WHERE l.order_id = o.order_id AND l.quantity > 9) AS big FROM orders o",
  "flavor" : "everview",
  "compiler" : "0.1.0",
  "columns" : [ "order_id", "big" ],
  "options" : {
    "mode" : "immediate"
  },
  "stages" : [ {
    "name" : "v_via_1_befcddaa",
    "table" : "everview_data.v_via_1_befcddaa",
    "strategy" : "keyed",
    "why" : "aggregates that do not follow from the changed rows alone are computed again, from all rows of each affected group",
    "key" : [ "key_1" ]
  }, {
    "name" : "v_via_2_27f58c10",
    "table" : "everview_data.v_via_2_27f58c10",
    "strategy" : "delta",
    "why" : "each changed row adds, changes or removes the result rows that carry its primary key",
    "key" : [ "order_id", "__ivm_key_1__" ]
  }, {
    "name" : "v",
    "table" : "public.v",
    "strategy" : "delta",
    "why" : "each changed row adds, changes or removes the result rows that carry its primary key",
    "key" : [ "order_id", "__ivm_key_1__" ]
  } ],
  "inputs" : [ "shop.order_lines", "shop.orders" ],
  "routines" : [ {
    "name" : "everview_data.v_via_1_refresh_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_refresh_befcddaa() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET TimeZone = 'Europe/Rome'\nSET bytea_output = 'hex'\nSET default_text_search_config = 'pg_catalog.english'\nSET extra_float_digits = '1'\nSET lc_monetary = 'C.UTF-8'\nSET lc_numeric = 'C.UTF-8'\nSET lc_time = 'C.UTF-8'\nAS $everview$\n-- Computes stage 1 of public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;\n  LOCK TABLE everview_data.v_via_1_befcddaa IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', 'everview_data.v_via_1_befcddaa'::regclass::oid::text, true);\n  -- what waits to be folded is in the tables already\n  DELETE FROM everview_data.v_via_1_changed_order_lines_befcddaa;\n  DELETE FROM everview_data.v_via_1_befcddaa;\n  INSERT INTO everview_data.v_via_1_befcddaa (key_1, rows, product_id)\n  SELECT\n    l.%{col:1.1} AS key_1,\n    count(*) AS rows,\n    everview.row_value(l.%{col:1.3}) AS product_id\n  FROM %{rel:1} AS l\n  WHERE l.%{col:1.4} > 9\n  GROUP BY l.%{col:1.1};\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_1_apply_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_apply_befcddaa() RETURNS void\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET TimeZone = 'Europe/Rome'\nSET bytea_output = 'hex'\nSET default_text_search_config = 'pg_catalog.english'\nSET extra_float_digits = '1'\nSET lc_monetary = 'C.UTF-8'\nSET lc_numeric = 'C.UTF-8'\nSET lc_time = 'C.UTF-8'\nSET plan_cache_mode = 'force_generic_plan'\nAS $everview$\n-- The last of several changes of one statement folds all of them into stage 1 of public.v.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_keys_1 integer[];\nBEGIN\n  IF EXISTS (SELECT FROM everview_data.v_via_1_changed_order_lines_befcddaa OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_via_1_changed_order_lines_befcddaa));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM everview_data.v_via_1_changed_order_lines_befcddaa), ARRAY[%{rel_literal:1}::regclass, 'everview_data.v_via_1_befcddaa'::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      __ivm_ignored := set_config('everview.underway_befcddaa', concat('!', ltrim(current_setting('everview.underway_befcddaa', true), '*!')), true);\n    END IF;\n  END IF;\n  IF coalesce(current_setting('everview.underway_befcddaa', true), '') LIKE '%!%' THEN\n    -- a table was truncated on the way, or most of one has changed\n    IF everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- stages above need not follow: they are computed afresh, too\n      __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);\n      PERFORM everview_data.v_via_1_refresh_befcddaa();\n    ELSE\n      PERFORM everview_data.v_via_1_refresh_befcddaa();\n    END IF;\n  ELSE\n    SELECT array_agg(k.key_1)\n    INTO __ivm_keys_1\n    FROM (\n      SELECT DISTINCT\n        l.order_id AS key_1\n      FROM everview_data.v_via_1_changed_order_lines_befcddaa AS l\n      WHERE l.quantity > 9\n    ) AS k;\n    IF cardinality(__ivm_keys_1) > 100 THEN\n      -- too many keys for plans that were kept from small changes\n      PERFORM set_config('plan_cache_mode', 'force_custom_plan', true);\n      IF everview.is_most_keys_of('everview_data.v_via_1_befcddaa'::regclass, cardinality(__ivm_keys_1))\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to look for the rows of each key\n        -- stages above need not follow: they are computed afresh, too\n        __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);\n        PERFORM everview_data.v_via_1_refresh_befcddaa();\n        __ivm_keys_1 := NULL;\n      END IF;\n    END IF;\n    IF __ivm_keys_1 IS NOT NULL THEN\n      WITH fresh AS MATERIALIZED (\n        SELECT\n          l.%{col:1.1} AS key_1,\n          count(*) AS rows,\n          everview.row_value(l.%{col:1.3}) AS product_id,\n          affected.__ivm_number__ AS __ivm_number__\n        FROM unnest(__ivm_keys_1) WITH ORDINALITY AS affected (key_1, __ivm_number__),\n          %{rel:1} AS l\n        WHERE l.%{col:1.4} > 9\n          AND l.%{col:1.1} = affected.key_1\n        GROUP BY l.%{col:1.1}, affected.__ivm_number__\n      ), present AS MATERIALIZED (\n        SELECT v.ctid AS __ivm_position__, a.__ivm_number__\n        FROM everview_data.v_via_1_befcddaa AS v\n             JOIN unnest(__ivm_keys_1) WITH ORDINALITY AS a (key_1, __ivm_number__) ON v.key_1 = a.key_1\n      ), gone AS (\n        DELETE FROM everview_data.v_via_1_befcddaa AS v\n        WHERE v.ctid IN (\n          SELECT p.__ivm_position__\n          FROM present AS p\n          WHERE NOT EXISTS (SELECT FROM fresh AS f WHERE f.__ivm_number__ = p.__ivm_number__)\n        )\n      ), changed AS (\n        UPDATE everview_data.v_via_1_befcddaa AS v\n        SET rows = f.rows,\n            product_id = f.product_id\n        FROM present AS p\n             JOIN fresh AS f ON f.__ivm_number__ = p.__ivm_number__\n        WHERE v.ctid = p.__ivm_position__\n          AND (v.rows, v.product_id) IS DISTINCT FROM (f.rows, f.product_id)\n      )\n      INSERT INTO everview_data.v_via_1_befcddaa (key_1, rows, product_id)\n      SELECT f.key_1, f.rows, f.product_id\n      FROM fresh AS f\n      WHERE NOT EXISTS (SELECT FROM present AS p WHERE f.__ivm_number__ = p.__ivm_number__);\n    END IF;\n  END IF;\n  DELETE FROM everview_data.v_via_1_changed_order_lines_befcddaa;\n  __ivm_ignored := set_config('everview.underway_befcddaa', '', true);\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_1_before_order_lines_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_before_order_lines_befcddaa() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change shop.order_lines, which stage 1 of public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') IS DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN\n      PERFORM everview.demand_marks('everview_data.v_marks_wanted_ca0e7cd5'::regclass, ARRAY['everview_data.v_guard_1_ca0e7cd5']::regclass[]);\n    END IF;\n  END IF;\n  -- writers of different tables of the view wait for each other, writers of one table do not\n  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;\n  IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      -- fails when tables of the view were changed after this transaction's snapshot\n      PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w FOR SHARE;\n    END IF;\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n      IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n        -- fails when another transaction has computed the view since this one's snapshot\n        PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n      END IF;\n    END IF;\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') <> pg_current_xact_id()::text THEN\n      UPDATE everview_data.v_writers_ca0e7cd5 AS w SET writer = pg_current_xact_id()\n      WHERE w.input = 1 AND w.slot = pg_backend_pid() % 1024;\n      __ivm_ignored := set_config('everview.writer_ca0e7cd5', pg_current_xact_id()::text, true);\n    END IF;\n  END IF;\n  __ivm_ignored := set_config('everview.underway_befcddaa', concat(current_setting('everview.underway_befcddaa', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_1_insert_order_lines_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_insert_order_lines_befcddaa() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET TimeZone = 'Europe/Rome'\nSET bytea_output = 'hex'\nSET default_text_search_config = 'pg_catalog.english'\nSET extra_float_digits = '1'\nSET lc_monetary = 'C.UTF-8'\nSET lc_numeric = 'C.UTF-8'\nSET lc_time = 'C.UTF-8'\nSET plan_cache_mode = 'force_generic_plan'\nAS $everview$\n-- Rows were inserted into shop.order_lines: stage 1 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_keys_1 integer[];\nBEGIN\n  IF set_config('everview.underway_befcddaa', left(current_setting('everview.underway_befcddaa', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_via_1_changed_order_lines_befcddaa (order_id, product_id, quantity, __ivm_weight__)\n    SELECT t.%{col:1.1}, t.%{col:1.3}, t.%{col:1.4}, 1\n    FROM new_rows AS t;\n    __ivm_ignored := set_config('everview.underway_befcddaa', concat('*', ltrim(current_setting('everview.underway_befcddaa', true), '*')), true);\n    IF current_setting('everview.underway_befcddaa', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_via_1_apply_befcddaa();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:1}::regclass, 'everview_data.v_via_1_befcddaa'::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      -- stages above need not follow: they are computed afresh, too\n      __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);\n      PERFORM everview_data.v_via_1_refresh_befcddaa();\n      RETURN NULL;\n    END IF;\n  END IF;\n  SELECT array_agg(k.key_1)\n  INTO __ivm_keys_1\n  FROM (\n    SELECT DISTINCT\n      l.%{col:1.1} AS key_1\n    FROM new_rows AS l\n    WHERE l.%{col:1.4} > 9\n  ) AS k;\n  IF cardinality(__ivm_keys_1) > 100 THEN\n    -- too many keys for plans that were kept from small changes\n    PERFORM set_config('plan_cache_mode', 'force_custom_plan', true);\n    IF everview.is_most_keys_of('everview_data.v_via_1_befcddaa'::regclass, cardinality(__ivm_keys_1))\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to look for the rows of each key\n      -- stages above need not follow: they are computed afresh, too\n      __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);\n      PERFORM everview_data.v_via_1_refresh_befcddaa();\n      __ivm_keys_1 := NULL;\n    END IF;\n  END IF;\n  IF __ivm_keys_1 IS NOT NULL THEN\n    WITH fresh AS MATERIALIZED (\n      SELECT\n        l.%{col:1.1} AS key_1,\n        count(*) AS rows,\n        everview.row_value(l.%{col:1.3}) AS product_id,\n        affected.__ivm_number__ AS __ivm_number__\n      FROM unnest(__ivm_keys_1) WITH ORDINALITY AS affected (key_1, __ivm_number__),\n        %{rel:1} AS l\n      WHERE l.%{col:1.4} > 9\n        AND l.%{col:1.1} = affected.key_1\n      GROUP BY l.%{col:1.1}, affected.__ivm_number__\n    ), present AS MATERIALIZED (\n      SELECT v.ctid AS __ivm_position__, a.__ivm_number__\n      FROM everview_data.v_via_1_befcddaa AS v\n           JOIN unnest(__ivm_keys_1) WITH ORDINALITY AS a (key_1, __ivm_number__) ON v.key_1 = a.key_1\n    ), gone AS (\n      DELETE FROM everview_data.v_via_1_befcddaa AS v\n      WHERE v.ctid IN (\n        SELECT p.__ivm_position__\n        FROM present AS p\n        WHERE NOT EXISTS (SELECT FROM fresh AS f WHERE f.__ivm_number__ = p.__ivm_number__)\n      )\n    ), changed AS (\n      UPDATE everview_data.v_via_1_befcddaa AS v\n      SET rows = f.rows,\n          product_id = f.product_id\n      FROM present AS p\n           JOIN fresh AS f ON f.__ivm_number__ = p.__ivm_number__\n      WHERE v.ctid = p.__ivm_position__\n        AND (v.rows, v.product_id) IS DISTINCT FROM (f.rows, f.product_id)\n    )\n    INSERT INTO everview_data.v_via_1_befcddaa (key_1, rows, product_id)\n    SELECT f.key_1, f.rows, f.product_id\n    FROM fresh AS f\n    WHERE NOT EXISTS (SELECT FROM present AS p WHERE f.__ivm_number__ = p.__ivm_number__);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_1_update_order_lines_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_update_order_lines_befcddaa() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET TimeZone = 'Europe/Rome'\nSET bytea_output = 'hex'\nSET default_text_search_config = 'pg_catalog.english'\nSET extra_float_digits = '1'\nSET lc_monetary = 'C.UTF-8'\nSET lc_numeric = 'C.UTF-8'\nSET lc_time = 'C.UTF-8'\nSET plan_cache_mode = 'force_generic_plan'\nAS $everview$\n-- Rows were updated in shop.order_lines: stage 1 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_keys_1 integer[];\nBEGIN\n  IF set_config('everview.underway_befcddaa', left(current_setting('everview.underway_befcddaa', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_via_1_changed_order_lines_befcddaa (order_id, product_id, quantity, __ivm_weight__)\n    SELECT t.%{col:1.1}, t.%{col:1.3}, t.%{col:1.4}, 1\n    FROM new_rows AS t;\n    INSERT INTO everview_data.v_via_1_changed_order_lines_befcddaa (order_id, product_id, quantity, __ivm_weight__)\n    SELECT t.%{col:1.1}, t.%{col:1.3}, t.%{col:1.4}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_befcddaa', concat('*', ltrim(current_setting('everview.underway_befcddaa', true), '*')), true);\n    IF current_setting('everview.underway_befcddaa', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_via_1_apply_befcddaa();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:1}::regclass, 'everview_data.v_via_1_befcddaa'::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      -- stages above need not follow: they are computed afresh, too\n      __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);\n      PERFORM everview_data.v_via_1_refresh_befcddaa();\n      RETURN NULL;\n    END IF;\n  END IF;\n  SELECT array_agg(k.key_1)\n  INTO __ivm_keys_1\n  FROM (\n    SELECT DISTINCT\n      l.order_id AS key_1\n    FROM (\n        SELECT\n          l_1.%{col:1.1} AS order_id,\n          l_1.%{col:1.3} AS product_id,\n          l_1.%{col:1.4} AS quantity,\n          1 AS __ivm_weight__\n        FROM new_rows AS l_1\n        UNION ALL\n        SELECT\n          l_1.%{col:1.1} AS order_id,\n          l_1.%{col:1.3} AS product_id,\n          l_1.%{col:1.4} AS quantity,\n          -1 AS __ivm_weight__\n        FROM old_rows AS l_1\n      ) AS l\n    WHERE l.quantity > 9\n  ) AS k;\n  IF cardinality(__ivm_keys_1) > 100 THEN\n    -- too many keys for plans that were kept from small changes\n    PERFORM set_config('plan_cache_mode', 'force_custom_plan', true);\n    IF everview.is_most_keys_of('everview_data.v_via_1_befcddaa'::regclass, cardinality(__ivm_keys_1))\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to look for the rows of each key\n      -- stages above need not follow: they are computed afresh, too\n      __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);\n      PERFORM everview_data.v_via_1_refresh_befcddaa();\n      __ivm_keys_1 := NULL;\n    END IF;\n  END IF;\n  IF __ivm_keys_1 IS NOT NULL THEN\n    WITH fresh AS MATERIALIZED (\n      SELECT\n        l.%{col:1.1} AS key_1,\n        count(*) AS rows,\n        everview.row_value(l.%{col:1.3}) AS product_id,\n        affected.__ivm_number__ AS __ivm_number__\n      FROM unnest(__ivm_keys_1) WITH ORDINALITY AS affected (key_1, __ivm_number__),\n        %{rel:1} AS l\n      WHERE l.%{col:1.4} > 9\n        AND l.%{col:1.1} = affected.key_1\n      GROUP BY l.%{col:1.1}, affected.__ivm_number__\n    ), present AS MATERIALIZED (\n      SELECT v.ctid AS __ivm_position__, a.__ivm_number__\n      FROM everview_data.v_via_1_befcddaa AS v\n           JOIN unnest(__ivm_keys_1) WITH ORDINALITY AS a (key_1, __ivm_number__) ON v.key_1 = a.key_1\n    ), gone AS (\n      DELETE FROM everview_data.v_via_1_befcddaa AS v\n      WHERE v.ctid IN (\n        SELECT p.__ivm_position__\n        FROM present AS p\n        WHERE NOT EXISTS (SELECT FROM fresh AS f WHERE f.__ivm_number__ = p.__ivm_number__)\n      )\n    ), changed AS (\n      UPDATE everview_data.v_via_1_befcddaa AS v\n      SET rows = f.rows,\n          product_id = f.product_id\n      FROM present AS p\n           JOIN fresh AS f ON f.__ivm_number__ = p.__ivm_number__\n      WHERE v.ctid = p.__ivm_position__\n        AND (v.rows, v.product_id) IS DISTINCT FROM (f.rows, f.product_id)\n    )\n    INSERT INTO everview_data.v_via_1_befcddaa (key_1, rows, product_id)\n    SELECT f.key_1, f.rows, f.product_id\n    FROM fresh AS f\n    WHERE NOT EXISTS (SELECT FROM present AS p WHERE f.__ivm_number__ = p.__ivm_number__);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_1_delete_order_lines_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_delete_order_lines_befcddaa() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET TimeZone = 'Europe/Rome'\nSET bytea_output = 'hex'\nSET default_text_search_config = 'pg_catalog.english'\nSET extra_float_digits = '1'\nSET lc_monetary = 'C.UTF-8'\nSET lc_numeric = 'C.UTF-8'\nSET lc_time = 'C.UTF-8'\nSET plan_cache_mode = 'force_generic_plan'\nAS $everview$\n-- Rows were deleted from shop.order_lines: stage 1 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_keys_1 integer[];\nBEGIN\n  IF set_config('everview.underway_befcddaa', left(current_setting('everview.underway_befcddaa', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_via_1_changed_order_lines_befcddaa (order_id, product_id, quantity, __ivm_weight__)\n    SELECT t.%{col:1.1}, t.%{col:1.3}, t.%{col:1.4}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_befcddaa', concat('*', ltrim(current_setting('everview.underway_befcddaa', true), '*')), true);\n    IF current_setting('everview.underway_befcddaa', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_via_1_apply_befcddaa();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM old_rows), ARRAY[%{rel_literal:1}::regclass, 'everview_data.v_via_1_befcddaa'::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      -- stages above need not follow: they are computed afresh, too\n      __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);\n      PERFORM everview_data.v_via_1_refresh_befcddaa();\n      RETURN NULL;\n    END IF;\n  END IF;\n  SELECT array_agg(k.key_1)\n  INTO __ivm_keys_1\n  FROM (\n    SELECT DISTINCT\n      l.%{col:1.1} AS key_1\n    FROM old_rows AS l\n    WHERE l.%{col:1.4} > 9\n  ) AS k;\n  IF cardinality(__ivm_keys_1) > 100 THEN\n    -- too many keys for plans that were kept from small changes\n    PERFORM set_config('plan_cache_mode', 'force_custom_plan', true);\n    IF everview.is_most_keys_of('everview_data.v_via_1_befcddaa'::regclass, cardinality(__ivm_keys_1))\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to look for the rows of each key\n      -- stages above need not follow: they are computed afresh, too\n      __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);\n      PERFORM everview_data.v_via_1_refresh_befcddaa();\n      __ivm_keys_1 := NULL;\n    END IF;\n  END IF;\n  IF __ivm_keys_1 IS NOT NULL THEN\n    WITH fresh AS MATERIALIZED (\n      SELECT\n        l.%{col:1.1} AS key_1,\n        count(*) AS rows,\n        everview.row_value(l.%{col:1.3}) AS product_id,\n        affected.__ivm_number__ AS __ivm_number__\n      FROM unnest(__ivm_keys_1) WITH ORDINALITY AS affected (key_1, __ivm_number__),\n        %{rel:1} AS l\n      WHERE l.%{col:1.4} > 9\n        AND l.%{col:1.1} = affected.key_1\n      GROUP BY l.%{col:1.1}, affected.__ivm_number__\n    ), present AS MATERIALIZED (\n      SELECT v.ctid AS __ivm_position__, a.__ivm_number__\n      FROM everview_data.v_via_1_befcddaa AS v\n           JOIN unnest(__ivm_keys_1) WITH ORDINALITY AS a (key_1, __ivm_number__) ON v.key_1 = a.key_1\n    ), gone AS (\n      DELETE FROM everview_data.v_via_1_befcddaa AS v\n      WHERE v.ctid IN (\n        SELECT p.__ivm_position__\n        FROM present AS p\n        WHERE NOT EXISTS (SELECT FROM fresh AS f WHERE f.__ivm_number__ = p.__ivm_number__)\n      )\n    ), changed AS (\n      UPDATE everview_data.v_via_1_befcddaa AS v\n      SET rows = f.rows,\n          product_id = f.product_id\n      FROM present AS p\n           JOIN fresh AS f ON f.__ivm_number__ = p.__ivm_number__\n      WHERE v.ctid = p.__ivm_position__\n        AND (v.rows, v.product_id) IS DISTINCT FROM (f.rows, f.product_id)\n    )\n    INSERT INTO everview_data.v_via_1_befcddaa (key_1, rows, product_id)\n    SELECT f.key_1, f.rows, f.product_id\n    FROM fresh AS f\n    WHERE NOT EXISTS (SELECT FROM present AS p WHERE f.__ivm_number__ = p.__ivm_number__);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_1_truncate_order_lines_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_truncate_order_lines_befcddaa() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET TimeZone = 'Europe/Rome'\nSET bytea_output = 'hex'\nSET default_text_search_config = 'pg_catalog.english'\nSET extra_float_digits = '1'\nSET lc_monetary = 'C.UTF-8'\nSET lc_numeric = 'C.UTF-8'\nSET lc_time = 'C.UTF-8'\nAS $everview$\n-- shop.order_lines was truncated: stage 1 of public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('everview.underway_befcddaa', true) LIKE '%+' THEN\n    -- inside another statement, which ends with a fresh computation\n    __ivm_ignored := set_config('everview.underway_befcddaa', concat('!', ltrim(current_setting('everview.underway_befcddaa', true), '*!')), true);\n    RETURN NULL;\n  END IF;\n  PERFORM everview_data.v_via_1_refresh_befcddaa();\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_2_refresh_27f58c10",
    "template" : "CREATE FUNCTION everview_data.v_via_2_refresh_27f58c10() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET TimeZone = 'Europe/Rome'\nSET bytea_output = 'hex'\nSET default_text_search_config = 'pg_catalog.english'\nSET extra_float_digits = '1'\nSET lc_monetary = 'C.UTF-8'\nSET lc_numeric = 'C.UTF-8'\nSET lc_time = 'C.UTF-8'\nAS $everview$\n-- Computes stage 2 of public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;\n  LOCK TABLE everview_data.v_via_2_27f58c10 IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', 'everview_data.v_via_2_27f58c10'::regclass::oid::text, true);\n  -- what waits to be folded is in the tables already\n  DELETE FROM everview_data.v_via_2_changed_orders_27f58c10;\n  DELETE FROM everview_data.v_via_2_changed_stage_1_27f58c10;\n  DELETE FROM everview_data.v_via_2_27f58c10;\n  WITH change AS (\n    SELECT\n      o.%{col:2.1} AS order_id,\n      NULL::bigint AS rows,\n      NULL::integer AS product_id,\n      NULL::integer AS __ivm_key_1__,\n      1 AS __ivm_weight__\n    FROM %{rel:2} AS o\n    UNION ALL\n    SELECT\n      o.%{col:2.1} AS order_id,\n      NULL::bigint AS rows,\n      NULL::integer AS product_id,\n      NULL::integer AS __ivm_key_1__,\n      -1 AS __ivm_weight__\n    FROM %{rel:2} AS o\n      JOIN everview_data.v_via_1_befcddaa AS stage_1 ON stage_1.key_1 = o.%{col:2.1}\n  )\n  INSERT INTO everview_data.v_via_2_27f58c10 (order_id, rows, product_id, __ivm_key_1__)\n  SELECT\n    o.%{col:2.1} AS order_id,\n    stage_1.rows AS rows,\n    stage_1.product_id AS product_id,\n    stage_1.key_1 AS __ivm_key_1__\n  FROM %{rel:2} AS o\n    JOIN everview_data.v_via_1_befcddaa AS stage_1 ON stage_1.key_1 = o.%{col:2.1}\n  UNION ALL\n  SELECT n.order_id, n.rows, n.product_id, n.__ivm_key_1__\n  FROM (\n    -- one row for each different result row, with the sum of its weights\n    SELECT c.order_id, c.rows, c.product_id, c.__ivm_key_1__,\n           sum(c.__ivm_weight__) AS __ivm_copies__\n    FROM change AS c\n    GROUP BY c.order_id, c.rows, c.product_id, c.__ivm_key_1__\n    HAVING sum(c.__ivm_weight__) <> 0\n  ) AS n\n  WHERE n.__ivm_copies__ > 0;\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_2_apply_27f58c10",
    "template" : "CREATE FUNCTION everview_data.v_via_2_apply_27f58c10() RETURNS void\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET TimeZone = 'Europe/Rome'\nSET bytea_output = 'hex'\nSET default_text_search_config = 'pg_catalog.english'\nSET enable_material = 'off'\nSET extra_float_digits = '1'\nSET lc_monetary = 'C.UTF-8'\nSET lc_numeric = 'C.UTF-8'\nSET lc_time = 'C.UTF-8'\nAS $everview$\n-- The last of several changes of one statement folds all of them into stage 2 of public.v.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF EXISTS (SELECT FROM everview_data.v_via_2_changed_orders_27f58c10 OFFSET 10) OR EXISTS (SELECT FROM everview_data.v_via_2_changed_stage_1_27f58c10 OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_via_2_changed_orders_27f58c10) + (SELECT count(*) FROM everview_data.v_via_2_changed_stage_1_27f58c10));\n    IF (everview.is_most_of(%{rel_literal:2}::regclass, (SELECT count(*) FROM everview_data.v_via_2_changed_orders_27f58c10), ARRAY[%{rel_literal:2}::regclass, 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass])\n        OR everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM everview_data.v_via_2_changed_stage_1_27f58c10), ARRAY[%{rel_literal:2}::regclass, 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass]))\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_2_27f58c10'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);\n    END IF;\n  END IF;\n  IF coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%' THEN\n    -- a table was truncated on the way, or most of one has changed\n    IF everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_2_27f58c10'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- stages above need not follow: they are computed afresh, too\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n      PERFORM everview_data.v_via_2_refresh_27f58c10();\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);\n      IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n        PERFORM everview_data.v_apply_ca0e7cd5();\n      END IF;\n    ELSE\n      PERFORM everview_data.v_via_2_refresh_27f58c10();\n    END IF;\n  ELSE\n    WITH change AS MATERIALIZED (\n      SELECT\n        o.order_id AS order_id,\n        stage_1.rows AS rows,\n        stage_1.product_id AS product_id,\n        stage_1.key_1 AS __ivm_key_1__,\n        o.__ivm_weight__ AS __ivm_weight__\n      FROM everview_data.v_via_2_changed_orders_27f58c10 AS o\n        JOIN everview_data.v_via_1_befcddaa AS stage_1 ON stage_1.key_1 = o.order_id\n      WHERE EXISTS (\n          SELECT\n          FROM everview_data.v_via_2_changed_orders_27f58c10 AS o_1\n        )\n      UNION ALL\n      SELECT\n        o.order_id AS order_id,\n        stage_1.rows AS rows,\n        stage_1.product_id AS product_id,\n        stage_1.key_1 AS __ivm_key_1__,\n        o.__ivm_weight__ * stage_1.__ivm_weight__ AS __ivm_weight__\n      FROM (\n          SELECT\n            o_1.%{col:2.1} AS order_id,\n            1 AS __ivm_weight__\n          FROM %{rel:2} AS o_1\n          UNION ALL\n          SELECT\n            o_1.order_id AS order_id,\n            -o_1.__ivm_weight__ AS __ivm_weight__\n          FROM everview_data.v_via_2_changed_orders_27f58c10 AS o_1\n        ) AS o\n        JOIN everview_data.v_via_2_changed_stage_1_27f58c10 AS stage_1 ON stage_1.key_1 = o.order_id\n      WHERE EXISTS (\n          SELECT\n          FROM everview_data.v_via_2_changed_stage_1_27f58c10 AS stage_1_1\n        )\n      UNION ALL\n      SELECT\n        o.order_id AS order_id,\n        NULL::bigint AS rows,\n        NULL::integer AS product_id,\n        NULL::integer AS __ivm_key_1__,\n        o.__ivm_weight__ AS __ivm_weight__\n      FROM everview_data.v_via_2_changed_orders_27f58c10 AS o\n      UNION ALL\n      SELECT\n        o.order_id AS order_id,\n        NULL::bigint AS rows,\n        NULL::integer AS product_id,\n        NULL::integer AS __ivm_key_1__,\n        -o.__ivm_weight__ AS __ivm_weight__\n      FROM everview_data.v_via_2_changed_orders_27f58c10 AS o\n        JOIN everview_data.v_via_1_befcddaa AS stage_1 ON stage_1.key_1 = o.order_id\n      WHERE EXISTS (\n          SELECT\n          FROM everview_data.v_via_2_changed_orders_27f58c10 AS o_1\n        )\n      UNION ALL\n      SELECT\n        o.order_id AS order_id,\n        NULL::bigint AS rows,\n        NULL::integer AS product_id,\n        NULL::integer AS __ivm_key_1__,\n        -(o.__ivm_weight__ * stage_1.__ivm_weight__) AS __ivm_weight__\n      FROM (\n          SELECT\n            o_1.%{col:2.1} AS order_id,\n            1 AS __ivm_weight__\n          FROM %{rel:2} AS o_1\n          UNION ALL\n          SELECT\n            o_1.order_id AS order_id,\n            -o_1.__ivm_weight__ AS __ivm_weight__\n          FROM everview_data.v_via_2_changed_orders_27f58c10 AS o_1\n        ) AS o\n        JOIN everview_data.v_via_2_changed_stage_1_27f58c10 AS stage_1 ON stage_1.key_1 = o.order_id\n      WHERE EXISTS (\n          SELECT\n          FROM everview_data.v_via_2_changed_stage_1_27f58c10 AS stage_1_1\n        )\n    ), net AS MATERIALIZED (\n      -- one row for each different result row, with the sum of its weights\n      SELECT c.order_id, c.rows, c.product_id, c.__ivm_key_1__,\n             sum(c.__ivm_weight__) AS __ivm_copies__\n      FROM change AS c\n      GROUP BY c.order_id, c.rows, c.product_id, c.__ivm_key_1__\n      HAVING sum(c.__ivm_weight__) <> 0\n    ), gone AS (\n      DELETE FROM everview_data.v_via_2_27f58c10 AS v\n      USING net AS n\n      WHERE sign(n.__ivm_copies__) = -1\n        AND v.order_id = n.order_id\n        AND (v.__ivm_key_1__ = n.__ivm_key_1__ OR (v.__ivm_key_1__ IS NULL AND n.__ivm_key_1__ IS NULL))\n      RETURNING 1\n    )\n    INSERT INTO everview_data.v_via_2_27f58c10 (order_id, rows, product_id, __ivm_key_1__)\n    SELECT n.order_id, n.rows, n.product_id, n.__ivm_key_1__\n    FROM net AS n, generate_series(1, n.__ivm_copies__)\n    WHERE n.__ivm_copies__ > 0\n      -- read first, so that what leaves has left before what arrives takes its key\n      AND (SELECT count(*) FROM gone) IS NOT NULL;\n  END IF;\n  DELETE FROM everview_data.v_via_2_changed_orders_27f58c10;\n  DELETE FROM everview_data.v_via_2_changed_stage_1_27f58c10;\n  __ivm_ignored := set_config('everview.underway_27f58c10', '', true);\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_2_hold_27f58c10",
    "template" : "CREATE FUNCTION everview_data.v_via_2_hold_27f58c10() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change a table below stage 2 of public.v, which waits for its end.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.underway_27f58c10', concat(current_setting('everview.underway_27f58c10', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_2_settle_27f58c10",
    "template" : "CREATE FUNCTION everview_data.v_via_2_settle_27f58c10() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement below stage 2 of public.v has ended, and all that it changed has followed.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.underway_27f58c10', left(current_setting('everview.underway_27f58c10', true), -1), true);\n  IF TG_OP = 'TRUNCATE' THEN\n    __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);\n  END IF;\n  IF current_setting('everview.underway_27f58c10', true) IN ('*', '!', '*!') THEN\n    PERFORM everview_data.v_via_2_apply_27f58c10();\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_2_before_orders_27f58c10",
    "template" : "CREATE FUNCTION everview_data.v_via_2_before_orders_27f58c10() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change shop.orders, which stage 2 of public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') IS DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN\n      PERFORM everview.demand_marks('everview_data.v_marks_wanted_ca0e7cd5'::regclass, ARRAY['everview_data.v_guard_1_ca0e7cd5']::regclass[]);\n    END IF;\n  END IF;\n  -- writers of different tables of the view wait for each other, writers of one table do not\n  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE MODE;\n  IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      -- fails when tables of the view were changed after this transaction's snapshot\n      PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w FOR SHARE;\n    END IF;\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n      IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n        -- fails when another transaction has computed the view since this one's snapshot\n        PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n      END IF;\n    END IF;\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') <> pg_current_xact_id()::text THEN\n      UPDATE everview_data.v_writers_ca0e7cd5 AS w SET writer = pg_current_xact_id()\n      WHERE w.input = 2 AND w.slot = pg_backend_pid() % 1024;\n      __ivm_ignored := set_config('everview.writer_ca0e7cd5', pg_current_xact_id()::text, true);\n    END IF;\n  END IF;\n  __ivm_ignored := set_config('everview.underway_27f58c10', concat(current_setting('everview.underway_27f58c10', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_2_insert_orders_27f58c10",
    "template" : "CREATE FUNCTION everview_data.v_via_2_insert_orders_27f58c10() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET TimeZone = 'Europe/Rome'\nSET bytea_output = 'hex'\nSET default_text_search_config = 'pg_catalog.english'\nSET extra_float_digits = '1'\nSET lc_monetary = 'C.UTF-8'\nSET lc_numeric = 'C.UTF-8'\nSET lc_time = 'C.UTF-8'\nAS $everview$\n-- Rows were inserted into shop.orders: stage 2 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- folded at the end of the statement, when all that stage 2 of public.v reads has changed\n  IF NOT (coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%') THEN\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      IF everview.is_most_of(%{rel_literal:2}::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:2}::regclass, 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_2_27f58c10'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);\n      END IF;\n    END IF;\n    IF NOT (coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_via_2_changed_orders_27f58c10 (order_id, __ivm_weight__)\n      SELECT t.%{col:2.1}, 1\n      FROM new_rows AS t;\n      __ivm_ignored := set_config('everview.underway_27f58c10', concat('*', ltrim(current_setting('everview.underway_27f58c10', true), '*')), true);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_2_update_orders_27f58c10",
    "template" : "CREATE FUNCTION everview_data.v_via_2_update_orders_27f58c10() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET TimeZone = 'Europe/Rome'\nSET bytea_output = 'hex'\nSET default_text_search_config = 'pg_catalog.english'\nSET extra_float_digits = '1'\nSET lc_monetary = 'C.UTF-8'\nSET lc_numeric = 'C.UTF-8'\nSET lc_time = 'C.UTF-8'\nAS $everview$\n-- Rows were updated in shop.orders: stage 2 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- folded at the end of the statement, when all that stage 2 of public.v reads has changed\n  IF NOT (coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%') THEN\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      IF everview.is_most_of(%{rel_literal:2}::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:2}::regclass, 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_2_27f58c10'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);\n      END IF;\n    END IF;\n    IF NOT (coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_via_2_changed_orders_27f58c10 (order_id, __ivm_weight__)\n      SELECT t.%{col:2.1}, 1\n      FROM new_rows AS t;\n      INSERT INTO everview_data.v_via_2_changed_orders_27f58c10 (order_id, __ivm_weight__)\n      SELECT t.%{col:2.1}, -1\n      FROM old_rows AS t;\n      __ivm_ignored := set_config('everview.underway_27f58c10', concat('*', ltrim(current_setting('everview.underway_27f58c10', true), '*')), true);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_2_delete_orders_27f58c10",
    "template" : "CREATE FUNCTION everview_data.v_via_2_delete_orders_27f58c10() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET TimeZone = 'Europe/Rome'\nSET bytea_output = 'hex'\nSET default_text_search_config = 'pg_catalog.english'\nSET extra_float_digits = '1'\nSET lc_monetary = 'C.UTF-8'\nSET lc_numeric = 'C.UTF-8'\nSET lc_time = 'C.UTF-8'\nAS $everview$\n-- Rows were deleted from shop.orders: stage 2 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- folded at the end of the statement, when all that stage 2 of public.v reads has changed\n  IF NOT (coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%') THEN\n    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n      IF everview.is_most_of(%{rel_literal:2}::regclass, (SELECT count(*) FROM old_rows), ARRAY[%{rel_literal:2}::regclass, 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_2_27f58c10'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);\n      END IF;\n    END IF;\n    IF NOT (coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_via_2_changed_orders_27f58c10 (order_id, __ivm_weight__)\n      SELECT t.%{col:2.1}, -1\n      FROM old_rows AS t;\n      __ivm_ignored := set_config('everview.underway_27f58c10', concat('*', ltrim(current_setting('everview.underway_27f58c10', true), '*')), true);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_2_insert_stage_1_27f58c10",
    "template" : "CREATE FUNCTION everview_data.v_via_2_insert_stage_1_27f58c10() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET TimeZone = 'Europe/Rome'\nSET bytea_output = 'hex'\nSET default_text_search_config = 'pg_catalog.english'\nSET extra_float_digits = '1'\nSET lc_monetary = 'C.UTF-8'\nSET lc_numeric = 'C.UTF-8'\nSET lc_time = 'C.UTF-8'\nAS $everview$\n-- Rows were inserted into stage 1: stage 2 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- folded at the end of the statement, when all that stage 2 of public.v reads has changed\n  IF NOT (coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%') THEN\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:2}::regclass, 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_2_27f58c10'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);\n      END IF;\n    END IF;\n    IF NOT (coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_via_2_changed_stage_1_27f58c10 (key_1, rows, product_id, __ivm_weight__)\n      SELECT t.key_1, t.rows, t.product_id, 1\n      FROM new_rows AS t;\n      __ivm_ignored := set_config('everview.underway_27f58c10', concat('*', ltrim(current_setting('everview.underway_27f58c10', true), '*')), true);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_2_update_stage_1_27f58c10",
    "template" : "CREATE FUNCTION everview_data.v_via_2_update_stage_1_27f58c10() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET TimeZone = 'Europe/Rome'\nSET bytea_output = 'hex'\nSET default_text_search_config = 'pg_catalog.english'\nSET extra_float_digits = '1'\nSET lc_monetary = 'C.UTF-8'\nSET lc_numeric = 'C.UTF-8'\nSET lc_time = 'C.UTF-8'\nAS $everview$\n-- Rows were updated in stage 1: stage 2 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- folded at the end of the statement, when all that stage 2 of public.v reads has changed\n  IF NOT (coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%') THEN\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:2}::regclass, 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_2_27f58c10'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);\n      END IF;\n    END IF;\n    IF NOT (coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_via_2_changed_stage_1_27f58c10 (key_1, rows, product_id, __ivm_weight__)\n      SELECT t.key_1, t.rows, t.product_id, 1\n      FROM new_rows AS t;\n      INSERT INTO everview_data.v_via_2_changed_stage_1_27f58c10 (key_1, rows, product_id, __ivm_weight__)\n      SELECT t.key_1, t.rows, t.product_id, -1\n      FROM old_rows AS t;\n      __ivm_ignored := set_config('everview.underway_27f58c10', concat('*', ltrim(current_setting('everview.underway_27f58c10', true), '*')), true);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_2_delete_stage_1_27f58c10",
    "template" : "CREATE FUNCTION everview_data.v_via_2_delete_stage_1_27f58c10() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET TimeZone = 'Europe/Rome'\nSET bytea_output = 'hex'\nSET default_text_search_config = 'pg_catalog.english'\nSET extra_float_digits = '1'\nSET lc_monetary = 'C.UTF-8'\nSET lc_numeric = 'C.UTF-8'\nSET lc_time = 'C.UTF-8'\nAS $everview$\n-- Rows were deleted from stage 1: stage 2 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- folded at the end of the statement, when all that stage 2 of public.v reads has changed\n  IF NOT (coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%') THEN\n    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n      IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM old_rows), ARRAY[%{rel_literal:2}::regclass, 'everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_2_27f58c10'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);\n      END IF;\n    END IF;\n    IF NOT (coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_via_2_changed_stage_1_27f58c10 (key_1, rows, product_id, __ivm_weight__)\n      SELECT t.key_1, t.rows, t.product_id, -1\n      FROM old_rows AS t;\n      __ivm_ignored := set_config('everview.underway_27f58c10', concat('*', ltrim(current_setting('everview.underway_27f58c10', true), '*')), true);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_refresh_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_refresh_ca0e7cd5() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET TimeZone = 'Europe/Rome'\nSET bytea_output = 'hex'\nSET default_text_search_config = 'pg_catalog.english'\nSET extra_float_digits = '1'\nSET lc_monetary = 'C.UTF-8'\nSET lc_numeric = 'C.UTF-8'\nSET lc_time = 'C.UTF-8'\nAS $everview$\n-- Computes public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', %{view_literal}::regclass::oid::text, true);\n  -- what waits to be folded is in the tables already\n  DELETE FROM everview_data.v_changed_stage_2_ca0e7cd5;\n  DELETE FROM %{view};\n  INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n  SELECT\n    stage_2.order_id AS order_id,\n    CASE WHEN COALESCE(stage_2.rows, '0'::bigint) > 1 THEN everview.refuse_several_rows(stage_2.product_id) ELSE stage_2.product_id END AS big,\n    stage_2.__ivm_key_1__ AS __ivm_key_1__\n  FROM everview_data.v_via_2_27f58c10 AS stage_2;\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_apply_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_apply_ca0e7cd5() RETURNS void\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET TimeZone = 'Europe/Rome'\nSET bytea_output = 'hex'\nSET default_text_search_config = 'pg_catalog.english'\nSET extra_float_digits = '1'\nSET lc_monetary = 'C.UTF-8'\nSET lc_numeric = 'C.UTF-8'\nSET lc_time = 'C.UTF-8'\nAS $everview$\n-- The last of several changes of one statement folds all of them into public.v.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF EXISTS (SELECT FROM everview_data.v_changed_stage_2_ca0e7cd5 OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_changed_stage_2_ca0e7cd5));\n    IF everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM everview_data.v_changed_stage_2_ca0e7cd5), ARRAY['everview_data.v_via_2_27f58c10'::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    END IF;\n  END IF;\n  IF coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%' THEN\n    -- a table was truncated on the way, or most of one has changed\n    PERFORM everview_data.v_refresh_ca0e7cd5();\n  ELSE\n    WITH change AS MATERIALIZED (\n      SELECT\n        stage_2.order_id AS order_id,\n        CASE WHEN COALESCE(stage_2.rows, '0'::bigint) > 1 THEN everview.refuse_several_rows(stage_2.product_id) ELSE stage_2.product_id END AS big,\n        stage_2.__ivm_key_1__ AS __ivm_key_1__,\n        stage_2.__ivm_weight__ AS __ivm_weight__\n      FROM everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2\n    ), net AS MATERIALIZED (\n      -- one row for each different result row, with the sum of its weights\n      SELECT c.order_id, c.big, c.__ivm_key_1__,\n             sum(c.__ivm_weight__) AS __ivm_copies__\n      FROM change AS c\n      GROUP BY c.order_id, c.big, c.__ivm_key_1__\n      HAVING sum(c.__ivm_weight__) <> 0\n    ), gone AS (\n      DELETE FROM %{view} AS v\n      USING net AS n\n      WHERE sign(n.__ivm_copies__) = -1\n        AND v.%{viewcol:1} = n.order_id\n        AND (v.%{viewcol:3} = n.__ivm_key_1__ OR (v.%{viewcol:3} IS NULL AND n.__ivm_key_1__ IS NULL))\n      RETURNING 1\n    )\n    INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n    SELECT n.order_id, n.big, n.__ivm_key_1__\n    FROM net AS n, generate_series(1, n.__ivm_copies__)\n    WHERE n.__ivm_copies__ > 0\n      -- read first, so that what leaves has left before what arrives takes its key\n      AND (SELECT count(*) FROM gone) IS NOT NULL;\n  END IF;\n  DELETE FROM everview_data.v_changed_stage_2_ca0e7cd5;\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_count_stage_2_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_count_stage_2_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change stage 2, which public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_insert_stage_2_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_insert_stage_2_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET TimeZone = 'Europe/Rome'\nSET bytea_output = 'hex'\nSET default_text_search_config = 'pg_catalog.english'\nSET extra_float_digits = '1'\nSET lc_monetary = 'C.UTF-8'\nSET lc_numeric = 'C.UTF-8'\nSET lc_time = 'C.UTF-8'\nAS $everview$\n-- Rows were inserted into stage 2: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_changed_stage_2_ca0e7cd5 (order_id, rows, product_id, __ivm_key_1__, __ivm_weight__)\n      SELECT t.order_id, t.rows, t.product_id, t.__ivm_key_1__, 1\n      FROM new_rows AS t;\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    END IF;\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_2_27f58c10'::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n  SELECT\n    stage_2.order_id AS order_id,\n    CASE WHEN COALESCE(stage_2.rows, '0'::bigint) > 1 THEN everview.refuse_several_rows(stage_2.product_id) ELSE stage_2.product_id END AS big,\n    stage_2.__ivm_key_1__ AS __ivm_key_1__\n  FROM new_rows AS stage_2;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_update_stage_2_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_update_stage_2_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET TimeZone = 'Europe/Rome'\nSET bytea_output = 'hex'\nSET default_text_search_config = 'pg_catalog.english'\nSET extra_float_digits = '1'\nSET lc_monetary = 'C.UTF-8'\nSET lc_numeric = 'C.UTF-8'\nSET lc_time = 'C.UTF-8'\nAS $everview$\n-- Rows were updated in stage 2: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_changed_stage_2_ca0e7cd5 (order_id, rows, product_id, __ivm_key_1__, __ivm_weight__)\n      SELECT t.order_id, t.rows, t.product_id, t.__ivm_key_1__, 1\n      FROM new_rows AS t;\n      INSERT INTO everview_data.v_changed_stage_2_ca0e7cd5 (order_id, rows, product_id, __ivm_key_1__, __ivm_weight__)\n      SELECT t.order_id, t.rows, t.product_id, t.__ivm_key_1__, -1\n      FROM old_rows AS t;\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    END IF;\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  UPDATE %{view} AS v\n  SET %{viewcol:2} = d.big\n  FROM (\n    SELECT\n      stage_2.order_id AS order_id,\n      stage_2.__ivm_key_1__ AS __ivm_key_1__,\n      CASE WHEN COALESCE(stage_2.rows, '0'::bigint) > 1 THEN everview.refuse_several_rows(stage_2.product_id) ELSE stage_2.product_id END AS big\n    FROM new_rows AS stage_2\n  ) AS d\n  WHERE v.%{viewcol:1} = d.order_id\n    AND (v.%{viewcol:3} = d.__ivm_key_1__ OR (v.%{viewcol:3} IS NULL AND d.__ivm_key_1__ IS NULL))\n    AND v.%{viewcol:2} IS DISTINCT FROM d.big\n    AND NOT EXISTS (SELECT FROM new_rows OFFSET 10)\n    AND NOT EXISTS (\n      SELECT\n      FROM new_rows AS n\n      WHERE NOT EXISTS (\n        SELECT\n        FROM old_rows AS o\n        WHERE o.order_id = n.order_id\n          AND o.__ivm_key_1__ = n.__ivm_key_1__\n      )\n    );\n  IF NOT FOUND THEN\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n      IF everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_2_27f58c10'::regclass, %{view_literal}::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        PERFORM everview_data.v_refresh_ca0e7cd5();\n        RETURN NULL;\n      END IF;\n      UPDATE %{view} AS v\n      SET %{viewcol:2} = d.big\n      FROM (\n        SELECT\n          stage_2.order_id AS order_id,\n          stage_2.__ivm_key_1__ AS __ivm_key_1__,\n          CASE WHEN COALESCE(stage_2.rows, '0'::bigint) > 1 THEN everview.refuse_several_rows(stage_2.product_id) ELSE stage_2.product_id END AS big\n        FROM new_rows AS stage_2\n      ) AS d\n      WHERE v.%{viewcol:1} = d.order_id\n        AND (v.%{viewcol:3} = d.__ivm_key_1__ OR (v.%{viewcol:3} IS NULL AND d.__ivm_key_1__ IS NULL))\n        AND v.%{viewcol:2} IS DISTINCT FROM d.big\n        AND NOT EXISTS (\n          SELECT\n          FROM new_rows AS n\n          WHERE NOT EXISTS (\n            SELECT\n            FROM old_rows AS o\n            WHERE o.order_id = n.order_id\n              AND o.__ivm_key_1__ = n.__ivm_key_1__\n          )\n        );\n    END IF;\n    IF NOT FOUND THEN\n      IF EXISTS (\n        SELECT\n        FROM new_rows AS n\n        WHERE NOT EXISTS (\n          SELECT\n          FROM old_rows AS o\n          WHERE o.order_id = n.order_id\n            AND o.__ivm_key_1__ = n.__ivm_key_1__\n        )\n      ) THEN\n        -- keys, join columns or conditions changed: other result rows may come and go\n        DELETE FROM %{view} AS v\n        USING (\n          SELECT\n            stage_2.order_id AS order_id,\n            stage_2.__ivm_key_1__ AS __ivm_key_1__\n          FROM old_rows AS stage_2\n        ) AS d\n        WHERE v.%{viewcol:1} = d.order_id\n          AND (v.%{viewcol:3} = d.__ivm_key_1__ OR (v.%{viewcol:3} IS NULL AND d.__ivm_key_1__ IS NULL));\n        INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n        SELECT\n          stage_2.order_id AS order_id,\n          CASE WHEN COALESCE(stage_2.rows, '0'::bigint) > 1 THEN everview.refuse_several_rows(stage_2.product_id) ELSE stage_2.product_id END AS big,\n          stage_2.__ivm_key_1__ AS __ivm_key_1__\n        FROM new_rows AS stage_2;\n      END IF;\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_delete_stage_2_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_delete_stage_2_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET TimeZone = 'Europe/Rome'\nSET bytea_output = 'hex'\nSET default_text_search_config = 'pg_catalog.english'\nSET extra_float_digits = '1'\nSET lc_monetary = 'C.UTF-8'\nSET lc_numeric = 'C.UTF-8'\nSET lc_time = 'C.UTF-8'\nAS $everview$\n-- Rows were deleted from stage 2: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_changed_stage_2_ca0e7cd5 (order_id, rows, product_id, __ivm_key_1__, __ivm_weight__)\n      SELECT t.order_id, t.rows, t.product_id, t.__ivm_key_1__, -1\n      FROM old_rows AS t;\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    END IF;\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n    IF everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_2_27f58c10'::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  DELETE FROM %{view} AS v\n  USING (\n    SELECT\n      stage_2.order_id AS order_id,\n      stage_2.__ivm_key_1__ AS __ivm_key_1__\n    FROM old_rows AS stage_2\n  ) AS d\n  WHERE v.%{viewcol:1} = d.order_id\n    AND (v.%{viewcol:3} = d.__ivm_key_1__ OR (v.%{viewcol:3} IS NULL AND d.__ivm_key_1__ IS NULL));\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_truncate_stage_2_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_truncate_stage_2_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET TimeZone = 'Europe/Rome'\nSET bytea_output = 'hex'\nSET default_text_search_config = 'pg_catalog.english'\nSET extra_float_digits = '1'\nSET lc_monetary = 'C.UTF-8'\nSET lc_numeric = 'C.UTF-8'\nSET lc_time = 'C.UTF-8'\nAS $everview$\n-- stage 2 was truncated: public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('everview.underway_ca0e7cd5', true) LIKE '%+' THEN\n    -- inside another statement, which ends with a fresh computation\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    RETURN NULL;\n  END IF;\n  PERFORM everview_data.v_refresh_ca0e7cd5();\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_refresh_all_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_refresh_all_ca0e7cd5() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET TimeZone = 'Europe/Rome'\nSET bytea_output = 'hex'\nSET default_text_search_config = 'pg_catalog.english'\nSET extra_float_digits = '1'\nSET lc_monetary = 'C.UTF-8'\nSET lc_numeric = 'C.UTF-8'\nSET lc_time = 'C.UTF-8'\nAS $everview$\n-- Computes public.v and its hidden stages afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- stages need not follow those below them: each is computed in its turn\n  __ivm_ignored := set_config('everview.underway_27f58c10', '!+', true);\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '!+', true);\n  PERFORM everview_data.v_via_1_refresh_befcddaa();\n  __ivm_ignored := set_config('everview.underway_27f58c10', '', true);\n  PERFORM everview_data.v_via_2_refresh_27f58c10();\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);\n  RETURN everview_data.v_refresh_ca0e7cd5();\nEND\n$everview$"
  } ],
  "refresh" : "everview_data.v_refresh_all_ca0e7cd5",
  "triggers" : [ {
    "table" : "shop.order_lines",
    "name" : "ivm_v_via_1_before_befcddaa",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_1_before_befcddaa\nBEFORE INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_before_order_lines_befcddaa()"
  }, {
    "table" : "shop.order_lines",
    "name" : "ivm_v_via_1_insert_befcddaa",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_1_insert_befcddaa\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_insert_order_lines_befcddaa()"
  }, {
    "table" : "shop.order_lines",
    "name" : "ivm_v_via_1_update_befcddaa",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_1_update_befcddaa\nAFTER UPDATE ON %{target}\nREFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_update_order_lines_befcddaa()"
  }, {
    "table" : "shop.order_lines",
    "name" : "ivm_v_via_1_delete_befcddaa",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_1_delete_befcddaa\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_delete_order_lines_befcddaa()"
  }, {
    "table" : "shop.order_lines",
    "name" : "ivm_v_via_1_truncate_befcddaa",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_1_truncate_befcddaa\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_truncate_order_lines_befcddaa()"
  }, {
    "table" : "shop.orders",
    "name" : "ivm_v_via_2_before_27f58c10",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_2_before_27f58c10\nBEFORE INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_before_orders_27f58c10()"
  }, {
    "table" : "shop.orders",
    "name" : "ivm_v_via_2_insert_27f58c10",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_2_insert_27f58c10\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_insert_orders_27f58c10()"
  }, {
    "table" : "shop.orders",
    "name" : "ivm_v_via_2_update_27f58c10",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_2_update_27f58c10\nAFTER UPDATE ON %{target}\nREFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_update_orders_27f58c10()"
  }, {
    "table" : "shop.orders",
    "name" : "ivm_v_via_2_delete_27f58c10",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_2_delete_27f58c10\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_delete_orders_27f58c10()"
  }, {
    "table" : "everview_data.v_via_1_befcddaa",
    "name" : "ivm_v_via_2_insert_27f58c10",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_2_insert_27f58c10\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_insert_stage_1_27f58c10()"
  }, {
    "table" : "everview_data.v_via_1_befcddaa",
    "name" : "ivm_v_via_2_update_27f58c10",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_2_update_27f58c10\nAFTER UPDATE ON %{target}\nREFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_update_stage_1_27f58c10()"
  }, {
    "table" : "everview_data.v_via_1_befcddaa",
    "name" : "ivm_v_via_2_delete_27f58c10",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_2_delete_27f58c10\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_delete_stage_1_27f58c10()"
  }, {
    "table" : "shop.orders",
    "name" : "ivm_v_via_2_hold_truncate_27f58c10",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_2_hold_truncate_27f58c10\nBEFORE TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_hold_27f58c10()"
  }, {
    "table" : "shop.orders",
    "name" : "ivmz_00_02_v_via_2_settle_27f58c10",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivmz_00_02_v_via_2_settle_27f58c10\nAFTER INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_settle_27f58c10()"
  }, {
    "table" : "shop.orders",
    "name" : "ivmz_00_02_v_via_2_settle_truncate_27f58c10",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivmz_00_02_v_via_2_settle_truncate_27f58c10\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_settle_27f58c10()"
  }, {
    "table" : "shop.order_lines",
    "name" : "ivm_v_via_2_hold_27f58c10",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_2_hold_27f58c10\nBEFORE INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_hold_27f58c10()"
  }, {
    "table" : "shop.order_lines",
    "name" : "ivm_v_via_2_hold_truncate_27f58c10",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_2_hold_truncate_27f58c10\nBEFORE TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_hold_27f58c10()"
  }, {
    "table" : "shop.order_lines",
    "name" : "ivmz_00_02_v_via_2_settle_27f58c10",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivmz_00_02_v_via_2_settle_27f58c10\nAFTER INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_settle_27f58c10()"
  }, {
    "table" : "shop.order_lines",
    "name" : "ivmz_00_02_v_via_2_settle_truncate_27f58c10",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivmz_00_02_v_via_2_settle_truncate_27f58c10\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_settle_27f58c10()"
  }, {
    "table" : "everview_data.v_via_2_27f58c10",
    "name" : "ivm_v_count_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_count_ca0e7cd5\nBEFORE INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_count_stage_2_ca0e7cd5()"
  }, {
    "table" : "everview_data.v_via_2_27f58c10",
    "name" : "ivm_v_insert_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_insert_ca0e7cd5\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_stage_2_ca0e7cd5()"
  }, {
    "table" : "everview_data.v_via_2_27f58c10",
    "name" : "ivm_v_update_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_update_ca0e7cd5\nAFTER UPDATE ON %{target}\nREFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_stage_2_ca0e7cd5()"
  }, {
    "table" : "everview_data.v_via_2_27f58c10",
    "name" : "ivm_v_delete_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_delete_ca0e7cd5\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_stage_2_ca0e7cd5()"
  }, {
    "table" : "everview_data.v_via_2_27f58c10",
    "name" : "ivm_v_truncate_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_truncate_ca0e7cd5\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_stage_2_ca0e7cd5()"
  } ],
  "relations" : [ "everview_data.v_via_1_befcddaa", "everview_data.v_via_1_changed_order_lines_befcddaa", "everview_data.v_via_1_changed_order_lines_befcddaa_all", "everview_data.v_via_2_27f58c10", "everview_data.v_via_2_changed_orders_27f58c10", "everview_data.v_via_2_changed_orders_27f58c10_all", "everview_data.v_via_2_changed_stage_1_27f58c10", "everview_data.v_via_2_changed_stage_1_27f58c10_all", "everview_data.v_changed_stage_2_ca0e7cd5", "everview_data.v_changed_stage_2_ca0e7cd5_all", "everview_data.v_guard_1_ca0e7cd5", "everview_data.v_writers_ca0e7cd5", "everview_data.v_marks_wanted_ca0e7cd5", "everview_data.v_computed_ca0e7cd5", "everview_data.v_keys_ca0e7cd5" ],
  "anchor" : "everview_data.v_definition_ca0e7cd5",
  "indexes" : [ {
    "columns" : [ "1", "3" ],
    "nulls_not_distinct" : true,
    "required" : false
  } ],
  "assumptions" : [ {
    "input" : 1,
    "kind" : "not_null",
    "columns" : [ "1", "3", "4" ]
  }, {
    "input" : 1,
    "kind" : "unique",
    "columns" : [ "1", "2" ]
  }, {
    "input" : 1,
    "kind" : "no_children",
    "columns" : [ ]
  }, {
    "input" : 2,
    "kind" : "not_null",
    "columns" : [ "1" ]
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
