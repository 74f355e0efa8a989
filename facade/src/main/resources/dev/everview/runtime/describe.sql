-- What PostgreSQL knows about a query: the analysed tree and everything it names, as one document.
--
-- The functions that receive the user's text keep the caller's search_path, since the text resolves there; so they name every
-- function and operator in full. The functions that read the catalog pin their settings instead and are written plainly.

-- Why PostgreSQL would not open a cursor for the text; null when it would. It takes exactly one statement, one that returns rows, and
-- runs nothing before the first FETCH. Syntax errors are raised, with their place in the text.
CREATE OR REPLACE FUNCTION everview.cursor_refusal(statement text) RETURNS text
LANGUAGE plpgsql VOLATILE AS $function$
DECLARE
  probe refcursor;
  reason text;
BEGIN
  OPEN probe FOR EXECUTE statement;
  CLOSE probe;
  RETURN NULL;
EXCEPTION WHEN invalid_cursor_definition THEN
  GET STACKED DIAGNOSTICS reason = MESSAGE_TEXT;
  RETURN reason;
END
$function$;

-- Says that the text is no query, and what it is instead; refusal: what everview.cursor_refusal says of it.
CREATE OR REPLACE FUNCTION everview.refuse_definition(query text, refusal text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
  RAISE EXCEPTION 'view definition must specify SELECT statement'
    USING ERRCODE = '22023', HINT = 'Give exactly one SELECT, VALUES or TABLE statement.', DETAIL = CASE
      WHEN query IS NULL THEN 'The definition is NULL.'
      -- nothing but blanks, comments and semicolons
      WHEN regexp_replace(query, '--[^\n\r]*|/\*.*?\*/|[\s;]', '', 'g') = '' THEN 'The definition is empty.'
      WHEN refusal = everview.cursor_refusal('SELECT; SELECT') THEN 'It is more than one statement.'
      ELSE coalesce(refusal, 'It is another statement.')
    END;
END
$function$;

-- Creates the temporary view pg_temp.__everview_probe over the text and returns its oid. The caller drops it. A definition without
-- mistakes is parsed and analysed, not planned: planning alone may call functions and connect to the servers of foreign tables.
CREATE OR REPLACE FUNCTION everview.create_probe(query text, columns text[]) RETURNS pg_catalog.oid
LANGUAGE plpgsql VOLATILE AS $function$
#variable_conflict use_variable
DECLARE
  names text := '';
  statement text;
  proof text;
  refusal text;
BEGIN
  IF pg_catalog.cardinality(columns) OPERATOR(pg_catalog.>) 0 THEN
    SELECT pg_catalog.format(' (%s)', pg_catalog.string_agg(pg_catalog.quote_ident(c.name), ', ' ORDER BY c.position)) INTO names
      FROM ROWS FROM (pg_catalog.unnest(columns)) WITH ORDINALITY AS c (name, position);
  END IF;
  statement := pg_catalog.format(E'CREATE TEMPORARY VIEW __everview_probe%s AS\n%s', names, query);

  -- The statement must be that CREATE VIEW and nothing else: what follows a semicolon in the text would be run. Messages come in
  -- the language of the server, so the refusal is compared with that of a CREATE VIEW.
  proof := everview.cursor_refusal('CREATE TEMPORARY VIEW __everview_probe AS SELECT');
  BEGIN
    refusal := everview.cursor_refusal(statement);
  EXCEPTION WHEN syntax_error THEN
    -- wrong by itself, which is raised here with the place in the user's text, or right and no SELECT
    PERFORM everview.refuse_definition(query, everview.cursor_refusal(query));
  END;
  IF refusal OPERATOR(pg_catalog.<>) proof THEN
    PERFORM everview.refuse_definition(query, refusal);
  END IF;

  BEGIN
    EXECUTE statement;
  EXCEPTION WHEN OTHERS THEN
    -- most mistakes are in the user's text: raised here with their place in it
    refusal := everview.cursor_refusal(query);
    IF refusal IS NOT NULL THEN
      PERFORM everview.refuse_definition(query, refusal);
    ELSIF SQLSTATE OPERATOR(pg_catalog.=) '42601' AND names OPERATOR(pg_catalog.<>) '' THEN
      RAISE EXCEPTION 'too many column names were specified'
        USING ERRCODE = '42601', HINT = 'Name at most as many columns as the definition returns.';
    END IF;
    RAISE;
  END;
  IF (SELECT c.reloptions IS NOT NULL FROM pg_catalog.pg_class c
      WHERE c.oid OPERATOR(pg_catalog.=) 'pg_temp.__everview_probe'::pg_catalog.regclass) THEN
    -- WITH CHECK OPTION belongs to CREATE VIEW, not to a query
    PERFORM everview.refuse_definition(query, everview.cursor_refusal(query));
  END IF;
  RETURN 'pg_temp.__everview_probe'::pg_catalog.regclass::pg_catalog.oid;
END
$function$;

-- The same for the text of a user: refuses what is too long, and speaks of long texts without repeating them.
CREATE OR REPLACE FUNCTION everview.create_user_probe(query text, columns text[]) RETURNS pg_catalog.oid
LANGUAGE plpgsql VOLATILE AS $function$
#variable_conflict use_variable
DECLARE
  maximum CONSTANT pg_catalog.int4 := 500000;
  quotable CONSTANT pg_catalog.int4 := 2000;
  message text;
  detail text;
  hint text;
BEGIN
  IF query IS NULL THEN
    PERFORM everview.refuse_definition(query, NULL);
  END IF;
  IF pg_catalog.length(query) OPERATOR(pg_catalog.>) maximum THEN
    RAISE EXCEPTION 'view definition is too long: % characters, at most % are accepted', pg_catalog.length(query), maximum
      USING ERRCODE = '54000', HINT = 'Move long lists of values into a table and join it.';
  END IF;
  RETURN everview.create_probe(query, columns);
EXCEPTION WHEN OTHERS THEN
  IF pg_catalog.length(query) OPERATOR(pg_catalog.>) quotable THEN
    -- PostgreSQL attaches the whole text to its message; a new error has none attached
    GET STACKED DIAGNOSTICS message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
    PERFORM everview.raise_error(pg_catalog.jsonb_build_object('sqlstate', SQLSTATE, 'message', message,
      'detail', nullif(detail, ''), 'hint', nullif(hint, '')));
  END IF;
  RAISE;
END
$function$;

-- The document the compiler reads. Nothing remains in the database, whether it succeeds or fails.
CREATE OR REPLACE FUNCTION everview.describe(query text, columns text[] DEFAULT NULL, target text DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql VOLATILE AS $function$
#variable_conflict use_variable
DECLARE
  server jsonb := everview.describe_server();
  destination jsonb;
  probe pg_catalog.oid;
  document jsonb;
BEGIN
  PERFORM everview.lock_names(false);
  IF target IS NOT NULL THEN
    destination := everview.describe_target(target, pg_catalog.current_schema());
    IF columns IS NULL AND destination OPERATOR(pg_catalog.->) 'columns' OPERATOR(pg_catalog.<>) 'null' THEN
      columns := ARRAY(SELECT pg_catalog.jsonb_array_elements_text(destination OPERATOR(pg_catalog.->) 'columns'));
    END IF;
  END IF;
  probe := everview.create_user_probe(query, columns);
  document := everview.describe_view(probe);
  EXECUTE 'DROP VIEW pg_temp.__everview_probe';
  RETURN document OPERATOR(pg_catalog.||)
    pg_catalog.jsonb_build_object('text', query, 'server', server, 'target', destination);
END
$function$;

-- The compiler's own text, read back: what PostgreSQL makes of it, with nothing but pg_catalog on the search_path.
CREATE OR REPLACE FUNCTION everview.echo(query text, columns text[] DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog AS $function$
DECLARE
  probe oid := everview.create_probe(query, columns);
  body jsonb := everview.view_body(probe);
BEGIN
  EXECUTE 'DROP VIEW pg_temp.__everview_probe';
  RETURN body;
END
$function$;

-- The session as the user has it. No setting is pinned here: they are what is read.
CREATE OR REPLACE FUNCTION everview.describe_server() RETURNS jsonb
LANGUAGE sql VOLATILE AS $function$
  SELECT pg_catalog.jsonb_build_object(
    'version', pg_catalog.current_setting('server_version_num')::pg_catalog.int4,
    'database', pg_catalog.current_database(),
    'role', CURRENT_USER,
    'isolation', pg_catalog.current_setting('transaction_isolation'),
    'searchPath', pg_catalog.to_jsonb(pg_catalog.current_schemas(false)),
    'serial', pg_catalog.nextval('everview.serial'),
    'settings', (
      SELECT pg_catalog.jsonb_object_agg(s.name, pg_catalog.current_setting(s.name))
      FROM pg_catalog.unnest(ARRAY['TimeZone', 'timezone_abbreviations', 'DateStyle', 'IntervalStyle', 'lc_monetary',
        'lc_numeric', 'lc_time', 'bytea_output', 'xmlbinary', 'xmloption', 'default_text_search_config', 'extra_float_digits',
        'array_nulls', 'standard_conforming_strings', 'server_encoding', 'row_security']) AS s (name)))
$function$;

-- A name as the user wrote it, possibly with a schema and a column list: s.v (a, "B c").
CREATE OR REPLACE FUNCTION everview.describe_target(target text, creation_schema text) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $function$
DECLARE
  parts record := everview.split_target(target);
  namespace CONSTANT text := coalesce(parts.schema_name, creation_schema);
  namespace_oid oid;
BEGIN
  SELECT n.oid INTO namespace_oid FROM pg_namespace n WHERE n.nspname = namespace;
  RETURN jsonb_build_object(
    'text', target,
    'schema', namespace,
    'schemaGiven', parts.schema_name IS NOT NULL,
    'schemaExists', namespace_oid IS NOT NULL,
    'mayCreate', namespace_oid IS NOT NULL AND has_schema_privilege(namespace_oid, 'CREATE'),
    'name', parts.name,
    'columns', to_jsonb(parts.column_names),
    'tooLong', EXISTS (SELECT FROM unnest(ARRAY[parts.schema_name, parts.name] || parts.column_names) AS u (name)
      WHERE octet_length(u.name) > 63),
    'taken', EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = namespace_oid AND c.relname = parts.name)
      OR EXISTS (SELECT FROM pg_type t WHERE t.typnamespace = namespace_oid AND t.typname = parts.name
        AND NOT (t.typelem <> 0 AND t.typlen = -1)));
END
$function$;

-- Tree and text of one view. The settings make every literal in the text readable under any other setting.
CREATE OR REPLACE FUNCTION everview.view_body(view oid) RETURNS jsonb
LANGUAGE plpgsql STABLE
SET search_path = '' SET datestyle = 'ISO, YMD' SET intervalstyle = 'postgres' SET timezone = 'UTC' SET extra_float_digits = 1
SET bytea_output = 'hex' SET lc_monetary = 'C' SET xmlbinary = 'base64' SET quote_all_identifiers = off
SET standard_conforming_strings = on AS $function$
#variable_conflict use_column
BEGIN
  RETURN (
    SELECT jsonb_build_object('tree', r.ev_action::text, 'viewdef', pg_get_viewdef(view))
    FROM pg_catalog.pg_rewrite r
    WHERE r.ev_class = view AND r.rulename = '_RETURN'
  );
END
$function$;

-- Do partitions and children, of any depth, compute their generated columns as the table does? PostgreSQL lets them do otherwise.
CREATE OR REPLACE FUNCTION everview.computes_alike(relation oid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
  RETURN NOT EXISTS (
    SELECT
    FROM everview.below(relation) AS part
    JOIN pg_attrdef d ON d.adrelid = relation
    JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum AND a.attgenerated <> ''
    JOIN pg_attribute o ON o.attrelid = part AND o.attname = a.attname
    LEFT JOIN pg_attrdef e ON e.adrelid = part AND e.adnum = o.attnum
    WHERE pg_get_expr(e.adbin, e.adrelid) IS DISTINCT FROM pg_get_expr(d.adbin, d.adrelid));
END
$function$;

-- A table with virtual generated columns (PostgreSQL 18), as a view that computes them: neither transition tables nor triggers have their
-- values. Columns of which a cast would cut off what is too long, where PostgreSQL fails, stay names.
-- An expression has the column's collation only where that is said. Null where the caller may not use what an expression names.
CREATE OR REPLACE FUNCTION everview.computed_body(relation oid) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $function$
#variable_conflict use_column
DECLARE
  cut CONSTANT oid[] := ARRAY['varchar', 'bpchar', 'bit', 'varbit']::regtype[];
  collated int2[] := '{}';
  others int2[];
  targets text;
  body jsonb;
BEGIN
  -- without it there may be none at all where columns of several collations meet
  IF EXISTS (SELECT FROM pg_attribute o JOIN pg_type t ON t.oid = o.atttypid
      WHERE o.attrelid = relation AND o.attnum > 0 AND NOT o.attisdropped AND o.attcollation <> t.typcollation) THEN
    collated := ARRAY(SELECT a.attnum FROM pg_attribute a WHERE a.attrelid = relation AND a.attcollation <> 0);
  END IF;
  LOOP
    SELECT string_agg(CASE
        WHEN a.attgenerated <> 'v' OR a.atttypmod >= 0 AND (a.atttypid = ANY (cut) OR t.typelem = ANY (cut)) THEN quote_ident(a.attname)
        ELSE format('CAST((%s) AS %s)%s AS %I', pg_get_expr(d.adbin, d.adrelid), format_type(a.atttypid, a.atttypmod),
          CASE WHEN a.attnum = ANY (collated) THEN (SELECT format(' COLLATE %I.%I', n.nspname, c.collname)
            FROM pg_collation c JOIN pg_namespace n ON n.oid = c.collnamespace WHERE c.oid = a.attcollation) END, a.attname)
        END, ', ' ORDER BY a.attnum)
      INTO targets
      FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
      LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      WHERE a.attrelid = relation AND a.attnum > 0 AND NOT a.attisdropped;
    BEGIN
      EXECUTE format('CREATE TEMPORARY VIEW __everview_computed AS SELECT %s FROM %s', targets, relation::regclass);
    EXCEPTION WHEN insufficient_privilege THEN
      RETURN NULL;
    END;
    others := ARRAY(SELECT a.attnum FROM pg_attribute a JOIN pg_attribute o ON o.attname = a.attname
      WHERE a.attrelid = relation AND o.attrelid = 'pg_temp.__everview_computed'::regclass AND o.attcollation <> a.attcollation);
    body := everview.view_body('pg_temp.__everview_computed'::regclass);
    DROP VIEW pg_temp.__everview_computed;
    EXIT WHEN others = '{}';
    collated := collated || others;
  END LOOP;
  RETURN body;
END
$function$;

-- Everything the trees of a view name by oid, closed over what a compiler asks next (types of columns, functions of operators).
CREATE OR REPLACE FUNCTION everview.describe_view(view oid) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_generic_plan AS $function$
DECLARE
  trees text := '';
  pending oid[] := ARRAY[view];
  relation_oids oid[] := '{}';
  type_oids oid[];
  function_oids oid[];
  operator_oids oid[];
  collation_oids oid[];
  typmods int[];
  comparable oid[];
  equalities oid[];
  orders oid[];
  bodies jsonb := '{}';
  document jsonb;
BEGIN
  -- Views inside views, breadth first. Up to PostgreSQL 15 a view's tree also names the view itself (OLD and NEW).
  WHILE pending <> '{}' LOOP
    SELECT bodies || jsonb_object_agg(p.relation::text, b.body), trees || string_agg(b.body ->> 'tree', ' :')
      INTO bodies, trees
      FROM unnest(pending) AS p (relation) JOIN pg_class c ON c.oid = p.relation,
        LATERAL (SELECT CASE c.relkind WHEN 'v' THEN everview.view_body(c.oid) ELSE everview.computed_body(c.oid) END) AS b (body);
    SELECT array_agg(f.value) FILTER (WHERE f.kind = 'relation' AND f.value <> view),
        array_agg(f.value) FILTER (WHERE f.kind = 'type'), array_agg(f.value) FILTER (WHERE f.kind = 'function'),
        array_agg(f.value) FILTER (WHERE f.kind = 'operator'), array_agg(f.value) FILTER (WHERE f.kind = 'collation')
      INTO relation_oids, type_oids, function_oids, operator_oids, collation_oids
      FROM everview.tree_oids(trees) AS f;
    relation_oids := coalesce(relation_oids, '{}');
    pending := ARRAY(SELECT c.oid FROM pg_class c
      WHERE c.oid = ANY (relation_oids) AND NOT bodies ? c.oid::text AND (c.relkind = 'v'
        OR c.relkind IN ('r', 'p') AND everview.computes_alike(c.oid)
          AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attgenerated = 'v' AND NOT a.attisdropped)));
  END LOOP;

  -- the types of counts, sums and comparisons, which the compiler may need whatever the query names
  type_oids := everview.closed_types(type_oids || ARRAY[16, 20, 23, 25, 701, 1700]::oid[]
    || ARRAY(SELECT DISTINCT a.atttypid FROM pg_attribute a WHERE a.attrelid = ANY (view || relation_oids) AND a.attnum > 0));
  IF trees LIKE '% :subLinkType 6 %' THEN
    -- ARRAY(SELECT ...) names the type of its elements only
    type_oids := type_oids || ARRAY(SELECT t.typarray FROM pg_type t WHERE t.oid = ANY (type_oids) AND t.typarray <> 0);
  END IF;
  SELECT array_agg(o.type), array_agg(o.equality), array_agg(o.less) INTO comparable, equalities, orders
    FROM everview.default_operators(type_oids) AS o;
  operator_oids := operator_oids || equalities;
  function_oids := function_oids || ARRAY(SELECT o.oprcode::oid FROM pg_operator o WHERE o.oid = ANY (operator_oids))
    || ARRAY(SELECT f.function FROM pg_aggregate a, LATERAL (VALUES (a.aggtransfn::oid), (a.aggfinalfn::oid)) AS f (function)
      WHERE a.aggfnoid = ANY (function_oids));
  type_oids := everview.closed_types(type_oids
    || ARRAY(SELECT unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) FROM pg_proc p WHERE p.oid = ANY (function_oids))
    || ARRAY(SELECT p.prorettype FROM pg_proc p WHERE p.oid = ANY (function_oids)));
  collation_oids := collation_oids
    || ARRAY(SELECT a.attcollation FROM pg_attribute a WHERE a.attrelid = ANY (view || relation_oids) AND a.attnum > 0)
    || ARRAY(SELECT t.typcollation FROM pg_type t WHERE t.oid = ANY (type_oids));
  IF EXISTS (SELECT FROM pg_type t
      WHERE t.oid = ANY (type_oids) AND t.typmodout <> 0 AND t.typnamespace <> 'pg_catalog'::regnamespace AND t.typelem = 0) THEN
    typmods := ARRAY(
      SELECT DISTINCT substring(u.chunk FROM ' (\d+)')::int FROM unnest(string_to_array(trees, ' :')) AS u (chunk)
        WHERE u.chunk ~ '^\w*typmod \d'
      UNION SELECT a.atttypmod FROM pg_attribute a
        WHERE a.attrelid = ANY (relation_oids) AND a.attnum > 0 AND a.atttypmod >= 0);
  END IF;

  SELECT (bodies -> view::text) || jsonb_build_object(
    'columns', everview.describe_columns(view),
    'relations', everview.describe_relations(relation_oids, bodies),
    'functions', everview.describe_functions(function_oids),
    'operators', everview.describe_operators(operator_oids),
    'types', everview.describe_types(type_oids, typmods, comparable, equalities, orders),
    'collations', coalesce((
      SELECT jsonb_agg(jsonb_build_object('oid', c.oid::bigint, 'schema', n.nspname, 'name', c.collname,
          'deterministic', c.collisdeterministic) ORDER BY c.oid)
      FROM pg_collation c JOIN pg_namespace n ON n.oid = c.collnamespace
      WHERE c.oid = ANY (collation_oids)), '[]'))
    INTO document;
  RETURN document;
END
$function$;

-- The object identifiers in the text of trees, by the fields that hold them in some version.
CREATE OR REPLACE FUNCTION everview.tree_oids(trees text) RETURNS TABLE (kind text, value oid)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $function$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  WITH field (kind, name) AS (
    SELECT f.kind, unnest(string_to_array(f.names, ' ')) FROM (VALUES
      ('relation', 'relid'),
      ('type', 'vartype consttype paramtype aggtype aggtranstype wintype funcresulttype opresulttype resulttype casetype typeId '
        'array_typeid element_typeid row_typeid coalescetype minmaxtype refcontainertype refelemtype refrestype type typid '
        'cycle_mark_type ctecoltypes funccoltypes coltypes colTypes aggargtypes'),
      ('function', 'funcid opfuncid aggfnoid winfnoid tsmhandler startInRangeFunc endInRangeFunc'),
      ('operator', 'opno opnos eqop sortop cycle_mark_neop'),
      ('collation', 'varcollid constcollid paramcollid inputcollid inputcollids aggcollid wincollid funccollid opcollid '
        'resultcollid collOid casecollid array_collid coalescecollid minmaxcollid refcollid collation cycle_mark_collation '
        'colcollations colCollations ctecolcollations funccolcollations')) AS f (kind, names)
  ), chunk AS (
    SELECT DISTINCT split_part(u.chunk, ' ', 1) AS name,
        -- the value up to what closes it: 23 or (o 23 25
        split_part(split_part(substr(u.chunk, strpos(u.chunk, ' ') + 1), '}', 1), ')', 1) AS value
      FROM unnest(string_to_array(trees, ' :')) AS u (chunk)
  )
  SELECT DISTINCT f.kind, word::oid
    FROM chunk c JOIN field f USING (name), unnest(string_to_array(ltrim(c.value, '(o '), ' ')) AS word
    WHERE word ~ '^[1-9][0-9]*$';
END
$function$;

-- The types, and the types they are made of.
CREATE OR REPLACE FUNCTION everview.closed_types(types oid[]) RETURNS oid[]
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $function$
#variable_conflict use_column
BEGIN
  RETURN (
    WITH RECURSIVE reached (oid) AS (
      SELECT DISTINCT u.oid FROM unnest(types) AS u (oid)
      UNION
      SELECT part.oid
      FROM reached JOIN pg_type t ON t.oid = reached.oid, LATERAL (
        SELECT t.typbasetype UNION ALL SELECT t.typelem
        UNION ALL SELECT r.rngsubtype FROM pg_range r WHERE r.rngtypid = t.oid
        UNION ALL SELECT a.atttypid FROM pg_attribute a WHERE t.typrelid <> 0 AND a.attrelid = t.typrelid AND a.attnum > 0
      ) AS part (oid)
      WHERE part.oid <> 0
    )
    SELECT coalesce(array_agg(reached.oid), '{}') FROM reached
  );
END
$function$;

-- Equality and less-than as GROUP BY and ORDER BY choose them: of the default btree class, else equality of the hash class.
CREATE OR REPLACE FUNCTION everview.default_operators(types oid[]) RETURNS TABLE (type oid, equality oid, less oid)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $function$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  SELECT DISTINCT ON (t.oid) t.oid, e.amopopr, l.amopopr
  FROM pg_type t
  CROSS JOIN LATERAL (
    SELECT t.oid AS input, 0 AS rank
    UNION ALL SELECT c.casttarget, CASE WHEN k.typispreferred THEN 1 ELSE 2 END
      FROM pg_cast c JOIN pg_type k ON k.oid = c.casttarget
      WHERE c.castsource = t.oid AND c.castmethod = 'b' AND c.castcontext = 'i'
    UNION ALL SELECT 'anyarray'::regtype, 3 WHERE t.typelem <> 0 AND t.typlen = -1
    UNION ALL SELECT 'anyenum'::regtype, 3 WHERE t.typtype = 'e'
    UNION ALL SELECT 'anyrange'::regtype, 3 WHERE t.typtype = 'r'
    UNION ALL SELECT to_regtype('anymultirange')::oid, 3 WHERE t.typtype = 'm'
    UNION ALL SELECT 'record'::regtype, 3 WHERE t.typtype = 'c'
  ) AS candidate
  JOIN pg_opclass o ON o.opcintype = candidate.input AND o.opcdefault
  JOIN pg_am m ON m.oid = o.opcmethod AND m.amname IN ('btree', 'hash')
  JOIN pg_amop e ON e.amopfamily = o.opcfamily AND e.amoplefttype = o.opcintype AND e.amoprighttype = o.opcintype
    AND e.amopstrategy = CASE m.amname WHEN 'btree' THEN 3 ELSE 1 END
  LEFT JOIN pg_amop l ON m.amname = 'btree' AND l.amopfamily = o.opcfamily AND l.amoplefttype = o.opcintype
    AND l.amoprighttype = o.opcintype AND l.amopstrategy = 1
  WHERE t.oid = ANY (types)
  ORDER BY t.oid, m.amname, candidate.rank;
END
$function$;

-- Partitions and inheritance children, of any depth. A partition that is being detached concurrently belongs to nothing any more.
CREATE OR REPLACE FUNCTION everview.below(relation oid) RETURNS SETOF oid
LANGUAGE plpgsql STABLE ROWS 5 SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
  RETURN QUERY WITH RECURSIVE below (oid) AS (
    SELECT h.inhrelid FROM pg_inherits h
    WHERE h.inhparent = relation AND NOT coalesce((to_jsonb(h) ->> 'inhdetachpending')::boolean, false)
    UNION
    SELECT h.inhrelid FROM pg_inherits h JOIN below ON h.inhparent = below.oid
    WHERE NOT coalesce((to_jsonb(h) ->> 'inhdetachpending')::boolean, false))
  SELECT below.oid FROM below;
END
$function$;

-- What the relation is a partition or child of, of any depth.
CREATE OR REPLACE FUNCTION everview.above(relation oid) RETURNS SETOF oid
LANGUAGE plpgsql STABLE ROWS 5 SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
  RETURN QUERY WITH RECURSIVE above (oid) AS (
    SELECT h.inhparent FROM pg_inherits h
    WHERE h.inhrelid = relation AND NOT coalesce((to_jsonb(h) ->> 'inhdetachpending')::boolean, false)
    UNION
    SELECT h.inhparent FROM pg_inherits h JOIN above ON h.inhrelid = above.oid
    WHERE NOT coalesce((to_jsonb(h) ->> 'inhdetachpending')::boolean, false))
  SELECT above.oid FROM above;
END
$function$;

CREATE OR REPLACE FUNCTION everview.describe_columns(relation oid) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $function$
#variable_conflict use_column
DECLARE
  children constant oid[] := ARRAY(SELECT everview.below(relation));
BEGIN
  RETURN (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
        'number', a.attnum, 'name', a.attname, 'type', a.atttypid::bigint, 'typmod', a.atttypmod,
        'collation', a.attcollation::bigint,
        -- From PostgreSQL 18 a NOT NULL may be not validated yet: it then promises nothing about the rows that exist.
        'notNull', a.attnotnull AND NOT EXISTS (SELECT FROM pg_constraint n
            WHERE n.conrelid = relation AND n.contype = 'n' AND n.conkey = ARRAY[a.attnum] AND NOT n.convalidated)
          -- Children may have dropped theirs, up to PostgreSQL 17.
          AND NOT EXISTS (SELECT FROM pg_attribute t
            WHERE t.attrelid = ANY (children) AND t.attname = a.attname AND NOT t.attnotnull),
        'generated', a.attgenerated, 'identity', a.attidentity, 'dropped', a.attisdropped) ORDER BY a.attnum), '[]')
    FROM pg_attribute a
    WHERE a.attrelid = relation AND a.attnum > 0
  );
