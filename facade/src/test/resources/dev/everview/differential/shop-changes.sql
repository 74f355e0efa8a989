-- case: insert one
INSERT INTO purchase VALUES (10, 1, 3, 2, 600.00, '2024-05-01 00:00+00', '{}')
-- case: insert many
INSERT INTO purchase SELECT g, 1 + g % 4, 1 + g % 3, nullif(g % 5, 0), g / 4.0, timestamptz '2024-01-15 00:00+00' + g * interval '9 days', '{"g": 1}' FROM generate_series(20, 40) AS g
-- case: insert into every table
INSERT INTO region VALUES (4, 'west'), (5, 'north')
-- case: insert parents that nobody refers to
INSERT INTO item (id, label, price, weight) VALUES (5, 'pen', 2.00, 'NaN'), (6, 'lamp', 45.50, 2.5)
-- case: insert customers
INSERT INTO customer VALUES (5, 4, 'Eve', 'happy', ('First', 100)), (6, NULL, NULL, NULL, NULL), (7, 2, 'Bob', 'sad', ('Third', 3))
-- case: insert duplicates
INSERT INTO loose VALUES (1, 'x', 1.0, 0.5, 0.25, '1 day', 1.10), (1, 'x', 1.00, 0.5, 0.25, '1 day', 1.10), (7, 'z', -1, 1e10, -1, '1 year', 100)
-- case: insert nodes
INSERT INTO node VALUES (6, 4, 1), (7, 6, 5), (8, 1, 7)
-- case: copy from the client
COPY purchase FROM STDIN WITH (FORMAT csv)
60,1,1,2,3.00,2024-02-01 00:30+00,"{""a"": 1}"
61,1,2,,,,
62,,1,7,10.500,2024-12-31 23:59:59+00,[]
63,4,4,1,1.75,,
-- case: copy duplicates, nulls and special values
COPY loose FROM STDIN
1	x	1.0	0.5	0.25	1 day	$1.10
1	x	1.0	0.5	0.25	1 day	$1.10
\N	\N	\N	\N	\N	\N	\N
8	z	NaN	-Infinity	2	-01:00	$0.00
-- case: copy some columns, of some rows
COPY item (id, label, price) FROM STDIN WITH (FORMAT csv) WHERE price > 1
20,pen,2.00
21,eraser,0.50
22,ruler,3.25
-- case: copy nothing
COPY node FROM STDIN
-- case: what was copied leaves
DELETE FROM loose WHERE a = 8; DELETE FROM purchase WHERE id = 61
-- case: insert nothing
INSERT INTO purchase SELECT * FROM purchase WHERE false
-- case: update nothing
UPDATE purchase SET quantity = 1 WHERE false
-- case: delete nothing
DELETE FROM loose WHERE false
-- case: update a measure
UPDATE purchase SET quantity = quantity + 1, amount = amount * 1.10 WHERE id IN (1, 2, 21)
-- case: update to null and back
UPDATE purchase SET quantity = NULL, amount = NULL WHERE id = 22
-- case: update from null
UPDATE purchase SET quantity = 3, amount = 7.125 WHERE id IN (4, 22)
-- case: update without effect
UPDATE purchase SET amount = amount
-- case: update only the scale
UPDATE purchase SET amount = amount + 0.00000 WHERE id = 3
-- case: update a parent
UPDATE item SET price = price * 2 WHERE id = 1
-- case: update the label of a parent
UPDATE item SET label = 'quill' WHERE label = 'pen' AND id = 4
-- case: update a foreign key
UPDATE purchase SET item_id = 2, customer_id = 2 WHERE id = 1
-- case: update keys of rows
UPDATE purchase SET id = id + 1000 WHERE id BETWEEN 30 AND 33
-- case: swap keys
UPDATE purchase SET id = CASE id WHEN 1030 THEN 1031 ELSE 1030 END + 5000 WHERE id IN (1030, 1031)
-- case: swap measures of two rows
UPDATE node SET v = CASE id WHEN 2 THEN 5 ELSE 7 END WHERE id IN (2, 4)
-- case: update a referenced key with cascade
UPDATE region SET id = 20 WHERE id = 2
-- case: update a referenced key of customers with cascade
UPDATE customer SET id = 70 WHERE id = 1
-- case: what nothing may be among is no longer NULL
UPDATE customer SET mood = 'happy' WHERE id = 4
-- case: the last partners leave
DELETE FROM purchase WHERE customer_id = 4
-- case: a partner comes
INSERT INTO purchase VALUES (70, 4, 1, 3, 2.5, NULL, NULL)
-- case: the only partner leaves
DELETE FROM purchase WHERE id = 70
-- case: two partners come
INSERT INTO purchase VALUES (71, 4, 1, 3, 2.5, NULL, NULL), (72, 6, 1, 3, 2.5, NULL, NULL)
-- case: a partner counts no longer
UPDATE purchase SET quantity = 1 WHERE id = 71
-- case: the only partner leaves while another row of the other side changes
WITH c AS (UPDATE customer SET name = 'Cyd' WHERE id = 3) DELETE FROM purchase WHERE id = 72
-- case: a partner comes while another row of the other side changes
WITH c AS (UPDATE customer SET name = NULL WHERE id = 3) INSERT INTO purchase VALUES (73, 6, 1, 4, 3, NULL, NULL)
-- case: what a filter leaves out leaves
DELETE FROM customer WHERE id = 6
-- case: update group keys
UPDATE loose SET b = 'x' WHERE b = 'y'
-- case: update keys to null
UPDATE loose SET b = NULL WHERE a = 2
-- case: update every row
UPDATE loose SET a = a + 1, f = f * 2, c = c - 0.5
-- case: change the hierarchy
UPDATE node SET parent = 5 WHERE id = 2
-- case: delete the smallest
DELETE FROM loose WHERE a = (SELECT min(a) FROM loose)
-- case: delete one
DELETE FROM purchase WHERE id = 10
-- case: delete with cascade to purchases
DELETE FROM customer WHERE id = 2
-- case: delete with set null
DELETE FROM region WHERE id = 1
-- case: delete a tree with cascade
DELETE FROM node WHERE id = 6
-- case: insert on conflict do nothing
INSERT INTO item (id, label, price) VALUES (1, 'no', 9), (8, 'ink', 3.25) ON CONFLICT DO NOTHING
-- case: insert on conflict do update
INSERT INTO item (id, label, price, weight) VALUES (1, 'fountain pen', 9, 1), (9, 'ink', 3.50, 1) ON CONFLICT (id) DO UPDATE SET label = excluded.label, price = excluded.price
-- case: two tables in one statement
WITH new_item AS (INSERT INTO item (id, label, price) VALUES (11, 'chair', 80) RETURNING id)
INSERT INTO purchase SELECT 200, 3, id, 4, 320, '2024-06-01 00:00+00', NULL FROM new_item
-- case: update two tables in one statement
WITH p AS (UPDATE purchase SET quantity = 5, amount = 11.25 WHERE item_id = 1 RETURNING item_id)
UPDATE item SET price = price + 1, label = label || '+' WHERE id IN (SELECT item_id FROM p)
-- case: three tables in one statement
WITH r AS (INSERT INTO region VALUES (9, 'new') RETURNING id),
     c AS (INSERT INTO customer SELECT 90, id, 'Zoe', 'ok'::mood, NULL FROM r RETURNING id),
     d AS (DELETE FROM purchase WHERE id = 5 RETURNING *)
