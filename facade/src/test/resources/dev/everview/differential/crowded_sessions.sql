-- Tables of which a statement may change most rows, so that the views over them are computed afresh.
CREATE TABLE a (id integer PRIMARY KEY, g integer, v integer NOT NULL);
CREATE TABLE b (id integer PRIMARY KEY, g integer, v integer);
CREATE TABLE parted (id integer PRIMARY KEY, g integer, v integer NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE parted_low PARTITION OF parted FOR VALUES FROM (MINVALUE) TO (500);
CREATE TABLE parted_high PARTITION OF parted FOR VALUES FROM (500) TO (MAXVALUE);
CREATE TABLE grouped (id integer PRIMARY KEY, g integer, v integer NOT NULL);
INSERT INTO grouped SELECT i, i % 1400, i % 13 FROM generate_series(1, 7000) AS i;
CREATE INDEX ON grouped (g);
CREATE INDEX ON a (g);
CREATE INDEX ON b (g);
CREATE INDEX ON parted (g);
INSERT INTO a SELECT i, i % 900, i % 13 FROM generate_series(1, 1800) AS i;
INSERT INTO b SELECT i, i % 1100, i % 11 FROM generate_series(1, 1800) AS i;
INSERT INTO parted SELECT * FROM a;

-- Rows of one id halt when they are changed: their view has not followed yet.
CREATE FUNCTION halt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(1);
    RETURN NULL;
END
$$;
CREATE TRIGGER halt AFTER UPDATE ON a FOR EACH ROW WHEN (NEW.id = 2) EXECUTE FUNCTION halt();
CREATE TRIGGER halt AFTER UPDATE ON parted FOR EACH ROW WHEN (NEW.id = 2) EXECUTE FUNCTION halt();

-- Counts how often the view was computed afresh, which writes each row; no rollback takes that back.
CREATE SEQUENCE afresh MINVALUE 0;
SELECT nextval('afresh');
CREATE FUNCTION observe() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT bool_and(f.xmin = pg_current_xact_id()::xid) FROM followed AS f) THEN
        PERFORM nextval('afresh');
    END IF;
END
$$;
ANALYZE;
