SELECT
  s.category AS category,
  count(*) AS count
FROM (
    SELECT
      products.category AS category,
      products.price AS price
    FROM shop.products AS products
    WHERE products.price < 5::numeric
  ) AS s
WHERE s.price > 1::numeric
GROUP BY s.category
