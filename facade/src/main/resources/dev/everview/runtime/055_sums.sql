-- What generated functions call while they maintain sums.

-- The sum of values some of which are NaN or infinite, from their tally: 1 for each NaN, 10^18 for each Infinity, 10^36 for each
-- -Infinity. The pinned search_path keeps PostgreSQL from writing the body into each statement that calls it.
CREATE OR REPLACE FUNCTION everview.special_total(tally numeric) RETURNS float8
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT CASE
        WHEN mod(tally, 1e18) > 0 OR (tally >= 1e36 AND mod(tally, 1e36) > 0) THEN 'NaN'::float8
        WHEN tally >= 1e36 THEN '-Infinity'::float8
        ELSE 'Infinity'::float8
    END
$everview$;

-- The same for intervals, which are infinite from PostgreSQL 17 on; there is no sum of infinities of both signs.
CREATE OR REPLACE FUNCTION everview.special_interval(tally numeric) RETURNS interval
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $everview$
BEGIN
    RETURN CASE
        WHEN tally >= 1e36 AND mod(tally, 1e36) > 0 THEN NULL
        WHEN tally >= 1e36 THEN '-Infinity'
        ELSE 'Infinity'
    END;
END
$everview$;
