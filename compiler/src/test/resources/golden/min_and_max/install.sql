-- the view: an ordinary table
CREATE TABLE public.v (
  category text,
  low numeric,
  heavy numeric,
  __ivm_count_heavy__ bigint,
  __ivm_count__ bigint
) WITH (fillfactor = 70);

-- changes of shop.products that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_changed_products_ca0e7cd5_all (
  category text,
  price numeric(10,2),
  weight numeric,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_changed_products_ca0e7cd5_all (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data.v_changed_products_ca0e7cd5 AS
SELECT t.category, t.price, t.weight, t.__ivm_weight__
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
  INSERT INTO public.v AS v (category, low, heavy, __ivm_count_heavy__, __ivm_count__)
  SELECT d.category,
         d.low,
         d.heavy,
         d.__ivm_count_heavy__,
         d.__ivm_count__
  FROM (
    SELECT
      products.category AS category,
      min(products.price) AS low,
      max(products.weight) AS heavy,
      count(*) FILTER (WHERE (products.weight IS DISTINCT FROM NULL)) AS __ivm_count_heavy__,
      count(*) AS __ivm_count__
    FROM shop.products AS products
    GROUP BY products.category
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
  __ivm_stale tid[];
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
    WITH folded AS (
      INSERT INTO public.v AS v (category, low, heavy, __ivm_count_heavy__, __ivm_count__)
      SELECT d.category,
             d.low,
             d.heavy,
             d.__ivm_count_heavy__,
             d.__ivm_count__
      FROM (
        SELECT
          change.category AS category,
          min(change.value_2) FILTER (WHERE (change.weight > 0)) AS low,
          max(change.value_3) FILTER (WHERE (change.weight > 0)) AS heavy,
          coalesce((sum(change.weight) FILTER (WHERE (change.value_3 IS DISTINCT FROM NULL))), 0) AS __ivm_count_heavy__,
          coalesce((sum(change.weight)), 0) AS __ivm_count__
        FROM (
            SELECT
              products.category AS category,
              products.price AS value_2,
              products.weight AS value_3,
              products.__ivm_weight__ AS weight
            FROM everview_data.v_changed_products_ca0e7cd5 AS products
          ) AS change
        GROUP BY change.category
      ) AS d
      ORDER BY d.category
      ON CONFLICT (category) DO UPDATE SET
        low = least(v.low, excluded.low),
        heavy = greatest(v.heavy, excluded.heavy),
        __ivm_count_heavy__ = v.__ivm_count_heavy__ + excluded.__ivm_count_heavy__,
        __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
      RETURNING v.ctid AS position, v.__ivm_count__ = 0 AS emptied
    )
    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
    FROM folded AS f;
    IF __ivm_emptied IS NOT NULL THEN
      -- the rows are locked by this transaction, so their addresses are stable
      DELETE FROM public.v AS v WHERE v.ctid = ANY (__ivm_emptied);
    END IF;
    -- the smallest or largest value of a group may have left
    __ivm_stale := ARRAY(
      SELECT v.ctid
      FROM public.v AS v
           JOIN (
             SELECT
               change.category AS category,
               min(change.value_2) FILTER (WHERE (change.weight < 0)) AS low,
               max(change.value_3) FILTER (WHERE (change.weight < 0)) AS heavy
             FROM (
                 SELECT
                   products.category AS category,
                   products.price AS value_2,
                   products.weight AS value_3,
                   products.__ivm_weight__ AS weight
                 FROM everview_data.v_changed_products_ca0e7cd5 AS products
               ) AS change
             GROUP BY change.category
           ) AS r ON v.category = r.category
      WHERE (r.low <= v.low
          OR r.heavy >= v.heavy)
      LIMIT 11
    );
    IF cardinality(__ivm_stale) > 10 THEN
      UPDATE public.v AS v
      SET low = f.low,
          heavy = f.heavy
      FROM (
        SELECT
          products.category AS category,
          min(products.price) AS low,
          max(products.weight) AS heavy
        FROM shop.products AS products,
          (
               SELECT v.category AS category
               FROM public.v AS v
                    JOIN (
                      SELECT
                        change.category AS category,
                        min(change.value_2) FILTER (WHERE (change.weight < 0)) AS low,
                        max(change.value_3) FILTER (WHERE (change.weight < 0)) AS heavy
                      FROM (
                          SELECT
                            products.category AS category,
                            products.price AS value_2,
                            products.weight AS value_3,
                            products.__ivm_weight__ AS weight
                          FROM everview_data.v_changed_products_ca0e7cd5 AS products
                        ) AS change
                      GROUP BY change.category
                    ) AS r ON v.category = r.category
               WHERE (r.low <= v.low
                   OR r.heavy >= v.heavy)
             ) AS stale (category)
        WHERE products.category = stale.category
        GROUP BY products.category
      ) AS f
      WHERE v.category = f.category;
    ELSIF cardinality(__ivm_stale) > 0 THEN
      -- the rows are locked by this transaction, so their addresses are stable
      UPDATE public.v AS v
      SET (low, heavy) = (
        SELECT
          min(products.price) AS low,
          max(products.weight) AS heavy
        FROM shop.products AS products
        WHERE products.category = v.category
      )
      WHERE v.ctid = ANY (__ivm_stale);
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
    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (category, price, weight, __ivm_weight__)
    SELECT t.category, t.price, t.weight, 1
    FROM new_rows AS t;
    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_apply_ca0e7cd5();
    END IF;
    RETURN NULL;
  END IF;
  INSERT INTO public.v AS v (category, low, heavy, __ivm_count_heavy__, __ivm_count__)
  SELECT d.category,
         d.low,
         d.heavy,
         d.__ivm_count_heavy__,
         d.__ivm_count__
  FROM (
    SELECT
      products.category AS category,
      products.price AS low,
      products.weight AS heavy,
      CASE WHEN (products.weight IS DISTINCT FROM NULL) THEN (1::bigint) ELSE 0 END AS __ivm_count_heavy__,
      1::bigint AS __ivm_count__
    FROM new_rows AS products
    LIMIT 1
  ) AS d
  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)
  ON CONFLICT (category) DO UPDATE SET
    low = least(v.low, excluded.low),
    heavy = greatest(v.heavy, excluded.heavy),
    __ivm_count_heavy__ = v.__ivm_count_heavy__ + excluded.__ivm_count_heavy__,
    __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__;
  IF NOT FOUND THEN
    -- several rows, or none that counts
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
    INSERT INTO public.v AS v (category, low, heavy, __ivm_count_heavy__, __ivm_count__)
    SELECT d.category,
           d.low,
           d.heavy,
           d.__ivm_count_heavy__,
           d.__ivm_count__
    FROM (
      SELECT
        products.category AS category,
        min(products.price) AS low,
        max(products.weight) AS heavy,
        count(*) FILTER (WHERE (products.weight IS DISTINCT FROM NULL)) AS __ivm_count_heavy__,
        count(*) AS __ivm_count__
      FROM new_rows AS products
      GROUP BY products.category
    ) AS d
    ORDER BY d.category
    ON CONFLICT (category) DO UPDATE SET
      low = least(v.low, excluded.low),
      heavy = greatest(v.heavy, excluded.heavy),
      __ivm_count_heavy__ = v.__ivm_count_heavy__ + excluded.__ivm_count_heavy__,
      __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__;
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
  __ivm_ignored text;
  __ivm_emptied tid[];
  __ivm_stale tid[];
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
    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (category, price, weight, __ivm_weight__)
    SELECT t.category, t.price, t.weight, 1
    FROM new_rows AS t;
    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (category, price, weight, __ivm_weight__)
    SELECT t.category, t.price, t.weight, -1
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
  WITH folded AS (
    INSERT INTO public.v AS v (category, low, heavy, __ivm_count_heavy__, __ivm_count__)
    SELECT d.category,
           d.low,
           d.heavy,
           d.__ivm_count_heavy__,
           d.__ivm_count__
    FROM (
      SELECT
        products.category AS category,
        min(products.price) FILTER (WHERE (products.__ivm_weight__ > 0)) AS low,
        max(products.weight) FILTER (WHERE (products.__ivm_weight__ > 0)) AS heavy,
        coalesce((sum(products.__ivm_weight__) FILTER (WHERE (products.weight IS DISTINCT FROM NULL))), 0) AS __ivm_count_heavy__,
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
    ORDER BY d.category
    ON CONFLICT (category) DO UPDATE SET
      low = least(v.low, excluded.low),
      heavy = greatest(v.heavy, excluded.heavy),
      __ivm_count_heavy__ = v.__ivm_count_heavy__ + excluded.__ivm_count_heavy__,
      __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
    RETURNING v.ctid AS position, v.__ivm_count__ = 0 AS emptied
  )
  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
  FROM folded AS f;
  IF __ivm_emptied IS NOT NULL THEN
    -- the rows are locked by this transaction, so their addresses are stable
    DELETE FROM public.v AS v WHERE v.ctid = ANY (__ivm_emptied);
  END IF;
  -- the smallest or largest value of a group may have left
  __ivm_stale := ARRAY(
    SELECT v.ctid
    FROM public.v AS v
         JOIN (
           SELECT
             products.category AS category,
             min(products.price) AS low,
             max(products.weight) AS heavy
           FROM old_rows AS products
           GROUP BY products.category
         ) AS r ON v.category = r.category
    WHERE (r.low <= v.low
        OR r.heavy >= v.heavy)
    LIMIT 11
  );
  IF cardinality(__ivm_stale) > 10 THEN
    UPDATE public.v AS v
    SET low = f.low,
        heavy = f.heavy
    FROM (
      SELECT
        products.category AS category,
        min(products.price) AS low,
        max(products.weight) AS heavy
      FROM shop.products AS products,
        (
             SELECT v.category AS category
             FROM public.v AS v
                  JOIN (
                    SELECT
                      products.category AS category,
                      min(products.price) AS low,
                      max(products.weight) AS heavy
                    FROM old_rows AS products
                    GROUP BY products.category
                  ) AS r ON v.category = r.category
             WHERE (r.low <= v.low
                 OR r.heavy >= v.heavy)
           ) AS stale (category)
      WHERE products.category = stale.category
      GROUP BY products.category
    ) AS f
    WHERE v.category = f.category;
  ELSIF cardinality(__ivm_stale) > 0 THEN
    -- the rows are locked by this transaction, so their addresses are stable
    UPDATE public.v AS v
    SET (low, heavy) = (
      SELECT
        min(products.price) AS low,
        max(products.weight) AS heavy
      FROM shop.products AS products
      WHERE products.category = v.category
    )
    WHERE v.ctid = ANY (__ivm_stale);
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
  __ivm_emptied tid[];
  __ivm_stale tid[];
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
    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (category, price, weight, __ivm_weight__)
    SELECT t.category, t.price, t.weight, -1
    FROM old_rows AS t;
    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_apply_ca0e7cd5();
    END IF;
    RETURN NULL;
  END IF;
  INSERT INTO public.v AS v (category, low, heavy, __ivm_count_heavy__, __ivm_count__)
  SELECT d.category,
         d.low,
         d.heavy,
         d.__ivm_count_heavy__,
         d.__ivm_count__
  FROM (
    SELECT
      products.category AS category,
      NULL::numeric AS low,
      NULL::numeric AS heavy,
      CASE WHEN (products.weight IS DISTINCT FROM NULL) THEN (-1::bigint) ELSE 0 END AS __ivm_count_heavy__,
      -1::bigint AS __ivm_count__
    FROM old_rows AS products
    LIMIT 1
  ) AS d
  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)
  ON CONFLICT (category) DO UPDATE SET
    low = least(v.low, excluded.low),
    heavy = greatest(v.heavy, excluded.heavy),
    __ivm_count_heavy__ = v.__ivm_count_heavy__ + excluded.__ivm_count_heavy__,
    __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
  RETURNING v.ctid, v.__ivm_count__ = 0 INTO __ivm_position, __ivm_is_empty;
  IF NOT FOUND THEN
    -- several rows, or none that counts
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
    WITH folded AS (
      INSERT INTO public.v AS v (category, low, heavy, __ivm_count_heavy__, __ivm_count__)
      SELECT d.category,
             d.low,
             d.heavy,
             d.__ivm_count_heavy__,
             d.__ivm_count__
      FROM (
        SELECT
          products.category AS category,
          NULL::numeric AS low,
          NULL::numeric AS heavy,
          -count(*) FILTER (WHERE (products.weight IS DISTINCT FROM NULL)) AS __ivm_count_heavy__,
          -count(*) AS __ivm_count__
        FROM old_rows AS products
        GROUP BY products.category
      ) AS d
      ORDER BY d.category
      ON CONFLICT (category) DO UPDATE SET
        low = least(v.low, excluded.low),
        heavy = greatest(v.heavy, excluded.heavy),
        __ivm_count_heavy__ = v.__ivm_count_heavy__ + excluded.__ivm_count_heavy__,
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
  -- the smallest or largest value of a group may have left
  __ivm_stale := ARRAY(
    SELECT v.ctid
    FROM public.v AS v
         JOIN (
           SELECT
             products.category AS category,
             min(products.price) AS low,
             max(products.weight) AS heavy
           FROM old_rows AS products
           GROUP BY products.category
         ) AS r ON v.category = r.category
    WHERE (r.low <= v.low
        OR r.heavy >= v.heavy)
    LIMIT 11
  );
  IF cardinality(__ivm_stale) > 10 THEN
    UPDATE public.v AS v
    SET low = f.low,
        heavy = f.heavy
    FROM (
      SELECT
        products.category AS category,
        min(products.price) AS low,
        max(products.weight) AS heavy
      FROM shop.products AS products,
        (
             SELECT v.category AS category
             FROM public.v AS v
                  JOIN (
                    SELECT
                      products.category AS category,
                      min(products.price) AS low,
                      max(products.weight) AS heavy
                    FROM old_rows AS products
                    GROUP BY products.category
                  ) AS r ON v.category = r.category
             WHERE (r.low <= v.low
                 OR r.heavy >= v.heavy)
           ) AS stale (category)
      WHERE products.category = stale.category
      GROUP BY products.category
    ) AS f
    WHERE v.category = f.category;
  ELSIF cardinality(__ivm_stale) > 0 THEN
    -- the rows are locked by this transaction, so their addresses are stable
    UPDATE public.v AS v
    SET (low, heavy) = (
      SELECT
        min(products.price) AS low,
        max(products.weight) AS heavy
      FROM shop.products AS products
      WHERE products.category = v.category
    )
    WHERE v.ctid = ANY (__ivm_stale);
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
  products.category AS category,
  min(products.price) AS low,
  max(products.weight) AS heavy
FROM shop.products AS products
GROUP BY products.category;

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
  "definition" : "SELECT category,\n    min(price) AS low,\n    max(weight) AS heavy\n   FROM shop.products\n  GROUP BY category",
  "query" : "SELECT category, min(price) AS low, max(weight) AS heavy FROM products GROUP BY category",
  "flavor" : "everview",
  "compiler" : "0.1.0",
  "columns" : [ "category", "low", "heavy" ],
  "options" : {
    "mode" : "immediate"
  },
  "stages" : [ {
    "name" : "v",
    "table" : "public.v",
    "strategy" : "keyed",
    "why" : "min and max of a group are computed again when the smallest or largest value leaves it; all else is folded",
    "key" : [ "category" ],
    "count" : "5"
  } ],
  "inputs" : [ "shop.products" ],
  "routines" : [ {
    "name" : "everview_data.v_refresh_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_refresh_ca0e7cd5() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', %{view_literal}::regclass::oid::text, true);\n  -- what waits to be folded is in the tables already\n  DELETE FROM everview_data.v_changed_products_ca0e7cd5;\n  DELETE FROM %{view};\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5})\n  SELECT d.category,\n         d.low,\n         d.heavy,\n         d.__ivm_count_heavy__,\n         d.__ivm_count__\n  FROM (\n    SELECT\n      products.%{col:1.2} AS category,\n      min(products.%{col:1.3}) AS low,\n      max(products.%{col:1.4}) AS heavy,\n      count(*) FILTER (WHERE (products.%{col:1.4} IS DISTINCT FROM NULL)) AS __ivm_count_heavy__,\n      count(*) AS __ivm_count__\n    FROM %{rel:1} AS products\n    GROUP BY products.%{col:1.2}\n  ) AS d;\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_apply_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_apply_ca0e7cd5() RETURNS void\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- The last of several changes of one statement folds all of them into public.v.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\n  __ivm_stale tid[];\nBEGIN\n  IF EXISTS (SELECT FROM everview_data.v_changed_products_ca0e7cd5 OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_changed_products_ca0e7cd5));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM everview_data.v_changed_products_ca0e7cd5), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    END IF;\n  END IF;\n  IF coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%' THEN\n    -- a table was truncated on the way, or most of one has changed\n    PERFORM everview_data.v_refresh_ca0e7cd5();\n  ELSE\n    WITH folded AS (\n      INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5})\n      SELECT d.category,\n             d.low,\n             d.heavy,\n             d.__ivm_count_heavy__,\n             d.__ivm_count__\n      FROM (\n        SELECT\n          change.category AS category,\n          min(change.value_2) FILTER (WHERE (change.weight > 0)) AS low,\n          max(change.value_3) FILTER (WHERE (change.weight > 0)) AS heavy,\n          coalesce((sum(change.weight) FILTER (WHERE (change.value_3 IS DISTINCT FROM NULL))), 0) AS __ivm_count_heavy__,\n          coalesce((sum(change.weight)), 0) AS __ivm_count__\n        FROM (\n            SELECT\n              products.category AS category,\n              products.price AS value_2,\n              products.weight AS value_3,\n              products.__ivm_weight__ AS weight\n            FROM everview_data.v_changed_products_ca0e7cd5 AS products\n          ) AS change\n        GROUP BY change.category\n      ) AS d\n      ORDER BY d.category\n      ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n        %{viewcol:2} = least(v.%{viewcol:2}, excluded.%{viewcol:2}),\n        %{viewcol:3} = greatest(v.%{viewcol:3}, excluded.%{viewcol:3}),\n        %{viewcol:4} = v.%{viewcol:4} + excluded.%{viewcol:4},\n        %{viewcol:5} = v.%{viewcol:5} + excluded.%{viewcol:5}\n      RETURNING v.ctid AS position, v.%{viewcol:5} = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n    -- the smallest or largest value of a group may have left\n    __ivm_stale := ARRAY(\n      SELECT v.ctid\n      FROM %{view} AS v\n           JOIN (\n             SELECT\n               change.category AS category,\n               min(change.value_2) FILTER (WHERE (change.weight < 0)) AS low,\n               max(change.value_3) FILTER (WHERE (change.weight < 0)) AS heavy\n             FROM (\n                 SELECT\n                   products.category AS category,\n                   products.price AS value_2,\n                   products.weight AS value_3,\n                   products.__ivm_weight__ AS weight\n                 FROM everview_data.v_changed_products_ca0e7cd5 AS products\n               ) AS change\n             GROUP BY change.category\n           ) AS r ON v.%{viewcol:1} = r.category\n      WHERE (r.low <= v.%{viewcol:2}\n          OR r.heavy >= v.%{viewcol:3})\n      LIMIT 11\n    );\n    IF cardinality(__ivm_stale) > 10 THEN\n      UPDATE %{view} AS v\n      SET %{viewcol:2} = f.low,\n          %{viewcol:3} = f.heavy\n      FROM (\n        SELECT\n          products.%{col:1.2} AS category,\n          min(products.%{col:1.3}) AS low,\n          max(products.%{col:1.4}) AS heavy\n        FROM %{rel:1} AS products,\n          (\n               SELECT v.%{viewcol:1} AS category\n               FROM %{view} AS v\n                    JOIN (\n                      SELECT\n                        change.category AS category,\n                        min(change.value_2) FILTER (WHERE (change.weight < 0)) AS low,\n                        max(change.value_3) FILTER (WHERE (change.weight < 0)) AS heavy\n                      FROM (\n                          SELECT\n                            products.category AS category,\n                            products.price AS value_2,\n                            products.weight AS value_3,\n                            products.__ivm_weight__ AS weight\n                          FROM everview_data.v_changed_products_ca0e7cd5 AS products\n                        ) AS change\n                      GROUP BY change.category\n                    ) AS r ON v.%{viewcol:1} = r.category\n               WHERE (r.low <= v.%{viewcol:2}\n                   OR r.heavy >= v.%{viewcol:3})\n             ) AS stale (category)\n        WHERE products.%{col:1.2} = stale.category\n        GROUP BY products.%{col:1.2}\n      ) AS f\n      WHERE v.%{viewcol:1} = f.category;\n    ELSIF cardinality(__ivm_stale) > 0 THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      UPDATE %{view} AS v\n      SET (%{viewcol:2}, %{viewcol:3}) = (\n        SELECT\n          min(products.%{col:1.3}) AS low,\n          max(products.%{col:1.4}) AS heavy\n        FROM %{rel:1} AS products\n        WHERE products.%{col:1.2} = v.%{viewcol:1}\n      )\n      WHERE v.ctid = ANY (__ivm_stale);\n    END IF;\n  END IF;\n  DELETE FROM everview_data.v_changed_products_ca0e7cd5;\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_count_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_count_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change shop.products, which public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_insert_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_insert_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into shop.products: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (category, price, weight, __ivm_weight__)\n    SELECT t.%{col:1.2}, t.%{col:1.3}, t.%{col:1.4}, 1\n    FROM new_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5})\n  SELECT d.category,\n         d.low,\n         d.heavy,\n         d.__ivm_count_heavy__,\n         d.__ivm_count__\n  FROM (\n    SELECT\n      products.%{col:1.2} AS category,\n      products.%{col:1.3} AS low,\n      products.%{col:1.4} AS heavy,\n      CASE WHEN (products.%{col:1.4} IS DISTINCT FROM NULL) THEN (1::bigint) ELSE 0 END AS __ivm_count_heavy__,\n      1::bigint AS __ivm_count__\n    FROM new_rows AS products\n    LIMIT 1\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)\n  ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n    %{viewcol:2} = least(v.%{viewcol:2}, excluded.%{viewcol:2}),\n    %{viewcol:3} = greatest(v.%{viewcol:3}, excluded.%{viewcol:3}),\n    %{viewcol:4} = v.%{viewcol:4} + excluded.%{viewcol:4},\n    %{viewcol:5} = v.%{viewcol:5} + excluded.%{viewcol:5};\n  IF NOT FOUND THEN\n    -- several rows, or none that counts\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n      IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n         AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        PERFORM everview_data.v_refresh_ca0e7cd5();\n        RETURN NULL;\n      END IF;\n    END IF;\n    INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5})\n    SELECT d.category,\n           d.low,\n           d.heavy,\n           d.__ivm_count_heavy__,\n           d.__ivm_count__\n    FROM (\n      SELECT\n        products.%{col:1.2} AS category,\n        min(products.%{col:1.3}) AS low,\n        max(products.%{col:1.4}) AS heavy,\n        count(*) FILTER (WHERE (products.%{col:1.4} IS DISTINCT FROM NULL)) AS __ivm_count_heavy__,\n        count(*) AS __ivm_count__\n      FROM new_rows AS products\n      GROUP BY products.%{col:1.2}\n    ) AS d\n    ORDER BY d.category\n    ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n      %{viewcol:2} = least(v.%{viewcol:2}, excluded.%{viewcol:2}),\n      %{viewcol:3} = greatest(v.%{viewcol:3}, excluded.%{viewcol:3}),\n      %{viewcol:4} = v.%{viewcol:4} + excluded.%{viewcol:4},\n      %{viewcol:5} = v.%{viewcol:5} + excluded.%{viewcol:5};\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_update_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_update_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were updated in shop.products: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\n  __ivm_stale tid[];\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (category, price, weight, __ivm_weight__)\n    SELECT t.%{col:1.2}, t.%{col:1.3}, t.%{col:1.4}, 1\n    FROM new_rows AS t;\n    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (category, price, weight, __ivm_weight__)\n    SELECT t.%{col:1.2}, t.%{col:1.3}, t.%{col:1.4}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  WITH folded AS (\n    INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5})\n    SELECT d.category,\n           d.low,\n           d.heavy,\n           d.__ivm_count_heavy__,\n           d.__ivm_count__\n    FROM (\n      SELECT\n        products.category AS category,\n        min(products.price) FILTER (WHERE (products.__ivm_weight__ > 0)) AS low,\n        max(products.weight) FILTER (WHERE (products.__ivm_weight__ > 0)) AS heavy,\n        coalesce((sum(products.__ivm_weight__) FILTER (WHERE (products.weight IS DISTINCT FROM NULL))), 0) AS __ivm_count_heavy__,\n        coalesce((sum(products.__ivm_weight__)), 0) AS __ivm_count__\n      FROM (\n          SELECT\n            products_1.%{col:1.2} AS category,\n            products_1.%{col:1.3} AS price,\n            products_1.%{col:1.4} AS weight,\n            1 AS __ivm_weight__\n          FROM new_rows AS products_1\n          UNION ALL\n          SELECT\n            products_1.%{col:1.2} AS category,\n            products_1.%{col:1.3} AS price,\n            products_1.%{col:1.4} AS weight,\n            -1 AS __ivm_weight__\n          FROM old_rows AS products_1\n        ) AS products\n      GROUP BY products.category\n    ) AS d\n    ORDER BY d.category\n    ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n      %{viewcol:2} = least(v.%{viewcol:2}, excluded.%{viewcol:2}),\n      %{viewcol:3} = greatest(v.%{viewcol:3}, excluded.%{viewcol:3}),\n      %{viewcol:4} = v.%{viewcol:4} + excluded.%{viewcol:4},\n      %{viewcol:5} = v.%{viewcol:5} + excluded.%{viewcol:5}\n    RETURNING v.ctid AS position, v.%{viewcol:5} = 0 AS emptied\n  )\n  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n  FROM folded AS f;\n  IF __ivm_emptied IS NOT NULL THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n  END IF;\n  -- the smallest or largest value of a group may have left\n  __ivm_stale := ARRAY(\n    SELECT v.ctid\n    FROM %{view} AS v\n         JOIN (\n           SELECT\n             products.%{col:1.2} AS category,\n             min(products.%{col:1.3}) AS low,\n             max(products.%{col:1.4}) AS heavy\n           FROM old_rows AS products\n           GROUP BY products.%{col:1.2}\n         ) AS r ON v.%{viewcol:1} = r.category\n    WHERE (r.low <= v.%{viewcol:2}\n        OR r.heavy >= v.%{viewcol:3})\n    LIMIT 11\n  );\n  IF cardinality(__ivm_stale) > 10 THEN\n    UPDATE %{view} AS v\n    SET %{viewcol:2} = f.low,\n        %{viewcol:3} = f.heavy\n    FROM (\n      SELECT\n        products.%{col:1.2} AS category,\n        min(products.%{col:1.3}) AS low,\n        max(products.%{col:1.4}) AS heavy\n      FROM %{rel:1} AS products,\n        (\n             SELECT v.%{viewcol:1} AS category\n             FROM %{view} AS v\n                  JOIN (\n                    SELECT\n                      products.%{col:1.2} AS category,\n                      min(products.%{col:1.3}) AS low,\n                      max(products.%{col:1.4}) AS heavy\n                    FROM old_rows AS products\n                    GROUP BY products.%{col:1.2}\n                  ) AS r ON v.%{viewcol:1} = r.category\n             WHERE (r.low <= v.%{viewcol:2}\n                 OR r.heavy >= v.%{viewcol:3})\n           ) AS stale (category)\n      WHERE products.%{col:1.2} = stale.category\n      GROUP BY products.%{col:1.2}\n    ) AS f\n    WHERE v.%{viewcol:1} = f.category;\n  ELSIF cardinality(__ivm_stale) > 0 THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    UPDATE %{view} AS v\n    SET (%{viewcol:2}, %{viewcol:3}) = (\n      SELECT\n        min(products.%{col:1.3}) AS low,\n        max(products.%{col:1.4}) AS heavy\n      FROM %{rel:1} AS products\n      WHERE products.%{col:1.2} = v.%{viewcol:1}\n    )\n    WHERE v.ctid = ANY (__ivm_stale);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_delete_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_delete_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from shop.products: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\n  __ivm_stale tid[];\n  __ivm_position tid;\n  __ivm_is_empty boolean;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (category, price, weight, __ivm_weight__)\n    SELECT t.%{col:1.2}, t.%{col:1.3}, t.%{col:1.4}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5})\n  SELECT d.category,\n         d.low,\n         d.heavy,\n         d.__ivm_count_heavy__,\n         d.__ivm_count__\n  FROM (\n    SELECT\n      products.%{col:1.2} AS category,\n      NULL::numeric AS low,\n      NULL::numeric AS heavy,\n      CASE WHEN (products.%{col:1.4} IS DISTINCT FROM NULL) THEN (-1::bigint) ELSE 0 END AS __ivm_count_heavy__,\n      -1::bigint AS __ivm_count__\n    FROM old_rows AS products\n    LIMIT 1\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)\n  ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n    %{viewcol:2} = least(v.%{viewcol:2}, excluded.%{viewcol:2}),\n    %{viewcol:3} = greatest(v.%{viewcol:3}, excluded.%{viewcol:3}),\n    %{viewcol:4} = v.%{viewcol:4} + excluded.%{viewcol:4},\n    %{viewcol:5} = v.%{viewcol:5} + excluded.%{viewcol:5}\n  RETURNING v.ctid, v.%{viewcol:5} = 0 INTO __ivm_position, __ivm_is_empty;\n  IF NOT FOUND THEN\n    -- several rows, or none that counts\n    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n      IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM old_rows), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n         AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        PERFORM everview_data.v_refresh_ca0e7cd5();\n        RETURN NULL;\n      END IF;\n    END IF;\n    WITH folded AS (\n      INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5})\n      SELECT d.category,\n             d.low,\n             d.heavy,\n             d.__ivm_count_heavy__,\n             d.__ivm_count__\n      FROM (\n        SELECT\n          products.%{col:1.2} AS category,\n          NULL::numeric AS low,\n          NULL::numeric AS heavy,\n          -count(*) FILTER (WHERE (products.%{col:1.4} IS DISTINCT FROM NULL)) AS __ivm_count_heavy__,\n          -count(*) AS __ivm_count__\n        FROM old_rows AS products\n        GROUP BY products.%{col:1.2}\n      ) AS d\n      ORDER BY d.category\n      ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n        %{viewcol:2} = least(v.%{viewcol:2}, excluded.%{viewcol:2}),\n        %{viewcol:3} = greatest(v.%{viewcol:3}, excluded.%{viewcol:3}),\n        %{viewcol:4} = v.%{viewcol:4} + excluded.%{viewcol:4},\n        %{viewcol:5} = v.%{viewcol:5} + excluded.%{viewcol:5}\n      RETURNING v.ctid AS position, v.%{viewcol:5} = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  ELSIF __ivm_is_empty THEN\n    DELETE FROM %{view} AS v WHERE v.ctid = __ivm_position;\n  END IF;\n  -- the smallest or largest value of a group may have left\n  __ivm_stale := ARRAY(\n    SELECT v.ctid\n    FROM %{view} AS v\n         JOIN (\n           SELECT\n             products.%{col:1.2} AS category,\n             min(products.%{col:1.3}) AS low,\n             max(products.%{col:1.4}) AS heavy\n           FROM old_rows AS products\n           GROUP BY products.%{col:1.2}\n         ) AS r ON v.%{viewcol:1} = r.category\n    WHERE (r.low <= v.%{viewcol:2}\n        OR r.heavy >= v.%{viewcol:3})\n    LIMIT 11\n  );\n  IF cardinality(__ivm_stale) > 10 THEN\n    UPDATE %{view} AS v\n    SET %{viewcol:2} = f.low,\n        %{viewcol:3} = f.heavy\n    FROM (\n      SELECT\n        products.%{col:1.2} AS category,\n        min(products.%{col:1.3}) AS low,\n        max(products.%{col:1.4}) AS heavy\n      FROM %{rel:1} AS products,\n        (\n             SELECT v.%{viewcol:1} AS category\n             FROM %{view} AS v\n                  JOIN (\n                    SELECT\n                      products.%{col:1.2} AS category,\n                      min(products.%{col:1.3}) AS low,\n                      max(products.%{col:1.4}) AS heavy\n                    FROM old_rows AS products\n                    GROUP BY products.%{col:1.2}\n                  ) AS r ON v.%{viewcol:1} = r.category\n             WHERE (r.low <= v.%{viewcol:2}\n                 OR r.heavy >= v.%{viewcol:3})\n           ) AS stale (category)\n      WHERE products.%{col:1.2} = stale.category\n      GROUP BY products.%{col:1.2}\n    ) AS f\n    WHERE v.%{viewcol:1} = f.category;\n  ELSIF cardinality(__ivm_stale) > 0 THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    UPDATE %{view} AS v\n    SET (%{viewcol:2}, %{viewcol:3}) = (\n      SELECT\n        min(products.%{col:1.3}) AS low,\n        max(products.%{col:1.4}) AS heavy\n      FROM %{rel:1} AS products\n      WHERE products.%{col:1.2} = v.%{viewcol:1}\n    )\n    WHERE v.ctid = ANY (__ivm_stale);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
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
