-- The least that keeps the totals right for new orders, with a lock against concurrent changes of products.
CREATE TABLE kept AS
SELECT p.category, count(*) AS orders, sum(o.quantity) AS quantity, sum(o.quantity * p.price) AS revenue
FROM orders AS o JOIN products AS p ON p.product = o.product
GROUP BY p.category;
CREATE UNIQUE INDEX ON kept (category);
CREATE TABLE guard ();
CREATE FUNCTION follow_orders() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE guard IN ROW EXCLUSIVE MODE;
    INSERT INTO kept AS k (category, orders, quantity, revenue)
    SELECT p.category, count(*), sum(n.quantity), sum(n.quantity * p.price)
    FROM new_rows AS n JOIN products AS p ON p.product = n.product
    GROUP BY p.category
    ORDER BY p.category
    ON CONFLICT (category) DO UPDATE SET
        orders = k.orders + excluded.orders,
        quantity = k.quantity + excluded.quantity,
        revenue = k.revenue + excluded.revenue;
    RETURN NULL;
END $$;
CREATE TRIGGER follow AFTER INSERT ON orders REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION follow_orders();
