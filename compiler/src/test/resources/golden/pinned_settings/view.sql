SELECT date_trunc('day', placed_at) AS day, count(*) FROM orders GROUP BY 1