END
$function$;

-- Does a foreign key of the table itself change its rows when a referenced one changes or goes? Two of them may change a row twice in one
-- statement, whose transition tables then hold what it was in between, too.
CREATE OR REPLACE FUNCTION everview.has_actions(relation oid) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
  RETURN EXISTS (SELECT FROM pg_constraint f
    WHERE f.conrelid = relation AND f.contype = 'f' AND (f.confdeltype IN ('n', 'd') OR f.confupdtype IN ('c', 'n', 'd')));
END
$function$;

CREATE OR REPLACE FUNCTION everview.describe_relatives(relatives oid[]) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
  RETURN (
    SELECT coalesce(jsonb_agg(jsonb_build_object('oid', d.oid::bigint, 'schema', s.nspname, 'name', d.relname,
      'kind', d.relkind, 'persistence', d.relpersistence, 'mayTrigger', has_table_privilege(d.oid, 'TRIGGER'),
      'actions', everview.has_actions(d.oid)) ORDER BY d.oid), '[]')
    FROM pg_class d JOIN pg_namespace s ON s.oid = d.relnamespace
    WHERE d.oid = ANY (relatives)
  );
END
$function$;

-- The relations whose changes reach a maintained view, with the longest way to each.
CREATE OR REPLACE FUNCTION everview.describe_origins(view oid) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
  IF NOT EXISTS (SELECT FROM everview.input i WHERE i.view = describe_origins.view) THEN
    RETURN '[]';
  END IF;
  RETURN (
    WITH RECURSIVE origin (relation, distance) AS (
      SELECT i.relation::oid, 1 FROM everview.input i WHERE i.view = describe_origins.view
      UNION
      SELECT i.relation::oid, o.distance + 1 FROM origin o JOIN everview.input i ON i.view = o.relation
    )
    SELECT jsonb_agg(jsonb_build_object('oid', c.oid::bigint, 'schema', n.nspname, 'name', c.relname, 'kind', c.relkind,
      'mayTrigger', has_table_privilege(c.oid, 'TRIGGER'), 'distance', o.distance,
      'descendants', everview.describe_relatives(ARRAY(SELECT everview.below(c.oid))),
      'ancestors', everview.describe_relatives(ARRAY(SELECT everview.above(c.oid)))) ORDER BY c.oid)
    FROM (SELECT o.relation, max(o.distance) FROM origin o GROUP BY o.relation) AS o (relation, distance)
    JOIN pg_class c ON c.oid = o.relation JOIN pg_namespace n ON n.oid = c.relnamespace
  );
