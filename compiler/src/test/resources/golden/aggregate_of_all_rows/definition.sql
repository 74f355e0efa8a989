SELECT
  array_agg(customers.name ORDER BY customers.customer_id) AS names,
  count(*) AS n
FROM shop.customers AS customers
WHERE customers.city IS NOT NULL
