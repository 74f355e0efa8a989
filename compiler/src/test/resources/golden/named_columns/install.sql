-- the view: an ordinary table
CREATE TABLE shop."By Category" (
  kind text,
  "How many" bigint
) WITH (fillfactor = 70);

-- the transaction that last computed the view, for those that keep one snapshot
CREATE SEQUENCE everview_data."By Category_computed_85fbab20";

-- it is this one
SELECT setval('everview_data."By Category_computed_85fbab20"'::regclass, pg_current_xact_id()::text::bigint);

-- function By Category_refresh_85fbab20
CREATE FUNCTION everview_data."By Category_refresh_85fbab20"() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Computes shop.By Category afresh; the number of its rows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_rows bigint;
  __ivm_ignored text;
  __ivm_below constant text := current_setting('everview.maintaining', true);
BEGIN
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    RAISE EXCEPTION 'materialized view "By Category" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')
      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';
  END IF;
  LOCK TABLE shop."By Category" IN SHARE ROW EXCLUSIVE MODE;
  PERFORM setval('everview_data."By Category_computed_85fbab20"'::regclass, pg_current_xact_id()::text::bigint);
  __ivm_ignored := set_config('everview.maintaining', 'shop."By Category"'::regclass::oid::text, true);
  DELETE FROM shop."By Category";
  INSERT INTO shop."By Category" AS v (kind, "How many")
  SELECT d.kind,
         d."How many"
  FROM (
    SELECT
      products.category AS kind,
      count(*) AS "How many"
    FROM shop.products AS products
    GROUP BY products.category
  ) AS d;
  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;
  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);
  RETURN __ivm_rows;
END
$everview$;

-- function By Category_insert_products_85fbab20
CREATE FUNCTION everview_data."By Category_insert_products_85fbab20"() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were inserted into shop.products: shop.By Category follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_emptied tid[];
BEGIN
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    LOCK TABLE shop."By Category" IN ROW EXCLUSIVE MODE;
    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data."By Category_computed_85fbab20"'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN
      -- fails when another transaction has computed the view since this one's snapshot
      PERFORM everview.require_seen('everview_data."By Category_computed_85fbab20"'::regclass);
    END IF;
  END IF;
  INSERT INTO shop."By Category" AS v (kind, "How many")
  SELECT d.kind,
         d."How many"
  FROM (
    SELECT
      products.category AS kind,
      1::bigint AS "How many"
    FROM new_rows AS products
  ) AS d
  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)
  ON CONFLICT (kind) DO UPDATE SET
    "How many" = v."How many" + excluded."How many"
  WHERE v."How many" + excluded."How many" <> 0;
  IF NOT FOUND THEN
    -- several rows, a group left without any, or none that counts
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
    END IF;
    WITH folded AS (
      INSERT INTO shop."By Category" AS v (kind, "How many")
      SELECT d.kind,
             d."How many"
      FROM (
        SELECT
          products.category AS kind,
          count(*) AS "How many"
        FROM new_rows AS products
        GROUP BY products.category
      ) AS d
      ORDER BY d.kind
      ON CONFLICT (kind) DO UPDATE SET
        "How many" = v."How many" + excluded."How many"
      RETURNING v.ctid AS position, v."How many" = 0 AS emptied
    )
    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
    FROM folded AS f;
    IF __ivm_emptied IS NOT NULL THEN
      -- the rows are locked by this transaction, so their addresses are stable
      DELETE FROM shop."By Category" AS v WHERE v.ctid = ANY (__ivm_emptied);
    END IF;
  END IF;
  RETURN NULL;
END
$everview$;

