package dev.everview.compiler.sql;

import dev.everview.compiler.description.Description;
import dev.everview.compiler.plan.Input;
import java.util.List;

/**
 * How relations that may be renamed, and their columns, are written: by their names of today, or by placeholders from which the
 * database writes the text again after a renaming.
 *
 * <p>Placeholders: {@code %{view}} the maintained view's table, {@code %{viewcol:N}} its N-th column, {@code %{rel:I}} the I-th base
 * table, {@code %{col:I.N}} a base table's column by attribute number, {@code %{target}} the table that has the trigger.
 */
public sealed interface Naming {
    String view(String schema, String name);

    String viewColumn(int number, String name);

    String relation(long oid);

    /** A relation as a constant of type regclass. */
    String regclass(long oid);

    String column(long relation, int attribute, String name);

    /** By today's names, schema-qualified and quoted where needed. */
    record ByName(Description description) implements Naming {
        @Override
        public String view(String schema, String name) {
            return Identifier.qualified(schema, name);
        }

        @Override
        public String viewColumn(int number, String name) {
            return Identifier.quote(name);
        }

        @Override
        public String relation(long oid) {
            var relation = description.relation(oid);
            return Identifier.qualified(relation.schema(), relation.name());
        }

        @Override
        public String regclass(long oid) {
            return Literal.quote(relation(oid)) + "::regclass";
        }

        @Override
        public String column(long relation, int attribute, String name) {
            return Identifier.quote(description
                    .relation(relation)
                    .column(attribute)
                    .orElseThrow(
                            () -> new IllegalArgumentException("no column " + attribute + " in relation " + relation))
                    .name());
        }
    }

    /**
     * By placeholders that survive renaming; hidden tables are never renamed.
     *
     * @param description knows the hidden tables
     * @param inputs the base tables, each once
     */
    record ByPlaceholder(Description description, List<Input> inputs) implements Naming {
        // what no text of the user's contains, until everything is written and template() tells the two apart
        private static final String MARK = "\0";

        public ByPlaceholder {
            inputs = List.copyOf(inputs);
        }

        /** The table that has the trigger. */
        String target() {
            return MARK + "{target}";
        }

        /** The view's qualified name as a literal. */
        String viewLiteral() {
            return MARK + "{view_literal}";
        }

        /** Finished text as a template: placeholders as the database reads them, the same characters of the user's escaped. */
        static String template(String text) {
            return text.replace("%{", "%{%}").replace(MARK, "%");
        }

        @Override
        public String view(String schema, String name) {
            return MARK + "{view}";
        }

        @Override
        public String viewColumn(int number, String name) {
            return MARK + "{viewcol:" + number + "}";
        }

        @Override
        public String relation(long oid) {
            return oid < 0 ? new ByName(description).relation(oid) : MARK + "{rel:" + place(oid) + "}";
        }

        @Override
        public String regclass(long oid) {
            return oid < 0
                    ? new ByName(description).regclass(oid)
                    : MARK + "{rel_literal:" + place(oid) + "}::regclass";
        }

        @Override
        public String column(long relation, int attribute, String name) {
            return relation < 0 ? Identifier.quote(name) : MARK + "{col:" + place(relation) + "." + attribute + "}";
        }

        /** Numbers of relations are not kept by a dump, but the order in which the catalog has the base tables is. */
        private int place(long relation) {
            return inputs.stream()
                    .filter(input -> input.relation() == relation)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("relation " + relation + " is no base table"))
                    .number();
        }
    }
}
