SELECT category, rate(category) FROM products
