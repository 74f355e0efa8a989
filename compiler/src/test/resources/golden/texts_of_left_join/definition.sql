SELECT
  c.name AS name,
  string_agg(o.paid::text, ', '::text ORDER BY o.order_id) AS notes
FROM shop.customers AS c
  LEFT JOIN shop.orders AS o ON c.customer_id = o.customer_id
GROUP BY c.name
