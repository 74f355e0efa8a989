-- the view: an ordinary table
CREATE TABLE public.v (
  boss integer,
  work interval,
  mean interval,
  pay money,
  __ivm_count_work__ bigint,
  __ivm_sum_work__ interval,
  __ivm_specials_work__ numeric,
  __ivm_count_pay__ bigint,
  __ivm_count__ bigint
) WITH (fillfactor = 70);

-- changes of shop.employees that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_changed_employees_ca0e7cd5_all (
  boss integer,
  works interval,
  salary money,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_changed_employees_ca0e7cd5_all (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data.v_changed_employees_ca0e7cd5 AS
SELECT t.boss, t.works, t.salary, t.__ivm_weight__
FROM everview_data.v_changed_employees_ca0e7cd5_all AS t
WHERE t.__ivm_xact__ = pg_current_xact_id();

-- the transaction that last computed the view, for those that keep one snapshot
CREATE SEQUENCE everview_data.v_computed_ca0e7cd5;

-- it is this one
SELECT setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);

-- function v_refresh_ca0e7cd5
CREATE FUNCTION everview_data.v_refresh_ca0e7cd5() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
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
  -- what waits to be folded is in the tables already
  DELETE FROM everview_data.v_changed_employees_ca0e7cd5;
  DELETE FROM public.v;
  INSERT INTO public.v AS v (boss, work, mean, pay, __ivm_count_work__, __ivm_sum_work__, __ivm_specials_work__, __ivm_count_pay__, __ivm_count__)
  SELECT d.boss,
         CASE WHEN d.__ivm_specials_work__ = 0 THEN d.__ivm_sum_work__ ELSE everview.special_interval(d.__ivm_specials_work__) END,
         (CASE WHEN d.__ivm_specials_work__ = 0 THEN d.__ivm_sum_work__ ELSE everview.special_interval(d.__ivm_specials_work__) END) / nullif(d.__ivm_count_work__, 0)::float8,
         d.pay,
         d.__ivm_count_work__,
         d.__ivm_sum_work__,
         d.__ivm_specials_work__,
         d.__ivm_count_pay__,
         d.__ivm_count__
  FROM (
    SELECT
      employees.boss AS boss,
      sum(employees.salary) AS pay,
      count(*) FILTER (WHERE (employees.works IS DISTINCT FROM NULL)) AS __ivm_count_work__,
      sum((CASE WHEN employees.works IN ('Infinity', '-Infinity') THEN '0'::interval ELSE employees.works END)) AS __ivm_sum_work__,
      coalesce((sum((CASE employees.works WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END))), 0) AS __ivm_specials_work__,
      count(*) FILTER (WHERE (employees.salary IS DISTINCT FROM NULL)) AS __ivm_count_pay__,
      count(*) AS __ivm_count__
    FROM shop.employees AS employees
    GROUP BY employees.boss
  ) AS d;
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
AS $everview$
-- The last of several changes of one statement folds all of them into public.v.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_emptied tid[];
BEGIN
  IF EXISTS (SELECT FROM everview_data.v_changed_employees_ca0e7cd5 OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_changed_employees_ca0e7cd5));
    IF everview.is_most_of('shop.employees'::regclass, (SELECT count(*) FROM everview_data.v_changed_employees_ca0e7cd5), ARRAY['shop.employees'::regclass, 'public.v'::regclass])
       AND everview.lock_now(ARRAY['public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
    END IF;
  END IF;
  IF coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%' THEN
    -- a table was truncated on the way, or most of one has changed
    PERFORM everview_data.v_refresh_ca0e7cd5();
  ELSE
    WITH folded AS (
      INSERT INTO public.v AS v (boss, work, mean, pay, __ivm_count_work__, __ivm_sum_work__, __ivm_specials_work__, __ivm_count_pay__, __ivm_count__)
      SELECT d.boss,
             CASE WHEN d.__ivm_specials_work__ = 0 THEN (CASE WHEN d.__ivm_count_work__ = 0 THEN CASE WHEN d.__ivm_sum_work__::text <> '0'::interval::text THEN d.__ivm_sum_work__ END ELSE d.__ivm_sum_work__ END) ELSE everview.special_interval(d.__ivm_specials_work__) END,
             (CASE WHEN d.__ivm_specials_work__ = 0 THEN (CASE WHEN d.__ivm_count_work__ = 0 THEN CASE WHEN d.__ivm_sum_work__::text <> '0'::interval::text THEN d.__ivm_sum_work__ END ELSE d.__ivm_sum_work__ END) ELSE everview.special_interval(d.__ivm_specials_work__) END) / nullif(d.__ivm_count_work__, 0)::float8,
             CASE WHEN d.__ivm_count_pay__ = 0 THEN nullif(d.pay, 0::money) ELSE d.pay END,
             d.__ivm_count_work__,
             CASE WHEN d.__ivm_count_work__ = 0 THEN CASE WHEN d.__ivm_sum_work__::text <> '0'::interval::text THEN d.__ivm_sum_work__ END ELSE d.__ivm_sum_work__ END,
             d.__ivm_specials_work__,
             d.__ivm_count_pay__,
             d.__ivm_count__
      FROM (
        SELECT
          change.boss AS boss,
          coalesce((sum(change.value_2) FILTER (WHERE (change.weight > 0))), 0::money) - coalesce((sum(change.value_2) FILTER (WHERE (change.weight < 0))), 0::money) AS pay,
          coalesce((sum(change.weight) FILTER (WHERE (change.value_3 IS DISTINCT FROM NULL))), 0) AS __ivm_count_work__,
          coalesce((sum((CASE WHEN change.value_3 IN ('Infinity', '-Infinity') THEN '0'::interval ELSE change.value_3 END)) FILTER (WHERE (change.weight > 0))), '0'::interval) - coalesce((sum((CASE WHEN change.value_3 IN ('Infinity', '-Infinity') THEN '0'::interval ELSE change.value_3 END)) FILTER (WHERE (change.weight < 0))), '0'::interval) AS __ivm_sum_work__,
          coalesce((coalesce((sum((CASE change.value_3 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END)) FILTER (WHERE (change.weight > 0))), 0::numeric) - coalesce((sum((CASE change.value_3 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END)) FILTER (WHERE (change.weight < 0))), 0::numeric)), 0) AS __ivm_specials_work__,
          coalesce((sum(change.weight) FILTER (WHERE (change.value_2 IS DISTINCT FROM NULL))), 0) AS __ivm_count_pay__,
          coalesce((sum(change.weight)), 0) AS __ivm_count__
        FROM (
            SELECT
              employees.boss AS boss,
              employees.salary AS value_2,
              employees.works AS value_3,
              employees.__ivm_weight__ AS weight
            FROM everview_data.v_changed_employees_ca0e7cd5 AS employees
          ) AS change
        GROUP BY change.boss
      ) AS d
      ORDER BY d.boss
      ON CONFLICT (boss) DO UPDATE SET
        work = CASE WHEN (v.__ivm_specials_work__ + excluded.__ivm_specials_work__) = 0 THEN (CASE WHEN v.__ivm_count_work__ + excluded.__ivm_count_work__ = 0 THEN NULL ELSE coalesce(v.__ivm_sum_work__, '0'::interval) + coalesce(excluded.__ivm_sum_work__, '0'::interval) END) ELSE everview.special_interval((v.__ivm_specials_work__ + excluded.__ivm_specials_work__)) END,
        mean = (CASE WHEN (v.__ivm_specials_work__ + excluded.__ivm_specials_work__) = 0 THEN (CASE WHEN v.__ivm_count_work__ + excluded.__ivm_count_work__ = 0 THEN NULL ELSE coalesce(v.__ivm_sum_work__, '0'::interval) + coalesce(excluded.__ivm_sum_work__, '0'::interval) END) ELSE everview.special_interval((v.__ivm_specials_work__ + excluded.__ivm_specials_work__)) END) / nullif((v.__ivm_count_work__ + excluded.__ivm_count_work__), 0)::float8,
        pay = CASE WHEN v.__ivm_count_pay__ + excluded.__ivm_count_pay__ = 0 THEN NULL ELSE coalesce(v.pay, 0::money) + coalesce(excluded.pay, 0::money) END,
        __ivm_count_work__ = v.__ivm_count_work__ + excluded.__ivm_count_work__,
        __ivm_sum_work__ = CASE WHEN v.__ivm_count_work__ + excluded.__ivm_count_work__ = 0 THEN NULL ELSE coalesce(v.__ivm_sum_work__, '0'::interval) + coalesce(excluded.__ivm_sum_work__, '0'::interval) END,
        __ivm_specials_work__ = v.__ivm_specials_work__ + excluded.__ivm_specials_work__,
        __ivm_count_pay__ = v.__ivm_count_pay__ + excluded.__ivm_count_pay__,
        __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
      RETURNING v.ctid AS position, v.__ivm_count__ = 0 AS emptied
    )
    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
    FROM folded AS f;
    IF __ivm_emptied IS NOT NULL THEN
      -- the rows are locked by this transaction, so their addresses are stable
      DELETE FROM public.v AS v WHERE v.ctid = ANY (__ivm_emptied);
    END IF;
  END IF;
  DELETE FROM everview_data.v_changed_employees_ca0e7cd5;
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);
END
$everview$;

-- function v_count_employees_ca0e7cd5
CREATE FUNCTION everview_data.v_count_employees_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change shop.employees, which public.v reads.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);
  RETURN NULL;
