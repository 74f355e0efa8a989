-- the view: an ordinary table
CREATE TABLE public.v (
  city text,
  count bigint
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
  INSERT INTO public.v AS v (city, count)
  SELECT d.city,
         d.count
  FROM (
    SELECT
      customers.city AS city,
      count(*) AS count
    FROM shop.customers AS customers
    GROUP BY customers.city
  ) AS d;
  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;
  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);
  RETURN __ivm_rows;
END
$everview$;

-- function v_insert_customers_ca0e7cd5
CREATE FUNCTION everview_data.v_insert_customers_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were inserted into shop.customers: public.v follows.
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
  INSERT INTO public.v AS v (city, count)
  SELECT d.city,
         d.count
  FROM (
    SELECT
      customers.city AS city,
      1::bigint AS count
    FROM new_rows AS customers
  ) AS d
  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)
  ON CONFLICT ((ARRAY[city])) DO UPDATE SET
    count = v.count + excluded.count
  WHERE v.count + excluded.count <> 0;
  IF NOT FOUND THEN
    -- several rows, a group left without any, or none that counts
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
    END IF;
    WITH folded AS (
      INSERT INTO public.v AS v (city, count)
      SELECT d.city,
             d.count
      FROM (
        SELECT
          customers.city AS city,
          count(*) AS count
        FROM new_rows AS customers
        GROUP BY customers.city
      ) AS d
      ORDER BY d.city
      ON CONFLICT ((ARRAY[city])) DO UPDATE SET
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

-- function v_update_customers_ca0e7cd5
CREATE FUNCTION everview_data.v_update_customers_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were updated in shop.customers: public.v follows.
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
    INSERT INTO public.v AS v (city, count)
    SELECT d.city,
           d.count
    FROM (
      SELECT
        customers.city AS city,
        coalesce((sum(customers.__ivm_weight__)), 0) AS count
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
    WHERE d.count <> 0
    ORDER BY d.city
    ON CONFLICT ((ARRAY[city])) DO UPDATE SET
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

-- function v_delete_customers_ca0e7cd5
CREATE FUNCTION everview_data.v_delete_customers_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from shop.customers: public.v follows.
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
  INSERT INTO public.v AS v (city, count)
  SELECT d.city,
         d.count
  FROM (
    SELECT
      customers.city AS city,
      -1::bigint AS count
    FROM old_rows AS customers
  ) AS d
  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)
  ON CONFLICT ((ARRAY[city])) DO UPDATE SET
    count = v.count + excluded.count
  RETURNING v.ctid, v.count = 0 INTO __ivm_position, __ivm_is_empty;
  IF NOT FOUND THEN
    -- several rows, or none that counts
    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));
    END IF;
    WITH folded AS (
      INSERT INTO public.v AS v (city, count)
      SELECT d.city,
             d.count
      FROM (
        SELECT
          customers.city AS city,
          -count(*) AS count
        FROM old_rows AS customers
        GROUP BY customers.city
      ) AS d
      ORDER BY d.city
      ON CONFLICT ((ARRAY[city])) DO UPDATE SET
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

-- function v_truncate_customers_ca0e7cd5
CREATE FUNCTION everview_data.v_truncate_customers_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- shop.customers was truncated: public.v is computed afresh.
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
  customers.city AS city,
  count(*) AS count
FROM shop.customers AS customers
GROUP BY customers.city;

-- trigger on shop.customers
CREATE TRIGGER ivm_v_insert_ca0e7cd5
AFTER INSERT ON shop.customers
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_customers_ca0e7cd5();

-- trigger on shop.customers
CREATE TRIGGER ivm_v_update_ca0e7cd5
AFTER UPDATE ON shop.customers
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_customers_ca0e7cd5();

-- trigger on shop.customers
CREATE TRIGGER ivm_v_delete_ca0e7cd5
AFTER DELETE ON shop.customers
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_customers_ca0e7cd5();

-- trigger on shop.customers
CREATE TRIGGER ivm_v_truncate_ca0e7cd5
AFTER TRUNCATE ON shop.customers
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_customers_ca0e7cd5();

-- if these tables are published, rows need an identity
SELECT everview.identify_rows(ARRAY['public.v']::regclass[]::oid[]);

-- fill the view
SELECT everview_data.v_refresh_ca0e7cd5();

-- the key, NULL equal to NULL
CREATE UNIQUE INDEX v_index ON public.v ((ARRAY[city]));

-- statistics, or the first changes would be planned without any
ANALYZE public.v;

-- refuse direct changes
CREATE TRIGGER ivm_v_refuse_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON public.v
FOR EACH STATEMENT EXECUTE FUNCTION everview.refuse_change();

-- enter the view in the catalog
SELECT everview.register('public.v'::regclass, $everview1${
  "definition" : "SELECT customers.city,\n    count(*) AS count\n   FROM shop.customers\n  GROUP BY customers.city",
  "query" : "SELECT city, count(*) FROM customers GROUP BY city",
  "flavor" : "everview",
  "compiler" : "0.1.0",
  "columns" : [ "city", "count" ],
  "options" : {
    "mode" : "immediate"
  },
  "stages" : [ {
    "name" : "v",
    "table" : "public.v",
    "strategy" : "delta",
    "why" : "counts and sums of a group follow from the changed rows alone",
    "key" : [ "city" ],
    "count" : "2"
  } ],
  "inputs" : [ "shop.customers" ],
  "routines" : [ {
    "name" : "everview_data.v_refresh_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_refresh_ca0e7cd5() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', %{view_literal}::regclass::oid::text, true);\n  DELETE FROM %{view};\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2})\n  SELECT d.city,\n         d.count\n  FROM (\n    SELECT\n      customers.%{col:1.3} AS city,\n      count(*) AS count\n    FROM %{rel:1} AS customers\n    GROUP BY customers.%{col:1.3}\n  ) AS d;\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_insert_customers_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_insert_customers_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into shop.customers: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_emptied tid[];\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2})\n  SELECT d.city,\n         d.count\n  FROM (\n    SELECT\n      customers.%{col:1.3} AS city,\n      1::bigint AS count\n    FROM new_rows AS customers\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)\n  ON CONFLICT ((ARRAY[%{viewcol:1}])) DO UPDATE SET\n    %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2}\n  WHERE v.%{viewcol:2} + excluded.%{viewcol:2} <> 0;\n  IF NOT FOUND THEN\n    -- several rows, a group left without any, or none that counts\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    END IF;\n    WITH folded AS (\n      INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2})\n      SELECT d.city,\n             d.count\n      FROM (\n        SELECT\n          customers.%{col:1.3} AS city,\n          count(*) AS count\n        FROM new_rows AS customers\n        GROUP BY customers.%{col:1.3}\n      ) AS d\n      ORDER BY d.city\n      ON CONFLICT ((ARRAY[%{viewcol:1}])) DO UPDATE SET\n        %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2}\n      RETURNING v.ctid AS position, v.%{viewcol:2} = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_update_customers_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_update_customers_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were updated in shop.customers: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_emptied tid[];\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n  END IF;\n  WITH folded AS (\n    INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2})\n    SELECT d.city,\n           d.count\n    FROM (\n      SELECT\n        customers.city AS city,\n        coalesce((sum(customers.__ivm_weight__)), 0) AS count\n      FROM (\n          SELECT\n            customers_1.%{col:1.3} AS city,\n            1 AS __ivm_weight__\n          FROM new_rows AS customers_1\n          UNION ALL\n          SELECT\n            customers_1.%{col:1.3} AS city,\n            -1 AS __ivm_weight__\n          FROM old_rows AS customers_1\n        ) AS customers\n      GROUP BY customers.city\n    ) AS d\n    WHERE d.count <> 0\n    ORDER BY d.city\n    ON CONFLICT ((ARRAY[%{viewcol:1}])) DO UPDATE SET\n      %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2}\n    RETURNING v.ctid AS position, v.%{viewcol:2} = 0 AS emptied\n  )\n  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n  FROM folded AS f;\n  IF __ivm_emptied IS NOT NULL THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_delete_customers_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_delete_customers_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from shop.customers: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_emptied tid[];\n  __ivm_position tid;\n  __ivm_is_empty boolean;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2})\n  SELECT d.city,\n         d.count\n  FROM (\n    SELECT\n      customers.%{col:1.3} AS city,\n      -1::bigint AS count\n    FROM old_rows AS customers\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)\n  ON CONFLICT ((ARRAY[%{viewcol:1}])) DO UPDATE SET\n    %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2}\n  RETURNING v.ctid, v.%{viewcol:2} = 0 INTO __ivm_position, __ivm_is_empty;\n  IF NOT FOUND THEN\n    -- several rows, or none that counts\n    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n    END IF;\n    WITH folded AS (\n      INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2})\n      SELECT d.city,\n             d.count\n      FROM (\n        SELECT\n          customers.%{col:1.3} AS city,\n          -count(*) AS count\n        FROM old_rows AS customers\n        GROUP BY customers.%{col:1.3}\n      ) AS d\n      ORDER BY d.city\n      ON CONFLICT ((ARRAY[%{viewcol:1}])) DO UPDATE SET\n        %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2}\n      RETURNING v.ctid AS position, v.%{viewcol:2} = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  ELSIF __ivm_is_empty THEN\n    DELETE FROM %{view} AS v WHERE v.ctid = __ivm_position;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_truncate_customers_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_truncate_customers_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- shop.customers was truncated: public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nBEGIN\n  PERFORM everview_data.v_refresh_ca0e7cd5();\n  RETURN NULL;\nEND\n$everview$"
  } ],
  "refresh" : "everview_data.v_refresh_ca0e7cd5",
  "triggers" : [ {
    "table" : "shop.customers",
    "name" : "ivm_v_insert_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_insert_ca0e7cd5\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_customers_ca0e7cd5()"
  }, {
    "table" : "shop.customers",
    "name" : "ivm_v_update_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_update_ca0e7cd5\nAFTER UPDATE ON %{target}\nREFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_customers_ca0e7cd5()"
  }, {
    "table" : "shop.customers",
    "name" : "ivm_v_delete_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_delete_ca0e7cd5\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_customers_ca0e7cd5()"
  }, {
    "table" : "shop.customers",
    "name" : "ivm_v_truncate_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_truncate_ca0e7cd5\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_customers_ca0e7cd5()"
  } ],
  "relations" : [ "everview_data.v_computed_ca0e7cd5" ],
  "anchor" : "everview_data.v_definition_ca0e7cd5",
  "indexes" : [ ],
  "assumptions" : [ ]
}$everview1$::jsonb);
