SELECT
  p.product_id AS product_id,
  x.place AS place,
  x.tag AS tag
FROM shop.products AS p
  LEFT JOIN LATERAL JSON_TABLE(to_jsonb(p.tags), '$[*]' AS "json_table_path_0" COLUMNS ("place" FOR ORDINALITY, "tag" text PATH '$' NULL ON EMPTY NULL ON ERROR)) AS x (place, tag) ON x.tag <> p.category
