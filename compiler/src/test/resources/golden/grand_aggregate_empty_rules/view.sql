SELECT sum(quantity), avg(quantity) FROM order_lines WHERE quantity > 5
