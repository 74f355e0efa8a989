-- mode: on_commit
SELECT order_id, product_id, count(*) AS n, sum(quantity) AS total, avg(quantity) AS mean FROM order_lines GROUP BY order_id, product_id
