SELECT
  p.product_id AS product_id,
  t.tag AS tag,
  t.place AS place
FROM shop.products AS p
  LEFT JOIN LATERAL unnest(p.tags) WITH ORDINALITY AS t (tag, place) ON t.tag <> p.category
