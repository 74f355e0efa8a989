-- the view: an ordinary table
CREATE TABLE public.v (
  "Größe" integer,
  "select" bigint,
  "Hi ""there""" text,
  "__ivm_count_Hi ""there""__" bigint
) WITH (fillfactor = 70);

-- changes of shop.Sales 2024 that wait for the end of their statement, of all transactions
CREATE UNLOGGED TABLE everview_data."v_changed_Sales 2024_ca0e7cd5_all" (
  "Größe" integer,
  "order" text,
  "say ""hi""" text,
  __ivm_weight__ integer NOT NULL,
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id()
);

-- by which a transaction finds its own
CREATE INDEX ON everview_data."v_changed_Sales 2024_ca0e7cd5_all" (__ivm_xact__);

-- those of the current transaction
CREATE VIEW everview_data."v_changed_Sales 2024_ca0e7cd5" AS
SELECT t."Größe", t."order", t."say ""hi""", t.__ivm_weight__
FROM everview_data."v_changed_Sales 2024_ca0e7cd5_all" AS t
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
  DELETE FROM everview_data."v_changed_Sales 2024_ca0e7cd5";
  DELETE FROM public.v;
  INSERT INTO public.v AS v ("Größe", "select", "Hi ""there""", "__ivm_count_Hi ""there""__")
  SELECT d."Größe",
         d."select",
         d."Hi ""there""",
         d."__ivm_count_Hi ""there""__"
  FROM (
    SELECT
      "Sales 2024"."Größe" AS "Größe",
      count(*) AS "select",
      max("Sales 2024"."say ""hi""") AS "Hi ""there""",
      count(*) FILTER (WHERE ("Sales 2024"."say ""hi""" IS DISTINCT FROM NULL)) AS "__ivm_count_Hi ""there""__"
    FROM shop."Sales 2024" AS "Sales 2024"
    WHERE "Sales 2024"."order" <> ''::text
    GROUP BY "Sales 2024"."Größe"
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
  IF EXISTS (SELECT FROM everview_data."v_changed_Sales 2024_ca0e7cd5" OFFSET 10) THEN
    -- too many rows for plans that were kept from small changes
    PERFORM everview.plan_for((SELECT count(*) FROM everview_data."v_changed_Sales 2024_ca0e7cd5"));
    IF everview.is_most_of('shop."Sales 2024"'::regclass, (SELECT count(*) FROM everview_data."v_changed_Sales 2024_ca0e7cd5"), ARRAY['shop."Sales 2024"'::regclass, 'public.v'::regclass])
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
      INSERT INTO public.v AS v ("Größe", "select", "Hi ""there""", "__ivm_count_Hi ""there""__")
      SELECT d."Größe",
             d."select",
             d."Hi ""there""",
             d."__ivm_count_Hi ""there""__"
      FROM (
        SELECT
          change."Größe" AS "Größe",
          coalesce((sum(change.weight)), 0) AS "select",
          max(change.value_2) FILTER (WHERE (change.weight > 0)) AS "Hi ""there""",
          coalesce((sum(change.weight) FILTER (WHERE (change.value_2 IS DISTINCT FROM NULL))), 0) AS "__ivm_count_Hi ""there""__"
        FROM (
            SELECT
              "Sales 2024"."Größe" AS "Größe",
              "Sales 2024"."say ""hi""" AS value_2,
              "Sales 2024".__ivm_weight__ AS weight
            FROM everview_data."v_changed_Sales 2024_ca0e7cd5" AS "Sales 2024"
            WHERE "Sales 2024"."order" <> ''::text
          ) AS change
        GROUP BY change."Größe"
      ) AS d
      ORDER BY d."Größe"
      ON CONFLICT ("Größe") DO UPDATE SET
        "select" = v."select" + excluded."select",
        "Hi ""there""" = greatest(v."Hi ""there""", excluded."Hi ""there"""),
        "__ivm_count_Hi ""there""__" = v."__ivm_count_Hi ""there""__" + excluded."__ivm_count_Hi ""there""__"
      RETURNING v.ctid AS position, v."select" = 0 AS emptied
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
               change."Größe" AS "Größe",
               max(change.value_2) FILTER (WHERE (change.weight < 0)) AS "Hi ""there"""
             FROM (
                 SELECT
                   "Sales 2024"."Größe" AS "Größe",
                   "Sales 2024"."say ""hi""" AS value_2,
                   "Sales 2024".__ivm_weight__ AS weight
                 FROM everview_data."v_changed_Sales 2024_ca0e7cd5" AS "Sales 2024"
                 WHERE "Sales 2024"."order" <> ''::text
               ) AS change
             GROUP BY change."Größe"
           ) AS r ON (v."Größe" = r."Größe" OR (v."Größe" IS NULL AND r."Größe" IS NULL))
      WHERE r."Hi ""there""" >= v."Hi ""there"""
      LIMIT 11
    );
    IF cardinality(__ivm_stale) > 10 THEN
      UPDATE public.v AS v
      SET "Hi ""there""" = f."Hi ""there"""
      FROM (
        SELECT
          "Sales 2024"."Größe" AS "Größe",
          max("Sales 2024"."say ""hi""") AS "Hi ""there"""
        FROM shop."Sales 2024" AS "Sales 2024",
          (
               SELECT v."Größe" AS "Größe"
               FROM public.v AS v
                    JOIN (
                      SELECT
                        change."Größe" AS "Größe",
                        max(change.value_2) FILTER (WHERE (change.weight < 0)) AS "Hi ""there"""
                      FROM (
                          SELECT
                            "Sales 2024"."Größe" AS "Größe",
                            "Sales 2024"."say ""hi""" AS value_2,
                            "Sales 2024".__ivm_weight__ AS weight
                          FROM everview_data."v_changed_Sales 2024_ca0e7cd5" AS "Sales 2024"
                          WHERE "Sales 2024"."order" <> ''::text
                        ) AS change
                      GROUP BY change."Größe"
                    ) AS r ON (v."Größe" = r."Größe" OR (v."Größe" IS NULL AND r."Größe" IS NULL))
               WHERE r."Hi ""there""" >= v."Hi ""there"""
             ) AS stale ("Größe")
        WHERE "Sales 2024"."order" <> ''::text
          AND (("Sales 2024"."Größe" = stale."Größe") OR ("Sales 2024"."Größe" IS NULL AND stale."Größe" IS NULL))
        GROUP BY "Sales 2024"."Größe"
      ) AS f
      WHERE (v."Größe" = f."Größe" OR (v."Größe" IS NULL AND f."Größe" IS NULL));
    ELSIF cardinality(__ivm_stale) > 0 THEN
      -- the rows are locked by this transaction, so their addresses are stable
      UPDATE public.v AS v
      SET "Hi ""there""" = (
        SELECT
          max("Sales 2024"."say ""hi""") AS "Hi ""there"""
        FROM shop."Sales 2024" AS "Sales 2024"
        WHERE "Sales 2024"."order" <> ''::text
          AND "Sales 2024"."Größe" = v."Größe"
      )
      WHERE v.ctid = ANY (__ivm_stale)
        AND NOT (v."Größe" IS NULL);
      UPDATE public.v AS v
      SET "Hi ""there""" = (
        SELECT
          max("Sales 2024"."say ""hi""") AS "Hi ""there"""
        FROM shop."Sales 2024" AS "Sales 2024"
        WHERE "Sales 2024"."order" <> ''::text
          AND (("Sales 2024"."Größe" = v."Größe") OR ("Sales 2024"."Größe" IS NULL AND v."Größe" IS NULL))
      )
      WHERE v.ctid = ANY (__ivm_stale)
        AND (v."Größe" IS NULL);
    END IF;
  END IF;
  DELETE FROM everview_data."v_changed_Sales 2024_ca0e7cd5";
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);
END
$everview$;

