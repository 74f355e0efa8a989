-- Functions, operators and casts that come later: generated functions name what a definition uses, and another function of the same name may
-- fit their arguments better, while PostgreSQL stays in the definition with the one that it once chose.

-- Views whose definition uses a function or operator of the same schema and name as one of the new ones, or the types of a new cast.
CREATE OR REPLACE FUNCTION everview.views_that_may_choose(functions oid[], operators oid[], casts oid[]) RETURNS SETOF oid
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
    WITH term AS MATERIALIZED (
        SELECT t.view, t.kind, t.object::oid AS object FROM everview.terms() AS t WHERE t.kind IN ('function', 'operator', 'type')
    )
    SELECT t.view
    FROM term t JOIN pg_proc used ON used.oid = t.object
    JOIN pg_proc p ON p.pronamespace = used.pronamespace AND p.proname = used.proname AND p.oid <> used.oid
    WHERE t.kind = 'function' AND p.oid = ANY (functions)
    UNION
    SELECT t.view
    FROM term t JOIN pg_operator used ON used.oid = t.object
    JOIN pg_operator o ON o.oprnamespace = used.oprnamespace AND o.oprname = used.oprname AND o.oid <> used.oid
    WHERE t.kind = 'operator' AND o.oid = ANY (operators)
    UNION
    SELECT t.view
    FROM term t JOIN pg_cast c ON t.object IN (c.castsource, c.casttarget)
    WHERE t.kind = 'type' AND c.oid = ANY (casts)
$everview$;

-- Whether any view there is, plain ones included, uses a function or operator of the same schema and name as one of the new ones. It is asked
-- first because it takes next to nothing.
CREATE OR REPLACE FUNCTION everview.have_namesakes_in_views(functions oid[], operators oid[]) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
BEGIN
    RETURN EXISTS (SELECT
            FROM pg_proc p JOIN pg_proc used ON used.pronamespace = p.pronamespace AND used.proname = p.proname AND used.oid <> p.oid
            JOIN pg_depend d ON d.refclassid = 'pg_proc'::regclass AND d.refobjid = used.oid
            WHERE p.oid = ANY (functions) AND d.classid = 'pg_rewrite'::regclass)
        OR EXISTS (SELECT
            FROM pg_operator o JOIN pg_operator used ON used.oprnamespace = o.oprnamespace AND used.oprname = o.oprname AND used.oid <> o.oid
            JOIN pg_depend d ON d.refclassid = 'pg_operator'::regclass AND d.refobjid = used.oid
            WHERE o.oid = ANY (operators) AND d.classid = 'pg_rewrite'::regclass);
END
$everview$;

-- What a plain view depends on beside its columns.
CREATE OR REPLACE FUNCTION everview.choices(plain oid) RETURNS text
LANGUAGE sql VOLATILE SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT string_agg(DISTINCT format('%s %s', d.refclassid, d.refobjid), ' ')
    FROM pg_rewrite r JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
    WHERE r.ev_class = plain AND d.refclassid IN ('pg_proc'::regclass, 'pg_operator'::regclass)
$everview$;

-- Would the definition, written out and read again, be the same? PostgreSQL is asked by a view that goes at once. Null when the definition can
-- no longer be read.
CREATE OR REPLACE FUNCTION everview.chooses_the_same(view oid) RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    -- others may ask at the same time
    name constant text := format('everview_data.read_again_%s', pg_backend_pid());
    plain oid;
    again text;
BEGIN
    FOR plain IN
        SELECT below FROM everview.view v CROSS JOIN LATERAL everview.views_below(v.anchor) AS below
        WHERE v.relation = view
    LOOP
        BEGIN
            EXECUTE format('CREATE VIEW %s AS %s', name, pg_get_viewdef(plain));
            again := everview.choices(name::regclass);
            EXECUTE format('DROP VIEW %s', name);
        EXCEPTION
            WHEN ambiguous_function THEN
                RETURN false;
            WHEN syntax_error_or_access_rule_violation THEN
                RETURN NULL;
        END;
        IF again IS DISTINCT FROM everview.choices(plain) THEN
            RETURN false;
        END IF;
    END LOOP;
    RETURN true;
END
$everview$;

-- The script of an extension may be hundreds of commands. They are not looked at one by one: what they make is noted in the setting
-- everview.made, behind a sign that stands there from the beginning of CREATE or ALTER EXTENSION, until all of it is there.
CREATE OR REPLACE FUNCTION everview.is_within_extension() RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT current_setting('everview.made', true) LIKE '+%' IS TRUE
$everview$;

CREATE OR REPLACE FUNCTION everview.note_made_objects() RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT set_config('everview.made', current_setting('everview.made')
        || coalesce((SELECT string_agg(format('%s %s,', d.classid, d.objid), '') FROM pg_event_trigger_ddl_commands() AS d), ''), true)
$everview$;

-- What the command that ends now has made, by itself or by the script of an extension.
CREATE OR REPLACE FUNCTION everview.made_objects() RETURNS TABLE (class oid, object oid)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT d.classid, d.objid FROM pg_event_trigger_ddl_commands() AS d WHERE d.objid <> 0
    UNION
    SELECT split_part(n, ' ', 1)::oid, split_part(n, ' ', 2)::oid
    FROM regexp_split_to_table(ltrim(current_setting('everview.made', true), '+'), ',') AS n
    WHERE n <> ''
