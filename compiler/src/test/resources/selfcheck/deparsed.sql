SELECT
  c.country AS country,
  date_trunc('month'::text, o.odate::timestamp without time zone) AS "Month",
  count(*) AS n,
  sum(i.qty::numeric * i.price) FILTER (WHERE i.discount IS NULL) AS revenue
FROM lab.customer AS c
  JOIN lab.orders AS o ON o.cust_id = c.id
  JOIN lab.item AS i ON i.order_id = o.oid_ AND i.qty > 2
WHERE c.name LIKE 'a%'::text
  AND o.status = ANY (ARRAY['open'::text, E'it''s\nclosed'::text])
GROUP BY c.country, date_trunc('month'::text, o.odate::timestamp without time zone)
HAVING count(*) > 1
