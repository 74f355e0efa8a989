package dev.everview.compiler.query;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An item of a FROM clause. Every leaf has a range number that is unique within one compile, an alias to show, and the symbols of its columns. */
public sealed interface FromItem {
    /** A leaf that produces columns. */
    sealed interface Leaf extends FromItem {
        int range();

        /** The alias the user wrote, or the relation's name. */
        String alias();

        /** All columns, in order; the n-th symbol is the n-th column (dropped columns of tables left out). */
        List<Symbol> columns();
    }

    /** A leaf whose rows come from expressions: they may read columns of items to its left, and of outer queries. */
    sealed interface Computed extends Leaf {
        /** Whether LATERAL was written, or is needed. */
        boolean lateral();

        /** The same under another range number and other symbols. */
        Computed as(int range, boolean lateral, List<Symbol> columns);

        /** All expressions that stand in it, those of sub-queries included. */
        default List<Scalar> expressions() {
            return ItemColumns.expressions(this);
        }

        /** The columns that it reads and does not produce, in order of appearance. */
        default Set<Symbol> reads() {
            return ItemColumns.read(this);
        }

        /** The same with expressions in the place of columns that it reads. */
        default Computed substitute(Function<Symbol, Scalar> replacement) {
            return ItemColumns.substituted(this, replacement);
        }
    }

    /**
     * A table, partitioned table, foreign table, materialized view or view.
     *
     * @param only ONLY was written: inheritance children are left out
     * @param attributes the attribute number of each of {@code columns}; system columns that the query uses have negative numbers
     */
    record Table(
            int range,
            String alias,
            long relation,
            boolean only,
            List<Symbol> columns,
            List<Integer> attributes,
            @Nullable Sample sample)
            implements Leaf {
        public Table {
            columns = List.copyOf(columns);
            attributes = List.copyOf(attributes);
        }
    }

    /** TABLESAMPLE. */
    record Sample(
            long handler, List<Scalar> arguments, @Nullable Scalar repeatable) {}

    /** A sub-query; the n-th column is the query's n-th visible target. */
    record SubQuery(int range, String alias, boolean lateral, Query query, List<Symbol> columns) implements Computed {
        public SubQuery {
            columns = List.copyOf(columns);
        }

        @Override
        public SubQuery as(int range, boolean lateral, List<Symbol> columns) {
            return new SubQuery(range, alias, lateral, query, columns);
        }
    }

    /** A reference to a common table expression. */
    record CommonTableScan(int range, String alias, int commonTable, List<Symbol> columns) implements Leaf {
        public CommonTableScan {
            columns = List.copyOf(columns);
        }
    }

    /** VALUES in FROM. */
    record ValuesList(int range, String alias, boolean lateral, List<List<Scalar>> rows, List<Symbol> columns)
            implements Computed {
        public ValuesList {
            rows = rows.stream().map(List::copyOf).toList();
            columns = List.copyOf(columns);
        }

        @Override
        public ValuesList as(int range, boolean lateral, List<Symbol> columns) {
            return new ValuesList(range, alias, lateral, rows, columns);
        }
    }

    /**
     * Functions in FROM, several for ROWS FROM.
     *
     * @param ordinality WITH ORDINALITY: the last column is the row number
     */
    record Functions(
            int range,
            String alias,
            boolean lateral,
            List<TableFunction> functions,
            boolean ordinality,
            List<Symbol> columns)
            implements Computed {
        public Functions {
            functions = List.copyOf(functions);
            columns = List.copyOf(columns);
        }

        @Override
        public Functions as(int range, boolean lateral, List<Symbol> columns) {
            return new Functions(range, alias, lateral, functions, ordinality, columns);
        }
    }

    /** One function of ROWS FROM; {@code definition} is the column definition list of a record function, else empty. */
    record TableFunction(Scalar call, List<ColumnDefinition> definition, int columnCount) {
        public TableFunction {
            definition = List.copyOf(definition);
        }
    }

    /** {@code name type} in a column definition list. */
    record ColumnDefinition(String name, SqlType type) {}

    /** XMLTABLE and JSON_TABLE; {@code construct} is the whole of it, with gaps for the expressions that it reads. */
    record ConstructedTable(int range, String alias, boolean lateral, Scalar construct, List<Symbol> columns)
            implements Computed {
        public ConstructedTable {
            columns = List.copyOf(columns);
        }

        @Override
        public ConstructedTable as(int range, boolean lateral, List<Symbol> columns) {
            return new ConstructedTable(range, alias, lateral, construct, columns);
        }
    }

    /**
     * A relation that only generated SQL reads or writes: a transition table, a stage's table, a hidden table. Never part of a
     * described query.
     *
     * @param names the column names, one for each of {@code columns}
     */
    record Generated(int range, String alias, RelationName name, List<Symbol> columns, List<String> names)
            implements Leaf {
        public Generated {
            columns = List.copyOf(columns);
            names = List.copyOf(names);
            if (columns.size() != names.size()) {
                throw new IllegalArgumentException("a name for each column");
            }
        }
    }

    /** How generated SQL names a relation. */
    sealed interface RelationName {
        /**
         * A transition table: one plain identifier, never qualified. Its columns are those of the changed table, so they change their
         * names with it.
         *
         * @param relation the changed table
         * @param attributes the attribute number of each of the leaf's columns
         */
        record Transition(String name, long relation, List<Integer> attributes) implements RelationName {
            public Transition {
                attributes = List.copyOf(attributes);
            }
        }

        /** The maintained view's own table; it may be renamed later, columns included, so templates name it by a placeholder. */
        record View(String schema, String name) implements RelationName {}

        /** A table of our own that never changes its name. */
        record Hidden(String schema, String name) implements RelationName {}
    }

    /** A join; USING and NATURAL have become a condition, and merged columns expressions of the inputs. */
    record Join(
            Kind kind,
            FromItem left,
            FromItem right,
            @Nullable Scalar condition) implements FromItem {
        /** The kinds PostgreSQL keeps in an analysed query. */
        public enum Kind {
            INNER,
            LEFT,
            FULL,
            RIGHT
        }
    }
}
