SELECT c.city, (SELECT count(*) FROM products p WHERE p.product_id > count(c.customer_id)) AS n FROM customers c GROUP BY c.city
