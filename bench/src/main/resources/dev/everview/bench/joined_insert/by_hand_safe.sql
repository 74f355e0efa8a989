-- The same for somebody who cannot afford a wrong total: what is not handled is refused, and so are changes by hand. Statements that
-- change both tables are told by counting those under way, the lock is taken before any row is, and a transaction that keeps one
-- snapshot, which could miss a price, is refused.
CREATE TABLE kept AS
SELECT p.category, count(*) AS orders, sum(o.quantity) AS quantity, sum(o.quantity * p.price) AS revenue
FROM orders AS o JOIN products AS p ON p.product = o.product
GROUP BY p.category;
CREATE UNIQUE INDEX ON kept (category);
CREATE TABLE guard ();
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'cannot % table %', lower(TG_OP), TG_TABLE_NAME;
END $$;
CREATE FUNCTION begin_orders() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    ignored text;
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'orders are taken at READ COMMITTED';
    END IF;
    LOCK TABLE public.guard IN ROW EXCLUSIVE MODE;
    ignored := set_config('kept.underway', concat(current_setting('kept.underway', true), '+'), true);
    RETURN NULL;
END $$;
CREATE FUNCTION follow_orders() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF set_config('kept.underway', left(current_setting('kept.underway', true), -1), true) <> '' THEN
        RAISE EXCEPTION 'orders and products cannot be changed by one statement';
    END IF;
    INSERT INTO public.kept AS k (category, orders, quantity, revenue)
    SELECT p.category, count(*), sum(n.quantity), sum(n.quantity * p.price)
    FROM new_rows AS n JOIN public.products AS p ON p.product = n.product
    GROUP BY p.category
    ORDER BY p.category
    ON CONFLICT (category) DO UPDATE SET
        orders = k.orders + excluded.orders,
        quantity = k.quantity + excluded.quantity,
        revenue = k.revenue + excluded.revenue;
    RETURN NULL;
END $$;
CREATE FUNCTION begin_products() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    ignored text;
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'products are changed at READ COMMITTED';
    END IF;
    LOCK TABLE public.guard IN SHARE ROW EXCLUSIVE MODE;
    ignored := set_config('kept.underway', concat(current_setting('kept.underway', true), '+'), true);
    RETURN NULL;
END $$;
CREATE FUNCTION follow_products() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF set_config('kept.underway', left(current_setting('kept.underway', true), -1), true) <> '' THEN
        RAISE EXCEPTION 'orders and products cannot be changed by one statement';
    END IF;
    DELETE FROM public.kept;
    INSERT INTO public.kept
    SELECT p.category, count(*), sum(o.quantity), sum(o.quantity * p.price)
    FROM public.orders AS o JOIN public.products AS p ON p.product = o.product
    GROUP BY p.category;
    RETURN NULL;
END $$;
CREATE TRIGGER begin BEFORE INSERT ON orders FOR EACH STATEMENT EXECUTE FUNCTION begin_orders();
CREATE TRIGGER follow AFTER INSERT ON orders REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION follow_orders();
CREATE TRIGGER begin BEFORE INSERT OR UPDATE OR DELETE ON products
    FOR EACH STATEMENT EXECUTE FUNCTION begin_products();
CREATE TRIGGER follow AFTER INSERT OR UPDATE OR DELETE ON products
    FOR EACH STATEMENT EXECUTE FUNCTION follow_products();
CREATE TRIGGER refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON orders
    FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER refuse BEFORE TRUNCATE ON products
    FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER refuse BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON kept
    FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse();
