SELECT product_id, sum(quantity) * 100 / count(*) AS ratio, max(quantity) - min(quantity) AS span FROM order_lines GROUP BY product_id
