SELECT
  customers.city AS city
FROM shop.customers AS customers
EXCEPT ALL
SELECT
  employees.name AS city
FROM shop.employees AS employees
