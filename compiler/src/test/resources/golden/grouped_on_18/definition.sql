SELECT
  c.name AS name,
  count(*) AS count,
  sum(o.order_id) AS sum
FROM shop.orders AS o
  JOIN shop.customers AS c ON o.customer_id = c.customer_id
GROUP BY c.name
