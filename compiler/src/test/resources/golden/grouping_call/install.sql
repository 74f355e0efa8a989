-- stage 1 of public.v: a hidden table
CREATE TABLE everview_data.v_via_1_befcddaa (
  city text,
  __ivm_count__ bigint
) WITH (fillfactor = 70);

-- the view: an ordinary table
CREATE TABLE public.v (
  city text,
  "grouping" integer
);

-- changes of v_via_1_befcddaa that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_changed_stage_1_ca0e7cd5_all (
  city text,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_changed_stage_1_ca0e7cd5_all (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data.v_changed_stage_1_ca0e7cd5 AS
SELECT t.city, t.__ivm_weight__
FROM everview_data.v_changed_stage_1_ca0e7cd5_all AS t
WHERE t.__ivm_xact__ = pg_current_xact_id();

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
  LOCK TABLE everview_data.v_via_1_befcddaa IN SHARE ROW EXCLUSIVE MODE;
  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);
  __ivm_ignored := set_config('everview.maintaining', 'everview_data.v_via_1_befcddaa'::regclass::oid::text, true);
  DELETE FROM everview_data.v_via_1_befcddaa;
  INSERT INTO everview_data.v_via_1_befcddaa AS v (city, __ivm_count__)
  SELECT d.city,
         d.__ivm_count__
  FROM (
    SELECT
      customers.city AS city,
      count(*) AS __ivm_count__
    FROM shop.customers AS customers
    GROUP BY customers.city
  ) AS d;
  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;
  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);
  RETURN __ivm_rows;
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
  __ivm_emptied tid[];
BEGIN
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    LOCK TABLE public.v IN ROW EXCLUSIVE MODE;
    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN
      -- fails when another transaction has computed the view since this one's snapshot
      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);
    END IF;
  END IF;
  INSERT INTO everview_data.v_via_1_befcddaa AS v (city, __ivm_count__)
  SELECT d.city,
         d.__ivm_count__
  FROM (
    SELECT
      customers.city AS city,
      1::bigint AS __ivm_count__
    FROM new_rows AS customers
  ) AS d
  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)
  ON CONFLICT (city) DO UPDATE SET
    __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
  WHERE v.__ivm_count__ + excluded.__ivm_count__ <> 0;
  IF NOT FOUND THEN
    -- several rows, a group left without any, or none that counts
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
    END IF;
    WITH folded AS (
      INSERT INTO everview_data.v_via_1_befcddaa AS v (city, __ivm_count__)
      SELECT d.city,
             d.__ivm_count__
      FROM (
        SELECT
          customers.city AS city,
          count(*) AS __ivm_count__
        FROM new_rows AS customers
        GROUP BY customers.city
      ) AS d
      ORDER BY d.city
      ON CONFLICT (city) DO UPDATE SET
        __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
      RETURNING v.ctid AS position, v.__ivm_count__ = 0 AS emptied
    )
    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
    FROM folded AS f;
    IF __ivm_emptied IS NOT NULL THEN
      -- the rows are locked by this transaction, so their addresses are stable
      DELETE FROM everview_data.v_via_1_befcddaa AS v WHERE v.ctid = ANY (__ivm_emptied);
    END IF;
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
  __ivm_emptied tid[];
