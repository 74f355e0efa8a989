SELECT
  o.order_id AS order_id,
  c.customer_id AS customer_id,
  c.name AS name
FROM shop.orders AS o
  JOIN shop.customers AS c ON o.customer_id = c.customer_id
