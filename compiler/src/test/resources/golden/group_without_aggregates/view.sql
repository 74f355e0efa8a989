SELECT category FROM products GROUP BY category
