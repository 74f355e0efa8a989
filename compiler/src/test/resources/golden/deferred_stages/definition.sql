SELECT
  max(s.n) AS max
FROM (
    SELECT
      customers.city AS city,
      count(*) AS n
    FROM shop.customers AS customers
    GROUP BY customers.city
  ) AS s
