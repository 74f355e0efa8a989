SELECT product_id, sum(discount), avg(discount) FROM order_lines GROUP BY product_id
