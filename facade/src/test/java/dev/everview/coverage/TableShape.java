package dev.everview.coverage;

import java.util.List;

/**
 * A table as the catalog describes it: what is needed to write to it.
 *
 * @param name as SQL writes it, with its schema
 * @param columns without those that PostgreSQL alone fills
 * @param rows how many there were at the beginning
 * @param descendants whether rows may be in partitions or children
 * @param referenced the tables that its foreign keys point to
 */
public record TableShape(String name, List<Column> columns, int rows, boolean descendants, List<String> referenced) {
    public TableShape {
        columns = List.copyOf(columns);
        referenced = List.copyOf(referenced);
    }

    /** The columns of the primary key. */
    public List<Column> key() {
        return columns.stream().filter(Column::key).toList();
    }

    /**
     * A column.
     *
     * @param name as SQL writes it
     * @param type with schema and modifier
     * @param family what kind of values it has
     * @param nullable whether it may be NULL
     * @param key whether it belongs to the primary key
     * @param values texts of values that it, or what it refers to, had at the beginning
     */
    public record Column(String name, String type, Family family, boolean nullable, boolean key, List<String> values) {
        public Column {
            values = List.copyOf(values);
        }
    }

    /** Types that are treated alike. */
    public enum Family {
        INTEGER,
        /** Numbers of a fixed scale: arithmetic keeps the spelling of equal values equal. */
        FIXED,
        /** Numbers that may be spelt in several ways: 1.0 and 1.00 are equal, and which one a group shows is open. */
        NUMERIC,
        FLOAT,
        TEXT,
        BOOLEAN,
        DATE,
        TIME,
        ENUMERATION,
        ARRAY,
        RANGE,
        JSON,
        OTHER
    }
}