END
$function$;

-- The column of a grouped view that counts the rows of each group, if the role may read it.
CREATE OR REPLACE FUNCTION everview.describe_count(view oid) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
  RETURN coalesce((
    SELECT jsonb_build_object('rowCount', a.attnum)
    FROM everview.stage s JOIN everview.view v ON v.relation = s.view
    JOIN pg_attribute a ON a.attrelid = v.relation AND a.attnum = (v.attributes -> s.row_count ->> 'attnum')::smallint
    WHERE s.view = describe_count.view AND s.relation = s.view AND NOT a.attisdropped
      AND has_column_privilege(a.attrelid, a.attnum, 'SELECT')), '{}');
END
$function$;

CREATE OR REPLACE FUNCTION everview.describe_relations(relations oid[], bodies jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $function$
#variable_conflict use_column
BEGIN
  RETURN (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
        'oid', c.oid::bigint, 'schema', n.nspname, 'name', c.relname, 'kind', c.relkind, 'persistence', c.relpersistence,
        'owner', c.relowner::bigint, 'ownerName', pg_get_userbyid(c.relowner), 'options', to_jsonb(c.reloptions),
        'partition', c.relispartition,
        'rowSecurity', jsonb_strip_nulls(jsonb_build_object('enabled', c.relrowsecurity, 'forced', c.relforcerowsecurity,
          'active', c.relrowsecurity AND row_security_active(c.oid),
          'view', CASE WHEN c.relrowsecurity THEN everview.qualified_name(everview.filtering_view(c.oid, relations)) END,
          'policies', EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid))),
        'maySelect', has_table_privilege(c.oid, 'SELECT'), 'mayTrigger', has_table_privilege(c.oid, 'TRIGGER'),
        'columns', everview.describe_columns(c.oid),
        'uniqueKeys', (
          SELECT coalesce(jsonb_agg(jsonb_build_object(
              'name', x.relname, 'primary', i.indisprimary, 'immediate', i.indimmediate,
              'nullsNotDistinct', coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false),
              'columns', to_jsonb((i.indkey::int2[])[0 : i.indnkeyatts - 1]))
            ORDER BY i.indisprimary DESC, x.relname), '[]')
          FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
          WHERE i.indrelid = c.oid AND i.indisunique AND i.indisvalid AND i.indislive AND NOT i.indisexclusion
            AND i.indpred IS NULL AND i.indexprs IS NULL
            -- An index under another collation than its column's may tell apart what the column's equality does not.
            AND NOT EXISTS (SELECT FROM generate_series(0, i.indnkeyatts - 1) AS k, pg_attribute a
              WHERE a.attrelid = c.oid AND a.attnum = i.indkey[k] AND a.attcollation <> i.indcollation[k])),
        'foreignKeys', (
          SELECT coalesce(jsonb_agg(jsonb_build_object(
              'name', f.conname, 'columns', to_jsonb(f.conkey), 'referenced', f.confrelid::bigint,
              'referencedColumns', to_jsonb(f.confkey), 'onDelete', f.confdeltype, 'onUpdate', f.confupdtype,
              'matchType', f.confmatchtype, 'deferrable', f.condeferrable, 'validated', f.convalidated,
              'enforced', coalesce((to_jsonb(f) ->> 'conenforced')::boolean, true)) ORDER BY f.conname), '[]')
          FROM pg_constraint f
          WHERE f.conrelid = c.oid AND f.contype = 'f' AND NOT coalesce((to_jsonb(f) ->> 'conperiod')::boolean, false)),
        'indexes', (
          SELECT coalesce(jsonb_agg(DISTINCT ARRAY(
            SELECT i.indkey[k] FROM generate_series(0, i.indnkeyatts - 1) AS k ORDER BY k)), '[]')
          FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_am m ON m.oid = x.relam
          WHERE i.indrelid = c.oid AND i.indisvalid AND i.indislive AND i.indpred IS NULL AND m.amname IN ('btree', 'hash')),
        'descendants', everview.describe_relatives(ARRAY(SELECT everview.below(c.oid))),
        'ancestors', everview.describe_relatives(ARRAY(SELECT everview.above(c.oid))),
        'origins', everview.describe_origins(c.oid),
        'body', bodies -> c.oid::text) || everview.describe_count(c.oid) ORDER BY c.oid), '[]')
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.oid = ANY (relations)
  );
