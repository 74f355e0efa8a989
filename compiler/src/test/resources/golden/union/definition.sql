SELECT
  customers.name AS name
FROM shop.customers AS customers
UNION ALL
SELECT
  employees.name AS name
FROM shop.employees AS employees
