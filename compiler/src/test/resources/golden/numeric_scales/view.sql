SELECT category, sum(price) AS fixed, sum(weight) AS free, avg(weight) AS mean FROM products GROUP BY category
