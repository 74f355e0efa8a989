SELECT name FROM ONLY people
