-- Grouped views below others: which column counts the rows of each group. For a moment it is zero in groups that have lost their last row, and
-- views above look past these.

ALTER TABLE everview.stage ADD COLUMN row_count text;
COMMENT ON COLUMN everview.stage.row_count IS 'Label of the column of a grouped view that counts the rows of each group; null where there is none, or it is not known';

-- of views that are there already, where it is hidden; a view that shows it is known again when it changes its mode
UPDATE everview.stage s
SET row_count = a.label
FROM everview.view v CROSS JOIN LATERAL pg_catalog.jsonb_each(v.attributes) AS a (label, present)
WHERE v.relation = s.view AND s.relation = s.view AND s.strategy IN ('delta', 'keyed') AND s.key_columns <> '[]'
    AND a.present ->> 'name' = '__ivm_count__';
