-- The same for somebody who cannot afford a wrong balance: what is not handled is refused, and so are changes by hand. Statements that
-- change both tables are told by counting those under way, the lock is taken before any row is, and a transaction that keeps one
-- snapshot, which could miss a branch, is refused.
CREATE TABLE kept AS
SELECT a.account, b.branch, a.balance, b.balance AS branch_balance
FROM accounts AS a JOIN branches AS b ON b.branch = a.branch;
CREATE UNIQUE INDEX ON kept (account, branch);
CREATE TABLE guard ();
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'cannot % table %', lower(TG_OP), TG_TABLE_NAME;
END $$;
CREATE FUNCTION begin_accounts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    ignored text;
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'accounts are changed at READ COMMITTED';
    END IF;
    LOCK TABLE public.guard IN ROW EXCLUSIVE MODE;
    ignored := set_config('kept.underway', concat(current_setting('kept.underway', true), '+'), true);
    RETURN NULL;
END $$;
CREATE FUNCTION follow_accounts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF set_config('kept.underway', left(current_setting('kept.underway', true), -1), true) <> '' THEN
        RAISE EXCEPTION 'accounts and branches cannot be changed by one statement';
    END IF;
    UPDATE public.kept AS k SET balance = n.balance
    FROM new_rows AS n
    WHERE k.account = n.account AND k.branch = n.branch
      AND NOT EXISTS (
          SELECT FROM new_rows AS m
          WHERE NOT EXISTS (SELECT FROM old_rows AS o WHERE o.account = m.account AND o.branch = m.branch));
    IF NOT FOUND AND EXISTS (SELECT FROM new_rows) THEN
        RAISE EXCEPTION 'an account keeps its number and its branch';
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION begin_branches() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    ignored text;
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'branches are changed at READ COMMITTED';
    END IF;
    LOCK TABLE public.guard IN SHARE ROW EXCLUSIVE MODE;
    ignored := set_config('kept.underway', concat(current_setting('kept.underway', true), '+'), true);
    RETURN NULL;
END $$;
CREATE FUNCTION follow_branches() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF set_config('kept.underway', left(current_setting('kept.underway', true), -1), true) <> '' THEN
        RAISE EXCEPTION 'accounts and branches cannot be changed by one statement';
    END IF;
    DELETE FROM public.kept;
    INSERT INTO public.kept
    SELECT a.account, b.branch, a.balance, b.balance
    FROM public.accounts AS a JOIN public.branches AS b ON b.branch = a.branch;
    RETURN NULL;
END $$;
CREATE TRIGGER begin BEFORE UPDATE ON accounts FOR EACH STATEMENT EXECUTE FUNCTION begin_accounts();
CREATE TRIGGER follow AFTER UPDATE ON accounts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION follow_accounts();
CREATE TRIGGER begin BEFORE INSERT OR UPDATE OR DELETE ON branches
    FOR EACH STATEMENT EXECUTE FUNCTION begin_branches();
CREATE TRIGGER follow AFTER INSERT OR UPDATE OR DELETE ON branches
    FOR EACH STATEMENT EXECUTE FUNCTION follow_branches();
CREATE TRIGGER refuse BEFORE INSERT OR DELETE OR TRUNCATE ON accounts
    FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER refuse BEFORE TRUNCATE ON branches
    FOR EACH STATEMENT EXECUTE FUNCTION refuse();
CREATE TRIGGER refuse BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON kept
    FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse();
