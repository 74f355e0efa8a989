SELECT
  customers.city AS city,
  GROUPING(customers.city) AS "grouping"
FROM shop.customers AS customers
GROUP BY customers.city
