-- the view: an ordinary table
CREATE TABLE public.v (
  product_id integer,
  many bigint,
  plain bigint,
  first integer,
  __ivm_count_plain__ bigint,
  __ivm_count_first__ bigint,
  __ivm_count__ bigint
) WITH (fillfactor = 70);

-- changes of shop.order_lines that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_changed_order_lines_ca0e7cd5_all (
  line integer,
  product_id integer,
  quantity integer,
  discount double precision,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_changed_order_lines_ca0e7cd5_all (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data.v_changed_order_lines_ca0e7cd5 AS
SELECT t.line, t.product_id, t.quantity, t.discount, t.__ivm_weight__
FROM everview_data.v_changed_order_lines_ca0e7cd5_all AS t
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
SET extra_float_digits = '1'
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
  DELETE FROM everview_data.v_changed_order_lines_ca0e7cd5;
  DELETE FROM public.v;
  INSERT INTO public.v AS v (product_id, many, plain, first, __ivm_count_plain__, __ivm_count_first__, __ivm_count__)
  SELECT d.product_id,
         d.many,
         d.plain,
         d.first,
         d.__ivm_count_plain__,
         d.__ivm_count_first__,
         d.__ivm_count__
  FROM (
    SELECT
      order_lines.product_id AS product_id,
      count(*) FILTER (WHERE (order_lines.quantity > 1)) AS many,
      sum(order_lines.quantity) FILTER (WHERE (order_lines.discount IS NULL)) AS plain,
      max(order_lines.quantity) FILTER (WHERE (order_lines.line = 1)) AS first,
      count(*) FILTER (WHERE (order_lines.discount IS NULL)) AS __ivm_count_plain__,
      count(*) FILTER (WHERE (order_lines.line = 1)) AS __ivm_count_first__,
      count(*) AS __ivm_count__
    FROM shop.order_lines AS order_lines
    GROUP BY order_lines.product_id
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
SET extra_float_digits = '1'
AS $everview$
-- The last of several changes of one statement folds all of them into public.v.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
  __ivm_emptied tid[];
BEGIN
  IF EXISTS (SELECT FROM everview_data.v_changed_order_lines_ca0e7cd5 OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_changed_order_lines_ca0e7cd5));
    IF everview.is_most_of('shop.order_lines'::regclass, (SELECT count(*) FROM everview_data.v_changed_order_lines_ca0e7cd5), ARRAY['shop.order_lines'::regclass, 'public.v'::regclass])
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
      INSERT INTO public.v AS v (product_id, many, plain, first, __ivm_count_plain__, __ivm_count_first__, __ivm_count__)
      SELECT d.product_id,
             d.many,
             CASE WHEN d.__ivm_count_plain__ = 0 THEN nullif(d.plain, 0::bigint) ELSE d.plain END,
             d.first,
             d.__ivm_count_plain__,
             d.__ivm_count_first__,
             d.__ivm_count__
      FROM (
        SELECT
          change.product_id AS product_id,
          coalesce((sum(change.weight) FILTER (WHERE change.value_2)), 0) AS many,
          coalesce((sum(change.value_3) FILTER (WHERE change.value_4 AND (change.weight > 0))), 0::bigint) - coalesce((sum(change.value_3) FILTER (WHERE change.value_4 AND (change.weight < 0))), 0::bigint) AS plain,
          max(change.value_3) FILTER (WHERE change.value_5 AND (change.weight > 0)) AS first,
          coalesce((sum(change.weight) FILTER (WHERE change.value_4)), 0) AS __ivm_count_plain__,
          coalesce((sum(change.weight) FILTER (WHERE change.value_5)), 0) AS __ivm_count_first__,
          coalesce((sum(change.weight)), 0) AS __ivm_count__
        FROM (
            SELECT
              order_lines.product_id AS product_id,
              order_lines.quantity > 1 AS value_2,
              order_lines.quantity AS value_3,
              order_lines.discount IS NULL AS value_4,
              order_lines.line = 1 AS value_5,
              order_lines.__ivm_weight__ AS weight
            FROM everview_data.v_changed_order_lines_ca0e7cd5 AS order_lines
          ) AS change
        GROUP BY change.product_id
      ) AS d
      ORDER BY d.product_id
      ON CONFLICT (product_id) DO UPDATE SET
        many = v.many + excluded.many,
        plain = CASE WHEN v.__ivm_count_plain__ + excluded.__ivm_count_plain__ = 0 THEN NULL ELSE coalesce(v.plain, 0::bigint) + coalesce(excluded.plain, 0::bigint) END,
        first = greatest(v.first, excluded.first),
        __ivm_count_plain__ = v.__ivm_count_plain__ + excluded.__ivm_count_plain__,
        __ivm_count_first__ = v.__ivm_count_first__ + excluded.__ivm_count_first__,
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
    IF EXISTS (
      SELECT
      FROM public.v AS v
           JOIN (
             SELECT
               change.product_id AS product_id,
               max(change.value_3) FILTER (WHERE (change.weight < 0) AND change.value_5) AS first
             FROM (
                 SELECT
                   order_lines.product_id AS product_id,
                   order_lines.quantity > 1 AS value_2,
                   order_lines.quantity AS value_3,
                   order_lines.discount IS NULL AS value_4,
                   order_lines.line = 1 AS value_5,
                   order_lines.__ivm_weight__ AS weight
                 FROM everview_data.v_changed_order_lines_ca0e7cd5 AS order_lines
               ) AS change
             GROUP BY change.product_id
           ) AS r ON v.product_id = r.product_id
      WHERE r.first >= v.first
    ) THEN
      UPDATE public.v AS v
      SET first = f.first
      FROM (
        SELECT
          order_lines.product_id AS product_id,
          max(order_lines.quantity) FILTER (WHERE (order_lines.line = 1)) AS first
        FROM shop.order_lines AS order_lines,
          (
               SELECT v.product_id AS product_id
               FROM public.v AS v
                    JOIN (
                      SELECT
                        change.product_id AS product_id,
                        max(change.value_3) FILTER (WHERE (change.weight < 0) AND change.value_5) AS first
                      FROM (
                          SELECT
                            order_lines.product_id AS product_id,
                            order_lines.quantity > 1 AS value_2,
                            order_lines.quantity AS value_3,
                            order_lines.discount IS NULL AS value_4,
                            order_lines.line = 1 AS value_5,
                            order_lines.__ivm_weight__ AS weight
                          FROM everview_data.v_changed_order_lines_ca0e7cd5 AS order_lines
                        ) AS change
                      GROUP BY change.product_id
                    ) AS r ON v.product_id = r.product_id
               WHERE r.first >= v.first
             ) AS stale (product_id)
        WHERE order_lines.product_id = stale.product_id
        GROUP BY order_lines.product_id
      ) AS f
      WHERE v.product_id = f.product_id;
    END IF;
  END IF;
  DELETE FROM everview_data.v_changed_order_lines_ca0e7cd5;
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);
END
$everview$;

-- function v_count_order_lines_ca0e7cd5
CREATE FUNCTION everview_data.v_count_order_lines_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change shop.order_lines, which public.v reads.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);
  RETURN NULL;
