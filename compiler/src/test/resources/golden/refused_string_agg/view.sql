SELECT city, string_agg(name, ',') FROM customers GROUP BY city
