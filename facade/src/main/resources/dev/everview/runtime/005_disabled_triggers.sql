-- Views some of whose triggers were disabled: what was changed meanwhile is not in them.

ALTER TABLE everview.view ADD COLUMN stale boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN everview.view.stale IS 'Triggers on base tables are disabled, or were and the view has not been computed since';
