SELECT
  p.product_id AS product_id,
  n.n AS n
FROM shop.products AS p
  CROSS JOIN generate_series(1, 3) AS n (n)
