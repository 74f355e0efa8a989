-- Definitions for each construct of SELECT. A section begins with "-- construct: title", a definition with "-- case: name". Maintained
-- views that a definition reads stand before it as "VIEW name AS query", with an empty line between.

-- construct: Outer joins
-- case: left join
SELECT c.id, c.name, p.id AS purchase, p.amount FROM customer c LEFT JOIN purchase p ON p.customer_id = c.id
-- case: right join
SELECT c.name, r.id, r.name AS region FROM customer c RIGHT JOIN region r ON r.id = c.region_id
-- case: full join
SELECT c.id, c.name, r.id AS region_id, r.name AS region FROM customer c FULL JOIN region r ON r.id = c.region_id
-- case: full join of tables without keys
SELECT l.a, l.b, n.id, n.v FROM loose l FULL JOIN node n ON n.v = l.a
-- case: full join using
SELECT id, n.v, i.label FROM node n FULL JOIN item i USING (id)
-- case: natural left join
SELECT * FROM (SELECT id, v FROM node) n NATURAL LEFT JOIN (SELECT id, label FROM item) i
-- case: chain of left joins
SELECT r.name AS region, c.name, p.id, i.label FROM region r LEFT JOIN customer c ON c.region_id = r.id LEFT JOIN purchase p ON p.customer_id = c.id LEFT JOIN item i ON i.id = p.item_id
-- case: left join of an inner join
SELECT c.id, p.id AS purchase, i.label FROM customer c LEFT JOIN (purchase p JOIN item i ON i.id = p.item_id) ON p.customer_id = c.id
-- case: inner join below a left join
SELECT c.id, r.name, p.amount FROM (customer c JOIN region r ON r.id = c.region_id) LEFT JOIN purchase p ON p.customer_id = c.id
-- case: inner join on null-extended columns
SELECT c.id, p.id AS purchase, i.label FROM customer c LEFT JOIN purchase p ON p.customer_id = c.id JOIN item i ON i.id = coalesce(p.item_id, 1)
-- case: full join of left joins
SELECT c.id, r.name, n.id AS node, i.label FROM (customer c LEFT JOIN region r ON r.id = c.region_id) FULL JOIN (node n LEFT JOIN item i ON i.id = n.v) ON n.id = c.id
-- case: right join inside a full join
SELECT c.id, r.id AS r, n.id AS n FROM (customer c RIGHT JOIN region r ON r.id = c.region_id) FULL JOIN node n ON n.id = r.id
-- case: left join on an inequality
SELECT p.id, i.id AS item FROM purchase p LEFT JOIN item i ON i.price > p.amount
-- case: left join on two equalities and a filter
SELECT p.id, c.name FROM purchase p LEFT JOIN customer c ON c.id = p.customer_id AND c.id = p.quantity AND c.mood <> 'sad'
-- case: left join on a disjunction
SELECT c.id, n.id AS node FROM customer c LEFT JOIN node n ON n.id = c.id OR n.v = c.region_id
-- case: left join on true
SELECT r.id, n.id AS node FROM region r LEFT JOIN node n ON true
-- case: left join on false
SELECT r.id, n.id AS node FROM region r LEFT JOIN node n ON false
-- case: full join on true
SELECT r.id, n.id AS node FROM region r FULL JOIN node n ON true
-- case: left join on the preserved side only
SELECT c.id, r.name FROM customer c LEFT JOIN region r ON c.mood = 'ok'
-- case: self left join
SELECT n.id, n.v, p.v AS parent_v FROM node n LEFT JOIN node p ON p.id = n.parent
-- case: self full join
SELECT x.id, y.id AS other FROM node x FULL JOIN node y ON y.v = x.v AND y.id <> x.id
-- case: where keeps null-extended rows only
SELECT c.id, c.name FROM customer c LEFT JOIN purchase p ON p.customer_id = c.id WHERE p.id IS NULL
-- case: where that does not reject nulls
SELECT c.id, p.id AS purchase FROM customer c LEFT JOIN purchase p ON p.customer_id = c.id WHERE coalesce(p.quantity, 0) < 3
-- case: where that rejects nulls
SELECT c.id, p.id AS purchase FROM customer c LEFT JOIN purchase p ON p.customer_id = c.id WHERE p.quantity > 1
-- case: not strict over null-extended columns
SELECT c.id, CASE WHEN p.id IS NULL THEN 'none' WHEN p.amount > 5 THEN 'big' ELSE 'small' END AS size, concat(c.name, '-', p.quantity) AS text FROM customer c LEFT JOIN purchase p ON p.customer_id = c.id
-- case: constant over null-extended rows
SELECT c.id, s.one FROM customer c LEFT JOIN (SELECT id, 1 AS one FROM region) s ON s.id = c.region_id
-- case: aggregates over a left join
SELECT c.id, c.name, count(p.id) AS n, sum(p.amount) AS s, count(*) AS pairs FROM customer c LEFT JOIN purchase p ON p.customer_id = c.id GROUP BY c.id, c.name
-- case: extremes over a left join
SELECT r.name, min(c.name) AS lo, max(c.id) AS hi FROM region r LEFT JOIN customer c ON c.region_id = r.id GROUP BY r.name
-- case: one row over a full join
SELECT count(*) AS n, count(c.id) AS c, count(r.id) AS r FROM customer c FULL JOIN region r ON r.id = c.region_id
-- case: aggregates over a full join by the merged key
SELECT coalesce(n.v, l.a) AS k, count(*) AS n, sum(l.c) AS s FROM node n FULL JOIN loose l ON l.a = n.v GROUP BY coalesce(n.v, l.a)
-- case: distinct over a left join
SELECT DISTINCT c.mood, i.label FROM customer c LEFT JOIN purchase p ON p.customer_id = c.id LEFT JOIN item i ON i.id = p.item_id
-- case: left join of an aggregate
SELECT c.id, s.n FROM customer c LEFT JOIN (SELECT customer_id, count(*) AS n FROM purchase GROUP BY customer_id) s ON s.customer_id = c.id
-- case: left join without the columns of the join
SELECT c.name, i.label FROM customer c LEFT JOIN purchase p ON p.customer_id = c.id LEFT JOIN item i ON i.id = p.item_id
-- case: whole row of the null-extended side
SELECT c.id, r FROM customer c LEFT JOIN region r ON r.id = c.region_id
-- case: whole row of either side of a full join
SELECT n, i IS NULL AS alone, i.label FROM node n FULL JOIN item i ON i.id = n.v
-- case: whole rows of the null-extended side in aggregates
SELECT c.id, count(p) AS n, jsonb_agg(i ORDER BY p.id) AS items FROM customer c LEFT JOIN (purchase p JOIN item i ON i.id = p.item_id) ON p.customer_id = c.id GROUP BY c.id
-- case: whole row without columns of its own
SELECT x.a, to_jsonb(y) AS y FROM loose x LEFT JOIN loose y ON y.a = x.a AND y.c > 1
-- case: whole row of a sub-query on the null-extended side
SELECT c.id, to_jsonb(s) AS s FROM customer c LEFT JOIN (SELECT id, name FROM region) s ON s.id = c.region_id
-- case: whole row of NULLs of a sub-query on the null-extended side
SELECT n.id, to_jsonb(s) AS s, s IS NULL AS empty, s IS NOT DISTINCT FROM NULL AS missing FROM node n LEFT JOIN (SELECT nullif(v, 7) AS v FROM node WHERE v > 5) s ON n.v = 7
-- case: whole rows of sub-queries on either side in aggregates
SELECT coalesce(s.region_id, t.id) AS region, count(s) AS s, count(t) AS t, jsonb_agg(s ORDER BY s.id) AS customers FROM (SELECT id, region_id FROM customer) s FULL JOIN (SELECT id, name FROM region) t ON t.id = s.region_id GROUP BY 1
-- case: whole rows of lateral sub-queries
SELECT r.id, jsonb_agg(s ORDER BY s.n DESC, s.mood) AS moods FROM region r LEFT JOIN LATERAL (SELECT c.mood, count(*) AS n FROM customer c WHERE c.region_id = r.id GROUP BY c.mood) s ON true GROUP BY r.id

