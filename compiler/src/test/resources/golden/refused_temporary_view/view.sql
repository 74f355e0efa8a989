-- before: CREATE TEMPORARY VIEW scratch AS SELECT name FROM customers
SELECT name FROM pg_temp.scratch
