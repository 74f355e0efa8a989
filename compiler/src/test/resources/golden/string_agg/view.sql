SELECT city, string_agg(name, ',' ORDER BY name) AS names FROM customers GROUP BY city
