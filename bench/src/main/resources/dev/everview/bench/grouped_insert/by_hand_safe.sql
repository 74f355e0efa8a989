-- The same for somebody who cannot afford a wrong total: what is not handled is refused, and so are changes by hand.
CREATE TABLE kept AS
SELECT shop, product, count(*) AS sold,
       sum(quantity) AS quantity, sum(amount) AS amount,
       avg(quantity) AS average_quantity, avg(amount) AS average_amount
FROM sales
GROUP BY shop, product;
CREATE UNIQUE INDEX ON kept (shop, product);
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'cannot % table %', lower(TG_OP), TG_TABLE_NAME;
END $$;
CREATE FUNCTION follow_sales() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO public.kept AS k (shop, product, sold, quantity, amount, average_quantity, average_amount)
    SELECT n.shop, n.product, count(*), sum(n.quantity), sum(n.amount), avg(n.quantity), avg(n.amount)
    FROM new_rows AS n
    GROUP BY n.shop, n.product
    ORDER BY n.shop, n.product
    ON CONFLICT (shop, product) DO UPDATE SET
        sold = k.sold + excluded.sold,
        quantity = k.quantity + excluded.quantity,
        amount = k.amount + excluded.amount,
        average_quantity = (k.quantity + excluded.quantity)::numeric / (k.sold + excluded.sold),
        average_amount = (k.amount + excluded.amount) / (k.sold + excluded.sold);
    RETURN NULL;
END $$;
CREATE TRIGGER follow AFTER INSERT ON sales REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION follow_sales();
CREATE TRIGGER refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON sales
    FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER refuse BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON kept
    FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse();
