SELECT order_id, line, customer_id FROM orders NATURAL JOIN order_lines