-- function By Category_update_products_85fbab20
CREATE FUNCTION everview_data."By Category_update_products_85fbab20"() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were updated in shop.products: shop.By Category follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_emptied tid[];
BEGIN
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    LOCK TABLE shop."By Category" IN ROW EXCLUSIVE MODE;
    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data."By Category_computed_85fbab20"'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN
      -- fails when another transaction has computed the view since this one's snapshot
      PERFORM everview.require_seen('everview_data."By Category_computed_85fbab20"'::regclass);
    END IF;
  END IF;
  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
  END IF;
  WITH folded AS (
    INSERT INTO shop."By Category" AS v (kind, "How many")
    SELECT d.kind,
           d."How many"
    FROM (
      SELECT
        products.category AS kind,
        coalesce((sum(products.__ivm_weight__)), 0) AS "How many"
      FROM (
          SELECT
            products_1.category AS category,
            1 AS __ivm_weight__
          FROM new_rows AS products_1
          UNION ALL
          SELECT
            products_1.category AS category,
            -1 AS __ivm_weight__
          FROM old_rows AS products_1
        ) AS products
      GROUP BY products.category
    ) AS d
    WHERE d."How many" <> 0
    ORDER BY d.kind
    ON CONFLICT (kind) DO UPDATE SET
      "How many" = v."How many" + excluded."How many"
    RETURNING v.ctid AS position, v."How many" = 0 AS emptied
  )
  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
  FROM folded AS f;
  IF __ivm_emptied IS NOT NULL THEN
    -- the rows are locked by this transaction, so their addresses are stable
    DELETE FROM shop."By Category" AS v WHERE v.ctid = ANY (__ivm_emptied);
  END IF;
  RETURN NULL;
END
$everview$;

-- function By Category_delete_products_85fbab20
CREATE FUNCTION everview_data."By Category_delete_products_85fbab20"() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from shop.products: shop.By Category follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_emptied tid[];
  __ivm_position tid;
  __ivm_is_empty boolean;
BEGIN
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    LOCK TABLE shop."By Category" IN ROW EXCLUSIVE MODE;
    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data."By Category_computed_85fbab20"'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN
      -- fails when another transaction has computed the view since this one's snapshot
      PERFORM everview.require_seen('everview_data."By Category_computed_85fbab20"'::regclass);
    END IF;
  END IF;
  INSERT INTO shop."By Category" AS v (kind, "How many")
  SELECT d.kind,
         d."How many"
  FROM (
    SELECT
      products.category AS kind,
      -1::bigint AS "How many"
    FROM old_rows AS products
  ) AS d
  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)
  ON CONFLICT (kind) DO UPDATE SET
    "How many" = v."How many" + excluded."How many"
  RETURNING v.ctid, v."How many" = 0 INTO __ivm_position, __ivm_is_empty;
  IF NOT FOUND THEN
    -- several rows, or none that counts
    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));
    END IF;
    WITH folded AS (
      INSERT INTO shop."By Category" AS v (kind, "How many")
      SELECT d.kind,
             d."How many"
      FROM (
        SELECT
          products.category AS kind,
          -count(*) AS "How many"
        FROM old_rows AS products
        GROUP BY products.category
      ) AS d
      ORDER BY d.kind
      ON CONFLICT (kind) DO UPDATE SET
        "How many" = v."How many" + excluded."How many"
      RETURNING v.ctid AS position, v."How many" = 0 AS emptied
    )
    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied
    FROM folded AS f;
    IF __ivm_emptied IS NOT NULL THEN
      -- the rows are locked by this transaction, so their addresses are stable
      DELETE FROM shop."By Category" AS v WHERE v.ctid = ANY (__ivm_emptied);
    END IF;
  ELSIF __ivm_is_empty THEN
    DELETE FROM shop."By Category" AS v WHERE v.ctid = __ivm_position;
  END IF;
  RETURN NULL;
END
$everview$;

-- function By Category_truncate_products_85fbab20
CREATE FUNCTION everview_data."By Category_truncate_products_85fbab20"() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- shop.products was truncated: shop.By Category is computed afresh.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
BEGIN
  PERFORM everview_data."By Category_refresh_85fbab20"();
  RETURN NULL;
END
$everview$;

-- the definition, so that what it reads cannot be dropped unnoticed
CREATE VIEW everview_data."By Category_definition_85fbab20" AS
SELECT
  products.category AS kind,
  count(*) AS "How many"
FROM shop.products AS products
GROUP BY products.category;

-- trigger on shop.products
CREATE TRIGGER "ivm_By Category_insert_85fbab20"
AFTER INSERT ON shop.products
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data."By Category_insert_products_85fbab20"();