INSERT INTO purchase SELECT 300, c.id, d.item_id, 6, 1, NULL, NULL FROM c, d
-- case: one table twice in one statement
WITH a AS (INSERT INTO loose (a, b, c, f) VALUES (50, 'x', 5, 5) RETURNING a), u AS (UPDATE loose SET c = 9.99 WHERE b = 'z' RETURNING a)
DELETE FROM loose WHERE a IS NULL
-- case: insert and update the self-joined table at once
WITH a AS (INSERT INTO node VALUES (30, 1, 7), (31, 4, 5) RETURNING id) UPDATE node SET v = coalesce(v, 0) + 1 WHERE id IN (1, 3)
-- case: move rows to another table
WITH gone AS (DELETE FROM loose WHERE a > 40 RETURNING a) INSERT INTO node SELECT 40 + a, 5, a FROM gone
-- case: delete and insert again
BEGIN; DELETE FROM purchase WHERE id = 200; INSERT INTO purchase VALUES (200, 3, 11, 5, 400, NULL, '1'); COMMIT
-- case: delete child and parent in one statement
WITH p AS (DELETE FROM purchase WHERE item_id = 11) DELETE FROM item WHERE id = 11
-- case: copy within a program-free server
INSERT INTO loose (a, b, c, f, i) SELECT a, b, c, f, i FROM loose
-- case: one of several equal rows leaves
DELETE FROM loose WHERE ctid = (SELECT (array_agg(ctid ORDER BY ctid))[1] FROM loose GROUP BY a, b, c HAVING count(*) > 1 ORDER BY a LIMIT 1)
-- case: one of several equal rows changes
UPDATE loose SET c = c + 1 WHERE ctid = (SELECT (array_agg(ctid ORDER BY ctid))[1] FROM loose GROUP BY a, b, c HAVING count(*) > 1 ORDER BY a LIMIT 1)
-- case: values that are equal and look different change places
WITH arrived AS (INSERT INTO loose (a, b, c) SELECT a, b, c + 0.0000 FROM loose WHERE a < 4)
DELETE FROM loose WHERE a < 4
-- case: not a number and infinity
INSERT INTO loose (a, b, c, f, r) VALUES (60, 'x', 'NaN', 'Infinity', 'NaN'), (61, 'inf', 1, '-Infinity', 'Infinity')
-- case: more beside not a number
INSERT INTO loose (a, b, c, f, r) VALUES (62, 'x', 2.5, 2.5, 2.5), (63, 'inf', 1, 'Infinity', 1)
-- case: not a number moves away
UPDATE loose SET b = 'nan' WHERE c = 'NaN'
-- case: infinity leaves
DELETE FROM loose WHERE a IN (60, 61)
-- case: savepoints
BEGIN; INSERT INTO purchase VALUES (400, 3, 1, 1, 1, NULL, NULL); SAVEPOINT s; UPDATE purchase SET quantity = 9 WHERE id = 400; DELETE FROM node WHERE id = 5; ROLLBACK TO s; UPDATE item SET price = 7 WHERE id = 1; RELEASE s; COMMIT
-- case: constraints that become immediate in the middle of a transaction
BEGIN; INSERT INTO purchase VALUES (410, 3, 1, 2, 2, NULL, NULL); INSERT INTO loose (a, b, c) VALUES (10, 'x', 1);
SET CONSTRAINTS ALL IMMEDIATE;
UPDATE purchase SET quantity = 7 WHERE id = 410; INSERT INTO loose (a, b, c) VALUES (10, 'x', 1);
WITH p AS (UPDATE purchase SET amount = 3 WHERE item_id = 1) UPDATE item SET label = label || '-', price = price + 1 WHERE id = 1;
COMMIT
-- case: rollback
BEGIN; UPDATE purchase SET quantity = 3, amount = 0; TRUNCATE loose; DELETE FROM node; ROLLBACK
-- case: exception inside a block
DO $$ BEGIN
    INSERT INTO purchase VALUES (401, 3, 1, 1, 1, NULL, NULL);
    BEGIN
        UPDATE purchase SET quantity = 8 WHERE id = 401;
        INSERT INTO purchase VALUES (402, 3, 9999, 1, 1, NULL, NULL);
    EXCEPTION WHEN foreign_key_violation THEN
        UPDATE purchase SET amount = 2 WHERE id = 401;
    END;
    DELETE FROM item WHERE id = 8;
