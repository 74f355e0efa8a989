SELECT p.category, count(*) AS orders, sum(o.quantity) AS quantity, sum(o.quantity * p.price) AS revenue
FROM orders AS o JOIN products AS p ON p.product = o.product
GROUP BY p.category
