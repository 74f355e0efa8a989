-- name: v
-- before: SET LOCAL search_path = ''
SELECT name FROM shop.customers
