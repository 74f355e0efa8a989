-- case: a referenced row is replaced in one statement
CREATE TABLE p (id int PRIMARY KEY, name text NOT NULL);
CREATE TABLE c (id int PRIMARY KEY, p int NOT NULL REFERENCES p, v int NOT NULL);
INSERT INTO p VALUES (1, 'a'), (2, 'b'); INSERT INTO c VALUES (1, 1, 5), (2, 2, 7)

VIEW joined AS SELECT c.id, p.id AS p, p.name, c.v FROM c JOIN p ON p.id = c.p

VIEW summed AS SELECT p.name, sum(c.v) AS v FROM c JOIN p ON p.id = c.p GROUP BY p.name

WITH gone AS (DELETE FROM p WHERE id = 1 RETURNING id) INSERT INTO p SELECT id, 'new' FROM gone

WITH x AS (DELETE FROM c WHERE id = 2), gone AS (DELETE FROM p WHERE id = 2) INSERT INTO p VALUES (3, 'c')

-- case: a referenced row is replaced by a trigger
CREATE TABLE p (id int PRIMARY KEY, name text NOT NULL);
CREATE TABLE c (id int PRIMARY KEY, p int NOT NULL REFERENCES p, v int NOT NULL);
INSERT INTO p VALUES (1, 'a'), (2, 'b'); INSERT INTO c VALUES (1, 1, 5), (2, 2, 7);
CREATE FUNCTION again() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO p VALUES (OLD.id, OLD.name || '+'); RETURN NULL; END $$;
CREATE TRIGGER "A again" AFTER DELETE ON p FOR EACH ROW EXECUTE FUNCTION again()

VIEW joined AS SELECT c.id, p.id AS p, p.name, c.v FROM c JOIN p ON p.id = c.p

VIEW summed AS SELECT p.name, sum(c.v) AS v FROM c JOIN p ON p.id = c.p GROUP BY p.name

DELETE FROM p WHERE id = 1

DELETE FROM p

-- case: a child arrives before its parent within one statement
CREATE TABLE p (id int PRIMARY KEY, name text NOT NULL);
CREATE TABLE c (id int PRIMARY KEY, p int NOT NULL REFERENCES p, v int NOT NULL);
CREATE FUNCTION parent() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO p VALUES (NEW.p, 'late') ON CONFLICT (id) DO UPDATE SET name = p.name || '+'; RETURN NULL; END $$;
CREATE TRIGGER "A parent" AFTER INSERT ON c FOR EACH ROW EXECUTE FUNCTION parent()

VIEW joined AS SELECT c.id, p.id AS p, p.name, c.v FROM c JOIN p ON p.id = c.p

INSERT INTO c VALUES (1, 1, 1), (2, 1, 2), (3, 3, 3)

-- case: a foreign key that goes
CREATE TABLE p (id int PRIMARY KEY, name text NOT NULL);
CREATE TABLE c (id int PRIMARY KEY, p int NOT NULL CONSTRAINT fk REFERENCES p, v int NOT NULL)

VIEW joined AS SELECT c.id, p.id AS p, p.name, c.v FROM c JOIN p ON p.id = c.p

FAILS 2BP01 ALTER TABLE c DROP CONSTRAINT fk

FAILS 2BP01 ALTER TABLE c ALTER CONSTRAINT fk DEFERRABLE INITIALLY DEFERRED

INSERT INTO p VALUES (1, 'late')

-- case: a column that may be null after all
CREATE TABLE t (id int PRIMARY KEY, k int NOT NULL, v int NOT NULL)

VIEW grouped AS SELECT k, count(*) AS n, sum(v) AS s, count(v) AS nv FROM t GROUP BY k

FAILS 2BP01 ALTER TABLE t ALTER COLUMN v DROP NOT NULL

FAILS 2BP01 ALTER TABLE t ALTER COLUMN k DROP NOT NULL

INSERT INTO t VALUES (1, 1, 1), (2, 1, 1)

-- case: a primary key that goes
CREATE TABLE t (id int CONSTRAINT pk PRIMARY KEY, v int)

