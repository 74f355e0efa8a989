SELECT
  c.customer_id AS customer_id,
  (
    SELECT
      count(*) AS count
    FROM shop.orders AS o
    WHERE o.customer_id = c.customer_id
  ) AS orders
FROM shop.customers AS c
