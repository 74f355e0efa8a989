-- the view: an ordinary table
CREATE TABLE shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres (
  category text,
  the_sum_of_the_weights_of_all_products_of_this_category_here numeric,
  __ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ bigint,
  __ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__ numeric,
  __ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__ numeric,
  __ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__ numeric,
  __ivm_count__ bigint
) WITH (fillfactor = 70);

-- the transaction that last computed the view, for those that keep one snapshot
CREATE SEQUENCE everview_data.a_view_with_a_name_that_is_as_long_as_a_name__b64a4725_f7315dbd;

-- it is this one
SELECT setval('everview_data.a_view_with_a_name_that_is_as_long_as_a_name__b64a4725_f7315dbd'::regclass, pg_current_xact_id()::text::bigint);

-- function a_view_with_a_name_that_is_as_long_as_a_name__fcc97342_f7315dbd
CREATE FUNCTION everview_data.a_view_with_a_name_that_is_as_long_as_a_name__fcc97342_f7315dbd() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Computes shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres afresh; the number of its rows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_rows bigint;
  __ivm_ignored text;
  __ivm_below constant text := current_setting('everview.maintaining', true);
BEGIN
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    RAISE EXCEPTION 'materialized view "a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')
      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';
  END IF;
  LOCK TABLE shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres IN SHARE ROW EXCLUSIVE MODE;
  PERFORM setval('everview_data.a_view_with_a_name_that_is_as_long_as_a_name__b64a4725_f7315dbd'::regclass, pg_current_xact_id()::text::bigint);
  __ivm_ignored := set_config('everview.maintaining', 'shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres'::regclass::oid::text, true);
  DELETE FROM shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres;
  INSERT INTO shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres AS v (category, the_sum_of_the_weights_of_all_products_of_this_category_here, __ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__, __ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, __ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__, __ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__, __ivm_count__)
  SELECT d.category,
         round((CASE WHEN d.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__ = 0 THEN d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__ ELSE everview.special_total(d.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__)::numeric END), length(d.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__::text) / 18),
         d.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__,
         d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__,
         d.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__,
         d.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__,
         d.__ivm_count__
  FROM (
    SELECT
      products.category AS category,
      count(*) FILTER (WHERE (products.weight IS DISTINCT FROM NULL)) AS __ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__,
      sum((CASE WHEN scale(products.weight) IS NOT NULL THEN products.weight WHEN products.weight IS NOT NULL THEN 0 END)) AS __ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__,
      coalesce((sum((CASE WHEN scale(products.weight) IS NULL THEN CASE products.weight WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END))), 0) AS __ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__,
      coalesce((sum((('1e' || (18 * scale(products.weight))::text)::numeric))), 0) AS __ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__,
      count(*) AS __ivm_count__
    FROM shop.products AS products
    GROUP BY products.category
  ) AS d;
  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;
  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);
  RETURN __ivm_rows;
END
$everview$;

-- function a_view_with_a_name_that_is_as_long_as_a_name__bfaaac98_f7315dbd
CREATE FUNCTION everview_data.a_view_with_a_name_that_is_as_long_as_a_name__bfaaac98_f7315dbd() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were inserted into shop.products: shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_emptied tid[];
BEGIN
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    LOCK TABLE shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres IN ROW EXCLUSIVE MODE;
    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.a_view_with_a_name_that_is_as_long_as_a_name__b64a4725_f7315dbd'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN
      -- fails when another transaction has computed the view since this one's snapshot
      PERFORM everview.require_seen('everview_data.a_view_with_a_name_that_is_as_long_as_a_name__b64a4725_f7315dbd'::regclass);
    END IF;
  END IF;
  INSERT INTO shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres AS v (category, the_sum_of_the_weights_of_all_products_of_this_category_here, __ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__, __ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, __ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__, __ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__, __ivm_count__)
  SELECT d.category,
         round(d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, length(d.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__::text) / 18),
         d.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__,
         d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__,
         0,
         d.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__,
         d.__ivm_count__
  FROM (
    SELECT
      products.category AS category,
      CASE WHEN (products.weight IS DISTINCT FROM NULL) THEN (1::bigint) ELSE 0 END AS __ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__,
      products.weight::numeric AS __ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__,
      coalesce(((('1e' || (18 * scale(products.weight))::text)::numeric)::numeric), 0) AS __ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__,
      1::bigint AS __ivm_count__
    FROM new_rows AS products
    LIMIT 1
  ) AS d
  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)
    AND (d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__ IN ('NaN', 'Infinity', '-Infinity')) IS NOT TRUE
  ON CONFLICT (category) DO UPDATE SET
    the_sum_of_the_weights_of_all_products_of_this_category_here = round((CASE WHEN v.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ + excluded.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ = 0 THEN nullif(coalesce(v.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) + coalesce(excluded.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric), 0::numeric) ELSE coalesce(v.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) + coalesce(excluded.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) END), length((v.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__ + excluded.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__)::text) / 18),
    __ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ = v.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ + excluded.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__,
    __ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__ = CASE WHEN v.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ + excluded.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ = 0 THEN nullif(coalesce(v.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) + coalesce(excluded.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric), 0::numeric) ELSE coalesce(v.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) + coalesce(excluded.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) END,
    __ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__ = v.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__ + excluded.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__,
    __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
  WHERE v.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__ = 0 AND v.__ivm_count__ + excluded.__ivm_count__ <> 0;
  IF NOT FOUND THEN
    -- several rows, special values, a group left without any, or none that counts
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
    END IF;
    WITH folded AS (
      INSERT INTO shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres AS v (category, the_sum_of_the_weights_of_all_products_of_this_category_here, __ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__, __ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, __ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__, __ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__, __ivm_count__)
      SELECT d.category,
             round((CASE WHEN d.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__ = 0 THEN d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__ ELSE everview.special_total(d.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__)::numeric END), length(d.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__::text) / 18),
             d.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__,
             d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__,
             d.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__,
             d.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__,
             d.__ivm_count__
      FROM (
        SELECT
          products.category AS category,
          count(*) FILTER (WHERE (products.weight IS DISTINCT FROM NULL)) AS __ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__,
          sum((CASE WHEN scale(products.weight) IS NOT NULL THEN products.weight WHEN products.weight IS NOT NULL THEN 0 END)) AS __ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__,
          coalesce((sum((CASE WHEN scale(products.weight) IS NULL THEN CASE products.weight WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END))), 0) AS __ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__,
          coalesce((sum((('1e' || (18 * scale(products.weight))::text)::numeric))), 0) AS __ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__,
          count(*) AS __ivm_count__
        FROM new_rows AS products
        GROUP BY products.category
      ) AS d
      ORDER BY d.category
      ON CONFLICT (category) DO UPDATE SET
        the_sum_of_the_weights_of_all_products_of_this_category_here = round((CASE WHEN (v.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__ + excluded.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__) = 0 THEN (CASE WHEN v.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ + excluded.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ = 0 THEN nullif(coalesce(v.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) + coalesce(excluded.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric), 0::numeric) ELSE coalesce(v.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) + coalesce(excluded.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) END) ELSE everview.special_total((v.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__ + excluded.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__))::numeric END), length((v.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__ + excluded.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__)::text) / 18),
        __ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ = v.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ + excluded.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__,
        __ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__ = CASE WHEN v.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ + excluded.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ = 0 THEN nullif(coalesce(v.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) + coalesce(excluded.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric), 0::numeric) ELSE coalesce(v.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) + coalesce(excluded.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) END,
        __ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__ = v.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__ + excluded.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__,
        __ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__ = v.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__ + excluded.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__,
        __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
      RETURNING v.ctid AS position, v.__ivm_count__ = 0 AND v.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ = 0 AND v.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__ IS NULL AND v.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__ = 0 AND v.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__ = 0 AS emptied
    )
    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
    FROM folded AS f;
    IF __ivm_emptied IS NOT NULL THEN
      -- the rows are locked by this transaction, so their addresses are stable
      DELETE FROM shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres AS v WHERE v.ctid = ANY (__ivm_emptied);
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

