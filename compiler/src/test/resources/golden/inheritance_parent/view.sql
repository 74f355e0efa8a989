SELECT name, count(*) AS n FROM people GROUP BY name
