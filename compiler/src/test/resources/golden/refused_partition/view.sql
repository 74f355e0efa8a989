SELECT at, value FROM measures_2024
