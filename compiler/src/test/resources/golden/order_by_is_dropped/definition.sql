SELECT
  customers.name AS name
FROM shop.customers AS customers
ORDER BY 1