VIEW shown AS SELECT id, v FROM t

FAILS 2BP01 ALTER TABLE t DROP CONSTRAINT pk

INSERT INTO t VALUES (1, 1)

UPDATE t SET v = 5

-- case: few float digits
CREATE TABLE t (id int PRIMARY KEY, g int, f float8, r real)

VIEW summed AS SELECT g, sum(f) AS f, sum(r) AS r FROM t GROUP BY g

VIEW shown AS SELECT g, f FROM t

INSERT INTO t VALUES (1, 1, 0.1234567890123456, 0.1234567), (2, 1, 0.12345678901234567, 0.12345678), (3, 1, 0.1234567890123457, 0.1)

SET extra_float_digits = -10

DELETE FROM t WHERE id = 2; RESET extra_float_digits

SET extra_float_digits = -15

INSERT INTO t VALUES (4, 2, 123456789.123, 4.5)

RESET extra_float_digits

UPDATE t SET g = 3 WHERE id = 4

-- case: equal keys that look different
CREATE TABLE t (id int PRIMARY KEY, k numeric, f float8)

VIEW grouped AS SELECT k, count(*) AS n FROM t GROUP BY k

VIEW distinct_keys AS SELECT DISTINCT k FROM t

INSERT INTO t VALUES (1, 1.0, 1)

UPDATE t SET k = 1.00

INSERT INTO t VALUES (2, 2.5, 1), (3, NULL, 1)

BEGIN; INSERT INTO t VALUES (4, 2.500, 1); DELETE FROM t WHERE id = 2; COMMIT

DELETE FROM t WHERE id = 1

-- case: zeros of both signs
CREATE TABLE t (id int PRIMARY KEY, f float8)

VIEW shown AS SELECT DISTINCT f FROM t

INSERT INTO t VALUES (1, 0)

UPDATE t SET f = '-0'

-- case: rows of nulls and null rows
CREATE TYPE pair AS (a int, b int);
CREATE TABLE t (id int PRIMARY KEY, p pair, v int)

VIEW grouped AS SELECT p, min(v) AS lo, count(*) AS n FROM t GROUP BY p

VIEW shown AS SELECT p, v FROM t

VIEW counted AS SELECT count(p) AS n FROM t

INSERT INTO t VALUES (1, NULL, 5), (2, ROW(NULL, NULL), 3), (3, ROW(1, NULL), 2), (4, NULL, 7), (5, ROW(NULL, NULL), 1)

DELETE FROM t WHERE id = 1

DELETE FROM t WHERE id = 5

UPDATE t SET v = 0 WHERE id = 4

UPDATE t SET p = NULL

-- case: a view over a maintained view
CREATE TABLE t (id int PRIMARY KEY, k int NOT NULL, v int)

VIEW below AS SELECT k, sum(v) AS s FROM t GROUP BY k

VIEW above AS SELECT s, count(*) AS n FROM below GROUP BY s

INSERT INTO t VALUES (1, 1, 5), (2, 2, 5), (3, 3, 6)

UPDATE t SET v = v + 1 WHERE id < 3

DELETE FROM t WHERE id = 3

TRUNCATE t

-- case: a join of a table and a maintained view over it
CREATE TABLE t (id int PRIMARY KEY, k int NOT NULL, v int)

VIEW below AS SELECT k, sum(v) AS s FROM t GROUP BY k

VIEW above AS SELECT t.id, b.k, b.s - t.v AS rest FROM t JOIN below b ON b.k = t.k

INSERT INTO t VALUES (1, 1, 5), (2, 2, 5), (3, 2, 6)

UPDATE t SET v = v + 1 WHERE id < 3

UPDATE t SET k = 1

DELETE FROM t WHERE id = 3

WITH d AS (DELETE FROM t WHERE id = 1) INSERT INTO t VALUES (7, 1, 1)

TRUNCATE t

-- case: sixty columns
CREATE TABLE wide (id int PRIMARY KEY);
DO $$ BEGIN FOR i IN 1..60 LOOP EXECUTE format('ALTER TABLE wide ADD COLUMN c%s int DEFAULT %s', i, i); END LOOP; END $$

