package dev.everview.fuzz;

import dev.everview.fuzz.Query.Output;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table with its first rows.
 *
 * @param name as SQL writes it
 * @param key the name of the single column of its primary key, or empty
 * @param constraints of the table, as SQL writes them
 * @param suffix what follows the list of columns, such as how it is partitioned
 * @param further statements after its creation: partitions, indexes
 * @param rows each a tuple as VALUES takes it
 */
record GeneratedTable(
        String name,
        List<Column> columns,
        String key,
        List<String> constraints,
        String suffix,
        List<String> further,
        List<String> rows) {
    GeneratedTable {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        further = List.copyOf(further);
        rows = List.copyOf(rows);
    }

    /**
     * A column.
     *
     * @param declared its type and what else is said of it
     * @param written whether rows give it a value
     */
    record Column(String name, Type type, String declared, boolean written) {
        String sql() {
            return name + " " + declared;
        }
    }

    Relation relation() {
        return new Relation(
                name,
                columns.stream()
                        .map(column -> new Output(column.name(), column.type()))
                        .toList(),
                key);
    }

    GeneratedTable withRows(List<String> others) {
        return new GeneratedTable(name, columns, key, constraints, suffix, further, others);
    }

    /** The statements that make it and fill it. */
    List<String> statements() {
        String parts = Stream.concat(columns.stream().map(Column::sql), constraints.stream())
                .collect(Collectors.joining(", "));
        Stream<String> create =
                Stream.concat(Stream.of("CREATE TABLE " + name + " (" + parts + ")" + suffix), further.stream());
        String names =
                columns.stream().filter(Column::written).map(Column::name).collect(Collectors.joining(", "));
        Stream<String> fill = rows.isEmpty()
                ? Stream.empty()
                : Stream.of("INSERT INTO " + name + " (" + names + ") VALUES\n  " + String.join(",\n  ", rows));
        return Stream.concat(create, fill).toList();
    }
}
