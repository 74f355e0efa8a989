SELECT
  (
    SELECT
      max(c.name) AS max
    FROM shop.customers AS c
    WHERE c.customer_id = o.customer_id
  ) AS name,
  upper((
    SELECT
      max(c.name) AS max
    FROM shop.customers AS c
    WHERE c.customer_id = o.customer_id
  )) AS upper,
  count(*) AS n
FROM shop.orders AS o
GROUP BY (
  SELECT
    max(c.name) AS max
  FROM shop.customers AS c
  WHERE c.customer_id = o.customer_id
)
