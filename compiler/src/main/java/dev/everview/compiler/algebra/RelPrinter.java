package dev.everview.compiler.algebra;

import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The one text form of the algebra: goldens, explain output and error messages use it. One operator a line, inputs indented. */
public final class RelPrinter {
    private final Function<Scalar, String> scalars;

    /** A printer that shows expressions by the given function. */
    public RelPrinter(Function<Scalar, String> scalars) {
        this.scalars = scalars;
    }

    /** Prints with expressions in their internal form; for error messages of our own. */
    public static String print(Rel rel) {
        return new RelPrinter(Scalar::toString).text(rel);
    }

    public String text(Rel rel) {
        StringBuilder out = new StringBuilder();
        append(rel, 0, out);
        return out.toString();
    }

    private void append(Rel rel, int depth, StringBuilder out) {
        out.append("  ".repeat(depth)).append(line(rel)).append('\n');
        rel.inputs().forEach(input -> append(input, depth + 1, out));
    }

    private String line(Rel rel) {
        return switch (rel) {
            case Rel.Scan scan -> "scan " + (scan.only() ? "only " : "") + scan.alias();
            case Rel.Fixed fixed -> "fixed " + fixed.item().alias();
            case Rel.Unit unit -> "unit";
            case Rel.Filter filter -> "filter " + scalars.apply(filter.condition());
            case Rel.Project project -> "project " + items(project.items());
            case Rel.Join join -> "join";
            case Rel.Distinct distinct -> "distinct";
            case Rel.Sum sum ->
                "sum "
                        + sum.summands().stream()
                                .map(summand -> summand.negative() ? "-" : "+")
                                .collect(Collectors.joining(" "));
            case Rel.Window window ->
                "window" + by(window.key()) + ": " + items(window.calls())
                        + window.windows().stream().map(this::over).collect(Collectors.joining());
            case Rel.DistinctOn distinct -> "first row" + by(distinct.key()) + ordered(distinct.order());
            case Rel.TopN top ->
                "rows"
                        + (top.offset() == null ? "" : " after " + scalars.apply(top.offset()))
                        + (top.limit() == null ? "" : " up to " + scalars.apply(top.limit()))
                        + (top.withTies() ? " with ties" : "")
                        + by(top.key())
                        + ordered(top.order());
            case Rel.Aggregate aggregate ->
                (aggregate.grand() ? "aggregate one row" : "aggregate by " + items(aggregate.keys()))
                        + (aggregate.aggregates().isEmpty() ? "" : ": " + items(aggregate.aggregates()));
        };
    }

    private String by(List<Scalar> key) {
        return key.isEmpty() ? "" : " by " + key.stream().map(scalars).collect(Collectors.joining(", "));
    }

    private String over(Rel.Over over) {
        return "; w" + over.number() + " over" + by(over.partition()) + ordered(over.order());
    }

    private String ordered(List<Rel.Sort> order) {
        return order.isEmpty()
                ? ""
                : " ordered by "
                        + order.stream()
                                .map(sort -> scalars.apply(sort.expression())
                                        + (sort.direction() == Query.SortItem.Direction.DESCENDING ? " DESC" : ""))
                                .collect(Collectors.joining(", "));
    }

    private String items(List<Rel.Item> items) {
        return items.stream()
                .map(item -> scalars.apply(item.expression()) + " AS "
                        + item.symbol().name())
                .collect(Collectors.joining(", "));
    }
}
