SELECT
  date_trunc('day'::text, orders.placed_at) AS day,
  count(*) AS count
FROM shop.orders AS orders
GROUP BY date_trunc('day'::text, orders.placed_at)
