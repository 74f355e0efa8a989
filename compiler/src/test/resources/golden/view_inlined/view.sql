SELECT p.order_id, c.name FROM paid_orders p JOIN customers c USING (customer_id)
