SELECT
  order_lines.product_id AS product_id,
  sum(order_lines.discount) AS sum,
  avg(order_lines.discount) AS avg
FROM shop.order_lines AS order_lines
GROUP BY order_lines.product_id
