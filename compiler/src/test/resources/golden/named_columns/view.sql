-- name: shop."By Category" (kind, "How many")
SELECT category, count(*) FROM products GROUP BY category