-- construct: EXISTS, IN, ANY, ALL
-- case: exists
SELECT c.id, c.name FROM customer c WHERE EXISTS (SELECT FROM purchase p WHERE p.customer_id = c.id)
-- case: exists with a condition that is not shown
SELECT c.name FROM customer c WHERE EXISTS (SELECT FROM purchase p WHERE p.customer_id = c.id AND p.quantity > c.region_id)
-- case: not exists
SELECT c.id FROM customer c WHERE NOT EXISTS (SELECT FROM purchase p WHERE p.customer_id = c.id AND p.amount > 3)
-- case: exists uncorrelated
SELECT id FROM region WHERE EXISTS (SELECT FROM node WHERE v > 5)
-- case: exists under or
SELECT c.id FROM customer c WHERE c.mood = 'sad' OR EXISTS (SELECT FROM purchase p WHERE p.customer_id = c.id AND p.quantity = 1)
-- case: not over or of exists
SELECT c.id FROM customer c WHERE NOT (c.region_id = 2 OR EXISTS (SELECT FROM purchase p WHERE p.customer_id = c.id) OR NOT EXISTS (SELECT FROM region r WHERE r.id = c.region_id))
-- case: exists in the condition of a full join
SELECT c.id, r.id AS region_id, r.name AS region FROM customer c FULL JOIN region r ON r.id = c.region_id AND EXISTS (SELECT FROM purchase p WHERE p.customer_id = c.id)
-- case: in and scalar sub-query in the condition of a full join
SELECT c.id, p.id AS purchase FROM customer c FULL JOIN purchase p ON p.customer_id = c.id AND p.item_id NOT IN (SELECT i.id FROM item i WHERE i.price > (SELECT avg(q.amount) FROM purchase q WHERE q.customer_id = c.id))
-- case: exists in exists
SELECT r.id FROM region r WHERE EXISTS (SELECT FROM customer c WHERE c.region_id = r.id AND NOT EXISTS (SELECT FROM purchase p WHERE p.customer_id = c.id AND p.item_id = r.id))
-- case: exists two queries further out
SELECT n.id FROM node n WHERE n.v NOT IN (SELECT c.region_id FROM customer c WHERE c.id = n.id AND EXISTS (SELECT FROM purchase p WHERE p.customer_id = c.id AND p.item_id <> n.id))
-- case: exists over an outer join
SELECT r.id FROM region r WHERE EXISTS (SELECT FROM customer c LEFT JOIN purchase p ON p.customer_id = c.id AND p.item_id = r.id WHERE c.region_id = r.id AND p.id IS NULL)
-- case: exists over a set operation
SELECT n.id FROM node n WHERE EXISTS (SELECT c.id FROM customer c WHERE c.region_id = n.parent EXCEPT SELECT p.quantity FROM purchase p WHERE p.item_id = n.parent)
-- case: exists with a common table expression inside
SELECT c.id FROM customer c WHERE EXISTS (WITH big AS (SELECT customer_id FROM purchase WHERE amount > 10) SELECT FROM big WHERE big.customer_id = c.id)
-- case: exists over an aggregate
SELECT c.id FROM customer c WHERE EXISTS (SELECT p.item_id FROM purchase p WHERE p.customer_id = c.id GROUP BY p.item_id HAVING count(*) > 1)
-- case: exists in a join condition
SELECT c.id, r.name FROM customer c LEFT JOIN region r ON r.id = c.region_id AND EXISTS (SELECT FROM purchase p WHERE p.customer_id = c.id)
-- case: not exists over both sides of a left join
SELECT n.id, l.a, l.b FROM node n LEFT JOIN loose l ON l.a < n.v AND NOT EXISTS (SELECT FROM purchase p WHERE p.quantity = l.a AND p.item_id = n.id)
-- case: in under or in a right join condition
SELECT l.a, l.b, n.id FROM loose l RIGHT JOIN node n ON l.a IN (SELECT p.quantity FROM purchase p WHERE p.item_id = n.id) OR l.a = n.parent
-- case: all in the condition of a nested left join
SELECT r.id, s.customer, s.purchase FROM region r LEFT JOIN (SELECT c.id AS customer, c.region_id, p.id AS purchase FROM customer c LEFT JOIN purchase p ON p.customer_id = c.id AND p.quantity >= ALL (SELECT q.quantity FROM purchase q WHERE q.customer_id = c.id)) s ON s.region_id = r.id
-- case: exists as a value
SELECT c.id, EXISTS (SELECT FROM purchase p WHERE p.customer_id = c.id) AS bought, NOT EXISTS (SELECT FROM node) AS empty FROM customer c
-- case: exists grouped
SELECT EXISTS (SELECT FROM purchase p WHERE p.customer_id = c.id) AS bought, count(*) AS n FROM customer c GROUP BY 1
-- case: exists counted
SELECT c.region_id, count(*) FILTER (WHERE EXISTS (SELECT FROM purchase p WHERE p.customer_id = c.id)) AS n FROM customer c GROUP BY c.region_id
-- case: in
SELECT id, label FROM item WHERE id IN (SELECT item_id FROM purchase WHERE quantity > 1)
-- case: in with nulls
SELECT a, b FROM loose WHERE a IN (SELECT v FROM node)
-- case: in with rows
SELECT id FROM node WHERE (id, v) IN (SELECT a, a + 4 FROM loose)
-- case: in under or
SELECT id FROM node WHERE v IN (SELECT a FROM loose) OR parent IN (SELECT id FROM customer)
-- case: in as a value of three kinds
SELECT id, v IN (SELECT a FROM loose) AS known FROM node
-- case: not in
SELECT id FROM item WHERE id NOT IN (SELECT item_id FROM purchase)
-- case: not in with nulls inside
SELECT id FROM node WHERE v NOT IN (SELECT a FROM loose)
-- case: not in with nulls outside
SELECT a, b FROM loose WHERE a NOT IN (SELECT id FROM node)
-- case: not in correlated
SELECT c.id FROM customer c WHERE c.region_id NOT IN (SELECT p.quantity FROM purchase p WHERE p.customer_id = c.id)
-- case: not in with rows
SELECT a, b FROM loose WHERE (a, b) NOT IN (SELECT id, label FROM item)
-- case: not in as a value
SELECT a, CASE WHEN a NOT IN (SELECT v FROM node) THEN 'out' ELSE 'in or unknown' END AS place FROM loose
-- case: in over a union
SELECT id FROM node WHERE id IN (SELECT a FROM loose UNION SELECT id FROM region)
-- case: any
SELECT id FROM item WHERE price < ANY (SELECT amount FROM purchase)
-- case: any correlated
SELECT c.id FROM customer c WHERE c.region_id <> ANY (SELECT p.quantity FROM purchase p WHERE p.customer_id = c.id)
-- case: like any
SELECT id, label FROM item WHERE label LIKE ANY (SELECT b || '%' FROM loose)
-- case: all
SELECT id FROM item WHERE price >= ALL (SELECT price FROM item)
-- case: all correlated
SELECT p.id FROM purchase p WHERE p.amount >= ALL (SELECT q.amount FROM purchase q WHERE q.item_id = p.item_id)
-- case: not all under or
SELECT id FROM node WHERE NOT (v > ALL (SELECT a FROM loose)) OR parent IS NULL
-- case: any of rows
SELECT id FROM node WHERE (id, v) < ANY (SELECT a, a FROM loose)
-- case: not equal to all rows
SELECT id, (id, v) <> ALL (SELECT a, a + 4 FROM loose WHERE a <= node.id) AS other FROM node
-- case: in having
SELECT item_id, count(*) AS n FROM purchase GROUP BY item_id HAVING count(*) IN (SELECT a FROM loose)

