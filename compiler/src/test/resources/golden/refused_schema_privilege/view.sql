-- role: golden_reader
-- name: shop.v
SELECT name FROM customers
