package dev.everview.compiler.description;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A data type.
 *
 * @param oid its object identifier
 * @param schema its schema
 * @param name its name in the catalog
 * @param formatted its name as SQL writes it, with its schema unless that is the catalog
 * @param kind what it is
 * @param category PostgreSQL's category letter
 * @param length bytes of a value, -1 for variable length, -2 for a C string
 * @param byValue whether values are passed by value
 * @param alignment {@code c}, {@code s}, {@code i} or {@code d}
 * @param delimiter what separates elements in an array's text
 * @param base the type below a domain, else 0
 * @param baseTypmod the modifier a domain applies to it, or -1
 * @param element element type of an array, else 0
 * @param array the array type over this type, or 0
 * @param relation the relation whose row type it is, or 0
 * @param notNull whether a domain forbids NULL
 * @param collation the default collation, or 0
 * @param equality the equality operator of its default operator class, or null
 * @param less the less-than operator of its default btree class, or null
 * @param subtype what a range is over, or null
 * @param labels labels of an enum by object identifier
 * @param fields fields of a composite type, dropped ones included
 * @param typmods SQL names with modifier by modifier, for types outside the catalog that have them
 */
public record DataType(
        long oid,
        String schema,
        String name,
        String formatted,
        Kind kind,
        String category,
        int length,
        boolean byValue,
        String alignment,
        String delimiter,
        long base,
        int baseTypmod,
        long element,
        long array,
        long relation,
        boolean notNull,
        long collation,
        @Nullable Long equality,
        @Nullable Long less,
        @Nullable Long subtype,
        Map<Long, String> labels,
        List<Column> fields,
        Map<Integer, String> typmods) {
    /** What a type is. */
    public enum Kind {
        BASE,
        COMPOSITE,
        DOMAIN,
        ENUM,
        PSEUDO,
        RANGE,
        MULTIRANGE;

        @JsonCreator
        static Kind of(String typtype) {
            return switch (typtype) {
                case "b" -> BASE;
                case "c" -> COMPOSITE;
                case "d" -> DOMAIN;
                case "e" -> ENUM;
                case "p" -> PSEUDO;
                case "r" -> RANGE;
                case "m" -> MULTIRANGE;
                default -> throw new IllegalArgumentException("typtype " + typtype);
            };
        }
    }

    public DataType {
        labels = labels == null ? Map.of() : Map.copyOf(labels);
        fields = fields == null ? List.of() : List.copyOf(fields);
        typmods = typmods == null ? Map.of() : Map.copyOf(typmods);
    }

    /** Whether it is a true array type (not one of the old fixed-length types that can be subscripted, such as name and point). */
    public boolean isArray() {
        return element != 0 && length == -1;
    }

    /** Whether it belongs to the catalog schema, which every search_path contains. */
    public boolean isBuiltIn() {
        return schema.equals("pg_catalog");
    }
}
