SELECT p.product_id, v.x FROM products p, LATERAL (VALUES (p.price), (p.price * 2)) v (x)
