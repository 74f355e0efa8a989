SELECT
  customers.name AS name
FROM shop.customers AS customers
WHERE customers.customer_id IN (
    SELECT
      orders.customer_id AS customer_id
    FROM shop.orders AS orders
  )
