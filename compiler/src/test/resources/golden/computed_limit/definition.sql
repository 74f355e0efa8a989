SELECT
  customers.name AS name
FROM shop.customers AS customers
ORDER BY 1
LIMIT (
  SELECT
    count(*) AS count
  FROM shop.orders AS orders
)
