-- stage 1 of public.v: a hidden table
CREATE TABLE everview_data.v_via_1_befcddaa (
  city text,
  value bigint
) WITH (fillfactor = 70);

-- changes of shop.customers that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_via_1_changed_customers_befcddaa_all (
  city text,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_via_1_changed_customers_befcddaa_all (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data.v_via_1_changed_customers_befcddaa AS
SELECT t.city, t.__ivm_weight__
FROM everview_data.v_via_1_changed_customers_befcddaa_all AS t
WHERE t.__ivm_xact__ = pg_current_xact_id();

-- stage 2 of public.v: a hidden table
CREATE TABLE everview_data.v_via_2_27f58c10 (
  value bigint,
  __ivm_count__ bigint
) WITH (fillfactor = 70);

-- changes of v_via_1_befcddaa that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_via_2_changed_stage_1_27f58c10_all (
  value bigint,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_via_2_changed_stage_1_27f58c10_all (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data.v_via_2_changed_stage_1_27f58c10 AS
SELECT t.value, t.__ivm_weight__
FROM everview_data.v_via_2_changed_stage_1_27f58c10_all AS t
WHERE t.__ivm_xact__ = pg_current_xact_id();

-- stage 3 of public.v: a hidden table
CREATE TABLE everview_data.v_via_3_50f2bc86 (
  value bigint,
  count bigint
) WITH (fillfactor = 70);

-- changes of v_via_2_27f58c10 that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_via_3_changed_stage_2_50f2bc86_all (
  value bigint,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_via_3_changed_stage_2_50f2bc86_all (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data.v_via_3_changed_stage_2_50f2bc86 AS
SELECT t.value, t.__ivm_weight__
FROM everview_data.v_via_3_changed_stage_2_50f2bc86_all AS t
WHERE t.__ivm_xact__ = pg_current_xact_id();

-- changes of shop.products that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_via_3_changed_products_50f2bc86_all (
  product_id integer,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_via_3_changed_products_50f2bc86_all (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data.v_via_3_changed_products_50f2bc86 AS
SELECT t.product_id, t.__ivm_weight__
FROM everview_data.v_via_3_changed_products_50f2bc86_all AS t
WHERE t.__ivm_xact__ = pg_current_xact_id();

-- stage 4 of public.v: a hidden table
CREATE TABLE everview_data.v_via_4_ce962925 (
  value bigint,
  __ivm_count__ bigint
) WITH (fillfactor = 70);

-- changes of v_via_2_27f58c10 that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_via_4_changed_stage_2_ce962925_all (
  value bigint,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_via_4_changed_stage_2_ce962925_all (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data.v_via_4_changed_stage_2_ce962925 AS
SELECT t.value, t.__ivm_weight__
FROM everview_data.v_via_4_changed_stage_2_ce962925_all AS t
WHERE t.__ivm_xact__ = pg_current_xact_id();

-- changes of v_via_3_50f2bc86 that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_via_4_changed_stage_3_ce962925_all (
  value bigint,
  count bigint,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_via_4_changed_stage_3_ce962925_all (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data.v_via_4_changed_stage_3_ce962925 AS
SELECT t.value, t.count, t.__ivm_weight__
FROM everview_data.v_via_4_changed_stage_3_ce962925_all AS t
WHERE t.__ivm_xact__ = pg_current_xact_id();

-- stage 5 of public.v: a hidden table
CREATE TABLE everview_data.v_via_5_b99119b3 (
  value bigint,
  __ivm_count__ bigint
) WITH (fillfactor = 70);

-- changes of v_via_1_befcddaa that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_via_5_changed_stage_1_b99119b3_all (
  value bigint,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_via_5_changed_stage_1_b99119b3_all (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data.v_via_5_changed_stage_1_b99119b3 AS
SELECT t.value, t.__ivm_weight__
FROM everview_data.v_via_5_changed_stage_1_b99119b3_all AS t
WHERE t.__ivm_xact__ = pg_current_xact_id();

-- changes of v_via_2_27f58c10 that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_via_5_changed_stage_2_b99119b3_all (
  value bigint,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_via_5_changed_stage_2_b99119b3_all (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data.v_via_5_changed_stage_2_b99119b3 AS
SELECT t.value, t.__ivm_weight__
FROM everview_data.v_via_5_changed_stage_2_b99119b3_all AS t
WHERE t.__ivm_xact__ = pg_current_xact_id();

-- changes of v_via_3_50f2bc86 that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_via_5_changed_stage_3_b99119b3_all (
  value bigint,
  count bigint,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_via_5_changed_stage_3_b99119b3_all (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data.v_via_5_changed_stage_3_b99119b3 AS
SELECT t.value, t.count, t.__ivm_weight__
FROM everview_data.v_via_5_changed_stage_3_b99119b3_all AS t
WHERE t.__ivm_xact__ = pg_current_xact_id();

-- changes of v_via_4_ce962925 that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_via_5_changed_stage_4_b99119b3_all (
  value bigint,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_via_5_changed_stage_4_b99119b3_all (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data.v_via_5_changed_stage_4_b99119b3 AS
SELECT t.value, t.__ivm_weight__
FROM everview_data.v_via_5_changed_stage_4_b99119b3_all AS t
WHERE t.__ivm_xact__ = pg_current_xact_id();

-- the view: an ordinary table
CREATE TABLE public.v (
  city text,
  n bigint
);

-- changes of v_via_1_befcddaa that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_changed_stage_1_ca0e7cd5_all (
  city text,
  value bigint,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_changed_stage_1_ca0e7cd5_all (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data.v_changed_stage_1_ca0e7cd5 AS
SELECT t.city, t.value, t.__ivm_weight__
FROM everview_data.v_changed_stage_1_ca0e7cd5_all AS t
WHERE t.__ivm_xact__ = pg_current_xact_id();

-- changes of v_via_2_27f58c10 that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_changed_stage_2_ca0e7cd5_all (
  value bigint,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_changed_stage_2_ca0e7cd5_all (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data.v_changed_stage_2_ca0e7cd5 AS
SELECT t.value, t.__ivm_weight__
FROM everview_data.v_changed_stage_2_ca0e7cd5_all AS t
WHERE t.__ivm_xact__ = pg_current_xact_id();

-- changes of v_via_3_50f2bc86 that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_changed_stage_3_ca0e7cd5_all (
  value bigint,
  count bigint,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_changed_stage_3_ca0e7cd5_all (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data.v_changed_stage_3_ca0e7cd5 AS
SELECT t.value, t.count, t.__ivm_weight__
FROM everview_data.v_changed_stage_3_ca0e7cd5_all AS t
WHERE t.__ivm_xact__ = pg_current_xact_id();

-- changes of v_via_4_ce962925 that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_changed_stage_4_ca0e7cd5_all (
  value bigint,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_changed_stage_4_ca0e7cd5_all (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data.v_changed_stage_4_ca0e7cd5 AS
SELECT t.value, t.__ivm_weight__
FROM everview_data.v_changed_stage_4_ca0e7cd5_all AS t
WHERE t.__ivm_xact__ = pg_current_xact_id();

-- changes of v_via_5_b99119b3 that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_changed_stage_5_ca0e7cd5_all (
  value bigint,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_changed_stage_5_ca0e7cd5_all (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data.v_changed_stage_5_ca0e7cd5 AS
SELECT t.value, t.__ivm_weight__
FROM everview_data.v_changed_stage_5_ca0e7cd5_all AS t
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
  DELETE FROM everview_data.v_via_1_changed_customers_befcddaa;
  DELETE FROM everview_data.v_via_1_befcddaa;
  INSERT INTO everview_data.v_via_1_befcddaa AS v (city, value)
  SELECT d.city,
         d.value
  FROM (
    SELECT
      c.city AS city,
      count(*) AS value
    FROM shop.customers AS c
    GROUP BY c.city
  ) AS d;
  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;
  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);
  RETURN __ivm_rows;
END
$everview$;

-- function v_via_1_apply_befcddaa
CREATE FUNCTION everview_data.v_via_1_apply_befcddaa() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- The last of several changes of one statement folds all of them into stage 1 of public.v.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_emptied tid[];
BEGIN
  IF EXISTS (SELECT FROM everview_data.v_via_1_changed_customers_befcddaa OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_via_1_changed_customers_befcddaa));
  END IF;
  IF coalesce(current_setting('everview.underway_befcddaa', true), '') LIKE '%!%' THEN
    -- a table was truncated on the way, or most of one has changed
    PERFORM everview_data.v_via_1_refresh_befcddaa();
  ELSE
    WITH folded AS (
      INSERT INTO everview_data.v_via_1_befcddaa AS v (city, value)
      SELECT d.city,
             d.value
      FROM (
        SELECT
          change.city AS city,
          coalesce((sum(change.weight)), 0) AS value
        FROM (
            SELECT
              c.city AS city,
              c.__ivm_weight__ AS weight
            FROM everview_data.v_via_1_changed_customers_befcddaa AS c
          ) AS change
        GROUP BY change.city
      ) AS d
      WHERE d.value <> 0
      ORDER BY d.city
      ON CONFLICT (city) DO UPDATE SET
        value = v.value + excluded.value
      RETURNING v.ctid AS position, v.value = 0 AS emptied
    )
    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
    FROM folded AS f;
    IF __ivm_emptied IS NOT NULL THEN
      -- the rows are locked by this transaction, so their addresses are stable
      DELETE FROM everview_data.v_via_1_befcddaa AS v WHERE v.ctid = ANY (__ivm_emptied);
    END IF;
  END IF;
  DELETE FROM everview_data.v_via_1_changed_customers_befcddaa;
  __ivm_ignored := set_config('everview.underway_befcddaa', '', true);
END
$everview$;

-- function v_via_1_before_customers_befcddaa
CREATE FUNCTION everview_data.v_via_1_before_customers_befcddaa() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change shop.customers, which stage 1 of public.v reads.
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

-- function v_via_1_insert_customers_befcddaa
CREATE FUNCTION everview_data.v_via_1_insert_customers_befcddaa() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were inserted into shop.customers: stage 1 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF set_config('everview.underway_befcddaa', left(current_setting('everview.underway_befcddaa', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_via_1_changed_customers_befcddaa (city, __ivm_weight__)
    SELECT t.city, 1
    FROM new_rows AS t;
    __ivm_ignored := set_config('everview.underway_befcddaa', concat('*', ltrim(current_setting('everview.underway_befcddaa', true), '*')), true);
    IF current_setting('everview.underway_befcddaa', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_via_1_apply_befcddaa();
    END IF;
    RETURN NULL;
  END IF;
  INSERT INTO everview_data.v_via_1_befcddaa AS v (city, value)
  SELECT d.city,
         d.value
  FROM (
    SELECT
      c.city AS city,
      1::bigint AS value
    FROM new_rows AS c
  ) AS d
  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)
  ON CONFLICT (city) DO UPDATE SET
    value = v.value + excluded.value;
  IF NOT FOUND THEN
    -- several rows, or none that counts
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
    END IF;
    INSERT INTO everview_data.v_via_1_befcddaa AS v (city, value)
    SELECT d.city,
           d.value
    FROM (
      SELECT
        c.city AS city,
        count(*) AS value
      FROM new_rows AS c
      GROUP BY c.city
    ) AS d
    ORDER BY d.city
    ON CONFLICT (city) DO UPDATE SET
      value = v.value + excluded.value;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_1_update_customers_befcddaa
CREATE FUNCTION everview_data.v_via_1_update_customers_befcddaa() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were updated in shop.customers: stage 1 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_emptied tid[];
BEGIN
  IF set_config('everview.underway_befcddaa', left(current_setting('everview.underway_befcddaa', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_via_1_changed_customers_befcddaa (city, __ivm_weight__)
    SELECT t.city, 1
    FROM new_rows AS t;
    INSERT INTO everview_data.v_via_1_changed_customers_befcddaa (city, __ivm_weight__)
    SELECT t.city, -1
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
  END IF;
  WITH folded AS (
    INSERT INTO everview_data.v_via_1_befcddaa AS v (city, value)
    SELECT d.city,
           d.value
    FROM (
      SELECT
        c.city AS city,
        coalesce((sum(c.__ivm_weight__)), 0) AS value
      FROM (
          SELECT
            c_1.city AS city,
            1 AS __ivm_weight__
          FROM new_rows AS c_1
          UNION ALL
          SELECT
            c_1.city AS city,
            -1 AS __ivm_weight__
          FROM old_rows AS c_1
        ) AS c
      GROUP BY c.city
    ) AS d
    WHERE d.value <> 0
    ORDER BY d.city
    ON CONFLICT (city) DO UPDATE SET
      value = v.value + excluded.value
    RETURNING v.ctid AS position, v.value = 0 AS emptied
  )
  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
  FROM folded AS f;
  IF __ivm_emptied IS NOT NULL THEN
    -- the rows are locked by this transaction, so their addresses are stable
    DELETE FROM everview_data.v_via_1_befcddaa AS v WHERE v.ctid = ANY (__ivm_emptied);
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_1_delete_customers_befcddaa
CREATE FUNCTION everview_data.v_via_1_delete_customers_befcddaa() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from shop.customers: stage 1 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_emptied tid[];
  __ivm_position tid;
  __ivm_is_empty boolean;
BEGIN
  IF set_config('everview.underway_befcddaa', left(current_setting('everview.underway_befcddaa', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_via_1_changed_customers_befcddaa (city, __ivm_weight__)
    SELECT t.city, -1
    FROM old_rows AS t;
    __ivm_ignored := set_config('everview.underway_befcddaa', concat('*', ltrim(current_setting('everview.underway_befcddaa', true), '*')), true);
    IF current_setting('everview.underway_befcddaa', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_via_1_apply_befcddaa();
    END IF;
    RETURN NULL;
  END IF;
  INSERT INTO everview_data.v_via_1_befcddaa AS v (city, value)
  SELECT d.city,
         d.value
  FROM (
    SELECT
      c.city AS city,
      -1::bigint AS value
    FROM old_rows AS c
  ) AS d
  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)
  ON CONFLICT (city) DO UPDATE SET
    value = v.value + excluded.value
  RETURNING v.ctid, v.value = 0 INTO __ivm_position, __ivm_is_empty;
  IF NOT FOUND THEN
    -- several rows, or none that counts
    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));
    END IF;
    WITH folded AS (
      INSERT INTO everview_data.v_via_1_befcddaa AS v (city, value)
      SELECT d.city,
             d.value
      FROM (
        SELECT
          c.city AS city,
          -count(*) AS value
        FROM old_rows AS c
        GROUP BY c.city
      ) AS d
      ORDER BY d.city
      ON CONFLICT (city) DO UPDATE SET
        value = v.value + excluded.value
      RETURNING v.ctid AS position, v.value = 0 AS emptied
    )
    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
    FROM folded AS f;
    IF __ivm_emptied IS NOT NULL THEN
      -- the rows are locked by this transaction, so their addresses are stable
      DELETE FROM everview_data.v_via_1_befcddaa AS v WHERE v.ctid = ANY (__ivm_emptied);
    END IF;
  ELSIF __ivm_is_empty THEN
    DELETE FROM everview_data.v_via_1_befcddaa AS v WHERE v.ctid = __ivm_position;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_1_truncate_customers_befcddaa
CREATE FUNCTION everview_data.v_via_1_truncate_customers_befcddaa() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- shop.customers was truncated: stage 1 of public.v is computed afresh.
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
  DELETE FROM everview_data.v_via_2_changed_stage_1_27f58c10;
  DELETE FROM everview_data.v_via_2_27f58c10;
  INSERT INTO everview_data.v_via_2_27f58c10 AS v (value, __ivm_count__)
  SELECT d.value,
         d.__ivm_count__
  FROM (
    SELECT
      stage_1.value AS value,
      count(*) AS __ivm_count__
    FROM everview_data.v_via_1_befcddaa AS stage_1
    WHERE stage_1.value <> 0
    GROUP BY stage_1.value
  ) AS d;
  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;
  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);
  RETURN __ivm_rows;
END
$everview$;

-- function v_via_2_apply_27f58c10
CREATE FUNCTION everview_data.v_via_2_apply_27f58c10() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- The last of several changes of one statement folds all of them into stage 2 of public.v.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_emptied tid[];
BEGIN
  IF EXISTS (SELECT FROM everview_data.v_via_2_changed_stage_1_27f58c10 OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_via_2_changed_stage_1_27f58c10));
  END IF;
  IF coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%' THEN
    -- a table was truncated on the way, or most of one has changed
    PERFORM everview_data.v_via_2_refresh_27f58c10();
  ELSE
    WITH folded AS (
      INSERT INTO everview_data.v_via_2_27f58c10 AS v (value, __ivm_count__)
      SELECT d.value,
             d.__ivm_count__
      FROM (
        SELECT
          change.value AS value,
          coalesce((sum(change.weight)), 0) AS __ivm_count__
        FROM (
            SELECT
              stage_1.value AS value,
              stage_1.__ivm_weight__ AS weight
            FROM everview_data.v_via_2_changed_stage_1_27f58c10 AS stage_1
            WHERE stage_1.value <> 0
          ) AS change
        GROUP BY change.value
      ) AS d
      WHERE d.__ivm_count__ <> 0
      ORDER BY d.value
      ON CONFLICT (value) DO UPDATE SET
        __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
      RETURNING v.ctid AS position, v.__ivm_count__ = 0 AS emptied
    )
    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
    FROM folded AS f;
    IF __ivm_emptied IS NOT NULL THEN
      -- the rows are locked by this transaction, so their addresses are stable
      DELETE FROM everview_data.v_via_2_27f58c10 AS v WHERE v.ctid = ANY (__ivm_emptied);
    END IF;
  END IF;
  DELETE FROM everview_data.v_via_2_changed_stage_1_27f58c10;
  __ivm_ignored := set_config('everview.underway_27f58c10', '', true);
END
$everview$;

-- function v_via_2_count_stage_1_27f58c10
CREATE FUNCTION everview_data.v_via_2_count_stage_1_27f58c10() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change stage 1, which stage 2 of public.v reads.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  __ivm_ignored := set_config('everview.underway_27f58c10', concat(current_setting('everview.underway_27f58c10', true), '+'), true);
  RETURN NULL;
END
$everview$;

-- function v_via_2_insert_stage_1_27f58c10
CREATE FUNCTION everview_data.v_via_2_insert_stage_1_27f58c10() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were inserted into stage 1: stage 2 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF set_config('everview.underway_27f58c10', left(current_setting('everview.underway_27f58c10', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    IF NOT (coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_via_2_changed_stage_1_27f58c10 (value, __ivm_weight__)
      SELECT t.value, 1
      FROM new_rows AS t;
      __ivm_ignored := set_config('everview.underway_27f58c10', concat('*', ltrim(current_setting('everview.underway_27f58c10', true), '*')), true);
    END IF;
    IF current_setting('everview.underway_27f58c10', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_via_2_apply_27f58c10();
    END IF;
    RETURN NULL;
  END IF;
  INSERT INTO everview_data.v_via_2_27f58c10 AS v (value, __ivm_count__)
  SELECT d.value,
         d.__ivm_count__
  FROM (
    SELECT
      stage_1.value AS value,
      1::bigint AS __ivm_count__
    FROM new_rows AS stage_1
    WHERE stage_1.value <> 0
  ) AS d
  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)
  ON CONFLICT (value) DO UPDATE SET
    __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__;
  IF NOT FOUND THEN
    -- several rows, or none that counts
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
    END IF;
    INSERT INTO everview_data.v_via_2_27f58c10 AS v (value, __ivm_count__)
    SELECT d.value,
           d.__ivm_count__
    FROM (
      SELECT
        stage_1.value AS value,
        count(*) AS __ivm_count__
      FROM new_rows AS stage_1
      WHERE stage_1.value <> 0
      GROUP BY stage_1.value
    ) AS d
    ORDER BY d.value
    ON CONFLICT (value) DO UPDATE SET
      __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_2_update_stage_1_27f58c10
CREATE FUNCTION everview_data.v_via_2_update_stage_1_27f58c10() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were updated in stage 1: stage 2 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_emptied tid[];
BEGIN
  IF set_config('everview.underway_27f58c10', left(current_setting('everview.underway_27f58c10', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    IF NOT (coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_via_2_changed_stage_1_27f58c10 (value, __ivm_weight__)
      SELECT t.value, 1
      FROM new_rows AS t;
      INSERT INTO everview_data.v_via_2_changed_stage_1_27f58c10 (value, __ivm_weight__)
      SELECT t.value, -1
      FROM old_rows AS t;
      __ivm_ignored := set_config('everview.underway_27f58c10', concat('*', ltrim(current_setting('everview.underway_27f58c10', true), '*')), true);
    END IF;
    IF current_setting('everview.underway_27f58c10', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_via_2_apply_27f58c10();
    END IF;
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
  END IF;
  WITH folded AS (
    INSERT INTO everview_data.v_via_2_27f58c10 AS v (value, __ivm_count__)
    SELECT d.value,
           d.__ivm_count__
    FROM (
      SELECT
        stage_1.value AS value,
        coalesce((sum(stage_1.__ivm_weight__)), 0) AS __ivm_count__
      FROM (
          SELECT
            stage_1_1.value AS value,
            1 AS __ivm_weight__
          FROM new_rows AS stage_1_1
          UNION ALL
          SELECT
            stage_1_1.value AS value,
            -1 AS __ivm_weight__
          FROM old_rows AS stage_1_1
        ) AS stage_1
      WHERE stage_1.value <> 0
      GROUP BY stage_1.value
    ) AS d
    WHERE d.__ivm_count__ <> 0
    ORDER BY d.value
    ON CONFLICT (value) DO UPDATE SET
      __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
    RETURNING v.ctid AS position, v.__ivm_count__ = 0 AS emptied
  )
  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
  FROM folded AS f;
  IF __ivm_emptied IS NOT NULL THEN
    -- the rows are locked by this transaction, so their addresses are stable
    DELETE FROM everview_data.v_via_2_27f58c10 AS v WHERE v.ctid = ANY (__ivm_emptied);
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_2_delete_stage_1_27f58c10
CREATE FUNCTION everview_data.v_via_2_delete_stage_1_27f58c10() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from stage 1: stage 2 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_emptied tid[];
  __ivm_position tid;
  __ivm_is_empty boolean;
BEGIN
  IF set_config('everview.underway_27f58c10', left(current_setting('everview.underway_27f58c10', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    IF NOT (coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_via_2_changed_stage_1_27f58c10 (value, __ivm_weight__)
      SELECT t.value, -1
      FROM old_rows AS t;
      __ivm_ignored := set_config('everview.underway_27f58c10', concat('*', ltrim(current_setting('everview.underway_27f58c10', true), '*')), true);
    END IF;
    IF current_setting('everview.underway_27f58c10', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_via_2_apply_27f58c10();
    END IF;
    RETURN NULL;
  END IF;
  INSERT INTO everview_data.v_via_2_27f58c10 AS v (value, __ivm_count__)
  SELECT d.value,
         d.__ivm_count__
  FROM (
    SELECT
      stage_1.value AS value,
      -1::bigint AS __ivm_count__
    FROM old_rows AS stage_1
    WHERE stage_1.value <> 0
  ) AS d
  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)
  ON CONFLICT (value) DO UPDATE SET
    __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
  RETURNING v.ctid, v.__ivm_count__ = 0 INTO __ivm_position, __ivm_is_empty;
  IF NOT FOUND THEN
    -- several rows, or none that counts
    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));
    END IF;
    WITH folded AS (
      INSERT INTO everview_data.v_via_2_27f58c10 AS v (value, __ivm_count__)
      SELECT d.value,
             d.__ivm_count__
      FROM (
        SELECT
          stage_1.value AS value,
          -count(*) AS __ivm_count__
        FROM old_rows AS stage_1
        WHERE stage_1.value <> 0
        GROUP BY stage_1.value
      ) AS d
      ORDER BY d.value
      ON CONFLICT (value) DO UPDATE SET
        __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
      RETURNING v.ctid AS position, v.__ivm_count__ = 0 AS emptied
    )
    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
    FROM folded AS f;
    IF __ivm_emptied IS NOT NULL THEN
      -- the rows are locked by this transaction, so their addresses are stable
      DELETE FROM everview_data.v_via_2_27f58c10 AS v WHERE v.ctid = ANY (__ivm_emptied);
    END IF;
  ELSIF __ivm_is_empty THEN
    DELETE FROM everview_data.v_via_2_27f58c10 AS v WHERE v.ctid = __ivm_position;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_2_truncate_stage_1_27f58c10
CREATE FUNCTION everview_data.v_via_2_truncate_stage_1_27f58c10() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- stage 1 was truncated: stage 2 of public.v is computed afresh.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF current_setting('everview.underway_27f58c10', true) LIKE '%+' THEN
    -- inside another statement, which ends with a fresh computation
    __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);
    RETURN NULL;
  END IF;
  PERFORM everview_data.v_via_2_refresh_27f58c10();
  RETURN NULL;
END
$everview$;

-- function v_via_3_refresh_50f2bc86
CREATE FUNCTION everview_data.v_via_3_refresh_50f2bc86() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Computes stage 3 of public.v afresh; the number of its rows.
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
  LOCK TABLE everview_data.v_via_3_50f2bc86 IN SHARE ROW EXCLUSIVE MODE;
  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);
  __ivm_ignored := set_config('everview.maintaining', 'everview_data.v_via_3_50f2bc86'::regclass::oid::text, true);
  -- what waits to be folded is in the tables already
  DELETE FROM everview_data.v_via_3_changed_stage_2_50f2bc86;
  DELETE FROM everview_data.v_via_3_changed_products_50f2bc86;
  DELETE FROM everview_data.v_via_3_50f2bc86;
  INSERT INTO everview_data.v_via_3_50f2bc86 AS v (value, count)
  SELECT d.value,
         d.count
  FROM (
    SELECT
      stage_2.value AS value,
      count(*) AS count
    FROM everview_data.v_via_2_27f58c10 AS stage_2
      JOIN shop.products AS p ON p.product_id > stage_2.value
    GROUP BY stage_2.value
  ) AS d;
  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;
  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);
  RETURN __ivm_rows;
END
$everview$;

-- function v_via_3_apply_50f2bc86
CREATE FUNCTION everview_data.v_via_3_apply_50f2bc86() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET enable_material = 'off'
AS $everview$
-- The last of several changes of one statement folds all of them into stage 3 of public.v.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_emptied tid[];
BEGIN
  IF EXISTS (SELECT FROM everview_data.v_via_3_changed_stage_2_50f2bc86 OFFSET 10) OR EXISTS (SELECT FROM everview_data.v_via_3_changed_products_50f2bc86 OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_via_3_changed_stage_2_50f2bc86) + (SELECT count(*) FROM everview_data.v_via_3_changed_products_50f2bc86));
    IF (everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM everview_data.v_via_3_changed_stage_2_50f2bc86), ARRAY['everview_data.v_via_2_27f58c10'::regclass, 'shop.products'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass])
        OR everview.is_most_of('shop.products'::regclass, (SELECT count(*) FROM everview_data.v_via_3_changed_products_50f2bc86), ARRAY['everview_data.v_via_2_27f58c10'::regclass, 'shop.products'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass]))
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      __ivm_ignored := set_config('everview.underway_50f2bc86', concat('!', ltrim(current_setting('everview.underway_50f2bc86', true), '*!')), true);
    END IF;
  END IF;
  IF coalesce(current_setting('everview.underway_50f2bc86', true), '') LIKE '%!%' THEN
    -- a table was truncated on the way, or most of one has changed
    IF everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- stages above need not follow: they are computed afresh, too
      __ivm_ignored := set_config('everview.underway_ce962925', concat('!', ltrim(current_setting('everview.underway_ce962925', true), '*!')), true);
      __ivm_ignored := set_config('everview.underway_ce962925', concat(current_setting('everview.underway_ce962925', true), '+'), true);
      __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      PERFORM everview_data.v_via_3_refresh_50f2bc86();
      __ivm_ignored := set_config('everview.underway_ce962925', left(current_setting('everview.underway_ce962925', true), -1), true);
      IF current_setting('everview.underway_ce962925', true) IN ('*', '!', '*!') THEN
        PERFORM everview_data.v_via_4_apply_ce962925();
      END IF;
    ELSE
      PERFORM everview_data.v_via_3_refresh_50f2bc86();
    END IF;
  ELSE
    WITH folded AS (
      INSERT INTO everview_data.v_via_3_50f2bc86 AS v (value, count)
      SELECT d.value,
             d.count
      FROM (
        SELECT
          change.value AS value,
          coalesce((sum(change.weight)), 0) AS count
        FROM (
            SELECT
              stage_2.value AS value,
              stage_2.__ivm_weight__ AS weight
            FROM everview_data.v_via_3_changed_stage_2_50f2bc86 AS stage_2
              JOIN shop.products AS p ON p.product_id > stage_2.value
            WHERE EXISTS (
                SELECT
                FROM everview_data.v_via_3_changed_stage_2_50f2bc86 AS stage_2_1
              )
            UNION ALL
            SELECT
              stage_2.value AS value,
              stage_2.__ivm_weight__ * p.__ivm_weight__ AS weight
            FROM (
                SELECT
                  stage_2_1.value AS value,
                  1 AS __ivm_weight__
                FROM everview_data.v_via_2_27f58c10 AS stage_2_1
                UNION ALL
                SELECT
                  stage_2_1.value AS value,
                  -stage_2_1.__ivm_weight__ AS __ivm_weight__
                FROM everview_data.v_via_3_changed_stage_2_50f2bc86 AS stage_2_1
              ) AS stage_2
              JOIN everview_data.v_via_3_changed_products_50f2bc86 AS p ON p.product_id > stage_2.value
            WHERE EXISTS (
                SELECT
                FROM everview_data.v_via_3_changed_products_50f2bc86 AS p_1
              )
          ) AS change
        GROUP BY change.value
      ) AS d
      WHERE d.count <> 0
      ORDER BY d.value
      ON CONFLICT (value) DO UPDATE SET
        count = v.count + excluded.count
      RETURNING v.ctid AS position, v.count = 0 AS emptied
    )
    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
    FROM folded AS f;
    IF __ivm_emptied IS NOT NULL THEN
      -- the rows are locked by this transaction, so their addresses are stable
      DELETE FROM everview_data.v_via_3_50f2bc86 AS v WHERE v.ctid = ANY (__ivm_emptied);
    END IF;
  END IF;
  DELETE FROM everview_data.v_via_3_changed_stage_2_50f2bc86;
  DELETE FROM everview_data.v_via_3_changed_products_50f2bc86;
  __ivm_ignored := set_config('everview.underway_50f2bc86', '', true);
END
$everview$;

-- function v_via_3_count_stage_2_50f2bc86
CREATE FUNCTION everview_data.v_via_3_count_stage_2_50f2bc86() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change stage 2, which stage 3 of public.v reads.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  __ivm_ignored := set_config('everview.underway_50f2bc86', concat(current_setting('everview.underway_50f2bc86', true), '+'), true);
  RETURN NULL;
END
$everview$;

-- function v_via_3_insert_stage_2_50f2bc86
CREATE FUNCTION everview_data.v_via_3_insert_stage_2_50f2bc86() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were inserted into stage 2: stage 3 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF set_config('everview.underway_50f2bc86', left(current_setting('everview.underway_50f2bc86', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    IF NOT (coalesce(current_setting('everview.underway_50f2bc86', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_via_3_changed_stage_2_50f2bc86 (value, __ivm_weight__)
      SELECT t.value, 1
      FROM new_rows AS t;
      __ivm_ignored := set_config('everview.underway_50f2bc86', concat('*', ltrim(current_setting('everview.underway_50f2bc86', true), '*')), true);
    END IF;
    IF current_setting('everview.underway_50f2bc86', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_via_3_apply_50f2bc86();
    END IF;
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
    IF everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_2_27f58c10'::regclass, 'shop.products'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      -- stages above need not follow: they are computed afresh, too
      __ivm_ignored := set_config('everview.underway_ce962925', concat('!', ltrim(current_setting('everview.underway_ce962925', true), '*!')), true);
      __ivm_ignored := set_config('everview.underway_ce962925', concat(current_setting('everview.underway_ce962925', true), '+'), true);
      __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      PERFORM everview_data.v_via_3_refresh_50f2bc86();
      __ivm_ignored := set_config('everview.underway_ce962925', left(current_setting('everview.underway_ce962925', true), -1), true);
      IF current_setting('everview.underway_ce962925', true) IN ('*', '!', '*!') THEN
        PERFORM everview_data.v_via_4_apply_ce962925();
      END IF;
      RETURN NULL;
    END IF;
  END IF;
  INSERT INTO everview_data.v_via_3_50f2bc86 AS v (value, count)
  SELECT d.value,
         d.count
  FROM (
    SELECT
      stage_2.value AS value,
      count(*) AS count
    FROM new_rows AS stage_2
      JOIN shop.products AS p ON p.product_id > stage_2.value
    GROUP BY stage_2.value
  ) AS d
  ORDER BY d.value
  ON CONFLICT (value) DO UPDATE SET
    count = v.count + excluded.count;
  RETURN NULL;
END
$everview$;

-- function v_via_3_delete_stage_2_50f2bc86
CREATE FUNCTION everview_data.v_via_3_delete_stage_2_50f2bc86() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from stage 2: stage 3 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_emptied tid[];
BEGIN
  IF set_config('everview.underway_50f2bc86', left(current_setting('everview.underway_50f2bc86', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    IF NOT (coalesce(current_setting('everview.underway_50f2bc86', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_via_3_changed_stage_2_50f2bc86 (value, __ivm_weight__)
      SELECT t.value, -1
      FROM old_rows AS t;
      __ivm_ignored := set_config('everview.underway_50f2bc86', concat('*', ltrim(current_setting('everview.underway_50f2bc86', true), '*')), true);
    END IF;
    IF current_setting('everview.underway_50f2bc86', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_via_3_apply_50f2bc86();
    END IF;
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM old_rows));
    IF everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_2_27f58c10'::regclass, 'shop.products'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      -- stages above need not follow: they are computed afresh, too
      __ivm_ignored := set_config('everview.underway_ce962925', concat('!', ltrim(current_setting('everview.underway_ce962925', true), '*!')), true);
      __ivm_ignored := set_config('everview.underway_ce962925', concat(current_setting('everview.underway_ce962925', true), '+'), true);
      __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      PERFORM everview_data.v_via_3_refresh_50f2bc86();
      __ivm_ignored := set_config('everview.underway_ce962925', left(current_setting('everview.underway_ce962925', true), -1), true);
      IF current_setting('everview.underway_ce962925', true) IN ('*', '!', '*!') THEN
        PERFORM everview_data.v_via_4_apply_ce962925();
      END IF;
      RETURN NULL;
    END IF;
  END IF;
  WITH folded AS (
    INSERT INTO everview_data.v_via_3_50f2bc86 AS v (value, count)
    SELECT d.value,
           d.count
    FROM (
      SELECT
        stage_2.value AS value,
        -count(*) AS count
      FROM old_rows AS stage_2
        JOIN shop.products AS p ON p.product_id > stage_2.value
      GROUP BY stage_2.value
    ) AS d
    ORDER BY d.value
    ON CONFLICT (value) DO UPDATE SET
      count = v.count + excluded.count
    RETURNING v.ctid AS position, v.count = 0 AS emptied
  )
  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
  FROM folded AS f;
  IF __ivm_emptied IS NOT NULL THEN
    -- the rows are locked by this transaction, so their addresses are stable
    DELETE FROM everview_data.v_via_3_50f2bc86 AS v WHERE v.ctid = ANY (__ivm_emptied);
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_3_truncate_stage_2_50f2bc86
CREATE FUNCTION everview_data.v_via_3_truncate_stage_2_50f2bc86() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- stage 2 was truncated: stage 3 of public.v is computed afresh.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF current_setting('everview.underway_50f2bc86', true) LIKE '%+' THEN
    -- inside another statement, which ends with a fresh computation
    __ivm_ignored := set_config('everview.underway_50f2bc86', concat('!', ltrim(current_setting('everview.underway_50f2bc86', true), '*!')), true);
    RETURN NULL;
  END IF;
  PERFORM everview_data.v_via_3_refresh_50f2bc86();
  RETURN NULL;
END
$everview$;

-- function v_via_3_before_products_50f2bc86
CREATE FUNCTION everview_data.v_via_3_before_products_50f2bc86() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change shop.products, which stage 3 of public.v reads.
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
  __ivm_ignored := set_config('everview.underway_50f2bc86', concat(current_setting('everview.underway_50f2bc86', true), '+'), true);
  RETURN NULL;
END
$everview$;

-- function v_via_3_insert_products_50f2bc86
CREATE FUNCTION everview_data.v_via_3_insert_products_50f2bc86() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were inserted into shop.products: stage 3 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF set_config('everview.underway_50f2bc86', left(current_setting('everview.underway_50f2bc86', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_via_3_changed_products_50f2bc86 (product_id, __ivm_weight__)
    SELECT t.product_id, 1
    FROM new_rows AS t;
    __ivm_ignored := set_config('everview.underway_50f2bc86', concat('*', ltrim(current_setting('everview.underway_50f2bc86', true), '*')), true);
    IF current_setting('everview.underway_50f2bc86', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_via_3_apply_50f2bc86();
    END IF;
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
    IF everview.is_most_of('shop.products'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_2_27f58c10'::regclass, 'shop.products'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      -- stages above need not follow: they are computed afresh, too
      __ivm_ignored := set_config('everview.underway_ce962925', concat('!', ltrim(current_setting('everview.underway_ce962925', true), '*!')), true);
      __ivm_ignored := set_config('everview.underway_ce962925', concat(current_setting('everview.underway_ce962925', true), '+'), true);
      __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      PERFORM everview_data.v_via_3_refresh_50f2bc86();
      __ivm_ignored := set_config('everview.underway_ce962925', left(current_setting('everview.underway_ce962925', true), -1), true);
      IF current_setting('everview.underway_ce962925', true) IN ('*', '!', '*!') THEN
        PERFORM everview_data.v_via_4_apply_ce962925();
      END IF;
      RETURN NULL;
    END IF;
  END IF;
  INSERT INTO everview_data.v_via_3_50f2bc86 AS v (value, count)
  SELECT d.value,
         d.count
  FROM (
    SELECT
      stage_2.value AS value,
      count(*) AS count
    FROM everview_data.v_via_2_27f58c10 AS stage_2
      JOIN new_rows AS p ON p.product_id > stage_2.value
    GROUP BY stage_2.value
  ) AS d
  ORDER BY d.value
  ON CONFLICT (value) DO UPDATE SET
    count = v.count + excluded.count;
  RETURN NULL;
END
$everview$;

-- function v_via_3_update_products_50f2bc86
CREATE FUNCTION everview_data.v_via_3_update_products_50f2bc86() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were updated in shop.products: stage 3 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_emptied tid[];
BEGIN
  IF set_config('everview.underway_50f2bc86', left(current_setting('everview.underway_50f2bc86', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_via_3_changed_products_50f2bc86 (product_id, __ivm_weight__)
    SELECT t.product_id, 1
    FROM new_rows AS t;
    INSERT INTO everview_data.v_via_3_changed_products_50f2bc86 (product_id, __ivm_weight__)
    SELECT t.product_id, -1
    FROM old_rows AS t;
    __ivm_ignored := set_config('everview.underway_50f2bc86', concat('*', ltrim(current_setting('everview.underway_50f2bc86', true), '*')), true);
    IF current_setting('everview.underway_50f2bc86', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_via_3_apply_50f2bc86();
    END IF;
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
    IF everview.is_most_of('shop.products'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_2_27f58c10'::regclass, 'shop.products'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      -- stages above need not follow: they are computed afresh, too
      __ivm_ignored := set_config('everview.underway_ce962925', concat('!', ltrim(current_setting('everview.underway_ce962925', true), '*!')), true);
      __ivm_ignored := set_config('everview.underway_ce962925', concat(current_setting('everview.underway_ce962925', true), '+'), true);
      __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      PERFORM everview_data.v_via_3_refresh_50f2bc86();
      __ivm_ignored := set_config('everview.underway_ce962925', left(current_setting('everview.underway_ce962925', true), -1), true);
      IF current_setting('everview.underway_ce962925', true) IN ('*', '!', '*!') THEN
        PERFORM everview_data.v_via_4_apply_ce962925();
      END IF;
      RETURN NULL;
    END IF;
  END IF;
  WITH folded AS (
    INSERT INTO everview_data.v_via_3_50f2bc86 AS v (value, count)
    SELECT d.value,
           d.count
    FROM (
      SELECT
        stage_2.value AS value,
        coalesce((sum(p.__ivm_weight__)), 0) AS count
      FROM everview_data.v_via_2_27f58c10 AS stage_2
        JOIN (
          SELECT
            p_1.product_id AS product_id,
            1 AS __ivm_weight__
          FROM new_rows AS p_1
          UNION ALL
          SELECT
            p_1.product_id AS product_id,
            -1 AS __ivm_weight__
          FROM old_rows AS p_1
        ) AS p ON p.product_id > stage_2.value
      GROUP BY stage_2.value
    ) AS d
    WHERE d.count <> 0
    ORDER BY d.value
    ON CONFLICT (value) DO UPDATE SET
      count = v.count + excluded.count
    RETURNING v.ctid AS position, v.count = 0 AS emptied
  )
  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
  FROM folded AS f;
  IF __ivm_emptied IS NOT NULL THEN
    -- the rows are locked by this transaction, so their addresses are stable
    DELETE FROM everview_data.v_via_3_50f2bc86 AS v WHERE v.ctid = ANY (__ivm_emptied);
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_3_delete_products_50f2bc86
CREATE FUNCTION everview_data.v_via_3_delete_products_50f2bc86() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from shop.products: stage 3 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_emptied tid[];
BEGIN
  IF set_config('everview.underway_50f2bc86', left(current_setting('everview.underway_50f2bc86', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_via_3_changed_products_50f2bc86 (product_id, __ivm_weight__)
    SELECT t.product_id, -1
    FROM old_rows AS t;
    __ivm_ignored := set_config('everview.underway_50f2bc86', concat('*', ltrim(current_setting('everview.underway_50f2bc86', true), '*')), true);
    IF current_setting('everview.underway_50f2bc86', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_via_3_apply_50f2bc86();
    END IF;
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM old_rows));
    IF everview.is_most_of('shop.products'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_2_27f58c10'::regclass, 'shop.products'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      -- stages above need not follow: they are computed afresh, too
      __ivm_ignored := set_config('everview.underway_ce962925', concat('!', ltrim(current_setting('everview.underway_ce962925', true), '*!')), true);
      __ivm_ignored := set_config('everview.underway_ce962925', concat(current_setting('everview.underway_ce962925', true), '+'), true);
      __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      PERFORM everview_data.v_via_3_refresh_50f2bc86();
      __ivm_ignored := set_config('everview.underway_ce962925', left(current_setting('everview.underway_ce962925', true), -1), true);
      IF current_setting('everview.underway_ce962925', true) IN ('*', '!', '*!') THEN
        PERFORM everview_data.v_via_4_apply_ce962925();
      END IF;
      RETURN NULL;
    END IF;
  END IF;
  WITH folded AS (
    INSERT INTO everview_data.v_via_3_50f2bc86 AS v (value, count)
    SELECT d.value,
           d.count
    FROM (
      SELECT
        stage_2.value AS value,
        -count(*) AS count
      FROM everview_data.v_via_2_27f58c10 AS stage_2
        JOIN old_rows AS p ON p.product_id > stage_2.value
      GROUP BY stage_2.value
    ) AS d
    ORDER BY d.value
    ON CONFLICT (value) DO UPDATE SET
      count = v.count + excluded.count
    RETURNING v.ctid AS position, v.count = 0 AS emptied
  )
  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
  FROM folded AS f;
  IF __ivm_emptied IS NOT NULL THEN
    -- the rows are locked by this transaction, so their addresses are stable
    DELETE FROM everview_data.v_via_3_50f2bc86 AS v WHERE v.ctid = ANY (__ivm_emptied);
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_3_truncate_products_50f2bc86
CREATE FUNCTION everview_data.v_via_3_truncate_products_50f2bc86() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- shop.products was truncated: stage 3 of public.v is computed afresh.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF current_setting('everview.underway_50f2bc86', true) LIKE '%+' THEN
    -- inside another statement, which ends with a fresh computation
    __ivm_ignored := set_config('everview.underway_50f2bc86', concat('!', ltrim(current_setting('everview.underway_50f2bc86', true), '*!')), true);
    RETURN NULL;
  END IF;
  PERFORM everview_data.v_via_3_refresh_50f2bc86();
  RETURN NULL;
END
$everview$;

-- function v_via_4_refresh_ce962925
CREATE FUNCTION everview_data.v_via_4_refresh_ce962925() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Computes stage 4 of public.v afresh; the number of its rows.
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
  LOCK TABLE everview_data.v_via_4_ce962925 IN SHARE ROW EXCLUSIVE MODE;
  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);
  __ivm_ignored := set_config('everview.maintaining', 'everview_data.v_via_4_ce962925'::regclass::oid::text, true);
  -- what waits to be folded is in the tables already
  DELETE FROM everview_data.v_via_4_changed_stage_2_ce962925;
  DELETE FROM everview_data.v_via_4_changed_stage_3_ce962925;
  DELETE FROM everview_data.v_via_4_ce962925;
  INSERT INTO everview_data.v_via_4_ce962925 AS v (value, __ivm_count__)
  SELECT d.value,
         d.__ivm_count__
  FROM (
    SELECT
      stage_2.value AS value,
      count(*) AS __ivm_count__
    FROM everview_data.v_via_2_27f58c10 AS stage_2
      JOIN everview_data.v_via_3_50f2bc86 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))
    WHERE stage_3.count <> 0
    GROUP BY stage_2.value
  ) AS d;
  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;
  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);
  RETURN __ivm_rows;
END
$everview$;

-- function v_via_4_apply_ce962925
CREATE FUNCTION everview_data.v_via_4_apply_ce962925() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET enable_material = 'off'
AS $everview$
-- The last of several changes of one statement folds all of them into stage 4 of public.v.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_emptied tid[];
BEGIN
  IF EXISTS (SELECT FROM everview_data.v_via_4_changed_stage_2_ce962925 OFFSET 10) OR EXISTS (SELECT FROM everview_data.v_via_4_changed_stage_3_ce962925 OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_via_4_changed_stage_2_ce962925) + (SELECT count(*) FROM everview_data.v_via_4_changed_stage_3_ce962925));
    IF (everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM everview_data.v_via_4_changed_stage_2_ce962925), ARRAY['everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass])
        OR everview.is_most_of('everview_data.v_via_3_50f2bc86'::regclass, (SELECT count(*) FROM everview_data.v_via_4_changed_stage_3_ce962925), ARRAY['everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass]))
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      __ivm_ignored := set_config('everview.underway_ce962925', concat('!', ltrim(current_setting('everview.underway_ce962925', true), '*!')), true);
    END IF;
  END IF;
  IF coalesce(current_setting('everview.underway_ce962925', true), '') LIKE '%!%' THEN
    -- a table was truncated on the way, or most of one has changed
    IF everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- stages above need not follow: they are computed afresh, too
      __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      PERFORM everview_data.v_via_4_refresh_ce962925();
    ELSE
      PERFORM everview_data.v_via_4_refresh_ce962925();
    END IF;
  ELSE
    WITH folded AS (
      INSERT INTO everview_data.v_via_4_ce962925 AS v (value, __ivm_count__)
      SELECT d.value,
             d.__ivm_count__
      FROM (
        SELECT
          change.value AS value,
          coalesce((sum(change.weight)), 0) AS __ivm_count__
        FROM (
            (
              SELECT
                stage_2.value AS value,
                stage_2.__ivm_weight__ AS weight
              FROM everview_data.v_via_4_changed_stage_2_ce962925 AS stage_2
                JOIN everview_data.v_via_3_50f2bc86 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))
              WHERE stage_3.count <> 0
                AND EXISTS (
                  SELECT
                  FROM everview_data.v_via_4_changed_stage_2_ce962925 AS stage_2_1
                )
              UNION ALL
              SELECT
                stage_2.value AS value,
                stage_3.__ivm_weight__ AS weight
              FROM everview_data.v_via_2_27f58c10 AS stage_2
                JOIN everview_data.v_via_4_changed_stage_3_ce962925 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))
              WHERE stage_3.count <> 0
                AND EXISTS (
                  SELECT
                  FROM everview_data.v_via_4_changed_stage_3_ce962925 AS stage_3_1
                )
            )
            UNION ALL
            SELECT
              stage_2.value AS value,
              (-stage_2.__ivm_weight__) * stage_3.__ivm_weight__ AS weight
            FROM everview_data.v_via_4_changed_stage_2_ce962925 AS stage_2
              JOIN everview_data.v_via_4_changed_stage_3_ce962925 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))
            WHERE stage_3.count <> 0
              AND EXISTS (
                SELECT
                FROM everview_data.v_via_4_changed_stage_3_ce962925 AS stage_3_1
              )
          ) AS change
        GROUP BY change.value
      ) AS d
      WHERE d.__ivm_count__ <> 0
      ORDER BY d.value
      ON CONFLICT (value) DO UPDATE SET
        __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
      RETURNING v.ctid AS position, v.__ivm_count__ = 0 AS emptied
    )
    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
    FROM folded AS f;
    IF __ivm_emptied IS NOT NULL THEN
      -- the rows are locked by this transaction, so their addresses are stable
      DELETE FROM everview_data.v_via_4_ce962925 AS v WHERE v.ctid = ANY (__ivm_emptied);
    END IF;
  END IF;
  DELETE FROM everview_data.v_via_4_changed_stage_2_ce962925;
  DELETE FROM everview_data.v_via_4_changed_stage_3_ce962925;
  __ivm_ignored := set_config('everview.underway_ce962925', '', true);
END
$everview$;

-- function v_via_4_count_stage_2_ce962925
CREATE FUNCTION everview_data.v_via_4_count_stage_2_ce962925() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change stage 2, which stage 4 of public.v reads.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  __ivm_ignored := set_config('everview.underway_ce962925', concat(current_setting('everview.underway_ce962925', true), '+'), true);
  RETURN NULL;
END
$everview$;

-- function v_via_4_insert_stage_2_ce962925
CREATE FUNCTION everview_data.v_via_4_insert_stage_2_ce962925() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were inserted into stage 2: stage 4 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF set_config('everview.underway_ce962925', left(current_setting('everview.underway_ce962925', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    IF NOT (coalesce(current_setting('everview.underway_ce962925', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_via_4_changed_stage_2_ce962925 (value, __ivm_weight__)
      SELECT t.value, 1
      FROM new_rows AS t;
      __ivm_ignored := set_config('everview.underway_ce962925', concat('*', ltrim(current_setting('everview.underway_ce962925', true), '*')), true);
    END IF;
    IF current_setting('everview.underway_ce962925', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_via_4_apply_ce962925();
    END IF;
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
    IF everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      -- stages above need not follow: they are computed afresh, too
      __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      PERFORM everview_data.v_via_4_refresh_ce962925();
      RETURN NULL;
    END IF;
  END IF;
  INSERT INTO everview_data.v_via_4_ce962925 AS v (value, __ivm_count__)
  SELECT d.value,
         d.__ivm_count__
  FROM (
    SELECT
      stage_2.value AS value,
      count(*) AS __ivm_count__
    FROM new_rows AS stage_2
      JOIN everview_data.v_via_3_50f2bc86 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))
    WHERE stage_3.count <> 0
    GROUP BY stage_2.value
  ) AS d
  ORDER BY d.value
  ON CONFLICT (value) DO UPDATE SET
    __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__;
  RETURN NULL;
END
$everview$;

-- function v_via_4_delete_stage_2_ce962925
CREATE FUNCTION everview_data.v_via_4_delete_stage_2_ce962925() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from stage 2: stage 4 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_emptied tid[];
BEGIN
  IF set_config('everview.underway_ce962925', left(current_setting('everview.underway_ce962925', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    IF NOT (coalesce(current_setting('everview.underway_ce962925', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_via_4_changed_stage_2_ce962925 (value, __ivm_weight__)
      SELECT t.value, -1
      FROM old_rows AS t;
      __ivm_ignored := set_config('everview.underway_ce962925', concat('*', ltrim(current_setting('everview.underway_ce962925', true), '*')), true);
    END IF;
    IF current_setting('everview.underway_ce962925', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_via_4_apply_ce962925();
    END IF;
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM old_rows));
    IF everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      -- stages above need not follow: they are computed afresh, too
      __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      PERFORM everview_data.v_via_4_refresh_ce962925();
      RETURN NULL;
    END IF;
  END IF;
  WITH folded AS (
    INSERT INTO everview_data.v_via_4_ce962925 AS v (value, __ivm_count__)
    SELECT d.value,
           d.__ivm_count__
    FROM (
      SELECT
        stage_2.value AS value,
        -count(*) AS __ivm_count__
      FROM old_rows AS stage_2
        JOIN everview_data.v_via_3_50f2bc86 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))
      WHERE stage_3.count <> 0
      GROUP BY stage_2.value
    ) AS d
    ORDER BY d.value
    ON CONFLICT (value) DO UPDATE SET
      __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
    RETURNING v.ctid AS position, v.__ivm_count__ = 0 AS emptied
  )
  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
  FROM folded AS f;
  IF __ivm_emptied IS NOT NULL THEN
    -- the rows are locked by this transaction, so their addresses are stable
    DELETE FROM everview_data.v_via_4_ce962925 AS v WHERE v.ctid = ANY (__ivm_emptied);
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_4_truncate_stage_2_ce962925
CREATE FUNCTION everview_data.v_via_4_truncate_stage_2_ce962925() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- stage 2 was truncated: stage 4 of public.v is computed afresh.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF current_setting('everview.underway_ce962925', true) LIKE '%+' THEN
    -- inside another statement, which ends with a fresh computation
    __ivm_ignored := set_config('everview.underway_ce962925', concat('!', ltrim(current_setting('everview.underway_ce962925', true), '*!')), true);
    RETURN NULL;
  END IF;
  PERFORM everview_data.v_via_4_refresh_ce962925();
  RETURN NULL;
END
$everview$;

-- function v_via_4_count_stage_3_ce962925
CREATE FUNCTION everview_data.v_via_4_count_stage_3_ce962925() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change stage 3, which stage 4 of public.v reads.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  __ivm_ignored := set_config('everview.underway_ce962925', concat(current_setting('everview.underway_ce962925', true), '+'), true);
  RETURN NULL;
END
$everview$;

-- function v_via_4_insert_stage_3_ce962925
CREATE FUNCTION everview_data.v_via_4_insert_stage_3_ce962925() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were inserted into stage 3: stage 4 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF set_config('everview.underway_ce962925', left(current_setting('everview.underway_ce962925', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    IF NOT (coalesce(current_setting('everview.underway_ce962925', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_via_4_changed_stage_3_ce962925 (value, count, __ivm_weight__)
      SELECT t.value, t.count, 1
      FROM new_rows AS t;
      __ivm_ignored := set_config('everview.underway_ce962925', concat('*', ltrim(current_setting('everview.underway_ce962925', true), '*')), true);
    END IF;
    IF current_setting('everview.underway_ce962925', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_via_4_apply_ce962925();
    END IF;
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
    IF everview.is_most_of('everview_data.v_via_3_50f2bc86'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      -- stages above need not follow: they are computed afresh, too
      __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      PERFORM everview_data.v_via_4_refresh_ce962925();
      RETURN NULL;
    END IF;
  END IF;
  INSERT INTO everview_data.v_via_4_ce962925 AS v (value, __ivm_count__)
  SELECT d.value,
         d.__ivm_count__
  FROM (
    SELECT
      stage_2.value AS value,
      count(*) AS __ivm_count__
    FROM everview_data.v_via_2_27f58c10 AS stage_2
      JOIN new_rows AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))
    WHERE stage_3.count <> 0
    GROUP BY stage_2.value
  ) AS d
  ORDER BY d.value
  ON CONFLICT (value) DO UPDATE SET
    __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__;
  RETURN NULL;
END
$everview$;

-- function v_via_4_update_stage_3_ce962925
CREATE FUNCTION everview_data.v_via_4_update_stage_3_ce962925() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were updated in stage 3: stage 4 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_emptied tid[];
BEGIN
  IF set_config('everview.underway_ce962925', left(current_setting('everview.underway_ce962925', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    IF NOT (coalesce(current_setting('everview.underway_ce962925', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_via_4_changed_stage_3_ce962925 (value, count, __ivm_weight__)
      SELECT t.value, t.count, 1
      FROM new_rows AS t;
      INSERT INTO everview_data.v_via_4_changed_stage_3_ce962925 (value, count, __ivm_weight__)
      SELECT t.value, t.count, -1
      FROM old_rows AS t;
      __ivm_ignored := set_config('everview.underway_ce962925', concat('*', ltrim(current_setting('everview.underway_ce962925', true), '*')), true);
    END IF;
    IF current_setting('everview.underway_ce962925', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_via_4_apply_ce962925();
    END IF;
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
    IF everview.is_most_of('everview_data.v_via_3_50f2bc86'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      -- stages above need not follow: they are computed afresh, too
      __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      PERFORM everview_data.v_via_4_refresh_ce962925();
      RETURN NULL;
    END IF;
  END IF;
  WITH folded AS (
    INSERT INTO everview_data.v_via_4_ce962925 AS v (value, __ivm_count__)
    SELECT d.value,
           d.__ivm_count__
    FROM (
      SELECT
        stage_2.value AS value,
        coalesce((sum(stage_3.__ivm_weight__)), 0) AS __ivm_count__
      FROM everview_data.v_via_2_27f58c10 AS stage_2
        JOIN (
          SELECT
            stage_3_1.value AS value,
            stage_3_1.count AS count,
            1 AS __ivm_weight__
          FROM new_rows AS stage_3_1
          UNION ALL
          SELECT
            stage_3_1.value AS value,
            stage_3_1.count AS count,
            -1 AS __ivm_weight__
          FROM old_rows AS stage_3_1
        ) AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))
      WHERE stage_3.count <> 0
      GROUP BY stage_2.value
    ) AS d
    WHERE d.__ivm_count__ <> 0
    ORDER BY d.value
    ON CONFLICT (value) DO UPDATE SET
      __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
    RETURNING v.ctid AS position, v.__ivm_count__ = 0 AS emptied
  )
  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
  FROM folded AS f;
  IF __ivm_emptied IS NOT NULL THEN
    -- the rows are locked by this transaction, so their addresses are stable
    DELETE FROM everview_data.v_via_4_ce962925 AS v WHERE v.ctid = ANY (__ivm_emptied);
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_4_delete_stage_3_ce962925
CREATE FUNCTION everview_data.v_via_4_delete_stage_3_ce962925() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from stage 3: stage 4 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_emptied tid[];
BEGIN
  IF set_config('everview.underway_ce962925', left(current_setting('everview.underway_ce962925', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    IF NOT (coalesce(current_setting('everview.underway_ce962925', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_via_4_changed_stage_3_ce962925 (value, count, __ivm_weight__)
      SELECT t.value, t.count, -1
      FROM old_rows AS t;
      __ivm_ignored := set_config('everview.underway_ce962925', concat('*', ltrim(current_setting('everview.underway_ce962925', true), '*')), true);
    END IF;
    IF current_setting('everview.underway_ce962925', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_via_4_apply_ce962925();
    END IF;
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM old_rows));
    IF everview.is_most_of('everview_data.v_via_3_50f2bc86'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      -- stages above need not follow: they are computed afresh, too
      __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      PERFORM everview_data.v_via_4_refresh_ce962925();
      RETURN NULL;
    END IF;
  END IF;
  WITH folded AS (
    INSERT INTO everview_data.v_via_4_ce962925 AS v (value, __ivm_count__)
    SELECT d.value,
           d.__ivm_count__
    FROM (
      SELECT
        stage_2.value AS value,
        -count(*) AS __ivm_count__
      FROM everview_data.v_via_2_27f58c10 AS stage_2
        JOIN old_rows AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))
      WHERE stage_3.count <> 0
      GROUP BY stage_2.value
    ) AS d
    ORDER BY d.value
    ON CONFLICT (value) DO UPDATE SET
      __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
    RETURNING v.ctid AS position, v.__ivm_count__ = 0 AS emptied
  )
  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
  FROM folded AS f;
  IF __ivm_emptied IS NOT NULL THEN
    -- the rows are locked by this transaction, so their addresses are stable
    DELETE FROM everview_data.v_via_4_ce962925 AS v WHERE v.ctid = ANY (__ivm_emptied);
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_4_truncate_stage_3_ce962925
CREATE FUNCTION everview_data.v_via_4_truncate_stage_3_ce962925() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- stage 3 was truncated: stage 4 of public.v is computed afresh.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF current_setting('everview.underway_ce962925', true) LIKE '%+' THEN
    -- inside another statement, which ends with a fresh computation
    __ivm_ignored := set_config('everview.underway_ce962925', concat('!', ltrim(current_setting('everview.underway_ce962925', true), '*!')), true);
    RETURN NULL;
  END IF;
  PERFORM everview_data.v_via_4_refresh_ce962925();
  RETURN NULL;
END
$everview$;

-- function v_via_5_refresh_b99119b3
CREATE FUNCTION everview_data.v_via_5_refresh_b99119b3() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Computes stage 5 of public.v afresh; the number of its rows.
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
  LOCK TABLE everview_data.v_via_5_b99119b3 IN SHARE ROW EXCLUSIVE MODE;
  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);
  __ivm_ignored := set_config('everview.maintaining', 'everview_data.v_via_5_b99119b3'::regclass::oid::text, true);
  -- what waits to be folded is in the tables already
  DELETE FROM everview_data.v_via_5_changed_stage_1_b99119b3;
  DELETE FROM everview_data.v_via_5_changed_stage_2_b99119b3;
  DELETE FROM everview_data.v_via_5_changed_stage_3_b99119b3;
  DELETE FROM everview_data.v_via_5_changed_stage_4_b99119b3;
  DELETE FROM everview_data.v_via_5_b99119b3;
  INSERT INTO everview_data.v_via_5_b99119b3 AS v (value, __ivm_count__)
  SELECT d.value,
         d.__ivm_count__
  FROM (
    SELECT
      change.value AS value,
      coalesce((sum(change.weight)), 0) AS __ivm_count__
    FROM (
        (
          SELECT
            stage_1.value AS value,
            1 AS weight
          FROM everview_data.v_via_1_befcddaa AS stage_1
            JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
            JOIN everview_data.v_via_3_50f2bc86 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))
          WHERE stage_1.value <> 0
            AND stage_3.count <> 0
          UNION ALL
          SELECT
            stage_1.value AS value,
            1 AS weight
          FROM everview_data.v_via_1_befcddaa AS stage_1
            JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
          WHERE stage_1.value <> 0
        )
        UNION ALL
        SELECT
          stage_1.value AS value,
          -1 AS weight
        FROM everview_data.v_via_1_befcddaa AS stage_1
          JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
          JOIN everview_data.v_via_4_ce962925 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))
        WHERE stage_1.value <> 0
      ) AS change
    GROUP BY change.value
  ) AS d
  WHERE d.__ivm_count__ > 0;
  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;
  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);
  RETURN __ivm_rows;
END
$everview$;

-- function v_via_5_apply_b99119b3
CREATE FUNCTION everview_data.v_via_5_apply_b99119b3() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET enable_material = 'off'
AS $everview$
-- The last of several changes of one statement folds all of them into stage 5 of public.v.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_emptied tid[];
BEGIN
  IF EXISTS (SELECT FROM everview_data.v_via_5_changed_stage_1_b99119b3 OFFSET 10) OR EXISTS (SELECT FROM everview_data.v_via_5_changed_stage_2_b99119b3 OFFSET 10) OR EXISTS (SELECT FROM everview_data.v_via_5_changed_stage_3_b99119b3 OFFSET 10) OR EXISTS (SELECT FROM everview_data.v_via_5_changed_stage_4_b99119b3 OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_via_5_changed_stage_1_b99119b3) + (SELECT count(*) FROM everview_data.v_via_5_changed_stage_2_b99119b3) + (SELECT count(*) FROM everview_data.v_via_5_changed_stage_3_b99119b3) + (SELECT count(*) FROM everview_data.v_via_5_changed_stage_4_b99119b3));
    IF (everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM everview_data.v_via_5_changed_stage_1_b99119b3), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass])
        OR everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM everview_data.v_via_5_changed_stage_2_b99119b3), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass])
        OR everview.is_most_of('everview_data.v_via_3_50f2bc86'::regclass, (SELECT count(*) FROM everview_data.v_via_5_changed_stage_3_b99119b3), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass])
        OR everview.is_most_of('everview_data.v_via_4_ce962925'::regclass, (SELECT count(*) FROM everview_data.v_via_5_changed_stage_4_b99119b3), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass]))
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);
    END IF;
  END IF;
  IF coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%' THEN
    -- a table was truncated on the way, or most of one has changed
    IF everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass]::regclass[]) THEN
      -- stages above need not follow: they are computed afresh, too
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      PERFORM everview_data.v_via_5_refresh_b99119b3();
    ELSE
      PERFORM everview_data.v_via_5_refresh_b99119b3();
    END IF;
  ELSE
    WITH folded AS (
      INSERT INTO everview_data.v_via_5_b99119b3 AS v (value, __ivm_count__)
      SELECT d.value,
             d.__ivm_count__
      FROM (
        SELECT
          change.value AS value,
          coalesce((sum(change.weight)), 0) AS __ivm_count__
        FROM (
            (
              (
                (
                  (
                    (
                      (
                        (
                          (
                            (
                              (
                                (
                                  (
                                    (
                                      (
                                        (
                                          SELECT
                                            stage_1.value AS value,
                                            stage_1.__ivm_weight__ AS weight
                                          FROM everview_data.v_via_5_changed_stage_1_b99119b3 AS stage_1
                                            JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
                                            JOIN everview_data.v_via_3_50f2bc86 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))
                                          WHERE stage_1.value <> 0
                                            AND stage_3.count <> 0
                                            AND EXISTS (
                                              SELECT
                                              FROM everview_data.v_via_5_changed_stage_1_b99119b3 AS stage_1_1
                                            )
                                          UNION ALL
                                          SELECT
                                            stage_1.value AS value,
                                            stage_2.__ivm_weight__ AS weight
                                          FROM everview_data.v_via_1_befcddaa AS stage_1
                                            JOIN everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
                                            JOIN everview_data.v_via_3_50f2bc86 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))
                                          WHERE stage_1.value <> 0
                                            AND stage_3.count <> 0
                                            AND EXISTS (
                                              SELECT
                                              FROM everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2_1
                                            )
                                        )
                                        UNION ALL
                                        SELECT
                                          stage_1.value AS value,
                                          (-stage_1.__ivm_weight__) * stage_2.__ivm_weight__ AS weight
                                        FROM everview_data.v_via_5_changed_stage_1_b99119b3 AS stage_1
                                          JOIN everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
                                          JOIN everview_data.v_via_3_50f2bc86 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))
                                        WHERE stage_1.value <> 0
                                          AND stage_3.count <> 0
                                          AND EXISTS (
                                            SELECT
                                            FROM everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2_1
                                          )
                                      )
                                      UNION ALL
                                      SELECT
                                        stage_1.value AS value,
                                        stage_3.__ivm_weight__ AS weight
                                      FROM everview_data.v_via_1_befcddaa AS stage_1
                                        JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
                                        JOIN everview_data.v_via_5_changed_stage_3_b99119b3 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))
                                      WHERE stage_1.value <> 0
                                        AND stage_3.count <> 0
                                        AND EXISTS (
                                          SELECT
                                          FROM everview_data.v_via_5_changed_stage_3_b99119b3 AS stage_3_1
                                        )
                                    )
                                    UNION ALL
                                    SELECT
                                      stage_1.value AS value,
                                      (-stage_2.__ivm_weight__) * stage_3.__ivm_weight__ AS weight
                                    FROM everview_data.v_via_1_befcddaa AS stage_1
                                      JOIN everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
                                      JOIN everview_data.v_via_5_changed_stage_3_b99119b3 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))
                                    WHERE stage_1.value <> 0
                                      AND stage_3.count <> 0
                                      AND EXISTS (
                                        SELECT
                                        FROM everview_data.v_via_5_changed_stage_3_b99119b3 AS stage_3_1
                                      )
                                  )
                                  UNION ALL
                                  SELECT
                                    stage_1.value AS value,
                                    (-stage_1.__ivm_weight__) * stage_3.__ivm_weight__ AS weight
                                  FROM everview_data.v_via_5_changed_stage_1_b99119b3 AS stage_1
                                    JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
                                    JOIN everview_data.v_via_5_changed_stage_3_b99119b3 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))
                                  WHERE stage_1.value <> 0
                                    AND stage_3.count <> 0
                                    AND EXISTS (
                                      SELECT
                                      FROM everview_data.v_via_5_changed_stage_3_b99119b3 AS stage_3_1
                                    )
                                )
                                UNION ALL
                                SELECT
                                  stage_1.value AS value,
                                  ((-stage_1.__ivm_weight__) * (-stage_2.__ivm_weight__)) * stage_3.__ivm_weight__ AS weight
                                FROM everview_data.v_via_5_changed_stage_1_b99119b3 AS stage_1
                                  JOIN everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
                                  JOIN everview_data.v_via_5_changed_stage_3_b99119b3 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))
                                WHERE stage_1.value <> 0
                                  AND stage_3.count <> 0
                                  AND EXISTS (
                                    SELECT
                                    FROM everview_data.v_via_5_changed_stage_3_b99119b3 AS stage_3_1
                                  )
                              )
                              UNION ALL
                              SELECT
                                stage_1.value AS value,
                                stage_1.__ivm_weight__ AS weight
                              FROM everview_data.v_via_5_changed_stage_1_b99119b3 AS stage_1
                                JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
                              WHERE stage_1.value <> 0
                                AND EXISTS (
                                  SELECT
                                  FROM everview_data.v_via_5_changed_stage_1_b99119b3 AS stage_1_1
                                )
                            )
                            UNION ALL
                            SELECT
                              stage_1.value AS value,
                              stage_2.__ivm_weight__ AS weight
                            FROM everview_data.v_via_1_befcddaa AS stage_1
                              JOIN everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
                            WHERE stage_1.value <> 0
                              AND EXISTS (
                                SELECT
                                FROM everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2_1
                              )
                          )
                          UNION ALL
                          SELECT
                            stage_1.value AS value,
                            (-stage_1.__ivm_weight__) * stage_2.__ivm_weight__ AS weight
                          FROM everview_data.v_via_5_changed_stage_1_b99119b3 AS stage_1
                            JOIN everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
                          WHERE stage_1.value <> 0
                            AND EXISTS (
                              SELECT
                              FROM everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2_1
                            )
                        )
                        UNION ALL
                        SELECT
                          stage_1.value AS value,
                          -stage_1.__ivm_weight__ AS weight
                        FROM everview_data.v_via_5_changed_stage_1_b99119b3 AS stage_1
                          JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
                          JOIN everview_data.v_via_4_ce962925 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))
                        WHERE stage_1.value <> 0
                          AND EXISTS (
                            SELECT
                            FROM everview_data.v_via_5_changed_stage_1_b99119b3 AS stage_1_1
                          )
                      )
                      UNION ALL
                      SELECT
                        stage_1.value AS value,
                        -stage_2.__ivm_weight__ AS weight
                      FROM everview_data.v_via_1_befcddaa AS stage_1
                        JOIN everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
                        JOIN everview_data.v_via_4_ce962925 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))
                      WHERE stage_1.value <> 0
                        AND EXISTS (
                          SELECT
                          FROM everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2_1
                        )
                    )
                    UNION ALL
                    SELECT
                      stage_1.value AS value,
                      -((-stage_1.__ivm_weight__) * stage_2.__ivm_weight__) AS weight
                    FROM everview_data.v_via_5_changed_stage_1_b99119b3 AS stage_1
                      JOIN everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
                      JOIN everview_data.v_via_4_ce962925 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))
                    WHERE stage_1.value <> 0
                      AND EXISTS (
                        SELECT
                        FROM everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2_1
                      )
                  )
                  UNION ALL
                  SELECT
                    stage_1.value AS value,
                    -stage_4.__ivm_weight__ AS weight
                  FROM everview_data.v_via_1_befcddaa AS stage_1
                    JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
                    JOIN everview_data.v_via_5_changed_stage_4_b99119b3 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))
                  WHERE stage_1.value <> 0
                    AND EXISTS (
                      SELECT
                      FROM everview_data.v_via_5_changed_stage_4_b99119b3 AS stage_4_1
                    )
                )
                UNION ALL
                SELECT
                  stage_1.value AS value,
                  -((-stage_2.__ivm_weight__) * stage_4.__ivm_weight__) AS weight
                FROM everview_data.v_via_1_befcddaa AS stage_1
                  JOIN everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
                  JOIN everview_data.v_via_5_changed_stage_4_b99119b3 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))
                WHERE stage_1.value <> 0
                  AND EXISTS (
                    SELECT
                    FROM everview_data.v_via_5_changed_stage_4_b99119b3 AS stage_4_1
                  )
              )
              UNION ALL
              SELECT
                stage_1.value AS value,
                -((-stage_1.__ivm_weight__) * stage_4.__ivm_weight__) AS weight
              FROM everview_data.v_via_5_changed_stage_1_b99119b3 AS stage_1
                JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
                JOIN everview_data.v_via_5_changed_stage_4_b99119b3 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))
              WHERE stage_1.value <> 0
                AND EXISTS (
                  SELECT
                  FROM everview_data.v_via_5_changed_stage_4_b99119b3 AS stage_4_1
                )
            )
            UNION ALL
            SELECT
              stage_1.value AS value,
              -(((-stage_1.__ivm_weight__) * (-stage_2.__ivm_weight__)) * stage_4.__ivm_weight__) AS weight
            FROM everview_data.v_via_5_changed_stage_1_b99119b3 AS stage_1
              JOIN everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
              JOIN everview_data.v_via_5_changed_stage_4_b99119b3 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))
            WHERE stage_1.value <> 0
              AND EXISTS (
                SELECT
                FROM everview_data.v_via_5_changed_stage_4_b99119b3 AS stage_4_1
              )
          ) AS change
        GROUP BY change.value
      ) AS d
      WHERE d.__ivm_count__ <> 0
      ORDER BY d.value
      ON CONFLICT (value) DO UPDATE SET
        __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
      RETURNING v.ctid AS position, v.__ivm_count__ = 0 AS emptied
    )
    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
    FROM folded AS f;
    IF __ivm_emptied IS NOT NULL THEN
      -- the rows are locked by this transaction, so their addresses are stable
      DELETE FROM everview_data.v_via_5_b99119b3 AS v WHERE v.ctid = ANY (__ivm_emptied);
    END IF;
  END IF;
  DELETE FROM everview_data.v_via_5_changed_stage_1_b99119b3;
  DELETE FROM everview_data.v_via_5_changed_stage_2_b99119b3;
  DELETE FROM everview_data.v_via_5_changed_stage_3_b99119b3;
  DELETE FROM everview_data.v_via_5_changed_stage_4_b99119b3;
  __ivm_ignored := set_config('everview.underway_b99119b3', '', true);
END
$everview$;

-- function v_via_5_hold_b99119b3
CREATE FUNCTION everview_data.v_via_5_hold_b99119b3() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change a table below stage 5 of public.v, which waits for its end.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  __ivm_ignored := set_config('everview.underway_b99119b3', concat(current_setting('everview.underway_b99119b3', true), '+'), true);
  RETURN NULL;
END
$everview$;

-- function v_via_5_settle_b99119b3
CREATE FUNCTION everview_data.v_via_5_settle_b99119b3() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement below stage 5 of public.v has ended, and all that it changed has followed.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  __ivm_ignored := set_config('everview.underway_b99119b3', left(current_setting('everview.underway_b99119b3', true), -1), true);
  IF TG_OP = 'TRUNCATE' THEN
    __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);
  END IF;
  IF current_setting('everview.underway_b99119b3', true) IN ('*', '!', '*!') THEN
    PERFORM everview_data.v_via_5_apply_b99119b3();
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_5_insert_stage_1_b99119b3
CREATE FUNCTION everview_data.v_via_5_insert_stage_1_b99119b3() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were inserted into stage 1: stage 5 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- folded at the end of the statement, when all that stage 5 of public.v reads has changed
  IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);
      END IF;
    END IF;
    IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_via_5_changed_stage_1_b99119b3 (value, __ivm_weight__)
      SELECT t.value, 1
      FROM new_rows AS t;
      __ivm_ignored := set_config('everview.underway_b99119b3', concat('*', ltrim(current_setting('everview.underway_b99119b3', true), '*')), true);
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_5_update_stage_1_b99119b3
CREATE FUNCTION everview_data.v_via_5_update_stage_1_b99119b3() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were updated in stage 1: stage 5 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- folded at the end of the statement, when all that stage 5 of public.v reads has changed
  IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);
      END IF;
    END IF;
    IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_via_5_changed_stage_1_b99119b3 (value, __ivm_weight__)
      SELECT t.value, 1
      FROM new_rows AS t;
      INSERT INTO everview_data.v_via_5_changed_stage_1_b99119b3 (value, __ivm_weight__)
      SELECT t.value, -1
      FROM old_rows AS t;
      __ivm_ignored := set_config('everview.underway_b99119b3', concat('*', ltrim(current_setting('everview.underway_b99119b3', true), '*')), true);
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_5_delete_stage_1_b99119b3
CREATE FUNCTION everview_data.v_via_5_delete_stage_1_b99119b3() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from stage 1: stage 5 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- folded at the end of the statement, when all that stage 5 of public.v reads has changed
  IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN
    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
      IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);
      END IF;
    END IF;
    IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_via_5_changed_stage_1_b99119b3 (value, __ivm_weight__)
      SELECT t.value, -1
      FROM old_rows AS t;
      __ivm_ignored := set_config('everview.underway_b99119b3', concat('*', ltrim(current_setting('everview.underway_b99119b3', true), '*')), true);
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_5_insert_stage_2_b99119b3
CREATE FUNCTION everview_data.v_via_5_insert_stage_2_b99119b3() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were inserted into stage 2: stage 5 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- folded at the end of the statement, when all that stage 5 of public.v reads has changed
  IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      IF everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);
      END IF;
    END IF;
    IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_via_5_changed_stage_2_b99119b3 (value, __ivm_weight__)
      SELECT t.value, 1
      FROM new_rows AS t;
      __ivm_ignored := set_config('everview.underway_b99119b3', concat('*', ltrim(current_setting('everview.underway_b99119b3', true), '*')), true);
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_5_delete_stage_2_b99119b3
CREATE FUNCTION everview_data.v_via_5_delete_stage_2_b99119b3() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from stage 2: stage 5 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- folded at the end of the statement, when all that stage 5 of public.v reads has changed
  IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN
    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
      IF everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);
      END IF;
    END IF;
    IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_via_5_changed_stage_2_b99119b3 (value, __ivm_weight__)
      SELECT t.value, -1
      FROM old_rows AS t;
      __ivm_ignored := set_config('everview.underway_b99119b3', concat('*', ltrim(current_setting('everview.underway_b99119b3', true), '*')), true);
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_5_insert_stage_3_b99119b3
CREATE FUNCTION everview_data.v_via_5_insert_stage_3_b99119b3() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were inserted into stage 3: stage 5 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- folded at the end of the statement, when all that stage 5 of public.v reads has changed
  IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      IF everview.is_most_of('everview_data.v_via_3_50f2bc86'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);
      END IF;
    END IF;
    IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_via_5_changed_stage_3_b99119b3 (value, count, __ivm_weight__)
      SELECT t.value, t.count, 1
      FROM new_rows AS t;
      __ivm_ignored := set_config('everview.underway_b99119b3', concat('*', ltrim(current_setting('everview.underway_b99119b3', true), '*')), true);
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_5_update_stage_3_b99119b3
CREATE FUNCTION everview_data.v_via_5_update_stage_3_b99119b3() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were updated in stage 3: stage 5 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- folded at the end of the statement, when all that stage 5 of public.v reads has changed
  IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      IF everview.is_most_of('everview_data.v_via_3_50f2bc86'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);
      END IF;
    END IF;
    IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_via_5_changed_stage_3_b99119b3 (value, count, __ivm_weight__)
      SELECT t.value, t.count, 1
      FROM new_rows AS t;
      INSERT INTO everview_data.v_via_5_changed_stage_3_b99119b3 (value, count, __ivm_weight__)
      SELECT t.value, t.count, -1
      FROM old_rows AS t;
      __ivm_ignored := set_config('everview.underway_b99119b3', concat('*', ltrim(current_setting('everview.underway_b99119b3', true), '*')), true);
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_5_delete_stage_3_b99119b3
CREATE FUNCTION everview_data.v_via_5_delete_stage_3_b99119b3() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from stage 3: stage 5 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- folded at the end of the statement, when all that stage 5 of public.v reads has changed
  IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN
    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
      IF everview.is_most_of('everview_data.v_via_3_50f2bc86'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);
      END IF;
    END IF;
    IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_via_5_changed_stage_3_b99119b3 (value, count, __ivm_weight__)
      SELECT t.value, t.count, -1
      FROM old_rows AS t;
      __ivm_ignored := set_config('everview.underway_b99119b3', concat('*', ltrim(current_setting('everview.underway_b99119b3', true), '*')), true);
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_5_insert_stage_4_b99119b3
CREATE FUNCTION everview_data.v_via_5_insert_stage_4_b99119b3() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were inserted into stage 4: stage 5 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- folded at the end of the statement, when all that stage 5 of public.v reads has changed
  IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      IF everview.is_most_of('everview_data.v_via_4_ce962925'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);
      END IF;
    END IF;
    IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_via_5_changed_stage_4_b99119b3 (value, __ivm_weight__)
      SELECT t.value, 1
      FROM new_rows AS t;
      __ivm_ignored := set_config('everview.underway_b99119b3', concat('*', ltrim(current_setting('everview.underway_b99119b3', true), '*')), true);
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_5_delete_stage_4_b99119b3
CREATE FUNCTION everview_data.v_via_5_delete_stage_4_b99119b3() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from stage 4: stage 5 of public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- folded at the end of the statement, when all that stage 5 of public.v reads has changed
  IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN
    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
      IF everview.is_most_of('everview_data.v_via_4_ce962925'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);
      END IF;
    END IF;
    IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_via_5_changed_stage_4_b99119b3 (value, __ivm_weight__)
      SELECT t.value, -1
      FROM old_rows AS t;
      __ivm_ignored := set_config('everview.underway_b99119b3', concat('*', ltrim(current_setting('everview.underway_b99119b3', true), '*')), true);
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

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
  DELETE FROM everview_data.v_changed_stage_1_ca0e7cd5;
  DELETE FROM everview_data.v_changed_stage_2_ca0e7cd5;
  DELETE FROM everview_data.v_changed_stage_3_ca0e7cd5;
  DELETE FROM everview_data.v_changed_stage_4_ca0e7cd5;
  DELETE FROM everview_data.v_changed_stage_5_ca0e7cd5;
  DELETE FROM public.v;
  WITH change AS (
    SELECT
      stage_1.city AS city,
      COALESCE(stage_3.count, '0'::bigint) AS n,
      1 AS __ivm_weight__
    FROM everview_data.v_via_1_befcddaa AS stage_1
      JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
      JOIN everview_data.v_via_3_50f2bc86 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))
    WHERE stage_1.value <> 0
      AND stage_3.count <> 0
    UNION ALL
    SELECT
      stage_1.city AS city,
      COALESCE(NULL::bigint, '0'::bigint) AS n,
      1 AS __ivm_weight__
    FROM everview_data.v_via_1_befcddaa AS stage_1
      JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
    WHERE stage_1.value <> 0
    UNION ALL
    SELECT
      stage_1.city AS city,
      COALESCE(NULL::bigint, '0'::bigint) AS n,
      -1 AS __ivm_weight__
    FROM everview_data.v_via_1_befcddaa AS stage_1
      JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
      JOIN everview_data.v_via_4_ce962925 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))
    WHERE stage_1.value <> 0
    UNION ALL
    SELECT
      stage_1.city AS city,
      NULL::bigint AS n,
      1 AS __ivm_weight__
    FROM everview_data.v_via_1_befcddaa AS stage_1
    WHERE stage_1.value <> 0
    UNION ALL
    SELECT
      stage_1.city AS city,
      NULL::bigint AS n,
      -1 AS __ivm_weight__
    FROM everview_data.v_via_1_befcddaa AS stage_1
      JOIN everview_data.v_via_5_b99119b3 AS stage_5 ON ((stage_1.value = stage_5.value) OR (stage_1.value IS NULL AND stage_5.value IS NULL))
    WHERE stage_1.value <> 0
  )
  INSERT INTO public.v (city, n)
  SELECT n.city, n.n
  FROM (
    -- one row for each different result row, with the sum of its weights
    SELECT c.city, c.n,
           ROW(c.city, c.n)::text AS __ivm_image__,
           sum(c.__ivm_weight__) AS __ivm_copies__
    FROM change AS c
    GROUP BY c.city, c.n
    HAVING sum(c.__ivm_weight__) <> 0
  ) AS n, generate_series(1, n.__ivm_copies__)
  WHERE n.__ivm_copies__ > 0;
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
  IF EXISTS (SELECT FROM everview_data.v_changed_stage_1_ca0e7cd5 OFFSET 10) OR EXISTS (SELECT FROM everview_data.v_changed_stage_2_ca0e7cd5 OFFSET 10) OR EXISTS (SELECT FROM everview_data.v_changed_stage_3_ca0e7cd5 OFFSET 10) OR EXISTS (SELECT FROM everview_data.v_changed_stage_4_ca0e7cd5 OFFSET 10) OR EXISTS (SELECT FROM everview_data.v_changed_stage_5_ca0e7cd5 OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_changed_stage_1_ca0e7cd5) + (SELECT count(*) FROM everview_data.v_changed_stage_2_ca0e7cd5) + (SELECT count(*) FROM everview_data.v_changed_stage_3_ca0e7cd5) + (SELECT count(*) FROM everview_data.v_changed_stage_4_ca0e7cd5) + (SELECT count(*) FROM everview_data.v_changed_stage_5_ca0e7cd5));
    IF (everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM everview_data.v_changed_stage_1_ca0e7cd5), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass])
        OR everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM everview_data.v_changed_stage_2_ca0e7cd5), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass])
        OR everview.is_most_of('everview_data.v_via_3_50f2bc86'::regclass, (SELECT count(*) FROM everview_data.v_changed_stage_3_ca0e7cd5), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass])
        OR everview.is_most_of('everview_data.v_via_4_ce962925'::regclass, (SELECT count(*) FROM everview_data.v_changed_stage_4_ca0e7cd5), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass])
        OR everview.is_most_of('everview_data.v_via_5_b99119b3'::regclass, (SELECT count(*) FROM everview_data.v_changed_stage_5_ca0e7cd5), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass]))
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
        stage_1.city AS city,
        COALESCE(stage_3.count, '0'::bigint) AS n,
        stage_1.__ivm_weight__ AS __ivm_weight__
      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1
        JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
        JOIN everview_data.v_via_3_50f2bc86 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))
      WHERE stage_1.value <> 0
        AND stage_3.count <> 0
        AND EXISTS (
          SELECT
          FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1_1
        )
      UNION ALL
      SELECT
        stage_1.city AS city,
        COALESCE(stage_3.count, '0'::bigint) AS n,
        stage_2.__ivm_weight__ AS __ivm_weight__
      FROM everview_data.v_via_1_befcddaa AS stage_1
        JOIN everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
        JOIN everview_data.v_via_3_50f2bc86 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))
      WHERE stage_1.value <> 0
        AND stage_3.count <> 0
        AND EXISTS (
          SELECT
          FROM everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2_1
        )
      UNION ALL
      SELECT
        stage_1.city AS city,
        COALESCE(stage_3.count, '0'::bigint) AS n,
        (-stage_1.__ivm_weight__) * stage_2.__ivm_weight__ AS __ivm_weight__
      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1
        JOIN everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
        JOIN everview_data.v_via_3_50f2bc86 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))
      WHERE stage_1.value <> 0
        AND stage_3.count <> 0
        AND EXISTS (
          SELECT
          FROM everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2_1
        )
      UNION ALL
      SELECT
        stage_1.city AS city,
        COALESCE(stage_3.count, '0'::bigint) AS n,
        stage_3.__ivm_weight__ AS __ivm_weight__
      FROM everview_data.v_via_1_befcddaa AS stage_1
        JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
        JOIN everview_data.v_changed_stage_3_ca0e7cd5 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))
      WHERE stage_1.value <> 0
        AND stage_3.count <> 0
        AND EXISTS (
          SELECT
          FROM everview_data.v_changed_stage_3_ca0e7cd5 AS stage_3_1
        )
      UNION ALL
      SELECT
        stage_1.city AS city,
        COALESCE(stage_3.count, '0'::bigint) AS n,
        (-stage_2.__ivm_weight__) * stage_3.__ivm_weight__ AS __ivm_weight__
      FROM everview_data.v_via_1_befcddaa AS stage_1
        JOIN everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
        JOIN everview_data.v_changed_stage_3_ca0e7cd5 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))
      WHERE stage_1.value <> 0
        AND stage_3.count <> 0
        AND EXISTS (
          SELECT
          FROM everview_data.v_changed_stage_3_ca0e7cd5 AS stage_3_1
        )
      UNION ALL
      SELECT
        stage_1.city AS city,
        COALESCE(stage_3.count, '0'::bigint) AS n,
        (-stage_1.__ivm_weight__) * stage_3.__ivm_weight__ AS __ivm_weight__
      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1
        JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
        JOIN everview_data.v_changed_stage_3_ca0e7cd5 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))
      WHERE stage_1.value <> 0
        AND stage_3.count <> 0
        AND EXISTS (
          SELECT
          FROM everview_data.v_changed_stage_3_ca0e7cd5 AS stage_3_1
        )
      UNION ALL
      SELECT
        stage_1.city AS city,
        COALESCE(stage_3.count, '0'::bigint) AS n,
        ((-stage_1.__ivm_weight__) * (-stage_2.__ivm_weight__)) * stage_3.__ivm_weight__ AS __ivm_weight__
      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1
        JOIN everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
        JOIN everview_data.v_changed_stage_3_ca0e7cd5 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))
      WHERE stage_1.value <> 0
        AND stage_3.count <> 0
        AND EXISTS (
          SELECT
          FROM everview_data.v_changed_stage_3_ca0e7cd5 AS stage_3_1
        )
      UNION ALL
      SELECT
        stage_1.city AS city,
        COALESCE(NULL::bigint, '0'::bigint) AS n,
        stage_1.__ivm_weight__ AS __ivm_weight__
      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1
        JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
      WHERE stage_1.value <> 0
        AND EXISTS (
          SELECT
          FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1_1
        )
      UNION ALL
      SELECT
        stage_1.city AS city,
        COALESCE(NULL::bigint, '0'::bigint) AS n,
        stage_2.__ivm_weight__ AS __ivm_weight__
      FROM everview_data.v_via_1_befcddaa AS stage_1
        JOIN everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
      WHERE stage_1.value <> 0
        AND EXISTS (
          SELECT
          FROM everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2_1
        )
      UNION ALL
      SELECT
        stage_1.city AS city,
        COALESCE(NULL::bigint, '0'::bigint) AS n,
        (-stage_1.__ivm_weight__) * stage_2.__ivm_weight__ AS __ivm_weight__
      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1
        JOIN everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
      WHERE stage_1.value <> 0
        AND EXISTS (
          SELECT
          FROM everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2_1
        )
      UNION ALL
      SELECT
        stage_1.city AS city,
        COALESCE(NULL::bigint, '0'::bigint) AS n,
        -stage_1.__ivm_weight__ AS __ivm_weight__
      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1
        JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
        JOIN everview_data.v_via_4_ce962925 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))
      WHERE stage_1.value <> 0
        AND EXISTS (
          SELECT
          FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1_1
        )
      UNION ALL
      SELECT
        stage_1.city AS city,
        COALESCE(NULL::bigint, '0'::bigint) AS n,
        -stage_2.__ivm_weight__ AS __ivm_weight__
      FROM everview_data.v_via_1_befcddaa AS stage_1
        JOIN everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
        JOIN everview_data.v_via_4_ce962925 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))
      WHERE stage_1.value <> 0
        AND EXISTS (
          SELECT
          FROM everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2_1
        )
      UNION ALL
      SELECT
        stage_1.city AS city,
        COALESCE(NULL::bigint, '0'::bigint) AS n,
        -((-stage_1.__ivm_weight__) * stage_2.__ivm_weight__) AS __ivm_weight__
      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1
        JOIN everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
        JOIN everview_data.v_via_4_ce962925 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))
      WHERE stage_1.value <> 0
        AND EXISTS (
          SELECT
          FROM everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2_1
        )
      UNION ALL
      SELECT
        stage_1.city AS city,
        COALESCE(NULL::bigint, '0'::bigint) AS n,
        -stage_4.__ivm_weight__ AS __ivm_weight__
      FROM everview_data.v_via_1_befcddaa AS stage_1
        JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
        JOIN everview_data.v_changed_stage_4_ca0e7cd5 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))
      WHERE stage_1.value <> 0
        AND EXISTS (
          SELECT
          FROM everview_data.v_changed_stage_4_ca0e7cd5 AS stage_4_1
        )
      UNION ALL
      SELECT
        stage_1.city AS city,
        COALESCE(NULL::bigint, '0'::bigint) AS n,
        -((-stage_2.__ivm_weight__) * stage_4.__ivm_weight__) AS __ivm_weight__
      FROM everview_data.v_via_1_befcddaa AS stage_1
        JOIN everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
        JOIN everview_data.v_changed_stage_4_ca0e7cd5 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))
      WHERE stage_1.value <> 0
        AND EXISTS (
          SELECT
          FROM everview_data.v_changed_stage_4_ca0e7cd5 AS stage_4_1
        )
      UNION ALL
      SELECT
        stage_1.city AS city,
        COALESCE(NULL::bigint, '0'::bigint) AS n,
        -((-stage_1.__ivm_weight__) * stage_4.__ivm_weight__) AS __ivm_weight__
      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1
        JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
        JOIN everview_data.v_changed_stage_4_ca0e7cd5 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))
      WHERE stage_1.value <> 0
        AND EXISTS (
          SELECT
          FROM everview_data.v_changed_stage_4_ca0e7cd5 AS stage_4_1
        )
      UNION ALL
      SELECT
        stage_1.city AS city,
        COALESCE(NULL::bigint, '0'::bigint) AS n,
        -(((-stage_1.__ivm_weight__) * (-stage_2.__ivm_weight__)) * stage_4.__ivm_weight__) AS __ivm_weight__
      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1
        JOIN everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))
        JOIN everview_data.v_changed_stage_4_ca0e7cd5 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))
      WHERE stage_1.value <> 0
        AND EXISTS (
          SELECT
          FROM everview_data.v_changed_stage_4_ca0e7cd5 AS stage_4_1
        )
      UNION ALL
      SELECT
        stage_1.city AS city,
        NULL::bigint AS n,
        stage_1.__ivm_weight__ AS __ivm_weight__
      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1
      WHERE stage_1.value <> 0
      UNION ALL
      SELECT
        stage_1.city AS city,
        NULL::bigint AS n,
        -stage_1.__ivm_weight__ AS __ivm_weight__
      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1
        JOIN everview_data.v_via_5_b99119b3 AS stage_5 ON ((stage_1.value = stage_5.value) OR (stage_1.value IS NULL AND stage_5.value IS NULL))
      WHERE stage_1.value <> 0
        AND EXISTS (
          SELECT
          FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1_1
        )
      UNION ALL
      SELECT
        stage_1.city AS city,
        NULL::bigint AS n,
        -stage_5.__ivm_weight__ AS __ivm_weight__
      FROM everview_data.v_via_1_befcddaa AS stage_1
        JOIN everview_data.v_changed_stage_5_ca0e7cd5 AS stage_5 ON ((stage_1.value = stage_5.value) OR (stage_1.value IS NULL AND stage_5.value IS NULL))
      WHERE stage_1.value <> 0
        AND EXISTS (
          SELECT
          FROM everview_data.v_changed_stage_5_ca0e7cd5 AS stage_5_1
        )
      UNION ALL
      SELECT
        stage_1.city AS city,
        NULL::bigint AS n,
        -((-stage_1.__ivm_weight__) * stage_5.__ivm_weight__) AS __ivm_weight__
      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1
        JOIN everview_data.v_changed_stage_5_ca0e7cd5 AS stage_5 ON ((stage_1.value = stage_5.value) OR (stage_1.value IS NULL AND stage_5.value IS NULL))
      WHERE stage_1.value <> 0
        AND EXISTS (
          SELECT
          FROM everview_data.v_changed_stage_5_ca0e7cd5 AS stage_5_1
        )
    ), net AS MATERIALIZED (
      -- one row for each different result row, with the sum of its weights
      SELECT c.city, c.n,
             ROW(c.city, c.n)::text AS __ivm_image__,
             sum(c.__ivm_weight__) AS __ivm_copies__
      FROM change AS c
      GROUP BY c.city, c.n
      HAVING sum(c.__ivm_weight__) <> 0
    ), gone AS (
      DELETE FROM public.v AS v
      WHERE v.ctid IN (
        SELECT t.ctid
        FROM (
          SELECT v.ctid, g.__ivm_copies__ AS __ivm_copies__, row_number() OVER (PARTITION BY g.__ivm_image__) AS __ivm_copy__
          FROM (
            SELECT n.__ivm_image__, -n.__ivm_copies__ AS __ivm_copies__ FROM net AS n WHERE sign(n.__ivm_copies__) = -1
          ) AS g
          JOIN public.v AS v ON ROW(v.city, v.n)::text = g.__ivm_image__
        ) AS t
        WHERE t.__ivm_copy__ <= t.__ivm_copies__
      )
      RETURNING 1
    )
    INSERT INTO public.v (city, n)
    SELECT n.city, n.n
    FROM net AS n, generate_series(1, n.__ivm_copies__)
    WHERE n.__ivm_copies__ > 0
      -- read first, so that what leaves has left before what arrives takes its key
      AND (SELECT count(*) FROM gone) IS NOT NULL;
  END IF;
  DELETE FROM everview_data.v_changed_stage_1_ca0e7cd5;
  DELETE FROM everview_data.v_changed_stage_2_ca0e7cd5;
  DELETE FROM everview_data.v_changed_stage_3_ca0e7cd5;
  DELETE FROM everview_data.v_changed_stage_4_ca0e7cd5;
  DELETE FROM everview_data.v_changed_stage_5_ca0e7cd5;
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);
END
$everview$;

