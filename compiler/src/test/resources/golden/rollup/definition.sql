SELECT
  customers.city AS city,
  count(*) AS count
FROM shop.customers AS customers
GROUP BY ROLLUP (customers.city)
