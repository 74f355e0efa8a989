SELECT
  "Sales 2024"."Größe" AS "Größe",
  count(*) AS "select",
  max("Sales 2024"."say ""hi""") AS "Hi ""there"""
FROM shop."Sales 2024" AS "Sales 2024"
WHERE "Sales 2024"."order" <> ''::text
GROUP BY "Sales 2024"."Größe"
