SELECT
  c.customer_id AS customer_id,
  c.profile AS profile,
  count(*) AS count
FROM shop.customers AS c
  JOIN shop.orders AS o ON c.customer_id = o.customer_id
GROUP BY c.customer_id
