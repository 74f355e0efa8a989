-- The logs of deferred views: one for all views over a table that have the same owner, with the columns that any of them reads. Writers log a
-- change once. Who reads a log, and how far, is in 032_readers.sql.

-- The columns of a base table as a log knows them, with those that have come since.
CREATE OR REPLACE FUNCTION everview.with_new_columns(attributes jsonb, relation oid) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    known jsonb := attributes;
    found record;
BEGIN
    FOR found IN
        SELECT a.attnum, a.attname FROM pg_attribute a
        WHERE a.attrelid = relation AND a.attnum > 0 AND NOT a.attisdropped
            AND NOT EXISTS (SELECT FROM jsonb_each(attributes) AS k WHERE (k.value ->> 'attnum')::smallint = a.attnum)
        ORDER BY a.attnum
    LOOP
        known := known || jsonb_build_object(
            -- after a dump numbers may have been given anew
            CASE WHEN known ? found.attnum::text THEN (SELECT max(k::integer) + 1 FROM jsonb_object_keys(known) AS k) ELSE found.attnum END::text,
            jsonb_build_object('attnum', found.attnum, 'name', found.attname));
    END LOOP;
    RETURN known;
END
$everview$;

-- The functions that write a log: the templates of their bodies, by name.
CREATE OR REPLACE FUNCTION everview.log_templates(log regclass, labels text[], passes_by boolean)
RETURNS TABLE (name text, result text, template text)
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $everview$
#variable_conflict use_column
DECLARE
    known record;
    base text;
    into_log text;
    old_row text;
    new_row text;
    old_rows text;
    new_rows text;
    empty text;
    unread text;
    image text;
    found_columns bigint;
