-- A view as the compiler would install it, written by hand: the contract between generated scripts and the runtime.
-- Every name in it is of the kind that breaks careless text handling.
CREATE TABLE public.items (id int PRIMARY KEY, "grp name" text NOT NULL, qty int NOT NULL);
INSERT INTO public.items VALUES (1, 'a', 5), (2, 'b', 7), (3, 'a', 1);
CREATE TABLE public.totals AS
    SELECT "grp name" AS g, sum(qty)::bigint AS s, count(*) AS __ivm_count__ FROM public.items GROUP BY 1;
CREATE UNIQUE INDEX totals_index ON public.totals (g);
CREATE VIEW everview_data.totals_definition AS
    SELECT "grp name" AS g, sum(qty) AS s FROM public.items GROUP BY "grp name";
CREATE TABLE everview_data.totals_stash (LIKE public.items);

DO $do$
DECLARE
    refresh text := $t$CREATE OR REPLACE FUNCTION everview_data.totals_refresh() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    n bigint;
BEGIN
    -- a text that looks like a placeholder: %{%}view}
    TRUNCATE %{view};
    INSERT INTO %{view} (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})
    SELECT %{col:1.2}, sum(%{col:1.3}), count(*) FROM %{rel:1} GROUP BY 1;
    GET DIAGNOSTICS n = ROW_COUNT;
    RETURN n;
END
$body$$t$;
    fold text := $t$CREATE OR REPLACE FUNCTION everview_data.totals_fold() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    INSERT INTO %{view} AS v (%{viewcol:1}, %{viewcol:2}, %{viewcol:3})
    SELECT %{col:1.2}, sum(%{col:1.3}), count(*) FROM added GROUP BY 1
    ON CONFLICT (%{viewcol:1}) DO UPDATE
    SET %{viewcol:2} = v.%{viewcol:2} + excluded.%{viewcol:2}, %{viewcol:3} = v.%{viewcol:3} + excluded.%{viewcol:3};
    RETURN NULL;
END
$body$$t$;
    statement text;
    place text[];
BEGIN
    FOREACH statement IN ARRAY ARRAY[refresh, fold] LOOP
        FOREACH place SLICE 1 IN ARRAY ARRAY[
            ['%{view}', 'public.totals'], ['%{viewcol:1}', 'g'], ['%{viewcol:2}', 's'], ['%{viewcol:3}', '__ivm_count__'],
            ['%{rel:1}', 'public.items'], ['%{col:1.2}', '"grp name"'], ['%{col:1.3}', 'qty'], ['%{%}', '%{']]
        LOOP
            statement := replace(statement, place[1], place[2]);
        END LOOP;
        EXECUTE statement;
    END LOOP;
    CREATE TRIGGER a_ivm_fold_ins AFTER INSERT ON public.items REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION everview_data.totals_fold();
    CREATE TRIGGER ivm_refuse BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON public.totals
        FOR EACH STATEMENT EXECUTE FUNCTION everview.refuse_change();
    PERFORM everview.register('public.totals'::regclass, jsonb_build_object(
        'definition', 'SELECT ...', 'query', 'SELECT ...', 'columns', '["g", "s"]'::jsonb, 'flavor', 'everview',
        'compiler', '0.1.0', 'inputs', '["public.items"]'::jsonb, 'relations', '["everview_data.totals_stash"]'::jsonb,
        'anchor', 'everview_data.totals_definition', 'refresh', 'everview_data.totals_refresh',
        'indexes', '[{"columns": ["1"], "required": true}]'::jsonb,
        'stages', '[{"name": "totals", "table": "public.totals", "strategy": "delta", "why": "sum and count", "key": ["g"]}]'::jsonb,
        'routines', jsonb_build_array(
            jsonb_build_object('name', 'everview_data.totals_refresh', 'template', refresh),
            jsonb_build_object('name', 'everview_data.totals_fold', 'template', fold)),
        'triggers', jsonb_build_array(jsonb_build_object('table', 'public.items', 'name', 'a_ivm_fold_ins', 'sql',
            'CREATE TRIGGER a_ivm_fold_ins AFTER INSERT ON %{rel:1} REFERENCING NEW TABLE AS added '
            || 'FOR EACH STATEMENT EXECUTE FUNCTION everview_data.totals_fold()'))));
END
$do$;
