SELECT
  c.name AS name
FROM shop.customers AS c
WHERE EXISTS (
    SELECT
    FROM shop.orders AS o
    WHERE o.customer_id = c.customer_id
      AND o.order_id > (
        SELECT
          l.quantity AS quantity
        FROM shop.order_lines AS l
        WHERE l.order_id = o.order_id
      )
  )
