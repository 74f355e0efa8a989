-- Views that come, go or change while other transactions keep one snapshot and cannot see that: see everview.require_known_views.

-- Written often, and each row by one process in 128, so that those who write seldom wait for each other.
CREATE TABLE everview.turn (
    slot integer PRIMARY KEY,
    times bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 50);
COMMENT ON TABLE everview.turn IS 'Changes of the catalog, so that transactions that cannot see them fail: each is counted in one of the rows';
INSERT INTO everview.turn (slot) SELECT pg_catalog.generate_series(0, 127);
