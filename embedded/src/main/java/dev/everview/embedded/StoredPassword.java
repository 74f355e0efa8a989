package dev.everview.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The password of a server that keeps its data; it lies in the data directory, which nobody else can read. */
final class StoredPassword {
    private static final int BYTES = 18;

    private StoredPassword() {}

    static String readOrInvent(Path data) throws IOException {
        Path file = file(data);
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    static void write(Path data, String password) throws IOException {
        Path file = Files.createFile(
                file(data), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password + "\n");
    }

    private static Path file(Path data) {
        return data.resolve("everview.password");
    }
}
