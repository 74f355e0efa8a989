package dev.everview.testkit;

import dev.everview.compiler.algebra.Rel;
import dev.everview.compiler.query.FromItem;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.query.SymbolAllocator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Random algebra, expressions and tables. Values are few and small, so that rows meet, repeat and are NULL often. The same seed gives
 * the same sequence. Not thread-safe.
 */
public final class RandomRel {
    /** How many base tables there are; their object identifiers are 1, 2, … */
    public static final int TABLES = 3;

    private static final int COLUMNS = 2;
    private static final int VALUES = 3;

    private final Random random;
    private final SymbolAllocator symbols = new SymbolAllocator();

    public RandomRel(long seed) {
        this.random = new Random(seed);
    }

    /** A tree of at most that depth. */
    public Rel tree(int depth) {
        if (depth == 0) {
            return source();
        }
        Rel input = tree(depth - 1);
        return switch (random.nextInt(8)) {
            case 0 -> source();
            case 1 -> new Rel.Filter(input, condition(input.columns()));
            case 2, 3 -> new Rel.Project(input, items(input.columns()));
            case 4, 5 -> new Rel.Join(input, tree(random.nextInt(2) == 0 ? 0 : depth - 1));
            case 6 -> input.columns().isEmpty() ? input : new Rel.Distinct(input);
            default -> aggregate(input);
        };
    }

    /** A base table or, less often, a row without columns or a list of values. */
    public Rel.Source source() {
        return switch (random.nextInt(8)) {
            case 0 -> new Rel.Unit();
            case 1 -> values();
            default -> scan(1 + random.nextInt(TABLES));
        };
    }

    /** An occurrence of a base table. */
    public Rel.Scan scan(long relation) {
        List<Symbol> columns = new ArrayList<>();
        List<Integer> attributes = new ArrayList<>();
        for (int i = 1; i <= COLUMNS; i++) {
            columns.add(symbols.fresh("c" + i, SqlType.INT8));
            attributes.add(i);
        }
        return new Rel.Scan(symbols.freshRange(), "t" + relation, relation, columns, attributes);
    }

    /** A condition over the columns. */
    public Scalar condition(List<Symbol> columns) {
        return switch (random.nextInt(7)) {
            case 0 -> new Scalar.Logical(Scalar.Logical.Kind.AND, List.of(condition(columns), condition(columns)));
            case 1 -> new Scalar.Logical(Scalar.Logical.Kind.OR, List.of(condition(columns), condition(columns)));
            case 2 -> new Scalar.Logical(Scalar.Logical.Kind.NOT, List.of(condition(columns)));
            case 3 -> new Scalar.NullTest(number(columns, 1), random.nextBoolean(), false);
            case 4 -> Arithmetic.LESS.of(number(columns, 1), number(columns, 1));
            default -> Arithmetic.EQUAL.of(number(columns, 1), number(columns, 0));
        };
    }

    /** The content of all base tables: bags. */
    public Map<Long, ZSet> tables() {
        Map<Long, ZSet> tables = new HashMap<>();
        for (long relation = 1; relation <= TABLES; relation++) {
            tables.put(relation, bag());
        }
        return tables;
    }

    /** A change of a bag that leaves a bag. */
    public ZSet change(ZSet table) {
        ZSet.Builder change = new ZSet.Builder();
        table.forEach((row, weight) -> {
            if (random.nextInt(3) == 0) {
                change.add(row, -(1 + random.nextLong(weight)));
            }
        });
        bag().forEach(change::add);
        return change.build();
    }

    private ZSet bag() {
        ZSet.Builder rows = new ZSet.Builder();
        for (int i = random.nextInt(5); i > 0; i--) {
            rows.add(Row.of(cell(), cell()), 1 + random.nextInt(2));
        }
        return rows.build();
    }

    private @Nullable Object cell() {
        return random.nextInt(5) == 0 ? null : (Object) (long) random.nextInt(VALUES);
    }

    private Rel.Fixed values() {
        Symbol column = symbols.fresh("v", SqlType.INT8);
        List<List<Scalar>> rows = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            rows.add(List.of(constant()));
        }
        return new Rel.Fixed(new FromItem.ValuesList(symbols.freshRange(), "v", false, rows, List.of(column)));
    }

    private Rel aggregate(Rel input) {
        List<Symbol> columns = input.columns();
        boolean grand = random.nextInt(4) == 0;
        List<Rel.Item> keys = grand ? List.of() : items(columns);
        List<Rel.Item> calls = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Scalar filter = random.nextInt(3) == 0 ? condition(columns) : null;
            List<Long> functions = List.of(Arithmetic.COUNT_VALUES, Arithmetic.SUM, Arithmetic.MIN, Arithmetic.MAX);
            Scalar call = random.nextInt(3) == 0
                    ? Arithmetic.aggregate(Arithmetic.COUNT_ROWS, List.of(), filter)
                    : Arithmetic.aggregate(
                            functions.get(random.nextInt(functions.size())), List.of(number(columns, 1)), filter);
            calls.add(new Rel.Item(symbols.fresh("a", SqlType.INT8), call));
        }
        return new Rel.Aggregate(input, keys, calls, grand);
    }

    private List<Rel.Item> items(List<Symbol> columns) {
        List<Rel.Item> items = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            items.add(new Rel.Item(symbols.fresh("p", SqlType.INT8), number(columns, 2)));
        }
        return items;
    }

    private Scalar number(List<Symbol> columns, int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            Scalar left = number(columns, depth - 1);
            Scalar right = number(columns, depth - 1);
            return switch (random.nextInt(3)) {
                case 0 -> Arithmetic.PLUS.of(left, right);
                case 1 -> Arithmetic.TIMES.of(left, right);
                default -> new Scalar.Construct(Scalar.Construct.Kind.COALESCE, List.of(left, right), SqlType.INT8);
            };
        }
        return columns.isEmpty() || random.nextInt(5) == 0
                ? constant()
                : new Scalar.Column(columns.get(random.nextInt(columns.size())));
    }

    private Scalar constant() {
        return new Scalar.Constant(
                SqlType.INT8, random.nextInt(6) == 0 ? null : Integer.toString(random.nextInt(VALUES)));
    }
}