VIEW shown AS SELECT * FROM wide

INSERT INTO wide (id) VALUES (1), (2)

UPDATE wide SET c60 = 0 WHERE id = 1

DELETE FROM wide WHERE id = 2

-- case: more keys than an index takes
CREATE TABLE wide (id int PRIMARY KEY);
DO $$ BEGIN FOR i IN 1..40 LOOP EXECUTE format('ALTER TABLE wide ADD COLUMN c%s int NOT NULL DEFAULT %s', i, i); END LOOP; END $$

FAILS 0A000 VIEW shown AS SELECT DISTINCT * FROM wide

-- case: a key type without order
CREATE TABLE t (id int PRIMARY KEY, x xid)

FAILS 0A000 VIEW grouped AS SELECT x, count(*) AS n FROM t GROUP BY x

VIEW shown AS SELECT x FROM t

INSERT INTO t VALUES (1, '5'), (2, '5')

DELETE FROM t WHERE id = 1

-- case: types without equality
CREATE TABLE t (j json, p point, x xml, b box, c circle)

VIEW shown AS SELECT * FROM t

INSERT INTO t VALUES ('{"a": 1}', '(1,2)', '<a/>', '((0,0),(1,1))', '<(0,0),2>'), ('{"a":1}', '(1,2)', NULL, NULL, NULL), ('{"a":1}', '(1,2)', NULL, NULL, NULL)

UPDATE t SET j = '{"a":  1}' WHERE x IS NULL

DELETE FROM t WHERE b IS NULL

-- case: many types
CREATE TABLE t (id serial PRIMARY KEY, a bytea, b bit(3), c varbit, d char(5), e varchar(4), f name, g "char", h uuid, i inet, j cidr, k macaddr, l date, m time, n timetz,
  o timestamp, p timestamptz, q int4range, r jsonb, s int[], t text[], u tsvector, v oid, w pg_lsn, x numrange, y smallint, z bool)

VIEW shown AS SELECT * FROM t

VIEW keyless AS SELECT a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z FROM t

VIEW extremes AS SELECT z, min(d) AS d, max(i) AS i, min(l) AS l, max(m) AS m, min(n) AS n, max(o) AS o, min(p) AS p, max(s) AS s, max(v) AS v, min(y) AS y, count(DISTINCT_FREE) AS c FROM (SELECT *, r AS DISTINCT_FREE FROM t) t GROUP BY z

VIEW grouped AS SELECT b, d, h, i, l, q, r, s, count(*) AS count FROM t GROUP BY b, d, h, i, l, q, r, s

INSERT INTO t (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z) VALUES
  ('\x00ff', B'101', B'1', 'ab', 'abc', 'nm', 'x', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '10.0.0.1/24', '10.0.0.0/24', '08:00:2b:01:02:03', '2024-02-29', '24:00', '12:00+02', 'infinity', '-infinity',
   '[1,5)', '{"a": [1, null]}', '{{1,2},{3,NULL}}', '{"a,b",NULL}', 'a:1 b:2', 5, '0/16B3748', '[1.0,2.00)', 5, true),
  ('\x', NULL, NULL, '', '', '', '', NULL, '::1', NULL, NULL, '4713-01-01 BC', '00:00', '12:00-02', '2024-01-01', '2024-01-01', 'empty', '1', '{}', '{}', '', 0, NULL, NULL, -5, NULL)

INSERT INTO t (d, z) VALUES ('ab', true), ('b', NULL), (NULL, false)

INSERT INTO t (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z) SELECT a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z FROM t

UPDATE t SET z = NOT z, y = y + 1, r = '{"a": 2}', s = ARRAY[7]

DELETE FROM t WHERE id % 2 = 0

-- case: virtual generated columns min=18
CREATE TABLE t (id int PRIMARY KEY, a int, b int GENERATED ALWAYS AS (a * 2) VIRTUAL)

FAILS 0A000 VIEW shown AS SELECT id, b FROM t

VIEW others AS SELECT id, a FROM t

INSERT INTO t VALUES (1, 2)

