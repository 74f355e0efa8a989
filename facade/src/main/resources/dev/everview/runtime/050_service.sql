-- The compile service, as SQL callers reach it: through dblink, which needs no more than a password.

-- Says where the service listens. For the owner of the installation only.
CREATE OR REPLACE FUNCTION everview.configure_service(host text, port integer, secret text, sslmode text DEFAULT NULL,
    sslrootcert text DEFAULT NULL, timeout interval DEFAULT '60 seconds') RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    loopback constant boolean := host IN ('localhost', '127.0.0.1', '::1');
    mode constant text := coalesce(sslmode, CASE WHEN loopback THEN 'disable' ELSE 'require' END);
BEGIN
    IF mode = 'disable' AND NOT loopback THEN
        RAISE EXCEPTION 'the compile service on % must be reached with TLS', host
            USING ERRCODE = '22023', HINT = 'Use sslmode require, verify-ca or verify-full.';
    END IF;
    IF secret !~ '^[!-~]{12,}$' THEN
        RAISE EXCEPTION 'the secret of the compile service must be at least 12 printable ASCII characters without spaces'
            USING ERRCODE = '22023';
    END IF;
    INSERT INTO everview.service AS s (host, port, secret, sslmode, sslrootcert, timeout)
    VALUES (host, port, secret, mode, sslrootcert, timeout)
    ON CONFLICT ON CONSTRAINT service_pkey DO UPDATE
    SET host = excluded.host, port = excluded.port, secret = excluded.secret, sslmode = excluded.sslmode,
        sslrootcert = excluded.sslrootcert, timeout = excluded.timeout;
END
$everview$;
REVOKE ALL ON FUNCTION everview.configure_service(text, integer, text, text, text, interval) FROM PUBLIC;

