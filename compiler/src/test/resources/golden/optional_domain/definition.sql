SELECT
  p.name AS name,
  n.stars AS stars
FROM shop.people AS p
  LEFT JOIN shop.notes AS n ON n.note = p.name
