package dev.everview.compiler.lift;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.query.Collations;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.LooksOfValues;
import dev.everview.compiler.query.Query;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * UNION, INTERSECT and EXCEPT as sums and groups: the rows of both sides are counted by side, and the counts decide how often a row
 * stays (SQL:2016, 7.17, query expression: the general rules on duplicates).
 */
final class SetOperations {
    /** text and varchar, whose values are the same. */
    private static final Set<Long> TEXTS = Set.of(25L, 1043L);

    private final Description description;
    private final SymbolAllocator symbols;
    private final Joins joins;

    SetOperations(Description description, SymbolAllocator symbols, Joins joins) {
        this.description = description;
        this.symbols = symbols;
        this.joins = joins;
    }

    Rel of(Query.SetOperation operation, Rel leftArm, Rel rightArm) {
        List<Symbol> columns = new ArrayList<>();
        for (int i = 0; i < leftArm.columns().size(); i++) {
            columns.add(symbols.fresh(
                    operation.targets().get(i).name(),
                    operation.targets().get(i).expression().type()));
        }
        Rel left = converted(leftArm, columns);
        Rel right = converted(rightArm, columns);
        if (operation.kind() == Query.SetOperation.Kind.UNION) {
            Rel sum = new Rel.Sum(
                    List.of(new Rel.Summand(false, left), new Rel.Summand(false, right)), columns, List.of());
            return operation.all() ? sum : distinct(sum);
        }
        return counted(operation, left, right, columns);
    }

    /** Rows of no columns are all alike: one of them, if there is any. */
    private Rel distinct(Rel rel) {
        if (!rel.columns().isEmpty()) {
            return new Rel.Distinct(rel);
        }
        return new Rel.Project(new Rel.Distinct(new Rel.Project(rel, List.of(Rel.Item.present(symbols)))), List.of());
    }

