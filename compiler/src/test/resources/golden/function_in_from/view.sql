SELECT p.product_id, n FROM products p CROSS JOIN generate_series(1, 3) n
