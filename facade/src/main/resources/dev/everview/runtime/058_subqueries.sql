-- What generated functions call for sub-queries that may return several rows where one is expected.

CREATE OR REPLACE FUNCTION everview.later_value(earlier anyelement, later anyelement) RETURNS anyelement
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $everview$
    SELECT later
$everview$;

-- The value of a group of one row, NULL or not; of several rows some value.
CREATE OR REPLACE AGGREGATE everview.row_value(anyelement) (SFUNC = everview.later_value, STYPE = anyelement, PARALLEL = SAFE);

-- Fails as PostgreSQL does for a sub-query with several rows; takes a value only for its type.
CREATE OR REPLACE FUNCTION everview.refuse_several_rows(value anyelement) RETURNS anyelement
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $everview$
BEGIN
    RAISE EXCEPTION 'more than one row returned by a subquery used as an expression'
        USING ERRCODE = 'cardinality_violation';
END
$everview$;

-- LIMIT or OFFSET must not be negative, in PostgreSQL's words. Takes the number, too: calls with constants alone are made while planning.
CREATE OR REPLACE FUNCTION everview.refuse_limit(clause text, state text, rows bigint) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $everview$
BEGIN
    RAISE EXCEPTION '% must not be negative', clause USING ERRCODE = state;
END
$everview$;

-- Is the row at a place, counted from 1, among those that OFFSET and LIMIT leave? NULL is no bound. Small enough to become a part of
-- the query that calls it, which does so for each row.
CREATE OR REPLACE FUNCTION everview.is_within_limit(place bigint, skipped bigint, taken bigint) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $everview$
    SELECT CASE
        WHEN skipped OPERATOR(pg_catalog.<) 0 THEN everview.refuse_limit('OFFSET', '2201X', skipped)
        WHEN taken OPERATOR(pg_catalog.<) 0 THEN everview.refuse_limit('LIMIT', '2201W', taken)
        WHEN place OPERATOR(pg_catalog.<=) skipped THEN false
        -- in this order nothing overflows
        ELSE coalesce((place OPERATOR(pg_catalog.-) coalesce(skipped, 0)) OPERATOR(pg_catalog.<=) taken, true) END
$everview$;

-- The same WITH TIES: the row has a place of its own and a rank, the place of the first row that sorts like it.
CREATE OR REPLACE FUNCTION everview.is_within_ties(place bigint, rank bigint, skipped bigint, taken bigint) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $everview$
    SELECT CASE
        WHEN skipped OPERATOR(pg_catalog.<) 0 THEN everview.refuse_limit('OFFSET', '2201X', skipped)
        WHEN taken OPERATOR(pg_catalog.<) 0 THEN everview.refuse_limit('LIMIT', '2201W', taken)
        WHEN place OPERATOR(pg_catalog.<=) skipped OR taken OPERATOR(pg_catalog.=) 0 THEN false
        ELSE coalesce((rank OPERATOR(pg_catalog.-) coalesce(skipped, 0)) OPERATOR(pg_catalog.<=) taken, true) END
$everview$;
