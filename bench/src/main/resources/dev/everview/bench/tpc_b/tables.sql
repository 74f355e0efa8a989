-- The tables of TPC-B as pgbench has them at scale 10, with a tenth of the accounts.
CREATE TABLE branches (bid integer PRIMARY KEY, bbalance integer NOT NULL, filler character(88));
CREATE TABLE tellers (tid integer PRIMARY KEY, bid integer NOT NULL, tbalance integer NOT NULL, filler character(84));
CREATE TABLE accounts (aid integer PRIMARY KEY, bid integer NOT NULL, abalance integer NOT NULL, filler character(84));
CREATE TABLE history (
    tid integer NOT NULL,
    bid integer NOT NULL,
    aid integer NOT NULL,
    delta integer NOT NULL,
    mtime timestamp NOT NULL,
    filler character(22)
);
INSERT INTO branches SELECT g, 0 FROM generate_series(1, 10) AS g;
INSERT INTO tellers SELECT g, (g - 1) / 10 + 1, 0 FROM generate_series(1, 100) AS g;
INSERT INTO accounts SELECT g, (g - 1) / 10000 + 1, 0, '' FROM generate_series(1, 100000) AS g;
CREATE INDEX ON tellers (bid);
CREATE INDEX ON accounts (bid);

CREATE FUNCTION transact(account integer, teller integer, branch integer, delta integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    balance integer;
BEGIN
    UPDATE accounts SET abalance = abalance + delta WHERE aid = account;
    SELECT abalance INTO balance FROM accounts WHERE aid = account;
    UPDATE tellers SET tbalance = tbalance + delta WHERE tid = teller;
    UPDATE branches SET bbalance = bbalance + delta WHERE bid = branch;
    INSERT INTO history (tid, bid, aid, delta, mtime) VALUES (teller, branch, account, delta, current_timestamp);
    RETURN balance;
END $$;
