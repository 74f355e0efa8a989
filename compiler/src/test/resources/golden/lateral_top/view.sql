SELECT c.name, l.order_id FROM customers c, LATERAL (SELECT o.order_id FROM orders o WHERE o.customer_id = c.customer_id ORDER BY o.placed_at DESC, o.order_id LIMIT 2) l
