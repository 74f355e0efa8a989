SELECT name, (SELECT count(*) FROM orders) FROM customers