$everview$;

-- For event triggers at ddl_command_end. Casts without a function and operator classes leave no trace in what PostgreSQL notes of a view.
CREATE OR REPLACE FUNCTION everview.refuse_overloads() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    made record;
    disturbed oid;
    named record;
BEGIN
    SELECT array_agg(d.object) FILTER (WHERE d.class = 'pg_proc'::regclass) AS functions,
        array_agg(d.object) FILTER (WHERE d.class = 'pg_operator'::regclass) AS operators,
        array_agg(d.object) FILTER (WHERE d.class = 'pg_cast'::regclass) AS casts,
        array_agg(d.object) FILTER (WHERE d.class = 'pg_opclass'::regclass) AS classes,
        count(*) AS objects
    INTO made
    FROM everview.made_objects() AS d
    -- only what there are several of: most functions, and all of our own, are alone. They are counted because PostgreSQL would rather find
    -- all that EXISTS might ask for, as if there were many commands.
    WHERE CASE d.class
        WHEN 'pg_proc'::regclass THEN (SELECT count(*) FROM pg_proc p JOIN pg_proc other USING (pronamespace, proname)
            WHERE p.oid = d.object) > 1
        WHEN 'pg_operator'::regclass THEN (SELECT count(*) FROM pg_operator o JOIN pg_operator other USING (oprnamespace, oprname)
            WHERE o.oid = d.object) > 1
        ELSE d.class IN ('pg_cast'::regclass, 'pg_opclass'::regclass)
    END;
    IF made.objects = 0 THEN
        RETURN;
    END IF;
    PERFORM everview.lock_names(true), everview.require_known_views();
    IF made.casts IS NULL AND made.classes IS NULL AND NOT everview.have_namesakes_in_views(made.functions, made.operators) THEN
        RETURN;
    END IF;
    SELECT v INTO disturbed
    FROM everview.views_that_may_choose(made.functions, made.operators, made.casts) AS v
    WHERE everview.chooses_the_same(v) = false
    UNION ALL
    SELECT t.view
    FROM everview.terms() AS t
    WHERE t.kind = 'type' AND (
        EXISTS (SELECT FROM pg_cast c
            WHERE c.oid = ANY (made.casts) AND c.castmethod <> 'f' AND t.object IN (c.castsource::text, c.casttarget::text))
        OR EXISTS (SELECT FROM pg_opclass c WHERE c.oid = ANY (made.classes) AND c.opcdefault AND t.object = c.opcintype::text))
    ORDER BY 1
    LIMIT 1;
    IF FOUND THEN
        -- of all that an extension brings, one that the view could mean
        SELECT i.type, i.identity INTO named
        FROM everview.made_objects() AS m CROSS JOIN LATERAL pg_identify_object(m.class, m.object, 0) AS i
        WHERE m.object = ANY (made.functions || made.operators || made.casts || made.classes)
        ORDER BY EXISTS (SELECT FROM everview.terms() AS t
                JOIN pg_proc used ON t.kind = 'function' AND used.oid::text = t.object
                JOIN pg_proc p ON p.pronamespace = used.pronamespace AND p.proname = used.proname
                WHERE t.view = disturbed AND p.oid = m.object AND m.class = 'pg_proc'::regclass)
            OR EXISTS (SELECT FROM everview.terms() AS t
                JOIN pg_operator used ON t.kind = 'operator' AND used.oid::text = t.object
                JOIN pg_operator o ON o.oprnamespace = used.oprnamespace AND o.oprname = used.oprname
                WHERE t.view = disturbed AND o.oid = m.object AND m.class = 'pg_operator'::regclass) DESC,
            m.class IN ('pg_cast'::regclass, 'pg_opclass'::regclass) DESC, i.identity
        LIMIT 1;
        RAISE EXCEPTION '% % would take the place of what materialized view "%" uses', named.type, named.identity,
            everview.bare_name(disturbed)
            USING ERRCODE = '2BP01', DETAIL = 'Its definition was read before there was one that fits better.',
                HINT = 'Drop the view with everview.drop, and create it again afterwards.';
    END IF;
END
$everview$;

-- For event triggers on sql_drop: PostgreSQL keeps the function of a cast for a view, and lets the cast go, which generated functions name.
CREATE OR REPLACE FUNCTION everview.refuse_dropped_casts() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    lost record;
BEGIN
    SELECT v.relation::oid AS view, d.object_identity INTO lost
    FROM pg_event_trigger_dropped_objects() AS d
    JOIN everview.terms() AS t ON t.kind = 'type'
        AND t.object IN (to_regtype(d.address_names[1])::oid::text, to_regtype(d.address_args[1])::oid::text)
    JOIN everview.view v ON v.relation = t.view
    WHERE d.object_type = 'cast' AND everview.chooses_the_same(v.relation) IS NOT TRUE
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'cannot drop cast % because materialized view "%" uses it', lost.object_identity, everview.bare_name(lost.view)
            USING ERRCODE = '2BP01', HINT = 'Drop the view with everview.drop first.';
    END IF;
END
$everview$;
