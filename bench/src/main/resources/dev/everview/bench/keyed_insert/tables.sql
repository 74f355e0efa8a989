CREATE TABLE readings (
    reading bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    device integer NOT NULL,
    measured integer NOT NULL
);
CREATE INDEX ON readings (device);
-- few rows of each device, side by side: with many the planner would rather read the whole table
INSERT INTO readings (device, measured)
SELECT (g - 1) / 20, g % 97
FROM generate_series(1, 20000) AS g;
