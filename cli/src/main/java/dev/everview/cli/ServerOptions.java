package dev.everview.cli;

import dev.everview.embedded.EmbeddedPostgres;
import dev.everview.embedded.EmbeddedPostgresBuilder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the embedded server of {@code everview up} shall be like. */
final class ServerOptions {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "54320",
            description = "TCP port on the loopback address; 0 takes a free one (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "directory that keeps the data (default: one for each version, below"
                    + " ~/.local/share/everview, or /var/lib/everview for root)")
    private @Nullable Path data;

    @Option(names = "--pg", paramLabel = "13..18", description = "major version of PostgreSQL (default: 17)")
    private @Nullable Integer major;

    EmbeddedPostgres start() {
        EmbeddedPostgresBuilder builder = EmbeddedPostgres.builder().port(port);
        if (major != null) {
            builder.version(major);
        }
        builder.dataDirectory(data == null ? defaultDirectory() : data);
        return builder.start();
    }

    private Path defaultDirectory() {
        String name = "pg" + (major == null ? EmbeddedPostgres.DEFAULT_VERSION : major);
        if (System.getProperty("user.name", "").equals("root")) {
            return Path.of("/var/lib/everview", name);
        }
        String share = System.getenv("XDG_DATA_HOME");
        Path base = share == null || share.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "share")
                : Path.of(share);
        return base.resolve("everview").resolve(name);
    }
}
