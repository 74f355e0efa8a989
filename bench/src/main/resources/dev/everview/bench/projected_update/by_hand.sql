-- The least that follows a changed balance; other changes of an account are not handled.
CREATE TABLE kept AS
SELECT a.account, b.branch, a.balance, b.balance AS branch_balance
FROM accounts AS a JOIN branches AS b ON b.branch = a.branch;
CREATE UNIQUE INDEX ON kept (account, branch);
CREATE TABLE guard ();
CREATE FUNCTION follow_accounts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE guard IN ROW EXCLUSIVE MODE;
    UPDATE kept AS k SET balance = n.balance
    FROM new_rows AS n
    WHERE k.account = n.account AND k.branch = n.branch;
    RETURN NULL;
END $$;
CREATE TRIGGER follow AFTER UPDATE ON accounts REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION follow_accounts();