-- function a_view_with_a_name_that_is_as_long_as_a_name__099f9069_f7315dbd
CREATE FUNCTION everview_data.a_view_with_a_name_that_is_as_long_as_a_name__099f9069_f7315dbd() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were updated in shop.products: shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_emptied tid[];
BEGIN
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    LOCK TABLE shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres IN ROW EXCLUSIVE MODE;
    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.a_view_with_a_name_that_is_as_long_as_a_name__b64a4725_f7315dbd'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN
      -- fails when another transaction has computed the view since this one's snapshot
      PERFORM everview.require_seen('everview_data.a_view_with_a_name_that_is_as_long_as_a_name__b64a4725_f7315dbd'::regclass);
    END IF;
  END IF;
  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
  END IF;
  WITH folded AS (
    INSERT INTO shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres AS v (category, the_sum_of_the_weights_of_all_products_of_this_category_here, __ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__, __ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, __ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__, __ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__, __ivm_count__)
    SELECT d.category,
           round((CASE WHEN d.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__ = 0 THEN (CASE WHEN d.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ = 0 THEN nullif(d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) ELSE d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__ END) ELSE everview.special_total(d.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__)::numeric END), length(d.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__::text) / 18),
           d.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__,
           CASE WHEN d.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ = 0 THEN nullif(d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) ELSE d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__ END,
           d.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__,
           d.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__,
           d.__ivm_count__
    FROM (
      SELECT
        products.category AS category,
        coalesce((sum(products.__ivm_weight__) FILTER (WHERE (products.weight IS DISTINCT FROM NULL))), 0) AS __ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__,
        coalesce((sum((CASE WHEN scale(products.weight) IS NOT NULL THEN products.weight WHEN products.weight IS NOT NULL THEN 0 END)) FILTER (WHERE (products.__ivm_weight__ > 0))), 0::numeric) - coalesce((sum((CASE WHEN scale(products.weight) IS NOT NULL THEN products.weight WHEN products.weight IS NOT NULL THEN 0 END)) FILTER (WHERE (products.__ivm_weight__ < 0))), 0::numeric) AS __ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__,
        coalesce((coalesce((sum((CASE WHEN scale(products.weight) IS NULL THEN CASE products.weight WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END)) FILTER (WHERE (products.__ivm_weight__ > 0))), 0::numeric) - coalesce((sum((CASE WHEN scale(products.weight) IS NULL THEN CASE products.weight WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END)) FILTER (WHERE (products.__ivm_weight__ < 0))), 0::numeric)), 0) AS __ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__,
        coalesce((coalesce((sum((('1e' || (18 * scale(products.weight))::text)::numeric)) FILTER (WHERE (products.__ivm_weight__ > 0))), 0::numeric) - coalesce((sum((('1e' || (18 * scale(products.weight))::text)::numeric)) FILTER (WHERE (products.__ivm_weight__ < 0))), 0::numeric)), 0) AS __ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__,
        coalesce((sum(products.__ivm_weight__)), 0) AS __ivm_count__
      FROM (
          SELECT
            products_1.category AS category,
            products_1.weight AS weight,
            1 AS __ivm_weight__
          FROM new_rows AS products_1
          UNION ALL
          SELECT
            products_1.category AS category,
            products_1.weight AS weight,
            -1 AS __ivm_weight__
          FROM old_rows AS products_1
        ) AS products
      GROUP BY products.category
    ) AS d
    WHERE d.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ <> 0 OR d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__ <> 0 OR d.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__ <> 0 OR d.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__ <> 0 OR d.__ivm_count__ <> 0
    ORDER BY d.category
    ON CONFLICT (category) DO UPDATE SET
      the_sum_of_the_weights_of_all_products_of_this_category_here = round((CASE WHEN (v.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__ + excluded.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__) = 0 THEN (CASE WHEN v.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ + excluded.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ = 0 THEN nullif(coalesce(v.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) + coalesce(excluded.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric), 0::numeric) ELSE coalesce(v.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) + coalesce(excluded.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) END) ELSE everview.special_total((v.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__ + excluded.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__))::numeric END), length((v.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__ + excluded.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__)::text) / 18),
      __ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ = v.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ + excluded.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__,
      __ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__ = CASE WHEN v.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ + excluded.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ = 0 THEN nullif(coalesce(v.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) + coalesce(excluded.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric), 0::numeric) ELSE coalesce(v.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) + coalesce(excluded.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) END,
      __ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__ = v.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__ + excluded.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__,
      __ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__ = v.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__ + excluded.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__,
      __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
    RETURNING v.ctid AS position, v.__ivm_count__ = 0 AND v.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ = 0 AND v.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__ IS NULL AND v.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__ = 0 AND v.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__ = 0 AS emptied
  )
  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
  FROM folded AS f;
  IF __ivm_emptied IS NOT NULL THEN
    -- the rows are locked by this transaction, so their addresses are stable
    DELETE FROM shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres AS v WHERE v.ctid = ANY (__ivm_emptied);
  END IF;
  RETURN NULL;