-- function v_count_Sales 2024_ca0e7cd5
CREATE FUNCTION everview_data."v_count_Sales 2024_ca0e7cd5"() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- A statement is about to change shop.Sales 2024, which public.v reads.
-- Everview 0.1.0; \d+ and everview.explain tell what belongs to the view.
#variable_conflict use_column
DECLARE
  __ivm_ignored text;
BEGIN
  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);
  RETURN NULL;
END
$everview$;

-- function v_insert_Sales 2024_ca0e7cd5
CREATE FUNCTION everview_data."v_insert_Sales 2024_ca0e7cd5"() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were inserted into shop.Sales 2024: public.v follows.
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
    INSERT INTO everview_data."v_changed_Sales 2024_ca0e7cd5" ("Größe", "order", "say ""hi""", __ivm_weight__)
    SELECT t."Größe", t."order", t."say ""hi""", 1
    FROM new_rows AS t;
    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_apply_ca0e7cd5();
    END IF;
    RETURN NULL;
  END IF;
  INSERT INTO public.v AS v ("Größe", "select", "Hi ""there""", "__ivm_count_Hi ""there""__")
  SELECT d."Größe",
         d."select",
         d."Hi ""there""",
         d."__ivm_count_Hi ""there""__"
  FROM (
    SELECT
      "Sales 2024"."Größe" AS "Größe",
      1::bigint AS "select",
      "Sales 2024"."say ""hi""" AS "Hi ""there""",
      CASE WHEN ("Sales 2024"."say ""hi""" IS DISTINCT FROM NULL) THEN (1::bigint) ELSE 0 END AS "__ivm_count_Hi ""there""__"
    FROM new_rows AS "Sales 2024"
    WHERE "Sales 2024"."order" <> ''::text
    LIMIT 1
  ) AS d
  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)
  ON CONFLICT ("Größe") DO UPDATE SET
    "select" = v."select" + excluded."select",
    "Hi ""there""" = greatest(v."Hi ""there""", excluded."Hi ""there"""),
    "__ivm_count_Hi ""there""__" = v."__ivm_count_Hi ""there""__" + excluded."__ivm_count_Hi ""there""__";
  IF NOT FOUND THEN
    -- several rows, or none that counts
    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));
      IF everview.is_most_of('shop."Sales 2024"'::regclass, (SELECT count(*) FROM new_rows), ARRAY['shop."Sales 2024"'::regclass, 'public.v'::regclass])
         AND everview.lock_now(ARRAY['public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        PERFORM everview_data.v_refresh_ca0e7cd5();
        RETURN NULL;
      END IF;
    END IF;
    INSERT INTO public.v AS v ("Größe", "select", "Hi ""there""", "__ivm_count_Hi ""there""__")
    SELECT d."Größe",
           d."select",
           d."Hi ""there""",
           d."__ivm_count_Hi ""there""__"
    FROM (
      SELECT
        "Sales 2024"."Größe" AS "Größe",
        count(*) AS "select",
        max("Sales 2024"."say ""hi""") AS "Hi ""there""",
        count(*) FILTER (WHERE ("Sales 2024"."say ""hi""" IS DISTINCT FROM NULL)) AS "__ivm_count_Hi ""there""__"
      FROM new_rows AS "Sales 2024"
      WHERE "Sales 2024"."order" <> ''::text
      GROUP BY "Sales 2024"."Größe"
    ) AS d
    ORDER BY d."Größe"
    ON CONFLICT ("Größe") DO UPDATE SET
      "select" = v."select" + excluded."select",
      "Hi ""there""" = greatest(v."Hi ""there""", excluded."Hi ""there"""),
      "__ivm_count_Hi ""there""__" = v."__ivm_count_Hi ""there""__" + excluded."__ivm_count_Hi ""there""__";
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_update_Sales 2024_ca0e7cd5
CREATE FUNCTION everview_data."v_update_Sales 2024_ca0e7cd5"() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were updated in shop.Sales 2024: public.v follows.
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
    INSERT INTO everview_data."v_changed_Sales 2024_ca0e7cd5" ("Größe", "order", "say ""hi""", __ivm_weight__)
    SELECT t."Größe", t."order", t."say ""hi""", 1
    FROM new_rows AS t;
    INSERT INTO everview_data."v_changed_Sales 2024_ca0e7cd5" ("Größe", "order", "say ""hi""", __ivm_weight__)
    SELECT t."Größe", t."order", t."say ""hi""", -1
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
    IF everview.is_most_of('shop."Sales 2024"'::regclass, (SELECT count(*) FROM new_rows), ARRAY['shop."Sales 2024"'::regclass, 'public.v'::regclass])
       AND everview.lock_now(ARRAY['public.v'::regclass]::regclass[]) THEN
      -- cheaper than to follow each row
      PERFORM everview_data.v_refresh_ca0e7cd5();
      RETURN NULL;
    END IF;
  END IF;
  WITH folded AS (
    INSERT INTO public.v AS v ("Größe", "select", "Hi ""there""", "__ivm_count_Hi ""there""__")
    SELECT d."Größe",
           d."select",
           d."Hi ""there""",
           d."__ivm_count_Hi ""there""__"
    FROM (
      SELECT
        "Sales 2024"."Größe" AS "Größe",
        coalesce((sum("Sales 2024".__ivm_weight__)), 0) AS "select",
        max("Sales 2024"."say ""hi""") FILTER (WHERE ("Sales 2024".__ivm_weight__ > 0)) AS "Hi ""there""",
        coalesce((sum("Sales 2024".__ivm_weight__) FILTER (WHERE ("Sales 2024"."say ""hi""" IS DISTINCT FROM NULL))), 0) AS "__ivm_count_Hi ""there""__"
      FROM (
          SELECT
            "Sales 2024_1"."Größe" AS "Größe",
            "Sales 2024_1"."order" AS "order",
            "Sales 2024_1"."say ""hi""" AS "say ""hi""",
            1 AS __ivm_weight__
          FROM new_rows AS "Sales 2024_1"
          UNION ALL
          SELECT
            "Sales 2024_1"."Größe" AS "Größe",
            "Sales 2024_1"."order" AS "order",
            "Sales 2024_1"."say ""hi""" AS "say ""hi""",
            -1 AS __ivm_weight__
          FROM old_rows AS "Sales 2024_1"
        ) AS "Sales 2024"
      WHERE "Sales 2024"."order" <> ''::text
      GROUP BY "Sales 2024"."Größe"
    ) AS d
    ORDER BY d."Größe"
    ON CONFLICT ("Größe") DO UPDATE SET
      "select" = v."select" + excluded."select",
      "Hi ""there""" = greatest(v."Hi ""there""", excluded."Hi ""there"""),
      "__ivm_count_Hi ""there""__" = v."__ivm_count_Hi ""there""__" + excluded."__ivm_count_Hi ""there""__"
    RETURNING v.ctid AS position, v."select" = 0 AS emptied
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
             "Sales 2024"."Größe" AS "Größe",
             max("Sales 2024"."say ""hi""") AS "Hi ""there"""
           FROM old_rows AS "Sales 2024"
           WHERE "Sales 2024"."order" <> ''::text
           GROUP BY "Sales 2024"."Größe"
         ) AS r ON (v."Größe" = r."Größe" OR (v."Größe" IS NULL AND r."Größe" IS NULL))
    WHERE r."Hi ""there""" >= v."Hi ""there"""
    LIMIT 11
  );
  IF cardinality(__ivm_stale) > 10 THEN
    UPDATE public.v AS v
    SET "Hi ""there""" = f."Hi ""there"""
    FROM (
      SELECT
        "Sales 2024"."Größe" AS "Größe",
        max("Sales 2024"."say ""hi""") AS "Hi ""there"""
      FROM shop."Sales 2024" AS "Sales 2024",
        (
             SELECT v."Größe" AS "Größe"
             FROM public.v AS v
                  JOIN (
                    SELECT
                      "Sales 2024"."Größe" AS "Größe",
                      max("Sales 2024"."say ""hi""") AS "Hi ""there"""
                    FROM old_rows AS "Sales 2024"
                    WHERE "Sales 2024"."order" <> ''::text
                    GROUP BY "Sales 2024"."Größe"
                  ) AS r ON (v."Größe" = r."Größe" OR (v."Größe" IS NULL AND r."Größe" IS NULL))
             WHERE r."Hi ""there""" >= v."Hi ""there"""
           ) AS stale ("Größe")
      WHERE "Sales 2024"."order" <> ''::text
        AND (("Sales 2024"."Größe" = stale."Größe") OR ("Sales 2024"."Größe" IS NULL AND stale."Größe" IS NULL))
      GROUP BY "Sales 2024"."Größe"
    ) AS f
    WHERE (v."Größe" = f."Größe" OR (v."Größe" IS NULL AND f."Größe" IS NULL));
  ELSIF cardinality(__ivm_stale) > 0 THEN
    -- the rows are locked by this transaction, so their addresses are stable
    UPDATE public.v AS v
    SET "Hi ""there""" = (
      SELECT
        max("Sales 2024"."say ""hi""") AS "Hi ""there"""
      FROM shop."Sales 2024" AS "Sales 2024"
      WHERE "Sales 2024"."order" <> ''::text
        AND "Sales 2024"."Größe" = v."Größe"
    )
    WHERE v.ctid = ANY (__ivm_stale)
      AND NOT (v."Größe" IS NULL);
    UPDATE public.v AS v
    SET "Hi ""there""" = (
      SELECT
        max("Sales 2024"."say ""hi""") AS "Hi ""there"""
      FROM shop."Sales 2024" AS "Sales 2024"
      WHERE "Sales 2024"."order" <> ''::text
        AND (("Sales 2024"."Größe" = v."Größe") OR ("Sales 2024"."Größe" IS NULL AND v."Größe" IS NULL))
    )
    WHERE v.ctid = ANY (__ivm_stale)
      AND (v."Größe" IS NULL);
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_delete_Sales 2024_ca0e7cd5
CREATE FUNCTION everview_data."v_delete_Sales 2024_ca0e7cd5"() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- Rows were deleted from shop.Sales 2024: public.v follows.
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
    INSERT INTO everview_data."v_changed_Sales 2024_ca0e7cd5" ("Größe", "order", "say ""hi""", __ivm_weight__)
    SELECT t."Größe", t."order", t."say ""hi""", -1
    FROM old_rows AS t;
    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);
    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN
      PERFORM everview_data.v_apply_ca0e7cd5();
    END IF;
    RETURN NULL;
  END IF;
  INSERT INTO public.v AS v ("Größe", "select", "Hi ""there""", "__ivm_count_Hi ""there""__")
  SELECT d."Größe",
         d."select",
         d."Hi ""there""",
         d."__ivm_count_Hi ""there""__"
  FROM (
    SELECT
      "Sales 2024"."Größe" AS "Größe",
      -1::bigint AS "select",
      NULL::text AS "Hi ""there""",
      CASE WHEN ("Sales 2024"."say ""hi""" IS DISTINCT FROM NULL) THEN (-1::bigint) ELSE 0 END AS "__ivm_count_Hi ""there""__"
    FROM old_rows AS "Sales 2024"
    WHERE "Sales 2024"."order" <> ''::text
    LIMIT 1
  ) AS d
  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)
  ON CONFLICT ("Größe") DO UPDATE SET
    "select" = v."select" + excluded."select",
    "Hi ""there""" = greatest(v."Hi ""there""", excluded."Hi ""there"""),
    "__ivm_count_Hi ""there""__" = v."__ivm_count_Hi ""there""__" + excluded."__ivm_count_Hi ""there""__"
  RETURNING v.ctid, v."select" = 0 INTO __ivm_position, __ivm_is_empty;
  IF NOT FOUND THEN
    -- several rows, or none that counts
    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN
      -- too many rows for plans that were kept from small changes
      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));
      IF everview.is_most_of('shop."Sales 2024"'::regclass, (SELECT count(*) FROM old_rows), ARRAY['shop."Sales 2024"'::regclass, 'public.v'::regclass])
         AND everview.lock_now(ARRAY['public.v'::regclass]::regclass[]) THEN
        -- cheaper than to follow each row
        PERFORM everview_data.v_refresh_ca0e7cd5();
        RETURN NULL;
      END IF;
    END IF;
    WITH folded AS (
      INSERT INTO public.v AS v ("Größe", "select", "Hi ""there""", "__ivm_count_Hi ""there""__")
      SELECT d."Größe",
             d."select",
             d."Hi ""there""",
             d."__ivm_count_Hi ""there""__"
      FROM (
        SELECT
          "Sales 2024"."Größe" AS "Größe",
          -count(*) AS "select",
          NULL::text AS "Hi ""there""",
          -count(*) FILTER (WHERE ("Sales 2024"."say ""hi""" IS DISTINCT FROM NULL)) AS "__ivm_count_Hi ""there""__"
        FROM old_rows AS "Sales 2024"
        WHERE "Sales 2024"."order" <> ''::text
        GROUP BY "Sales 2024"."Größe"
      ) AS d
      ORDER BY d."Größe"
      ON CONFLICT ("Größe") DO UPDATE SET
        "select" = v."select" + excluded."select",
        "Hi ""there""" = greatest(v."Hi ""there""", excluded."Hi ""there"""),
        "__ivm_count_Hi ""there""__" = v."__ivm_count_Hi ""there""__" + excluded."__ivm_count_Hi ""there""__"
      RETURNING v.ctid AS position, v."select" = 0 AS emptied
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
             "Sales 2024"."Größe" AS "Größe",
             max("Sales 2024"."say ""hi""") AS "Hi ""there"""
           FROM old_rows AS "Sales 2024"
           WHERE "Sales 2024"."order" <> ''::text
           GROUP BY "Sales 2024"."Größe"
         ) AS r ON (v."Größe" = r."Größe" OR (v."Größe" IS NULL AND r."Größe" IS NULL))
    WHERE r."Hi ""there""" >= v."Hi ""there"""
    LIMIT 11
  );
  IF cardinality(__ivm_stale) > 10 THEN
    UPDATE public.v AS v
    SET "Hi ""there""" = f."Hi ""there"""
    FROM (
      SELECT
        "Sales 2024"."Größe" AS "Größe",
        max("Sales 2024"."say ""hi""") AS "Hi ""there"""
      FROM shop."Sales 2024" AS "Sales 2024",
        (
             SELECT v."Größe" AS "Größe"
             FROM public.v AS v
                  JOIN (
                    SELECT
                      "Sales 2024"."Größe" AS "Größe",
                      max("Sales 2024"."say ""hi""") AS "Hi ""there"""
                    FROM old_rows AS "Sales 2024"
                    WHERE "Sales 2024"."order" <> ''::text
                    GROUP BY "Sales 2024"."Größe"
                  ) AS r ON (v."Größe" = r."Größe" OR (v."Größe" IS NULL AND r."Größe" IS NULL))
             WHERE r."Hi ""there""" >= v."Hi ""there"""
           ) AS stale ("Größe")
      WHERE "Sales 2024"."order" <> ''::text
        AND (("Sales 2024"."Größe" = stale."Größe") OR ("Sales 2024"."Größe" IS NULL AND stale."Größe" IS NULL))
      GROUP BY "Sales 2024"."Größe"
    ) AS f
    WHERE (v."Größe" = f."Größe" OR (v."Größe" IS NULL AND f."Größe" IS NULL));
  ELSIF cardinality(__ivm_stale) > 0 THEN
    -- the rows are locked by this transaction, so their addresses are stable
    UPDATE public.v AS v
    SET "Hi ""there""" = (
      SELECT
        max("Sales 2024"."say ""hi""") AS "Hi ""there"""
      FROM shop."Sales 2024" AS "Sales 2024"
      WHERE "Sales 2024"."order" <> ''::text
        AND "Sales 2024"."Größe" = v."Größe"
    )
    WHERE v.ctid = ANY (__ivm_stale)
      AND NOT (v."Größe" IS NULL);
    UPDATE public.v AS v
    SET "Hi ""there""" = (
      SELECT
        max("Sales 2024"."say ""hi""") AS "Hi ""there"""
      FROM shop."Sales 2024" AS "Sales 2024"
      WHERE "Sales 2024"."order" <> ''::text
        AND (("Sales 2024"."Größe" = v."Größe") OR ("Sales 2024"."Größe" IS NULL AND v."Größe" IS NULL))
    )
    WHERE v.ctid = ANY (__ivm_stale)
      AND (v."Größe" IS NULL);
  END IF;
  RETURN NULL;
