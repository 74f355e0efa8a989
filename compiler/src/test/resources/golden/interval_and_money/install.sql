-- the view: an ordinary table
CREATE TABLE public.v (
  boss integer,
  work interval,
  mean interval,
  pay money,
  __ivm_count_work__ bigint,
  __ivm_count_pay__ bigint,
  __ivm_count__ bigint
) WITH (fillfactor = 70);

-- function v_refresh_ca0e7cd5
CREATE FUNCTION everview_data.v_refresh_ca0e7cd5() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Computes public.v afresh; the number of its rows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_rows bigint;
BEGIN
  IF pg_trigger_depth() = 0 AND current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
    RAISE EXCEPTION 'materialized view "v" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')
      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';
  END IF;
  LOCK TABLE public.v IN SHARE ROW EXCLUSIVE MODE;
  PERFORM set_config('everview.maintaining', 'public.v'::regclass::oid::text, true);
  DELETE FROM public.v;
  INSERT INTO public.v AS v (boss, work, mean, pay, __ivm_count_work__, __ivm_count_pay__, __ivm_count__)
  SELECT d.boss,
         d.work,
         d.work / nullif(d.__ivm_count_work__, 0)::float8,
         d.pay,
         d.__ivm_count_work__,
         d.__ivm_count_pay__,
         d.__ivm_count__
  FROM (
    SELECT
      employees.boss AS boss,
      sum(employees.works) AS work,
      sum(employees.salary) AS pay,
      count(*) FILTER (WHERE (employees.works IS NOT NULL)) AS __ivm_count_work__,
      count(*) FILTER (WHERE (employees.salary IS NOT NULL)) AS __ivm_count_pay__,
      count(*) AS __ivm_count__
    FROM shop.employees AS employees
    GROUP BY employees.boss
  ) AS d;
  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;
  PERFORM set_config('everview.maintaining', '', true);
  RETURN __ivm_rows;
END
$everview$;

