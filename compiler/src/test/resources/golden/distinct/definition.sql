SELECT DISTINCT
  customers.city AS city
FROM shop.customers AS customers
