SELECT p.product_id, t FROM products p, unnest(p.tags) t
