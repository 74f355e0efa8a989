SELECT p.category, c.city FROM products p CROSS JOIN customers c
