SELECT name, ARRAY(SELECT order_id FROM orders) FROM customers
