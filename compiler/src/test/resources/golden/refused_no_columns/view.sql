SELECT FROM customers
