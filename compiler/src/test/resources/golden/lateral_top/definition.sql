SELECT
  c.name AS name,
  l.order_id AS order_id
FROM shop.customers AS c,
  LATERAL (
    SELECT
      o.order_id AS order_id
    FROM shop.orders AS o
    WHERE o.customer_id = c.customer_id
    ORDER BY o.placed_at DESC, 1
    LIMIT 2
  ) AS l
