SELECT
  c.customer_id AS customer_id,
  c.name AS name,
  c.city AS city,
  count(*) AS orders
FROM shop.customers AS c
  JOIN shop.orders AS o ON c.customer_id = o.customer_id
GROUP BY c.customer_id