END
$everview$;

-- function v_insert_employees_ca0e7cd5
CREATE FUNCTION everview_data.v_insert_employees_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
AS $everview$
-- Rows were inserted into shop.employees: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    LOCK TABLE public.v IN ROW EXCLUSIVE MODE;
    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN
      -- fails when another transaction has computed the view since this one's snapshot
      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);
    END IF;
  END IF;
  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_changed_employees_ca0e7cd5 (boss, works, salary, __ivm_weight__)
    SELECT t.boss, t.works, t.salary, 1
    FROM new_rows AS t;
    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_apply_ca0e7cd5();
    END IF;
    RETURN NULL;
  END IF;
  INSERT INTO public.v AS v (boss, work, mean, pay, __ivm_count_work__, __ivm_sum_work__, __ivm_specials_work__, __ivm_count_pay__, __ivm_count__)
  SELECT d.boss,
         CASE WHEN d.__ivm_specials_work__ = 0 THEN d.__ivm_sum_work__ ELSE everview.special_interval(d.__ivm_specials_work__) END,
         (CASE WHEN d.__ivm_specials_work__ = 0 THEN d.__ivm_sum_work__ ELSE everview.special_interval(d.__ivm_specials_work__) END) / nullif(d.__ivm_count_work__, 0)::float8,
         d.pay,
         d.__ivm_count_work__,
         d.__ivm_sum_work__,
         d.__ivm_specials_work__,
         d.__ivm_count_pay__,
         d.__ivm_count__
  FROM (
    SELECT
      employees.boss AS boss,
      employees.salary::money AS pay,
      CASE WHEN (employees.works IS DISTINCT FROM NULL) THEN (1::bigint) ELSE 0 END AS __ivm_count_work__,
      (CASE WHEN employees.works IN ('Infinity', '-Infinity') THEN '0'::interval ELSE employees.works END)::interval AS __ivm_sum_work__,
      coalesce(((CASE employees.works WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END)::numeric), 0) AS __ivm_specials_work__,
      CASE WHEN (employees.salary IS DISTINCT FROM NULL) THEN (1::bigint) ELSE 0 END AS __ivm_count_pay__,
      1::bigint AS __ivm_count__
    FROM new_rows AS employees
    LIMIT 1
  ) AS d
  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)
  ON CONFLICT (boss) DO UPDATE SET
    work = CASE WHEN (v.__ivm_specials_work__ + excluded.__ivm_specials_work__) = 0 THEN (CASE WHEN v.__ivm_count_work__ + excluded.__ivm_count_work__ = 0 THEN NULL ELSE coalesce(v.__ivm_sum_work__, '0'::interval) + coalesce(excluded.__ivm_sum_work__, '0'::interval) END) ELSE everview.special_interval((v.__ivm_specials_work__ + excluded.__ivm_specials_work__)) END,
    mean = (CASE WHEN (v.__ivm_specials_work__ + excluded.__ivm_specials_work__) = 0 THEN (CASE WHEN v.__ivm_count_work__ + excluded.__ivm_count_work__ = 0 THEN NULL ELSE coalesce(v.__ivm_sum_work__, '0'::interval) + coalesce(excluded.__ivm_sum_work__, '0'::interval) END) ELSE everview.special_interval((v.__ivm_specials_work__ + excluded.__ivm_specials_work__)) END) / nullif((v.__ivm_count_work__ + excluded.__ivm_count_work__), 0)::float8,
    pay = CASE WHEN v.__ivm_count_pay__ + excluded.__ivm_count_pay__ = 0 THEN NULL ELSE coalesce(v.pay, 0::money) + coalesce(excluded.pay, 0::money) END,
    __ivm_count_work__ = v.__ivm_count_work__ + excluded.__ivm_count_work__,
    __ivm_sum_work__ = CASE WHEN v.__ivm_count_work__ + excluded.__ivm_count_work__ = 0 THEN NULL ELSE coalesce(v.__ivm_sum_work__, '0'::interval) + coalesce(excluded.__ivm_sum_work__, '0'::interval) END,
    __ivm_specials_work__ = v.__ivm_specials_work__ + excluded.__ivm_specials_work__,
    __ivm_count_pay__ = v.__ivm_count_pay__ + excluded.__ivm_count_pay__,
    __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__;
  IF NOT FOUND THEN
    -- several rows, or none that counts
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
      IF everview.is_most_of('shop.employees'::regclass, (SELECT count(*) FROM new_rows), ARRAY['shop.employees'::regclass, 'public.v'::regclass])
         AND everview.lock_now(ARRAY['public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        PERFORM everview_data.v_refresh_ca0e7cd5();
        RETURN NULL;
      END IF;
    END IF;
    INSERT INTO public.v AS v (boss, work, mean, pay, __ivm_count_work__, __ivm_sum_work__, __ivm_specials_work__, __ivm_count_pay__, __ivm_count__)
    SELECT d.boss,
           CASE WHEN d.__ivm_specials_work__ = 0 THEN d.__ivm_sum_work__ ELSE everview.special_interval(d.__ivm_specials_work__) END,
           (CASE WHEN d.__ivm_specials_work__ = 0 THEN d.__ivm_sum_work__ ELSE everview.special_interval(d.__ivm_specials_work__) END) / nullif(d.__ivm_count_work__, 0)::float8,
           d.pay,
           d.__ivm_count_work__,
           d.__ivm_sum_work__,
           d.__ivm_specials_work__,
           d.__ivm_count_pay__,
           d.__ivm_count__
    FROM (
      SELECT
        employees.boss AS boss,
        sum(employees.salary) AS pay,
        count(*) FILTER (WHERE (employees.works IS DISTINCT FROM NULL)) AS __ivm_count_work__,
        sum((CASE WHEN employees.works IN ('Infinity', '-Infinity') THEN '0'::interval ELSE employees.works END)) AS __ivm_sum_work__,
        coalesce((sum((CASE employees.works WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END))), 0) AS __ivm_specials_work__,
        count(*) FILTER (WHERE (employees.salary IS DISTINCT FROM NULL)) AS __ivm_count_pay__,
        count(*) AS __ivm_count__
      FROM new_rows AS employees
      GROUP BY employees.boss
    ) AS d
    ORDER BY d.boss
    ON CONFLICT (boss) DO UPDATE SET
      work = CASE WHEN (v.__ivm_specials_work__ + excluded.__ivm_specials_work__) = 0 THEN (CASE WHEN v.__ivm_count_work__ + excluded.__ivm_count_work__ = 0 THEN NULL ELSE coalesce(v.__ivm_sum_work__, '0'::interval) + coalesce(excluded.__ivm_sum_work__, '0'::interval) END) ELSE everview.special_interval((v.__ivm_specials_work__ + excluded.__ivm_specials_work__)) END,
      mean = (CASE WHEN (v.__ivm_specials_work__ + excluded.__ivm_specials_work__) = 0 THEN (CASE WHEN v.__ivm_count_work__ + excluded.__ivm_count_work__ = 0 THEN NULL ELSE coalesce(v.__ivm_sum_work__, '0'::interval) + coalesce(excluded.__ivm_sum_work__, '0'::interval) END) ELSE everview.special_interval((v.__ivm_specials_work__ + excluded.__ivm_specials_work__)) END) / nullif((v.__ivm_count_work__ + excluded.__ivm_count_work__), 0)::float8,
      pay = CASE WHEN v.__ivm_count_pay__ + excluded.__ivm_count_pay__ = 0 THEN NULL ELSE coalesce(v.pay, 0::money) + coalesce(excluded.pay, 0::money) END,
      __ivm_count_work__ = v.__ivm_count_work__ + excluded.__ivm_count_work__,
      __ivm_sum_work__ = CASE WHEN v.__ivm_count_work__ + excluded.__ivm_count_work__ = 0 THEN NULL ELSE coalesce(v.__ivm_sum_work__, '0'::interval) + coalesce(excluded.__ivm_sum_work__, '0'::interval) END,
      __ivm_specials_work__ = v.__ivm_specials_work__ + excluded.__ivm_specials_work__,
      __ivm_count_pay__ = v.__ivm_count_pay__ + excluded.__ivm_count_pay__,
      __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_update_employees_ca0e7cd5
CREATE FUNCTION everview_data.v_update_employees_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
AS $everview$
-- Rows were updated in shop.employees: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_emptied tid[];
BEGIN
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    LOCK TABLE public.v IN ROW EXCLUSIVE MODE;
    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN
      -- fails when another transaction has computed the view since this one's snapshot
      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);
    END IF;
  END IF;
  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_changed_employees_ca0e7cd5 (boss, works, salary, __ivm_weight__)
    SELECT t.boss, t.works, t.salary, 1
    FROM new_rows AS t;
    INSERT INTO everview_data.v_changed_employees_ca0e7cd5 (boss, works, salary, __ivm_weight__)
    SELECT t.boss, t.works, t.salary, -1
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
    IF everview.is_most_of('shop.employees'::regclass, (SELECT count(*) FROM new_rows), ARRAY['shop.employees'::regclass, 'public.v'::regclass])
       AND everview.lock_now(ARRAY['public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      PERFORM everview_data.v_refresh_ca0e7cd5();
      RETURN NULL;
    END IF;
  END IF;
  WITH folded AS (
    INSERT INTO public.v AS v (boss, work, mean, pay, __ivm_count_work__, __ivm_sum_work__, __ivm_specials_work__, __ivm_count_pay__, __ivm_count__)
    SELECT d.boss,
           CASE WHEN d.__ivm_specials_work__ = 0 THEN (CASE WHEN d.__ivm_count_work__ = 0 THEN CASE WHEN d.__ivm_sum_work__::text <> '0'::interval::text THEN d.__ivm_sum_work__ END ELSE d.__ivm_sum_work__ END) ELSE everview.special_interval(d.__ivm_specials_work__) END,
           (CASE WHEN d.__ivm_specials_work__ = 0 THEN (CASE WHEN d.__ivm_count_work__ = 0 THEN CASE WHEN d.__ivm_sum_work__::text <> '0'::interval::text THEN d.__ivm_sum_work__ END ELSE d.__ivm_sum_work__ END) ELSE everview.special_interval(d.__ivm_specials_work__) END) / nullif(d.__ivm_count_work__, 0)::float8,
           CASE WHEN d.__ivm_count_pay__ = 0 THEN nullif(d.pay, 0::money) ELSE d.pay END,
           d.__ivm_count_work__,
           CASE WHEN d.__ivm_count_work__ = 0 THEN CASE WHEN d.__ivm_sum_work__::text <> '0'::interval::text THEN d.__ivm_sum_work__ END ELSE d.__ivm_sum_work__ END,
           d.__ivm_specials_work__,
           d.__ivm_count_pay__,
           d.__ivm_count__
    FROM (
      SELECT
        employees.boss AS boss,
        coalesce((sum(employees.salary) FILTER (WHERE (employees.__ivm_weight__ > 0))), 0::money) - coalesce((sum(employees.salary) FILTER (WHERE (employees.__ivm_weight__ < 0))), 0::money) AS pay,
        coalesce((sum(employees.__ivm_weight__) FILTER (WHERE (employees.works IS DISTINCT FROM NULL))), 0) AS __ivm_count_work__,
        coalesce((sum((CASE WHEN employees.works IN ('Infinity', '-Infinity') THEN '0'::interval ELSE employees.works END)) FILTER (WHERE (employees.__ivm_weight__ > 0))), '0'::interval) - coalesce((sum((CASE WHEN employees.works IN ('Infinity', '-Infinity') THEN '0'::interval ELSE employees.works END)) FILTER (WHERE (employees.__ivm_weight__ < 0))), '0'::interval) AS __ivm_sum_work__,
        coalesce((coalesce((sum((CASE employees.works WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END)) FILTER (WHERE (employees.__ivm_weight__ > 0))), 0::numeric) - coalesce((sum((CASE employees.works WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END)) FILTER (WHERE (employees.__ivm_weight__ < 0))), 0::numeric)), 0) AS __ivm_specials_work__,
        coalesce((sum(employees.__ivm_weight__) FILTER (WHERE (employees.salary IS DISTINCT FROM NULL))), 0) AS __ivm_count_pay__,
        coalesce((sum(employees.__ivm_weight__)), 0) AS __ivm_count__
      FROM (
          SELECT
            employees_1.boss AS boss,
            employees_1.works AS works,
            employees_1.salary AS salary,
            1 AS __ivm_weight__
          FROM new_rows AS employees_1
          UNION ALL
          SELECT
            employees_1.boss AS boss,
            employees_1.works AS works,
            employees_1.salary AS salary,
            -1 AS __ivm_weight__
          FROM old_rows AS employees_1
        ) AS employees
      GROUP BY employees.boss
    ) AS d
    ORDER BY d.boss
    ON CONFLICT (boss) DO UPDATE SET
      work = CASE WHEN (v.__ivm_specials_work__ + excluded.__ivm_specials_work__) = 0 THEN (CASE WHEN v.__ivm_count_work__ + excluded.__ivm_count_work__ = 0 THEN NULL ELSE coalesce(v.__ivm_sum_work__, '0'::interval) + coalesce(excluded.__ivm_sum_work__, '0'::interval) END) ELSE everview.special_interval((v.__ivm_specials_work__ + excluded.__ivm_specials_work__)) END,
      mean = (CASE WHEN (v.__ivm_specials_work__ + excluded.__ivm_specials_work__) = 0 THEN (CASE WHEN v.__ivm_count_work__ + excluded.__ivm_count_work__ = 0 THEN NULL ELSE coalesce(v.__ivm_sum_work__, '0'::interval) + coalesce(excluded.__ivm_sum_work__, '0'::interval) END) ELSE everview.special_interval((v.__ivm_specials_work__ + excluded.__ivm_specials_work__)) END) / nullif((v.__ivm_count_work__ + excluded.__ivm_count_work__), 0)::float8,
      pay = CASE WHEN v.__ivm_count_pay__ + excluded.__ivm_count_pay__ = 0 THEN NULL ELSE coalesce(v.pay, 0::money) + coalesce(excluded.pay, 0::money) END,
      __ivm_count_work__ = v.__ivm_count_work__ + excluded.__ivm_count_work__,
      __ivm_sum_work__ = CASE WHEN v.__ivm_count_work__ + excluded.__ivm_count_work__ = 0 THEN NULL ELSE coalesce(v.__ivm_sum_work__, '0'::interval) + coalesce(excluded.__ivm_sum_work__, '0'::interval) END,
      __ivm_specials_work__ = v.__ivm_specials_work__ + excluded.__ivm_specials_work__,
      __ivm_count_pay__ = v.__ivm_count_pay__ + excluded.__ivm_count_pay__,
      __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
    RETURNING v.ctid AS position, v.__ivm_count__ = 0 AS emptied
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

-- function v_delete_employees_ca0e7cd5
CREATE FUNCTION everview_data.v_delete_employees_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
AS $everview$
-- Rows were deleted from shop.employees: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_emptied tid[];
  __ivm_position tid;
  __ivm_is_empty boolean;
BEGIN
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    LOCK TABLE public.v IN ROW EXCLUSIVE MODE;
    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN
      -- fails when another transaction has computed the view since this one's snapshot
      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);
    END IF;
  END IF;
  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_changed_employees_ca0e7cd5 (boss, works, salary, __ivm_weight__)
    SELECT t.boss, t.works, t.salary, -1
    FROM old_rows AS t;
    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_apply_ca0e7cd5();
    END IF;
    RETURN NULL;
  END IF;
  INSERT INTO public.v AS v (boss, work, mean, pay, __ivm_count_work__, __ivm_sum_work__, __ivm_specials_work__, __ivm_count_pay__, __ivm_count__)
  SELECT d.boss,
         CASE WHEN d.__ivm_specials_work__ = 0 THEN d.__ivm_sum_work__ ELSE everview.special_interval(d.__ivm_specials_work__) END,
         (CASE WHEN d.__ivm_specials_work__ = 0 THEN d.__ivm_sum_work__ ELSE everview.special_interval(d.__ivm_specials_work__) END) / nullif(d.__ivm_count_work__, 0)::float8,
         d.pay,
         d.__ivm_count_work__,
         d.__ivm_sum_work__,
         d.__ivm_specials_work__,
         d.__ivm_count_pay__,
         d.__ivm_count__
  FROM (
    SELECT
      employees.boss AS boss,
      0::money - employees.salary::money AS pay,
      CASE WHEN (employees.works IS DISTINCT FROM NULL) THEN (-1::bigint) ELSE 0 END AS __ivm_count_work__,
      -(CASE WHEN employees.works IN ('Infinity', '-Infinity') THEN '0'::interval ELSE employees.works END)::interval AS __ivm_sum_work__,
      coalesce((-(CASE employees.works WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END)::numeric), 0) AS __ivm_specials_work__,
      CASE WHEN (employees.salary IS DISTINCT FROM NULL) THEN (-1::bigint) ELSE 0 END AS __ivm_count_pay__,
      -1::bigint AS __ivm_count__
    FROM old_rows AS employees
    LIMIT 1
  ) AS d
  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)
  ON CONFLICT (boss) DO UPDATE SET
    work = CASE WHEN (v.__ivm_specials_work__ + excluded.__ivm_specials_work__) = 0 THEN (CASE WHEN v.__ivm_count_work__ + excluded.__ivm_count_work__ = 0 THEN NULL ELSE coalesce(v.__ivm_sum_work__, '0'::interval) + coalesce(excluded.__ivm_sum_work__, '0'::interval) END) ELSE everview.special_interval((v.__ivm_specials_work__ + excluded.__ivm_specials_work__)) END,
    mean = (CASE WHEN (v.__ivm_specials_work__ + excluded.__ivm_specials_work__) = 0 THEN (CASE WHEN v.__ivm_count_work__ + excluded.__ivm_count_work__ = 0 THEN NULL ELSE coalesce(v.__ivm_sum_work__, '0'::interval) + coalesce(excluded.__ivm_sum_work__, '0'::interval) END) ELSE everview.special_interval((v.__ivm_specials_work__ + excluded.__ivm_specials_work__)) END) / nullif((v.__ivm_count_work__ + excluded.__ivm_count_work__), 0)::float8,
    pay = CASE WHEN v.__ivm_count_pay__ + excluded.__ivm_count_pay__ = 0 THEN NULL ELSE coalesce(v.pay, 0::money) + coalesce(excluded.pay, 0::money) END,
    __ivm_count_work__ = v.__ivm_count_work__ + excluded.__ivm_count_work__,
    __ivm_sum_work__ = CASE WHEN v.__ivm_count_work__ + excluded.__ivm_count_work__ = 0 THEN NULL ELSE coalesce(v.__ivm_sum_work__, '0'::interval) + coalesce(excluded.__ivm_sum_work__, '0'::interval) END,
    __ivm_specials_work__ = v.__ivm_specials_work__ + excluded.__ivm_specials_work__,
    __ivm_count_pay__ = v.__ivm_count_pay__ + excluded.__ivm_count_pay__,
    __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
  RETURNING v.ctid, v.__ivm_count__ = 0 INTO __ivm_position, __ivm_is_empty;
  IF NOT FOUND THEN
    -- several rows, or none that counts
    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));
      IF everview.is_most_of('shop.employees'::regclass, (SELECT count(*) FROM old_rows), ARRAY['shop.employees'::regclass, 'public.v'::regclass])
         AND everview.lock_now(ARRAY['public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        PERFORM everview_data.v_refresh_ca0e7cd5();
        RETURN NULL;
      END IF;
    END IF;
    WITH folded AS (
      INSERT INTO public.v AS v (boss, work, mean, pay, __ivm_count_work__, __ivm_sum_work__, __ivm_specials_work__, __ivm_count_pay__, __ivm_count__)
      SELECT d.boss,
             CASE WHEN d.__ivm_specials_work__ = 0 THEN d.__ivm_sum_work__ ELSE everview.special_interval(d.__ivm_specials_work__) END,
             (CASE WHEN d.__ivm_specials_work__ = 0 THEN d.__ivm_sum_work__ ELSE everview.special_interval(d.__ivm_specials_work__) END) / nullif(d.__ivm_count_work__, 0)::float8,
             d.pay,
             d.__ivm_count_work__,
             d.__ivm_sum_work__,
             d.__ivm_specials_work__,
             d.__ivm_count_pay__,
             d.__ivm_count__
      FROM (
        SELECT
          employees.boss AS boss,
          0::money - sum(employees.salary) AS pay,
          -count(*) FILTER (WHERE (employees.works IS DISTINCT FROM NULL)) AS __ivm_count_work__,
          -sum((CASE WHEN employees.works IN ('Infinity', '-Infinity') THEN '0'::interval ELSE employees.works END)) AS __ivm_sum_work__,
          coalesce((-sum((CASE employees.works WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END))), 0) AS __ivm_specials_work__,
          -count(*) FILTER (WHERE (employees.salary IS DISTINCT FROM NULL)) AS __ivm_count_pay__,
          -count(*) AS __ivm_count__
        FROM old_rows AS employees
        GROUP BY employees.boss
      ) AS d
      ORDER BY d.boss
      ON CONFLICT (boss) DO UPDATE SET
        work = CASE WHEN (v.__ivm_specials_work__ + excluded.__ivm_specials_work__) = 0 THEN (CASE WHEN v.__ivm_count_work__ + excluded.__ivm_count_work__ = 0 THEN NULL ELSE coalesce(v.__ivm_sum_work__, '0'::interval) + coalesce(excluded.__ivm_sum_work__, '0'::interval) END) ELSE everview.special_interval((v.__ivm_specials_work__ + excluded.__ivm_specials_work__)) END,
        mean = (CASE WHEN (v.__ivm_specials_work__ + excluded.__ivm_specials_work__) = 0 THEN (CASE WHEN v.__ivm_count_work__ + excluded.__ivm_count_work__ = 0 THEN NULL ELSE coalesce(v.__ivm_sum_work__, '0'::interval) + coalesce(excluded.__ivm_sum_work__, '0'::interval) END) ELSE everview.special_interval((v.__ivm_specials_work__ + excluded.__ivm_specials_work__)) END) / nullif((v.__ivm_count_work__ + excluded.__ivm_count_work__), 0)::float8,
        pay = CASE WHEN v.__ivm_count_pay__ + excluded.__ivm_count_pay__ = 0 THEN NULL ELSE coalesce(v.pay, 0::money) + coalesce(excluded.pay, 0::money) END,
        __ivm_count_work__ = v.__ivm_count_work__ + excluded.__ivm_count_work__,
        __ivm_sum_work__ = CASE WHEN v.__ivm_count_work__ + excluded.__ivm_count_work__ = 0 THEN NULL ELSE coalesce(v.__ivm_sum_work__, '0'::interval) + coalesce(excluded.__ivm_sum_work__, '0'::interval) END,
        __ivm_specials_work__ = v.__ivm_specials_work__ + excluded.__ivm_specials_work__,
        __ivm_count_pay__ = v.__ivm_count_pay__ + excluded.__ivm_count_pay__,
        __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
      RETURNING v.ctid AS position, v.__ivm_count__ = 0 AS emptied
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

-- function v_truncate_employees_ca0e7cd5
CREATE FUNCTION everview_data.v_truncate_employees_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
AS $everview$
-- shop.employees was truncated: public.v is computed afresh.
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
  employees.boss AS boss,
  sum(employees.works) AS work,
  avg(employees.works) AS mean,
  sum(employees.salary) AS pay
FROM shop.employees AS employees
GROUP BY employees.boss;

-- trigger on shop.employees
CREATE TRIGGER ivm_v_count_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE ON shop.employees
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_count_employees_ca0e7cd5();

-- trigger on shop.employees
CREATE TRIGGER ivm_v_insert_ca0e7cd5
AFTER INSERT ON shop.employees
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_employees_ca0e7cd5();

-- trigger on shop.employees
CREATE TRIGGER ivm_v_update_ca0e7cd5
AFTER UPDATE ON shop.employees
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_employees_ca0e7cd5();

-- trigger on shop.employees
CREATE TRIGGER ivm_v_delete_ca0e7cd5
AFTER DELETE ON shop.employees
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_employees_ca0e7cd5();

-- trigger on shop.employees
CREATE TRIGGER ivm_v_truncate_ca0e7cd5
AFTER TRUNCATE ON shop.employees
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_employees_ca0e7cd5();

-- if these tables are published, rows need an identity
SELECT everview.identify_rows(ARRAY['public.v']::regclass[]::oid[]);

-- fill the view
SELECT everview_data.v_refresh_ca0e7cd5();

-- the key
SELECT everview.create_index('public.v'::regclass, ARRAY['boss']::text[], true);

-- statistics, or the first changes would be planned without any
ANALYZE public.v;

-- refuse direct changes
CREATE TRIGGER ivm_v_refuse_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON public.v
FOR EACH STATEMENT EXECUTE FUNCTION everview.refuse_change();

-- enter the view in the catalog
SELECT everview.register('public.v'::regclass, $everview1${
  "definition" : "SELECT boss,\n    sum(works) AS work,\n    avg(works) AS mean,\n    sum(salary) AS pay\n   FROM shop.employees\n  GROUP BY boss",
  "query" : "SELECT boss, sum(works) AS work, avg(works) AS mean, sum(salary) AS pay FROM employees GROUP BY boss",
  "flavor" : "everview",
  "compiler" : "0.1.0",
  "columns" : [ "boss", "work", "mean", "pay" ],
  "options" : {
    "mode" : "immediate"
  },
  "stages" : [ {
    "name" : "v",
    "table" : "public.v",
    "strategy" : "delta",
    "why" : "counts and sums of a group follow from the changed rows alone",
    "key" : [ "boss" ],
    "count" : "9"
  } ],
  "inputs" : [ "shop.employees" ],
  "routines" : [ {
    "name" : "everview_data.v_refresh_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_refresh_ca0e7cd5() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nAS $everview$\n-- Computes public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', %{view_literal}::regclass::oid::text, true);\n  -- what waits to be folded is in the tables already\n  DELETE FROM everview_data.v_changed_employees_ca0e7cd5;\n  DELETE FROM %{view};\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7}, %{viewcol:8}, %{viewcol:9})\n  SELECT d.boss,\n         CASE WHEN d.__ivm_specials_work__ = 0 THEN d.__ivm_sum_work__ ELSE everview.special_interval(d.__ivm_specials_work__) END,\n         (CASE WHEN d.__ivm_specials_work__ = 0 THEN d.__ivm_sum_work__ ELSE everview.special_interval(d.__ivm_specials_work__) END) / nullif(d.__ivm_count_work__, 0)::float8,\n         d.pay,\n         d.__ivm_count_work__,\n         d.__ivm_sum_work__,\n         d.__ivm_specials_work__,\n         d.__ivm_count_pay__,\n         d.__ivm_count__\n  FROM (\n    SELECT\n      employees.%{col:1.2} AS boss,\n      sum(employees.%{col:1.5}) AS pay,\n      count(*) FILTER (WHERE (employees.%{col:1.4} IS DISTINCT FROM NULL)) AS __ivm_count_work__,\n      sum((CASE WHEN employees.%{col:1.4} IN ('Infinity', '-Infinity') THEN '0'::interval ELSE employees.%{col:1.4} END)) AS __ivm_sum_work__,\n      coalesce((sum((CASE employees.%{col:1.4} WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END))), 0) AS __ivm_specials_work__,\n      count(*) FILTER (WHERE (employees.%{col:1.5} IS DISTINCT FROM NULL)) AS __ivm_count_pay__,\n      count(*) AS __ivm_count__\n    FROM %{rel:1} AS employees\n    GROUP BY employees.%{col:1.2}\n  ) AS d;\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_apply_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_apply_ca0e7cd5() RETURNS void\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nAS $everview$\n-- The last of several changes of one statement folds all of them into public.v.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\nBEGIN\n  IF EXISTS (SELECT FROM everview_data.v_changed_employees_ca0e7cd5 OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_changed_employees_ca0e7cd5));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM everview_data.v_changed_employees_ca0e7cd5), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    END IF;\n  END IF;\n  IF coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%' THEN\n    -- a table was truncated on the way, or most of one has changed\n    PERFORM everview_data.v_refresh_ca0e7cd5();\n  ELSE\n    WITH folded AS (\n      INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7}, %{viewcol:8}, %{viewcol:9})\n      SELECT d.boss,\n             CASE WHEN d.__ivm_specials_work__ = 0 THEN (CASE WHEN d.__ivm_count_work__ = 0 THEN CASE WHEN d.__ivm_sum_work__::text <> '0'::interval::text THEN d.__ivm_sum_work__ END ELSE d.__ivm_sum_work__ END) ELSE everview.special_interval(d.__ivm_specials_work__) END,\n             (CASE WHEN d.__ivm_specials_work__ = 0 THEN (CASE WHEN d.__ivm_count_work__ = 0 THEN CASE WHEN d.__ivm_sum_work__::text <> '0'::interval::text THEN d.__ivm_sum_work__ END ELSE d.__ivm_sum_work__ END) ELSE everview.special_interval(d.__ivm_specials_work__) END) / nullif(d.__ivm_count_work__, 0)::float8,\n             CASE WHEN d.__ivm_count_pay__ = 0 THEN nullif(d.pay, 0::money) ELSE d.pay END,\n             d.__ivm_count_work__,\n             CASE WHEN d.__ivm_count_work__ = 0 THEN CASE WHEN d.__ivm_sum_work__::text <> '0'::interval::text THEN d.__ivm_sum_work__ END ELSE d.__ivm_sum_work__ END,\n             d.__ivm_specials_work__,\n             d.__ivm_count_pay__,\n             d.__ivm_count__\n      FROM (\n        SELECT\n          change.boss AS boss,\n          coalesce((sum(change.value_2) FILTER (WHERE (change.weight > 0))), 0::money) - coalesce((sum(change.value_2) FILTER (WHERE (change.weight < 0))), 0::money) AS pay,\n          coalesce((sum(change.weight) FILTER (WHERE (change.value_3 IS DISTINCT FROM NULL))), 0) AS __ivm_count_work__,\n          coalesce((sum((CASE WHEN change.value_3 IN ('Infinity', '-Infinity') THEN '0'::interval ELSE change.value_3 END)) FILTER (WHERE (change.weight > 0))), '0'::interval) - coalesce((sum((CASE WHEN change.value_3 IN ('Infinity', '-Infinity') THEN '0'::interval ELSE change.value_3 END)) FILTER (WHERE (change.weight < 0))), '0'::interval) AS __ivm_sum_work__,\n          coalesce((coalesce((sum((CASE change.value_3 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END)) FILTER (WHERE (change.weight > 0))), 0::numeric) - coalesce((sum((CASE change.value_3 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END)) FILTER (WHERE (change.weight < 0))), 0::numeric)), 0) AS __ivm_specials_work__,\n          coalesce((sum(change.weight) FILTER (WHERE (change.value_2 IS DISTINCT FROM NULL))), 0) AS __ivm_count_pay__,\n          coalesce((sum(change.weight)), 0) AS __ivm_count__\n        FROM (\n            SELECT\n              employees.boss AS boss,\n              employees.salary AS value_2,\n              employees.works AS value_3,\n              employees.__ivm_weight__ AS weight\n            FROM everview_data.v_changed_employees_ca0e7cd5 AS employees\n          ) AS change\n        GROUP BY change.boss\n      ) AS d\n      ORDER BY d.boss\n      ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n        %{viewcol:2} = CASE WHEN (v.%{viewcol:7} + excluded.%{viewcol:7}) = 0 THEN (CASE WHEN v.%{viewcol:5} + excluded.%{viewcol:5} = 0 THEN NULL ELSE coalesce(v.%{viewcol:6}, '0'::interval) + coalesce(excluded.%{viewcol:6}, '0'::interval) END) ELSE everview.special_interval((v.%{viewcol:7} + excluded.%{viewcol:7})) END,\n        %{viewcol:3} = (CASE WHEN (v.%{viewcol:7} + excluded.%{viewcol:7}) = 0 THEN (CASE WHEN v.%{viewcol:5} + excluded.%{viewcol:5} = 0 THEN NULL ELSE coalesce(v.%{viewcol:6}, '0'::interval) + coalesce(excluded.%{viewcol:6}, '0'::interval) END) ELSE everview.special_interval((v.%{viewcol:7} + excluded.%{viewcol:7})) END) / nullif((v.%{viewcol:5} + excluded.%{viewcol:5}), 0)::float8,\n        %{viewcol:4} = CASE WHEN v.%{viewcol:8} + excluded.%{viewcol:8} = 0 THEN NULL ELSE coalesce(v.%{viewcol:4}, 0::money) + coalesce(excluded.%{viewcol:4}, 0::money) END,\n        %{viewcol:5} = v.%{viewcol:5} + excluded.%{viewcol:5},\n        %{viewcol:6} = CASE WHEN v.%{viewcol:5} + excluded.%{viewcol:5} = 0 THEN NULL ELSE coalesce(v.%{viewcol:6}, '0'::interval) + coalesce(excluded.%{viewcol:6}, '0'::interval) END,\n        %{viewcol:7} = v.%{viewcol:7} + excluded.%{viewcol:7},\n        %{viewcol:8} = v.%{viewcol:8} + excluded.%{viewcol:8},\n        %{viewcol:9} = v.%{viewcol:9} + excluded.%{viewcol:9}\n      RETURNING v.ctid AS position, v.%{viewcol:9} = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  END IF;\n  DELETE FROM everview_data.v_changed_employees_ca0e7cd5;\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_count_employees_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_count_employees_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change shop.employees, which public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_insert_employees_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_insert_employees_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nAS $everview$\n-- Rows were inserted into shop.employees: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_employees_ca0e7cd5 (boss, works, salary, __ivm_weight__)\n    SELECT t.%{col:1.2}, t.%{col:1.4}, t.%{col:1.5}, 1\n    FROM new_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7}, %{viewcol:8}, %{viewcol:9})\n  SELECT d.boss,\n         CASE WHEN d.__ivm_specials_work__ = 0 THEN d.__ivm_sum_work__ ELSE everview.special_interval(d.__ivm_specials_work__) END,\n         (CASE WHEN d.__ivm_specials_work__ = 0 THEN d.__ivm_sum_work__ ELSE everview.special_interval(d.__ivm_specials_work__) END) / nullif(d.__ivm_count_work__, 0)::float8,\n         d.pay,\n         d.__ivm_count_work__,\n         d.__ivm_sum_work__,\n         d.__ivm_specials_work__,\n         d.__ivm_count_pay__,\n         d.__ivm_count__\n  FROM (\n    SELECT\n      employees.%{col:1.2} AS boss,\n      employees.%{col:1.5}::money AS pay,\n      CASE WHEN (employees.%{col:1.4} IS DISTINCT FROM NULL) THEN (1::bigint) ELSE 0 END AS __ivm_count_work__,\n      (CASE WHEN employees.%{col:1.4} IN ('Infinity', '-Infinity') THEN '0'::interval ELSE employees.%{col:1.4} END)::interval AS __ivm_sum_work__,\n      coalesce(((CASE employees.%{col:1.4} WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END)::numeric), 0) AS __ivm_specials_work__,\n      CASE WHEN (employees.%{col:1.5} IS DISTINCT FROM NULL) THEN (1::bigint) ELSE 0 END AS __ivm_count_pay__,\n      1::bigint AS __ivm_count__\n    FROM new_rows AS employees\n    LIMIT 1\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)\n  ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n    %{viewcol:2} = CASE WHEN (v.%{viewcol:7} + excluded.%{viewcol:7}) = 0 THEN (CASE WHEN v.%{viewcol:5} + excluded.%{viewcol:5} = 0 THEN NULL ELSE coalesce(v.%{viewcol:6}, '0'::interval) + coalesce(excluded.%{viewcol:6}, '0'::interval) END) ELSE everview.special_interval((v.%{viewcol:7} + excluded.%{viewcol:7})) END,\n    %{viewcol:3} = (CASE WHEN (v.%{viewcol:7} + excluded.%{viewcol:7}) = 0 THEN (CASE WHEN v.%{viewcol:5} + excluded.%{viewcol:5} = 0 THEN NULL ELSE coalesce(v.%{viewcol:6}, '0'::interval) + coalesce(excluded.%{viewcol:6}, '0'::interval) END) ELSE everview.special_interval((v.%{viewcol:7} + excluded.%{viewcol:7})) END) / nullif((v.%{viewcol:5} + excluded.%{viewcol:5}), 0)::float8,\n    %{viewcol:4} = CASE WHEN v.%{viewcol:8} + excluded.%{viewcol:8} = 0 THEN NULL ELSE coalesce(v.%{viewcol:4}, 0::money) + coalesce(excluded.%{viewcol:4}, 0::money) END,\n    %{viewcol:5} = v.%{viewcol:5} + excluded.%{viewcol:5},\n    %{viewcol:6} = CASE WHEN v.%{viewcol:5} + excluded.%{viewcol:5} = 0 THEN NULL ELSE coalesce(v.%{viewcol:6}, '0'::interval) + coalesce(excluded.%{viewcol:6}, '0'::interval) END,\n    %{viewcol:7} = v.%{viewcol:7} + excluded.%{viewcol:7},\n    %{viewcol:8} = v.%{viewcol:8} + excluded.%{viewcol:8},\n    %{viewcol:9} = v.%{viewcol:9} + excluded.%{viewcol:9};\n  IF NOT FOUND THEN\n    -- several rows, or none that counts\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n      IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n         AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        PERFORM everview_data.v_refresh_ca0e7cd5();\n        RETURN NULL;\n      END IF;\n    END IF;\n    INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7}, %{viewcol:8}, %{viewcol:9})\n    SELECT d.boss,\n           CASE WHEN d.__ivm_specials_work__ = 0 THEN d.__ivm_sum_work__ ELSE everview.special_interval(d.__ivm_specials_work__) END,\n           (CASE WHEN d.__ivm_specials_work__ = 0 THEN d.__ivm_sum_work__ ELSE everview.special_interval(d.__ivm_specials_work__) END) / nullif(d.__ivm_count_work__, 0)::float8,\n           d.pay,\n           d.__ivm_count_work__,\n           d.__ivm_sum_work__,\n           d.__ivm_specials_work__,\n           d.__ivm_count_pay__,\n           d.__ivm_count__\n    FROM (\n      SELECT\n        employees.%{col:1.2} AS boss,\n        sum(employees.%{col:1.5}) AS pay,\n        count(*) FILTER (WHERE (employees.%{col:1.4} IS DISTINCT FROM NULL)) AS __ivm_count_work__,\n        sum((CASE WHEN employees.%{col:1.4} IN ('Infinity', '-Infinity') THEN '0'::interval ELSE employees.%{col:1.4} END)) AS __ivm_sum_work__,\n        coalesce((sum((CASE employees.%{col:1.4} WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END))), 0) AS __ivm_specials_work__,\n        count(*) FILTER (WHERE (employees.%{col:1.5} IS DISTINCT FROM NULL)) AS __ivm_count_pay__,\n        count(*) AS __ivm_count__\n      FROM new_rows AS employees\n      GROUP BY employees.%{col:1.2}\n    ) AS d\n    ORDER BY d.boss\n    ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n      %{viewcol:2} = CASE WHEN (v.%{viewcol:7} + excluded.%{viewcol:7}) = 0 THEN (CASE WHEN v.%{viewcol:5} + excluded.%{viewcol:5} = 0 THEN NULL ELSE coalesce(v.%{viewcol:6}, '0'::interval) + coalesce(excluded.%{viewcol:6}, '0'::interval) END) ELSE everview.special_interval((v.%{viewcol:7} + excluded.%{viewcol:7})) END,\n      %{viewcol:3} = (CASE WHEN (v.%{viewcol:7} + excluded.%{viewcol:7}) = 0 THEN (CASE WHEN v.%{viewcol:5} + excluded.%{viewcol:5} = 0 THEN NULL ELSE coalesce(v.%{viewcol:6}, '0'::interval) + coalesce(excluded.%{viewcol:6}, '0'::interval) END) ELSE everview.special_interval((v.%{viewcol:7} + excluded.%{viewcol:7})) END) / nullif((v.%{viewcol:5} + excluded.%{viewcol:5}), 0)::float8,\n      %{viewcol:4} = CASE WHEN v.%{viewcol:8} + excluded.%{viewcol:8} = 0 THEN NULL ELSE coalesce(v.%{viewcol:4}, 0::money) + coalesce(excluded.%{viewcol:4}, 0::money) END,\n      %{viewcol:5} = v.%{viewcol:5} + excluded.%{viewcol:5},\n      %{viewcol:6} = CASE WHEN v.%{viewcol:5} + excluded.%{viewcol:5} = 0 THEN NULL ELSE coalesce(v.%{viewcol:6}, '0'::interval) + coalesce(excluded.%{viewcol:6}, '0'::interval) END,\n      %{viewcol:7} = v.%{viewcol:7} + excluded.%{viewcol:7},\n      %{viewcol:8} = v.%{viewcol:8} + excluded.%{viewcol:8},\n      %{viewcol:9} = v.%{viewcol:9} + excluded.%{viewcol:9};\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_update_employees_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_update_employees_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nAS $everview$\n-- Rows were updated in shop.employees: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_employees_ca0e7cd5 (boss, works, salary, __ivm_weight__)\n    SELECT t.%{col:1.2}, t.%{col:1.4}, t.%{col:1.5}, 1\n    FROM new_rows AS t;\n    INSERT INTO everview_data.v_changed_employees_ca0e7cd5 (boss, works, salary, __ivm_weight__)\n    SELECT t.%{col:1.2}, t.%{col:1.4}, t.%{col:1.5}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  WITH folded AS (\n    INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7}, %{viewcol:8}, %{viewcol:9})\n    SELECT d.boss,\n           CASE WHEN d.__ivm_specials_work__ = 0 THEN (CASE WHEN d.__ivm_count_work__ = 0 THEN CASE WHEN d.__ivm_sum_work__::text <> '0'::interval::text THEN d.__ivm_sum_work__ END ELSE d.__ivm_sum_work__ END) ELSE everview.special_interval(d.__ivm_specials_work__) END,\n           (CASE WHEN d.__ivm_specials_work__ = 0 THEN (CASE WHEN d.__ivm_count_work__ = 0 THEN CASE WHEN d.__ivm_sum_work__::text <> '0'::interval::text THEN d.__ivm_sum_work__ END ELSE d.__ivm_sum_work__ END) ELSE everview.special_interval(d.__ivm_specials_work__) END) / nullif(d.__ivm_count_work__, 0)::float8,\n           CASE WHEN d.__ivm_count_pay__ = 0 THEN nullif(d.pay, 0::money) ELSE d.pay END,\n           d.__ivm_count_work__,\n           CASE WHEN d.__ivm_count_work__ = 0 THEN CASE WHEN d.__ivm_sum_work__::text <> '0'::interval::text THEN d.__ivm_sum_work__ END ELSE d.__ivm_sum_work__ END,\n           d.__ivm_specials_work__,\n           d.__ivm_count_pay__,\n           d.__ivm_count__\n    FROM (\n      SELECT\n        employees.boss AS boss,\n        coalesce((sum(employees.salary) FILTER (WHERE (employees.__ivm_weight__ > 0))), 0::money) - coalesce((sum(employees.salary) FILTER (WHERE (employees.__ivm_weight__ < 0))), 0::money) AS pay,\n        coalesce((sum(employees.__ivm_weight__) FILTER (WHERE (employees.works IS DISTINCT FROM NULL))), 0) AS __ivm_count_work__,\n        coalesce((sum((CASE WHEN employees.works IN ('Infinity', '-Infinity') THEN '0'::interval ELSE employees.works END)) FILTER (WHERE (employees.__ivm_weight__ > 0))), '0'::interval) - coalesce((sum((CASE WHEN employees.works IN ('Infinity', '-Infinity') THEN '0'::interval ELSE employees.works END)) FILTER (WHERE (employees.__ivm_weight__ < 0))), '0'::interval) AS __ivm_sum_work__,\n        coalesce((coalesce((sum((CASE employees.works WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END)) FILTER (WHERE (employees.__ivm_weight__ > 0))), 0::numeric) - coalesce((sum((CASE employees.works WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END)) FILTER (WHERE (employees.__ivm_weight__ < 0))), 0::numeric)), 0) AS __ivm_specials_work__,\n        coalesce((sum(employees.__ivm_weight__) FILTER (WHERE (employees.salary IS DISTINCT FROM NULL))), 0) AS __ivm_count_pay__,\n        coalesce((sum(employees.__ivm_weight__)), 0) AS __ivm_count__\n      FROM (\n          SELECT\n            employees_1.%{col:1.2} AS boss,\n            employees_1.%{col:1.4} AS works,\n            employees_1.%{col:1.5} AS salary,\n            1 AS __ivm_weight__\n          FROM new_rows AS employees_1\n          UNION ALL\n          SELECT\n            employees_1.%{col:1.2} AS boss,\n            employees_1.%{col:1.4} AS works,\n            employees_1.%{col:1.5} AS salary,\n            -1 AS __ivm_weight__\n          FROM old_rows AS employees_1\n        ) AS employees\n      GROUP BY employees.boss\n    ) AS d\n    ORDER BY d.boss\n    ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n      %{viewcol:2} = CASE WHEN (v.%{viewcol:7} + excluded.%{viewcol:7}) = 0 THEN (CASE WHEN v.%{viewcol:5} + excluded.%{viewcol:5} = 0 THEN NULL ELSE coalesce(v.%{viewcol:6}, '0'::interval) + coalesce(excluded.%{viewcol:6}, '0'::interval) END) ELSE everview.special_interval((v.%{viewcol:7} + excluded.%{viewcol:7})) END,\n      %{viewcol:3} = (CASE WHEN (v.%{viewcol:7} + excluded.%{viewcol:7}) = 0 THEN (CASE WHEN v.%{viewcol:5} + excluded.%{viewcol:5} = 0 THEN NULL ELSE coalesce(v.%{viewcol:6}, '0'::interval) + coalesce(excluded.%{viewcol:6}, '0'::interval) END) ELSE everview.special_interval((v.%{viewcol:7} + excluded.%{viewcol:7})) END) / nullif((v.%{viewcol:5} + excluded.%{viewcol:5}), 0)::float8,\n      %{viewcol:4} = CASE WHEN v.%{viewcol:8} + excluded.%{viewcol:8} = 0 THEN NULL ELSE coalesce(v.%{viewcol:4}, 0::money) + coalesce(excluded.%{viewcol:4}, 0::money) END,\n      %{viewcol:5} = v.%{viewcol:5} + excluded.%{viewcol:5},\n      %{viewcol:6} = CASE WHEN v.%{viewcol:5} + excluded.%{viewcol:5} = 0 THEN NULL ELSE coalesce(v.%{viewcol:6}, '0'::interval) + coalesce(excluded.%{viewcol:6}, '0'::interval) END,\n      %{viewcol:7} = v.%{viewcol:7} + excluded.%{viewcol:7},\n      %{viewcol:8} = v.%{viewcol:8} + excluded.%{viewcol:8},\n      %{viewcol:9} = v.%{viewcol:9} + excluded.%{viewcol:9}\n    RETURNING v.ctid AS position, v.%{viewcol:9} = 0 AS emptied\n  )\n  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n  FROM folded AS f;\n  IF __ivm_emptied IS NOT NULL THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_delete_employees_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_delete_employees_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nAS $everview$\n-- Rows were deleted from shop.employees: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\n  __ivm_position tid;\n  __ivm_is_empty boolean;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_employees_ca0e7cd5 (boss, works, salary, __ivm_weight__)\n    SELECT t.%{col:1.2}, t.%{col:1.4}, t.%{col:1.5}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7}, %{viewcol:8}, %{viewcol:9})\n  SELECT d.boss,\n         CASE WHEN d.__ivm_specials_work__ = 0 THEN d.__ivm_sum_work__ ELSE everview.special_interval(d.__ivm_specials_work__) END,\n         (CASE WHEN d.__ivm_specials_work__ = 0 THEN d.__ivm_sum_work__ ELSE everview.special_interval(d.__ivm_specials_work__) END) / nullif(d.__ivm_count_work__, 0)::float8,\n         d.pay,\n         d.__ivm_count_work__,\n         d.__ivm_sum_work__,\n         d.__ivm_specials_work__,\n         d.__ivm_count_pay__,\n         d.__ivm_count__\n  FROM (\n    SELECT\n      employees.%{col:1.2} AS boss,\n      0::money - employees.%{col:1.5}::money AS pay,\n      CASE WHEN (employees.%{col:1.4} IS DISTINCT FROM NULL) THEN (-1::bigint) ELSE 0 END AS __ivm_count_work__,\n      -(CASE WHEN employees.%{col:1.4} IN ('Infinity', '-Infinity') THEN '0'::interval ELSE employees.%{col:1.4} END)::interval AS __ivm_sum_work__,\n      coalesce((-(CASE employees.%{col:1.4} WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END)::numeric), 0) AS __ivm_specials_work__,\n      CASE WHEN (employees.%{col:1.5} IS DISTINCT FROM NULL) THEN (-1::bigint) ELSE 0 END AS __ivm_count_pay__,\n      -1::bigint AS __ivm_count__\n    FROM old_rows AS employees\n    LIMIT 1\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)\n  ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n    %{viewcol:2} = CASE WHEN (v.%{viewcol:7} + excluded.%{viewcol:7}) = 0 THEN (CASE WHEN v.%{viewcol:5} + excluded.%{viewcol:5} = 0 THEN NULL ELSE coalesce(v.%{viewcol:6}, '0'::interval) + coalesce(excluded.%{viewcol:6}, '0'::interval) END) ELSE everview.special_interval((v.%{viewcol:7} + excluded.%{viewcol:7})) END,\n    %{viewcol:3} = (CASE WHEN (v.%{viewcol:7} + excluded.%{viewcol:7}) = 0 THEN (CASE WHEN v.%{viewcol:5} + excluded.%{viewcol:5} = 0 THEN NULL ELSE coalesce(v.%{viewcol:6}, '0'::interval) + coalesce(excluded.%{viewcol:6}, '0'::interval) END) ELSE everview.special_interval((v.%{viewcol:7} + excluded.%{viewcol:7})) END) / nullif((v.%{viewcol:5} + excluded.%{viewcol:5}), 0)::float8,\n    %{viewcol:4} = CASE WHEN v.%{viewcol:8} + excluded.%{viewcol:8} = 0 THEN NULL ELSE coalesce(v.%{viewcol:4}, 0::money) + coalesce(excluded.%{viewcol:4}, 0::money) END,\n    %{viewcol:5} = v.%{viewcol:5} + excluded.%{viewcol:5},\n    %{viewcol:6} = CASE WHEN v.%{viewcol:5} + excluded.%{viewcol:5} = 0 THEN NULL ELSE coalesce(v.%{viewcol:6}, '0'::interval) + coalesce(excluded.%{viewcol:6}, '0'::interval) END,\n    %{viewcol:7} = v.%{viewcol:7} + excluded.%{viewcol:7},\n    %{viewcol:8} = v.%{viewcol:8} + excluded.%{viewcol:8},\n    %{viewcol:9} = v.%{viewcol:9} + excluded.%{viewcol:9}\n  RETURNING v.ctid, v.%{viewcol:9} = 0 INTO __ivm_position, __ivm_is_empty;\n  IF NOT FOUND THEN\n    -- several rows, or none that counts\n    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n      IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM old_rows), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n         AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        PERFORM everview_data.v_refresh_ca0e7cd5();\n        RETURN NULL;\n      END IF;\n    END IF;\n    WITH folded AS (\n      INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7}, %{viewcol:8}, %{viewcol:9})\n      SELECT d.boss,\n             CASE WHEN d.__ivm_specials_work__ = 0 THEN d.__ivm_sum_work__ ELSE everview.special_interval(d.__ivm_specials_work__) END,\n             (CASE WHEN d.__ivm_specials_work__ = 0 THEN d.__ivm_sum_work__ ELSE everview.special_interval(d.__ivm_specials_work__) END) / nullif(d.__ivm_count_work__, 0)::float8,\n             d.pay,\n             d.__ivm_count_work__,\n             d.__ivm_sum_work__,\n             d.__ivm_specials_work__,\n             d.__ivm_count_pay__,\n             d.__ivm_count__\n      FROM (\n        SELECT\n          employees.%{col:1.2} AS boss,\n          0::money - sum(employees.%{col:1.5}) AS pay,\n          -count(*) FILTER (WHERE (employees.%{col:1.4} IS DISTINCT FROM NULL)) AS __ivm_count_work__,\n          -sum((CASE WHEN employees.%{col:1.4} IN ('Infinity', '-Infinity') THEN '0'::interval ELSE employees.%{col:1.4} END)) AS __ivm_sum_work__,\n          coalesce((-sum((CASE employees.%{col:1.4} WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END))), 0) AS __ivm_specials_work__,\n          -count(*) FILTER (WHERE (employees.%{col:1.5} IS DISTINCT FROM NULL)) AS __ivm_count_pay__,\n          -count(*) AS __ivm_count__\n        FROM old_rows AS employees\n        GROUP BY employees.%{col:1.2}\n      ) AS d\n      ORDER BY d.boss\n      ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n        %{viewcol:2} = CASE WHEN (v.%{viewcol:7} + excluded.%{viewcol:7}) = 0 THEN (CASE WHEN v.%{viewcol:5} + excluded.%{viewcol:5} = 0 THEN NULL ELSE coalesce(v.%{viewcol:6}, '0'::interval) + coalesce(excluded.%{viewcol:6}, '0'::interval) END) ELSE everview.special_interval((v.%{viewcol:7} + excluded.%{viewcol:7})) END,\n        %{viewcol:3} = (CASE WHEN (v.%{viewcol:7} + excluded.%{viewcol:7}) = 0 THEN (CASE WHEN v.%{viewcol:5} + excluded.%{viewcol:5} = 0 THEN NULL ELSE coalesce(v.%{viewcol:6}, '0'::interval) + coalesce(excluded.%{viewcol:6}, '0'::interval) END) ELSE everview.special_interval((v.%{viewcol:7} + excluded.%{viewcol:7})) END) / nullif((v.%{viewcol:5} + excluded.%{viewcol:5}), 0)::float8,\n        %{viewcol:4} = CASE WHEN v.%{viewcol:8} + excluded.%{viewcol:8} = 0 THEN NULL ELSE coalesce(v.%{viewcol:4}, 0::money) + coalesce(excluded.%{viewcol:4}, 0::money) END,\n        %{viewcol:5} = v.%{viewcol:5} + excluded.%{viewcol:5},\n        %{viewcol:6} = CASE WHEN v.%{viewcol:5} + excluded.%{viewcol:5} = 0 THEN NULL ELSE coalesce(v.%{viewcol:6}, '0'::interval) + coalesce(excluded.%{viewcol:6}, '0'::interval) END,\n        %{viewcol:7} = v.%{viewcol:7} + excluded.%{viewcol:7},\n        %{viewcol:8} = v.%{viewcol:8} + excluded.%{viewcol:8},\n        %{viewcol:9} = v.%{viewcol:9} + excluded.%{viewcol:9}\n      RETURNING v.ctid AS position, v.%{viewcol:9} = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  ELSIF __ivm_is_empty THEN\n    DELETE FROM %{view} AS v WHERE v.ctid = __ivm_position;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_truncate_employees_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_truncate_employees_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nAS $everview$\n-- shop.employees was truncated: public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('everview.underway_ca0e7cd5', true) LIKE '%+' THEN\n    -- inside another statement, which ends with a fresh computation\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    RETURN NULL;\n  END IF;\n  PERFORM everview_data.v_refresh_ca0e7cd5();\n  RETURN NULL;\nEND\n$everview$"
  } ],
  "refresh" : "everview_data.v_refresh_ca0e7cd5",
  "triggers" : [ {
    "table" : "shop.employees",
    "name" : "ivm_v_count_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_count_ca0e7cd5\nBEFORE INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_count_employees_ca0e7cd5()"
  }, {
    "table" : "shop.employees",
    "name" : "ivm_v_insert_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_insert_ca0e7cd5\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_employees_ca0e7cd5()"
  }, {
    "table" : "shop.employees",
    "name" : "ivm_v_update_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_update_ca0e7cd5\nAFTER UPDATE ON %{target}\nREFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_employees_ca0e7cd5()"
  }, {
    "table" : "shop.employees",
    "name" : "ivm_v_delete_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_delete_ca0e7cd5\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_employees_ca0e7cd5()"
  }, {
    "table" : "shop.employees",
    "name" : "ivm_v_truncate_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_truncate_ca0e7cd5\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_employees_ca0e7cd5()"
  } ],
  "relations" : [ "everview_data.v_changed_employees_ca0e7cd5", "everview_data.v_changed_employees_ca0e7cd5_all", "everview_data.v_computed_ca0e7cd5" ],
  "anchor" : "everview_data.v_definition_ca0e7cd5",
  "indexes" : [ {
    "columns" : [ "1" ],
    "nulls_not_distinct" : true,
    "required" : true
  } ],
  "assumptions" : [ ]
}$everview1$::jsonb);
