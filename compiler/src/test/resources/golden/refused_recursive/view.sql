WITH RECURSIVE r AS (SELECT id, boss FROM employees WHERE boss IS NULL UNION ALL SELECT e.id, e.boss FROM employees e JOIN r ON e.boss = r.id) SELECT id FROM r
