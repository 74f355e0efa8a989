-- Everybody may call the functions here that do not say otherwise, also where ALTER DEFAULT PRIVILEGES has taken that from functions in general:
-- what is granted for a schema is added to it (https://www.postgresql.org/docs/current/sql-alterdefaultprivileges.html).

ALTER DEFAULT PRIVILEGES IN SCHEMA everview GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
