SELECT
  c.name AS name
FROM shop.customers AS c
WHERE NOT EXISTS (
    SELECT
      1 AS "?column?"
    FROM shop.orders AS o
    WHERE o.customer_id = c.customer_id
      AND o.order_id > c.customer_id
  )