END
$everview$;

-- function v_truncate_Sales 2024_ca0e7cd5
CREATE FUNCTION everview_data."v_truncate_Sales 2024_ca0e7cd5"() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $everview$
-- shop.Sales 2024 was truncated: public.v is computed afresh.
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
  "Sales 2024"."Größe" AS "Größe",
  count(*) AS "select",
  max("Sales 2024"."say ""hi""") AS "Hi ""there"""
FROM shop."Sales 2024" AS "Sales 2024"
WHERE "Sales 2024"."order" <> ''::text
GROUP BY "Sales 2024"."Größe";

-- trigger on shop."Sales 2024"
CREATE TRIGGER ivm_v_count_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE ON shop."Sales 2024"
FOR EACH STATEMENT EXECUTE FUNCTION everview_data."v_count_Sales 2024_ca0e7cd5"();

-- trigger on shop."Sales 2024"
CREATE TRIGGER ivm_v_insert_ca0e7cd5
AFTER INSERT ON shop."Sales 2024"
REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data."v_insert_Sales 2024_ca0e7cd5"();

-- trigger on shop."Sales 2024"
CREATE TRIGGER ivm_v_update_ca0e7cd5
AFTER UPDATE ON shop."Sales 2024"
REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data."v_update_Sales 2024_ca0e7cd5"();

