-- Views that follow a log of changes: when the transaction commits, or when somebody asks for it.

ALTER TABLE everview.view ADD COLUMN fold_routine text;
COMMENT ON COLUMN everview.view.fold_routine IS 'Function that folds the logs into the view; null when changes are followed at the end of each statement';

CREATE TABLE everview.log (
    view regclass NOT NULL REFERENCES everview.view ON DELETE CASCADE,
    ordinal integer NOT NULL,
    relation regclass NOT NULL,
    PRIMARY KEY (view, ordinal)
);
COMMENT ON TABLE everview.log IS 'Hidden tables in which changes wait, by the number of the base table';
GRANT SELECT ON everview.log TO PUBLIC;
