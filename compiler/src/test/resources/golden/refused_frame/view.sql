SELECT order_id, sum(quantity) OVER (ORDER BY order_id ROWS (SELECT count(*) FROM customers) PRECEDING) AS s FROM order_lines
