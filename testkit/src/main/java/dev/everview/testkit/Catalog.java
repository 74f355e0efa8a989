package dev.everview.testkit;

import dev.everview.compiler.description.Column;
import dev.everview.compiler.description.DataType;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.description.ForeignKey;
import dev.everview.compiler.description.Operator;
import dev.everview.compiler.description.Relation;
import dev.everview.compiler.description.Server;
import dev.everview.compiler.description.UniqueKey;
import dev.everview.compiler.description.ViewBody;
import dev.everview.compiler.query.SqlType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A description of tables that exist nowhere: each has a primary key {@code c1} and a nullable {@code c2}, both bigint, and the
 * operators of {@link Arithmetic} are known. Not thread-safe.
 */
public final class Catalog {
    private final Map<Long, List<ForeignKey>> foreignKeys = new LinkedHashMap<>();

    /** Adds a table. */
    public Catalog table(long relation) {
        foreignKeys.putIfAbsent(relation, new ArrayList<>());
        return this;
    }

    /** Adds two tables, if they are not there, and a reference: {@code c2} of the first is {@code c1} of the second. */
    public Catalog reference(long from, long to) {
        return reference(from, to, false, true, true);
    }

    /** A reference of which not all is as the default. */
    public Catalog reference(long from, long to, boolean deferrable, boolean validated, boolean enforced) {
        table(to).table(from);
        foreignKeys
                .getOrDefault(from, List.of())
                .add(new ForeignKey(
                        "t" + from + "_t" + to,
                        List.of(2),
                        to,
                        List.of(1),
                        ForeignKey.Action.NO_ACTION,
                        ForeignKey.Action.NO_ACTION,
                        "s",
                        deferrable,
                        validated,
                        enforced));
        return this;
    }

    /** The description. */
    public Description description() {
        Map<Long, Relation> relations = new LinkedHashMap<>();
        foreignKeys.forEach((relation, keys) -> relations.put(relation, relation(relation, keys)));
        Map<Long, Operator> operators = new LinkedHashMap<>();
        for (Arithmetic operator : Arithmetic.values()) {
            operators.put(operator.oid(), operator(operator));
        }
        return new Description(
                "",
                new Server(170_000, "test", "owner", "read committed", List.of("public"), 1, Map.of()),
                null,
                new ViewBody("", ""),
                List.of(),
                relations,
                Map.of(),
                operators,
                Map.of(SqlType.INT8.oid(), bigint()),
                Map.of());
    }

    private static DataType bigint() {
        return new DataType(
                SqlType.INT8.oid(),
                "pg_catalog",
                "int8",
                "bigint",
                DataType.Kind.BASE,
                "N",
                8,
                true,
                "d",
                ",",
                0,
                -1,
                0,
                0,
                0,
                false,
                0,
                Arithmetic.EQUAL.oid(),
                null,
                null,
                Map.of(),
                List.of(),
                Map.of());
    }

    private static Relation relation(long oid, List<ForeignKey> keys) {
        return new Relation(
                oid,
                "public",
                "t" + oid,
                Relation.Kind.TABLE,
                "p",
                10,
                "owner",
                List.of(),
                false,
                new Relation.RowSecurity(false, false, false, false, null),
                true,
                true,
                List.of(column(1, true), column(2, false)),
                List.of(new UniqueKey("t" + oid + "_pkey", true, true, false, List.of(1))),
                keys,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    private static Column column(int number, boolean notNull) {
        return new Column(number, "c" + number, SqlType.INT8.oid(), -1, 0, notNull, "", "", false);
    }

    private static Operator operator(Arithmetic operator) {
        boolean equality = operator == Arithmetic.EQUAL;
        long bigint = SqlType.INT8.oid();
        return new Operator(
                operator.oid(),
                "pg_catalog",
                operator.symbol(),
                bigint,
                bigint,
                operator.type().oid(),
                operator.oid(),
                equality ? operator.oid() : 0,
                0,
                equality,
                equality,
                null);
    }
}
