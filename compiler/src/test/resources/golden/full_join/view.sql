SELECT c.name, o.order_id FROM customers c FULL JOIN orders o USING (customer_id)
