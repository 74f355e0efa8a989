SELECT
  m.at AS at,
  p.value AS value
FROM shop.measures AS m
  JOIN shop.measures_2024 AS p ON p.at = m.at
