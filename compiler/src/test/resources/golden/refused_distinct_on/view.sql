SELECT DISTINCT ON (city) city, name FROM customers ORDER BY city, name
