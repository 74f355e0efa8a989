-- Plain views below maintained ones: their definitions are part of what is maintained.

ALTER TABLE everview.view ADD COLUMN plain_views jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN everview.view.plain_views IS 'Plain views that the definition reads, by name, with a hash of the definition of each';
