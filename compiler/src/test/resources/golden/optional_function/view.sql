SELECT p.product_id, t.tag, t.place FROM products p LEFT JOIN LATERAL unnest(p.tags) WITH ORDINALITY t (tag, place) ON t.tag <> p.category
