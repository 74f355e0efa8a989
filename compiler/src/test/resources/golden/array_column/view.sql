SELECT product_id, tags[1] AS first, 'new' = ANY (tags) AS fresh FROM products
