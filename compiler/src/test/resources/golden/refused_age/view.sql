SELECT order_id, age(placed_at) FROM orders
