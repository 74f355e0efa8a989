-- name: pg_temp.v
SELECT name FROM customers