    /**
     * An arm with values of the types and collations that the operation has. Its query has those of its own: PostgreSQL converts values
     * where it puts the arms together, and what is computed from the changes of one arm never gets there.
     */
    Rel converted(Rel arm, List<Symbol> columns) {
        List<Rel.Item> items = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Symbol column = arm.columns().get(i);
            Scalar value = converted(new Scalar.Column(column), columns.get(i).type());
            items.add(new Rel.Item(symbols.fresh(column.name(), value.type()), value));
        }
        return items.stream().allMatch(item -> item.expression() instanceof Scalar.Column)
                ? arm
                : new Rel.Project(arm, items);
    }

    private Scalar converted(Scalar value, SqlType type) {
        Scalar same = value.type().oid() == type.oid() ? value : cast(value, type);
        boolean collated = type.collation() != 0 && value.type().collation() != type.collation();
        return collated ? Collations.weakened(new Scalar.Collate(same, type.collation(), type)) : same;
    }

    private Scalar cast(Scalar value, SqlType type) {
        long base = description.baseType(value.type().oid()).oid();
        boolean relabelled = base == type.oid() || (TEXTS.contains(base) && TEXTS.contains(type.oid()));
        return new Scalar.Cast(
                relabelled ? Scalar.Cast.Kind.RELABEL : Scalar.Cast.Kind.COMMON, value, relabelled, type);
    }

    private Rel counted(Query.SetOperation operation, Rel left, Rel right, List<Symbol> columns) {
        Symbol side = symbols.fresh("side", SqlType.INT4);
        List<Symbol> tagged = new ArrayList<>(columns);
        tagged.add(side);
        Rel both = new Rel.Sum(
                List.of(new Rel.Summand(false, tag(left, "1")), new Rel.Summand(false, tag(right, "2"))),
                tagged,
                List.of());
        List<Rel.Item> keys = columns.stream()
                .map(column -> new Rel.Item(symbols.fresh(column.name(), column.type()), new Scalar.Column(column)))
                .toList();
        Rel.Item ofLeft = count("of_left", side, "1");
        Rel.Item ofRight = count("of_right", side, "2");
        Rel groups = new Rel.Aggregate(both, keys, List.of(ofLeft, ofRight), false);
        Scalar l = new Scalar.Column(ofLeft.symbol());
        Scalar r = new Scalar.Column(ofRight.symbol());
        boolean except = operation.kind() == Query.SetOperation.Kind.EXCEPT;
        Rel kept;
        if (operation.all()) {
            Scalar copies = special(except ? List.of("", " - ", "") : List.of("least(", ", ", ")"), SqlType.INT8, l, r);
            Rel some = new Rel.Filter(groups, special(List.of("", " > 0"), SqlType.BOOL, copies));
            if (except && looksVary(columns)) {
                return ofLeft(left, some, keys, series(copies));
            }
            kept = new Rel.Join(some, series(copies));
        } else {
            kept = new Rel.Filter(
                    groups,
                    special(
                            except ? List.of("", " > 0 AND ", " = 0") : List.of("", " > 0 AND ", " > 0"),
                            SqlType.BOOL,
                            l,
                            r));
        }
        return new Rel.Project(
                kept, Relations.same(keys.stream().map(Rel.Item::symbol).toList()));
    }

    /** Whether equal values may look different; not where there can be no groups at all. */
    private boolean looksVary(List<Symbol> columns) {
        return columns.stream()
                        .allMatch(
                                column -> description.isIndexable(column.type().oid()))
                && columns.stream().anyMatch(column -> looksVary(column.type()));
    }

    private boolean looksVary(SqlType type) {
        boolean scaled = type.oid() == SqlType.NUMERIC.oid() && type.modifier() >= 0;
        return !scaled && !new LooksOfValues(description).alike(type);
    }

    /**
     * What EXCEPT ALL leaves looks as it does on the left, and a group of both sides may look as it does on the right: so the values are
     * those of groups of the left side alone. INTERSECT takes them from either side, as PostgreSQL does.
     */
    private Rel ofLeft(Rel left, Rel groups, List<Rel.Item> keys, Rel copies) {
        Rel values =
                new Rel.Distinct(new Relations(description, symbols).copy(left).rel());
        Scalar match = null;
        for (int i = 0; i < keys.size(); i++) {
            match = Scalar.and(
                    match,
                    joins.same(values, values.columns().get(i), keys.get(i).symbol()));
        }
        Rel matched = Joins.filter(new Rel.Join(values, groups), match);
        return new Rel.Project(new Rel.Join(matched, copies), Relations.same(values.columns()));
    }

    private Rel tag(Rel rel, String side) {
        List<Rel.Item> items = new ArrayList<>();
        rel.columns()
                .forEach(column -> items.add(
                        new Rel.Item(symbols.fresh(column.name(), column.type()), new Scalar.Column(column))));
        items.add(new Rel.Item(symbols.fresh("side", SqlType.INT4), new Scalar.Constant(SqlType.INT4, side)));
        return new Rel.Project(rel, items);
    }

    private Rel.Item count(String name, Symbol side, String value) {
        Scalar filter = special(List.of("", " = " + value), SqlType.BOOL, new Scalar.Column(side));
        return new Rel.Item(symbols.fresh(name, SqlType.INT8), Scalar.AggregateCall.countRows(filter));
    }

    /** As many rows as a number says. */
    private Rel series(Scalar copies) {
        Symbol copy = symbols.fresh("copy", SqlType.INT8);
        Scalar call = special(List.of("pg_catalog.generate_series(1, ", ")"), SqlType.INT8, copies);
        return new Rel.Fixed(new FromItem.Functions(
                symbols.freshRange(),
                "copies",
                true,
                List.of(new FromItem.TableFunction(call, List.of(), 1)),
                false,
                List.of(copy)));
    }

    private static Scalar special(List<String> parts, SqlType type, Scalar... arguments) {
        return new Scalar.Special("count", parts, List.of(arguments), true, type);
    }
}
