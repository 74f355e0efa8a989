-- the view: an ordinary table
CREATE TABLE public.v (
  n bigint,
  w numeric,
  top numeric,
  __ivm_count_w__ bigint,
  __ivm_sum_w__ numeric,
  __ivm_specials_w__ numeric,
  __ivm_scales_w__ numeric
) WITH (fillfactor = 70);

-- changes of shop.products that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_changed_products_ca0e7cd5_all (
  price numeric(10,2),
  weight numeric,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_changed_products_ca0e7cd5_all (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data.v_changed_products_ca0e7cd5 AS
SELECT t.price, t.weight, t.__ivm_weight__
FROM everview_data.v_changed_products_ca0e7cd5_all AS t
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
  DELETE FROM everview_data.v_changed_products_ca0e7cd5;
  DELETE FROM public.v;
  INSERT INTO public.v AS v (n, w, top, __ivm_count_w__, __ivm_sum_w__, __ivm_specials_w__, __ivm_scales_w__)
  SELECT d.n,
         round((CASE WHEN d.__ivm_specials_w__ = 0 THEN d.__ivm_sum_w__ ELSE everview.special_total(d.__ivm_specials_w__)::numeric END), length(d.__ivm_scales_w__::text) / 18),
         d.top,
         d.__ivm_count_w__,
         d.__ivm_sum_w__,
         d.__ivm_specials_w__,
         d.__ivm_scales_w__
  FROM (
    SELECT
      count(*) AS n,
      max(products.price) AS top,
      count(*) FILTER (WHERE (products.weight IS DISTINCT FROM NULL)) AS __ivm_count_w__,
      sum((CASE WHEN scale(products.weight) IS NOT NULL THEN products.weight WHEN products.weight IS NOT NULL THEN 0 END)) AS __ivm_sum_w__,
      coalesce((sum((CASE WHEN scale(products.weight) IS NULL THEN CASE products.weight WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END))), 0) AS __ivm_specials_w__,
      coalesce((sum((('1e' || (18 * scale(products.weight))::text)::numeric))), 0) AS __ivm_scales_w__
    FROM shop.products AS products
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
BEGIN
  IF EXISTS (SELECT FROM everview_data.v_changed_products_ca0e7cd5 OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_changed_products_ca0e7cd5));
    IF everview.is_most_of('shop.products'::regclass, (SELECT count(*) FROM everview_data.v_changed_products_ca0e7cd5), ARRAY['shop.products'::regclass, 'public.v'::regclass])
       AND everview.lock_now(ARRAY['public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);
    END IF;
  END IF;
  IF coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%' THEN
    -- a table was truncated on the way, or most of one has changed
    PERFORM everview_data.v_refresh_ca0e7cd5();
  ELSE
    UPDATE public.v AS v
    SET n = v.n + d.n,
        w = round((CASE WHEN (v.__ivm_specials_w__ + d.__ivm_specials_w__) = 0 THEN (CASE WHEN v.__ivm_count_w__ + d.__ivm_count_w__ = 0 THEN NULL ELSE coalesce(v.__ivm_sum_w__, 0::numeric) + coalesce(d.__ivm_sum_w__, 0::numeric) END) ELSE everview.special_total((v.__ivm_specials_w__ + d.__ivm_specials_w__))::numeric END), length((v.__ivm_scales_w__ + d.__ivm_scales_w__)::text) / 18),
        top = greatest(v.top, d.top),
        __ivm_count_w__ = v.__ivm_count_w__ + d.__ivm_count_w__,
        __ivm_sum_w__ = CASE WHEN v.__ivm_count_w__ + d.__ivm_count_w__ = 0 THEN NULL ELSE coalesce(v.__ivm_sum_w__, 0::numeric) + coalesce(d.__ivm_sum_w__, 0::numeric) END,
        __ivm_specials_w__ = v.__ivm_specials_w__ + d.__ivm_specials_w__,
        __ivm_scales_w__ = v.__ivm_scales_w__ + d.__ivm_scales_w__
    FROM (
      SELECT
        coalesce((sum(change.weight)), 0) AS n,
        max(change.value_1) FILTER (WHERE (change.weight > 0)) AS top,
        coalesce((sum(change.weight) FILTER (WHERE (change.value_2 IS DISTINCT FROM NULL))), 0) AS __ivm_count_w__,
        coalesce((sum((CASE WHEN scale(change.value_2) IS NOT NULL THEN change.value_2 WHEN change.value_2 IS NOT NULL THEN 0 END)) FILTER (WHERE (change.weight > 0))), 0::numeric) - coalesce((sum((CASE WHEN scale(change.value_2) IS NOT NULL THEN change.value_2 WHEN change.value_2 IS NOT NULL THEN 0 END)) FILTER (WHERE (change.weight < 0))), 0::numeric) AS __ivm_sum_w__,
        coalesce((coalesce((sum((CASE WHEN scale(change.value_2) IS NULL THEN CASE change.value_2 WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END)) FILTER (WHERE (change.weight > 0))), 0::numeric) - coalesce((sum((CASE WHEN scale(change.value_2) IS NULL THEN CASE change.value_2 WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END)) FILTER (WHERE (change.weight < 0))), 0::numeric)), 0) AS __ivm_specials_w__,
        coalesce((coalesce((sum((('1e' || (18 * scale(change.value_2))::text)::numeric)) FILTER (WHERE (change.weight > 0))), 0::numeric) - coalesce((sum((('1e' || (18 * scale(change.value_2))::text)::numeric)) FILTER (WHERE (change.weight < 0))), 0::numeric)), 0) AS __ivm_scales_w__
      FROM (
          SELECT
            products.price AS value_1,
            products.weight AS value_2,
            products.__ivm_weight__ AS weight
          FROM everview_data.v_changed_products_ca0e7cd5 AS products
        ) AS change
    ) AS d;
    -- the smallest or largest value of a group may have left
    IF EXISTS (
      SELECT
      FROM public.v AS v, (
        SELECT
          max(change.value_1) FILTER (WHERE (change.weight < 0)) AS top
        FROM (
            SELECT
              products.price AS value_1,
              products.weight AS value_2,
              products.__ivm_weight__ AS weight
            FROM everview_data.v_changed_products_ca0e7cd5 AS products
          ) AS change
      ) AS r
      WHERE r.top >= v.top
    ) THEN
      UPDATE public.v AS v
      SET top = f.top
      FROM (
        SELECT
          max(products.price) AS top
        FROM shop.products AS products
      ) AS f;
    END IF;
  END IF;
  DELETE FROM everview_data.v_changed_products_ca0e7cd5;
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);
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
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    LOCK TABLE public.v IN ROW EXCLUSIVE MODE;
    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN
      -- fails when another transaction has computed the view since this one's snapshot
      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);
    END IF;
  END IF;
  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (price, weight, __ivm_weight__)
    SELECT t.price, t.weight, 1
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
       AND everview.lock_now(ARRAY['public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      PERFORM everview_data.v_refresh_ca0e7cd5();
      RETURN NULL;
    END IF;
  END IF;
  UPDATE public.v AS v
  SET n = v.n + d.n,
      w = round((CASE WHEN (v.__ivm_specials_w__ + d.__ivm_specials_w__) = 0 THEN (CASE WHEN v.__ivm_count_w__ + d.__ivm_count_w__ = 0 THEN NULL ELSE coalesce(v.__ivm_sum_w__, 0::numeric) + coalesce(d.__ivm_sum_w__, 0::numeric) END) ELSE everview.special_total((v.__ivm_specials_w__ + d.__ivm_specials_w__))::numeric END), length((v.__ivm_scales_w__ + d.__ivm_scales_w__)::text) / 18),
      top = greatest(v.top, d.top),
      __ivm_count_w__ = v.__ivm_count_w__ + d.__ivm_count_w__,
      __ivm_sum_w__ = CASE WHEN v.__ivm_count_w__ + d.__ivm_count_w__ = 0 THEN NULL ELSE coalesce(v.__ivm_sum_w__, 0::numeric) + coalesce(d.__ivm_sum_w__, 0::numeric) END,
      __ivm_specials_w__ = v.__ivm_specials_w__ + d.__ivm_specials_w__,
      __ivm_scales_w__ = v.__ivm_scales_w__ + d.__ivm_scales_w__
  FROM (
    SELECT
      count(*) AS n,
      max(products.price) AS top,
      count(*) FILTER (WHERE (products.weight IS DISTINCT FROM NULL)) AS __ivm_count_w__,
      sum((CASE WHEN scale(products.weight) IS NOT NULL THEN products.weight WHEN products.weight IS NOT NULL THEN 0 END)) AS __ivm_sum_w__,
      coalesce((sum((CASE WHEN scale(products.weight) IS NULL THEN CASE products.weight WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END))), 0) AS __ivm_specials_w__,
      coalesce((sum((('1e' || (18 * scale(products.weight))::text)::numeric))), 0) AS __ivm_scales_w__
    FROM new_rows AS products
  ) AS d;
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
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    LOCK TABLE public.v IN ROW EXCLUSIVE MODE;
    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN
      -- fails when another transaction has computed the view since this one's snapshot
      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);
    END IF;
  END IF;
  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (price, weight, __ivm_weight__)
    SELECT t.price, t.weight, 1
    FROM new_rows AS t;
    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (price, weight, __ivm_weight__)
    SELECT t.price, t.weight, -1
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
       AND everview.lock_now(ARRAY['public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      PERFORM everview_data.v_refresh_ca0e7cd5();
      RETURN NULL;
    END IF;
  END IF;
  UPDATE public.v AS v
  SET n = v.n + d.n,
      w = round((CASE WHEN (v.__ivm_specials_w__ + d.__ivm_specials_w__) = 0 THEN (CASE WHEN v.__ivm_count_w__ + d.__ivm_count_w__ = 0 THEN NULL ELSE coalesce(v.__ivm_sum_w__, 0::numeric) + coalesce(d.__ivm_sum_w__, 0::numeric) END) ELSE everview.special_total((v.__ivm_specials_w__ + d.__ivm_specials_w__))::numeric END), length((v.__ivm_scales_w__ + d.__ivm_scales_w__)::text) / 18),
      top = greatest(v.top, d.top),
      __ivm_count_w__ = v.__ivm_count_w__ + d.__ivm_count_w__,
      __ivm_sum_w__ = CASE WHEN v.__ivm_count_w__ + d.__ivm_count_w__ = 0 THEN NULL ELSE coalesce(v.__ivm_sum_w__, 0::numeric) + coalesce(d.__ivm_sum_w__, 0::numeric) END,
      __ivm_specials_w__ = v.__ivm_specials_w__ + d.__ivm_specials_w__,
      __ivm_scales_w__ = v.__ivm_scales_w__ + d.__ivm_scales_w__
  FROM (
    SELECT
      coalesce((sum(products.__ivm_weight__)), 0) AS n,
      max(products.price) FILTER (WHERE (products.__ivm_weight__ > 0)) AS top,
      coalesce((sum(products.__ivm_weight__) FILTER (WHERE (products.weight IS DISTINCT FROM NULL))), 0) AS __ivm_count_w__,
      coalesce((sum((CASE WHEN scale(products.weight) IS NOT NULL THEN products.weight WHEN products.weight IS NOT NULL THEN 0 END)) FILTER (WHERE (products.__ivm_weight__ > 0))), 0::numeric) - coalesce((sum((CASE WHEN scale(products.weight) IS NOT NULL THEN products.weight WHEN products.weight IS NOT NULL THEN 0 END)) FILTER (WHERE (products.__ivm_weight__ < 0))), 0::numeric) AS __ivm_sum_w__,
      coalesce((coalesce((sum((CASE WHEN scale(products.weight) IS NULL THEN CASE products.weight WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END)) FILTER (WHERE (products.__ivm_weight__ > 0))), 0::numeric) - coalesce((sum((CASE WHEN scale(products.weight) IS NULL THEN CASE products.weight WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END)) FILTER (WHERE (products.__ivm_weight__ < 0))), 0::numeric)), 0) AS __ivm_specials_w__,
      coalesce((coalesce((sum((('1e' || (18 * scale(products.weight))::text)::numeric)) FILTER (WHERE (products.__ivm_weight__ > 0))), 0::numeric) - coalesce((sum((('1e' || (18 * scale(products.weight))::text)::numeric)) FILTER (WHERE (products.__ivm_weight__ < 0))), 0::numeric)), 0) AS __ivm_scales_w__
    FROM (
        SELECT
          products_1.price AS price,
          products_1.weight AS weight,
          1 AS __ivm_weight__
        FROM new_rows AS products_1
        UNION ALL
        SELECT
          products_1.price AS price,
          products_1.weight AS weight,
          -1 AS __ivm_weight__
        FROM old_rows AS products_1
      ) AS products
  ) AS d;
  -- the smallest or largest value of a group may have left
  IF EXISTS (
    SELECT
    FROM public.v AS v, (
      SELECT
        max(products.price) AS top
      FROM old_rows AS products
    ) AS r
    WHERE r.top >= v.top
  ) THEN
    UPDATE public.v AS v
    SET top = f.top
    FROM (
      SELECT
        max(products.price) AS top
      FROM shop.products AS products
    ) AS f;
  END IF;
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
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    LOCK TABLE public.v IN ROW EXCLUSIVE MODE;
    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN
      -- fails when another transaction has computed the view since this one's snapshot
      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);
    END IF;
  END IF;
  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (price, weight, __ivm_weight__)
    SELECT t.price, t.weight, -1
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
       AND everview.lock_now(ARRAY['public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      PERFORM everview_data.v_refresh_ca0e7cd5();
      RETURN NULL;
    END IF;
  END IF;
  UPDATE public.v AS v
  SET n = v.n + d.n,
      w = round((CASE WHEN (v.__ivm_specials_w__ + d.__ivm_specials_w__) = 0 THEN (CASE WHEN v.__ivm_count_w__ + d.__ivm_count_w__ = 0 THEN NULL ELSE coalesce(v.__ivm_sum_w__, 0::numeric) + coalesce(d.__ivm_sum_w__, 0::numeric) END) ELSE everview.special_total((v.__ivm_specials_w__ + d.__ivm_specials_w__))::numeric END), length((v.__ivm_scales_w__ + d.__ivm_scales_w__)::text) / 18),
      top = greatest(v.top, d.top),
      __ivm_count_w__ = v.__ivm_count_w__ + d.__ivm_count_w__,
      __ivm_sum_w__ = CASE WHEN v.__ivm_count_w__ + d.__ivm_count_w__ = 0 THEN NULL ELSE coalesce(v.__ivm_sum_w__, 0::numeric) + coalesce(d.__ivm_sum_w__, 0::numeric) END,
      __ivm_specials_w__ = v.__ivm_specials_w__ + d.__ivm_specials_w__,
      __ivm_scales_w__ = v.__ivm_scales_w__ + d.__ivm_scales_w__
  FROM (
    SELECT
      -count(*) AS n,
      NULL::numeric AS top,
      -count(*) FILTER (WHERE (products.weight IS DISTINCT FROM NULL)) AS __ivm_count_w__,
      -sum((CASE WHEN scale(products.weight) IS NOT NULL THEN products.weight WHEN products.weight IS NOT NULL THEN 0 END)) AS __ivm_sum_w__,
      coalesce((-sum((CASE WHEN scale(products.weight) IS NULL THEN CASE products.weight WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END))), 0) AS __ivm_specials_w__,
      coalesce((-sum((('1e' || (18 * scale(products.weight))::text)::numeric))), 0) AS __ivm_scales_w__
    FROM old_rows AS products
  ) AS d;
  -- the smallest or largest value of a group may have left
  IF EXISTS (
    SELECT
    FROM public.v AS v, (
      SELECT
        max(products.price) AS top
      FROM old_rows AS products
    ) AS r
    WHERE r.top >= v.top
  ) THEN
    UPDATE public.v AS v
    SET top = f.top
    FROM (
      SELECT
        max(products.price) AS top
      FROM shop.products AS products
    ) AS f;
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
  count(*) AS n,
  sum(products.weight) AS w,
  max(products.price) AS top
FROM shop.products AS products;

-- trigger on shop.products
CREATE TRIGGER ivm_v_count_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE ON shop.products
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_count_products_ca0e7cd5();

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
  "definition" : "SELECT count(*) AS n,\n    sum(weight) AS w,\n    max(price) AS top\n   FROM shop.products",
  "query" : "SELECT count(*) AS n, sum(weight) AS w, max(price) AS top FROM products",
  "flavor" : "everview",
  "compiler" : "0.1.0",
  "columns" : [ "n", "w", "top" ],
  "options" : {
    "mode" : "immediate"
  },
  "stages" : [ {
    "name" : "v",
    "table" : "public.v",
    "strategy" : "keyed",
    "why" : "min and max of a group are computed again when the smallest or largest value leaves it; all else is folded",
    "key" : [ ]
  } ],
  "inputs" : [ "shop.products" ],
  "routines" : [ {
    "name" : "everview_data.v_refresh_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_refresh_ca0e7cd5() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', %{view_literal}::regclass::oid::text, true);\n  -- what waits to be folded is in the tables already\n  DELETE FROM everview_data.v_changed_products_ca0e7cd5;\n  DELETE FROM %{view};\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7})\n  SELECT d.n,\n         round((CASE WHEN d.__ivm_specials_w__ = 0 THEN d.__ivm_sum_w__ ELSE everview.special_total(d.__ivm_specials_w__)::numeric END), length(d.__ivm_scales_w__::text) / 18),\n         d.top,\n         d.__ivm_count_w__,\n         d.__ivm_sum_w__,\n         d.__ivm_specials_w__,\n         d.__ivm_scales_w__\n  FROM (\n    SELECT\n      count(*) AS n,\n      max(products.%{col:1.3}) AS top,\n      count(*) FILTER (WHERE (products.%{col:1.4} IS DISTINCT FROM NULL)) AS __ivm_count_w__,\n      sum((CASE WHEN scale(products.%{col:1.4}) IS NOT NULL THEN products.%{col:1.4} WHEN products.%{col:1.4} IS NOT NULL THEN 0 END)) AS __ivm_sum_w__,\n      coalesce((sum((CASE WHEN scale(products.%{col:1.4}) IS NULL THEN CASE products.%{col:1.4} WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END))), 0) AS __ivm_specials_w__,\n      coalesce((sum((('1e' || (18 * scale(products.%{col:1.4}))::text)::numeric))), 0) AS __ivm_scales_w__\n    FROM %{rel:1} AS products\n  ) AS d;\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_apply_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_apply_ca0e7cd5() RETURNS void\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- The last of several changes of one statement folds all of them into public.v.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF EXISTS (SELECT FROM everview_data.v_changed_products_ca0e7cd5 OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_changed_products_ca0e7cd5));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM everview_data.v_changed_products_ca0e7cd5), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    END IF;\n  END IF;\n  IF coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%' THEN\n    -- a table was truncated on the way, or most of one has changed\n    PERFORM everview_data.v_refresh_ca0e7cd5();\n  ELSE\n    UPDATE %{view} AS v\n    SET %{viewcol:1} = v.%{viewcol:1} + d.n,\n        %{viewcol:2} = round((CASE WHEN (v.%{viewcol:6} + d.__ivm_specials_w__) = 0 THEN (CASE WHEN v.%{viewcol:4} + d.__ivm_count_w__ = 0 THEN NULL ELSE coalesce(v.%{viewcol:5}, 0::numeric) + coalesce(d.__ivm_sum_w__, 0::numeric) END) ELSE everview.special_total((v.%{viewcol:6} + d.__ivm_specials_w__))::numeric END), length((v.%{viewcol:7} + d.__ivm_scales_w__)::text) / 18),\n        %{viewcol:3} = greatest(v.%{viewcol:3}, d.top),\n        %{viewcol:4} = v.%{viewcol:4} + d.__ivm_count_w__,\n        %{viewcol:5} = CASE WHEN v.%{viewcol:4} + d.__ivm_count_w__ = 0 THEN NULL ELSE coalesce(v.%{viewcol:5}, 0::numeric) + coalesce(d.__ivm_sum_w__, 0::numeric) END,\n        %{viewcol:6} = v.%{viewcol:6} + d.__ivm_specials_w__,\n        %{viewcol:7} = v.%{viewcol:7} + d.__ivm_scales_w__\n    FROM (\n      SELECT\n        coalesce((sum(change.weight)), 0) AS n,\n        max(change.value_1) FILTER (WHERE (change.weight > 0)) AS top,\n        coalesce((sum(change.weight) FILTER (WHERE (change.value_2 IS DISTINCT FROM NULL))), 0) AS __ivm_count_w__,\n        coalesce((sum((CASE WHEN scale(change.value_2) IS NOT NULL THEN change.value_2 WHEN change.value_2 IS NOT NULL THEN 0 END)) FILTER (WHERE (change.weight > 0))), 0::numeric) - coalesce((sum((CASE WHEN scale(change.value_2) IS NOT NULL THEN change.value_2 WHEN change.value_2 IS NOT NULL THEN 0 END)) FILTER (WHERE (change.weight < 0))), 0::numeric) AS __ivm_sum_w__,\n        coalesce((coalesce((sum((CASE WHEN scale(change.value_2) IS NULL THEN CASE change.value_2 WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END)) FILTER (WHERE (change.weight > 0))), 0::numeric) - coalesce((sum((CASE WHEN scale(change.value_2) IS NULL THEN CASE change.value_2 WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END)) FILTER (WHERE (change.weight < 0))), 0::numeric)), 0) AS __ivm_specials_w__,\n        coalesce((coalesce((sum((('1e' || (18 * scale(change.value_2))::text)::numeric)) FILTER (WHERE (change.weight > 0))), 0::numeric) - coalesce((sum((('1e' || (18 * scale(change.value_2))::text)::numeric)) FILTER (WHERE (change.weight < 0))), 0::numeric)), 0) AS __ivm_scales_w__\n      FROM (\n          SELECT\n            products.price AS value_1,\n            products.weight AS value_2,\n            products.__ivm_weight__ AS weight\n          FROM everview_data.v_changed_products_ca0e7cd5 AS products\n        ) AS change\n    ) AS d;\n    -- the smallest or largest value of a group may have left\n    IF EXISTS (\n      SELECT\n      FROM %{view} AS v, (\n        SELECT\n          max(change.value_1) FILTER (WHERE (change.weight < 0)) AS top\n        FROM (\n            SELECT\n              products.price AS value_1,\n              products.weight AS value_2,\n              products.__ivm_weight__ AS weight\n            FROM everview_data.v_changed_products_ca0e7cd5 AS products\n          ) AS change\n      ) AS r\n      WHERE r.top >= v.%{viewcol:3}\n    ) THEN\n      UPDATE %{view} AS v\n      SET %{viewcol:3} = f.top\n      FROM (\n        SELECT\n          max(products.%{col:1.3}) AS top\n        FROM %{rel:1} AS products\n      ) AS f;\n    END IF;\n  END IF;\n  DELETE FROM everview_data.v_changed_products_ca0e7cd5;\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_count_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_count_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change shop.products, which public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_insert_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_insert_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into shop.products: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (price, weight, __ivm_weight__)\n    SELECT t.%{col:1.3}, t.%{col:1.4}, 1\n    FROM new_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  UPDATE %{view} AS v\n  SET %{viewcol:1} = v.%{viewcol:1} + d.n,\n      %{viewcol:2} = round((CASE WHEN (v.%{viewcol:6} + d.__ivm_specials_w__) = 0 THEN (CASE WHEN v.%{viewcol:4} + d.__ivm_count_w__ = 0 THEN NULL ELSE coalesce(v.%{viewcol:5}, 0::numeric) + coalesce(d.__ivm_sum_w__, 0::numeric) END) ELSE everview.special_total((v.%{viewcol:6} + d.__ivm_specials_w__))::numeric END), length((v.%{viewcol:7} + d.__ivm_scales_w__)::text) / 18),\n      %{viewcol:3} = greatest(v.%{viewcol:3}, d.top),\n      %{viewcol:4} = v.%{viewcol:4} + d.__ivm_count_w__,\n      %{viewcol:5} = CASE WHEN v.%{viewcol:4} + d.__ivm_count_w__ = 0 THEN NULL ELSE coalesce(v.%{viewcol:5}, 0::numeric) + coalesce(d.__ivm_sum_w__, 0::numeric) END,\n      %{viewcol:6} = v.%{viewcol:6} + d.__ivm_specials_w__,\n      %{viewcol:7} = v.%{viewcol:7} + d.__ivm_scales_w__\n  FROM (\n    SELECT\n      count(*) AS n,\n      max(products.%{col:1.3}) AS top,\n      count(*) FILTER (WHERE (products.%{col:1.4} IS DISTINCT FROM NULL)) AS __ivm_count_w__,\n      sum((CASE WHEN scale(products.%{col:1.4}) IS NOT NULL THEN products.%{col:1.4} WHEN products.%{col:1.4} IS NOT NULL THEN 0 END)) AS __ivm_sum_w__,\n      coalesce((sum((CASE WHEN scale(products.%{col:1.4}) IS NULL THEN CASE products.%{col:1.4} WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END))), 0) AS __ivm_specials_w__,\n      coalesce((sum((('1e' || (18 * scale(products.%{col:1.4}))::text)::numeric))), 0) AS __ivm_scales_w__\n    FROM new_rows AS products\n  ) AS d;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_update_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_update_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were updated in shop.products: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (price, weight, __ivm_weight__)\n    SELECT t.%{col:1.3}, t.%{col:1.4}, 1\n    FROM new_rows AS t;\n    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (price, weight, __ivm_weight__)\n    SELECT t.%{col:1.3}, t.%{col:1.4}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  UPDATE %{view} AS v\n  SET %{viewcol:1} = v.%{viewcol:1} + d.n,\n      %{viewcol:2} = round((CASE WHEN (v.%{viewcol:6} + d.__ivm_specials_w__) = 0 THEN (CASE WHEN v.%{viewcol:4} + d.__ivm_count_w__ = 0 THEN NULL ELSE coalesce(v.%{viewcol:5}, 0::numeric) + coalesce(d.__ivm_sum_w__, 0::numeric) END) ELSE everview.special_total((v.%{viewcol:6} + d.__ivm_specials_w__))::numeric END), length((v.%{viewcol:7} + d.__ivm_scales_w__)::text) / 18),\n      %{viewcol:3} = greatest(v.%{viewcol:3}, d.top),\n      %{viewcol:4} = v.%{viewcol:4} + d.__ivm_count_w__,\n      %{viewcol:5} = CASE WHEN v.%{viewcol:4} + d.__ivm_count_w__ = 0 THEN NULL ELSE coalesce(v.%{viewcol:5}, 0::numeric) + coalesce(d.__ivm_sum_w__, 0::numeric) END,\n      %{viewcol:6} = v.%{viewcol:6} + d.__ivm_specials_w__,\n      %{viewcol:7} = v.%{viewcol:7} + d.__ivm_scales_w__\n  FROM (\n    SELECT\n      coalesce((sum(products.__ivm_weight__)), 0) AS n,\n      max(products.price) FILTER (WHERE (products.__ivm_weight__ > 0)) AS top,\n      coalesce((sum(products.__ivm_weight__) FILTER (WHERE (products.weight IS DISTINCT FROM NULL))), 0) AS __ivm_count_w__,\n      coalesce((sum((CASE WHEN scale(products.weight) IS NOT NULL THEN products.weight WHEN products.weight IS NOT NULL THEN 0 END)) FILTER (WHERE (products.__ivm_weight__ > 0))), 0::numeric) - coalesce((sum((CASE WHEN scale(products.weight) IS NOT NULL THEN products.weight WHEN products.weight IS NOT NULL THEN 0 END)) FILTER (WHERE (products.__ivm_weight__ < 0))), 0::numeric) AS __ivm_sum_w__,\n      coalesce((coalesce((sum((CASE WHEN scale(products.weight) IS NULL THEN CASE products.weight WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END)) FILTER (WHERE (products.__ivm_weight__ > 0))), 0::numeric) - coalesce((sum((CASE WHEN scale(products.weight) IS NULL THEN CASE products.weight WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END)) FILTER (WHERE (products.__ivm_weight__ < 0))), 0::numeric)), 0) AS __ivm_specials_w__,\n      coalesce((coalesce((sum((('1e' || (18 * scale(products.weight))::text)::numeric)) FILTER (WHERE (products.__ivm_weight__ > 0))), 0::numeric) - coalesce((sum((('1e' || (18 * scale(products.weight))::text)::numeric)) FILTER (WHERE (products.__ivm_weight__ < 0))), 0::numeric)), 0) AS __ivm_scales_w__\n    FROM (\n        SELECT\n          products_1.%{col:1.3} AS price,\n          products_1.%{col:1.4} AS weight,\n          1 AS __ivm_weight__\n        FROM new_rows AS products_1\n        UNION ALL\n        SELECT\n          products_1.%{col:1.3} AS price,\n          products_1.%{col:1.4} AS weight,\n          -1 AS __ivm_weight__\n        FROM old_rows AS products_1\n      ) AS products\n  ) AS d;\n  -- the smallest or largest value of a group may have left\n  IF EXISTS (\n    SELECT\n    FROM %{view} AS v, (\n      SELECT\n        max(products.%{col:1.3}) AS top\n      FROM old_rows AS products\n    ) AS r\n    WHERE r.top >= v.%{viewcol:3}\n  ) THEN\n    UPDATE %{view} AS v\n    SET %{viewcol:3} = f.top\n    FROM (\n      SELECT\n        max(products.%{col:1.3}) AS top\n      FROM %{rel:1} AS products\n    ) AS f;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_delete_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_delete_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from shop.products: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (price, weight, __ivm_weight__)\n    SELECT t.%{col:1.3}, t.%{col:1.4}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM old_rows), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  UPDATE %{view} AS v\n  SET %{viewcol:1} = v.%{viewcol:1} + d.n,\n      %{viewcol:2} = round((CASE WHEN (v.%{viewcol:6} + d.__ivm_specials_w__) = 0 THEN (CASE WHEN v.%{viewcol:4} + d.__ivm_count_w__ = 0 THEN NULL ELSE coalesce(v.%{viewcol:5}, 0::numeric) + coalesce(d.__ivm_sum_w__, 0::numeric) END) ELSE everview.special_total((v.%{viewcol:6} + d.__ivm_specials_w__))::numeric END), length((v.%{viewcol:7} + d.__ivm_scales_w__)::text) / 18),\n      %{viewcol:3} = greatest(v.%{viewcol:3}, d.top),\n      %{viewcol:4} = v.%{viewcol:4} + d.__ivm_count_w__,\n      %{viewcol:5} = CASE WHEN v.%{viewcol:4} + d.__ivm_count_w__ = 0 THEN NULL ELSE coalesce(v.%{viewcol:5}, 0::numeric) + coalesce(d.__ivm_sum_w__, 0::numeric) END,\n      %{viewcol:6} = v.%{viewcol:6} + d.__ivm_specials_w__,\n      %{viewcol:7} = v.%{viewcol:7} + d.__ivm_scales_w__\n  FROM (\n    SELECT\n      -count(*) AS n,\n      NULL::numeric AS top,\n      -count(*) FILTER (WHERE (products.%{col:1.4} IS DISTINCT FROM NULL)) AS __ivm_count_w__,\n      -sum((CASE WHEN scale(products.%{col:1.4}) IS NOT NULL THEN products.%{col:1.4} WHEN products.%{col:1.4} IS NOT NULL THEN 0 END)) AS __ivm_sum_w__,\n      coalesce((-sum((CASE WHEN scale(products.%{col:1.4}) IS NULL THEN CASE products.%{col:1.4} WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END))), 0) AS __ivm_specials_w__,\n      coalesce((-sum((('1e' || (18 * scale(products.%{col:1.4}))::text)::numeric))), 0) AS __ivm_scales_w__\n    FROM old_rows AS products\n  ) AS d;\n  -- the smallest or largest value of a group may have left\n  IF EXISTS (\n    SELECT\n    FROM %{view} AS v, (\n      SELECT\n        max(products.%{col:1.3}) AS top\n      FROM old_rows AS products\n    ) AS r\n    WHERE r.top >= v.%{viewcol:3}\n  ) THEN\n    UPDATE %{view} AS v\n    SET %{viewcol:3} = f.top\n    FROM (\n      SELECT\n        max(products.%{col:1.3}) AS top\n      FROM %{rel:1} AS products\n    ) AS f;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_truncate_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_truncate_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- shop.products was truncated: public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('everview.underway_ca0e7cd5', true) LIKE '%+' THEN\n    -- inside another statement, which ends with a fresh computation\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    RETURN NULL;\n  END IF;\n  PERFORM everview_data.v_refresh_ca0e7cd5();\n  RETURN NULL;\nEND\n$everview$"
  } ],
  "refresh" : "everview_data.v_refresh_ca0e7cd5",
  "triggers" : [ {
    "table" : "shop.products",
    "name" : "ivm_v_count_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_count_ca0e7cd5\nBEFORE INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_count_products_ca0e7cd5()"
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
  "relations" : [ "everview_data.v_changed_products_ca0e7cd5", "everview_data.v_changed_products_ca0e7cd5_all", "everview_data.v_computed_ca0e7cd5" ],
  "anchor" : "everview_data.v_definition_ca0e7cd5",
  "indexes" : [ ],
  "assumptions" : [ {
    "input" : 1,
    "kind" : "not_null",
    "columns" : [ "3" ]
  } ]
}$everview1$::jsonb);
