WITH c AS (
  SELECT
    customers.customer_id AS customer_id,
    COALESCE(customers.city, 'none'::text) AS town
  FROM shop.customers AS customers
), o AS (
  SELECT
    orders.order_id AS order_id,
    orders.customer_id AS customer_id,
    orders.placed_at AS placed_at,
    orders.paid AS paid
  FROM shop.orders AS orders
  WHERE orders.paid IS NOT FALSE
)
SELECT
  c_1.town AS town,
  o_1.order_id AS order_id,
  timezone('UTC'::text, o_1.placed_at) AS placed
FROM c AS c_1,
  o AS o_1
WHERE c_1.customer_id = o_1.customer_id
  AND c_1.town <> 'Oslo'::text
