SELECT
  customers.name AS name
FROM shop.customers AS customers
ORDER BY 1
FETCH FIRST ((
  SELECT
    count(*) AS count
  FROM shop.orders AS orders
)) ROWS WITH TIES
