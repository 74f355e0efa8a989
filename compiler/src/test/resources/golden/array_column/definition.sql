SELECT
  products.product_id AS product_id,
  products.tags[1] AS first,
  'new'::text = ANY (products.tags) AS fresh
FROM shop.products AS products
