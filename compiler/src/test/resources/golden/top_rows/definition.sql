SELECT
  products.product_id AS product_id,
  products.category AS category,
  products.price AS price
FROM shop.products AS products
ORDER BY 3 DESC, 1
LIMIT 10
