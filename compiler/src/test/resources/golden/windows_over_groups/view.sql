SELECT city, count(*) AS n, rank() OVER (ORDER BY count(*) DESC) AS place, count(*) OVER (PARTITION BY count(*) > 1) AS peers FROM customers GROUP BY city
