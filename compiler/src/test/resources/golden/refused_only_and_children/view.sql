SELECT a.name FROM people AS a JOIN ONLY people AS b ON a.name = b.name
