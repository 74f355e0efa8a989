package dev.everview.fuzz;

import dev.everview.coverage.Transaction;
import dev.everview.fuzz.FuzzCase.View;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Leaves out of a failing case whatever it fails without, and shows the rest as a script. Not thread-safe. */
final class CaseShrinker {
    private static final Duration PATIENCE = Duration.ofSeconds(Integer.getInteger("everview.fuzz.shrink", 120));

    private final int major;
    private final long end = System.nanoTime() + PATIENCE.toNanos();
    private FuzzCase current;
    private Failure failure;
    private int runs;

    CaseShrinker(FuzzCase failing, int major, Failure failure) {
        this.major = major;
        this.current = failing;
        this.failure = failure;
    }

    /** What fails, and how to see it again. */
    String report(Round round) throws SQLException {
        boolean shorter = true;
        while (shorter) {
            shorter = false;
            shorter |= reduce(CaseShrinker::fewerViews);
            shorter |= reduce(CaseShrinker::fewerTransactions);
            shorter |= reduce(CaseShrinker::fewerStatements);
            shorter |= reduce(CaseShrinker::fewerTurns);
            shorter |= reduce(CaseShrinker::fewerTables);
            shorter |= reduce(CaseShrinker::simplerQueries);
            shorter |= reduce(CaseShrinker::fewerRows);
        }
        return "\n-- " + failure.kind() + ", seed " + round.seed() + " on PostgreSQL " + major + ", shrunk in " + runs
                + " runs; " + round.command() + "\n" + current.script() + "-- "
                + String.valueOf(failure.getMessage()).strip().replace("\n", "\n-- ") + "\n";
    }

    private interface Candidates {
        Stream<FuzzCase> of(FuzzCase each);
    }

    /** Takes the first smaller case that fails too, again and again; whether there was any. */
    private boolean reduce(Candidates candidates) throws SQLException {
        boolean any = false;
        boolean found = true;
        int from = 0;
        while (found) {
            found = false;
            List<FuzzCase> all = candidates.of(current).toList();
            // go on where the last success was, since what came before has failed already
            for (int i = 0; i < all.size() && !found; i++) {
                int place = (from + i) % all.size();
                if (accept(all.get(place))) {
                    from = place;
                    found = true;
                    any = true;
                }
            }
        }
        return any;
    }

    /** Whether the candidate fails in the same way, and so takes the place of the case. */
    private boolean accept(FuzzCase candidate) throws SQLException {
        if (System.nanoTime() > end) {
            return false;
        }
        runs++;
        try {
            FuzzRun.of(candidate, major, new Tally());
            return false;
        } catch (Failure found) {
            if (!found.like(failure)) {
                return false;
            }
            current = candidate;
            failure = found;
            return true;
        } catch (TooSlow e) {
            return false;
        } catch (SQLException e) {
            // a table that another refers to is missing, for example
            return false;
        }
    }

    private static Stream<FuzzCase> fewerViews(FuzzCase each) {
        return Simpler.shorter(each.views()).map(each::withViews);
    }

    private static Stream<FuzzCase> fewerTransactions(FuzzCase each) {
        int size = each.workload().size();
        Stream<FuzzCase> halves = size < 4
                ? Stream.empty()
                : Stream.of(
                        each.withWorkload(each.workload().subList(0, size / 2)),
                        each.withWorkload(each.workload().subList(size / 2, size)));
        return Stream.concat(halves, Simpler.shorter(each.workload()).map(each::withWorkload));
    }

    /** Without the turns of a session, without many in a row, or without one. */
    private static Stream<FuzzCase> fewerTurns(FuzzCase each) {
        List<Turn> turns = each.turns();
        Stream<List<Turn>> others = turns.stream()
                .map(Turn::session)
                .distinct()
                .map(session ->
                        turns.stream().filter(turn -> turn.session() != session).toList());
        Stream<List<Turn>> stretches = Stream.of(2, 4, 8, 16)
                .filter(parts -> turns.size() >= 2 * parts)
                .flatMap(parts -> IntStream.range(0, parts).mapToObj(part -> {
                    List<Turn> rest = new ArrayList<>(turns);
                    rest.subList(turns.size() * part / parts, turns.size() * (part + 1) / parts)
                            .clear();
                    return rest;
                }));
        return Stream.concat(Stream.concat(others, stretches), Simpler.shorter(turns))
                .filter(rest -> !rest.isEmpty())
                .map(each::withTurns);
    }

    private static Stream<FuzzCase> fewerStatements(FuzzCase each) {
        return Simpler.inside(each.workload(), CaseShrinker::fewer).map(each::withWorkload);
    }

    private static Stream<Transaction> fewer(Transaction transaction) {
        if (transaction.size() == 1) {
            return Stream.of(transaction.alone()).filter(alone -> !alone.equals(transaction));
        }
        return IntStream.range(0, transaction.size()).mapToObj(dropped -> transaction.keeping(i -> i != dropped));
    }

    private static Stream<FuzzCase> fewerTables(FuzzCase each) {
        return Simpler.shorter(each.tables()).map(each::withTables);
    }

    private static Stream<FuzzCase> fewerRows(FuzzCase each) {
        return Simpler.inside(each.tables(), table -> {
                    int size = table.rows().size();
                    Stream<List<String>> halves = size < 4
                            ? Stream.empty()
                            : Stream.of(
                                    List.<String>of(),
                                    table.rows().subList(0, size / 2),
                                    table.rows().subList(size / 2, size));
                    return Stream.concat(halves, Simpler.shorter(table.rows())).map(table::withRows);
                })
                .map(each::withTables);
    }

    private static Stream<FuzzCase> simplerQueries(FuzzCase each) {
        return Simpler.<View>inside(each.views(), View::plainer).map(each::withViews);
    }
}