END $$
-- case: merge min=15
MERGE INTO item t USING (VALUES (1, 'merged', 5.5), (4, 'gone', 0), (12, 'fresh', 6.25)) AS s (id, label, price) ON s.id = t.id
WHEN MATCHED AND s.label = 'gone' AND NOT EXISTS (SELECT FROM purchase WHERE item_id = t.id) THEN DELETE
WHEN MATCHED THEN UPDATE SET label = s.label, price = s.price
WHEN NOT MATCHED THEN INSERT (id, label, price) VALUES (s.id, s.label, s.price)
-- case: merge on a keyless table min=15
MERGE INTO loose t USING (VALUES (2, 1), (3, 2), (99, 3)) AS s (a, n) ON s.a = t.a
WHEN MATCHED AND s.n = 1 THEN DELETE
WHEN MATCHED THEN UPDATE SET b = 'merged', c = c + s.n
WHEN NOT MATCHED THEN INSERT (a, b, c) VALUES (s.a, 'fresh', 0.5)
-- case: a trigger that writes another table
CREATE FUNCTION reprice() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN UPDATE item SET price = price + 1 WHERE id = NEW.item_id; RETURN NULL; END $$;
CREATE TRIGGER reprice AFTER INSERT ON purchase FOR EACH ROW EXECUTE FUNCTION reprice()
-- case: it fires
INSERT INTO purchase VALUES (500, 3, 1, 2, 2, NULL, NULL), (501, 4, 1, 1, 1.5, NULL, NULL), (502, 4, 9, 1, 3.5, NULL, NULL)
-- case: it fires before
DROP TRIGGER reprice ON purchase; CREATE TRIGGER reprice BEFORE INSERT OR UPDATE ON purchase FOR EACH ROW EXECUTE FUNCTION reprice()
-- case: a before trigger that suppresses rows
INSERT INTO purchase VALUES (503, 3, 1, 2, 2, NULL, NULL)
-- case: it goes
DROP TRIGGER reprice ON purchase
-- case: a trigger that deletes what was inserted
CREATE FUNCTION reject() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DELETE FROM loose WHERE a = NEW.a AND a < 0; INSERT INTO node VALUES (1000 - NEW.a, 1, NEW.a) ON CONFLICT DO NOTHING; RETURN NULL; END $$;
CREATE TRIGGER reject AFTER INSERT ON loose FOR EACH ROW EXECUTE FUNCTION reject()
-- case: rejected
INSERT INTO loose (a, b, c, f) VALUES (-1, 'x', 1, 1), (-2, 'neg', 2, 2), (70, 'x', 1.5, 0.5), (-1, 'x', 1, 1.5)
-- case: a trigger that updates its own table
DROP TRIGGER reject ON loose;
CREATE FUNCTION spread() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN UPDATE loose SET c = c + 1 WHERE b = NEW.b AND a <> NEW.a AND pg_trigger_depth() = 1; RETURN NULL; END $$;
CREATE TRIGGER spread AFTER INSERT OR UPDATE ON loose FOR EACH ROW EXECUTE FUNCTION spread()
-- case: it spreads
INSERT INTO loose (a, b, c, f) VALUES (80, 'x', 1, 1), (81, 'x', 'NaN', 2)
-- case: it spreads from a copy
COPY loose (a, b, c) FROM STDIN WITH (FORMAT csv)
86,x,2
87,x,
-- case: it spreads again
UPDATE loose SET c = 1 WHERE a = 81
-- case: it ends
DROP TRIGGER spread ON loose
-- case: a trigger that removes not a number while another row arrives
INSERT INTO loose (a, b, c, f, r) VALUES (82, 'x', 'NaN', 'NaN', 'Infinity');
CREATE FUNCTION clean() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DELETE FROM loose WHERE a = 82; RETURN NULL; END $$;
CREATE TRIGGER clean AFTER INSERT ON loose FOR EACH ROW EXECUTE FUNCTION clean()
-- case: cleaned
INSERT INTO loose (a, b, c, f, r) VALUES (83, 'x', 7, 7, 7)
-- case: clean ends
DROP TRIGGER clean ON loose
-- case: not a number leaves beside an arrival
INSERT INTO loose (a, b, c, f, r) VALUES (84, 'x', 'NaN', 'NaN', 'Infinity')
-- case: it leaves
WITH d AS (DELETE FROM loose WHERE a = 84) INSERT INTO loose (a, b, c, f, r) VALUES (85, 'x', 8, 8, 8)
-- case: a trigger that inserts a parent before its child
CREATE FUNCTION provide() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO item (id, label, price) VALUES (NEW.item_id, 'provided', 1) ON CONFLICT DO NOTHING; RETURN NEW; END $$;
CREATE TRIGGER provide BEFORE INSERT ON purchase FOR EACH ROW EXECUTE FUNCTION provide()
-- case: provided
INSERT INTO purchase VALUES (600, 3, 60, 2, 2, NULL, NULL), (601, 3, 61, 2, 2, NULL, NULL), (602, 3, 60, 2, 2, NULL, NULL)
-- case: provide ends
DROP TRIGGER provide ON purchase
-- case: a parent is replaced in one statement
WITH gone AS (DELETE FROM item WHERE id = 60 RETURNING id) INSERT INTO item (id, label, price) SELECT id, 'replaced', 2 FROM gone
-- case: a parent is replaced by an update of the other
BEGIN; UPDATE item SET id = 62 WHERE id = 8; COMMIT
-- case: truncate one
TRUNCATE loose
-- case: insert after truncate
INSERT INTO loose (a, b, c, f) VALUES (1, 'x', 2, 3), (1, 'x', 2, 3)
-- case: truncate in a transaction
BEGIN; INSERT INTO loose (a, b) VALUES (5, 'q'); TRUNCATE loose; INSERT INTO loose (a, b) VALUES (6, 'q'); COMMIT
-- case: truncate with cascade
TRUNCATE customer CASCADE
-- case: start again
INSERT INTO customer VALUES (1, 4, 'Ada', 'ok', NULL); INSERT INTO purchase VALUES (1, 1, 1, 1, 1, NULL, NULL)
-- case: a trigger that truncates another table
CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN TRUNCATE purchase; RETURN NULL; END $$;
CREATE TRIGGER lose AFTER INSERT ON item FOR EACH ROW EXECUTE FUNCTION lose()
-- case: it truncates
INSERT INTO item (id, label, price) VALUES (70, 'lost', 1)
-- case: it no longer truncates
DROP TRIGGER lose ON item; INSERT INTO purchase VALUES (1, 1, 1, 1, 1, NULL, NULL)
-- case: truncate several
TRUNCATE item, purchase, region, customer, node
-- case: delete from what is empty
DELETE FROM purchase; DELETE FROM node; DELETE FROM loose
-- case: from nothing
INSERT INTO node VALUES (1, NULL, 1), (2, 1, 2), (3, 2, 3); INSERT INTO loose (a, b, c) VALUES (1, 'x', 1)
