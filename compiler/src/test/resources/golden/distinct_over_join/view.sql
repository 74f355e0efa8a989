SELECT DISTINCT p.category, c.city FROM order_lines l JOIN products p USING (product_id) JOIN orders o USING (order_id) JOIN customers c USING (customer_id)
