SELECT product_id, ARRAY(SELECT DISTINCT t FROM unnest(tags) t WHERE t <> category ORDER BY t) AS tags FROM products WHERE EXISTS (SELECT FROM unnest(tags) t WHERE t LIKE 'a%')
