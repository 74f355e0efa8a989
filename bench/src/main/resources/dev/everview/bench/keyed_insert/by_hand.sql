-- The least that keeps the histories right for new readings, with a lock on each device that is computed again.
CREATE TABLE kept AS
SELECT device, string_agg(measured::text, ',' ORDER BY reading) AS history
FROM readings
GROUP BY device;
CREATE UNIQUE INDEX ON kept (device);
CREATE FUNCTION follow_readings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(1, d.device)
    FROM (SELECT DISTINCT n.device FROM new_rows AS n ORDER BY n.device) AS d;
    INSERT INTO kept AS k (device, history)
    SELECT r.device, string_agg(r.measured::text, ',' ORDER BY r.reading)
    FROM readings AS r
    WHERE r.device IN (SELECT n.device FROM new_rows AS n)
    GROUP BY r.device
    ON CONFLICT (device) DO UPDATE SET history = excluded.history;
    RETURN NULL;
END $$;
CREATE TRIGGER follow AFTER INSERT ON readings REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION follow_readings();
