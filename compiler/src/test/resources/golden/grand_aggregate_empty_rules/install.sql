-- the view: an ordinary table
CREATE TABLE public.v (
  sum bigint,
  avg numeric,
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
  INSERT INTO public.v AS v (sum, avg, __ivm_count__)
  SELECT d.sum,
         d.sum::numeric / nullif(d.__ivm_count__, 0)::numeric,
         d.__ivm_count__
  FROM (
    SELECT
      sum(order_lines.quantity) AS sum,
      count(*) AS __ivm_count__
    FROM shop.order_lines AS order_lines
    WHERE order_lines.quantity > 5
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
  UPDATE public.v AS v
  SET sum = CASE WHEN v.__ivm_count__ + d.__ivm_count__ = 0 THEN nullif(coalesce(v.sum, 0::bigint) + coalesce(d.sum, 0::bigint), 0::bigint) ELSE coalesce(v.sum, 0::bigint) + coalesce(d.sum, 0::bigint) END,
      avg = (CASE WHEN v.__ivm_count__ + d.__ivm_count__ = 0 THEN nullif(coalesce(v.sum, 0::bigint) + coalesce(d.sum, 0::bigint), 0::bigint) ELSE coalesce(v.sum, 0::bigint) + coalesce(d.sum, 0::bigint) END)::numeric / nullif((v.__ivm_count__ + d.__ivm_count__), 0)::numeric,
      __ivm_count__ = v.__ivm_count__ + d.__ivm_count__
  FROM (
    SELECT
      sum(order_lines.quantity) AS sum,
      count(*) AS __ivm_count__
    FROM new_rows AS order_lines
    WHERE order_lines.quantity > 5
  ) AS d;
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
  UPDATE public.v AS v
  SET sum = CASE WHEN v.__ivm_count__ + d.__ivm_count__ = 0 THEN nullif(coalesce(v.sum, 0::bigint) + coalesce(d.sum, 0::bigint), 0::bigint) ELSE coalesce(v.sum, 0::bigint) + coalesce(d.sum, 0::bigint) END,
      avg = (CASE WHEN v.__ivm_count__ + d.__ivm_count__ = 0 THEN nullif(coalesce(v.sum, 0::bigint) + coalesce(d.sum, 0::bigint), 0::bigint) ELSE coalesce(v.sum, 0::bigint) + coalesce(d.sum, 0::bigint) END)::numeric / nullif((v.__ivm_count__ + d.__ivm_count__), 0)::numeric,
      __ivm_count__ = v.__ivm_count__ + d.__ivm_count__
  FROM (
    SELECT
      coalesce((sum(order_lines.quantity) FILTER (WHERE (order_lines.__ivm_weight__ > 0))), 0::bigint) - coalesce((sum(order_lines.quantity) FILTER (WHERE (order_lines.__ivm_weight__ < 0))), 0::bigint) AS sum,
      coalesce((sum(order_lines.__ivm_weight__)), 0) AS __ivm_count__
    FROM (
        SELECT
          order_lines_1.quantity AS quantity,
          1 AS __ivm_weight__
        FROM new_rows AS order_lines_1
        UNION ALL
        SELECT
          order_lines_1.quantity AS quantity,
          -1 AS __ivm_weight__
        FROM old_rows AS order_lines_1
      ) AS order_lines
    WHERE order_lines.quantity > 5
  ) AS d
  WHERE d.sum <> 0 OR d.__ivm_count__ <> 0;
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
BEGIN
  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    LOCK TABLE public.v IN ROW EXCLUSIVE MODE;
    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN
      -- fails when another transaction has computed the view since this one's snapshot
      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);
    END IF;
  END IF;
  IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM old_rows));
  END IF;
  UPDATE public.v AS v
  SET sum = CASE WHEN v.__ivm_count__ + d.__ivm_count__ = 0 THEN nullif(coalesce(v.sum, 0::bigint) + coalesce(d.sum, 0::bigint), 0::bigint) ELSE coalesce(v.sum, 0::bigint) + coalesce(d.sum, 0::bigint) END,
      avg = (CASE WHEN v.__ivm_count__ + d.__ivm_count__ = 0 THEN nullif(coalesce(v.sum, 0::bigint) + coalesce(d.sum, 0::bigint), 0::bigint) ELSE coalesce(v.sum, 0::bigint) + coalesce(d.sum, 0::bigint) END)::numeric / nullif((v.__ivm_count__ + d.__ivm_count__), 0)::numeric,
      __ivm_count__ = v.__ivm_count__ + d.__ivm_count__
  FROM (
    SELECT
      -sum(order_lines.quantity) AS sum,
      -count(*) AS __ivm_count__
    FROM old_rows AS order_lines
    WHERE order_lines.quantity > 5
  ) AS d;
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
SELECT
  sum(order_lines.quantity) AS sum,
  avg(order_lines.quantity) AS avg
