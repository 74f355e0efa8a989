WITH big AS (SELECT order_id, quantity FROM order_lines WHERE quantity > 10) SELECT order_id, sum(quantity) FROM big GROUP BY order_id
