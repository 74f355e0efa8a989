SELECT
  c.customer_id AS customer_id,
  to_jsonb(s.*) AS s
FROM shop.customers AS c
  LEFT JOIN (
    SELECT
      orders.order_id AS order_id,
      orders.customer_id AS customer_id
    FROM shop.orders AS orders
  ) AS s ON s.customer_id = c.customer_id
