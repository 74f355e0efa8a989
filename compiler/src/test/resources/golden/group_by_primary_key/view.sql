SELECT c.customer_id, c.name, c.city, count(*) AS orders FROM customers c JOIN orders o USING (customer_id) GROUP BY c.customer_id
