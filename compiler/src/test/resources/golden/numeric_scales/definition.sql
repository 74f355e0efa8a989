SELECT
  products.category AS category,
  sum(products.price) AS fixed,
  sum(products.weight) AS free,
  avg(products.weight) AS mean
FROM shop.products AS products
GROUP BY products.category
