SELECT
  people.name AS name
FROM ONLY shop.people AS people
