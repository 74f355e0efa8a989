-- Requests to the catalog. Nothing here trusts the request: it is checked against what is in the database, because what a
-- plan says is later carried out by event triggers with the rights of the installation's owner.

CREATE OR REPLACE FUNCTION everview.register(view regclass, plan jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    routines text;
BEGIN
    -- a SECURITY DEFINER trigger function must not be at hand for tables of strangers
    SELECT string_agg(DISTINCT (named.routine || '()')::regprocedure::text, ', ') INTO routines
    FROM (
        SELECT r.value ->> 'name' FROM jsonb_array_elements(coalesce(plan -> 'routines', '[]')) AS r
        UNION
        SELECT plan ->> 'refresh'
    ) AS named (routine)
    WHERE named.routine IS NOT NULL;
    IF routines IS NOT NULL THEN
        EXECUTE 'REVOKE ALL ON FUNCTION ' || routines || ' FROM PUBLIC';
    END IF;
    INSERT INTO everview.request (action, view, plan) VALUES ('register', view, plan);
    PERFORM everview.render_routines(view);
    IF pg_trigger_depth() = 0 THEN
        PERFORM everview.refuse_within_change(view, 'created');
    END IF;
    -- what is published must be identified before it can be deleted from
    PERFORM everview.identify_rows(everview.own_tables(view));
    PERFORM everview.catch_up_with_trees(view);
END
$everview$;

-- Whether there is a table in which live tables of pg_imat can be noted. Its triggers, defaults and rules run with the rights of whoever
-- writes it, so it must belong to somebody who has these rights anyway.
CREATE OR REPLACE FUNCTION everview.has_imat_config() RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT EXISTS (SELECT FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
        WHERE c.oid = to_regclass('imat.imat_config') AND (r.rolsuper OR r.rolname = current_user))
$everview$;

CREATE OR REPLACE FUNCTION everview.carry_out_request() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    shared record;
BEGIN
    DELETE FROM everview.request;
    IF NEW.action <> 'synchronize' AND NOT everview.may_act_for_owner(NEW.role, NEW.view) THEN
        RAISE EXCEPTION 'must be owner of materialized view "%"', coalesce(everview.bare_name(NEW.view), NEW.view::text)
            USING ERRCODE = '42501';
    END IF;
    IF NEW.action NOT IN ('populated', 'read') OR NEW.action = 'populated' AND NOT EXISTS (SELECT FROM everview.view v WHERE v.relation = NEW.view AND v.populated) THEN
        INSERT INTO everview.turn AS t (slot) VALUES (pg_backend_pid() % 128)
        ON CONFLICT (slot) DO UPDATE SET times = t.times + 1;
    END IF;
    CASE NEW.action
        WHEN 'register' THEN
            PERFORM everview.enter_plan(NEW.view, NEW.plan);
        WHEN 'forget' THEN
            IF EXISTS (SELECT FROM everview.view v WHERE v.relation = NEW.view AND v.flavor = 'imat')
                AND everview.has_imat_config() THEN
                DELETE FROM imat.imat_config c USING everview.view v
                WHERE v.relation = NEW.view AND c.mv_name = v.options ->> 'source';
            END IF;
            SELECT array_agg(s.relation) AS relations, array_agg(s.name) AS names INTO shared FROM everview.shared_triggers(NEW.view) AS s;
            DELETE FROM everview.view v WHERE v.relation = NEW.view;
            PERFORM everview.drop_triggers(shared.relations, shared.names);
        WHEN 'populated', 'emptied' THEN
            UPDATE everview.view v
            SET populated = (NEW.action = 'populated'), refreshed_by = pg_current_xact_id(),
                stale = NEW.action = 'populated' AND EXISTS (SELECT FROM everview.disabled_triggers(NEW.view))
            WHERE v.relation = NEW.view;
            PERFORM everview.enter_parts(NEW.view);
            IF NEW.action = 'emptied' THEN
                SELECT array_agg(s.relation) AS relations, array_agg(s.name) AS names INTO shared FROM everview.shared_triggers(NEW.view) AS s;
                PERFORM everview.drop_triggers(shared.relations, shared.names);
            END IF;
        WHEN 'parts' THEN
            PERFORM everview.enter_parts(NEW.view);
        WHEN 'shape', 'share', 'read', 'leave' THEN
            PERFORM everview.enter_log(NEW.view, NEW.action, NEW.plan);
        WHEN 'synchronize' THEN
            -- names may be changed by several transactions at once: the next one sees what this one has written, and writes the functions again
            PERFORM FROM everview.view v WHERE v.relation = NEW.view FOR NO KEY UPDATE;
            PERFORM everview.synchronize(NEW.view);
    END CASE;
    RETURN NULL;
END
$everview$;

-- The owner of the view, a role that has the owner's rights, or, once the table is gone, the same for its last owner.
CREATE OR REPLACE FUNCTION everview.may_act_for_owner(role name, view oid) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT coalesce(
        (SELECT pg_has_role(role, c.relowner, 'USAGE') FROM pg_class c WHERE c.oid = view),
        (SELECT pg_has_role(role, r.oid, 'USAGE')
            FROM everview.view v JOIN pg_roles r ON r.rolname = v.owner WHERE v.relation = view),
        true)
$everview$;

-- Proves that a relation of a plan is in everview_data, belongs to the owner of the view and to no other view.
CREATE OR REPLACE FUNCTION everview.require_own_relation(relation regclass, owner oid) RETURNS regclass
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
BEGIN
    PERFORM FROM pg_class c
    WHERE c.oid = relation AND c.relnamespace = 'everview_data'::regnamespace AND c.relowner = owner
        AND NOT EXISTS (SELECT FROM everview.artifact a WHERE a.relation = c.oid)
        AND NOT EXISTS (SELECT FROM everview.view v WHERE v.anchor = c.oid);
    IF NOT FOUND THEN
        RAISE EXCEPTION 'relation % cannot be part of this materialized view', relation USING ERRCODE = '42809';
    END IF;
    RETURN relation;
END
$everview$;

-- The same for a function; its name as the catalog keeps it, quoted where necessary.
CREATE OR REPLACE FUNCTION everview.require_own_routine(routine text, owner oid) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    identity text;
BEGIN
    SELECT format('everview_data.%I', p.proname) INTO identity FROM pg_proc p
    WHERE p.oid = to_regprocedure(routine || '()') AND p.pronamespace = 'everview_data'::regnamespace
        AND p.proowner = owner AND p.prokind = 'f'
        AND NOT EXISTS (SELECT FROM everview.routine r WHERE r.name = format('everview_data.%I', p.proname));
    IF NOT FOUND THEN
        RAISE EXCEPTION 'function % cannot be part of this materialized view', routine USING ERRCODE = '42809';
    END IF;
    RETURN identity;
END
$everview$;

-- Proves that the owner of a view may read the tables that it is said to read, and that it does not read itself, by way of other views
-- neither.
CREATE OR REPLACE FUNCTION everview.require_inputs(view regclass, inputs oid[], owner oid) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    refused oid;
BEGIN
    SELECT i.relation INTO refused FROM unnest(inputs) AS i (relation)
    WHERE NOT has_any_column_privilege(owner, i.relation, 'SELECT') AND NOT has_table_privilege(owner, i.relation, 'TRIGGER')
    LIMIT 1;
    IF NOT FOUND THEN
        WITH RECURSIVE below (relation) AS (
            SELECT unnest(inputs)
            UNION
            SELECT i.relation::oid FROM below b JOIN everview.input i ON i.view = b.relation
        )
        SELECT b.relation INTO refused FROM below b WHERE b.relation = view;
    END IF;
    IF FOUND THEN
        RAISE EXCEPTION 'relation % cannot be part of this materialized view', refused::regclass USING ERRCODE = '42809';
    END IF;
END
$everview$;

-- A function of a view by its name, as the catalog writes that; null if the view has no such function.
CREATE OR REPLACE FUNCTION everview.own_routine(view oid, routine text) RETURNS text
LANGUAGE sql STABLE STRICT SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT r.name FROM everview.routine r
    WHERE r.view = own_routine.view AND to_regprocedure(r.name || '()') = to_regprocedure(routine || '()')
$everview$;

-- Proves that the templates of a view's functions give their texts.
CREATE OR REPLACE FUNCTION everview.require_templates(view oid) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    strange text;
BEGIN
    SELECT r.name INTO strange
    FROM everview.rendered_routines(view) AS r LEFT JOIN pg_proc p ON p.oid = to_regprocedure(r.name || '()')
    -- which names are quoted although they need not be is a matter of taste; the template's is taken in the end
    WHERE replace(p.prosrc, '"', '') IS DISTINCT FROM replace(r.body, '"', '')
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'the template of function % does not give its text', strange
            USING ERRCODE = 'XX000', HINT = 'Please report this definition.';
    END IF;
END
$everview$;

CREATE OR REPLACE FUNCTION everview.enter_plan(view regclass, plan jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    table_owner oid;
    inputs oid[];
BEGIN
    SELECT c.relowner INTO table_owner FROM pg_class c WHERE c.oid = view AND c.relkind = 'r';
    IF NOT FOUND THEN
        RAISE EXCEPTION 'relation % is not a table', view USING ERRCODE = '42809';
    END IF;
    inputs := ARRAY(SELECT (i.value #>> '{}')::regclass::oid
        FROM jsonb_array_elements(coalesce(plan -> 'inputs', '[]')) WITH ORDINALITY AS i (value, place) ORDER BY i.place);
    PERFORM everview.require_inputs(view, inputs, table_owner);

    INSERT INTO everview.view (relation, relation_oid, owner, anchor, definition, query, column_names,
        attributes, indexes, options, flavor, mode, compiler, populated, plain_views)
    SELECT view, view, pg_get_userbyid(table_owner),
        -- what a log must not lose, the anchors of those that read it protect
        CASE WHEN plan ->> 'flavor' IS DISTINCT FROM 'log' THEN everview.require_own_relation((plan ->> 'anchor')::regclass, table_owner) END,
        plan ->> 'definition', plan ->> 'query', coalesce(plan -> 'columns', '[]'), everview.labelled_attributes(view),
        coalesce(plan -> 'indexes', '[]'), coalesce(plan -> 'options', '{}'), coalesce(plan ->> 'flavor', 'everview'),
        coalesce(plan #>> '{options,mode}', 'immediate'), plan ->> 'compiler', coalesce((plan ->> 'populated')::boolean, true),
        everview.plain_views((plan ->> 'anchor')::regclass);

    INSERT INTO everview.input (view, ordinal, relation, relation_oid, attributes)
    SELECT view, i.ordinal, i.relation, i.relation, everview.labelled_attributes(i.relation)
    FROM unnest(inputs) WITH ORDINALITY AS i (relation, ordinal);

    INSERT INTO everview.assumption (view, input, kind, columns, referenced_input, referenced_columns, shape)
    SELECT view, (a.value ->> 'input')::integer, a.value ->> 'kind', a.value -> 'columns',
        (a.value ->> 'referenced_input')::integer, a.value -> 'referenced_columns',
        CASE WHEN a.value ->> 'kind' = 'same_columns' THEN everview.column_shape(inputs[(a.value ->> 'input')::integer]) END
    FROM jsonb_array_elements(coalesce(plan -> 'assumptions', '[]')) AS a;
    -- the tables were described before they were locked, and ADD FOREIGN KEY goes on beside a description
    IF EXISTS (SELECT FROM everview.broken_assumptions(view) AS b WHERE b.kind = 'no_actions') THEN
        RAISE EXCEPTION 'foreign keys were added below materialized view "%" while it was created', everview.bare_name(view)
            USING ERRCODE = '40001', HINT = 'Create it again.';
    END IF;

    INSERT INTO everview.artifact (view, relation)
    SELECT view, everview.require_own_relation((r.value #>> '{}')::regclass, table_owner)
    FROM jsonb_array_elements(coalesce(plan -> 'relations', '[]')) AS r;

    INSERT INTO everview.log (view, ordinal, relation)
    SELECT enter_plan.view, l.ordinal, a.relation
    FROM jsonb_array_elements_text(coalesce(plan -> 'logs', '[]')) WITH ORDINALITY AS l (name, ordinal)
    JOIN everview.artifact a ON a.view = enter_plan.view AND a.relation = l.name::regclass;

    INSERT INTO everview.stage (view, ordinal, name, relation, strategy, reason, key_columns, row_count)
    SELECT view, s.ordinal, s.value ->> 'name', (s.value ->> 'table')::regclass, s.value ->> 'strategy',
        s.value ->> 'why', coalesce(s.value -> 'key', '[]'), s.value ->> 'count'
    FROM jsonb_array_elements(coalesce(plan -> 'stages', '[]')) WITH ORDINALITY AS s (value, ordinal);

    INSERT INTO everview.routine (view, name, template)
    SELECT view, everview.require_own_routine(r.value ->> 'name', table_owner), everview.body_of(r.value ->> 'template')
    FROM jsonb_array_elements(coalesce(plan -> 'routines', '[]')) AS r;
    PERFORM everview.require_templates(view);
    UPDATE everview.view v
    SET refresh_routine = everview.own_routine(view, plan ->> 'refresh'), fold_routine = everview.own_routine(view, plan ->> 'fold')
    WHERE v.relation = view;

    INSERT INTO everview.trigger (view, relation, name, template, reach)
    SELECT view, (t.value ->> 'table')::regclass, t.value ->> 'name', t.value ->> 'sql',
        coalesce(t.value ->> 'reach', 'table')
    FROM jsonb_array_elements(coalesce(plan -> 'triggers', '[]')) AS t;
    PERFORM everview.enter_parts(view);

    IF plan ->> 'flavor' = 'imat' AND everview.has_imat_config() THEN
        INSERT INTO imat.imat_config (mv_name, mv_schema_name, agg_schema_name)
        SELECT plan #>> '{options,source}', 'imat', n.nspname
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.oid = view
        ON CONFLICT (mv_name) DO UPDATE
        SET mv_schema_name = excluded.mv_schema_name, agg_schema_name = excluded.agg_schema_name, created_at = now();
    ELSIF plan ->> 'flavor' = 'imat' AND to_regclass('imat.imat_config') IS NOT NULL THEN
        RAISE EXCEPTION 'table imat.imat_config belongs to role %, and would be written by %',
            (SELECT quote_ident(pg_get_userbyid(c.relowner)) FROM pg_class c WHERE c.oid = 'imat.imat_config'::regclass), quote_ident(current_user)
            USING ERRCODE = '42501', HINT = format('As a superuser: ALTER TABLE imat.imat_config OWNER TO %I', current_user);
    END IF;
END
$everview$;

-- Which partitions and children the view has been computed with.
CREATE OR REPLACE FUNCTION everview.enter_parts(view oid) RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $everview$
    DELETE FROM everview.part p
    WHERE p.view = enter_parts.view AND (p.input, p.relation::oid) NOT IN (
        SELECT e.input, e.relation FROM everview.present_parts(enter_parts.view) AS e);
    INSERT INTO everview.part (view, input, relation)
    SELECT enter_parts.view, e.input, e.relation FROM everview.present_parts(enter_parts.view) AS e
    ON CONFLICT DO NOTHING;
$everview$;

-- Makes the catalog say what relations and columns are called and who owns them now.
CREATE OR REPLACE FUNCTION everview.synchronize(view oid) RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $everview$
    UPDATE everview.view v
    SET attributes = everview.present_attributes(v.relation, v.relation_oid, v.attributes),
        relation_oid = v.relation, owner = pg_get_userbyid(c.relowner)
    FROM pg_class c
    WHERE v.relation = synchronize.view AND c.oid = v.relation
        AND (v.relation_oid, v.owner, v.attributes) IS DISTINCT FROM (v.relation::oid, pg_get_userbyid(c.relowner),
            everview.present_attributes(v.relation, v.relation_oid, v.attributes));
    UPDATE everview.input i
    SET attributes = everview.present_attributes(i.relation, i.relation_oid, i.attributes), relation_oid = i.relation
    WHERE i.view = synchronize.view
        AND (i.relation_oid, i.attributes) IS DISTINCT FROM (i.relation::oid,
            everview.present_attributes(i.relation, i.relation_oid, i.attributes));
$everview$;

DROP TRIGGER IF EXISTS carry_out ON everview.request;
CREATE TRIGGER carry_out AFTER INSERT ON everview.request
    FOR EACH ROW EXECUTE FUNCTION everview.carry_out_request();

REVOKE ALL ON FUNCTION everview.carry_out_request() FROM PUBLIC;

-- The function of triggers that are there to be there: the row arrives as it is.
CREATE OR REPLACE FUNCTION everview.keep_row() RETURNS trigger
LANGUAGE plpgsql AS $everview$
BEGIN
    RETURN NEW;
END
$everview$;

-- Fails unless a refresh has named the table in the setting everview.maintaining.
CREATE OR REPLACE FUNCTION everview.require_maintaining(changed oid) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
BEGIN
    IF current_setting('everview.maintaining', true) IS DISTINCT FROM changed::text THEN
        RAISE EXCEPTION 'cannot change materialized view "%"', everview.bare_name(changed)
            USING ERRCODE = '42809', HINT = 'Change its base tables; the view follows.';
    END IF;
END
$everview$;

-- Refuses direct changes of a maintained view; what triggers change is maintenance. This runs beside each maintained change: its
-- question is short, and it sets no search_path, as each name says where it belongs.
CREATE OR REPLACE FUNCTION everview.refuse_change() RETURNS trigger
LANGUAGE plpgsql AS $everview$
BEGIN
    IF pg_catalog.pg_trigger_depth() OPERATOR(pg_catalog.=) 1 THEN
        PERFORM everview.require_maintaining(TG_RELID);
    END IF;
    RETURN NULL;
END
$everview$;
