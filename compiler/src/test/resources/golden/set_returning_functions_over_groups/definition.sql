SELECT
  unnest(products.tags) AS tag,
  count(*) AS n,
  generate_series(1::bigint, count(*)) AS i
FROM shop.products AS products
GROUP BY unnest(products.tags)
