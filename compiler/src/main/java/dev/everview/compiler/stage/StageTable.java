package dev.everview.compiler.stage;

import dev.everview.compiler.description.Column;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Relation;
import dev.everview.compiler.description.UniqueKey;
import java.util.ArrayList;
import java.util.List;

/** The name of a hidden stage's table. */
public record StageTable(String schema, String name) {
    /**
     * The table as stages that read it see it: a table like any other, with its key as primary key.
     *
     * @param number the number under which it is read, negative, where no object identifier is
     */
    Relation relation(long number, Stage stage, Description description) {
        List<StoredColumn> columns = stage.shape().columns();
        List<Column> described = new ArrayList<>();
        for (StoredColumn column : columns) {
            described.add(new Column(
                    described.size() + 1,
                    column.name(),
                    column.type().oid(),
                    column.type().modifier(),
                    column.type().collation(),
                    notNull(column),
                    "",
                    "",
                    false));
        }
        List<StoredColumn.Plain> key = stage.shape().key();
        boolean unique = !key.isEmpty()
                || stage.shape() instanceof Stage.Groups
                || (stage.shape() instanceof Stage.Recomputed recomputed
                        && recomputed.single()
                        && recomputed.keys().isEmpty());
        List<UniqueKey> keys = unique
                ? List.of(new UniqueKey(
                        name,
                        true,
                        true,
                        true,
                        key.stream().map(column -> columns.indexOf(column) + 1).toList()))
                : List.of();
        return new Relation(
                number,
                schema,
                name,
                Relation.Kind.TABLE,
                "p",
                0,
                description.server().role(),
                List.of(),
                false,
                new Relation.RowSecurity(false, false, false, false, null),
                true,
                true,
                described,
                keys,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    private static boolean notNull(StoredColumn column) {
        return switch (column) {
            case StoredColumn.Plain plain -> !plain.nullable();
            case StoredColumn.Folded folded ->
                folded.state() instanceof State.CountRows || folded.state() instanceof State.CountValues;
            case StoredColumn.Computed computed -> false;
        };
    }
}
