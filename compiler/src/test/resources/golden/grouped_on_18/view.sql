-- server: 18
SELECT c.name, count(*), sum(o.order_id) FROM orders o JOIN customers c USING (customer_id) GROUP BY c.name
