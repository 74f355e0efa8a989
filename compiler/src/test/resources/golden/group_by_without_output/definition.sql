SELECT
  sum(order_lines.quantity) AS sum
FROM shop.order_lines AS order_lines
GROUP BY order_lines.product_id
