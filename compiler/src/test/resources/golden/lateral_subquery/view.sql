SELECT p.product_id, s.x FROM products p, LATERAL (SELECT p.price * 2 AS x) s
