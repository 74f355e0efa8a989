SELECT
  c.name AS name
FROM shop.customers AS c
WHERE c.city = 'Oslo'::text OR EXISTS (
    SELECT
      1 AS "?column?"
    FROM shop.orders AS o
    WHERE o.customer_id = c.customer_id
  )