-- case: of no columns, in a union
SELECT r.id, EXISTS (SELECT FROM purchase WHERE quantity > r.id UNION SELECT FROM node WHERE v = r.id) AS e, s.n FROM region r CROSS JOIN (SELECT count(*) AS n FROM (SELECT FROM purchase UNION SELECT FROM node) u) s
-- case: of no columns, with LIMIT
SELECT r.id FROM region r WHERE EXISTS (SELECT FROM purchase LIMIT 1) OR r.id > 2
-- case: of no columns, behind OFFSET
SELECT r.id, EXISTS (SELECT FROM purchase OFFSET 5) AS many FROM region r
-- case: of no columns, distinct rows joined
SELECT r.id, s.one FROM region r LEFT JOIN (SELECT 1 AS one FROM (SELECT FROM purchase LIMIT 2) s) s ON true
-- construct: Scalar sub-queries
-- case: uncorrelated
SELECT id, price, (SELECT max(price) FROM item) AS top FROM item
-- case: correlated aggregate
SELECT c.id, (SELECT sum(p.amount) FROM purchase p WHERE p.customer_id = c.id) AS s FROM customer c
-- case: correlated inside the aggregate
SELECT c.id, (SELECT sum(p.quantity * c.region_id) FROM purchase p WHERE p.customer_id = c.id) AS s FROM customer c
-- case: correlated count
SELECT r.id, (SELECT count(*) FROM customer c WHERE c.region_id = r.id) AS n FROM region r
-- case: several
SELECT c.id, (SELECT min(p.id) FROM purchase p WHERE p.customer_id = c.id) AS first, (SELECT r.name FROM region r WHERE r.id = c.region_id) AS region FROM customer c
-- case: by key
SELECT p.id, (SELECT i.label FROM item i WHERE i.id = p.item_id) AS label FROM purchase p
-- case: correlated aggregates of users that have a value for no rows
SELECT c.id, (SELECT product(p.quantity) FROM purchase p WHERE p.customer_id = c.id) AS product, (SELECT joined(p.id::text ORDER BY p.id) FROM purchase p WHERE p.customer_id = c.id AND p.quantity > 2) AS joined FROM customer c
-- case: correlated aggregates of users, by an inequality
SELECT c.id, (SELECT product(nullif(p.quantity, 3)) + count(*) FROM purchase p WHERE p.id > c.id AND p.quantity > c.region_id) AS n FROM customer c
-- case: correlated ranks
SELECT c.id, (SELECT rank(c.id) WITHIN GROUP (ORDER BY p.quantity) FROM purchase p WHERE p.customer_id = c.id) AS rank, (SELECT cume_dist(2) WITHIN GROUP (ORDER BY p.quantity) FROM purchase p WHERE p.customer_id = c.id) AS dist FROM customer c
-- case: more than one row possible
SELECT r.id, (SELECT c.name FROM customer c WHERE c.region_id = r.id AND c.mood = 'happy') AS happy FROM region r
-- case: more than one row possible, uncorrelated
SELECT id, (SELECT v FROM node WHERE parent IS NULL AND v > 4) AS v FROM region
-- case: more than one row possible, in where
SELECT p.id FROM purchase p WHERE p.quantity < (SELECT n.v FROM node n WHERE n.parent = p.item_id AND n.v > 5)
-- case: more than one row possible, in having
SELECT item_id, count(*) AS n FROM purchase GROUP BY item_id HAVING count(*) < (SELECT n.v FROM node n WHERE n.parent = item_id AND n.v IS NOT NULL)
-- case: more than one row possible, in a case
SELECT n.id, CASE WHEN n.v = 7 THEN (SELECT l.b FROM loose l WHERE l.a = n.parent + 1) END AS b FROM node n
-- case: more than one row possible, inside an aggregate
SELECT c.region_id, sum((SELECT n.v FROM node n WHERE n.parent = c.id AND n.v IS NOT NULL)) AS s, count(*) AS n FROM customer c GROUP BY c.region_id
-- case: more than one row possible, by an inequality
SELECT c.id, (SELECT n.id FROM node n WHERE n.v > c.id + 5) AS n FROM customer c
-- case: more than one row possible, several times
SELECT c.id, (SELECT n.id FROM node n WHERE n.v = c.id) AS a, (SELECT l.b FROM loose l WHERE l.a = c.region_id AND l.c > 1) AS b FROM customer c WHERE c.id >= (SELECT p.quantity FROM purchase p WHERE p.customer_id = c.id AND p.item_id = 2)
-- case: more than one row possible, over a join
SELECT c.id, r.name, (SELECT n.v FROM node n JOIN loose l ON l.a = n.id WHERE n.parent = r.id AND l.b = 'x') AS v FROM customer c JOIN region r ON r.id = c.region_id
-- case: more than one row possible, in a union
SELECT id, (SELECT v FROM node WHERE parent IS NULL AND v > 4) AS v FROM region UNION ALL SELECT c.id, (SELECT n.v FROM node n WHERE n.parent = c.id AND n.v IS NOT NULL) FROM customer c
-- case: by key, uncorrelated
SELECT id, (SELECT i.label FROM item i WHERE i.id = 2) AS label FROM purchase
-- case: by key, inside exists
SELECT r.id FROM region r WHERE EXISTS (SELECT FROM customer c WHERE c.region_id = r.id AND c.id <> (SELECT n.v FROM node n WHERE n.id = r.id))
-- case: by key, in the condition of a left join
SELECT c.id, p.id AS purchase FROM customer c LEFT JOIN purchase p ON p.customer_id = c.id AND p.quantity > (SELECT n.v FROM node n WHERE n.id = 4)
-- case: more than one row possible, inside exists
SELECT r.id FROM region r WHERE EXISTS (SELECT FROM customer c WHERE c.region_id = r.id AND c.id < (SELECT n.v FROM node n WHERE n.parent = c.id AND n.v IS NOT NULL))
-- case: more than one row possible, inside not exists
SELECT r.id FROM region r WHERE NOT EXISTS (SELECT FROM customer c WHERE c.region_id = r.id AND c.id < (SELECT n.v FROM node n WHERE n.parent = c.id AND n.v IS NOT NULL))
-- case: more than one row possible, inside in
SELECT p.id FROM purchase p WHERE p.quantity + 4 IN (SELECT (SELECT n.v FROM node n WHERE n.parent = i.id AND n.v > 4) FROM item i)
-- case: more than one row possible, inside not in
SELECT p.id FROM purchase p WHERE p.quantity + 4 NOT IN (SELECT coalesce((SELECT n.v FROM node n WHERE n.parent = i.id AND n.v > 4), 0) FROM item i)
-- case: more than one row possible, inside a condition under or
SELECT p.id, p.quantity FROM purchase p WHERE p.quantity > 5 OR EXISTS (SELECT FROM item i WHERE i.id = p.item_id AND i.id < (SELECT n.v FROM node n WHERE n.parent = i.id AND n.v > 4))
-- case: more than one row possible, of two outer queries, inside exists
SELECT r.id FROM region r WHERE EXISTS (SELECT FROM customer c WHERE c.region_id = r.id AND c.id <> (SELECT n.v FROM node n WHERE n.parent = c.id AND n.v > r.id))
-- case: more than one row possible, on the optional side of a left join
SELECT c.id, s.v FROM customer c LEFT JOIN (SELECT i.id, (SELECT n.v FROM node n WHERE n.parent = i.id AND n.v > 4) AS v FROM item i) s ON s.id = c.id
-- case: more than one row possible, in the condition of a left join
SELECT c.id, p.id AS purchase FROM customer c LEFT JOIN purchase p ON p.customer_id = c.id AND p.quantity < (SELECT n.v FROM node n WHERE n.parent = p.item_id AND n.v > 5)
-- case: more than one row possible, in the condition of a full join
SELECT c.id, i.id AS item FROM customer c FULL JOIN item i ON c.id = i.id AND i.id < (SELECT n.v FROM node n WHERE n.parent = i.id AND n.v > 4)
-- case: more than one row possible, over a left join
SELECT c.id, p.id AS purchase, (SELECT n.v FROM node n WHERE n.parent = p.item_id AND n.v > 5) AS v FROM customer c LEFT JOIN purchase p ON p.customer_id = c.id
-- case: more than one row possible, inside a scalar sub-query
SELECT c.id, (SELECT max((SELECT n.v FROM node n WHERE n.parent = p.item_id AND n.v > 5)) FROM purchase p WHERE p.customer_id = c.id) AS v FROM customer c
-- case: more than one row possible, inside another like it
SELECT c.id, (SELECT (SELECT n.v FROM node n WHERE n.parent = p.item_id AND n.v > 5) FROM purchase p WHERE p.customer_id = c.id AND p.quantity = 3) AS v FROM customer c
-- case: more than one row possible, in a lateral sub-query
SELECT c.id, s.v FROM customer c CROSS JOIN LATERAL (SELECT (SELECT n.v FROM node n WHERE n.parent = p.item_id AND n.v > c.id) AS v FROM purchase p WHERE p.customer_id = c.id) s
-- case: more than one row possible, below distinct, except and a window
SELECT id, v, rank() OVER (PARTITION BY id ORDER BY v) AS r FROM (SELECT DISTINCT i.id, (SELECT n.v FROM node n WHERE n.parent = i.id AND n.v > 4) AS v FROM item i EXCEPT SELECT n.id, n.v FROM node n) s
-- case: more than one row possible, below two readers
WITH w AS (SELECT i.id, (SELECT n.v FROM node n WHERE n.parent = i.id AND n.v > 4) AS v FROM item i) SELECT a.id, b.v FROM w a JOIN w b ON b.v >= a.id
-- case: more than one row possible, below top rows
SELECT i.id, (SELECT n.v FROM node n WHERE n.parent = i.id AND n.v > 4) AS v FROM item i ORDER BY v DESC NULLS LAST, id LIMIT 2
-- case: more than one row possible, below grouping sets
SELECT v, id, count(*) AS n FROM (SELECT i.id, (SELECT n.v FROM node n WHERE n.parent = i.id AND n.v > 4) AS v FROM item i) s GROUP BY ROLLUP (v, id)
-- case: more than one row possible, in a condition with any
SELECT i.id FROM item i WHERE (SELECT n.v FROM node n WHERE n.parent = i.id AND n.v > 4) > ANY (SELECT (SELECT l.c FROM loose l WHERE l.a = n.id AND l.c > 1) FROM node n)
-- case: in where
SELECT id, amount FROM purchase WHERE amount > (SELECT avg(amount) FROM purchase)
-- case: correlated in where
SELECT p.id FROM purchase p WHERE p.quantity = (SELECT max(q.quantity) FROM purchase q WHERE q.item_id = p.item_id)
-- case: in having
SELECT item_id, sum(amount) AS s FROM purchase GROUP BY item_id HAVING sum(amount) > (SELECT avg(amount) FROM purchase)
-- case: in a join condition
SELECT c.id, i.id AS item FROM customer c JOIN item i ON i.price > (SELECT avg(amount) FROM purchase) AND i.id <> c.id
-- case: in the condition of a left join
SELECT c.id, i.id AS item FROM customer c LEFT JOIN item i ON i.id = (SELECT max(p.item_id) FROM purchase p WHERE p.customer_id = c.id)
-- case: nested
SELECT r.id, (SELECT max((SELECT count(*) FROM purchase p WHERE p.customer_id = c.id)) FROM customer c WHERE c.region_id = r.id) AS most FROM region r
-- case: of the outer query's aggregate
SELECT c.region_id, count(*) AS n, (SELECT count(*) FROM node WHERE node.v > count(c.id)) AS above FROM customer c GROUP BY c.region_id
-- case: of the outer query's aggregate, without groups
SELECT (SELECT count(n.id)) AS n, (SELECT string_agg(r.name, ',' ORDER BY r.id) FROM region r WHERE r.id < count(n.v)) AS names FROM node n
-- case: of the outer query's aggregate, in having
SELECT v, (SELECT count(*) FROM loose l WHERE l.a = min(n.id)) AS n FROM node n GROUP BY v HAVING (SELECT bool_or(l.a <= max(n.id)) FROM loose l)
-- case: of the outer query's aggregate, over a rollup
SELECT c.region_id, c.mood, (SELECT count(*) FROM purchase p WHERE p.customer_id > c.region_id AND p.quantity >= count(c.id)) AS n FROM customer c GROUP BY ROLLUP (c.region_id, c.mood)
-- case: of a column that depends on the group key
SELECT c.id, (SELECT max(n.id) FROM node n WHERE n.v > c.region_id) AS n, count(*) AS purchases FROM customer c JOIN purchase p ON p.customer_id = c.id GROUP BY c.id
-- case: grouped by
SELECT (SELECT r.name FROM region r WHERE r.id = c.region_id) AS region, count(*) AS n FROM customer c GROUP BY 1
-- case: inside an aggregate
SELECT c.region_id, sum((SELECT count(*) FROM purchase p WHERE p.customer_id = c.id)) AS s FROM customer c GROUP BY c.region_id
-- case: in a case
SELECT c.id, CASE WHEN c.mood = 'ok' THEN (SELECT max(name) FROM region) ELSE c.name END AS name FROM customer c
-- case: without tables
SELECT id, (SELECT count(*) FROM unnest(guests) AS g WHERE g > 'b') AS n FROM booking
-- case: array without tables
SELECT id, ARRAY(SELECT DISTINCT upper(g) FROM unnest(guests) AS g ORDER BY 1) AS names FROM booking
-- case: without tables, grouped by
SELECT (SELECT max(g) FROM unnest(guests) AS g) AS last, count(*) AS n FROM booking GROUP BY 1
-- case: without tables, in an aggregate
SELECT room, sum((SELECT count(*) FROM unnest(guests) AS g)) AS n FROM booking GROUP BY room
-- case: without tables, in conditions
SELECT b.id, n.id AS node FROM booking b LEFT JOIN node n ON EXISTS (SELECT FROM unnest(b.grid) AS g WHERE g = n.v) WHERE b.id NOT IN (SELECT generate_series(1, b.room))
-- case: without tables, repeated as a group key
SELECT (SELECT max(g) FROM unnest(guests) AS g) AS last, upper((SELECT max(g) FROM unnest(guests) AS g)) AS up, count(*) AS n FROM booking GROUP BY 1
-- case: array of
SELECT c.id, ARRAY(SELECT p.id FROM purchase p WHERE p.customer_id = c.id ORDER BY p.id) AS purchases FROM customer c
-- case: array of arrays
SELECT c.id, ARRAY(SELECT ARRAY[p.id, p.quantity] FROM purchase p WHERE p.customer_id = c.id ORDER BY p.id) AS purchases FROM customer c
-- case: array of sorted and limited rows
SELECT c.id, ARRAY(SELECT l.b FROM loose l WHERE l.a = c.region_id ORDER BY l.c DESC NULLS LAST, l.b LIMIT 2) AS bs FROM customer c
-- case: array of an uncorrelated query
SELECT id, ARRAY(SELECT DISTINCT label FROM item ORDER BY label) AS labels FROM region
-- case: row of
SELECT id FROM node WHERE (id, v) = (SELECT max(id), max(v) FROM node)
-- case: row of any number of rows
SELECT c.id, (c.id, c.region_id) = (SELECT p.customer_id, p.quantity FROM purchase p WHERE p.customer_id = c.id AND p.item_id = 1) AS same FROM customer c
-- case: row before a row
SELECT id FROM node WHERE (v, id) < (SELECT max(a), min(a) FROM loose)
-- case: ordered with limit
SELECT c.id, (SELECT p.amount FROM purchase p WHERE p.customer_id = c.id ORDER BY p.id DESC LIMIT 1) AS latest FROM customer c
-- case: two queries further out
SELECT n.id, (SELECT (SELECT max(l.a) + n.v FROM loose l WHERE l.a = m.id AND l.a < n.v) FROM node m WHERE m.parent = n.id ORDER BY m.id LIMIT 1) AS d FROM node n
-- case: over an outer join that refers further out
SELECT n.id, (SELECT count(p.id) FROM customer c LEFT JOIN purchase p ON p.customer_id = c.id AND p.quantity > n.v WHERE c.region_id = n.id) AS k FROM node n

