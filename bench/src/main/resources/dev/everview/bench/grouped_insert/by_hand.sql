-- The least that keeps the totals right for insertions; no other change is handled.
CREATE TABLE kept AS
SELECT shop, product, count(*) AS sold,
       sum(quantity) AS quantity, sum(amount) AS amount,
       avg(quantity) AS average_quantity, avg(amount) AS average_amount
FROM sales
GROUP BY shop, product;
CREATE UNIQUE INDEX ON kept (shop, product);
CREATE FUNCTION follow_sales() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO kept AS k (shop, product, sold, quantity, amount, average_quantity, average_amount)
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
