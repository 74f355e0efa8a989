package dev.everview.compiler.stage;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.query.Scalar;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The text form of a stage: what is kept, column by column, and how it is maintained. */
public final class StagePrinter {
    private final Function<Scalar, String> scalars;

    public StagePrinter(Function<Scalar, String> scalars) {
        this.scalars = scalars;
    }

    public String text(Stage stage) {
        StringBuilder out = new StringBuilder();
        out.append("strategy ")
                .append(stage.strategy().word())
                .append(": ")
                .append(stage.strategy().why());
        out.append('\n');
        stage.source().branches().forEach(branch -> branch(branch, stage.source(), out));
        String kind = switch (stage.shape()) {
            case Stage.Rows rows -> rows.key().isEmpty() ? "rows, duplicates kept" : "rows by key";
            case Stage.Groups groups -> groups.grand() ? "one row" : "groups";
            case Stage.Recomputed recomputed -> recomputed(recomputed);
        };
        out.append("keeps ").append(kind).append('\n');
        stage.shape()
                .columns()
                .forEach(
                        column -> out.append("  ").append(column(column, stage)).append('\n'));
        return out.toString();
    }

    private void branch(Branch branch, Source source, StringBuilder out) {
        String sign = source.isBlock() ? "" : branch.negative() ? "less " : "plus ";
        out.append(sign).append("from ");
        out.append(branch.block().sources().stream().map(StagePrinter::source).collect(Collectors.joining(" × ")));
        out.append('\n');
        branch.block()
                .conditions()
                .forEach(condition ->
                        out.append("where ").append(scalars.apply(condition)).append('\n'));
    }

    private static String source(Rel.Source source) {
        return switch (source) {
            case Rel.Scan scan -> scan.alias();
            case Rel.Fixed fixed -> fixed.item().alias();
            case Rel.Unit unit -> "()";
        };
    }

    private String column(StoredColumn column, Stage stage) {
        return column.name() + (column.hidden() ? " (hidden)" : "") + " = "
                + switch (column) {
                    case StoredColumn.Plain plain ->
                        (isKey(plain, stage) ? "key " : "") + scalars.apply(plain.expression());
                    case StoredColumn.Folded folded -> state(folded.state());
                    case StoredColumn.Computed computed -> "computed " + scalars.apply(computed.expression());
                };
    }

    private static String recomputed(Stage.Recomputed shape) {
        return switch (shape.operation()) {
            case Operation.Grouping grouping -> shape.keys().isEmpty() ? "one row" : "groups";
            case Operation.Windows windows -> "rows with window functions, duplicates kept";
            case Operation.FirstRow first -> "the first row of each key";
            case Operation.TopRows top ->
                "the first rows" + (shape.keys().isEmpty() ? "" : " of each key") + ", duplicates kept";
            case Operation.Whole whole -> "all rows, duplicates kept";
        };
    }

    private static boolean isKey(StoredColumn.Plain column, Stage stage) {
        return switch (stage.shape()) {
            case Stage.Groups groups -> true;
            case Stage.Rows rows -> rows.key().contains(column);
            case Stage.Recomputed recomputed -> recomputed.keys().contains(column);
        };
    }

    private String state(State state) {
        String text = switch (state) {
            case State.CountRows rows -> "count of rows";
            case State.CountValues values -> "count of " + scalars.apply(values.argument());
            case State.Sum sum -> "sum of " + scalars.apply(sum.argument());
            case State.Specials specials -> "NaN and infinities among " + scalars.apply(specials.argument());
            case State.Scales scales -> "scales of " + scalars.apply(scales.argument());
            case State.Extremum extremum ->
                (extremum.smallest() ? "minimum of " : "maximum of ") + scalars.apply(extremum.argument());
        };
        Scalar filter = state.filter();
        return filter == null ? text : text + " where " + scalars.apply(filter);
    }
}
