SELECT
  upper(pg_catalog.left(customers.name, 1)) AS initial,
  count(customers.city) AS count
FROM shop.customers AS customers
GROUP BY upper(pg_catalog.left(customers.name, 1))
