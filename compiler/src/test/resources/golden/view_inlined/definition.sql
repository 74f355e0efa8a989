SELECT
  p.order_id AS order_id,
  c.name AS name
FROM shop.paid_orders AS p
  JOIN shop.customers AS c ON p.customer_id = c.customer_id
