SELECT name FROM customers c WHERE city = 'Oslo' OR EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.customer_id)
