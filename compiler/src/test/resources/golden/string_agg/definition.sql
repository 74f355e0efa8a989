SELECT
  customers.city AS city,
  string_agg(customers.name, ','::text ORDER BY customers.name) AS names
FROM shop.customers AS customers
GROUP BY customers.city
