package dev.everview.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One SQL resource of the runtime.
 *
 * @param name file name, its identity in everview.migration
 * @param repeatable whether it may be applied again when its text has changed (functions), or never (tables)
 * @param replaced the extension whose functions it gives, left out where that extension is installed; or null
 * @param sql its text
 */
record RuntimeScript(
        String name, boolean repeatable, @Nullable String replaced, String sql) {
    private static final String DIRECTORY = "/dev/everview/runtime/";

    /** All of them, in the order in which they are applied. Never rename or edit a versioned one that was released. */
    static List<RuntimeScript> all() {
        return List.of(
                versioned("001_catalog.sql"),
                versioned("002_modes.sql"),
                versioned("003_plain_views.sql"),
                versioned("004_publications.sql"),
                versioned("005_disabled_triggers.sql"),
                versioned("006_rights.sql"),
                versioned("007_assumptions.sql"),
                versioned("008_counts.sql"),
                versioned("009_turns.sql"),
                versioned("0091_shared_logs.sql"),
                repeatable("describe.sql"),
                repeatable("010_names.sql"),
                repeatable("020_rendering.sql"),
                repeatable("025_trees.sql"),
                repeatable("030_registration.sql"),
                repeatable("032_readers.sql"),
                repeatable("033_logs.sql"),
                repeatable("035_protection.sql"),
                repeatable("036_terms.sql"),
                repeatable("037_publications.sql"),
                repeatable("038_statements.sql"),
                repeatable("039_expressions.sql"),
                repeatable("040_lifecycle.sql"),
                repeatable("042_overloads.sql"),
                repeatable("045_modes.sql"),
                repeatable("050_service.sql"),
                repeatable("055_sums.sql"),
                repeatable("056_isolation.sql"),
                repeatable("057_plans.sql"),
                repeatable("058_subqueries.sql"),
                repeatable("059_merge.sql"),
                repeatable("060_api.sql"),
                unlessExtension("pg_ivm", "070_pgivm.sql"),
                unlessExtension("pg_imat", "080_imat.sql"),
                repeatable("090_events.sql"));
    }

    /** Removes all that the others create, without regard for views. */
    static RuntimeScript uninstall() {
        return repeatable("uninstall.sql");
    }

    /** SHA-256 of the text, in hexadecimal. */
    String checksum() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(sql.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static RuntimeScript versioned(String name) {
        return new RuntimeScript(name, false, null, read(name));
    }

    private static RuntimeScript repeatable(String name) {
        return new RuntimeScript(name, true, null, read(name));
    }

    private static RuntimeScript unlessExtension(String extension, String name) {
        return new RuntimeScript(name, true, extension, read(name));
    }

    private static String read(String name) {
        try (InputStream resource = RuntimeScript.class.getResourceAsStream(DIRECTORY + name)) {
            if (resource == null) {
                throw new IllegalStateException("resource " + DIRECTORY + name + " is missing");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
