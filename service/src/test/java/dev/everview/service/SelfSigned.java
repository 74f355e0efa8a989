package dev.everview.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;

/**
 * A fresh key with a certificate that it signed itself, made by the JDK's keytool.
 *
 * @param store PKCS #12
 * @param certificate PEM
 * @param key PEM
 */
record SelfSigned(Path store, String password, Path certificate, Path key) {
    static SelfSigned in(Path directory) throws Exception {
        SelfSigned files = new SelfSigned(
                directory.resolve("keys.p12"),
                "changeit",
                directory.resolve("server.crt"),
                directory.resolve("server.key"));
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "everview",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        files.store().toString(),
                        "-storepass",
                        files.password())
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(files.store())) {
            keys.load(in, files.password().toCharArray());
        }
        char[] password = files.password().toCharArray();
        Files.writeString(
                files.certificate(),
                pem("CERTIFICATE", keys.getCertificate("everview").getEncoded()));
        Files.writeString(
                files.key(),
                pem("PRIVATE KEY", keys.getKey("everview", password).getEncoded()));
        return files;
    }

    private static String pem(String kind, byte[] content) {
        String base64 = Base64.getMimeEncoder().encodeToString(content);
        return "-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----\n";
    }
}
