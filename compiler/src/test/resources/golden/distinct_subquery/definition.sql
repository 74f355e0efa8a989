SELECT
  count(*) AS count
FROM (
    SELECT DISTINCT
      customers.city AS city
    FROM shop.customers AS customers
  ) AS s
