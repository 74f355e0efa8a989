SELECT city FROM customers EXCEPT ALL SELECT name FROM employees
