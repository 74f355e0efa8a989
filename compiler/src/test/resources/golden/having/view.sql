SELECT city, count(*) FROM customers GROUP BY city HAVING count(*) > 1
