SELECT name FROM customers ORDER BY name LIMIT (SELECT count(*) FROM orders)
