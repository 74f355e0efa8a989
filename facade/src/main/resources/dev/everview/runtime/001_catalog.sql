-- The catalog. Relations are kept as regclass, so renames and moves never make it wrong, and pg_dump writes them as names.
-- Everybody may read it; it is written only by the trigger on everview.request, which checks who asks.

CREATE SCHEMA IF NOT EXISTS everview_data;
COMMENT ON SCHEMA everview IS 'Everview: incremental view maintenance, catalog and SQL API';
COMMENT ON SCHEMA everview_data IS 'Everview: generated functions and hidden tables of maintained views';

CREATE TABLE everview.view (
    relation regclass PRIMARY KEY,
    relation_oid oid NOT NULL,
    owner name NOT NULL,
    anchor regclass UNIQUE,
    refresh_routine text,
    definition text NOT NULL,
    query text,
    column_names jsonb NOT NULL DEFAULT '[]',
    attributes jsonb NOT NULL,
    indexes jsonb NOT NULL DEFAULT '[]',
    options jsonb NOT NULL DEFAULT '{}',
    flavor text NOT NULL CHECK (flavor IN ('everview', 'pg_ivm', 'imat')),
    mode text NOT NULL,
    compiler text,
    populated boolean NOT NULL DEFAULT true,
    refreshed_by xid8 NOT NULL DEFAULT pg_catalog.pg_current_xact_id(),
    created_at timestamptz NOT NULL DEFAULT pg_catalog.now()
);
COMMENT ON TABLE everview.view IS 'Maintained views. attributes: label (attnum at creation) to present attnum and name';
COMMENT ON COLUMN everview.view.anchor IS 'Hidden plain view with the definition: its dependencies protect the base tables';
COMMENT ON COLUMN everview.view.refreshed_by IS 'Transaction that last filled or emptied the view as a whole';

CREATE TABLE everview.input (
    view regclass NOT NULL REFERENCES everview.view ON DELETE CASCADE,
    ordinal integer NOT NULL,
    relation regclass NOT NULL,
    relation_oid oid NOT NULL,
    attributes jsonb NOT NULL,
    PRIMARY KEY (view, ordinal)
);
COMMENT ON TABLE everview.input IS 'Base tables of maintained views';
CREATE INDEX input_relation ON everview.input (relation);

CREATE TABLE everview.part (
    view regclass NOT NULL,
    input integer NOT NULL,
    relation regclass NOT NULL,
    PRIMARY KEY (view, input, relation),
    FOREIGN KEY (view, input) REFERENCES everview.input ON DELETE CASCADE
);
COMMENT ON TABLE everview.part IS 'Partitions and inheritance children of base tables whose rows the views hold';
CREATE INDEX part_relation ON everview.part (relation);

CREATE TABLE everview.stage (
    view regclass NOT NULL REFERENCES everview.view ON DELETE CASCADE,
    ordinal integer NOT NULL,
    name text NOT NULL,
    relation regclass,
    strategy text NOT NULL,
    reason text,
    key_columns jsonb NOT NULL DEFAULT '[]',
    PRIMARY KEY (view, ordinal)
);
COMMENT ON TABLE everview.stage IS 'Stages of maintained views: what each keeps, how it is maintained, and why that way';

CREATE TABLE everview.routine (
    view regclass NOT NULL REFERENCES everview.view ON DELETE CASCADE,
    name text PRIMARY KEY,
    template text NOT NULL
);
COMMENT ON TABLE everview.routine IS 'Generated functions; template: the body, with references that survive renames';
CREATE INDEX routine_view ON everview.routine (view);

CREATE TABLE everview.trigger (
    view regclass NOT NULL REFERENCES everview.view ON DELETE CASCADE,
    relation regclass NOT NULL,
    name name NOT NULL,
    template text NOT NULL,
    reach text NOT NULL DEFAULT 'table' CHECK (reach IN ('table', 'tree', 'stem', 'line')),
    PRIMARY KEY (view, relation, name)
);
COMMENT ON COLUMN everview.trigger.reach IS 'Which tables have it: the base table alone, with all below, with all above, with both';
COMMENT ON TABLE everview.trigger IS 'Triggers that maintain views; template: the CREATE TRIGGER that makes each again';

CREATE TABLE everview.artifact (
    relation regclass PRIMARY KEY,
    view regclass NOT NULL REFERENCES everview.view ON DELETE CASCADE
);
COMMENT ON TABLE everview.artifact IS 'Hidden relations of maintained views in everview_data';
CREATE INDEX artifact_view ON everview.artifact (view);

CREATE TABLE everview.assumption (
    view regclass NOT NULL REFERENCES everview.view ON DELETE CASCADE,
    input integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('not_null', 'unique', 'foreign_key', 'no_children', 'same_columns')),
    columns jsonb NOT NULL,
    referenced_input integer,
    referenced_columns jsonb,
    shape jsonb
);
COMMENT ON TABLE everview.assumption IS 'What the maintenance of a view relies on in its base tables; columns: labels; shape: names and types of columns';
CREATE INDEX assumption_view ON everview.assumption (view);

CREATE TABLE everview.capability (
    name text PRIMARY KEY,
    available boolean NOT NULL,
    consequence text,
    remedy text
);
COMMENT ON TABLE everview.capability IS 'What needed a superuser at installation, whether it worked, and what follows';

-- Only the owner reads this one: it holds the secret.
CREATE TABLE everview.service (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    host text NOT NULL,
    port integer NOT NULL CHECK (port BETWEEN 1 AND 65535),
    secret text NOT NULL,
    sslmode text NOT NULL CHECK (sslmode IN ('disable', 'require', 'verify-ca', 'verify-full')),
    sslrootcert text,
    timeout interval NOT NULL
);
COMMENT ON TABLE everview.service IS 'Where the compile service listens, and its secret';

-- The way in for everybody. A SECURITY DEFINER function cannot know who called it; a trigger of SECURITY INVOKER can, so
-- a request is a row, stamped by its first trigger with the role that inserts it and carried out by the second.
CREATE TABLE everview.request (
    action text NOT NULL CHECK (action IN ('register', 'forget', 'populated', 'emptied', 'synchronize', 'parts')),
    view oid NOT NULL,
    plan jsonb,
    role name NOT NULL DEFAULT CURRENT_USER
);
COMMENT ON TABLE everview.request IS 'Changes to the catalog that a role asks for; always empty, rows are carried out at once';

-- Each description takes a number, so that the names of generated objects never meet.
CREATE SEQUENCE everview.serial;

GRANT USAGE ON SCHEMA everview TO PUBLIC;
GRANT USAGE ON SEQUENCE everview.serial TO PUBLIC;
GRANT USAGE, CREATE ON SCHEMA everview_data TO PUBLIC;
GRANT SELECT ON everview.view, everview.input, everview.part, everview.stage, everview.routine, everview.trigger, everview.artifact, everview.assumption,
    everview.capability TO PUBLIC;
GRANT INSERT (action, view, plan) ON everview.request TO PUBLIC;
REVOKE ALL ON everview.service FROM PUBLIC;
