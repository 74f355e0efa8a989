SELECT
  c.name AS name,
  o.order_id AS order_id
FROM shop.customers AS c
  LEFT JOIN shop.orders AS o ON c.customer_id = o.customer_id
