package dev.everview.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where unpacked servers are kept between runs. */
final class CacheDirectory {
    private CacheDirectory() {}

    /**
     * {@code $EVERVIEW_CACHE}, or {@code /var/cache/everview} for root (its home is closed to the account that must run the
     * server), or {@code everview} below {@code $XDG_CACHE_HOME} or {@code ~/.cache}.
     */
    static Path locate(boolean root) throws IOException {
        String chosen = System.getenv("EVERVIEW_CACHE");
        if (chosen != null && !chosen.isBlank()) {
            return Files.createDirectories(Path.of(chosen).toAbsolutePath());
        }
        if (root) {
            Path shared = Files.createDirectories(Path.of("/var/cache/everview"));
            Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
            return shared;
        }
        String caches = System.getenv("XDG_CACHE_HOME");
        Path base = caches != null && !caches.isBlank()
                ? Path.of(caches)
                : Path.of(System.getProperty("user.home"), ".cache");
        try {
            return Files.createDirectories(base.resolve("everview"));
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "cannot create the cache directory " + base.resolve("everview") + ": " + e.getMessage(),
                    "set EVERVIEW_CACHE to a directory that you can write",
                    e);
        }
    }
}
