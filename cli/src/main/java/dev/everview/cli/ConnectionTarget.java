package dev.everview.cli;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where to connect: the user's address in the form of the JDBC driver. Addresses mean what they mean to psql, apart from
 * Unix sockets, which Java's driver does not reach.
 *
 * @param url a {@code jdbc:postgresql:} address
 * @param properties what the address leaves open, from the environment
 */
record ConnectionTarget(String url, Properties properties) {
    private static final String JDBC = "jdbc:postgresql:";

    /** What libpq calls a parameter, and what the driver calls it. */
    private static final Map<String, String> DRIVER_NAMES = Map.of(
            "application_name", "ApplicationName",
            "connect_timeout", "connectTimeout",
            "target_session_attrs", "targetServerType",
            "passfile", "passfile");

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "PGUSER", "user",
            "PGPASSWORD", "password",
            "PGSSLMODE", "sslmode",
            "PGSSLROOTCERT", "sslrootcert",
            "PGSSLCERT", "sslcert",
            "PGSSLKEY", "sslkey",
            "PGOPTIONS", "options",
            "PGAPPNAME", "ApplicationName",
            "PGCONNECT_TIMEOUT", "connectTimeout");

    /** @param address what the user gave, or null to go by DATABASE_URL or the PG variables */
    static ConnectionTarget of(@Nullable String address, Map<String, String> environment) {
        String given = address == null ? blankToNull(environment.get("DATABASE_URL")) : address;
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "everview");
        ENVIRONMENT.forEach((variable, name) -> {
            String value = blankToNull(environment.get(variable));
            if (value != null) {
                properties.setProperty(name, value);
            }
        });
        if (!properties.containsKey("user")) {
            properties.setProperty("user", System.getProperty("user.name", "postgres"));
        }
        if (given == null) {
            return new ConnectionTarget(fromVariables(environment, properties), properties);
        }
        if (given.startsWith(JDBC)) {
            return new ConnectionTarget(given, properties);
        }
        for (String scheme : new String[] {"postgresql://", "postgres://"}) {
            if (given.startsWith(scheme)) {
                return new ConnectionTarget(
                        fromUri(given.substring(scheme.length()), environment, properties), properties);
            }
        }
        throw new CommandFailure(
                ExitStatus.INVALID_INPUT,
                "the address of the database is neither postgresql:// nor jdbc:postgresql:",
                "for example: --url postgresql://user@localhost:5432/shop");
    }

    private static String fromVariables(Map<String, String> environment, Properties properties) {
        String hosts = environment.getOrDefault("PGHOST", "localhost");
        refuseSocket(hosts);
        String port = environment.getOrDefault("PGPORT", "5432");
        String authority = Arrays.stream(hosts.split(",", -1))
                .map(host -> host.contains(":") ? "[" + host + "]" : host)
                .map(host -> host + ":" + port)
                .collect(Collectors.joining(","));
        String database = environment.getOrDefault("PGDATABASE", properties.getProperty("user"));
        return JDBC + "//" + authority + "/" + encode(database);
    }

    private static String fromUri(String rest, Map<String, String> environment, Properties properties) {
        int question = rest.indexOf('?');
        String query = question < 0 ? "" : rest.substring(question + 1);
        String place = question < 0 ? rest : rest.substring(0, question);
        int slash = place.indexOf('/');
        String authority = slash < 0 ? place : place.substring(0, slash);
        String database = slash < 0 ? "" : decode(place.substring(slash + 1));
        int at = authority.lastIndexOf('@');
        Map<String, String> parameters = new LinkedHashMap<>();
        if (at >= 0) {
            String[] user = authority.substring(0, at).split(":", 2);
            parameters.put("user", decode(user[0]));
            if (user.length == 2) {
                parameters.put("password", decode(user[1]));
            }
        }
        for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            String name = decode(parts[0]);
            parameters.put(DRIVER_NAMES.getOrDefault(name, name), parts.length == 2 ? decode(parts[1]) : "");
        }
        String hosts = authority.substring(at + 1);
        String named = parameters.remove("host");
        if (hosts.isEmpty()) {
            hosts = named == null ? environment.getOrDefault("PGHOST", "localhost") : named;
        }
        refuseSocket(decode(hosts));
        String port = parameters.remove("port");
        if (port != null) {
            hosts = hosts + ":" + port;
        }
        String databaseName = parameters.remove("dbname");
        if (database.isEmpty()) {
            String user = parameters.getOrDefault("user", properties.getProperty("user"));
            database = databaseName == null ? environment.getOrDefault("PGDATABASE", user) : databaseName;
        }
        properties.putAll(parameters);
        return JDBC + "//" + hosts + "/" + encode(database);
    }

    private static void refuseSocket(String host) {
        if (host.startsWith("/")) {
            throw new CommandFailure(
                    ExitStatus.INVALID_INPUT,
                    "the Unix socket " + host + " cannot be used: everview connects over TCP",
                    "give a host name, for example localhost");
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static String decode(String text) {
        // a plus sign is itself in these addresses
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