END
$function$;

CREATE OR REPLACE FUNCTION everview.describe_functions(functions oid[]) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $function$
#variable_conflict use_column
BEGIN
  RETURN (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
        'oid', p.oid::bigint, 'schema', n.nspname, 'name', p.proname, 'kind', p.prokind, 'volatility', p.provolatile,
        'strict', p.proisstrict, 'returnsSet', p.proretset, 'result', p.prorettype::bigint, 'language', l.lanname,
        'variadic', p.provariadic::bigint, 'extension', CASE WHEN p.oid >= 16384 THEN (SELECT e.extname FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
          WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e') END,
        'arguments', (
          SELECT coalesce(jsonb_agg(jsonb_build_object('type', t.type::bigint, 'name', coalesce(p.proargnames[t.position], ''),
            'mode', coalesce(p.proargmodes[t.position], 'i')) ORDER BY t.position), '[]')
          FROM unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) WITH ORDINALITY AS t (type, position)),
        'aggregate', CASE WHEN p.prokind = 'a' THEN (
          SELECT jsonb_build_object('kind', a.aggkind, 'directArguments', a.aggnumdirectargs,
            'transition', a.aggtransfn::oid::bigint, 'finalFunction', a.aggfinalfn::oid::bigint, 'combine', a.aggcombinefn::oid::bigint,
            'transitionType', a.aggtranstype::bigint, 'initialValue', a.agginitval, 'sortOperator', a.aggsortop::bigint)
          FROM pg_aggregate a WHERE a.aggfnoid = p.oid) END) ORDER BY p.oid), '[]')
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang
    WHERE p.oid = ANY (functions)
  );
