SELECT c.customer_id, to_jsonb(s) AS s FROM customers c LEFT JOIN (SELECT order_id, customer_id FROM orders) s ON s.customer_id = c.customer_id
