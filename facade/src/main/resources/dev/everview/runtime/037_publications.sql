-- Publications. PostgreSQL refuses to update or delete published rows that nothing identifies, and tables of views have no primary key:
-- writers of base tables would fail as soon as somebody publishes all tables. So published tables of views are identified by whole rows
-- (https://www.postgresql.org/docs/current/logical-replication-publication.html#LOGICAL-REPLICATION-PUBLICATION-REPLICA-IDENTITY).

-- Those of the tables that are published and whose rows nothing identifies.
CREATE OR REPLACE FUNCTION everview.unidentified(tables oid[]) RETURNS SETOF oid
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT c.oid
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.oid = ANY (tables) AND c.relkind = 'r' AND c.relpersistence = 'p'
        AND (c.relreplident = 'n' OR c.relreplident = 'd' AND NOT EXISTS (SELECT FROM pg_index x
            WHERE x.indrelid = c.oid AND x.indisprimary AND x.indisvalid))
        AND EXISTS (SELECT FROM pg_publication p
            WHERE (p.pubupdate OR p.pubdelete) AND (p.puballtables OR EXISTS (SELECT FROM pg_publication_tables t
                WHERE t.pubname = p.pubname AND t.schemaname = n.nspname AND t.tablename = c.relname)))
    ORDER BY 1;
END
$everview$;

CREATE OR REPLACE FUNCTION everview.identify_rows(tables oid[]) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    published oid;
BEGIN
    FOR published IN SELECT everview.unidentified(tables) LOOP
        EXECUTE format('ALTER TABLE %s REPLICA IDENTITY FULL', everview.qualified_name(published));
    END LOOP;
END
$everview$;

-- The tables of a view that are its owner's.
CREATE OR REPLACE FUNCTION everview.own_tables(view oid) RETURNS oid[]
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
#variable_conflict use_column
BEGIN
    RETURN ARRAY(SELECT c.oid
        FROM pg_class v JOIN pg_class c ON c.relowner = v.relowner
        WHERE v.oid = own_tables.view AND c.oid = ANY (v.oid
            || ARRAY(SELECT a.relation::oid FROM everview.artifact a WHERE a.view = own_tables.view)));
END
$everview$;
