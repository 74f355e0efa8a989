-- mode: deferred
SELECT c.name, o.order_id FROM customers c LEFT JOIN orders o USING (customer_id)