END
$everview$;

-- function a_view_with_a_name_that_is_as_long_as_a_name__c63665c3_f7315dbd
CREATE FUNCTION everview_data.a_view_with_a_name_that_is_as_long_as_a_name__c63665c3_f7315dbd() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from shop.products: shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_emptied tid[];
  __ivm_position tid;
  __ivm_is_empty boolean;
BEGIN
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    LOCK TABLE shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres IN ROW EXCLUSIVE MODE;
    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.a_view_with_a_name_that_is_as_long_as_a_name__b64a4725_f7315dbd'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN
      -- fails when another transaction has computed the view since this one's snapshot
      PERFORM everview.require_seen('everview_data.a_view_with_a_name_that_is_as_long_as_a_name__b64a4725_f7315dbd'::regclass);
    END IF;
  END IF;
  INSERT INTO shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres AS v (category, the_sum_of_the_weights_of_all_products_of_this_category_here, __ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__, __ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, __ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__, __ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__, __ivm_count__)
  SELECT d.category,
         round(d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, length(d.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__::text) / 18),
         d.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__,
         d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__,
         0,
         d.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__,
         d.__ivm_count__
  FROM (
    SELECT
      products.category AS category,
      CASE WHEN (products.weight IS DISTINCT FROM NULL) THEN (-1::bigint) ELSE 0 END AS __ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__,
      -products.weight::numeric AS __ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__,
      coalesce((-(('1e' || (18 * scale(products.weight))::text)::numeric)::numeric), 0) AS __ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__,
      -1::bigint AS __ivm_count__
    FROM old_rows AS products
    LIMIT 1
  ) AS d
  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)
    AND (d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__ IN ('NaN', 'Infinity', '-Infinity')) IS NOT TRUE
  ON CONFLICT (category) DO UPDATE SET
    the_sum_of_the_weights_of_all_products_of_this_category_here = round((CASE WHEN v.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ + excluded.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ = 0 THEN nullif(coalesce(v.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) + coalesce(excluded.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric), 0::numeric) ELSE coalesce(v.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) + coalesce(excluded.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) END), length((v.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__ + excluded.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__)::text) / 18),
    __ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ = v.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ + excluded.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__,
    __ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__ = CASE WHEN v.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ + excluded.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ = 0 THEN nullif(coalesce(v.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) + coalesce(excluded.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric), 0::numeric) ELSE coalesce(v.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) + coalesce(excluded.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) END,
    __ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__ = v.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__ + excluded.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__,
    __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
  WHERE v.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__ = 0
  RETURNING v.ctid, v.__ivm_count__ = 0 AND v.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ = 0 AND v.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__ IS NULL AND v.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__ = 0 AND v.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__ = 0 INTO __ivm_position, __ivm_is_empty;
  IF NOT FOUND THEN
    -- several rows, special values, or none that counts
    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));
    END IF;
    WITH folded AS (
      INSERT INTO shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres AS v (category, the_sum_of_the_weights_of_all_products_of_this_category_here, __ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__, __ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, __ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__, __ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__, __ivm_count__)
      SELECT d.category,
             round((CASE WHEN d.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__ = 0 THEN d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__ ELSE everview.special_total(d.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__)::numeric END), length(d.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__::text) / 18),
             d.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__,
             d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__,
             d.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__,
             d.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__,
             d.__ivm_count__
      FROM (
        SELECT
          products.category AS category,
          -count(*) FILTER (WHERE (products.weight IS DISTINCT FROM NULL)) AS __ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__,
          -sum((CASE WHEN scale(products.weight) IS NOT NULL THEN products.weight WHEN products.weight IS NOT NULL THEN 0 END)) AS __ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__,
          coalesce((-sum((CASE WHEN scale(products.weight) IS NULL THEN CASE products.weight WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END))), 0) AS __ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__,
          coalesce((-sum((('1e' || (18 * scale(products.weight))::text)::numeric))), 0) AS __ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__,
          -count(*) AS __ivm_count__
        FROM old_rows AS products
        GROUP BY products.category
      ) AS d
      ORDER BY d.category
      ON CONFLICT (category) DO UPDATE SET
        the_sum_of_the_weights_of_all_products_of_this_category_here = round((CASE WHEN (v.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__ + excluded.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__) = 0 THEN (CASE WHEN v.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ + excluded.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ = 0 THEN nullif(coalesce(v.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) + coalesce(excluded.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric), 0::numeric) ELSE coalesce(v.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) + coalesce(excluded.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) END) ELSE everview.special_total((v.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__ + excluded.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__))::numeric END), length((v.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__ + excluded.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__)::text) / 18),
        __ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ = v.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ + excluded.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__,
        __ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__ = CASE WHEN v.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ + excluded.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ = 0 THEN nullif(coalesce(v.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) + coalesce(excluded.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric), 0::numeric) ELSE coalesce(v.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) + coalesce(excluded.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) END,
        __ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__ = v.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__ + excluded.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__,
        __ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__ = v.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__ + excluded.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__,
        __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
      RETURNING v.ctid AS position, v.__ivm_count__ = 0 AND v.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ = 0 AND v.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__ IS NULL AND v.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__ = 0 AND v.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__ = 0 AS emptied
    )
    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
    FROM folded AS f;
    IF __ivm_emptied IS NOT NULL THEN
      -- the rows are locked by this transaction, so their addresses are stable
      DELETE FROM shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres AS v WHERE v.ctid = ANY (__ivm_emptied);
    END IF;
  ELSIF __ivm_is_empty THEN
    DELETE FROM shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres AS v WHERE v.ctid = __ivm_position;
  END IF;
  RETURN NULL;
