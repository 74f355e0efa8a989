SELECT
  o.order_id AS order_id,
  (
    SELECT
      rank(5) WITHIN GROUP (ORDER BY l.quantity) AS rank
    FROM shop.order_lines AS l
    WHERE l.order_id = o.order_id
  ) AS place
FROM shop.orders AS o
