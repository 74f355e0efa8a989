SELECT
  p.product_id AS product_id,
  x.place AS place,
  x.tag AS tag
FROM shop.products AS p,
  LATERAL xmltable(('/tags/tag'::text) PASSING ((xmlelement(NAME "tags", (xmlelement(NAME "tag", p.category))))) COLUMNS "place" FOR ORDINALITY, "tag" text DEFAULT (p.product_id::text) PATH ('.'::text)) AS x (place, tag)
