SELECT
  p.product_id AS product_id,
  v.x AS x
FROM shop.products AS p,
  LATERAL (
    VALUES (p.price), (p.price * 2::numeric)
  ) AS v (x)