-- construct: LATERAL and set-returning functions
-- case: lateral aggregate
SELECT c.id, s.n, s.total FROM customer c, LATERAL (SELECT count(*) AS n, sum(p.amount) AS total FROM purchase p WHERE p.customer_id = c.id) s
-- case: lateral groups by an outer column
SELECT c.id, s.k, s.m FROM customer c LEFT JOIN LATERAL (SELECT p.item_id + c.region_id AS k, max(p.quantity + c.id) AS m FROM purchase p WHERE p.customer_id = c.id GROUP BY p.item_id + c.region_id) s ON true
-- case: lateral rows
SELECT c.id, s.id AS purchase FROM customer c, LATERAL (SELECT p.id FROM purchase p WHERE p.customer_id = c.id AND p.quantity >= c.region_id) s
-- case: left join lateral
SELECT c.id, s.item_id FROM customer c LEFT JOIN LATERAL (SELECT DISTINCT p.item_id FROM purchase p WHERE p.customer_id = c.id) s ON true
-- case: lateral top
SELECT c.id, s.id AS purchase FROM customer c, LATERAL (SELECT p.id FROM purchase p WHERE p.customer_id = c.id ORDER BY p.amount DESC NULLS LAST, p.id LIMIT 2) s
-- case: lateral top by an inequality
SELECT c.id, s.id AS purchase FROM customer c LEFT JOIN LATERAL (SELECT p.id FROM purchase p WHERE p.customer_id >= c.id ORDER BY p.id DESC OFFSET 1 LIMIT 2) s ON true
-- case: lateral top with ties
SELECT l.a, s.id FROM loose l LEFT JOIN LATERAL (SELECT p.id FROM purchase p WHERE p.customer_id = l.a ORDER BY p.quantity FETCH FIRST 1 ROWS WITH TIES) s ON true
-- case: lateral window functions
SELECT n.id, s.a, s.place, s.n FROM node n LEFT JOIN LATERAL (SELECT l.a, rank() OVER (ORDER BY l.b, l.c) AS place, count(*) OVER () AS n FROM loose l WHERE l.a < n.v) s ON true
-- case: lateral distinct on
SELECT n.id, s.item_id, s.purchase FROM node n, LATERAL (SELECT DISTINCT ON (p.item_id) p.item_id, p.id AS purchase FROM purchase p WHERE p.quantity = n.v OR p.customer_id = n.parent ORDER BY p.item_id, p.id) s
-- case: lateral set operations
SELECT n.id, s.x FROM node n, LATERAL (SELECT c.id AS x FROM customer c WHERE c.region_id = n.parent UNION SELECT p.quantity FROM purchase p WHERE p.item_id = n.id EXCEPT ALL SELECT n.v) s
-- case: lateral values
SELECT n.id, v.k, v.x FROM node n, LATERAL (VALUES ('v', n.v), ('parent', n.parent)) AS v (k, x)
-- case: lateral without tables
SELECT n.id, s.twice FROM node n, LATERAL (SELECT n.v * 2 AS twice) s
-- case: unnest
SELECT b.id, g.guest FROM booking b, unnest(b.guests) AS g (guest)
-- case: unnest with ordinality
SELECT b.id, g.guest, g.n FROM booking b LEFT JOIN LATERAL unnest(b.guests) WITH ORDINALITY AS g (guest, n) ON true
-- case: series up to a column
SELECT n.id, g FROM node n, generate_series(1, n.v) AS g
-- case: json elements
SELECT d.id, t.value FROM document d, jsonb_array_elements(d.tags) AS t
-- case: json pairs counted
SELECT e.key, count(*) AS n FROM document d, jsonb_each(d.extra) AS e GROUP BY e.key
-- case: sub-queries in values
VALUES ('customers', (SELECT count(*) FROM customer)), ('purchases', (SELECT count(*) FROM purchase)), ('neither', 0)
-- case: sub-queries in lateral values
SELECT c.id, v.k, v.n FROM customer c, LATERAL (VALUES ('n', (SELECT count(*) FROM purchase p WHERE p.customer_id = c.id)), ('id', c.id)) AS v (k, n)
-- case: sub-queries in arguments of a function in from
SELECT c.id, g.n FROM customer c, generate_series(1, (SELECT count(*) FROM purchase p WHERE p.customer_id = c.id)) AS g (n)
-- case: lateral values below an aggregate
SELECT v.k, count(v.x) AS n, sum(v.x) AS s FROM node n, LATERAL (VALUES ('v', n.v), ('parent', n.parent)) AS v (k, x) GROUP BY v.k
-- case: left join lateral values
SELECT n.id, v.k, v.x FROM node n LEFT JOIN LATERAL (VALUES ('v', n.v), ('parent', n.parent)) AS v (k, x) ON v.x > n.id
-- case: optional function
SELECT b.id, g.guest FROM booking b LEFT JOIN LATERAL unnest(b.guests) AS g (guest) ON length(g.guest) > b.room
-- case: optional function beside an outer join
SELECT c.id, p.id AS purchase, g FROM customer c LEFT JOIN purchase p ON p.customer_id = c.id LEFT JOIN LATERAL generate_series(1, p.quantity) AS g ON true
-- case: optional function of the optional side
SELECT r.id, s.guest FROM region r LEFT JOIN (SELECT b.id, g.guest FROM booking b LEFT JOIN LATERAL unnest(b.guests) AS g (guest) ON true) s ON s.id = r.id
-- case: optional functions one behind the other
SELECT b.id, g.guest, i FROM booking b LEFT JOIN LATERAL unnest(b.guests) AS g (guest) ON true LEFT JOIN LATERAL generate_series(1, length(g.guest)) AS i ON i < 3
-- case: optional constants
SELECT n.id, s.k FROM node n LEFT JOIN (VALUES (1, 'one'), (5, 'five')) AS s (v, k) ON s.v = n.v
-- case: right join of a function
SELECT n.id, g FROM generate_series(1, 4) AS g RIGHT JOIN node n ON n.v > g
-- case: a table beside a series
SELECT g, n.id FROM generate_series(1, 4) AS g LEFT JOIN node n ON n.v = g
-- case: optional groups of functions
SELECT coalesce(g.guest, '-') AS guest, count(*) AS n FROM booking b LEFT JOIN LATERAL unnest(b.guests) AS g (guest) ON true GROUP BY 1
-- case: lateral sub-query without tables
SELECT b.id, s.n, s.first FROM booking b, LATERAL (SELECT count(*) AS n, min(g) AS first FROM unnest(b.guests) AS g WHERE length(g) > b.room) s
-- case: optional sub-query without tables
SELECT b.id, s.guest FROM booking b LEFT JOIN LATERAL (SELECT g AS guest FROM unnest(b.guests) AS g ORDER BY g DESC LIMIT 1) s ON true
-- case: lateral set operation without tables
SELECT n.id, s.x FROM node n, LATERAL (SELECT n.v AS x UNION SELECT n.parent) s
-- case: lateral recursion without tables
SELECT n.id, r.i FROM node n, LATERAL (WITH RECURSIVE r AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM r WHERE i < n.v) SELECT i FROM r) r
-- case: several functions in lockstep
SELECT b.id, f.guest, f.i FROM booking b LEFT JOIN LATERAL ROWS FROM (unnest(b.guests), generate_series(1, 2)) AS f (guest, i) ON true
-- case: in the select list
SELECT id, unnest(guests) AS guest FROM booking
-- case: inside an expression of the select list
SELECT id, upper(unnest(guests)) || room AS guest FROM booking
-- case: nested in the select list
SELECT id, unnest(ARRAY[generate_series(1, v), -1]) AS x, generate_series(1, 2) AS y FROM node
-- case: composites in the select list
SELECT id, (jsonb_each(extra)).key AS k, (jsonb_each(extra)).value AS v FROM document
-- case: in the select list beside an outer join
SELECT c.id, p.id AS purchase, generate_series(1, p.quantity) AS i FROM customer c LEFT JOIN purchase p ON p.customer_id = c.id
-- case: of a sub-query in the select list
SELECT c.id, unnest((SELECT array_agg(p.id ORDER BY p.id) FROM purchase p WHERE p.customer_id = c.id)) AS purchase FROM customer c
-- case: only sorted by
SELECT id, room FROM booking ORDER BY unnest(guests)
-- case: set-returning function as a group key
SELECT unnest(guests) AS guest, count(*) AS n, max(id) AS last FROM booking GROUP BY 1
-- case: set-returning functions below and above groups
SELECT unnest(guests) AS guest, generate_series(1, count(*)) AS i FROM booking GROUP BY unnest(guests)
-- case: set-returning function of an aggregate
SELECT v, unnest(array_agg(id ORDER BY id)) AS id, count(*) AS n FROM node GROUP BY v
-- case: set-returning function in grouping sets
SELECT v, unnest(ARRAY[v, parent]) AS x, parent, count(*) AS n FROM node GROUP BY GROUPING SETS ((v), (parent))
-- case: set-returning function over a window
SELECT id, row_number() OVER (ORDER BY id) AS n, generate_series(1, rank() OVER (ORDER BY v)) AS i FROM node
-- case: window over a set-returning function
SELECT id, unnest(guests) AS guest, rank() OVER (PARTITION BY unnest(guests) ORDER BY id) AS r FROM booking
-- case: set-returning function with limit
SELECT id, unnest(guests) AS guest FROM booking ORDER BY guest NULLS FIRST, id LIMIT 3
-- case: set-returning function in a sub-query
SELECT n.id FROM node n WHERE n.v IN (SELECT generate_series(1, p.quantity) FROM purchase p)
-- case: json_table min=17
SELECT d.id, x.place, x.tag FROM document d, JSON_TABLE(d.tags, '$[*]' COLUMNS (place FOR ORDINALITY, tag text PATH '$')) x
-- case: nested json_table on the optional side min=17
SELECT d.id, x.a, x.e FROM document d LEFT JOIN JSON_TABLE(d.extra, '$' COLUMNS (a text PATH '$.a', NESTED PATH '$.b[*]' COLUMNS (e text PATH '$'))) x ON x.a IS NOT NULL
-- case: json_table with a column as argument min=17
SELECT x.i, count(*) AS n FROM node v, JSON_TABLE(jsonb '[1, 2, 3, 4]', '$[*] ? (@ < $most)' PASSING v.v AS most COLUMNS (i integer PATH '$')) x GROUP BY x.i
-- case: xmltable
SELECT n.id, x.place, x.v FROM node n, XMLTABLE('/r/i' PASSING xmlelement(name r, xmlelement(name i, n.v), xmlelement(name i, n.parent)) COLUMNS place FOR ORDINALITY, v text PATH '.') x
-- case: xmltable on the optional side
SELECT n.id, x.v FROM node n LEFT JOIN XMLTABLE('/r/i' PASSING xmlelement(name r, xmlelement(name i, n.v)) COLUMNS v text PATH '.' DEFAULT n.parent::text) x ON x.v <> ''
-- case: union of set-returning functions
SELECT unnest(guests) FROM booking UNION SELECT regexp_split_to_table(label, '') FROM item
-- case: two in the select list
SELECT id, unnest(guests) AS guest, generate_series(1, 2) AS g FROM booking
-- case: in the select list over groups
SELECT v, generate_series(1, count(*)) AS g FROM node GROUP BY v
-- case: distinct over a set-returning function
SELECT DISTINCT unnest(guests) AS guest FROM booking

-- construct: HAVING
-- case: over a count
SELECT b, count(*) AS n FROM loose GROUP BY b HAVING count(*) > 1
-- case: over what is not shown
SELECT item_id FROM purchase GROUP BY item_id HAVING sum(amount) > 5 AND max(quantity) < 10
-- case: over a key
SELECT item_id, sum(quantity) AS q FROM purchase GROUP BY item_id HAVING item_id > 1
-- case: over nullable averages
SELECT customer_id, avg(amount) AS v FROM purchase GROUP BY customer_id HAVING NOT (avg(amount) < 10)
-- case: over a filter
SELECT b, sum(c) AS s FROM loose GROUP BY b HAVING count(*) FILTER (WHERE a > 1) = 1
-- case: without groups
SELECT sum(amount) AS s FROM purchase HAVING count(*) > 3
-- case: without aggregates
SELECT 1 AS one FROM purchase HAVING true
-- case: over a join
SELECT c.name, count(*) AS n FROM purchase p JOIN customer c ON c.id = p.customer_id GROUP BY c.name HAVING min(p.quantity) >= 1

