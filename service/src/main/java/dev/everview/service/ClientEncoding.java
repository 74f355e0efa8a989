package dev.everview.service;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The command {@code set client_encoding to 'LATIN1'}, which libpq sends for dblink when the database is not in UTF-8, and the
 * character sets that PostgreSQL's names stand for (https://www.postgresql.org/docs/current/multibyte.html).
 */
record ClientEncoding(String name, Charset charset) {
    private static final Pattern COMMAND =
            Pattern.compile("\\s*set\\s+client_encoding\\s+to\\s+'?(\\w+)'?\\s*;?\\s*", Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> JAVA_NAMES = Map.ofEntries(
            Map.entry("UTF8", "UTF-8"),
            Map.entry("UNICODE", "UTF-8"),
            Map.entry("SQL_ASCII", "UTF-8"),
            Map.entry("LATIN1", "ISO-8859-1"),
            Map.entry("LATIN2", "ISO-8859-2"),
            Map.entry("LATIN3", "ISO-8859-3"),
            Map.entry("LATIN4", "ISO-8859-4"),
            Map.entry("LATIN5", "ISO-8859-9"),
            Map.entry("LATIN7", "ISO-8859-13"),
            Map.entry("LATIN9", "ISO-8859-15"),
            Map.entry("LATIN10", "ISO-8859-16"),
            Map.entry("ISO_8859_5", "ISO-8859-5"),
            Map.entry("ISO_8859_6", "ISO-8859-6"),
            Map.entry("ISO_8859_7", "ISO-8859-7"),
            Map.entry("ISO_8859_8", "ISO-8859-8"),
            Map.entry("KOI8R", "KOI8-R"),
            Map.entry("KOI8U", "KOI8-U"),
            Map.entry("EUC_JP", "EUC-JP"),
            Map.entry("EUC_KR", "EUC-KR"),
            Map.entry("EUC_CN", "GB2312"),
            Map.entry("EUC_TW", "x-EUC-TW"),
            Map.entry("WIN866", "IBM866"),
            Map.entry("WIN874", "x-windows-874"));

    static final ClientEncoding UTF_8 = new ClientEncoding("UTF8", StandardCharsets.UTF_8);

    /** Empty when the text is another command, or names an unknown encoding. */
    static Optional<ClientEncoding> requestedBy(String command) {
        Matcher match = COMMAND.matcher(command);
        return match.matches() ? named(match.group(1)) : Optional.empty();
    }

    private static Optional<ClientEncoding> named(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        String java = JAVA_NAMES.getOrDefault(upper, upper.replaceFirst("^WIN(?=12)", "windows-"));
        return Charset.isSupported(java)
                ? Optional.of(new ClientEncoding(upper, Charset.forName(java)))
                : Optional.empty();
    }
}
