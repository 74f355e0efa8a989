SELECT
  customers.name AS name,
  ARRAY(
    SELECT
      orders.order_id AS order_id
    FROM shop.orders AS orders
  ) AS "array"
FROM shop.customers AS customers