BEGIN
    SELECT c.relname, v.options -> 'columns' AS columns, (v.options #>> '{tree,by_row}')::boolean AS by_row,
        regexp_replace(everview.qualified_name(i.relation), '[[:cntrl:]]', ' ', 'g') AS base
    INTO STRICT known
    FROM everview.view v JOIN pg_class c ON c.oid = v.relation JOIN everview.input i ON i.view = v.relation
    WHERE v.relation = log_templates.log;
    base := replace(known.base, '%{', '%{%}');
    into_log := replace(everview.qualified_name(log), '%{', '%{%}');
    SELECT coalesce(string_agg(format('OLD.%%{col:1.%s}, ', own.label), '' ORDER BY own.place) FILTER (WHERE own.place > 0), ''),
        coalesce(string_agg(format('NEW.%%{col:1.%s}, ', own.label), '' ORDER BY own.place) FILTER (WHERE own.place > 0), ''),
        coalesce(string_agg(format('t.%%{col:1.%s}, ', own.label), '' ORDER BY own.place) FILTER (WHERE own.place > 0), ''),
        -- domains may refuse NULL, but an empty sub-query gives it all the same
        coalesce(string_agg(CASE WHEN own.is_domain THEN own.nothing ELSE 'NULL, ' END, '' ORDER BY own.place) FILTER (WHERE own.place > 0), ''),
        coalesce(string_agg(own.nothing, '' ORDER BY own.name) FILTER (WHERE own.place IS NULL), ''),
        format('INSERT INTO %s (%s__ivm_weight__)', into_log, coalesce(string_agg(own.name || ', ', '' ORDER BY own.place, own.name), '')),
        count(own.place)
    INTO old_row, new_row, old_rows, empty, unread, into_log, found_columns
    FROM (
        SELECT l.label, l.place, t.typtype = 'd' AS is_domain, named.name, format('(SELECT l.%s FROM %s AS l WHERE false), ', named.name, into_log) AS nothing
        FROM jsonb_each_text(known.columns) AS k (label, name)
        JOIN pg_attribute a ON a.attrelid = log AND a.attname = k.name
        JOIN pg_type t ON t.oid = a.atttypid
        CROSS JOIN LATERAL replace(everview.quote_name(a.attname), '%{', '%{%}') AS named (name)
        LEFT JOIN unnest(labels) WITH ORDINALITY AS l (label, place) ON l.label = k.label
        WHERE l.label IS NOT NULL OR t.typtype = 'd') AS own;
    IF found_columns <> cardinality(labels) THEN
        RAISE EXCEPTION 'log % lacks columns that are read', log USING ERRCODE = 'XX000', HINT = 'Please report this definition.';
    END IF;
    image := left(old_rows, -2);
    old_row := old_row || unread;
    new_row := new_row || unread;
    empty := empty || unread;
    new_rows := format(E'  %s\n  SELECT %s1\n  FROM new_rows AS t;', into_log, old_rows || unread);
    old_rows := format(E'  %s\n  SELECT %s-1\n  FROM old_rows AS t;', into_log, old_rows || unread);
    RETURN QUERY
    SELECT format('everview_data.%I', everview.log_object(known.relname, b.role)),
        CASE b.role WHEN 'afresh' THEN 'bigint' ELSE 'trigger' END,
        concat(E'\n-- ', b.purpose, E' for the deferred views that read it.\n-- Everview; everview.reader tells who does.\n',
            E'#variable_conflict use_column\nBEGIN\n', b.lines, E'\n  RETURN ', CASE b.role WHEN 'afresh' THEN '0' ELSE 'NULL' END, E';\nEND\n')
    -- names may hold line ends, so nothing is indented afterwards
    FROM (
        SELECT 'insert', format('Rows were inserted into %s: that is logged', base), new_rows
        UNION ALL
        SELECT 'update', format('Rows were updated in %s: that is logged', base),
            CASE WHEN passes_by AND labels <> '{}' THEN format(E'  IF NOT (EXISTS (SELECT FROM old_rows OFFSET 1000)\n'
                '      OR EXISTS (SELECT ROW(%1$s)::text FROM old_rows AS t\n'
                '                 EXCEPT ALL\n'
                '                 SELECT ROW(%1$s)::text FROM new_rows AS t)) THEN\n'
                '    -- no column has changed that anybody reads\n    RETURN NULL;\n  END IF;\n', image) ELSE '' END || new_rows || E'\n' || old_rows
        UNION ALL
        SELECT 'delete', format('Rows were deleted from %s: that is logged', base), old_rows
        UNION ALL
        SELECT 'row', format('A row of %s was changed: that is logged', base),
            format(E'  IF TG_OP <> ''INSERT'' THEN\n    %1$s\n    VALUES (%2$s-1);\n  END IF;\n'
                '  IF TG_OP <> ''DELETE'' THEN\n    %1$s\n    VALUES (%3$s1);\n  END IF;', into_log, old_row, new_row)
        UNION ALL
        SELECT 'truncate', format('%s was truncated: that is logged', base), format(E'  %s\n  VALUES (%s0);', into_log, empty)
        UNION ALL
        SELECT 'afresh', format('Rows of %s have come or gone without a statement: that is logged', base),
            format(E'  %s\n  VALUES (%s0);', into_log, empty)
    ) AS b (role, purpose, lines)
    WHERE CASE b.role WHEN 'truncate' THEN true WHEN 'afresh' THEN true WHEN 'row' THEN known.by_row ELSE NOT known.by_row END;
END
$everview$;

-- The name of what belongs to a log: that of the log with a word before the eight digits at its end.
CREATE OR REPLACE FUNCTION everview.log_object(log name, role text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT regexp_replace(log, '_([^_]*)$', '_' || role || '_\1')
$everview$;

-- The triggers that write a log, as everview.trigger has them.
CREATE OR REPLACE FUNCTION everview.log_triggers(log regclass) RETURNS TABLE (relation regclass, name text, template text, reach text)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT i.relation, 'ivm_' || named.name,
        format(E'CREATE TRIGGER %s\nAFTER %s ON %%{target}\n%s EXECUTE FUNCTION everview_data.%s()',
            replace(quote_ident('ivm_' || named.name), '%{', '%{%}'), t.event, t.each, replace(quote_ident(named.name), '%{', '%{%}')),
        v.options #>> ARRAY['tree', t.reach]
    FROM everview.view v JOIN pg_class c ON c.oid = v.relation JOIN everview.input i ON i.view = v.relation
    CROSS JOIN (VALUES
        ('insert', 'INSERT', E'REFERENCING NEW TABLE AS new_rows\nFOR EACH STATEMENT', 'statements', false),
        ('update', 'UPDATE', E'REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows\nFOR EACH STATEMENT', 'statements', false),
        ('delete', 'DELETE', E'REFERENCING OLD TABLE AS old_rows\nFOR EACH STATEMENT', 'statements', false),
        ('row', 'INSERT OR UPDATE OR DELETE', 'FOR EACH ROW', 'rows', true),
        ('truncate', 'TRUNCATE', 'FOR EACH STATEMENT', 'truncations', NULL)) AS t (role, event, each, reach, by_row)
    CROSS JOIN LATERAL everview.log_object(c.relname, t.role) AS named (name)
    WHERE v.relation = log_triggers.log AND (t.by_row = (v.options #>> '{tree,by_row}')::boolean) IS NOT FALSE;
END
$everview$;

-- A new log of a table, in which nothing is logged yet.
CREATE OR REPLACE FUNCTION everview.create_log(base regclass, tree jsonb) RETURNS regclass
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    -- with ivm_ before it and a word in it, it must still be a name
    stem constant text := everview.shortened(everview.bare_name(base), 36);
    log_name text;
    log regclass;
BEGIN
    log_name := format('everview_data.%I', stem || '_log_' || left(md5(everview.qualified_name(base) || nextval('everview.serial')), 8));
    EXECUTE format('CREATE TABLE %s (
  __ivm_weight__ integer NOT NULL,
  __ivm_time__ timestamp with time zone NOT NULL DEFAULT now(),
  __ivm_xact__ xid8 NOT NULL DEFAULT pg_current_xact_id(),
  __ivm_place__ bigint NOT NULL GENERATED ALWAYS AS IDENTITY (CACHE 32)
)', log_name);
    log := log_name::regclass;
    EXECUTE format('CREATE INDEX ON %s (__ivm_xact__)', log_name);
    PERFORM everview.register(log, jsonb_build_object('flavor', 'log', 'definition', 'the log of ' || everview.qualified_name(base),
        'inputs', jsonb_build_array(everview.qualified_name(base)),
        'options', jsonb_build_object('mode', 'log', 'tree', tree, 'columns', '{}'::jsonb)));
    RETURN log;
END
$everview$;

-- Locks a log against readers, but does not wait for long: fails with lock_not_available.
CREATE OR REPLACE FUNCTION everview.lock_soon(log regclass) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    chosen constant text := current_setting('lock_timeout');
BEGIN
    IF chosen = '0' OR chosen::interval > interval '0.5 seconds' THEN
        -- less than PostgreSQL waits before it looks for deadlocks
        PERFORM set_config('lock_timeout', '500ms', true);
    END IF;
    EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', everview.qualified_name(log));
    PERFORM set_config('lock_timeout', chosen, true);
END
$everview$;

-- Has the triggers of a log write the columns that its readers read. Those that nobody reads any more get nothing.
CREATE OR REPLACE FUNCTION everview.shape_log(log regclass) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET check_function_bodies = off AS $everview$
DECLARE
    columns jsonb;
    left_over text[];
    labels text[];
    passes boolean;
    added record;
    candidate text;
    routine record;
    routines jsonb := '[]';
BEGIN
    SELECT v.options -> 'columns' INTO STRICT columns FROM everview.view v WHERE v.relation = log;
    SELECT coalesce(array_agg(DISTINCT l.label ORDER BY l.label) FILTER (WHERE l.label IS NOT NULL), '{}'), bool_and(r.passes_by)
    INTO labels, passes
    FROM everview.reader r LEFT JOIN LATERAL jsonb_array_elements_text(r.labels) AS l (label) ON true
    WHERE r.log = shape_log.log;
    FOR added IN
        SELECT l.label, a.attname, t.typtype, format_type(a.atttypid, a.atttypmod)
            || CASE WHEN a.attcollation <> t.typcollation THEN format(' COLLATE %I.%I', n.nspname, o.collname) ELSE '' END AS type
        FROM unnest(labels) AS l (label)
        JOIN everview.input i ON i.view = log
        JOIN pg_attribute a ON a.attrelid = i.relation AND a.attnum = (i.attributes #>> ARRAY[l.label, 'attnum'])::smallint
        JOIN pg_type t ON t.oid = a.atttypid
        LEFT JOIN pg_collation o ON o.oid = a.attcollation LEFT JOIN pg_namespace n ON n.oid = o.collnamespace
        -- one that nobody has read for a while may have had another type
        WHERE NOT EXISTS (SELECT FROM pg_attribute own WHERE own.attrelid = log AND own.attname = columns ->> l.label
            AND (own.atttypid, own.atttypmod, own.attcollation) = (a.atttypid, a.atttypmod, a.attcollation))
        ORDER BY a.attnum
    LOOP
        PERFORM everview.lock_soon(log);
        IF added.typtype = 'd' AND pg_relation_size(log) > 0 THEN
            -- its conditions may be the owner's, and must not be computed for rows that are there with the rights of whoever does this
            RAISE lock_not_available;
        END IF;
        IF columns ? added.label THEN
            EXECUTE format('ALTER TABLE %s DROP COLUMN %I', everview.qualified_name(log), columns ->> added.label);
        END IF;
        -- one of that name may have been another
        candidate := added.attname;
        WHILE EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = log AND a.attname = candidate) LOOP
            candidate := everview.shortened('_' || candidate, 50) || added.label;
        END LOOP;
        EXECUTE format('ALTER TABLE %s ADD COLUMN %I %s', everview.qualified_name(log), candidate, added.type);
        columns := columns || jsonb_build_object(added.label, candidate);
    END LOOP;
    -- columns that nobody reads stay for the next one who does, for a table has only so many in its life; but those of types that users make
    -- would keep these
    left_over := ARRAY(SELECT k.key FROM jsonb_each_text(columns) AS k JOIN pg_attribute a ON a.attrelid = log AND a.attname = k.value
        WHERE k.key <> ALL (labels) AND a.atttypid >= 16384);
    IF left_over <> '{}' THEN
        BEGIN
            EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE NOWAIT', everview.qualified_name(log));
            FOREACH candidate IN ARRAY left_over LOOP
                EXECUTE format('ALTER TABLE %s DROP COLUMN %I', everview.qualified_name(log), columns ->> candidate);
            END LOOP;
            columns := columns - left_over;
        EXCEPTION
            WHEN lock_not_available THEN
                -- somebody reads the log just now: they stay until it is shaped again
                NULL;
        END;
    END IF;
    INSERT INTO everview.request (action, view, plan) VALUES ('shape', log, jsonb_build_object('columns', columns));
    FOR routine IN
        SELECT t.name, t.result, t.template, everview.render(log, t.template) AS body, to_regprocedure(t.name || '()') AS known
        FROM everview.log_templates(log, labels, coalesce(passes, false)) AS t
    LOOP
        IF routine.known IS NULL THEN
            EXECUTE format('CREATE FUNCTION %s() RETURNS %s LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS %L',
                routine.name, routine.result, routine.body);
            EXECUTE format('REVOKE ALL ON FUNCTION %s() FROM PUBLIC', routine.name);
        ELSE
            PERFORM everview.replace_body(routine.known, routine.body);
        END IF;
        routines := routines || jsonb_build_object('name', routine.name, 'template', routine.template);
    END LOOP;
    INSERT INTO everview.request (action, view, plan) VALUES ('shape', log, jsonb_build_object('routines', routines));
END
$everview$;

-- Lets a view read the changes of a table from the log that it shares with others. The caller has just put a trigger on the table, and so keeps
-- writers out until the transaction ends; what is in the log already, the view has yet to say that it has read (everview.note_read).
CREATE OR REPLACE FUNCTION everview.share_log(relation regclass, unread text, base regclass, names text[], tree jsonb,
    passes_by boolean) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    logs regclass[];
    log regclass;
    labels jsonb;
BEGIN
    logs := ARRAY(SELECT v.relation
        FROM everview.view v JOIN everview.input i ON i.view = v.relation JOIN pg_class c ON c.oid = v.relation
        JOIN pg_class own ON own.oid = share_log.relation AND own.relowner = c.relowner
        WHERE v.flavor = 'log' AND i.relation = base AND v.options -> 'tree' = tree AND everview.readable_log(v.relation) IS NOT NULL
        ORDER BY v.relation::oid);
    logs := ARRAY(SELECT u.l FROM unnest(logs) WITH ORDINALITY AS u (l, place) WHERE u.l NOT IN (SELECT everview.foreign_logs(logs)) ORDER BY u.place)
        || NULL::regclass;
    FOREACH log IN ARRAY logs LOOP
        BEGIN
            IF log IS NULL THEN
                log := everview.create_log(base, tree);
            ELSE
                PERFORM everview.repair(log);
            END IF;
            SELECT coalesce(jsonb_agg(k.key ORDER BY c.place), '[]') INTO labels
            FROM everview.input i CROSS JOIN LATERAL everview.with_new_columns(i.attributes, i.relation) AS known
            CROSS JOIN LATERAL unnest(names) WITH ORDINALITY AS c (name, place)
            JOIN LATERAL jsonb_each(known) AS k ON k.value ->> 'name' = c.name
                AND (k.value ->> 'attnum')::smallint = (SELECT a.attnum FROM pg_attribute a WHERE a.attrelid = base AND a.attname = c.name)
            WHERE i.view = log;
            IF jsonb_array_length(labels) <> cardinality(names) THEN
                RAISE EXCEPTION 'columns of table % were renamed while a materialized view over it was created', everview.qualified_name(base)
                    USING ERRCODE = '40001', HINT = 'Create it again.';
            END IF;
            INSERT INTO everview.request (action, view, plan)
            VALUES ('share', log, jsonb_build_object('relation', relation::oid, 'labels', labels, 'passes_by', passes_by));
            PERFORM everview.shape_log(log);
            EXIT;
        EXCEPTION
            WHEN lock_not_available OR too_many_columns THEN
                -- no column is added while somebody reads for long, for whom all writers would wait: another log, then
                CONTINUE;
        END;
    END LOOP;
    PERFORM everview.attach(log);
    EXECUTE format(E'CREATE VIEW %s AS\nSELECT %sl.__ivm_weight__\nFROM %s AS l\n  JOIN everview.reader AS r ON r.relation = %L::regclass\nWHERE %s', unread,
        (SELECT coalesce(string_agg(format('l.%I AS %I, ', v.options #>> ARRAY['columns', l.label], c.name), '' ORDER BY l.place), '')
            FROM everview.view v CROSS JOIN LATERAL jsonb_array_elements_text(labels) WITH ORDINALITY AS l (label, place)
            JOIN unnest(names) WITH ORDINALITY AS c (name, place) USING (place)
            WHERE v.relation = log),
        everview.qualified_name(log), everview.qualified_name(relation), everview.unread_condition());
END
$everview$;

-- A view no longer reads a log, and what it took rows into is gone. The last one takes the log with it.
CREATE OR REPLACE FUNCTION everview.leave_log(log regclass) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
BEGIN
    IF NOT EXISTS (SELECT FROM everview.view v WHERE v.relation = log) THEN
        RETURN;
    END IF;
    INSERT INTO everview.request (action, view) VALUES ('leave', log);
    IF EXISTS (SELECT FROM everview.reader r WHERE r.log = leave_log.log) THEN
        PERFORM everview.shape_log(log);
    ELSE
        PERFORM everview.dispose(log);
    END IF;
END
$everview$;

-- Requests that concern logs: see everview.carry_out_request.
CREATE OR REPLACE FUNCTION everview.enter_log(log oid, action text, plan jsonb) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    log_owner oid;
BEGIN
    SELECT c.relowner INTO log_owner FROM everview.view v LEFT JOIN pg_class c ON c.oid = v.relation WHERE v.relation = log AND v.flavor = 'log';
    IF NOT FOUND THEN
        RAISE EXCEPTION 'relation % is not a log', log::regclass USING ERRCODE = '42809';
    END IF;
    -- whoever comes and whoever leaves must know of each other
    IF action IN ('share', 'leave') THEN
        UPDATE everview.view v SET compiler = v.compiler WHERE v.relation = log;
    END IF;
    CASE action
        WHEN 'share' THEN
            PERFORM FROM pg_class c
            WHERE c.oid = (plan ->> 'relation')::oid AND c.relnamespace = 'everview_data'::regnamespace AND c.relkind = 'r' AND c.relowner = log_owner;
            IF NOT FOUND THEN
                RAISE EXCEPTION 'relation % cannot read a log', plan ->> 'relation' USING ERRCODE = '42809';
            END IF;
            UPDATE everview.input i SET attributes = everview.with_new_columns(i.attributes, i.relation) WHERE i.view = log;
            -- nothing has been read yet
            INSERT INTO everview.reader (relation, log, log_oid, labels, passes_by, seen, writer, place, cluster)
            VALUES ((plan ->> 'relation')::oid, log, log, plan -> 'labels', (plan ->> 'passes_by')::boolean, '1:1:', '0', 0, everview.cluster());
        WHEN 'read' THEN
            UPDATE everview.reader r
            SET reads = (plan ->> 'reads')::boolean
            WHERE r.log = enter_log.log AND plan ? 'reads' AND r.relation = (plan ->> 'relation')::oid;
            -- of one reader, or of all: then the log is empty
            UPDATE everview.reader r
            SET seen = '1:1:', writer = '0', place = 0, afresh = true
            WHERE r.log = enter_log.log AND plan ? 'lost' AND (NOT plan ? 'relation' OR r.relation = (plan ->> 'relation')::oid);
            UPDATE everview.reader r
            SET cluster = everview.cluster(), log_oid = enter_log.log
            WHERE r.log = enter_log.log AND plan ? 'lost' AND NOT plan ? 'relation';
            UPDATE everview.reader r
            SET seen = (plan ->> 'seen')::pg_snapshot, writer = (plan ->> 'writer')::xid8, place = (plan ->> 'place')::bigint, afresh = false
            WHERE r.log = enter_log.log AND plan ? 'seen' AND r.relation = (plan ->> 'relation')::oid;
        WHEN 'leave' THEN
            DELETE FROM everview.reader r WHERE r.log = enter_log.log AND NOT EXISTS (SELECT FROM pg_class c WHERE c.oid = r.relation);
        WHEN 'shape' THEN
            IF plan ? 'columns' THEN
                UPDATE everview.view v SET options = v.options || jsonb_build_object('columns', plan -> 'columns') WHERE v.relation = log;
            ELSE
                DELETE FROM everview.routine r WHERE r.view = log;
                INSERT INTO everview.routine (view, name, template)
                SELECT log, everview.require_own_routine(r.value ->> 'name', log_owner), r.value ->> 'template'
                FROM jsonb_array_elements(plan -> 'routines') AS r;
                PERFORM everview.require_templates(log);
                UPDATE everview.view v
                SET refresh_routine = everview.own_routine(log, format('everview_data.%I', everview.log_object(c.relname, 'afresh')))
                FROM pg_class c
                WHERE v.relation = log AND c.oid = log;
                INSERT INTO everview.trigger (view, relation, name, template, reach)
                SELECT log, t.relation, t.name, t.template, t.reach FROM everview.log_triggers(log) AS t
                ON CONFLICT DO NOTHING;
                PERFORM everview.enter_parts(log);
            END IF;
    END CASE;
END
$everview$;
