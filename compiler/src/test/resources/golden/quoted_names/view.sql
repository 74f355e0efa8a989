SELECT "Größe", count(*) AS "select", max("say ""hi""") AS "Hi ""there""" FROM "Sales 2024" WHERE "order" <> '' GROUP BY "Größe"
