package dev.everview.fuzz;

import dev.everview.compiler.Mode;
import dev.everview.coverage.Transaction;
import dev.everview.fuzz.FuzzCase.View;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A transaction that has a view follow in another mode. From SQL that needs the compile service, so runs do it themselves. */
record Alteration(String view, Mode mode) {
    private static final Pattern STATEMENT =
            Pattern.compile("SELECT everview\\.alter\\('(.*)', '\\{\"mode\": \"(\\w+)\"}'\\)");

    /** Some other mode for one of the views. */
    static Alteration random(Choice choice, List<View> views) {
        View view = choice.of(views.stream().filter(View::maintained).toList());
        return new Alteration(
                view.name(),
                choice.of(Stream.of(Mode.values())
                        .filter(mode -> mode != view.mode())
                        .toList()));
    }

    /** The alteration that a transaction is. */
    static Optional<Alteration> in(Transaction transaction) {
        if (transaction.size() != 1 || transaction.before().isEmpty()) {
            return Optional.empty();
        }
        Matcher statement = STATEMENT.matcher(transaction.before().get(0));
        return statement.matches()
                ? Optional.of(new Alteration(statement.group(1), mode(statement.group(2))))
                : Optional.empty();
    }

    private static Mode mode(String word) {
        return Stream.of(Mode.values())
                .filter(mode -> mode.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    Transaction transaction() {
        return Transaction.of("SELECT everview.alter('" + view + "', '" + options() + "')");
    }

    String options() {
        return "{\"mode\": \"" + mode.word() + "\"}";
    }
}
