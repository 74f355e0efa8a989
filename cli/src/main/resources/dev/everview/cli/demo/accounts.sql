--# 3. Accounts and branches: what one UPDATE costs over :accounts rows

CREATE TABLE pgbench_branches (bid int PRIMARY KEY, bbalance int NOT NULL);

CREATE TABLE pgbench_accounts (aid int PRIMARY KEY, bid int NOT NULL REFERENCES pgbench_branches, abalance int NOT NULL);

INSERT INTO pgbench_branches SELECT b, 0 FROM generate_series(1, 50) AS b;

INSERT INTO pgbench_accounts SELECT a, 1 + a % 50, 0 FROM generate_series(1, :accounts) AS a;

VACUUM ANALYZE pgbench_accounts;

--> First without any view.

--measure 500 one UPDATE, no view
UPDATE pgbench_accounts SET abalance = abalance + 1 WHERE aid = ?

--> With an ordinary materialized view, the UPDATE is as cheap, but the view is stale until all of it is computed again.

CREATE MATERIALIZED VIEW mv_normal AS
SELECT a.aid, b.bid, a.abalance, b.bbalance
FROM pgbench_accounts a JOIN pgbench_branches b USING (bid);

UPDATE pgbench_accounts SET abalance = 1000 WHERE aid = 1;

SELECT * FROM mv_normal WHERE aid = 1;

--measure 5 one UPDATE, then REFRESH MATERIALIZED VIEW
UPDATE pgbench_accounts SET abalance = abalance + 1 WHERE aid = ?
REFRESH MATERIALIZED VIEW mv_normal

--> Now the same definition as a maintained view.

SELECT pgivm.create_immv('immv',
  'SELECT a.aid, b.bid, a.abalance, b.bbalance
   FROM pgbench_accounts a JOIN pgbench_branches b USING (bid)');

UPDATE pgbench_accounts SET abalance = 1234 WHERE aid = 1;

SELECT * FROM immv WHERE aid = 1;

--measure 500 one UPDATE, with the maintained view
UPDATE pgbench_accounts SET abalance = abalance + 1 WHERE aid = ?

--costs

--> Each UPDATE ran in a transaction of its own, as a prepared statement, on a server that does not wait for its disk.

--=
