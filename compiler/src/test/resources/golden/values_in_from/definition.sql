SELECT
  p.product_id AS product_id,
  r.factor * p.price AS price
FROM shop.products AS p
  JOIN (
    VALUES ('book'::text, 1.05), ('food'::text, 1.10)
  ) AS r (category, factor) ON r.category = p.category
