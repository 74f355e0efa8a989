package dev.everview.compiler.sql;

/** Moves finished SQL text to the right without a change of its meaning: what stands between quotes keeps its line ends. */
final class Indentation {
    private Indentation() {}

    static String of(String text, int spaces) {
        String margin = " ".repeat(spaces);
        StringBuilder result = new StringBuilder(text.length() * 5 / 4).append(margin);
        char quote = 0;
        boolean comment = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            result.append(c);
            if (quote != 0) {
                // a doubled quote ends and begins again, which comes to the same
                quote = c == quote ? 0 : quote;
            } else if (c == '\n') {
                result.append(margin);
                comment = false;
            } else if (!comment && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == '-' && text.startsWith("--", i)) {
                comment = true;
            }
        }
        return result.toString();
    }
}
