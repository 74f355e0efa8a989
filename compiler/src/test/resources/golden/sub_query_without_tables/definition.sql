SELECT
  p.product_id AS product_id,
  s.n AS n,
  s.first AS first
FROM shop.products AS p,
  LATERAL (
    SELECT
      count(*) AS n,
      min(t.t) AS first
    FROM unnest(p.tags) AS t (t)
    WHERE t.t <> p.category
  ) AS s