-- function v_insert_employees_ca0e7cd5
CREATE FUNCTION everview_data.v_insert_employees_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were inserted into shop.employees: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_emptied tid[];
BEGIN
  WITH folded AS (
    INSERT INTO public.v AS v (boss, work, mean, pay, __ivm_count_work__, __ivm_count_pay__, __ivm_count__)
    SELECT d.boss,
           d.work,
           d.work / nullif(d.__ivm_count_work__, 0)::float8,
           d.pay,
           d.__ivm_count_work__,
           d.__ivm_count_pay__,
           d.__ivm_count__
    FROM (
      SELECT
        employees.boss AS boss,
        sum(employees.works) AS work,
        sum(employees.salary) AS pay,
        count(*) FILTER (WHERE (employees.works IS NOT NULL)) AS __ivm_count_work__,
        count(*) FILTER (WHERE (employees.salary IS NOT NULL)) AS __ivm_count_pay__,
        count(*) AS __ivm_count__
      FROM new_rows AS employees
      GROUP BY employees.boss
    ) AS d
    ORDER BY d.boss
    ON CONFLICT (boss) DO UPDATE SET
      work = CASE WHEN v.__ivm_count_work__ + excluded.__ivm_count_work__ = 0 THEN NULL ELSE coalesce(v.work, '0'::interval) + coalesce(excluded.work, '0'::interval) END,
      mean = (CASE WHEN v.__ivm_count_work__ + excluded.__ivm_count_work__ = 0 THEN NULL ELSE coalesce(v.work, '0'::interval) + coalesce(excluded.work, '0'::interval) END) / nullif((v.__ivm_count_work__ + excluded.__ivm_count_work__), 0)::float8,
      pay = CASE WHEN v.__ivm_count_pay__ + excluded.__ivm_count_pay__ = 0 THEN NULL ELSE coalesce(v.pay, 0::money) + coalesce(excluded.pay, 0::money) END,
      __ivm_count_work__ = v.__ivm_count_work__ + excluded.__ivm_count_work__,
      __ivm_count_pay__ = v.__ivm_count_pay__ + excluded.__ivm_count_pay__,
      __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
    RETURNING v.ctid AS position, v.__ivm_count__ AS remaining
  )
  SELECT array_agg(f.position) FILTER (WHERE f.remaining = 0) INTO __ivm_emptied
  FROM folded AS f;
  IF __ivm_emptied IS NOT NULL THEN
    -- the rows are locked by this transaction, so their addresses are stable
    DELETE FROM public.v AS v WHERE v.ctid = ANY (__ivm_emptied);
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_update_employees_ca0e7cd5
CREATE FUNCTION everview_data.v_update_employees_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were updated in shop.employees: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_emptied tid[];
BEGIN
  WITH folded AS (
    INSERT INTO public.v AS v (boss, work, mean, pay, __ivm_count_work__, __ivm_count_pay__, __ivm_count__)
    SELECT d.boss,
           CASE WHEN d.__ivm_count_work__ = 0 THEN nullif(d.work, '0'::interval) ELSE d.work END,
           (CASE WHEN d.__ivm_count_work__ = 0 THEN nullif(d.work, '0'::interval) ELSE d.work END) / nullif(d.__ivm_count_work__, 0)::float8,
           CASE WHEN d.__ivm_count_pay__ = 0 THEN nullif(d.pay, 0::money) ELSE d.pay END,
           d.__ivm_count_work__,
           d.__ivm_count_pay__,
           d.__ivm_count__
    FROM (
      SELECT
        employees.boss AS boss,
        coalesce((sum(employees.works) FILTER (WHERE (employees.__ivm_weight__ > 0))), '0'::interval) - coalesce((sum(employees.works) FILTER (WHERE (employees.__ivm_weight__ < 0))), '0'::interval) AS work,
        coalesce((sum(employees.salary) FILTER (WHERE (employees.__ivm_weight__ > 0))), 0::money) - coalesce((sum(employees.salary) FILTER (WHERE (employees.__ivm_weight__ < 0))), 0::money) AS pay,
        coalesce((sum(employees.__ivm_weight__) FILTER (WHERE (employees.works IS NOT NULL))), 0) AS __ivm_count_work__,
        coalesce((sum(employees.__ivm_weight__) FILTER (WHERE (employees.salary IS NOT NULL))), 0) AS __ivm_count_pay__,
        coalesce((sum(employees.__ivm_weight__)), 0) AS __ivm_count__
      FROM (
          SELECT
            employees_1.boss AS boss,
            employees_1.works AS works,
            employees_1.salary AS salary,
            1 AS __ivm_weight__
          FROM new_rows AS employees_1
          UNION ALL
          SELECT
            employees_1.boss AS boss,
            employees_1.works AS works,
            employees_1.salary AS salary,
            -1 AS __ivm_weight__
          FROM old_rows AS employees_1
        ) AS employees
      GROUP BY employees.boss
    ) AS d
    ORDER BY d.boss
    ON CONFLICT (boss) DO UPDATE SET
      work = CASE WHEN v.__ivm_count_work__ + excluded.__ivm_count_work__ = 0 THEN NULL ELSE coalesce(v.work, '0'::interval) + coalesce(excluded.work, '0'::interval) END,
      mean = (CASE WHEN v.__ivm_count_work__ + excluded.__ivm_count_work__ = 0 THEN NULL ELSE coalesce(v.work, '0'::interval) + coalesce(excluded.work, '0'::interval) END) / nullif((v.__ivm_count_work__ + excluded.__ivm_count_work__), 0)::float8,
      pay = CASE WHEN v.__ivm_count_pay__ + excluded.__ivm_count_pay__ = 0 THEN NULL ELSE coalesce(v.pay, 0::money) + coalesce(excluded.pay, 0::money) END,
      __ivm_count_work__ = v.__ivm_count_work__ + excluded.__ivm_count_work__,
      __ivm_count_pay__ = v.__ivm_count_pay__ + excluded.__ivm_count_pay__,
      __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
    RETURNING v.ctid AS position, v.__ivm_count__ AS remaining
  )
  SELECT array_agg(f.position) FILTER (WHERE f.remaining = 0) INTO __ivm_emptied
  FROM folded AS f;
  IF __ivm_emptied IS NOT NULL THEN
    -- the rows are locked by this transaction, so their addresses are stable
    DELETE FROM public.v AS v WHERE v.ctid = ANY (__ivm_emptied);
  END IF;
  -- groups whose smallest or largest value may have left are computed again
  UPDATE public.v AS v
  SET work = f.work,
      mean = f.work / nullif(f.__ivm_count_work__, 0)::float8,
      pay = f.pay,
      __ivm_count_work__ = f.__ivm_count_work__,
      __ivm_count_pay__ = f.__ivm_count_pay__,
      __ivm_count__ = f.__ivm_count__
  FROM (
    SELECT
      employees.boss AS boss,
      sum(employees.works) AS work,
      sum(employees.salary) AS pay,
      count(*) FILTER (WHERE (employees.works IS NOT NULL)) AS __ivm_count_work__,
      count(*) FILTER (WHERE (employees.salary IS NOT NULL)) AS __ivm_count_pay__,
      count(*) AS __ivm_count__
    FROM shop.employees AS employees,
      (
           SELECT v.boss AS boss
           FROM public.v AS v
                JOIN (
                  SELECT
                    employees.boss AS boss
                  FROM old_rows AS employees
                  GROUP BY employees.boss
                ) AS r ON (v.boss = r.boss OR (v.boss IS NULL AND r.boss IS NULL))
           WHERE NOT isfinite(v.work)
         ) AS stale (boss)
    WHERE ((employees.boss = stale.boss) OR (employees.boss IS NULL AND stale.boss IS NULL))
    GROUP BY employees.boss
  ) AS f
  WHERE (v.boss = f.boss OR (v.boss IS NULL AND f.boss IS NULL));
  RETURN NULL;
