SELECT
  products.category AS category,
  products.price AS price
FROM shop.products AS products
WHERE products.price > 10::numeric
