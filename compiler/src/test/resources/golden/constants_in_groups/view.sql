SELECT 'all' AS kind, 1 AS one, count(*) AS n, coalesce(sum(quantity), 0) AS total FROM order_lines GROUP BY 1, 2
