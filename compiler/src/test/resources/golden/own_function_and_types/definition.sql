SELECT
  notes.feeling AS feeling,
  sum(shop.doubled(notes.stars::integer)) AS stars
FROM shop.notes AS notes
GROUP BY notes.feeling