-- function v_hold_ca0e7cd5
CREATE FUNCTION everview_data.v_hold_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change a table below public.v, which waits for its end.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);
  RETURN NULL;
END
$everview$;

-- function v_settle_ca0e7cd5
CREATE FUNCTION everview_data.v_settle_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement below public.v has ended, and all that it changed has followed.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);
  IF TG_OP = 'TRUNCATE' THEN
    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
  END IF;
  IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
    PERFORM everview_data.v_apply_ca0e7cd5();
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_insert_stage_1_ca0e7cd5
CREATE FUNCTION everview_data.v_insert_stage_1_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were inserted into stage 1: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- folded at the end of the statement, when all that public.v reads has changed
  IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      END IF;
    END IF;
    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_changed_stage_1_ca0e7cd5 (city, value, __ivm_weight__)
      SELECT t.city, t.value, 1
      FROM new_rows AS t;
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_update_stage_1_ca0e7cd5
CREATE FUNCTION everview_data.v_update_stage_1_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were updated in stage 1: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- folded at the end of the statement, when all that public.v reads has changed
  IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      END IF;
    END IF;
    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_changed_stage_1_ca0e7cd5 (city, value, __ivm_weight__)
      SELECT t.city, t.value, 1
      FROM new_rows AS t;
      INSERT INTO everview_data.v_changed_stage_1_ca0e7cd5 (city, value, __ivm_weight__)
      SELECT t.city, t.value, -1
      FROM old_rows AS t;
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_delete_stage_1_ca0e7cd5
CREATE FUNCTION everview_data.v_delete_stage_1_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from stage 1: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- folded at the end of the statement, when all that public.v reads has changed
  IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
      IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      END IF;
    END IF;
    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_changed_stage_1_ca0e7cd5 (city, value, __ivm_weight__)
      SELECT t.city, t.value, -1
      FROM old_rows AS t;
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_insert_stage_2_ca0e7cd5
CREATE FUNCTION everview_data.v_insert_stage_2_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were inserted into stage 2: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- folded at the end of the statement, when all that public.v reads has changed
  IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      IF everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      END IF;
    END IF;
    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_changed_stage_2_ca0e7cd5 (value, __ivm_weight__)
      SELECT t.value, 1
      FROM new_rows AS t;
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_delete_stage_2_ca0e7cd5
CREATE FUNCTION everview_data.v_delete_stage_2_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from stage 2: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- folded at the end of the statement, when all that public.v reads has changed
  IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
      IF everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      END IF;
    END IF;
    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_changed_stage_2_ca0e7cd5 (value, __ivm_weight__)
      SELECT t.value, -1
      FROM old_rows AS t;
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_insert_stage_3_ca0e7cd5
CREATE FUNCTION everview_data.v_insert_stage_3_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were inserted into stage 3: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- folded at the end of the statement, when all that public.v reads has changed
  IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      IF everview.is_most_of('everview_data.v_via_3_50f2bc86'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      END IF;
    END IF;
    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_changed_stage_3_ca0e7cd5 (value, count, __ivm_weight__)
      SELECT t.value, t.count, 1
      FROM new_rows AS t;
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_update_stage_3_ca0e7cd5
CREATE FUNCTION everview_data.v_update_stage_3_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were updated in stage 3: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- folded at the end of the statement, when all that public.v reads has changed
  IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      IF everview.is_most_of('everview_data.v_via_3_50f2bc86'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      END IF;
    END IF;
    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_changed_stage_3_ca0e7cd5 (value, count, __ivm_weight__)
      SELECT t.value, t.count, 1
      FROM new_rows AS t;
      INSERT INTO everview_data.v_changed_stage_3_ca0e7cd5 (value, count, __ivm_weight__)
      SELECT t.value, t.count, -1
      FROM old_rows AS t;
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_delete_stage_3_ca0e7cd5
CREATE FUNCTION everview_data.v_delete_stage_3_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from stage 3: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- folded at the end of the statement, when all that public.v reads has changed
  IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
      IF everview.is_most_of('everview_data.v_via_3_50f2bc86'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      END IF;
    END IF;
    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_changed_stage_3_ca0e7cd5 (value, count, __ivm_weight__)
      SELECT t.value, t.count, -1
      FROM old_rows AS t;
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_insert_stage_4_ca0e7cd5
CREATE FUNCTION everview_data.v_insert_stage_4_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were inserted into stage 4: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- folded at the end of the statement, when all that public.v reads has changed
  IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      IF everview.is_most_of('everview_data.v_via_4_ce962925'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      END IF;
    END IF;
    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_changed_stage_4_ca0e7cd5 (value, __ivm_weight__)
      SELECT t.value, 1
      FROM new_rows AS t;
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_delete_stage_4_ca0e7cd5
CREATE FUNCTION everview_data.v_delete_stage_4_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from stage 4: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- folded at the end of the statement, when all that public.v reads has changed
  IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
      IF everview.is_most_of('everview_data.v_via_4_ce962925'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      END IF;
    END IF;
    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_changed_stage_4_ca0e7cd5 (value, __ivm_weight__)
      SELECT t.value, -1
      FROM old_rows AS t;
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_insert_stage_5_ca0e7cd5
CREATE FUNCTION everview_data.v_insert_stage_5_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were inserted into stage 5: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- folded at the end of the statement, when all that public.v reads has changed
  IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      IF everview.is_most_of('everview_data.v_via_5_b99119b3'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      END IF;
    END IF;
    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_changed_stage_5_ca0e7cd5 (value, __ivm_weight__)
      SELECT t.value, 1
      FROM new_rows AS t;
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_delete_stage_5_ca0e7cd5
CREATE FUNCTION everview_data.v_delete_stage_5_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from stage 5: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- folded at the end of the statement, when all that public.v reads has changed
  IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
      IF everview.is_most_of('everview_data.v_via_5_b99119b3'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, 'public.v'::regclass])
         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
      END IF;
    END IF;
    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_changed_stage_5_ca0e7cd5 (value, __ivm_weight__)
      SELECT t.value, -1
      FROM old_rows AS t;
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_refresh_all_ca0e7cd5
CREATE FUNCTION everview_data.v_refresh_all_ca0e7cd5() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Computes public.v and its hidden stages afresh; the number of its rows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- stages need not follow those below them: each is computed in its turn
  __ivm_ignored := set_config('everview.underway_27f58c10', '!+', true);
  __ivm_ignored := set_config('everview.underway_50f2bc86', '!+', true);
  __ivm_ignored := set_config('everview.underway_ce962925', '!+', true);
  __ivm_ignored := set_config('everview.underway_b99119b3', '!+', true);
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '!+', true);
  PERFORM everview_data.v_via_1_refresh_befcddaa();
  __ivm_ignored := set_config('everview.underway_27f58c10', '', true);
  PERFORM everview_data.v_via_2_refresh_27f58c10();
  __ivm_ignored := set_config('everview.underway_50f2bc86', '', true);
  PERFORM everview_data.v_via_3_refresh_50f2bc86();
  __ivm_ignored := set_config('everview.underway_ce962925', '', true);
  PERFORM everview_data.v_via_4_refresh_ce962925();
  __ivm_ignored := set_config('everview.underway_b99119b3', '', true);
  PERFORM everview_data.v_via_5_refresh_b99119b3();
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);
  RETURN everview_data.v_refresh_ca0e7cd5();
END
$everview$;

-- the definition, so that what it reads cannot be dropped unnoticed
CREATE VIEW everview_data.v_definition_ca0e7cd5 AS
SELECT
  c.city AS city,
  (
    SELECT
      count(*) AS count
    FROM shop.products AS p
    WHERE p.product_id > count(c.customer_id)
  ) AS n
FROM shop.customers AS c
GROUP BY c.city;

-- trigger on shop.customers
CREATE TRIGGER ivm_v_via_1_before_befcddaa
BEFORE INSERT OR UPDATE OR DELETE ON shop.customers
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_before_customers_befcddaa();

-- trigger on shop.customers
CREATE TRIGGER ivm_v_via_1_insert_befcddaa
AFTER INSERT ON shop.customers
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_insert_customers_befcddaa();

-- trigger on shop.customers
CREATE TRIGGER ivm_v_via_1_update_befcddaa
AFTER UPDATE ON shop.customers
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_update_customers_befcddaa();

-- trigger on shop.customers
CREATE TRIGGER ivm_v_via_1_delete_befcddaa
AFTER DELETE ON shop.customers
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_delete_customers_befcddaa();

-- trigger on shop.customers
CREATE TRIGGER ivm_v_via_1_truncate_befcddaa
AFTER TRUNCATE ON shop.customers
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_truncate_customers_befcddaa();

-- trigger on shop.products
CREATE TRIGGER ivm_v_via_3_before_50f2bc86
BEFORE INSERT OR UPDATE OR DELETE ON shop.products
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_3_before_products_50f2bc86();

-- trigger on shop.products
CREATE TRIGGER ivm_v_via_3_insert_50f2bc86
AFTER INSERT ON shop.products
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_3_insert_products_50f2bc86();

-- trigger on shop.products
CREATE TRIGGER ivm_v_via_3_update_50f2bc86
AFTER UPDATE ON shop.products
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_3_update_products_50f2bc86();

-- trigger on shop.products
CREATE TRIGGER ivm_v_via_3_delete_50f2bc86
AFTER DELETE ON shop.products
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_3_delete_products_50f2bc86();

-- trigger on shop.products
CREATE TRIGGER ivm_v_via_3_truncate_50f2bc86
AFTER TRUNCATE ON shop.products
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_3_truncate_products_50f2bc86();

-- trigger on shop.products
CREATE TRIGGER ivm_v_via_5_hold_b99119b3
BEFORE INSERT OR UPDATE OR DELETE ON shop.products
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_hold_b99119b3();

-- trigger on shop.products
CREATE TRIGGER ivm_v_via_5_hold_truncate_b99119b3
BEFORE TRUNCATE ON shop.products
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_hold_b99119b3();

-- trigger on shop.products
CREATE TRIGGER ivmz_00_05_v_via_5_settle_b99119b3
AFTER INSERT OR UPDATE OR DELETE ON shop.products
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_settle_b99119b3();

-- trigger on shop.products
CREATE TRIGGER ivmz_00_05_v_via_5_settle_truncate_b99119b3
AFTER TRUNCATE ON shop.products
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_settle_b99119b3();

-- trigger on shop.customers
CREATE TRIGGER ivm_v_via_5_hold_b99119b3
BEFORE INSERT OR UPDATE OR DELETE ON shop.customers
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_hold_b99119b3();

-- trigger on shop.customers
CREATE TRIGGER ivm_v_via_5_hold_truncate_b99119b3
BEFORE TRUNCATE ON shop.customers
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_hold_b99119b3();

-- trigger on shop.customers
CREATE TRIGGER ivmz_00_05_v_via_5_settle_b99119b3
AFTER INSERT OR UPDATE OR DELETE ON shop.customers
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_settle_b99119b3();

-- trigger on shop.customers
CREATE TRIGGER ivmz_00_05_v_via_5_settle_truncate_b99119b3
AFTER TRUNCATE ON shop.customers
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_settle_b99119b3();

-- trigger on shop.products
CREATE TRIGGER ivm_v_hold_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE ON shop.products
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_hold_ca0e7cd5();

-- trigger on shop.products
CREATE TRIGGER ivm_v_hold_truncate_ca0e7cd5
BEFORE TRUNCATE ON shop.products
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_hold_ca0e7cd5();

-- trigger on shop.products
CREATE TRIGGER ivmz_00_06_v_settle_ca0e7cd5
AFTER INSERT OR UPDATE OR DELETE ON shop.products
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_settle_ca0e7cd5();

-- trigger on shop.products
CREATE TRIGGER ivmz_00_06_v_settle_truncate_ca0e7cd5
AFTER TRUNCATE ON shop.products
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_settle_ca0e7cd5();

-- trigger on shop.customers
CREATE TRIGGER ivm_v_hold_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE ON shop.customers
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_hold_ca0e7cd5();

-- trigger on shop.customers
CREATE TRIGGER ivm_v_hold_truncate_ca0e7cd5
BEFORE TRUNCATE ON shop.customers
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_hold_ca0e7cd5();

-- trigger on shop.customers
CREATE TRIGGER ivmz_00_06_v_settle_ca0e7cd5
AFTER INSERT OR UPDATE OR DELETE ON shop.customers
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_settle_ca0e7cd5();

-- trigger on shop.customers
CREATE TRIGGER ivmz_00_06_v_settle_truncate_ca0e7cd5
AFTER TRUNCATE ON shop.customers
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_settle_ca0e7cd5();

-- trigger on everview_data.v_via_1_befcddaa
CREATE TRIGGER ivm_v_via_2_count_27f58c10
BEFORE INSERT OR UPDATE OR DELETE ON everview_data.v_via_1_befcddaa
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_count_stage_1_27f58c10();

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

-- trigger on everview_data.v_via_1_befcddaa
CREATE TRIGGER ivm_v_via_2_truncate_27f58c10
AFTER TRUNCATE ON everview_data.v_via_1_befcddaa
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_truncate_stage_1_27f58c10();

-- trigger on everview_data.v_via_2_27f58c10
CREATE TRIGGER ivm_v_via_3_count_50f2bc86
BEFORE INSERT OR DELETE ON everview_data.v_via_2_27f58c10
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_3_count_stage_2_50f2bc86();

-- trigger on everview_data.v_via_2_27f58c10
CREATE TRIGGER ivm_v_via_3_insert_50f2bc86
AFTER INSERT ON everview_data.v_via_2_27f58c10
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_3_insert_stage_2_50f2bc86();

-- trigger on everview_data.v_via_2_27f58c10
CREATE TRIGGER ivm_v_via_3_delete_50f2bc86
AFTER DELETE ON everview_data.v_via_2_27f58c10
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_3_delete_stage_2_50f2bc86();

-- trigger on everview_data.v_via_2_27f58c10
CREATE TRIGGER ivm_v_via_3_truncate_50f2bc86
AFTER TRUNCATE ON everview_data.v_via_2_27f58c10
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_3_truncate_stage_2_50f2bc86();

-- trigger on everview_data.v_via_2_27f58c10
CREATE TRIGGER ivm_v_via_4_count_ce962925
BEFORE INSERT OR DELETE ON everview_data.v_via_2_27f58c10
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_4_count_stage_2_ce962925();

-- trigger on everview_data.v_via_2_27f58c10
CREATE TRIGGER ivm_v_via_4_insert_ce962925
AFTER INSERT ON everview_data.v_via_2_27f58c10
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_4_insert_stage_2_ce962925();

-- trigger on everview_data.v_via_2_27f58c10
CREATE TRIGGER ivm_v_via_4_delete_ce962925
AFTER DELETE ON everview_data.v_via_2_27f58c10
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_4_delete_stage_2_ce962925();

-- trigger on everview_data.v_via_2_27f58c10
CREATE TRIGGER ivm_v_via_4_truncate_ce962925
AFTER TRUNCATE ON everview_data.v_via_2_27f58c10
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_4_truncate_stage_2_ce962925();

-- trigger on everview_data.v_via_3_50f2bc86
CREATE TRIGGER ivm_v_via_4_count_ce962925
BEFORE INSERT OR UPDATE OR DELETE ON everview_data.v_via_3_50f2bc86
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_4_count_stage_3_ce962925();

-- trigger on everview_data.v_via_3_50f2bc86
CREATE TRIGGER ivm_v_via_4_insert_ce962925
AFTER INSERT ON everview_data.v_via_3_50f2bc86
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_4_insert_stage_3_ce962925();

-- trigger on everview_data.v_via_3_50f2bc86
CREATE TRIGGER ivm_v_via_4_update_ce962925
AFTER UPDATE ON everview_data.v_via_3_50f2bc86
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_4_update_stage_3_ce962925();

-- trigger on everview_data.v_via_3_50f2bc86
CREATE TRIGGER ivm_v_via_4_delete_ce962925
AFTER DELETE ON everview_data.v_via_3_50f2bc86
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_4_delete_stage_3_ce962925();

-- trigger on everview_data.v_via_3_50f2bc86
CREATE TRIGGER ivm_v_via_4_truncate_ce962925
AFTER TRUNCATE ON everview_data.v_via_3_50f2bc86
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_4_truncate_stage_3_ce962925();

-- trigger on everview_data.v_via_1_befcddaa
CREATE TRIGGER ivm_v_via_5_insert_b99119b3
AFTER INSERT ON everview_data.v_via_1_befcddaa
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_insert_stage_1_b99119b3();

-- trigger on everview_data.v_via_1_befcddaa
CREATE TRIGGER ivm_v_via_5_update_b99119b3
AFTER UPDATE ON everview_data.v_via_1_befcddaa
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_update_stage_1_b99119b3();

-- trigger on everview_data.v_via_1_befcddaa
CREATE TRIGGER ivm_v_via_5_delete_b99119b3
AFTER DELETE ON everview_data.v_via_1_befcddaa
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_delete_stage_1_b99119b3();

-- trigger on everview_data.v_via_2_27f58c10
CREATE TRIGGER ivm_v_via_5_insert_b99119b3
AFTER INSERT ON everview_data.v_via_2_27f58c10
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_insert_stage_2_b99119b3();

-- trigger on everview_data.v_via_2_27f58c10
CREATE TRIGGER ivm_v_via_5_delete_b99119b3
AFTER DELETE ON everview_data.v_via_2_27f58c10
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_delete_stage_2_b99119b3();

-- trigger on everview_data.v_via_3_50f2bc86
CREATE TRIGGER ivm_v_via_5_insert_b99119b3
AFTER INSERT ON everview_data.v_via_3_50f2bc86
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_insert_stage_3_b99119b3();

-- trigger on everview_data.v_via_3_50f2bc86
CREATE TRIGGER ivm_v_via_5_update_b99119b3
AFTER UPDATE ON everview_data.v_via_3_50f2bc86
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_update_stage_3_b99119b3();

-- trigger on everview_data.v_via_3_50f2bc86
CREATE TRIGGER ivm_v_via_5_delete_b99119b3
AFTER DELETE ON everview_data.v_via_3_50f2bc86
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_delete_stage_3_b99119b3();

-- trigger on everview_data.v_via_4_ce962925
CREATE TRIGGER ivm_v_via_5_insert_b99119b3
AFTER INSERT ON everview_data.v_via_4_ce962925
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_insert_stage_4_b99119b3();

-- trigger on everview_data.v_via_4_ce962925
CREATE TRIGGER ivm_v_via_5_delete_b99119b3
AFTER DELETE ON everview_data.v_via_4_ce962925
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_delete_stage_4_b99119b3();

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

-- trigger on everview_data.v_via_2_27f58c10
CREATE TRIGGER ivm_v_insert_ca0e7cd5
AFTER INSERT ON everview_data.v_via_2_27f58c10
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_stage_2_ca0e7cd5();

-- trigger on everview_data.v_via_2_27f58c10
CREATE TRIGGER ivm_v_delete_ca0e7cd5
AFTER DELETE ON everview_data.v_via_2_27f58c10
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_stage_2_ca0e7cd5();

-- trigger on everview_data.v_via_3_50f2bc86
CREATE TRIGGER ivm_v_insert_ca0e7cd5
AFTER INSERT ON everview_data.v_via_3_50f2bc86
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_stage_3_ca0e7cd5();

-- trigger on everview_data.v_via_3_50f2bc86
CREATE TRIGGER ivm_v_update_ca0e7cd5
AFTER UPDATE ON everview_data.v_via_3_50f2bc86
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_stage_3_ca0e7cd5();

-- trigger on everview_data.v_via_3_50f2bc86
CREATE TRIGGER ivm_v_delete_ca0e7cd5
AFTER DELETE ON everview_data.v_via_3_50f2bc86
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_stage_3_ca0e7cd5();

-- trigger on everview_data.v_via_4_ce962925
CREATE TRIGGER ivm_v_insert_ca0e7cd5
AFTER INSERT ON everview_data.v_via_4_ce962925
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_stage_4_ca0e7cd5();

-- trigger on everview_data.v_via_4_ce962925
CREATE TRIGGER ivm_v_delete_ca0e7cd5
AFTER DELETE ON everview_data.v_via_4_ce962925
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_stage_4_ca0e7cd5();

-- trigger on everview_data.v_via_5_b99119b3
CREATE TRIGGER ivm_v_insert_ca0e7cd5
AFTER INSERT ON everview_data.v_via_5_b99119b3
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_stage_5_ca0e7cd5();

-- trigger on everview_data.v_via_5_b99119b3
CREATE TRIGGER ivm_v_delete_ca0e7cd5
AFTER DELETE ON everview_data.v_via_5_b99119b3
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_stage_5_ca0e7cd5();

-- if these tables are published, rows need an identity
SELECT everview.identify_rows(ARRAY['everview_data.v_via_1_befcddaa', 'everview_data.v_via_2_27f58c10', 'everview_data.v_via_3_50f2bc86', 'everview_data.v_via_4_ce962925', 'everview_data.v_via_5_b99119b3', 'public.v']::regclass[]::oid[]);

-- the key
CREATE UNIQUE INDEX v_via_1_key_befcddaa ON everview_data.v_via_1_befcddaa (city) NULLS NOT DISTINCT;

-- the key
CREATE UNIQUE INDEX v_via_2_key_27f58c10 ON everview_data.v_via_2_27f58c10 (value);

-- the key
CREATE UNIQUE INDEX v_via_3_key_50f2bc86 ON everview_data.v_via_3_50f2bc86 (value);

-- the key
CREATE UNIQUE INDEX v_via_4_key_ce962925 ON everview_data.v_via_4_ce962925 (value);

-- the key
CREATE UNIQUE INDEX v_via_5_key_b99119b3 ON everview_data.v_via_5_b99119b3 (value);

-- fill the view
SELECT everview_data.v_refresh_all_ca0e7cd5();

-- statistics, or the first changes would be planned without any
ANALYZE everview_data.v_via_1_befcddaa, everview_data.v_via_2_27f58c10, everview_data.v_via_3_50f2bc86, everview_data.v_via_4_ce962925, everview_data.v_via_5_b99119b3, public.v;

-- refuse direct changes
CREATE TRIGGER ivm_v_via_1_refuse_befcddaa
BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON everview_data.v_via_1_befcddaa
FOR EACH STATEMENT EXECUTE FUNCTION everview.refuse_change();

-- refuse direct changes
CREATE TRIGGER ivm_v_via_2_refuse_27f58c10
BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON everview_data.v_via_2_27f58c10
FOR EACH STATEMENT EXECUTE FUNCTION everview.refuse_change();

-- refuse direct changes
CREATE TRIGGER ivm_v_via_3_refuse_50f2bc86
BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON everview_data.v_via_3_50f2bc86
FOR EACH STATEMENT EXECUTE FUNCTION everview.refuse_change();

-- refuse direct changes
CREATE TRIGGER ivm_v_via_4_refuse_ce962925
BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON everview_data.v_via_4_ce962925
FOR EACH STATEMENT EXECUTE FUNCTION everview.refuse_change();

-- refuse direct changes
CREATE TRIGGER ivm_v_via_5_refuse_b99119b3
BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON everview_data.v_via_5_b99119b3
FOR EACH STATEMENT EXECUTE FUNCTION everview.refuse_change();

-- refuse direct changes
CREATE TRIGGER ivm_v_refuse_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON public.v
FOR EACH STATEMENT EXECUTE FUNCTION everview.refuse_change();

-- enter the view in the catalog
SELECT everview.register('public.v'::regclass, $everview1${
  "definition" : "SELECT city,\n    ( SELECT count(*) AS count\n           FROM shop.products p\n          WHERE (p.product_id > count(c.customer_id))) AS n\n   FROM shop.customers c\n  GROUP BY city",
  "query" : "SELECT c.city, (SELECT count(*) FROM products p WHERE p.product_id > count(c.customer_id)) AS n FROM customers c GROUP BY c.city",
  "flavor" : "everview",
  "compiler" : "0.1.0",
  "columns" : [ "city", "n" ],
  "options" : {
    "mode" : "immediate"
  },
  "stages" : [ {
    "name" : "v_via_1_befcddaa",
    "table" : "everview_data.v_via_1_befcddaa",
    "strategy" : "delta",
    "why" : "counts and sums of a group follow from the changed rows alone",
    "key" : [ "city" ]
  }, {
    "name" : "v_via_2_27f58c10",
    "table" : "everview_data.v_via_2_27f58c10",
    "strategy" : "delta",
    "why" : "counts and sums of a group follow from the changed rows alone",
    "key" : [ "value" ]
  }, {
    "name" : "v_via_3_50f2bc86",
    "table" : "everview_data.v_via_3_50f2bc86",
    "strategy" : "delta",
    "why" : "counts and sums of a group follow from the changed rows alone",
    "key" : [ "value" ]
  }, {
    "name" : "v_via_4_ce962925",
    "table" : "everview_data.v_via_4_ce962925",
    "strategy" : "delta",
    "why" : "counts and sums of a group follow from the changed rows alone",
    "key" : [ "value" ]
  }, {
    "name" : "v_via_5_b99119b3",
    "table" : "everview_data.v_via_5_b99119b3",
    "strategy" : "delta",
    "why" : "counts and sums of a group follow from the changed rows alone",
    "key" : [ "value" ]
  }, {
    "name" : "v",
    "table" : "public.v",
    "strategy" : "delta",
    "why" : "each changed row adds or removes its own result rows, found by their values",
    "key" : [ ]
  } ],
  "inputs" : [ "shop.customers", "shop.products" ],
  "routines" : [ {
    "name" : "everview_data.v_via_1_refresh_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_refresh_befcddaa() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes stage 1 of public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;\n  LOCK TABLE everview_data.v_via_1_befcddaa IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', 'everview_data.v_via_1_befcddaa'::regclass::oid::text, true);\n  -- what waits to be folded is in the tables already\n  DELETE FROM everview_data.v_via_1_changed_customers_befcddaa;\n  DELETE FROM everview_data.v_via_1_befcddaa;\n  INSERT INTO everview_data.v_via_1_befcddaa AS v (city, value)\n  SELECT d.city,\n         d.value\n  FROM (\n    SELECT\n      c.%{col:1.3} AS city,\n      count(*) AS value\n    FROM %{rel:1} AS c\n    GROUP BY c.%{col:1.3}\n  ) AS d;\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_1_apply_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_apply_befcddaa() RETURNS void\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- The last of several changes of one statement folds all of them into stage 1 of public.v.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\nBEGIN\n  IF EXISTS (SELECT FROM everview_data.v_via_1_changed_customers_befcddaa OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_via_1_changed_customers_befcddaa));\n  END IF;\n  IF coalesce(current_setting('everview.underway_befcddaa', true), '') LIKE '%!%' THEN\n    -- a table was truncated on the way, or most of one has changed\n    PERFORM everview_data.v_via_1_refresh_befcddaa();\n  ELSE\n    WITH folded AS (\n      INSERT INTO everview_data.v_via_1_befcddaa AS v (city, value)\n      SELECT d.city,\n             d.value\n      FROM (\n        SELECT\n          change.city AS city,\n          coalesce((sum(change.weight)), 0) AS value\n        FROM (\n            SELECT\n              c.city AS city,\n              c.__ivm_weight__ AS weight\n            FROM everview_data.v_via_1_changed_customers_befcddaa AS c\n          ) AS change\n        GROUP BY change.city\n      ) AS d\n      WHERE d.value <> 0\n      ORDER BY d.city\n      ON CONFLICT (city) DO UPDATE SET\n        value = v.value + excluded.value\n      RETURNING v.ctid AS position, v.value = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM everview_data.v_via_1_befcddaa AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  END IF;\n  DELETE FROM everview_data.v_via_1_changed_customers_befcddaa;\n  __ivm_ignored := set_config('everview.underway_befcddaa', '', true);\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_1_before_customers_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_before_customers_befcddaa() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change shop.customers, which stage 1 of public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') IS DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN\n      PERFORM everview.demand_marks('everview_data.v_marks_wanted_ca0e7cd5'::regclass, ARRAY['everview_data.v_guard_1_ca0e7cd5']::regclass[]);\n    END IF;\n  END IF;\n  -- writers of different tables of the view wait for each other, writers of one table do not\n  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;\n  IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      -- fails when tables of the view were changed after this transaction's snapshot\n      PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w FOR SHARE;\n    END IF;\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n      IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n        -- fails when another transaction has computed the view since this one's snapshot\n        PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n      END IF;\n    END IF;\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') <> pg_current_xact_id()::text THEN\n      UPDATE everview_data.v_writers_ca0e7cd5 AS w SET writer = pg_current_xact_id()\n      WHERE w.input = 1 AND w.slot = pg_backend_pid() % 1024;\n      __ivm_ignored := set_config('everview.writer_ca0e7cd5', pg_current_xact_id()::text, true);\n    END IF;\n  END IF;\n  __ivm_ignored := set_config('everview.underway_befcddaa', concat(current_setting('everview.underway_befcddaa', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_1_insert_customers_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_insert_customers_befcddaa() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into shop.customers: stage 1 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF set_config('everview.underway_befcddaa', left(current_setting('everview.underway_befcddaa', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_via_1_changed_customers_befcddaa (city, __ivm_weight__)\n    SELECT t.%{col:1.3}, 1\n    FROM new_rows AS t;\n    __ivm_ignored := set_config('everview.underway_befcddaa', concat('*', ltrim(current_setting('everview.underway_befcddaa', true), '*')), true);\n    IF current_setting('everview.underway_befcddaa', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_via_1_apply_befcddaa();\n    END IF;\n    RETURN NULL;\n  END IF;\n  INSERT INTO everview_data.v_via_1_befcddaa AS v (city, value)\n  SELECT d.city,\n         d.value\n  FROM (\n    SELECT\n      c.%{col:1.3} AS city,\n      1::bigint AS value\n    FROM new_rows AS c\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)\n  ON CONFLICT (city) DO UPDATE SET\n    value = v.value + excluded.value;\n  IF NOT FOUND THEN\n    -- several rows, or none that counts\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    END IF;\n    INSERT INTO everview_data.v_via_1_befcddaa AS v (city, value)\n    SELECT d.city,\n           d.value\n    FROM (\n      SELECT\n        c.%{col:1.3} AS city,\n        count(*) AS value\n      FROM new_rows AS c\n      GROUP BY c.%{col:1.3}\n    ) AS d\n    ORDER BY d.city\n    ON CONFLICT (city) DO UPDATE SET\n      value = v.value + excluded.value;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_1_update_customers_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_update_customers_befcddaa() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were updated in shop.customers: stage 1 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\nBEGIN\n  IF set_config('everview.underway_befcddaa', left(current_setting('everview.underway_befcddaa', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_via_1_changed_customers_befcddaa (city, __ivm_weight__)\n    SELECT t.%{col:1.3}, 1\n    FROM new_rows AS t;\n    INSERT INTO everview_data.v_via_1_changed_customers_befcddaa (city, __ivm_weight__)\n    SELECT t.%{col:1.3}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_befcddaa', concat('*', ltrim(current_setting('everview.underway_befcddaa', true), '*')), true);\n    IF current_setting('everview.underway_befcddaa', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_via_1_apply_befcddaa();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n  END IF;\n  WITH folded AS (\n    INSERT INTO everview_data.v_via_1_befcddaa AS v (city, value)\n    SELECT d.city,\n           d.value\n    FROM (\n      SELECT\n        c.city AS city,\n        coalesce((sum(c.__ivm_weight__)), 0) AS value\n      FROM (\n          SELECT\n            c_1.%{col:1.3} AS city,\n            1 AS __ivm_weight__\n          FROM new_rows AS c_1\n          UNION ALL\n          SELECT\n            c_1.%{col:1.3} AS city,\n            -1 AS __ivm_weight__\n          FROM old_rows AS c_1\n        ) AS c\n      GROUP BY c.city\n    ) AS d\n    WHERE d.value <> 0\n    ORDER BY d.city\n    ON CONFLICT (city) DO UPDATE SET\n      value = v.value + excluded.value\n    RETURNING v.ctid AS position, v.value = 0 AS emptied\n  )\n  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n  FROM folded AS f;\n  IF __ivm_emptied IS NOT NULL THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    DELETE FROM everview_data.v_via_1_befcddaa AS v WHERE v.ctid = ANY (__ivm_emptied);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_1_delete_customers_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_delete_customers_befcddaa() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from shop.customers: stage 1 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\n  __ivm_position tid;\n  __ivm_is_empty boolean;\nBEGIN\n  IF set_config('everview.underway_befcddaa', left(current_setting('everview.underway_befcddaa', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_via_1_changed_customers_befcddaa (city, __ivm_weight__)\n    SELECT t.%{col:1.3}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_befcddaa', concat('*', ltrim(current_setting('everview.underway_befcddaa', true), '*')), true);\n    IF current_setting('everview.underway_befcddaa', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_via_1_apply_befcddaa();\n    END IF;\n    RETURN NULL;\n  END IF;\n  INSERT INTO everview_data.v_via_1_befcddaa AS v (city, value)\n  SELECT d.city,\n         d.value\n  FROM (\n    SELECT\n      c.%{col:1.3} AS city,\n      -1::bigint AS value\n    FROM old_rows AS c\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)\n  ON CONFLICT (city) DO UPDATE SET\n    value = v.value + excluded.value\n  RETURNING v.ctid, v.value = 0 INTO __ivm_position, __ivm_is_empty;\n  IF NOT FOUND THEN\n    -- several rows, or none that counts\n    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n    END IF;\n    WITH folded AS (\n      INSERT INTO everview_data.v_via_1_befcddaa AS v (city, value)\n      SELECT d.city,\n             d.value\n      FROM (\n        SELECT\n          c.%{col:1.3} AS city,\n          -count(*) AS value\n        FROM old_rows AS c\n        GROUP BY c.%{col:1.3}\n      ) AS d\n      ORDER BY d.city\n      ON CONFLICT (city) DO UPDATE SET\n        value = v.value + excluded.value\n      RETURNING v.ctid AS position, v.value = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM everview_data.v_via_1_befcddaa AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  ELSIF __ivm_is_empty THEN\n    DELETE FROM everview_data.v_via_1_befcddaa AS v WHERE v.ctid = __ivm_position;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_1_truncate_customers_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_truncate_customers_befcddaa() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- shop.customers was truncated: stage 1 of public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('everview.underway_befcddaa', true) LIKE '%+' THEN\n    -- inside another statement, which ends with a fresh computation\n    __ivm_ignored := set_config('everview.underway_befcddaa', concat('!', ltrim(current_setting('everview.underway_befcddaa', true), '*!')), true);\n    RETURN NULL;\n  END IF;\n  PERFORM everview_data.v_via_1_refresh_befcddaa();\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_2_refresh_27f58c10",
    "template" : "CREATE FUNCTION everview_data.v_via_2_refresh_27f58c10() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes stage 2 of public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;\n  LOCK TABLE everview_data.v_via_2_27f58c10 IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', 'everview_data.v_via_2_27f58c10'::regclass::oid::text, true);\n  -- what waits to be folded is in the tables already\n  DELETE FROM everview_data.v_via_2_changed_stage_1_27f58c10;\n  DELETE FROM everview_data.v_via_2_27f58c10;\n  INSERT INTO everview_data.v_via_2_27f58c10 AS v (value, __ivm_count__)\n  SELECT d.value,\n         d.__ivm_count__\n  FROM (\n    SELECT\n      stage_1.value AS value,\n      count(*) AS __ivm_count__\n    FROM everview_data.v_via_1_befcddaa AS stage_1\n    WHERE stage_1.value <> 0\n    GROUP BY stage_1.value\n  ) AS d;\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_2_apply_27f58c10",
    "template" : "CREATE FUNCTION everview_data.v_via_2_apply_27f58c10() RETURNS void\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- The last of several changes of one statement folds all of them into stage 2 of public.v.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\nBEGIN\n  IF EXISTS (SELECT FROM everview_data.v_via_2_changed_stage_1_27f58c10 OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_via_2_changed_stage_1_27f58c10));\n  END IF;\n  IF coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%' THEN\n    -- a table was truncated on the way, or most of one has changed\n    PERFORM everview_data.v_via_2_refresh_27f58c10();\n  ELSE\n    WITH folded AS (\n      INSERT INTO everview_data.v_via_2_27f58c10 AS v (value, __ivm_count__)\n      SELECT d.value,\n             d.__ivm_count__\n      FROM (\n        SELECT\n          change.value AS value,\n          coalesce((sum(change.weight)), 0) AS __ivm_count__\n        FROM (\n            SELECT\n              stage_1.value AS value,\n              stage_1.__ivm_weight__ AS weight\n            FROM everview_data.v_via_2_changed_stage_1_27f58c10 AS stage_1\n            WHERE stage_1.value <> 0\n          ) AS change\n        GROUP BY change.value\n      ) AS d\n      WHERE d.__ivm_count__ <> 0\n      ORDER BY d.value\n      ON CONFLICT (value) DO UPDATE SET\n        __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__\n      RETURNING v.ctid AS position, v.__ivm_count__ = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM everview_data.v_via_2_27f58c10 AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  END IF;\n  DELETE FROM everview_data.v_via_2_changed_stage_1_27f58c10;\n  __ivm_ignored := set_config('everview.underway_27f58c10', '', true);\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_2_count_stage_1_27f58c10",
    "template" : "CREATE FUNCTION everview_data.v_via_2_count_stage_1_27f58c10() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change stage 1, which stage 2 of public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.underway_27f58c10', concat(current_setting('everview.underway_27f58c10', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_2_insert_stage_1_27f58c10",
    "template" : "CREATE FUNCTION everview_data.v_via_2_insert_stage_1_27f58c10() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into stage 1: stage 2 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF set_config('everview.underway_27f58c10', left(current_setting('everview.underway_27f58c10', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    IF NOT (coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_via_2_changed_stage_1_27f58c10 (value, __ivm_weight__)\n      SELECT t.value, 1\n      FROM new_rows AS t;\n      __ivm_ignored := set_config('everview.underway_27f58c10', concat('*', ltrim(current_setting('everview.underway_27f58c10', true), '*')), true);\n    END IF;\n    IF current_setting('everview.underway_27f58c10', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_via_2_apply_27f58c10();\n    END IF;\n    RETURN NULL;\n  END IF;\n  INSERT INTO everview_data.v_via_2_27f58c10 AS v (value, __ivm_count__)\n  SELECT d.value,\n         d.__ivm_count__\n  FROM (\n    SELECT\n      stage_1.value AS value,\n      1::bigint AS __ivm_count__\n    FROM new_rows AS stage_1\n    WHERE stage_1.value <> 0\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)\n  ON CONFLICT (value) DO UPDATE SET\n    __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__;\n  IF NOT FOUND THEN\n    -- several rows, or none that counts\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    END IF;\n    INSERT INTO everview_data.v_via_2_27f58c10 AS v (value, __ivm_count__)\n    SELECT d.value,\n           d.__ivm_count__\n    FROM (\n      SELECT\n        stage_1.value AS value,\n        count(*) AS __ivm_count__\n      FROM new_rows AS stage_1\n      WHERE stage_1.value <> 0\n      GROUP BY stage_1.value\n    ) AS d\n    ORDER BY d.value\n    ON CONFLICT (value) DO UPDATE SET\n      __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_2_update_stage_1_27f58c10",
    "template" : "CREATE FUNCTION everview_data.v_via_2_update_stage_1_27f58c10() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were updated in stage 1: stage 2 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\nBEGIN\n  IF set_config('everview.underway_27f58c10', left(current_setting('everview.underway_27f58c10', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    IF NOT (coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_via_2_changed_stage_1_27f58c10 (value, __ivm_weight__)\n      SELECT t.value, 1\n      FROM new_rows AS t;\n      INSERT INTO everview_data.v_via_2_changed_stage_1_27f58c10 (value, __ivm_weight__)\n      SELECT t.value, -1\n      FROM old_rows AS t;\n      __ivm_ignored := set_config('everview.underway_27f58c10', concat('*', ltrim(current_setting('everview.underway_27f58c10', true), '*')), true);\n    END IF;\n    IF current_setting('everview.underway_27f58c10', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_via_2_apply_27f58c10();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n  END IF;\n  WITH folded AS (\n    INSERT INTO everview_data.v_via_2_27f58c10 AS v (value, __ivm_count__)\n    SELECT d.value,\n           d.__ivm_count__\n    FROM (\n      SELECT\n        stage_1.value AS value,\n        coalesce((sum(stage_1.__ivm_weight__)), 0) AS __ivm_count__\n      FROM (\n          SELECT\n            stage_1_1.value AS value,\n            1 AS __ivm_weight__\n          FROM new_rows AS stage_1_1\n          UNION ALL\n          SELECT\n            stage_1_1.value AS value,\n            -1 AS __ivm_weight__\n          FROM old_rows AS stage_1_1\n        ) AS stage_1\n      WHERE stage_1.value <> 0\n      GROUP BY stage_1.value\n    ) AS d\n    WHERE d.__ivm_count__ <> 0\n    ORDER BY d.value\n    ON CONFLICT (value) DO UPDATE SET\n      __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__\n    RETURNING v.ctid AS position, v.__ivm_count__ = 0 AS emptied\n  )\n  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n  FROM folded AS f;\n  IF __ivm_emptied IS NOT NULL THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    DELETE FROM everview_data.v_via_2_27f58c10 AS v WHERE v.ctid = ANY (__ivm_emptied);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_2_delete_stage_1_27f58c10",
    "template" : "CREATE FUNCTION everview_data.v_via_2_delete_stage_1_27f58c10() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from stage 1: stage 2 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\n  __ivm_position tid;\n  __ivm_is_empty boolean;\nBEGIN\n  IF set_config('everview.underway_27f58c10', left(current_setting('everview.underway_27f58c10', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    IF NOT (coalesce(current_setting('everview.underway_27f58c10', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_via_2_changed_stage_1_27f58c10 (value, __ivm_weight__)\n      SELECT t.value, -1\n      FROM old_rows AS t;\n      __ivm_ignored := set_config('everview.underway_27f58c10', concat('*', ltrim(current_setting('everview.underway_27f58c10', true), '*')), true);\n    END IF;\n    IF current_setting('everview.underway_27f58c10', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_via_2_apply_27f58c10();\n    END IF;\n    RETURN NULL;\n  END IF;\n  INSERT INTO everview_data.v_via_2_27f58c10 AS v (value, __ivm_count__)\n  SELECT d.value,\n         d.__ivm_count__\n  FROM (\n    SELECT\n      stage_1.value AS value,\n      -1::bigint AS __ivm_count__\n    FROM old_rows AS stage_1\n    WHERE stage_1.value <> 0\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)\n  ON CONFLICT (value) DO UPDATE SET\n    __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__\n  RETURNING v.ctid, v.__ivm_count__ = 0 INTO __ivm_position, __ivm_is_empty;\n  IF NOT FOUND THEN\n    -- several rows, or none that counts\n    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n    END IF;\n    WITH folded AS (\n      INSERT INTO everview_data.v_via_2_27f58c10 AS v (value, __ivm_count__)\n      SELECT d.value,\n             d.__ivm_count__\n      FROM (\n        SELECT\n          stage_1.value AS value,\n          -count(*) AS __ivm_count__\n        FROM old_rows AS stage_1\n        WHERE stage_1.value <> 0\n        GROUP BY stage_1.value\n      ) AS d\n      ORDER BY d.value\n      ON CONFLICT (value) DO UPDATE SET\n        __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__\n      RETURNING v.ctid AS position, v.__ivm_count__ = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM everview_data.v_via_2_27f58c10 AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  ELSIF __ivm_is_empty THEN\n    DELETE FROM everview_data.v_via_2_27f58c10 AS v WHERE v.ctid = __ivm_position;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_2_truncate_stage_1_27f58c10",
    "template" : "CREATE FUNCTION everview_data.v_via_2_truncate_stage_1_27f58c10() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- stage 1 was truncated: stage 2 of public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('everview.underway_27f58c10', true) LIKE '%+' THEN\n    -- inside another statement, which ends with a fresh computation\n    __ivm_ignored := set_config('everview.underway_27f58c10', concat('!', ltrim(current_setting('everview.underway_27f58c10', true), '*!')), true);\n    RETURN NULL;\n  END IF;\n  PERFORM everview_data.v_via_2_refresh_27f58c10();\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_3_refresh_50f2bc86",
    "template" : "CREATE FUNCTION everview_data.v_via_3_refresh_50f2bc86() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes stage 3 of public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;\n  LOCK TABLE everview_data.v_via_3_50f2bc86 IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', 'everview_data.v_via_3_50f2bc86'::regclass::oid::text, true);\n  -- what waits to be folded is in the tables already\n  DELETE FROM everview_data.v_via_3_changed_stage_2_50f2bc86;\n  DELETE FROM everview_data.v_via_3_changed_products_50f2bc86;\n  DELETE FROM everview_data.v_via_3_50f2bc86;\n  INSERT INTO everview_data.v_via_3_50f2bc86 AS v (value, count)\n  SELECT d.value,\n         d.count\n  FROM (\n    SELECT\n      stage_2.value AS value,\n      count(*) AS count\n    FROM everview_data.v_via_2_27f58c10 AS stage_2\n      JOIN %{rel:2} AS p ON p.%{col:2.1} > stage_2.value\n    GROUP BY stage_2.value\n  ) AS d;\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_3_apply_50f2bc86",
    "template" : "CREATE FUNCTION everview_data.v_via_3_apply_50f2bc86() RETURNS void\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET enable_material = 'off'\nAS $everview$\n-- The last of several changes of one statement folds all of them into stage 3 of public.v.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\nBEGIN\n  IF EXISTS (SELECT FROM everview_data.v_via_3_changed_stage_2_50f2bc86 OFFSET 10) OR EXISTS (SELECT FROM everview_data.v_via_3_changed_products_50f2bc86 OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_via_3_changed_stage_2_50f2bc86) + (SELECT count(*) FROM everview_data.v_via_3_changed_products_50f2bc86));\n    IF (everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM everview_data.v_via_3_changed_stage_2_50f2bc86), ARRAY['everview_data.v_via_2_27f58c10'::regclass, %{rel_literal:2}::regclass, 'everview_data.v_via_3_50f2bc86'::regclass])\n        OR everview.is_most_of(%{rel_literal:2}::regclass, (SELECT count(*) FROM everview_data.v_via_3_changed_products_50f2bc86), ARRAY['everview_data.v_via_2_27f58c10'::regclass, %{rel_literal:2}::regclass, 'everview_data.v_via_3_50f2bc86'::regclass]))\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      __ivm_ignored := set_config('everview.underway_50f2bc86', concat('!', ltrim(current_setting('everview.underway_50f2bc86', true), '*!')), true);\n    END IF;\n  END IF;\n  IF coalesce(current_setting('everview.underway_50f2bc86', true), '') LIKE '%!%' THEN\n    -- a table was truncated on the way, or most of one has changed\n    IF everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- stages above need not follow: they are computed afresh, too\n      __ivm_ignored := set_config('everview.underway_ce962925', concat('!', ltrim(current_setting('everview.underway_ce962925', true), '*!')), true);\n      __ivm_ignored := set_config('everview.underway_ce962925', concat(current_setting('everview.underway_ce962925', true), '+'), true);\n      __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      PERFORM everview_data.v_via_3_refresh_50f2bc86();\n      __ivm_ignored := set_config('everview.underway_ce962925', left(current_setting('everview.underway_ce962925', true), -1), true);\n      IF current_setting('everview.underway_ce962925', true) IN ('*', '!', '*!') THEN\n        PERFORM everview_data.v_via_4_apply_ce962925();\n      END IF;\n    ELSE\n      PERFORM everview_data.v_via_3_refresh_50f2bc86();\n    END IF;\n  ELSE\n    WITH folded AS (\n      INSERT INTO everview_data.v_via_3_50f2bc86 AS v (value, count)\n      SELECT d.value,\n             d.count\n      FROM (\n        SELECT\n          change.value AS value,\n          coalesce((sum(change.weight)), 0) AS count\n        FROM (\n            SELECT\n              stage_2.value AS value,\n              stage_2.__ivm_weight__ AS weight\n            FROM everview_data.v_via_3_changed_stage_2_50f2bc86 AS stage_2\n              JOIN %{rel:2} AS p ON p.%{col:2.1} > stage_2.value\n            WHERE EXISTS (\n                SELECT\n                FROM everview_data.v_via_3_changed_stage_2_50f2bc86 AS stage_2_1\n              )\n            UNION ALL\n            SELECT\n              stage_2.value AS value,\n              stage_2.__ivm_weight__ * p.__ivm_weight__ AS weight\n            FROM (\n                SELECT\n                  stage_2_1.value AS value,\n                  1 AS __ivm_weight__\n                FROM everview_data.v_via_2_27f58c10 AS stage_2_1\n                UNION ALL\n                SELECT\n                  stage_2_1.value AS value,\n                  -stage_2_1.__ivm_weight__ AS __ivm_weight__\n                FROM everview_data.v_via_3_changed_stage_2_50f2bc86 AS stage_2_1\n              ) AS stage_2\n              JOIN everview_data.v_via_3_changed_products_50f2bc86 AS p ON p.product_id > stage_2.value\n            WHERE EXISTS (\n                SELECT\n                FROM everview_data.v_via_3_changed_products_50f2bc86 AS p_1\n              )\n          ) AS change\n        GROUP BY change.value\n      ) AS d\n      WHERE d.count <> 0\n      ORDER BY d.value\n      ON CONFLICT (value) DO UPDATE SET\n        count = v.count + excluded.count\n      RETURNING v.ctid AS position, v.count = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM everview_data.v_via_3_50f2bc86 AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  END IF;\n  DELETE FROM everview_data.v_via_3_changed_stage_2_50f2bc86;\n  DELETE FROM everview_data.v_via_3_changed_products_50f2bc86;\n  __ivm_ignored := set_config('everview.underway_50f2bc86', '', true);\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_3_count_stage_2_50f2bc86",
    "template" : "CREATE FUNCTION everview_data.v_via_3_count_stage_2_50f2bc86() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change stage 2, which stage 3 of public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.underway_50f2bc86', concat(current_setting('everview.underway_50f2bc86', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_3_insert_stage_2_50f2bc86",
    "template" : "CREATE FUNCTION everview_data.v_via_3_insert_stage_2_50f2bc86() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into stage 2: stage 3 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF set_config('everview.underway_50f2bc86', left(current_setting('everview.underway_50f2bc86', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    IF NOT (coalesce(current_setting('everview.underway_50f2bc86', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_via_3_changed_stage_2_50f2bc86 (value, __ivm_weight__)\n      SELECT t.value, 1\n      FROM new_rows AS t;\n      __ivm_ignored := set_config('everview.underway_50f2bc86', concat('*', ltrim(current_setting('everview.underway_50f2bc86', true), '*')), true);\n    END IF;\n    IF current_setting('everview.underway_50f2bc86', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_via_3_apply_50f2bc86();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_2_27f58c10'::regclass, %{rel_literal:2}::regclass, 'everview_data.v_via_3_50f2bc86'::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      -- stages above need not follow: they are computed afresh, too\n      __ivm_ignored := set_config('everview.underway_ce962925', concat('!', ltrim(current_setting('everview.underway_ce962925', true), '*!')), true);\n      __ivm_ignored := set_config('everview.underway_ce962925', concat(current_setting('everview.underway_ce962925', true), '+'), true);\n      __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      PERFORM everview_data.v_via_3_refresh_50f2bc86();\n      __ivm_ignored := set_config('everview.underway_ce962925', left(current_setting('everview.underway_ce962925', true), -1), true);\n      IF current_setting('everview.underway_ce962925', true) IN ('*', '!', '*!') THEN\n        PERFORM everview_data.v_via_4_apply_ce962925();\n      END IF;\n      RETURN NULL;\n    END IF;\n  END IF;\n  INSERT INTO everview_data.v_via_3_50f2bc86 AS v (value, count)\n  SELECT d.value,\n         d.count\n  FROM (\n    SELECT\n      stage_2.value AS value,\n      count(*) AS count\n    FROM new_rows AS stage_2\n      JOIN %{rel:2} AS p ON p.%{col:2.1} > stage_2.value\n    GROUP BY stage_2.value\n  ) AS d\n  ORDER BY d.value\n  ON CONFLICT (value) DO UPDATE SET\n    count = v.count + excluded.count;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_3_delete_stage_2_50f2bc86",
    "template" : "CREATE FUNCTION everview_data.v_via_3_delete_stage_2_50f2bc86() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from stage 2: stage 3 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\nBEGIN\n  IF set_config('everview.underway_50f2bc86', left(current_setting('everview.underway_50f2bc86', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    IF NOT (coalesce(current_setting('everview.underway_50f2bc86', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_via_3_changed_stage_2_50f2bc86 (value, __ivm_weight__)\n      SELECT t.value, -1\n      FROM old_rows AS t;\n      __ivm_ignored := set_config('everview.underway_50f2bc86', concat('*', ltrim(current_setting('everview.underway_50f2bc86', true), '*')), true);\n    END IF;\n    IF current_setting('everview.underway_50f2bc86', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_via_3_apply_50f2bc86();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n    IF everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_2_27f58c10'::regclass, %{rel_literal:2}::regclass, 'everview_data.v_via_3_50f2bc86'::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      -- stages above need not follow: they are computed afresh, too\n      __ivm_ignored := set_config('everview.underway_ce962925', concat('!', ltrim(current_setting('everview.underway_ce962925', true), '*!')), true);\n      __ivm_ignored := set_config('everview.underway_ce962925', concat(current_setting('everview.underway_ce962925', true), '+'), true);\n      __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      PERFORM everview_data.v_via_3_refresh_50f2bc86();\n      __ivm_ignored := set_config('everview.underway_ce962925', left(current_setting('everview.underway_ce962925', true), -1), true);\n      IF current_setting('everview.underway_ce962925', true) IN ('*', '!', '*!') THEN\n        PERFORM everview_data.v_via_4_apply_ce962925();\n      END IF;\n      RETURN NULL;\n    END IF;\n  END IF;\n  WITH folded AS (\n    INSERT INTO everview_data.v_via_3_50f2bc86 AS v (value, count)\n    SELECT d.value,\n           d.count\n    FROM (\n      SELECT\n        stage_2.value AS value,\n        -count(*) AS count\n      FROM old_rows AS stage_2\n        JOIN %{rel:2} AS p ON p.%{col:2.1} > stage_2.value\n      GROUP BY stage_2.value\n    ) AS d\n    ORDER BY d.value\n    ON CONFLICT (value) DO UPDATE SET\n      count = v.count + excluded.count\n    RETURNING v.ctid AS position, v.count = 0 AS emptied\n  )\n  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n  FROM folded AS f;\n  IF __ivm_emptied IS NOT NULL THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    DELETE FROM everview_data.v_via_3_50f2bc86 AS v WHERE v.ctid = ANY (__ivm_emptied);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_3_truncate_stage_2_50f2bc86",
    "template" : "CREATE FUNCTION everview_data.v_via_3_truncate_stage_2_50f2bc86() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- stage 2 was truncated: stage 3 of public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('everview.underway_50f2bc86', true) LIKE '%+' THEN\n    -- inside another statement, which ends with a fresh computation\n    __ivm_ignored := set_config('everview.underway_50f2bc86', concat('!', ltrim(current_setting('everview.underway_50f2bc86', true), '*!')), true);\n    RETURN NULL;\n  END IF;\n  PERFORM everview_data.v_via_3_refresh_50f2bc86();\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_3_before_products_50f2bc86",
    "template" : "CREATE FUNCTION everview_data.v_via_3_before_products_50f2bc86() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change shop.products, which stage 3 of public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') IS DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN\n      PERFORM everview.demand_marks('everview_data.v_marks_wanted_ca0e7cd5'::regclass, ARRAY['everview_data.v_guard_1_ca0e7cd5']::regclass[]);\n    END IF;\n  END IF;\n  -- writers of different tables of the view wait for each other, writers of one table do not\n  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE MODE;\n  IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      -- fails when tables of the view were changed after this transaction's snapshot\n      PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w FOR SHARE;\n    END IF;\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n      IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n        -- fails when another transaction has computed the view since this one's snapshot\n        PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n      END IF;\n    END IF;\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') <> pg_current_xact_id()::text THEN\n      UPDATE everview_data.v_writers_ca0e7cd5 AS w SET writer = pg_current_xact_id()\n      WHERE w.input = 2 AND w.slot = pg_backend_pid() % 1024;\n      __ivm_ignored := set_config('everview.writer_ca0e7cd5', pg_current_xact_id()::text, true);\n    END IF;\n  END IF;\n  __ivm_ignored := set_config('everview.underway_50f2bc86', concat(current_setting('everview.underway_50f2bc86', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_3_insert_products_50f2bc86",
    "template" : "CREATE FUNCTION everview_data.v_via_3_insert_products_50f2bc86() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into shop.products: stage 3 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF set_config('everview.underway_50f2bc86', left(current_setting('everview.underway_50f2bc86', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_via_3_changed_products_50f2bc86 (product_id, __ivm_weight__)\n    SELECT t.%{col:2.1}, 1\n    FROM new_rows AS t;\n    __ivm_ignored := set_config('everview.underway_50f2bc86', concat('*', ltrim(current_setting('everview.underway_50f2bc86', true), '*')), true);\n    IF current_setting('everview.underway_50f2bc86', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_via_3_apply_50f2bc86();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of(%{rel_literal:2}::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_2_27f58c10'::regclass, %{rel_literal:2}::regclass, 'everview_data.v_via_3_50f2bc86'::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      -- stages above need not follow: they are computed afresh, too\n      __ivm_ignored := set_config('everview.underway_ce962925', concat('!', ltrim(current_setting('everview.underway_ce962925', true), '*!')), true);\n      __ivm_ignored := set_config('everview.underway_ce962925', concat(current_setting('everview.underway_ce962925', true), '+'), true);\n      __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      PERFORM everview_data.v_via_3_refresh_50f2bc86();\n      __ivm_ignored := set_config('everview.underway_ce962925', left(current_setting('everview.underway_ce962925', true), -1), true);\n      IF current_setting('everview.underway_ce962925', true) IN ('*', '!', '*!') THEN\n        PERFORM everview_data.v_via_4_apply_ce962925();\n      END IF;\n      RETURN NULL;\n    END IF;\n  END IF;\n  INSERT INTO everview_data.v_via_3_50f2bc86 AS v (value, count)\n  SELECT d.value,\n         d.count\n  FROM (\n    SELECT\n      stage_2.value AS value,\n      count(*) AS count\n    FROM everview_data.v_via_2_27f58c10 AS stage_2\n      JOIN new_rows AS p ON p.%{col:2.1} > stage_2.value\n    GROUP BY stage_2.value\n  ) AS d\n  ORDER BY d.value\n  ON CONFLICT (value) DO UPDATE SET\n    count = v.count + excluded.count;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_3_update_products_50f2bc86",
    "template" : "CREATE FUNCTION everview_data.v_via_3_update_products_50f2bc86() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were updated in shop.products: stage 3 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\nBEGIN\n  IF set_config('everview.underway_50f2bc86', left(current_setting('everview.underway_50f2bc86', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_via_3_changed_products_50f2bc86 (product_id, __ivm_weight__)\n    SELECT t.%{col:2.1}, 1\n    FROM new_rows AS t;\n    INSERT INTO everview_data.v_via_3_changed_products_50f2bc86 (product_id, __ivm_weight__)\n    SELECT t.%{col:2.1}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_50f2bc86', concat('*', ltrim(current_setting('everview.underway_50f2bc86', true), '*')), true);\n    IF current_setting('everview.underway_50f2bc86', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_via_3_apply_50f2bc86();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of(%{rel_literal:2}::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_2_27f58c10'::regclass, %{rel_literal:2}::regclass, 'everview_data.v_via_3_50f2bc86'::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      -- stages above need not follow: they are computed afresh, too\n      __ivm_ignored := set_config('everview.underway_ce962925', concat('!', ltrim(current_setting('everview.underway_ce962925', true), '*!')), true);\n      __ivm_ignored := set_config('everview.underway_ce962925', concat(current_setting('everview.underway_ce962925', true), '+'), true);\n      __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      PERFORM everview_data.v_via_3_refresh_50f2bc86();\n      __ivm_ignored := set_config('everview.underway_ce962925', left(current_setting('everview.underway_ce962925', true), -1), true);\n      IF current_setting('everview.underway_ce962925', true) IN ('*', '!', '*!') THEN\n        PERFORM everview_data.v_via_4_apply_ce962925();\n      END IF;\n      RETURN NULL;\n    END IF;\n  END IF;\n  WITH folded AS (\n    INSERT INTO everview_data.v_via_3_50f2bc86 AS v (value, count)\n    SELECT d.value,\n           d.count\n    FROM (\n      SELECT\n        stage_2.value AS value,\n        coalesce((sum(p.__ivm_weight__)), 0) AS count\n      FROM everview_data.v_via_2_27f58c10 AS stage_2\n        JOIN (\n          SELECT\n            p_1.%{col:2.1} AS product_id,\n            1 AS __ivm_weight__\n          FROM new_rows AS p_1\n          UNION ALL\n          SELECT\n            p_1.%{col:2.1} AS product_id,\n            -1 AS __ivm_weight__\n          FROM old_rows AS p_1\n        ) AS p ON p.product_id > stage_2.value\n      GROUP BY stage_2.value\n    ) AS d\n    WHERE d.count <> 0\n    ORDER BY d.value\n    ON CONFLICT (value) DO UPDATE SET\n      count = v.count + excluded.count\n    RETURNING v.ctid AS position, v.count = 0 AS emptied\n  )\n  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n  FROM folded AS f;\n  IF __ivm_emptied IS NOT NULL THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    DELETE FROM everview_data.v_via_3_50f2bc86 AS v WHERE v.ctid = ANY (__ivm_emptied);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_3_delete_products_50f2bc86",
    "template" : "CREATE FUNCTION everview_data.v_via_3_delete_products_50f2bc86() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from shop.products: stage 3 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\nBEGIN\n  IF set_config('everview.underway_50f2bc86', left(current_setting('everview.underway_50f2bc86', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_via_3_changed_products_50f2bc86 (product_id, __ivm_weight__)\n    SELECT t.%{col:2.1}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_50f2bc86', concat('*', ltrim(current_setting('everview.underway_50f2bc86', true), '*')), true);\n    IF current_setting('everview.underway_50f2bc86', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_via_3_apply_50f2bc86();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n    IF everview.is_most_of(%{rel_literal:2}::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_2_27f58c10'::regclass, %{rel_literal:2}::regclass, 'everview_data.v_via_3_50f2bc86'::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      -- stages above need not follow: they are computed afresh, too\n      __ivm_ignored := set_config('everview.underway_ce962925', concat('!', ltrim(current_setting('everview.underway_ce962925', true), '*!')), true);\n      __ivm_ignored := set_config('everview.underway_ce962925', concat(current_setting('everview.underway_ce962925', true), '+'), true);\n      __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      PERFORM everview_data.v_via_3_refresh_50f2bc86();\n      __ivm_ignored := set_config('everview.underway_ce962925', left(current_setting('everview.underway_ce962925', true), -1), true);\n      IF current_setting('everview.underway_ce962925', true) IN ('*', '!', '*!') THEN\n        PERFORM everview_data.v_via_4_apply_ce962925();\n      END IF;\n      RETURN NULL;\n    END IF;\n  END IF;\n  WITH folded AS (\n    INSERT INTO everview_data.v_via_3_50f2bc86 AS v (value, count)\n    SELECT d.value,\n           d.count\n    FROM (\n      SELECT\n        stage_2.value AS value,\n        -count(*) AS count\n      FROM everview_data.v_via_2_27f58c10 AS stage_2\n        JOIN old_rows AS p ON p.%{col:2.1} > stage_2.value\n      GROUP BY stage_2.value\n    ) AS d\n    ORDER BY d.value\n    ON CONFLICT (value) DO UPDATE SET\n      count = v.count + excluded.count\n    RETURNING v.ctid AS position, v.count = 0 AS emptied\n  )\n  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n  FROM folded AS f;\n  IF __ivm_emptied IS NOT NULL THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    DELETE FROM everview_data.v_via_3_50f2bc86 AS v WHERE v.ctid = ANY (__ivm_emptied);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_3_truncate_products_50f2bc86",
    "template" : "CREATE FUNCTION everview_data.v_via_3_truncate_products_50f2bc86() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- shop.products was truncated: stage 3 of public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('everview.underway_50f2bc86', true) LIKE '%+' THEN\n    -- inside another statement, which ends with a fresh computation\n    __ivm_ignored := set_config('everview.underway_50f2bc86', concat('!', ltrim(current_setting('everview.underway_50f2bc86', true), '*!')), true);\n    RETURN NULL;\n  END IF;\n  PERFORM everview_data.v_via_3_refresh_50f2bc86();\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_4_refresh_ce962925",
    "template" : "CREATE FUNCTION everview_data.v_via_4_refresh_ce962925() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes stage 4 of public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;\n  LOCK TABLE everview_data.v_via_4_ce962925 IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', 'everview_data.v_via_4_ce962925'::regclass::oid::text, true);\n  -- what waits to be folded is in the tables already\n  DELETE FROM everview_data.v_via_4_changed_stage_2_ce962925;\n  DELETE FROM everview_data.v_via_4_changed_stage_3_ce962925;\n  DELETE FROM everview_data.v_via_4_ce962925;\n  INSERT INTO everview_data.v_via_4_ce962925 AS v (value, __ivm_count__)\n  SELECT d.value,\n         d.__ivm_count__\n  FROM (\n    SELECT\n      stage_2.value AS value,\n      count(*) AS __ivm_count__\n    FROM everview_data.v_via_2_27f58c10 AS stage_2\n      JOIN everview_data.v_via_3_50f2bc86 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))\n    WHERE stage_3.count <> 0\n    GROUP BY stage_2.value\n  ) AS d;\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_4_apply_ce962925",
    "template" : "CREATE FUNCTION everview_data.v_via_4_apply_ce962925() RETURNS void\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET enable_material = 'off'\nAS $everview$\n-- The last of several changes of one statement folds all of them into stage 4 of public.v.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\nBEGIN\n  IF EXISTS (SELECT FROM everview_data.v_via_4_changed_stage_2_ce962925 OFFSET 10) OR EXISTS (SELECT FROM everview_data.v_via_4_changed_stage_3_ce962925 OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_via_4_changed_stage_2_ce962925) + (SELECT count(*) FROM everview_data.v_via_4_changed_stage_3_ce962925));\n    IF (everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM everview_data.v_via_4_changed_stage_2_ce962925), ARRAY['everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass])\n        OR everview.is_most_of('everview_data.v_via_3_50f2bc86'::regclass, (SELECT count(*) FROM everview_data.v_via_4_changed_stage_3_ce962925), ARRAY['everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass]))\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      __ivm_ignored := set_config('everview.underway_ce962925', concat('!', ltrim(current_setting('everview.underway_ce962925', true), '*!')), true);\n    END IF;\n  END IF;\n  IF coalesce(current_setting('everview.underway_ce962925', true), '') LIKE '%!%' THEN\n    -- a table was truncated on the way, or most of one has changed\n    IF everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- stages above need not follow: they are computed afresh, too\n      __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      PERFORM everview_data.v_via_4_refresh_ce962925();\n    ELSE\n      PERFORM everview_data.v_via_4_refresh_ce962925();\n    END IF;\n  ELSE\n    WITH folded AS (\n      INSERT INTO everview_data.v_via_4_ce962925 AS v (value, __ivm_count__)\n      SELECT d.value,\n             d.__ivm_count__\n      FROM (\n        SELECT\n          change.value AS value,\n          coalesce((sum(change.weight)), 0) AS __ivm_count__\n        FROM (\n            (\n              SELECT\n                stage_2.value AS value,\n                stage_2.__ivm_weight__ AS weight\n              FROM everview_data.v_via_4_changed_stage_2_ce962925 AS stage_2\n                JOIN everview_data.v_via_3_50f2bc86 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))\n              WHERE stage_3.count <> 0\n                AND EXISTS (\n                  SELECT\n                  FROM everview_data.v_via_4_changed_stage_2_ce962925 AS stage_2_1\n                )\n              UNION ALL\n              SELECT\n                stage_2.value AS value,\n                stage_3.__ivm_weight__ AS weight\n              FROM everview_data.v_via_2_27f58c10 AS stage_2\n                JOIN everview_data.v_via_4_changed_stage_3_ce962925 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))\n              WHERE stage_3.count <> 0\n                AND EXISTS (\n                  SELECT\n                  FROM everview_data.v_via_4_changed_stage_3_ce962925 AS stage_3_1\n                )\n            )\n            UNION ALL\n            SELECT\n              stage_2.value AS value,\n              (-stage_2.__ivm_weight__) * stage_3.__ivm_weight__ AS weight\n            FROM everview_data.v_via_4_changed_stage_2_ce962925 AS stage_2\n              JOIN everview_data.v_via_4_changed_stage_3_ce962925 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))\n            WHERE stage_3.count <> 0\n              AND EXISTS (\n                SELECT\n                FROM everview_data.v_via_4_changed_stage_3_ce962925 AS stage_3_1\n              )\n          ) AS change\n        GROUP BY change.value\n      ) AS d\n      WHERE d.__ivm_count__ <> 0\n      ORDER BY d.value\n      ON CONFLICT (value) DO UPDATE SET\n        __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__\n      RETURNING v.ctid AS position, v.__ivm_count__ = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM everview_data.v_via_4_ce962925 AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  END IF;\n  DELETE FROM everview_data.v_via_4_changed_stage_2_ce962925;\n  DELETE FROM everview_data.v_via_4_changed_stage_3_ce962925;\n  __ivm_ignored := set_config('everview.underway_ce962925', '', true);\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_4_count_stage_2_ce962925",
    "template" : "CREATE FUNCTION everview_data.v_via_4_count_stage_2_ce962925() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change stage 2, which stage 4 of public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.underway_ce962925', concat(current_setting('everview.underway_ce962925', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_4_insert_stage_2_ce962925",
    "template" : "CREATE FUNCTION everview_data.v_via_4_insert_stage_2_ce962925() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into stage 2: stage 4 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF set_config('everview.underway_ce962925', left(current_setting('everview.underway_ce962925', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    IF NOT (coalesce(current_setting('everview.underway_ce962925', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_via_4_changed_stage_2_ce962925 (value, __ivm_weight__)\n      SELECT t.value, 1\n      FROM new_rows AS t;\n      __ivm_ignored := set_config('everview.underway_ce962925', concat('*', ltrim(current_setting('everview.underway_ce962925', true), '*')), true);\n    END IF;\n    IF current_setting('everview.underway_ce962925', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_via_4_apply_ce962925();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      -- stages above need not follow: they are computed afresh, too\n      __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      PERFORM everview_data.v_via_4_refresh_ce962925();\n      RETURN NULL;\n    END IF;\n  END IF;\n  INSERT INTO everview_data.v_via_4_ce962925 AS v (value, __ivm_count__)\n  SELECT d.value,\n         d.__ivm_count__\n  FROM (\n    SELECT\n      stage_2.value AS value,\n      count(*) AS __ivm_count__\n    FROM new_rows AS stage_2\n      JOIN everview_data.v_via_3_50f2bc86 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))\n    WHERE stage_3.count <> 0\n    GROUP BY stage_2.value\n  ) AS d\n  ORDER BY d.value\n  ON CONFLICT (value) DO UPDATE SET\n    __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_4_delete_stage_2_ce962925",
    "template" : "CREATE FUNCTION everview_data.v_via_4_delete_stage_2_ce962925() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from stage 2: stage 4 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\nBEGIN\n  IF set_config('everview.underway_ce962925', left(current_setting('everview.underway_ce962925', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    IF NOT (coalesce(current_setting('everview.underway_ce962925', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_via_4_changed_stage_2_ce962925 (value, __ivm_weight__)\n      SELECT t.value, -1\n      FROM old_rows AS t;\n      __ivm_ignored := set_config('everview.underway_ce962925', concat('*', ltrim(current_setting('everview.underway_ce962925', true), '*')), true);\n    END IF;\n    IF current_setting('everview.underway_ce962925', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_via_4_apply_ce962925();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n    IF everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      -- stages above need not follow: they are computed afresh, too\n      __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      PERFORM everview_data.v_via_4_refresh_ce962925();\n      RETURN NULL;\n    END IF;\n  END IF;\n  WITH folded AS (\n    INSERT INTO everview_data.v_via_4_ce962925 AS v (value, __ivm_count__)\n    SELECT d.value,\n           d.__ivm_count__\n    FROM (\n      SELECT\n        stage_2.value AS value,\n        -count(*) AS __ivm_count__\n      FROM old_rows AS stage_2\n        JOIN everview_data.v_via_3_50f2bc86 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))\n      WHERE stage_3.count <> 0\n      GROUP BY stage_2.value\n    ) AS d\n    ORDER BY d.value\n    ON CONFLICT (value) DO UPDATE SET\n      __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__\n    RETURNING v.ctid AS position, v.__ivm_count__ = 0 AS emptied\n  )\n  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n  FROM folded AS f;\n  IF __ivm_emptied IS NOT NULL THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    DELETE FROM everview_data.v_via_4_ce962925 AS v WHERE v.ctid = ANY (__ivm_emptied);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_4_truncate_stage_2_ce962925",
    "template" : "CREATE FUNCTION everview_data.v_via_4_truncate_stage_2_ce962925() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- stage 2 was truncated: stage 4 of public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('everview.underway_ce962925', true) LIKE '%+' THEN\n    -- inside another statement, which ends with a fresh computation\n    __ivm_ignored := set_config('everview.underway_ce962925', concat('!', ltrim(current_setting('everview.underway_ce962925', true), '*!')), true);\n    RETURN NULL;\n  END IF;\n  PERFORM everview_data.v_via_4_refresh_ce962925();\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_4_count_stage_3_ce962925",
    "template" : "CREATE FUNCTION everview_data.v_via_4_count_stage_3_ce962925() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change stage 3, which stage 4 of public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.underway_ce962925', concat(current_setting('everview.underway_ce962925', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_4_insert_stage_3_ce962925",
    "template" : "CREATE FUNCTION everview_data.v_via_4_insert_stage_3_ce962925() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into stage 3: stage 4 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF set_config('everview.underway_ce962925', left(current_setting('everview.underway_ce962925', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    IF NOT (coalesce(current_setting('everview.underway_ce962925', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_via_4_changed_stage_3_ce962925 (value, count, __ivm_weight__)\n      SELECT t.value, t.count, 1\n      FROM new_rows AS t;\n      __ivm_ignored := set_config('everview.underway_ce962925', concat('*', ltrim(current_setting('everview.underway_ce962925', true), '*')), true);\n    END IF;\n    IF current_setting('everview.underway_ce962925', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_via_4_apply_ce962925();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of('everview_data.v_via_3_50f2bc86'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      -- stages above need not follow: they are computed afresh, too\n      __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      PERFORM everview_data.v_via_4_refresh_ce962925();\n      RETURN NULL;\n    END IF;\n  END IF;\n  INSERT INTO everview_data.v_via_4_ce962925 AS v (value, __ivm_count__)\n  SELECT d.value,\n         d.__ivm_count__\n  FROM (\n    SELECT\n      stage_2.value AS value,\n      count(*) AS __ivm_count__\n    FROM everview_data.v_via_2_27f58c10 AS stage_2\n      JOIN new_rows AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))\n    WHERE stage_3.count <> 0\n    GROUP BY stage_2.value\n  ) AS d\n  ORDER BY d.value\n  ON CONFLICT (value) DO UPDATE SET\n    __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_4_update_stage_3_ce962925",
    "template" : "CREATE FUNCTION everview_data.v_via_4_update_stage_3_ce962925() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were updated in stage 3: stage 4 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\nBEGIN\n  IF set_config('everview.underway_ce962925', left(current_setting('everview.underway_ce962925', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    IF NOT (coalesce(current_setting('everview.underway_ce962925', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_via_4_changed_stage_3_ce962925 (value, count, __ivm_weight__)\n      SELECT t.value, t.count, 1\n      FROM new_rows AS t;\n      INSERT INTO everview_data.v_via_4_changed_stage_3_ce962925 (value, count, __ivm_weight__)\n      SELECT t.value, t.count, -1\n      FROM old_rows AS t;\n      __ivm_ignored := set_config('everview.underway_ce962925', concat('*', ltrim(current_setting('everview.underway_ce962925', true), '*')), true);\n    END IF;\n    IF current_setting('everview.underway_ce962925', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_via_4_apply_ce962925();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of('everview_data.v_via_3_50f2bc86'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      -- stages above need not follow: they are computed afresh, too\n      __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      PERFORM everview_data.v_via_4_refresh_ce962925();\n      RETURN NULL;\n    END IF;\n  END IF;\n  WITH folded AS (\n    INSERT INTO everview_data.v_via_4_ce962925 AS v (value, __ivm_count__)\n    SELECT d.value,\n           d.__ivm_count__\n    FROM (\n      SELECT\n        stage_2.value AS value,\n        coalesce((sum(stage_3.__ivm_weight__)), 0) AS __ivm_count__\n      FROM everview_data.v_via_2_27f58c10 AS stage_2\n        JOIN (\n          SELECT\n            stage_3_1.value AS value,\n            stage_3_1.count AS count,\n            1 AS __ivm_weight__\n          FROM new_rows AS stage_3_1\n          UNION ALL\n          SELECT\n            stage_3_1.value AS value,\n            stage_3_1.count AS count,\n            -1 AS __ivm_weight__\n          FROM old_rows AS stage_3_1\n        ) AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))\n      WHERE stage_3.count <> 0\n      GROUP BY stage_2.value\n    ) AS d\n    WHERE d.__ivm_count__ <> 0\n    ORDER BY d.value\n    ON CONFLICT (value) DO UPDATE SET\n      __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__\n    RETURNING v.ctid AS position, v.__ivm_count__ = 0 AS emptied\n  )\n  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n  FROM folded AS f;\n  IF __ivm_emptied IS NOT NULL THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    DELETE FROM everview_data.v_via_4_ce962925 AS v WHERE v.ctid = ANY (__ivm_emptied);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_4_delete_stage_3_ce962925",
    "template" : "CREATE FUNCTION everview_data.v_via_4_delete_stage_3_ce962925() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from stage 3: stage 4 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\nBEGIN\n  IF set_config('everview.underway_ce962925', left(current_setting('everview.underway_ce962925', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    IF NOT (coalesce(current_setting('everview.underway_ce962925', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_via_4_changed_stage_3_ce962925 (value, count, __ivm_weight__)\n      SELECT t.value, t.count, -1\n      FROM old_rows AS t;\n      __ivm_ignored := set_config('everview.underway_ce962925', concat('*', ltrim(current_setting('everview.underway_ce962925', true), '*')), true);\n    END IF;\n    IF current_setting('everview.underway_ce962925', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_via_4_apply_ce962925();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n    IF everview.is_most_of('everview_data.v_via_3_50f2bc86'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      -- stages above need not follow: they are computed afresh, too\n      __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      PERFORM everview_data.v_via_4_refresh_ce962925();\n      RETURN NULL;\n    END IF;\n  END IF;\n  WITH folded AS (\n    INSERT INTO everview_data.v_via_4_ce962925 AS v (value, __ivm_count__)\n    SELECT d.value,\n           d.__ivm_count__\n    FROM (\n      SELECT\n        stage_2.value AS value,\n        -count(*) AS __ivm_count__\n      FROM everview_data.v_via_2_27f58c10 AS stage_2\n        JOIN old_rows AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))\n      WHERE stage_3.count <> 0\n      GROUP BY stage_2.value\n    ) AS d\n    ORDER BY d.value\n    ON CONFLICT (value) DO UPDATE SET\n      __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__\n    RETURNING v.ctid AS position, v.__ivm_count__ = 0 AS emptied\n  )\n  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n  FROM folded AS f;\n  IF __ivm_emptied IS NOT NULL THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    DELETE FROM everview_data.v_via_4_ce962925 AS v WHERE v.ctid = ANY (__ivm_emptied);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_4_truncate_stage_3_ce962925",
    "template" : "CREATE FUNCTION everview_data.v_via_4_truncate_stage_3_ce962925() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- stage 3 was truncated: stage 4 of public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('everview.underway_ce962925', true) LIKE '%+' THEN\n    -- inside another statement, which ends with a fresh computation\n    __ivm_ignored := set_config('everview.underway_ce962925', concat('!', ltrim(current_setting('everview.underway_ce962925', true), '*!')), true);\n    RETURN NULL;\n  END IF;\n  PERFORM everview_data.v_via_4_refresh_ce962925();\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_5_refresh_b99119b3",
    "template" : "CREATE FUNCTION everview_data.v_via_5_refresh_b99119b3() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes stage 5 of public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;\n  LOCK TABLE everview_data.v_via_5_b99119b3 IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', 'everview_data.v_via_5_b99119b3'::regclass::oid::text, true);\n  -- what waits to be folded is in the tables already\n  DELETE FROM everview_data.v_via_5_changed_stage_1_b99119b3;\n  DELETE FROM everview_data.v_via_5_changed_stage_2_b99119b3;\n  DELETE FROM everview_data.v_via_5_changed_stage_3_b99119b3;\n  DELETE FROM everview_data.v_via_5_changed_stage_4_b99119b3;\n  DELETE FROM everview_data.v_via_5_b99119b3;\n  INSERT INTO everview_data.v_via_5_b99119b3 AS v (value, __ivm_count__)\n  SELECT d.value,\n         d.__ivm_count__\n  FROM (\n    SELECT\n      change.value AS value,\n      coalesce((sum(change.weight)), 0) AS __ivm_count__\n    FROM (\n        (\n          SELECT\n            stage_1.value AS value,\n            1 AS weight\n          FROM everview_data.v_via_1_befcddaa AS stage_1\n            JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n            JOIN everview_data.v_via_3_50f2bc86 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))\n          WHERE stage_1.value <> 0\n            AND stage_3.count <> 0\n          UNION ALL\n          SELECT\n            stage_1.value AS value,\n            1 AS weight\n          FROM everview_data.v_via_1_befcddaa AS stage_1\n            JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n          WHERE stage_1.value <> 0\n        )\n        UNION ALL\n        SELECT\n          stage_1.value AS value,\n          -1 AS weight\n        FROM everview_data.v_via_1_befcddaa AS stage_1\n          JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n          JOIN everview_data.v_via_4_ce962925 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))\n        WHERE stage_1.value <> 0\n      ) AS change\n    GROUP BY change.value\n  ) AS d\n  WHERE d.__ivm_count__ > 0;\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_5_apply_b99119b3",
    "template" : "CREATE FUNCTION everview_data.v_via_5_apply_b99119b3() RETURNS void\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET enable_material = 'off'\nAS $everview$\n-- The last of several changes of one statement folds all of them into stage 5 of public.v.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\nBEGIN\n  IF EXISTS (SELECT FROM everview_data.v_via_5_changed_stage_1_b99119b3 OFFSET 10) OR EXISTS (SELECT FROM everview_data.v_via_5_changed_stage_2_b99119b3 OFFSET 10) OR EXISTS (SELECT FROM everview_data.v_via_5_changed_stage_3_b99119b3 OFFSET 10) OR EXISTS (SELECT FROM everview_data.v_via_5_changed_stage_4_b99119b3 OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_via_5_changed_stage_1_b99119b3) + (SELECT count(*) FROM everview_data.v_via_5_changed_stage_2_b99119b3) + (SELECT count(*) FROM everview_data.v_via_5_changed_stage_3_b99119b3) + (SELECT count(*) FROM everview_data.v_via_5_changed_stage_4_b99119b3));\n    IF (everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM everview_data.v_via_5_changed_stage_1_b99119b3), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass])\n        OR everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM everview_data.v_via_5_changed_stage_2_b99119b3), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass])\n        OR everview.is_most_of('everview_data.v_via_3_50f2bc86'::regclass, (SELECT count(*) FROM everview_data.v_via_5_changed_stage_3_b99119b3), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass])\n        OR everview.is_most_of('everview_data.v_via_4_ce962925'::regclass, (SELECT count(*) FROM everview_data.v_via_5_changed_stage_4_b99119b3), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass]))\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);\n    END IF;\n  END IF;\n  IF coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%' THEN\n    -- a table was truncated on the way, or most of one has changed\n    IF everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n      -- stages above need not follow: they are computed afresh, too\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      PERFORM everview_data.v_via_5_refresh_b99119b3();\n    ELSE\n      PERFORM everview_data.v_via_5_refresh_b99119b3();\n    END IF;\n  ELSE\n    WITH folded AS (\n      INSERT INTO everview_data.v_via_5_b99119b3 AS v (value, __ivm_count__)\n      SELECT d.value,\n             d.__ivm_count__\n      FROM (\n        SELECT\n          change.value AS value,\n          coalesce((sum(change.weight)), 0) AS __ivm_count__\n        FROM (\n            (\n              (\n                (\n                  (\n                    (\n                      (\n                        (\n                          (\n                            (\n                              (\n                                (\n                                  (\n                                    (\n                                      (\n                                        (\n                                          SELECT\n                                            stage_1.value AS value,\n                                            stage_1.__ivm_weight__ AS weight\n                                          FROM everview_data.v_via_5_changed_stage_1_b99119b3 AS stage_1\n                                            JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n                                            JOIN everview_data.v_via_3_50f2bc86 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))\n                                          WHERE stage_1.value <> 0\n                                            AND stage_3.count <> 0\n                                            AND EXISTS (\n                                              SELECT\n                                              FROM everview_data.v_via_5_changed_stage_1_b99119b3 AS stage_1_1\n                                            )\n                                          UNION ALL\n                                          SELECT\n                                            stage_1.value AS value,\n                                            stage_2.__ivm_weight__ AS weight\n                                          FROM everview_data.v_via_1_befcddaa AS stage_1\n                                            JOIN everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n                                            JOIN everview_data.v_via_3_50f2bc86 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))\n                                          WHERE stage_1.value <> 0\n                                            AND stage_3.count <> 0\n                                            AND EXISTS (\n                                              SELECT\n                                              FROM everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2_1\n                                            )\n                                        )\n                                        UNION ALL\n                                        SELECT\n                                          stage_1.value AS value,\n                                          (-stage_1.__ivm_weight__) * stage_2.__ivm_weight__ AS weight\n                                        FROM everview_data.v_via_5_changed_stage_1_b99119b3 AS stage_1\n                                          JOIN everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n                                          JOIN everview_data.v_via_3_50f2bc86 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))\n                                        WHERE stage_1.value <> 0\n                                          AND stage_3.count <> 0\n                                          AND EXISTS (\n                                            SELECT\n                                            FROM everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2_1\n                                          )\n                                      )\n                                      UNION ALL\n                                      SELECT\n                                        stage_1.value AS value,\n                                        stage_3.__ivm_weight__ AS weight\n                                      FROM everview_data.v_via_1_befcddaa AS stage_1\n                                        JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n                                        JOIN everview_data.v_via_5_changed_stage_3_b99119b3 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))\n                                      WHERE stage_1.value <> 0\n                                        AND stage_3.count <> 0\n                                        AND EXISTS (\n                                          SELECT\n                                          FROM everview_data.v_via_5_changed_stage_3_b99119b3 AS stage_3_1\n                                        )\n                                    )\n                                    UNION ALL\n                                    SELECT\n                                      stage_1.value AS value,\n                                      (-stage_2.__ivm_weight__) * stage_3.__ivm_weight__ AS weight\n                                    FROM everview_data.v_via_1_befcddaa AS stage_1\n                                      JOIN everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n                                      JOIN everview_data.v_via_5_changed_stage_3_b99119b3 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))\n                                    WHERE stage_1.value <> 0\n                                      AND stage_3.count <> 0\n                                      AND EXISTS (\n                                        SELECT\n                                        FROM everview_data.v_via_5_changed_stage_3_b99119b3 AS stage_3_1\n                                      )\n                                  )\n                                  UNION ALL\n                                  SELECT\n                                    stage_1.value AS value,\n                                    (-stage_1.__ivm_weight__) * stage_3.__ivm_weight__ AS weight\n                                  FROM everview_data.v_via_5_changed_stage_1_b99119b3 AS stage_1\n                                    JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n                                    JOIN everview_data.v_via_5_changed_stage_3_b99119b3 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))\n                                  WHERE stage_1.value <> 0\n                                    AND stage_3.count <> 0\n                                    AND EXISTS (\n                                      SELECT\n                                      FROM everview_data.v_via_5_changed_stage_3_b99119b3 AS stage_3_1\n                                    )\n                                )\n                                UNION ALL\n                                SELECT\n                                  stage_1.value AS value,\n                                  ((-stage_1.__ivm_weight__) * (-stage_2.__ivm_weight__)) * stage_3.__ivm_weight__ AS weight\n                                FROM everview_data.v_via_5_changed_stage_1_b99119b3 AS stage_1\n                                  JOIN everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n                                  JOIN everview_data.v_via_5_changed_stage_3_b99119b3 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))\n                                WHERE stage_1.value <> 0\n                                  AND stage_3.count <> 0\n                                  AND EXISTS (\n                                    SELECT\n                                    FROM everview_data.v_via_5_changed_stage_3_b99119b3 AS stage_3_1\n                                  )\n                              )\n                              UNION ALL\n                              SELECT\n                                stage_1.value AS value,\n                                stage_1.__ivm_weight__ AS weight\n                              FROM everview_data.v_via_5_changed_stage_1_b99119b3 AS stage_1\n                                JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n                              WHERE stage_1.value <> 0\n                                AND EXISTS (\n                                  SELECT\n                                  FROM everview_data.v_via_5_changed_stage_1_b99119b3 AS stage_1_1\n                                )\n                            )\n                            UNION ALL\n                            SELECT\n                              stage_1.value AS value,\n                              stage_2.__ivm_weight__ AS weight\n                            FROM everview_data.v_via_1_befcddaa AS stage_1\n                              JOIN everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n                            WHERE stage_1.value <> 0\n                              AND EXISTS (\n                                SELECT\n                                FROM everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2_1\n                              )\n                          )\n                          UNION ALL\n                          SELECT\n                            stage_1.value AS value,\n                            (-stage_1.__ivm_weight__) * stage_2.__ivm_weight__ AS weight\n                          FROM everview_data.v_via_5_changed_stage_1_b99119b3 AS stage_1\n                            JOIN everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n                          WHERE stage_1.value <> 0\n                            AND EXISTS (\n                              SELECT\n                              FROM everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2_1\n                            )\n                        )\n                        UNION ALL\n                        SELECT\n                          stage_1.value AS value,\n                          -stage_1.__ivm_weight__ AS weight\n                        FROM everview_data.v_via_5_changed_stage_1_b99119b3 AS stage_1\n                          JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n                          JOIN everview_data.v_via_4_ce962925 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))\n                        WHERE stage_1.value <> 0\n                          AND EXISTS (\n                            SELECT\n                            FROM everview_data.v_via_5_changed_stage_1_b99119b3 AS stage_1_1\n                          )\n                      )\n                      UNION ALL\n                      SELECT\n                        stage_1.value AS value,\n                        -stage_2.__ivm_weight__ AS weight\n                      FROM everview_data.v_via_1_befcddaa AS stage_1\n                        JOIN everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n                        JOIN everview_data.v_via_4_ce962925 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))\n                      WHERE stage_1.value <> 0\n                        AND EXISTS (\n                          SELECT\n                          FROM everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2_1\n                        )\n                    )\n                    UNION ALL\n                    SELECT\n                      stage_1.value AS value,\n                      -((-stage_1.__ivm_weight__) * stage_2.__ivm_weight__) AS weight\n                    FROM everview_data.v_via_5_changed_stage_1_b99119b3 AS stage_1\n                      JOIN everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n                      JOIN everview_data.v_via_4_ce962925 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))\n                    WHERE stage_1.value <> 0\n                      AND EXISTS (\n                        SELECT\n                        FROM everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2_1\n                      )\n                  )\n                  UNION ALL\n                  SELECT\n                    stage_1.value AS value,\n                    -stage_4.__ivm_weight__ AS weight\n                  FROM everview_data.v_via_1_befcddaa AS stage_1\n                    JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n                    JOIN everview_data.v_via_5_changed_stage_4_b99119b3 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))\n                  WHERE stage_1.value <> 0\n                    AND EXISTS (\n                      SELECT\n                      FROM everview_data.v_via_5_changed_stage_4_b99119b3 AS stage_4_1\n                    )\n                )\n                UNION ALL\n                SELECT\n                  stage_1.value AS value,\n                  -((-stage_2.__ivm_weight__) * stage_4.__ivm_weight__) AS weight\n                FROM everview_data.v_via_1_befcddaa AS stage_1\n                  JOIN everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n                  JOIN everview_data.v_via_5_changed_stage_4_b99119b3 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))\n                WHERE stage_1.value <> 0\n                  AND EXISTS (\n                    SELECT\n                    FROM everview_data.v_via_5_changed_stage_4_b99119b3 AS stage_4_1\n                  )\n              )\n              UNION ALL\n              SELECT\n                stage_1.value AS value,\n                -((-stage_1.__ivm_weight__) * stage_4.__ivm_weight__) AS weight\n              FROM everview_data.v_via_5_changed_stage_1_b99119b3 AS stage_1\n                JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n                JOIN everview_data.v_via_5_changed_stage_4_b99119b3 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))\n              WHERE stage_1.value <> 0\n                AND EXISTS (\n                  SELECT\n                  FROM everview_data.v_via_5_changed_stage_4_b99119b3 AS stage_4_1\n                )\n            )\n            UNION ALL\n            SELECT\n              stage_1.value AS value,\n              -(((-stage_1.__ivm_weight__) * (-stage_2.__ivm_weight__)) * stage_4.__ivm_weight__) AS weight\n            FROM everview_data.v_via_5_changed_stage_1_b99119b3 AS stage_1\n              JOIN everview_data.v_via_5_changed_stage_2_b99119b3 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n              JOIN everview_data.v_via_5_changed_stage_4_b99119b3 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))\n            WHERE stage_1.value <> 0\n              AND EXISTS (\n                SELECT\n                FROM everview_data.v_via_5_changed_stage_4_b99119b3 AS stage_4_1\n              )\n          ) AS change\n        GROUP BY change.value\n      ) AS d\n      WHERE d.__ivm_count__ <> 0\n      ORDER BY d.value\n      ON CONFLICT (value) DO UPDATE SET\n        __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__\n      RETURNING v.ctid AS position, v.__ivm_count__ = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM everview_data.v_via_5_b99119b3 AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  END IF;\n  DELETE FROM everview_data.v_via_5_changed_stage_1_b99119b3;\n  DELETE FROM everview_data.v_via_5_changed_stage_2_b99119b3;\n  DELETE FROM everview_data.v_via_5_changed_stage_3_b99119b3;\n  DELETE FROM everview_data.v_via_5_changed_stage_4_b99119b3;\n  __ivm_ignored := set_config('everview.underway_b99119b3', '', true);\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_5_hold_b99119b3",
    "template" : "CREATE FUNCTION everview_data.v_via_5_hold_b99119b3() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change a table below stage 5 of public.v, which waits for its end.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.underway_b99119b3', concat(current_setting('everview.underway_b99119b3', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_5_settle_b99119b3",
    "template" : "CREATE FUNCTION everview_data.v_via_5_settle_b99119b3() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement below stage 5 of public.v has ended, and all that it changed has followed.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.underway_b99119b3', left(current_setting('everview.underway_b99119b3', true), -1), true);\n  IF TG_OP = 'TRUNCATE' THEN\n    __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);\n  END IF;\n  IF current_setting('everview.underway_b99119b3', true) IN ('*', '!', '*!') THEN\n    PERFORM everview_data.v_via_5_apply_b99119b3();\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_5_insert_stage_1_b99119b3",
    "template" : "CREATE FUNCTION everview_data.v_via_5_insert_stage_1_b99119b3() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into stage 1: stage 5 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- folded at the end of the statement, when all that stage 5 of public.v reads has changed\n  IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);\n      END IF;\n    END IF;\n    IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_via_5_changed_stage_1_b99119b3 (value, __ivm_weight__)\n      SELECT t.value, 1\n      FROM new_rows AS t;\n      __ivm_ignored := set_config('everview.underway_b99119b3', concat('*', ltrim(current_setting('everview.underway_b99119b3', true), '*')), true);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_5_update_stage_1_b99119b3",
    "template" : "CREATE FUNCTION everview_data.v_via_5_update_stage_1_b99119b3() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were updated in stage 1: stage 5 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- folded at the end of the statement, when all that stage 5 of public.v reads has changed\n  IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);\n      END IF;\n    END IF;\n    IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_via_5_changed_stage_1_b99119b3 (value, __ivm_weight__)\n      SELECT t.value, 1\n      FROM new_rows AS t;\n      INSERT INTO everview_data.v_via_5_changed_stage_1_b99119b3 (value, __ivm_weight__)\n      SELECT t.value, -1\n      FROM old_rows AS t;\n      __ivm_ignored := set_config('everview.underway_b99119b3', concat('*', ltrim(current_setting('everview.underway_b99119b3', true), '*')), true);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_5_delete_stage_1_b99119b3",
    "template" : "CREATE FUNCTION everview_data.v_via_5_delete_stage_1_b99119b3() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from stage 1: stage 5 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- folded at the end of the statement, when all that stage 5 of public.v reads has changed\n  IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN\n    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n      IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);\n      END IF;\n    END IF;\n    IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_via_5_changed_stage_1_b99119b3 (value, __ivm_weight__)\n      SELECT t.value, -1\n      FROM old_rows AS t;\n      __ivm_ignored := set_config('everview.underway_b99119b3', concat('*', ltrim(current_setting('everview.underway_b99119b3', true), '*')), true);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_5_insert_stage_2_b99119b3",
    "template" : "CREATE FUNCTION everview_data.v_via_5_insert_stage_2_b99119b3() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into stage 2: stage 5 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- folded at the end of the statement, when all that stage 5 of public.v reads has changed\n  IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      IF everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);\n      END IF;\n    END IF;\n    IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_via_5_changed_stage_2_b99119b3 (value, __ivm_weight__)\n      SELECT t.value, 1\n      FROM new_rows AS t;\n      __ivm_ignored := set_config('everview.underway_b99119b3', concat('*', ltrim(current_setting('everview.underway_b99119b3', true), '*')), true);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_5_delete_stage_2_b99119b3",
    "template" : "CREATE FUNCTION everview_data.v_via_5_delete_stage_2_b99119b3() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from stage 2: stage 5 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- folded at the end of the statement, when all that stage 5 of public.v reads has changed\n  IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN\n    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n      IF everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);\n      END IF;\n    END IF;\n    IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_via_5_changed_stage_2_b99119b3 (value, __ivm_weight__)\n      SELECT t.value, -1\n      FROM old_rows AS t;\n      __ivm_ignored := set_config('everview.underway_b99119b3', concat('*', ltrim(current_setting('everview.underway_b99119b3', true), '*')), true);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_5_insert_stage_3_b99119b3",
    "template" : "CREATE FUNCTION everview_data.v_via_5_insert_stage_3_b99119b3() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into stage 3: stage 5 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- folded at the end of the statement, when all that stage 5 of public.v reads has changed\n  IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      IF everview.is_most_of('everview_data.v_via_3_50f2bc86'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);\n      END IF;\n    END IF;\n    IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_via_5_changed_stage_3_b99119b3 (value, count, __ivm_weight__)\n      SELECT t.value, t.count, 1\n      FROM new_rows AS t;\n      __ivm_ignored := set_config('everview.underway_b99119b3', concat('*', ltrim(current_setting('everview.underway_b99119b3', true), '*')), true);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_5_update_stage_3_b99119b3",
    "template" : "CREATE FUNCTION everview_data.v_via_5_update_stage_3_b99119b3() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were updated in stage 3: stage 5 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- folded at the end of the statement, when all that stage 5 of public.v reads has changed\n  IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      IF everview.is_most_of('everview_data.v_via_3_50f2bc86'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);\n      END IF;\n    END IF;\n    IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_via_5_changed_stage_3_b99119b3 (value, count, __ivm_weight__)\n      SELECT t.value, t.count, 1\n      FROM new_rows AS t;\n      INSERT INTO everview_data.v_via_5_changed_stage_3_b99119b3 (value, count, __ivm_weight__)\n      SELECT t.value, t.count, -1\n      FROM old_rows AS t;\n      __ivm_ignored := set_config('everview.underway_b99119b3', concat('*', ltrim(current_setting('everview.underway_b99119b3', true), '*')), true);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_5_delete_stage_3_b99119b3",
    "template" : "CREATE FUNCTION everview_data.v_via_5_delete_stage_3_b99119b3() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from stage 3: stage 5 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- folded at the end of the statement, when all that stage 5 of public.v reads has changed\n  IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN\n    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n      IF everview.is_most_of('everview_data.v_via_3_50f2bc86'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);\n      END IF;\n    END IF;\n    IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_via_5_changed_stage_3_b99119b3 (value, count, __ivm_weight__)\n      SELECT t.value, t.count, -1\n      FROM old_rows AS t;\n      __ivm_ignored := set_config('everview.underway_b99119b3', concat('*', ltrim(current_setting('everview.underway_b99119b3', true), '*')), true);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_5_insert_stage_4_b99119b3",
    "template" : "CREATE FUNCTION everview_data.v_via_5_insert_stage_4_b99119b3() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into stage 4: stage 5 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- folded at the end of the statement, when all that stage 5 of public.v reads has changed\n  IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      IF everview.is_most_of('everview_data.v_via_4_ce962925'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);\n      END IF;\n    END IF;\n    IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_via_5_changed_stage_4_b99119b3 (value, __ivm_weight__)\n      SELECT t.value, 1\n      FROM new_rows AS t;\n      __ivm_ignored := set_config('everview.underway_b99119b3', concat('*', ltrim(current_setting('everview.underway_b99119b3', true), '*')), true);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_5_delete_stage_4_b99119b3",
    "template" : "CREATE FUNCTION everview_data.v_via_5_delete_stage_4_b99119b3() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from stage 4: stage 5 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- folded at the end of the statement, when all that stage 5 of public.v reads has changed\n  IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN\n    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n      IF everview.is_most_of('everview_data.v_via_4_ce962925'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        __ivm_ignored := set_config('everview.underway_b99119b3', concat('!', ltrim(current_setting('everview.underway_b99119b3', true), '*!')), true);\n      END IF;\n    END IF;\n    IF NOT (coalesce(current_setting('everview.underway_b99119b3', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_via_5_changed_stage_4_b99119b3 (value, __ivm_weight__)\n      SELECT t.value, -1\n      FROM old_rows AS t;\n      __ivm_ignored := set_config('everview.underway_b99119b3', concat('*', ltrim(current_setting('everview.underway_b99119b3', true), '*')), true);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_refresh_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_refresh_ca0e7cd5() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', %{view_literal}::regclass::oid::text, true);\n  -- what waits to be folded is in the tables already\n  DELETE FROM everview_data.v_changed_stage_1_ca0e7cd5;\n  DELETE FROM everview_data.v_changed_stage_2_ca0e7cd5;\n  DELETE FROM everview_data.v_changed_stage_3_ca0e7cd5;\n  DELETE FROM everview_data.v_changed_stage_4_ca0e7cd5;\n  DELETE FROM everview_data.v_changed_stage_5_ca0e7cd5;\n  DELETE FROM %{view};\n  WITH change AS (\n    SELECT\n      stage_1.city AS city,\n      COALESCE(stage_3.count, '0'::bigint) AS n,\n      1 AS __ivm_weight__\n    FROM everview_data.v_via_1_befcddaa AS stage_1\n      JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n      JOIN everview_data.v_via_3_50f2bc86 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))\n    WHERE stage_1.value <> 0\n      AND stage_3.count <> 0\n    UNION ALL\n    SELECT\n      stage_1.city AS city,\n      COALESCE(NULL::bigint, '0'::bigint) AS n,\n      1 AS __ivm_weight__\n    FROM everview_data.v_via_1_befcddaa AS stage_1\n      JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n    WHERE stage_1.value <> 0\n    UNION ALL\n    SELECT\n      stage_1.city AS city,\n      COALESCE(NULL::bigint, '0'::bigint) AS n,\n      -1 AS __ivm_weight__\n    FROM everview_data.v_via_1_befcddaa AS stage_1\n      JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n      JOIN everview_data.v_via_4_ce962925 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))\n    WHERE stage_1.value <> 0\n    UNION ALL\n    SELECT\n      stage_1.city AS city,\n      NULL::bigint AS n,\n      1 AS __ivm_weight__\n    FROM everview_data.v_via_1_befcddaa AS stage_1\n    WHERE stage_1.value <> 0\n    UNION ALL\n    SELECT\n      stage_1.city AS city,\n      NULL::bigint AS n,\n      -1 AS __ivm_weight__\n    FROM everview_data.v_via_1_befcddaa AS stage_1\n      JOIN everview_data.v_via_5_b99119b3 AS stage_5 ON ((stage_1.value = stage_5.value) OR (stage_1.value IS NULL AND stage_5.value IS NULL))\n    WHERE stage_1.value <> 0\n  )\n  INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2})\n  SELECT n.city, n.n\n  FROM (\n    -- one row for each different result row, with the sum of its weights\n    SELECT c.city, c.n,\n           ROW(c.city, c.n)::text AS __ivm_image__,\n           sum(c.__ivm_weight__) AS __ivm_copies__\n    FROM change AS c\n    GROUP BY c.city, c.n\n    HAVING sum(c.__ivm_weight__) <> 0\n  ) AS n, generate_series(1, n.__ivm_copies__)\n  WHERE n.__ivm_copies__ > 0;\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_apply_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_apply_ca0e7cd5() RETURNS void\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET enable_material = 'off'\nAS $everview$\n-- The last of several changes of one statement folds all of them into public.v.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF EXISTS (SELECT FROM everview_data.v_changed_stage_1_ca0e7cd5 OFFSET 10) OR EXISTS (SELECT FROM everview_data.v_changed_stage_2_ca0e7cd5 OFFSET 10) OR EXISTS (SELECT FROM everview_data.v_changed_stage_3_ca0e7cd5 OFFSET 10) OR EXISTS (SELECT FROM everview_data.v_changed_stage_4_ca0e7cd5 OFFSET 10) OR EXISTS (SELECT FROM everview_data.v_changed_stage_5_ca0e7cd5 OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_changed_stage_1_ca0e7cd5) + (SELECT count(*) FROM everview_data.v_changed_stage_2_ca0e7cd5) + (SELECT count(*) FROM everview_data.v_changed_stage_3_ca0e7cd5) + (SELECT count(*) FROM everview_data.v_changed_stage_4_ca0e7cd5) + (SELECT count(*) FROM everview_data.v_changed_stage_5_ca0e7cd5));\n    IF (everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM everview_data.v_changed_stage_1_ca0e7cd5), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass])\n        OR everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM everview_data.v_changed_stage_2_ca0e7cd5), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass])\n        OR everview.is_most_of('everview_data.v_via_3_50f2bc86'::regclass, (SELECT count(*) FROM everview_data.v_changed_stage_3_ca0e7cd5), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass])\n        OR everview.is_most_of('everview_data.v_via_4_ce962925'::regclass, (SELECT count(*) FROM everview_data.v_changed_stage_4_ca0e7cd5), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass])\n        OR everview.is_most_of('everview_data.v_via_5_b99119b3'::regclass, (SELECT count(*) FROM everview_data.v_changed_stage_5_ca0e7cd5), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass]))\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    END IF;\n  END IF;\n  IF coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%' THEN\n    -- a table was truncated on the way, or most of one has changed\n    PERFORM everview_data.v_refresh_ca0e7cd5();\n  ELSE\n    LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n    WITH change AS MATERIALIZED (\n      SELECT\n        stage_1.city AS city,\n        COALESCE(stage_3.count, '0'::bigint) AS n,\n        stage_1.__ivm_weight__ AS __ivm_weight__\n      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1\n        JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n        JOIN everview_data.v_via_3_50f2bc86 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))\n      WHERE stage_1.value <> 0\n        AND stage_3.count <> 0\n        AND EXISTS (\n          SELECT\n          FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1_1\n        )\n      UNION ALL\n      SELECT\n        stage_1.city AS city,\n        COALESCE(stage_3.count, '0'::bigint) AS n,\n        stage_2.__ivm_weight__ AS __ivm_weight__\n      FROM everview_data.v_via_1_befcddaa AS stage_1\n        JOIN everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n        JOIN everview_data.v_via_3_50f2bc86 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))\n      WHERE stage_1.value <> 0\n        AND stage_3.count <> 0\n        AND EXISTS (\n          SELECT\n          FROM everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2_1\n        )\n      UNION ALL\n      SELECT\n        stage_1.city AS city,\n        COALESCE(stage_3.count, '0'::bigint) AS n,\n        (-stage_1.__ivm_weight__) * stage_2.__ivm_weight__ AS __ivm_weight__\n      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1\n        JOIN everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n        JOIN everview_data.v_via_3_50f2bc86 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))\n      WHERE stage_1.value <> 0\n        AND stage_3.count <> 0\n        AND EXISTS (\n          SELECT\n          FROM everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2_1\n        )\n      UNION ALL\n      SELECT\n        stage_1.city AS city,\n        COALESCE(stage_3.count, '0'::bigint) AS n,\n        stage_3.__ivm_weight__ AS __ivm_weight__\n      FROM everview_data.v_via_1_befcddaa AS stage_1\n        JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n        JOIN everview_data.v_changed_stage_3_ca0e7cd5 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))\n      WHERE stage_1.value <> 0\n        AND stage_3.count <> 0\n        AND EXISTS (\n          SELECT\n          FROM everview_data.v_changed_stage_3_ca0e7cd5 AS stage_3_1\n        )\n      UNION ALL\n      SELECT\n        stage_1.city AS city,\n        COALESCE(stage_3.count, '0'::bigint) AS n,\n        (-stage_2.__ivm_weight__) * stage_3.__ivm_weight__ AS __ivm_weight__\n      FROM everview_data.v_via_1_befcddaa AS stage_1\n        JOIN everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n        JOIN everview_data.v_changed_stage_3_ca0e7cd5 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))\n      WHERE stage_1.value <> 0\n        AND stage_3.count <> 0\n        AND EXISTS (\n          SELECT\n          FROM everview_data.v_changed_stage_3_ca0e7cd5 AS stage_3_1\n        )\n      UNION ALL\n      SELECT\n        stage_1.city AS city,\n        COALESCE(stage_3.count, '0'::bigint) AS n,\n        (-stage_1.__ivm_weight__) * stage_3.__ivm_weight__ AS __ivm_weight__\n      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1\n        JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n        JOIN everview_data.v_changed_stage_3_ca0e7cd5 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))\n      WHERE stage_1.value <> 0\n        AND stage_3.count <> 0\n        AND EXISTS (\n          SELECT\n          FROM everview_data.v_changed_stage_3_ca0e7cd5 AS stage_3_1\n        )\n      UNION ALL\n      SELECT\n        stage_1.city AS city,\n        COALESCE(stage_3.count, '0'::bigint) AS n,\n        ((-stage_1.__ivm_weight__) * (-stage_2.__ivm_weight__)) * stage_3.__ivm_weight__ AS __ivm_weight__\n      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1\n        JOIN everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n        JOIN everview_data.v_changed_stage_3_ca0e7cd5 AS stage_3 ON ((stage_2.value = stage_3.value) OR (stage_2.value IS NULL AND stage_3.value IS NULL))\n      WHERE stage_1.value <> 0\n        AND stage_3.count <> 0\n        AND EXISTS (\n          SELECT\n          FROM everview_data.v_changed_stage_3_ca0e7cd5 AS stage_3_1\n        )\n      UNION ALL\n      SELECT\n        stage_1.city AS city,\n        COALESCE(NULL::bigint, '0'::bigint) AS n,\n        stage_1.__ivm_weight__ AS __ivm_weight__\n      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1\n        JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n      WHERE stage_1.value <> 0\n        AND EXISTS (\n          SELECT\n          FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1_1\n        )\n      UNION ALL\n      SELECT\n        stage_1.city AS city,\n        COALESCE(NULL::bigint, '0'::bigint) AS n,\n        stage_2.__ivm_weight__ AS __ivm_weight__\n      FROM everview_data.v_via_1_befcddaa AS stage_1\n        JOIN everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n      WHERE stage_1.value <> 0\n        AND EXISTS (\n          SELECT\n          FROM everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2_1\n        )\n      UNION ALL\n      SELECT\n        stage_1.city AS city,\n        COALESCE(NULL::bigint, '0'::bigint) AS n,\n        (-stage_1.__ivm_weight__) * stage_2.__ivm_weight__ AS __ivm_weight__\n      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1\n        JOIN everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n      WHERE stage_1.value <> 0\n        AND EXISTS (\n          SELECT\n          FROM everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2_1\n        )\n      UNION ALL\n      SELECT\n        stage_1.city AS city,\n        COALESCE(NULL::bigint, '0'::bigint) AS n,\n        -stage_1.__ivm_weight__ AS __ivm_weight__\n      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1\n        JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n        JOIN everview_data.v_via_4_ce962925 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))\n      WHERE stage_1.value <> 0\n        AND EXISTS (\n          SELECT\n          FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1_1\n        )\n      UNION ALL\n      SELECT\n        stage_1.city AS city,\n        COALESCE(NULL::bigint, '0'::bigint) AS n,\n        -stage_2.__ivm_weight__ AS __ivm_weight__\n      FROM everview_data.v_via_1_befcddaa AS stage_1\n        JOIN everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n        JOIN everview_data.v_via_4_ce962925 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))\n      WHERE stage_1.value <> 0\n        AND EXISTS (\n          SELECT\n          FROM everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2_1\n        )\n      UNION ALL\n      SELECT\n        stage_1.city AS city,\n        COALESCE(NULL::bigint, '0'::bigint) AS n,\n        -((-stage_1.__ivm_weight__) * stage_2.__ivm_weight__) AS __ivm_weight__\n      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1\n        JOIN everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n        JOIN everview_data.v_via_4_ce962925 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))\n      WHERE stage_1.value <> 0\n        AND EXISTS (\n          SELECT\n          FROM everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2_1\n        )\n      UNION ALL\n      SELECT\n        stage_1.city AS city,\n        COALESCE(NULL::bigint, '0'::bigint) AS n,\n        -stage_4.__ivm_weight__ AS __ivm_weight__\n      FROM everview_data.v_via_1_befcddaa AS stage_1\n        JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n        JOIN everview_data.v_changed_stage_4_ca0e7cd5 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))\n      WHERE stage_1.value <> 0\n        AND EXISTS (\n          SELECT\n          FROM everview_data.v_changed_stage_4_ca0e7cd5 AS stage_4_1\n        )\n      UNION ALL\n      SELECT\n        stage_1.city AS city,\n        COALESCE(NULL::bigint, '0'::bigint) AS n,\n        -((-stage_2.__ivm_weight__) * stage_4.__ivm_weight__) AS __ivm_weight__\n      FROM everview_data.v_via_1_befcddaa AS stage_1\n        JOIN everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n        JOIN everview_data.v_changed_stage_4_ca0e7cd5 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))\n      WHERE stage_1.value <> 0\n        AND EXISTS (\n          SELECT\n          FROM everview_data.v_changed_stage_4_ca0e7cd5 AS stage_4_1\n        )\n      UNION ALL\n      SELECT\n        stage_1.city AS city,\n        COALESCE(NULL::bigint, '0'::bigint) AS n,\n        -((-stage_1.__ivm_weight__) * stage_4.__ivm_weight__) AS __ivm_weight__\n      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1\n        JOIN everview_data.v_via_2_27f58c10 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n        JOIN everview_data.v_changed_stage_4_ca0e7cd5 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))\n      WHERE stage_1.value <> 0\n        AND EXISTS (\n          SELECT\n          FROM everview_data.v_changed_stage_4_ca0e7cd5 AS stage_4_1\n        )\n      UNION ALL\n      SELECT\n        stage_1.city AS city,\n        COALESCE(NULL::bigint, '0'::bigint) AS n,\n        -(((-stage_1.__ivm_weight__) * (-stage_2.__ivm_weight__)) * stage_4.__ivm_weight__) AS __ivm_weight__\n      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1\n        JOIN everview_data.v_changed_stage_2_ca0e7cd5 AS stage_2 ON ((stage_1.value = stage_2.value) OR (stage_1.value IS NULL AND stage_2.value IS NULL))\n        JOIN everview_data.v_changed_stage_4_ca0e7cd5 AS stage_4 ON ((stage_2.value = stage_4.value) OR (stage_2.value IS NULL AND stage_4.value IS NULL))\n      WHERE stage_1.value <> 0\n        AND EXISTS (\n          SELECT\n          FROM everview_data.v_changed_stage_4_ca0e7cd5 AS stage_4_1\n        )\n      UNION ALL\n      SELECT\n        stage_1.city AS city,\n        NULL::bigint AS n,\n        stage_1.__ivm_weight__ AS __ivm_weight__\n      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1\n      WHERE stage_1.value <> 0\n      UNION ALL\n      SELECT\n        stage_1.city AS city,\n        NULL::bigint AS n,\n        -stage_1.__ivm_weight__ AS __ivm_weight__\n      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1\n        JOIN everview_data.v_via_5_b99119b3 AS stage_5 ON ((stage_1.value = stage_5.value) OR (stage_1.value IS NULL AND stage_5.value IS NULL))\n      WHERE stage_1.value <> 0\n        AND EXISTS (\n          SELECT\n          FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1_1\n        )\n      UNION ALL\n      SELECT\n        stage_1.city AS city,\n        NULL::bigint AS n,\n        -stage_5.__ivm_weight__ AS __ivm_weight__\n      FROM everview_data.v_via_1_befcddaa AS stage_1\n        JOIN everview_data.v_changed_stage_5_ca0e7cd5 AS stage_5 ON ((stage_1.value = stage_5.value) OR (stage_1.value IS NULL AND stage_5.value IS NULL))\n      WHERE stage_1.value <> 0\n        AND EXISTS (\n          SELECT\n          FROM everview_data.v_changed_stage_5_ca0e7cd5 AS stage_5_1\n        )\n      UNION ALL\n      SELECT\n        stage_1.city AS city,\n        NULL::bigint AS n,\n        -((-stage_1.__ivm_weight__) * stage_5.__ivm_weight__) AS __ivm_weight__\n      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1\n        JOIN everview_data.v_changed_stage_5_ca0e7cd5 AS stage_5 ON ((stage_1.value = stage_5.value) OR (stage_1.value IS NULL AND stage_5.value IS NULL))\n      WHERE stage_1.value <> 0\n        AND EXISTS (\n          SELECT\n          FROM everview_data.v_changed_stage_5_ca0e7cd5 AS stage_5_1\n        )\n    ), net AS MATERIALIZED (\n      -- one row for each different result row, with the sum of its weights\n      SELECT c.city, c.n,\n             ROW(c.city, c.n)::text AS __ivm_image__,\n             sum(c.__ivm_weight__) AS __ivm_copies__\n      FROM change AS c\n      GROUP BY c.city, c.n\n      HAVING sum(c.__ivm_weight__) <> 0\n    ), gone AS (\n      DELETE FROM %{view} AS v\n      WHERE v.ctid IN (\n        SELECT t.ctid\n        FROM (\n          SELECT v.ctid, g.__ivm_copies__ AS __ivm_copies__, row_number() OVER (PARTITION BY g.__ivm_image__) AS __ivm_copy__\n          FROM (\n            SELECT n.__ivm_image__, -n.__ivm_copies__ AS __ivm_copies__ FROM net AS n WHERE sign(n.__ivm_copies__) = -1\n          ) AS g\n          JOIN %{view} AS v ON ROW(v.%{viewcol:1}, v.%{viewcol:2})::text = g.__ivm_image__\n        ) AS t\n        WHERE t.__ivm_copy__ <= t.__ivm_copies__\n      )\n      RETURNING 1\n    )\n    INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2})\n    SELECT n.city, n.n\n    FROM net AS n, generate_series(1, n.__ivm_copies__)\n    WHERE n.__ivm_copies__ > 0\n      -- read first, so that what leaves has left before what arrives takes its key\n      AND (SELECT count(*) FROM gone) IS NOT NULL;\n  END IF;\n  DELETE FROM everview_data.v_changed_stage_1_ca0e7cd5;\n  DELETE FROM everview_data.v_changed_stage_2_ca0e7cd5;\n  DELETE FROM everview_data.v_changed_stage_3_ca0e7cd5;\n  DELETE FROM everview_data.v_changed_stage_4_ca0e7cd5;\n  DELETE FROM everview_data.v_changed_stage_5_ca0e7cd5;\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_hold_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_hold_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change a table below public.v, which waits for its end.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_settle_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_settle_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement below public.v has ended, and all that it changed has followed.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);\n  IF TG_OP = 'TRUNCATE' THEN\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n  END IF;\n  IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n    PERFORM everview_data.v_apply_ca0e7cd5();\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_insert_stage_1_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_insert_stage_1_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into stage 1: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- folded at the end of the statement, when all that public.v reads has changed\n  IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      END IF;\n    END IF;\n    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_changed_stage_1_ca0e7cd5 (city, value, __ivm_weight__)\n      SELECT t.city, t.value, 1\n      FROM new_rows AS t;\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_update_stage_1_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_update_stage_1_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were updated in stage 1: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- folded at the end of the statement, when all that public.v reads has changed\n  IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      END IF;\n    END IF;\n    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_changed_stage_1_ca0e7cd5 (city, value, __ivm_weight__)\n      SELECT t.city, t.value, 1\n      FROM new_rows AS t;\n      INSERT INTO everview_data.v_changed_stage_1_ca0e7cd5 (city, value, __ivm_weight__)\n      SELECT t.city, t.value, -1\n      FROM old_rows AS t;\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_delete_stage_1_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_delete_stage_1_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from stage 1: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- folded at the end of the statement, when all that public.v reads has changed\n  IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n      IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      END IF;\n    END IF;\n    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_changed_stage_1_ca0e7cd5 (city, value, __ivm_weight__)\n      SELECT t.city, t.value, -1\n      FROM old_rows AS t;\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_insert_stage_2_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_insert_stage_2_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into stage 2: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- folded at the end of the statement, when all that public.v reads has changed\n  IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      IF everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      END IF;\n    END IF;\n    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_changed_stage_2_ca0e7cd5 (value, __ivm_weight__)\n      SELECT t.value, 1\n      FROM new_rows AS t;\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_delete_stage_2_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_delete_stage_2_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from stage 2: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- folded at the end of the statement, when all that public.v reads has changed\n  IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n      IF everview.is_most_of('everview_data.v_via_2_27f58c10'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      END IF;\n    END IF;\n    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_changed_stage_2_ca0e7cd5 (value, __ivm_weight__)\n      SELECT t.value, -1\n      FROM old_rows AS t;\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_insert_stage_3_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_insert_stage_3_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into stage 3: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- folded at the end of the statement, when all that public.v reads has changed\n  IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      IF everview.is_most_of('everview_data.v_via_3_50f2bc86'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      END IF;\n    END IF;\n    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_changed_stage_3_ca0e7cd5 (value, count, __ivm_weight__)\n      SELECT t.value, t.count, 1\n      FROM new_rows AS t;\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_update_stage_3_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_update_stage_3_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were updated in stage 3: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- folded at the end of the statement, when all that public.v reads has changed\n  IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      IF everview.is_most_of('everview_data.v_via_3_50f2bc86'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      END IF;\n    END IF;\n    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_changed_stage_3_ca0e7cd5 (value, count, __ivm_weight__)\n      SELECT t.value, t.count, 1\n      FROM new_rows AS t;\n      INSERT INTO everview_data.v_changed_stage_3_ca0e7cd5 (value, count, __ivm_weight__)\n      SELECT t.value, t.count, -1\n      FROM old_rows AS t;\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_delete_stage_3_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_delete_stage_3_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from stage 3: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- folded at the end of the statement, when all that public.v reads has changed\n  IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n      IF everview.is_most_of('everview_data.v_via_3_50f2bc86'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      END IF;\n    END IF;\n    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_changed_stage_3_ca0e7cd5 (value, count, __ivm_weight__)\n      SELECT t.value, t.count, -1\n      FROM old_rows AS t;\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_insert_stage_4_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_insert_stage_4_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into stage 4: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- folded at the end of the statement, when all that public.v reads has changed\n  IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      IF everview.is_most_of('everview_data.v_via_4_ce962925'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      END IF;\n    END IF;\n    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_changed_stage_4_ca0e7cd5 (value, __ivm_weight__)\n      SELECT t.value, 1\n      FROM new_rows AS t;\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_delete_stage_4_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_delete_stage_4_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from stage 4: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- folded at the end of the statement, when all that public.v reads has changed\n  IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n      IF everview.is_most_of('everview_data.v_via_4_ce962925'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      END IF;\n    END IF;\n    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_changed_stage_4_ca0e7cd5 (value, __ivm_weight__)\n      SELECT t.value, -1\n      FROM old_rows AS t;\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_insert_stage_5_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_insert_stage_5_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into stage 5: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- folded at the end of the statement, when all that public.v reads has changed\n  IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      IF everview.is_most_of('everview_data.v_via_5_b99119b3'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      END IF;\n    END IF;\n    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_changed_stage_5_ca0e7cd5 (value, __ivm_weight__)\n      SELECT t.value, 1\n      FROM new_rows AS t;\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_delete_stage_5_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_delete_stage_5_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from stage 5: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- folded at the end of the statement, when all that public.v reads has changed\n  IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n      IF everview.is_most_of('everview_data.v_via_5_b99119b3'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'everview_data.v_via_2_27f58c10'::regclass, 'everview_data.v_via_3_50f2bc86'::regclass, 'everview_data.v_via_4_ce962925'::regclass, 'everview_data.v_via_5_b99119b3'::regclass, %{view_literal}::regclass])\n         AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n      END IF;\n    END IF;\n    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_changed_stage_5_ca0e7cd5 (value, __ivm_weight__)\n      SELECT t.value, -1\n      FROM old_rows AS t;\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_refresh_all_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_refresh_all_ca0e7cd5() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes public.v and its hidden stages afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- stages need not follow those below them: each is computed in its turn\n  __ivm_ignored := set_config('everview.underway_27f58c10', '!+', true);\n  __ivm_ignored := set_config('everview.underway_50f2bc86', '!+', true);\n  __ivm_ignored := set_config('everview.underway_ce962925', '!+', true);\n  __ivm_ignored := set_config('everview.underway_b99119b3', '!+', true);\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '!+', true);\n  PERFORM everview_data.v_via_1_refresh_befcddaa();\n  __ivm_ignored := set_config('everview.underway_27f58c10', '', true);\n  PERFORM everview_data.v_via_2_refresh_27f58c10();\n  __ivm_ignored := set_config('everview.underway_50f2bc86', '', true);\n  PERFORM everview_data.v_via_3_refresh_50f2bc86();\n  __ivm_ignored := set_config('everview.underway_ce962925', '', true);\n  PERFORM everview_data.v_via_4_refresh_ce962925();\n  __ivm_ignored := set_config('everview.underway_b99119b3', '', true);\n  PERFORM everview_data.v_via_5_refresh_b99119b3();\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);\n  RETURN everview_data.v_refresh_ca0e7cd5();\nEND\n$everview$"
  } ],
  "refresh" : "everview_data.v_refresh_all_ca0e7cd5",
  "triggers" : [ {
    "table" : "shop.customers",
    "name" : "ivm_v_via_1_before_befcddaa",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_1_before_befcddaa\nBEFORE INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_before_customers_befcddaa()"
  }, {
    "table" : "shop.customers",
    "name" : "ivm_v_via_1_insert_befcddaa",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_1_insert_befcddaa\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_insert_customers_befcddaa()"
  }, {
    "table" : "shop.customers",
    "name" : "ivm_v_via_1_update_befcddaa",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_1_update_befcddaa\nAFTER UPDATE ON %{target}\nREFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_update_customers_befcddaa()"
  }, {
    "table" : "shop.customers",
    "name" : "ivm_v_via_1_delete_befcddaa",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_1_delete_befcddaa\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_delete_customers_befcddaa()"
  }, {
    "table" : "shop.customers",
    "name" : "ivm_v_via_1_truncate_befcddaa",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_1_truncate_befcddaa\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_truncate_customers_befcddaa()"
  }, {
    "table" : "everview_data.v_via_1_befcddaa",
    "name" : "ivm_v_via_2_count_27f58c10",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_2_count_27f58c10\nBEFORE INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_count_stage_1_27f58c10()"
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
    "table" : "everview_data.v_via_1_befcddaa",
    "name" : "ivm_v_via_2_truncate_27f58c10",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_2_truncate_27f58c10\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_2_truncate_stage_1_27f58c10()"
  }, {
    "table" : "everview_data.v_via_2_27f58c10",
    "name" : "ivm_v_via_3_count_50f2bc86",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_3_count_50f2bc86\nBEFORE INSERT OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_3_count_stage_2_50f2bc86()"
  }, {
    "table" : "everview_data.v_via_2_27f58c10",
    "name" : "ivm_v_via_3_insert_50f2bc86",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_3_insert_50f2bc86\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_3_insert_stage_2_50f2bc86()"
  }, {
    "table" : "everview_data.v_via_2_27f58c10",
    "name" : "ivm_v_via_3_delete_50f2bc86",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_3_delete_50f2bc86\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_3_delete_stage_2_50f2bc86()"
  }, {
    "table" : "everview_data.v_via_2_27f58c10",
    "name" : "ivm_v_via_3_truncate_50f2bc86",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_3_truncate_50f2bc86\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_3_truncate_stage_2_50f2bc86()"
  }, {
    "table" : "shop.products",
    "name" : "ivm_v_via_3_before_50f2bc86",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_3_before_50f2bc86\nBEFORE INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_3_before_products_50f2bc86()"
  }, {
    "table" : "shop.products",
    "name" : "ivm_v_via_3_insert_50f2bc86",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_3_insert_50f2bc86\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_3_insert_products_50f2bc86()"
  }, {
    "table" : "shop.products",
    "name" : "ivm_v_via_3_update_50f2bc86",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_3_update_50f2bc86\nAFTER UPDATE ON %{target}\nREFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_3_update_products_50f2bc86()"
  }, {
    "table" : "shop.products",
    "name" : "ivm_v_via_3_delete_50f2bc86",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_3_delete_50f2bc86\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_3_delete_products_50f2bc86()"
  }, {
    "table" : "shop.products",
    "name" : "ivm_v_via_3_truncate_50f2bc86",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_3_truncate_50f2bc86\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_3_truncate_products_50f2bc86()"
  }, {
    "table" : "everview_data.v_via_2_27f58c10",
    "name" : "ivm_v_via_4_count_ce962925",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_4_count_ce962925\nBEFORE INSERT OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_4_count_stage_2_ce962925()"
  }, {
    "table" : "everview_data.v_via_2_27f58c10",
    "name" : "ivm_v_via_4_insert_ce962925",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_4_insert_ce962925\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_4_insert_stage_2_ce962925()"
  }, {
    "table" : "everview_data.v_via_2_27f58c10",
    "name" : "ivm_v_via_4_delete_ce962925",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_4_delete_ce962925\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_4_delete_stage_2_ce962925()"
  }, {
    "table" : "everview_data.v_via_2_27f58c10",
    "name" : "ivm_v_via_4_truncate_ce962925",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_4_truncate_ce962925\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_4_truncate_stage_2_ce962925()"
  }, {
    "table" : "everview_data.v_via_3_50f2bc86",
    "name" : "ivm_v_via_4_count_ce962925",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_4_count_ce962925\nBEFORE INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_4_count_stage_3_ce962925()"
  }, {
    "table" : "everview_data.v_via_3_50f2bc86",
    "name" : "ivm_v_via_4_insert_ce962925",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_4_insert_ce962925\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_4_insert_stage_3_ce962925()"
  }, {
    "table" : "everview_data.v_via_3_50f2bc86",
    "name" : "ivm_v_via_4_update_ce962925",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_4_update_ce962925\nAFTER UPDATE ON %{target}\nREFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_4_update_stage_3_ce962925()"
  }, {
    "table" : "everview_data.v_via_3_50f2bc86",
    "name" : "ivm_v_via_4_delete_ce962925",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_4_delete_ce962925\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_4_delete_stage_3_ce962925()"
  }, {
    "table" : "everview_data.v_via_3_50f2bc86",
    "name" : "ivm_v_via_4_truncate_ce962925",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_4_truncate_ce962925\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_4_truncate_stage_3_ce962925()"
  }, {
    "table" : "everview_data.v_via_1_befcddaa",
    "name" : "ivm_v_via_5_insert_b99119b3",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_5_insert_b99119b3\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_insert_stage_1_b99119b3()"
  }, {
    "table" : "everview_data.v_via_1_befcddaa",
    "name" : "ivm_v_via_5_update_b99119b3",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_5_update_b99119b3\nAFTER UPDATE ON %{target}\nREFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_update_stage_1_b99119b3()"
  }, {
    "table" : "everview_data.v_via_1_befcddaa",
    "name" : "ivm_v_via_5_delete_b99119b3",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_5_delete_b99119b3\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_delete_stage_1_b99119b3()"
  }, {
    "table" : "everview_data.v_via_2_27f58c10",
    "name" : "ivm_v_via_5_insert_b99119b3",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_5_insert_b99119b3\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_insert_stage_2_b99119b3()"
  }, {
    "table" : "everview_data.v_via_2_27f58c10",
    "name" : "ivm_v_via_5_delete_b99119b3",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_5_delete_b99119b3\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_delete_stage_2_b99119b3()"
  }, {
    "table" : "everview_data.v_via_3_50f2bc86",
    "name" : "ivm_v_via_5_insert_b99119b3",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_5_insert_b99119b3\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_insert_stage_3_b99119b3()"
  }, {
    "table" : "everview_data.v_via_3_50f2bc86",
    "name" : "ivm_v_via_5_update_b99119b3",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_5_update_b99119b3\nAFTER UPDATE ON %{target}\nREFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_update_stage_3_b99119b3()"
  }, {
    "table" : "everview_data.v_via_3_50f2bc86",
    "name" : "ivm_v_via_5_delete_b99119b3",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_5_delete_b99119b3\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_delete_stage_3_b99119b3()"
  }, {
    "table" : "everview_data.v_via_4_ce962925",
    "name" : "ivm_v_via_5_insert_b99119b3",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_5_insert_b99119b3\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_insert_stage_4_b99119b3()"
  }, {
    "table" : "everview_data.v_via_4_ce962925",
    "name" : "ivm_v_via_5_delete_b99119b3",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_5_delete_b99119b3\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_delete_stage_4_b99119b3()"
  }, {
    "table" : "shop.products",
    "name" : "ivm_v_via_5_hold_b99119b3",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_5_hold_b99119b3\nBEFORE INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_hold_b99119b3()"
  }, {
    "table" : "shop.products",
    "name" : "ivm_v_via_5_hold_truncate_b99119b3",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_5_hold_truncate_b99119b3\nBEFORE TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_hold_b99119b3()"
  }, {
    "table" : "shop.products",
    "name" : "ivmz_00_05_v_via_5_settle_b99119b3",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivmz_00_05_v_via_5_settle_b99119b3\nAFTER INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_settle_b99119b3()"
  }, {
    "table" : "shop.products",
    "name" : "ivmz_00_05_v_via_5_settle_truncate_b99119b3",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivmz_00_05_v_via_5_settle_truncate_b99119b3\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_settle_b99119b3()"
  }, {
    "table" : "shop.customers",
    "name" : "ivm_v_via_5_hold_b99119b3",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_5_hold_b99119b3\nBEFORE INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_hold_b99119b3()"
  }, {
    "table" : "shop.customers",
    "name" : "ivm_v_via_5_hold_truncate_b99119b3",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_5_hold_truncate_b99119b3\nBEFORE TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_hold_b99119b3()"
  }, {
    "table" : "shop.customers",
    "name" : "ivmz_00_05_v_via_5_settle_b99119b3",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivmz_00_05_v_via_5_settle_b99119b3\nAFTER INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_settle_b99119b3()"
  }, {
    "table" : "shop.customers",
    "name" : "ivmz_00_05_v_via_5_settle_truncate_b99119b3",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivmz_00_05_v_via_5_settle_truncate_b99119b3\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_5_settle_b99119b3()"
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
    "table" : "everview_data.v_via_2_27f58c10",
    "name" : "ivm_v_insert_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_insert_ca0e7cd5\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_stage_2_ca0e7cd5()"
  }, {
    "table" : "everview_data.v_via_2_27f58c10",
    "name" : "ivm_v_delete_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_delete_ca0e7cd5\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_stage_2_ca0e7cd5()"
  }, {
    "table" : "everview_data.v_via_3_50f2bc86",
    "name" : "ivm_v_insert_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_insert_ca0e7cd5\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_stage_3_ca0e7cd5()"
  }, {
    "table" : "everview_data.v_via_3_50f2bc86",
    "name" : "ivm_v_update_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_update_ca0e7cd5\nAFTER UPDATE ON %{target}\nREFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_stage_3_ca0e7cd5()"
  }, {
    "table" : "everview_data.v_via_3_50f2bc86",
    "name" : "ivm_v_delete_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_delete_ca0e7cd5\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_stage_3_ca0e7cd5()"
  }, {
    "table" : "everview_data.v_via_4_ce962925",
    "name" : "ivm_v_insert_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_insert_ca0e7cd5\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_stage_4_ca0e7cd5()"
  }, {
    "table" : "everview_data.v_via_4_ce962925",
    "name" : "ivm_v_delete_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_delete_ca0e7cd5\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_stage_4_ca0e7cd5()"
  }, {
    "table" : "everview_data.v_via_5_b99119b3",
    "name" : "ivm_v_insert_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_insert_ca0e7cd5\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_stage_5_ca0e7cd5()"
  }, {
    "table" : "everview_data.v_via_5_b99119b3",
    "name" : "ivm_v_delete_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_delete_ca0e7cd5\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_stage_5_ca0e7cd5()"
  }, {
    "table" : "shop.products",
    "name" : "ivm_v_hold_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_hold_ca0e7cd5\nBEFORE INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_hold_ca0e7cd5()"
  }, {
    "table" : "shop.products",
    "name" : "ivm_v_hold_truncate_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_hold_truncate_ca0e7cd5\nBEFORE TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_hold_ca0e7cd5()"
  }, {
    "table" : "shop.products",
    "name" : "ivmz_00_06_v_settle_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivmz_00_06_v_settle_ca0e7cd5\nAFTER INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_settle_ca0e7cd5()"
  }, {
    "table" : "shop.products",
    "name" : "ivmz_00_06_v_settle_truncate_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivmz_00_06_v_settle_truncate_ca0e7cd5\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_settle_ca0e7cd5()"
  }, {
    "table" : "shop.customers",
    "name" : "ivm_v_hold_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_hold_ca0e7cd5\nBEFORE INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_hold_ca0e7cd5()"
  }, {
    "table" : "shop.customers",
    "name" : "ivm_v_hold_truncate_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_hold_truncate_ca0e7cd5\nBEFORE TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_hold_ca0e7cd5()"
  }, {
    "table" : "shop.customers",
    "name" : "ivmz_00_06_v_settle_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivmz_00_06_v_settle_ca0e7cd5\nAFTER INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_settle_ca0e7cd5()"
  }, {
    "table" : "shop.customers",
    "name" : "ivmz_00_06_v_settle_truncate_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivmz_00_06_v_settle_truncate_ca0e7cd5\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_settle_ca0e7cd5()"
  } ],
  "relations" : [ "everview_data.v_via_1_befcddaa", "everview_data.v_via_1_changed_customers_befcddaa", "everview_data.v_via_1_changed_customers_befcddaa_all", "everview_data.v_via_2_27f58c10", "everview_data.v_via_2_changed_stage_1_27f58c10", "everview_data.v_via_2_changed_stage_1_27f58c10_all", "everview_data.v_via_3_50f2bc86", "everview_data.v_via_3_changed_stage_2_50f2bc86", "everview_data.v_via_3_changed_stage_2_50f2bc86_all", "everview_data.v_via_3_changed_products_50f2bc86", "everview_data.v_via_3_changed_products_50f2bc86_all", "everview_data.v_via_4_ce962925", "everview_data.v_via_4_changed_stage_2_ce962925", "everview_data.v_via_4_changed_stage_2_ce962925_all", "everview_data.v_via_4_changed_stage_3_ce962925", "everview_data.v_via_4_changed_stage_3_ce962925_all", "everview_data.v_via_5_b99119b3", "everview_data.v_via_5_changed_stage_1_b99119b3", "everview_data.v_via_5_changed_stage_1_b99119b3_all", "everview_data.v_via_5_changed_stage_2_b99119b3", "everview_data.v_via_5_changed_stage_2_b99119b3_all", "everview_data.v_via_5_changed_stage_3_b99119b3", "everview_data.v_via_5_changed_stage_3_b99119b3_all", "everview_data.v_via_5_changed_stage_4_b99119b3", "everview_data.v_via_5_changed_stage_4_b99119b3_all", "everview_data.v_changed_stage_1_ca0e7cd5", "everview_data.v_changed_stage_1_ca0e7cd5_all", "everview_data.v_changed_stage_2_ca0e7cd5", "everview_data.v_changed_stage_2_ca0e7cd5_all", "everview_data.v_changed_stage_3_ca0e7cd5", "everview_data.v_changed_stage_3_ca0e7cd5_all", "everview_data.v_changed_stage_4_ca0e7cd5", "everview_data.v_changed_stage_4_ca0e7cd5_all", "everview_data.v_changed_stage_5_ca0e7cd5", "everview_data.v_changed_stage_5_ca0e7cd5_all", "everview_data.v_guard_1_ca0e7cd5", "everview_data.v_writers_ca0e7cd5", "everview_data.v_marks_wanted_ca0e7cd5", "everview_data.v_computed_ca0e7cd5" ],
  "anchor" : "everview_data.v_definition_ca0e7cd5",
  "indexes" : [ ],
  "assumptions" : [ {
    "input" : 2,
    "kind" : "not_null",
    "columns" : [ "1" ]
  } ]
}$everview1$::jsonb);
