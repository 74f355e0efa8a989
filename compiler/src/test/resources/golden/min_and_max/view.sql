SELECT category, min(price) AS low, max(weight) AS heavy FROM products GROUP BY category
