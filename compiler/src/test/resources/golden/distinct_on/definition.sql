SELECT DISTINCT ON (1)
  customers.city AS city,
  customers.name AS name
FROM shop.customers AS customers
ORDER BY 1, customers.customer_id DESC
