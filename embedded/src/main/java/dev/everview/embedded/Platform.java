package dev.everview.embedded;

import java.util.Locale;

/** The machines for which server binaries are published, with the names these binaries go by. */
enum Platform {
    LINUX_AMD64("linux-amd64", "postgres-linux-x86_64.txz"),
    LINUX_ARM64("linux-arm64v8", "postgres-linux-arm_64.txz"),
    DARWIN_AMD64("darwin-amd64", "postgres-darwin-x86_64.txz"),
    DARWIN_ARM64("darwin-arm64v8", "postgres-darwin-arm_64.txz");

    private final String classifier;
    private final String archive;

    Platform(String classifier, String archive) {
        this.classifier = classifier;
        this.archive = archive;
    }

    /** The end of the Maven artifact's name. */
    String classifier() {
        return classifier;
    }

    /** The one file inside the artifact that holds the server. */
    String archive() {
        return archive;
    }

    static Platform current() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        boolean arm = machine.equals("aarch64") || machine.equals("arm64");
        boolean intel = machine.equals("amd64") || machine.equals("x86_64");
        if (system.contains("linux") && (arm || intel)) {
            return arm ? LINUX_ARM64 : LINUX_AMD64;
        }
        if (system.contains("mac") && (arm || intel)) {
            return arm ? DARWIN_ARM64 : DARWIN_AMD64;
        }
        throw new EmbeddedPostgresException(
                "there is no embedded PostgreSQL for " + system + " on " + machine,
                "start a PostgreSQL 13 to 18 of your own and connect to it with --url");
    }
}
