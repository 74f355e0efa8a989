package dev.everview.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a script into statements where psql would: at semicolons outside quotes and comments. */
final class SqlStatements {
    private static final Pattern TOKEN = Pattern.compile(
            "--[^\\n]*|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|(?<tag>\\$\\w*\\$).*?\\k<tag>|(?<end>;)", Pattern.DOTALL);

    private SqlStatements() {}

    static List<String> of(String script) {
        List<String> statements = new ArrayList<>();
        Matcher token = TOKEN.matcher(script);
        int start = 0;
        while (token.find()) {
            if (token.group("end") != null) {
                statements.add(script.substring(start, token.end()).strip());
                start = token.end();
            }
        }
        return statements;
    }
}
