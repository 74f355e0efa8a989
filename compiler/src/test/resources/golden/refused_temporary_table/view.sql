-- before: CREATE TEMPORARY TABLE scratch (id int)
SELECT id FROM pg_temp.scratch
