package dev.everview.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The text of {@code docs/coverage.md}. */
final class CoveragePage {
    private static final String CORPUS = "Corpus: ";
    private static final String TPCH = CORPUS + "tpch";

    private static final String HEAD = """
            # Coverage

            What is maintained, and how; what is refused, and why. A test writes this page from what PostgreSQL 17 and the compiler say of each
            definition (`./dev golden` writes it anew, `./dev check` fails when it is stale). Every definition that is accepted is run through
            random changes of its tables and compared with the plain query after each statement (`CoverageWorkloadTest`).

            - **delta**: the change is folded into the stored rows; cost grows with the change.
            - **keyed**: what the change touches is computed anew, key by key; cost grows with the keys touched. The key is named.
            - **full**: everything is computed anew and the difference applied; only on request.

            A definition with several stages has one word for each, first stage first; in the totals it counts under its costliest one. The
            constructs are defined in `constructs.sql` among the facade's test resources, the others in the folder `corpus` beside it.

            ## Totals

            | definitions | all | delta | keyed | full | refused |
            |---|---|---|---|---|---|
            """;

    private final Map<CoveredDefinition, Outcome> outcomes;

    CoveragePage(Map<CoveredDefinition, Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    String text() {
        StringBuilder page = new StringBuilder(HEAD);
        Map<String, List<CoveredDefinition>> sections = sections();
        List<CoveredDefinition> constructs = new ArrayList<>();
        List<CoveredDefinition> corpus = new ArrayList<>();
        List<CoveredDefinition> tpch = new ArrayList<>();
        sections.forEach((section, definitions) ->
                (section.equals(TPCH) ? tpch : section.startsWith(CORPUS) ? corpus : constructs).addAll(definitions));
        page.append(total("constructs", constructs));
        page.append(total("corpus", corpus));
        page.append(total("TPC-H", tpch));
        page.append(total("**together**", List.copyOf(outcomes.keySet())));
        page.append(
                "\n## Totals of each construct\n\n| construct | all | delta | keyed | full | refused |\n|---|---|---|---|---|---|\n");
        sections.forEach((section, definitions) -> {
            if (!section.startsWith(CORPUS)) {
                page.append(total(section, definitions));
            }
        });
        sections.forEach((section, definitions) -> page.append(section(section, definitions)));
        return page.toString();
    }

    private Map<String, List<CoveredDefinition>> sections() {
        return outcomes.keySet().stream()
                .collect(Collectors.groupingBy(CoveredDefinition::section, LinkedHashMap::new, Collectors.toList()));
    }

    private String total(String what, List<CoveredDefinition> definitions) {
        Map<String, Long> counts =
                definitions.stream().collect(Collectors.groupingBy(this::column, Collectors.counting()));
        List<String> cells = new ArrayList<>(List.of(what, Integer.toString(definitions.size())));
        for (String column : List.of("delta", "keyed", "full", "refused")) {
            cells.add(Long.toString(counts.getOrDefault(column, 0L)));
        }
        return row(cells);
    }

    private String column(CoveredDefinition definition) {
        return switch (outcome(definition)) {
            case Outcome.Accepted accepted -> accepted.strategy();
            case Outcome.Refused refused -> "refused";
        };
    }

    private String section(String title, List<CoveredDefinition> definitions) {
        if (title.equals(TPCH)) {
            return "\n## " + title + "\n\n| definition | stages | why stages are keyed |\n|---|---|---|\n"
                    + definitions.stream().map(this::rowWithReasons).collect(Collectors.joining());
        }
        String rows = definitions.stream()
                .map(definition -> row(List.of(definition.name(), verdict(outcome(definition)))))
                .collect(Collectors.joining());
        return "\n## " + title + "\n\n| definition | stages, or why not |\n|---|---|\n" + rows;
    }

    private String rowWithReasons(CoveredDefinition definition) {
        Outcome outcome = outcome(definition);
        String reasons = outcome instanceof Outcome.Accepted accepted
                ? accepted.stages().stream()
                        .filter(stage -> stage.strategy().equals("keyed"))
                        .map(Outcome.Stage::why)
                        .distinct()
                        .collect(Collectors.joining("; "))
                : "";
        return row(List.of(definition.name(), verdict(outcome), reasons));
    }

    private static String verdict(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted ->
                accepted.stages().stream().map(CoveragePage::stage).collect(Collectors.joining("; "))
                        + otherwise(accepted.otherwise());
            case Outcome.Refused refused -> "refused, " + refused.code() + ": " + refused.sentence();
        };
    }

    private static String otherwise(Outcome.@Nullable Refused refused) {
        return refused == null ? "" : " on request; without it refused, " + refused.code() + ": " + refused.sentence();
    }

    private static String stage(Outcome.Stage stage) {
        if (!stage.strategy().equals("keyed")) {
            return stage.strategy();
        }
        return stage.key().isEmpty() ? "keyed, all rows together" : "keyed by " + String.join(", ", stage.key());
    }

    private Outcome outcome(CoveredDefinition definition) {
        Outcome outcome = outcomes.get(definition);
        if (outcome == null) {
            throw new IllegalArgumentException("no outcome of " + definition);
        }
        return outcome;
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\s+", " "))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