END
$everview$;

-- function v_delete_employees_ca0e7cd5
CREATE FUNCTION everview_data.v_delete_employees_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from shop.employees: public.v follows.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_emptied tid[];
BEGIN
  WITH folded AS (
    INSERT INTO public.v AS v (boss, work, mean, pay, __ivm_count_work__, __ivm_count_pay__, __ivm_count__)
    SELECT d.boss,
           d.work,
           d.work / nullif(d.__ivm_count_work__, 0)::float8,
           d.pay,
           d.__ivm_count_work__,
           d.__ivm_count_pay__,
           d.__ivm_count__
    FROM (
      SELECT
        employees.boss AS boss,
        -sum(employees.works) AS work,
        0::money - sum(employees.salary) AS pay,
        -count(*) FILTER (WHERE (employees.works IS NOT NULL)) AS __ivm_count_work__,
        -count(*) FILTER (WHERE (employees.salary IS NOT NULL)) AS __ivm_count_pay__,
        -count(*) AS __ivm_count__
      FROM old_rows AS employees
      GROUP BY employees.boss
    ) AS d
    ORDER BY d.boss
    ON CONFLICT (boss) DO UPDATE SET
      work = CASE WHEN v.__ivm_count_work__ + excluded.__ivm_count_work__ = 0 THEN NULL ELSE coalesce(v.work, '0'::interval) + coalesce(excluded.work, '0'::interval) END,
      mean = (CASE WHEN v.__ivm_count_work__ + excluded.__ivm_count_work__ = 0 THEN NULL ELSE coalesce(v.work, '0'::interval) + coalesce(excluded.work, '0'::interval) END) / nullif((v.__ivm_count_work__ + excluded.__ivm_count_work__), 0)::float8,
      pay = CASE WHEN v.__ivm_count_pay__ + excluded.__ivm_count_pay__ = 0 THEN NULL ELSE coalesce(v.pay, 0::money) + coalesce(excluded.pay, 0::money) END,
      __ivm_count_work__ = v.__ivm_count_work__ + excluded.__ivm_count_work__,
      __ivm_count_pay__ = v.__ivm_count_pay__ + excluded.__ivm_count_pay__,
      __ivm_count__ = v.__ivm_count__ + excluded.__ivm_count__
    RETURNING v.ctid AS position, v.__ivm_count__ AS remaining
  )
  SELECT array_agg(f.position) FILTER (WHERE f.remaining = 0) INTO __ivm_emptied
  FROM folded AS f;
  IF __ivm_emptied IS NOT NULL THEN
    -- the rows are locked by this transaction, so their addresses are stable
    DELETE FROM public.v AS v WHERE v.ctid = ANY (__ivm_emptied);
  END IF;
  -- groups whose smallest or largest value may have left are computed again
  UPDATE public.v AS v
  SET work = f.work,
      mean = f.work / nullif(f.__ivm_count_work__, 0)::float8,
      pay = f.pay,
      __ivm_count_work__ = f.__ivm_count_work__,
      __ivm_count_pay__ = f.__ivm_count_pay__,
      __ivm_count__ = f.__ivm_count__
  FROM (
    SELECT
      employees.boss AS boss,
      sum(employees.works) AS work,
      sum(employees.salary) AS pay,
      count(*) FILTER (WHERE (employees.works IS NOT NULL)) AS __ivm_count_work__,
      count(*) FILTER (WHERE (employees.salary IS NOT NULL)) AS __ivm_count_pay__,
      count(*) AS __ivm_count__
    FROM shop.employees AS employees,
      (
           SELECT v.boss AS boss
           FROM public.v AS v
                JOIN (
                  SELECT
                    employees.boss AS boss
                  FROM old_rows AS employees
                  GROUP BY employees.boss
                ) AS r ON (v.boss = r.boss OR (v.boss IS NULL AND r.boss IS NULL))
           WHERE NOT isfinite(v.work)
         ) AS stale (boss)
    WHERE ((employees.boss = stale.boss) OR (employees.boss IS NULL AND stale.boss IS NULL))
    GROUP BY employees.boss
  ) AS f
  WHERE (v.boss = f.boss OR (v.boss IS NULL AND f.boss IS NULL));
  RETURN NULL;
