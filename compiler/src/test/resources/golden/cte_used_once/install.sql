-- the view: an ordinary table
CREATE TABLE public.v (
  order_id integer,
  sum bigint,
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
  INSERT INTO public.v AS v (order_id, sum, __ivm_count__)
  SELECT d.order_id,
         d.sum,
         d.__ivm_count__
  FROM (
    SELECT
      order_lines.order_id AS order_id,
      sum(order_lines.quantity) AS sum,
      count(*) AS __ivm_count__
    FROM shop.order_lines AS order_lines
    WHERE order_lines.quantity > 10
    GROUP BY order_lines.order_id
  ) AS d;
  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;
  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);
  RETURN __ivm_rows;
END
$everview$;

-- function v_insert_order_lines_ca0e7cd5
CREATE FUNCTION everview_data.v_insert_order_lines_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were inserted into shop.order_lines: public.v follows.
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
  INSERT INTO public.v AS v (order_id, sum, __ivm_count__)
  SELECT d.order_id,
         d.sum,
         d.__ivm_count__
  FROM (
    SELECT
      order_lines.order_id AS order_id,
      order_lines.quantity::bigint AS sum,
      1::bigint AS __ivm_count__
    FROM new_rows AS order_lines
    WHERE order_lines.quantity > 10
  ) AS d
  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)
  ON CONFLICT (order_id) DO UPDATE SET
    sum = v.sum + excluded.sum,
    __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
  WHERE v.__ivm_count__ + excluded.__ivm_count__ <> 0;
  IF NOT FOUND THEN
    -- several rows, a group left without any, or none that counts
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
    END IF;
    WITH folded AS (
      INSERT INTO public.v AS v (order_id, sum, __ivm_count__)
      SELECT d.order_id,
             d.sum,
             d.__ivm_count__
      FROM (
        SELECT
          order_lines.order_id AS order_id,
          sum(order_lines.quantity) AS sum,
          count(*) AS __ivm_count__
        FROM new_rows AS order_lines
        WHERE order_lines.quantity > 10
        GROUP BY order_lines.order_id
      ) AS d
      ORDER BY d.order_id
      ON CONFLICT (order_id) DO UPDATE SET
        sum = v.sum + excluded.sum,
        __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
      RETURNING v.ctid AS position, v.__ivm_count__ = 0 AND v.sum = 0::bigint AS emptied
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

-- function v_update_order_lines_ca0e7cd5
CREATE FUNCTION everview_data.v_update_order_lines_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were updated in shop.order_lines: public.v follows.
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
    INSERT INTO public.v AS v (order_id, sum, __ivm_count__)
    SELECT d.order_id,
           d.sum,
           d.__ivm_count__
    FROM (
      SELECT
        order_lines.order_id AS order_id,
        coalesce((sum(order_lines.quantity) FILTER (WHERE (order_lines.__ivm_weight__ > 0))), 0::bigint) - coalesce((sum(order_lines.quantity) FILTER (WHERE (order_lines.__ivm_weight__ < 0))), 0::bigint) AS sum,
        coalesce((sum(order_lines.__ivm_weight__)), 0) AS __ivm_count__
      FROM (
          SELECT
            order_lines_1.order_id AS order_id,
            order_lines_1.quantity AS quantity,
            1 AS __ivm_weight__
          FROM new_rows AS order_lines_1
          UNION ALL
          SELECT
            order_lines_1.order_id AS order_id,
            order_lines_1.quantity AS quantity,
            -1 AS __ivm_weight__
          FROM old_rows AS order_lines_1
        ) AS order_lines
      WHERE order_lines.quantity > 10
      GROUP BY order_lines.order_id
    ) AS d
    WHERE d.sum <> 0 OR d.__ivm_count__ <> 0
    ORDER BY d.order_id
    ON CONFLICT (order_id) DO UPDATE SET
      sum = v.sum + excluded.sum,
      __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
    RETURNING v.ctid AS position, v.__ivm_count__ = 0 AND v.sum = 0::bigint AS emptied
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

-- function v_delete_order_lines_ca0e7cd5
CREATE FUNCTION everview_data.v_delete_order_lines_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from shop.order_lines: public.v follows.
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
  INSERT INTO public.v AS v (order_id, sum, __ivm_count__)
  SELECT d.order_id,
         d.sum,
         d.__ivm_count__
  FROM (
    SELECT
      order_lines.order_id AS order_id,
      -order_lines.quantity::bigint AS sum,
      -1::bigint AS __ivm_count__
    FROM old_rows AS order_lines
    WHERE order_lines.quantity > 10
  ) AS d
  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)
  ON CONFLICT (order_id) DO UPDATE SET
    sum = v.sum + excluded.sum,
    __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
  RETURNING v.ctid, v.__ivm_count__ = 0 AND v.sum = 0::bigint INTO __ivm_position, __ivm_is_empty;
  IF NOT FOUND THEN
    -- several rows, or none that counts
    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));
    END IF;
    WITH folded AS (
      INSERT INTO public.v AS v (order_id, sum, __ivm_count__)
      SELECT d.order_id,
             d.sum,
             d.__ivm_count__
      FROM (
        SELECT
          order_lines.order_id AS order_id,
          -sum(order_lines.quantity) AS sum,
          -count(*) AS __ivm_count__
        FROM old_rows AS order_lines
        WHERE order_lines.quantity > 10
        GROUP BY order_lines.order_id
      ) AS d
      ORDER BY d.order_id
      ON CONFLICT (order_id) DO UPDATE SET
        sum = v.sum + excluded.sum,
        __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
      RETURNING v.ctid AS position, v.__ivm_count__ = 0 AND v.sum = 0::bigint AS emptied
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

-- function v_truncate_order_lines_ca0e7cd5
CREATE FUNCTION everview_data.v_truncate_order_lines_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- shop.order_lines was truncated: public.v is computed afresh.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
BEGIN
  PERFORM everview_data.v_refresh_ca0e7cd5();
  RETURN NULL;
END
$everview$;

-- the definition, so that what it reads cannot be dropped unnoticed
CREATE VIEW everview_data.v_definition_ca0e7cd5 AS
WITH big AS (
  SELECT
    order_lines.order_id AS order_id,
    order_lines.quantity AS quantity
  FROM shop.order_lines AS order_lines
  WHERE order_lines.quantity > 10
)
SELECT
  big_1.order_id AS order_id,
  sum(big_1.quantity) AS sum
FROM big AS big_1
GROUP BY big_1.order_id;

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
SELECT everview.create_index('public.v'::regclass, ARRAY['order_id']::text[], false);

-- statistics, or the first changes would be planned without any
ANALYZE public.v;

-- refuse direct changes
CREATE TRIGGER ivm_v_refuse_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON public.v
FOR EACH STATEMENT EXECUTE FUNCTION everview.refuse_change();

-- enter the view in the catalog
SELECT everview.register('public.v'::regclass, $everview1${
  "definition" : "WITH big AS (\n         SELECT order_lines.order_id,\n            order_lines.quantity\n           FROM shop.order_lines\n          WHERE (order_lines.quantity > 10)\n        )\n SELECT order_id,\n    sum(quantity) AS sum\n   FROM big\n  GROUP BY order_id",
  "query" : "WITH big AS (SELECT order_id, quantity FROM order_lines WHERE quantity > 10) SELECT order_id, sum(quantity) FROM big GROUP BY order_id",
  "flavor" : "everview",
  "compiler" : "0.1.0",
  "columns" : [ "order_id", "sum" ],
  "options" : {
    "mode" : "immediate"
  },
  "stages" : [ {
    "name" : "v",
    "table" : "public.v",
    "strategy" : "delta",
    "why" : "counts and sums of a group follow from the changed rows alone",
    "key" : [ "order_id" ],
    "count" : "3"
  } ],
  "inputs" : [ "shop.order_lines" ],
  "routines" : [ {
    "name" : "everview_data.v_refresh_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_refresh_ca0e7cd5() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', %{view_literal}::regclass::oid::text, true);\n  DELETE FROM %{view};\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n  SELECT d.order_id,\n         d.sum,\n         d.__ivm_count__\n  FROM (\n    SELECT\n      order_lines.%{col:1.1} AS order_id,\n      sum(order_lines.%{col:1.4}) AS sum,\n      count(*) AS __ivm_count__\n    FROM %{rel:1} AS order_lines\n    WHERE order_lines.%{col:1.4} > 10\n    GROUP BY order_lines.%{col:1.1}\n  ) AS d;\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_insert_order_lines_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_insert_order_lines_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into shop.order_lines: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_emptied tid[];\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n  SELECT d.order_id,\n         d.sum,\n         d.__ivm_count__\n  FROM (\n    SELECT\n      order_lines.%{col:1.1} AS order_id,\n      order_lines.%{col:1.4}::bigint AS sum,\n      1::bigint AS __ivm_count__\n    FROM new_rows AS order_lines\n    WHERE order_lines.%{col:1.4} > 10\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)\n  ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n    %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n    %{viewcol:3} = v.%{viewcol:3} + excluded.%{viewcol:3}\n  WHERE v.%{viewcol:3} + excluded.%{viewcol:3} <> 0;\n  IF NOT FOUND THEN\n    -- several rows, a group left without any, or none that counts\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    END IF;\n    WITH folded AS (\n      INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n      SELECT d.order_id,\n             d.sum,\n             d.__ivm_count__\n      FROM (\n        SELECT\n          order_lines.%{col:1.1} AS order_id,\n          sum(order_lines.%{col:1.4}) AS sum,\n          count(*) AS __ivm_count__\n        FROM new_rows AS order_lines\n        WHERE order_lines.%{col:1.4} > 10\n        GROUP BY order_lines.%{col:1.1}\n      ) AS d\n      ORDER BY d.order_id\n      ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n        %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n        %{viewcol:3} = v.%{viewcol:3} + excluded.%{viewcol:3}\n      RETURNING v.ctid AS position, v.%{viewcol:3} = 0 AND v.%{viewcol:2} = 0::bigint AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_update_order_lines_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_update_order_lines_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were updated in shop.order_lines: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_emptied tid[];\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n  END IF;\n  WITH folded AS (\n    INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n    SELECT d.order_id,\n           d.sum,\n           d.__ivm_count__\n    FROM (\n      SELECT\n        order_lines.order_id AS order_id,\n        coalesce((sum(order_lines.quantity) FILTER (WHERE (order_lines.__ivm_weight__ > 0))), 0::bigint) - coalesce((sum(order_lines.quantity) FILTER (WHERE (order_lines.__ivm_weight__ < 0))), 0::bigint) AS sum,\n        coalesce((sum(order_lines.__ivm_weight__)), 0) AS __ivm_count__\n      FROM (\n          SELECT\n            order_lines_1.%{col:1.1} AS order_id,\n            order_lines_1.%{col:1.4} AS quantity,\n            1 AS __ivm_weight__\n          FROM new_rows AS order_lines_1\n          UNION ALL\n          SELECT\n            order_lines_1.%{col:1.1} AS order_id,\n            order_lines_1.%{col:1.4} AS quantity,\n            -1 AS __ivm_weight__\n          FROM old_rows AS order_lines_1\n        ) AS order_lines\n      WHERE order_lines.quantity > 10\n      GROUP BY order_lines.order_id\n    ) AS d\n    WHERE d.sum <> 0 OR d.__ivm_count__ <> 0\n    ORDER BY d.order_id\n    ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n      %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n      %{viewcol:3} = v.%{viewcol:3} + excluded.%{viewcol:3}\n    RETURNING v.ctid AS position, v.%{viewcol:3} = 0 AND v.%{viewcol:2} = 0::bigint AS emptied\n  )\n  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n  FROM folded AS f;\n  IF __ivm_emptied IS NOT NULL THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_delete_order_lines_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_delete_order_lines_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from shop.order_lines: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_emptied tid[];\n  __ivm_position tid;\n  __ivm_is_empty boolean;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n  SELECT d.order_id,\n         d.sum,\n         d.__ivm_count__\n  FROM (\n    SELECT\n      order_lines.%{col:1.1} AS order_id,\n      -order_lines.%{col:1.4}::bigint AS sum,\n      -1::bigint AS __ivm_count__\n    FROM old_rows AS order_lines\n    WHERE order_lines.%{col:1.4} > 10\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)\n  ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n    %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n    %{viewcol:3} = v.%{viewcol:3} + excluded.%{viewcol:3}\n  RETURNING v.ctid, v.%{viewcol:3} = 0 AND v.%{viewcol:2} = 0::bigint INTO __ivm_position, __ivm_is_empty;\n  IF NOT FOUND THEN\n    -- several rows, or none that counts\n    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n    END IF;\n    WITH folded AS (\n      INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n      SELECT d.order_id,\n             d.sum,\n             d.__ivm_count__\n      FROM (\n        SELECT\n          order_lines.%{col:1.1} AS order_id,\n          -sum(order_lines.%{col:1.4}) AS sum,\n          -count(*) AS __ivm_count__\n        FROM old_rows AS order_lines\n        WHERE order_lines.%{col:1.4} > 10\n        GROUP BY order_lines.%{col:1.1}\n      ) AS d\n      ORDER BY d.order_id\n      ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n        %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n        %{viewcol:3} = v.%{viewcol:3} + excluded.%{viewcol:3}\n      RETURNING v.ctid AS position, v.%{viewcol:3} = 0 AND v.%{viewcol:2} = 0::bigint AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  ELSIF __ivm_is_empty THEN\n    DELETE FROM %{view} AS v WHERE v.ctid = __ivm_position;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_truncate_order_lines_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_truncate_order_lines_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- shop.order_lines was truncated: public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nBEGIN\n  PERFORM everview_data.v_refresh_ca0e7cd5();\n  RETURN NULL;\nEND\n$everview$"
  } ],
  "refresh" : "everview_data.v_refresh_ca0e7cd5",
  "triggers" : [ {
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
    "columns" : [ "1", "4" ]
  } ]
}$everview1$::jsonb);