END
$everview$;

-- function a_view_with_a_name_that_is_as_long_as_a_name__ec1873c0_f7315dbd
CREATE FUNCTION everview_data.a_view_with_a_name_that_is_as_long_as_a_name__ec1873c0_f7315dbd() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- shop.products was truncated: shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres is computed afresh.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
BEGIN
  PERFORM everview_data.a_view_with_a_name_that_is_as_long_as_a_name__fcc97342_f7315dbd();
  RETURN NULL;
END
$everview$;

-- the definition, so that what it reads cannot be dropped unnoticed
CREATE VIEW everview_data.a_view_with_a_name_that_is_as_long_as_a_name__e46b19dd_f7315dbd AS
SELECT
  products.category AS category,
  sum(products.weight) AS the_sum_of_the_weights_of_all_products_of_this_category_here
FROM shop.products AS products
GROUP BY products.category;

-- trigger on shop.products
CREATE TRIGGER ivm_a_view_with_a_name_that_is_as_long_as_a_n_26424715_f7315dbd
AFTER INSERT ON shop.products
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.a_view_with_a_name_that_is_as_long_as_a_name__bfaaac98_f7315dbd();

-- trigger on shop.products
CREATE TRIGGER ivm_a_view_with_a_name_that_is_as_long_as_a_n_6057a33a_f7315dbd
AFTER UPDATE ON shop.products
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.a_view_with_a_name_that_is_as_long_as_a_name__099f9069_f7315dbd();

-- trigger on shop.products
CREATE TRIGGER ivm_a_view_with_a_name_that_is_as_long_as_a_n_26da5d8e_f7315dbd
AFTER DELETE ON shop.products
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.a_view_with_a_name_that_is_as_long_as_a_name__c63665c3_f7315dbd();

-- trigger on shop.products
CREATE TRIGGER ivm_a_view_with_a_name_that_is_as_long_as_a_n_f095bb62_f7315dbd
AFTER TRUNCATE ON shop.products
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.a_view_with_a_name_that_is_as_long_as_a_name__ec1873c0_f7315dbd();

-- if these tables are published, rows need an identity
SELECT everview.identify_rows(ARRAY['shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres']::regclass[]::oid[]);

-- fill the view
SELECT everview_data.a_view_with_a_name_that_is_as_long_as_a_name__fcc97342_f7315dbd();

-- the key
SELECT everview.create_index('shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres'::regclass, ARRAY['category']::text[], false);

-- statistics, or the first changes would be planned without any
ANALYZE shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres;

-- refuse direct changes
CREATE TRIGGER ivm_a_view_with_a_name_that_is_as_long_as_a_n_5f3e886a_f7315dbd
BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres
FOR EACH STATEMENT EXECUTE FUNCTION everview.refuse_change();

