-- server: 17
SELECT p.product_id, x.place, x.tag FROM products p LEFT JOIN JSON_TABLE(to_jsonb(p.tags), '$[*]' COLUMNS (place FOR ORDINALITY, tag text PATH '$')) x ON x.tag <> p.category
