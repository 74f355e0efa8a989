SELECT
  orders.order_id AS order_id,
  order_lines.line AS line,
  orders.customer_id AS customer_id
FROM shop.orders AS orders
  JOIN shop.order_lines AS order_lines ON orders.order_id = order_lines.order_id
