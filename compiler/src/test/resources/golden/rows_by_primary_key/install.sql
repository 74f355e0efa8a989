-- the view: an ordinary table
CREATE TABLE public.v (
  product_id integer,
  category text,
  twice numeric
);

-- changes of shop.products that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data.v_changed_products_ca0e7cd5_all (
  product_id integer,
  category text,
  price numeric(10,2),
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data.v_changed_products_ca0e7cd5_all (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data.v_changed_products_ca0e7cd5 AS
SELECT t.product_id, t.category, t.price, t.__ivm_weight__
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
  INSERT INTO public.v (product_id, category, twice)
  SELECT
    products.product_id AS product_id,
    products.category AS category,
    products.price * 2::numeric AS twice
  FROM shop.products AS products;
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
    WITH change AS MATERIALIZED (
      SELECT
        products.product_id AS product_id,
        products.category AS category,
        products.price * 2::numeric AS twice,
        products.__ivm_weight__ AS __ivm_weight__
      FROM everview_data.v_changed_products_ca0e7cd5 AS products
    ), net AS MATERIALIZED (
      -- one row for each different result row, with the sum of its weights
      SELECT c.product_id, c.category, c.twice,
             sum(c.__ivm_weight__) AS __ivm_copies__
      FROM change AS c
      GROUP BY c.product_id, c.category, c.twice, c.twice::text
      HAVING sum(c.__ivm_weight__) <> 0
    ), gone AS (
      DELETE FROM public.v AS v
      USING net AS n
      WHERE sign(n.__ivm_copies__) = -1
        AND v.product_id = n.product_id
      RETURNING 1
    )
    INSERT INTO public.v (product_id, category, twice)
    SELECT n.product_id, n.category, n.twice
    FROM net AS n, generate_series(1, n.__ivm_copies__)
    WHERE n.__ivm_copies__ > 0
      -- read first, so that what leaves has left before what arrives takes its key
      AND (SELECT count(*) FROM gone) IS NOT NULL;
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
    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (product_id, category, price, __ivm_weight__)
    SELECT t.product_id, t.category, t.price, 1
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
  INSERT INTO public.v (product_id, category, twice)
  SELECT
    products.product_id AS product_id,
    products.category AS category,
    products.price * 2::numeric AS twice
  FROM new_rows AS products;
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
    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (product_id, category, price, __ivm_weight__)
    SELECT t.product_id, t.category, t.price, 1
    FROM new_rows AS t;
    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (product_id, category, price, __ivm_weight__)
    SELECT t.product_id, t.category, t.price, -1
    FROM old_rows AS t;
    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_apply_ca0e7cd5();
    END IF;
    RETURN NULL;
  END IF;
  UPDATE public.v AS v
  SET category = d.category,
      twice = d.twice
  FROM (
    SELECT
      products.product_id AS product_id,
      products.category AS category,
      products.price * 2::numeric AS twice
    FROM new_rows AS products
  ) AS d
  WHERE v.product_id = d.product_id
    AND (v.category, v.twice::text) IS DISTINCT FROM (d.category, d.twice::text)
    AND NOT EXISTS (SELECT FROM new_rows OFFSET 10)
    AND NOT EXISTS (
      SELECT
      FROM new_rows AS n
      WHERE NOT EXISTS (
        SELECT
        FROM old_rows AS o
        WHERE o.product_id = n.product_id
      )
    );
  IF NOT FOUND THEN
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
      IF everview.is_most_of('shop.products'::regclass, (SELECT count(*) FROM new_rows), ARRAY['shop.products'::regclass, 'public.v'::regclass])
         AND everview.lock_now(ARRAY['public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        PERFORM everview_data.v_refresh_ca0e7cd5();
        RETURN NULL;
      END IF;
      UPDATE public.v AS v
      SET category = d.category,
          twice = d.twice
      FROM (
        SELECT
          products.product_id AS product_id,
          products.category AS category,
          products.price * 2::numeric AS twice
        FROM new_rows AS products
      ) AS d
      WHERE v.product_id = d.product_id
        AND (v.category, v.twice::text) IS DISTINCT FROM (d.category, d.twice::text)
        AND NOT EXISTS (
          SELECT
          FROM new_rows AS n
          WHERE NOT EXISTS (
            SELECT
            FROM old_rows AS o
            WHERE o.product_id = n.product_id
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
        )
      ) THEN
        -- keys, join columns or conditions changed: other result rows may come and go
        DELETE FROM public.v AS v
        USING (
          SELECT
            products.product_id AS product_id
          FROM old_rows AS products
        ) AS d
        WHERE v.product_id = d.product_id;
        INSERT INTO public.v (product_id, category, twice)
        SELECT
          products.product_id AS product_id,
          products.category AS category,
          products.price * 2::numeric AS twice
        FROM new_rows AS products;
      END IF;
    END IF;
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
    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (product_id, category, price, __ivm_weight__)
    SELECT t.product_id, t.category, t.price, -1
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
  DELETE FROM public.v AS v
  USING (
    SELECT
      products.product_id AS product_id
    FROM old_rows AS products
  ) AS d
  WHERE v.product_id = d.product_id;
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
  products.product_id AS product_id,
  products.category AS category,
  products.price * 2::numeric AS twice
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
  "definition" : "SELECT product_id,\n    category,\n    (price * (2)::numeric) AS twice\n   FROM shop.products",
  "query" : "SELECT product_id, category, price * 2 AS twice FROM products",
  "flavor" : "everview",
  "compiler" : "0.1.0",
  "columns" : [ "product_id", "category", "twice" ],
  "options" : {
    "mode" : "immediate"
  },
  "stages" : [ {
    "name" : "v",
    "table" : "public.v",
    "strategy" : "delta",
    "why" : "each changed row adds, changes or removes the result rows that carry its primary key",
    "key" : [ "product_id" ]
  } ],
  "inputs" : [ "shop.products" ],
  "routines" : [ {
    "name" : "everview_data.v_refresh_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_refresh_ca0e7cd5() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', %{view_literal}::regclass::oid::text, true);\n  -- what waits to be folded is in the tables already\n  DELETE FROM everview_data.v_changed_products_ca0e7cd5;\n  DELETE FROM %{view};\n  INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n  SELECT\n    products.%{col:1.1} AS product_id,\n    products.%{col:1.2} AS category,\n    products.%{col:1.3} * 2::numeric AS twice\n  FROM %{rel:1} AS products;\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_apply_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_apply_ca0e7cd5() RETURNS void\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- The last of several changes of one statement folds all of them into public.v.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF EXISTS (SELECT FROM everview_data.v_changed_products_ca0e7cd5 OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.v_changed_products_ca0e7cd5));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM everview_data.v_changed_products_ca0e7cd5), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    END IF;\n  END IF;\n  IF coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%' THEN\n    -- a table was truncated on the way, or most of one has changed\n    PERFORM everview_data.v_refresh_ca0e7cd5();\n  ELSE\n    WITH change AS MATERIALIZED (\n      SELECT\n        products.product_id AS product_id,\n        products.category AS category,\n        products.price * 2::numeric AS twice,\n        products.__ivm_weight__ AS __ivm_weight__\n      FROM everview_data.v_changed_products_ca0e7cd5 AS products\n    ), net AS MATERIALIZED (\n      -- one row for each different result row, with the sum of its weights\n      SELECT c.product_id, c.category, c.twice,\n             sum(c.__ivm_weight__) AS __ivm_copies__\n      FROM change AS c\n      GROUP BY c.product_id, c.category, c.twice, c.twice::text\n      HAVING sum(c.__ivm_weight__) <> 0\n    ), gone AS (\n      DELETE FROM %{view} AS v\n      USING net AS n\n      WHERE sign(n.__ivm_copies__) = -1\n        AND v.%{viewcol:1} = n.product_id\n      RETURNING 1\n    )\n    INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n    SELECT n.product_id, n.category, n.twice\n    FROM net AS n, generate_series(1, n.__ivm_copies__)\n    WHERE n.__ivm_copies__ > 0\n      -- read first, so that what leaves has left before what arrives takes its key\n      AND (SELECT count(*) FROM gone) IS NOT NULL;\n  END IF;\n  DELETE FROM everview_data.v_changed_products_ca0e7cd5;\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_count_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_count_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change shop.products, which public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_insert_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_insert_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into shop.products: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (product_id, category, price, __ivm_weight__)\n    SELECT t.%{col:1.1}, t.%{col:1.2}, t.%{col:1.3}, 1\n    FROM new_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n  SELECT\n    products.%{col:1.1} AS product_id,\n    products.%{col:1.2} AS category,\n    products.%{col:1.3} * 2::numeric AS twice\n  FROM new_rows AS products;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_update_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_update_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were updated in shop.products: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (product_id, category, price, __ivm_weight__)\n    SELECT t.%{col:1.1}, t.%{col:1.2}, t.%{col:1.3}, 1\n    FROM new_rows AS t;\n    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (product_id, category, price, __ivm_weight__)\n    SELECT t.%{col:1.1}, t.%{col:1.2}, t.%{col:1.3}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  UPDATE %{view} AS v\n  SET %{viewcol:2} = d.category,\n      %{viewcol:3} = d.twice\n  FROM (\n    SELECT\n      products.%{col:1.1} AS product_id,\n      products.%{col:1.2} AS category,\n      products.%{col:1.3} * 2::numeric AS twice\n    FROM new_rows AS products\n  ) AS d\n  WHERE v.%{viewcol:1} = d.product_id\n    AND (v.%{viewcol:2}, v.%{viewcol:3}::text) IS DISTINCT FROM (d.category, d.twice::text)\n    AND NOT EXISTS (SELECT FROM new_rows OFFSET 10)\n    AND NOT EXISTS (\n      SELECT\n      FROM new_rows AS n\n      WHERE NOT EXISTS (\n        SELECT\n        FROM old_rows AS o\n        WHERE o.%{col:1.1} = n.%{col:1.1}\n      )\n    );\n  IF NOT FOUND THEN\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n      IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n         AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        PERFORM everview_data.v_refresh_ca0e7cd5();\n        RETURN NULL;\n      END IF;\n      UPDATE %{view} AS v\n      SET %{viewcol:2} = d.category,\n          %{viewcol:3} = d.twice\n      FROM (\n        SELECT\n          products.%{col:1.1} AS product_id,\n          products.%{col:1.2} AS category,\n          products.%{col:1.3} * 2::numeric AS twice\n        FROM new_rows AS products\n      ) AS d\n      WHERE v.%{viewcol:1} = d.product_id\n        AND (v.%{viewcol:2}, v.%{viewcol:3}::text) IS DISTINCT FROM (d.category, d.twice::text)\n        AND NOT EXISTS (\n          SELECT\n          FROM new_rows AS n\n          WHERE NOT EXISTS (\n            SELECT\n            FROM old_rows AS o\n            WHERE o.%{col:1.1} = n.%{col:1.1}\n          )\n        );\n    END IF;\n    IF NOT FOUND THEN\n      IF EXISTS (\n        SELECT\n        FROM new_rows AS n\n        WHERE NOT EXISTS (\n          SELECT\n          FROM old_rows AS o\n          WHERE o.%{col:1.1} = n.%{col:1.1}\n        )\n      ) THEN\n        -- keys, join columns or conditions changed: other result rows may come and go\n        DELETE FROM %{view} AS v\n        USING (\n          SELECT\n            products.%{col:1.1} AS product_id\n          FROM old_rows AS products\n        ) AS d\n        WHERE v.%{viewcol:1} = d.product_id;\n        INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n        SELECT\n          products.%{col:1.1} AS product_id,\n          products.%{col:1.2} AS category,\n          products.%{col:1.3} * 2::numeric AS twice\n        FROM new_rows AS products;\n      END IF;\n    END IF;\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_delete_products_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_delete_products_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from shop.products: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.v_changed_products_ca0e7cd5 (product_id, category, price, __ivm_weight__)\n    SELECT t.%{col:1.1}, t.%{col:1.2}, t.%{col:1.3}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM old_rows), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  DELETE FROM %{view} AS v\n  USING (\n    SELECT\n      products.%{col:1.1} AS product_id\n    FROM old_rows AS products\n  ) AS d\n  WHERE v.%{viewcol:1} = d.product_id;\n  RETURN NULL;\nEND\n$everview$"
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
    "required" : false
  } ],
  "assumptions" : [ {
    "input" : 1,
    "kind" : "not_null",
    "columns" : [ "1", "2", "3" ]
  }, {
    "input" : 1,
    "kind" : "unique",
    "columns" : [ "1" ]
  }, {
    "input" : 1,
    "kind" : "no_children",
    "columns" : [ ]
  }, {
    "input" : 1,
    "kind" : "no_actions",
    "columns" : [ ]
  } ]
}$everview1$::jsonb);
