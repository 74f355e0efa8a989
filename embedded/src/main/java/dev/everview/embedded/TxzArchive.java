package dev.everview.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks a {@code .txz}; in Java, because {@code xz} is not installed everywhere. */
final class TxzArchive {
    private TxzArchive() {}

    /** Leaves everything readable by everybody, whatever the umask: the server may run under another account. */
    static void unpack(InputStream archive, Path directory) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = directory.resolve(entry.getName()).normalize();
                if (!target.startsWith(directory)) {
                    throw new IOException("the archive has an entry outside of its root: " + entry.getName());
                }
                createDirectories(directory, entry.isDirectory() ? target : parentOf(target));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    Files.copy(tar, target);
                    boolean executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private static Path parentOf(Path target) {
        Path parent = target.getParent();
        return parent == null ? target : parent;
    }

    private static void createDirectories(Path root, Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        if (!directory.equals(root)) {
            createDirectories(root, parentOf(directory));
        }
        Files.createDirectory(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
