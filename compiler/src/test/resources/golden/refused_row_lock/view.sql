SELECT name FROM customers FOR UPDATE
