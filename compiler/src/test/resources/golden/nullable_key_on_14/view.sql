-- server: 14
SELECT city, count(*) FROM customers GROUP BY city
