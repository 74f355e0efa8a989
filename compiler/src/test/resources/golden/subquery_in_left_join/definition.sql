SELECT
  c.name AS name,
  o.order_id AS order_id
FROM shop.customers AS c
  LEFT JOIN shop.orders AS o ON o.customer_id = c.customer_id AND EXISTS (
    SELECT
    FROM shop.order_lines AS l
    WHERE l.order_id = o.order_id
  )
