SELECT p.product_id, r.factor * p.price AS price FROM products p JOIN (VALUES ('book', 1.05), ('food', 1.10)) r (category, factor) ON r.category = p.category
