WITH big AS (
  SELECT
    order_lines.order_id AS order_id,
    order_lines.quantity AS quantity
  FROM shop.order_lines AS order_lines
  WHERE order_lines.quantity > 10
)
SELECT
  big_1.order_id AS order_id,
  sum(big_1.quantity) AS sum
FROM big AS big_1
GROUP BY big_1.order_id
