package dev.everview.fuzz;

import dev.everview.compiler.Mode;
import dev.everview.coverage.TableCatalog;
import dev.everview.coverage.Transaction;
import dev.everview.fuzz.FuzzCase.How;
import dev.everview.fuzz.FuzzCase.View;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Tables, views and a workload that a seed makes on a version of the server: the same each time.
 *
 * @param major the version
 */
record Round(long seed, int major) {
    private static final int VIEWS = 5;

    /**
     * About how many statements the workload of a round has, if all are to have as many; {@code -Deverview.fuzz.every} says after how many
     * of them views are compared.
     */
    private static final int STATEMENTS = Integer.getInteger("everview.fuzz.statements", 0);

    /** Short rounds see more definitions, long ones more changes of each. */
    private static final List<Integer> LENGTHS = List.of(24, 24, 60, 60, 150, 150, 400, 800);

    /** Sessions wait for each other's locks most of the time. */
    private static final int STATEMENTS_OF_SESSION = 24;

    /** How many rounds of a hundred have several sessions. */
    private static final int SESSIONS = Integer.getInteger("everview.fuzz.sessions", 12);

    /** How many rounds of a hundred have views that follow later than at the end of each statement. */
    private static final int MODES = Integer.getInteger("everview.fuzz.modes", 25);

    private static final List<How> HOWS = Stream.of(
                    Collections.nCopies(16, How.MAINTAINED), List.of(How.FULL, How.PLAIN))
            .flatMap(List::stream)
            .toList();

    /**
     * Runs it.
     *
     * @throws AssertionError with a script, when something must not be
     */
    void run(Tally tally) throws SQLException {
        Choice choice = new Choice(new Random(seed));
        List<GeneratedTable> tables = new SchemaGenerator(choice, major).tables();
        FuzzCase current = FuzzCase.of(tables);
        List<Mode> modes = choice.percent(MODES) ? List.of(Mode.values()) : List.of(Mode.IMMEDIATE);
        try (FuzzRun run = FuzzRun.over(current.schema(), major, tally)) {
            TableCatalog catalog = TableCatalog.read(run.connection());
            List<Relation> relations = new ArrayList<>();
            tables.forEach(table -> relations.add(table.relation()));
            for (int i = 1; i <= VIEWS; i++) {
                View view = view(choice, i, relations, choice.of(modes));
                List<View> views = new ArrayList<>(current.views());
                views.add(view);
                current = current.withViews(views);
                if (run.create(view)) {
                    relations.add(new Relation(view.name(), view.query().outputs(), ""));
                } else {
                    current = current.withViews(views.subList(0, views.size() - 1));
                }
            }
            if (choice.percent(SESSIONS)) {
                List<Turn> turns = Turn.interleaved(
                        choice, Workloads.ofSessions(choice, catalog, current.views(), STATEMENTS_OF_SESSION, major));
                current = current.withTurns(turns);
                run.followInTurns(turns);
                return;
            }
            int statements = STATEMENTS > 0 ? STATEMENTS : choice.of(LENGTHS);
            List<Transaction> workload = Workloads.of(choice, catalog, current.views(), statements, major);
            current = current.withWorkload(workload);
            run.follow(workload);
        } catch (TooSlow e) {
            System.out.println("too slow: " + command() + ", " + e.getMessage());
            current.views()
                    .forEach(view -> System.out.println(
                            "-- " + view.name() + ": " + view.query().sql().replace("\n", " ")));
            tally.tooSlow();
        } catch (Failure failure) {
            throw new AssertionError(new CaseShrinker(current, major, failure).report(this), failure);
        } finally {
            tally.round(!current.turns().isEmpty());
        }
    }

    /** How to see it again. */
    String command() {
        return "./dev fuzz --seed " + seed + " --pg " + major;
    }

    private static View view(Choice choice, int number, List<Relation> relations, Mode mode) {
        String name = number == 3 ? "\"V 3\"" : "v" + number;
        return new View(name, new QueryGenerator(choice, relations).definition(), choice.of(HOWS), mode);
    }
}
