SELECT category, product_id, price FROM (SELECT *, row_number() OVER (PARTITION BY category ORDER BY price, product_id) AS place FROM products) p WHERE place <= 3
