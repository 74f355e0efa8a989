SELECT city, count(*) FROM customers GROUP BY ROLLUP (city)
