SELECT name FROM customers c WHERE EXISTS (SELECT FROM orders o WHERE o.customer_id = c.customer_id AND o.order_id > (SELECT l.quantity FROM order_lines l WHERE l.order_id = o.order_id))