-- construct: Nested aggregates
-- case: aggregate over an aggregate
SELECT n, count(*) AS groups FROM (SELECT b, count(*) AS n FROM loose GROUP BY b) s GROUP BY n
-- case: extreme over counts
SELECT max(n) AS most, min(n) AS least FROM (SELECT customer_id, count(*) AS n FROM purchase GROUP BY customer_id) s
-- case: three levels
SELECT avg(m) AS v FROM (SELECT region_id, max(n) AS m FROM (SELECT c.region_id, c.id, count(p.id) AS n FROM customer c JOIN purchase p ON p.customer_id = c.id GROUP BY c.region_id, c.id) s GROUP BY region_id) t
-- case: aggregate over distinct rows
SELECT b, count(*) AS n FROM (SELECT DISTINCT a, b FROM loose) s GROUP BY b
-- case: join of aggregates
SELECT x.v, x.n, y.s FROM (SELECT v, count(*) AS n FROM node GROUP BY v) x JOIN (SELECT a, sum(c) AS s FROM loose GROUP BY a) y ON y.a = x.n
-- case: table joined to an aggregate
SELECT p.id, p.amount, s.total FROM purchase p JOIN (SELECT item_id, sum(amount) AS total FROM purchase GROUP BY item_id) s ON s.item_id = p.item_id
-- case: aggregate in an expression used twice
WITH s AS (SELECT item_id, count(*) AS n FROM purchase GROUP BY item_id) SELECT a.item_id, b.item_id AS other, a.n FROM s a JOIN s b ON b.n = a.n AND b.item_id <> a.item_id
-- case: filter over an aggregate
SELECT label, n * 2 AS twice FROM (SELECT label, count(*) AS n FROM item GROUP BY label) s WHERE n > 1
-- case: distinct over an aggregate
SELECT DISTINCT n FROM (SELECT customer_id, count(*) AS n FROM purchase GROUP BY customer_id) s
-- case: aggregate over a grand aggregate
SELECT s.n, count(*) AS c FROM (SELECT count(*) AS n FROM loose) s, node GROUP BY s.n

-- construct: Group keys that are not shown
-- case: one hidden
SELECT count(*) AS n, sum(amount) AS s FROM purchase GROUP BY item_id
-- case: all hidden and distinct aggregates only
SELECT max(price) AS p FROM item GROUP BY label, weight
-- case: expression hidden
SELECT v, count(*) AS n FROM node GROUP BY v, id % 2

-- construct: GROUPING SETS
-- case: rollup
SELECT item_id, customer_id, count(*) AS n, sum(amount) AS s FROM purchase GROUP BY ROLLUP (item_id, customer_id)
-- case: cube
SELECT a, b, count(*) AS n FROM loose GROUP BY CUBE (a, b)
-- case: grouping sets
SELECT region_id, mood, count(*) AS n FROM customer GROUP BY GROUPING SETS ((region_id), (mood), ())
-- case: the empty set only
SELECT count(*) AS n FROM purchase GROUP BY GROUPING SETS (())
-- case: the same set twice
SELECT b, count(*) AS n FROM loose GROUP BY GROUPING SETS ((b), (b))
-- case: grouping()
SELECT region_id, mood, grouping(region_id) AS gr, grouping(region_id, mood) AS grm, count(*) AS n FROM customer GROUP BY CUBE (region_id, mood)
-- case: mixed with plain keys
SELECT a, b, a IS NULL AS z, min(c) AS lo FROM loose GROUP BY a IS NULL, ROLLUP (a, b)
-- case: rollup with having
SELECT item_id, sum(quantity) AS q FROM purchase GROUP BY ROLLUP (item_id) HAVING sum(quantity) > 2
-- case: rollup over a join
SELECT r.name, c.mood, count(*) AS n FROM customer c JOIN region r ON r.id = c.region_id GROUP BY ROLLUP (r.name, c.mood)
-- case: a key that does not vary, by itself
SELECT coalesce(3, region_id) AS k, 'all' AS kind, count(*) AS n FROM customer GROUP BY ROLLUP (coalesce(3, region_id), 2)
-- case: a key that does not vary, in an expression
SELECT coalesce(3, region_id) + 1 AS k, count(*) AS n FROM customer GROUP BY ROLLUP (coalesce(3, region_id))
-- case: a constant key under LIMIT
SELECT 'all'::text AS kind, region_id, count(*) AS n FROM customer GROUP BY ROLLUP (1, region_id) ORDER BY n, region_id, kind LIMIT 10
-- case: a key that a condition fixes, under DISTINCT
SELECT DISTINCT customer_id, item_id FROM purchase WHERE customer_id = 1 GROUP BY ROLLUP (customer_id, item_id)
-- case: a key that a condition fixes, under DISTINCT in the query around
SELECT DISTINCT q.* FROM (SELECT customer_id, item_id FROM purchase WHERE customer_id = 1 GROUP BY ROLLUP (customer_id, item_id)) q
-- case: a key that a condition fixes, in a window
SELECT customer_id, count(*) AS n, rank() OVER (PARTITION BY customer_id ORDER BY count(*)) AS r FROM purchase WHERE 1 = customer_id GROUP BY ROLLUP (customer_id)
-- case: a key that a condition fixes in a sub-query, under LIMIT
SELECT x.customer_id, count(*) AS n FROM (SELECT * FROM purchase WHERE NOT customer_id <> 1) x GROUP BY ROLLUP (x.customer_id) ORDER BY x.customer_id NULLS FIRST LIMIT 1
-- case: keys that a condition equates, under DISTINCT ON
SELECT DISTINCT ON (c.id, p.customer_id) c.id, p.customer_id, count(*) AS n FROM customer c JOIN purchase p ON p.customer_id = c.id GROUP BY CUBE (c.id, p.customer_id) ORDER BY c.id, p.customer_id, n
-- case: a key that a condition equates with one in all sets, under DISTINCT
SELECT DISTINCT c.id, p.customer_id FROM customer c JOIN purchase p ON p.customer_id = c.id GROUP BY c.id, ROLLUP (p.customer_id)
-- case: a key that is joined by, in a window
SELECT c.id, count(*) AS n, rank() OVER (PARTITION BY c.id ORDER BY count(*)) AS r FROM customer c JOIN purchase p ON p.customer_id = c.id GROUP BY ROLLUP (c.id)
-- case: a key that one of several conditions fixes, under DISTINCT
SELECT DISTINCT customer_id FROM purchase WHERE customer_id = 1 OR customer_id = 2 GROUP BY ROLLUP (customer_id)
-- case: a key that the rest of a condition fixes once constants are folded, under DISTINCT
SELECT DISTINCT customer_id FROM purchase WHERE customer_id = 1 OR (quantity = 7 AND 1 = 2) GROUP BY ROLLUP (customer_id)
-- case: a key that a CASE of constants fixes, under DISTINCT
SELECT DISTINCT customer_id FROM purchase WHERE CASE 1 WHEN 1 THEN customer_id = 1 ELSE quantity > 1 END GROUP BY ROLLUP (customer_id)
-- case: keys that conditions negate, under DISTINCT
SELECT DISTINCT customer_id, item_id FROM purchase WHERE NOT customer_id < 1 AND NOT (item_id = 1 OR quantity > 8) GROUP BY ROLLUP (customer_id, item_id)
-- case: a key that a condition fixes, by itself
SELECT customer_id, count(*) AS n FROM purchase WHERE customer_id = 1 GROUP BY ROLLUP (customer_id)
-- case: a key of the query around
SELECT c.id, l.* FROM customer c, LATERAL (SELECT c.region_id AS r, count(*) AS n FROM purchase p WHERE p.customer_id = c.id GROUP BY ROLLUP (c.region_id)) l
-- case: a key of the query around, in all sets
SELECT c.id, l.* FROM customer c, LATERAL (SELECT coalesce(c.region_id, 0) AS r, p.item_id, count(*) AS n FROM purchase p WHERE p.customer_id = c.id GROUP BY c.region_id, ROLLUP (p.item_id)) l
-- case: a constant key beside a window function
SELECT 'all'::text AS kind, region_id, sum(count(*)) OVER () AS n FROM customer GROUP BY ROLLUP (1, region_id)
-- case: a constant key, and the same constant
SELECT 2 AS k, 2 AS other, count(*) AS n FROM customer GROUP BY ROLLUP (1)
-- case: a key that does not vary, beside a window function
SELECT coalesce(3, region_id) + sum(count(*)) OVER () AS s, count(*) AS n FROM customer GROUP BY ROLLUP (coalesce(3, region_id))
-- case: a key by a comparison, in an expression
SELECT coalesce(CASE WHEN quantity > 2 THEN 'many' ELSE 'few' END, 'all') AS k, count(*) AS n FROM purchase GROUP BY ROLLUP (CASE WHEN quantity > 2 THEN 'many' ELSE 'few' END)
-- case: NOT of a key that is a comparison
SELECT item_id, count(*) AS n FROM purchase GROUP BY ROLLUP (item_id, (quantity > 2)) HAVING NOT (quantity > 2)
-- case: a key that is a comparison, compared with false
SELECT item_id, (quantity > 2) = false AS few, count(*) AS n FROM purchase GROUP BY ROLLUP (item_id, (quantity > 2))
-- case: a key that is an alternative, within another
SELECT item_id, item_id = 2 OR (quantity > 2 OR quantity = 1) AS odd, count(*) AS n FROM purchase GROUP BY ROLLUP (item_id, (quantity > 2 OR quantity = 1))
-- case: a key that is an alternative, or false
SELECT item_id, false OR (quantity > 2 OR quantity = 1) AS odd, count(*) AS n FROM purchase GROUP BY ROLLUP (item_id, (quantity > 2 OR quantity = 1))
-- case: a key that is a conjunction, in HAVING
SELECT item_id, count(*) AS n FROM purchase GROUP BY ROLLUP (item_id, (quantity > 1 AND quantity < 9)) HAVING quantity > 1 AND quantity < 9
-- case: a key that is a conjunction, under a comparison in HAVING
SELECT item_id, count(*) AS n FROM purchase GROUP BY ROLLUP (item_id, (quantity > 1 AND quantity < 9)) HAVING (quantity > 1 AND quantity < 9) IS NOT FALSE
-- case: NOT of a key that is a comparison, in a sub-query
SELECT x.item_id, count(*) AS n FROM (SELECT item_id, quantity > 2 AS many FROM purchase) x GROUP BY ROLLUP (x.item_id, x.many) HAVING NOT x.many
-- case: NOT of a key that is no comparison
SELECT item_id, NOT coalesce(quantity > 2, false) AS few, count(*) AS n FROM purchase GROUP BY ROLLUP (item_id, (coalesce(quantity > 2, false)))
-- case: NOT of what is a key, inside an aggregate
SELECT item_id, count(*) FILTER (WHERE NOT (quantity > 2)) AS few FROM purchase GROUP BY ROLLUP (item_id, (quantity > 2))
-- case: a key that is a cast, in another cast
SELECT label::varchar::text AS v, count(*) AS n FROM item GROUP BY ROLLUP (price, (label::varchar))
-- case: a key with a collation, in another one
SELECT (label COLLATE "C") COLLATE "POSIX" AS v, count(*) AS n FROM item GROUP BY ROLLUP (price, (label COLLATE "C"))
-- case: a key with a collation, in an expression
SELECT (label COLLATE "C") || '!' AS v, count(*) AS n FROM item GROUP BY ROLLUP (price, (label COLLATE "C"))
-- case: a key that is a row, column by column
SELECT item_id, ROW(quantity, amount) IS NULL AS empty, count(*) AS n FROM purchase GROUP BY ROLLUP (item_id, ROW(quantity, amount))
-- case: a key that becomes a conjunction, within another
SELECT item_id, ROW(quantity, amount) IS NULL AND item_id > 1 AS empty, count(*) AS n FROM purchase GROUP BY ROLLUP (item_id, (ROW(quantity, amount) IS NULL))
-- case: keys that have a condition in common, in HAVING
SELECT count(*) AS n FROM purchase GROUP BY CUBE ((quantity > 1 AND amount > 2), (quantity > 1 AND amount < 9)) HAVING (quantity > 1 AND amount > 2) OR (quantity > 1 AND amount < 9)
-- case: a key that is a function of PostgreSQL's own in SQL, in an expression
SELECT bit_length(label) + 1 AS bits, price, count(*) AS n FROM item GROUP BY ROLLUP (price, (bit_length(label)))
-- case: a key of which PostgreSQL sees that it does not vary, in an expression
SELECT nullif(CASE WHEN coalesce('empty'::int4range @> region_id, false) THEN 1 ELSE 2 END, 0) AS k, count(*) AS n FROM customer GROUP BY CUBE (CASE WHEN coalesce('empty'::int4range @> region_id, false) THEN 1 ELSE 2 END)

