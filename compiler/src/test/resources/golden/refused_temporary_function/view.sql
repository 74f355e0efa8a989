-- before: CREATE FUNCTION pg_temp.shout(text) RETURNS text IMMUTABLE LANGUAGE sql AS $$ SELECT upper($1) $$
SELECT pg_temp.shout(name) AS name FROM customers
