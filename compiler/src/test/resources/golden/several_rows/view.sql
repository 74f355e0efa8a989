SELECT o.order_id, (SELECT l.product_id FROM order_lines l WHERE l.order_id = o.order_id AND l.quantity > 9) AS big FROM orders o
