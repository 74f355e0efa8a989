-- What definitions name beside tables and columns: types, functions, operators and collations. Generated functions have these names in their
-- text, and rows of views may have texts of enum values and names of fields in them. PostgreSQL lets such things be renamed below a view.

-- The plain views that a view reads, at any depth, itself included.
CREATE OR REPLACE FUNCTION everview.views_below(anchor oid) RETURNS SETOF oid
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
    WITH RECURSIVE below AS (
        SELECT views_below.anchor AS view
        UNION
        SELECT d.refobjid
        FROM below b
        JOIN pg_rewrite r ON r.ev_class = b.view
        JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid AND d.refclassid = 'pg_class'::regclass
        JOIN pg_class c ON c.oid = d.refobjid AND c.relkind = 'v'
    )
    SELECT b.view FROM below b
$everview$;

-- What is maintained of the plain views below a definition.
CREATE OR REPLACE FUNCTION everview.plain_views(anchor oid) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT coalesce(jsonb_object_agg(everview.qualified_name(b), md5(pg_get_viewdef(b))), '{}')
    FROM everview.views_below(anchor) AS b
    WHERE b <> plain_views.anchor
$everview$;

-- In PL/pgSQL, which keeps the plan: making it takes longer than following it, and migrations ask at each of their commands.
CREATE OR REPLACE FUNCTION everview.terms() RETURNS TABLE (view oid, kind text, object text, name text)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    WITH RECURSIVE below (view, plain) AS (
        -- everview.views_below, of all views at once
        SELECT v.relation::oid, v.anchor::oid FROM everview.view v
        UNION
        SELECT b.view, d.refobjid
        FROM below b
        JOIN pg_rewrite r ON r.ev_class = b.plain
        JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid AND d.refclassid = 'pg_class'::regclass
        JOIN pg_class c ON c.oid = d.refobjid AND c.relkind = 'v'
    ), named AS (
        SELECT b.view, d.refclassid AS class, d.refobjid AS object, d.refobjsubid AS part
        FROM below b
        JOIN pg_rewrite r ON r.ev_class = b.plain
        JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
    ), used AS (
        SELECT n.view, n.object AS type FROM named n WHERE n.class = 'pg_type'::regclass
        UNION
        SELECT v.relation::oid, a.atttypid
        FROM everview.view v JOIN pg_attribute a ON a.attrelid = v.relation AND a.attnum > 0
        WHERE a.atttypid >= 16384 AND v.flavor <> 'log'
        UNION
        SELECT i.view::oid, a.atttypid
        FROM everview.input i JOIN everview.view v ON v.relation = i.view AND v.flavor <> 'log'
        JOIN pg_attribute a ON a.attrelid = i.relation AND a.attnum > 0
        WHERE a.atttypid >= 16384
            -- columns that the definition reads, and those of tables that it reads as rows or through other views
            AND coalesce((SELECT bool_or(n.part IN (0, a.attnum)) FROM named n
                WHERE n.view = i.view AND n.class = 'pg_class'::regclass AND n.object = i.relation), true)
        UNION
        -- what types are made of
        SELECT u.view, part.type
        FROM used u
        JOIN pg_type t ON t.oid = u.type
        CROSS JOIN LATERAL (
            SELECT t.typelem
            UNION ALL SELECT t.typbasetype
            UNION ALL SELECT r.rngsubtype FROM pg_range r WHERE r.rngtypid = t.oid
            UNION ALL SELECT a.atttypid FROM pg_attribute a WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped
        ) AS part (type)
        WHERE part.type >= 16384
    )
    SELECT n.view, 'function', n.object::text, n.object::regprocedure::text FROM named n WHERE n.class = 'pg_proc'::regclass
    UNION ALL
    SELECT n.view, 'operator', n.object::text, n.object::regoperator::text FROM named n WHERE n.class = 'pg_operator'::regclass
    UNION ALL
    SELECT n.view, 'collation', n.object::text, format('%I.%I', s.nspname, c.collname)
    FROM named n JOIN pg_collation c ON c.oid = n.object JOIN pg_namespace s ON s.oid = c.collnamespace
    WHERE n.class = 'pg_collation'::regclass
    UNION ALL
    SELECT u.view, 'type', u.type::text, format_type(u.type, NULL) FROM used u
    UNION ALL
    SELECT u.view, 'enum value', e.oid::text, quote_literal(e.enumlabel) FROM used u JOIN pg_enum e ON e.enumtypid = u.type
    UNION ALL
    SELECT u.view, 'field', format('%s %s', a.attrelid, a.attnum), quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
    FROM used u JOIN pg_class c ON c.reltype = u.type AND c.relkind = 'c'
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped;
END
$everview$;

