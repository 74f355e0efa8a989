SELECT
  people.name AS name,
  count(*) AS n
FROM shop.people AS people
GROUP BY people.name
