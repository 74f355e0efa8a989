SELECT name FROM customers UNION ALL SELECT name FROM employees
