SELECT
  e.name AS name,
  b.name AS boss
FROM shop.employees AS e
  JOIN shop.employees AS b ON b.id = e.boss
