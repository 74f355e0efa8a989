-- name: nowhere.v
SELECT name FROM customers
