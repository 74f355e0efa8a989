SELECT
  order_lines.product_id AS product_id,
  (sum(order_lines.quantity) * 100) / count(*) AS ratio,
  max(order_lines.quantity) - min(order_lines.quantity) AS span
FROM shop.order_lines AS order_lines
GROUP BY order_lines.product_id
