-- Logs that all deferred views over a table share that have the same owner. Each is in everview.view, as a view of the flavor 'log', so that
-- its triggers and functions follow renames, partitions and owners as those of views do.

ALTER TABLE everview.view DROP CONSTRAINT view_flavor_check,
    ADD CONSTRAINT view_flavor_check CHECK (flavor IN ('everview', 'pg_ivm', 'imat', 'log'));

ALTER TABLE everview.request DROP CONSTRAINT request_action_check,
    ADD CONSTRAINT request_action_check CHECK (action IN ('register', 'forget', 'populated', 'emptied', 'synchronize', 'parts',
        'shape', 'share', 'read', 'leave'));

-- What a view has read of a log: all that one snapshot sees, and what the transaction that read it had written itself by then.
CREATE TABLE everview.reader (
    relation regclass PRIMARY KEY,
    log regclass NOT NULL REFERENCES everview.view ON DELETE CASCADE,
    log_oid oid NOT NULL,
    labels jsonb NOT NULL,
    passes_by boolean NOT NULL,
    reads boolean NOT NULL DEFAULT true,
    afresh boolean NOT NULL DEFAULT false,
    seen pg_snapshot NOT NULL,
    writer xid8 NOT NULL,
    place bigint NOT NULL,
    cluster text NOT NULL
);
COMMENT ON TABLE everview.reader IS 'Who reads the shared logs, and how far';
COMMENT ON COLUMN everview.reader.relation IS 'Hidden table of a view into which it takes what it has not read yet';
COMMENT ON COLUMN everview.reader.labels IS 'Columns of the base table that it reads, as labels of everview.input';
COMMENT ON COLUMN everview.reader.passes_by IS 'Whether the text of a row tells that an UPDATE has left these columns as they were';
COMMENT ON COLUMN everview.reader.reads IS 'Whether the view is maintained; what others do not read is not kept';
COMMENT ON COLUMN everview.reader.afresh IS 'Whether the log has lost what it held for the view, which must be computed afresh';
COMMENT ON COLUMN everview.reader.seen IS 'What this snapshot sees has been read';
COMMENT ON COLUMN everview.reader.writer IS 'The transaction that read it; what it had written itself up to that place has been read, too';
COMMENT ON COLUMN everview.reader.cluster IS 'The database cluster whose transactions these are; if it is another, or log_oid is, a dump has brought them';
CREATE INDEX reader_log ON everview.reader (log);
GRANT SELECT ON everview.reader TO PUBLIC;
