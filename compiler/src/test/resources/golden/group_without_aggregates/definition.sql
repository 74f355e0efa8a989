SELECT
  products.category AS category
FROM shop.products AS products
GROUP BY products.category
