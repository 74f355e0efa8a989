-- case: rows for all partitions
INSERT INTO region VALUES (1, 'north'), (2, 'south');
INSERT INTO customer SELECT g, 1 + g % 2, 'c' || g % 3, 'ok', NULL FROM generate_series(1, 9) AS g;
INSERT INTO item (id, label, price, weight) VALUES (1, 'pen', 1, 0.1), (2, 'book', 2, NULL), (3, 'pen', 3, 0.3);
INSERT INTO purchase SELECT g, 1 + g % 9, 1 + g % 3, 1 + g % 2, g / 8.0, NULL, NULL FROM generate_series(1, 30) AS g;
INSERT INTO node SELECT g, g / 2, g % 5 FROM generate_series(4, 12) AS g
-- case: insert into a partition
INSERT INTO purchase_few (note, amount, at, quantity, item_id, customer_id, id)
SELECT '{}', 3.5, timestamptz '2024-06-01 00:00+00', 2, 1 + g % 3, 1, g FROM generate_series(1, 60) AS g
WHERE satisfies_hash_partition('purchase'::regclass, 2, 0, g) ON CONFLICT (id) DO UPDATE SET amount = excluded.amount + 1
-- case: update through a middle level
UPDATE purchase_even SET quantity = 5, item_id = 2
-- case: rows that move between partitions
UPDATE purchase SET id = id + 3000
-- case: customers that move
UPDATE customer SET id = 61 - id WHERE id < 60
-- case: copy into a partition
COPY node_rest FROM PROGRAM 'printf ''100\t1\t5\n102\t1\t\\N\n'''
-- case: a child and its parent in one statement
WITH d AS (DELETE FROM tight WHERE a = 1 RETURNING *) INSERT INTO loose (a, b, c, f) SELECT a, b, c, f FROM d
-- case: insert into children
INSERT INTO tighter (a, b, c, f, r, i, m) VALUES (1, 'x', 1.25, 0.5, 0.25, '1 day', 1.10), (9, 'child', 9, 9, 9, '9 days', 9)
-- case: update the rows of the parent alone
UPDATE ONLY loose SET a = a + 1, b = 'own'
-- case: a child that leaves
ALTER TABLE tighter NO INHERIT tight
-- case: a child that comes back
ALTER TABLE tighter INHERIT tight
-- case: a partition that leaves
ALTER TABLE purchase_even DETACH PARTITION purchase_many
-- case: it is changed outside
UPDATE purchase_many SET quantity = 9
-- case: a partition that comes back
ALTER TABLE purchase_even ATTACH PARTITION purchase_many FOR VALUES FROM (1000) TO (MAXVALUE)
-- case: a new partition
CREATE TABLE node_new PARTITION OF node FOR VALUES IN (200, 201)
-- case: insert into the new partition
INSERT INTO node_new VALUES (200, NULL, 7), (201, 200, 5)
-- case: a partition is dropped
DROP TABLE purchase_odd
-- case: one partition is truncated
TRUNCATE purchase_few
-- case: a parent is truncated without its children
TRUNCATE ONLY loose
-- case: all is truncated
TRUNCATE purchase, loose, node
