package dev.everview.compiler.stage;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Names of at most 63 bytes, the most PostgreSQL keeps
 * (https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS): readable, and different for different
 * inputs also when they are cut.
 */
public final class ShortName {
    private static final int MOST_BYTES = 63;

    private ShortName() {}

    /** {@code prefix + stem + suffix}; when that is too long, the stem is cut and a hash of it put behind. */
    public static String of(String prefix, String stem, String suffix) {
        String whole = prefix + stem + suffix;
        if (bytes(whole) <= MOST_BYTES) {
            return whole;
        }
        String hash = "_" + hash(whole);
        int room = MOST_BYTES - bytes(prefix) - bytes(suffix) - bytes(hash);
        StringBuilder cut = new StringBuilder();
        stem.codePoints()
                .takeWhile(point -> bytes(cut.toString() + Character.toString(point)) <= room)
                .forEach(cut::appendCodePoint);
        return prefix + cut + hash + suffix;
    }

    /** Eight hexadecimal digits that depend on the text only. */
    public static String hash(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue());
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