BEGIN
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    LOCK TABLE public.v IN ROW EXCLUSIVE MODE;
    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN
      -- fails when another transaction has computed the view since this one's snapshot
      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);
    END IF;
  END IF;
  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
  END IF;
  WITH folded AS (
    INSERT INTO everview_data.v_via_1_befcddaa AS v (city, __ivm_count__)
    SELECT d.city,
           d.__ivm_count__
    FROM (
      SELECT
        customers.city AS city,
        coalesce((sum(customers.__ivm_weight__)), 0) AS __ivm_count__
      FROM (
          SELECT
            customers_1.city AS city,
            1 AS __ivm_weight__
          FROM new_rows AS customers_1
          UNION ALL
          SELECT
            customers_1.city AS city,
            -1 AS __ivm_weight__
          FROM old_rows AS customers_1
        ) AS customers
      GROUP BY customers.city
    ) AS d
    WHERE d.__ivm_count__ <> 0
    ORDER BY d.city
    ON CONFLICT (city) DO UPDATE SET
      __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
    RETURNING v.ctid AS position, v.__ivm_count__ = 0 AS emptied
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
  INSERT INTO everview_data.v_via_1_befcddaa AS v (city, __ivm_count__)
  SELECT d.city,
         d.__ivm_count__
  FROM (
    SELECT
      customers.city AS city,
      -1::bigint AS __ivm_count__
    FROM old_rows AS customers
  ) AS d
  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)
  ON CONFLICT (city) DO UPDATE SET
    __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
  RETURNING v.ctid, v.__ivm_count__ = 0 INTO __ivm_position, __ivm_is_empty;
  IF NOT FOUND THEN
    -- several rows, or none that counts
    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));
    END IF;
    WITH folded AS (
      INSERT INTO everview_data.v_via_1_befcddaa AS v (city, __ivm_count__)
      SELECT d.city,
             d.__ivm_count__
      FROM (
        SELECT
          customers.city AS city,
          -count(*) AS __ivm_count__
        FROM old_rows AS customers
        GROUP BY customers.city
      ) AS d
      ORDER BY d.city
      ON CONFLICT (city) DO UPDATE SET
        __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
      RETURNING v.ctid AS position, v.__ivm_count__ = 0 AS emptied
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
BEGIN
  PERFORM everview_data.v_via_1_refresh_befcddaa();
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
  LOCK TABLE public.v IN SHARE ROW EXCLUSIVE MODE;
  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);
  __ivm_ignored := set_config('everview.maintaining', 'public.v'::regclass::oid::text, true);
  -- what waits to be folded is in the tables already
  DELETE FROM everview_data.v_changed_stage_1_ca0e7cd5;
  DELETE FROM public.v;
  INSERT INTO public.v (city, "grouping")
  SELECT
    stage_1.city AS city,
    GROUPING(stage_1.city) AS "grouping"
  FROM everview_data.v_via_1_befcddaa AS stage_1;
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
BEGIN
  IF EXISTS (SELECT FROM everview_data.v_changed_stage_1_ca0e7cd5 OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_changed_stage_1_ca0e7cd5));
    IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM everview_data.v_changed_stage_1_ca0e7cd5), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'public.v'::regclass])
       AND everview.lock_now(ARRAY['public.v'::regclass]::regclass[]) THEN
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
        stage_1.city AS city,
        GROUPING(stage_1.city) AS "grouping",
        stage_1.__ivm_weight__ AS __ivm_weight__
      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1
    ), net AS MATERIALIZED (
      -- one row for each different result row, with the sum of its weights
      SELECT c.city, c."grouping",
             sum(c.__ivm_weight__) AS __ivm_copies__
      FROM change AS c
      GROUP BY c.city, c."grouping"
      HAVING sum(c.__ivm_weight__) <> 0
    ), gone AS (
      DELETE FROM public.v AS v
      USING net AS n
      WHERE sign(n.__ivm_copies__) = -1
        AND (v.city = n.city OR (v.city IS NULL AND n.city IS NULL))
      RETURNING 1
    )
    INSERT INTO public.v (city, "grouping")
    SELECT n.city, n."grouping"
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
      INSERT INTO everview_data.v_changed_stage_1_ca0e7cd5 (city, __ivm_weight__)
      SELECT t.city, 1
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
       AND everview.lock_now(ARRAY['public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      PERFORM everview_data.v_refresh_ca0e7cd5();
      RETURN NULL;
    END IF;
  END IF;
  INSERT INTO public.v (city, "grouping")
  SELECT
    stage_1.city AS city,
    GROUPING(stage_1.city) AS "grouping"
  FROM new_rows AS stage_1;
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
  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_changed_stage_1_ca0e7cd5 (city, __ivm_weight__)
      SELECT t.city, -1
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
       AND everview.lock_now(ARRAY['public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      PERFORM everview_data.v_refresh_ca0e7cd5();
      RETURN NULL;
    END IF;
  END IF;
  DELETE FROM public.v AS v
  USING (
    SELECT
      stage_1.city AS city
    FROM old_rows AS stage_1
  ) AS d
  WHERE (v.city = d.city OR (v.city IS NULL AND d.city IS NULL));
  RETURN NULL;
END
$everview$;

-- function v_truncate_stage_1_ca0e7cd5
CREATE FUNCTION everview_data.v_truncate_stage_1_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
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
  customers.city AS city,
  GROUPING(customers.city) AS "grouping"
FROM shop.customers AS customers
GROUP BY customers.city;

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

-- trigger on everview_data.v_via_1_befcddaa
CREATE TRIGGER ivm_v_count_ca0e7cd5
BEFORE INSERT OR DELETE ON everview_data.v_via_1_befcddaa
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_count_stage_1_ca0e7cd5();

-- trigger on everview_data.v_via_1_befcddaa
CREATE TRIGGER ivm_v_insert_ca0e7cd5
AFTER INSERT ON everview_data.v_via_1_befcddaa
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_stage_1_ca0e7cd5();

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

-- the key
CREATE UNIQUE INDEX v_via_1_key_befcddaa ON everview_data.v_via_1_befcddaa (city) NULLS NOT DISTINCT;

-- fill the view
SELECT everview_data.v_refresh_all_ca0e7cd5();

-- the key
SELECT everview.create_index('public.v'::regclass, ARRAY['city']::text[], true);

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
  "definition" : "SELECT city,\n    GROUPING(city) AS \"grouping\"\n   FROM shop.customers\n  GROUP BY city",
  "query" : "SELECT city, GROUPING(city) FROM customers GROUP BY city",
  "flavor" : "everview",
  "compiler" : "0.1.0",
  "columns" : [ "city", "grouping" ],
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
    "name" : "v",
    "table" : "public.v",
    "strategy" : "delta",
    "why" : "each changed row adds, changes or removes the result rows that carry its primary key",
    "key" : [ "city" ]
  } ],
  "inputs" : [ "shop.customers" ],
  "routines" : [ {
    "name" : "everview_data.v_via_1_refresh_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_refresh_befcddaa() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes stage 1 of public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE everview_data.v_via_1_befcddaa IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', 'everview_data.v_via_1_befcddaa'::regclass::oid::text, true);\n  DELETE FROM everview_data.v_via_1_befcddaa;\n  INSERT INTO everview_data.v_via_1_befcddaa AS v (city, __ivm_count__)\n  SELECT d.city,\n         d.__ivm_count__\n  FROM (\n    SELECT\n      customers.%{col:1.3} AS city,\n      count(*) AS __ivm_count__\n    FROM %{rel:1} AS customers\n    GROUP BY customers.%{col:1.3}\n  ) AS d;\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_1_insert_customers_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_insert_customers_befcddaa() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into shop.customers: stage 1 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_emptied tid[];\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  INSERT INTO everview_data.v_via_1_befcddaa AS v (city, __ivm_count__)\n  SELECT d.city,\n         d.__ivm_count__\n  FROM (\n    SELECT\n      customers.%{col:1.3} AS city,\n      1::bigint AS __ivm_count__\n    FROM new_rows AS customers\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)\n  ON CONFLICT (city) DO UPDATE SET\n    __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__\n  WHERE v.__ivm_count__ + excluded.__ivm_count__ <> 0;\n  IF NOT FOUND THEN\n    -- several rows, a group left without any, or none that counts\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    END IF;\n    WITH folded AS (\n      INSERT INTO everview_data.v_via_1_befcddaa AS v (city, __ivm_count__)\n      SELECT d.city,\n             d.__ivm_count__\n      FROM (\n        SELECT\n          customers.%{col:1.3} AS city,\n          count(*) AS __ivm_count__\n        FROM new_rows AS customers\n        GROUP BY customers.%{col:1.3}\n      ) AS d\n      ORDER BY d.city\n      ON CONFLICT (city) DO UPDATE SET\n        __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__\n      RETURNING v.ctid AS position, v.__ivm_count__ = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM everview_data.v_via_1_befcddaa AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_1_update_customers_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_update_customers_befcddaa() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were updated in shop.customers: stage 1 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_emptied tid[];\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n  END IF;\n  WITH folded AS (\n    INSERT INTO everview_data.v_via_1_befcddaa AS v (city, __ivm_count__)\n    SELECT d.city,\n           d.__ivm_count__\n    FROM (\n      SELECT\n        customers.city AS city,\n        coalesce((sum(customers.__ivm_weight__)), 0) AS __ivm_count__\n      FROM (\n          SELECT\n            customers_1.%{col:1.3} AS city,\n            1 AS __ivm_weight__\n          FROM new_rows AS customers_1\n          UNION ALL\n          SELECT\n            customers_1.%{col:1.3} AS city,\n            -1 AS __ivm_weight__\n          FROM old_rows AS customers_1\n        ) AS customers\n      GROUP BY customers.city\n    ) AS d\n    WHERE d.__ivm_count__ <> 0\n    ORDER BY d.city\n    ON CONFLICT (city) DO UPDATE SET\n      __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__\n    RETURNING v.ctid AS position, v.__ivm_count__ = 0 AS emptied\n  )\n  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n  FROM folded AS f;\n  IF __ivm_emptied IS NOT NULL THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    DELETE FROM everview_data.v_via_1_befcddaa AS v WHERE v.ctid = ANY (__ivm_emptied);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_1_delete_customers_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_delete_customers_befcddaa() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from shop.customers: stage 1 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_emptied tid[];\n  __ivm_position tid;\n  __ivm_is_empty boolean;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  INSERT INTO everview_data.v_via_1_befcddaa AS v (city, __ivm_count__)\n  SELECT d.city,\n         d.__ivm_count__\n  FROM (\n    SELECT\n      customers.%{col:1.3} AS city,\n      -1::bigint AS __ivm_count__\n    FROM old_rows AS customers\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)\n  ON CONFLICT (city) DO UPDATE SET\n    __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__\n  RETURNING v.ctid, v.__ivm_count__ = 0 INTO __ivm_position, __ivm_is_empty;\n  IF NOT FOUND THEN\n    -- several rows, or none that counts\n    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n    END IF;\n    WITH folded AS (\n      INSERT INTO everview_data.v_via_1_befcddaa AS v (city, __ivm_count__)\n      SELECT d.city,\n             d.__ivm_count__\n      FROM (\n        SELECT\n          customers.%{col:1.3} AS city,\n          -count(*) AS __ivm_count__\n        FROM old_rows AS customers\n        GROUP BY customers.%{col:1.3}\n      ) AS d\n      ORDER BY d.city\n      ON CONFLICT (city) DO UPDATE SET\n        __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__\n      RETURNING v.ctid AS position, v.__ivm_count__ = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM everview_data.v_via_1_befcddaa AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  ELSIF __ivm_is_empty THEN\n    DELETE FROM everview_data.v_via_1_befcddaa AS v WHERE v.ctid = __ivm_position;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_1_truncate_customers_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_truncate_customers_befcddaa() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- shop.customers was truncated: stage 1 of public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nBEGIN\n  PERFORM everview_data.v_via_1_refresh_befcddaa();\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_refresh_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_refresh_ca0e7cd5() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', %{view_literal}::regclass::oid::text, true);\n  -- what waits to be folded is in the tables already\n  DELETE FROM everview_data.v_changed_stage_1_ca0e7cd5;\n  DELETE FROM %{view};\n  INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2})\n  SELECT\n    stage_1.city AS city,\n    GROUPING(stage_1.city) AS \"grouping\"\n  FROM everview_data.v_via_1_befcddaa AS stage_1;\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_apply_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_apply_ca0e7cd5() RETURNS void\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- The last of several changes of one statement folds all of them into public.v.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF EXISTS (SELECT FROM everview_data.v_changed_stage_1_ca0e7cd5 OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_changed_stage_1_ca0e7cd5));\n    IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM everview_data.v_changed_stage_1_ca0e7cd5), ARRAY['everview_data.v_via_1_befcddaa'::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    END IF;\n  END IF;\n  IF coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%' THEN\n    -- a table was truncated on the way, or most of one has changed\n    PERFORM everview_data.v_refresh_ca0e7cd5();\n  ELSE\n    WITH change AS MATERIALIZED (\n      SELECT\n        stage_1.city AS city,\n        GROUPING(stage_1.city) AS \"grouping\",\n        stage_1.__ivm_weight__ AS __ivm_weight__\n      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1\n    ), net AS MATERIALIZED (\n      -- one row for each different result row, with the sum of its weights\n      SELECT c.city, c.\"grouping\",\n             sum(c.__ivm_weight__) AS __ivm_copies__\n      FROM change AS c\n      GROUP BY c.city, c.\"grouping\"\n      HAVING sum(c.__ivm_weight__) <> 0\n    ), gone AS (\n      DELETE FROM %{view} AS v\n      USING net AS n\n      WHERE sign(n.__ivm_copies__) = -1\n        AND (v.%{viewcol:1} = n.city OR (v.%{viewcol:1} IS NULL AND n.city IS NULL))\n      RETURNING 1\n    )\n    INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2})\n    SELECT n.city, n.\"grouping\"\n    FROM net AS n, generate_series(1, n.__ivm_copies__)\n    WHERE n.__ivm_copies__ > 0\n      -- read first, so that what leaves has left before what arrives takes its key\n      AND (SELECT count(*) FROM gone) IS NOT NULL;\n  END IF;\n  DELETE FROM everview_data.v_changed_stage_1_ca0e7cd5;\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_count_stage_1_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_count_stage_1_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change stage 1, which public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_insert_stage_1_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_insert_stage_1_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into stage 1: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_changed_stage_1_ca0e7cd5 (city, __ivm_weight__)\n      SELECT t.city, 1\n      FROM new_rows AS t;\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    END IF;\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2})\n  SELECT\n    stage_1.city AS city,\n    GROUPING(stage_1.city) AS \"grouping\"\n  FROM new_rows AS stage_1;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_delete_stage_1_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_delete_stage_1_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from stage 1: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_changed_stage_1_ca0e7cd5 (city, __ivm_weight__)\n      SELECT t.city, -1\n      FROM old_rows AS t;\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    END IF;\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n    IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  DELETE FROM %{view} AS v\n  USING (\n    SELECT\n      stage_1.city AS city\n    FROM old_rows AS stage_1\n  ) AS d\n  WHERE (v.%{viewcol:1} = d.city OR (v.%{viewcol:1} IS NULL AND d.city IS NULL));\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_truncate_stage_1_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_truncate_stage_1_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- stage 1 was truncated: public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('everview.underway_ca0e7cd5', true) LIKE '%+' THEN\n    -- inside another statement, which ends with a fresh computation\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    RETURN NULL;\n  END IF;\n  PERFORM everview_data.v_refresh_ca0e7cd5();\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_refresh_all_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_refresh_all_ca0e7cd5() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes public.v and its hidden stages afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- stages need not follow those below them: each is computed in its turn\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '!+', true);\n  PERFORM everview_data.v_via_1_refresh_befcddaa();\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);\n  RETURN everview_data.v_refresh_ca0e7cd5();\nEND\n$everview$"
  } ],
  "refresh" : "everview_data.v_refresh_all_ca0e7cd5",
  "triggers" : [ {
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
    "name" : "ivm_v_count_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_count_ca0e7cd5\nBEFORE INSERT OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_count_stage_1_ca0e7cd5()"
  }, {
    "table" : "everview_data.v_via_1_befcddaa",
    "name" : "ivm_v_insert_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_insert_ca0e7cd5\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_stage_1_ca0e7cd5()"
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
  "relations" : [ "everview_data.v_via_1_befcddaa", "everview_data.v_changed_stage_1_ca0e7cd5", "everview_data.v_changed_stage_1_ca0e7cd5_all", "everview_data.v_computed_ca0e7cd5" ],
  "anchor" : "everview_data.v_definition_ca0e7cd5",
  "indexes" : [ {
    "columns" : [ "1" ],
    "nulls_not_distinct" : true,
    "required" : false
  } ],
  "assumptions" : [ ]
}$everview1$::jsonb);
