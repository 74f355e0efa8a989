SELECT at, value FROM measures_2024 WHERE value > 0
