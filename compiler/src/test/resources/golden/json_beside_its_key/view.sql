SELECT c.customer_id, c.profile, count(*) FROM customers c JOIN orders o USING (customer_id) GROUP BY c.customer_id
