package dev.everview.compiler.sql;

import dev.everview.compiler.description.DataType;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.Operator;
import dev.everview.compiler.plan.MaintenancePlan;
import dev.everview.compiler.query.ComparedValues;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.stage.StageTable;
import dev.everview.compiler.stage.StoredColumn;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The table of a stage, most often the view's own, as generated statements write it. */
final class ViewTable {
    private final Description description;
    private final Naming naming;
    private final MaintenancePlan plan;
    private final List<StoredColumn> columns;

    ViewTable(Description description, Naming naming, MaintenancePlan plan) {
        this.description = description;
        this.naming = naming;
        this.plan = plan;
        this.columns = plan.stage().shape().columns();
    }

    /** Its qualified name. */
    String name() {
        StageTable table = plan.names().table();
        return plan.names().isHidden()
                ? Identifier.qualified(table.schema(), table.name())
                : naming.view(table.schema(), table.name());
    }

    /** Its identity as a regclass constant that follows renaming. */
    String regclass() {
        if (plan.names().isHidden()) {
            return Literal.quote(name()) + "::regclass";
        }
        return switch (naming) {
            case Naming.ByName named -> Literal.quote(name()) + "::regclass";
            case Naming.ByPlaceholder placeholder -> placeholder.viewLiteral() + "::regclass";
        };
    }

    /** A column's name, quoted. */
    String column(StoredColumn column) {
        return plan.names().isHidden()
                ? Identifier.quote(column.name())
                : naming.viewColumn(columns.indexOf(column) + 1, column.name());
    }

    String column(StoredColumn column, String alias) {
        return alias + "." + column(column);
    }

    /** All columns' names, separated by commas. */
    String columnList() {
        return list(columns);
    }

    String list(List<? extends StoredColumn> some) {
        return some.stream().map(this::column).collect(Collectors.joining(", "));
    }

    /** Equality of two values of a type by its own default operator. */
    String equal(SqlType type, String left, String right) {
        return operand(type, left) + " " + equality(description, type) + " " + operand(type, right);
    }

    /** A value of a type as operators take it. */
    String operand(SqlType type, String value) {
        return new ComparedValues(description).operand(type, value);
    }

    /** The default operator of equality of a type, as it stands between two values. */
    static String equality(Description description, SqlType type) {
        long oid = Objects.requireNonNull(description.baseType(type.oid()).equality(), "the key's type has equality");
        Operator operator = description.operator(oid);
        return operator.isBuiltIn()
                ? operator.name()
                : "OPERATOR(" + Identifier.quote(operator.schema()) + "." + operator.name() + ")";
    }

    /** The test for NULL, which a row of NULLs does not pass: it is another value. */
    static String isNull(Description description, SqlType type) {
        boolean composite = description.baseType(type.oid()).kind() == DataType.Kind.COMPOSITE;
        return composite ? " IS NOT DISTINCT FROM NULL" : " IS NULL";
    }

    /** Equality in which NULL equals NULL, written so that an index on the left side can serve it. */
    String same(SqlType type, boolean nullable, String left, String right) {
        String equal = equal(type, left, right);
        String isNull = isNull(description, type);
        return nullable ? "(" + equal + " OR (" + left + isNull + " AND " + right + isNull + "))" : equal;
    }

    /**
     * The key as the unique index and ON CONFLICT write it. Before PostgreSQL 15 a unique index cannot take NULLs as equal; arrays
     * of one element are compared so that they are (https://www.postgresql.org/docs/current/functions-array.html). An array of arrays
     * would be empty for NULL as it is for the empty array, so these have two columns.
     */
    String indexColumns(List<StoredColumn.Plain> key) {
        return key.stream().map(this::indexColumn).collect(Collectors.joining(", "));
    }

    private String indexColumn(StoredColumn.Plain column) {
        String name = column(column);
        if (plan.server() >= 15 || !column.nullable()) {
            return name;
        }
        return description.baseType(column.type().oid()).isArray()
                ? "(" + name + " IS NULL), (coalesce(" + name + ", '{}'))"
                : "(ARRAY[" + name + "])";
    }

    /** The condition that a row of the table, by its alias, has the key that another relation offers under the same column names. */
    String sameKey(List<StoredColumn.Plain> key, String alias, String other, String separator) {
        return key.stream()
                .map(column -> same(
                        column.type(),
                        column.nullable(),
                        column(column, alias),
                        other + "." + Identifier.quote(column.name())))
                .collect(Collectors.joining(separator));
    }
}
