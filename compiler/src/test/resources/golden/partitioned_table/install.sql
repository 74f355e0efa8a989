-- the view: an ordinary table
CREATE TABLE public.v (
  at date,
  n bigint,
  total bigint,
  __ivm_count_total__ bigint
) WITH (fillfactor = 70);

-- changes of shop.measures that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_changed_measures_ca0e7cd5_all (
  at date,
  value integer,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_changed_measures_ca0e7cd5_all (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data.v_changed_measures_ca0e7cd5 AS
SELECT t.at, t.value, t.__ivm_weight__
FROM everview_data.v_changed_measures_ca0e7cd5_all AS t
WHERE t.__ivm_xact__ = pg_current_xact_id();

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
  -- what waits to be folded is in the tables already
  DELETE FROM everview_data.v_changed_measures_ca0e7cd5;
  DELETE FROM public.v;
  INSERT INTO public.v AS v (at, n, total, __ivm_count_total__)
  SELECT d.at,
         d.n,
         d.total,
         d.__ivm_count_total__
  FROM (
    SELECT
      measures.at AS at,
      count(*) AS n,
      sum(measures.value) AS total,
      count(*) FILTER (WHERE (measures.value IS DISTINCT FROM NULL)) AS __ivm_count_total__
    FROM shop.measures AS measures
    GROUP BY measures.at
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
-- The last of several changes of one statement folds all of them into public.v.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_emptied tid[];
BEGIN
  IF EXISTS (SELECT FROM everview_data.v_changed_measures_ca0e7cd5 OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_changed_measures_ca0e7cd5));
    IF everview.is_most_of('shop.measures'::regclass, (SELECT count(*) FROM everview_data.v_changed_measures_ca0e7cd5), ARRAY['shop.measures'::regclass, 'public.v'::regclass])
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
      INSERT INTO public.v AS v (at, n, total, __ivm_count_total__)
      SELECT d.at,
             d.n,
             CASE WHEN d.__ivm_count_total__ = 0 THEN nullif(d.total, 0::bigint) ELSE d.total END,
             d.__ivm_count_total__
      FROM (
        SELECT
          change.at AS at,
          coalesce((sum(change.weight)), 0) AS n,
          coalesce((sum(change.value_2) FILTER (WHERE (change.weight > 0))), 0::bigint) - coalesce((sum(change.value_2) FILTER (WHERE (change.weight < 0))), 0::bigint) AS total,
          coalesce((sum(change.weight) FILTER (WHERE (change.value_2 IS DISTINCT FROM NULL))), 0) AS __ivm_count_total__
        FROM (
            SELECT
              measures.at AS at,
              measures.value AS value_2,
              measures.__ivm_weight__ AS weight
            FROM everview_data.v_changed_measures_ca0e7cd5 AS measures
          ) AS change
        GROUP BY change.at
      ) AS d
      WHERE d.n <> 0 OR d.total <> 0 OR d.__ivm_count_total__ <> 0
      ORDER BY d.at
      ON CONFLICT (at) DO UPDATE SET
        n = v.n + excluded.n,
        total = CASE WHEN v.__ivm_count_total__ + excluded.__ivm_count_total__ = 0 THEN NULL ELSE coalesce(v.total, 0::bigint) + coalesce(excluded.total, 0::bigint) END,
        __ivm_count_total__ = v.__ivm_count_total__ + excluded.__ivm_count_total__
      RETURNING v.ctid AS position, v.n = 0 AS emptied
    )
    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
    FROM folded AS f;
    IF __ivm_emptied IS NOT NULL THEN
      -- the rows are locked by this transaction, so their addresses are stable
      DELETE FROM public.v AS v WHERE v.ctid = ANY (__ivm_emptied);
    END IF;
  END IF;
  DELETE FROM everview_data.v_changed_measures_ca0e7cd5;
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);
END
$everview$;

