SELECT p.product_id, o.order_id FROM products p, LATERAL (SELECT l.order_id FROM order_lines l WHERE l.product_id = p.product_id ORDER BY l.order_id LIMIT 2) o
