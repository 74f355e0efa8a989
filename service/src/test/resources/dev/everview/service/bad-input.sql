-- Calls that must fail, and what the caller is told: lines of the answer begin with an arrow. Statements before the call, each ended by a
-- semicolon and a line end, prepare it; "reader" is a role without privileges. Everything is rolled back.

-- case: syntax error 1
SELECT everview.create('v', 'SELEC 1')
--> 42601 syntax error at or near "SELEC"
-- case: syntax error 2
SELECT everview.create('v', 'SELECT name FRM sales')
--> 42601 syntax error at or near "sales"
-- case: syntax error 3
SELECT everview.create('v', 'SELECT name FROM sales WHERE (')
--> 42601 syntax error at end of input
-- case: syntax error 4
SELECT everview.create('v', 'SELECT ''open')
--> 42601 unterminated quoted string at or near "'open"
-- case: syntax error 5
SELECT everview.create('v', 'SELECT name FROM sales /* open')
--> 42601 unterminated /* comment at or near "/* open"
-- case: syntax error 6
SELECT everview.create('v', 'SELECT "name FROM sales')
--> 42601 unterminated quoted identifier at or near ""name FROM sales"
-- case: syntax error 7
SELECT everview.create('v', 'SELECT $$name FROM sales')
--> 42601 unterminated dollar-quoted string at or near "$$name FROM sales"
-- case: syntax error 8
SELECT everview.create('v', 'SELECT id FROM sales WITH CHECK OPTION')
--> 42601 syntax error at or near "WITH"
-- case: syntax error 9
SELECT everview.create('v', 'SELECT id FROM sales WITH NO DATA')
--> 42601 syntax error at or near "WITH"
-- case: syntax error 10
SELECT everview.create('v', 'SELECT id FROM sales; SELEC')
--> 42601 syntax error at or near "SELEC"
-- case: syntax error 11
SELECT everview.create('v', 'SELECT id FROM sales) AS x; DROP TABLE sales; --')
--> 42601 syntax error at or near ")"
-- case: syntax error 12
SELECT everview.create('v', 'sales')
--> 42601 syntax error at or near "sales"
-- case: syntax error 13
SELECT pgivm.create_immv('v', 'SELEC 1')
--> 42601 syntax error at or near "SELEC"

-- case: unknown table 1
SELECT everview.create('v', 'SELECT a FROM missing')
--> 42P01 relation "missing" does not exist
-- case: unknown table 2
SELECT everview.create('v', 'SELECT name FROM missing.sales')
--> 42P01 relation "missing.sales" does not exist
-- case: unknown table 3
SELECT pgivm.create_immv('v', 'SELECT a FROM missing')
--> 42P01 relation "missing" does not exist

-- case: unknown column and the like 1
SELECT everview.create('v', 'SELECT missing FROM sales')
--> 42703 column "missing" does not exist
-- case: unknown column and the like 2
SELECT everview.create('v', 'SELECT missing(name) FROM sales')
--> 42883 function missing(text) does not exist
--> hint: No function matches the given name and argument types. You might need to add explicit type casts.
-- case: unknown column and the like 3
SELECT everview.create('v', 'SELECT name::missing FROM sales')
--> 42704 type "missing" does not exist
-- case: unknown column and the like 4
SELECT everview.create('v', 'SELECT name + 1 FROM sales')
--> 42883 operator does not exist: text + integer
--> hint: No operator matches the given name and argument types. You might need to add explicit type casts.
-- case: unknown column and the like 5
SELECT everview.create('v', 'SELECT name, count(*) FROM sales')
--> 42803 column "sales.name" must appear in the GROUP BY clause or be used in an aggregate function
-- case: unknown column and the like 6
SELECT everview.create('v', 'SELECT $1 FROM sales')
--> 42P02 there is no parameter $1

-- case: not a SELECT 1
SELECT everview.create('v', 'INSERT INTO sales VALUES (3)')
--> 22023 view definition must specify SELECT statement
--> detail: cannot open INSERT query as cursor
--> hint: Give exactly one SELECT, VALUES or TABLE statement.
-- case: not a SELECT 2
SELECT everview.create('v', 'INSERT INTO sales VALUES (3) RETURNING id')
--> 22023 view definition must specify SELECT statement
--> detail: It is another statement.
--> hint: Give exactly one SELECT, VALUES or TABLE statement.
-- case: not a SELECT 3
SELECT everview.create('v', 'UPDATE sales SET amount = 0')
--> 22023 view definition must specify SELECT statement
--> detail: cannot open UPDATE query as cursor
--> hint: Give exactly one SELECT, VALUES or TABLE statement.
-- case: not a SELECT 4
SELECT everview.create('v', 'DELETE FROM sales RETURNING id')
--> 22023 view definition must specify SELECT statement
--> detail: It is another statement.
--> hint: Give exactly one SELECT, VALUES or TABLE statement.
-- case: not a SELECT 5
SELECT everview.create('v', 'CREATE TABLE x (a int)')
--> 22023 view definition must specify SELECT statement
--> detail: cannot open CREATE TABLE query as cursor
--> hint: Give exactly one SELECT, VALUES or TABLE statement.
-- case: not a SELECT 6
SELECT everview.create('v', 'CREATE TABLE x AS SELECT 1 AS a')
--> 22023 view definition must specify SELECT statement
--> detail: cannot open CREATE TABLE AS query as cursor
--> hint: Give exactly one SELECT, VALUES or TABLE statement.
-- case: not a SELECT 7
SELECT everview.create('v', 'SELECT id INTO x FROM sales')
--> 22023 view definition must specify SELECT statement
--> detail: cannot open SELECT INTO query as cursor
--> hint: Give exactly one SELECT, VALUES or TABLE statement.
-- case: not a SELECT 8
SELECT everview.create('v', 'SHOW search_path')
--> 22023 view definition must specify SELECT statement
--> detail: It is another statement.
--> hint: Give exactly one SELECT, VALUES or TABLE statement.
-- case: not a SELECT 9
SELECT everview.create('v', 'EXPLAIN ANALYZE DELETE FROM sales')
--> 22023 view definition must specify SELECT statement
--> detail: It is another statement.
--> hint: Give exactly one SELECT, VALUES or TABLE statement.
-- case: not a SELECT 10
SELECT everview.create('v', 'COPY sales TO STDOUT')
--> 22023 view definition must specify SELECT statement
--> detail: cannot open COPY query as cursor
--> hint: Give exactly one SELECT, VALUES or TABLE statement.
-- case: not a SELECT 11
SELECT everview.create('v', 'ROLLBACK')
--> 22023 view definition must specify SELECT statement
--> detail: cannot open ROLLBACK query as cursor
--> hint: Give exactly one SELECT, VALUES or TABLE statement.
-- case: not a SELECT 12
SELECT everview.create('v', 'DO $$ BEGIN DELETE FROM sales; END $$')
--> 22023 view definition must specify SELECT statement
--> detail: cannot open DO query as cursor
--> hint: Give exactly one SELECT, VALUES or TABLE statement.
-- case: not a SELECT 13
SELECT everview.create('v', 'SHOW work_mem')
--> 22023 view definition must specify SELECT statement
--> detail: It is another statement.
--> hint: Give exactly one SELECT, VALUES or TABLE statement.
-- case: not a SELECT 14
SELECT pgivm.create_immv('v', 'DELETE FROM sales')
--> 22023 view definition must specify SELECT statement
--> detail: cannot open DELETE query as cursor
--> hint: Give exactly one SELECT, VALUES or TABLE statement.

-- case: two statements 1
SELECT everview.create('v', 'SELECT id FROM sales; SELECT id FROM sales')
--> 22023 view definition must specify SELECT statement
--> detail: It is more than one statement.
--> hint: Give exactly one SELECT, VALUES or TABLE statement.
-- case: two statements 2
SELECT everview.create('v', 'SELECT id FROM sales; DROP TABLE sales')
--> 22023 view definition must specify SELECT statement
--> detail: It is more than one statement.
--> hint: Give exactly one SELECT, VALUES or TABLE statement.
-- case: two statements 3
SELECT everview.create('v', 'DELETE FROM sales; SELECT id FROM sales')
--> 22023 view definition must specify SELECT statement
--> detail: It is more than one statement.
--> hint: Give exactly one SELECT, VALUES or TABLE statement.

-- case: data-modifying CTE 1
SELECT everview.create('v', 'WITH d AS (DELETE FROM sales RETURNING id) SELECT id FROM d')
--> 0A000 views must not contain data-modifying statements in WITH
-- case: data-modifying CTE 2
SELECT everview.create('v', 'WITH d AS (INSERT INTO sales VALUES (9)) SELECT id FROM sales')
--> 0A000 views must not contain data-modifying statements in WITH

-- case: volatile function 1
SELECT everview.create('v', 'SELECT id, random() AS r FROM sales')
--> 0A000 random() changes at every call, so its result cannot be maintained (functions in a definition must be immutable) (EV2107)
--> hint: apply it when reading the view, or store its value in a column of the table
-- case: volatile function 2
CREATE SEQUENCE numbers;
SELECT everview.create('v', 'SELECT id, nextval(''numbers'') AS n FROM sales')
--> 0A000 nextval() changes at every call, so its result cannot be maintained (functions in a definition must be immutable) (EV2107)
--> hint: apply it when reading the view, or store its value in a column of the table
-- case: volatile function 3
SELECT everview.create('v', 'SELECT id FROM sales WHERE clock_timestamp() > ''2024-01-01''')
--> 0A000 clock_timestamp() changes at every call, so its result cannot be maintained (functions in a definition must be immutable) (EV2108)
--> hint: compare with the current time when reading the view
-- case: volatile function 4
SELECT everview.create('v', 'SELECT id, now() AS n FROM sales')
--> 0A000 now() changes with time, so its result cannot be maintained (EV2108)
--> hint: compare with the current time when reading the view
-- case: volatile function 5
SELECT everview.create('v', 'SELECT id, current_user AS u FROM sales')
--> 0A000 CURRENT_USER depends on who asks, so its result cannot be maintained (EV2109)
--> hint: apply it when reading the view
-- case: volatile function 6
CREATE FUNCTION changing(int) RETURNS int VOLATILE LANGUAGE plpgsql AS 'BEGIN DELETE FROM sales; RETURN 1; END';
SELECT everview.create('v', 'SELECT changing(id) AS c FROM sales')
--> 0A000 changing() changes at every call, so its result cannot be maintained (functions in a definition must be immutable) (EV2107)
--> hint: apply it when reading the view, or store its value in a column of the table
-- case: volatile function 7
SELECT pgivm.create_immv('v', 'SELECT id, random() AS r FROM sales')
--> 0A000 random() changes at every call, so its result cannot be maintained (functions in a definition must be immutable) (EV2107)
--> hint: apply it when reading the view, or store its value in a column of the table

-- case: system column 1
SELECT everview.create('v', 'SELECT id, ctid FROM sales')
--> 0A000 system column is not supported on incrementally maintainable materialized view (EV2101)
--> hint: store what you need in a column of the table
-- case: system column 2
SELECT everview.create('v', 'SELECT id FROM sales WHERE xmin::text = ''1''')
--> 0A000 system column is not supported on incrementally maintainable materialized view (EV2101)
--> hint: store what you need in a column of the table
-- case: system column 3
SELECT everview.create('v', 'SELECT id, tableoid FROM sales')
--> 0A000 system column is not supported on incrementally maintainable materialized view (EV2101)
--> hint: store what you need in a column of the table

-- case: duplicate output names 1
SELECT everview.create('v', 'SELECT id, id FROM sales')
--> 42701 column "id" specified more than once
-- case: duplicate output names 2
SELECT everview.create('v', 'SELECT * FROM sales AS a, sales AS b')
--> 42701 column "id" specified more than once
-- case: duplicate output names 3
SELECT everview.create('v(a, a)', 'SELECT id, name FROM sales')
--> 42701 column "a" specified more than once
-- case: duplicate output names 4
SELECT everview.create('v(name)', 'SELECT id, name FROM sales')
--> 42701 column "name" specified more than once
-- case: duplicate output names 5
SELECT everview.create('v(a, b, c)', 'SELECT id, name FROM sales')
--> 42601 too many column names were specified
--> hint: Name at most as many columns as the definition returns.
-- case: duplicate output names 6
SELECT everview.create('v(ctid)', 'SELECT id FROM sales')
--> 42701 column name "ctid" conflicts with a system column name
-- case: duplicate output names 7
SELECT everview.create('v(__ivm_count__)', 'SELECT id FROM sales')
--> 42939 column name __ivm_count__ is not supported on incrementally maintainable materialized view (EV1003)
--> hint: name the column otherwise with AS
-- case: duplicate output names 8
SELECT everview.create('v', 'SELECT FROM sales')
--> 42601 the definition has no columns (EV1006)
--> hint: select at least one column

-- case: name taken 1
SELECT everview.create('sales', 'SELECT id FROM sales')
--> 42P07 relation "sales" already exists (EV1001)
--> hint: choose another name, or drop what has it
-- case: name taken 2
SELECT everview.create('sales_pkey', 'SELECT id FROM sales')
--> 42P07 relation "sales_pkey" already exists (EV1001)
--> hint: choose another name, or drop what has it
-- case: name taken 3
CREATE VIEW plain AS SELECT 1;
SELECT everview.create('plain', 'SELECT id FROM sales')
--> 42P07 relation "plain" already exists (EV1001)
--> hint: choose another name, or drop what has it
-- case: name taken 4
CREATE MATERIALIZED VIEW copy AS SELECT 1;
SELECT everview.create('copy', 'SELECT id FROM sales')
--> 42P07 relation "copy" already exists (EV1001)
--> hint: choose another name, or drop what has it
-- case: name taken 5
CREATE SEQUENCE numbers;
SELECT everview.create('numbers', 'SELECT id FROM sales')
--> 42P07 relation "numbers" already exists (EV1001)
--> hint: choose another name, or drop what has it
-- case: name taken 6
CREATE TYPE mood AS ENUM ('ok');
SELECT everview.create('mood', 'SELECT id FROM sales')
--> 42P07 relation "mood" already exists (EV1001)
--> hint: choose another name, or drop what has it
-- case: name taken 7
SELECT everview.create('maintained', 'SELECT id FROM sales')
--> 42P07 relation "maintained" already exists (EV1001)
--> hint: choose another name, or drop what has it
-- case: name taken 8
SELECT pgivm.create_immv('maintained', 'SELECT id FROM sales')
--> 42P07 relation "maintained" already exists (EV1001)
--> hint: choose another name, or drop what has it

-- case: name too long 1
SELECT everview.create(repeat('x', 64), 'SELECT id FROM sales')
--> 42622 a name in "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" is longer than 63 bytes (EV1002)
--> hint: PostgreSQL keeps 63 bytes of a name
-- case: name too long 2
SELECT everview.create(repeat('ü', 32), 'SELECT id FROM sales')
--> 42622 a name in "üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü" is longer than 63 bytes (EV1002)
--> hint: PostgreSQL keeps 63 bytes of a name
-- case: name too long 3
SELECT everview.create(repeat('x', 64) || '.v', 'SELECT id FROM sales')
--> 42622 a name in "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.v" is longer than 63 bytes (EV1002)
--> hint: PostgreSQL keeps 63 bytes of a name
-- case: name too long 4
SELECT everview.create('v(' || repeat('ü', 32) || ')', 'SELECT id FROM sales')
--> 42622 a name in "v(üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü)" is longer than 63 bytes (EV1002)
--> hint: PostgreSQL keeps 63 bytes of a name
-- case: name too long 5
SELECT everview.create(repeat('x', 1000000), 'SELECT id FROM sales')
--> 42622 a name in "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx..." is longer than 63 bytes (EV1002)
--> hint: PostgreSQL keeps 63 bytes of a name
-- case: name too long 6
SELECT everview.create(repeat('"', 100000), 'SELECT id FROM sales')
--> 42622 a name in """"""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""..." is longer than 63 bytes (EV1002)
--> hint: PostgreSQL keeps 63 bytes of a name
-- case: name too long 7
SELECT everview.drop(repeat('x', 64))
--> 42622 identifier "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" is too long
--> hint: PostgreSQL keeps 63 bytes of a name.

-- case: no name, no schema 1
SELECT everview.create(NULL, 'SELECT id FROM sales')
--> 22004 the view has no name: NULL was given
--> hint: Give name or schema.name.
-- case: no name, no schema 2
SELECT everview.create('', 'SELECT id FROM sales')
--> 42602 invalid name syntax: ""
--> hint: Write name, schema.name or name(column, ...), quoted as in SQL.
-- case: no name, no schema 3
SELECT everview.create('""', 'SELECT id FROM sales')
--> 42602 invalid name syntax: """"
--> hint: Write name, schema.name or name(column, ...), quoted as in SQL.
-- case: no name, no schema 4
SELECT everview.create('a b', 'SELECT id FROM sales')
--> 42602 invalid name syntax: "a b"
--> hint: Write name, schema.name or name(column, ...), quoted as in SQL.
-- case: no name, no schema 5
SELECT everview.create('1a', 'SELECT id FROM sales')
--> 42602 invalid name syntax: "1a"
--> hint: Write name, schema.name or name(column, ...), quoted as in SQL.
-- case: no name, no schema 6
SELECT everview.create('a.', 'SELECT id FROM sales')
--> 42602 invalid name syntax: "a."
--> hint: Write name, schema.name or name(column, ...), quoted as in SQL.
-- case: no name, no schema 7
SELECT everview.create('a.b.c', 'SELECT id FROM sales')
--> 42601 improper qualified name (too many dotted names): a.b.c
--> hint: Write name or schema.name.
-- case: no name, no schema 8
SELECT everview.create('v()', 'SELECT id FROM sales')
--> 42602 invalid name syntax: "v()"
--> hint: Write name, schema.name or name(column, ...), quoted as in SQL.
-- case: no name, no schema 9
SELECT everview.create('v(a', 'SELECT id FROM sales')
--> 42602 invalid name syntax: "v(a"
--> hint: Write name, schema.name or name(column, ...), quoted as in SQL.
-- case: no name, no schema 10
SELECT everview.create('v(a.b)', 'SELECT id FROM sales')
--> 42602 invalid name syntax: "v(a.b)"
--> hint: Write name, schema.name or name(column, ...), quoted as in SQL.
-- case: no name, no schema 11
SELECT everview.create('"v', 'SELECT id FROM sales')
--> 42602 invalid name syntax: ""v"
--> hint: Write name, schema.name or name(column, ...), quoted as in SQL.
-- case: no name, no schema 12
SELECT everview.create('v; DROP TABLE sales', 'SELECT id FROM sales')
--> 42602 invalid name syntax: "v; DROP TABLE sales"
--> hint: Write name, schema.name or name(column, ...), quoted as in SQL.
-- case: no name, no schema 13
SELECT everview.create('v(a) AS SELECT 1; DROP TABLE sales; --', 'SELECT id FROM sales')
--> 42602 invalid name syntax: "v(a) AS SELECT 1; DROP TABLE sales; --"
--> hint: Write name, schema.name or name(column, ...), quoted as in SQL.
-- case: no name, no schema 14
SELECT everview.create('missing.v', 'SELECT id FROM sales')
--> 3F000 schema "missing" does not exist (EV1007)
--> hint: create the schema first, or name another
-- case: no name, no schema 15
SET LOCAL search_path = '';
SELECT everview.create('v', 'SELECT id FROM public.sales')
--> 3F000 no schema has been selected to create in (EV1007)
--> hint: create the schema first, or name another
-- case: no name, no schema 16
SET LOCAL search_path = pg_temp, public;
CREATE TEMPORARY TABLE scratch (a int);
SELECT everview.create('v', 'SELECT id FROM sales')
--> 42939 a maintained view cannot be created in schema "pg_temp_1" (EV1008)
--> hint: name a schema of your own
-- case: no name, no schema 17
SELECT everview.create('pg_temp.v', 'SELECT id FROM sales')
--> 42939 a maintained view cannot be created in schema "pg_temp" (EV1008)
--> hint: name a schema of your own
-- case: no name, no schema 18
SELECT everview.create('pg_catalog.v', 'SELECT id FROM sales')
--> 42939 a maintained view cannot be created in schema "pg_catalog" (EV1008)
--> hint: name a schema of your own
-- case: no name, no schema 19
SELECT everview.create('everview_data.v', 'SELECT id FROM sales')
--> 42939 a maintained view cannot be created in schema "everview_data" (EV1008)
--> hint: name a schema of your own

-- case: no privilege 1
GRANT CREATE ON SCHEMA public TO reader;
SET ROLE reader;
SELECT everview.create('v', 'SELECT id FROM sales')
--> 42501 permission denied for table sales: the view's owner needs SELECT on it (EV3002)
--> hint: GRANT SELECT, TRIGGER ON "public"."sales" TO "reader"
-- case: no privilege 2
GRANT CREATE ON SCHEMA public TO reader;
GRANT SELECT ON sales TO reader;
SET ROLE reader;
SELECT everview.create('v', 'SELECT id FROM sales')
--> 42501 permission denied for table sales: the view's owner needs TRIGGER on it (EV3002)
--> hint: GRANT SELECT, TRIGGER ON "public"."sales" TO "reader"
-- case: no privilege 3
GRANT CREATE ON SCHEMA public TO reader;
GRANT SELECT (id), TRIGGER ON sales TO reader;
SET ROLE reader;
SELECT everview.create('v', 'SELECT id FROM sales')
--> 42501 permission denied for table sales: the view's owner needs SELECT on it (EV3002)
--> hint: GRANT SELECT, TRIGGER ON "public"."sales" TO "reader"
-- case: no privilege 4
GRANT CREATE ON SCHEMA public TO reader;
CREATE VIEW allowed AS SELECT id FROM sales;
GRANT SELECT ON allowed TO reader;
SET ROLE reader;
SELECT everview.create('v', 'SELECT id FROM allowed')
--> 42501 permission denied for table sales: the view's owner needs SELECT on it (EV3002)
--> hint: GRANT SELECT, TRIGGER ON "public"."sales" TO "reader"
-- case: no privilege 5
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT SELECT, TRIGGER ON sales TO reader;
SET ROLE reader;
SELECT everview.create('v', 'SELECT id FROM sales')
--> 42501 permission denied for schema public (EV3002)
--> hint: GRANT CREATE ON SCHEMA public TO reader
-- case: no privilege 6
REVOKE USAGE ON SCHEMA everview FROM PUBLIC;
SET ROLE reader;
SELECT everview.create('v', 'SELECT id FROM sales')
--> 42501 permission denied for schema everview
-- case: no privilege 7
REVOKE USAGE ON SCHEMA everview FROM PUBLIC;
SET ROLE reader;
SELECT pgivm.create_immv('v', 'SELECT id FROM sales')
--> 42501 permission denied for schema everview
-- case: no privilege 8
CREATE SCHEMA hidden;
CREATE TABLE hidden.t (a int);
SET ROLE reader;
SELECT everview.create('v', 'SELECT a FROM hidden.t')
--> 42501 permission denied for schema hidden
-- case: no privilege 9
GRANT CREATE ON SCHEMA public TO reader;
GRANT SELECT, TRIGGER ON sales TO reader;
CREATE FUNCTION secret(int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';
REVOKE ALL ON FUNCTION secret FROM PUBLIC;
SET ROLE reader;
SELECT everview.create('v', 'SELECT secret(id) AS s FROM sales')
--> 42501 permission denied for function secret
-- case: no privilege 10
SET ROLE reader;
SELECT everview.drop('maintained')
--> 42501 must be owner of materialized view "maintained"
-- case: no privilege 11
SET ROLE reader;
SELECT everview.refresh('maintained')
--> 42501 must be owner of materialized view "maintained"
-- case: no privilege 12
ALTER TABLE sales ENABLE ROW LEVEL SECURITY;
GRANT CREATE ON SCHEMA public TO reader;
GRANT SELECT, TRIGGER ON sales TO reader;
SET ROLE reader;
SELECT everview.create('v', 'SELECT id FROM sales')
--> 0A000 row-level security of table "sales" applies to role "reader", who would own the view (EV3003)
--> hint: let a role that bypasses row security own the view

-- case: base table is a foreign table, a catalog, temporary 1
CREATE EXTENSION postgres_fdw;
CREATE SERVER elsewhere FOREIGN DATA WRAPPER postgres_fdw;
CREATE FOREIGN TABLE remote (a int) SERVER elsewhere;
SELECT everview.create('v', 'SELECT a FROM remote')
--> 0A000 foreign table "remote" is not supported on incrementally maintainable materialized view (EV2202)
--> hint: copy it into a table; its changes fire no triggers here
-- case: base table is a foreign table, a catalog, temporary 2
SELECT everview.create('v', 'SELECT oid FROM pg_class')
--> 0A000 "pg_class" is a system catalog; its changes fire no triggers (EV2201)
--> hint: copy what you need into a table
-- case: base table is a foreign table, a catalog, temporary 3
SELECT everview.create('v', 'SELECT tablename FROM pg_tables')
--> 0A000 "pg_tables" is a system catalog; its changes fire no triggers (EV2201)
--> hint: copy what you need into a table
-- case: base table is a foreign table, a catalog, temporary 4
SELECT everview.create('v', 'SELECT table_name FROM information_schema.tables')
--> 0A000 "tables" is a system catalog; its changes fire no triggers (EV2201)
--> hint: copy what you need into a table
-- case: base table is a foreign table, a catalog, temporary 5
SELECT everview.create('v', 'SELECT ordinal FROM everview.input')
--> 0A000 table "everview.input" is part of Everview, so it cannot be read by a maintained view (EV2201)
--> hint: copy what you need into a table
-- case: base table is a foreign table, a catalog, temporary 6
SELECT everview.create('v', 'SELECT name FROM everview.views')
--> 0A000 view "everview.views" is part of Everview, so it cannot be read by a maintained view (EV2201)
--> hint: copy what you need into a table
-- case: base table is a foreign table, a catalog, temporary 7
CREATE TEMPORARY TABLE scratch (a int);
SELECT everview.create('v', 'SELECT a FROM scratch')
--> 0A000 table "scratch" is temporary (EV2204)
--> hint: a maintained view is permanent: use a permanent table
-- case: base table is a foreign table, a catalog, temporary 8
CREATE TEMPORARY VIEW scratch AS SELECT id FROM sales;
SELECT everview.create('v', 'SELECT id FROM scratch')
--> 0A000 view "scratch" is temporary (EV2204)
--> hint: a maintained view is permanent: use a permanent view
-- case: base table is a foreign table, a catalog, temporary 9
CREATE FUNCTION pg_temp.f(int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1';
SELECT everview.create('v', 'SELECT pg_temp.f(id) AS f FROM sales')
--> 0A000 function "f()" is temporary (EV2204)
--> hint: a maintained view is permanent: use a permanent function
-- case: base table is a foreign table, a catalog, temporary 10
CREATE TYPE pg_temp.mood AS ENUM ('a', 'b');
SELECT everview.create('v', 'SELECT name::pg_temp.mood AS m FROM sales')
--> 0A000 type "mood" is temporary (EV2204)
--> hint: a maintained view is permanent: use a permanent type
-- case: base table is a foreign table, a catalog, temporary 11
CREATE MATERIALIZED VIEW copy AS SELECT id FROM sales;
SELECT everview.create('v', 'SELECT id FROM copy')
--> 0A000 materialized view "copy" is not supported on incrementally maintainable materialized view (EV2203)
--> hint: make it a maintained view, or use its base tables
-- case: base table is a foreign table, a catalog, temporary 12
CREATE SEQUENCE numbers;
SELECT everview.create('v', 'SELECT last_value FROM numbers')
--> 0A000 "numbers" is not a table, so its changes cannot be followed (EV2001)

-- case: empty definition 1
SELECT everview.create('v', '')
--> 22023 view definition must specify SELECT statement
--> detail: The definition is empty.
--> hint: Give exactly one SELECT, VALUES or TABLE statement.
-- case: empty definition 2
SELECT everview.create('v', E' \t\r\n\f ')
--> 22023 view definition must specify SELECT statement
--> detail: The definition is empty.
--> hint: Give exactly one SELECT, VALUES or TABLE statement.
-- case: empty definition 3
SELECT everview.create('v', '-- nothing')
--> 22023 view definition must specify SELECT statement
--> detail: The definition is empty.
--> hint: Give exactly one SELECT, VALUES or TABLE statement.
-- case: empty definition 4
SELECT everview.create('v', '/* nothing */')
--> 22023 view definition must specify SELECT statement
--> detail: The definition is empty.
--> hint: Give exactly one SELECT, VALUES or TABLE statement.
-- case: empty definition 5
SELECT everview.create('v', ';')
--> 22023 view definition must specify SELECT statement
--> detail: The definition is empty.
--> hint: Give exactly one SELECT, VALUES or TABLE statement.
-- case: empty definition 6
SELECT everview.create('v', ';;')
--> 22023 view definition must specify SELECT statement
--> detail: The definition is empty.
--> hint: Give exactly one SELECT, VALUES or TABLE statement.
-- case: empty definition 7
SELECT everview.create('v', NULL)
--> 22023 view definition must specify SELECT statement
--> detail: The definition is NULL.
--> hint: Give exactly one SELECT, VALUES or TABLE statement.
-- case: empty definition 8
SELECT pgivm.create_immv('v', NULL)
--> 22023 view definition must specify SELECT statement
--> detail: The definition is NULL.
--> hint: Give exactly one SELECT, VALUES or TABLE statement.
-- case: empty definition 9
SELECT pgivm.create_immv('v', '')
--> 22023 view definition must specify SELECT statement
--> detail: The definition is empty.
--> hint: Give exactly one SELECT, VALUES or TABLE statement.
-- case: empty definition 10
SELECT everview.explain(NULL)
--> 22023 view definition must specify SELECT statement
--> detail: The definition is NULL.
--> hint: Give exactly one SELECT, VALUES or TABLE statement.
-- case: empty definition 11
SELECT everview.explain('')
--> 22023 view definition must specify SELECT statement
--> detail: The definition is empty.
--> hint: Give exactly one SELECT, VALUES or TABLE statement.
-- case: empty definition 12
SELECT create_imat(NULL)
--> 42P01 materialized view imat.<NULL> does not exist
--> hint: Create it first: CREATE MATERIALIZED VIEW imat.name AS SELECT ...

