-- strategy: full
WITH RECURSIVE r AS (SELECT id, boss, 1 AS depth FROM employees WHERE boss IS NULL UNION ALL SELECT e.id, e.boss, r.depth + 1 FROM employees e JOIN r ON e.boss = r.id) SELECT id, depth FROM r
