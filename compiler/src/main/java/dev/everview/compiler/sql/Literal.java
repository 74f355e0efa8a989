package dev.everview.compiler.sql;

/** Writes text as SQL string literals; safe for any content and any setting of standard_conforming_strings. */
public final class Literal {
    private Literal() {}

    /** {@code 'text'}, or {@code E'text'} when it has backslashes or line ends. */
    public static String quote(String text) {
        String doubled = text.replace("'", "''");
        if (text.indexOf('\\') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return "'" + doubled + "'";
        }
        // Line ends are escaped, so that a text can be indented without a change of the literals in it.
        return "E'" + doubled.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r") + "'";
    }

    /** Dollar-quoted, with a tag that the text does not contain. */
    public static String dollar(String text) {
        String tag = "$everview$";
        for (int i = 1; text.contains(tag); i++) {
            tag = "$everview" + i + "$";
        }
        return tag + text + tag;
    }
}
