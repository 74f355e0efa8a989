SELECT
  employees.boss AS boss,
  sum(employees.works) AS work,
  avg(employees.works) AS mean,
  sum(employees.salary) AS pay
FROM shop.employees AS employees
GROUP BY employees.boss
