-- case: projection with key
SELECT id, name FROM customer
-- case: whole table
SELECT * FROM purchase
-- case: rows without key
SELECT label, price FROM item
-- case: duplicates of a keyless table
SELECT a, b, c FROM loose
-- case: all columns of a keyless table
SELECT * FROM loose
-- case: constant column
SELECT 1 AS one, 'x' AS word, NULL::integer AS nothing FROM loose
-- case: filter
SELECT id, price FROM item WHERE price > 1.60 AND label LIKE 'p%'
-- case: filter on what is not shown
SELECT name FROM customer WHERE region_id IS NOT NULL OR mood = 'sad'
-- case: expressions
SELECT id, price * 3 AS triple, upper(label) || '!' AS loud, CASE WHEN weight > 0.5 THEN 'heavy' ELSE 'light' END AS class,
       coalesce(weight, 0) AS w FROM item
-- case: generated column
SELECT id, double_price FROM item
-- case: generated column summed
SELECT label, sum(double_price) AS d FROM item GROUP BY label
-- case: whole row
SELECT c.id, c AS everything, c.home FROM customer c
-- case: composite field
SELECT id, (home).street AS street, (home).zip + 1 AS next_zip FROM customer
-- case: composite key
SELECT home, count(*) AS n FROM customer GROUP BY home
-- case: enumeration key
SELECT mood, count(*) AS n, min(name) AS first_name FROM customer GROUP BY mood
-- case: enumeration extremes
SELECT region_id, min(mood) AS least, max(mood) AS most FROM customer GROUP BY region_id
-- case: arrays
SELECT ARRAY[region_id, id] AS pair, count(*) AS n FROM customer GROUP BY ARRAY[region_id, id]
-- case: json without equality
SELECT id, note FROM purchase
-- case: json without key
SELECT quantity, note FROM purchase
-- case: domain
SELECT quantity, count(*) AS n, sum(quantity) AS q FROM purchase GROUP BY quantity
-- case: nondeterministic collation
SELECT id, name COLLATE caseless AS name FROM customer
-- case: time zone pinned
SELECT date_trunc('month', at) AS month, count(*) AS n FROM purchase GROUP BY 1
-- case: group by expression
SELECT id % 2 AS odd, count(*) AS n, sum(price) AS p FROM item GROUP BY id % 2
-- case: group by two, one hidden
SELECT b, count(*) AS n FROM loose GROUP BY a, b
-- case: group by key with dependent columns
SELECT id, label, price, count(*) AS n FROM item GROUP BY id
-- case: group by constant
SELECT 'all' AS k, count(*) AS n FROM loose GROUP BY 1
-- case: grouping without aggregates
SELECT b FROM loose GROUP BY b
-- case: distinct
SELECT DISTINCT a, b FROM loose
-- case: distinct over a join
SELECT DISTINCT c.name, i.label FROM purchase p JOIN customer c ON c.id = p.customer_id JOIN item i ON i.id = p.item_id
-- case: distinct expression
SELECT DISTINCT quantity > 2 AS many FROM purchase
-- case: counts
SELECT a, count(*) AS n, count(b) AS nb, count(c) FILTER (WHERE f > 0) AS nc, count(*) FILTER (WHERE b = 'x') AS nx FROM loose GROUP BY a
-- case: sums
SELECT b, sum(a) AS a, sum(c) AS c, sum(f) AS f, sum(r) AS r, sum(i) AS i, sum(m) AS m FROM loose GROUP BY b
-- case: sums of narrow and wide integers
SELECT b, sum(a::smallint) AS s, sum(a::bigint) AS l, sum(a::bigint) FILTER (WHERE a > 1) AS lf FROM loose GROUP BY b
-- case: averages
SELECT b, avg(a) AS a, avg(c) AS c, avg(f) AS f, avg(r) AS r, avg(i) AS i, avg(a::bigint) AS l FROM loose GROUP BY b
-- case: extremes
SELECT b, min(a) AS a, max(c) AS c, min(f) AS f, max(i) AS i, min(m) AS m FROM loose GROUP BY b
-- case: filtered extremes
SELECT b, min(a) FILTER (WHERE c > 1) AS a, max(a) FILTER (WHERE f IS NOT NULL) AS m FROM loose GROUP BY b
-- case: text extremes
SELECT item_id, min(c.name) AS first_name, max(c.name COLLATE "C") AS last_name FROM purchase p JOIN customer c ON c.id = p.customer_id GROUP BY item_id
-- case: arithmetic over aggregates
SELECT b, sum(a) + count(*) * 2 AS x, sum(c) / nullif(count(c), 0) AS mean, max(a) - min(a) AS spread, round(avg(c), 2) AS r FROM loose GROUP BY b
-- case: only expressions over aggregates
SELECT coalesce(sum(a), 0) AS s FROM loose GROUP BY b
-- case: one row of aggregates
SELECT count(*) AS n, sum(a) AS s, avg(c) AS v, min(f) AS lo, max(b) AS hi FROM loose
-- case: one row of a sum
SELECT sum(c) AS s FROM loose
-- case: one row of a minimum
SELECT min(a) AS lo FROM loose
-- case: one row over a join
SELECT count(*) AS n, sum(p.quantity * i.price) AS total, max(i.price) AS dearest FROM purchase p JOIN item i ON i.id = p.item_id
-- case: one row of an empty selection
SELECT count(*) AS n, sum(a) AS s, min(b) AS b FROM loose WHERE a > 1000
-- case: one constant beside an aggregate
SELECT 'total' AS what, sum(quantity) AS q FROM purchase
-- case: join of two
SELECT p.id, c.id AS customer, c.name, p.amount FROM purchase p JOIN customer c ON c.id = p.customer_id
-- case: join of two without keys
SELECT c.name, p.amount FROM purchase p JOIN customer c ON c.id = p.customer_id
-- case: join grouped
SELECT i.label, count(*) AS n, sum(p.quantity) AS q, sum(p.quantity * i.price) AS total, avg(p.amount) AS a FROM purchase p JOIN item i ON i.id = p.item_id GROUP BY i.label
-- case: join of three
SELECT r.name AS region, c.name, count(*) AS n, sum(p.amount) AS a FROM purchase p JOIN customer c ON c.id = p.customer_id JOIN region r ON r.id = c.region_id GROUP BY r.name, c.name
-- case: join of four, rows
SELECT p.id, r.id AS region, c.id AS customer, i.id AS item, p.quantity FROM region r, customer c, purchase p, item i WHERE r.id = c.region_id AND c.id = p.customer_id AND i.id = p.item_id
-- case: join of five
SELECT r.name, i.label, l.b, count(*) AS n, max(p.amount) AS m FROM region r JOIN customer c ON r.id = c.region_id JOIN purchase p ON p.customer_id = c.id JOIN item i ON i.id = p.item_id JOIN loose l ON l.a = p.quantity GROUP BY 1, 2, 3
-- case: cross join
SELECT r.id AS r, i.id AS i FROM region r CROSS JOIN item i
-- case: cross join without keys
SELECT l.b, i.label FROM loose l, item i
-- case: natural join
SELECT * FROM region NATURAL JOIN (SELECT id AS cid, region_id AS id FROM customer) c
-- case: join using
SELECT id, n.v, c.name FROM node n JOIN customer c USING (id)
-- case: join on an inequality
SELECT a.id, b.id AS cheaper FROM item a JOIN item b ON b.price < a.price
-- case: self join by key
SELECT c.id, p.id AS parent, c.v + p.v AS s FROM node c JOIN node p ON p.id = c.parent
-- case: self join without keys
SELECT c.v, p.v AS pv FROM node c JOIN node p ON p.id = c.parent
-- case: self join grouped
SELECT p.v, count(*) AS n, sum(c.v) AS s, min(c.v) AS lo FROM node c JOIN node p ON p.id = c.parent GROUP BY p.v
-- case: three times the same table
SELECT a.id AS a, count(*) AS n FROM node a JOIN node b ON b.parent = a.id JOIN node c ON c.parent = b.id OR c.v = b.v GROUP BY a.id
-- case: sub-query in from
SELECT s.label, s.p FROM (SELECT label, price + 1 AS p FROM item WHERE price > 1) s WHERE s.p < 100
-- case: grouped over a sub-query
SELECT s.k, sum(s.v) AS v FROM (SELECT a % 2 AS k, c * 2 AS v FROM loose WHERE b IS NOT NULL) s GROUP BY s.k
-- case: common table expression
WITH big AS (SELECT * FROM purchase WHERE quantity > 1) SELECT c.name, count(*) AS n FROM big JOIN customer c ON c.id = big.customer_id GROUP BY c.name
-- case: common table expression used twice
WITH x AS (SELECT id, v FROM node WHERE v IS NOT NULL) SELECT a.id, b.id AS other FROM x a JOIN x b ON a.v = b.v AND a.id <> b.id
-- case: values in from
SELECT i.id, t.word FROM item i JOIN (VALUES (1, 'one'), (2, 'two'), (1, 'uno')) AS t (id, word) ON t.id = i.id
-- case: function in from
SELECT g, count(*) AS n FROM loose JOIN generate_series(1, 3) AS g ON loose.a >= g GROUP BY g
-- case: equality of rows in where
SELECT id FROM customer WHERE (region_id, name) = (1, 'Ada') OR name IN ('Bob', 'Eve')
-- case: awkward names
SELECT id AS "Select", label AS "a ""quoted"" $1 %{x}", price AS "image", weight AS "copies" FROM item
-- case: awkward names without key
SELECT label AS "image", price AS "copies", weight AS "weight" FROM item
-- case: awkward names of groups
SELECT label AS "position", count(*) AS "remaining", sum(price) AS "d", min(weight) AS "v", max(price) AS "excluded" FROM item GROUP BY label
-- case: awkward names over a join
SELECT i.label AS "image", p.quantity AS "copies", p.amount AS "copy", i.price AS "n", 1 AS "ctid_" FROM purchase p JOIN item i ON i.id = p.item_id
-- case: unicode names
SELECT id AS "größe", name AS "名前", mood AS "📈" FROM customer
-- case: two filters of one aggregate
SELECT customer_id, sum(amount) FILTER (WHERE quantity > 1) AS big, sum(amount) FILTER (WHERE quantity <= 1) AS small, avg(amount) FILTER (WHERE item_id = 1) AS pens FROM purchase GROUP BY customer_id
-- case: join on an expression
SELECT n.id, l.b, l.c FROM node n JOIN loose l ON n.v = l.a * 5 + 0
-- case: group key from both sides
SELECT p.quantity + i.id AS k, count(*) AS n, sum(i.price) AS s FROM purchase p JOIN item i ON i.id = p.item_id GROUP BY p.quantity + i.id
-- case: sum of a product with changing scales
SELECT i.label, sum(p.amount * i.price) AS s, sum(p.amount) AS a, avg(p.amount) AS v FROM purchase p JOIN item i ON i.id = p.item_id GROUP BY i.label
-- case: whole row counted
SELECT region_id, count(c) AS n, count(c.home) AS h FROM customer c GROUP BY region_id
-- case: null tests and boolean tests
SELECT (quantity > 1) IS TRUE AS t, (quantity > 1) IS UNKNOWN AS u, customer_id IS NULL AS z, count(*) AS n FROM purchase GROUP BY 1, 2, 3
-- case: aggregate over an aggregate
SELECT n, count(*) AS customers, sum(s) AS s FROM (SELECT customer_id, count(*) AS n, sum(amount) AS s FROM purchase GROUP BY customer_id) q GROUP BY n
-- case: arithmetic that would fail on a group without rows
SELECT customer_id, 100 / count(*) AS share, 100 / (count(*) * 2 - 1) AS odd FROM purchase GROUP BY customer_id
-- case: join of two aggregates
SELECT a.region_id, a.n, b.s FROM (SELECT region_id, count(*) AS n FROM customer GROUP BY region_id) a JOIN (SELECT c.region_id, sum(p.amount) AS s FROM customer c JOIN purchase p ON p.customer_id = c.id GROUP BY c.region_id) b ON a.region_id = b.region_id
-- case: HAVING
SELECT customer_id, count(*) AS n FROM purchase GROUP BY customer_id HAVING count(*) > 1 AND sum(amount) > 5
-- case: HAVING with a sub-query
SELECT item_id, sum(amount) AS s FROM purchase GROUP BY item_id HAVING sum(amount) > (SELECT avg(price) FROM item)
-- case: left join
SELECT c.id, c.name, p.id AS purchase, p.amount FROM customer c LEFT JOIN purchase p ON p.customer_id = c.id
-- case: left join to a primary key
SELECT p.id, p.amount, c.name FROM purchase p LEFT JOIN customer c ON c.id = p.customer_id
-- case: left join with conditions on one side each
SELECT c.id, p.id AS purchase FROM customer c LEFT JOIN purchase p ON p.customer_id = c.id AND p.quantity > 1 AND c.region_id = 1
-- case: left join on an inequality
SELECT n.id, l.b FROM node n LEFT JOIN loose l ON n.v < l.a
-- case: full join
SELECT c.name, r.name AS region FROM customer c FULL JOIN region r ON r.id = c.region_id
-- case: full join on a condition without columns
SELECT r.name, n.v FROM region r FULL JOIN node n ON true
-- case: chain of outer joins
SELECT r.id AS region, c.id AS customer, p.id AS purchase, i.label FROM region r LEFT JOIN customer c ON c.region_id = r.id LEFT JOIN purchase p ON p.customer_id = c.id LEFT JOIN item i ON i.id = p.item_id
-- case: outer join of an inner join
SELECT c.id, q.label FROM customer c LEFT JOIN (purchase p JOIN item i ON i.id = p.item_id) AS q (pid, customer_id, item_id, quantity, amount, at, note, iid, label) ON q.customer_id = c.id
-- case: WHERE over null-extended columns
SELECT c.id, coalesce(p.amount, -1) AS a FROM customer c LEFT JOIN purchase p ON p.customer_id = c.id WHERE p.quantity IS NULL OR p.quantity > 2
-- case: aggregate over an outer join
SELECT r.name, count(*) AS n, count(c.id) AS customers, min(c.name) AS first FROM region r LEFT JOIN customer c ON c.region_id = r.id GROUP BY r.name
-- case: EXISTS
SELECT id, name FROM customer c WHERE EXISTS (SELECT FROM purchase p WHERE p.customer_id = c.id AND p.quantity > 1)
-- case: NOT EXISTS by a comparison of both sides
SELECT id FROM purchase p WHERE NOT EXISTS (SELECT FROM purchase q WHERE q.item_id = p.item_id AND q.id > p.id)
-- case: IN and NOT IN
SELECT id FROM customer WHERE id IN (SELECT customer_id FROM purchase) AND region_id NOT IN (SELECT region_id FROM customer WHERE mood = 'sad')
-- case: NOT IN with NULLs
SELECT a, b FROM loose WHERE a NOT IN (SELECT v FROM node)
-- case: ANY and ALL under OR
SELECT id, v FROM node WHERE v > ALL (SELECT a FROM loose) OR v = ANY (SELECT id + 1 FROM region)
-- case: sub-queries as values
SELECT id, EXISTS (SELECT FROM purchase p WHERE p.customer_id = c.id) AS e, region_id IN (SELECT v FROM node) AS i, (SELECT count(*) FROM purchase p WHERE p.customer_id = c.id) AS n FROM customer c
-- case: correlated scalar sub-query as a condition
SELECT id, amount FROM purchase p WHERE amount >= (SELECT avg(q.amount) FROM purchase q WHERE q.item_id = p.item_id)
-- case: scalar sub-query by primary key
SELECT id, (SELECT i.label FROM item i WHERE i.id = p.item_id) AS label FROM purchase p
-- case: scalar sub-query by comparison
SELECT id, (SELECT count(*) FROM node m WHERE m.v < n.v) AS below FROM node n
-- case: uncorrelated scalar sub-query
SELECT id, price - (SELECT min(price) FROM item) AS more FROM item
-- case: lateral aggregate
SELECT c.id, q.n, q.s FROM customer c, LATERAL (SELECT count(*) AS n, sum(p.amount) AS s FROM purchase p WHERE p.customer_id = c.id) q
-- case: lateral function
SELECT n.id, g FROM node n, generate_series(1, n.v) g
-- case: UNION
SELECT name FROM customer UNION SELECT label FROM item
-- case: UNION ALL, twice
SELECT name, 1 AS t FROM customer UNION ALL SELECT label, 2 FROM item UNION ALL SELECT b, 3 FROM loose
-- case: EXCEPT and INTERSECT
(SELECT id FROM customer EXCEPT SELECT customer_id FROM purchase) UNION ALL (SELECT id FROM node INTERSECT SELECT item_id FROM purchase)
-- case: EXCEPT ALL
SELECT a FROM loose EXCEPT ALL SELECT v FROM node
-- case: INTERSECT ALL
SELECT item_id FROM purchase INTERSECT ALL SELECT v FROM node
-- case: ROLLUP and GROUPING
SELECT customer_id, item_id, count(*) AS n, sum(amount) AS s, grouping(customer_id, item_id) AS g FROM purchase GROUP BY ROLLUP (customer_id, item_id)
-- case: CUBE with HAVING
SELECT customer_id, quantity, count(*) AS n FROM purchase GROUP BY CUBE (customer_id, quantity) HAVING count(*) > 1
-- case: common table expression used twice
WITH q AS (SELECT customer_id, sum(amount) AS s FROM purchase GROUP BY customer_id) SELECT a.customer_id, a.s, b.customer_id AS other FROM q a JOIN q b ON a.s < b.s
-- case: the row with the largest value
SELECT id, item_id FROM purchase p WHERE quantity = (SELECT max(q.quantity) FROM purchase q WHERE q.item_id = p.item_id)
-- case: texts of a group
SELECT region_id, string_agg(name, ', ' ORDER BY id) AS names, array_agg(id ORDER BY id DESC) FILTER (WHERE mood = 'sad') AS sad FROM customer GROUP BY region_id
-- case: all rows in one array
SELECT array_agg(id ORDER BY id) AS ids, 100 / (count(*) + 1) AS share FROM item WHERE price > 1.60
-- case: distinct inside aggregates
SELECT customer_id, count(DISTINCT item_id) AS n, sum(DISTINCT quantity) AS q, string_agg(DISTINCT amount::text, ' ' ORDER BY amount::text) AS a FROM purchase GROUP BY customer_id
-- case: ordered sets over a join
SELECT i.label, percentile_disc(0.5) WITHIN GROUP (ORDER BY p.quantity) AS median, percentile_cont(0.25) WITHIN GROUP (ORDER BY p.amount::float8) AS quarter, rank(2) WITHIN GROUP (ORDER BY p.quantity) AS r FROM purchase p JOIN item i ON i.id = p.item_id GROUP BY i.label
-- case: json of a group
SELECT customer_id, json_agg(at ORDER BY id) AS times, jsonb_object_agg(id, note) AS notes FROM purchase GROUP BY customer_id
-- case: statistics and bits
SELECT b, stddev(a) AS s, variance(c) AS v, bool_or(c > 1) AS o, bit_or(a) AS bits, corr(a, a) AS r FROM loose GROUP BY b
-- case: arrays as keys of arrays
SELECT ARRAY[region_id, id % 2] AS k, array_agg(id ORDER BY id) AS ids FROM customer GROUP BY ARRAY[region_id, id % 2]
-- case: composite key of an array
SELECT home, array_agg(id ORDER BY id) AS ids FROM customer GROUP BY home
-- case: hidden nullable keys of a median
SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY a) AS median FROM loose GROUP BY b, a > 1
-- case: self join into an array
SELECT p.v, array_agg(c.id ORDER BY c.id, p.id) AS children FROM node c JOIN node p ON p.id = c.parent GROUP BY p.v
-- case: array of counts
SELECT array_agg(n ORDER BY label) AS counts FROM (SELECT label, count(*) AS n FROM item GROUP BY label) s
-- case: longest of texts
SELECT max(length(names)) AS longest, count(*) AS n FROM (SELECT region_id, string_agg(name, ',' ORDER BY id) AS names FROM customer GROUP BY region_id) s
-- case: texts of a group with a changing count
SELECT s.label, s.n, string_agg(p.id::text, ' ' ORDER BY p.id) AS purchases FROM (SELECT label, min(id) AS id, count(*) AS n FROM item GROUP BY label) s JOIN purchase p ON p.item_id = s.id GROUP BY s.label, s.n
-- case: rank in a partition
SELECT id, customer_id, amount, rank() OVER (PARTITION BY customer_id ORDER BY amount DESC, id) AS place FROM purchase
-- case: running sums and neighbours
SELECT id, sum(quantity) OVER (PARTITION BY item_id ORDER BY id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW EXCLUDE TIES) AS pair, lag(amount, 1, 0.0) OVER w AS before, count(*) FILTER (WHERE quantity > 1) OVER (PARTITION BY item_id) AS many FROM purchase WINDOW w AS (PARTITION BY item_id ORDER BY id)
-- case: windows of all rows
SELECT a, b, row_number() OVER (ORDER BY a, b, c, f) AS n, count(*) OVER () AS all_rows FROM loose
-- case: windows with different partitions
SELECT c.id, count(*) OVER (PARTITION BY c.region_id) AS in_region, count(*) OVER (PARTITION BY c.mood) AS in_mood, CASE row_number() OVER (PARTITION BY c.mood, c.region_id ORDER BY c.id) WHEN 1 THEN 'first' WHEN c.id THEN 'own' ELSE r.name END AS place FROM customer c JOIN region r ON r.id = c.region_id
-- case: windows over groups
SELECT label, count(*) AS n, dense_rank() OVER (ORDER BY count(*) DESC, label) AS place, sum(sum(price)) OVER (PARTITION BY count(*)) AS peers FROM item GROUP BY label
-- case: best two of each partition
SELECT s.label, s.id FROM (SELECT i.label, p.id, row_number() OVER (PARTITION BY i.label ORDER BY p.amount DESC NULLS LAST, p.id) AS n FROM purchase p JOIN item i ON i.id = p.item_id) s WHERE s.n <= 2
-- case: groups of window results
SELECT n, count(*) AS rows, string_agg(id::text, ' ' ORDER BY id) AS ids FROM (SELECT id, count(*) OVER (PARTITION BY v) AS n FROM node) s GROUP BY n
-- case: distinct window results
SELECT DISTINCT b, max(a) OVER (PARTITION BY b) AS most FROM loose
-- case: windows over duplicates without key
SELECT b, count(*) OVER (PARTITION BY b, a) AS n FROM loose
-- case: first row of each key
SELECT DISTINCT ON (region_id) region_id, name, mood FROM customer ORDER BY region_id, mood DESC NULLS LAST, id
-- case: first row of hidden keys
SELECT DISTINCT ON (i.label, p.quantity > 1) p.id, i.price FROM purchase p JOIN item i ON i.id = p.item_id ORDER BY i.label, p.quantity > 1, p.id DESC
-- case: first row of composite and array keys
SELECT DISTINCT ON (home, ARRAY[mood]) id, home FROM customer ORDER BY home, ARRAY[mood], id
-- case: top rows
SELECT id, amount FROM purchase WHERE quantity > 0 ORDER BY amount DESC NULLS LAST, id LIMIT 3 OFFSET 1
-- case: top rows with ties
SELECT price, label FROM item ORDER BY label FETCH FIRST 2 ROWS WITH TIES
-- case: top groups of a join
SELECT t.label, t.n, i.id FROM (SELECT label, count(*) AS n FROM item GROUP BY label ORDER BY count(*) DESC, label LIMIT 2) t JOIN item i ON i.label = t.label
-- case: top of the first rows
SELECT DISTINCT ON (b) b, a, c FROM loose ORDER BY b, a, c, c::text, f LIMIT 2
-- case: window results with duplicates
SELECT b, max(a) OVER (PARTITION BY b) AS most FROM loose
