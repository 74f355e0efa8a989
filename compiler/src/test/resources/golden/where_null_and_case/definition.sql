SELECT
  customers.customer_id AS customer_id,
  CASE WHEN customers.city IS NULL THEN 'none'::text WHEN customers.city LIKE 'B%'::text THEN 'b'::text ELSE upper(customers.city) END AS place
FROM shop.customers AS customers
WHERE NOT (customers.city IS NULL AND customers.name = ''::text) OR customers.city = ANY (ARRAY['Rome'::text, 'Oslo'::text])
