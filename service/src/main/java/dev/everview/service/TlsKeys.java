package dev.everview.service;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The server's key and certificate, from the files that one has: PEM (as PostgreSQL's own) or PKCS #12. */
public final class TlsKeys {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]*)-----END PRIVATE KEY-----", Pattern.DOTALL);
    private static final char[] NO_PASSWORD = new char[0];

    private TlsKeys() {}

    /**
     * From PEM files.
     *
     * @param certificates the certificate, then those that lead to the root
     * @param key the unencrypted private key, PKCS #8 ({@code BEGIN PRIVATE KEY})
     */
    public static SSLContext fromPem(Path certificates, Path key) {
        try (InputStream in = Files.newInputStream(certificates)) {
            Certificate[] chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .toArray(new Certificate[0]);
            Matcher found = KEY.matcher(Files.readString(key, StandardCharsets.US_ASCII));
            if (!found.find()) {
                throw new ServiceException(key + " holds no unencrypted PKCS #8 key: convert it with "
                        + "\"openssl pkcs8 -topk8 -nocrypt\"");
            }
            byte[] encoded = Base64.getMimeDecoder().decode(found.group(1));
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, NO_PASSWORD);
            store.setKeyEntry("everview", privateKey(encoded), NO_PASSWORD, chain);
            return context(store, NO_PASSWORD);
        } catch (IOException | GeneralSecurityException e) {
            throw new ServiceException("cannot read " + certificates + " and " + key + ": " + e.getMessage(), e);
        }
    }

    /** From a PKCS #12 file. */
    public static SSLContext fromPkcs12(Path file, char[] password) {
        try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(file))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return context(store, password);
        } catch (IOException | GeneralSecurityException e) {
            throw new ServiceException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static PrivateKey privateKey(byte[] encoded) throws GeneralSecurityException {
        PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(encoded);
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(spec);
        } catch (InvalidKeySpecException e) {
            // the form does not name its algorithm in a way that Java reads, so try what certificates use
            return KeyFactory.getInstance("EC").generatePrivate(spec);
        }
    }

    private static SSLContext context(KeyStore store, char[] password) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
