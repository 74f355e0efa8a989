-- the view: an ordinary table
CREATE TABLE public.v (
  at date,
  value integer
);

-- changes of shop.measures that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_changed_measures_ca0e7cd5_all (
  at date,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_changed_measures_ca0e7cd5_all (__ivm_xact__, at);

-- those of the current transaction
CREATE VIEW everview_data.v_changed_measures_ca0e7cd5 AS
SELECT t.at, t.__ivm_weight__
FROM everview_data.v_changed_measures_ca0e7cd5_all AS t
WHERE t.__ivm_xact__ = pg_current_xact_id();

-- changes of shop.measures_2024 that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_changed_measures_2024_ca0e7cd5_all (
  at date,
  value integer,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_changed_measures_2024_ca0e7cd5_all (__ivm_xact__, at);

-- those of the current transaction
CREATE VIEW everview_data.v_changed_measures_2024_ca0e7cd5 AS
SELECT t.at, t.value, t.__ivm_weight__
FROM everview_data.v_changed_measures_2024_ca0e7cd5_all AS t
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
  DELETE FROM everview_data.v_changed_measures_ca0e7cd5;
  DELETE FROM everview_data.v_changed_measures_2024_ca0e7cd5;
  DELETE FROM public.v;
  INSERT INTO public.v (at, value)
  SELECT
    m.at AS at,
    p.value AS value
  FROM shop.measures AS m
    JOIN shop.measures_2024 AS p ON p.at = m.at;
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
  IF EXISTS (SELECT FROM everview_data.v_changed_measures_ca0e7cd5 OFFSET 10) OR EXISTS (SELECT FROM everview_data.v_changed_measures_2024_ca0e7cd5 OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_changed_measures_ca0e7cd5) + (SELECT count(*) FROM everview_data.v_changed_measures_2024_ca0e7cd5));
    IF (everview.is_most_of('shop.measures'::regclass, (SELECT count(*) FROM everview_data.v_changed_measures_ca0e7cd5), ARRAY['shop.measures'::regclass, 'shop.measures_2024'::regclass, 'public.v'::regclass])
        OR everview.is_most_of('shop.measures_2024'::regclass, (SELECT count(*) FROM everview_data.v_changed_measures_2024_ca0e7cd5), ARRAY['shop.measures'::regclass, 'shop.measures_2024'::regclass, 'public.v'::regclass]))
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
        m.at AS at,
        p.value AS value,
        m.__ivm_weight__ AS __ivm_weight__
      FROM everview_data.v_changed_measures_ca0e7cd5 AS m
        JOIN shop.measures_2024 AS p ON p.at = m.at
      WHERE EXISTS (
          SELECT
          FROM everview_data.v_changed_measures_ca0e7cd5 AS m_1
        )
      UNION ALL
      SELECT
        m.at AS at,
        p.value AS value,
        m.__ivm_weight__ * p.__ivm_weight__ AS __ivm_weight__
      FROM (
          SELECT
            m_1.at AS at,
            1 AS __ivm_weight__
          FROM shop.measures AS m_1
          UNION ALL
          SELECT
            m_1.at AS at,
            -m_1.__ivm_weight__ AS __ivm_weight__
          FROM everview_data.v_changed_measures_ca0e7cd5 AS m_1
        ) AS m
        JOIN everview_data.v_changed_measures_2024_ca0e7cd5 AS p ON p.at = m.at
      WHERE EXISTS (
          SELECT
          FROM everview_data.v_changed_measures_2024_ca0e7cd5 AS p_1
        )
    ), net AS MATERIALIZED (
      -- one row for each different result row, with the sum of its weights
      SELECT c.at, c.value,
             ROW(c.at, c.value)::text AS __ivm_image__,
             sum(c.__ivm_weight__) AS __ivm_copies__
      FROM change AS c
      GROUP BY c.at, c.value
      HAVING sum(c.__ivm_weight__) <> 0
    ), gone AS (
      DELETE FROM public.v AS v
      WHERE v.ctid IN (
        SELECT t.ctid
        FROM (
          SELECT v.ctid, g.__ivm_copies__ AS __ivm_copies__, row_number() OVER (PARTITION BY g.__ivm_image__) AS __ivm_copy__
          FROM (
            SELECT n.__ivm_image__, -n.__ivm_copies__ AS __ivm_copies__, n.at FROM net AS n WHERE sign(n.__ivm_copies__) = -1
          ) AS g
          JOIN public.v AS v ON v.at = g.at AND ROW(v.at, v.value)::text = g.__ivm_image__
        ) AS t
        WHERE t.__ivm_copy__ <= t.__ivm_copies__
      )
      RETURNING 1
    )
    INSERT INTO public.v (at, value)
    SELECT n.at, n.value
    FROM net AS n, generate_series(1, n.__ivm_copies__)
    WHERE n.__ivm_copies__ > 0
      -- read first, so that what leaves has left before what arrives takes its key
      AND (SELECT count(*) FROM gone) IS NOT NULL;
  END IF;
  DELETE FROM everview_data.v_changed_measures_ca0e7cd5;
  DELETE FROM everview_data.v_changed_measures_2024_ca0e7cd5;
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);
END
$everview$;

