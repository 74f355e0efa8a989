-- the view: an ordinary table
CREATE TABLE public.v (
  category text,
  fixed numeric,
  free numeric,
  mean numeric,
  __ivm_sum_fixed__ numeric,
  __ivm_specials_fixed__ numeric,
  __ivm_count_free__ bigint,
  __ivm_sum_free__ numeric,
  __ivm_specials_free__ numeric,
  __ivm_scales_free__ numeric,
  __ivm_count__ bigint
) WITH (fillfactor = 70);

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
  DELETE FROM public.v;
  INSERT INTO public.v AS v (category, fixed, free, mean, __ivm_sum_fixed__, __ivm_specials_fixed__, __ivm_count_free__, __ivm_sum_free__, __ivm_specials_free__, __ivm_scales_free__, __ivm_count__)
  SELECT d.category,
         CASE WHEN d.__ivm_specials_fixed__ = 0 THEN d.__ivm_sum_fixed__ ELSE everview.special_total(d.__ivm_specials_fixed__)::numeric END,
         round((CASE WHEN d.__ivm_specials_free__ = 0 THEN d.__ivm_sum_free__ ELSE everview.special_total(d.__ivm_specials_free__)::numeric END), length(d.__ivm_scales_free__::text) / 18),
         (round((CASE WHEN d.__ivm_specials_free__ = 0 THEN d.__ivm_sum_free__ ELSE everview.special_total(d.__ivm_specials_free__)::numeric END), length(d.__ivm_scales_free__::text) / 18))::numeric / nullif(d.__ivm_count_free__, 0)::numeric,
         d.__ivm_sum_fixed__,
         d.__ivm_specials_fixed__,
         d.__ivm_count_free__,
         d.__ivm_sum_free__,
         d.__ivm_specials_free__,
         d.__ivm_scales_free__,
         d.__ivm_count__
  FROM (
    SELECT
      products.category AS category,
      sum((CASE WHEN scale(products.price) IS NOT NULL THEN products.price WHEN products.price IS NOT NULL THEN 0 END)) AS __ivm_sum_fixed__,
      coalesce((sum((CASE WHEN scale(products.price) IS NULL THEN CASE products.price WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END))), 0) AS __ivm_specials_fixed__,
      count(*) FILTER (WHERE (products.weight IS DISTINCT FROM NULL)) AS __ivm_count_free__,
      sum((CASE WHEN scale(products.weight) IS NOT NULL THEN products.weight WHEN products.weight IS NOT NULL THEN 0 END)) AS __ivm_sum_free__,
      coalesce((sum((CASE WHEN scale(products.weight) IS NULL THEN CASE products.weight WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END))), 0) AS __ivm_specials_free__,
      coalesce((sum((('1e' || (18 * scale(products.weight))::text)::numeric))), 0) AS __ivm_scales_free__,
      count(*) AS __ivm_count__
    FROM shop.products AS products
    GROUP BY products.category
  ) AS d;
  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;
  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);
  RETURN __ivm_rows;
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
  __ivm_emptied tid[];
