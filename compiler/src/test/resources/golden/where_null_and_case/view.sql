SELECT customer_id, CASE WHEN city IS NULL THEN 'none' WHEN city LIKE 'B%' THEN 'b' ELSE upper(city) END AS place FROM customers WHERE NOT (city IS NULL AND name = '') OR city IN ('Rome', 'Oslo')
