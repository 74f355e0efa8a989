WITH e AS (SELECT id, boss, name FROM employees WHERE name <> '') SELECT a.name, b.name AS boss FROM e a JOIN e b ON a.boss = b.id
