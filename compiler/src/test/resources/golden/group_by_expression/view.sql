SELECT upper(left(name, 1)) AS initial, count(city) FROM customers GROUP BY upper(left(name, 1))
