SELECT p.name, n.stars FROM people p LEFT JOIN notes n ON n.note = p.name