-- construct: Aggregates
-- case: one row of which nothing is read
SELECT 'all'::text AS kind FROM (SELECT count(amount), max(amount) FROM purchase) q
-- case: one row of aggregates that are computed again, of which nothing is read
SELECT 1 AS one FROM (SELECT array_agg(amount ORDER BY id) FROM purchase) q
-- case: one row of which one aggregate is read
SELECT q.n FROM (SELECT count(amount) AS n, array_agg(amount ORDER BY id) FROM purchase) q
-- case: groups of which one aggregate is read
SELECT q.customer_id, q.n FROM (SELECT customer_id, count(*) AS n, array_agg(amount ORDER BY id) FROM purchase GROUP BY customer_id) q
-- case: array_agg over a sorted sub-query
SELECT customer_id, array_agg(id) AS ids, array_agg(quantity) AS q FROM (SELECT id, customer_id, quantity FROM purchase ORDER BY quantity DESC NULLS LAST, id) s GROUP BY customer_id
-- case: array_agg over a sub-query sorted by what it does not return
SELECT array_agg(id) AS ids FROM (SELECT id FROM purchase ORDER BY quantity, id) s
-- case: string_agg of groups over a sub-query sorted by an expression that it does not return
SELECT customer_id, string_agg(note, '/') AS notes, count(*) AS n FROM (SELECT customer_id, id || '.' AS note FROM purchase ORDER BY quantity * 2 DESC NULLS LAST, id) s GROUP BY customer_id
-- case: jsonb_agg over top rows sorted by what they do not return
SELECT jsonb_agg(note) AS notes FROM (SELECT name AS note FROM customer ORDER BY region_id NULLS LAST, id DESC LIMIT 3) s
-- case: array_agg over groups sorted by an aggregate that they do not return
SELECT array_agg(item_id) AS items FROM (SELECT item_id FROM purchase GROUP BY item_id ORDER BY count(*) DESC, min(id)) s
-- case: array_agg over a sorted common table expression
WITH s AS (SELECT id, customer_id FROM purchase ORDER BY quantity DESC NULLS LAST, id) SELECT customer_id, array_agg(id) AS ids FROM s GROUP BY customer_id
-- case: string_agg over a sorted plain view
SELECT string_agg(label, ',') AS labels, count(*) AS n FROM sorted_item WHERE price > 1
-- case: array_agg over a sorted common table expression, in sub-queries
WITH s AS (SELECT id FROM purchase ORDER BY quantity NULLS LAST, id DESC) SELECT r.id, (SELECT array_agg(s.id) FROM s WHERE s.id > r.id) AS x, (SELECT string_agg(s.id::text, ',') FROM s) AS y FROM region r
-- case: whole rows of a sub-query sorted by what it does not return
SELECT json_agg(s) AS rows FROM (SELECT id FROM purchase ORDER BY quantity, id) s
-- case: count distinct
SELECT item_id, count(DISTINCT customer_id) AS n FROM purchase GROUP BY item_id
-- case: sum and avg distinct
SELECT b, sum(DISTINCT a) AS s, avg(DISTINCT a) AS v, count(*) AS n FROM loose GROUP BY b
-- case: min and max distinct
SELECT b, min(DISTINCT a) AS lo, max(DISTINCT c) AS hi FROM loose GROUP BY b
-- case: several distinct with a filter
SELECT count(DISTINCT a) AS a, count(DISTINCT b) FILTER (WHERE a > 1) AS b, sum(c) AS c FROM loose
-- case: count distinct rows
SELECT count(DISTINCT (customer_id, item_id)) AS n FROM purchase
-- case: count distinct over a join
SELECT i.label, count(DISTINCT c.region_id) AS regions FROM purchase p JOIN customer c ON c.id = p.customer_id JOIN item i ON i.id = p.item_id GROUP BY i.label
-- case: variance of integers
SELECT b, stddev(a) AS sd, variance(a) AS v, stddev_pop(a) AS sp, var_pop(a) AS vp, stddev_samp(a) AS ss, var_samp(a) AS vs FROM loose GROUP BY b
-- case: variance of numerics
SELECT item_id, stddev(amount) AS sd, var_pop(amount) AS vp FROM purchase GROUP BY item_id
-- case: variance of floats
SELECT b, stddev(f) AS sd, var_pop(r) AS vp FROM loose GROUP BY b
-- case: covariance and correlation
SELECT b, covar_pop(f, a) AS cp, covar_samp(f, a) AS cs, corr(f, a) AS c FROM loose GROUP BY b
-- case: regression
SELECT b, regr_count(f, a) AS n, regr_sxx(f, a) AS sxx, regr_syy(f, a) AS syy, regr_sxy(f, a) AS sxy, regr_avgx(f, a) AS ax, regr_avgy(f, a) AS ay FROM loose GROUP BY b
-- case: regression line
SELECT regr_slope(v, id) AS slope, regr_intercept(v, id) AS intercept, regr_r2(v, id) AS r2 FROM node
-- case: booleans
SELECT b, bool_and(a > 1) AS a, bool_or(c IS NULL) AS o, every(f > 0) AS e FROM loose GROUP BY b
-- case: bits
SELECT label, bit_and(id) AS a, bit_or(id) AS o FROM item GROUP BY label
-- case: exclusive bits min=14
SELECT label, bit_xor(id) AS x FROM item GROUP BY label
-- case: bits of bit strings
SELECT v, bit_or(id::bit(8)) AS o FROM node GROUP BY v
-- case: string_agg ordered
SELECT label, string_agg(id::text, ', ' ORDER BY id) AS ids FROM item GROUP BY label
-- case: string_agg ordered by two
SELECT region_id, string_agg(name, '/' ORDER BY mood DESC NULLS LAST, id) AS names FROM customer GROUP BY region_id
-- case: string_agg distinct
SELECT a, string_agg(DISTINCT b, ',') AS bs FROM loose GROUP BY a
-- case: string_agg of one row
SELECT string_agg(name, ',' ORDER BY id) AS names FROM customer
-- case: array_agg ordered
SELECT item_id, array_agg(quantity ORDER BY id) AS quantities, array_agg(DISTINCT customer_id) AS customers FROM purchase GROUP BY item_id
-- case: array_agg of rows and arrays
SELECT region_id, array_agg(home ORDER BY id) AS homes, array_agg(ARRAY[id, region_id] ORDER BY id) AS pairs FROM customer GROUP BY region_id
-- case: array_agg with a filter
SELECT v, array_agg(id ORDER BY id DESC) FILTER (WHERE parent IS NOT NULL) AS children FROM node GROUP BY v
-- case: json_agg
SELECT region_id, json_agg(name ORDER BY id) AS j, jsonb_agg(mood ORDER BY id) AS b FROM customer GROUP BY region_id
-- case: json_object_agg
SELECT label, json_object_agg(id, price ORDER BY id) AS j, jsonb_object_agg(id, price) AS b FROM item GROUP BY label
-- case: percentiles
SELECT item_id, percentile_cont(0.5) WITHIN GROUP (ORDER BY quantity) AS median, percentile_disc(0.25) WITHIN GROUP (ORDER BY amount) AS quarter FROM purchase GROUP BY item_id
-- case: several percentiles and mode
SELECT percentile_cont(ARRAY[0.1, 0.9]) WITHIN GROUP (ORDER BY v) AS p, mode() WITHIN GROUP (ORDER BY v) AS m FROM node
-- case: hypothetical sets
SELECT b, rank(2) WITHIN GROUP (ORDER BY a) AS r, dense_rank(2) WITHIN GROUP (ORDER BY a) AS d, percent_rank(2) WITHIN GROUP (ORDER BY a) AS p, cume_dist(2) WITHIN GROUP (ORDER BY a) AS c FROM loose GROUP BY b
-- case: ranges min=14
SELECT room, range_agg(during) AS busy, range_intersect_agg(during) AS common FROM booking GROUP BY room
-- case: user-defined
SELECT label, product(price) AS p FROM item GROUP BY label
-- case: user-defined ordered
SELECT v, joined(id::text ORDER BY id) AS ids FROM node GROUP BY v
-- case: floats
SELECT b, sum(f) AS s, avg(r) AS v, sum(f) FILTER (WHERE a > 1) AS fs FROM loose GROUP BY b
-- case: extremes of arrays
SELECT room, min(guests) AS lo, max(grid) AS hi FROM booking GROUP BY room
-- case: any_value min=16
SELECT id, any_value(label) AS label FROM item GROUP BY id
-- case: xmlagg
SELECT v, xmlagg(xmlelement(name n, id) ORDER BY id)::text AS x FROM node GROUP BY v
-- case: many kinds at once
SELECT item_id, count(DISTINCT quantity) AS d, stddev(amount) AS sd, string_agg(id::text, ',' ORDER BY id) AS ids, max(amount) AS hi, sum(amount) AS s, bool_or(quantity > 2) AS o FROM purchase GROUP BY item_id

-- construct: Set operations
-- case: union
SELECT a AS v FROM loose UNION SELECT v FROM node
-- case: union all
SELECT id, label AS text FROM item UNION ALL SELECT id, name FROM region
-- case: union all of one table twice
SELECT id, 'v' AS kind, v FROM node UNION ALL SELECT id, 'p', parent FROM node
-- case: intersect
SELECT a FROM loose INTERSECT SELECT v FROM node
-- case: intersect all
SELECT a FROM loose INTERSECT ALL SELECT v FROM node
-- case: except
SELECT a, b FROM loose EXCEPT SELECT id, label FROM item
-- case: except all
SELECT a FROM loose EXCEPT ALL SELECT v FROM node
-- case: nested
(SELECT a FROM loose UNION ALL SELECT v FROM node) EXCEPT ALL (SELECT id FROM region INTERSECT SELECT quantity FROM purchase)
-- case: union of unions
SELECT id FROM item UNION (SELECT id FROM region UNION ALL SELECT id FROM customer)
-- case: with types that meet
SELECT id, NULL AS c FROM node UNION ALL SELECT price, label FROM item UNION ALL SELECT 1.5, 'x'
-- case: of aggregates
SELECT label, count(*) AS n FROM item GROUP BY label UNION SELECT name, 0 FROM region
-- case: below an aggregate
SELECT k, count(*) AS n FROM (SELECT b AS k FROM loose UNION ALL SELECT label FROM item) s GROUP BY k
-- case: below a join
SELECT s.id, c.name FROM (SELECT id FROM item UNION SELECT id FROM node) s JOIN customer c ON c.id = s.id
-- case: of outer joins
SELECT c.id, r.name FROM customer c LEFT JOIN region r ON r.id = c.region_id EXCEPT SELECT id, name FROM region
-- case: with a common table expression
WITH x AS (SELECT a FROM loose WHERE a IS NOT NULL) SELECT a FROM x UNION ALL SELECT v FROM node WHERE v IN (SELECT a FROM x)

