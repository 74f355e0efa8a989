SELECT
  products.product_id AS product_id,
  ARRAY(
    SELECT DISTINCT
      t.t AS t
    FROM unnest(products.tags) AS t (t)
    WHERE t.t <> products.category
    ORDER BY 1
  ) AS tags
FROM shop.products AS products
WHERE EXISTS (
    SELECT
    FROM unnest(products.tags) AS t (t)
    WHERE t.t LIKE 'a%'::text
  )
