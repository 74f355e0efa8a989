SELECT category, price FROM products WHERE price > 10
