SELECT t.tid, count(*) AS accounts, sum(a.abalance) AS balance
FROM accounts AS a JOIN tellers AS t ON t.bid = a.bid
GROUP BY t.tid
