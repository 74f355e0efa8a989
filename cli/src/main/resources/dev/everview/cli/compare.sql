CREATE OR REPLACE FUNCTION pg_temp.everview_compare(OUT name text, OUT row_count bigint, OUT differences bigint) RETURNS SETOF record
LANGUAGE plpgsql STABLE AS $function$
DECLARE
    view record;
BEGIN
    FOR view IN
        SELECT v.name, v.relation, v.definition,
            string_agg(format('%I::text', a.attname), ', ' ORDER BY a.attnum) AS texts,
            string_agg(format('%I', a.attname), ', ' ORDER BY a.attnum) AS columns
        FROM everview.views v JOIN pg_attribute a ON a.attrelid = v.relation
        WHERE v.populated AND a.attnum > 0 AND NOT a.attisdropped AND a.attname NOT LIKE '\_\_ivm\_%'
        GROUP BY v.name, v.relation, v.definition
        ORDER BY v.name
    LOOP
        name := view.name;
        EXECUTE format(
            'WITH kept AS (SELECT %1$s FROM %2$s), fresh AS (SELECT %1$s FROM (%3$s) AS d (%4$s))
             SELECT (SELECT count(*) FROM fresh),
                 (SELECT count(*) FROM (SELECT * FROM kept EXCEPT ALL SELECT * FROM fresh) more)
                 + (SELECT count(*) FROM (SELECT * FROM fresh EXCEPT ALL SELECT * FROM kept) fewer)',
            view.texts, view.relation, view.definition, view.columns) INTO row_count, differences;
        RETURN NEXT;
    END LOOP;
END
$function$;