CREATE OR REPLACE FUNCTION everview.connection_string(service everview.service) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $everview$
    SELECT string_agg(part.keyword || '=''' || replace(replace(part.value, '\', '\\'), '''', '\''') || '''', ' ')
    FROM (VALUES ('host', service.host), ('port', service.port::text), ('user', 'everview'), ('dbname', 'everview'),
        ('password', service.secret), ('sslmode', service.sslmode), ('sslrootcert', service.sslrootcert),
        ('connect_timeout', '2'), ('gssencmode', 'disable'), ('application_name', 'everview')) AS part (keyword, value)
    WHERE part.value IS NOT NULL
$everview$;
REVOKE ALL ON FUNCTION everview.connection_string(everview.service) FROM PUBLIC;

-- Sends a request and returns the answer. One connection for each session, kept; opened again when the service was restarted.
CREATE OR REPLACE FUNCTION everview.call_service(request jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET client_min_messages = warning AS $everview$
DECLARE
    service everview.service;
    dblink text;
    connection text;
    open_connections text[];
    failure text;
    failure_detail text;
    remedy constant text := 'Start the service with "everview serve", or create the view with the everview command line.';
BEGIN
    SELECT s.* INTO service FROM everview.service s;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no compile service is configured in this database' USING ERRCODE = '0A000', HINT = remedy;
    END IF;
    SELECT quote_ident(n.nspname) INTO dblink
    FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'dblink';
    IF NOT FOUND THEN
        RAISE EXCEPTION 'extension dblink is not installed, so the compile service cannot be reached from SQL'
            USING ERRCODE = '0A000', HINT = 'Run CREATE EXTENSION dblink as a superuser, or create the view with the '
                || 'everview command line.';
    END IF;
    -- the name changes with the configuration, so a connection to an earlier service is never used
    connection := 'everview_' || md5(service::text);
    EXECUTE 'SELECT ' || dblink || '.dblink_get_connections()' INTO open_connections;
    IF connection = ANY (open_connections) THEN
        BEGIN
            RETURN everview.exchange(dblink, connection, request, service.timeout);
        EXCEPTION
            WHEN connection_exception OR admin_shutdown THEN
                EXECUTE 'SELECT ' || dblink || '.dblink_disconnect($1)' USING connection;
        END;
    END IF;
    BEGIN
        EXECUTE 'SELECT ' || dblink || '.dblink_connect($1, $2)' USING connection, everview.connection_string(service);
    EXCEPTION
        WHEN sqlclient_unable_to_establish_sqlconnection THEN
            GET STACKED DIAGNOSTICS failure_detail = PG_EXCEPTION_DETAIL;
            failure := split_part(failure_detail, E'\n', 1);
    END;
    IF failure ~ 'authentication failed' THEN
        RAISE EXCEPTION 'the compile service at %:% does not accept the secret of this database', service.host, service.port
            USING ERRCODE = '28P01', DETAIL = failure,
            HINT = 'Start the service with the same secret, or set it with everview.configure_service.';
    ELSIF failure IS NOT NULL THEN
        RAISE EXCEPTION 'the compile service at %:% cannot be reached', service.host, service.port
            USING ERRCODE = '08001', DETAIL = failure, HINT = remedy;
    END IF;
    BEGIN
        RETURN everview.exchange(dblink, connection, request, service.timeout);
    EXCEPTION
        WHEN connection_exception THEN
            failure := SQLERRM;
    END;
    EXECUTE 'SELECT ' || dblink || '.dblink_disconnect($1)' USING connection;
    RAISE EXCEPTION 'the compile service at %:% ended the connection', service.host, service.port
        USING ERRCODE = '08006', DETAIL = failure, HINT = remedy;
END
$everview$;

-- Sends asynchronously and asks again and again whether the answer is there: a plain dblink call could not be cancelled
-- before PostgreSQL 17, and has no time limit.
CREATE OR REPLACE FUNCTION everview.exchange(dblink text, connection text, request jsonb, patience interval) RETURNS jsonb
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    deadline constant timestamptz := clock_timestamp() + patience;
    pause double precision := 0.0005;
    state integer;
    answer text;
BEGIN
    EXECUTE 'SELECT ' || dblink || '.dblink_send_query($1, $2)' INTO state USING connection, request::text;
    IF state <> 1 THEN
        RAISE EXCEPTION 'the request could not be sent' USING ERRCODE = '08006';
    END IF;
    LOOP
        EXECUTE 'SELECT ' || dblink || '.dblink_is_busy($1)' INTO state USING connection;
        EXIT WHEN state = 0;
        IF clock_timestamp() > deadline THEN
            EXECUTE 'SELECT ' || dblink || '.dblink_disconnect($1)' USING connection;
            RAISE EXCEPTION 'the compile service has not answered within %', patience
                USING ERRCODE = '57014', HINT = 'Look at the log of the service; everview.configure_service sets the time.';
        END IF;
        PERFORM pg_sleep(pause);
        pause := least(pause * 1.3, 0.05);
    END LOOP;
    EXECUTE 'SELECT r.answer FROM ' || dblink || '.dblink_get_result($1) AS r (answer text)' INTO answer USING connection;
    -- the connection is free for the next request when a second call has found nothing more
    EXECUTE 'SELECT r.answer FROM ' || dblink || '.dblink_get_result($1) AS r (answer text)' USING connection;
    RETURN answer::jsonb;
END
$everview$;
REVOKE ALL ON FUNCTION everview.exchange(text, text, jsonb, interval) FROM PUBLIC;

-- dblink comes with PostgreSQL but only a superuser may create it. In our schema nobody else may use it.
CREATE OR REPLACE FUNCTION everview.enable_dblink() RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $everview$
DECLARE
    routine regprocedure;
BEGIN
    IF NOT EXISTS (SELECT FROM pg_extension e WHERE e.extname = 'dblink') THEN
        BEGIN
            CREATE EXTENSION dblink SCHEMA everview;
            FOR routine IN
                SELECT d.objid::regprocedure FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
                WHERE e.extname = 'dblink' AND d.refclassid = 'pg_extension'::regclass AND d.classid = 'pg_proc'::regclass
            LOOP
                EXECUTE 'REVOKE ALL ON FUNCTION ' || routine || ' FROM PUBLIC';
            END LOOP;
        EXCEPTION
            WHEN insufficient_privilege OR feature_not_supported OR undefined_file THEN
                PERFORM everview.record_capability('dblink', false,
                    'SQL callers (pgivm.create_immv, create_imat, everview.create) cannot reach the compile service',
                    'run CREATE EXTENSION dblink as a superuser, or create views with the everview command line');
                RETURN false;
        END;
    END IF;
    PERFORM everview.record_capability('dblink', true, NULL, NULL);
    RETURN true;
END
$everview$;
REVOKE ALL ON FUNCTION everview.enable_dblink() FROM PUBLIC;

CREATE OR REPLACE FUNCTION everview.record_capability(name text, available boolean, consequence text, remedy text) RETURNS void
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $everview$
    INSERT INTO everview.capability AS c (name, available, consequence, remedy)
    VALUES (name, available, consequence, remedy)
    ON CONFLICT ON CONSTRAINT capability_pkey DO UPDATE
    SET available = excluded.available, consequence = excluded.consequence, remedy = excluded.remedy
$everview$;

