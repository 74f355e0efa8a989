SELECT
  p.category AS category,
  c.city AS city
FROM shop.products AS p
  CROSS JOIN shop.customers AS c
