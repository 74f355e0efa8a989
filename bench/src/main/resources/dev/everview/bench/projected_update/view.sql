SELECT a.account, b.branch, a.balance, b.balance AS branch_balance
FROM accounts AS a JOIN branches AS b ON b.branch = a.branch