-- function v_before_measures_ca0e7cd5
CREATE FUNCTION everview_data.v_before_measures_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change shop.measures, which public.v reads.
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

-- function v_insert_measures_ca0e7cd5
CREATE FUNCTION everview_data.v_insert_measures_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were inserted into shop.measures: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_changed_measures_ca0e7cd5 (at, __ivm_weight__)
    SELECT t.at, 1
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
    IF everview.is_most_of('shop.measures'::regclass, (SELECT count(*) FROM new_rows), ARRAY['shop.measures'::regclass, 'shop.measures_2024'::regclass, 'public.v'::regclass])
       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', 'public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      PERFORM everview_data.v_refresh_ca0e7cd5();
      RETURN NULL;
    END IF;
  END IF;
  INSERT INTO public.v (at, value)
  SELECT
    m.at AS at,
    p.value AS value
  FROM new_rows AS m
    JOIN shop.measures_2024 AS p ON p.at = m.at;
  RETURN NULL;
END
$everview$;

-- function v_update_measures_ca0e7cd5
CREATE FUNCTION everview_data.v_update_measures_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were updated in shop.measures: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_changed_measures_ca0e7cd5 (at, __ivm_weight__)
    SELECT t.at, 1
    FROM new_rows AS t;
    INSERT INTO everview_data.v_changed_measures_ca0e7cd5 (at, __ivm_weight__)
    SELECT t.at, -1
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
    IF everview.is_most_of('shop.measures'::regclass, (SELECT count(*) FROM new_rows), ARRAY['shop.measures'::regclass, 'shop.measures_2024'::regclass, 'public.v'::regclass])
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
        SELECT g.__ivm_image__, g.at, count(*) AS __ivm_copies__
        FROM (
          SELECT ROW(o.at, o.value)::text AS __ivm_image__, o.at
          FROM (
            SELECT
              m.at AS at,
              p.value AS value
            FROM old_rows AS m
              JOIN shop.measures_2024 AS p ON p.at = m.at
          ) AS o
        ) AS g
        GROUP BY g.__ivm_image__, g.at
      ) AS g
      JOIN public.v AS v ON v.at = g.at AND ROW(v.at, v.value)::text = g.__ivm_image__
    ) AS t
    WHERE t.__ivm_copy__ <= t.__ivm_copies__
  );
  INSERT INTO public.v (at, value)
  SELECT
    m.at AS at,
    p.value AS value
  FROM new_rows AS m
    JOIN shop.measures_2024 AS p ON p.at = m.at;
  RETURN NULL;
END
$everview$;

-- function v_delete_measures_ca0e7cd5
CREATE FUNCTION everview_data.v_delete_measures_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from shop.measures: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_changed_measures_ca0e7cd5 (at, __ivm_weight__)
    SELECT t.at, -1
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
    IF everview.is_most_of('shop.measures'::regclass, (SELECT count(*) FROM old_rows), ARRAY['shop.measures'::regclass, 'shop.measures_2024'::regclass, 'public.v'::regclass])
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
        SELECT g.__ivm_image__, g.at, count(*) AS __ivm_copies__
        FROM (
          SELECT ROW(o.at, o.value)::text AS __ivm_image__, o.at
          FROM (
            SELECT
              m.at AS at,
              p.value AS value
            FROM old_rows AS m
              JOIN shop.measures_2024 AS p ON p.at = m.at
          ) AS o
        ) AS g
        GROUP BY g.__ivm_image__, g.at
      ) AS g
      JOIN public.v AS v ON v.at = g.at AND ROW(v.at, v.value)::text = g.__ivm_image__
    ) AS t
    WHERE t.__ivm_copy__ <= t.__ivm_copies__
  );
  RETURN NULL;
END
$everview$;

-- function v_before_truncate_measures_ca0e7cd5
CREATE FUNCTION everview_data.v_before_truncate_measures_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- shop.measures, or a part of it, is about to be truncated: the tables are counted.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  __ivm_ignored := set_config('everview.truncating_ca0e7cd5', (coalesce(nullif(current_setting('everview.truncating_ca0e7cd5', true), ''), '0')::integer + 1)::text, true);
  RETURN NULL;
END
$everview$;

-- function v_truncate_measures_ca0e7cd5
CREATE FUNCTION everview_data.v_truncate_measures_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- shop.measures was truncated: public.v is computed afresh.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  __ivm_ignored := set_config('everview.truncating_ca0e7cd5', (coalesce(nullif(current_setting('everview.truncating_ca0e7cd5', true), ''), '0')::integer - 1)::text, true);
  IF coalesce(nullif(current_setting('everview.truncating_ca0e7cd5', true), ''), '0')::integer > 0 THEN
    -- the last table of the statement will do it
    RETURN NULL;
  END IF;
  IF current_setting('everview.underway_ca0e7cd5', true) LIKE '%+' THEN
    -- inside another statement, which ends with a fresh computation
    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
    RETURN NULL;
  END IF;
  PERFORM everview_data.v_refresh_ca0e7cd5();
  RETURN NULL;
