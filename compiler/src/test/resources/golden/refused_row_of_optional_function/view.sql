SELECT c.customer_id, to_jsonb(f) AS f FROM customers c LEFT JOIN generate_series(1, 3) WITH ORDINALITY AS f (x, n) ON f.n = c.customer_id
