SELECT boss, sum(works) AS work, avg(works) AS mean, sum(salary) AS pay FROM employees GROUP BY boss
