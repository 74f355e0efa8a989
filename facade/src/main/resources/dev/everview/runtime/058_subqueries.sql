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
