SELECT feeling, sum(doubled(stars)) AS stars FROM notes GROUP BY feeling
