SELECT unnest(tags) AS tag, count(*) AS n, generate_series(1, count(*)) AS i FROM products GROUP BY unnest(tags)
