SELECT
  customers.city AS city,
  count(*) AS count
FROM shop.customers AS customers
GROUP BY customers.city
HAVING count(*) > 1
