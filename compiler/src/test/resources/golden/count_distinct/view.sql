SELECT city, count(DISTINCT name) FROM customers GROUP BY city
