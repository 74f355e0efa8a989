-- mode: deferred
SELECT max(n) FROM (SELECT city, count(*) AS n FROM customers GROUP BY city) s
