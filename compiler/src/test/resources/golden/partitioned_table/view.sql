SELECT at, count(*) AS n, sum(value) AS total FROM measures GROUP BY at
