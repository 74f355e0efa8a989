SELECT
  notes.note AS note,
  E'a\nc'::text AS escaped,
  '2024-02-29'::date AS leap,
  -1.50 AS price,
  'NaN'::double precision AS nan,
  ARRAY[1, NULL::integer] AS list,
  NULL::text AS nothing
FROM shop.notes AS notes
WHERE notes.at > '2024-01-01 12:00:00'::timestamp without time zone
  AND notes.note <> 'it''s $everview$'::text