-- case: a million characters 1
SELECT everview.create('v', 'SELECT id FROM sales WHERE name <> ''' || repeat('x', 1000000) || '''')
--> 54000 view definition is too long: 1000037 characters, at most 500000 are accepted
--> hint: Move long lists of values into a table and join it.
-- case: a million characters 2
SELECT everview.create('v', 'SELECT id FROM sales -- ' || repeat('x', 1000000))
--> 54000 view definition is too long: 1000024 characters, at most 500000 are accepted
--> hint: Move long lists of values into a table and join it.
-- case: a million characters 3
SELECT everview.create('v', 'SELECT id FROM sales WHERE name <> ''' || repeat('x', 400000) || ''' oops oops')
--> 42601 syntax error at or near "oops"
-- case: a million characters 4
SELECT everview.create('v', 'SELECT id, missing FROM sales WHERE name <> ''' || repeat('x', 400000) || '''')
--> 42703 column "missing" does not exist
-- case: a million characters 5
SELECT everview.create('v', 'SELECT id, id FROM sales WHERE name <> ''' || repeat('x', 400000) || '''')
--> 42701 column "id" specified more than once
-- case: a million characters 6
SELECT everview.create('v', repeat('x ', 200000))
--> 42601 syntax error at or near "x"
-- case: a million characters 7
SELECT everview.create('v', 'SELECT ' || repeat('(', 100000))
--> 42601 memory exhausted at or near "("
-- case: a million characters 8
SELECT everview.create('v', 'SELECT id' || repeat(' + 1', 50000) || ' AS n FROM sales')
--> 54001 stack depth limit exceeded
--> hint: Increase the configuration parameter "max_stack_depth" (currently 2048kB), after ensuring the platform's stack depth limit is adequate.
-- case: a million characters 9
SELECT everview.create('v', (SELECT 'SELECT ' || string_agg('id AS c' || i, ', ') || ' FROM sales' FROM generate_series(1, 2000) AS i))
--> 54011 target lists can have at most 1664 entries

-- case: options 1
SELECT everview.create('v', 'SELECT id FROM sales', NULL)
--> 22023 options must be a JSON object, not NULL
--> hint: Write '{}' for none, or '{"name": "value"}'.
-- case: options 2
SELECT everview.create('v', 'SELECT id FROM sales', '["mode"]')
--> 22023 options must be a JSON object, not array
--> hint: Write '{}' for none, or '{"name": "value"}'.
-- case: options 3
SELECT everview.create('v', 'SELECT id FROM sales', '"mode"')
--> 22023 options must be a JSON object, not string
--> hint: Write '{}' for none, or '{"name": "value"}'.
-- case: options 4
SELECT everview.create('v', 'SELECT id FROM sales', 'null')
--> 22023 options must be a JSON object, not null
--> hint: Write '{}' for none, or '{"name": "value"}'.
-- case: options 5
SELECT everview.create('v', 'SELECT id FROM sales', '{"moed": "immediate"}')
--> 22023 unknown option "moed" (EV1005)
-- case: options 6
SELECT everview.create('v', 'SELECT id FROM sales', '{"mode": 1}')
--> 22023 option "mode" must be a string, not 1 (EV1005)
-- case: options 7
SELECT everview.create('v', 'SELECT id FROM sales', '{"mode": null}')
--> 22023 option "mode" must be a string, not null (EV1005)
-- case: options 8
SELECT everview.create('v', 'SELECT id FROM sales', '{"mode": "x''; DROP TABLE sales; --"}')
--> 22023 mode "x'; DROP TABLE sales; --" is not available; there is "immediate", "on_commit", "deferred" (EV1005)
-- case: options 9
SELECT everview.create('v', 'SELECT id FROM sales', '{"x''; DROP TABLE sales; --": "y"}')
--> 22023 unknown option "x'; DROP TABLE sales; --" (EV1005)
-- case: options 10
SELECT everview.create('v', 'SELECT id FROM sales', '{"source": "x"}')
--> 22023 unknown option "source" (EV1005)
-- case: options 11
SELECT everview.explain('SELECT id FROM sales', '[]')
--> 22023 options must be a JSON object, not array
--> hint: Write '{}' for none, or '{"name": "value"}'.

-- case: the transaction 1
SET TRANSACTION ISOLATION LEVEL REPEATABLE READ;
SELECT everview.create('v', 'SELECT id FROM sales')
--> 0A000 a materialized view cannot be created at isolation level repeatable read (EV3001)
--> hint: create and refresh views at READ COMMITTED
-- case: the transaction 2
SET TRANSACTION READ ONLY;
SELECT everview.create('v', 'SELECT id FROM sales')
--> 25006 cannot execute nextval() in a read-only transaction