FROM shop.order_lines AS order_lines
WHERE order_lines.quantity > 5;

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

-- statistics, or the first changes would be planned without any
ANALYZE public.v;

-- refuse direct changes
CREATE TRIGGER ivm_v_refuse_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON public.v
FOR EACH STATEMENT EXECUTE FUNCTION everview.refuse_change();

-- enter the view in the catalog
SELECT everview.register('public.v'::regclass, $everview1${
  "definition" : "SELECT sum(quantity) AS sum,\n    avg(quantity) AS avg\n   FROM shop.order_lines\n  WHERE (quantity > 5)",
  "query" : "SELECT sum(quantity), avg(quantity) FROM order_lines WHERE quantity > 5",
  "flavor" : "everview",
  "compiler" : "0.1.0",
  "columns" : [ "sum", "avg" ],
  "options" : {
    "mode" : "immediate"
  },
  "stages" : [ {
    "name" : "v",
    "table" : "public.v",
    "strategy" : "delta",
    "why" : "counts and sums of a group follow from the changed rows alone",
    "key" : [ ]
  } ],
  "inputs" : [ "shop.order_lines" ],
  "routines" : [ {
    "name" : "everview_data.v_refresh_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_refresh_ca0e7cd5() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', %{view_literal}::regclass::oid::text, true);\n  DELETE FROM %{view};\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})\n  SELECT d.sum,\n         d.sum::numeric / nullif(d.__ivm_count__, 0)::numeric,\n         d.__ivm_count__\n  FROM (\n    SELECT\n      sum(order_lines.%{col:1.4}) AS sum,\n      count(*) AS __ivm_count__\n    FROM %{rel:1} AS order_lines\n    WHERE order_lines.%{col:1.4} > 5\n  ) AS d;\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_insert_order_lines_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_insert_order_lines_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into shop.order_lines: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n  END IF;\n  UPDATE %{view} AS v\n  SET %{viewcol:1} = CASE WHEN v.%{viewcol:3} + d.__ivm_count__ = 0 THEN nullif(coalesce(v.%{viewcol:1}, 0::bigint) + coalesce(d.sum, 0::bigint), 0::bigint) ELSE coalesce(v.%{viewcol:1}, 0::bigint) + coalesce(d.sum, 0::bigint) END,\n      %{viewcol:2} = (CASE WHEN v.%{viewcol:3} + d.__ivm_count__ = 0 THEN nullif(coalesce(v.%{viewcol:1}, 0::bigint) + coalesce(d.sum, 0::bigint), 0::bigint) ELSE coalesce(v.%{viewcol:1}, 0::bigint) + coalesce(d.sum, 0::bigint) END)::numeric / nullif((v.%{viewcol:3} + d.__ivm_count__), 0)::numeric,\n      %{viewcol:3} = v.%{viewcol:3} + d.__ivm_count__\n  FROM (\n    SELECT\n      sum(order_lines.%{col:1.4}) AS sum,\n      count(*) AS __ivm_count__\n    FROM new_rows AS order_lines\n    WHERE order_lines.%{col:1.4} > 5\n  ) AS d;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_update_order_lines_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_update_order_lines_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were updated in shop.order_lines: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n  END IF;\n  UPDATE %{view} AS v\n  SET %{viewcol:1} = CASE WHEN v.%{viewcol:3} + d.__ivm_count__ = 0 THEN nullif(coalesce(v.%{viewcol:1}, 0::bigint) + coalesce(d.sum, 0::bigint), 0::bigint) ELSE coalesce(v.%{viewcol:1}, 0::bigint) + coalesce(d.sum, 0::bigint) END,\n      %{viewcol:2} = (CASE WHEN v.%{viewcol:3} + d.__ivm_count__ = 0 THEN nullif(coalesce(v.%{viewcol:1}, 0::bigint) + coalesce(d.sum, 0::bigint), 0::bigint) ELSE coalesce(v.%{viewcol:1}, 0::bigint) + coalesce(d.sum, 0::bigint) END)::numeric / nullif((v.%{viewcol:3} + d.__ivm_count__), 0)::numeric,\n      %{viewcol:3} = v.%{viewcol:3} + d.__ivm_count__\n  FROM (\n    SELECT\n      coalesce((sum(order_lines.quantity) FILTER (WHERE (order_lines.__ivm_weight__ > 0))), 0::bigint) - coalesce((sum(order_lines.quantity) FILTER (WHERE (order_lines.__ivm_weight__ < 0))), 0::bigint) AS sum,\n      coalesce((sum(order_lines.__ivm_weight__)), 0) AS __ivm_count__\n    FROM (\n        SELECT\n          order_lines_1.%{col:1.4} AS quantity,\n          1 AS __ivm_weight__\n        FROM new_rows AS order_lines_1\n        UNION ALL\n        SELECT\n          order_lines_1.%{col:1.4} AS quantity,\n          -1 AS __ivm_weight__\n        FROM old_rows AS order_lines_1\n      ) AS order_lines\n    WHERE order_lines.quantity > 5\n  ) AS d\n  WHERE d.sum <> 0 OR d.__ivm_count__ <> 0;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_delete_order_lines_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_delete_order_lines_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from shop.order_lines: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n  END IF;\n  UPDATE %{view} AS v\n  SET %{viewcol:1} = CASE WHEN v.%{viewcol:3} + d.__ivm_count__ = 0 THEN nullif(coalesce(v.%{viewcol:1}, 0::bigint) + coalesce(d.sum, 0::bigint), 0::bigint) ELSE coalesce(v.%{viewcol:1}, 0::bigint) + coalesce(d.sum, 0::bigint) END,\n      %{viewcol:2} = (CASE WHEN v.%{viewcol:3} + d.__ivm_count__ = 0 THEN nullif(coalesce(v.%{viewcol:1}, 0::bigint) + coalesce(d.sum, 0::bigint), 0::bigint) ELSE coalesce(v.%{viewcol:1}, 0::bigint) + coalesce(d.sum, 0::bigint) END)::numeric / nullif((v.%{viewcol:3} + d.__ivm_count__), 0)::numeric,\n      %{viewcol:3} = v.%{viewcol:3} + d.__ivm_count__\n  FROM (\n    SELECT\n      -sum(order_lines.%{col:1.4}) AS sum,\n      -count(*) AS __ivm_count__\n    FROM old_rows AS order_lines\n    WHERE order_lines.%{col:1.4} > 5\n  ) AS d;\n  RETURN NULL;\nEND\n$everview$"
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
  "indexes" : [ ],
  "assumptions" : [ {
    "input" : 1,
    "kind" : "not_null",
    "columns" : [ "4" ]
  } ]
}$everview1$::jsonb);
