package dev.everview.compiler.stage;

import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Relation;
import dev.everview.compiler.description.UniqueKey;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From normalized algebra to the stage that keeps it. Stateless but for the compile's symbol allocator. */
public final class StageCutter {
    private final Description description;
    private final SymbolAllocator symbols;

    public StageCutter(Description description, SymbolAllocator symbols) {
        this.description = description;
        this.symbols = symbols;
    }

    /**
     * The stage of a definition.
     *
     * @param rel normalized algebra
     * @param names the names of the view's columns
     * @throws CompileException when the definition needs more than one stage
     */
    public Stage cut(Rel rel, List<String> names) {
        return switch (rel) {
            case Rel.Project(Rel.Aggregate aggregate, List<Rel.Item> outputs) ->
                groups(aggregate, outputs, names, false);
            case Rel.Aggregate aggregate -> groups(aggregate, identity(aggregate.columns()), names, true);
            case Rel.Project(Rel input, List<Rel.Item> outputs) -> rows(block(input), outputs, names);
            default -> rows(block(rel), identity(rel.columns()), names);
        };
    }

    private static List<Rel.Item> identity(List<Symbol> columns) {
        return columns.stream()
                .map(column -> new Rel.Item(column, new Scalar.Column(column)))
                .toList();
    }

    private static JoinBlock block(Rel rel) {
        List<Rel.Source> sources = new ArrayList<>();
        List<Scalar> conditions = new ArrayList<>();
        Rel joined = rel;
        if (rel instanceof Rel.Filter(Rel input, Scalar condition)) {
            conditions.addAll(Scalar.conjuncts(condition));
            joined = input;
        }
        collect(joined, sources);
        JoinBlock block = new JoinBlock(sources, conditions);
        if (block.scans().isEmpty()) {
            throw new CompileException(Diagnostic.of(
                    DiagnosticCode.NO_BASE_TABLE, "the definition reads no table, so there is nothing to maintain"));
        }
        return block;
    }

    private static void collect(Rel rel, List<Rel.Source> sources) {
        switch (rel) {
            case Rel.Source source -> sources.add(source);
            case Rel.Join(Rel left, Rel right) -> {
                collect(left, sources);
                collect(right, sources);
            }
            case Rel.Aggregate aggregate -> throw nested();
            case Rel.Distinct distinct -> throw nested();
            case Rel.Project project -> throw nested();
            case Rel.Filter filter -> throw nested();
        }
    }

    private static CompileException nested() {
        return new CompileException(Diagnostic.of(
                DiagnosticCode.NESTED_AGGREGATE,
                "a query over the result of an aggregate or DISTINCT sub-query is not supported in a maintained view"));
    }

    private Stage rows(JoinBlock source, List<Rel.Item> outputs, List<String> names) {
        ExpressionFacts facts = new ExpressionFacts(description, source);
        List<StoredColumn.Plain> columns = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            Scalar expression = outputs.get(i).expression();
            columns.add(new StoredColumn.Plain(
                    symbols.fresh(names.get(i), expression.type()),
                    names.get(i),
                    expression,
                    facts.nullable(expression),
                    false));
        }
        List<StoredColumn.Plain> key = rowKey(source, columns);
        return new Stage(
                source,
                new Stage.Rows(columns, key),
                new Strategy.Delta(
                        key.isEmpty()
                                ? "each changed row adds or removes its own result rows, found by their values"
                                : "each changed row adds, changes or removes the result rows that carry its primary key"));
    }

    /** All primary keys of all sources among the outputs, in output order; empty when one is missing. */
    private List<StoredColumn.Plain> rowKey(JoinBlock source, List<StoredColumn.Plain> outputs) {
        List<StoredColumn.Plain> key = new ArrayList<>();
        for (Rel.Source each : source.sources()) {
            if (!(each instanceof Rel.Scan scan)) {
                return List.of();
            }
            Optional<List<StoredColumn.Plain>> ofScan = primaryKey(scan, outputs);
            if (ofScan.isEmpty()) {
                return List.of();
            }
            key.addAll(ofScan.get());
        }
        // the most columns of an index
        return key.size() > 32
                ? List.of()
                : outputs.stream().filter(key::contains).toList();
    }

    private Optional<List<StoredColumn.Plain>> primaryKey(Rel.Scan scan, List<StoredColumn.Plain> outputs) {
        Relation relation = description.relation(scan.relation());
        Optional<UniqueKey> primary = relation.uniqueKeys().stream()
                .filter(unique -> unique.primary() && unique.immediate())
                .findFirst();
        if (primary.isEmpty() || !relation.keysCover(scan.only())) {
            return Optional.empty();
        }
        List<StoredColumn.Plain> key = new ArrayList<>();
        for (int attribute : primary.get().columns()) {
            int position = scan.attributes().indexOf(attribute);
            if (position < 0) {
                return Optional.empty();
            }
            Scalar column = new Scalar.Column(scan.columns().get(position));
            Optional<StoredColumn.Plain> output = outputs.stream()
                    .filter(candidate -> candidate.expression().equals(column))
                    .findFirst();
            if (output.isEmpty()) {
                return Optional.empty();
            }
            key.add(output.get());
        }
        return Optional.of(key);
    }

    private Stage groups(Rel.Aggregate aggregate, List<Rel.Item> outputs, List<String> names, boolean distinct) {
        JoinBlock source = block(aggregate.input());
        Stage.Groups groups =
                new GroupColumns(description, symbols, source, aggregate).arrange(outputs, names, distinct);
        boolean extremum = groups.states().stream().anyMatch(column -> column.state() instanceof State.Extremum);
        List<Symbol> key =
                groups.keys().stream().map(StoredColumn.Plain::symbol).toList();
        Strategy strategy = extremum
                ? new Strategy.Keyed(
                        key,
                        "min and max of a group are computed again when the smallest or largest value leaves it; all else is folded")
                : new Strategy.Delta("counts and sums of a group follow from the changed rows alone");
        return new Stage(source, groups, strategy);
    }
}
