SELECT device, string_agg(measured::text, ',' ORDER BY reading) AS history
FROM readings
GROUP BY device
