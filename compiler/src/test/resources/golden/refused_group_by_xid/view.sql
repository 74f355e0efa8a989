SELECT customer_id::text::xid AS x, count(*) AS n FROM orders GROUP BY 1
