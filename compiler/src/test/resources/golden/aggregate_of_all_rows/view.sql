SELECT array_agg(name ORDER BY customer_id) AS names, count(*) AS n FROM customers WHERE city IS NOT NULL
