package dev.everview.service;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The server's side of SCRAM-SHA-256 (RFC 7677) as PostgreSQL speaks it: the secret never travels, and the client learns that the
 * server knows it too. Keeps keys derived from the secret, not the secret. Safe for use by several threads.
 */
final class ScramSha256 {
    static final String MECHANISM = "SCRAM-SHA-256";

    private static final int ITERATIONS = 4096;
    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    private final SecureRandom random = new SecureRandom();
    private final byte[] salt = new byte[16];
    private final byte[] storedKey;
    private final byte[] serverKey;

    /**
     * Derives the keys.
     *
     * @param secret printable ASCII, so that it needs no preparation (RFC 4013)
     */
    ScramSha256(String secret) {
        random.nextBytes(salt);
        try {
            byte[] salted = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(secret.toCharArray(), salt, ITERATIONS, 256))
                    .getEncoded();
            storedKey = MessageDigest.getInstance("SHA-256").digest(hmac(salted, "Client Key"));
            serverKey = hmac(salted, "Server Key");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has these algorithms", e);
        }
    }

    /** Reads the client's first message ({@code n,,n=user,r=nonce}). */
    Exchange begin(String clientFirst) throws AuthenticationException {
        // n: the client has no channel binding; y: it has, and thinks that we have not
        if (!clientFirst.startsWith("n,,") && !clientFirst.startsWith("y,,")) {
            throw new AuthenticationException("malformed SCRAM message");
        }
        String bare = clientFirst.substring(3);
        String clientNonce = attribute(bare, 'r');
        byte[] ownNonce = new byte[18];
        random.nextBytes(ownNonce);
        String nonce = clientNonce + BASE64.encodeToString(ownNonce);
        String serverFirst = "r=" + nonce + ",s=" + BASE64.encodeToString(salt) + ",i=" + ITERATIONS;
        String binding = BASE64.encodeToString(clientFirst.substring(0, 3).getBytes(StandardCharsets.US_ASCII));
        return new Exchange(nonce, binding, bare, serverFirst);
    }

    /** What was said so far. */
    final class Exchange {
        private final String nonce;
        private final String binding;
        private final String clientFirstBare;
        private final String serverFirst;

        private Exchange(String nonce, String binding, String clientFirstBare, String serverFirst) {
            this.nonce = nonce;
            this.binding = binding;
            this.clientFirstBare = clientFirstBare;
            this.serverFirst = serverFirst;
        }

        /** The challenge. */
        String serverFirst() {
            return serverFirst;
        }

        /** Checks the client's proof and gives ours. */
        String finish(String clientFinal) throws AuthenticationException {
            int proofStart = clientFinal.lastIndexOf(",p=");
            if (proofStart < 0
                    || !attribute(clientFinal, 'c').equals(binding)
                    || !attribute(clientFinal, 'r').equals(nonce)) {
                throw new AuthenticationException("malformed SCRAM message");
            }
            String authMessage = clientFirstBare + "," + serverFirst + "," + clientFinal.substring(0, proofStart);
            byte[] proof = decode(clientFinal.substring(proofStart + 3));
            byte[] key = hmac(storedKey, authMessage);
            if (proof.length != key.length) {
                throw new AuthenticationException("malformed SCRAM message");
            }
            for (int i = 0; i < key.length; i++) {
                key[i] ^= proof[i];
            }
            if (!MessageDigest.isEqual(sha256(key), storedKey)) {
                throw new AuthenticationException("wrong secret");
            }
            return "v=" + BASE64.encodeToString(hmac(serverKey, authMessage));
        }
    }

    private static String attribute(String message, char name) throws AuthenticationException {
        return Arrays.stream(message.split(",", -1))
                .filter(part -> part.length() > 2 && part.charAt(0) == name && part.charAt(1) == '=')
                .map(part -> part.substring(2))
                .findFirst()
                .orElseThrow(() -> new AuthenticationException("malformed SCRAM message"));
    }

    private static byte[] decode(String text) throws AuthenticationException {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new AuthenticationException("malformed SCRAM message", e);
        }
    }

    private static byte[] hmac(byte[] key, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has this algorithm", e);
        }
    }

    private static byte[] sha256(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has this algorithm", e);
        }
    }
}
