-- What generated functions call before they fold many rows.

-- The statements of a function keep their plans for the rest of the session, and are planned again when search_path is another one
-- (https://www.postgresql.org/docs/current/sql-prepare.html). The names in them are qualified, so the path means nothing to them but this:
-- changes that differ tenfold in size have different paths, all of schemas in which nobody else may create anything. The caller's own
-- path comes back when the function that calls this ends, because that function has it set.
CREATE OR REPLACE FUNCTION everview.plan_for(changed_rows bigint) RETURNS void
LANGUAGE plpgsql AS $everview$
BEGIN
    PERFORM set_config('search_path', CASE
        WHEN changed_rows <= 100 THEN 'pg_catalog, everview, pg_temp'
        WHEN changed_rows <= 1000 THEN 'pg_catalog, information_schema, pg_temp'
        WHEN changed_rows <= 10000 THEN 'pg_catalog, everview, information_schema, pg_temp'
        ELSE 'pg_catalog, information_schema, everview, pg_temp'
    END, true);
END
$everview$;

-- the same with fewer parameters: a call could mean either
DROP FUNCTION IF EXISTS everview.is_most_of(regclass, bigint);

-- Whether so many changed rows are so large a part of a table that following them one by one costs more than computing all afresh. Where
-- not even a thousand rows have changed that matters only if a view of them has many rows, or is computed from many: all of these tables are
-- given. Those who change few rows of small tables should not wait for each other.
CREATE OR REPLACE FUNCTION everview.is_most_of(changed regclass, changed_rows bigint, tables regclass[] DEFAULT '{}') RETURNS boolean
LANGUAGE sql STABLE AS $everview$
    SELECT EXISTS (
        SELECT FROM pg_catalog.pg_class AS c
        WHERE c.oid = changed AND (c.relkind = 'p' OR NOT c.relhassubclass) AND c.reltuples > 0 AND changed_rows >= c.reltuples / 4
    ) AND (changed_rows > 1000 OR EXISTS (
        SELECT FROM pg_catalog.pg_class AS c WHERE c.oid = ANY (tables) AND c.reltuples > 10000
    ))
$everview$;

-- Whether so many keys are so large a part of those that a view has that computing the rows of each costs more than computing all afresh.
-- The view has a row for each key, unless the numbers of its key columns are given: then their statistics tell how many keys there are at
-- most.
CREATE OR REPLACE FUNCTION everview.is_most_keys_of(kept regclass, affected_keys bigint, key_columns integer[] DEFAULT '{}') RETURNS boolean
LANGUAGE plpgsql STABLE AS $everview$
BEGIN
    IF affected_keys <= 1000 THEN
        RETURN false;
    END IF;
    RETURN EXISTS (
        SELECT FROM pg_catalog.pg_class AS c
        WHERE c.oid = kept AND c.reltuples > 0 AND affected_keys >= 2 / 3.0 * least(c.reltuples, (
            SELECT exp(sum(ln(CASE WHEN s.n_distinct < 0 THEN -s.n_distinct * c.reltuples ELSE nullif(s.n_distinct, 0) END)))
            FROM pg_catalog.pg_attribute AS a
            JOIN pg_catalog.pg_stats AS s ON s.schemaname = (SELECT n.nspname FROM pg_catalog.pg_namespace AS n WHERE n.oid = c.relnamespace)
                AND s.tablename = c.relname AND s.attname = a.attname
            WHERE a.attrelid = kept AND a.attnum = ANY (key_columns)
            HAVING count(nullif(s.n_distinct, 0)) = cardinality(key_columns)
        ))
    );
END
$everview$;

-- Takes the locks under which a view is computed afresh; false when somebody is in the way. Those who hold a lock of writers may wait for
-- this transaction, so it does not wait for them.
CREATE OR REPLACE FUNCTION everview.try_locks(tables regclass[]) RETURNS boolean
LANGUAGE plpgsql AS $everview$
DECLARE
    locked regclass;
BEGIN
    FOREACH locked IN ARRAY tables LOOP
        EXECUTE 'LOCK TABLE ' || everview.qualified_name(locked) || ' IN SHARE ROW EXCLUSIVE MODE NOWAIT';
    END LOOP;
    RETURN true;
EXCEPTION
    WHEN lock_not_available THEN
        RETURN false;
END
$everview$;

-- The same for a view that follows its base tables at once, and false when this transaction keeps one snapshot and so could not see all that
-- it must.
CREATE OR REPLACE FUNCTION everview.lock_now(tables regclass[]) RETURNS boolean
LANGUAGE sql AS $everview$
    SELECT current_setting('transaction_isolation') IN ('read committed', 'read uncommitted') AND everview.try_locks(tables)
$everview$;
