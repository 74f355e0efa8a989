-- name: everview_data.v
SELECT name FROM customers
