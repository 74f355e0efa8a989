SELECT
  p.product_id AS product_id,
  s.x AS x
FROM shop.products AS p,
  LATERAL (
    SELECT
      p.price * 2::numeric AS x
  ) AS s
