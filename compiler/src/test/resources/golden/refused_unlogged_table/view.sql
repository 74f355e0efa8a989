-- before: CREATE UNLOGGED TABLE scratch (id int)
SELECT id FROM scratch
