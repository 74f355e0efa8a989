SELECT c.name, string_agg(o.paid::text, ', ' ORDER BY o.order_id) AS notes FROM customers c LEFT JOIN orders o USING (customer_id) GROUP BY c.name
