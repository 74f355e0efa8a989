SELECT
  products.category AS category,
  min(products.price) AS low,
  max(products.weight) AS heavy
FROM shop.products AS products
GROUP BY products.category
