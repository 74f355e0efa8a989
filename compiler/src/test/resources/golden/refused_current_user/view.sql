SELECT name FROM customers WHERE name = CURRENT_USER
