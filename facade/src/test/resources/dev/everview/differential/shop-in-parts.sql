-- Turns the tables of the shop into partitioned tables and inheritance parents: partitions of partitions, columns in other orders,
-- dropped columns.
DO $$
DECLARE
    c record;
BEGIN
    FOR c IN SELECT conrelid::regclass AS relation, conname FROM pg_constraint
        WHERE contype = 'f' AND connamespace = 'public'::regnamespace LOOP
        EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', c.relation, c.conname);
    END LOOP;
END $$;
ALTER TABLE customer RENAME TO old_customer;
CREATE TABLE customer (gone text, LIKE old_customer, PRIMARY KEY (id)) PARTITION BY RANGE (id);
ALTER TABLE customer DROP COLUMN gone;
CREATE TABLE customer_1 PARTITION OF customer FOR VALUES FROM (0) TO (3);
CREATE TABLE customer_2 (name text, mood mood, lost json, home address, region_id integer, id integer NOT NULL);
ALTER TABLE customer_2 DROP COLUMN lost;
ALTER TABLE customer ATTACH PARTITION customer_2 FOR VALUES FROM (3) TO (60);
CREATE TABLE customer_rest PARTITION OF customer DEFAULT;
INSERT INTO customer SELECT * FROM old_customer;
DROP TABLE old_customer;
ALTER TABLE customer ADD FOREIGN KEY (region_id) REFERENCES region ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE purchase RENAME TO old_purchase;
CREATE TABLE purchase (LIKE old_purchase, PRIMARY KEY (id)) PARTITION BY HASH (id);
CREATE TABLE purchase_even (note json, amount numeric, at timestamptz, quantity positive, item_id integer NOT NULL,
    customer_id integer, id integer NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE purchase_few PARTITION OF purchase_even FOR VALUES FROM (MINVALUE) TO (1000);
CREATE TABLE purchase_many PARTITION OF purchase_even FOR VALUES FROM (1000) TO (MAXVALUE);
ALTER TABLE purchase ATTACH PARTITION purchase_even FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE purchase_odd PARTITION OF purchase FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO purchase SELECT * FROM old_purchase;
DROP TABLE old_purchase;
ALTER TABLE purchase ADD FOREIGN KEY (customer_id) REFERENCES customer ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE purchase ADD FOREIGN KEY (item_id) REFERENCES item;

ALTER TABLE node RENAME TO old_node;
CREATE TABLE node (LIKE old_node, PRIMARY KEY (id)) PARTITION BY LIST (id);
CREATE TABLE node_1 PARTITION OF node FOR VALUES IN (1, 3, 5, 7);
CREATE TABLE node_rest PARTITION OF node DEFAULT;
INSERT INTO node SELECT * FROM old_node;
DROP TABLE old_node;
ALTER TABLE node ADD FOREIGN KEY (parent) REFERENCES node ON DELETE CASCADE;

CREATE TABLE tight (more text DEFAULT 'more', m money, b text, a integer);
ALTER TABLE tight ADD c numeric, ADD f double precision, ADD r real, ADD i interval;
ALTER TABLE tight INHERIT loose;
CREATE TABLE tighter () INHERITS (tight);
INSERT INTO tight (a, b, c, f, r, i, m) SELECT * FROM ONLY loose WHERE a = 1;
INSERT INTO tighter (a, b, c, f, r, i, m) SELECT * FROM ONLY loose WHERE a IS NULL;
DELETE FROM ONLY loose WHERE a = 1 OR a IS NULL;
