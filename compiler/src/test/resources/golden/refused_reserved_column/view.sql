SELECT name AS __ivm_name FROM customers
