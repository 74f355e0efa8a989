-- Corner cases of names, constants and scopes, in the format of 10-views.sql; search_path when created: lab, pg_catalog.

-- name: const_edges cat=const
SELECT '0044-03-15 BC'::date AS d1, 'infinity'::timestamp AS ts1, '-infinity'::timestamptz AS ts2, '12:00:00.000001-03:30:15'::timetz AS tz, '-1 days +02:03:04.5'::interval AS i1, '1 year -2 mons 3 days -00:00:01'::interval AS i2, '-0.00'::numeric AS n1, 1e-20 AS n2, 123456789012345678901234567890.5 AS n3, '1e300'::numeric AS n4, 'NaN'::numeric AS n5, 9999999999999999 AS big, -2147483648 AS i3, (-9223372036854775808)::bigint AS i4, '1e-45'::real AS f1, '5e-324'::float8 AS f2, 1.1::float4 AS f3, '-0'::float8 AS f4, '\x00ff'::bytea AS by, ''::text AS e, E'a\nb\r\t\\''"' AS s, 'ä€😀' AS u, B'' AS b0, B'101010101'::varbit AS vb, ''::"char" AS c0, 'x'::"char" AS c1, '\377'::"char" AS c2, 'abc'::name AS nm;
-- name: const_arrays cat=const
SELECT '{1,NULL,3}'::int[] AS a1, '[2:3][-1:0]={{1,2},{3,4}}'::int8[] AS a2, '{"a,b","NULL",null,"","q\"x","\\"}'::text[] AS a3, '{}'::text[] AS a4, '{sad,happy}'::mood[] AS a5, '{1.5,2e10}'::numeric[] AS a6, '{t,f}'::bool[] AS a7, '{2020-01-01}'::date[] AS a8, '{x,y}'::char(3)[] AS a9, '{a,b}'::"char"[] AS a10, '{1,2,3}'::int2[] AS a11, '{"[1,2)","(,5]"}'::int4range[] AS a12, '{"(1,2)"}'::point[] AS a13, '{1 day,2 mons}'::interval[] AS a14;
-- name: const_opaque cat=const
SELECT '[1,5)'::int4range AS r1, '[2,7)'::int4range AS r2, 'empty'::int4range AS r3, '(1,2)'::point AS p1, '(1,2)'::point AS p2, '(3,4)'::point AS p3, '{"a":1}'::jsonb AS j1, '{"a":"''\\"}'::jsonb AS j2, 'a & b'::tsquery AS q, 'a:1A b'::tsvector AS v, '10.0.0.0/8'::cidr AS c, '::1'::inet AS i, '08:00:2b:01:02:03'::macaddr AS m, '$12.50'::money AS mo, 'lab.customer'::regclass AS rc, 'pg_catalog.int4'::regtype AS rt, '$.a ? (@ > 1)'::jsonpath AS jp, '(a,1,b)'::addr AS ad FROM a WHERE id::text || '[1,5)' <> '''[9,9)''::int4range';
-- name: opaque_group cat=group
SELECT jsonb_build_object('k', '{"x": 1}'::jsonb || '{"y": 2}'::jsonb) AS j, '[1,2]'::int4range * int4range(id, 10) AS r, count(*) FROM a GROUP BY jsonb_build_object('k', '{"x": 1}'::jsonb || '{"y": 2}'::jsonb), '[1,2]'::int4range * int4range(id, 10) HAVING NOT '[3,4]'::int4range <@ '[1,9]'::int4range ORDER BY '[1,2]'::int4range * int4range(id, 10);
-- name: opaque_window cat=window
SELECT rank() OVER (PARTITION BY '[1,2)'::int4range * int4range(id, 10) ORDER BY id) AS r, '[5,6)'::int4range AS c, sum(x) OVER w AS s FROM a WINDOW w AS (PARTITION BY '[7,8)'::int4range + int4range(7, 9));
-- name: opaque_agg_order cat=aggregate
SELECT array_agg(id ORDER BY '{"a":1}'::jsonb || jsonb_build_object('x', x)) FILTER (WHERE '{"b":2}'::jsonb ? 'b') AS g, '{"c":3}'::jsonb AS j FROM a;
-- name: values_sorted cat=values
VALUES (1, 'a'), (2, 'b') ORDER BY column1 DESC, column2 || 'x' LIMIT 1;
-- name: values_cte cat=values
WITH v (a, b) AS (VALUES (1, 'x'), (2, 'y')), w AS (VALUES (3)) SELECT v.a, v.b, w.column1 FROM v, w;
-- name: values_union cat=values
SELECT q.n FROM (VALUES (1), (2) UNION ALL SELECT 3 UNION ALL VALUES (4)) q (n);
-- name: values_in cat=values
SELECT id FROM a WHERE id IN (VALUES (1), (2)) AND (id, x) IN (VALUES (1, 2), (3, 4));
-- name: row_of_subquery cat=row
SELECT row_to_json(q) AS j, (q)::text AS r, q IS NULL AS n FROM (SELECT id AS "Id", x AS "a b" FROM a) q;
-- name: row_nested cat=row
SELECT (q.r).id, (q.r).y, q.c::text AS c FROM (SELECT a AS r, ROW(a.id, 'x') AS c FROM a) q;
-- name: row_of_values cat=row
SELECT to_jsonb(v) AS j FROM (VALUES (1, 'x')) v (k, "V w");
-- name: row_of_function cat=row
SELECT f, (f).name, to_jsonb(g) AS gj FROM fcust(5) f, generate_series(1, 2) g (n);
-- name: alias_like_column cat=ident
SELECT x.x, x AS r FROM a x WHERE x.x > 1;
-- name: alias_shadow_deep cat=ident
SELECT a.id FROM a WHERE EXISTS (SELECT FROM b a WHERE a.id = 1 AND EXISTS (SELECT FROM c a WHERE a.id = 2)) AND EXISTS (SELECT FROM b WHERE b.id = a.id AND b.x IN (SELECT a.x FROM c b JOIN b a ON a.id = b.id));
-- name: alias_dup_columns cat=ident
SELECT q.a, q.b FROM (SELECT id AS a, x AS a_1, y AS b FROM a) q JOIN (SELECT id AS k, id AS k2 FROM b) r ON r.k = q.a;
-- name: star_dup cat=ident
SELECT count(*) AS n FROM (SELECT a.*, b.* FROM a JOIN b ON a.id = b.id) s;
-- name: name_strange cat=ident
SELECT q."a.b", q."x""y", q.", " AS " as ", q."select" AS "from" FROM (SELECT id AS "a.b", x AS "x""y", y AS ", ", 1 AS "select" FROM a) q;
-- name: sublink_group cat=group
SELECT (SELECT max(b.z) FROM b WHERE b.id = a.id) AS m, count(*) AS n FROM a GROUP BY (SELECT max(b.z) FROM b WHERE b.id = a.id);
-- name: sublink_group_ordinal cat=group
SELECT EXISTS (SELECT 1 FROM b WHERE b.id = a.id) AS m, count(*) AS n FROM a GROUP BY 1 HAVING EXISTS (SELECT 1 FROM c) ORDER BY 1;
-- name: order_expr_alias cat=order
SELECT id AS x, x AS id FROM a ORDER BY a.x, 2 DESC, a.id + 1 USING >;
-- name: setop_mixed cat=setop
SELECT id, x FROM a UNION (SELECT id, x FROM b EXCEPT ALL SELECT id, x FROM c ORDER BY 1 LIMIT 5) INTERSECT SELECT 1, 2 ORDER BY x, 1 DESC NULLS LAST OFFSET 1;
-- name: setop_types cat=setop
SELECT id, 'a' AS k, NULL AS z FROM a UNION ALL SELECT 1.5, y, 'q'::varchar(3) FROM a UNION SELECT NULL, NULL, NULL;
-- name: setop_with cat=setop
WITH q AS (SELECT 1 AS n) (WITH r AS (SELECT n + 1 AS m FROM q) SELECT m FROM r) UNION ALL SELECT n FROM q;
-- name: null_tests cat=expr
SELECT id FROM a WHERE (NULL::int) IS NULL AND ROW(id, x) IS NOT NULL AND NOT (a IS NULL) AND (a IS DISTINCT FROM NULL) AND COALESCE(NULL, id) = 1;
-- name: casts_chain cat=cast
SELECT ('12'::text)::varchar(1) AS a, id::text::varchar::varchar(2) AS b, (id + 0.5)::numeric(3,1)::int AS c, '5'::char AS d, y::char(1)::text AS e, ARRAY[id, x]::text[] AS f, ARRAY[id::int8, 3]::numeric(5,1)[] AS g, '{1}'::int[]::posint[] AS h, (ARRAY[1.5])::float8[] AS i, ROW('a',1,'b')::addr::text AS j, x::posint::int8 AS k, ARRAY[]::text[] AS l, ARRAY[NULL]::int[] AS m, ARRAY[ARRAY[id], ARRAY[x]] AS n FROM a;
-- name: distinct_ops cat=expr
SELECT id IS DISTINCT FROM x AS a, NOT (id IS NOT DISTINCT FROM x) AS b, NULLIF(id, x) AS c, id BETWEEN SYMMETRIC x AND 3 AS d, (id = x) IS NOT TRUE AS e, - (- id) AS f, - (id + -3) AS g, + id - - x AS h FROM a;
-- name: time_ops cat=datetime
SELECT now()::date - 3 AS a, (created AT TIME ZONE interval '-02:00') AS b, extract(epoch FROM created - timestamptz '2020-01-01 12:34:56.789+05:30') AS c, date_trunc('day', created, 'Europe/Berlin') AS d, make_date(2020, 1, 2) AS e, overlaps(created, created, created, created) AS f FROM customer;
-- name: agg_forms cat=aggregate
SELECT count(DISTINCT a.*) AS n, string_agg(DISTINCT y, ',' ORDER BY y DESC NULLS LAST) AS s, percentile_disc(0.5) WITHIN GROUP (ORDER BY x DESC) AS p, rank(3) WITHIN GROUP (ORDER BY x) AS r, sum(x) FILTER (WHERE id IN (1, 2)) AS f, count(*) FILTER (WHERE EXISTS (SELECT FROM b WHERE b.id = a.id)) AS e, max(ROW(id, x)::text) AS m FROM a;
-- name: outer_agg_level cat=aggregate
SELECT x, (SELECT count(*) FROM b WHERE b.x = sum(a.id)) AS n FROM a GROUP BY x HAVING (SELECT bool_or(b.x > max(a.id)) FROM b);
-- name: window_frames cat=window
SELECT sum(x) OVER (ORDER BY id ROWS 2 PRECEDING) AS a, sum(x) OVER (ORDER BY id DESC RANGE 3 PRECEDING) AS b, sum(x) OVER (PARTITION BY y, x % 2 ORDER BY id, x GROUPS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING EXCLUDE GROUP) AS c, count(*) OVER () AS d, ntile(x % 3 + 1) OVER (ORDER BY id) AS e FROM a WHERE x > 0;
-- name: recursive_mutual cat=cte
WITH RECURSIVE r (n, p) AS (SELECT 1, ARRAY[1] UNION ALL (WITH s AS (SELECT max(n) AS k FROM generate_series(1, 3) n) SELECT r.n + 1, r.p || s.k FROM r, s WHERE r.n < 4)), u AS (SELECT * FROM r WHERE n > 1) SELECT u.n, u.p, (SELECT count(*) FROM r) AS c FROM u;
-- name: lateral_nest cat=lateral
SELECT a.id, l.k, m.z FROM a LEFT JOIN LATERAL (SELECT b.id AS k, b.x FROM b WHERE b.id = a.id OFFSET 0) l ON l.x > a.x CROSS JOIN LATERAL (SELECT c.w AS z FROM c WHERE c.x = l.x UNION ALL SELECT a.y) m;
-- name: join_using_expr cat=join
SELECT id + 1 AS i, count(*) AS n FROM a FULL JOIN b USING (id) WHERE id IS NOT NULL GROUP BY id + 1 ORDER BY id + 1;
-- name: join_using_three cat=join
SELECT id, x, a.y, c.w FROM (a LEFT JOIN b USING (id, x)) FULL JOIN c USING (id, x) WHERE COALESCE(id, 0) > 1;
-- name: func_polymorphic cat=func
SELECT array_append(tags, 'x') AS a, array_position(tags, 'b') AS b, unnest(ARRAY[id]) AS c, coalesce(tags, '{}') AS d, json_build_array(id, name, 'x', NULL, 1.5) AS e, num_nulls(id, NULL, 'x') AS f, greatest(id::int8, 3) AS g FROM customer;
-- name: func_keywords cat=func
SELECT "left"(name, 2) AS a, "right"(name, 1) AS b, "substring"(name, 1, 2) AS c, "overlay"(name, 'x', 1) AS d, "position"(name, 'a') AS e, btrim(name) AS f, "char"(65) AS g, "timestamp"(current_date) AS h, "interval"('1 day'::interval, 2147418115) AS i, "normalize"(name) AS j FROM customer;
-- name: like_ops cat=expr
SELECT name LIKE 'a' || '%' AS a, NOT name LIKE 'b%' AS b, (name LIKE 'c') = (name ILIKE 'd') AS c, name NOT LIKE ALL (ARRAY['x', 'y']) AS d, name::bytea LIKE 'z'::bytea AS e, name !~~* 'q' AS f FROM customer;
-- name: tfunc_mixed cat=tablefunc
SELECT j.*, r.*, k.n FROM jsonb_to_record('{"a":1,"b":"x"}') AS j (a int, b text), ROWS FROM (jsonb_to_recordset('[{"p":1}]') AS (p int), generate_series(1, 2)) WITH ORDINALITY AS r (pp, g, o), LATERAL (SELECT j.a + 1 AS n) k, json_each('{"q":1}') e (kk, vv), coalesce(3, 4) AS co, CAST('7' AS int) AS ca;
-- name: text_search cat=types
SELECT to_tsvector('simple', name) @@ 'a:* & !b'::tsquery AS a, to_tsvector('english'::regconfig, name) AS b, 'simple'::regconfig AS c FROM customer WHERE false;
-- name: array_slices cat=array
SELECT (ARRAY[1,2,3])[2:] AS a, (tags)[:1] AS b, (ARRAY[[1,2],[3,4]])[1:2][2] AS c, (SELECT ARRAY[1, 2])[1] AS d, (string_to_array(name, 'a'))[id] AS e, id = ANY ((SELECT ARRAY[1, 2])::int[]) AS f, id = ANY (ARRAY(SELECT 1)) AS g FROM customer;
-- name: only_partition cat=basic
SELECT p.k FROM ONLY part_t p JOIN part_t_1 q ON q.k = p.k;
-- name: system_columns cat=basic
SELECT a.ctid, a.xmin, b.tableoid, (SELECT max(c.cmax::text) FROM c WHERE c.ctid = a.ctid) AS c FROM a, b;
-- name: user_operators cat=operator
SELECT a.id FROM a WHERE (a.id =%= 3) AND NOT (a.x =%= a.id) AND a.id =%= ANY (SELECT x FROM b) AND (a.id, a.x) = (1, 2);
-- name: json_ctor_forms cat=json min=16
SELECT JSON_OBJECT('a' : id, 'b' : x RETURNING text) AS a, JSON_OBJECT('k' VALUE '{"x": 1}'::text FORMAT JSON NULL ON NULL) AS b, JSON_OBJECT('k' : id RETURNING bytea FORMAT JSON ENCODING UTF8) AS c, JSON_OBJECT() AS d, JSON_ARRAY() AS e, JSON_ARRAY(id, x ABSENT ON NULL RETURNING jsonb) AS f, JSON_ARRAY('[1]' FORMAT JSON, y RETURNING varchar(40)) AS g FROM a;
-- name: json_agg_forms cat=json min=16
SELECT x, JSON_OBJECTAGG(id : id ABSENT ON NULL RETURNING jsonb) AS a, JSON_OBJECTAGG(id VALUE id WITH UNIQUE KEYS RETURNING jsonb) FILTER (WHERE id < 0) AS b, JSON_ARRAYAGG(y ORDER BY y DESC ABSENT ON NULL) AS c, JSON_ARRAYAGG(id ORDER BY id RETURNING text) FILTER (WHERE id > 1) AS d FROM a GROUP BY x;
-- name: json_predicates cat=json min=16
SELECT id, name IS JSON AS a, name IS NOT JSON OBJECT AS b, (name IS JSON ARRAY WITH UNIQUE KEYS) = (name IS JSON SCALAR) AS c, prefs::text IS JSON OBJECT WITH UNIQUE KEYS AS d, prefs IS JSON VALUE AS e FROM customer WHERE prefs::text IS JSON;
-- name: json_scalars cat=json min=17
SELECT JSON('{"a": 1}' WITH UNIQUE KEYS) ->> 'a' AS a, JSON(prefs::text) ->> 'a' AS b, JSON_SCALAR(credit)::text AS c, JSON_SCALAR(name)::text AS d, JSON_SERIALIZE(prefs) AS e, JSON_SERIALIZE(prefs RETURNING bytea) AS f, JSON_SERIALIZE('[1]' FORMAT JSON RETURNING varchar(10)) AS g FROM customer;
-- name: json_exists_forms cat=json min=17
SELECT JSON_EXISTS(prefs, '$.a') AS a, JSON_EXISTS(prefs, 'strict $.a ? (@ > $x)' PASSING id AS x, name AS "N m" TRUE ON ERROR) AS b, JSON_EXISTS(prefs, '$.b' FALSE ON ERROR) AS c, JSON_EXISTS(prefs, '$.b' UNKNOWN ON ERROR) AS d, JSON_EXISTS(prefs, '$.b' ERROR ON ERROR) AS e, JSON_EXISTS(prefs, ('$.' || 'a')::jsonpath) AS f FROM customer;
-- name: json_value_forms cat=json min=17
SELECT JSON_VALUE(prefs, '$.a' RETURNING numeric(8,2) NULL ON EMPTY NULL ON ERROR) AS a, JSON_VALUE(prefs, '$.a' PASSING id AS x RETURNING text DEFAULT lower('X') ON EMPTY DEFAULT 'none' ON ERROR) AS b, JSON_VALUE(prefs, '$.d.datetime()' RETURNING date ERROR ON EMPTY) AS c, JSON_VALUE(prefs, NULL::jsonpath) AS d, JSON_VALUE('"2020-01-01"'::jsonb, '$.time()' RETURNING text) AS e FROM customer WHERE JSON_VALUE(prefs, '$.d') IS NOT NULL;
-- name: json_query_forms cat=json min=17
SELECT JSON_QUERY(prefs, '$.b' WITH WRAPPER) AS a, JSON_QUERY(prefs, '$.b' WITHOUT WRAPPER OMIT QUOTES) AS b, JSON_QUERY(prefs, '$.b' WITH CONDITIONAL WRAPPER EMPTY ARRAY ON EMPTY) AS c, JSON_QUERY(prefs, '$.b' RETURNING text EMPTY OBJECT ON EMPTY EMPTY ARRAY ON ERROR) AS d, JSON_QUERY(prefs, '$.b' RETURNING jsonb KEEP QUOTES DEFAULT '{"z": 1}' ON EMPTY) AS e, JSON_QUERY(prefs, '$' RETURNING bytea FORMAT JSON ENCODING UTF8 ERROR ON ERROR) AS f, JSON_QUERY(prefs, '$' RETURNING jsonb FORMAT JSON) AS g FROM customer;
-- name: json_table_nested cat=json min=17
SELECT c.id, t.* FROM customer c, JSON_TABLE(c.prefs, '$' PASSING c.id AS i COLUMNS (NESTED PATH '$.items[*]' AS one COLUMNS (a int PATH '$.a' ERROR ON ERROR, NESTED PATH '$.b[*]' AS deep COLUMNS (b text PATH '$')), NESTED PATH '$.tags[*]' AS two COLUMNS (o FOR ORDINALITY, k jsonb FORMAT JSON PATH '$' WITH WRAPPER, e boolean EXISTS PATH '$.x' FALSE ON ERROR)) ERROR ON ERROR) AS t;
-- name: json_table_plain cat=json min=17
SELECT t.a, t.q FROM JSON_TABLE('[{"a": "x"}]'::jsonb, '$[*]' COLUMNS (a text, q text FORMAT JSON PATH '$' OMIT QUOTES EMPTY ARRAY ON EMPTY) EMPTY ON ERROR) AS t;
-- name: xml_forms cat=xml
SELECT xmlroot('<a/>', VERSION '1.0', STANDALONE YES)::text AS a, xmlroot('<a/>', VERSION NO VALUE, STANDALONE NO)::text AS b, xmlroot('<a/>', VERSION '1.1', STANDALONE NO VALUE)::text AS c, xmlroot('<a/>', VERSION '1.0')::text AS d, xmlparse(CONTENT 'x<y/>' PRESERVE WHITESPACE)::text AS e, xmlparse(DOCUMENT '<x> </x>' STRIP WHITESPACE)::text AS f, xmlpi(NAME php, 'x')::text AS g, xmlserialize(DOCUMENT '<a/>'::xml AS varchar(20)) AS h, xmlelement(NAME plain)::text AS i, xmlelement(NAME "at", xmlattributes(id, x AS "X y"), y, 'z')::text AS j, xmlforest(id, y AS "b c")::text AS k, ('<a/>'::xml IS NOT DOCUMENT) AS l FROM a;
-- name: xml_indent cat=xml min=16
SELECT xmlserialize(CONTENT xmlelement(NAME a, xmlelement(NAME b, id)) AS text INDENT) AS a, xmlserialize(CONTENT xmlelement(NAME a, id) AS text NO INDENT) AS b FROM a;
-- name: xmltable_forms cat=xml
SELECT t.* FROM a, XMLTABLE(XMLNAMESPACES('http://n' AS n, 'http://x' AS "X"), '/r/n:i' PASSING BY VALUE (('<r xmlns:n="http://n"><n:i k="' || a.id || '">v</n:i></r>')::xml) COLUMNS k int PATH '@k' NOT NULL, o FOR ORDINALITY, v text PATH '.' DEFAULT 'd' NOT NULL, w text PATH concat('@', 'w')) AS t;
