-- The least that keeps the sums right while only balances change.
CREATE TABLE kept AS
SELECT t.tid, count(*) AS accounts, sum(a.abalance) AS balance
FROM accounts AS a JOIN tellers AS t ON t.bid = a.bid
GROUP BY t.tid;
CREATE UNIQUE INDEX ON kept (tid);
CREATE FUNCTION follow_accounts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM kept AS k
    WHERE k.tid IN (SELECT t.tid FROM new_rows AS n JOIN tellers AS t ON t.bid = n.bid)
    ORDER BY k.tid FOR UPDATE;
    UPDATE kept AS k SET balance = k.balance + d.delta
    FROM (
        SELECT t.tid, sum(n.abalance - o.abalance) AS delta
        FROM new_rows AS n JOIN old_rows AS o ON o.aid = n.aid JOIN tellers AS t ON t.bid = n.bid
        GROUP BY t.tid
    ) AS d
    WHERE k.tid = d.tid;
    RETURN NULL;
END $$;
CREATE TRIGGER follow AFTER UPDATE ON accounts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION follow_accounts();
