SELECT name FROM customers WHERE random() < 0.5
