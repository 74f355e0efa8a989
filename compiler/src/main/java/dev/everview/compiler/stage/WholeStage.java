package dev.everview.compiler.stage;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.Column;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.lift.WholeQuery;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The one stage of a view that is computed as a whole at each change, or that reads no table and never changes. */
public final class WholeStage {
    private WholeStage() {}

    /** The stages of such a view. */
    public static StageGraph of(WholeQuery whole, Description description, SymbolAllocator symbols) {
        Map<Long, Rel.Source> tables = new LinkedHashMap<>();
        whole.scans()
                .forEach(scan -> tables.putIfAbsent(
                        scan.relation(),
                        new Rel.Scan(
                                scan.occurrence(), scan.alias(), scan.relation(), List.of(), List.of(), scan.only())));
        List<StoredColumn.Plain> columns = new ArrayList<>();
        for (Column column : description.columns()) {
            SqlType type = new SqlType(column.type(), column.typmod(), column.collation());
            Symbol symbol = symbols.fresh(column.name(), type);
            columns.add(new StoredColumn.Plain(symbol, column.name(), new Scalar.Column(symbol), true, false));
        }
        Stage stage = new Stage(
                Source.of(new JoinBlock(List.copyOf(tables.values()), List.of())),
                new Stage.Recomputed(columns, List.of(), false, new Operation.Whole(whole.query())),
                new Strategy.Full(
                        tables.isEmpty()
                                ? "the definition reads no table, so its rows never change"
                                : "as the strategy asks: each change computes all rows and applies the difference"));
        return new StageGraph(List.of(), stage, description);
    }
}