BEGIN
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    LOCK TABLE public.v IN ROW EXCLUSIVE MODE;
    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN
      -- fails when another transaction has computed the view since this one's snapshot
      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);
    END IF;
  END IF;
  INSERT INTO public.v AS v (category, fixed, free, mean, __ivm_sum_fixed__, __ivm_specials_fixed__, __ivm_count_free__, __ivm_sum_free__, __ivm_specials_free__, __ivm_scales_free__, __ivm_count__)
  SELECT d.category,
         d.__ivm_sum_fixed__,
         round(d.__ivm_sum_free__, length(d.__ivm_scales_free__::text) / 18),
         (round(d.__ivm_sum_free__, length(d.__ivm_scales_free__::text) / 18))::numeric / nullif(d.__ivm_count_free__, 0)::numeric,
         d.__ivm_sum_fixed__,
         0,
         d.__ivm_count_free__,
         d.__ivm_sum_free__,
         0,
         d.__ivm_scales_free__,
         d.__ivm_count__
  FROM (
    SELECT
      products.category AS category,
      products.price::numeric AS __ivm_sum_fixed__,
      CASE WHEN (products.weight IS DISTINCT FROM NULL) THEN (1::bigint) ELSE 0 END AS __ivm_count_free__,
      products.weight::numeric AS __ivm_sum_free__,
      coalesce(((('1e' || (18 * scale(products.weight))::text)::numeric)::numeric), 0) AS __ivm_scales_free__,
      1::bigint AS __ivm_count__
    FROM new_rows AS products
    LIMIT 1
  ) AS d
  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)
    AND (d.__ivm_sum_fixed__ IN ('NaN', 'Infinity', '-Infinity')) IS NOT TRUE
    AND (d.__ivm_sum_free__ IN ('NaN', 'Infinity', '-Infinity')) IS NOT TRUE
  ON CONFLICT (category) DO UPDATE SET
    fixed = v.__ivm_sum_fixed__ + excluded.__ivm_sum_fixed__,
    free = round((CASE WHEN v.__ivm_count_free__ + excluded.__ivm_count_free__ = 0 THEN nullif(coalesce(v.__ivm_sum_free__, 0::numeric) + coalesce(excluded.__ivm_sum_free__, 0::numeric), 0::numeric) ELSE coalesce(v.__ivm_sum_free__, 0::numeric) + coalesce(excluded.__ivm_sum_free__, 0::numeric) END), length((v.__ivm_scales_free__ + excluded.__ivm_scales_free__)::text) / 18),
    mean = (round((CASE WHEN v.__ivm_count_free__ + excluded.__ivm_count_free__ = 0 THEN nullif(coalesce(v.__ivm_sum_free__, 0::numeric) + coalesce(excluded.__ivm_sum_free__, 0::numeric), 0::numeric) ELSE coalesce(v.__ivm_sum_free__, 0::numeric) + coalesce(excluded.__ivm_sum_free__, 0::numeric) END), length((v.__ivm_scales_free__ + excluded.__ivm_scales_free__)::text) / 18))::numeric / nullif((v.__ivm_count_free__ + excluded.__ivm_count_free__), 0)::numeric,
    __ivm_sum_fixed__ = v.__ivm_sum_fixed__ + excluded.__ivm_sum_fixed__,
    __ivm_count_free__ = v.__ivm_count_free__ + excluded.__ivm_count_free__,
    __ivm_sum_free__ = CASE WHEN v.__ivm_count_free__ + excluded.__ivm_count_free__ = 0 THEN nullif(coalesce(v.__ivm_sum_free__, 0::numeric) + coalesce(excluded.__ivm_sum_free__, 0::numeric), 0::numeric) ELSE coalesce(v.__ivm_sum_free__, 0::numeric) + coalesce(excluded.__ivm_sum_free__, 0::numeric) END,
    __ivm_scales_free__ = v.__ivm_scales_free__ + excluded.__ivm_scales_free__,
    __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
  WHERE v.__ivm_specials_fixed__ = 0 AND v.__ivm_specials_free__ = 0 AND v.__ivm_count__ + excluded.__ivm_count__ <> 0;
  IF NOT FOUND THEN
    -- several rows, special values, a group left without any, or none that counts
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
    END IF;
    WITH folded AS (
      INSERT INTO public.v AS v (category, fixed, free, mean, __ivm_sum_fixed__, __ivm_specials_fixed__, __ivm_count_free__, __ivm_sum_free__, __ivm_specials_free__, __ivm_scales_free__, __ivm_count__)
      SELECT d.category,
             CASE WHEN d.__ivm_specials_fixed__ = 0 THEN d.__ivm_sum_fixed__ ELSE everview.special_total(d.__ivm_specials_fixed__)::numeric END,
             round((CASE WHEN d.__ivm_specials_free__ = 0 THEN d.__ivm_sum_free__ ELSE everview.special_total(d.__ivm_specials_free__)::numeric END), length(d.__ivm_scales_free__::text) / 18),
             (round((CASE WHEN d.__ivm_specials_free__ = 0 THEN d.__ivm_sum_free__ ELSE everview.special_total(d.__ivm_specials_free__)::numeric END), length(d.__ivm_scales_free__::text) / 18))::numeric / nullif(d.__ivm_count_free__, 0)::numeric,
             d.__ivm_sum_fixed__,
             d.__ivm_specials_fixed__,
             d.__ivm_count_free__,
             d.__ivm_sum_free__,
             d.__ivm_specials_free__,
             d.__ivm_scales_free__,
             d.__ivm_count__
      FROM (
        SELECT
          products.category AS category,
          sum((CASE WHEN scale(products.price) IS NOT NULL THEN products.price WHEN products.price IS NOT NULL THEN 0 END)) AS __ivm_sum_fixed__,
          coalesce((sum((CASE WHEN scale(products.price) IS NULL THEN CASE products.price WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END))), 0) AS __ivm_specials_fixed__,
          count(*) FILTER (WHERE (products.weight IS DISTINCT FROM NULL)) AS __ivm_count_free__,
          sum((CASE WHEN scale(products.weight) IS NOT NULL THEN products.weight WHEN products.weight IS NOT NULL THEN 0 END)) AS __ivm_sum_free__,
          coalesce((sum((CASE WHEN scale(products.weight) IS NULL THEN CASE products.weight WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END))), 0) AS __ivm_specials_free__,
          coalesce((sum((('1e' || (18 * scale(products.weight))::text)::numeric))), 0) AS __ivm_scales_free__,
          count(*) AS __ivm_count__
        FROM new_rows AS products
        GROUP BY products.category
      ) AS d
      ORDER BY d.category
      ON CONFLICT (category) DO UPDATE SET
        fixed = CASE WHEN (v.__ivm_specials_fixed__ + excluded.__ivm_specials_fixed__) = 0 THEN (v.__ivm_sum_fixed__ + excluded.__ivm_sum_fixed__) ELSE everview.special_total((v.__ivm_specials_fixed__ + excluded.__ivm_specials_fixed__))::numeric END,
        free = round((CASE WHEN (v.__ivm_specials_free__ + excluded.__ivm_specials_free__) = 0 THEN (CASE WHEN v.__ivm_count_free__ + excluded.__ivm_count_free__ = 0 THEN nullif(coalesce(v.__ivm_sum_free__, 0::numeric) + coalesce(excluded.__ivm_sum_free__, 0::numeric), 0::numeric) ELSE coalesce(v.__ivm_sum_free__, 0::numeric) + coalesce(excluded.__ivm_sum_free__, 0::numeric) END) ELSE everview.special_total((v.__ivm_specials_free__ + excluded.__ivm_specials_free__))::numeric END), length((v.__ivm_scales_free__ + excluded.__ivm_scales_free__)::text) / 18),
        mean = (round((CASE WHEN (v.__ivm_specials_free__ + excluded.__ivm_specials_free__) = 0 THEN (CASE WHEN v.__ivm_count_free__ + excluded.__ivm_count_free__ = 0 THEN nullif(coalesce(v.__ivm_sum_free__, 0::numeric) + coalesce(excluded.__ivm_sum_free__, 0::numeric), 0::numeric) ELSE coalesce(v.__ivm_sum_free__, 0::numeric) + coalesce(excluded.__ivm_sum_free__, 0::numeric) END) ELSE everview.special_total((v.__ivm_specials_free__ + excluded.__ivm_specials_free__))::numeric END), length((v.__ivm_scales_free__ + excluded.__ivm_scales_free__)::text) / 18))::numeric / nullif((v.__ivm_count_free__ + excluded.__ivm_count_free__), 0)::numeric,
        __ivm_sum_fixed__ = v.__ivm_sum_fixed__ + excluded.__ivm_sum_fixed__,
        __ivm_specials_fixed__ = v.__ivm_specials_fixed__ + excluded.__ivm_specials_fixed__,
        __ivm_count_free__ = v.__ivm_count_free__ + excluded.__ivm_count_free__,
        __ivm_sum_free__ = CASE WHEN v.__ivm_count_free__ + excluded.__ivm_count_free__ = 0 THEN nullif(coalesce(v.__ivm_sum_free__, 0::numeric) + coalesce(excluded.__ivm_sum_free__, 0::numeric), 0::numeric) ELSE coalesce(v.__ivm_sum_free__, 0::numeric) + coalesce(excluded.__ivm_sum_free__, 0::numeric) END,
        __ivm_specials_free__ = v.__ivm_specials_free__ + excluded.__ivm_specials_free__,
        __ivm_scales_free__ = v.__ivm_scales_free__ + excluded.__ivm_scales_free__,
        __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
      RETURNING v.ctid AS position, v.__ivm_count__ = 0 AND v.__ivm_sum_fixed__ = 0::numeric AND v.__ivm_specials_fixed__ = 0 AND v.__ivm_count_free__ = 0 AND v.__ivm_sum_free__ IS NULL AND v.__ivm_specials_free__ = 0 AND v.__ivm_scales_free__ = 0 AS emptied
    )
    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
    FROM folded AS f;
    IF __ivm_emptied IS NOT NULL THEN
      -- the rows are locked by this transaction, so their addresses are stable
      DELETE FROM public.v AS v WHERE v.ctid = ANY (__ivm_emptied);
    END IF;
  END IF;
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
    INSERT INTO public.v AS v (category, fixed, free, mean, __ivm_sum_fixed__, __ivm_specials_fixed__, __ivm_count_free__, __ivm_sum_free__, __ivm_specials_free__, __ivm_scales_free__, __ivm_count__)
    SELECT d.category,
           CASE WHEN d.__ivm_specials_fixed__ = 0 THEN d.__ivm_sum_fixed__ ELSE everview.special_total(d.__ivm_specials_fixed__)::numeric END,
           round((CASE WHEN d.__ivm_specials_free__ = 0 THEN (CASE WHEN d.__ivm_count_free__ = 0 THEN nullif(d.__ivm_sum_free__, 0::numeric) ELSE d.__ivm_sum_free__ END) ELSE everview.special_total(d.__ivm_specials_free__)::numeric END), length(d.__ivm_scales_free__::text) / 18),
           (round((CASE WHEN d.__ivm_specials_free__ = 0 THEN (CASE WHEN d.__ivm_count_free__ = 0 THEN nullif(d.__ivm_sum_free__, 0::numeric) ELSE d.__ivm_sum_free__ END) ELSE everview.special_total(d.__ivm_specials_free__)::numeric END), length(d.__ivm_scales_free__::text) / 18))::numeric / nullif(d.__ivm_count_free__, 0)::numeric,
           d.__ivm_sum_fixed__,
           d.__ivm_specials_fixed__,
           d.__ivm_count_free__,
           CASE WHEN d.__ivm_count_free__ = 0 THEN nullif(d.__ivm_sum_free__, 0::numeric) ELSE d.__ivm_sum_free__ END,
           d.__ivm_specials_free__,
           d.__ivm_scales_free__,
           d.__ivm_count__
    FROM (
      SELECT
        products.category AS category,
        coalesce((sum((CASE WHEN scale(products.price) IS NOT NULL THEN products.price WHEN products.price IS NOT NULL THEN 0 END)) FILTER (WHERE (products.__ivm_weight__ > 0))), 0::numeric) - coalesce((sum((CASE WHEN scale(products.price) IS NOT NULL THEN products.price WHEN products.price IS NOT NULL THEN 0 END)) FILTER (WHERE (products.__ivm_weight__ < 0))), 0::numeric) AS __ivm_sum_fixed__,
        coalesce((coalesce((sum((CASE WHEN scale(products.price) IS NULL THEN CASE products.price WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END)) FILTER (WHERE (products.__ivm_weight__ > 0))), 0::numeric) - coalesce((sum((CASE WHEN scale(products.price) IS NULL THEN CASE products.price WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END)) FILTER (WHERE (products.__ivm_weight__ < 0))), 0::numeric)), 0) AS __ivm_specials_fixed__,
        coalesce((sum(products.__ivm_weight__) FILTER (WHERE (products.weight IS DISTINCT FROM NULL))), 0) AS __ivm_count_free__,
        coalesce((sum((CASE WHEN scale(products.weight) IS NOT NULL THEN products.weight WHEN products.weight IS NOT NULL THEN 0 END)) FILTER (WHERE (products.__ivm_weight__ > 0))), 0::numeric) - coalesce((sum((CASE WHEN scale(products.weight) IS NOT NULL THEN products.weight WHEN products.weight IS NOT NULL THEN 0 END)) FILTER (WHERE (products.__ivm_weight__ < 0))), 0::numeric) AS __ivm_sum_free__,
        coalesce((coalesce((sum((CASE WHEN scale(products.weight) IS NULL THEN CASE products.weight WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END)) FILTER (WHERE (products.__ivm_weight__ > 0))), 0::numeric) - coalesce((sum((CASE WHEN scale(products.weight) IS NULL THEN CASE products.weight WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END)) FILTER (WHERE (products.__ivm_weight__ < 0))), 0::numeric)), 0) AS __ivm_specials_free__,
        coalesce((coalesce((sum((('1e' || (18 * scale(products.weight))::text)::numeric)) FILTER (WHERE (products.__ivm_weight__ > 0))), 0::numeric) - coalesce((sum((('1e' || (18 * scale(products.weight))::text)::numeric)) FILTER (WHERE (products.__ivm_weight__ < 0))), 0::numeric)), 0) AS __ivm_scales_free__,
        coalesce((sum(products.__ivm_weight__)), 0) AS __ivm_count__
      FROM (
          SELECT
            products_1.category AS category,
            products_1.price AS price,
            products_1.weight AS weight,
            1 AS __ivm_weight__
          FROM new_rows AS products_1
          UNION ALL
          SELECT
            products_1.category AS category,
            products_1.price AS price,
            products_1.weight AS weight,
            -1 AS __ivm_weight__
          FROM old_rows AS products_1
        ) AS products
      GROUP BY products.category
    ) AS d
    WHERE d.__ivm_sum_fixed__ <> 0 OR d.__ivm_specials_fixed__ <> 0 OR d.__ivm_count_free__ <> 0 OR d.__ivm_sum_free__ <> 0 OR d.__ivm_specials_free__ <> 0 OR d.__ivm_scales_free__ <> 0 OR d.__ivm_count__ <> 0
    ORDER BY d.category
    ON CONFLICT (category) DO UPDATE SET
      fixed = CASE WHEN (v.__ivm_specials_fixed__ + excluded.__ivm_specials_fixed__) = 0 THEN (v.__ivm_sum_fixed__ + excluded.__ivm_sum_fixed__) ELSE everview.special_total((v.__ivm_specials_fixed__ + excluded.__ivm_specials_fixed__))::numeric END,
      free = round((CASE WHEN (v.__ivm_specials_free__ + excluded.__ivm_specials_free__) = 0 THEN (CASE WHEN v.__ivm_count_free__ + excluded.__ivm_count_free__ = 0 THEN nullif(coalesce(v.__ivm_sum_free__, 0::numeric) + coalesce(excluded.__ivm_sum_free__, 0::numeric), 0::numeric) ELSE coalesce(v.__ivm_sum_free__, 0::numeric) + coalesce(excluded.__ivm_sum_free__, 0::numeric) END) ELSE everview.special_total((v.__ivm_specials_free__ + excluded.__ivm_specials_free__))::numeric END), length((v.__ivm_scales_free__ + excluded.__ivm_scales_free__)::text) / 18),
      mean = (round((CASE WHEN (v.__ivm_specials_free__ + excluded.__ivm_specials_free__) = 0 THEN (CASE WHEN v.__ivm_count_free__ + excluded.__ivm_count_free__ = 0 THEN nullif(coalesce(v.__ivm_sum_free__, 0::numeric) + coalesce(excluded.__ivm_sum_free__, 0::numeric), 0::numeric) ELSE coalesce(v.__ivm_sum_free__, 0::numeric) + coalesce(excluded.__ivm_sum_free__, 0::numeric) END) ELSE everview.special_total((v.__ivm_specials_free__ + excluded.__ivm_specials_free__))::numeric END), length((v.__ivm_scales_free__ + excluded.__ivm_scales_free__)::text) / 18))::numeric / nullif((v.__ivm_count_free__ + excluded.__ivm_count_free__), 0)::numeric,
      __ivm_sum_fixed__ = v.__ivm_sum_fixed__ + excluded.__ivm_sum_fixed__,
      __ivm_specials_fixed__ = v.__ivm_specials_fixed__ + excluded.__ivm_specials_fixed__,
      __ivm_count_free__ = v.__ivm_count_free__ + excluded.__ivm_count_free__,
      __ivm_sum_free__ = CASE WHEN v.__ivm_count_free__ + excluded.__ivm_count_free__ = 0 THEN nullif(coalesce(v.__ivm_sum_free__, 0::numeric) + coalesce(excluded.__ivm_sum_free__, 0::numeric), 0::numeric) ELSE coalesce(v.__ivm_sum_free__, 0::numeric) + coalesce(excluded.__ivm_sum_free__, 0::numeric) END,
      __ivm_specials_free__ = v.__ivm_specials_free__ + excluded.__ivm_specials_free__,
      __ivm_scales_free__ = v.__ivm_scales_free__ + excluded.__ivm_scales_free__,
      __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
    RETURNING v.ctid AS position, v.__ivm_count__ = 0 AND v.__ivm_sum_fixed__ = 0::numeric AND v.__ivm_specials_fixed__ = 0 AND v.__ivm_count_free__ = 0 AND v.__ivm_sum_free__ IS NULL AND v.__ivm_specials_free__ = 0 AND v.__ivm_scales_free__ = 0 AS emptied
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

