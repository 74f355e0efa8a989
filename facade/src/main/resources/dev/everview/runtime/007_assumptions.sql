-- Views whose maintenance takes each row to change once in a statement (see everview.has_actions), or virtual columns to be computed in the same
-- way in all parts of a table.

ALTER TABLE everview.assumption DROP CONSTRAINT assumption_kind_check,
    ADD CONSTRAINT assumption_kind_check
        CHECK (kind IN ('not_null', 'unique', 'foreign_key', 'no_children', 'no_actions', 'same_columns', 'same_expressions'));