-- enter the view in the catalog
SELECT everview.register('shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres'::regclass, $everview1${
  "definition" : "SELECT category,\n    sum(weight) AS the_sum_of_the_weights_of_all_products_of_this_category_here\n   FROM shop.products\n  GROUP BY category",
  "query" : "SELECT category, sum(weight) AS the_sum_of_the_weights_of_all_products_of_this_category_here FROM products GROUP BY category",
  "flavor" : "everview",
  "compiler" : "0.1.0",
  "columns" : [ "category", "the_sum_of_the_weights_of_all_products_of_this_category_here" ],
  "options" : {
    "mode" : "immediate"
  },
  "stages" : [ {
    "name" : "a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres",
    "table" : "shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres",
    "strategy" : "delta",
    "why" : "counts and sums of a group follow from the changed rows alone",
    "key" : [ "category" ],
    "count" : "7"
  } ],
  "inputs" : [ "shop.products" ],
  "routines" : [ {
    "name" : "everview_data.a_view_with_a_name_that_is_as_long_as_a_name__fcc97342_f7315dbd",
    "template" : "CREATE FUNCTION everview_data.a_view_with_a_name_that_is_as_long_as_a_name__fcc97342_f7315dbd() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.a_view_with_a_name_that_is_as_long_as_a_name__b64a4725_f7315dbd'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', %{view_literal}::regclass::oid::text, true);\n  DELETE FROM %{view};\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7})\n  SELECT d.category,\n         round((CASE WHEN d.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__ = 0 THEN d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__ ELSE everview.special_total(d.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__)::numeric END), length(d.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__::text) / 18),\n         d.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__,\n         d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__,\n         d.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__,\n         d.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__,\n         d.__ivm_count__\n  FROM (\n    SELECT\n      products.%{col:1.2} AS category,\n      count(*) FILTER (WHERE (products.%{col:1.4} IS DISTINCT FROM NULL)) AS __ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__,\n      sum((CASE WHEN scale(products.%{col:1.4}) IS NOT NULL THEN products.%{col:1.4} WHEN products.%{col:1.4} IS NOT NULL THEN 0 END)) AS __ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__,\n      coalesce((sum((CASE WHEN scale(products.%{col:1.4}) IS NULL THEN CASE products.%{col:1.4} WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END))), 0) AS __ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__,\n      coalesce((sum((('1e' || (18 * scale(products.%{col:1.4}))::text)::numeric))), 0) AS __ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__,\n      count(*) AS __ivm_count__\n    FROM %{rel:1} AS products\n    GROUP BY products.%{col:1.2}\n  ) AS d;\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.a_view_with_a_name_that_is_as_long_as_a_name__bfaaac98_f7315dbd",
    "template" : "CREATE FUNCTION everview_data.a_view_with_a_name_that_is_as_long_as_a_name__bfaaac98_f7315dbd() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into shop.products: shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_emptied tid[];\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.a_view_with_a_name_that_is_as_long_as_a_name__b64a4725_f7315dbd'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.a_view_with_a_name_that_is_as_long_as_a_name__b64a4725_f7315dbd'::regclass);\n    END IF;\n  END IF;\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7})\n  SELECT d.category,\n         round(d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, length(d.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__::text) / 18),\n         d.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__,\n         d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__,\n         0,\n         d.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__,\n         d.__ivm_count__\n  FROM (\n    SELECT\n      products.%{col:1.2} AS category,\n      CASE WHEN (products.%{col:1.4} IS DISTINCT FROM NULL) THEN (1::bigint) ELSE 0 END AS __ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__,\n      products.%{col:1.4}::numeric AS __ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__,\n      coalesce(((('1e' || (18 * scale(products.%{col:1.4}))::text)::numeric)::numeric), 0) AS __ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__,\n      1::bigint AS __ivm_count__\n    FROM new_rows AS products\n    LIMIT 1\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)\n    AND (d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__ IN ('NaN', 'Infinity', '-Infinity')) IS NOT TRUE\n  ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n    %{viewcol:2} = round((CASE WHEN v.%{viewcol:3} + excluded.%{viewcol:3} = 0 THEN nullif(coalesce(v.%{viewcol:4}, 0::numeric) + coalesce(excluded.%{viewcol:4}, 0::numeric), 0::numeric) ELSE coalesce(v.%{viewcol:4}, 0::numeric) + coalesce(excluded.%{viewcol:4}, 0::numeric) END), length((v.%{viewcol:6} + excluded.%{viewcol:6})::text) / 18),\n    %{viewcol:3} = v.%{viewcol:3} + excluded.%{viewcol:3},\n    %{viewcol:4} = CASE WHEN v.%{viewcol:3} + excluded.%{viewcol:3} = 0 THEN nullif(coalesce(v.%{viewcol:4}, 0::numeric) + coalesce(excluded.%{viewcol:4}, 0::numeric), 0::numeric) ELSE coalesce(v.%{viewcol:4}, 0::numeric) + coalesce(excluded.%{viewcol:4}, 0::numeric) END,\n    %{viewcol:6} = v.%{viewcol:6} + excluded.%{viewcol:6},\n    %{viewcol:7} = v.%{viewcol:7} + excluded.%{viewcol:7}\n  WHERE v.%{viewcol:5} = 0 AND v.%{viewcol:7} + excluded.%{viewcol:7} <> 0;\n  IF NOT FOUND THEN\n    -- several rows, special values, a group left without any, or none that counts\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    END IF;\n    WITH folded AS (\n      INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7})\n      SELECT d.category,\n             round((CASE WHEN d.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__ = 0 THEN d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__ ELSE everview.special_total(d.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__)::numeric END), length(d.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__::text) / 18),\n             d.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__,\n             d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__,\n             d.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__,\n             d.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__,\n             d.__ivm_count__\n      FROM (\n        SELECT\n          products.%{col:1.2} AS category,\n          count(*) FILTER (WHERE (products.%{col:1.4} IS DISTINCT FROM NULL)) AS __ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__,\n          sum((CASE WHEN scale(products.%{col:1.4}) IS NOT NULL THEN products.%{col:1.4} WHEN products.%{col:1.4} IS NOT NULL THEN 0 END)) AS __ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__,\n          coalesce((sum((CASE WHEN scale(products.%{col:1.4}) IS NULL THEN CASE products.%{col:1.4} WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END))), 0) AS __ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__,\n          coalesce((sum((('1e' || (18 * scale(products.%{col:1.4}))::text)::numeric))), 0) AS __ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__,\n          count(*) AS __ivm_count__\n        FROM new_rows AS products\n        GROUP BY products.%{col:1.2}\n      ) AS d\n      ORDER BY d.category\n      ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n        %{viewcol:2} = round((CASE WHEN (v.%{viewcol:5} + excluded.%{viewcol:5}) = 0 THEN (CASE WHEN v.%{viewcol:3} + excluded.%{viewcol:3} = 0 THEN nullif(coalesce(v.%{viewcol:4}, 0::numeric) + coalesce(excluded.%{viewcol:4}, 0::numeric), 0::numeric) ELSE coalesce(v.%{viewcol:4}, 0::numeric) + coalesce(excluded.%{viewcol:4}, 0::numeric) END) ELSE everview.special_total((v.%{viewcol:5} + excluded.%{viewcol:5}))::numeric END), length((v.%{viewcol:6} + excluded.%{viewcol:6})::text) / 18),\n        %{viewcol:3} = v.%{viewcol:3} + excluded.%{viewcol:3},\n        %{viewcol:4} = CASE WHEN v.%{viewcol:3} + excluded.%{viewcol:3} = 0 THEN nullif(coalesce(v.%{viewcol:4}, 0::numeric) + coalesce(excluded.%{viewcol:4}, 0::numeric), 0::numeric) ELSE coalesce(v.%{viewcol:4}, 0::numeric) + coalesce(excluded.%{viewcol:4}, 0::numeric) END,\n        %{viewcol:5} = v.%{viewcol:5} + excluded.%{viewcol:5},\n        %{viewcol:6} = v.%{viewcol:6} + excluded.%{viewcol:6},\n        %{viewcol:7} = v.%{viewcol:7} + excluded.%{viewcol:7}\n      RETURNING v.ctid AS position, v.%{viewcol:7} = 0 AND v.%{viewcol:3} = 0 AND v.%{viewcol:4} IS NULL AND v.%{viewcol:5} = 0 AND v.%{viewcol:6} = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.a_view_with_a_name_that_is_as_long_as_a_name__099f9069_f7315dbd",
    "template" : "CREATE FUNCTION everview_data.a_view_with_a_name_that_is_as_long_as_a_name__099f9069_f7315dbd() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were updated in shop.products: shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_emptied tid[];\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.a_view_with_a_name_that_is_as_long_as_a_name__b64a4725_f7315dbd'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.a_view_with_a_name_that_is_as_long_as_a_name__b64a4725_f7315dbd'::regclass);\n    END IF;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n  END IF;\n  WITH folded AS (\n    INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7})\n    SELECT d.category,\n           round((CASE WHEN d.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__ = 0 THEN (CASE WHEN d.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ = 0 THEN nullif(d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) ELSE d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__ END) ELSE everview.special_total(d.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__)::numeric END), length(d.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__::text) / 18),\n           d.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__,\n           CASE WHEN d.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ = 0 THEN nullif(d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, 0::numeric) ELSE d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__ END,\n           d.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__,\n           d.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__,\n           d.__ivm_count__\n    FROM (\n      SELECT\n        products.category AS category,\n        coalesce((sum(products.__ivm_weight__) FILTER (WHERE (products.weight IS DISTINCT FROM NULL))), 0) AS __ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__,\n        coalesce((sum((CASE WHEN scale(products.weight) IS NOT NULL THEN products.weight WHEN products.weight IS NOT NULL THEN 0 END)) FILTER (WHERE (products.__ivm_weight__ > 0))), 0::numeric) - coalesce((sum((CASE WHEN scale(products.weight) IS NOT NULL THEN products.weight WHEN products.weight IS NOT NULL THEN 0 END)) FILTER (WHERE (products.__ivm_weight__ < 0))), 0::numeric) AS __ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__,\n        coalesce((coalesce((sum((CASE WHEN scale(products.weight) IS NULL THEN CASE products.weight WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END)) FILTER (WHERE (products.__ivm_weight__ > 0))), 0::numeric) - coalesce((sum((CASE WHEN scale(products.weight) IS NULL THEN CASE products.weight WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END)) FILTER (WHERE (products.__ivm_weight__ < 0))), 0::numeric)), 0) AS __ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__,\n        coalesce((coalesce((sum((('1e' || (18 * scale(products.weight))::text)::numeric)) FILTER (WHERE (products.__ivm_weight__ > 0))), 0::numeric) - coalesce((sum((('1e' || (18 * scale(products.weight))::text)::numeric)) FILTER (WHERE (products.__ivm_weight__ < 0))), 0::numeric)), 0) AS __ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__,\n        coalesce((sum(products.__ivm_weight__)), 0) AS __ivm_count__\n      FROM (\n          SELECT\n            products_1.%{col:1.2} AS category,\n            products_1.%{col:1.4} AS weight,\n            1 AS __ivm_weight__\n          FROM new_rows AS products_1\n          UNION ALL\n          SELECT\n            products_1.%{col:1.2} AS category,\n            products_1.%{col:1.4} AS weight,\n            -1 AS __ivm_weight__\n          FROM old_rows AS products_1\n        ) AS products\n      GROUP BY products.category\n    ) AS d\n    WHERE d.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__ <> 0 OR d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__ <> 0 OR d.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__ <> 0 OR d.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__ <> 0 OR d.__ivm_count__ <> 0\n    ORDER BY d.category\n    ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n      %{viewcol:2} = round((CASE WHEN (v.%{viewcol:5} + excluded.%{viewcol:5}) = 0 THEN (CASE WHEN v.%{viewcol:3} + excluded.%{viewcol:3} = 0 THEN nullif(coalesce(v.%{viewcol:4}, 0::numeric) + coalesce(excluded.%{viewcol:4}, 0::numeric), 0::numeric) ELSE coalesce(v.%{viewcol:4}, 0::numeric) + coalesce(excluded.%{viewcol:4}, 0::numeric) END) ELSE everview.special_total((v.%{viewcol:5} + excluded.%{viewcol:5}))::numeric END), length((v.%{viewcol:6} + excluded.%{viewcol:6})::text) / 18),\n      %{viewcol:3} = v.%{viewcol:3} + excluded.%{viewcol:3},\n      %{viewcol:4} = CASE WHEN v.%{viewcol:3} + excluded.%{viewcol:3} = 0 THEN nullif(coalesce(v.%{viewcol:4}, 0::numeric) + coalesce(excluded.%{viewcol:4}, 0::numeric), 0::numeric) ELSE coalesce(v.%{viewcol:4}, 0::numeric) + coalesce(excluded.%{viewcol:4}, 0::numeric) END,\n      %{viewcol:5} = v.%{viewcol:5} + excluded.%{viewcol:5},\n      %{viewcol:6} = v.%{viewcol:6} + excluded.%{viewcol:6},\n      %{viewcol:7} = v.%{viewcol:7} + excluded.%{viewcol:7}\n    RETURNING v.ctid AS position, v.%{viewcol:7} = 0 AND v.%{viewcol:3} = 0 AND v.%{viewcol:4} IS NULL AND v.%{viewcol:5} = 0 AND v.%{viewcol:6} = 0 AS emptied\n  )\n  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n  FROM folded AS f;\n  IF __ivm_emptied IS NOT NULL THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.a_view_with_a_name_that_is_as_long_as_a_name__c63665c3_f7315dbd",
    "template" : "CREATE FUNCTION everview_data.a_view_with_a_name_that_is_as_long_as_a_name__c63665c3_f7315dbd() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from shop.products: shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_emptied tid[];\n  __ivm_position tid;\n  __ivm_is_empty boolean;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.a_view_with_a_name_that_is_as_long_as_a_name__b64a4725_f7315dbd'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.a_view_with_a_name_that_is_as_long_as_a_name__b64a4725_f7315dbd'::regclass);\n    END IF;\n  END IF;\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7})\n  SELECT d.category,\n         round(d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__, length(d.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__::text) / 18),\n         d.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__,\n         d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__,\n         0,\n         d.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__,\n         d.__ivm_count__\n  FROM (\n    SELECT\n      products.%{col:1.2} AS category,\n      CASE WHEN (products.%{col:1.4} IS DISTINCT FROM NULL) THEN (-1::bigint) ELSE 0 END AS __ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__,\n      -products.%{col:1.4}::numeric AS __ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__,\n      coalesce((-(('1e' || (18 * scale(products.%{col:1.4}))::text)::numeric)::numeric), 0) AS __ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__,\n      -1::bigint AS __ivm_count__\n    FROM old_rows AS products\n    LIMIT 1\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)\n    AND (d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__ IN ('NaN', 'Infinity', '-Infinity')) IS NOT TRUE\n  ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n    %{viewcol:2} = round((CASE WHEN v.%{viewcol:3} + excluded.%{viewcol:3} = 0 THEN nullif(coalesce(v.%{viewcol:4}, 0::numeric) + coalesce(excluded.%{viewcol:4}, 0::numeric), 0::numeric) ELSE coalesce(v.%{viewcol:4}, 0::numeric) + coalesce(excluded.%{viewcol:4}, 0::numeric) END), length((v.%{viewcol:6} + excluded.%{viewcol:6})::text) / 18),\n    %{viewcol:3} = v.%{viewcol:3} + excluded.%{viewcol:3},\n    %{viewcol:4} = CASE WHEN v.%{viewcol:3} + excluded.%{viewcol:3} = 0 THEN nullif(coalesce(v.%{viewcol:4}, 0::numeric) + coalesce(excluded.%{viewcol:4}, 0::numeric), 0::numeric) ELSE coalesce(v.%{viewcol:4}, 0::numeric) + coalesce(excluded.%{viewcol:4}, 0::numeric) END,\n    %{viewcol:6} = v.%{viewcol:6} + excluded.%{viewcol:6},\n    %{viewcol:7} = v.%{viewcol:7} + excluded.%{viewcol:7}\n  WHERE v.%{viewcol:5} = 0\n  RETURNING v.ctid, v.%{viewcol:7} = 0 AND v.%{viewcol:3} = 0 AND v.%{viewcol:4} IS NULL AND v.%{viewcol:5} = 0 AND v.%{viewcol:6} = 0 INTO __ivm_position, __ivm_is_empty;\n  IF NOT FOUND THEN\n    -- several rows, special values, or none that counts\n    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n    END IF;\n    WITH folded AS (\n      INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7})\n      SELECT d.category,\n             round((CASE WHEN d.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__ = 0 THEN d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__ ELSE everview.special_total(d.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__)::numeric END), length(d.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__::text) / 18),\n             d.__ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__,\n             d.__ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__,\n             d.__ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__,\n             d.__ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__,\n             d.__ivm_count__\n      FROM (\n        SELECT\n          products.%{col:1.2} AS category,\n          -count(*) FILTER (WHERE (products.%{col:1.4} IS DISTINCT FROM NULL)) AS __ivm_count_the_sum_of_the_weights_of_all_products_o_739cf2df__,\n          -sum((CASE WHEN scale(products.%{col:1.4}) IS NOT NULL THEN products.%{col:1.4} WHEN products.%{col:1.4} IS NOT NULL THEN 0 END)) AS __ivm_sum_the_sum_of_the_weights_of_all_products_of__5869931b__,\n          coalesce((-sum((CASE WHEN scale(products.%{col:1.4}) IS NULL THEN CASE products.%{col:1.4} WHEN 'NaN' THEN 1 WHEN 'Infinity' THEN 1e18::numeric WHEN '-Infinity' THEN 1e36::numeric END END))), 0) AS __ivm_specials_the_sum_of_the_weights_of_all_product_881a6bfe__,\n          coalesce((-sum((('1e' || (18 * scale(products.%{col:1.4}))::text)::numeric))), 0) AS __ivm_scales_the_sum_of_the_weights_of_all_products__13aa0a8d__,\n          -count(*) AS __ivm_count__\n        FROM old_rows AS products\n        GROUP BY products.%{col:1.2}\n      ) AS d\n      ORDER BY d.category\n      ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n        %{viewcol:2} = round((CASE WHEN (v.%{viewcol:5} + excluded.%{viewcol:5}) = 0 THEN (CASE WHEN v.%{viewcol:3} + excluded.%{viewcol:3} = 0 THEN nullif(coalesce(v.%{viewcol:4}, 0::numeric) + coalesce(excluded.%{viewcol:4}, 0::numeric), 0::numeric) ELSE coalesce(v.%{viewcol:4}, 0::numeric) + coalesce(excluded.%{viewcol:4}, 0::numeric) END) ELSE everview.special_total((v.%{viewcol:5} + excluded.%{viewcol:5}))::numeric END), length((v.%{viewcol:6} + excluded.%{viewcol:6})::text) / 18),\n        %{viewcol:3} = v.%{viewcol:3} + excluded.%{viewcol:3},\n        %{viewcol:4} = CASE WHEN v.%{viewcol:3} + excluded.%{viewcol:3} = 0 THEN nullif(coalesce(v.%{viewcol:4}, 0::numeric) + coalesce(excluded.%{viewcol:4}, 0::numeric), 0::numeric) ELSE coalesce(v.%{viewcol:4}, 0::numeric) + coalesce(excluded.%{viewcol:4}, 0::numeric) END,\n        %{viewcol:5} = v.%{viewcol:5} + excluded.%{viewcol:5},\n        %{viewcol:6} = v.%{viewcol:6} + excluded.%{viewcol:6},\n        %{viewcol:7} = v.%{viewcol:7} + excluded.%{viewcol:7}\n      RETURNING v.ctid AS position, v.%{viewcol:7} = 0 AND v.%{viewcol:3} = 0 AND v.%{viewcol:4} IS NULL AND v.%{viewcol:5} = 0 AND v.%{viewcol:6} = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  ELSIF __ivm_is_empty THEN\n    DELETE FROM %{view} AS v WHERE v.ctid = __ivm_position;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.a_view_with_a_name_that_is_as_long_as_a_name__ec1873c0_f7315dbd",
    "template" : "CREATE FUNCTION everview_data.a_view_with_a_name_that_is_as_long_as_a_name__ec1873c0_f7315dbd() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- shop.products was truncated: shop.a_view_with_a_name_that_is_as_long_as_a_name_can_be_in_postgres is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nBEGIN\n  PERFORM everview_data.a_view_with_a_name_that_is_as_long_as_a_name__fcc97342_f7315dbd();\n  RETURN NULL;\nEND\n$everview$"
  } ],
  "refresh" : "everview_data.a_view_with_a_name_that_is_as_long_as_a_name__fcc97342_f7315dbd",
  "triggers" : [ {
    "table" : "shop.products",
    "name" : "ivm_a_view_with_a_name_that_is_as_long_as_a_n_26424715_f7315dbd",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_a_view_with_a_name_that_is_as_long_as_a_n_26424715_f7315dbd\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.a_view_with_a_name_that_is_as_long_as_a_name__bfaaac98_f7315dbd()"
  }, {
    "table" : "shop.products",
    "name" : "ivm_a_view_with_a_name_that_is_as_long_as_a_n_6057a33a_f7315dbd",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_a_view_with_a_name_that_is_as_long_as_a_n_6057a33a_f7315dbd\nAFTER UPDATE ON %{target}\nREFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.a_view_with_a_name_that_is_as_long_as_a_name__099f9069_f7315dbd()"
  }, {
    "table" : "shop.products",
    "name" : "ivm_a_view_with_a_name_that_is_as_long_as_a_n_26da5d8e_f7315dbd",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_a_view_with_a_name_that_is_as_long_as_a_n_26da5d8e_f7315dbd\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.a_view_with_a_name_that_is_as_long_as_a_name__c63665c3_f7315dbd()"
  }, {
    "table" : "shop.products",
    "name" : "ivm_a_view_with_a_name_that_is_as_long_as_a_n_f095bb62_f7315dbd",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_a_view_with_a_name_that_is_as_long_as_a_n_f095bb62_f7315dbd\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.a_view_with_a_name_that_is_as_long_as_a_name__ec1873c0_f7315dbd()"
  } ],
  "relations" : [ "everview_data.a_view_with_a_name_that_is_as_long_as_a_name__b64a4725_f7315dbd" ],
  "anchor" : "everview_data.a_view_with_a_name_that_is_as_long_as_a_name__e46b19dd_f7315dbd",
  "indexes" : [ {
    "columns" : [ "1" ],
    "nulls_not_distinct" : false,
    "required" : true
  } ],
  "assumptions" : [ {
    "input" : 1,
    "kind" : "not_null",
    "columns" : [ "2" ]
  } ]
}$everview1$::jsonb);
