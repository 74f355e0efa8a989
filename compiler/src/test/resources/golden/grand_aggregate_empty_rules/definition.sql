SELECT
  sum(order_lines.quantity) AS sum,
  avg(order_lines.quantity) AS avg
FROM shop.order_lines AS order_lines
WHERE order_lines.quantity > 5