-- trigger on shop."Sales 2024"
CREATE TRIGGER ivm_v_delete_ca0e7cd5
AFTER DELETE ON shop."Sales 2024"
REFERENCING OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION everview_data."v_delete_Sales 2024_ca0e7cd5"();

-- trigger on shop."Sales 2024"
CREATE TRIGGER ivm_v_truncate_ca0e7cd5
AFTER TRUNCATE ON shop."Sales 2024"
FOR EACH STATEMENT EXECUTE FUNCTION everview_data."v_truncate_Sales 2024_ca0e7cd5"();

-- if these tables are published, rows need an identity
SELECT everview.identify_rows(ARRAY['public.v']::regclass[]::oid[]);

-- fill the view
SELECT everview_data.v_refresh_ca0e7cd5();

-- the key
SELECT everview.create_index('public.v'::regclass, ARRAY['Größe']::text[], true);

-- statistics, or the first changes would be planned without any
ANALYZE public.v;

-- refuse direct changes
CREATE TRIGGER ivm_v_refuse_ca0e7cd5
BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON public.v
FOR EACH STATEMENT EXECUTE FUNCTION everview.refuse_change();

-- enter the view in the catalog
SELECT everview.register('public.v'::regclass, $everview1${
  "definition" : "SELECT \"Größe\",\n    count(*) AS \"select\",\n    max(\"say \"\"hi\"\"\") AS \"Hi \"\"there\"\"\"\n   FROM shop.\"Sales 2024\"\n  WHERE (\"order\" <> ''::text)\n  GROUP BY \"Größe\"",
  "query" : "SELECT \"Größe\", count(*) AS \"select\", max(\"say \"\"hi\"\"\") AS \"Hi \"\"there\"\"\" FROM \"Sales 2024\" WHERE \"order\" <> '' GROUP BY \"Größe\"",
  "flavor" : "everview",
  "compiler" : "0.1.0",
  "columns" : [ "Größe", "select", "Hi \"there\"" ],
  "options" : {
    "mode" : "immediate"
  },
  "stages" : [ {
    "name" : "v",
    "table" : "public.v",
    "strategy" : "keyed",
    "why" : "min and max of a group are computed again when the smallest or largest value leaves it; all else is folded",
    "key" : [ "Größe" ],
    "count" : "2"
  } ],
  "inputs" : [ "shop.\"Sales 2024\"" ],
  "routines" : [ {
    "name" : "everview_data.v_refresh_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_refresh_ca0e7cd5() RETURNS bigint\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Computes public.v afresh; the number of its rows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_rows bigint;\n  __ivm_ignored text;\n  __ivm_below constant text := current_setting('everview.maintaining', true);\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    RAISE EXCEPTION 'materialized view \"v\" cannot be computed afresh at isolation level %', current_setting('transaction_isolation')\n      USING ERRCODE = '0A000', HINT = 'Do it at READ COMMITTED, which sees all that has been committed.';\n  END IF;\n  LOCK TABLE %{view} IN SHARE ROW EXCLUSIVE MODE;\n  PERFORM setval('everview_data.v_computed_ca0e7cd5'::regclass, pg_current_xact_id()::text::bigint);\n  __ivm_ignored := set_config('everview.maintaining', %{view_literal}::regclass::oid::text, true);\n  -- what waits to be folded is in the tables already\n  DELETE FROM everview_data.\"v_changed_Sales 2024_ca0e7cd5\";\n  DELETE FROM %{view};\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4})\n  SELECT d.\"Größe\",\n         d.\"select\",\n         d.\"Hi \"\"there\"\"\",\n         d.\"__ivm_count_Hi \"\"there\"\"__\"\n  FROM (\n    SELECT\n      \"Sales 2024\".%{col:1.1} AS \"Größe\",\n      count(*) AS \"select\",\n      max(\"Sales 2024\".%{col:1.3}) AS \"Hi \"\"there\"\"\",\n      count(*) FILTER (WHERE (\"Sales 2024\".%{col:1.3} IS DISTINCT FROM NULL)) AS \"__ivm_count_Hi \"\"there\"\"__\"\n    FROM %{rel:1} AS \"Sales 2024\"\n    WHERE \"Sales 2024\".%{col:1.2} <> ''::text\n    GROUP BY \"Sales 2024\".%{col:1.1}\n  ) AS d;\n  GET DIAGNOSTICS __ivm_rows = ROW_COUNT;\n  __ivm_ignored := set_config('everview.maintaining', coalesce(__ivm_below, ''), true);\n  RETURN __ivm_rows;\nEND\n$everview$"
  }, {
    "name" : "everview_data.v_apply_ca0e7cd5",
    "template" : "CREATE FUNCTION everview_data.v_apply_ca0e7cd5() RETURNS void\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- The last of several changes of one statement folds all of them into public.v.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\n  __ivm_stale tid[];\nBEGIN\n  IF EXISTS (SELECT FROM everview_data.\"v_changed_Sales 2024_ca0e7cd5\" OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM everview_data.\"v_changed_Sales 2024_ca0e7cd5\"));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM everview_data.\"v_changed_Sales 2024_ca0e7cd5\"), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    END IF;\n  END IF;\n  IF coalesce(current_setting('everview.underway_ca0e7cd5', true), '') LIKE '%!%' THEN\n    -- a table was truncated on the way, or most of one has changed\n    PERFORM everview_data.v_refresh_ca0e7cd5();\n  ELSE\n    WITH folded AS (\n      INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4})\n      SELECT d.\"Größe\",\n             d.\"select\",\n             d.\"Hi \"\"there\"\"\",\n             d.\"__ivm_count_Hi \"\"there\"\"__\"\n      FROM (\n        SELECT\n          change.\"Größe\" AS \"Größe\",\n          coalesce((sum(change.weight)), 0) AS \"select\",\n          max(change.value_2) FILTER (WHERE (change.weight > 0)) AS \"Hi \"\"there\"\"\",\n          coalesce((sum(change.weight) FILTER (WHERE (change.value_2 IS DISTINCT FROM NULL))), 0) AS \"__ivm_count_Hi \"\"there\"\"__\"\n        FROM (\n            SELECT\n              \"Sales 2024\".\"Größe\" AS \"Größe\",\n              \"Sales 2024\".\"say \"\"hi\"\"\" AS value_2,\n              \"Sales 2024\".__ivm_weight__ AS weight\n            FROM everview_data.\"v_changed_Sales 2024_ca0e7cd5\" AS \"Sales 2024\"\n            WHERE \"Sales 2024\".\"order\" <> ''::text\n          ) AS change\n        GROUP BY change.\"Größe\"\n      ) AS d\n      ORDER BY d.\"Größe\"\n      ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n        %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n        %{viewcol:3} = greatest(v.%{viewcol:3}, excluded.%{viewcol:3}),\n        %{viewcol:4} = v.%{viewcol:4} + excluded.%{viewcol:4}\n      RETURNING v.ctid AS position, v.%{viewcol:2} = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n    -- the smallest or largest value of a group may have left\n    __ivm_stale := ARRAY(\n      SELECT v.ctid\n      FROM %{view} AS v\n           JOIN (\n             SELECT\n               change.\"Größe\" AS \"Größe\",\n               max(change.value_2) FILTER (WHERE (change.weight < 0)) AS \"Hi \"\"there\"\"\"\n             FROM (\n                 SELECT\n                   \"Sales 2024\".\"Größe\" AS \"Größe\",\n                   \"Sales 2024\".\"say \"\"hi\"\"\" AS value_2,\n                   \"Sales 2024\".__ivm_weight__ AS weight\n                 FROM everview_data.\"v_changed_Sales 2024_ca0e7cd5\" AS \"Sales 2024\"\n                 WHERE \"Sales 2024\".\"order\" <> ''::text\n               ) AS change\n             GROUP BY change.\"Größe\"\n           ) AS r ON (v.%{viewcol:1} = r.\"Größe\" OR (v.%{viewcol:1} IS NULL AND r.\"Größe\" IS NULL))\n      WHERE r.\"Hi \"\"there\"\"\" >= v.%{viewcol:3}\n      LIMIT 11\n    );\n    IF cardinality(__ivm_stale) > 10 THEN\n      UPDATE %{view} AS v\n      SET %{viewcol:3} = f.\"Hi \"\"there\"\"\"\n      FROM (\n        SELECT\n          \"Sales 2024\".%{col:1.1} AS \"Größe\",\n          max(\"Sales 2024\".%{col:1.3}) AS \"Hi \"\"there\"\"\"\n        FROM %{rel:1} AS \"Sales 2024\",\n          (\n               SELECT v.%{viewcol:1} AS \"Größe\"\n               FROM %{view} AS v\n                    JOIN (\n                      SELECT\n                        change.\"Größe\" AS \"Größe\",\n                        max(change.value_2) FILTER (WHERE (change.weight < 0)) AS \"Hi \"\"there\"\"\"\n                      FROM (\n                          SELECT\n                            \"Sales 2024\".\"Größe\" AS \"Größe\",\n                            \"Sales 2024\".\"say \"\"hi\"\"\" AS value_2,\n                            \"Sales 2024\".__ivm_weight__ AS weight\n                          FROM everview_data.\"v_changed_Sales 2024_ca0e7cd5\" AS \"Sales 2024\"\n                          WHERE \"Sales 2024\".\"order\" <> ''::text\n                        ) AS change\n                      GROUP BY change.\"Größe\"\n                    ) AS r ON (v.%{viewcol:1} = r.\"Größe\" OR (v.%{viewcol:1} IS NULL AND r.\"Größe\" IS NULL))\n               WHERE r.\"Hi \"\"there\"\"\" >= v.%{viewcol:3}\n             ) AS stale (\"Größe\")\n        WHERE \"Sales 2024\".%{col:1.2} <> ''::text\n          AND ((\"Sales 2024\".%{col:1.1} = stale.\"Größe\") OR (\"Sales 2024\".%{col:1.1} IS NULL AND stale.\"Größe\" IS NULL))\n        GROUP BY \"Sales 2024\".%{col:1.1}\n      ) AS f\n      WHERE (v.%{viewcol:1} = f.\"Größe\" OR (v.%{viewcol:1} IS NULL AND f.\"Größe\" IS NULL));\n    ELSIF cardinality(__ivm_stale) > 0 THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      UPDATE %{view} AS v\n      SET %{viewcol:3} = (\n        SELECT\n          max(\"Sales 2024\".%{col:1.3}) AS \"Hi \"\"there\"\"\"\n        FROM %{rel:1} AS \"Sales 2024\"\n        WHERE \"Sales 2024\".%{col:1.2} <> ''::text\n          AND \"Sales 2024\".%{col:1.1} = v.%{viewcol:1}\n      )\n      WHERE v.ctid = ANY (__ivm_stale)\n        AND NOT (v.%{viewcol:1} IS NULL);\n      UPDATE %{view} AS v\n      SET %{viewcol:3} = (\n        SELECT\n          max(\"Sales 2024\".%{col:1.3}) AS \"Hi \"\"there\"\"\"\n        FROM %{rel:1} AS \"Sales 2024\"\n        WHERE \"Sales 2024\".%{col:1.2} <> ''::text\n          AND ((\"Sales 2024\".%{col:1.1} = v.%{viewcol:1}) OR (\"Sales 2024\".%{col:1.1} IS NULL AND v.%{viewcol:1} IS NULL))\n      )\n      WHERE v.ctid = ANY (__ivm_stale)\n        AND (v.%{viewcol:1} IS NULL);\n    END IF;\n  END IF;\n  DELETE FROM everview_data.\"v_changed_Sales 2024_ca0e7cd5\";\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', '', true);\nEND\n$everview$"
  }, {
    "name" : "everview_data.\"v_count_Sales 2024_ca0e7cd5\"",
    "template" : "CREATE FUNCTION everview_data.\"v_count_Sales 2024_ca0e7cd5\"() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- A statement is about to change shop.Sales 2024, which public.v reads.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat(current_setting('everview.underway_ca0e7cd5', true), '+'), true);\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.\"v_insert_Sales 2024_ca0e7cd5\"",
    "template" : "CREATE FUNCTION everview_data.\"v_insert_Sales 2024_ca0e7cd5\"() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were inserted into shop.Sales 2024: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.\"v_changed_Sales 2024_ca0e7cd5\" (\"Größe\", \"order\", \"say \"\"hi\"\"\", __ivm_weight__)\n    SELECT t.%{col:1.1}, t.%{col:1.2}, t.%{col:1.3}, 1\n    FROM new_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4})\n  SELECT d.\"Größe\",\n         d.\"select\",\n         d.\"Hi \"\"there\"\"\",\n         d.\"__ivm_count_Hi \"\"there\"\"__\"\n  FROM (\n    SELECT\n      \"Sales 2024\".%{col:1.1} AS \"Größe\",\n      1::bigint AS \"select\",\n      \"Sales 2024\".%{col:1.3} AS \"Hi \"\"there\"\"\",\n      CASE WHEN (\"Sales 2024\".%{col:1.3} IS DISTINCT FROM NULL) THEN (1::bigint) ELSE 0 END AS \"__ivm_count_Hi \"\"there\"\"__\"\n    FROM new_rows AS \"Sales 2024\"\n    WHERE \"Sales 2024\".%{col:1.2} <> ''::text\n    LIMIT 1\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM new_rows OFFSET 1)\n  ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n    %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n    %{viewcol:3} = greatest(v.%{viewcol:3}, excluded.%{viewcol:3}),\n    %{viewcol:4} = v.%{viewcol:4} + excluded.%{viewcol:4};\n  IF NOT FOUND THEN\n    -- several rows, or none that counts\n    IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n      IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n         AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        PERFORM everview_data.v_refresh_ca0e7cd5();\n        RETURN NULL;\n      END IF;\n    END IF;\n    INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4})\n    SELECT d.\"Größe\",\n           d.\"select\",\n           d.\"Hi \"\"there\"\"\",\n           d.\"__ivm_count_Hi \"\"there\"\"__\"\n    FROM (\n      SELECT\n        \"Sales 2024\".%{col:1.1} AS \"Größe\",\n        count(*) AS \"select\",\n        max(\"Sales 2024\".%{col:1.3}) AS \"Hi \"\"there\"\"\",\n        count(*) FILTER (WHERE (\"Sales 2024\".%{col:1.3} IS DISTINCT FROM NULL)) AS \"__ivm_count_Hi \"\"there\"\"__\"\n      FROM new_rows AS \"Sales 2024\"\n      WHERE \"Sales 2024\".%{col:1.2} <> ''::text\n      GROUP BY \"Sales 2024\".%{col:1.1}\n    ) AS d\n    ORDER BY d.\"Größe\"\n    ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n      %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n      %{viewcol:3} = greatest(v.%{viewcol:3}, excluded.%{viewcol:3}),\n      %{viewcol:4} = v.%{viewcol:4} + excluded.%{viewcol:4};\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.\"v_update_Sales 2024_ca0e7cd5\"",
    "template" : "CREATE FUNCTION everview_data.\"v_update_Sales 2024_ca0e7cd5\"() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were updated in shop.Sales 2024: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\n  __ivm_stale tid[];\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.\"v_changed_Sales 2024_ca0e7cd5\" (\"Größe\", \"order\", \"say \"\"hi\"\"\", __ivm_weight__)\n    SELECT t.%{col:1.1}, t.%{col:1.2}, t.%{col:1.3}, 1\n    FROM new_rows AS t;\n    INSERT INTO everview_data.\"v_changed_Sales 2024_ca0e7cd5\" (\"Größe\", \"order\", \"say \"\"hi\"\"\", __ivm_weight__)\n    SELECT t.%{col:1.1}, t.%{col:1.2}, t.%{col:1.3}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  IF EXISTS (SELECT FROM new_rows OFFSET 10) THEN\n    -- too many rows for plans that were kept from small changes\n    PERFORM everview.plan_for((SELECT count(*) FROM new_rows));\n    IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM new_rows), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n       AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n      -- cheaper than to follow each row\n      PERFORM everview_data.v_refresh_ca0e7cd5();\n      RETURN NULL;\n    END IF;\n  END IF;\n  WITH folded AS (\n    INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4})\n    SELECT d.\"Größe\",\n           d.\"select\",\n           d.\"Hi \"\"there\"\"\",\n           d.\"__ivm_count_Hi \"\"there\"\"__\"\n    FROM (\n      SELECT\n        \"Sales 2024\".\"Größe\" AS \"Größe\",\n        coalesce((sum(\"Sales 2024\".__ivm_weight__)), 0) AS \"select\",\n        max(\"Sales 2024\".\"say \"\"hi\"\"\") FILTER (WHERE (\"Sales 2024\".__ivm_weight__ > 0)) AS \"Hi \"\"there\"\"\",\n        coalesce((sum(\"Sales 2024\".__ivm_weight__) FILTER (WHERE (\"Sales 2024\".\"say \"\"hi\"\"\" IS DISTINCT FROM NULL))), 0) AS \"__ivm_count_Hi \"\"there\"\"__\"\n      FROM (\n          SELECT\n            \"Sales 2024_1\".%{col:1.1} AS \"Größe\",\n            \"Sales 2024_1\".%{col:1.2} AS \"order\",\n            \"Sales 2024_1\".%{col:1.3} AS \"say \"\"hi\"\"\",\n            1 AS __ivm_weight__\n          FROM new_rows AS \"Sales 2024_1\"\n          UNION ALL\n          SELECT\n            \"Sales 2024_1\".%{col:1.1} AS \"Größe\",\n            \"Sales 2024_1\".%{col:1.2} AS \"order\",\n            \"Sales 2024_1\".%{col:1.3} AS \"say \"\"hi\"\"\",\n            -1 AS __ivm_weight__\n          FROM old_rows AS \"Sales 2024_1\"\n        ) AS \"Sales 2024\"\n      WHERE \"Sales 2024\".\"order\" <> ''::text\n      GROUP BY \"Sales 2024\".\"Größe\"\n    ) AS d\n    ORDER BY d.\"Größe\"\n    ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n      %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n      %{viewcol:3} = greatest(v.%{viewcol:3}, excluded.%{viewcol:3}),\n      %{viewcol:4} = v.%{viewcol:4} + excluded.%{viewcol:4}\n    RETURNING v.ctid AS position, v.%{viewcol:2} = 0 AS emptied\n  )\n  SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n  FROM folded AS f;\n  IF __ivm_emptied IS NOT NULL THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n  END IF;\n  -- the smallest or largest value of a group may have left\n  __ivm_stale := ARRAY(\n    SELECT v.ctid\n    FROM %{view} AS v\n         JOIN (\n           SELECT\n             \"Sales 2024\".%{col:1.1} AS \"Größe\",\n             max(\"Sales 2024\".%{col:1.3}) AS \"Hi \"\"there\"\"\"\n           FROM old_rows AS \"Sales 2024\"\n           WHERE \"Sales 2024\".%{col:1.2} <> ''::text\n           GROUP BY \"Sales 2024\".%{col:1.1}\n         ) AS r ON (v.%{viewcol:1} = r.\"Größe\" OR (v.%{viewcol:1} IS NULL AND r.\"Größe\" IS NULL))\n    WHERE r.\"Hi \"\"there\"\"\" >= v.%{viewcol:3}\n    LIMIT 11\n  );\n  IF cardinality(__ivm_stale) > 10 THEN\n    UPDATE %{view} AS v\n    SET %{viewcol:3} = f.\"Hi \"\"there\"\"\"\n    FROM (\n      SELECT\n        \"Sales 2024\".%{col:1.1} AS \"Größe\",\n        max(\"Sales 2024\".%{col:1.3}) AS \"Hi \"\"there\"\"\"\n      FROM %{rel:1} AS \"Sales 2024\",\n        (\n             SELECT v.%{viewcol:1} AS \"Größe\"\n             FROM %{view} AS v\n                  JOIN (\n                    SELECT\n                      \"Sales 2024\".%{col:1.1} AS \"Größe\",\n                      max(\"Sales 2024\".%{col:1.3}) AS \"Hi \"\"there\"\"\"\n                    FROM old_rows AS \"Sales 2024\"\n                    WHERE \"Sales 2024\".%{col:1.2} <> ''::text\n                    GROUP BY \"Sales 2024\".%{col:1.1}\n                  ) AS r ON (v.%{viewcol:1} = r.\"Größe\" OR (v.%{viewcol:1} IS NULL AND r.\"Größe\" IS NULL))\n             WHERE r.\"Hi \"\"there\"\"\" >= v.%{viewcol:3}\n           ) AS stale (\"Größe\")\n      WHERE \"Sales 2024\".%{col:1.2} <> ''::text\n        AND ((\"Sales 2024\".%{col:1.1} = stale.\"Größe\") OR (\"Sales 2024\".%{col:1.1} IS NULL AND stale.\"Größe\" IS NULL))\n      GROUP BY \"Sales 2024\".%{col:1.1}\n    ) AS f\n    WHERE (v.%{viewcol:1} = f.\"Größe\" OR (v.%{viewcol:1} IS NULL AND f.\"Größe\" IS NULL));\n  ELSIF cardinality(__ivm_stale) > 0 THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    UPDATE %{view} AS v\n    SET %{viewcol:3} = (\n      SELECT\n        max(\"Sales 2024\".%{col:1.3}) AS \"Hi \"\"there\"\"\"\n      FROM %{rel:1} AS \"Sales 2024\"\n      WHERE \"Sales 2024\".%{col:1.2} <> ''::text\n        AND \"Sales 2024\".%{col:1.1} = v.%{viewcol:1}\n    )\n    WHERE v.ctid = ANY (__ivm_stale)\n      AND NOT (v.%{viewcol:1} IS NULL);\n    UPDATE %{view} AS v\n    SET %{viewcol:3} = (\n      SELECT\n        max(\"Sales 2024\".%{col:1.3}) AS \"Hi \"\"there\"\"\"\n      FROM %{rel:1} AS \"Sales 2024\"\n      WHERE \"Sales 2024\".%{col:1.2} <> ''::text\n        AND ((\"Sales 2024\".%{col:1.1} = v.%{viewcol:1}) OR (\"Sales 2024\".%{col:1.1} IS NULL AND v.%{viewcol:1} IS NULL))\n    )\n    WHERE v.ctid = ANY (__ivm_stale)\n      AND (v.%{viewcol:1} IS NULL);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.\"v_delete_Sales 2024_ca0e7cd5\"",
    "template" : "CREATE FUNCTION everview_data.\"v_delete_Sales 2024_ca0e7cd5\"() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- Rows were deleted from shop.Sales 2024: public.v follows.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\n  __ivm_emptied tid[];\n  __ivm_stale tid[];\n  __ivm_position tid;\n  __ivm_is_empty boolean;\nBEGIN\n  IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN\n    LOCK TABLE %{view} IN ROW EXCLUSIVE MODE;\n    IF pg_visible_in_snapshot(pg_sequence_last_value('everview_data.v_computed_ca0e7cd5'::regclass)::text::xid8, pg_current_snapshot()) IS NOT TRUE THEN\n      -- fails when another transaction has computed the view since this one's snapshot\n      PERFORM everview.require_seen('everview_data.v_computed_ca0e7cd5'::regclass);\n    END IF;\n  END IF;\n  IF set_config('everview.underway_ca0e7cd5', left(current_setting('everview.underway_ca0e7cd5', true), -1), true) <> '' THEN\n    -- other changes of the same statement are under way: the last one folds all of them together\n    INSERT INTO everview_data.\"v_changed_Sales 2024_ca0e7cd5\" (\"Größe\", \"order\", \"say \"\"hi\"\"\", __ivm_weight__)\n    SELECT t.%{col:1.1}, t.%{col:1.2}, t.%{col:1.3}, -1\n    FROM old_rows AS t;\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('*', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*')), true);\n    IF current_setting('everview.underway_ca0e7cd5', true) IN ('*', '!', '*!') THEN\n      PERFORM everview_data.v_apply_ca0e7cd5();\n    END IF;\n    RETURN NULL;\n  END IF;\n  INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4})\n  SELECT d.\"Größe\",\n         d.\"select\",\n         d.\"Hi \"\"there\"\"\",\n         d.\"__ivm_count_Hi \"\"there\"\"__\"\n  FROM (\n    SELECT\n      \"Sales 2024\".%{col:1.1} AS \"Größe\",\n      -1::bigint AS \"select\",\n      NULL::text AS \"Hi \"\"there\"\"\",\n      CASE WHEN (\"Sales 2024\".%{col:1.3} IS DISTINCT FROM NULL) THEN (-1::bigint) ELSE 0 END AS \"__ivm_count_Hi \"\"there\"\"__\"\n    FROM old_rows AS \"Sales 2024\"\n    WHERE \"Sales 2024\".%{col:1.2} <> ''::text\n    LIMIT 1\n  ) AS d\n  WHERE NOT EXISTS (SELECT FROM old_rows OFFSET 1)\n  ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n    %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n    %{viewcol:3} = greatest(v.%{viewcol:3}, excluded.%{viewcol:3}),\n    %{viewcol:4} = v.%{viewcol:4} + excluded.%{viewcol:4}\n  RETURNING v.ctid, v.%{viewcol:2} = 0 INTO __ivm_position, __ivm_is_empty;\n  IF NOT FOUND THEN\n    -- several rows, or none that counts\n    IF EXISTS (SELECT FROM old_rows OFFSET 10) THEN\n      -- too many rows for plans that were kept from small changes\n      PERFORM everview.plan_for((SELECT count(*) FROM old_rows));\n      IF everview.is_most_of(%{rel_literal:1}::regclass, (SELECT count(*) FROM old_rows), ARRAY[%{rel_literal:1}::regclass, %{view_literal}::regclass])\n         AND everview.lock_now(ARRAY[%{view_literal}::regclass]::regclass[]) THEN\n        -- cheaper than to follow each row\n        PERFORM everview_data.v_refresh_ca0e7cd5();\n        RETURN NULL;\n      END IF;\n    END IF;\n    WITH folded AS (\n      INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3}, %{viewcol:4})\n      SELECT d.\"Größe\",\n             d.\"select\",\n             d.\"Hi \"\"there\"\"\",\n             d.\"__ivm_count_Hi \"\"there\"\"__\"\n      FROM (\n        SELECT\n          \"Sales 2024\".%{col:1.1} AS \"Größe\",\n          -count(*) AS \"select\",\n          NULL::text AS \"Hi \"\"there\"\"\",\n          -count(*) FILTER (WHERE (\"Sales 2024\".%{col:1.3} IS DISTINCT FROM NULL)) AS \"__ivm_count_Hi \"\"there\"\"__\"\n        FROM old_rows AS \"Sales 2024\"\n        WHERE \"Sales 2024\".%{col:1.2} <> ''::text\n        GROUP BY \"Sales 2024\".%{col:1.1}\n      ) AS d\n      ORDER BY d.\"Größe\"\n      ON CONFLICT (%{viewcol:1}) DO UPDATE SET\n        %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2},\n        %{viewcol:3} = greatest(v.%{viewcol:3}, excluded.%{viewcol:3}),\n        %{viewcol:4} = v.%{viewcol:4} + excluded.%{viewcol:4}\n      RETURNING v.ctid AS position, v.%{viewcol:2} = 0 AS emptied\n    )\n    SELECT array_agg(f.position) FILTER (WHERE f.emptied) INTO __ivm_emptied\n    FROM folded AS f;\n    IF __ivm_emptied IS NOT NULL THEN\n      -- the rows are locked by this transaction, so their addresses are stable\n      DELETE FROM %{view} AS v WHERE v.ctid = ANY (__ivm_emptied);\n    END IF;\n  ELSIF __ivm_is_empty THEN\n    DELETE FROM %{view} AS v WHERE v.ctid = __ivm_position;\n  END IF;\n  -- the smallest or largest value of a group may have left\n  __ivm_stale := ARRAY(\n    SELECT v.ctid\n    FROM %{view} AS v\n         JOIN (\n           SELECT\n             \"Sales 2024\".%{col:1.1} AS \"Größe\",\n             max(\"Sales 2024\".%{col:1.3}) AS \"Hi \"\"there\"\"\"\n           FROM old_rows AS \"Sales 2024\"\n           WHERE \"Sales 2024\".%{col:1.2} <> ''::text\n           GROUP BY \"Sales 2024\".%{col:1.1}\n         ) AS r ON (v.%{viewcol:1} = r.\"Größe\" OR (v.%{viewcol:1} IS NULL AND r.\"Größe\" IS NULL))\n    WHERE r.\"Hi \"\"there\"\"\" >= v.%{viewcol:3}\n    LIMIT 11\n  );\n  IF cardinality(__ivm_stale) > 10 THEN\n    UPDATE %{view} AS v\n    SET %{viewcol:3} = f.\"Hi \"\"there\"\"\"\n    FROM (\n      SELECT\n        \"Sales 2024\".%{col:1.1} AS \"Größe\",\n        max(\"Sales 2024\".%{col:1.3}) AS \"Hi \"\"there\"\"\"\n      FROM %{rel:1} AS \"Sales 2024\",\n        (\n             SELECT v.%{viewcol:1} AS \"Größe\"\n             FROM %{view} AS v\n                  JOIN (\n                    SELECT\n                      \"Sales 2024\".%{col:1.1} AS \"Größe\",\n                      max(\"Sales 2024\".%{col:1.3}) AS \"Hi \"\"there\"\"\"\n                    FROM old_rows AS \"Sales 2024\"\n                    WHERE \"Sales 2024\".%{col:1.2} <> ''::text\n                    GROUP BY \"Sales 2024\".%{col:1.1}\n                  ) AS r ON (v.%{viewcol:1} = r.\"Größe\" OR (v.%{viewcol:1} IS NULL AND r.\"Größe\" IS NULL))\n             WHERE r.\"Hi \"\"there\"\"\" >= v.%{viewcol:3}\n           ) AS stale (\"Größe\")\n      WHERE \"Sales 2024\".%{col:1.2} <> ''::text\n        AND ((\"Sales 2024\".%{col:1.1} = stale.\"Größe\") OR (\"Sales 2024\".%{col:1.1} IS NULL AND stale.\"Größe\" IS NULL))\n      GROUP BY \"Sales 2024\".%{col:1.1}\n    ) AS f\n    WHERE (v.%{viewcol:1} = f.\"Größe\" OR (v.%{viewcol:1} IS NULL AND f.\"Größe\" IS NULL));\n  ELSIF cardinality(__ivm_stale) > 0 THEN\n    -- the rows are locked by this transaction, so their addresses are stable\n    UPDATE %{view} AS v\n    SET %{viewcol:3} = (\n      SELECT\n        max(\"Sales 2024\".%{col:1.3}) AS \"Hi \"\"there\"\"\"\n      FROM %{rel:1} AS \"Sales 2024\"\n      WHERE \"Sales 2024\".%{col:1.2} <> ''::text\n        AND \"Sales 2024\".%{col:1.1} = v.%{viewcol:1}\n    )\n    WHERE v.ctid = ANY (__ivm_stale)\n      AND NOT (v.%{viewcol:1} IS NULL);\n    UPDATE %{view} AS v\n    SET %{viewcol:3} = (\n      SELECT\n        max(\"Sales 2024\".%{col:1.3}) AS \"Hi \"\"there\"\"\"\n      FROM %{rel:1} AS \"Sales 2024\"\n      WHERE \"Sales 2024\".%{col:1.2} <> ''::text\n        AND ((\"Sales 2024\".%{col:1.1} = v.%{viewcol:1}) OR (\"Sales 2024\".%{col:1.1} IS NULL AND v.%{viewcol:1} IS NULL))\n    )\n    WHERE v.ctid = ANY (__ivm_stale)\n      AND (v.%{viewcol:1} IS NULL);\n  END IF;\n  RETURN NULL;\nEND\n$everview$"
  }, {
    "name" : "everview_data.\"v_truncate_Sales 2024_ca0e7cd5\"",
    "template" : "CREATE FUNCTION everview_data.\"v_truncate_Sales 2024_ca0e7cd5\"() RETURNS trigger\nLANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp\nAS $everview$\n-- shop.Sales 2024 was truncated: public.v is computed afresh.\n-- Everview 0.1.0; \\d+ and everview.explain tell what belongs to the view.\n#variable_conflict use_column\nDECLARE\n  __ivm_ignored text;\nBEGIN\n  IF current_setting('everview.underway_ca0e7cd5', true) LIKE '%+' THEN\n    -- inside another statement, which ends with a fresh computation\n    __ivm_ignored := set_config('everview.underway_ca0e7cd5', concat('!', ltrim(current_setting('everview.underway_ca0e7cd5', true), '*!')), true);\n    RETURN NULL;\n  END IF;\n  PERFORM everview_data.v_refresh_ca0e7cd5();\n  RETURN NULL;\nEND\n$everview$"
  } ],
  "refresh" : "everview_data.v_refresh_ca0e7cd5",
  "triggers" : [ {
    "table" : "shop.\"Sales 2024\"",
    "name" : "ivm_v_count_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_count_ca0e7cd5\nBEFORE INSERT OR UPDATE OR DELETE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.\"v_count_Sales 2024_ca0e7cd5\"()"
  }, {
    "table" : "shop.\"Sales 2024\"",
    "name" : "ivm_v_insert_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_insert_ca0e7cd5\nAFTER INSERT ON %{target}\nREFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.\"v_insert_Sales 2024_ca0e7cd5\"()"
  }, {
    "table" : "shop.\"Sales 2024\"",
    "name" : "ivm_v_update_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_update_ca0e7cd5\nAFTER UPDATE ON %{target}\nREFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.\"v_update_Sales 2024_ca0e7cd5\"()"
  }, {
    "table" : "shop.\"Sales 2024\"",
    "name" : "ivm_v_delete_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_delete_ca0e7cd5\nAFTER DELETE ON %{target}\nREFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.\"v_delete_Sales 2024_ca0e7cd5\"()"
  }, {
    "table" : "shop.\"Sales 2024\"",
    "name" : "ivm_v_truncate_ca0e7cd5",
    "reach" : "tree",
    "sql" : "CREATE TRIGGER ivm_v_truncate_ca0e7cd5\nAFTER TRUNCATE ON %{target}\nFOR EACH STATEMENT EXECUTE FUNCTION everview_data.\"v_truncate_Sales 2024_ca0e7cd5\"()"
  } ],
  "relations" : [ "everview_data.\"v_changed_Sales 2024_ca0e7cd5\"", "everview_data.\"v_changed_Sales 2024_ca0e7cd5_all\"", "everview_data.v_computed_ca0e7cd5" ],
  "anchor" : "everview_data.v_definition_ca0e7cd5",
  "indexes" : [ {
    "columns" : [ "1" ],
    "nulls_not_distinct" : true,
    "required" : true
  } ],
  "assumptions" : [ {
    "input" : 1,
    "kind" : "not_null",
    "columns" : [ "2" ]
  } ]
}$everview1$::jsonb);