-- function v_count_measures_ca0e7cd5
CREATE FUNCTION everview_data.v_count_measures_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change shop.measures, which public.v reads.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
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
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    LOCK TABLE public.v IN ROW EXCLUSIVE MODE;
    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN
      -- fails when another transaction has computed the view since this one's snapshot
      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);
    END IF;
  END IF;
  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_changed_measures_ca0e7cd5 (at, value, __ivm_weight__)
    SELECT t.at, t.value, 1
    FROM new_rows AS t;
    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_apply_ca0e7cd5();
    END IF;
    RETURN NULL;
  END IF;
  INSERT INTO public.v AS v (at, n, total, __ivm_count_total__)
  SELECT d.at,
         d.n,
         d.total,
         d.__ivm_count_total__
  FROM (
    SELECT
      measures.at AS at,
      1::bigint AS n,
      measures.value::bigint AS total,
      CASE WHEN (measures.value IS DISTINCT FROM NULL) THEN (1::bigint) ELSE 0 END AS __ivm_count_total__
    FROM new_rows AS measures
    LIMIT 1
  ) AS d
  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)
  ON CONFLICT (at) DO UPDATE SET
    n = v.n + excluded.n,
    total = CASE WHEN v.__ivm_count_total__ + excluded.__ivm_count_total__ = 0 THEN NULL ELSE coalesce(v.total, 0::bigint) + coalesce(excluded.total, 0::bigint) END,
    __ivm_count_total__ = v.__ivm_count_total__ + excluded.__ivm_count_total__;
  IF NOT FOUND THEN
    -- several rows, or none that counts
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
      IF everview.is_most_of('shop.measures'::regclass, (SELECT count(*) FROM new_rows), ARRAY['shop.measures'::regclass, 'public.v'::regclass])
         AND everview.lock_now(ARRAY['public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        PERFORM everview_data.v_refresh_ca0e7cd5();
        RETURN NULL;
      END IF;
    END IF;
    INSERT INTO public.v AS v (at, n, total, __ivm_count_total__)
    SELECT d.at,
           d.n,
           d.total,
           d.__ivm_count_total__
    FROM (
      SELECT
        measures.at AS at,
        count(*) AS n,
        sum(measures.value) AS total,
        count(*) FILTER (WHERE (measures.value IS DISTINCT FROM NULL)) AS __ivm_count_total__
      FROM new_rows AS measures
      GROUP BY measures.at
    ) AS d
    ORDER BY d.at
    ON CONFLICT (at) DO UPDATE SET
      n = v.n + excluded.n,
      total = CASE WHEN v.__ivm_count_total__ + excluded.__ivm_count_total__ = 0 THEN NULL ELSE coalesce(v.total, 0::bigint) + coalesce(excluded.total, 0::bigint) END,
      __ivm_count_total__ = v.__ivm_count_total__ + excluded.__ivm_count_total__;
  END IF;
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
    INSERT INTO everview_data.v_changed_measures_ca0e7cd5 (at, value, __ivm_weight__)
    SELECT t.at, t.value, 1
    FROM new_rows AS t;
    INSERT INTO everview_data.v_changed_measures_ca0e7cd5 (at, value, __ivm_weight__)
    SELECT t.at, t.value, -1
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
    IF everview.is_most_of('shop.measures'::regclass, (SELECT count(*) FROM new_rows), ARRAY['shop.measures'::regclass, 'public.v'::regclass])
       AND everview.lock_now(ARRAY['public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      PERFORM everview_data.v_refresh_ca0e7cd5();
      RETURN NULL;
    END IF;
  END IF;
  WITH folded AS (
    INSERT INTO public.v AS v (at, n, total, __ivm_count_total__)
    SELECT d.at,
           d.n,
           CASE WHEN d.__ivm_count_total__ = 0 THEN nullif(d.total, 0::bigint) ELSE d.total END,
           d.__ivm_count_total__
    FROM (
      SELECT
        measures.at AS at,
        coalesce((sum(measures.__ivm_weight__)), 0) AS n,
        coalesce((sum(measures.value) FILTER (WHERE (measures.__ivm_weight__ > 0))), 0::bigint) - coalesce((sum(measures.value) FILTER (WHERE (measures.__ivm_weight__ < 0))), 0::bigint) AS total,
        coalesce((sum(measures.__ivm_weight__) FILTER (WHERE (measures.value IS DISTINCT FROM NULL))), 0) AS __ivm_count_total__
      FROM (
          SELECT
            measures_1.at AS at,
            measures_1.value AS value,
            1 AS __ivm_weight__
          FROM new_rows AS measures_1
          UNION ALL
          SELECT
            measures_1.at AS at,
            measures_1.value AS value,
            -1 AS __ivm_weight__
          FROM old_rows AS measures_1
        ) AS measures
      GROUP BY measures.at
    ) AS d
    WHERE d.n <> 0 OR d.total <> 0 OR d.__ivm_count_total__ <> 0
    ORDER BY d.at
    ON CONFLICT (at) DO UPDATE SET
      n = v.n + excluded.n,
      total = CASE WHEN v.__ivm_count_total__ + excluded.__ivm_count_total__ = 0 THEN NULL ELSE coalesce(v.total, 0::bigint) + coalesce(excluded.total, 0::bigint) END,
      __ivm_count_total__ = v.__ivm_count_total__ + excluded.__ivm_count_total__
    RETURNING v.ctid AS position, v.n = 0 AS emptied
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

-- function v_delete_measures_ca0e7cd5
CREATE FUNCTION everview_data.v_delete_measures_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from shop.measures: public.v follows.
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
    INSERT INTO everview_data.v_changed_measures_ca0e7cd5 (at, value, __ivm_weight__)
    SELECT t.at, t.value, -1
    FROM old_rows AS t;
    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_apply_ca0e7cd5();
    END IF;
    RETURN NULL;
  END IF;
  INSERT INTO public.v AS v (at, n, total, __ivm_count_total__)
  SELECT d.at,
         d.n,
         d.total,
         d.__ivm_count_total__
  FROM (
    SELECT
      measures.at AS at,
      -1::bigint AS n,
      -measures.value::bigint AS total,
      CASE WHEN (measures.value IS DISTINCT FROM NULL) THEN (-1::bigint) ELSE 0 END AS __ivm_count_total__
    FROM old_rows AS measures
    LIMIT 1
  ) AS d
  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)
  ON CONFLICT (at) DO UPDATE SET
    n = v.n + excluded.n,
    total = CASE WHEN v.__ivm_count_total__ + excluded.__ivm_count_total__ = 0 THEN NULL ELSE coalesce(v.total, 0::bigint) + coalesce(excluded.total, 0::bigint) END,
    __ivm_count_total__ = v.__ivm_count_total__ + excluded.__ivm_count_total__
  RETURNING v.ctid, v.n = 0 INTO __ivm_position, __ivm_is_empty;
  IF NOT FOUND THEN
    -- several rows, or none that counts
    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));
      IF everview.is_most_of('shop.measures'::regclass, (SELECT count(*) FROM old_rows), ARRAY['shop.measures'::regclass, 'public.v'::regclass])
         AND everview.lock_now(ARRAY['public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        PERFORM everview_data.v_refresh_ca0e7cd5();
        RETURN NULL;
      END IF;
    END IF;
    WITH folded AS (
      INSERT INTO public.v AS v (at, n, total, __ivm_count_total__)
      SELECT d.at,
             d.n,
             d.total,
             d.__ivm_count_total__
      FROM (
        SELECT
          measures.at AS at,
          -count(*) AS n,
          -sum(measures.value) AS total,
          -count(*) FILTER (WHERE (measures.value IS DISTINCT FROM NULL)) AS __ivm_count_total__
        FROM old_rows AS measures
        GROUP BY measures.at
      ) AS d
      ORDER BY d.at
      ON CONFLICT (at) DO UPDATE SET
        n = v.n + excluded.n,
        total = CASE WHEN v.__ivm_count_total__ + excluded.__ivm_count_total__ = 0 THEN NULL ELSE coalesce(v.total, 0::bigint) + coalesce(excluded.total, 0::bigint) END,
        __ivm_count_total__ = v.__ivm_count_total__ + excluded.__ivm_count_total__
      RETURNING v.ctid AS position, v.n = 0 AS emptied
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

-- the definition, so that what it reads cannot be dropped unnoticed
CREATE VIEW everview_data.v_definition_ca0e7cd5 AS
SELECT
  measures.at AS at,
  count(*) AS n,
  sum(measures.value) AS total
FROM shop.measures AS measures
GROUP BY measures.at;

-- trigger on shop.measures
CREATE TRIGGER ivm_v_count_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE ON shop.measures
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_count_measures_ca0e7cd5();

-- trigger on shop.measures_2024
CREATE TRIGGER ivm_v_count_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE ON shop.measures_2024
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_count_measures_ca0e7cd5();

-- trigger on shop.measures
CREATE TRIGGER ivm_v_insert_ca0e7cd5
AFTER INSERT ON shop.measures
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_measures_ca0e7cd5();

-- trigger on shop.measures_2024
CREATE TRIGGER ivm_v_insert_ca0e7cd5
AFTER INSERT ON shop.measures_2024
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_measures_ca0e7cd5();

-- trigger on shop.measures
CREATE TRIGGER ivm_v_update_ca0e7cd5
AFTER UPDATE ON shop.measures
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_measures_ca0e7cd5();

-- trigger on shop.measures_2024
CREATE TRIGGER ivm_v_update_ca0e7cd5
AFTER UPDATE ON shop.measures_2024
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_measures_ca0e7cd5();

-- trigger on shop.measures
CREATE TRIGGER ivm_v_delete_ca0e7cd5
AFTER DELETE ON shop.measures
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_measures_ca0e7cd5();

-- trigger on shop.measures_2024
CREATE TRIGGER ivm_v_delete_ca0e7cd5
AFTER DELETE ON shop.measures_2024
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_measures_ca0e7cd5();

-- trigger on shop.measures
CREATE TRIGGER ivm_v_before_truncate_ca0e7cd5
BEFORE TRUNCATE ON shop.measures
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_before_truncate_measures_ca0e7cd5();

-- trigger on shop.measures_2024
CREATE TRIGGER ivm_v_before_truncate_ca0e7cd5
BEFORE TRUNCATE ON shop.measures_2024
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_before_truncate_measures_ca0e7cd5();

-- trigger on shop.measures
CREATE TRIGGER ivm_v_truncate_ca0e7cd5
AFTER TRUNCATE ON shop.measures
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_measures_ca0e7cd5();

-- trigger on shop.measures_2024
CREATE TRIGGER ivm_v_truncate_ca0e7cd5
AFTER TRUNCATE ON shop.measures_2024
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_measures_ca0e7cd5();

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

-- the key
SELECT everview.create_index('public.v'::regclass, ARRAY['at']::text[], false);

-- statistics, or the first changes would be planned without any
ANALYZE public.v;

-- refuse direct changes
CREATE TRIGGER ivm_v_refuse_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON public.v
FOR EACH STATEMENT EXECUTE FUNCTION everview.refuse_change();

-- enter the view in the catalog
SELECT everview.register('public.v'::regclass, $everview1${
  "definition" : "SELECT at,\n    count(*) AS n,\n    sum(value) AS total\n   FROM shop.measures\n  GROUP BY at",
  "query" : "SELECT at, count(*) AS n, sum(value) AS total FROM measures GROUP BY at",
  "flavor" : "everview",
  "compiler" : "0.1.0",
  "columns" : [ "at", "n", "total" ],
  "options" : {
    "mode" : "immediate"
  },
  "stages" : [ {
    "name" : "v",
    "table" : "public.v",
    "strategy" : "delta",
    "why" : "counts and sums of a group follow from the changed rows alone",
    "key" : [ "at" ],
    "count" : "2"
  } ],
  "inputs" : [ "shop.measures" ],
  "routines" : [ {
    "name" : "everview_data.v_refresh_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_refresh_ca0e7cd5() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', %{view_literal}::regclass::oid::text, true);\n  -- what waits to be folded is in the tables already\n  DELETE FROM everview_data.v_changed_measures_ca0e7cd5;\n  DELETE FROM %{view};\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4})\n  SELECT d.at,\n         d.n,\n         d.total,\n         d.__ivm_count_total__\n  FROM (\n    SELECT\n      measures.%{col:1.1} AS at,\n      count(*) AS n,\n      sum(measures.%{col:1.2}) AS total,\n      count(*) FILTER (WHERE (measures.%{col:1.2} IS DISTINCT FROM NULL)) AS __ivm_count_total__\n    FROM %{rel:1} AS measures\n    GROUP BY measures.%{col:1.1}\n  ) AS d;\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_apply_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_apply_ca0e7cd5() RETURNS void\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- The last of several changes of one statement folds all of them into public.v.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\nBEGIN\n  IF EXISTS (SELECT FROM everview_data.v_changed_measures_ca0e7cd5 OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_changed_measures_ca0e7cd5));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM everview_data.v_changed_measures_ca0e7cd5), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    END IF;\n  END IF;\n  IF coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%' THEN\n    -- a table was truncated on the way, or most of one has changed\n    PERFORM everview_data.v_refresh_ca0e7cd5();\n  ELSE\n    WITH folded AS (\n      INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4})\n      SELECT d.at,\n             d.n,\n             CASE WHEN d.__ivm_count_total__ = 0 THEN nullif(d.total, 0::bigint) ELSE d.total END,\n             d.__ivm_count_total__\n      FROM (\n        SELECT\n          change.at AS at,\n          coalesce((sum(change.weight)), 0) AS n,\n          coalesce((sum(change.value_2) FILTER (WHERE (change.weight > 0))), 0::bigint) - coalesce((sum(change.value_2) FILTER (WHERE (change.weight < 0))), 0::bigint) AS total,\n          coalesce((sum(change.weight) FILTER (WHERE (change.value_2 IS DISTINCT FROM NULL))), 0) AS __ivm_count_total__\n        FROM (\n            SELECT\n              measures.at AS at,\n              measures.value AS value_2,\n              measures.__ivm_weight__ AS weight\n            FROM everview_data.v_changed_measures_ca0e7cd5 AS measures\n          ) AS change\n        GROUP BY change.at\n      ) AS d\n      WHERE d.n <> 0 OR d.total <> 0 OR d.__ivm_count_total__ <> 0\n      ORDER BY d.at\n      ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n        %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n        %{viewcol:3} = CASE WHEN v.%{viewcol:4} + excluded.%{viewcol:4} = 0 THEN NULL ELSE coalesce(v.%{viewcol:3}, 0::bigint) + coalesce(excluded.%{viewcol:3}, 0::bigint) END,\n        %{viewcol:4} = v.%{viewcol:4} + excluded.%{viewcol:4}\n      RETURNING v.ctid AS position, v.%{viewcol:2} = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  END IF;\n  DELETE FROM everview_data.v_changed_measures_ca0e7cd5;\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_count_measures_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_count_measures_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change shop.measures, which public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_insert_measures_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_insert_measures_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into shop.measures: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_measures_ca0e7cd5 (at, value, __ivm_weight__)\n    SELECT t.%{col:1.1}, t.%{col:1.2}, 1\n    FROM new_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4})\n  SELECT d.at,\n         d.n,\n         d.total,\n         d.__ivm_count_total__\n  FROM (\n    SELECT\n      measures.%{col:1.1} AS at,\n      1::bigint AS n,\n      measures.%{col:1.2}::bigint AS total,\n      CASE WHEN (measures.%{col:1.2} IS DISTINCT FROM NULL) THEN (1::bigint) ELSE 0 END AS __ivm_count_total__\n    FROM new_rows AS measures\n    LIMIT 1\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)\n  ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n    %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n    %{viewcol:3} = CASE WHEN v.%{viewcol:4} + excluded.%{viewcol:4} = 0 THEN NULL ELSE coalesce(v.%{viewcol:3}, 0::bigint) + coalesce(excluded.%{viewcol:3}, 0::bigint) END,\n    %{viewcol:4} = v.%{viewcol:4} + excluded.%{viewcol:4};\n  IF NOT FOUND THEN\n    -- several rows, or none that counts\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n      IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n         AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        PERFORM everview_data.v_refresh_ca0e7cd5();\n        RETURN NULL;\n      END IF;\n    END IF;\n    INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4})\n    SELECT d.at,\n           d.n,\n           d.total,\n           d.__ivm_count_total__\n    FROM (\n      SELECT\n        measures.%{col:1.1} AS at,\n        count(*) AS n,\n        sum(measures.%{col:1.2}) AS total,\n        count(*) FILTER (WHERE (measures.%{col:1.2} IS DISTINCT FROM NULL)) AS __ivm_count_total__\n      FROM new_rows AS measures\n      GROUP BY measures.%{col:1.1}\n    ) AS d\n    ORDER BY d.at\n    ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n      %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n      %{viewcol:3} = CASE WHEN v.%{viewcol:4} + excluded.%{viewcol:4} = 0 THEN NULL ELSE coalesce(v.%{viewcol:3}, 0::bigint) + coalesce(excluded.%{viewcol:3}, 0::bigint) END,\n      %{viewcol:4} = v.%{viewcol:4} + excluded.%{viewcol:4};\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_update_measures_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_update_measures_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were updated in shop.measures: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_measures_ca0e7cd5 (at, value, __ivm_weight__)\n    SELECT t.%{col:1.1}, t.%{col:1.2}, 1\n    FROM new_rows AS t;\n    INSERT INTO everview_data.v_changed_measures_ca0e7cd5 (at, value, __ivm_weight__)\n    SELECT t.%{col:1.1}, t.%{col:1.2}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  WITH folded AS (\n    INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4})\n    SELECT d.at,\n           d.n,\n           CASE WHEN d.__ivm_count_total__ = 0 THEN nullif(d.total, 0::bigint) ELSE d.total END,\n           d.__ivm_count_total__\n    FROM (\n      SELECT\n        measures.at AS at,\n        coalesce((sum(measures.__ivm_weight__)), 0) AS n,\n        coalesce((sum(measures.value) FILTER (WHERE (measures.__ivm_weight__ > 0))), 0::bigint) - coalesce((sum(measures.value) FILTER (WHERE (measures.__ivm_weight__ < 0))), 0::bigint) AS total,\n        coalesce((sum(measures.__ivm_weight__) FILTER (WHERE (measures.value IS DISTINCT FROM NULL))), 0) AS __ivm_count_total__\n      FROM (\n          SELECT\n            measures_1.%{col:1.1} AS at,\n            measures_1.%{col:1.2} AS value,\n            1 AS __ivm_weight__\n          FROM new_rows AS measures_1\n          UNION ALL\n          SELECT\n            measures_1.%{col:1.1} AS at,\n            measures_1.%{col:1.2} AS value,\n            -1 AS __ivm_weight__\n          FROM old_rows AS measures_1\n        ) AS measures\n      GROUP BY measures.at\n    ) AS d\n    WHERE d.n <> 0 OR d.total <> 0 OR d.__ivm_count_total__ <> 0\n    ORDER BY d.at\n    ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n      %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n      %{viewcol:3} = CASE WHEN v.%{viewcol:4} + excluded.%{viewcol:4} = 0 THEN NULL ELSE coalesce(v.%{viewcol:3}, 0::bigint) + coalesce(excluded.%{viewcol:3}, 0::bigint) END,\n      %{viewcol:4} = v.%{viewcol:4} + excluded.%{viewcol:4}\n    RETURNING v.ctid AS position, v.%{viewcol:2} = 0 AS emptied\n  )\n  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n  FROM folded AS f;\n  IF __ivm_emptied IS NOT NULL THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_delete_measures_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_delete_measures_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from shop.measures: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\n  __ivm_position tid;\n  __ivm_is_empty boolean;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_measures_ca0e7cd5 (at, value, __ivm_weight__)\n    SELECT t.%{col:1.1}, t.%{col:1.2}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4})\n  SELECT d.at,\n         d.n,\n         d.total,\n         d.__ivm_count_total__\n  FROM (\n    SELECT\n      measures.%{col:1.1} AS at,\n      -1::bigint AS n,\n      -measures.%{col:1.2}::bigint AS total,\n      CASE WHEN (measures.%{col:1.2} IS DISTINCT FROM NULL) THEN (-1::bigint) ELSE 0 END AS __ivm_count_total__\n    FROM old_rows AS measures\n    LIMIT 1\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)\n  ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n    %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n    %{viewcol:3} = CASE WHEN v.%{viewcol:4} + excluded.%{viewcol:4} = 0 THEN NULL ELSE coalesce(v.%{viewcol:3}, 0::bigint) + coalesce(excluded.%{viewcol:3}, 0::bigint) END,\n    %{viewcol:4} = v.%{viewcol:4} + excluded.%{viewcol:4}\n  RETURNING v.ctid, v.%{viewcol:2} = 0 INTO __ivm_position, __ivm_is_empty;\n  IF NOT FOUND THEN\n    -- several rows, or none that counts\n    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n      IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM old_rows), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n         AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        PERFORM everview_data.v_refresh_ca0e7cd5();\n        RETURN NULL;\n      END IF;\n    END IF;\n    WITH folded AS (\n      INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4})\n      SELECT d.at,\n             d.n,\n             d.total,\n             d.__ivm_count_total__\n      FROM (\n        SELECT\n          measures.%{col:1.1} AS at,\n          -count(*) AS n,\n          -sum(measures.%{col:1.2}) AS total,\n          -count(*) FILTER (WHERE (measures.%{col:1.2} IS DISTINCT FROM NULL)) AS __ivm_count_total__\n        FROM old_rows AS measures\n        GROUP BY measures.%{col:1.1}\n      ) AS d\n      ORDER BY d.at\n      ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n        %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n        %{viewcol:3} = CASE WHEN v.%{viewcol:4} + excluded.%{viewcol:4} = 0 THEN NULL ELSE coalesce(v.%{viewcol:3}, 0::bigint) + coalesce(excluded.%{viewcol:3}, 0::bigint) END,\n        %{viewcol:4} = v.%{viewcol:4} + excluded.%{viewcol:4}\n      RETURNING v.ctid AS position, v.%{viewcol:2} = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  ELSIF __ivm_is_empty THEN\n    DELETE FROM %{view} AS v WHERE v.ctid = __ivm_position;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_before_truncate_measures_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_before_truncate_measures_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- shop.measures, or a part of it, is about to be truncated: the tables are counted.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.truncating_ca0e7cd5', (coalesce(nullif(current_setting('everview.truncating_ca0e7cd5', true), ''), '0')::integer + 1)::text, true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_truncate_measures_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_truncate_measures_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- shop.measures was truncated: public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.truncating_ca0e7cd5', (coalesce(nullif(current_setting('everview.truncating_ca0e7cd5', true), ''), '0')::integer - 1)::text, true);\n  IF coalesce(nullif(current_setting('everview.truncating_ca0e7cd5', true), ''), '0')::integer > 0 THEN\n    -- the last table of the statement will do it\n    RETURN NULL;\n  END IF;\n  IF current_setting('everview.underway_ca0e7cd5', true) LIKE '%+' THEN\n    -- inside another statement, which ends with a fresh computation\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    RETURN NULL;\n  END IF;\n  PERFORM everview_data.v_refresh_ca0e7cd5();\n  RETURN NULL;\nEND\n$everview$"
  } ],
  "refresh" : "everview_data.v_refresh_ca0e7cd5",
  "triggers" : [ {
    "table" : "shop.measures",
    "name" : "ivm_v_count_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_count_ca0e7cd5\nBEFORE INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_count_measures_ca0e7cd5()"
  }, {
    "table" : "shop.measures",
    "name" : "ivm_v_insert_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_insert_ca0e7cd5\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_measures_ca0e7cd5()"
  }, {
    "table" : "shop.measures",
    "name" : "ivm_v_update_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_update_ca0e7cd5\nAFTER UPDATE ON %{target}\nREFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_measures_ca0e7cd5()"
  }, {
    "table" : "shop.measures",
    "name" : "ivm_v_delete_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_delete_ca0e7cd5\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_measures_ca0e7cd5()"
  }, {
    "table" : "shop.measures",
    "name" : "ivm_v_before_truncate_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_before_truncate_ca0e7cd5\nBEFORE TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_before_truncate_measures_ca0e7cd5()"
  }, {
    "table" : "shop.measures",
    "name" : "ivm_v_truncate_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_truncate_ca0e7cd5\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_measures_ca0e7cd5()"
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
  "relations" : [ "everview_data.v_changed_measures_ca0e7cd5", "everview_data.v_changed_measures_ca0e7cd5_all", "everview_data.v_computed_ca0e7cd5" ],
  "anchor" : "everview_data.v_definition_ca0e7cd5",
  "indexes" : [ {
    "columns" : [ "1" ],
    "nulls_not_distinct" : false,
    "required" : true
  } ],
  "assumptions" : [ {
    "input" : 1,
    "kind" : "not_null",
    "columns" : [ "1" ]
  } ]
}$everview1$::jsonb);
