WITH e AS (
  SELECT
    employees.id AS id,
    employees.boss AS boss,
    employees.name AS name
  FROM shop.employees AS employees
  WHERE employees.name <> ''::text
)
SELECT
  a.name AS name,
  b.name AS boss
FROM e AS a
  JOIN e AS b ON a.boss = b.id
