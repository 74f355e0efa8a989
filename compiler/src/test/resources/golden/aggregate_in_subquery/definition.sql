SELECT
  c.city AS city,
  (
    SELECT
      count(*) AS count
    FROM shop.products AS p
    WHERE p.product_id > count(c.customer_id)
  ) AS n
FROM shop.customers AS c
GROUP BY c.city
