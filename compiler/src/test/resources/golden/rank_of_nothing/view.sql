SELECT o.order_id, (SELECT rank(5) WITHIN GROUP (ORDER BY l.quantity) FROM order_lines l WHERE l.order_id = o.order_id) AS place FROM orders o