-- construct: DISTINCT ON
-- case: first by order
SELECT DISTINCT ON (item_id) item_id, id, amount FROM purchase ORDER BY item_id, amount DESC NULLS LAST, id
-- case: by an expression
SELECT DISTINCT ON (id % 3) id, v FROM node ORDER BY id % 3, v NULLS FIRST, id
-- case: by two, not shown
SELECT DISTINCT ON (customer_id, item_id) id FROM purchase ORDER BY customer_id, item_id, id DESC
-- case: over a join
SELECT DISTINCT ON (c.id) c.id, p.id AS purchase, i.label FROM customer c JOIN purchase p ON p.customer_id = c.id JOIN item i ON i.id = p.item_id ORDER BY c.id, p.id
-- case: in a sub-query
SELECT s.label, count(*) AS n FROM (SELECT DISTINCT ON (p.customer_id) p.customer_id, i.label FROM purchase p JOIN item i ON i.id = p.item_id ORDER BY p.customer_id, p.id) s GROUP BY s.label

-- construct: Window functions
-- case: row_number
SELECT id, row_number() OVER (PARTITION BY item_id ORDER BY id) AS n FROM purchase
-- case: ranks
SELECT id, rank() OVER w AS r, dense_rank() OVER w AS d, percent_rank() OVER w AS p, cume_dist() OVER w AS c FROM purchase WINDOW w AS (PARTITION BY item_id ORDER BY quantity)
-- case: total of the partition
SELECT id, amount, sum(amount) OVER (PARTITION BY customer_id) AS total FROM purchase
-- case: without partitions
SELECT id, v, sum(v) OVER (ORDER BY id) AS running, count(*) OVER () AS n FROM node
-- case: rows frame
SELECT id, sum(v) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS s FROM node
-- case: range frame
SELECT id, count(*) OVER (PARTITION BY b ORDER BY a RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS n FROM (SELECT a AS id, a, b FROM loose) s
-- case: groups frame with exclusion
SELECT id, count(*) OVER (ORDER BY v GROUPS BETWEEN 1 PRECEDING AND CURRENT ROW EXCLUDE GROUP) AS n FROM node
-- case: neighbours
SELECT id, lag(v) OVER w AS before, lead(v, 2, -1) OVER w AS after, first_value(v) OVER w AS first, nth_value(v, 2) OVER w AS second FROM node WINDOW w AS (ORDER BY id)
-- case: ntile
SELECT id, ntile(2) OVER (PARTITION BY label ORDER BY id) AS half FROM item
-- case: several windows
SELECT id, rank() OVER (PARTITION BY item_id ORDER BY quantity) AS by_item, sum(amount) OVER (PARTITION BY customer_id ORDER BY id) AS by_customer FROM purchase
-- case: over groups
SELECT label, sum(price) AS s, rank() OVER (ORDER BY sum(price) DESC) AS r FROM item GROUP BY label
-- case: with a filter
SELECT id, count(*) FILTER (WHERE amount > 3) OVER (PARTITION BY item_id) AS n FROM purchase
-- case: over a join
SELECT p.id, i.label, p.amount / sum(p.amount) OVER (PARTITION BY i.label) AS share FROM purchase p JOIN item i ON i.id = p.item_id WHERE p.amount > 0
-- case: top of each partition
SELECT id, item_id FROM (SELECT id, item_id, row_number() OVER (PARTITION BY item_id ORDER BY amount DESC NULLS LAST, id) AS n FROM purchase) s WHERE n <= 2
-- case: distinct over a window
SELECT DISTINCT item_id, max(amount) OVER (PARTITION BY item_id) AS hi FROM purchase

-- construct: ORDER BY and LIMIT
-- case: order alone
SELECT id, amount FROM purchase ORDER BY amount DESC, id
-- case: top
SELECT id, amount FROM purchase ORDER BY amount DESC NULLS LAST, id LIMIT 3
-- case: offset
SELECT id, v FROM node ORDER BY v, id OFFSET 1
-- case: limit and offset
SELECT id, price FROM item ORDER BY price, id LIMIT 2 OFFSET 1
-- case: with ties, as many as a sub-query says
SELECT id, quantity FROM purchase ORDER BY quantity DESC NULLS LAST OFFSET (SELECT count(*) FROM region WHERE id < 2) FETCH FIRST (SELECT count(*) / 2 FROM customer) ROWS WITH TIES
-- case: with ties, as many as a sub-query says, which may be none
SELECT id, quantity FROM purchase ORDER BY quantity FETCH FIRST (SELECT min(v) - 1 FROM node) ROWS WITH TIES
-- case: with ties, as many as an outer row says
SELECT r.id, s.quantity FROM region r, LATERAL (SELECT p.quantity FROM purchase p WHERE p.customer_id >= r.id ORDER BY p.quantity FETCH FIRST (r.id) ROWS WITH TIES) s
-- case: with ties
SELECT id, quantity FROM purchase ORDER BY quantity DESC NULLS LAST FETCH FIRST 2 ROWS WITH TIES
-- case: by what is not shown
SELECT name FROM customer ORDER BY id DESC LIMIT 2
-- case: over groups
SELECT item_id, sum(amount) AS s FROM purchase GROUP BY item_id ORDER BY sum(amount) DESC NULLS LAST, item_id LIMIT 2
-- case: over a join
SELECT p.id, i.label FROM purchase p JOIN item i ON i.id = p.item_id ORDER BY i.price DESC, p.id LIMIT 3
-- case: in a sub-query
SELECT i.label, count(*) AS n FROM (SELECT item_id FROM purchase ORDER BY id DESC LIMIT 4) s JOIN item i ON i.id = s.item_id GROUP BY i.label
-- case: of a branch
(SELECT id FROM node ORDER BY id LIMIT 2) UNION ALL (SELECT id FROM item ORDER BY id DESC LIMIT 1)
-- case: limit all
SELECT id, v FROM node ORDER BY id LIMIT ALL
-- case: limit zero
SELECT id FROM node LIMIT 0
-- case: as many as a sub-query says
SELECT id, amount FROM purchase ORDER BY amount DESC NULLS LAST, id LIMIT (SELECT count(*) / 3 FROM item)
-- case: as many as a sub-query says, which may say nothing
SELECT id, price FROM item ORDER BY price, id LIMIT (SELECT v FROM node WHERE id = 3)
-- case: as many as a sub-query says, which may say it several times
SELECT id, price FROM item ORDER BY price, id LIMIT (SELECT c FROM loose WHERE a = 2)
-- case: behind as many as a sub-query says
SELECT id, amount FROM purchase ORDER BY id OFFSET (SELECT min(id) FROM region) LIMIT 1 + 2
-- case: as many as a common table expression says, of groups
WITH most AS (SELECT count(*) AS n FROM region) SELECT item_id, sum(amount) AS s FROM purchase GROUP BY item_id ORDER BY sum(amount) DESC NULLS LAST, item_id LIMIT (SELECT n / 2 FROM most)
-- case: as many of each as an outer row says
SELECT r.id, s.id AS customer FROM region r, LATERAL (SELECT c.id FROM customer c WHERE c.region_id = r.id ORDER BY c.id LIMIT r.id) s
-- case: as many of each as a correlated sub-query says
SELECT r.id, s.id AS customer FROM region r LEFT JOIN LATERAL (SELECT c.id FROM customer c WHERE c.region_id = r.id ORDER BY c.id LIMIT (SELECT n.v FROM node n WHERE n.id = r.id)) s ON true
-- case: as many of a set operation as a sub-query says
(SELECT id FROM node UNION SELECT id FROM item) ORDER BY id DESC LIMIT (SELECT count(*) FROM region)
-- case: as many numbered rows as a sub-query says
SELECT id, rank() OVER (ORDER BY v NULLS FIRST) AS r FROM node ORDER BY r, id LIMIT (SELECT max(id) FROM region)

-- construct: WITH RECURSIVE
-- case: depth of a tree
WITH RECURSIVE t AS (SELECT id, 0 AS depth FROM node WHERE parent IS NULL UNION ALL SELECT n.id, t.depth + 1 FROM node n JOIN t ON n.parent = t.id) SELECT id, depth FROM t
-- case: all pairs
WITH RECURSIVE t AS (SELECT parent AS top, id FROM node WHERE parent IS NOT NULL UNION SELECT t.top, n.id FROM t JOIN node n ON n.parent = t.id) SELECT top, id FROM t
-- case: aggregate over it
WITH RECURSIVE t AS (SELECT id, id AS root FROM node WHERE parent IS NULL UNION ALL SELECT n.id, t.root FROM node n JOIN t ON n.parent = t.id) SELECT t.root, count(*) AS n, sum(n.v) AS s FROM t JOIN node n USING (id) GROUP BY t.root

-- construct: Partitions and inheritance
-- case: partitioned table
SELECT sensor, at, kind, value FROM reading
-- case: groups over a partitioned table
SELECT kind, count(*) AS n, sum(value) AS s, max(value) AS hi FROM reading GROUP BY kind
-- case: a partition by name
SELECT sensor, at, value FROM reading_2023
-- case: a partition that is partitioned
SELECT kind, count(*) AS n FROM reading_2024 GROUP BY kind
-- case: a partition below
SELECT sensor, value FROM reading_2024_heat WHERE value > 1
-- case: partitioned by hash, joined
SELECT b.label, n.v FROM bucket b JOIN node n ON n.id = b.id
-- case: only the partitioned table
SELECT sensor FROM ONLY reading
-- case: with children
SELECT id, wheels, owner FROM vehicle
-- case: without children
SELECT id, wheels FROM ONLY vehicle
-- case: a child
SELECT id, owner, load FROM truck
-- case: groups with children
SELECT owner, sum(wheels) AS wheels FROM vehicle GROUP BY owner
-- case: a parent joined to its child
SELECT v.id, t.load FROM vehicle v JOIN truck t ON t.id = v.id

-- construct: Views over views
-- case: a plain view
SELECT label, price FROM priced
-- case: a plain view with an outer join
SELECT name, sum(amount) AS s FROM sale GROUP BY name
-- case: a plain view over a plain view
SELECT n, count(*) AS labels FROM label_count GROUP BY n
-- case: a maintained view
VIEW bought AS SELECT p.id, p.customer_id, i.label, p.amount FROM purchase p JOIN item i ON i.id = p.item_id

SELECT label, count(*) AS n, sum(amount) AS s FROM bought GROUP BY label
-- case: a maintained view of groups
VIEW spent AS SELECT customer_id, sum(amount) AS s, count(*) AS n FROM purchase GROUP BY customer_id

SELECT n, max(s) AS most FROM spent GROUP BY n
-- case: a maintained view and the table below it
VIEW spent AS SELECT customer_id, sum(amount) AS s FROM purchase GROUP BY customer_id

SELECT p.id, p.amount, s.s FROM purchase p JOIN spent s ON s.customer_id = p.customer_id
-- case: two maintained views over one table
VIEW dear AS SELECT id, label, price FROM item WHERE price > 1.60

VIEW totals AS SELECT label, count(*) AS n FROM item GROUP BY label

SELECT d.id, t.n FROM dear d JOIN totals t ON t.label = d.label
-- case: four levels
VIEW one AS SELECT id, parent, v FROM node WHERE v IS NOT NULL

VIEW two AS SELECT v, count(*) AS n FROM one GROUP BY v

VIEW three AS SELECT DISTINCT n FROM two

SELECT count(*) AS kinds, sum(n) AS s FROM three

-- construct: Row values, composites, arrays, ranges, domains, enums
-- case: comparison of rows
SELECT id FROM node WHERE (id, v) > (2, 3) OR ROW(id, v) IS DISTINCT FROM ROW(1, 5)
-- case: a row as value
SELECT id, ROW(v, parent)::text AS r FROM node
-- case: composite column
SELECT id, home, (home).zip AS zip FROM customer
-- case: groups by a composite
SELECT home, count(*) AS n FROM customer GROUP BY home
-- case: array column
SELECT id, guests, guests[1] AS first, cardinality(guests) AS n, grid[1][2] AS g FROM booking
-- case: groups by an array
SELECT guests, count(*) AS n, min(id) AS first FROM booking GROUP BY guests
-- case: element of an array
SELECT b.id, n.id AS node FROM booking b JOIN node n ON n.id = ANY (b.grid)
-- case: range column
SELECT id, during, lower(during) AS lo, during @> 4 AS four FROM booking
-- case: groups by a range
SELECT during, count(*) AS n FROM booking GROUP BY during
-- case: join on overlapping ranges
SELECT x.id, y.id AS other, x.during * y.during AS common FROM booking x JOIN booking y ON x.during && y.during AND x.id < y.id
-- case: distinct ranges
SELECT DISTINCT days FROM booking
-- case: multiranges min=14
SELECT room, int4multirange(during) AS m, count(*) AS n FROM booking GROUP BY room, int4multirange(during)
-- case: domain
SELECT quantity, sum(quantity) AS q, count(*) AS n FROM purchase GROUP BY quantity
-- case: enumeration
SELECT mood, count(*) AS n, max(mood) AS most FROM customer WHERE mood >= 'ok' GROUP BY mood

-- construct: Types without equality
-- case: json beside a key
SELECT id, body FROM document
-- case: json without a key
SELECT body FROM document
-- case: json without a key over a join
SELECT p.note, i.label FROM purchase p JOIN item i ON i.id = p.item_id
-- case: xml and point beside a key
SELECT id, markup, spot FROM document
-- case: xml without a key
SELECT markup FROM document
-- case: json over a left join
SELECT c.id, p.note FROM customer c LEFT JOIN purchase p ON p.customer_id = c.id
-- case: values out of json
SELECT id, body ->> 'a' AS a, extra -> 'b' AS b FROM document
-- case: groups out of json
SELECT body ->> 'a' AS a, count(*) AS n FROM document GROUP BY body ->> 'a'
-- case: rows of types without equality grouped by their key, below an outer join
SELECT d.id, d.body, d.markup::text || coalesce(d.spot::text, '') AS more, count(n.id) AS n FROM node n LEFT JOIN document d ON n.id = d.id GROUP BY d.id
-- case: json of the rows that a group has, in HAVING
SELECT d.id, count(*) AS n FROM document d JOIN node n ON n.id >= d.id GROUP BY d.id HAVING (d.body ->> 'a') IS NOT NULL AND count(*) > 1
-- case: json grouped with its key
SELECT d.id, d.body, count(n.id) AS n FROM document d JOIN node n ON n.id >= d.id GROUP BY d.id

-- case: jsonb in the condition of exists
SELECT d.id FROM document d WHERE EXISTS (SELECT FROM document e WHERE e.id <> d.id AND d.extra @> e.extra)
-- case: jsonb in the condition of not exists, twice
SELECT d.id, d.extra FROM document d WHERE NOT EXISTS (SELECT FROM document e WHERE e.id > d.id AND e.extra::text > d.extra::text) OR NOT EXISTS (SELECT FROM node n WHERE n.v::text = d.extra ->> 'a' AND n.id < d.id)

-- case: one row matched by how its values look
SELECT s.a::text AS a FROM (SELECT json_agg(n.v ORDER BY n.id) AS a FROM node n) s WHERE EXISTS (SELECT FROM document d WHERE d.extra::text <> s.a::text)

-- case: one row left joined by how its values look
SELECT s.n, d.id FROM (SELECT count(*) AS n, sum(p.amount) AS a FROM purchase p) s LEFT JOIN document d ON d.id::text < s.a::text

-- case: the values of a group of all rows among those of a query
SELECT r.id, (SELECT count(*) FROM purchase p HAVING round(var_pop(p.amount), 2) IN (SELECT q.amount FROM purchase q)) AS n FROM region r
-- case: jsonb in the condition of a left join
SELECT d.id, e.id AS other, e.tags FROM document d LEFT JOIN document e ON e.tags @> (d.extra -> 'a')
-- case: jsonb in the condition of a full join
SELECT d.id, e.id AS other FROM document d FULL JOIN document e ON d.id = e.id + 1 AND e.tags::text <> d.tags::text
-- case: json in the condition of a left join
SELECT d.id, n.id AS node FROM document d LEFT JOIN node n ON (d.body ->> 'a')::text < n.v::text
-- case: numbers in a condition that sees their digits
SELECT i.id FROM item i WHERE EXISTS (SELECT FROM purchase p WHERE p.amount::text > i.price::text AND p.quantity > i.id)
-- construct: Collations
-- case: nondeterministic column
SELECT id, city FROM account
-- case: groups of a nondeterministic column
SELECT city, count(*) AS n, sum(balance) AS s FROM account GROUP BY city
-- case: distinct of a nondeterministic column
SELECT DISTINCT city FROM account
-- case: join on a nondeterministic column
SELECT a.id, b.id AS other FROM account a JOIN account b ON b.city = a.city
-- case: a domain as citext
SELECT mail, count(*) AS n FROM account GROUP BY mail
-- case: another collation
SELECT name COLLATE "C" AS name, count(*) AS n FROM customer GROUP BY name COLLATE "C"
-- case: extremes of a collation
SELECT region_id, min(name COLLATE "C") AS lo, max(name COLLATE caseless) AS hi FROM customer GROUP BY region_id

-- construct: Generated and identity columns
-- case: generated column
SELECT id, price, double_price FROM item
-- case: groups by a generated column
SELECT rounded, count(*) AS n FROM account GROUP BY rounded
-- case: identity columns
SELECT id, number, balance FROM account
-- case: join on an identity column
SELECT a.id, n.v FROM account a JOIN node n ON n.id = a.id

-- construct: Definitions that fail on some rows
-- case: division by a column
SELECT id, 10 / v AS share FROM node
-- case: division in a condition
SELECT id, v FROM node WHERE 10 / v > 2
-- case: division over a join
SELECT p.id, i.price / p.quantity AS each FROM purchase p JOIN item i ON i.id = p.item_id
-- case: division by an aggregate
SELECT parent, 10 / sum(v) AS share, count(*) AS n FROM node GROUP BY parent
-- case: division inside an aggregate
SELECT parent, sum(10 / v) AS s, max(v) AS hi FROM node GROUP BY parent
-- case: division in a group key
SELECT 10 / v AS k, count(*) AS n FROM node GROUP BY 10 / v
-- case: a sum out of range
SELECT parent, sum(v)::smallint * 4000::smallint AS s FROM node GROUP BY parent
-- case: text that is no number
SELECT b, a + c::text::numeric::integer AS s FROM loose
-- case: an element that is no number
SELECT id, (tags ->> 0)::integer AS first FROM document
-- case: a division that is not always made
SELECT id, CASE WHEN v <> 0 THEN 10 / v END AS share FROM node


-- construct: What pg_ivm refuses
-- case: outer join
SELECT c.name, p.amount FROM customer c LEFT JOIN purchase p ON p.customer_id = c.id
-- case: other aggregates
SELECT item_id, stddev(quantity) AS s, array_agg(id ORDER BY id) AS ids FROM purchase GROUP BY item_id
-- case: sub-query with an aggregate
SELECT c.id, s.n FROM customer c JOIN (SELECT customer_id, count(*) AS n FROM purchase GROUP BY customer_id) s ON s.customer_id = c.id
-- case: sub-query with DISTINCT
SELECT c.id FROM customer c JOIN (SELECT DISTINCT customer_id FROM purchase) s ON s.customer_id = c.id
-- case: sub-query in the target list
SELECT id, (SELECT max(amount) FROM purchase p WHERE p.customer_id = c.id) AS most FROM customer c
-- case: EXISTS under OR
SELECT name FROM customer c WHERE mood = 'sad' OR EXISTS (SELECT FROM purchase p WHERE p.customer_id = c.id)
-- case: EXISTS in the target list
SELECT id, EXISTS (SELECT FROM purchase p WHERE p.customer_id = c.id) AS bought FROM customer c
-- case: EXISTS over columns that are not shown
SELECT name FROM customer c WHERE EXISTS (SELECT FROM purchase p WHERE p.customer_id = c.id AND p.quantity > 1)
-- case: window function
SELECT id, rank() OVER (PARTITION BY item_id ORDER BY quantity DESC NULLS LAST, id) AS r FROM purchase
-- case: HAVING
SELECT item_id, sum(quantity) AS q FROM purchase GROUP BY item_id HAVING count(*) > 1
-- case: ORDER BY
SELECT id, name FROM customer ORDER BY name
-- case: LIMIT and OFFSET
SELECT id, amount FROM purchase ORDER BY amount DESC NULLS LAST, id LIMIT 3 OFFSET 1
-- case: UNION
SELECT name FROM customer UNION SELECT label FROM item
-- case: INTERSECT
SELECT id FROM customer INTERSECT SELECT item_id FROM purchase
-- case: EXCEPT
SELECT id FROM customer EXCEPT SELECT customer_id FROM purchase
-- case: DISTINCT ON
SELECT DISTINCT ON (item_id) item_id, id FROM purchase ORDER BY item_id, id
-- case: VALUES
SELECT c.id, v.w FROM customer c JOIN (VALUES (1, 'one'), (2, 'two')) AS v (k, w) ON v.k = c.id
-- case: group key that is not shown
SELECT count(*) AS n FROM purchase GROUP BY item_id
-- case: expression over aggregates
SELECT item_id, sum(quantity) / count(*) + 1 AS x FROM purchase GROUP BY item_id
-- case: sum of floating-point numbers
SELECT label, sum(weight) AS w, avg(weight) AS a FROM item GROUP BY label
-- case: WITH over an aggregate
WITH s AS (SELECT customer_id, count(*) AS n FROM purchase GROUP BY customer_id) SELECT n, count(*) AS c FROM s GROUP BY n
-- case: WITH that nothing refers to
WITH unused AS (SELECT id FROM item) SELECT id FROM customer
-- case: WITH RECURSIVE
WITH RECURSIVE up (id, top) AS (SELECT id, id FROM node WHERE parent IS NULL UNION ALL SELECT n.id, up.top FROM node n JOIN up ON n.parent = up.id) SELECT top, count(*) AS n FROM up GROUP BY top
