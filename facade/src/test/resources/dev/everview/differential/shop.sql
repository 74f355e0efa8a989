CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE DOMAIN positive AS integer CHECK (value > 0);
CREATE TYPE address AS (street text, zip integer);
CREATE COLLATION caseless (provider = icu, locale = 'und-u-ks-level2', deterministic = false);

CREATE TABLE region (
    id integer PRIMARY KEY,
    name text NOT NULL
);
CREATE TABLE customer (
    id integer PRIMARY KEY,
    region_id integer REFERENCES region ON DELETE SET NULL ON UPDATE CASCADE,
    name text,
    mood mood,
    home address
);
CREATE TABLE item (
    id integer PRIMARY KEY,
    label text NOT NULL,
    price numeric(10, 2) NOT NULL,
    weight double precision,
    double_price numeric(12, 2) GENERATED ALWAYS AS (price * 2) STORED
);
CREATE TABLE purchase (
    id integer PRIMARY KEY,
    customer_id integer REFERENCES customer ON DELETE CASCADE ON UPDATE CASCADE,
    item_id integer NOT NULL REFERENCES item,
    quantity positive,
    amount numeric,
    at timestamptz,
    note json
);
CREATE TABLE loose (
    a integer,
    b text,
    c numeric,
    f double precision,
    r real,
    i interval,
    m money
);
CREATE TABLE node (
    id integer PRIMARY KEY,
    parent integer REFERENCES node ON DELETE CASCADE,
    v integer
);
CREATE TABLE sink (
    n bigint
);

INSERT INTO region VALUES (1, 'north'), (2, 'south'), (3, 'empty');
INSERT INTO customer VALUES
    (1, 1, 'Ada', 'happy', ('First', 100)), (2, 1, 'Bob', 'ok', ('Second', NULL)), (3, 2, NULL, NULL, NULL),
    (4, NULL, 'Ada', 'sad', (NULL, NULL));
INSERT INTO item VALUES (1, 'pen', 1.50, 0.1), (2, 'book', 20.00, 0.7), (3, 'desk', 300.00, NULL), (4, 'pen', 1.75, 0.2);
INSERT INTO purchase VALUES
    (1, 1, 1, 10, 15.0, '2024-01-31 23:30+00', '{"a": 1}'), (2, 1, 2, 1, 20, '2024-02-01 00:30+00', NULL),
    (3, 2, 1, 3, 4.50, '2024-02-29 12:00+00', '{"a": 1}'), (4, 3, 3, NULL, NULL, NULL, '[]'),
    (5, NULL, 1, 1, 1.5, '2024-03-31 02:30+02', NULL), (6, 4, 4, 2, 3.500, '2024-01-31 23:30+00', '{"a": 1}');
INSERT INTO loose VALUES
    (1, 'x', 1.0, 0.5, 0.25, '1 day', 1.10), (1, 'x', 1.0, 0.5, 0.25, '1 day', 1.10), (2, 'x', 2.25, 1.5, 2.5, '01:00', 2),
    (NULL, 'y', NULL, NULL, NULL, NULL, NULL), (NULL, NULL, 3, 2.5, 1, '1 mon', 3), (3, NULL, 0.125, -2.5, 0, '-1 day', -1);
INSERT INTO node VALUES (1, NULL, 5), (2, 1, 7), (3, 1, NULL), (4, 2, 5), (5, NULL, 1);