-- Until a transaction ends that creates a view, nobody else can see what its definition names; and what others have done to names in
-- transactions of their own is not seen when a definition is read. So the two wait for each other, and definitions are read side by side.
CREATE OR REPLACE FUNCTION everview.lock_names(exclusively boolean) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    catalog constant integer := 'everview.view'::regclass::oid::integer;
BEGIN
    IF exclusively THEN
        PERFORM pg_advisory_xact_lock(catalog, 0);
    ELSE
        PERFORM pg_advisory_xact_lock_shared(catalog, 0);
    END IF;
END
$everview$;

-- Keeps the names for the end of the command.
CREATE OR REPLACE FUNCTION everview.note_terms() RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT set_config('everview.terms', coalesce((
        SELECT jsonb_object_agg(t.kind || ' ' || t.object, t.name) FROM everview.terms() AS t), '{}')::text, true)
$everview$;

-- What has another name now; and fields that have come, gone or got another type, which texts of rows show.
CREATE OR REPLACE FUNCTION everview.refuse_changed_terms() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    noted constant jsonb := nullif(current_setting('everview.terms', true), '')::jsonb;
    changed record;
BEGIN
    SELECT t.view, t.kind, noted ->> (t.kind || ' ' || t.object) AS name INTO changed
    FROM everview.terms() AS t
    WHERE t.kind <> 'field' AND noted ->> (t.kind || ' ' || t.object) <> t.name
    ORDER BY t.view, t.object
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'cannot rename % % because materialized view "%" names it or shows it', changed.kind, changed.name,
            everview.bare_name(changed.view)
            USING ERRCODE = '2BP01', HINT = 'Drop the view with everview.drop, rename, and create the view again.';
    END IF;
    WITH field (number, shown) AS (
        SELECT t.object, t.name FROM everview.terms() AS t WHERE t.kind = 'field'
    ), known (number, shown) AS (
        SELECT substr(n.key, 7), n.value FROM jsonb_each_text(noted) AS n WHERE n.key LIKE 'field %'
    )
    SELECT t.view, t.name INTO changed
    FROM field FULL JOIN known USING (number)
    JOIN pg_class c ON c.oid = split_part(number, ' ', 1)::oid
    JOIN everview.terms() AS t ON t.kind = 'type' AND t.object = c.reltype::text
    WHERE noted IS NOT NULL AND field.shown IS DISTINCT FROM known.shown
    ORDER BY 1
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'cannot change fields of type % because materialized view "%" names it or shows it', changed.name,
            everview.bare_name(changed.view)
            USING ERRCODE = '2BP01', HINT = 'Drop the view with everview.drop, change the type, and create the view again.';
    END IF;
END
$everview$;

DROP FUNCTION IF EXISTS everview.refuse_renamed_terms();

-- A plain view that others are maintained from may be replaced only by the same.
CREATE OR REPLACE FUNCTION everview.refuse_replaced_views(replaced oid[]) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    stale record;
BEGIN
    -- nothing reads a new view yet, and most of them are those of views that are being created
    IF NOT EXISTS (SELECT FROM pg_depend d JOIN pg_rewrite w ON w.oid = d.objid
        WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = ANY (replaced) AND d.classid = 'pg_rewrite'::regclass
            AND w.ev_class <> d.refobjid) THEN
        RETURN;
    END IF;
    WITH RECURSIVE above AS (
        SELECT r AS plain, r AS view FROM unnest(replaced) AS r
        UNION
        SELECT a.plain, w.ev_class
        FROM above a
        JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = a.view AND d.classid = 'pg_rewrite'::regclass
        JOIN pg_rewrite w ON w.oid = d.objid
    )
    SELECT v.relation, a.plain INTO stale
    FROM above a JOIN everview.view v ON v.anchor = a.view
    WHERE a.plain <> a.view AND v.plain_views ->> everview.qualified_name(a.plain) IS DISTINCT FROM md5(pg_get_viewdef(a.plain))
    ORDER BY 1, 2
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'cannot replace view % because materialized view "%" reads it', everview.qualified_name(stale.plain),
            everview.bare_name(stale.relation)
            USING ERRCODE = '2BP01', HINT = 'Drop the materialized view with everview.drop, replace, and create it again.';
    END IF;
END
$everview$;
