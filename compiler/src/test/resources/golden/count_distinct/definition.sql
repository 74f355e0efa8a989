SELECT
  customers.city AS city,
  count(DISTINCT customers.name) AS count
FROM shop.customers AS customers
GROUP BY customers.city
