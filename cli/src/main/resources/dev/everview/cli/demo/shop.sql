--# 1. A shop: sales by category that are never stale

--> Two ordinary tables, as any shop has them.

CREATE TABLE products (
  product_id serial PRIMARY KEY,
  name       text NOT NULL,
  category   text NOT NULL,
  price      numeric NOT NULL
);

CREATE TABLE orders (
  order_id   serial PRIMARY KEY,
  product_id int REFERENCES products (product_id),
  quantity   int NOT NULL,
  order_time timestamp DEFAULT now()
);

INSERT INTO products (name, category, price) VALUES
  ('iPhone', 'Electronics', 999), ('MacBook', 'Electronics', 1999), ('iPad', 'Electronics', 599),
  ('AirPods', 'Electronics', 199), ('T-shirt', 'Apparel', 20), ('Jeans', 'Apparel', 80),
  ('Sneakers', 'Apparel', 60), ('Jacket', 'Apparel', 120), ('Coffee Mug', 'Home', 15),
  ('Desk Lamp', 'Home', 45), ('Pillow', 'Home', 25), ('Blanket', 'Home', 35);

INSERT INTO orders (product_id, quantity)
SELECT floor(random() * 12 + 1)::int, floor(random() * 10 + 1)::int FROM generate_series(1, 100);

--> One call turns a query into a table that keeps itself up to date.

SELECT pgivm.create_immv('category_sales_summary', $$
  SELECT p.category,
         count(*) AS num_orders,
         sum(o.quantity) AS total_quantity,
         sum(o.quantity * p.price) AS total_revenue
  FROM orders o JOIN products p ON o.product_id = p.product_id
  GROUP BY p.category
$$);

SELECT 'BEFORE' AS status, category, num_orders, total_revenue
FROM category_sales_summary ORDER BY category;

--> Somebody buys five MacBooks ...

INSERT INTO orders (product_id, quantity) VALUES (2, 5);

--> ... and the summary knows: one more order, 5 x 1999 = 9995 more revenue. Nobody called REFRESH.

SELECT 'AFTER' AS status, category, num_orders, total_revenue
FROM category_sales_summary ORDER BY category;

--=

--> Changes of prices and of categories count as well, and so do deletions.

UPDATE products SET price = price * 0.9 WHERE category = 'Electronics';

UPDATE products SET category = 'Bedroom' WHERE name IN ('Pillow', 'Blanket');

DELETE FROM orders WHERE quantity > 8;

SELECT category, num_orders, total_quantity, total_revenue FROM category_sales_summary ORDER BY category;

--=

--> What was installed: no extension, only a table, functions and triggers, as anybody could have written them.

SELECT n.nspname AS schema, c.relname AS name,
       CASE c.relkind WHEN 'r' THEN 'table' WHEN 'v' THEN 'view' ELSE 'index' END AS kind,
       pg_size_pretty(pg_total_relation_size(c.oid)) AS size
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'v', 'i') AND (c.relname LIKE 'category%' OR n.nspname = 'everview_data')
ORDER BY 1, 3 DESC, 2;

SELECT proname AS function, length(prosrc) AS characters
FROM pg_proc WHERE pronamespace = 'everview_data'::regnamespace ORDER BY 1;

SELECT tgrelid::regclass AS "table", tgname AS "trigger"
FROM pg_trigger WHERE tgname LIKE '%ivm%' ORDER BY 1, 2;

--> The function that runs after an INSERT into orders, in full:

--text
SELECT pg_get_functiondef(t.tgfoid)
FROM pg_trigger t WHERE t.tgrelid = 'orders'::regclass AND t.tgname LIKE 'ivm%insert%';
