SELECT
  customers.city AS city,
  count(*) AS n,
  rank() OVER w1 AS place,
  count(*) OVER w2 AS peers
FROM shop.customers AS customers
GROUP BY customers.city
WINDOW w1 AS (ORDER BY count(*) DESC),
  w2 AS (PARTITION BY count(*) > 1)
