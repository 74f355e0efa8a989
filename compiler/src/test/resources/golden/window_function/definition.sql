SELECT
  products.product_id AS product_id,
  products.category AS category,
  rank() OVER w1 AS place,
  sum(products.weight) OVER w2 AS pair
FROM shop.products AS products
WINDOW w1 AS (PARTITION BY products.category ORDER BY products.price DESC),
  w2 AS (PARTITION BY products.category ORDER BY products.product_id ROWS BETWEEN 1::bigint PRECEDING AND CURRENT ROW)