-- case: names of generated things min=13
CREATE TABLE new_rows (id int PRIMARY KEY, "__ivm_weight" int, weight int, "v" int, "image" int, "change" int);
CREATE TABLE old_rows (id int PRIMARY KEY REFERENCES new_rows, d int, n int, o int, t int, "position" int, __ivm_pending int)

VIEW v AS SELECT a.id, b.id AS n, a.weight AS d, b.d AS o, a."__ivm_weight" AS weight FROM new_rows a JOIN old_rows b ON a.id = b.id

VIEW d AS SELECT a.v, count(*) AS excluded, sum(a.image) AS stale, max(b.n) AS change FROM new_rows a JOIN old_rows b ON a.id = b.id GROUP BY a.v

VIEW f AS SELECT b.d AS v, b.t AS r, b.o AS s, a.change AS f, b.__ivm_pending AS __ivm FROM new_rows a JOIN old_rows b ON a.id = b.id

INSERT INTO new_rows VALUES (1, 2, 3, 4, 5, 6), (2, 2, 3, 4, 5, 6)

INSERT INTO old_rows VALUES (1, 2, 3, 4, 5, 6, 7), (2, 2, 3, 4, 5, 6, 7)

UPDATE old_rows SET n = 1, d = 8 WHERE id = 1

WITH a AS (UPDATE new_rows SET v = 9, image = 1) UPDATE old_rows SET n = 0, t = 1 WHERE id = 2

DELETE FROM old_rows

-- case: names that attack min=13
CREATE SCHEMA "a""; DROP TABLE x; --";
CREATE TABLE "a""; DROP TABLE x; --"."t'$everview$%{view}\" ("k''; --" int PRIMARY KEY, "$1 %{col:1.2}" int, "new
line" text DEFAULT '%{rel:0} $everview$ \');
CREATE TABLE x ("Ω $everview$" int)

VIEW "a""; DROP TABLE x; --"."v'$everview$%{view}\" AS SELECT "k''; --" AS "a'b""c", "$1 %{col:1.2}" + 1 AS "%s %I $$", "new
line" || '%{%}%{view} $everview$ \ ''' AS "z" FROM "a""; DROP TABLE x; --"."t'$everview$%{view}\"