END
$everview$;

-- function v_before_measures_2024_ca0e7cd5
CREATE FUNCTION everview_data.v_before_measures_2024_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change shop.measures_2024, which public.v reads.
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
      WHERE w.input = 2 AND w.slot = pg_backend_pid() % 1024;
      __ivm_ignored := set_config('everview.writer_ca0e7cd5', pg_current_xact_id()::text, true);
    END IF;
  END IF;
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);
  RETURN NULL;
END
$everview$;

-- function v_row_measures_2024_ca0e7cd5
CREATE FUNCTION everview_data.v_row_measures_2024_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A row of shop.measures_2024 was changed: it is put aside for public.v.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO everview_data.v_changed_measures_2024_ca0e7cd5 (at, value, __ivm_weight__)
    VALUES (OLD.at, OLD.value, -1);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO everview_data.v_changed_measures_2024_ca0e7cd5 (at, value, __ivm_weight__)
    VALUES (NEW.at, NEW.value, 1);
  END IF;
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
  RETURN NULL;
END
$everview$;

-- function v_insert_measures_2024_ca0e7cd5
CREATE FUNCTION everview_data.v_insert_measures_2024_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were inserted into shop.measures_2024: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- the row triggers have put the rows aside that are shop.measures_2024's own
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);
  IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
    PERFORM everview_data.v_apply_ca0e7cd5();
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_update_measures_2024_ca0e7cd5
CREATE FUNCTION everview_data.v_update_measures_2024_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were updated in shop.measures_2024: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- the row triggers have put the rows aside that are shop.measures_2024's own
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);
  IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
    PERFORM everview_data.v_apply_ca0e7cd5();
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_delete_measures_2024_ca0e7cd5
CREATE FUNCTION everview_data.v_delete_measures_2024_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from shop.measures_2024: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  -- the row triggers have put the rows aside that are shop.measures_2024's own
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);
  IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
    PERFORM everview_data.v_apply_ca0e7cd5();
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_truncate_measures_2024_ca0e7cd5
CREATE FUNCTION everview_data.v_truncate_measures_2024_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- shop.measures_2024 was truncated: public.v is computed afresh.
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
  m.at AS at,
  p.value AS value
FROM shop.measures AS m
  JOIN shop.measures_2024 AS p ON p.at = m.at;

-- trigger on shop.measures
CREATE TRIGGER ivm_v_before_1_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE ON shop.measures
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_before_measures_ca0e7cd5();

-- trigger on shop.measures_2024
CREATE TRIGGER ivm_v_before_1_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE ON shop.measures_2024
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_before_measures_ca0e7cd5();

-- trigger on shop.measures
CREATE TRIGGER ivm_v_insert_1_ca0e7cd5
AFTER INSERT ON shop.measures
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_measures_ca0e7cd5();

-- trigger on shop.measures_2024
CREATE TRIGGER ivm_v_insert_1_ca0e7cd5
AFTER INSERT ON shop.measures_2024
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_measures_ca0e7cd5();

-- trigger on shop.measures
CREATE TRIGGER ivm_v_update_1_ca0e7cd5
AFTER UPDATE ON shop.measures
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_measures_ca0e7cd5();

-- trigger on shop.measures_2024
CREATE TRIGGER ivm_v_update_1_ca0e7cd5
AFTER UPDATE ON shop.measures_2024
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_measures_ca0e7cd5();

-- trigger on shop.measures
CREATE TRIGGER ivm_v_delete_1_ca0e7cd5
AFTER DELETE ON shop.measures
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_measures_ca0e7cd5();

-- trigger on shop.measures_2024
CREATE TRIGGER ivm_v_delete_1_ca0e7cd5
AFTER DELETE ON shop.measures_2024
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_measures_ca0e7cd5();

-- trigger on shop.measures
CREATE TRIGGER ivm_v_before_truncate_1_ca0e7cd5
BEFORE TRUNCATE ON shop.measures
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_before_truncate_measures_ca0e7cd5();

-- trigger on shop.measures_2024
CREATE TRIGGER ivm_v_before_truncate_1_ca0e7cd5
BEFORE TRUNCATE ON shop.measures_2024
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_before_truncate_measures_ca0e7cd5();

-- trigger on shop.measures
CREATE TRIGGER ivm_v_truncate_1_ca0e7cd5
AFTER TRUNCATE ON shop.measures
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_measures_ca0e7cd5();

-- trigger on shop.measures_2024
CREATE TRIGGER ivm_v_truncate_1_ca0e7cd5
AFTER TRUNCATE ON shop.measures_2024
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_measures_ca0e7cd5();

-- trigger on shop.measures_2024
CREATE TRIGGER ivm_v_before_2_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE ON shop.measures_2024
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_before_measures_2024_ca0e7cd5();

