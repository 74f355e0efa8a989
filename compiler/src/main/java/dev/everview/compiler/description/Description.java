package dev.everview.compiler.description;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A view definition as PostgreSQL analysed it, with every catalog object that it names. This is all the compiler ever learns of the
 * database. Immutable.
 *
 * @param text the definition as the user wrote it
 * @param server the session that described it
 * @param target where the view shall be created, or null when no name was given
 * @param body the analysed tree and PostgreSQL's own text of it
 * @param columns the output columns, in order
 * @param relations every relation the definition reads, directly or through views, by object identifier
 * @param functions functions, aggregates and procedures of operators
 * @param operators operators named by the tree, and the default equality of each type
 * @param types types of the tree and what they are made of
 * @param collations collations named by the tree, the columns or the types
 */
public record Description(
        String text,
        Server server,
        @Nullable Target target,
        ViewBody body,
        List<Column> columns,
        Map<Long, Relation> relations,
        Map<Long, Routine> functions,
        Map<Long, Operator> operators,
        Map<Long, DataType> types,
        Map<Long, Collation> collations) {
    public Description {
        columns = List.copyOf(columns);
        relations = Map.copyOf(relations);
        functions = Map.copyOf(functions);
        operators = Map.copyOf(operators);
        types = Map.copyOf(types);
        collations = Map.copyOf(collations);
    }

    /**
     * Reads the document that {@code everview.describe} returns.
     *
     * @throws IllegalArgumentException when the text is no such document
     */
    public static Description parse(String json) {
        return DescriptionReader.read(json);
    }

    /** The same with one more relation: a table that the compiler means to create. */
    public Description with(Relation relation) {
        Map<Long, Relation> more = new HashMap<>(relations);
        more.put(relation.oid(), relation);
        return new Description(text, server, target, body, columns, more, functions, operators, types, collations);
    }

    /** The relation of that object identifier, or an {@link UndescribedObjectException}. */
    public Relation relation(long oid) {
        return found(relations.get(oid), "relation", oid);
    }

    /** The function of that object identifier, or an {@link UndescribedObjectException}. */
    public Routine function(long oid) {
        Routine described = functions.get(oid);
        return found(described == null ? BuiltIns.ROUTINES.get(oid) : described, "function", oid);
    }

    /** The operator of that object identifier, or an {@link UndescribedObjectException}. */
    public Operator operator(long oid) {
        return found(operators.get(oid), "operator", oid);
    }

    /** The type of that object identifier, or an {@link UndescribedObjectException}. */
    public DataType type(long oid) {
        return found(types.get(oid), "type", oid);
    }

    /** The collation of that object identifier, or an {@link UndescribedObjectException}. */
    public Collation collation(long oid) {
        return found(collations.get(oid), "collation", oid);
    }

    /** The type as SQL writes it, with its modifier unless that is -1: {@code numeric(10,2)}, {@code lab.mood}, {@code text[]}. */
    public String typeName(long oid, int typmod) {
        return TypeName.of(this, oid, typmod);
    }

    /** The type below all domains: what operators see. */
    public DataType baseType(long oid) {
        DataType type = type(oid);
        while (type.kind() == DataType.Kind.DOMAIN) {
            type = type(type.base());
        }
        return type;
    }

    /**
     * Whether values of the type can be grouped and compared for equality: it has a default equality operator, and so has whatever it
     * is made of. {@code json} and {@code point} do not.
     */
    public boolean hasEquality(long oid) {
        DataType type = baseType(oid);
        if (type.equality() == null) {
            return false;
        }
        if (type.isArray()) {
            return hasEquality(type.element());
        }
        return type.fields().stream().filter(field -> !field.dropped()).allMatch(field -> hasEquality(field.type()));
    }

    /**
     * Whether GROUP BY, which asks the type's default operator class, takes for equal what the server's own {@code =} does. Users may have
     * given the type a class with another equality; elements of arrays, fields and bounds are compared by their own classes either way.
     */
    public boolean groupsByEquals(long oid) {
        Long equality = baseType(oid).equality();
        return equality == null
                || (operator(equality).isBuiltIn() && operator(equality).name().equals("="));
    }

    /** Whether values of the type can be the key of a unique index: they have equality and a default order. {@code xid} has no order. */
    public boolean isIndexable(long oid) {
        return hasEquality(oid) && baseType(oid).less() != null;
    }

    private static <T> T found(@Nullable T object, String kind, long oid) {
        if (object == null) {
            throw new UndescribedObjectException(kind, oid);
        }
        return object;
    }
}
