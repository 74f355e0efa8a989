SELECT shop, product, count(*) AS sold,
       sum(quantity) AS quantity, sum(amount) AS amount,
       avg(quantity) AS average_quantity, avg(amount) AS average_amount
FROM sales
GROUP BY shop, product