-- function v_delete_products_ca0e7cd5
CREATE FUNCTION everview_data.v_delete_products_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from shop.products: public.v follows.
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
  INSERT INTO public.v AS v (category, fixed, free, mean, __ivm_sum_fixed__, __ivm_specials_fixed__, __ivm_count_free__, __ivm_sum_free__, __ivm_specials_free__, __ivm_scales_free__, __ivm_count__)
  SELECT d.category,
         d.__ivm_sum_fixed__,
         round(d.__ivm_sum_free__, length(d.__ivm_scales_free__::text) / 18),
         (round(d.__ivm_sum_free__, length(d.__ivm_scales_free__::text) / 18))::numeric / nullif(d.__ivm_count_free__, 0)::numeric,
         d.__ivm_sum_fixed__,
         0,
         d.__ivm_count_free__,
         d.__ivm_sum_free__,
         0,
         d.__ivm_scales_free__,
         d.__ivm_count__
  FROM (
    SELECT
      products.category AS category,
      -products.price::numeric AS __ivm_sum_fixed__,
      CASE WHEN (products.weight IS DISTINCT FROM NULL) THEN (-1::bigint) ELSE 0 END AS __ivm_count_free__,
      -products.weight::numeric AS __ivm_sum_free__,
      coalesce((-(('1e' || (18 * scale(products.weight))::text)::numeric)::numeric), 0) AS __ivm_scales_free__,
      -1::bigint AS __ivm_count__
    FROM old_rows AS products
    LIMIT 1
  ) AS d
  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)
    AND (d.__ivm_sum_fixed__ IN ('NaN', 'Infinity', '-Infinity')) IS NOT TRUE
    AND (d.__ivm_sum_free__ IN ('NaN', 'Infinity', '-Infinity')) IS NOT TRUE
  ON CONFLICT (category) DO UPDATE SET
    fixed = v.__ivm_sum_fixed__ + excluded.__ivm_sum_fixed__,
    free = round((CASE WHEN v.__ivm_count_free__ + excluded.__ivm_count_free__ = 0 THEN nullif(coalesce(v.__ivm_sum_free__, 0::numeric) + coalesce(excluded.__ivm_sum_free__, 0::numeric), 0::numeric) ELSE coalesce(v.__ivm_sum_free__, 0::numeric) + coalesce(excluded.__ivm_sum_free__, 0::numeric) END), length((v.__ivm_scales_free__ + excluded.__ivm_scales_free__)::text) / 18),
    mean = (round((CASE WHEN v.__ivm_count_free__ + excluded.__ivm_count_free__ = 0 THEN nullif(coalesce(v.__ivm_sum_free__, 0::numeric) + coalesce(excluded.__ivm_sum_free__, 0::numeric), 0::numeric) ELSE coalesce(v.__ivm_sum_free__, 0::numeric) + coalesce(excluded.__ivm_sum_free__, 0::numeric) END), length((v.__ivm_scales_free__ + excluded.__ivm_scales_free__)::text) / 18))::numeric / nullif((v.__ivm_count_free__ + excluded.__ivm_count_free__), 0)::numeric,
    __ivm_sum_fixed__ = v.__ivm_sum_fixed__ + excluded.__ivm_sum_fixed__,
    __ivm_count_free__ = v.__ivm_count_free__ + excluded.__ivm_count_free__,
    __ivm_sum_free__ = CASE WHEN v.__ivm_count_free__ + excluded.__ivm_count_free__ = 0 THEN nullif(coalesce(v.__ivm_sum_free__, 0::numeric) + coalesce(excluded.__ivm_sum_free__, 0::numeric), 0::numeric) ELSE coalesce(v.__ivm_sum_free__, 0::numeric) + coalesce(excluded.__ivm_sum_free__, 0::numeric) END,
    __ivm_scales_free__ = v.__ivm_scales_free__ + excluded.__ivm_scales_free__,
    __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
  WHERE v.__ivm_specials_fixed__ = 0 AND v.__ivm_specials_free__ = 0
  RETURNING v.ctid, v.__ivm_count__ = 0 AND v.__ivm_sum_fixed__ = 0::numeric AND v.__ivm_specials_fixed__ = 0 AND v.__ivm_count_free__ = 0 AND v.__ivm_sum_free__ IS NULL AND v.__ivm_specials_free__ = 0 AND v.__ivm_scales_free__ = 0 INTO __ivm_position, __ivm_is_empty;
  IF NOT FOUND THEN
    -- several rows, special values, or none that counts
    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));
    END IF;
    WITH folded AS (
      INSERT INTO public.v AS v (category, fixed, free, mean, __ivm_sum_fixed__, __ivm_specials_fixed__, __ivm_count_free__, __ivm_sum_free__, __ivm_specials_free__, __ivm_scales_free__, __ivm_count__)
      SELECT d.category,
             CASE WHEN d.__ivm_specials_fixed__ = 0 THEN d.__ivm_sum_fixed__ ELSE everview.special_total(d.__ivm_specials_fixed__)::numeric END,
             round((CASE WHEN d.__ivm_specials_free__ = 0 THEN d.__ivm_sum_free__ ELSE everview.special_total(d.__ivm_specials_free__)::numeric END), length(d.__ivm_scales_free__::text) / 18),
             (round((CASE WHEN d.__ivm_specials_free__ = 0 THEN d.__ivm_sum_free__ ELSE everview.special_total(d.__ivm_specials_free__)::numeric END), length(d.__ivm_scales_free__::text) / 18))::numeric / nullif(d.__ivm_count_free__, 0)::numeric,
             d.__ivm_sum_fixed__,
             d.__ivm_specials_fixed__,
             d.__ivm_count_free__,
             d.__ivm_sum_free__,
             d.__ivm_specials_free__,
             d.__ivm_scales_free__,
             d.__ivm_count__
      FROM (
        SELECT
          products.category AS category,
          -sum((CASE WHEN scale(products.price) IS NOT NULL THEN products.price WHEN products.price IS NOT NULL THEN 0 END)) AS __ivm_sum_fixed__,
          coalesce((-sum((CASE WHEN scale(products.price) IS NULL THEN CASE products.price WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END))), 0) AS __ivm_specials_fixed__,
          -count(*) FILTER (WHERE (products.weight IS DISTINCT FROM NULL)) AS __ivm_count_free__,
          -sum((CASE WHEN scale(products.weight) IS NOT NULL THEN products.weight WHEN products.weight IS NOT NULL THEN 0 END)) AS __ivm_sum_free__,
          coalesce((-sum((CASE WHEN scale(products.weight) IS NULL THEN CASE products.weight WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END))), 0) AS __ivm_specials_free__,
          coalesce((-sum((('1e' || (18 * scale(products.weight))::text)::numeric))), 0) AS __ivm_scales_free__,
          -count(*) AS __ivm_count__
        FROM old_rows AS products
        GROUP BY products.category
      ) AS d
      ORDER BY d.category
      ON CONFLICT (category) DO UPDATE SET
        fixed = CASE WHEN (v.__ivm_specials_fixed__ + excluded.__ivm_specials_fixed__) = 0 THEN (v.__ivm_sum_fixed__ + excluded.__ivm_sum_fixed__) ELSE everview.special_total((v.__ivm_specials_fixed__ + excluded.__ivm_specials_fixed__))::numeric END,
        free = round((CASE WHEN (v.__ivm_specials_free__ + excluded.__ivm_specials_free__) = 0 THEN (CASE WHEN v.__ivm_count_free__ + excluded.__ivm_count_free__ = 0 THEN nullif(coalesce(v.__ivm_sum_free__, 0::numeric) + coalesce(excluded.__ivm_sum_free__, 0::numeric), 0::numeric) ELSE coalesce(v.__ivm_sum_free__, 0::numeric) + coalesce(excluded.__ivm_sum_free__, 0::numeric) END) ELSE everview.special_total((v.__ivm_specials_free__ + excluded.__ivm_specials_free__))::numeric END), length((v.__ivm_scales_free__ + excluded.__ivm_scales_free__)::text) / 18),
        mean = (round((CASE WHEN (v.__ivm_specials_free__ + excluded.__ivm_specials_free__) = 0 THEN (CASE WHEN v.__ivm_count_free__ + excluded.__ivm_count_free__ = 0 THEN nullif(coalesce(v.__ivm_sum_free__, 0::numeric) + coalesce(excluded.__ivm_sum_free__, 0::numeric), 0::numeric) ELSE coalesce(v.__ivm_sum_free__, 0::numeric) + coalesce(excluded.__ivm_sum_free__, 0::numeric) END) ELSE everview.special_total((v.__ivm_specials_free__ + excluded.__ivm_specials_free__))::numeric END), length((v.__ivm_scales_free__ + excluded.__ivm_scales_free__)::text) / 18))::numeric / nullif((v.__ivm_count_free__ + excluded.__ivm_count_free__), 0)::numeric,
        __ivm_sum_fixed__ = v.__ivm_sum_fixed__ + excluded.__ivm_sum_fixed__,
        __ivm_specials_fixed__ = v.__ivm_specials_fixed__ + excluded.__ivm_specials_fixed__,
        __ivm_count_free__ = v.__ivm_count_free__ + excluded.__ivm_count_free__,
        __ivm_sum_free__ = CASE WHEN v.__ivm_count_free__ + excluded.__ivm_count_free__ = 0 THEN nullif(coalesce(v.__ivm_sum_free__, 0::numeric) + coalesce(excluded.__ivm_sum_free__, 0::numeric), 0::numeric) ELSE coalesce(v.__ivm_sum_free__, 0::numeric) + coalesce(excluded.__ivm_sum_free__, 0::numeric) END,
        __ivm_specials_free__ = v.__ivm_specials_free__ + excluded.__ivm_specials_free__,
        __ivm_scales_free__ = v.__ivm_scales_free__ + excluded.__ivm_scales_free__,
        __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
      RETURNING v.ctid AS position, v.__ivm_count__ = 0 AND v.__ivm_sum_fixed__ = 0::numeric AND v.__ivm_specials_fixed__ = 0 AND v.__ivm_count_free__ = 0 AND v.__ivm_sum_free__ IS NULL AND v.__ivm_specials_free__ = 0 AND v.__ivm_scales_free__ = 0 AS emptied
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

-- function v_truncate_products_ca0e7cd5
CREATE FUNCTION everview_data.v_truncate_products_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- shop.products was truncated: public.v is computed afresh.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
BEGIN
  PERFORM everview_data.v_refresh_ca0e7cd5();
  RETURN NULL;
END
$everview$;

-- the definition, so that what it reads cannot be dropped unnoticed
CREATE VIEW everview_data.v_definition_ca0e7cd5 AS
SELECT
  products.category AS category,
  sum(products.price) AS fixed,
  sum(products.weight) AS free,
  avg(products.weight) AS mean
FROM shop.products AS products
GROUP BY products.category;

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

-- the key
SELECT everview.create_index('public.v'::regclass, ARRAY['category']::text[], false);

-- statistics, or the first changes would be planned without any
ANALYZE public.v;

-- refuse direct changes
CREATE TRIGGER ivm_v_refuse_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON public.v
FOR EACH STATEMENT EXECUTE FUNCTION everview.refuse_change();

-- enter the view in the catalog
SELECT everview.register('public.v'::regclass, $everview1${
  "definition" : "SELECT category,\n    sum(price) AS fixed,\n    sum(weight) AS free,\n    avg(weight) AS mean\n   FROM shop.products\n  GROUP BY category",
  "query" : "SELECT category, sum(price) AS fixed, sum(weight) AS free, avg(weight) AS mean FROM products GROUP BY category",
  "flavor" : "everview",
  "compiler" : "0.1.0",
  "columns" : [ "category", "fixed", "free", "mean" ],
  "options" : {
    "mode" : "immediate"
  },
  "stages" : [ {
    "name" : "v",
    "table" : "public.v",
    "strategy" : "delta",
    "why" : "counts and sums of a group follow from the changed rows alone",
    "key" : [ "category" ],
    "count" : "11"
  } ],
  "inputs" : [ "shop.products" ],
  "routines" : [ {
    "name" : "everview_data.v_refresh_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_refresh_ca0e7cd5() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', %{view_literal}::regclass::oid::text, true);\n  DELETE FROM %{view};\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7}, %{viewcol:8}, %{viewcol:9}, %{viewcol:10}, %{viewcol:11})\n  SELECT d.category,\n         CASE WHEN d.__ivm_specials_fixed__ = 0 THEN d.__ivm_sum_fixed__ ELSE everview.special_total(d.__ivm_specials_fixed__)::numeric END,\n         round((CASE WHEN d.__ivm_specials_free__ = 0 THEN d.__ivm_sum_free__ ELSE everview.special_total(d.__ivm_specials_free__)::numeric END), length(d.__ivm_scales_free__::text) / 18),\n         (round((CASE WHEN d.__ivm_specials_free__ = 0 THEN d.__ivm_sum_free__ ELSE everview.special_total(d.__ivm_specials_free__)::numeric END), length(d.__ivm_scales_free__::text) / 18))::numeric / nullif(d.__ivm_count_free__, 0)::numeric,\n         d.__ivm_sum_fixed__,\n         d.__ivm_specials_fixed__,\n         d.__ivm_count_free__,\n         d.__ivm_sum_free__,\n         d.__ivm_specials_free__,\n         d.__ivm_scales_free__,\n         d.__ivm_count__\n  FROM (\n    SELECT\n      products.%{col:1.2} AS category,\n      sum((CASE WHEN scale(products.%{col:1.3}) IS NOT NULL THEN products.%{col:1.3} WHEN products.%{col:1.3} IS NOT NULL THEN 0 END)) AS __ivm_sum_fixed__,\n      coalesce((sum((CASE WHEN scale(products.%{col:1.3}) IS NULL THEN CASE products.%{col:1.3} WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END))), 0) AS __ivm_specials_fixed__,\n      count(*) FILTER (WHERE (products.%{col:1.4} IS DISTINCT FROM NULL)) AS __ivm_count_free__,\n      sum((CASE WHEN scale(products.%{col:1.4}) IS NOT NULL THEN products.%{col:1.4} WHEN products.%{col:1.4} IS NOT NULL THEN 0 END)) AS __ivm_sum_free__,\n      coalesce((sum((CASE WHEN scale(products.%{col:1.4}) IS NULL THEN CASE products.%{col:1.4} WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END))), 0) AS __ivm_specials_free__,\n      coalesce((sum((('1e' || (18 * scale(products.%{col:1.4}))::text)::numeric))), 0) AS __ivm_scales_free__,\n      count(*) AS __ivm_count__\n    FROM %{rel:1} AS products\n    GROUP BY products.%{col:1.2}\n  ) AS d;\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_insert_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_insert_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into shop.products: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_emptied tid[];\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7}, %{viewcol:8}, %{viewcol:9}, %{viewcol:10}, %{viewcol:11})\n  SELECT d.category,\n         d.__ivm_sum_fixed__,\n         round(d.__ivm_sum_free__, length(d.__ivm_scales_free__::text) / 18),\n         (round(d.__ivm_sum_free__, length(d.__ivm_scales_free__::text) / 18))::numeric / nullif(d.__ivm_count_free__, 0)::numeric,\n         d.__ivm_sum_fixed__,\n         0,\n         d.__ivm_count_free__,\n         d.__ivm_sum_free__,\n         0,\n         d.__ivm_scales_free__,\n         d.__ivm_count__\n  FROM (\n    SELECT\n      products.%{col:1.2} AS category,\n      products.%{col:1.3}::numeric AS __ivm_sum_fixed__,\n      CASE WHEN (products.%{col:1.4} IS DISTINCT FROM NULL) THEN (1::bigint) ELSE 0 END AS __ivm_count_free__,\n      products.%{col:1.4}::numeric AS __ivm_sum_free__,\n      coalesce(((('1e' || (18 * scale(products.%{col:1.4}))::text)::numeric)::numeric), 0) AS __ivm_scales_free__,\n      1::bigint AS __ivm_count__\n    FROM new_rows AS products\n    LIMIT 1\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)\n    AND (d.__ivm_sum_fixed__ IN ('NaN', 'Infinity', '-Infinity')) IS NOT TRUE\n    AND (d.__ivm_sum_free__ IN ('NaN', 'Infinity', '-Infinity')) IS NOT TRUE\n  ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n    %{viewcol:2} = v.%{viewcol:5} + excluded.%{viewcol:5},\n    %{viewcol:3} = round((CASE WHEN v.%{viewcol:7} + excluded.%{viewcol:7} = 0 THEN nullif(coalesce(v.%{viewcol:8}, 0::numeric) + coalesce(excluded.%{viewcol:8}, 0::numeric), 0::numeric) ELSE coalesce(v.%{viewcol:8}, 0::numeric) + coalesce(excluded.%{viewcol:8}, 0::numeric) END), length((v.%{viewcol:10} + excluded.%{viewcol:10})::text) / 18),\n    %{viewcol:4} = (round((CASE WHEN v.%{viewcol:7} + excluded.%{viewcol:7} = 0 THEN nullif(coalesce(v.%{viewcol:8}, 0::numeric) + coalesce(excluded.%{viewcol:8}, 0::numeric), 0::numeric) ELSE coalesce(v.%{viewcol:8}, 0::numeric) + coalesce(excluded.%{viewcol:8}, 0::numeric) END), length((v.%{viewcol:10} + excluded.%{viewcol:10})::text) / 18))::numeric / nullif((v.%{viewcol:7} + excluded.%{viewcol:7}), 0)::numeric,\n    %{viewcol:5} = v.%{viewcol:5} + excluded.%{viewcol:5},\n    %{viewcol:7} = v.%{viewcol:7} + excluded.%{viewcol:7},\n    %{viewcol:8} = CASE WHEN v.%{viewcol:7} + excluded.%{viewcol:7} = 0 THEN nullif(coalesce(v.%{viewcol:8}, 0::numeric) + coalesce(excluded.%{viewcol:8}, 0::numeric), 0::numeric) ELSE coalesce(v.%{viewcol:8}, 0::numeric) + coalesce(excluded.%{viewcol:8}, 0::numeric) END,\n    %{viewcol:10} = v.%{viewcol:10} + excluded.%{viewcol:10},\n    %{viewcol:11} = v.%{viewcol:11} + excluded.%{viewcol:11}\n  WHERE v.%{viewcol:6} = 0 AND v.%{viewcol:9} = 0 AND v.%{viewcol:11} + excluded.%{viewcol:11} <> 0;\n  IF NOT FOUND THEN\n    -- several rows, special values, a group left without any, or none that counts\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    END IF;\n    WITH folded AS (\n      INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7}, %{viewcol:8}, %{viewcol:9}, %{viewcol:10}, %{viewcol:11})\n      SELECT d.category,\n             CASE WHEN d.__ivm_specials_fixed__ = 0 THEN d.__ivm_sum_fixed__ ELSE everview.special_total(d.__ivm_specials_fixed__)::numeric END,\n             round((CASE WHEN d.__ivm_specials_free__ = 0 THEN d.__ivm_sum_free__ ELSE everview.special_total(d.__ivm_specials_free__)::numeric END), length(d.__ivm_scales_free__::text) / 18),\n             (round((CASE WHEN d.__ivm_specials_free__ = 0 THEN d.__ivm_sum_free__ ELSE everview.special_total(d.__ivm_specials_free__)::numeric END), length(d.__ivm_scales_free__::text) / 18))::numeric / nullif(d.__ivm_count_free__, 0)::numeric,\n             d.__ivm_sum_fixed__,\n             d.__ivm_specials_fixed__,\n             d.__ivm_count_free__,\n             d.__ivm_sum_free__,\n             d.__ivm_specials_free__,\n             d.__ivm_scales_free__,\n             d.__ivm_count__\n      FROM (\n        SELECT\n          products.%{col:1.2} AS category,\n          sum((CASE WHEN scale(products.%{col:1.3}) IS NOT NULL THEN products.%{col:1.3} WHEN products.%{col:1.3} IS NOT NULL THEN 0 END)) AS __ivm_sum_fixed__,\n          coalesce((sum((CASE WHEN scale(products.%{col:1.3}) IS NULL THEN CASE products.%{col:1.3} WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END))), 0) AS __ivm_specials_fixed__,\n          count(*) FILTER (WHERE (products.%{col:1.4} IS DISTINCT FROM NULL)) AS __ivm_count_free__,\n          sum((CASE WHEN scale(products.%{col:1.4}) IS NOT NULL THEN products.%{col:1.4} WHEN products.%{col:1.4} IS NOT NULL THEN 0 END)) AS __ivm_sum_free__,\n          coalesce((sum((CASE WHEN scale(products.%{col:1.4}) IS NULL THEN CASE products.%{col:1.4} WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END))), 0) AS __ivm_specials_free__,\n          coalesce((sum((('1e' || (18 * scale(products.%{col:1.4}))::text)::numeric))), 0) AS __ivm_scales_free__,\n          count(*) AS __ivm_count__\n        FROM new_rows AS products\n        GROUP BY products.%{col:1.2}\n      ) AS d\n      ORDER BY d.category\n      ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n        %{viewcol:2} = CASE WHEN (v.%{viewcol:6} + excluded.%{viewcol:6}) = 0 THEN (v.%{viewcol:5} + excluded.%{viewcol:5}) ELSE everview.special_total((v.%{viewcol:6} + excluded.%{viewcol:6}))::numeric END,\n        %{viewcol:3} = round((CASE WHEN (v.%{viewcol:9} + excluded.%{viewcol:9}) = 0 THEN (CASE WHEN v.%{viewcol:7} + excluded.%{viewcol:7} = 0 THEN nullif(coalesce(v.%{viewcol:8}, 0::numeric) + coalesce(excluded.%{viewcol:8}, 0::numeric), 0::numeric) ELSE coalesce(v.%{viewcol:8}, 0::numeric) + coalesce(excluded.%{viewcol:8}, 0::numeric) END) ELSE everview.special_total((v.%{viewcol:9} + excluded.%{viewcol:9}))::numeric END), length((v.%{viewcol:10} + excluded.%{viewcol:10})::text) / 18),\n        %{viewcol:4} = (round((CASE WHEN (v.%{viewcol:9} + excluded.%{viewcol:9}) = 0 THEN (CASE WHEN v.%{viewcol:7} + excluded.%{viewcol:7} = 0 THEN nullif(coalesce(v.%{viewcol:8}, 0::numeric) + coalesce(excluded.%{viewcol:8}, 0::numeric), 0::numeric) ELSE coalesce(v.%{viewcol:8}, 0::numeric) + coalesce(excluded.%{viewcol:8}, 0::numeric) END) ELSE everview.special_total((v.%{viewcol:9} + excluded.%{viewcol:9}))::numeric END), length((v.%{viewcol:10} + excluded.%{viewcol:10})::text) / 18))::numeric / nullif((v.%{viewcol:7} + excluded.%{viewcol:7}), 0)::numeric,\n        %{viewcol:5} = v.%{viewcol:5} + excluded.%{viewcol:5},\n        %{viewcol:6} = v.%{viewcol:6} + excluded.%{viewcol:6},\n        %{viewcol:7} = v.%{viewcol:7} + excluded.%{viewcol:7},\n        %{viewcol:8} = CASE WHEN v.%{viewcol:7} + excluded.%{viewcol:7} = 0 THEN nullif(coalesce(v.%{viewcol:8}, 0::numeric) + coalesce(excluded.%{viewcol:8}, 0::numeric), 0::numeric) ELSE coalesce(v.%{viewcol:8}, 0::numeric) + coalesce(excluded.%{viewcol:8}, 0::numeric) END,\n        %{viewcol:9} = v.%{viewcol:9} + excluded.%{viewcol:9},\n        %{viewcol:10} = v.%{viewcol:10} + excluded.%{viewcol:10},\n        %{viewcol:11} = v.%{viewcol:11} + excluded.%{viewcol:11}\n      RETURNING v.ctid AS position, v.%{viewcol:11} = 0 AND v.%{viewcol:5} = 0::numeric AND v.%{viewcol:6} = 0 AND v.%{viewcol:7} = 0 AND v.%{viewcol:8} IS NULL AND v.%{viewcol:9} = 0 AND v.%{viewcol:10} = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_update_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_update_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were updated in shop.products: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_emptied tid[];\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n  END IF;\n  WITH folded AS (\n    INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7}, %{viewcol:8}, %{viewcol:9}, %{viewcol:10}, %{viewcol:11})\n    SELECT d.category,\n           CASE WHEN d.__ivm_specials_fixed__ = 0 THEN d.__ivm_sum_fixed__ ELSE everview.special_total(d.__ivm_specials_fixed__)::numeric END,\n           round((CASE WHEN d.__ivm_specials_free__ = 0 THEN (CASE WHEN d.__ivm_count_free__ = 0 THEN nullif(d.__ivm_sum_free__, 0::numeric) ELSE d.__ivm_sum_free__ END) ELSE everview.special_total(d.__ivm_specials_free__)::numeric END), length(d.__ivm_scales_free__::text) / 18),\n           (round((CASE WHEN d.__ivm_specials_free__ = 0 THEN (CASE WHEN d.__ivm_count_free__ = 0 THEN nullif(d.__ivm_sum_free__, 0::numeric) ELSE d.__ivm_sum_free__ END) ELSE everview.special_total(d.__ivm_specials_free__)::numeric END), length(d.__ivm_scales_free__::text) / 18))::numeric / nullif(d.__ivm_count_free__, 0)::numeric,\n           d.__ivm_sum_fixed__,\n           d.__ivm_specials_fixed__,\n           d.__ivm_count_free__,\n           CASE WHEN d.__ivm_count_free__ = 0 THEN nullif(d.__ivm_sum_free__, 0::numeric) ELSE d.__ivm_sum_free__ END,\n           d.__ivm_specials_free__,\n           d.__ivm_scales_free__,\n           d.__ivm_count__\n    FROM (\n      SELECT\n        products.category AS category,\n        coalesce((sum((CASE WHEN scale(products.price) IS NOT NULL THEN products.price WHEN products.price IS NOT NULL THEN 0 END)) FILTER (WHERE (products.__ivm_weight__ > 0))), 0::numeric) - coalesce((sum((CASE WHEN scale(products.price) IS NOT NULL THEN products.price WHEN products.price IS NOT NULL THEN 0 END)) FILTER (WHERE (products.__ivm_weight__ < 0))), 0::numeric) AS __ivm_sum_fixed__,\n        coalesce((coalesce((sum((CASE WHEN scale(products.price) IS NULL THEN CASE products.price WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END)) FILTER (WHERE (products.__ivm_weight__ > 0))), 0::numeric) - coalesce((sum((CASE WHEN scale(products.price) IS NULL THEN CASE products.price WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END)) FILTER (WHERE (products.__ivm_weight__ < 0))), 0::numeric)), 0) AS __ivm_specials_fixed__,\n        coalesce((sum(products.__ivm_weight__) FILTER (WHERE (products.weight IS DISTINCT FROM NULL))), 0) AS __ivm_count_free__,\n        coalesce((sum((CASE WHEN scale(products.weight) IS NOT NULL THEN products.weight WHEN products.weight IS NOT NULL THEN 0 END)) FILTER (WHERE (products.__ivm_weight__ > 0))), 0::numeric) - coalesce((sum((CASE WHEN scale(products.weight) IS NOT NULL THEN products.weight WHEN products.weight IS NOT NULL THEN 0 END)) FILTER (WHERE (products.__ivm_weight__ < 0))), 0::numeric) AS __ivm_sum_free__,\n        coalesce((coalesce((sum((CASE WHEN scale(products.weight) IS NULL THEN CASE products.weight WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END)) FILTER (WHERE (products.__ivm_weight__ > 0))), 0::numeric) - coalesce((sum((CASE WHEN scale(products.weight) IS NULL THEN CASE products.weight WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END)) FILTER (WHERE (products.__ivm_weight__ < 0))), 0::numeric)), 0) AS __ivm_specials_free__,\n        coalesce((coalesce((sum((('1e' || (18 * scale(products.weight))::text)::numeric)) FILTER (WHERE (products.__ivm_weight__ > 0))), 0::numeric) - coalesce((sum((('1e' || (18 * scale(products.weight))::text)::numeric)) FILTER (WHERE (products.__ivm_weight__ < 0))), 0::numeric)), 0) AS __ivm_scales_free__,\n        coalesce((sum(products.__ivm_weight__)), 0) AS __ivm_count__\n      FROM (\n          SELECT\n            products_1.%{col:1.2} AS category,\n            products_1.%{col:1.3} AS price,\n            products_1.%{col:1.4} AS weight,\n            1 AS __ivm_weight__\n          FROM new_rows AS products_1\n          UNION ALL\n          SELECT\n            products_1.%{col:1.2} AS category,\n            products_1.%{col:1.3} AS price,\n            products_1.%{col:1.4} AS weight,\n            -1 AS __ivm_weight__\n          FROM old_rows AS products_1\n        ) AS products\n      GROUP BY products.category\n    ) AS d\n    WHERE d.__ivm_sum_fixed__ <> 0 OR d.__ivm_specials_fixed__ <> 0 OR d.__ivm_count_free__ <> 0 OR d.__ivm_sum_free__ <> 0 OR d.__ivm_specials_free__ <> 0 OR d.__ivm_scales_free__ <> 0 OR d.__ivm_count__ <> 0\n    ORDER BY d.category\n    ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n      %{viewcol:2} = CASE WHEN (v.%{viewcol:6} + excluded.%{viewcol:6}) = 0 THEN (v.%{viewcol:5} + excluded.%{viewcol:5}) ELSE everview.special_total((v.%{viewcol:6} + excluded.%{viewcol:6}))::numeric END,\n      %{viewcol:3} = round((CASE WHEN (v.%{viewcol:9} + excluded.%{viewcol:9}) = 0 THEN (CASE WHEN v.%{viewcol:7} + excluded.%{viewcol:7} = 0 THEN nullif(coalesce(v.%{viewcol:8}, 0::numeric) + coalesce(excluded.%{viewcol:8}, 0::numeric), 0::numeric) ELSE coalesce(v.%{viewcol:8}, 0::numeric) + coalesce(excluded.%{viewcol:8}, 0::numeric) END) ELSE everview.special_total((v.%{viewcol:9} + excluded.%{viewcol:9}))::numeric END), length((v.%{viewcol:10} + excluded.%{viewcol:10})::text) / 18),\n      %{viewcol:4} = (round((CASE WHEN (v.%{viewcol:9} + excluded.%{viewcol:9}) = 0 THEN (CASE WHEN v.%{viewcol:7} + excluded.%{viewcol:7} = 0 THEN nullif(coalesce(v.%{viewcol:8}, 0::numeric) + coalesce(excluded.%{viewcol:8}, 0::numeric), 0::numeric) ELSE coalesce(v.%{viewcol:8}, 0::numeric) + coalesce(excluded.%{viewcol:8}, 0::numeric) END) ELSE everview.special_total((v.%{viewcol:9} + excluded.%{viewcol:9}))::numeric END), length((v.%{viewcol:10} + excluded.%{viewcol:10})::text) / 18))::numeric / nullif((v.%{viewcol:7} + excluded.%{viewcol:7}), 0)::numeric,\n      %{viewcol:5} = v.%{viewcol:5} + excluded.%{viewcol:5},\n      %{viewcol:6} = v.%{viewcol:6} + excluded.%{viewcol:6},\n      %{viewcol:7} = v.%{viewcol:7} + excluded.%{viewcol:7},\n      %{viewcol:8} = CASE WHEN v.%{viewcol:7} + excluded.%{viewcol:7} = 0 THEN nullif(coalesce(v.%{viewcol:8}, 0::numeric) + coalesce(excluded.%{viewcol:8}, 0::numeric), 0::numeric) ELSE coalesce(v.%{viewcol:8}, 0::numeric) + coalesce(excluded.%{viewcol:8}, 0::numeric) END,\n      %{viewcol:9} = v.%{viewcol:9} + excluded.%{viewcol:9},\n      %{viewcol:10} = v.%{viewcol:10} + excluded.%{viewcol:10},\n      %{viewcol:11} = v.%{viewcol:11} + excluded.%{viewcol:11}\n    RETURNING v.ctid AS position, v.%{viewcol:11} = 0 AND v.%{viewcol:5} = 0::numeric AND v.%{viewcol:6} = 0 AND v.%{viewcol:7} = 0 AND v.%{viewcol:8} IS NULL AND v.%{viewcol:9} = 0 AND v.%{viewcol:10} = 0 AS emptied\n  )\n  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n  FROM folded AS f;\n  IF __ivm_emptied IS NOT NULL THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_delete_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_delete_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from shop.products: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_emptied tid[];\n  __ivm_position tid;\n  __ivm_is_empty boolean;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7}, %{viewcol:8}, %{viewcol:9}, %{viewcol:10}, %{viewcol:11})\n  SELECT d.category,\n         d.__ivm_sum_fixed__,\n         round(d.__ivm_sum_free__, length(d.__ivm_scales_free__::text) / 18),\n         (round(d.__ivm_sum_free__, length(d.__ivm_scales_free__::text) / 18))::numeric / nullif(d.__ivm_count_free__, 0)::numeric,\n         d.__ivm_sum_fixed__,\n         0,\n         d.__ivm_count_free__,\n         d.__ivm_sum_free__,\n         0,\n         d.__ivm_scales_free__,\n         d.__ivm_count__\n  FROM (\n    SELECT\n      products.%{col:1.2} AS category,\n      -products.%{col:1.3}::numeric AS __ivm_sum_fixed__,\n      CASE WHEN (products.%{col:1.4} IS DISTINCT FROM NULL) THEN (-1::bigint) ELSE 0 END AS __ivm_count_free__,\n      -products.%{col:1.4}::numeric AS __ivm_sum_free__,\n      coalesce((-(('1e' || (18 * scale(products.%{col:1.4}))::text)::numeric)::numeric), 0) AS __ivm_scales_free__,\n      -1::bigint AS __ivm_count__\n    FROM old_rows AS products\n    LIMIT 1\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)\n    AND (d.__ivm_sum_fixed__ IN ('NaN', 'Infinity', '-Infinity')) IS NOT TRUE\n    AND (d.__ivm_sum_free__ IN ('NaN', 'Infinity', '-Infinity')) IS NOT TRUE\n  ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n    %{viewcol:2} = v.%{viewcol:5} + excluded.%{viewcol:5},\n    %{viewcol:3} = round((CASE WHEN v.%{viewcol:7} + excluded.%{viewcol:7} = 0 THEN nullif(coalesce(v.%{viewcol:8}, 0::numeric) + coalesce(excluded.%{viewcol:8}, 0::numeric), 0::numeric) ELSE coalesce(v.%{viewcol:8}, 0::numeric) + coalesce(excluded.%{viewcol:8}, 0::numeric) END), length((v.%{viewcol:10} + excluded.%{viewcol:10})::text) / 18),\n    %{viewcol:4} = (round((CASE WHEN v.%{viewcol:7} + excluded.%{viewcol:7} = 0 THEN nullif(coalesce(v.%{viewcol:8}, 0::numeric) + coalesce(excluded.%{viewcol:8}, 0::numeric), 0::numeric) ELSE coalesce(v.%{viewcol:8}, 0::numeric) + coalesce(excluded.%{viewcol:8}, 0::numeric) END), length((v.%{viewcol:10} + excluded.%{viewcol:10})::text) / 18))::numeric / nullif((v.%{viewcol:7} + excluded.%{viewcol:7}), 0)::numeric,\n    %{viewcol:5} = v.%{viewcol:5} + excluded.%{viewcol:5},\n    %{viewcol:7} = v.%{viewcol:7} + excluded.%{viewcol:7},\n    %{viewcol:8} = CASE WHEN v.%{viewcol:7} + excluded.%{viewcol:7} = 0 THEN nullif(coalesce(v.%{viewcol:8}, 0::numeric) + coalesce(excluded.%{viewcol:8}, 0::numeric), 0::numeric) ELSE coalesce(v.%{viewcol:8}, 0::numeric) + coalesce(excluded.%{viewcol:8}, 0::numeric) END,\n    %{viewcol:10} = v.%{viewcol:10} + excluded.%{viewcol:10},\n    %{viewcol:11} = v.%{viewcol:11} + excluded.%{viewcol:11}\n  WHERE v.%{viewcol:6} = 0 AND v.%{viewcol:9} = 0\n  RETURNING v.ctid, v.%{viewcol:11} = 0 AND v.%{viewcol:5} = 0::numeric AND v.%{viewcol:6} = 0 AND v.%{viewcol:7} = 0 AND v.%{viewcol:8} IS NULL AND v.%{viewcol:9} = 0 AND v.%{viewcol:10} = 0 INTO __ivm_position, __ivm_is_empty;\n  IF NOT FOUND THEN\n    -- several rows, special values, or none that counts\n    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n    END IF;\n    WITH folded AS (\n      INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7}, %{viewcol:8}, %{viewcol:9}, %{viewcol:10}, %{viewcol:11})\n      SELECT d.category,\n             CASE WHEN d.__ivm_specials_fixed__ = 0 THEN d.__ivm_sum_fixed__ ELSE everview.special_total(d.__ivm_specials_fixed__)::numeric END,\n             round((CASE WHEN d.__ivm_specials_free__ = 0 THEN d.__ivm_sum_free__ ELSE everview.special_total(d.__ivm_specials_free__)::numeric END), length(d.__ivm_scales_free__::text) / 18),\n             (round((CASE WHEN d.__ivm_specials_free__ = 0 THEN d.__ivm_sum_free__ ELSE everview.special_total(d.__ivm_specials_free__)::numeric END), length(d.__ivm_scales_free__::text) / 18))::numeric / nullif(d.__ivm_count_free__, 0)::numeric,\n             d.__ivm_sum_fixed__,\n             d.__ivm_specials_fixed__,\n             d.__ivm_count_free__,\n             d.__ivm_sum_free__,\n             d.__ivm_specials_free__,\n             d.__ivm_scales_free__,\n             d.__ivm_count__\n      FROM (\n        SELECT\n          products.%{col:1.2} AS category,\n          -sum((CASE WHEN scale(products.%{col:1.3}) IS NOT NULL THEN products.%{col:1.3} WHEN products.%{col:1.3} IS NOT NULL THEN 0 END)) AS __ivm_sum_fixed__,\n          coalesce((-sum((CASE WHEN scale(products.%{col:1.3}) IS NULL THEN CASE products.%{col:1.3} WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END))), 0) AS __ivm_specials_fixed__,\n          -count(*) FILTER (WHERE (products.%{col:1.4} IS DISTINCT FROM NULL)) AS __ivm_count_free__,\n          -sum((CASE WHEN scale(products.%{col:1.4}) IS NOT NULL THEN products.%{col:1.4} WHEN products.%{col:1.4} IS NOT NULL THEN 0 END)) AS __ivm_sum_free__,\n          coalesce((-sum((CASE WHEN scale(products.%{col:1.4}) IS NULL THEN CASE products.%{col:1.4} WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END))), 0) AS __ivm_specials_free__,\n          coalesce((-sum((('1e' || (18 * scale(products.%{col:1.4}))::text)::numeric))), 0) AS __ivm_scales_free__,\n          -count(*) AS __ivm_count__\n        FROM old_rows AS products\n        GROUP BY products.%{col:1.2}\n      ) AS d\n      ORDER BY d.category\n      ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n        %{viewcol:2} = CASE WHEN (v.%{viewcol:6} + excluded.%{viewcol:6}) = 0 THEN (v.%{viewcol:5} + excluded.%{viewcol:5}) ELSE everview.special_total((v.%{viewcol:6} + excluded.%{viewcol:6}))::numeric END,\n        %{viewcol:3} = round((CASE WHEN (v.%{viewcol:9} + excluded.%{viewcol:9}) = 0 THEN (CASE WHEN v.%{viewcol:7} + excluded.%{viewcol:7} = 0 THEN nullif(coalesce(v.%{viewcol:8}, 0::numeric) + coalesce(excluded.%{viewcol:8}, 0::numeric), 0::numeric) ELSE coalesce(v.%{viewcol:8}, 0::numeric) + coalesce(excluded.%{viewcol:8}, 0::numeric) END) ELSE everview.special_total((v.%{viewcol:9} + excluded.%{viewcol:9}))::numeric END), length((v.%{viewcol:10} + excluded.%{viewcol:10})::text) / 18),\n        %{viewcol:4} = (round((CASE WHEN (v.%{viewcol:9} + excluded.%{viewcol:9}) = 0 THEN (CASE WHEN v.%{viewcol:7} + excluded.%{viewcol:7} = 0 THEN nullif(coalesce(v.%{viewcol:8}, 0::numeric) + coalesce(excluded.%{viewcol:8}, 0::numeric), 0::numeric) ELSE coalesce(v.%{viewcol:8}, 0::numeric) + coalesce(excluded.%{viewcol:8}, 0::numeric) END) ELSE everview.special_total((v.%{viewcol:9} + excluded.%{viewcol:9}))::numeric END), length((v.%{viewcol:10} + excluded.%{viewcol:10})::text) / 18))::numeric / nullif((v.%{viewcol:7} + excluded.%{viewcol:7}), 0)::numeric,\n        %{viewcol:5} = v.%{viewcol:5} + excluded.%{viewcol:5},\n        %{viewcol:6} = v.%{viewcol:6} + excluded.%{viewcol:6},\n        %{viewcol:7} = v.%{viewcol:7} + excluded.%{viewcol:7},\n        %{viewcol:8} = CASE WHEN v.%{viewcol:7} + excluded.%{viewcol:7} = 0 THEN nullif(coalesce(v.%{viewcol:8}, 0::numeric) + coalesce(excluded.%{viewcol:8}, 0::numeric), 0::numeric) ELSE coalesce(v.%{viewcol:8}, 0::numeric) + coalesce(excluded.%{viewcol:8}, 0::numeric) END,\n        %{viewcol:9} = v.%{viewcol:9} + excluded.%{viewcol:9},\n        %{viewcol:10} = v.%{viewcol:10} + excluded.%{viewcol:10},\n        %{viewcol:11} = v.%{viewcol:11} + excluded.%{viewcol:11}\n      RETURNING v.ctid AS position, v.%{viewcol:11} = 0 AND v.%{viewcol:5} = 0::numeric AND v.%{viewcol:6} = 0 AND v.%{viewcol:7} = 0 AND v.%{viewcol:8} IS NULL AND v.%{viewcol:9} = 0 AND v.%{viewcol:10} = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  ELSIF __ivm_is_empty THEN\n    DELETE FROM %{view} AS v WHERE v.ctid = __ivm_position;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_truncate_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_truncate_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- shop.products was truncated: public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nBEGIN\n  PERFORM everview_data.v_refresh_ca0e7cd5();\n  RETURN NULL;\nEND\n$everview$"
  } ],
  "refresh" : "everview_data.v_refresh_ca0e7cd5",
  "triggers" : [ {
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
  "relations" : [ "everview_data.v_computed_ca0e7cd5" ],
  "anchor" : "everview_data.v_definition_ca0e7cd5",
  "indexes" : [ {
    "columns" : [ "1" ],
    "nulls_not_distinct" : false,
    "required" : true
  } ],
  "assumptions" : [ {
    "input" : 1,
    "kind" : "not_null",
    "columns" : [ "2", "3" ]
  } ]
}$everview1$::jsonb);
