SELECT p.product_id FROM products p WHERE EXISTS (SELECT FROM orders o WHERE o.paid AND NOT EXISTS (SELECT FROM order_lines l WHERE l.order_id = o.order_id AND l.product_id = p.product_id))
