package dev.everview.compiler.sql;

/** Writes text as SQL string literals; safe for any content and any setting of standard_conforming_strings. */
public final class Literal {
    private Literal() {}

    /** {@code 'text'}, or {@code E'text'} when it has backslashes. */
    public static String quote(String text) {
        String doubled = text.replace("'", "''");
        return text.indexOf('\\') < 0 ? "'" + doubled + "'" : "E'" + doubled.replace("\\", "\\\\") + "'";
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
