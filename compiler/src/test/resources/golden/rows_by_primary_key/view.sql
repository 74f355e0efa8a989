SELECT product_id, category, price * 2 AS twice FROM products
