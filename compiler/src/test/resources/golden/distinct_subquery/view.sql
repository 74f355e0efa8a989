SELECT count(*) FROM (SELECT DISTINCT city FROM customers) s
