SELECT city, GROUPING(city) FROM customers GROUP BY city
