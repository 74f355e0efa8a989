-- role: golden_reader
SELECT name FROM customers
