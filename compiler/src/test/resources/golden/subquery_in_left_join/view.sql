SELECT c.name, o.order_id FROM customers c LEFT JOIN orders o ON o.customer_id = c.customer_id AND EXISTS (SELECT FROM order_lines l WHERE l.order_id = o.order_id)
