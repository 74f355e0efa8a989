SELECT s.category, count(*) FROM (SELECT category, price FROM products WHERE price < 5) s WHERE s.price > 1 GROUP BY s.category
