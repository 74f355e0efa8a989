SELECT
  products.product_id AS product_id,
  unnest(products.tags) AS tag,
  generate_series(1, 2) * 10 AS place
FROM shop.products AS products
