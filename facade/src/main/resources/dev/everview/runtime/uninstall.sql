-- Removes the runtime. The event triggers go first, so that they do not watch their own end.
DROP EVENT TRIGGER IF EXISTS everview_before_alter;
DROP EVENT TRIGGER IF EXISTS everview_after_alter;
DROP EVENT TRIGGER IF EXISTS everview_before_rewrite;
DROP EVENT TRIGGER IF EXISTS everview_after_drop;
DROP EVENT TRIGGER IF EXISTS everview_before_rename;
DROP EVENT TRIGGER IF EXISTS everview_after_rename;
DO $everview$
DECLARE
    doomed record;
BEGIN
    -- only what is ours in schemas that others may use as well; the mark is the comment
    FOR doomed IN
        SELECT p.oid::regprocedure AS routine FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
        WHERE (n.nspname IN ('pgivm', 'imat') OR p.oid = pg_catalog.to_regprocedure('public.create_imat(text, text)')) AND p.prokind = 'f'
            AND pg_catalog.obj_description(p.oid, 'pg_proc') LIKE 'Everview:%'
    LOOP
        EXECUTE 'DROP FUNCTION ' || doomed.routine;
    END LOOP;
    FOR doomed IN
        SELECT c.oid::regclass AS relation, c.relkind FROM pg_catalog.pg_class c
        WHERE c.oid IN (pg_catalog.to_regclass('pgivm.pg_ivm_immv'), pg_catalog.to_regclass('imat.imat_config'))
            AND c.relkind IN ('r', 'v') AND pg_catalog.obj_description(c.oid, 'pg_class') LIKE 'Everview:%'
    LOOP
        EXECUTE pg_catalog.format('DROP %s %s', CASE doomed.relkind WHEN 'v' THEN 'VIEW' ELSE 'TABLE' END, doomed.relation);
    END LOOP;
    FOR doomed IN
        SELECT n.nspname FROM pg_catalog.pg_namespace n
        WHERE n.nspname IN ('pgivm', 'imat') AND pg_catalog.obj_description(n.oid, 'pg_namespace') LIKE 'Everview:%'
            AND NOT EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.relnamespace = n.oid)
            AND NOT EXISTS (SELECT FROM pg_catalog.pg_proc p WHERE p.pronamespace = n.oid)
    LOOP
        EXECUTE pg_catalog.format('DROP SCHEMA %I', doomed.nspname);
    END LOOP;
END
$everview$;
DROP SCHEMA everview_data CASCADE;
DROP SCHEMA everview CASCADE;
