SELECT
  o.order_id AS order_id,
  (
    SELECT
      l.product_id AS product_id
    FROM shop.order_lines AS l
    WHERE l.order_id = o.order_id
      AND l.quantity > 9
  ) AS big
FROM shop.orders AS o
