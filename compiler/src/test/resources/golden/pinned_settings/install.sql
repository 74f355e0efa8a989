-- the view: an ordinary table
CREATE TABLE public.v (
  day timestamp with time zone,
  count bigint
) WITH (fillfactor = 70);

-- the transaction that last computed the view, for those that keep one snapshot
CREATE SEQUENCE everview_data.v_computed_ca0e7cd5;

-- it is this one
SELECT setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);

-- function v_refresh_ca0e7cd5
CREATE FUNCTION everview_data.v_refresh_ca0e7cd5() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET TimeZone = 'Europe/Rome'
SET bytea_output = 'hex'
SET default_text_search_config = 'pg_catalog.english'
SET extra_float_digits = '1'
SET lc_monetary = 'C.UTF-8'
SET lc_numeric = 'C.UTF-8'
SET lc_time = 'C.UTF-8'
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
  INSERT INTO public.v AS v (day, count)
  SELECT d.day,
         d.count
  FROM (
    SELECT
      date_trunc('day'::text, orders.placed_at) AS day,
      count(*) AS count
    FROM shop.orders AS orders
    GROUP BY date_trunc('day'::text, orders.placed_at)
  ) AS d;
  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;
  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);
  RETURN __ivm_rows;
END
$everview$;

-- function v_insert_orders_ca0e7cd5
CREATE FUNCTION everview_data.v_insert_orders_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET TimeZone = 'Europe/Rome'
SET bytea_output = 'hex'
SET default_text_search_config = 'pg_catalog.english'
SET extra_float_digits = '1'
SET lc_monetary = 'C.UTF-8'
SET lc_numeric = 'C.UTF-8'
SET lc_time = 'C.UTF-8'
AS $everview$
-- Rows were inserted into shop.orders: public.v follows.
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
  INSERT INTO public.v AS v (day, count)
  SELECT d.day,
         d.count
  FROM (
    SELECT
      date_trunc('day'::text, orders.placed_at) AS day,
      1::bigint AS count
    FROM new_rows AS orders
    LIMIT 1
  ) AS d
  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)
  ON CONFLICT (day) DO UPDATE SET
    count = v.count + excluded.count
  WHERE v.count + excluded.count <> 0;
  IF NOT FOUND THEN
    -- several rows, a group left without any, or none that counts
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
    END IF;
    WITH folded AS (
      INSERT INTO public.v AS v (day, count)
      SELECT d.day,
             d.count
      FROM (
        SELECT
          date_trunc('day'::text, orders.placed_at) AS day,
          count(*) AS count
        FROM new_rows AS orders
        GROUP BY date_trunc('day'::text, orders.placed_at)
      ) AS d
      ORDER BY d.day
      ON CONFLICT (day) DO UPDATE SET
        count = v.count + excluded.count
      RETURNING v.ctid AS position, v.count = 0 AS emptied
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

-- function v_update_orders_ca0e7cd5
CREATE FUNCTION everview_data.v_update_orders_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET TimeZone = 'Europe/Rome'
SET bytea_output = 'hex'
SET default_text_search_config = 'pg_catalog.english'
SET extra_float_digits = '1'
SET lc_monetary = 'C.UTF-8'
SET lc_numeric = 'C.UTF-8'
SET lc_time = 'C.UTF-8'
AS $everview$
-- Rows were updated in shop.orders: public.v follows.
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
    INSERT INTO public.v AS v (day, count)
    SELECT d.day,
           d.count
    FROM (
      SELECT
        date_trunc('day'::text, orders.placed_at) AS day,
        coalesce((sum(orders.__ivm_weight__)), 0) AS count
      FROM (
          SELECT
            orders_1.placed_at AS placed_at,
            1 AS __ivm_weight__
          FROM new_rows AS orders_1
          UNION ALL
          SELECT
            orders_1.placed_at AS placed_at,
            -1 AS __ivm_weight__
          FROM old_rows AS orders_1
        ) AS orders
      GROUP BY date_trunc('day'::text, orders.placed_at)
    ) AS d
    WHERE d.count <> 0
    ORDER BY d.day
    ON CONFLICT (day) DO UPDATE SET
      count = v.count + excluded.count
    RETURNING v.ctid AS position, v.count = 0 AS emptied
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

-- function v_delete_orders_ca0e7cd5
CREATE FUNCTION everview_data.v_delete_orders_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET TimeZone = 'Europe/Rome'
SET bytea_output = 'hex'
SET default_text_search_config = 'pg_catalog.english'
SET extra_float_digits = '1'
SET lc_monetary = 'C.UTF-8'
SET lc_numeric = 'C.UTF-8'
SET lc_time = 'C.UTF-8'
AS $everview$
-- Rows were deleted from shop.orders: public.v follows.
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
  INSERT INTO public.v AS v (day, count)
  SELECT d.day,
         d.count
  FROM (
    SELECT
      date_trunc('day'::text, orders.placed_at) AS day,
      -1::bigint AS count
    FROM old_rows AS orders
    LIMIT 1
  ) AS d
  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)
  ON CONFLICT (day) DO UPDATE SET
    count = v.count + excluded.count
  RETURNING v.ctid, v.count = 0 INTO __ivm_position, __ivm_is_empty;
  IF NOT FOUND THEN
    -- several rows, or none that counts
    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));
    END IF;
    WITH folded AS (
      INSERT INTO public.v AS v (day, count)
      SELECT d.day,
             d.count
      FROM (
        SELECT
          date_trunc('day'::text, orders.placed_at) AS day,
          -count(*) AS count
        FROM old_rows AS orders
        GROUP BY date_trunc('day'::text, orders.placed_at)
      ) AS d
      ORDER BY d.day
      ON CONFLICT (day) DO UPDATE SET
        count = v.count + excluded.count
      RETURNING v.ctid AS position, v.count = 0 AS emptied
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

-- function v_truncate_orders_ca0e7cd5
CREATE FUNCTION everview_data.v_truncate_orders_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET DateStyle = 'ISO, MDY'
SET IntervalStyle = 'postgres'
SET TimeZone = 'Europe/Rome'
SET bytea_output = 'hex'
SET default_text_search_config = 'pg_catalog.english'
SET extra_float_digits = '1'
SET lc_monetary = 'C.UTF-8'
SET lc_numeric = 'C.UTF-8'
SET lc_time = 'C.UTF-8'
AS $everview$
-- shop.orders was truncated: public.v is computed afresh.
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
  date_trunc('day'::text, orders.placed_at) AS day,
  count(*) AS count
FROM shop.orders AS orders
GROUP BY date_trunc('day'::text, orders.placed_at);

-- trigger on shop.orders
CREATE TRIGGER ivm_v_insert_ca0e7cd5
AFTER INSERT ON shop.orders
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_orders_ca0e7cd5();

-- trigger on shop.orders
CREATE TRIGGER ivm_v_update_ca0e7cd5
AFTER UPDATE ON shop.orders
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_orders_ca0e7cd5();

-- trigger on shop.orders
CREATE TRIGGER ivm_v_delete_ca0e7cd5
AFTER DELETE ON shop.orders
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_orders_ca0e7cd5();

-- trigger on shop.orders
CREATE TRIGGER ivm_v_truncate_ca0e7cd5
AFTER TRUNCATE ON shop.orders
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_orders_ca0e7cd5();

-- if these tables are published, rows need an identity
SELECT everview.identify_rows(ARRAY['public.v']::regclass[]::oid[]);

-- fill the view
SELECT everview_data.v_refresh_ca0e7cd5();

-- the key
SELECT everview.create_index('public.v'::regclass, ARRAY['day']::text[], true);

-- statistics, or the first changes would be planned without any
ANALYZE public.v;

-- refuse direct changes
CREATE TRIGGER ivm_v_refuse_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON public.v
FOR EACH STATEMENT EXECUTE FUNCTION everview.refuse_change();

-- enter the view in the catalog
SELECT everview.register('public.v'::regclass, $everview1${
  "definition" : "SELECT date_trunc('day'::text, placed_at) AS day,\n    count(*) AS count\n   FROM shop.orders\n  GROUP BY (date_trunc('day'::text, placed_at))",
  "query" : "SELECT date_trunc('day', placed_at) AS day, count(*) FROM orders GROUP BY 1",
  "flavor" : "everview",
  "compiler" : "0.1.0",
  "columns" : [ "day", "count" ],
  "options" : {
    "mode" : "immediate"
  },
  "stages" : [ {
    "name" : "v",
    "table" : "public.v",
    "strategy" : "delta",
    "why" : "counts and sums of a group follow from the changed rows alone",
    "key" : [ "day" ],
    "count" : "2"
  } ],
  "inputs" : [ "shop.orders" ],
  "routines" : [ {
    "name" : "everview_data.v_refresh_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_refresh_ca0e7cd5() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET TimeZone = 'Europe/Rome'\nSET bytea_output = 'hex'\nSET default_text_search_config = 'pg_catalog.english'\nSET extra_float_digits = '1'\nSET lc_monetary = 'C.UTF-8'\nSET lc_numeric = 'C.UTF-8'\nSET lc_time = 'C.UTF-8'\nAS $everview$\n-- Computes public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', %{view_literal}::regclass::oid::text, true);\n  DELETE FROM %{view};\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2})\n  SELECT d.day,\n         d.count\n  FROM (\n    SELECT\n      date_trunc('day'::text, orders.%{col:1.3}) AS day,\n      count(*) AS count\n    FROM %{rel:1} AS orders\n    GROUP BY date_trunc('day'::text, orders.%{col:1.3})\n  ) AS d;\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_insert_orders_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_insert_orders_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET TimeZone = 'Europe/Rome'\nSET bytea_output = 'hex'\nSET default_text_search_config = 'pg_catalog.english'\nSET extra_float_digits = '1'\nSET lc_monetary = 'C.UTF-8'\nSET lc_numeric = 'C.UTF-8'\nSET lc_time = 'C.UTF-8'\nAS $everview$\n-- Rows were inserted into shop.orders: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_emptied tid[];\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2})\n  SELECT d.day,\n         d.count\n  FROM (\n    SELECT\n      date_trunc('day'::text, orders.%{col:1.3}) AS day,\n      1::bigint AS count\n    FROM new_rows AS orders\n    LIMIT 1\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)\n  ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n    %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2}\n  WHERE v.%{viewcol:2} + excluded.%{viewcol:2} <> 0;\n  IF NOT FOUND THEN\n    -- several rows, a group left without any, or none that counts\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    END IF;\n    WITH folded AS (\n      INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2})\n      SELECT d.day,\n             d.count\n      FROM (\n        SELECT\n          date_trunc('day'::text, orders.%{col:1.3}) AS day,\n          count(*) AS count\n        FROM new_rows AS orders\n        GROUP BY date_trunc('day'::text, orders.%{col:1.3})\n      ) AS d\n      ORDER BY d.day\n      ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n        %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2}\n      RETURNING v.ctid AS position, v.%{viewcol:2} = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_update_orders_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_update_orders_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET TimeZone = 'Europe/Rome'\nSET bytea_output = 'hex'\nSET default_text_search_config = 'pg_catalog.english'\nSET extra_float_digits = '1'\nSET lc_monetary = 'C.UTF-8'\nSET lc_numeric = 'C.UTF-8'\nSET lc_time = 'C.UTF-8'\nAS $everview$\n-- Rows were updated in shop.orders: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_emptied tid[];\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n  END IF;\n  WITH folded AS (\n    INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2})\n    SELECT d.day,\n           d.count\n    FROM (\n      SELECT\n        date_trunc('day'::text, orders.placed_at) AS day,\n        coalesce((sum(orders.__ivm_weight__)), 0) AS count\n      FROM (\n          SELECT\n            orders_1.%{col:1.3} AS placed_at,\n            1 AS __ivm_weight__\n          FROM new_rows AS orders_1\n          UNION ALL\n          SELECT\n            orders_1.%{col:1.3} AS placed_at,\n            -1 AS __ivm_weight__\n          FROM old_rows AS orders_1\n        ) AS orders\n      GROUP BY date_trunc('day'::text, orders.placed_at)\n    ) AS d\n    WHERE d.count <> 0\n    ORDER BY d.day\n    ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n      %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2}\n    RETURNING v.ctid AS position, v.%{viewcol:2} = 0 AS emptied\n  )\n  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n  FROM folded AS f;\n  IF __ivm_emptied IS NOT NULL THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_delete_orders_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_delete_orders_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET TimeZone = 'Europe/Rome'\nSET bytea_output = 'hex'\nSET default_text_search_config = 'pg_catalog.english'\nSET extra_float_digits = '1'\nSET lc_monetary = 'C.UTF-8'\nSET lc_numeric = 'C.UTF-8'\nSET lc_time = 'C.UTF-8'\nAS $everview$\n-- Rows were deleted from shop.orders: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_emptied tid[];\n  __ivm_position tid;\n  __ivm_is_empty boolean;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2})\n  SELECT d.day,\n         d.count\n  FROM (\n    SELECT\n      date_trunc('day'::text, orders.%{col:1.3}) AS day,\n      -1::bigint AS count\n    FROM old_rows AS orders\n    LIMIT 1\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)\n  ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n    %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2}\n  RETURNING v.ctid, v.%{viewcol:2} = 0 INTO __ivm_position, __ivm_is_empty;\n  IF NOT FOUND THEN\n    -- several rows, or none that counts\n    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n    END IF;\n    WITH folded AS (\n      INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2})\n      SELECT d.day,\n             d.count\n      FROM (\n        SELECT\n          date_trunc('day'::text, orders.%{col:1.3}) AS day,\n          -count(*) AS count\n        FROM old_rows AS orders\n        GROUP BY date_trunc('day'::text, orders.%{col:1.3})\n      ) AS d\n      ORDER BY d.day\n      ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n        %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2}\n      RETURNING v.ctid AS position, v.%{viewcol:2} = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  ELSIF __ivm_is_empty THEN\n    DELETE FROM %{view} AS v WHERE v.ctid = __ivm_position;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_truncate_orders_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_truncate_orders_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nSET DateStyle = 'ISO, MDY'\nSET IntervalStyle = 'postgres'\nSET TimeZone = 'Europe/Rome'\nSET bytea_output = 'hex'\nSET default_text_search_config = 'pg_catalog.english'\nSET extra_float_digits = '1'\nSET lc_monetary = 'C.UTF-8'\nSET lc_numeric = 'C.UTF-8'\nSET lc_time = 'C.UTF-8'\nAS $everview$\n-- shop.orders was truncated: public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nBEGIN\n  PERFORM everview_data.v_refresh_ca0e7cd5();\n  RETURN NULL;\nEND\n$everview$"
  } ],
  "refresh" : "everview_data.v_refresh_ca0e7cd5",
  "triggers" : [ {
    "table" : "shop.orders",
    "name" : "ivm_v_insert_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_insert_ca0e7cd5\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_orders_ca0e7cd5()"
  }, {
    "table" : "shop.orders",
    "name" : "ivm_v_update_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_update_ca0e7cd5\nAFTER UPDATE ON %{target}\nREFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_orders_ca0e7cd5()"
  }, {
    "table" : "shop.orders",
    "name" : "ivm_v_delete_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_delete_ca0e7cd5\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_orders_ca0e7cd5()"
  }, {
    "table" : "shop.orders",
    "name" : "ivm_v_truncate_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_truncate_ca0e7cd5\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_orders_ca0e7cd5()"
  } ],
  "relations" : [ "everview_data.v_computed_ca0e7cd5" ],
  "anchor" : "everview_data.v_definition_ca0e7cd5",
  "indexes" : [ {
    "columns" : [ "1" ],
    "nulls_not_distinct" : true,
    "required" : true
  } ],
  "assumptions" : [ {
    "input" : 1,
    "kind" : "not_null",
    "columns" : [ "3" ]
  } ]
}$everview1$::jsonb);
