SELECT
  measures.at AS at,
  count(*) AS n,
  sum(measures.value) AS total
FROM shop.measures AS measures
GROUP BY measures.at
