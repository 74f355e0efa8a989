WITH RECURSIVE r AS (
  SELECT
    employees.id AS id,
    employees.boss AS boss,
    1 AS depth
  FROM shop.employees AS employees
  WHERE employees.boss IS NULL
  UNION ALL
  SELECT
    e.id AS id,
    e.boss AS boss,
    r_1.depth + 1 AS depth
  FROM shop.employees AS e
    JOIN r AS r_1 ON e.boss = r_1.id
)
SELECT
  r_1.id AS id,
  r_1.depth AS depth
FROM r AS r_1
