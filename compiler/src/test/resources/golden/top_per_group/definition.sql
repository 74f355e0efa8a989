SELECT
  p.category AS category,
  p.product_id AS product_id,
  p.price AS price
FROM (
    SELECT
      products.product_id AS product_id,
      products.category AS category,
      products.price AS price,
      products.weight AS weight,
      products.tags AS tags,
      row_number() OVER w1 AS place
    FROM shop.products AS products
    WINDOW w1 AS (PARTITION BY products.category ORDER BY products.price, products.product_id)
  ) AS p
WHERE p.place <= 3