END
$function$;

CREATE OR REPLACE FUNCTION everview.describe_operators(operators oid[]) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $function$
#variable_conflict use_column
BEGIN
  RETURN (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
        'oid', o.oid::bigint, 'schema', n.nspname, 'name', o.oprname, 'left', o.oprleft::bigint, 'right', o.oprright::bigint,
        'result', o.oprresult::bigint, 'function', o.oprcode::oid::bigint, 'commutator', o.oprcom::bigint,
        'negator', o.oprnegate::bigint, 'hashable', o.oprcanhash, 'mergeable', o.oprcanmerge,
        'order', r.direction) ORDER BY o.oid), '[]')
  FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace
    LEFT JOIN (
      SELECT a.amopopr, min(CASE a.amopstrategy WHEN 1 THEN 'ascending' ELSE 'descending' END)
      FROM pg_amop a
      WHERE a.amopopr = ANY (operators) AND a.amopstrategy IN (1, 5) AND a.amoplefttype = a.amoprighttype
        AND a.amopfamily IN (SELECT c.opcfamily FROM pg_opclass c JOIN pg_am m ON m.oid = c.opcmethod
          WHERE c.opcdefault AND m.amname = 'btree')
      GROUP BY a.amopopr
    ) AS r (operator, direction) ON r.operator = o.oid
    WHERE o.oid = ANY (operators)
  );