END
$everview$;

-- function v_truncate_employees_ca0e7cd5
CREATE FUNCTION everview_data.v_truncate_employees_ca0e7cd5() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- shop.employees was truncated: public.v is computed afresh.
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
  employees.boss AS boss,
  sum(employees.works) AS work,
  avg(employees.works) AS mean,
  sum(employees.salary) AS pay
FROM shop.employees AS employees
GROUP BY employees.boss;

-- trigger on shop.employees
CREATE TRIGGER ivm_v_insert_ca0e7cd5
AFTER INSERT ON shop.employees
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_employees_ca0e7cd5();

-- trigger on shop.employees
CREATE TRIGGER ivm_v_update_ca0e7cd5
AFTER UPDATE ON shop.employees
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_employees_ca0e7cd5();

-- trigger on shop.employees
CREATE TRIGGER ivm_v_delete_ca0e7cd5
AFTER DELETE ON shop.employees
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_employees_ca0e7cd5();

-- trigger on shop.employees
CREATE TRIGGER ivm_v_truncate_ca0e7cd5
AFTER TRUNCATE ON shop.employees
FOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_employees_ca0e7cd5();

-- fill the view
SELECT everview_data.v_refresh_ca0e7cd5();

-- the key
SELECT everview.create_index('public.v'::regclass, ARRAY['boss']::text[], true);

-- refuse direct changes
CREATE TRIGGER ivm_v_refuse_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON public.v
FOR EACH STATEMENT WHEN (pg_catalog.pg_trigger_depth() = 0)
EXECUTE FUNCTION everview.refuse_change();

