-- Changes of tables that would make a view wrong without any statement of maintenance failing: refused by event triggers,
-- named by everview.drift.

-- Would row security filter what that role reads from the table? The rules are those of PostgreSQL's check_enable_rls.
CREATE OR REPLACE FUNCTION everview.row_security_applies(relation oid, role oid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT c.relrowsecurity AND NOT r.rolsuper AND NOT r.rolbypassrls
        AND (c.relforcerowsecurity OR NOT pg_has_role(role, c.relowner, 'USAGE'))
    FROM pg_class c CROSS JOIN pg_roles r
    WHERE c.oid = relation AND r.oid = role
$everview$;

-- The first of some plain views that reads a table with the rights of an owner from whom row security hides rows. What is maintained of
-- a plain view is read with other rights.
CREATE OR REPLACE FUNCTION everview.filtering_view(relation oid, plain_views oid[]) RETURNS regclass
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT v.oid::regclass
    FROM pg_class v
    JOIN pg_rewrite r ON r.ev_class = v.oid AND r.ev_type = '1'
    JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
        AND d.refclassid = 'pg_class'::regclass AND d.refobjid = filtering_view.relation
    WHERE v.oid = ANY (plain_views) AND v.relkind = 'v' AND everview.row_security_applies(filtering_view.relation, v.relowner)
        AND NOT EXISTS (SELECT FROM pg_options_to_table(v.reloptions) AS o
            WHERE o.option_name = 'security_invoker' AND o.option_value::boolean)
    ORDER BY v.oid
    LIMIT 1
$everview$;

-- Base tables of the view whose rows are hidden in part from the view's owner, or from that of a plain view by way of which it reads them.
CREATE OR REPLACE FUNCTION everview.filtered_inputs(view oid) RETURNS SETOF regclass
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
BEGIN
    RETURN QUERY
    SELECT i.relation
    FROM everview.view v JOIN everview.input i ON i.view = v.relation
    JOIN pg_class t ON t.oid = i.relation AND t.relrowsecurity
    JOIN pg_class c ON c.oid = v.relation
    WHERE v.relation = filtered_inputs.view AND v.flavor <> 'log' AND (everview.row_security_applies(i.relation, c.relowner)
        OR everview.filtering_view(i.relation, ARRAY(SELECT everview.views_below(v.anchor))) IS NOT NULL);
END
$everview$;

-- Base tables of the view that have come below another table, where a statement may write them without firing their triggers,
-- or have got children that the triggers, or a key that the maintenance relies on, do not cover.
CREATE OR REPLACE FUNCTION everview.related_inputs(view oid) RETURNS SETOF regclass
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT i.relation
    FROM everview.input i
    -- triggers for rows fire whichever table a statement names
    JOIN LATERAL (SELECT array_agg(t.reach) AS kinds, bool_or(t.template LIKE '%FOR EACH ROW EXECUTE%') AS by_row FROM everview.trigger t
        WHERE (t.view = i.view OR t.view = ANY (everview.logs_of(i.view))) AND t.relation = i.relation) AS reach ON reach.kinds IS NOT NULL
    WHERE i.view = related_inputs.view AND (
        NOT reach.kinds && ARRAY['stem', 'line'] AND NOT reach.by_row AND EXISTS (SELECT FROM everview.above(i.relation))
        OR (NOT reach.kinds && ARRAY['tree', 'stem', 'line'] AND NOT reach.by_row OR EXISTS (SELECT FROM everview.assumption a
                WHERE a.view = i.view AND a.input = i.ordinal AND a.kind = 'no_children'))
            AND EXISTS (SELECT FROM everview.below(i.relation)));
END
$everview$;

-- Unique indexes that the view's maintenance cannot do without, and that are not there.
CREATE OR REPLACE FUNCTION everview.missing_indexes(view oid) RETURNS TABLE (attnums smallint[], nulls_not_distinct boolean)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT wanted.attnums, coalesce((i.value ->> 'nulls_not_distinct')::boolean, false)
    FROM everview.view v
    CROSS JOIN LATERAL jsonb_array_elements(v.indexes) AS i
    CROSS JOIN LATERAL (
        SELECT ARRAY(SELECT (v.attributes #>> ARRAY[label, 'attnum'])::smallint
            FROM jsonb_array_elements_text(i.value -> 'columns') AS label ORDER BY 1) AS attnums
    ) AS wanted
    WHERE v.relation = missing_indexes.view AND (i.value ->> 'required')::boolean
        AND NOT EXISTS (SELECT FROM pg_index x
            WHERE x.indrelid = v.relation AND x.indisunique AND x.indisvalid AND x.indpred IS NULL AND x.indexprs IS NULL
                AND ARRAY(SELECT k FROM unnest(x.indkey) AS k ORDER BY 1) = wanted.attnums)
$everview$;

-- What a row of a table is made of.
CREATE OR REPLACE FUNCTION everview.column_shape(relation oid) RETURNS jsonb
LANGUAGE sql VOLATILE STRICT SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT jsonb_agg(jsonb_build_array(a.attname, format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum)
    FROM pg_attribute a
    WHERE a.attrelid = column_shape.relation AND a.attnum > 0 AND NOT a.attisdropped
$everview$;

-- What the maintenance of a view relies on and is no longer there.
DROP FUNCTION IF EXISTS everview.broken_assumptions(oid);
CREATE FUNCTION everview.broken_assumptions(view oid) RETURNS TABLE (relation oid, kind text, what text)
LANGUAGE plpgsql VOLATILE STRICT SET search_path = pg_catalog, pg_temp AS $everview$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT i.relation::oid, a.kind, CASE a.kind
        WHEN 'not_null' THEN 'NOT NULL constraint'
        WHEN 'unique' THEN 'primary key'
        WHEN 'same_columns' THEN 'present columns'
        WHEN 'same_expressions' THEN 'expressions of generated columns'
        ELSE 'foreign key'
    END
    FROM everview.assumption a
    JOIN everview.input i ON i.view = a.view AND i.ordinal = a.input
    LEFT JOIN everview.input r ON r.view = a.view AND r.ordinal = a.referenced_input
    CROSS JOIN LATERAL (SELECT
        ARRAY(SELECT (i.attributes #>> ARRAY[l.label, 'attnum'])::smallint
            FROM jsonb_array_elements_text(a.columns) WITH ORDINALITY AS l (label, place) ORDER BY l.place) AS own,
        ARRAY(SELECT (r.attributes #>> ARRAY[l.label, 'attnum'])::smallint
            FROM jsonb_array_elements_text(a.referenced_columns) WITH ORDINALITY AS l (label, place) ORDER BY l.place) AS referenced
    ) AS numbers
    WHERE a.view = broken_assumptions.view AND NOT CASE a.kind
        -- children may have columns of other numbers, and drop their NOT NULL up to PostgreSQL 17
        WHEN 'not_null' THEN NOT EXISTS (SELECT FROM pg_attribute o JOIN pg_attribute t ON t.attname = o.attname
            WHERE o.attrelid = i.relation AND o.attnum = ANY (numbers.own) AND NOT t.attnotnull
                AND t.attrelid = ANY (i.relation::oid || ARRAY(SELECT p.relation FROM everview.present_parts(a.view) AS p
                    WHERE p.input = i.ordinal)))
        WHEN 'no_children' THEN true
        WHEN 'no_actions' THEN NOT everview.has_actions(i.relation)
            AND NOT EXISTS (SELECT FROM everview.below(i.relation) AS part WHERE everview.has_actions(part))
        WHEN 'same_expressions' THEN everview.computes_alike(i.relation)
        WHEN 'same_columns' THEN everview.column_shape(i.relation) = a.shape
        WHEN 'unique' THEN EXISTS (SELECT FROM pg_index x
            WHERE x.indrelid = i.relation AND x.indisunique AND x.indisvalid AND x.indimmediate AND x.indpred IS NULL
                AND x.indkey::smallint[] @> numbers.own AND x.indkey::smallint[] <@ numbers.own)
        ELSE EXISTS (SELECT FROM pg_constraint c
            WHERE c.contype = 'f' AND c.conrelid = i.relation AND c.confrelid = r.relation AND c.convalidated
                AND NOT c.condeferrable AND c.conkey = numbers.own AND c.confkey = numbers.referenced
                AND coalesce(to_jsonb(c) ->> 'conenforced', 'true') = 'true')
    END;
END
$everview$;

-- For event triggers at ddl_command_end: the tables that were altered, and those below them and of a type, which PostgreSQL does not name though
-- it alters them, too.
CREATE OR REPLACE FUNCTION everview.altered_tables() RETURNS oid[]
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    altered constant oid[] := ARRAY(
        SELECT d.objid FROM pg_event_trigger_ddl_commands() d WHERE d.classid = 'pg_class'::regclass
        UNION
        -- tables of a type whose attributes were altered
        SELECT c.oid
        FROM pg_event_trigger_ddl_commands() d
        LEFT JOIN pg_class composite ON d.classid = 'pg_class'::regclass AND composite.oid = d.objid
        -- pg_class has no index on these types
        JOIN pg_depend t ON t.refclassid = 'pg_type'::regclass AND t.refobjid = coalesce(composite.reltype, d.objid) AND t.classid = 'pg_class'::regclass
        JOIN pg_class c ON c.oid = t.objid AND c.reloftype = t.refobjid);
BEGIN
    RETURN ARRAY(SELECT unnest(altered) UNION SELECT everview.below(a) FROM unnest(altered) AS a);
END
$everview$;

-- For event triggers before a table is rewritten: ALTER COLUMN TYPE ... USING may compute other values, and no trigger would tell.
CREATE OR REPLACE FUNCTION everview.refuse_computed_columns(relation oid) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    owning record;
BEGIN
    SELECT own.view INTO owning
    FROM (SELECT s.view::oid, s.relation FROM everview.stage s UNION ALL SELECT a.view::oid, a.relation FROM everview.artifact a) AS own
    WHERE own.relation = refuse_computed_columns.relation
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'cannot change the type of a column of materialized view "%"', everview.bare_name(owning.view)
            USING ERRCODE = '0A000', HINT = 'Its maintenance writes the table. Drop the view and create it otherwise.';
    END IF;
END
$everview$;

-- For event triggers at ddl_command_end: looks at what the command has changed, not at what was wrong before.
-- Foreign keys that reference views otherwise than they may: what is computed afresh is deleted and inserted again, which an action would follow
-- in tables of the user's, and a check at the end of the statement would refuse.
CREATE OR REPLACE FUNCTION everview.unsound_keys() RETURNS TABLE (name name, relation oid, view oid)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT k.conname, k.conrelid, k.confrelid
    FROM everview.view v JOIN pg_constraint k ON k.confrelid = v.relation AND k.contype = 'f'
    WHERE NOT (k.condeferred AND k.confdeltype = 'a' AND k.confupdtype = 'a')
        -- NOT ENFORCED, from PostgreSQL 18
        AND to_jsonb(k) ->> 'conenforced' IS DISTINCT FROM 'false'
$everview$;

-- For event triggers at ddl_command_end.
CREATE OR REPLACE FUNCTION everview.refuse_keys_to_views() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    offence record;
BEGIN
    IF NOT EXISTS (SELECT FROM pg_event_trigger_ddl_commands() AS d JOIN pg_constraint k ON k.conrelid = d.objid AND k.contype = 'f'
        WHERE d.classid = 'pg_class'::regclass) THEN
        RETURN;
    END IF;
    PERFORM everview.require_known_views();
    SELECT k.* INTO offence
    FROM everview.unsound_keys() AS k JOIN pg_event_trigger_ddl_commands() AS d ON d.classid = 'pg_class'::regclass AND d.objid = k.relation
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'foreign key % of table % cannot reference materialized view "%" in this way', quote_ident(offence.name),
            everview.qualified_name(offence.relation), everview.bare_name(offence.view)
            USING ERRCODE = '0A000',
                DETAIL = 'A row of the view may be deleted and inserted again by any change, and whenever the view is refreshed.',
                HINT = 'Make it DEFERRABLE INITIALLY DEFERRED, without ON DELETE and ON UPDATE actions.';
    END IF;
END
$everview$;

CREATE OR REPLACE FUNCTION everview.refuse_row_security(view oid, relation oid) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
BEGIN
    RAISE EXCEPTION 'row security of table % would hide rows from the owner of materialized view "%", or of a plain view that it reads',
        everview.qualified_name(relation), everview.bare_name(view)
        USING ERRCODE = '0A000', HINT = 'Let a role that bypasses row security own the view, or drop the view first.';
END
$everview$;

-- For event triggers at ddl_command_end: plain views that have got another owner, or no longer read with the rights of whoever asks.
CREATE OR REPLACE FUNCTION everview.refuse_filtering_views() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    changed constant oid[] := ARRAY(SELECT c.oid FROM pg_event_trigger_ddl_commands() d JOIN pg_class c ON c.oid = d.objid AND c.relkind = 'v'
        WHERE d.classid = 'pg_class'::regclass);
BEGIN
    IF changed <> '{}' THEN
        PERFORM everview.refuse_row_security(v.relation, filtered.relation)
        FROM everview.view v CROSS JOIN LATERAL everview.filtered_inputs(v.relation) AS filtered (relation)
        WHERE v.populated AND EXISTS (SELECT FROM everview.views_below(v.anchor) AS b WHERE b = ANY (changed));
    END IF;
END
$everview$;

CREATE OR REPLACE FUNCTION everview.refuse_unsound_tables() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    changed constant oid[] := everview.altered_tables();
    offence record;
BEGIN
    SELECT v.relation::oid AS view, filtered.relation INTO offence
    FROM (SELECT i.view FROM everview.input i WHERE i.view = ANY (changed) OR i.relation = ANY (changed)) AS near
    JOIN everview.view v ON v.relation = near.view AND v.populated
    CROSS JOIN LATERAL everview.filtered_inputs(v.relation) AS filtered (relation)
    WHERE v.relation = ANY (changed) OR filtered.relation = ANY (changed)
    LIMIT 1;
    IF FOUND THEN
        PERFORM everview.refuse_row_security(offence.view, offence.relation);
    END IF;
    SELECT near.view, c.oid AS relation INTO offence
    FROM (SELECT v.relation AS view, v.relation FROM everview.view v
        UNION SELECT i.view, i.relation FROM everview.input i
        UNION SELECT p.view, p.relation FROM everview.part p) AS near
    JOIN everview.view v ON v.relation = near.view AND v.populated AND v.flavor <> 'log'
    JOIN pg_class c ON c.oid = near.relation AND c.relpersistence = 'u'
    WHERE near.relation = ANY (changed)
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'table % must be logged because of materialized view "%"', everview.qualified_name(offence.relation),
            everview.bare_name(offence.view)
            USING ERRCODE = '2BP01', DETAIL = 'After a crash an unlogged table is empty, and the other is not.';
    END IF;
    SELECT v.relation::oid AS view, unfit.change INTO offence
    FROM everview.view v JOIN pg_class c ON c.oid = v.relation
    CROSS JOIN LATERAL (
        SELECT 'force row security on' WHERE c.relrowsecurity AND c.relforcerowsecurity
        UNION ALL
        SELECT 'make an inheritance tree of' WHERE EXISTS (SELECT FROM pg_inherits h WHERE c.oid IN (h.inhrelid, h.inhparent))
        UNION ALL
        SELECT format('change the type of column %I of', a.attname)
        FROM jsonb_each(v.attributes) AS known (label, present)
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = (known.present ->> 'attnum')::smallint
        JOIN pg_attribute defined ON defined.attrelid = v.anchor AND defined.attnum = known.label::smallint
        WHERE v.relation_oid = c.oid AND NOT a.attisdropped
            AND (a.atttypid, a.atttypmod, a.attcollation) <> (defined.atttypid, defined.atttypmod, defined.attcollation)) AS unfit (change)
    WHERE v.relation = ANY (changed)
        OR EXISTS (SELECT FROM pg_inherits h WHERE h.inhparent = c.oid AND h.inhrelid = ANY (changed))
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'cannot % materialized view "%"', offence.change, everview.bare_name(offence.view)
            USING ERRCODE = '0A000', HINT = 'Its maintenance writes the table. Drop the view and create it otherwise.';
    END IF;
    PERFORM everview.refuse_unsound_trees(around.view)
    FROM everview.views_around(changed) AS around (view)
    -- what a log could not follow, those that read it cannot either
    JOIN everview.view v ON v.relation = around.view AND v.populated AND v.flavor <> 'log';
    SELECT v.relation::oid AS view, broken.relation, broken.kind, broken.what INTO offence
    FROM everview.views_around(changed) AS around (view)
    JOIN everview.view v ON v.relation = around.view
    CROSS JOIN LATERAL everview.broken_assumptions(v.relation) AS broken
    LIMIT 1;
    IF offence.kind = 'no_actions' THEN
        RAISE EXCEPTION 'a foreign key cannot change rows of table % yet because of materialized view "%"',
            everview.qualified_name(offence.relation), everview.bare_name(offence.view)
            USING ERRCODE = '2BP01', DETAIL = 'Two such keys may change a row twice in one statement, and the view does not expect that.',
                HINT = format('Before: SELECT everview.suspend(%L); afterwards: SELECT everview.resume(%1$L).',
                    everview.qualified_name(offence.view));
    ELSIF FOUND THEN
        RAISE EXCEPTION 'cannot do without the % of table % because the maintenance of materialized view "%" relies on it',
            offence.what, everview.qualified_name(offence.relation), everview.bare_name(offence.view)
            USING ERRCODE = '2BP01', HINT = 'Drop the view, change the table, and create the view again.';
    END IF;
END
$everview$;
