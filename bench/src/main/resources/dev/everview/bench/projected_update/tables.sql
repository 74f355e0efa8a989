CREATE TABLE branches (
    branch integer PRIMARY KEY,
    balance integer NOT NULL
);
INSERT INTO branches
SELECT g, 0
FROM generate_series(1, 5) AS g;
CREATE TABLE accounts (
    account integer PRIMARY KEY,
    branch integer NOT NULL,
    balance integer NOT NULL,
    filler character(84) NOT NULL
) WITH (fillfactor = 90);
INSERT INTO accounts
SELECT g, (g - 1) / 100000 + 1, 0, ''
FROM generate_series(1, 500000) AS g;