-- trigger on shop.measures
CREATE TRIGGER ivm_v_before_2_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE ON shop.measures
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_before_measures_2024_ca0e7cd5();

-- trigger on shop.measures_2024
CREATE TRIGGER ivm_v_row_2_ca0e7cd5
AFTER INSERT OR UPDATE OR DELETE ON shop.measures_2024
FOR EACH ROW EXECUTE FUNCTION everview_data.v_row_measures_2024_ca0e7cd5();

-- trigger on shop.measures_2024
CREATE TRIGGER ivm_v_insert_2_ca0e7cd5
AFTER INSERT ON shop.measures_2024
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_measures_2024_ca0e7cd5();

-- trigger on shop.measures
CREATE TRIGGER ivm_v_insert_2_ca0e7cd5
AFTER INSERT ON shop.measures
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_measures_2024_ca0e7cd5();

-- trigger on shop.measures_2024
CREATE TRIGGER ivm_v_update_2_ca0e7cd5
AFTER UPDATE ON shop.measures_2024
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_measures_2024_ca0e7cd5();

-- trigger on shop.measures
CREATE TRIGGER ivm_v_update_2_ca0e7cd5
AFTER UPDATE ON shop.measures
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_measures_2024_ca0e7cd5();

-- trigger on shop.measures_2024
CREATE TRIGGER ivm_v_delete_2_ca0e7cd5
AFTER DELETE ON shop.measures_2024
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_measures_2024_ca0e7cd5();

-- trigger on shop.measures
CREATE TRIGGER ivm_v_delete_2_ca0e7cd5
AFTER DELETE ON shop.measures
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_measures_2024_ca0e7cd5();

-- trigger on shop.measures_2024
CREATE TRIGGER ivm_v_truncate_2_ca0e7cd5
AFTER TRUNCATE ON shop.measures_2024
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_measures_2024_ca0e7cd5();

-- trigger on shop.measures
CREATE TRIGGER ivm_v_merge_ca0e7cd5
BEFORE INSERT ON shop.measures
FOR EACH ROW WHEN (false) EXECUTE FUNCTION everview.keep_row();

-- trigger on shop.measures
CREATE TRIGGER ivm_v_merge_begins_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE ON shop.measures
FOR EACH STATEMENT EXECUTE FUNCTION everview.begin_action('everview.actions_ca0e7cd5_1');

-- trigger on shop.measures_2024
CREATE TRIGGER ivm_v_merge_begins_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE ON shop.measures_2024
FOR EACH STATEMENT EXECUTE FUNCTION everview.begin_action('everview.actions_ca0e7cd5_1');

-- trigger on shop.measures
CREATE TRIGGER ivm_v_merge_leaves_ca0e7cd5
AFTER DELETE ON shop.measures
FOR EACH ROW WHEN (pg_catalog.current_setting('everview.actions_ca0e7cd5_1', true) LIKE '_U.%')
EXECUTE FUNCTION everview.note_moved('everview.actions_ca0e7cd5_1');

-- trigger on shop.measures
CREATE TRIGGER ivm_v_merge_arrives_ca0e7cd5
AFTER INSERT ON shop.measures
FOR EACH ROW WHEN (pg_catalog.current_setting('everview.actions_ca0e7cd5_1', true) LIKE '.U_%')
EXECUTE FUNCTION everview.note_moved('everview.actions_ca0e7cd5_1');

-- trigger on shop.measures
CREATE TRIGGER ivm_v_merge_checked_ca0e7cd5
AFTER UPDATE ON shop.measures
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview.check_moved('everview.actions_ca0e7cd5_1');

-- trigger on shop.measures_2024
CREATE TRIGGER ivm_v_merge_checked_ca0e7cd5
AFTER UPDATE ON shop.measures_2024
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview.check_moved('everview.actions_ca0e7cd5_1');

-- trigger on shop.measures
CREATE TRIGGER ivm_v_merge_ends_ca0e7cd5
AFTER INSERT OR UPDATE OR DELETE ON shop.measures
FOR EACH STATEMENT EXECUTE FUNCTION everview.end_action('everview.actions_ca0e7cd5_1');

