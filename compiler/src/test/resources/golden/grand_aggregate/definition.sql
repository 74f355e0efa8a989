SELECT
  count(*) AS n,
  sum(products.weight) AS w,
  max(products.price) AS top
FROM shop.products AS products
