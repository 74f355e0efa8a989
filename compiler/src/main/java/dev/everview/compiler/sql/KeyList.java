package dev.everview.compiler.sql;

import dev.everview.compiler.description.DataType;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.stage.StoredColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The affected keys in PL/pgSQL variables, an array for each key column. Cached plans take a variable array for a short one, which suits
 * small changes, and large ones no worse than a hash join over the keys would.
 *
 * @param keys the key columns; at least one
 */
record KeyList(Description description, Naming naming, List<StoredColumn.Plain> keys) {
    /** The column that numbers the keys, so that what belongs to one key is brought together without comparing keys again. */
    static final String NUMBER = "__ivm_number__";

    private static final String VARIABLE = "__ivm_keys_";

    /** The variable with the values of the first key column: as many as there are keys, NULL when there are none. */
    static final String FIRST = VARIABLE + 1;

    private static final int RANGE = -2;

    /** The variables' declarations. */
    List<String> declarations() {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> variable(i) + " " + elementType(keys.get(i)) + "[];")
                .toList();
    }

    /**
     * The statement that puts the rows of a query, whose columns are named as the keys, into the variables.
     *
     * @param locks what else is to be known of each key; may be null
     */
    String assign(String query, @Nullable KeyLocks locks) {
        List<String> values = new ArrayList<>();
        List<String> variables = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            values.add("array_agg(" + element(keys.get(i), column("k", keys.get(i))) + ")");
            variables.add(variable(i));
        }
        if (locks != null) {
            values.add("array_agg(" + locks.bucket(list("k")) + ")");
            variables.add(KeyLocks.BUCKETS);
        }
        return "SELECT " + String.join(", ", values) + "\nINTO " + String.join(", ", variables) + "\nFROM (\n"
                + SqlRenderer.indent(query) + "\n) AS k;";
    }

    /** The key columns of a relation that has them by their names. */
    private String list(String alias) {
        return keys.stream().map(key -> column(alias, key)).collect(Collectors.joining(", "));
    }

    private static String column(String alias, StoredColumn.Plain key) {
        return alias + "." + Identifier.quote(key.name());
    }

    /** The condition that there are keys. */
    String present() {
        return FIRST + " IS NOT NULL";
    }

    /** The keys as a relation of a hand-written FROM clause, its columns named as the keys. */
    String relation(String alias) {
        String unnested = unnest() + " AS " + alias + " (" + names() + ", " + NUMBER + ")";
        if (keys.stream().noneMatch(this::viaText)) {
            return unnested;
        }
        String columns = keys.stream()
                .map(key -> alias + "." + Identifier.quote(key.name())
                        + (viaText(key) ? "::" + type(key.type()) + " AS " + Identifier.quote(key.name()) : ""))
                .collect(Collectors.joining(", "));
        return "(SELECT " + columns + ", " + alias + "." + NUMBER + " FROM " + unnested + ") AS " + alias;
    }

    /** The keys as a FROM item under symbols of their own. */
    Offered offered() {
        List<Symbol> columns = new ArrayList<>();
        List<Scalar> values = new ArrayList<>();
        for (StoredColumn.Plain key : keys) {
            SqlType type = viaText(key) ? SqlType.TEXT : key.type();
            Symbol symbol = new Symbol(-4_000_000 - columns.size(), key.name(), type);
            columns.add(symbol);
            values.add(
                    viaText(key)
                            ? Snippet.of(key.type(), "?::" + type(key.type()), new Scalar.Column(symbol))
                            : new Scalar.Column(symbol));
        }
        Symbol number = new Symbol(-4_000_000 - columns.size(), NUMBER, SqlType.INT8);
        columns.add(number);
        Scalar call = Snippet.of(SqlType.TEXT, unnest());
        return new Offered(
                new FromItem.ConstructedTable(RANGE, "affected", false, call, columns),
                values,
                new Scalar.Column(number));
    }

    /**
     * A FROM item with the keys.
     *
     * @param values the value of each key column
     * @param number the key's number
     */
    record Offered(FromItem item, List<Scalar> values, Scalar number) {
        Offered {
            values = List.copyOf(values);
        }
    }

    private String unnest() {
        return "unnest("
                + IntStream.range(0, keys.size()).mapToObj(KeyList::variable).collect(Collectors.joining(", "))
                + ") WITH ORDINALITY";
    }

    private String names() {
        return keys.stream().map(key -> Identifier.quote(key.name())).collect(Collectors.joining(", "));
    }

    private static String variable(int position) {
        return VARIABLE + (position + 1);
    }

    /** An array of arrays loses their bounds, and unnest() takes rows apart: such values are kept as text. */
    private boolean viaText(StoredColumn.Plain key) {
        DataType type = description.baseType(key.type().oid());
        return type.isArray()
                || type.kind() == DataType.Kind.COMPOSITE
                || description.type(key.type().oid()).array() == 0;
    }

    private String element(StoredColumn.Plain key, String value) {
        if (!viaText(key)) {
            return value;
        }
        boolean composite = description.baseType(key.type().oid()).kind() == DataType.Kind.COMPOSITE;
        // users may write casts of rows to text, which format() does not use; no row is printed as nothing
        return composite ? "nullif(format('%s', " + value + "), '')" : value + "::text";
    }

    private String elementType(StoredColumn.Plain key) {
        return viaText(key) ? "text" : type(element(key.type()));
    }

    /** What unnest() gives back has the collation of a domain, which that of the key need not be. */
    private SqlType element(SqlType key) {
        DataType type = description.type(key.oid());
        boolean another = type.kind() == DataType.Kind.DOMAIN && type.collation() != key.collation();
        return another ? new SqlType(description.baseType(key.oid()).oid(), -1, key.collation()) : key;
    }

    private String type(SqlType type) {
        return new SqlRenderer(description, naming).type(type);
    }
}
