-- stage 1 of public.v: a hidden table
CREATE TABLE everview_data.v_via_1_befcddaa (
  product_id integer,
  ratio bigint,
  ratio_2 bigint,
  span integer,
  span_2 integer
) WITH (fillfactor = 70);

-- changes of shop.order_lines that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_via_1_changed_order_lines_befcddaa_all (
  product_id integer,
  quantity integer,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_via_1_changed_order_lines_befcddaa_all (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data.v_via_1_changed_order_lines_befcddaa AS
SELECT t.product_id, t.quantity, t.__ivm_weight__
FROM everview_data.v_via_1_changed_order_lines_befcddaa_all AS t
WHERE t.__ivm_xact__ = pg_current_xact_id();

-- the view: an ordinary table
CREATE TABLE public.v (
  product_id integer,
  ratio bigint,
  span integer
);

-- changes of v_via_1_befcddaa that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_changed_stage_1_ca0e7cd5_all (
  product_id integer,
  ratio bigint,
  ratio_2 bigint,
  span integer,
  span_2 integer,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_changed_stage_1_ca0e7cd5_all (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data.v_changed_stage_1_ca0e7cd5 AS
SELECT t.product_id, t.ratio, t.ratio_2, t.span, t.span_2, t.__ivm_weight__
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
  -- what waits to be folded is in the tables already
  DELETE FROM everview_data.v_via_1_changed_order_lines_befcddaa;
  DELETE FROM everview_data.v_via_1_befcddaa;
  INSERT INTO everview_data.v_via_1_befcddaa AS v (product_id, ratio, ratio_2, span, span_2)
  SELECT d.product_id,
         d.ratio,
         d.ratio_2,
         d.span,
         d.span_2
  FROM (
    SELECT
      order_lines.product_id AS product_id,
      sum(order_lines.quantity) AS ratio,
      count(*) AS ratio_2,
      max(order_lines.quantity) AS span,
      min(order_lines.quantity) AS span_2
    FROM shop.order_lines AS order_lines
    GROUP BY order_lines.product_id
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
  __ivm_stale tid[];
BEGIN
  IF EXISTS (SELECT FROM everview_data.v_via_1_changed_order_lines_befcddaa OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_via_1_changed_order_lines_befcddaa));
  END IF;
  IF coalesce(current_setting('everview.underway_befcddaa', true), '') LIKE '%!%' THEN
    -- a table was truncated on the way, or most of one has changed
    PERFORM everview_data.v_via_1_refresh_befcddaa();
  ELSE
    WITH folded AS (
      INSERT INTO everview_data.v_via_1_befcddaa AS v (product_id, ratio, ratio_2, span, span_2)
      SELECT d.product_id,
             d.ratio,
             d.ratio_2,
             d.span,
             d.span_2
      FROM (
        SELECT
          change.product_id AS product_id,
          coalesce((sum(change.value_2) FILTER (WHERE (change.weight > 0))), 0::bigint) - coalesce((sum(change.value_2) FILTER (WHERE (change.weight < 0))), 0::bigint) AS ratio,
          coalesce((sum(change.weight)), 0) AS ratio_2,
          max(change.value_2) FILTER (WHERE (change.weight > 0)) AS span,
          min(change.value_2) FILTER (WHERE (change.weight > 0)) AS span_2
        FROM (
            SELECT
              order_lines.product_id AS product_id,
              order_lines.quantity AS value_2,
              order_lines.__ivm_weight__ AS weight
            FROM everview_data.v_via_1_changed_order_lines_befcddaa AS order_lines
          ) AS change
        GROUP BY change.product_id
      ) AS d
      ORDER BY d.product_id
      ON CONFLICT (product_id) DO UPDATE SET
        ratio = v.ratio + excluded.ratio,
        ratio_2 = v.ratio_2 + excluded.ratio_2,
        span = greatest(v.span, excluded.span),
        span_2 = least(v.span_2, excluded.span_2)
      RETURNING v.ctid AS position, v.ratio_2 = 0 AS emptied
    )
    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
    FROM folded AS f;
    IF __ivm_emptied IS NOT NULL THEN
      -- the rows are locked by this transaction, so their addresses are stable
      DELETE FROM everview_data.v_via_1_befcddaa AS v WHERE v.ctid = ANY (__ivm_emptied);
    END IF;
    -- the smallest or largest value of a group may have left
    __ivm_stale := ARRAY(
      SELECT v.ctid
      FROM everview_data.v_via_1_befcddaa AS v
           JOIN (
             SELECT
               change.product_id AS product_id,
               max(change.value_2) FILTER (WHERE (change.weight < 0)) AS span,
               min(change.value_2) FILTER (WHERE (change.weight < 0)) AS span_2
             FROM (
                 SELECT
                   order_lines.product_id AS product_id,
                   order_lines.quantity AS value_2,
                   order_lines.__ivm_weight__ AS weight
                 FROM everview_data.v_via_1_changed_order_lines_befcddaa AS order_lines
               ) AS change
             GROUP BY change.product_id
           ) AS r ON v.product_id = r.product_id
      WHERE (r.span >= v.span
          OR r.span_2 <= v.span_2)
      LIMIT 11
    );
    IF cardinality(__ivm_stale) > 10 THEN
      UPDATE everview_data.v_via_1_befcddaa AS v
      SET span = f.span,
          span_2 = f.span_2
      FROM (
        SELECT
          order_lines.product_id AS product_id,
          max(order_lines.quantity) AS span,
          min(order_lines.quantity) AS span_2
        FROM shop.order_lines AS order_lines,
          (
               SELECT v.product_id AS product_id
               FROM everview_data.v_via_1_befcddaa AS v
                    JOIN (
                      SELECT
                        change.product_id AS product_id,
                        max(change.value_2) FILTER (WHERE (change.weight < 0)) AS span,
                        min(change.value_2) FILTER (WHERE (change.weight < 0)) AS span_2
                      FROM (
                          SELECT
                            order_lines.product_id AS product_id,
                            order_lines.quantity AS value_2,
                            order_lines.__ivm_weight__ AS weight
                          FROM everview_data.v_via_1_changed_order_lines_befcddaa AS order_lines
                        ) AS change
                      GROUP BY change.product_id
                    ) AS r ON v.product_id = r.product_id
               WHERE (r.span >= v.span
                   OR r.span_2 <= v.span_2)
             ) AS stale (product_id)
        WHERE order_lines.product_id = stale.product_id
        GROUP BY order_lines.product_id
      ) AS f
      WHERE v.product_id = f.product_id;
    ELSIF cardinality(__ivm_stale) > 0 THEN
      -- the rows are locked by this transaction, so their addresses are stable
      UPDATE everview_data.v_via_1_befcddaa AS v
      SET (span, span_2) = (
        SELECT
          max(order_lines.quantity) AS span,
          min(order_lines.quantity) AS span_2
        FROM shop.order_lines AS order_lines
        WHERE order_lines.product_id = v.product_id
      )
      WHERE v.ctid = ANY (__ivm_stale);
    END IF;
  END IF;
  DELETE FROM everview_data.v_via_1_changed_order_lines_befcddaa;
  __ivm_ignored := set_config('everview.underway_befcddaa', '', true);
END
$everview$;

-- function v_via_1_count_order_lines_befcddaa
CREATE FUNCTION everview_data.v_via_1_count_order_lines_befcddaa() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change shop.order_lines, which stage 1 of public.v reads.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  __ivm_ignored := set_config('everview.underway_befcddaa', concat(current_setting('everview.underway_befcddaa', true), '+'), true);
  RETURN NULL;
END
$everview$;

-- function v_via_1_insert_order_lines_befcddaa
CREATE FUNCTION everview_data.v_via_1_insert_order_lines_befcddaa() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were inserted into shop.order_lines: stage 1 of public.v follows.
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
  IF set_config('everview.underway_befcddaa', left(current_setting('everview.underway_befcddaa', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_via_1_changed_order_lines_befcddaa (product_id, quantity, __ivm_weight__)
    SELECT t.product_id, t.quantity, 1
    FROM new_rows AS t;
    __ivm_ignored := set_config('everview.underway_befcddaa', concat('*', ltrim(current_setting('everview.underway_befcddaa', true), '*')), true);
    IF current_setting('everview.underway_befcddaa', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_via_1_apply_befcddaa();
    END IF;
    RETURN NULL;
  END IF;
  INSERT INTO everview_data.v_via_1_befcddaa AS v (product_id, ratio, ratio_2, span, span_2)
  SELECT d.product_id,
         d.ratio,
         d.ratio_2,
         d.span,
         d.span_2
  FROM (
    SELECT
      order_lines.product_id AS product_id,
      order_lines.quantity::bigint AS ratio,
      1::bigint AS ratio_2,
      order_lines.quantity AS span,
      order_lines.quantity AS span_2
    FROM new_rows AS order_lines
  ) AS d
  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)
  ON CONFLICT (product_id) DO UPDATE SET
    ratio = v.ratio + excluded.ratio,
    ratio_2 = v.ratio_2 + excluded.ratio_2,
    span = greatest(v.span, excluded.span),
    span_2 = least(v.span_2, excluded.span_2);
  IF NOT FOUND THEN
    -- several rows, or none that counts
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
    END IF;
    INSERT INTO everview_data.v_via_1_befcddaa AS v (product_id, ratio, ratio_2, span, span_2)
    SELECT d.product_id,
           d.ratio,
           d.ratio_2,
           d.span,
           d.span_2
    FROM (
      SELECT
        order_lines.product_id AS product_id,
        sum(order_lines.quantity) AS ratio,
        count(*) AS ratio_2,
        max(order_lines.quantity) AS span,
        min(order_lines.quantity) AS span_2
      FROM new_rows AS order_lines
      GROUP BY order_lines.product_id
    ) AS d
    ORDER BY d.product_id
    ON CONFLICT (product_id) DO UPDATE SET
      ratio = v.ratio + excluded.ratio,
      ratio_2 = v.ratio_2 + excluded.ratio_2,
      span = greatest(v.span, excluded.span),
      span_2 = least(v.span_2, excluded.span_2);
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_1_update_order_lines_befcddaa
CREATE FUNCTION everview_data.v_via_1_update_order_lines_befcddaa() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were updated in shop.order_lines: stage 1 of public.v follows.
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
  IF set_config('everview.underway_befcddaa', left(current_setting('everview.underway_befcddaa', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_via_1_changed_order_lines_befcddaa (product_id, quantity, __ivm_weight__)
    SELECT t.product_id, t.quantity, 1
    FROM new_rows AS t;
    INSERT INTO everview_data.v_via_1_changed_order_lines_befcddaa (product_id, quantity, __ivm_weight__)
    SELECT t.product_id, t.quantity, -1
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
    INSERT INTO everview_data.v_via_1_befcddaa AS v (product_id, ratio, ratio_2, span, span_2)
    SELECT d.product_id,
           d.ratio,
           d.ratio_2,
           d.span,
           d.span_2
    FROM (
      SELECT
        order_lines.product_id AS product_id,
        coalesce((sum(order_lines.quantity) FILTER (WHERE (order_lines.__ivm_weight__ > 0))), 0::bigint) - coalesce((sum(order_lines.quantity) FILTER (WHERE (order_lines.__ivm_weight__ < 0))), 0::bigint) AS ratio,
        coalesce((sum(order_lines.__ivm_weight__)), 0) AS ratio_2,
        max(order_lines.quantity) FILTER (WHERE (order_lines.__ivm_weight__ > 0)) AS span,
        min(order_lines.quantity) FILTER (WHERE (order_lines.__ivm_weight__ > 0)) AS span_2
      FROM (
          SELECT
            order_lines_1.product_id AS product_id,
            order_lines_1.quantity AS quantity,
            1 AS __ivm_weight__
          FROM new_rows AS order_lines_1
          UNION ALL
          SELECT
            order_lines_1.product_id AS product_id,
            order_lines_1.quantity AS quantity,
            -1 AS __ivm_weight__
          FROM old_rows AS order_lines_1
        ) AS order_lines
      GROUP BY order_lines.product_id
    ) AS d
    ORDER BY d.product_id
    ON CONFLICT (product_id) DO UPDATE SET
      ratio = v.ratio + excluded.ratio,
      ratio_2 = v.ratio_2 + excluded.ratio_2,
      span = greatest(v.span, excluded.span),
      span_2 = least(v.span_2, excluded.span_2)
    RETURNING v.ctid AS position, v.ratio_2 = 0 AS emptied
  )
  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
  FROM folded AS f;
  IF __ivm_emptied IS NOT NULL THEN
    -- the rows are locked by this transaction, so their addresses are stable
    DELETE FROM everview_data.v_via_1_befcddaa AS v WHERE v.ctid = ANY (__ivm_emptied);
  END IF;
  -- the smallest or largest value of a group may have left
  __ivm_stale := ARRAY(
    SELECT v.ctid
    FROM everview_data.v_via_1_befcddaa AS v
         JOIN (
           SELECT
             order_lines.product_id AS product_id,
             max(order_lines.quantity) AS span,
             min(order_lines.quantity) AS span_2
           FROM old_rows AS order_lines
           GROUP BY order_lines.product_id
         ) AS r ON v.product_id = r.product_id
    WHERE (r.span >= v.span
        OR r.span_2 <= v.span_2)
    LIMIT 11
  );
  IF cardinality(__ivm_stale) > 10 THEN
    UPDATE everview_data.v_via_1_befcddaa AS v
    SET span = f.span,
        span_2 = f.span_2
    FROM (
      SELECT
        order_lines.product_id AS product_id,
        max(order_lines.quantity) AS span,
        min(order_lines.quantity) AS span_2
      FROM shop.order_lines AS order_lines,
        (
             SELECT v.product_id AS product_id
             FROM everview_data.v_via_1_befcddaa AS v
                  JOIN (
                    SELECT
                      order_lines.product_id AS product_id,
                      max(order_lines.quantity) AS span,
                      min(order_lines.quantity) AS span_2
                    FROM old_rows AS order_lines
                    GROUP BY order_lines.product_id
                  ) AS r ON v.product_id = r.product_id
             WHERE (r.span >= v.span
                 OR r.span_2 <= v.span_2)
           ) AS stale (product_id)
      WHERE order_lines.product_id = stale.product_id
      GROUP BY order_lines.product_id
    ) AS f
    WHERE v.product_id = f.product_id;
  ELSIF cardinality(__ivm_stale) > 0 THEN
    -- the rows are locked by this transaction, so their addresses are stable
    UPDATE everview_data.v_via_1_befcddaa AS v
    SET (span, span_2) = (
      SELECT
        max(order_lines.quantity) AS span,
        min(order_lines.quantity) AS span_2
      FROM shop.order_lines AS order_lines
      WHERE order_lines.product_id = v.product_id
    )
    WHERE v.ctid = ANY (__ivm_stale);
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_1_delete_order_lines_befcddaa
CREATE FUNCTION everview_data.v_via_1_delete_order_lines_befcddaa() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from shop.order_lines: stage 1 of public.v follows.
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
  IF set_config('everview.underway_befcddaa', left(current_setting('everview.underway_befcddaa', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    INSERT INTO everview_data.v_via_1_changed_order_lines_befcddaa (product_id, quantity, __ivm_weight__)
    SELECT t.product_id, t.quantity, -1
    FROM old_rows AS t;
    __ivm_ignored := set_config('everview.underway_befcddaa', concat('*', ltrim(current_setting('everview.underway_befcddaa', true), '*')), true);
    IF current_setting('everview.underway_befcddaa', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_via_1_apply_befcddaa();
    END IF;
    RETURN NULL;
  END IF;
  INSERT INTO everview_data.v_via_1_befcddaa AS v (product_id, ratio, ratio_2, span, span_2)
  SELECT d.product_id,
         d.ratio,
         d.ratio_2,
         d.span,
         d.span_2
  FROM (
    SELECT
      order_lines.product_id AS product_id,
      -order_lines.quantity::bigint AS ratio,
      -1::bigint AS ratio_2,
      NULL::integer AS span,
      NULL::integer AS span_2
    FROM old_rows AS order_lines
  ) AS d
  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)
  ON CONFLICT (product_id) DO UPDATE SET
    ratio = v.ratio + excluded.ratio,
    ratio_2 = v.ratio_2 + excluded.ratio_2,
    span = greatest(v.span, excluded.span),
    span_2 = least(v.span_2, excluded.span_2)
  RETURNING v.ctid, v.ratio_2 = 0 INTO __ivm_position, __ivm_is_empty;
  IF NOT FOUND THEN
    -- several rows, or none that counts
    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));
    END IF;
    WITH folded AS (
      INSERT INTO everview_data.v_via_1_befcddaa AS v (product_id, ratio, ratio_2, span, span_2)
      SELECT d.product_id,
             d.ratio,
             d.ratio_2,
             d.span,
             d.span_2
      FROM (
        SELECT
          order_lines.product_id AS product_id,
          -sum(order_lines.quantity) AS ratio,
          -count(*) AS ratio_2,
          NULL::integer AS span,
          NULL::integer AS span_2
        FROM old_rows AS order_lines
        GROUP BY order_lines.product_id
      ) AS d
      ORDER BY d.product_id
      ON CONFLICT (product_id) DO UPDATE SET
        ratio = v.ratio + excluded.ratio,
        ratio_2 = v.ratio_2 + excluded.ratio_2,
        span = greatest(v.span, excluded.span),
        span_2 = least(v.span_2, excluded.span_2)
      RETURNING v.ctid AS position, v.ratio_2 = 0 AS emptied
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
  -- the smallest or largest value of a group may have left
  __ivm_stale := ARRAY(
    SELECT v.ctid
    FROM everview_data.v_via_1_befcddaa AS v
         JOIN (
           SELECT
             order_lines.product_id AS product_id,
             max(order_lines.quantity) AS span,
             min(order_lines.quantity) AS span_2
           FROM old_rows AS order_lines
           GROUP BY order_lines.product_id
         ) AS r ON v.product_id = r.product_id
    WHERE (r.span >= v.span
        OR r.span_2 <= v.span_2)
    LIMIT 11
  );
  IF cardinality(__ivm_stale) > 10 THEN
    UPDATE everview_data.v_via_1_befcddaa AS v
    SET span = f.span,
        span_2 = f.span_2
    FROM (
      SELECT
        order_lines.product_id AS product_id,
        max(order_lines.quantity) AS span,
        min(order_lines.quantity) AS span_2
      FROM shop.order_lines AS order_lines,
        (
             SELECT v.product_id AS product_id
             FROM everview_data.v_via_1_befcddaa AS v
                  JOIN (
                    SELECT
                      order_lines.product_id AS product_id,
                      max(order_lines.quantity) AS span,
                      min(order_lines.quantity) AS span_2
                    FROM old_rows AS order_lines
                    GROUP BY order_lines.product_id
                  ) AS r ON v.product_id = r.product_id
             WHERE (r.span >= v.span
                 OR r.span_2 <= v.span_2)
           ) AS stale (product_id)
      WHERE order_lines.product_id = stale.product_id
      GROUP BY order_lines.product_id
    ) AS f
    WHERE v.product_id = f.product_id;
  ELSIF cardinality(__ivm_stale) > 0 THEN
    -- the rows are locked by this transaction, so their addresses are stable
    UPDATE everview_data.v_via_1_befcddaa AS v
    SET (span, span_2) = (
      SELECT
        max(order_lines.quantity) AS span,
        min(order_lines.quantity) AS span_2
      FROM shop.order_lines AS order_lines
      WHERE order_lines.product_id = v.product_id
    )
    WHERE v.ctid = ANY (__ivm_stale);
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_via_1_truncate_order_lines_befcddaa
CREATE FUNCTION everview_data.v_via_1_truncate_order_lines_befcddaa() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- shop.order_lines was truncated: stage 1 of public.v is computed afresh.
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
  INSERT INTO public.v (product_id, ratio, span)
  SELECT
    stage_1.product_id AS product_id,
    (stage_1.ratio * 100) / stage_1.ratio_2 AS ratio,
    stage_1.span - stage_1.span_2 AS span
  FROM everview_data.v_via_1_befcddaa AS stage_1
  WHERE stage_1.ratio_2 <> 0;
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
        stage_1.product_id AS product_id,
        (stage_1.ratio * 100) / stage_1.ratio_2 AS ratio,
        stage_1.span - stage_1.span_2 AS span,
        stage_1.__ivm_weight__ AS __ivm_weight__
      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1
      WHERE stage_1.ratio_2 <> 0
    ), net AS MATERIALIZED (
      -- one row for each different result row, with the sum of its weights
      SELECT c.product_id, c.ratio, c.span,
             sum(c.__ivm_weight__) AS __ivm_copies__
      FROM change AS c
      GROUP BY c.product_id, c.ratio, c.span
      HAVING sum(c.__ivm_weight__) <> 0
    ), gone AS (
      DELETE FROM public.v AS v
      USING net AS n
      WHERE sign(n.__ivm_copies__) = -1
        AND v.product_id = n.product_id
      RETURNING 1
    )
    INSERT INTO public.v (product_id, ratio, span)
    SELECT n.product_id, n.ratio, n.span
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
      INSERT INTO everview_data.v_changed_stage_1_ca0e7cd5 (product_id, ratio, ratio_2, span, span_2, __ivm_weight__)
      SELECT t.product_id, t.ratio, t.ratio_2, t.span, t.span_2, 1
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
  INSERT INTO public.v (product_id, ratio, span)
  SELECT
    stage_1.product_id AS product_id,
    (stage_1.ratio * 100) / stage_1.ratio_2 AS ratio,
    stage_1.span - stage_1.span_2 AS span
  FROM new_rows AS stage_1
  WHERE stage_1.ratio_2 <> 0;
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
  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_changed_stage_1_ca0e7cd5 (product_id, ratio, ratio_2, span, span_2, __ivm_weight__)
      SELECT t.product_id, t.ratio, t.ratio_2, t.span, t.span_2, 1
      FROM new_rows AS t;
      INSERT INTO everview_data.v_changed_stage_1_ca0e7cd5 (product_id, ratio, ratio_2, span, span_2, __ivm_weight__)
      SELECT t.product_id, t.ratio, t.ratio_2, t.span, t.span_2, -1
      FROM old_rows AS t;
      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    END IF;
    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_apply_ca0e7cd5();
    END IF;
    RETURN NULL;
  END IF;
  UPDATE public.v AS v
  SET ratio = d.ratio,
      span = d.span
  FROM (
    SELECT
      stage_1.product_id AS product_id,
      (stage_1.ratio * 100) / stage_1.ratio_2 AS ratio,
      stage_1.span - stage_1.span_2 AS span
    FROM new_rows AS stage_1
  ) AS d
  WHERE v.product_id = d.product_id
    AND (v.ratio, v.span) IS DISTINCT FROM (d.ratio, d.span)
    AND NOT EXISTS (SELECT FROM new_rows OFFSET 10)
    AND NOT EXISTS (
      SELECT
      FROM new_rows AS n
      WHERE NOT EXISTS (
        SELECT
        FROM old_rows AS o
        WHERE o.product_id = n.product_id
          AND (o.ratio_2 <> 0) IS NOT DISTINCT FROM (n.ratio_2 <> 0)
      )
    );
  IF NOT FOUND THEN
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
      IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, 'public.v'::regclass])
         AND everview.lock_now(ARRAY['public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        PERFORM everview_data.v_refresh_ca0e7cd5();
        RETURN NULL;
      END IF;
      UPDATE public.v AS v
      SET ratio = d.ratio,
          span = d.span
      FROM (
        SELECT
          stage_1.product_id AS product_id,
          (stage_1.ratio * 100) / stage_1.ratio_2 AS ratio,
          stage_1.span - stage_1.span_2 AS span
        FROM new_rows AS stage_1
      ) AS d
      WHERE v.product_id = d.product_id
        AND (v.ratio, v.span) IS DISTINCT FROM (d.ratio, d.span)
        AND NOT EXISTS (
          SELECT
          FROM new_rows AS n
          WHERE NOT EXISTS (
            SELECT
            FROM old_rows AS o
            WHERE o.product_id = n.product_id
              AND (o.ratio_2 <> 0) IS NOT DISTINCT FROM (n.ratio_2 <> 0)
          )
        );
    END IF;
    IF NOT FOUND THEN
      IF EXISTS (
        SELECT
        FROM new_rows AS n
        WHERE NOT EXISTS (
          SELECT
          FROM old_rows AS o
          WHERE o.product_id = n.product_id
            AND (o.ratio_2 <> 0) IS NOT DISTINCT FROM (n.ratio_2 <> 0)
        )
      ) THEN
        -- keys, join columns or conditions changed: other result rows may come and go
        DELETE FROM public.v AS v
        USING (
          SELECT
            stage_1.product_id AS product_id
          FROM old_rows AS stage_1
          WHERE stage_1.ratio_2 <> 0
        ) AS d
        WHERE v.product_id = d.product_id;
        INSERT INTO public.v (product_id, ratio, span)
        SELECT
          stage_1.product_id AS product_id,
          (stage_1.ratio * 100) / stage_1.ratio_2 AS ratio,
          stage_1.span - stage_1.span_2 AS span
        FROM new_rows AS stage_1
        WHERE stage_1.ratio_2 <> 0;
      END IF;
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
  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN
    -- other changes of the same statement are under way: the last one folds all of them together
    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN
      INSERT INTO everview_data.v_changed_stage_1_ca0e7cd5 (product_id, ratio, ratio_2, span, span_2, __ivm_weight__)
      SELECT t.product_id, t.ratio, t.ratio_2, t.span, t.span_2, -1
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
      stage_1.product_id AS product_id
    FROM old_rows AS stage_1
    WHERE stage_1.ratio_2 <> 0
  ) AS d
  WHERE v.product_id = d.product_id;
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
  order_lines.product_id AS product_id,
  (sum(order_lines.quantity) * 100) / count(*) AS ratio,
  max(order_lines.quantity) - min(order_lines.quantity) AS span
FROM shop.order_lines AS order_lines
GROUP BY order_lines.product_id;

-- trigger on shop.order_lines
CREATE TRIGGER ivm_v_via_1_count_befcddaa
BEFORE INSERT OR UPDATE OR DELETE ON shop.order_lines
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_count_order_lines_befcddaa();

-- trigger on shop.order_lines
CREATE TRIGGER ivm_v_via_1_insert_befcddaa
AFTER INSERT ON shop.order_lines
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_insert_order_lines_befcddaa();

-- trigger on shop.order_lines
CREATE TRIGGER ivm_v_via_1_update_befcddaa
AFTER UPDATE ON shop.order_lines
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_update_order_lines_befcddaa();

-- trigger on shop.order_lines
CREATE TRIGGER ivm_v_via_1_delete_befcddaa
AFTER DELETE ON shop.order_lines
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_delete_order_lines_befcddaa();

-- trigger on shop.order_lines
CREATE TRIGGER ivm_v_via_1_truncate_befcddaa
AFTER TRUNCATE ON shop.order_lines
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_truncate_order_lines_befcddaa();

-- trigger on everview_data.v_via_1_befcddaa
CREATE TRIGGER ivm_v_count_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE ON everview_data.v_via_1_befcddaa
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_count_stage_1_ca0e7cd5();

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

-- trigger on everview_data.v_via_1_befcddaa
CREATE TRIGGER ivm_v_truncate_ca0e7cd5
AFTER TRUNCATE ON everview_data.v_via_1_befcddaa
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_stage_1_ca0e7cd5();

-- if these tables are published, rows need an identity
SELECT everview.identify_rows(ARRAY['everview_data.v_via_1_befcddaa', 'public.v']::regclass[]::oid[]);

-- the key
CREATE UNIQUE INDEX v_via_1_key_befcddaa ON everview_data.v_via_1_befcddaa (product_id);

-- fill the view
SELECT everview_data.v_refresh_all_ca0e7cd5();

-- the key
SELECT everview.create_index('public.v'::regclass, ARRAY['product_id']::text[], false);

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
  "definition" : "SELECT product_id,\n    ((sum(quantity) * 100) / count(*)) AS ratio,\n    (max(quantity) - min(quantity)) AS span\n   FROM shop.order_lines\n  GROUP BY product_id",
  "query" : "SELECT product_id, sum(quantity) * 100 / count(*) AS ratio, max(quantity) - min(quantity) AS span FROM order_lines GROUP BY product_id",
  "flavor" : "everview",
  "compiler" : "0.1.0",
  "columns" : [ "product_id", "ratio", "span" ],
  "options" : {
    "mode" : "immediate"
  },
  "stages" : [ {
    "name" : "v_via_1_befcddaa",
    "table" : "everview_data.v_via_1_befcddaa",
    "strategy" : "keyed",
    "why" : "min and max of a group are computed again when the smallest or largest value leaves it; all else is folded",
    "key" : [ "product_id" ]
  }, {
    "name" : "v",
    "table" : "public.v",
    "strategy" : "delta",
    "why" : "each changed row adds, changes or removes the result rows that carry its primary key",
    "key" : [ "product_id" ]
  } ],
  "inputs" : [ "shop.order_lines" ],
  "routines" : [ {
    "name" : "everview_data.v_via_1_refresh_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_refresh_befcddaa() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes stage 1 of public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE everview_data.v_via_1_befcddaa IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', 'everview_data.v_via_1_befcddaa'::regclass::oid::text, true);\n  -- what waits to be folded is in the tables already\n  DELETE FROM everview_data.v_via_1_changed_order_lines_befcddaa;\n  DELETE FROM everview_data.v_via_1_befcddaa;\n  INSERT INTO everview_data.v_via_1_befcddaa AS v (product_id, ratio, ratio_2, span, span_2)\n  SELECT d.product_id,\n         d.ratio,\n         d.ratio_2,\n         d.span,\n         d.span_2\n  FROM (\n    SELECT\n      order_lines.%{col:1.3} AS product_id,\n      sum(order_lines.%{col:1.4}) AS ratio,\n      count(*) AS ratio_2,\n      max(order_lines.%{col:1.4}) AS span,\n      min(order_lines.%{col:1.4}) AS span_2\n    FROM %{rel:1} AS order_lines\n    GROUP BY order_lines.%{col:1.3}\n  ) AS d;\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_1_apply_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_apply_befcddaa() RETURNS void\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- The last of several changes of one statement folds all of them into stage 1 of public.v.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\n  __ivm_stale tid[];\nBEGIN\n  IF EXISTS (SELECT FROM everview_data.v_via_1_changed_order_lines_befcddaa OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_via_1_changed_order_lines_befcddaa));\n  END IF;\n  IF coalesce(current_setting('everview.underway_befcddaa', true), '') LIKE '%!%' THEN\n    -- a table was truncated on the way, or most of one has changed\n    PERFORM everview_data.v_via_1_refresh_befcddaa();\n  ELSE\n    WITH folded AS (\n      INSERT INTO everview_data.v_via_1_befcddaa AS v (product_id, ratio, ratio_2, span, span_2)\n      SELECT d.product_id,\n             d.ratio,\n             d.ratio_2,\n             d.span,\n             d.span_2\n      FROM (\n        SELECT\n          change.product_id AS product_id,\n          coalesce((sum(change.value_2) FILTER (WHERE (change.weight > 0))), 0::bigint) - coalesce((sum(change.value_2) FILTER (WHERE (change.weight < 0))), 0::bigint) AS ratio,\n          coalesce((sum(change.weight)), 0) AS ratio_2,\n          max(change.value_2) FILTER (WHERE (change.weight > 0)) AS span,\n          min(change.value_2) FILTER (WHERE (change.weight > 0)) AS span_2\n        FROM (\n            SELECT\n              order_lines.product_id AS product_id,\n              order_lines.quantity AS value_2,\n              order_lines.__ivm_weight__ AS weight\n            FROM everview_data.v_via_1_changed_order_lines_befcddaa AS order_lines\n          ) AS change\n        GROUP BY change.product_id\n      ) AS d\n      ORDER BY d.product_id\n      ON CONFLICT (product_id) DO UPDATE SET\n        ratio = v.ratio + excluded.ratio,\n        ratio_2 = v.ratio_2 + excluded.ratio_2,\n        span = greatest(v.span, excluded.span),\n        span_2 = least(v.span_2, excluded.span_2)\n      RETURNING v.ctid AS position, v.ratio_2 = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM everview_data.v_via_1_befcddaa AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n    -- the smallest or largest value of a group may have left\n    __ivm_stale := ARRAY(\n      SELECT v.ctid\n      FROM everview_data.v_via_1_befcddaa AS v\n           JOIN (\n             SELECT\n               change.product_id AS product_id,\n               max(change.value_2) FILTER (WHERE (change.weight < 0)) AS span,\n               min(change.value_2) FILTER (WHERE (change.weight < 0)) AS span_2\n             FROM (\n                 SELECT\n                   order_lines.product_id AS product_id,\n                   order_lines.quantity AS value_2,\n                   order_lines.__ivm_weight__ AS weight\n                 FROM everview_data.v_via_1_changed_order_lines_befcddaa AS order_lines\n               ) AS change\n             GROUP BY change.product_id\n           ) AS r ON v.product_id = r.product_id\n      WHERE (r.span >= v.span\n          OR r.span_2 <= v.span_2)\n      LIMIT 11\n    );\n    IF cardinality(__ivm_stale) > 10 THEN\n      UPDATE everview_data.v_via_1_befcddaa AS v\n      SET span = f.span,\n          span_2 = f.span_2\n      FROM (\n        SELECT\n          order_lines.%{col:1.3} AS product_id,\n          max(order_lines.%{col:1.4}) AS span,\n          min(order_lines.%{col:1.4}) AS span_2\n        FROM %{rel:1} AS order_lines,\n          (\n               SELECT v.product_id AS product_id\n               FROM everview_data.v_via_1_befcddaa AS v\n                    JOIN (\n                      SELECT\n                        change.product_id AS product_id,\n                        max(change.value_2) FILTER (WHERE (change.weight < 0)) AS span,\n                        min(change.value_2) FILTER (WHERE (change.weight < 0)) AS span_2\n                      FROM (\n                          SELECT\n                            order_lines.product_id AS product_id,\n                            order_lines.quantity AS value_2,\n                            order_lines.__ivm_weight__ AS weight\n                          FROM everview_data.v_via_1_changed_order_lines_befcddaa AS order_lines\n                        ) AS change\n                      GROUP BY change.product_id\n                    ) AS r ON v.product_id = r.product_id\n               WHERE (r.span >= v.span\n                   OR r.span_2 <= v.span_2)\n             ) AS stale (product_id)\n        WHERE order_lines.%{col:1.3} = stale.product_id\n        GROUP BY order_lines.%{col:1.3}\n      ) AS f\n      WHERE v.product_id = f.product_id;\n    ELSIF cardinality(__ivm_stale) > 0 THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      UPDATE everview_data.v_via_1_befcddaa AS v\n      SET (span, span_2) = (\n        SELECT\n          max(order_lines.%{col:1.4}) AS span,\n          min(order_lines.%{col:1.4}) AS span_2\n        FROM %{rel:1} AS order_lines\n        WHERE order_lines.%{col:1.3} = v.product_id\n      )\n      WHERE v.ctid = ANY (__ivm_stale);\n    END IF;\n  END IF;\n  DELETE FROM everview_data.v_via_1_changed_order_lines_befcddaa;\n  __ivm_ignored := set_config('everview.underway_befcddaa', '', true);\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_1_count_order_lines_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_count_order_lines_befcddaa() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change shop.order_lines, which stage 1 of public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.underway_befcddaa', concat(current_setting('everview.underway_befcddaa', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_1_insert_order_lines_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_insert_order_lines_befcddaa() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into shop.order_lines: stage 1 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF set_config('everview.underway_befcddaa', left(current_setting('everview.underway_befcddaa', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_via_1_changed_order_lines_befcddaa (product_id, quantity, __ivm_weight__)\n    SELECT t.%{col:1.3}, t.%{col:1.4}, 1\n    FROM new_rows AS t;\n    __ivm_ignored := set_config('everview.underway_befcddaa', concat('*', ltrim(current_setting('everview.underway_befcddaa', true), '*')), true);\n    IF current_setting('everview.underway_befcddaa', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_via_1_apply_befcddaa();\n    END IF;\n    RETURN NULL;\n  END IF;\n  INSERT INTO everview_data.v_via_1_befcddaa AS v (product_id, ratio, ratio_2, span, span_2)\n  SELECT d.product_id,\n         d.ratio,\n         d.ratio_2,\n         d.span,\n         d.span_2\n  FROM (\n    SELECT\n      order_lines.%{col:1.3} AS product_id,\n      order_lines.%{col:1.4}::bigint AS ratio,\n      1::bigint AS ratio_2,\n      order_lines.%{col:1.4} AS span,\n      order_lines.%{col:1.4} AS span_2\n    FROM new_rows AS order_lines\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)\n  ON CONFLICT (product_id) DO UPDATE SET\n    ratio = v.ratio + excluded.ratio,\n    ratio_2 = v.ratio_2 + excluded.ratio_2,\n    span = greatest(v.span, excluded.span),\n    span_2 = least(v.span_2, excluded.span_2);\n  IF NOT FOUND THEN\n    -- several rows, or none that counts\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    END IF;\n    INSERT INTO everview_data.v_via_1_befcddaa AS v (product_id, ratio, ratio_2, span, span_2)\n    SELECT d.product_id,\n           d.ratio,\n           d.ratio_2,\n           d.span,\n           d.span_2\n    FROM (\n      SELECT\n        order_lines.%{col:1.3} AS product_id,\n        sum(order_lines.%{col:1.4}) AS ratio,\n        count(*) AS ratio_2,\n        max(order_lines.%{col:1.4}) AS span,\n        min(order_lines.%{col:1.4}) AS span_2\n      FROM new_rows AS order_lines\n      GROUP BY order_lines.%{col:1.3}\n    ) AS d\n    ORDER BY d.product_id\n    ON CONFLICT (product_id) DO UPDATE SET\n      ratio = v.ratio + excluded.ratio,\n      ratio_2 = v.ratio_2 + excluded.ratio_2,\n      span = greatest(v.span, excluded.span),\n      span_2 = least(v.span_2, excluded.span_2);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_1_update_order_lines_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_update_order_lines_befcddaa() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were updated in shop.order_lines: stage 1 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\n  __ivm_stale tid[];\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF set_config('everview.underway_befcddaa', left(current_setting('everview.underway_befcddaa', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_via_1_changed_order_lines_befcddaa (product_id, quantity, __ivm_weight__)\n    SELECT t.%{col:1.3}, t.%{col:1.4}, 1\n    FROM new_rows AS t;\n    INSERT INTO everview_data.v_via_1_changed_order_lines_befcddaa (product_id, quantity, __ivm_weight__)\n    SELECT t.%{col:1.3}, t.%{col:1.4}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_befcddaa', concat('*', ltrim(current_setting('everview.underway_befcddaa', true), '*')), true);\n    IF current_setting('everview.underway_befcddaa', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_via_1_apply_befcddaa();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n  END IF;\n  WITH folded AS (\n    INSERT INTO everview_data.v_via_1_befcddaa AS v (product_id, ratio, ratio_2, span, span_2)\n    SELECT d.product_id,\n           d.ratio,\n           d.ratio_2,\n           d.span,\n           d.span_2\n    FROM (\n      SELECT\n        order_lines.product_id AS product_id,\n        coalesce((sum(order_lines.quantity) FILTER (WHERE (order_lines.__ivm_weight__ > 0))), 0::bigint) - coalesce((sum(order_lines.quantity) FILTER (WHERE (order_lines.__ivm_weight__ < 0))), 0::bigint) AS ratio,\n        coalesce((sum(order_lines.__ivm_weight__)), 0) AS ratio_2,\n        max(order_lines.quantity) FILTER (WHERE (order_lines.__ivm_weight__ > 0)) AS span,\n        min(order_lines.quantity) FILTER (WHERE (order_lines.__ivm_weight__ > 0)) AS span_2\n      FROM (\n          SELECT\n            order_lines_1.%{col:1.3} AS product_id,\n            order_lines_1.%{col:1.4} AS quantity,\n            1 AS __ivm_weight__\n          FROM new_rows AS order_lines_1\n          UNION ALL\n          SELECT\n            order_lines_1.%{col:1.3} AS product_id,\n            order_lines_1.%{col:1.4} AS quantity,\n            -1 AS __ivm_weight__\n          FROM old_rows AS order_lines_1\n        ) AS order_lines\n      GROUP BY order_lines.product_id\n    ) AS d\n    ORDER BY d.product_id\n    ON CONFLICT (product_id) DO UPDATE SET\n      ratio = v.ratio + excluded.ratio,\n      ratio_2 = v.ratio_2 + excluded.ratio_2,\n      span = greatest(v.span, excluded.span),\n      span_2 = least(v.span_2, excluded.span_2)\n    RETURNING v.ctid AS position, v.ratio_2 = 0 AS emptied\n  )\n  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n  FROM folded AS f;\n  IF __ivm_emptied IS NOT NULL THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    DELETE FROM everview_data.v_via_1_befcddaa AS v WHERE v.ctid = ANY (__ivm_emptied);\n  END IF;\n  -- the smallest or largest value of a group may have left\n  __ivm_stale := ARRAY(\n    SELECT v.ctid\n    FROM everview_data.v_via_1_befcddaa AS v\n         JOIN (\n           SELECT\n             order_lines.%{col:1.3} AS product_id,\n             max(order_lines.%{col:1.4}) AS span,\n             min(order_lines.%{col:1.4}) AS span_2\n           FROM old_rows AS order_lines\n           GROUP BY order_lines.%{col:1.3}\n         ) AS r ON v.product_id = r.product_id\n    WHERE (r.span >= v.span\n        OR r.span_2 <= v.span_2)\n    LIMIT 11\n  );\n  IF cardinality(__ivm_stale) > 10 THEN\n    UPDATE everview_data.v_via_1_befcddaa AS v\n    SET span = f.span,\n        span_2 = f.span_2\n    FROM (\n      SELECT\n        order_lines.%{col:1.3} AS product_id,\n        max(order_lines.%{col:1.4}) AS span,\n        min(order_lines.%{col:1.4}) AS span_2\n      FROM %{rel:1} AS order_lines,\n        (\n             SELECT v.product_id AS product_id\n             FROM everview_data.v_via_1_befcddaa AS v\n                  JOIN (\n                    SELECT\n                      order_lines.%{col:1.3} AS product_id,\n                      max(order_lines.%{col:1.4}) AS span,\n                      min(order_lines.%{col:1.4}) AS span_2\n                    FROM old_rows AS order_lines\n                    GROUP BY order_lines.%{col:1.3}\n                  ) AS r ON v.product_id = r.product_id\n             WHERE (r.span >= v.span\n                 OR r.span_2 <= v.span_2)\n           ) AS stale (product_id)\n      WHERE order_lines.%{col:1.3} = stale.product_id\n      GROUP BY order_lines.%{col:1.3}\n    ) AS f\n    WHERE v.product_id = f.product_id;\n  ELSIF cardinality(__ivm_stale) > 0 THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    UPDATE everview_data.v_via_1_befcddaa AS v\n    SET (span, span_2) = (\n      SELECT\n        max(order_lines.%{col:1.4}) AS span,\n        min(order_lines.%{col:1.4}) AS span_2\n      FROM %{rel:1} AS order_lines\n      WHERE order_lines.%{col:1.3} = v.product_id\n    )\n    WHERE v.ctid = ANY (__ivm_stale);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_1_delete_order_lines_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_delete_order_lines_befcddaa() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from shop.order_lines: stage 1 of public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\n  __ivm_stale tid[];\n  __ivm_position tid;\n  __ivm_is_empty boolean;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF set_config('everview.underway_befcddaa', left(current_setting('everview.underway_befcddaa', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_via_1_changed_order_lines_befcddaa (product_id, quantity, __ivm_weight__)\n    SELECT t.%{col:1.3}, t.%{col:1.4}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_befcddaa', concat('*', ltrim(current_setting('everview.underway_befcddaa', true), '*')), true);\n    IF current_setting('everview.underway_befcddaa', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_via_1_apply_befcddaa();\n    END IF;\n    RETURN NULL;\n  END IF;\n  INSERT INTO everview_data.v_via_1_befcddaa AS v (product_id, ratio, ratio_2, span, span_2)\n  SELECT d.product_id,\n         d.ratio,\n         d.ratio_2,\n         d.span,\n         d.span_2\n  FROM (\n    SELECT\n      order_lines.%{col:1.3} AS product_id,\n      -order_lines.%{col:1.4}::bigint AS ratio,\n      -1::bigint AS ratio_2,\n      NULL::integer AS span,\n      NULL::integer AS span_2\n    FROM old_rows AS order_lines\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)\n  ON CONFLICT (product_id) DO UPDATE SET\n    ratio = v.ratio + excluded.ratio,\n    ratio_2 = v.ratio_2 + excluded.ratio_2,\n    span = greatest(v.span, excluded.span),\n    span_2 = least(v.span_2, excluded.span_2)\n  RETURNING v.ctid, v.ratio_2 = 0 INTO __ivm_position, __ivm_is_empty;\n  IF NOT FOUND THEN\n    -- several rows, or none that counts\n    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n    END IF;\n    WITH folded AS (\n      INSERT INTO everview_data.v_via_1_befcddaa AS v (product_id, ratio, ratio_2, span, span_2)\n      SELECT d.product_id,\n             d.ratio,\n             d.ratio_2,\n             d.span,\n             d.span_2\n      FROM (\n        SELECT\n          order_lines.%{col:1.3} AS product_id,\n          -sum(order_lines.%{col:1.4}) AS ratio,\n          -count(*) AS ratio_2,\n          NULL::integer AS span,\n          NULL::integer AS span_2\n        FROM old_rows AS order_lines\n        GROUP BY order_lines.%{col:1.3}\n      ) AS d\n      ORDER BY d.product_id\n      ON CONFLICT (product_id) DO UPDATE SET\n        ratio = v.ratio + excluded.ratio,\n        ratio_2 = v.ratio_2 + excluded.ratio_2,\n        span = greatest(v.span, excluded.span),\n        span_2 = least(v.span_2, excluded.span_2)\n      RETURNING v.ctid AS position, v.ratio_2 = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM everview_data.v_via_1_befcddaa AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  ELSIF __ivm_is_empty THEN\n    DELETE FROM everview_data.v_via_1_befcddaa AS v WHERE v.ctid = __ivm_position;\n  END IF;\n  -- the smallest or largest value of a group may have left\n  __ivm_stale := ARRAY(\n    SELECT v.ctid\n    FROM everview_data.v_via_1_befcddaa AS v\n         JOIN (\n           SELECT\n             order_lines.%{col:1.3} AS product_id,\n             max(order_lines.%{col:1.4}) AS span,\n             min(order_lines.%{col:1.4}) AS span_2\n           FROM old_rows AS order_lines\n           GROUP BY order_lines.%{col:1.3}\n         ) AS r ON v.product_id = r.product_id\n    WHERE (r.span >= v.span\n        OR r.span_2 <= v.span_2)\n    LIMIT 11\n  );\n  IF cardinality(__ivm_stale) > 10 THEN\n    UPDATE everview_data.v_via_1_befcddaa AS v\n    SET span = f.span,\n        span_2 = f.span_2\n    FROM (\n      SELECT\n        order_lines.%{col:1.3} AS product_id,\n        max(order_lines.%{col:1.4}) AS span,\n        min(order_lines.%{col:1.4}) AS span_2\n      FROM %{rel:1} AS order_lines,\n        (\n             SELECT v.product_id AS product_id\n             FROM everview_data.v_via_1_befcddaa AS v\n                  JOIN (\n                    SELECT\n                      order_lines.%{col:1.3} AS product_id,\n                      max(order_lines.%{col:1.4}) AS span,\n                      min(order_lines.%{col:1.4}) AS span_2\n                    FROM old_rows AS order_lines\n                    GROUP BY order_lines.%{col:1.3}\n                  ) AS r ON v.product_id = r.product_id\n             WHERE (r.span >= v.span\n                 OR r.span_2 <= v.span_2)\n           ) AS stale (product_id)\n      WHERE order_lines.%{col:1.3} = stale.product_id\n      GROUP BY order_lines.%{col:1.3}\n    ) AS f\n    WHERE v.product_id = f.product_id;\n  ELSIF cardinality(__ivm_stale) > 0 THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    UPDATE everview_data.v_via_1_befcddaa AS v\n    SET (span, span_2) = (\n      SELECT\n        max(order_lines.%{col:1.4}) AS span,\n        min(order_lines.%{col:1.4}) AS span_2\n      FROM %{rel:1} AS order_lines\n      WHERE order_lines.%{col:1.3} = v.product_id\n    )\n    WHERE v.ctid = ANY (__ivm_stale);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_via_1_truncate_order_lines_befcddaa",
    "template" : "CREATE FUNCTION everview_data.v_via_1_truncate_order_lines_befcddaa() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- shop.order_lines was truncated: stage 1 of public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('everview.underway_befcddaa', true) LIKE '%+' THEN\n    -- inside another statement, which ends with a fresh computation\n    __ivm_ignored := set_config('everview.underway_befcddaa', concat('!', ltrim(current_setting('everview.underway_befcddaa', true), '*!')), true);\n    RETURN NULL;\n  END IF;\n  PERFORM everview_data.v_via_1_refresh_befcddaa();\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_refresh_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_refresh_ca0e7cd5() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', %{view_literal}::regclass::oid::text, true);\n  -- what waits to be folded is in the tables already\n  DELETE FROM everview_data.v_changed_stage_1_ca0e7cd5;\n  DELETE FROM %{view};\n  INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n  SELECT\n    stage_1.product_id AS product_id,\n    (stage_1.ratio * 100) / stage_1.ratio_2 AS ratio,\n    stage_1.span - stage_1.span_2 AS span\n  FROM everview_data.v_via_1_befcddaa AS stage_1\n  WHERE stage_1.ratio_2 <> 0;\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_apply_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_apply_ca0e7cd5() RETURNS void\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- The last of several changes of one statement folds all of them into public.v.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF EXISTS (SELECT FROM everview_data.v_changed_stage_1_ca0e7cd5 OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_changed_stage_1_ca0e7cd5));\n    IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM everview_data.v_changed_stage_1_ca0e7cd5), ARRAY['everview_data.v_via_1_befcddaa'::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    END IF;\n  END IF;\n  IF coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%' THEN\n    -- a table was truncated on the way, or most of one has changed\n    PERFORM everview_data.v_refresh_ca0e7cd5();\n  ELSE\n    WITH change AS MATERIALIZED (\n      SELECT\n        stage_1.product_id AS product_id,\n        (stage_1.ratio * 100) / stage_1.ratio_2 AS ratio,\n        stage_1.span - stage_1.span_2 AS span,\n        stage_1.__ivm_weight__ AS __ivm_weight__\n      FROM everview_data.v_changed_stage_1_ca0e7cd5 AS stage_1\n      WHERE stage_1.ratio_2 <> 0\n    ), net AS MATERIALIZED (\n      -- one row for each different result row, with the sum of its weights\n      SELECT c.product_id, c.ratio, c.span,\n             sum(c.__ivm_weight__) AS __ivm_copies__\n      FROM change AS c\n      GROUP BY c.product_id, c.ratio, c.span\n      HAVING sum(c.__ivm_weight__) <> 0\n    ), gone AS (\n      DELETE FROM %{view} AS v\n      USING net AS n\n      WHERE sign(n.__ivm_copies__) = -1\n        AND v.%{viewcol:1} = n.product_id\n      RETURNING 1\n    )\n    INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n    SELECT n.product_id, n.ratio, n.span\n    FROM net AS n, generate_series(1, n.__ivm_copies__)\n    WHERE n.__ivm_copies__ > 0\n      -- read first, so that what leaves has left before what arrives takes its key\n      AND (SELECT count(*) FROM gone) IS NOT NULL;\n  END IF;\n  DELETE FROM everview_data.v_changed_stage_1_ca0e7cd5;\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_count_stage_1_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_count_stage_1_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change stage 1, which public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_insert_stage_1_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_insert_stage_1_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into stage 1: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_changed_stage_1_ca0e7cd5 (product_id, ratio, ratio_2, span, span_2, __ivm_weight__)\n      SELECT t.product_id, t.ratio, t.ratio_2, t.span, t.span_2, 1\n      FROM new_rows AS t;\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    END IF;\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n  SELECT\n    stage_1.product_id AS product_id,\n    (stage_1.ratio * 100) / stage_1.ratio_2 AS ratio,\n    stage_1.span - stage_1.span_2 AS span\n  FROM new_rows AS stage_1\n  WHERE stage_1.ratio_2 <> 0;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_update_stage_1_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_update_stage_1_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were updated in stage 1: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_changed_stage_1_ca0e7cd5 (product_id, ratio, ratio_2, span, span_2, __ivm_weight__)\n      SELECT t.product_id, t.ratio, t.ratio_2, t.span, t.span_2, 1\n      FROM new_rows AS t;\n      INSERT INTO everview_data.v_changed_stage_1_ca0e7cd5 (product_id, ratio, ratio_2, span, span_2, __ivm_weight__)\n      SELECT t.product_id, t.ratio, t.ratio_2, t.span, t.span_2, -1\n      FROM old_rows AS t;\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    END IF;\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  UPDATE %{view} AS v\n  SET %{viewcol:2} = d.ratio,\n      %{viewcol:3} = d.span\n  FROM (\n    SELECT\n      stage_1.product_id AS product_id,\n      (stage_1.ratio * 100) / stage_1.ratio_2 AS ratio,\n      stage_1.span - stage_1.span_2 AS span\n    FROM new_rows AS stage_1\n  ) AS d\n  WHERE v.%{viewcol:1} = d.product_id\n    AND (v.%{viewcol:2}, v.%{viewcol:3}) IS DISTINCT FROM (d.ratio, d.span)\n    AND NOT EXISTS (SELECT FROM new_rows OFFSET 10)\n    AND NOT EXISTS (\n      SELECT\n      FROM new_rows AS n\n      WHERE NOT EXISTS (\n        SELECT\n        FROM old_rows AS o\n        WHERE o.product_id = n.product_id\n          AND (o.ratio_2 <> 0) IS NOT DISTINCT FROM (n.ratio_2 <> 0)\n      )\n    );\n  IF NOT FOUND THEN\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n      IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM new_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, %{view_literal}::regclass])\n         AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        PERFORM everview_data.v_refresh_ca0e7cd5();\n        RETURN NULL;\n      END IF;\n      UPDATE %{view} AS v\n      SET %{viewcol:2} = d.ratio,\n          %{viewcol:3} = d.span\n      FROM (\n        SELECT\n          stage_1.product_id AS product_id,\n          (stage_1.ratio * 100) / stage_1.ratio_2 AS ratio,\n          stage_1.span - stage_1.span_2 AS span\n        FROM new_rows AS stage_1\n      ) AS d\n      WHERE v.%{viewcol:1} = d.product_id\n        AND (v.%{viewcol:2}, v.%{viewcol:3}) IS DISTINCT FROM (d.ratio, d.span)\n        AND NOT EXISTS (\n          SELECT\n          FROM new_rows AS n\n          WHERE NOT EXISTS (\n            SELECT\n            FROM old_rows AS o\n            WHERE o.product_id = n.product_id\n              AND (o.ratio_2 <> 0) IS NOT DISTINCT FROM (n.ratio_2 <> 0)\n          )\n        );\n    END IF;\n    IF NOT FOUND THEN\n      IF EXISTS (\n        SELECT\n        FROM new_rows AS n\n        WHERE NOT EXISTS (\n          SELECT\n          FROM old_rows AS o\n          WHERE o.product_id = n.product_id\n            AND (o.ratio_2 <> 0) IS NOT DISTINCT FROM (n.ratio_2 <> 0)\n        )\n      ) THEN\n        -- keys, join columns or conditions changed: other result rows may come and go\n        DELETE FROM %{view} AS v\n        USING (\n          SELECT\n            stage_1.product_id AS product_id\n          FROM old_rows AS stage_1\n          WHERE stage_1.ratio_2 <> 0\n        ) AS d\n        WHERE v.%{viewcol:1} = d.product_id;\n        INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n        SELECT\n          stage_1.product_id AS product_id,\n          (stage_1.ratio * 100) / stage_1.ratio_2 AS ratio,\n          stage_1.span - stage_1.span_2 AS span\n        FROM new_rows AS stage_1\n        WHERE stage_1.ratio_2 <> 0;\n      END IF;\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_delete_stage_1_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_delete_stage_1_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from stage 1: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    IF NOT (coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%') THEN\n      INSERT INTO everview_data.v_changed_stage_1_ca0e7cd5 (product_id, ratio, ratio_2, span, span_2, __ivm_weight__)\n      SELECT t.product_id, t.ratio, t.ratio_2, t.span, t.span_2, -1\n      FROM old_rows AS t;\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    END IF;\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n    IF everview.is_most_of('everview_data.v_via_1_befcddaa'::regclass, (SELECT count(*) FROM old_rows), ARRAY['everview_data.v_via_1_befcddaa'::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  DELETE FROM %{view} AS v\n  USING (\n    SELECT\n      stage_1.product_id AS product_id\n    FROM old_rows AS stage_1\n    WHERE stage_1.ratio_2 <> 0\n  ) AS d\n  WHERE v.%{viewcol:1} = d.product_id;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_truncate_stage_1_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_truncate_stage_1_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- stage 1 was truncated: public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('everview.underway_ca0e7cd5', true) LIKE '%+' THEN\n    -- inside another statement, which ends with a fresh computation\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    RETURN NULL;\n  END IF;\n  PERFORM everview_data.v_refresh_ca0e7cd5();\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_refresh_all_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_refresh_all_ca0e7cd5() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes public.v and its hidden stages afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  -- stages need not follow those below them: each is computed in its turn\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '!+', true);\n  PERFORM everview_data.v_via_1_refresh_befcddaa();\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);\n  RETURN everview_data.v_refresh_ca0e7cd5();\nEND\n$everview$"
  } ],
  "refresh" : "everview_data.v_refresh_all_ca0e7cd5",
  "triggers" : [ {
    "table" : "shop.order_lines",
    "name" : "ivm_v_via_1_count_befcddaa",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_1_count_befcddaa\nBEFORE INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_count_order_lines_befcddaa()"
  }, {
    "table" : "shop.order_lines",
    "name" : "ivm_v_via_1_insert_befcddaa",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_1_insert_befcddaa\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_insert_order_lines_befcddaa()"
  }, {
    "table" : "shop.order_lines",
    "name" : "ivm_v_via_1_update_befcddaa",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_1_update_befcddaa\nAFTER UPDATE ON %{target}\nREFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_update_order_lines_befcddaa()"
  }, {
    "table" : "shop.order_lines",
    "name" : "ivm_v_via_1_delete_befcddaa",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_1_delete_befcddaa\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_delete_order_lines_befcddaa()"
  }, {
    "table" : "shop.order_lines",
    "name" : "ivm_v_via_1_truncate_befcddaa",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_via_1_truncate_befcddaa\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_via_1_truncate_order_lines_befcddaa()"
  }, {
    "table" : "everview_data.v_via_1_befcddaa",
    "name" : "ivm_v_count_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_count_ca0e7cd5\nBEFORE INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_count_stage_1_ca0e7cd5()"
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
    "table" : "everview_data.v_via_1_befcddaa",
    "name" : "ivm_v_truncate_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_truncate_ca0e7cd5\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_stage_1_ca0e7cd5()"
  } ],
  "relations" : [ "everview_data.v_via_1_befcddaa", "everview_data.v_via_1_changed_order_lines_befcddaa", "everview_data.v_via_1_changed_order_lines_befcddaa_all", "everview_data.v_changed_stage_1_ca0e7cd5", "everview_data.v_changed_stage_1_ca0e7cd5_all", "everview_data.v_computed_ca0e7cd5" ],
  "anchor" : "everview_data.v_definition_ca0e7cd5",
  "indexes" : [ {
    "columns" : [ "1" ],
    "nulls_not_distinct" : false,
    "required" : false
  } ],
  "assumptions" : [ {
    "input" : 1,
    "kind" : "not_null",
    "columns" : [ "3", "4" ]
  } ]
}$everview1$::jsonb);
