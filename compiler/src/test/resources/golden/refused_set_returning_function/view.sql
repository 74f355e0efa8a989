SELECT product_id, unnest(tags) FROM products
