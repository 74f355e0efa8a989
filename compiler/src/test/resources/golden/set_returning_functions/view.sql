SELECT product_id, unnest(tags) AS tag, generate_series(1, 2) * 10 AS place FROM products
