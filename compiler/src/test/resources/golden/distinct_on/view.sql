SELECT DISTINCT ON (city) city, name FROM customers ORDER BY city, customer_id DESC
