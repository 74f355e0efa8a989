SELECT
  p.product_id AS product_id
FROM shop.products AS p
WHERE EXISTS (
    SELECT
    FROM shop.orders AS o
    WHERE o.paid
      AND NOT EXISTS (
        SELECT
        FROM shop.order_lines AS l
        WHERE l.order_id = o.order_id
          AND l.product_id = p.product_id
      )
  )