-- enter the view in the catalog
SELECT everview.register('public.v'::regclass, $everview1${
  "definition" : "SELECT boss,\n    sum(works) AS work,\n    avg(works) AS mean,\n    sum(salary) AS pay\n   FROM shop.employees\n  GROUP BY boss",
  "query" : "SELECT boss, sum(works) AS work, avg(works) AS mean, sum(salary) AS pay FROM employees GROUP BY boss",
  "flavor" : "everview",
  "compiler" : "0.1.0",
  "columns" : [ "boss", "work", "mean", "pay" ],
  "options" : {
    "mode" : "immediate"
  },
  "stages" : [ {
    "name" : "v",
    "table" : "public.v",
    "strategy" : "delta",
    "why" : "counts and sums of a group follow from the changed rows alone",
    "key" : [ "boss" ]
  } ],
  "inputs" : [ "shop.employees" ],
  "routines" : [ {
    "name" : "everview_data.v_refresh_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_refresh_ca0e7cd5() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\nBEGIN\n  IF pg_trigger_depth() = 0 AND current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM set_config('everview.maintaining', %{view_literal}::regclass::oid::text, true);\n  DELETE FROM %{view};\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7})\n  SELECT d.boss,\n         d.work,\n         d.work / nullif(d.__ivm_count_work__, 0)::float8,\n         d.pay,\n         d.__ivm_count_work__,\n         d.__ivm_count_pay__,\n         d.__ivm_count__\n  FROM (\n    SELECT\n      employees.%{col:16694.2} AS boss,\n      sum(employees.%{col:16694.4}) AS work,\n      sum(employees.%{col:16694.5}) AS pay,\n      count(*) FILTER (WHERE (employees.%{col:16694.4} IS NOT NULL)) AS __ivm_count_work__,\n      count(*) FILTER (WHERE (employees.%{col:16694.5} IS NOT NULL)) AS __ivm_count_pay__,\n      count(*) AS __ivm_count__\n    FROM %{rel:16694} AS employees\n    GROUP BY employees.%{col:16694.2}\n  ) AS d;\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  PERFORM set_config('everview.maintaining', '', true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_insert_employees_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_insert_employees_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into shop.employees: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_emptied tid[];\nBEGIN\n  WITH folded AS (\n    INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7})\n    SELECT d.boss,\n           d.work,\n           d.work / nullif(d.__ivm_count_work__, 0)::float8,\n           d.pay,\n           d.__ivm_count_work__,\n           d.__ivm_count_pay__,\n           d.__ivm_count__\n    FROM (\n      SELECT\n        employees.%{col:16694.2} AS boss,\n        sum(employees.%{col:16694.4}) AS work,\n        sum(employees.%{col:16694.5}) AS pay,\n        count(*) FILTER (WHERE (employees.%{col:16694.4} IS NOT NULL)) AS __ivm_count_work__,\n        count(*) FILTER (WHERE (employees.%{col:16694.5} IS NOT NULL)) AS __ivm_count_pay__,\n        count(*) AS __ivm_count__\n      FROM new_rows AS employees\n      GROUP BY employees.%{col:16694.2}\n    ) AS d\n    ORDER BY d.boss\n    ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n      %{viewcol:2} = CASE WHEN v.%{viewcol:5} + excluded.%{viewcol:5} = 0 THEN NULL ELSE coalesce(v.%{viewcol:2}, '0'::interval) + coalesce(excluded.%{viewcol:2}, '0'::interval) END,\n      %{viewcol:3} = (CASE WHEN v.%{viewcol:5} + excluded.%{viewcol:5} = 0 THEN NULL ELSE coalesce(v.%{viewcol:2}, '0'::interval) + coalesce(excluded.%{viewcol:2}, '0'::interval) END) / nullif((v.%{viewcol:5} + excluded.%{viewcol:5}), 0)::float8,\n      %{viewcol:4} = CASE WHEN v.%{viewcol:6} + excluded.%{viewcol:6} = 0 THEN NULL ELSE coalesce(v.%{viewcol:4}, 0::money) + coalesce(excluded.%{viewcol:4}, 0::money) END,\n      %{viewcol:5} = v.%{viewcol:5} + excluded.%{viewcol:5},\n      %{viewcol:6} = v.%{viewcol:6} + excluded.%{viewcol:6},\n      %{viewcol:7} = v.%{viewcol:7} + excluded.%{viewcol:7}\n    RETURNING v.ctid AS position, v.%{viewcol:7} AS remaining\n  )\n  SELECT array_agg(f.position) FILTER (WHERE f.remaining = 0) INTO __ivm_emptied\n  FROM folded AS f;\n  IF __ivm_emptied IS NOT NULL THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_update_employees_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_update_employees_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were updated in shop.employees: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_emptied tid[];\nBEGIN\n  WITH folded AS (\n    INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7})\n    SELECT d.boss,\n           CASE WHEN d.__ivm_count_work__ = 0 THEN nullif(d.work, '0'::interval) ELSE d.work END,\n           (CASE WHEN d.__ivm_count_work__ = 0 THEN nullif(d.work, '0'::interval) ELSE d.work END) / nullif(d.__ivm_count_work__, 0)::float8,\n           CASE WHEN d.__ivm_count_pay__ = 0 THEN nullif(d.pay, 0::money) ELSE d.pay END,\n           d.__ivm_count_work__,\n           d.__ivm_count_pay__,\n           d.__ivm_count__\n    FROM (\n      SELECT\n        employees.boss AS boss,\n        coalesce((sum(employees.works) FILTER (WHERE (employees.__ivm_weight__ > 0))), '0'::interval) - coalesce((sum(employees.works) FILTER (WHERE (employees.__ivm_weight__ < 0))), '0'::interval) AS work,\n        coalesce((sum(employees.salary) FILTER (WHERE (employees.__ivm_weight__ > 0))), 0::money) - coalesce((sum(employees.salary) FILTER (WHERE (employees.__ivm_weight__ < 0))), 0::money) AS pay,\n        coalesce((sum(employees.__ivm_weight__) FILTER (WHERE (employees.works IS NOT NULL))), 0) AS __ivm_count_work__,\n        coalesce((sum(employees.__ivm_weight__) FILTER (WHERE (employees.salary IS NOT NULL))), 0) AS __ivm_count_pay__,\n        coalesce((sum(employees.__ivm_weight__)), 0) AS __ivm_count__\n      FROM (\n          SELECT\n            employees_1.%{col:16694.2} AS boss,\n            employees_1.%{col:16694.4} AS works,\n            employees_1.%{col:16694.5} AS salary,\n            1 AS __ivm_weight__\n          FROM new_rows AS employees_1\n          UNION ALL\n          SELECT\n            employees_1.%{col:16694.2} AS boss,\n            employees_1.%{col:16694.4} AS works,\n            employees_1.%{col:16694.5} AS salary,\n            -1 AS __ivm_weight__\n          FROM old_rows AS employees_1\n        ) AS employees\n      GROUP BY employees.boss\n    ) AS d\n    ORDER BY d.boss\n    ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n      %{viewcol:2} = CASE WHEN v.%{viewcol:5} + excluded.%{viewcol:5} = 0 THEN NULL ELSE coalesce(v.%{viewcol:2}, '0'::interval) + coalesce(excluded.%{viewcol:2}, '0'::interval) END,\n      %{viewcol:3} = (CASE WHEN v.%{viewcol:5} + excluded.%{viewcol:5} = 0 THEN NULL ELSE coalesce(v.%{viewcol:2}, '0'::interval) + coalesce(excluded.%{viewcol:2}, '0'::interval) END) / nullif((v.%{viewcol:5} + excluded.%{viewcol:5}), 0)::float8,\n      %{viewcol:4} = CASE WHEN v.%{viewcol:6} + excluded.%{viewcol:6} = 0 THEN NULL ELSE coalesce(v.%{viewcol:4}, 0::money) + coalesce(excluded.%{viewcol:4}, 0::money) END,\n      %{viewcol:5} = v.%{viewcol:5} + excluded.%{viewcol:5},\n      %{viewcol:6} = v.%{viewcol:6} + excluded.%{viewcol:6},\n      %{viewcol:7} = v.%{viewcol:7} + excluded.%{viewcol:7}\n    RETURNING v.ctid AS position, v.%{viewcol:7} AS remaining\n  )\n  SELECT array_agg(f.position) FILTER (WHERE f.remaining = 0) INTO __ivm_emptied\n  FROM folded AS f;\n  IF __ivm_emptied IS NOT NULL THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n  END IF;\n  -- groups whose smallest or largest value may have left are computed again\n  UPDATE %{view} AS v\n  SET %{viewcol:2} = f.work,\n      %{viewcol:3} = f.work / nullif(f.__ivm_count_work__, 0)::float8,\n      %{viewcol:4} = f.pay,\n      %{viewcol:5} = f.__ivm_count_work__,\n      %{viewcol:6} = f.__ivm_count_pay__,\n      %{viewcol:7} = f.__ivm_count__\n  FROM (\n    SELECT\n      employees.%{col:16694.2} AS boss,\n      sum(employees.%{col:16694.4}) AS work,\n      sum(employees.%{col:16694.5}) AS pay,\n      count(*) FILTER (WHERE (employees.%{col:16694.4} IS NOT NULL)) AS __ivm_count_work__,\n      count(*) FILTER (WHERE (employees.%{col:16694.5} IS NOT NULL)) AS __ivm_count_pay__,\n      count(*) AS __ivm_count__\n    FROM %{rel:16694} AS employees,\n      (\n           SELECT v.%{viewcol:1} AS boss\n           FROM %{view} AS v\n                JOIN (\n                  SELECT\n                    employees.%{col:16694.2} AS boss\n                  FROM old_rows AS employees\n                  GROUP BY employees.%{col:16694.2}\n                ) AS r ON (v.%{viewcol:1} = r.boss OR (v.%{viewcol:1} IS NULL AND r.boss IS NULL))\n           WHERE NOT isfinite(v.%{viewcol:2})\n         ) AS stale (boss)\n    WHERE ((employees.%{col:16694.2} = stale.boss) OR (employees.%{col:16694.2} IS NULL AND stale.boss IS NULL))\n    GROUP BY employees.%{col:16694.2}\n  ) AS f\n  WHERE (v.%{viewcol:1} = f.boss OR (v.%{viewcol:1} IS NULL AND f.boss IS NULL));\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_delete_employees_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_delete_employees_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from shop.employees: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_emptied tid[];\nBEGIN\n  WITH folded AS (\n    INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4}, %{viewcol:5}, %{viewcol:6}, %{viewcol:7})\n    SELECT d.boss,\n           d.work,\n           d.work / nullif(d.__ivm_count_work__, 0)::float8,\n           d.pay,\n           d.__ivm_count_work__,\n           d.__ivm_count_pay__,\n           d.__ivm_count__\n    FROM (\n      SELECT\n        employees.%{col:16694.2} AS boss,\n        -sum(employees.%{col:16694.4}) AS work,\n        0::money - sum(employees.%{col:16694.5}) AS pay,\n        -count(*) FILTER (WHERE (employees.%{col:16694.4} IS NOT NULL)) AS __ivm_count_work__,\n        -count(*) FILTER (WHERE (employees.%{col:16694.5} IS NOT NULL)) AS __ivm_count_pay__,\n        -count(*) AS __ivm_count__\n      FROM old_rows AS employees\n      GROUP BY employees.%{col:16694.2}\n    ) AS d\n    ORDER BY d.boss\n    ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n      %{viewcol:2} = CASE WHEN v.%{viewcol:5} + excluded.%{viewcol:5} = 0 THEN NULL ELSE coalesce(v.%{viewcol:2}, '0'::interval) + coalesce(excluded.%{viewcol:2}, '0'::interval) END,\n      %{viewcol:3} = (CASE WHEN v.%{viewcol:5} + excluded.%{viewcol:5} = 0 THEN NULL ELSE coalesce(v.%{viewcol:2}, '0'::interval) + coalesce(excluded.%{viewcol:2}, '0'::interval) END) / nullif((v.%{viewcol:5} + excluded.%{viewcol:5}), 0)::float8,\n      %{viewcol:4} = CASE WHEN v.%{viewcol:6} + excluded.%{viewcol:6} = 0 THEN NULL ELSE coalesce(v.%{viewcol:4}, 0::money) + coalesce(excluded.%{viewcol:4}, 0::money) END,\n      %{viewcol:5} = v.%{viewcol:5} + excluded.%{viewcol:5},\n      %{viewcol:6} = v.%{viewcol:6} + excluded.%{viewcol:6},\n      %{viewcol:7} = v.%{viewcol:7} + excluded.%{viewcol:7}\n    RETURNING v.ctid AS position, v.%{viewcol:7} AS remaining\n  )\n  SELECT array_agg(f.position) FILTER (WHERE f.remaining = 0) INTO __ivm_emptied\n  FROM folded AS f;\n  IF __ivm_emptied IS NOT NULL THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n  END IF;\n  -- groups whose smallest or largest value may have left are computed again\n  UPDATE %{view} AS v\n  SET %{viewcol:2} = f.work,\n      %{viewcol:3} = f.work / nullif(f.__ivm_count_work__, 0)::float8,\n      %{viewcol:4} = f.pay,\n      %{viewcol:5} = f.__ivm_count_work__,\n      %{viewcol:6} = f.__ivm_count_pay__,\n      %{viewcol:7} = f.__ivm_count__\n  FROM (\n    SELECT\n      employees.%{col:16694.2} AS boss,\n      sum(employees.%{col:16694.4}) AS work,\n      sum(employees.%{col:16694.5}) AS pay,\n      count(*) FILTER (WHERE (employees.%{col:16694.4} IS NOT NULL)) AS __ivm_count_work__,\n      count(*) FILTER (WHERE (employees.%{col:16694.5} IS NOT NULL)) AS __ivm_count_pay__,\n      count(*) AS __ivm_count__\n    FROM %{rel:16694} AS employees,\n      (\n           SELECT v.%{viewcol:1} AS boss\n           FROM %{view} AS v\n                JOIN (\n                  SELECT\n                    employees.%{col:16694.2} AS boss\n                  FROM old_rows AS employees\n                  GROUP BY employees.%{col:16694.2}\n                ) AS r ON (v.%{viewcol:1} = r.boss OR (v.%{viewcol:1} IS NULL AND r.boss IS NULL))\n           WHERE NOT isfinite(v.%{viewcol:2})\n         ) AS stale (boss)\n    WHERE ((employees.%{col:16694.2} = stale.boss) OR (employees.%{col:16694.2} IS NULL AND stale.boss IS NULL))\n    GROUP BY employees.%{col:16694.2}\n  ) AS f\n  WHERE (v.%{viewcol:1} = f.boss OR (v.%{viewcol:1} IS NULL AND f.boss IS NULL));\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_truncate_employees_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_truncate_employees_ca0e7cd5() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- shop.employees was truncated: public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nBEGIN\n  PERFORM everview_data.v_refresh_ca0e7cd5();\n  RETURN NULL;\nEND\n$everview$"
  } ],
  "refresh" : "everview_data.v_refresh_ca0e7cd5",
  "triggers" : [ {
    "table" : "shop.employees",
    "name" : "ivm_v_insert_ca0e7cd5",
    "sql" : "CREATE TRIGGER ivm_v_insert_ca0e7cd5\nAFTER INSERT ON %{rel:16694}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_insert_employees_ca0e7cd5()"
  }, {
    "table" : "shop.employees",
    "name" : "ivm_v_update_ca0e7cd5",
    "sql" : "CREATE TRIGGER ivm_v_update_ca0e7cd5\nAFTER UPDATE ON %{rel:16694}\nREFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_update_employees_ca0e7cd5()"
  }, {
    "table" : "shop.employees",
    "name" : "ivm_v_delete_ca0e7cd5",
    "sql" : "CREATE TRIGGER ivm_v_delete_ca0e7cd5\nAFTER DELETE ON %{rel:16694}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_delete_employees_ca0e7cd5()"
  }, {
    "table" : "shop.employees",
    "name" : "ivm_v_truncate_ca0e7cd5",
    "sql" : "CREATE TRIGGER ivm_v_truncate_ca0e7cd5\nAFTER TRUNCATE ON %{rel:16694}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.v_truncate_employees_ca0e7cd5()"
  } ],
  "relations" : [ ],
  "anchor" : "everview_data.v_definition_ca0e7cd5",
  "indexes" : [ {
    "columns" : [ "1" ],
    "nulls_not_distinct" : true,
    "required" : true
  } ],
  "assumptions" : [ ]
}$everview1$::jsonb);
