SELECT
  products.category AS kind,
  count(*) AS "How many"
FROM shop.products AS products
GROUP BY products.category
