SELECT
  customers.name AS name,
  (
    SELECT
      count(*) AS count
    FROM shop.orders AS orders
  ) AS count
FROM shop.customers AS customers
