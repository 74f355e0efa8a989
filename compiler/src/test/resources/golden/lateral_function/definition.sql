SELECT
  p.product_id AS product_id,
  t.t AS t
FROM shop.products AS p,
  LATERAL unnest(p.tags) AS t (t)
