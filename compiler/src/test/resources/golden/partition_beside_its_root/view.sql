SELECT m.at, p.value FROM measures AS m JOIN measures_2024 AS p ON p.at = m.at
