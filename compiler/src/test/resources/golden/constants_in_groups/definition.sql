SELECT
  'all'::text AS kind,
  1 AS one,
  count(*) AS n,
  COALESCE(sum(order_lines.quantity), 0::bigint) AS total
FROM shop.order_lines AS order_lines
GROUP BY ('all'::text)::text, (1)::integer
