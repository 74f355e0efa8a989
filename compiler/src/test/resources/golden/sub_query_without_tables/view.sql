SELECT p.product_id, s.n, s.first FROM products p, LATERAL (SELECT count(*) AS n, min(t) AS first FROM unnest(p.tags) t WHERE t <> p.category) s
