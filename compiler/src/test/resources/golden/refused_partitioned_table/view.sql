SELECT at, value FROM measures
