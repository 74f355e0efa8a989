SELECT
  measures_2024.at AS at,
  measures_2024.value AS value
FROM shop.measures_2024 AS measures_2024
WHERE measures_2024.value > 0