-- trigger on shop.measures_2024
CREATE TRIGGER ivm_v_merge_ends_ca0e7cd5
AFTER INSERT OR UPDATE OR DELETE ON shop.measures_2024
FOR EACH STATEMENT EXECUTE FUNCTION everview.end_action('everview.actions_ca0e7cd5_1');

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
  "definition" : "SELECT m.at,\n    p.value\n   FROM (shop.measures m\n     JOIN shop.measures_2024 p ON ((p.at = m.at)))",
  "query" : "SELECT m.at, p.value FROM measures AS m JOIN measures_2024 AS p ON p.at = m.at",
  "flavor" : "everview",
  "compiler" : "0.1.0",
  "columns" : [ "at", "value" ],
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
  "inputs" : [ "shop.measures", "shop.measures_2024" ],
  "routines" : [ {
    "name" : "everview_data.v_refresh_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_refresh_ca0e7cd5() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', %{view_literal}::regclass::oid::text, true);\n  -- what waits to be folded is in the tables already\n  DELETE FROM everview_data.v_changed_measures_ca0e7cd5;\n  DELETE FROM everview_data.v_changed_measures_2024_ca0e7cd5;\n  DELETE FROM %{view};\n  INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2})\n  SELECT\n    m.%{col:1.1} AS at,\n    p.%{col:2.2} AS value\n  FROM %{rel:1} AS m\n    JOIN %{rel:2} AS p ON p.%{col:2.1} = m.%{col:1.1};\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_apply_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_apply_ca0e7cd5() RETURNS void\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET enable_material = 'off'\nAS $everview$\n-- The last of several changes of one statement folds all of them into public.v.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF EXISTS (SELECT FROM everview_data.v_changed_measures_ca0e7cd5 OFFSET 10) OR EXISTS (SELECT FROM everview_data.v_changed_measures_2024_ca0e7cd5 OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_changed_measures_ca0e7cd5) + (SELECT count(*) FROM everview_data.v_changed_measures_2024_ca0e7cd5));\n    IF (everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM everview_data.v_changed_measures_ca0e7cd5), ARRAY[%{rel_literal:1}::regclass, %{rel_literal:2}::regclass, %{view_literal}::regclass])\n        OR everview.is_most_of(%{rel_literal:2}::regclass, (SELECT count(*) FROM everview_data.v_changed_measures_2024_ca0e7cd5), ARRAY[%{rel_literal:1}::regclass, %{rel_literal:2}::regclass, %{view_literal}::regclass]))\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    END IF;\n  END IF;\n  IF coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%' THEN\n    -- a table was truncated on the way, or most of one has changed\n    PERFORM everview_data.v_refresh_ca0e7cd5();\n  ELSE\n    LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n    WITH change AS MATERIALIZED (\n      SELECT\n        m.at AS at,\n        p.%{col:2.2} AS value,\n        m.__ivm_weight__ AS __ivm_weight__\n      FROM everview_data.v_changed_measures_ca0e7cd5 AS m\n        JOIN %{rel:2} AS p ON p.%{col:2.1} = m.at\n      WHERE EXISTS (\n          SELECT\n          FROM everview_data.v_changed_measures_ca0e7cd5 AS m_1\n        )\n      UNION ALL\n      SELECT\n        m.at AS at,\n        p.value AS value,\n        m.__ivm_weight__ * p.__ivm_weight__ AS __ivm_weight__\n      FROM (\n          SELECT\n            m_1.%{col:1.1} AS at,\n            1 AS __ivm_weight__\n          FROM %{rel:1} AS m_1\n          UNION ALL\n          SELECT\n            m_1.at AS at,\n            -m_1.__ivm_weight__ AS __ivm_weight__\n          FROM everview_data.v_changed_measures_ca0e7cd5 AS m_1\n        ) AS m\n        JOIN everview_data.v_changed_measures_2024_ca0e7cd5 AS p ON p.at = m.at\n      WHERE EXISTS (\n          SELECT\n          FROM everview_data.v_changed_measures_2024_ca0e7cd5 AS p_1\n        )\n    ), net AS MATERIALIZED (\n      -- one row for each different result row, with the sum of its weights\n      SELECT c.at, c.value,\n             ROW(c.at, c.value)::text AS __ivm_image__,\n             sum(c.__ivm_weight__) AS __ivm_copies__\n      FROM change AS c\n      GROUP BY c.at, c.value\n      HAVING sum(c.__ivm_weight__) <> 0\n    ), gone AS (\n      DELETE FROM %{view} AS v\n      WHERE v.ctid IN (\n        SELECT t.ctid\n        FROM (\n          SELECT v.ctid, g.__ivm_copies__ AS __ivm_copies__, row_number() OVER (PARTITION BY g.__ivm_image__) AS __ivm_copy__\n          FROM (\n            SELECT n.__ivm_image__, -n.__ivm_copies__ AS __ivm_copies__, n.at FROM net AS n WHERE sign(n.__ivm_copies__) = -1\n          ) AS g\n          JOIN %{view} AS v ON v.%{viewcol:1} = g.at AND ROW(v.%{viewcol:1}, v.%{viewcol:2})::text = g.__ivm_image__\n        ) AS t\n        WHERE t.__ivm_copy__ <= t.__ivm_copies__\n      )\n      RETURNING 1\n    )\n    INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2})\n    SELECT n.at, n.value\n    FROM net AS n, generate_series(1, n.__ivm_copies__)\n    WHERE n.__ivm_copies__ > 0\n      -- read first, so that what leaves has left before what arrives takes its key\n      AND (SELECT count(*) FROM gone) IS NOT NULL;\n  END IF;\n  DELETE FROM everview_data.v_changed_measures_ca0e7cd5;\n  DELETE FROM everview_data.v_changed_measures_2024_ca0e7cd5;\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_before_measures_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_before_measures_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change shop.measures, which public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') IS DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN\n      PERFORM everview.demand_marks('everview_data.v_marks_wanted_ca0e7cd5'::regclass, ARRAY['everview_data.v_guard_1_ca0e7cd5']::regclass[]);\n    END IF;\n  END IF;\n  -- writers of different tables of the view wait for each other, writers of one table do not\n  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;\n  IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      -- fails when tables of the view were changed after this transaction's snapshot\n      PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w FOR SHARE;\n    END IF;\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n      IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n        -- fails when another transaction has computed the view since this one's snapshot\n        PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n      END IF;\n    END IF;\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') <> pg_current_xact_id()::text THEN\n      UPDATE everview_data.v_writers_ca0e7cd5 AS w SET writer = pg_current_xact_id()\n      WHERE w.input = 1 AND w.slot = pg_backend_pid() % 1024;\n      __ivm_ignored := set_config('everview.writer_ca0e7cd5', pg_current_xact_id()::text, true);\n    END IF;\n  END IF;\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_insert_measures_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_insert_measures_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into shop.measures: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_measures_ca0e7cd5 (at, __ivm_weight__)\n    SELECT t.%{col:1.1}, 1\n    FROM new_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:1}::regclass, %{rel_literal:2}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2})\n  SELECT\n    m.%{col:1.1} AS at,\n    p.%{col:2.2} AS value\n  FROM new_rows AS m\n    JOIN %{rel:2} AS p ON p.%{col:2.1} = m.%{col:1.1};\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_update_measures_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_update_measures_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were updated in shop.measures: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_measures_ca0e7cd5 (at, __ivm_weight__)\n    SELECT t.%{col:1.1}, 1\n    FROM new_rows AS t;\n    INSERT INTO everview_data.v_changed_measures_ca0e7cd5 (at, __ivm_weight__)\n    SELECT t.%{col:1.1}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:1}::regclass, %{rel_literal:2}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  DELETE FROM %{view} AS v\n  WHERE v.ctid IN (\n    SELECT t.ctid\n    FROM (\n      SELECT v.ctid, g.__ivm_copies__ AS __ivm_copies__, row_number() OVER (PARTITION BY g.__ivm_image__) AS __ivm_copy__\n      FROM (\n        SELECT g.__ivm_image__, g.at, count(*) AS __ivm_copies__\n        FROM (\n          SELECT ROW(o.at, o.value)::text AS __ivm_image__, o.at\n          FROM (\n            SELECT\n              m.%{col:1.1} AS at,\n              p.%{col:2.2} AS value\n            FROM old_rows AS m\n              JOIN %{rel:2} AS p ON p.%{col:2.1} = m.%{col:1.1}\n          ) AS o\n        ) AS g\n        GROUP BY g.__ivm_image__, g.at\n      ) AS g\n      JOIN %{view} AS v ON v.%{viewcol:1} = g.at AND ROW(v.%{viewcol:1}, v.%{viewcol:2})::text = g.__ivm_image__\n    ) AS t\n    WHERE t.__ivm_copy__ <= t.__ivm_copies__\n  );\n  INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2})\n  SELECT\n    m.%{col:1.1} AS at,\n    p.%{col:2.2} AS value\n  FROM new_rows AS m\n    JOIN %{rel:2} AS p ON p.%{col:2.1} = m.%{col:1.1};\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_delete_measures_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_delete_measures_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from shop.measures: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_measures_ca0e7cd5 (at, __ivm_weight__)\n    SELECT t.%{col:1.1}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM old_rows), ARRAY[%{rel_literal:1}::regclass, %{rel_literal:2}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY['everview_data.v_guard_1_ca0e7cd5', %{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  DELETE FROM %{view} AS v\n  WHERE v.ctid IN (\n    SELECT t.ctid\n    FROM (\n      SELECT v.ctid, g.__ivm_copies__ AS __ivm_copies__, row_number() OVER (PARTITION BY g.__ivm_image__) AS __ivm_copy__\n      FROM (\n        SELECT g.__ivm_image__, g.at, count(*) AS __ivm_copies__\n        FROM (\n          SELECT ROW(o.at, o.value)::text AS __ivm_image__, o.at\n          FROM (\n            SELECT\n              m.%{col:1.1} AS at,\n              p.%{col:2.2} AS value\n            FROM old_rows AS m\n              JOIN %{rel:2} AS p ON p.%{col:2.1} = m.%{col:1.1}\n          ) AS o\n        ) AS g\n        GROUP BY g.__ivm_image__, g.at\n      ) AS g\n      JOIN %{view} AS v ON v.%{viewcol:1} = g.at AND ROW(v.%{viewcol:1}, v.%{viewcol:2})::text = g.__ivm_image__\n    ) AS t\n    WHERE t.__ivm_copy__ <= t.__ivm_copies__\n  );\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_before_truncate_measures_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_before_truncate_measures_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- shop.measures, or a part of it, is about to be truncated: the tables are counted.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.truncating_ca0e7cd5', (coalesce(nullif(current_setting('everview.truncating_ca0e7cd5', true), ''), '0')::integer + 1)::text, true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_truncate_measures_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_truncate_measures_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- shop.measures was truncated: public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.truncating_ca0e7cd5', (coalesce(nullif(current_setting('everview.truncating_ca0e7cd5', true), ''), '0')::integer - 1)::text, true);\n  IF coalesce(nullif(current_setting('everview.truncating_ca0e7cd5', true), ''), '0')::integer > 0 THEN\n    -- the last table of the statement will do it\n    RETURN NULL;\n  END IF;\n  IF current_setting('everview.underway_ca0e7cd5', true) LIKE '%+' THEN\n    -- inside another statement, which ends with a fresh computation\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    RETURN NULL;\n  END IF;\n  PERFORM everview_data.v_refresh_ca0e7cd5();\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_before_measures_2024_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_before_measures_2024_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change shop.measures_2024, which public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') IS DISTINCT FROM pg_current_xact_id_if_assigned()::text THEN\n      PERFORM everview.demand_marks('everview_data.v_marks_wanted_ca0e7cd5'::regclass, ARRAY['everview_data.v_guard_1_ca0e7cd5']::regclass[]);\n    END IF;\n  END IF;\n  -- writers of different tables of the view wait for each other, writers of one table do not\n  LOCK TABLE everview_data.v_guard_1_ca0e7cd5 IN SHARE ROW EXCLUSIVE MODE;\n  IF pg_sequence_last_value('everview_data.v_marks_wanted_ca0e7cd5'::regclass) IS NOT NULL THEN\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      -- fails when tables of the view were changed after this transaction's snapshot\n      PERFORM FROM everview_data.v_writers_ca0e7cd5 AS w FOR SHARE;\n    END IF;\n    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n      LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n      IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n        -- fails when another transaction has computed the view since this one's snapshot\n        PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n      END IF;\n    END IF;\n    IF coalesce(current_setting('everview.writer_ca0e7cd5', true), '') <> pg_current_xact_id()::text THEN\n      UPDATE everview_data.v_writers_ca0e7cd5 AS w SET writer = pg_current_xact_id()\n      WHERE w.input = 2 AND w.slot = pg_backend_pid() % 1024;\n      __ivm_ignored := set_config('everview.writer_ca0e7cd5', pg_current_xact_id()::text, true);\n    END IF;\n  END IF;\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_row_measures_2024_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_row_measures_2024_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A row of shop.measures_2024 was changed: it is put aside for public.v.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF TG_OP <> 'INSERT' THEN\n    INSERT INTO everview_data.v_changed_measures_2024_ca0e7cd5 (at, value, __ivm_weight__)\n    VALUES (OLD.%{col:2.1}, OLD.%{col:2.2}, -1);\n  END IF;\n  IF TG_OP <> 'DELETE' THEN\n    INSERT INTO everview_data.v_changed_measures_2024_ca0e7cd5 (at, value, __ivm_weight__)\n    VALUES (NEW.%{col:2.1}, NEW.%{col:2.2}, 1);\n  END IF;\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_insert_measures_2024_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_insert_measures_2024_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into shop.measures_2024: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- the row triggers have put the rows aside that are shop.measures_2024's own\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);\n  IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n    PERFORM everview_data.v_apply_ca0e7cd5();\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_update_measures_2024_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_update_measures_2024_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were updated in shop.measures_2024: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- the row triggers have put the rows aside that are shop.measures_2024's own\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);\n  IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n    PERFORM everview_data.v_apply_ca0e7cd5();\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_delete_measures_2024_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_delete_measures_2024_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from shop.measures_2024: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- the row triggers have put the rows aside that are shop.measures_2024's own\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true);\n  IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n    PERFORM everview_data.v_apply_ca0e7cd5();\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_truncate_measures_2024_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_truncate_measures_2024_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- shop.measures_2024 was truncated: public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('everview.underway_ca0e7cd5', true) LIKE '%+' THEN\n    -- inside another statement, which ends with a fresh computation\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    RETURN NULL;\n  END IF;\n  PERFORM everview_data.v_refresh_ca0e7cd5();\n  RETURN NULL;\nEND\n$everview$"
  } ],
  "refresh" : "everview_data.v_refresh_ca0e7cd5",
  "triggers" : [ {
    "table" : "shop.measures",
    "name" : "ivm_v_before_1_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_before_1_ca0e7cd5\nBEFORE INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_before_measures_ca0e7cd5()"
  }, {
    "table" : "shop.measures",
    "name" : "ivm_v_insert_1_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_insert_1_ca0e7cd5\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_measures_ca0e7cd5()"
  }, {
    "table" : "shop.measures",
    "name" : "ivm_v_update_1_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_update_1_ca0e7cd5\nAFTER UPDATE ON %{target}\nREFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_measures_ca0e7cd5()"
  }, {
    "table" : "shop.measures",
    "name" : "ivm_v_delete_1_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_delete_1_ca0e7cd5\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_measures_ca0e7cd5()"
  }, {
    "table" : "shop.measures",
    "name" : "ivm_v_before_truncate_1_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_before_truncate_1_ca0e7cd5\nBEFORE TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_before_truncate_measures_ca0e7cd5()"
  }, {
    "table" : "shop.measures",
    "name" : "ivm_v_truncate_1_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_truncate_1_ca0e7cd5\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_measures_ca0e7cd5()"
  }, {
    "table" : "shop.measures_2024",
    "name" : "ivm_v_before_2_ca0e7cd5",
    "reach" : "line",
    "sql" : "CREATE TRIGGER ivm_v_before_2_ca0e7cd5\nBEFORE INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_before_measures_2024_ca0e7cd5()"
  }, {
    "table" : "shop.measures_2024",
    "name" : "ivm_v_row_2_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_row_2_ca0e7cd5\nAFTER INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH ROW EXECUTE FUNCTION everview_data.v_row_measures_2024_ca0e7cd5()"
  }, {
    "table" : "shop.measures_2024",
    "name" : "ivm_v_insert_2_ca0e7cd5",
    "reach" : "line",
    "sql" : "CREATE TRIGGER ivm_v_insert_2_ca0e7cd5\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_measures_2024_ca0e7cd5()"
  }, {
    "table" : "shop.measures_2024",
    "name" : "ivm_v_update_2_ca0e7cd5",
    "reach" : "line",
    "sql" : "CREATE TRIGGER ivm_v_update_2_ca0e7cd5\nAFTER UPDATE ON %{target}\nREFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_measures_2024_ca0e7cd5()"
  }, {
    "table" : "shop.measures_2024",
    "name" : "ivm_v_delete_2_ca0e7cd5",
    "reach" : "line",
    "sql" : "CREATE TRIGGER ivm_v_delete_2_ca0e7cd5\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_measures_2024_ca0e7cd5()"
  }, {
    "table" : "shop.measures_2024",
    "name" : "ivm_v_truncate_2_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_truncate_2_ca0e7cd5\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_measures_2024_ca0e7cd5()"
  }, {
    "table" : "shop.measures",
    "name" : "ivm_v_merge_ca0e7cd5",
    "reach" : "table",
    "sql" : "CREATE TRIGGER ivm_v_merge_ca0e7cd5\nBEFORE INSERT ON %{target}\nFOR EACH ROW WHEN (false) EXECUTE FUNCTION everview.keep_row()"
  }, {
    "table" : "shop.measures",
    "name" : "ivm_v_merge_begins_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_merge_begins_ca0e7cd5\nBEFORE INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview.begin_action('everview.actions_ca0e7cd5_1')"
  }, {
    "table" : "shop.measures",
    "name" : "ivm_v_merge_leaves_ca0e7cd5",
    "reach" : "table",
    "sql" : "CREATE TRIGGER ivm_v_merge_leaves_ca0e7cd5\nAFTER DELETE ON %{target}\nFOR EACH ROW WHEN (pg_catalog.current_setting('everview.actions_ca0e7cd5_1', true) LIKE '_U.%')\nEXECUTE FUNCTION everview.note_moved('everview.actions_ca0e7cd5_1')"
  }, {
    "table" : "shop.measures",
    "name" : "ivm_v_merge_arrives_ca0e7cd5",
    "reach" : "table",
    "sql" : "CREATE TRIGGER ivm_v_merge_arrives_ca0e7cd5\nAFTER INSERT ON %{target}\nFOR EACH ROW WHEN (pg_catalog.current_setting('everview.actions_ca0e7cd5_1', true) LIKE '.U_%')\nEXECUTE FUNCTION everview.note_moved('everview.actions_ca0e7cd5_1')"
  }, {
    "table" : "shop.measures",
    "name" : "ivm_v_merge_checked_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_merge_checked_ca0e7cd5\nAFTER UPDATE ON %{target}\nREFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview.check_moved('everview.actions_ca0e7cd5_1')"
  }, {
    "table" : "shop.measures",
    "name" : "ivm_v_merge_ends_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_merge_ends_ca0e7cd5\nAFTER INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview.end_action('everview.actions_ca0e7cd5_1')"
  } ],
  "relations" : [ "everview_data.v_changed_measures_ca0e7cd5", "everview_data.v_changed_measures_ca0e7cd5_all", "everview_data.v_changed_measures_2024_ca0e7cd5", "everview_data.v_changed_measures_2024_ca0e7cd5_all", "everview_data.v_guard_1_ca0e7cd5", "everview_data.v_writers_ca0e7cd5", "everview_data.v_marks_wanted_ca0e7cd5", "everview_data.v_computed_ca0e7cd5" ],
  "anchor" : "everview_data.v_definition_ca0e7cd5",
  "indexes" : [ ],
  "assumptions" : [ {
    "input" : 1,
    "kind" : "not_null",
    "columns" : [ "1" ]
  }, {
    "input" : 2,
    "kind" : "not_null",
    "columns" : [ "1" ]
  }, {
    "input" : 1,
    "kind" : "no_actions",
    "columns" : [ ]
  } ]
}$everview1$::jsonb);