END
$function$;

CREATE OR REPLACE FUNCTION everview.describe_types(types oid[], typmods int[], comparable oid[], equalities oid[], orders oid[]) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $function$
#variable_conflict use_column
BEGIN
  RETURN (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
        'oid', t.oid::bigint, 'schema', n.nspname, 'name', t.typname, 'formatted', format_type(t.oid, NULL), 'kind', t.typtype,
        'category', t.typcategory, 'length', t.typlen, 'byValue', t.typbyval, 'alignment', t.typalign, 'delimiter', t.typdelim,
        'base', t.typbasetype::bigint, 'baseTypmod', t.typtypmod, 'element', t.typelem::bigint, 'array', t.typarray::bigint,
        'relation', t.typrelid::bigint, 'notNull', t.typnotnull, 'collation', t.typcollation::bigint,
        'typmods', CASE WHEN t.typmodout <> 0 AND n.nspname <> 'pg_catalog' THEN (
        SELECT jsonb_object_agg(m.typmod, format_type(t.oid, m.typmod)) FROM unnest(typmods) AS m (typmod)) END,
        'equality', o.equality::bigint, 'less', o.less::bigint,
        'subtype', (SELECT r.rngsubtype::bigint FROM pg_range r WHERE r.rngtypid = t.oid),
        'labels', (SELECT jsonb_object_agg(e.oid::text, e.enumlabel) FROM pg_enum e WHERE t.typtype = 'e' AND e.enumtypid = t.oid),
        'fields', CASE WHEN t.typrelid <> 0 THEN everview.describe_columns(t.typrelid) END) ORDER BY t.oid), '[]')
    FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN unnest(comparable, equalities, orders) AS o (type, equality, less) ON o.type = t.oid
    WHERE t.oid = ANY (types)
  );
END
$function$;
