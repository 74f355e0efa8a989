SELECT
  c.city AS city,
  count(*) AS n,
  sum(l.quantity::numeric * p.price) AS revenue
FROM shop.order_lines AS l
  JOIN shop.products AS p ON l.product_id = p.product_id
  JOIN shop.orders AS o ON l.order_id = o.order_id
  JOIN shop.customers AS c ON o.customer_id = c.customer_id
GROUP BY c.city
