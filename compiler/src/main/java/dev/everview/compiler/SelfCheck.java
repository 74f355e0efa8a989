package dev.everview.compiler;

import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.ViewBody;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.QueryReader;
import dev.everview.compiler.query.SymbolAllocator;
import dev.everview.compiler.query.TreeFingerprint;
import dev.everview.compiler.sql.Naming;
import dev.everview.compiler.sql.SqlRenderer;
import java.util.ArrayList;
import java.util.List;

/**
 * The proof that a definition was understood: written back by us and analysed again by PostgreSQL, it is the same query. Stateless.
 *
 * <p>Two things must agree, for each alone could miss something: the facts of both trees (what they are made of), and the texts we
 * write for both (how it is put together).
 */
public final class SelfCheck {
    private static final int SHOWN_FACTS = 6;

    private SelfCheck() {}

    /**
     * The described definition in our own words.
     *
     * @throws CompileException when it contains what the compiler does not know
     */
    public static String deparse(Description description) {
        return deparse(description, description.body());
    }

    /**
     * Compares a definition with what PostgreSQL made of its {@link #deparse deparsed} text.
     *
     * @throws CompileException EV9001 when they differ
     */
    public static void compare(Description original, ViewBody echo) {
        List<String> expected = TreeFingerprint.of(original.body().tree());
        List<String> found = TreeFingerprint.of(echo.tree());
        if (!expected.equals(found)) {
            throw failure("PostgreSQL reads it back as another query; missing: " + without(expected, found)
                    + ", added: " + without(found, expected));
        }
        String text = deparse(original);
        String again = deparse(original, echo);
        if (!text.equals(again)) {
            throw failure("its text reads back as another text: " + firstDifference(text, again));
        }
    }

    private static String deparse(Description description, ViewBody body) {
        Query query = QueryReader.read(body, description, new SymbolAllocator());
        return new SqlRenderer(description, new Naming.ByName(description)).query(query);
    }

    private static CompileException failure(String detail) {
        return new CompileException(
                Diagnostic.of(DiagnosticCode.SELF_CHECK_FAILED, "the definition did not pass the check of its reading")
                        .withDetail(detail));
    }

    private static String without(List<String> facts, List<String> others) {
        List<String> rest = new ArrayList<>(facts);
        others.forEach(rest::remove);
        return rest.isEmpty() ? "nothing" : String.join(", ", rest.subList(0, Math.min(SHOWN_FACTS, rest.size())));
    }

    private static String firstDifference(String text, String again) {
        List<String> lines = text.lines().toList();
        List<String> others = again.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i >= others.size() || !lines.get(i).equals(others.get(i))) {
                return lines.get(i).strip()
                        + (i < others.size() ? " became " + others.get(i).strip() : " is lost");
            }
        }
        return others.get(lines.size()).strip() + " is new";
    }
}
