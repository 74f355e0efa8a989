-- role: golden_reader
SELECT secret FROM secrets
