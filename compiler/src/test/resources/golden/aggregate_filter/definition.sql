SELECT
  order_lines.product_id AS product_id,
  count(*) FILTER (WHERE order_lines.quantity > 1) AS many,
  sum(order_lines.quantity) FILTER (WHERE order_lines.discount IS NULL) AS plain,
  max(order_lines.quantity) FILTER (WHERE order_lines.line = 1) AS first
FROM shop.order_lines AS order_lines
GROUP BY order_lines.product_id
