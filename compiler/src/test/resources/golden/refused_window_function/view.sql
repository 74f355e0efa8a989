SELECT name, row_number() OVER (ORDER BY name) FROM customers
