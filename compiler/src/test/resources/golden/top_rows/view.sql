SELECT product_id, category, price FROM products ORDER BY price DESC, product_id LIMIT 10
