SELECT name FROM customers ORDER BY name FETCH FIRST (SELECT count(*) FROM orders) ROWS WITH TIES