-- trigger on shop.products
CREATE TRIGGER "ivm_By Category_update_85fbab20"
AFTER UPDATE ON shop.products
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data."By Category_update_products_85fbab20"();

-- trigger on shop.products
CREATE TRIGGER "ivm_By Category_delete_85fbab20"
AFTER DELETE ON shop.products
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data."By Category_delete_products_85fbab20"();

-- trigger on shop.products
CREATE TRIGGER "ivm_By Category_truncate_85fbab20"
AFTER TRUNCATE ON shop.products
FOR EACH STATEMENT EXECUTE FUNCTION everview_data."By Category_truncate_products_85fbab20"();

-- if these tables are published, rows need an identity
SELECT everview.identify_rows(ARRAY['shop."By Category"']::regclass[]::oid[]);

-- fill the view
SELECT everview_data."By Category_refresh_85fbab20"();

-- the key
SELECT everview.create_index('shop."By Category"'::regclass, ARRAY['kind']::text[], false);

-- statistics, or the first changes would be planned without any
ANALYZE shop."By Category";

-- refuse direct changes
CREATE TRIGGER "ivm_By Category_refuse_85fbab20"
BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON shop."By Category"
FOR EACH STATEMENT EXECUTE FUNCTION everview.refuse_change();

-- enter the view in the catalog
SELECT everview.register('shop."By Category"'::regclass, $everview1${
  "definition" : "SELECT category AS kind,\n    count(*) AS \"How many\"\n   FROM shop.products\n  GROUP BY category",
  "query" : "SELECT category, count(*) FROM products GROUP BY category",
  "flavor" : "everview",
  "compiler" : "0.1.0",
  "columns" : [ "kind", "How many" ],
  "options" : {
    "mode" : "immediate"
  },
  "stages" : [ {
    "name" : "By Category",
    "table" : "shop.\"By Category\"",
    "strategy" : "delta",
    "why" : "counts and sums of a group follow from the changed rows alone",
    "key" : [ "kind" ],
    "count" : "2"
  } ],
  "inputs" : [ "shop.products" ],
  "routines" : [ {
    "name" : "everview_data.\"By Category_refresh_85fbab20\"",
    "template" : "CREATE FUNCTION everview_data.\"By Category_refresh_85fbab20\"() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes shop.By Category afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"By Category\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.\"By Category_computed_85fbab20\"'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', %{view_literal}::regclass::oid::text, true);\n  DELETE FROM %{view};\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2})\n  SELECT d.kind,\n         d.\"How many\"\n  FROM (\n    SELECT\n      products.%{col:1.2} AS kind,\n      count(*) AS \"How many\"\n    FROM %{rel:1} AS products\n    GROUP BY products.%{col:1.2}\n  ) AS d;\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.\"By Category_insert_products_85fbab20\"",
    "template" : "CREATE FUNCTION everview_data.\"By Category_insert_products_85fbab20\"() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into shop.products: shop.By Category follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_emptied tid[];\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.\"By Category_computed_85fbab20\"'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.\"By Category_computed_85fbab20\"'::regclass);\n    END IF;\n  END IF;\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2})\n  SELECT d.kind,\n         d.\"How many\"\n  FROM (\n    SELECT\n      products.%{col:1.2} AS kind,\n      1::bigint AS \"How many\"\n    FROM new_rows AS products\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)\n  ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n    %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2}\n  WHERE v.%{viewcol:2} + excluded.%{viewcol:2} <> 0;\n  IF NOT FOUND THEN\n    -- several rows, a group left without any, or none that counts\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    END IF;\n    WITH folded AS (\n      INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2})\n      SELECT d.kind,\n             d.\"How many\"\n      FROM (\n        SELECT\n          products.%{col:1.2} AS kind,\n          count(*) AS \"How many\"\n        FROM new_rows AS products\n        GROUP BY products.%{col:1.2}\n      ) AS d\n      ORDER BY d.kind\n      ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n        %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2}\n      RETURNING v.ctid AS position, v.%{viewcol:2} = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.\"By Category_update_products_85fbab20\"",
    "template" : "CREATE FUNCTION everview_data.\"By Category_update_products_85fbab20\"() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were updated in shop.products: shop.By Category follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_emptied tid[];\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.\"By Category_computed_85fbab20\"'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.\"By Category_computed_85fbab20\"'::regclass);\n    END IF;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n  END IF;\n  WITH folded AS (\n    INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2})\n    SELECT d.kind,\n           d.\"How many\"\n    FROM (\n      SELECT\n        products.category AS kind,\n        coalesce((sum(products.__ivm_weight__)), 0) AS \"How many\"\n      FROM (\n          SELECT\n            products_1.%{col:1.2} AS category,\n            1 AS __ivm_weight__\n          FROM new_rows AS products_1\n          UNION ALL\n          SELECT\n            products_1.%{col:1.2} AS category,\n            -1 AS __ivm_weight__\n          FROM old_rows AS products_1\n        ) AS products\n      GROUP BY products.category\n    ) AS d\n    WHERE d.\"How many\" <> 0\n    ORDER BY d.kind\n    ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n      %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2}\n    RETURNING v.ctid AS position, v.%{viewcol:2} = 0 AS emptied\n  )\n  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n  FROM folded AS f;\n  IF __ivm_emptied IS NOT NULL THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.\"By Category_delete_products_85fbab20\"",
    "template" : "CREATE FUNCTION everview_data.\"By Category_delete_products_85fbab20\"() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from shop.products: shop.By Category follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_emptied tid[];\n  __ivm_position tid;\n  __ivm_is_empty boolean;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.\"By Category_computed_85fbab20\"'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.\"By Category_computed_85fbab20\"'::regclass);\n    END IF;\n  END IF;\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2})\n  SELECT d.kind,\n         d.\"How many\"\n  FROM (\n    SELECT\n      products.%{col:1.2} AS kind,\n      -1::bigint AS \"How many\"\n    FROM old_rows AS products\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)\n  ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n    %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2}\n  RETURNING v.ctid, v.%{viewcol:2} = 0 INTO __ivm_position, __ivm_is_empty;\n  IF NOT FOUND THEN\n    -- several rows, or none that counts\n    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n    END IF;\n    WITH folded AS (\n      INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2})\n      SELECT d.kind,\n             d.\"How many\"\n      FROM (\n        SELECT\n          products.%{col:1.2} AS kind,\n          -count(*) AS \"How many\"\n        FROM old_rows AS products\n        GROUP BY products.%{col:1.2}\n      ) AS d\n      ORDER BY d.kind\n      ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n        %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2}\n      RETURNING v.ctid AS position, v.%{viewcol:2} = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  ELSIF __ivm_is_empty THEN\n    DELETE FROM %{view} AS v WHERE v.ctid = __ivm_position;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.\"By Category_truncate_products_85fbab20\"",
    "template" : "CREATE FUNCTION everview_data.\"By Category_truncate_products_85fbab20\"() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- shop.products was truncated: shop.By Category is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nBEGIN\n  PERFORM everview_data.\"By Category_refresh_85fbab20\"();\n  RETURN NULL;\nEND\n$everview$"
  } ],
  "refresh" : "everview_data.\"By Category_refresh_85fbab20\"",
  "triggers" : [ {
    "table" : "shop.products",
    "name" : "ivm_By Category_insert_85fbab20",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER \"ivm_By Category_insert_85fbab20\"\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.\"By Category_insert_products_85fbab20\"()"
  }, {
    "table" : "shop.products",
    "name" : "ivm_By Category_update_85fbab20",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER \"ivm_By Category_update_85fbab20\"\nAFTER UPDATE ON %{target}\nREFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.\"By Category_update_products_85fbab20\"()"
  }, {
    "table" : "shop.products",
    "name" : "ivm_By Category_delete_85fbab20",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER \"ivm_By Category_delete_85fbab20\"\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.\"By Category_delete_products_85fbab20\"()"
  }, {
    "table" : "shop.products",
    "name" : "ivm_By Category_truncate_85fbab20",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER \"ivm_By Category_truncate_85fbab20\"\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.\"By Category_truncate_products_85fbab20\"()"
  } ],
  "relations" : [ "everview_data.\"By Category_computed_85fbab20\"" ],
  "anchor" : "everview_data.\"By Category_definition_85fbab20\"",
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
