SELECT sum(quantity) FROM order_lines GROUP BY product_id
