SELECT
  products.category AS category,
  percentile_cont(0.5::double precision) WITHIN GROUP (ORDER BY products.price::double precision) AS percentile_cont
FROM shop.products AS products
GROUP BY products.category
