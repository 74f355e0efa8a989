-- MERGE that updates rows of a partitioned table so that they move to other partitions: PostgreSQL keeps the old row for triggers on
-- DELETE and the new one for triggers on INSERT, but fires those only where the MERGE has such actions (seen on 15 to 18). Without
-- them nobody hears of the rows, so such a MERGE is refused. An UPDATE shows the same rows to triggers on UPDATE.
--
-- The first argument of each trigger is a setting. It holds what is under way on the table: for each action a comma, the depth of
-- triggers at which its statement runs, and the first letter of the action.

-- A statement begins: one of its actions is under way.
CREATE OR REPLACE FUNCTION everview.begin_action() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    ignored text;
BEGIN
    ignored := set_config(TG_ARGV[0],
        concat(current_setting(TG_ARGV[0], true), ',', pg_trigger_depth() - 1, left(TG_OP, 1)), true);
    RETURN NULL;
END
$everview$;

-- Its triggers have been fired.
CREATE OR REPLACE FUNCTION everview.end_action() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    ignored text;
BEGIN
    ignored := set_config(TG_ARGV[0],
        replace(current_setting(TG_ARGV[0], true), concat(',', pg_trigger_depth() - 1, left(TG_OP, 1)), ''), true);
    RETURN NULL;
END
$everview$;

-- Where a row's text is kept that has left a partition (DELETE) or arrived in one (INSERT) while rows are updated.
CREATE OR REPLACE FUNCTION everview.moved_setting(setting text, action text) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT concat(setting, '_', lower(action), '_', pg_trigger_depth() - 1)
$everview$;

-- A row leaves or arrives although no such action is under way: the first one is remembered.
CREATE OR REPLACE FUNCTION everview.note_moved() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    setting constant text := everview.moved_setting(TG_ARGV[0], TG_OP);
    ignored text;
BEGIN
    -- not the row's own text, for the columns of partitions may be in another order
    IF coalesce(current_setting(setting, true), '') <> '' THEN
        RETURN NULL;
    ELSIF TG_OP = 'DELETE' THEN
        ignored := set_config(setting, to_jsonb(OLD)::text, true);
    ELSE
        ignored := set_config(setting, to_jsonb(NEW)::text, true);
    END IF;
    RETURN NULL;
END
$everview$;

-- The rows that an UPDATE has moved are among those it has updated; those that MERGE has moved are not.
CREATE OR REPLACE FUNCTION everview.check_moved() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    out_setting constant text := everview.moved_setting(TG_ARGV[0], 'DELETE');
    in_setting constant text := everview.moved_setting(TG_ARGV[0], 'INSERT');
    gone constant text := coalesce(current_setting(out_setting, true), '');
    arrived constant text := coalesce(current_setting(in_setting, true), '');
    ignored text;
BEGIN
    IF gone = '' AND arrived = '' THEN
        RETURN NULL;
    END IF;
    IF gone <> '' AND NOT EXISTS (SELECT FROM old_rows AS t WHERE to_jsonb(t)::text = gone)
        OR arrived <> '' AND NOT EXISTS (SELECT FROM new_rows AS t WHERE to_jsonb(t)::text = arrived) THEN
        RAISE EXCEPTION 'MERGE has moved rows of table "%" to other partitions, which its maintained views cannot follow', TG_TABLE_NAME
            USING ERRCODE = '0A000', DETAIL = 'PostgreSQL shows such rows to triggers on DELETE and INSERT only.',
                HINT = 'Let the MERGE have both actions, such as WHEN MATCHED AND false THEN DELETE and '
                    'WHEN NOT MATCHED AND false THEN INSERT DEFAULT VALUES, or move the rows with UPDATE.';
    END IF;
    ignored := set_config(out_setting, '', true);
    ignored := set_config(in_setting, '', true);
    RETURN NULL;
END
$everview$;
