SELECT
  order_lines.order_id AS order_id,
  order_lines.product_id AS product_id,
  count(*) AS n,
  sum(order_lines.quantity) AS total,
  avg(order_lines.quantity) AS mean
FROM shop.order_lines AS order_lines
GROUP BY order_lines.order_id, order_lines.product_id