VIEW "g%{viewcol:1}" AS SELECT "new
line" AS "%{viewcol:1}", count(*) AS "$everview$", max("Ω $everview$") AS "max(" FROM "a""; DROP TABLE x; --"."t'$everview$%{view}\", x GROUP BY 1

INSERT INTO "a""; DROP TABLE x; --"."t'$everview$%{view}\" VALUES (1, 1), (2, 1)

INSERT INTO x VALUES (1), (2)

UPDATE "a""; DROP TABLE x; --"."t'$everview$%{view}\" SET "$1 %{col:1.2}" = 7, "new
line" = 'q' WHERE "k''; --" = 1

DELETE FROM x WHERE "Ω $everview$" = 2

ALTER TABLE x RENAME COLUMN "Ω $everview$" TO "$everview$ %{view}"; ALTER TABLE x RENAME COLUMN "$everview$ %{view}" TO "Ω $everview$"

INSERT INTO x VALUES (5)

-- case: replication role
CREATE TABLE t (id int PRIMARY KEY, v int)

VIEW shown AS SELECT id, v FROM t

BEGIN; SET LOCAL session_replication_role = replica; INSERT INTO t VALUES (1, 1); SET LOCAL session_replication_role = origin; SELECT everview.refresh('shown'); COMMIT

INSERT INTO t VALUES (2, 2)

-- case: a trigger that refreshes
CREATE TABLE t (id int PRIMARY KEY, v int);
CREATE TABLE u (id int PRIMARY KEY);
CREATE FUNCTION fresh() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM everview.refresh('joined'); RETURN NULL; END $$;
CREATE TRIGGER z_fresh AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION fresh();
INSERT INTO u VALUES (1), (2), (3)

VIEW joined AS SELECT t.v, count(*) AS n FROM t JOIN u ON u.id >= t.id GROUP BY t.v

FAILS 0A000 INSERT INTO t VALUES (1, 1)

DROP TRIGGER z_fresh ON t

INSERT INTO t VALUES (1, 1)

-- case: two views over the same tables
CREATE TABLE a (id int PRIMARY KEY, k int); CREATE TABLE b (id int PRIMARY KEY, k int)

VIEW one AS SELECT a.k, count(*) AS n FROM a JOIN b ON a.k = b.k GROUP BY a.k

VIEW two AS SELECT b.id, a.id AS a FROM a JOIN b ON a.k = b.k

INSERT INTO a VALUES (1, 1), (2, 1); INSERT INTO b VALUES (1, 1), (2, 2)

WITH x AS (UPDATE a SET k = 2) UPDATE b SET k = 3 - k

WITH x AS (DELETE FROM a WHERE id = 1) DELETE FROM b WHERE id = 1

-- case: inserts through an updatable view and a rule
CREATE TABLE t (id int PRIMARY KEY, v int); CREATE TABLE log (id int, v int);
CREATE VIEW door AS SELECT id, v FROM t WHERE v > 0;
CREATE RULE also AS ON UPDATE TO t DO ALSO INSERT INTO log VALUES (NEW.id, NEW.v)

VIEW joined AS SELECT t.id, l.v FROM t JOIN log l ON l.id = t.id

VIEW inlined AS SELECT v, count(*) AS n FROM door GROUP BY v

INSERT INTO door VALUES (1, 1), (2, 2)

UPDATE door SET v = v - 1

DELETE FROM t

-- case: a constraint trigger at commit
CREATE TABLE t (id int PRIMARY KEY, v int); CREATE TABLE u (id int PRIMARY KEY, v int);
CREATE FUNCTION late() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN UPDATE u SET v = v + NEW.v; RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER late AFTER INSERT ON t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION late();
INSERT INTO u VALUES (1, 1), (2, 2)

VIEW joined AS SELECT t.id, u.id AS u, u.v FROM t JOIN u ON u.id >= t.id

BEGIN; INSERT INTO t VALUES (1, 1); INSERT INTO t VALUES (2, 2); COMMIT

INSERT INTO t VALUES (3, 3)

-- case: a failing statement inside a trigger that catches it
CREATE TABLE t (id int PRIMARY KEY, v int); CREATE TABLE u (id int PRIMARY KEY, v int);
CREATE FUNCTION brave() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    BEGIN UPDATE u SET id = 1, v = v + 1; EXCEPTION WHEN unique_violation THEN UPDATE u SET v = v - 1 WHERE id = 2; END;
    RETURN NULL;
END $$;
CREATE TRIGGER brave AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION brave();
INSERT INTO u VALUES (1, 1), (2, 2)

VIEW joined AS SELECT t.id, u.id AS u, u.v FROM t JOIN u ON u.id >= t.id

INSERT INTO t VALUES (1, 1), (2, 2)

UPDATE u SET v = 0

-- case: the same row twice in one statement
CREATE TABLE t (id int PRIMARY KEY, k int, v int)

VIEW grouped AS SELECT k, sum(v) AS s, min(v) AS lo FROM t GROUP BY k

VIEW shown AS SELECT id, v FROM t

CREATE FUNCTION bump() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN UPDATE t SET v = v + 1 WHERE id = NEW.id AND v < 10; RETURN NULL; END $$;
CREATE TRIGGER bump AFTER INSERT OR UPDATE ON t FOR EACH ROW EXECUTE FUNCTION bump()

INSERT INTO t VALUES (1, 1, 5), (2, 1, 9)

UPDATE t SET v = 3 WHERE id = 2

UPDATE t SET v = v, k = 2

-- case: a foreign key to the own table with deferred checks
CREATE TABLE t (id int PRIMARY KEY, parent int REFERENCES t DEFERRABLE INITIALLY DEFERRED, v int)

VIEW tree AS SELECT c.id, p.id AS parent, p.v FROM t c JOIN t p ON p.id = c.parent

BEGIN; INSERT INTO t VALUES (2, 1, 2); INSERT INTO t VALUES (1, NULL, 1); COMMIT

DELETE FROM t WHERE id = 2

-- case: a deferrable foreign key between two tables
CREATE TABLE p (id int PRIMARY KEY, v int); CREATE TABLE c (id int PRIMARY KEY, p int REFERENCES p DEFERRABLE INITIALLY DEFERRED)

VIEW joined AS SELECT c.id, p.id AS p, p.v FROM c JOIN p ON p.id = c.p

BEGIN; INSERT INTO c VALUES (2, 1); INSERT INTO p VALUES (1, 1); COMMIT

-- case: a foreign key that is not validated
CREATE TABLE p (id int PRIMARY KEY, v int); CREATE TABLE c (id int PRIMARY KEY, p int); INSERT INTO c VALUES (1, 1);
ALTER TABLE c ADD FOREIGN KEY (p) REFERENCES p NOT VALID

VIEW joined AS SELECT c.id, p.id AS p, p.v FROM c JOIN p ON p.id = c.p

INSERT INTO p VALUES (1, 1)

-- case: an order by that is dropped
CREATE TABLE t (id int PRIMARY KEY, v int)

VIEW sorted AS SELECT v, count(*) AS n FROM t GROUP BY v ORDER BY 2 DESC, v

INSERT INTO t VALUES (1, 1), (2, 1), (3, 2)

-- case: infinite sums and intervals min=17
CREATE TABLE t (id int PRIMARY KEY, k int, i interval, n numeric, f float8)

VIEW summed AS SELECT k, sum(i) AS i, avg(i) AS ai, sum(n) AS n, avg(n) AS an, sum(f) AS f, avg(f) AS af FROM t GROUP BY k

VIEW totals AS SELECT sum(i) AS i, sum(n) FILTER (WHERE k = 1) AS n, sum(f) AS f FROM t

INSERT INTO t VALUES (1, 1, 'infinity', 'Infinity', 'Infinity'), (2, 1, '1 day', 1.5, 2.5), (3, 2, '2 days', NULL, NULL)

UPDATE t SET k = 2 WHERE id = 1

UPDATE t SET n = '-Infinity', f = '-Infinity', i = '-infinity' WHERE id = 1

UPDATE t SET n = 'NaN', f = 'NaN', i = '1 hour' WHERE id = 3

DELETE FROM t WHERE id = 1

DELETE FROM t WHERE id = 3

-- case: views over views and over the tables below them
CREATE TABLE t (id int PRIMARY KEY, k int, x int); CREATE TABLE u (k int, w int);
INSERT INTO t SELECT g, g % 5, g FROM generate_series(1, 40) AS g; INSERT INTO u SELECT g % 7, g FROM generate_series(1, 20) AS g

VIEW grouped AS SELECT k, count(*) AS n, sum(x) AS s, max(x) AS m FROM t GROUP BY k

VIEW diamond AS SELECT t.id, t.x, g.n, g.s, g.m FROM t JOIN grouped g ON t.k = g.k

VIEW beside AS SELECT g.k, g.s, u.w FROM grouped g JOIN u ON g.k = u.k

VIEW top AS SELECT d.n, count(*) AS c, min(d.m) AS m FROM diamond d JOIN t ON d.id = t.id GROUP BY d.n

INSERT INTO t VALUES (100, 1, 500), (101, 9, 3)

UPDATE t SET k = k + 1 WHERE id % 3 = 0

DELETE FROM t WHERE id IN (100, 5, 7)

INSERT INTO t VALUES (101, 2, 8), (300, 3, 3) ON CONFLICT (id) DO UPDATE SET x = excluded.x, k = excluded.k

WITH d AS (DELETE FROM t WHERE id = 9 RETURNING *) INSERT INTO t SELECT id, k + 1, x FROM d

WITH a AS (UPDATE t SET x = 0 WHERE id < 5), b AS (DELETE FROM u WHERE w < 3) INSERT INTO u VALUES (2, 2)

TRUNCATE u

TRUNCATE t

INSERT INTO t VALUES (1, 1, 1)
