-- name: public.taken
SELECT name FROM customers