END
$everview$;

-- function v_insert_order_lines_ca0e7cd5
CREATE FUNCTION everview_data.v_insert_order_lines_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET extra_float_digits = '1'
AS $everview$
-- Rows were inserted into shop.order_lines: public.v follows.
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
    INSERT INTO everview_data.v_changed_order_lines_ca0e7cd5 (line, product_id, quantity, discount, __ivm_weight__)
    SELECT t.line, t.product_id, t.quantity, t.discount, 1
    FROM new_rows AS t;
    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_apply_ca0e7cd5();
    END IF;
    RETURN NULL;
  END IF;
  INSERT INTO public.v AS v (product_id, many, plain, first, __ivm_count_plain__, __ivm_count_first__, __ivm_count__)
  SELECT d.product_id,
         d.many,
         d.plain,
         d.first,
         d.__ivm_count_plain__,
         d.__ivm_count_first__,
         d.__ivm_count__
  FROM (
    SELECT
      order_lines.product_id AS product_id,
      CASE WHEN (order_lines.quantity > 1) THEN (1::bigint) ELSE 0 END AS many,
      CASE WHEN (order_lines.discount IS NULL) THEN (order_lines.quantity::bigint) END AS plain,
      CASE WHEN (order_lines.line = 1) THEN order_lines.quantity END AS first,
      CASE WHEN (order_lines.discount IS NULL) THEN (1::bigint) ELSE 0 END AS __ivm_count_plain__,
      CASE WHEN (order_lines.line = 1) THEN (1::bigint) ELSE 0 END AS __ivm_count_first__,
      1::bigint AS __ivm_count__
    FROM new_rows AS order_lines
    LIMIT 1
  ) AS d
  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)
  ON CONFLICT (product_id) DO UPDATE SET
    many = v.many + excluded.many,
    plain = CASE WHEN v.__ivm_count_plain__ + excluded.__ivm_count_plain__ = 0 THEN NULL ELSE coalesce(v.plain, 0::bigint) + coalesce(excluded.plain, 0::bigint) END,
    first = greatest(v.first, excluded.first),
    __ivm_count_plain__ = v.__ivm_count_plain__ + excluded.__ivm_count_plain__,
    __ivm_count_first__ = v.__ivm_count_first__ + excluded.__ivm_count_first__,
    __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__;
  IF NOT FOUND THEN
    -- several rows, or none that counts
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
      IF everview.is_most_of('shop.order_lines'::regclass, (SELECT count(*) FROM new_rows), ARRAY['shop.order_lines'::regclass, 'public.v'::regclass])
         AND everview.lock_now(ARRAY['public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        PERFORM everview_data.v_refresh_ca0e7cd5();
        RETURN NULL;
      END IF;
    END IF;
    INSERT INTO public.v AS v (product_id, many, plain, first, __ivm_count_plain__, __ivm_count_first__, __ivm_count__)
    SELECT d.product_id,
           d.many,
           d.plain,
           d.first,
           d.__ivm_count_plain__,
           d.__ivm_count_first__,
           d.__ivm_count__
    FROM (
      SELECT
        order_lines.product_id AS product_id,
        count(*) FILTER (WHERE (order_lines.quantity > 1)) AS many,
        sum(order_lines.quantity) FILTER (WHERE (order_lines.discount IS NULL)) AS plain,
        max(order_lines.quantity) FILTER (WHERE (order_lines.line = 1)) AS first,
        count(*) FILTER (WHERE (order_lines.discount IS NULL)) AS __ivm_count_plain__,
        count(*) FILTER (WHERE (order_lines.line = 1)) AS __ivm_count_first__,
        count(*) AS __ivm_count__
      FROM new_rows AS order_lines
      GROUP BY order_lines.product_id
    ) AS d
    ORDER BY d.product_id
    ON CONFLICT (product_id) DO UPDATE SET
      many = v.many + excluded.many,
      plain = CASE WHEN v.__ivm_count_plain__ + excluded.__ivm_count_plain__ = 0 THEN NULL ELSE coalesce(v.plain, 0::bigint) + coalesce(excluded.plain, 0::bigint) END,
      first = greatest(v.first, excluded.first),
      __ivm_count_plain__ = v.__ivm_count_plain__ + excluded.__ivm_count_plain__,
      __ivm_count_first__ = v.__ivm_count_first__ + excluded.__ivm_count_first__,
      __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_update_order_lines_ca0e7cd5
CREATE FUNCTION everview_data.v_update_order_lines_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET extra_float_digits = '1'
AS $everview$
-- Rows were updated in shop.order_lines: public.v follows.
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
    INSERT INTO everview_data.v_changed_order_lines_ca0e7cd5 (line, product_id, quantity, discount, __ivm_weight__)
    SELECT t.line, t.product_id, t.quantity, t.discount, 1
    FROM new_rows AS t;
    INSERT INTO everview_data.v_changed_order_lines_ca0e7cd5 (line, product_id, quantity, discount, __ivm_weight__)
    SELECT t.line, t.product_id, t.quantity, t.discount, -1
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
    IF everview.is_most_of('shop.order_lines'::regclass, (SELECT count(*) FROM new_rows), ARRAY['shop.order_lines'::regclass, 'public.v'::regclass])
       AND everview.lock_now(ARRAY['public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      PERFORM everview_data.v_refresh_ca0e7cd5();
      RETURN NULL;
    END IF;
  END IF;
  WITH folded AS (
    INSERT INTO public.v AS v (product_id, many, plain, first, __ivm_count_plain__, __ivm_count_first__, __ivm_count__)
    SELECT d.product_id,
           d.many,
           CASE WHEN d.__ivm_count_plain__ = 0 THEN nullif(d.plain, 0::bigint) ELSE d.plain END,
           d.first,
           d.__ivm_count_plain__,
           d.__ivm_count_first__,
           d.__ivm_count__
    FROM (
      SELECT
        order_lines.product_id AS product_id,
        coalesce((sum(order_lines.__ivm_weight__) FILTER (WHERE (order_lines.quantity > 1))), 0) AS many,
        coalesce((sum(order_lines.quantity) FILTER (WHERE (order_lines.discount IS NULL) AND (order_lines.__ivm_weight__ > 0))), 0::bigint) - coalesce((sum(order_lines.quantity) FILTER (WHERE (order_lines.discount IS NULL) AND (order_lines.__ivm_weight__ < 0))), 0::bigint) AS plain,
        max(order_lines.quantity) FILTER (WHERE (order_lines.line = 1) AND (order_lines.__ivm_weight__ > 0)) AS first,
        coalesce((sum(order_lines.__ivm_weight__) FILTER (WHERE (order_lines.discount IS NULL))), 0) AS __ivm_count_plain__,
        coalesce((sum(order_lines.__ivm_weight__) FILTER (WHERE (order_lines.line = 1))), 0) AS __ivm_count_first__,
        coalesce((sum(order_lines.__ivm_weight__)), 0) AS __ivm_count__
      FROM (
          SELECT
            order_lines_1.line AS line,
            order_lines_1.product_id AS product_id,
            order_lines_1.quantity AS quantity,
            order_lines_1.discount AS discount,
            1 AS __ivm_weight__
          FROM new_rows AS order_lines_1
          UNION ALL
          SELECT
            order_lines_1.line AS line,
            order_lines_1.product_id AS product_id,
            order_lines_1.quantity AS quantity,
            order_lines_1.discount AS discount,
            -1 AS __ivm_weight__
          FROM old_rows AS order_lines_1
        ) AS order_lines
      GROUP BY order_lines.product_id
    ) AS d
    ORDER BY d.product_id
    ON CONFLICT (product_id) DO UPDATE SET
      many = v.many + excluded.many,
      plain = CASE WHEN v.__ivm_count_plain__ + excluded.__ivm_count_plain__ = 0 THEN NULL ELSE coalesce(v.plain, 0::bigint) + coalesce(excluded.plain, 0::bigint) END,
      first = greatest(v.first, excluded.first),
      __ivm_count_plain__ = v.__ivm_count_plain__ + excluded.__ivm_count_plain__,
      __ivm_count_first__ = v.__ivm_count_first__ + excluded.__ivm_count_first__,
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
  IF EXISTS (
    SELECT
    FROM public.v AS v
         JOIN (
           SELECT
             order_lines.product_id AS product_id,
             max(order_lines.quantity) FILTER (WHERE (order_lines.line = 1)) AS first
           FROM old_rows AS order_lines
           GROUP BY order_lines.product_id
         ) AS r ON v.product_id = r.product_id
    WHERE r.first >= v.first
  ) THEN
    UPDATE public.v AS v
    SET first = f.first
    FROM (
      SELECT
        order_lines.product_id AS product_id,
        max(order_lines.quantity) FILTER (WHERE (order_lines.line = 1)) AS first
      FROM shop.order_lines AS order_lines,
        (
             SELECT v.product_id AS product_id
             FROM public.v AS v
                  JOIN (
                    SELECT
                      order_lines.product_id AS product_id,
                      max(order_lines.quantity) FILTER (WHERE (order_lines.line = 1)) AS first
                    FROM old_rows AS order_lines
                    GROUP BY order_lines.product_id
                  ) AS r ON v.product_id = r.product_id
             WHERE r.first >= v.first
           ) AS stale (product_id)
      WHERE order_lines.product_id = stale.product_id
      GROUP BY order_lines.product_id
    ) AS f
    WHERE v.product_id = f.product_id;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_delete_order_lines_ca0e7cd5
CREATE FUNCTION everview_data.v_delete_order_lines_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET extra_float_digits = '1'
AS $everview$
-- Rows were deleted from shop.order_lines: public.v follows.
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
    INSERT INTO everview_data.v_changed_order_lines_ca0e7cd5 (line, product_id, quantity, discount, __ivm_weight__)
    SELECT t.line, t.product_id, t.quantity, t.discount, -1
    FROM old_rows AS t;
    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_apply_ca0e7cd5();
    END IF;
    RETURN NULL;
  END IF;
  INSERT INTO public.v AS v (product_id, many, plain, first, __ivm_count_plain__, __ivm_count_first__, __ivm_count__)
  SELECT d.product_id,
         d.many,
         d.plain,
         d.first,
         d.__ivm_count_plain__,
         d.__ivm_count_first__,
         d.__ivm_count__
  FROM (
    SELECT
      order_lines.product_id AS product_id,
      CASE WHEN (order_lines.quantity > 1) THEN (-1::bigint) ELSE 0 END AS many,
      CASE WHEN (order_lines.discount IS NULL) THEN (-order_lines.quantity::bigint) END AS plain,
      NULL::integer AS first,
      CASE WHEN (order_lines.discount IS NULL) THEN (-1::bigint) ELSE 0 END AS __ivm_count_plain__,
      CASE WHEN (order_lines.line = 1) THEN (-1::bigint) ELSE 0 END AS __ivm_count_first__,
      -1::bigint AS __ivm_count__
    FROM old_rows AS order_lines
    LIMIT 1
  ) AS d
  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)
  ON CONFLICT (product_id) DO UPDATE SET
    many = v.many + excluded.many,
    plain = CASE WHEN v.__ivm_count_plain__ + excluded.__ivm_count_plain__ = 0 THEN NULL ELSE coalesce(v.plain, 0::bigint) + coalesce(excluded.plain, 0::bigint) END,
    first = greatest(v.first, excluded.first),
    __ivm_count_plain__ = v.__ivm_count_plain__ + excluded.__ivm_count_plain__,
    __ivm_count_first__ = v.__ivm_count_first__ + excluded.__ivm_count_first__,
    __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
  RETURNING v.ctid, v.__ivm_count__ = 0 INTO __ivm_position, __ivm_is_empty;
  IF NOT FOUND THEN
    -- several rows, or none that counts
    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));
      IF everview.is_most_of('shop.order_lines'::regclass, (SELECT count(*) FROM old_rows), ARRAY['shop.order_lines'::regclass, 'public.v'::regclass])
         AND everview.lock_now(ARRAY['public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        PERFORM everview_data.v_refresh_ca0e7cd5();
        RETURN NULL;
      END IF;
    END IF;
    WITH folded AS (
      INSERT INTO public.v AS v (product_id, many, plain, first, __ivm_count_plain__, __ivm_count_first__, __ivm_count__)
      SELECT d.product_id,
             d.many,
             d.plain,
             d.first,
             d.__ivm_count_plain__,
             d.__ivm_count_first__,
             d.__ivm_count__
      FROM (
        SELECT
          order_lines.product_id AS product_id,
          -count(*) FILTER (WHERE (order_lines.quantity > 1)) AS many,
          -sum(order_lines.quantity) FILTER (WHERE (order_lines.discount IS NULL)) AS plain,
          NULL::integer AS first,
          -count(*) FILTER (WHERE (order_lines.discount IS NULL)) AS __ivm_count_plain__,
          -count(*) FILTER (WHERE (order_lines.line = 1)) AS __ivm_count_first__,
          -count(*) AS __ivm_count__
        FROM old_rows AS order_lines
        GROUP BY order_lines.product_id
      ) AS d
      ORDER BY d.product_id
      ON CONFLICT (product_id) DO UPDATE SET
        many = v.many + excluded.many,
        plain = CASE WHEN v.__ivm_count_plain__ + excluded.__ivm_count_plain__ = 0 THEN NULL ELSE coalesce(v.plain, 0::bigint) + coalesce(excluded.plain, 0::bigint) END,
        first = greatest(v.first, excluded.first),
        __ivm_count_plain__ = v.__ivm_count_plain__ + excluded.__ivm_count_plain__,
        __ivm_count_first__ = v.__ivm_count_first__ + excluded.__ivm_count_first__,
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
  IF EXISTS (
    SELECT
    FROM public.v AS v
         JOIN (
           SELECT
             order_lines.product_id AS product_id,
             max(order_lines.quantity) FILTER (WHERE (order_lines.line = 1)) AS first
           FROM old_rows AS order_lines
           GROUP BY order_lines.product_id
         ) AS r ON v.product_id = r.product_id
    WHERE r.first >= v.first
  ) THEN
    UPDATE public.v AS v
    SET first = f.first
    FROM (
      SELECT
        order_lines.product_id AS product_id,
        max(order_lines.quantity) FILTER (WHERE (order_lines.line = 1)) AS first
      FROM shop.order_lines AS order_lines,
        (
             SELECT v.product_id AS product_id
             FROM public.v AS v
                  JOIN (
                    SELECT
                      order_lines.product_id AS product_id,
                      max(order_lines.quantity) FILTER (WHERE (order_lines.line = 1)) AS first
                    FROM old_rows AS order_lines
                    GROUP BY order_lines.product_id
                  ) AS r ON v.product_id = r.product_id
             WHERE r.first >= v.first
           ) AS stale (product_id)
      WHERE order_lines.product_id = stale.product_id
      GROUP BY order_lines.product_id
    ) AS f
    WHERE v.product_id = f.product_id;
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_truncate_order_lines_ca0e7cd5
CREATE FUNCTION everview_data.v_truncate_order_lines_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET extra_float_digits = '1'
AS $everview$
-- shop.order_lines was truncated: public.v is computed afresh.
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
  order_lines.product_id AS product_id,
  count(*) FILTER (WHERE order_lines.quantity > 1) AS many,
  sum(order_lines.quantity) FILTER (WHERE order_lines.discount IS NULL) AS plain,
  max(order_lines.quantity) FILTER (WHERE order_lines.line = 1) AS first
FROM shop.order_lines AS order_lines
GROUP BY order_lines.product_id;

-- trigger on shop.order_lines
CREATE TRIGGER ivm_v_count_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE ON shop.order_lines
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_count_order_lines_ca0e7cd5();

-- trigger on shop.order_lines
CREATE TRIGGER ivm_v_insert_ca0e7cd5
AFTER INSERT ON shop.order_lines
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_order_lines_ca0e7cd5();

-- trigger on shop.order_lines
CREATE TRIGGER ivm_v_update_ca0e7cd5
AFTER UPDATE ON shop.order_lines
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_order_lines_ca0e7cd5();

-- trigger on shop.order_lines
CREATE TRIGGER ivm_v_delete_ca0e7cd5
AFTER DELETE ON shop.order_lines
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_order_lines_ca0e7cd5();

-- trigger on shop.order_lines
CREATE TRIGGER ivm_v_truncate_ca0e7cd5
AFTER TRUNCATE ON shop.order_lines
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_order_lines_ca0e7cd5();

-- if these tables are published, rows need an identity
SELECT everview.identify_rows(ARRAY['public.v']::regclass[]::oid[]);

-- fill the view
SELECT everview_data.v_refresh_ca0e7cd5();

-- the key
SELECT everview.create_index('public.v'::regclass, ARRAY['product_id']::text[], false);

-- statistics, or the first changes would be planned without any
ANALYZE public.v;

-- refuse direct changes
CREATE TRIGGER ivm_v_refuse_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON public.v
FOR EACH STATEMENT EXECUTE FUNCTION everview.refuse_change();

-- enter the view in the catalog
SELECT everview.register('public.v'::regclass, $everview1${
  "definition" : "SELECT product_id,\n    count(*) FILTER (WHERE (quantity > 1)) AS many,\n    sum(quantity) FILTER (WHERE (discount IS NULL)) AS plain,\n    max(quantity) FILTER (WHERE (line = 1)) AS first\n   FROM shop.order_lines\n  GROUP BY product_id",
  "query" : "SELECT product_id, count(*) FILTER (WHERE quantity > 1) AS many, sum(quantity) FILTER (WHERE discount IS NULL) AS plain, max(quantity) FILTER (WHERE line = 1) AS first FROM order_lines GROUP BY product_id",
  "flavor" : "everview",
  "compiler" : "0.1.0",
  "columns" : [ "product_id", "many", "plain", "first" ],
  "options" : {
    "mode" : "immediate"
  },
  "stages" : [ {
    "name" : "v",
    "table" : "public.v",
    "strategy" : "keyed",
    "why" : "min and max of a group are computed again when the smallest or largest value leaves it; all else is folded",
    "key" : [ "product_id" ],
    "count" : "7"
  } ],
  "inputs" : [ "shop.order_lines" ],
  "routines" : [ {
    "name" : "everview_data.v_refresh_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_refresh_ca0e7cd5() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET extra_float_digits = '1'\nAS $everview$\n-- Computes public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', %{view_literal}::regclass::oid::text, true);\n  -- what waits to be folded is in the tables already\n  DELETE FROM everview_data.v_changed_order_lines_ca0e7cd5;\n  DELETE FROM %{view};\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7})\n  SELECT d.product_id,\n         d.many,\n         d.plain,\n         d.first,\n         d.__ivm_count_plain__,\n         d.__ivm_count_first__,\n         d.__ivm_count__\n  FROM (\n    SELECT\n      order_lines.%{col:1.3} AS product_id,\n      count(*) FILTER (WHERE (order_lines.%{col:1.4} > 1)) AS many,\n      sum(order_lines.%{col:1.4}) FILTER (WHERE (order_lines.%{col:1.5} IS NULL)) AS plain,\n      max(order_lines.%{col:1.4}) FILTER (WHERE (order_lines.%{col:1.2} = 1)) AS first,\n      count(*) FILTER (WHERE (order_lines.%{col:1.5} IS NULL)) AS __ivm_count_plain__,\n      count(*) FILTER (WHERE (order_lines.%{col:1.2} = 1)) AS __ivm_count_first__,\n      count(*) AS __ivm_count__\n    FROM %{rel:1} AS order_lines\n    GROUP BY order_lines.%{col:1.3}\n  ) AS d;\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_apply_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_apply_ca0e7cd5() RETURNS void\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET extra_float_digits = '1'\nAS $everview$\n-- The last of several changes of one statement folds all of them into public.v.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\nBEGIN\n  IF EXISTS (SELECT FROM everview_data.v_changed_order_lines_ca0e7cd5 OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_changed_order_lines_ca0e7cd5));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM everview_data.v_changed_order_lines_ca0e7cd5), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    END IF;\n  END IF;\n  IF coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%' THEN\n    -- a table was truncated on the way, or most of one has changed\n    PERFORM everview_data.v_refresh_ca0e7cd5();\n  ELSE\n    WITH folded AS (\n      INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7})\n      SELECT d.product_id,\n             d.many,\n             CASE WHEN d.__ivm_count_plain__ = 0 THEN nullif(d.plain, 0::bigint) ELSE d.plain END,\n             d.first,\n             d.__ivm_count_plain__,\n             d.__ivm_count_first__,\n             d.__ivm_count__\n      FROM (\n        SELECT\n          change.product_id AS product_id,\n          coalesce((sum(change.weight) FILTER (WHERE change.value_2)), 0) AS many,\n          coalesce((sum(change.value_3) FILTER (WHERE change.value_4 AND (change.weight > 0))), 0::bigint) - coalesce((sum(change.value_3) FILTER (WHERE change.value_4 AND (change.weight < 0))), 0::bigint) AS plain,\n          max(change.value_3) FILTER (WHERE change.value_5 AND (change.weight > 0)) AS first,\n          coalesce((sum(change.weight) FILTER (WHERE change.value_4)), 0) AS __ivm_count_plain__,\n          coalesce((sum(change.weight) FILTER (WHERE change.value_5)), 0) AS __ivm_count_first__,\n          coalesce((sum(change.weight)), 0) AS __ivm_count__\n        FROM (\n            SELECT\n              order_lines.product_id AS product_id,\n              order_lines.quantity > 1 AS value_2,\n              order_lines.quantity AS value_3,\n              order_lines.discount IS NULL AS value_4,\n              order_lines.line = 1 AS value_5,\n              order_lines.__ivm_weight__ AS weight\n            FROM everview_data.v_changed_order_lines_ca0e7cd5 AS order_lines\n          ) AS change\n        GROUP BY change.product_id\n      ) AS d\n      ORDER BY d.product_id\n      ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n        %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n        %{viewcol:3} = CASE WHEN v.%{viewcol:5} + excluded.%{viewcol:5} = 0 THEN NULL ELSE coalesce(v.%{viewcol:3}, 0::bigint) + coalesce(excluded.%{viewcol:3}, 0::bigint) END,\n        %{viewcol:4} = greatest(v.%{viewcol:4}, excluded.%{viewcol:4}),\n        %{viewcol:5} = v.%{viewcol:5} + excluded.%{viewcol:5},\n        %{viewcol:6} = v.%{viewcol:6} + excluded.%{viewcol:6},\n        %{viewcol:7} = v.%{viewcol:7} + excluded.%{viewcol:7}\n      RETURNING v.ctid AS position, v.%{viewcol:7} = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n    -- the smallest or largest value of a group may have left\n    IF EXISTS (\n      SELECT\n      FROM %{view} AS v\n           JOIN (\n             SELECT\n               change.product_id AS product_id,\n               max(change.value_3) FILTER (WHERE (change.weight < 0) AND change.value_5) AS first\n             FROM (\n                 SELECT\n                   order_lines.product_id AS product_id,\n                   order_lines.quantity > 1 AS value_2,\n                   order_lines.quantity AS value_3,\n                   order_lines.discount IS NULL AS value_4,\n                   order_lines.line = 1 AS value_5,\n                   order_lines.__ivm_weight__ AS weight\n                 FROM everview_data.v_changed_order_lines_ca0e7cd5 AS order_lines\n               ) AS change\n             GROUP BY change.product_id\n           ) AS r ON v.%{viewcol:1} = r.product_id\n      WHERE r.first >= v.%{viewcol:4}\n    ) THEN\n      UPDATE %{view} AS v\n      SET %{viewcol:4} = f.first\n      FROM (\n        SELECT\n          order_lines.%{col:1.3} AS product_id,\n          max(order_lines.%{col:1.4}) FILTER (WHERE (order_lines.%{col:1.2} = 1)) AS first\n        FROM %{rel:1} AS order_lines,\n          (\n               SELECT v.%{viewcol:1} AS product_id\n               FROM %{view} AS v\n                    JOIN (\n                      SELECT\n                        change.product_id AS product_id,\n                        max(change.value_3) FILTER (WHERE (change.weight < 0) AND change.value_5) AS first\n                      FROM (\n                          SELECT\n                            order_lines.product_id AS product_id,\n                            order_lines.quantity > 1 AS value_2,\n                            order_lines.quantity AS value_3,\n                            order_lines.discount IS NULL AS value_4,\n                            order_lines.line = 1 AS value_5,\n                            order_lines.__ivm_weight__ AS weight\n                          FROM everview_data.v_changed_order_lines_ca0e7cd5 AS order_lines\n                        ) AS change\n                      GROUP BY change.product_id\n                    ) AS r ON v.%{viewcol:1} = r.product_id\n               WHERE r.first >= v.%{viewcol:4}\n             ) AS stale (product_id)\n        WHERE order_lines.%{col:1.3} = stale.product_id\n        GROUP BY order_lines.%{col:1.3}\n      ) AS f\n      WHERE v.%{viewcol:1} = f.product_id;\n    END IF;\n  END IF;\n  DELETE FROM everview_data.v_changed_order_lines_ca0e7cd5;\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_count_order_lines_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_count_order_lines_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change shop.order_lines, which public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_insert_order_lines_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_insert_order_lines_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET extra_float_digits = '1'\nAS $everview$\n-- Rows were inserted into shop.order_lines: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_order_lines_ca0e7cd5 (line, product_id, quantity, discount, __ivm_weight__)\n    SELECT t.%{col:1.2}, t.%{col:1.3}, t.%{col:1.4}, t.%{col:1.5}, 1\n    FROM new_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7})\n  SELECT d.product_id,\n         d.many,\n         d.plain,\n         d.first,\n         d.__ivm_count_plain__,\n         d.__ivm_count_first__,\n         d.__ivm_count__\n  FROM (\n    SELECT\n      order_lines.%{col:1.3} AS product_id,\n      CASE WHEN (order_lines.%{col:1.4} > 1) THEN (1::bigint) ELSE 0 END AS many,\n      CASE WHEN (order_lines.%{col:1.5} IS NULL) THEN (order_lines.%{col:1.4}::bigint) END AS plain,\n      CASE WHEN (order_lines.%{col:1.2} = 1) THEN order_lines.%{col:1.4} END AS first,\n      CASE WHEN (order_lines.%{col:1.5} IS NULL) THEN (1::bigint) ELSE 0 END AS __ivm_count_plain__,\n      CASE WHEN (order_lines.%{col:1.2} = 1) THEN (1::bigint) ELSE 0 END AS __ivm_count_first__,\n      1::bigint AS __ivm_count__\n    FROM new_rows AS order_lines\n    LIMIT 1\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)\n  ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n    %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n    %{viewcol:3} = CASE WHEN v.%{viewcol:5} + excluded.%{viewcol:5} = 0 THEN NULL ELSE coalesce(v.%{viewcol:3}, 0::bigint) + coalesce(excluded.%{viewcol:3}, 0::bigint) END,\n    %{viewcol:4} = greatest(v.%{viewcol:4}, excluded.%{viewcol:4}),\n    %{viewcol:5} = v.%{viewcol:5} + excluded.%{viewcol:5},\n    %{viewcol:6} = v.%{viewcol:6} + excluded.%{viewcol:6},\n    %{viewcol:7} = v.%{viewcol:7} + excluded.%{viewcol:7};\n  IF NOT FOUND THEN\n    -- several rows, or none that counts\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n      IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n         AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        PERFORM everview_data.v_refresh_ca0e7cd5();\n        RETURN NULL;\n      END IF;\n    END IF;\n    INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7})\n    SELECT d.product_id,\n           d.many,\n           d.plain,\n           d.first,\n           d.__ivm_count_plain__,\n           d.__ivm_count_first__,\n           d.__ivm_count__\n    FROM (\n      SELECT\n        order_lines.%{col:1.3} AS product_id,\n        count(*) FILTER (WHERE (order_lines.%{col:1.4} > 1)) AS many,\n        sum(order_lines.%{col:1.4}) FILTER (WHERE (order_lines.%{col:1.5} IS NULL)) AS plain,\n        max(order_lines.%{col:1.4}) FILTER (WHERE (order_lines.%{col:1.2} = 1)) AS first,\n        count(*) FILTER (WHERE (order_lines.%{col:1.5} IS NULL)) AS __ivm_count_plain__,\n        count(*) FILTER (WHERE (order_lines.%{col:1.2} = 1)) AS __ivm_count_first__,\n        count(*) AS __ivm_count__\n      FROM new_rows AS order_lines\n      GROUP BY order_lines.%{col:1.3}\n    ) AS d\n    ORDER BY d.product_id\n    ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n      %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n      %{viewcol:3} = CASE WHEN v.%{viewcol:5} + excluded.%{viewcol:5} = 0 THEN NULL ELSE coalesce(v.%{viewcol:3}, 0::bigint) + coalesce(excluded.%{viewcol:3}, 0::bigint) END,\n      %{viewcol:4} = greatest(v.%{viewcol:4}, excluded.%{viewcol:4}),\n      %{viewcol:5} = v.%{viewcol:5} + excluded.%{viewcol:5},\n      %{viewcol:6} = v.%{viewcol:6} + excluded.%{viewcol:6},\n      %{viewcol:7} = v.%{viewcol:7} + excluded.%{viewcol:7};\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_update_order_lines_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_update_order_lines_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET extra_float_digits = '1'\nAS $everview$\n-- Rows were updated in shop.order_lines: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_order_lines_ca0e7cd5 (line, product_id, quantity, discount, __ivm_weight__)\n    SELECT t.%{col:1.2}, t.%{col:1.3}, t.%{col:1.4}, t.%{col:1.5}, 1\n    FROM new_rows AS t;\n    INSERT INTO everview_data.v_changed_order_lines_ca0e7cd5 (line, product_id, quantity, discount, __ivm_weight__)\n    SELECT t.%{col:1.2}, t.%{col:1.3}, t.%{col:1.4}, t.%{col:1.5}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  WITH folded AS (\n    INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7})\n    SELECT d.product_id,\n           d.many,\n           CASE WHEN d.__ivm_count_plain__ = 0 THEN nullif(d.plain, 0::bigint) ELSE d.plain END,\n           d.first,\n           d.__ivm_count_plain__,\n           d.__ivm_count_first__,\n           d.__ivm_count__\n    FROM (\n      SELECT\n        order_lines.product_id AS product_id,\n        coalesce((sum(order_lines.__ivm_weight__) FILTER (WHERE (order_lines.quantity > 1))), 0) AS many,\n        coalesce((sum(order_lines.quantity) FILTER (WHERE (order_lines.discount IS NULL) AND (order_lines.__ivm_weight__ > 0))), 0::bigint) - coalesce((sum(order_lines.quantity) FILTER (WHERE (order_lines.discount IS NULL) AND (order_lines.__ivm_weight__ < 0))), 0::bigint) AS plain,\n        max(order_lines.quantity) FILTER (WHERE (order_lines.line = 1) AND (order_lines.__ivm_weight__ > 0)) AS first,\n        coalesce((sum(order_lines.__ivm_weight__) FILTER (WHERE (order_lines.discount IS NULL))), 0) AS __ivm_count_plain__,\n        coalesce((sum(order_lines.__ivm_weight__) FILTER (WHERE (order_lines.line = 1))), 0) AS __ivm_count_first__,\n        coalesce((sum(order_lines.__ivm_weight__)), 0) AS __ivm_count__\n      FROM (\n          SELECT\n            order_lines_1.%{col:1.2} AS line,\n            order_lines_1.%{col:1.3} AS product_id,\n            order_lines_1.%{col:1.4} AS quantity,\n            order_lines_1.%{col:1.5} AS discount,\n            1 AS __ivm_weight__\n          FROM new_rows AS order_lines_1\n          UNION ALL\n          SELECT\n            order_lines_1.%{col:1.2} AS line,\n            order_lines_1.%{col:1.3} AS product_id,\n            order_lines_1.%{col:1.4} AS quantity,\n            order_lines_1.%{col:1.5} AS discount,\n            -1 AS __ivm_weight__\n          FROM old_rows AS order_lines_1\n        ) AS order_lines\n      GROUP BY order_lines.product_id\n    ) AS d\n    ORDER BY d.product_id\n    ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n      %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n      %{viewcol:3} = CASE WHEN v.%{viewcol:5} + excluded.%{viewcol:5} = 0 THEN NULL ELSE coalesce(v.%{viewcol:3}, 0::bigint) + coalesce(excluded.%{viewcol:3}, 0::bigint) END,\n      %{viewcol:4} = greatest(v.%{viewcol:4}, excluded.%{viewcol:4}),\n      %{viewcol:5} = v.%{viewcol:5} + excluded.%{viewcol:5},\n      %{viewcol:6} = v.%{viewcol:6} + excluded.%{viewcol:6},\n      %{viewcol:7} = v.%{viewcol:7} + excluded.%{viewcol:7}\n    RETURNING v.ctid AS position, v.%{viewcol:7} = 0 AS emptied\n  )\n  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n  FROM folded AS f;\n  IF __ivm_emptied IS NOT NULL THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n  END IF;\n  -- the smallest or largest value of a group may have left\n  IF EXISTS (\n    SELECT\n    FROM %{view} AS v\n         JOIN (\n           SELECT\n             order_lines.%{col:1.3} AS product_id,\n             max(order_lines.%{col:1.4}) FILTER (WHERE (order_lines.%{col:1.2} = 1)) AS first\n           FROM old_rows AS order_lines\n           GROUP BY order_lines.%{col:1.3}\n         ) AS r ON v.%{viewcol:1} = r.product_id\n    WHERE r.first >= v.%{viewcol:4}\n  ) THEN\n    UPDATE %{view} AS v\n    SET %{viewcol:4} = f.first\n    FROM (\n      SELECT\n        order_lines.%{col:1.3} AS product_id,\n        max(order_lines.%{col:1.4}) FILTER (WHERE (order_lines.%{col:1.2} = 1)) AS first\n      FROM %{rel:1} AS order_lines,\n        (\n             SELECT v.%{viewcol:1} AS product_id\n             FROM %{view} AS v\n                  JOIN (\n                    SELECT\n                      order_lines.%{col:1.3} AS product_id,\n                      max(order_lines.%{col:1.4}) FILTER (WHERE (order_lines.%{col:1.2} = 1)) AS first\n                    FROM old_rows AS order_lines\n                    GROUP BY order_lines.%{col:1.3}\n                  ) AS r ON v.%{viewcol:1} = r.product_id\n             WHERE r.first >= v.%{viewcol:4}\n           ) AS stale (product_id)\n      WHERE order_lines.%{col:1.3} = stale.product_id\n      GROUP BY order_lines.%{col:1.3}\n    ) AS f\n    WHERE v.%{viewcol:1} = f.product_id;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_delete_order_lines_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_delete_order_lines_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET extra_float_digits = '1'\nAS $everview$\n-- Rows were deleted from shop.order_lines: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\n  __ivm_position tid;\n  __ivm_is_empty boolean;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_order_lines_ca0e7cd5 (line, product_id, quantity, discount, __ivm_weight__)\n    SELECT t.%{col:1.2}, t.%{col:1.3}, t.%{col:1.4}, t.%{col:1.5}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7})\n  SELECT d.product_id,\n         d.many,\n         d.plain,\n         d.first,\n         d.__ivm_count_plain__,\n         d.__ivm_count_first__,\n         d.__ivm_count__\n  FROM (\n    SELECT\n      order_lines.%{col:1.3} AS product_id,\n      CASE WHEN (order_lines.%{col:1.4} > 1) THEN (-1::bigint) ELSE 0 END AS many,\n      CASE WHEN (order_lines.%{col:1.5} IS NULL) THEN (-order_lines.%{col:1.4}::bigint) END AS plain,\n      NULL::integer AS first,\n      CASE WHEN (order_lines.%{col:1.5} IS NULL) THEN (-1::bigint) ELSE 0 END AS __ivm_count_plain__,\n      CASE WHEN (order_lines.%{col:1.2} = 1) THEN (-1::bigint) ELSE 0 END AS __ivm_count_first__,\n      -1::bigint AS __ivm_count__\n    FROM old_rows AS order_lines\n    LIMIT 1\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)\n  ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n    %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n    %{viewcol:3} = CASE WHEN v.%{viewcol:5} + excluded.%{viewcol:5} = 0 THEN NULL ELSE coalesce(v.%{viewcol:3}, 0::bigint) + coalesce(excluded.%{viewcol:3}, 0::bigint) END,\n    %{viewcol:4} = greatest(v.%{viewcol:4}, excluded.%{viewcol:4}),\n    %{viewcol:5} = v.%{viewcol:5} + excluded.%{viewcol:5},\n    %{viewcol:6} = v.%{viewcol:6} + excluded.%{viewcol:6},\n    %{viewcol:7} = v.%{viewcol:7} + excluded.%{viewcol:7}\n  RETURNING v.ctid, v.%{viewcol:7} = 0 INTO __ivm_position, __ivm_is_empty;\n  IF NOT FOUND THEN\n    -- several rows, or none that counts\n    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n      IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM old_rows), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n         AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        PERFORM everview_data.v_refresh_ca0e7cd5();\n        RETURN NULL;\n      END IF;\n    END IF;\n    WITH folded AS (\n      INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7})\n      SELECT d.product_id,\n             d.many,\n             d.plain,\n             d.first,\n             d.__ivm_count_plain__,\n             d.__ivm_count_first__,\n             d.__ivm_count__\n      FROM (\n        SELECT\n          order_lines.%{col:1.3} AS product_id,\n          -count(*) FILTER (WHERE (order_lines.%{col:1.4} > 1)) AS many,\n          -sum(order_lines.%{col:1.4}) FILTER (WHERE (order_lines.%{col:1.5} IS NULL)) AS plain,\n          NULL::integer AS first,\n          -count(*) FILTER (WHERE (order_lines.%{col:1.5} IS NULL)) AS __ivm_count_plain__,\n          -count(*) FILTER (WHERE (order_lines.%{col:1.2} = 1)) AS __ivm_count_first__,\n          -count(*) AS __ivm_count__\n        FROM old_rows AS order_lines\n        GROUP BY order_lines.%{col:1.3}\n      ) AS d\n      ORDER BY d.product_id\n      ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n        %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n        %{viewcol:3} = CASE WHEN v.%{viewcol:5} + excluded.%{viewcol:5} = 0 THEN NULL ELSE coalesce(v.%{viewcol:3}, 0::bigint) + coalesce(excluded.%{viewcol:3}, 0::bigint) END,\n        %{viewcol:4} = greatest(v.%{viewcol:4}, excluded.%{viewcol:4}),\n        %{viewcol:5} = v.%{viewcol:5} + excluded.%{viewcol:5},\n        %{viewcol:6} = v.%{viewcol:6} + excluded.%{viewcol:6},\n        %{viewcol:7} = v.%{viewcol:7} + excluded.%{viewcol:7}\n      RETURNING v.ctid AS position, v.%{viewcol:7} = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  ELSIF __ivm_is_empty THEN\n    DELETE FROM %{view} AS v WHERE v.ctid = __ivm_position;\n  END IF;\n  -- the smallest or largest value of a group may have left\n  IF EXISTS (\n    SELECT\n    FROM %{view} AS v\n         JOIN (\n           SELECT\n             order_lines.%{col:1.3} AS product_id,\n             max(order_lines.%{col:1.4}) FILTER (WHERE (order_lines.%{col:1.2} = 1)) AS first\n           FROM old_rows AS order_lines\n           GROUP BY order_lines.%{col:1.3}\n         ) AS r ON v.%{viewcol:1} = r.product_id\n    WHERE r.first >= v.%{viewcol:4}\n  ) THEN\n    UPDATE %{view} AS v\n    SET %{viewcol:4} = f.first\n    FROM (\n      SELECT\n        order_lines.%{col:1.3} AS product_id,\n        max(order_lines.%{col:1.4}) FILTER (WHERE (order_lines.%{col:1.2} = 1)) AS first\n      FROM %{rel:1} AS order_lines,\n        (\n             SELECT v.%{viewcol:1} AS product_id\n             FROM %{view} AS v\n                  JOIN (\n                    SELECT\n                      order_lines.%{col:1.3} AS product_id,\n                      max(order_lines.%{col:1.4}) FILTER (WHERE (order_lines.%{col:1.2} = 1)) AS first\n                    FROM old_rows AS order_lines\n                    GROUP BY order_lines.%{col:1.3}\n                  ) AS r ON v.%{viewcol:1} = r.product_id\n             WHERE r.first >= v.%{viewcol:4}\n           ) AS stale (product_id)\n      WHERE order_lines.%{col:1.3} = stale.product_id\n      GROUP BY order_lines.%{col:1.3}\n    ) AS f\n    WHERE v.%{viewcol:1} = f.product_id;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_truncate_order_lines_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_truncate_order_lines_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET extra_float_digits = '1'\nAS $everview$\n-- shop.order_lines was truncated: public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('everview.underway_ca0e7cd5', true) LIKE '%+' THEN\n    -- inside another statement, which ends with a fresh computation\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    RETURN NULL;\n  END IF;\n  PERFORM everview_data.v_refresh_ca0e7cd5();\n  RETURN NULL;\nEND\n$everview$"
  } ],
  "refresh" : "everview_data.v_refresh_ca0e7cd5",
  "triggers" : [ {
    "table" : "shop.order_lines",
    "name" : "ivm_v_count_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_count_ca0e7cd5\nBEFORE INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_count_order_lines_ca0e7cd5()"
  }, {
    "table" : "shop.order_lines",
    "name" : "ivm_v_insert_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_insert_ca0e7cd5\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_order_lines_ca0e7cd5()"
  }, {
    "table" : "shop.order_lines",
    "name" : "ivm_v_update_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_update_ca0e7cd5\nAFTER UPDATE ON %{target}\nREFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_order_lines_ca0e7cd5()"
  }, {
    "table" : "shop.order_lines",
    "name" : "ivm_v_delete_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_delete_ca0e7cd5\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_order_lines_ca0e7cd5()"
  }, {
    "table" : "shop.order_lines",
    "name" : "ivm_v_truncate_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_truncate_ca0e7cd5\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_order_lines_ca0e7cd5()"
  } ],
  "relations" : [ "everview_data.v_changed_order_lines_ca0e7cd5", "everview_data.v_changed_order_lines_ca0e7cd5_all", "everview_data.v_computed_ca0e7cd5" ],
  "anchor" : "everview_data.v_definition_ca0e7cd5",
  "indexes" : [ {
    "columns" : [ "1" ],
    "nulls_not_distinct" : false,
    "required" : true
  } ],
  "assumptions" : [ {
    "input" : 1,
    "kind" : "not_null",
    "columns" : [ "2", "3", "4" ]
  } ]
}$everview1$::jsonb);
