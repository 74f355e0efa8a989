package dev.everview.compiler.query;

import dev.everview.compiler.description.DataType;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.tree.Node;
import dev.everview.compiler.tree.TreeFormatException;
import java.util.List;
import java.util.Optional;

/** Reads SQL/JSON constructors, predicates, query functions and JSON_TABLE (PostgreSQL 16 and later). Not thread-safe. */
final class JsonReader {
    private static final long BYTEA = 17;
    private static final long JSON = 114;
    private static final long JSONB = 3802;
    private static final int FORMAT_JSON = 1;
    private static final int FORMAT_JSONB = 2;
    private static final int EXISTS = 0;
    private static final int QUERY = 1;
    private static final int EMPTY_ARRAY = 6;

    private final Description description;
    private final ScalarReader scalars;

    JsonReader(Description description, ScalarReader scalars) {
        this.description = description;
        this.scalars = scalars;
    }

    /** {@code value FORMAT JSON}. */
    Scalar value(Node node, Scope scope) {
        Scalar raw = scalars.read(node.node("raw_expr"), scope);
        String format = format(node.node("format"));
        return format.isEmpty()
                ? raw
                : new Template()
                        .gap(raw)
                        .words(format)
                        .build(Scalar.Special.FORMAT_JSON, StableText.has(raw.type()), raw.type());
    }

    Scalar constructor(Node node, Scope scope) {
        Node returning = node.node("returning");
        SqlType type = new SqlType(returning.oid("typid"), returning.integer("typmod"), 0);
        return switch (node.integer("type")) {
            case 1 -> call("JSON_OBJECT", true, node, type, scope);
            case 2 -> call("JSON_ARRAY", false, node, type, scope);
            case 3 -> aggregate("JSON_OBJECTAGG", node, type, scope);
            case 4 -> aggregate("JSON_ARRAYAGG", node, type, scope);
            case 5 -> call("JSON", false, node, type, scope);
            case 6 -> call("JSON_SCALAR", false, node, type, scope);
            case 7 -> call("JSON_SERIALIZE", false, node, type, scope);
            default -> throw new TreeFormatException("JSON constructor " + node.integer("type"));
        };
    }

    private Scalar call(String construct, boolean pairs, Node node, SqlType type, Scope scope) {
        List<Scalar> arguments = scalars.readAll(node.nodes("args"), scope);
        Template out = new Template().words(construct + "(");
        for (int i = 0; i < arguments.size(); i++) {
            out.words(i == 0 ? "" : pairs && i % 2 == 1 ? " : " : ", ").gap(arguments.get(i));
        }
        out.words(options(node)).words(")");
        boolean immutable = arguments.stream().allMatch(argument -> StableText.has(argument.type()));
        return out.build(construct, immutable, type);
    }

    /** The aggregate stays an operand, so that whoever looks for aggregates finds it; its call is written inside the construct. */
    private Scalar aggregate(String construct, Node node, SqlType type, Scope scope) {
        return new Template()
                .words(construct + "(")
                .gap(scalars.read(node.node("func"), scope))
                .words(options(node) + ")")
                .build(construct, false, type);
    }

    private String options(Node node) {
        int type = node.integer("type");
        boolean object = type == 1 || type == 3;
        boolean array = type == 2 || type == 4;
        String nulls = "";
        if (node.flag("absent_on_null") && object) {
            nulls = " ABSENT ON NULL";
        } else if (!node.flag("absent_on_null") && array) {
            nulls = " NULL ON NULL";
        }
        boolean converts = type == 5 || type == 6;
        return nulls
                + (node.flag("unique") ? " WITH UNIQUE KEYS" : "")
                + (converts ? "" : returning(node.node("returning"), true));
    }

    private String returning(Node returning, boolean json) {
        long type = returning.oid("typid");
        if (type == 0) {
            return "";
        }
        int usual = type == JSONB ? FORMAT_JSONB : FORMAT_JSON;
        Node format = returning.node("format");
        return " RETURNING " + description.typeName(type, returning.integer("typmod"))
                + (json && format.integer("format_type") == usual && format.integer("encoding") == 0
                        ? ""
                        : format(format));
    }

    private static String format(Node format) {
        String words = switch (format.integer("format_type")) {
            case 0 -> "";
            case FORMAT_JSONB -> " FORMAT JSONB";
            default -> " FORMAT JSON";
        };
        return words
                + switch (format.integer("encoding")) {
                    case 1 -> " ENCODING UTF8";
                    case 2 -> " ENCODING UTF16";
                    case 3 -> " ENCODING UTF32";
                    default -> "";
                };
    }

    Scalar predicate(Node node, Scope scope) {
        Scalar argument = scalars.read(node.node("expr"), scope);
        return new Template()
                .gap(argument)
                .words(" IS JSON")
                .words(
                        switch (node.integer("item_type")) {
                            case 1 -> " OBJECT";
                            case 2 -> " ARRAY";
                            case 3 -> " SCALAR";
                            default -> "";
                        })
                .words(node.flag("unique_keys") ? " WITH UNIQUE KEYS" : "")
                .build("IS JSON", true, SqlType.BOOL);
    }

    /** JSON_EXISTS, JSON_QUERY, JSON_VALUE. */
    Scalar query(Node node, Scope scope) {
        int op = node.integer("op");
        String construct = op == EXISTS ? "JSON_EXISTS" : op == QUERY ? "JSON_QUERY" : "JSON_VALUE";
        Node returning = node.node("returning");
        SqlType type = new SqlType(returning.oid("typid"), returning.integer("typmod"), node.oid("collation"));
        Scalar path = path(node.node("path_spec"), scope);
        Template out = new Template()
                .words(construct + "(")
                .gap(scalars.read(node.node("formatted_expr"), scope))
                .words(", ")
                .gap(path);
        passing(node, out, scope);
        boolean usual = switch (op) {
            case EXISTS -> type.oid() == SqlType.BOOL.oid();
            // With RETURNING jsonb written out, the tree records a format as well.
            case QUERY -> type.oid() == JSONB && returning.node("format").integer("format_type") == 0;
            default -> false;
        };
        if (!usual) {
            out.words(returning(returning, op == QUERY));
        }
        behaviour(node, out, scope);
        return out.words(")").build(construct, StableText.has(type) && !readsTime(path), type);
    }

    /** A path that converts to dates and times depends on the time zone. */
    private static boolean readsTime(Scalar path) {
        return !(path instanceof Scalar.Constant constant)
                || constant.text() == null
                || constant.text().contains("date")
                || constant.text().contains("time");
    }

    /** A constant path must be a bare literal in some places, and may be one everywhere. */
    private Scalar path(Node node, Scope scope) {
        Scalar path = scalars.read(node, scope);
        return path instanceof Scalar.Constant constant && constant.text() != null
                ? new Scalar.Constant(SqlType.of(Types.UNKNOWN), constant.text())
                : path;
    }

    private void passing(Node node, Template out, Scope scope) {
        List<String> names = node.strings("passing_names");
        List<Node> values = node.nodes("passing_values");
        for (int i = 0; i < names.size(); i++) {
            out.words(i == 0 ? " PASSING " : ", ")
                    .gap(scalars.read(values.get(i), scope))
                    .words(" AS ")
                    .name(names.get(i));
        }
    }

    private void behaviour(Node node, Template out, Scope scope) {
        if (node.integer("op") == QUERY) {
            out.words(
                    switch (node.integer("wrapper")) {
                        case 1 -> " WITHOUT WRAPPER";
                        case 2 -> " WITH CONDITIONAL WRAPPER";
                        case 3 -> " WITH UNCONDITIONAL WRAPPER";
                        default -> "";
                    });
            out.words(node.flag("omit_quotes") ? " OMIT QUOTES" : "");
        }
        if (node.integer("op") != EXISTS) {
            node.optionalNode("on_empty").ifPresent(action -> action(action, " ON EMPTY", out, scope));
        }
        node.optionalNode("on_error").ifPresent(action -> action(action, " ON ERROR", out, scope));
    }

    private void action(Node action, String event, Template out, Scope scope) {
        switch (action.integer("btype")) {
            case 0 -> out.words(" NULL");
            case 1 -> out.words(" ERROR");
            case 2 -> out.words(" EMPTY");
            case 3 -> out.words(" TRUE");
            case 4 -> out.words(" FALSE");
            case 5 -> out.words(" UNKNOWN");
            case EMPTY_ARRAY -> out.words(" EMPTY ARRAY");
            case 7 -> out.words(" EMPTY OBJECT");
            case 8 -> out.words(" DEFAULT ").gap(scalars.read(action.node("expr"), scope));
            default -> throw new TreeFormatException("JSON behaviour " + action.integer("btype"));
        }
        out.words(event);
    }

    /** JSON_TABLE. */
    Scalar table(Node node, Scope scope) {
        Node document = node.node("docexpr");
        Node plan = node.node("plan");
        Template out = new Template()
                .words("JSON_TABLE(")
                .gap(scalars.read(document.node("formatted_expr"), scope))
                .words(", ");
        pathName(plan.node("path"), out, scope);
        passing(document, out, scope);
        columns(node, plan, out, scope);
        Optional<Node> onError = document.optionalNode("on_error");
        if (onError.isPresent() && onError.get().integer("btype") != EMPTY_ARRAY) {
            action(onError.get(), " ON ERROR", out, scope);
        }
        return out.words(")").build("JSON_TABLE", false, SqlType.of(Types.RECORD));
    }

    private void pathName(Node path, Template out, Scope scope) {
        out.gap(path(path.node("value"), scope)).words(" AS ").name(path.string("name"));
    }

    private void columns(Node table, Node scan, Template out, Scope scope) {
        List<String> names = table.strings("colnames");
        List<Long> types = table.numbers("coltypes");
        List<Long> typmods = table.numbers("coltypmods");
        List<Optional<Node>> values = table.optionalNodes("colvalexprs");
        int first = scan.integer("colMin");
        out.words(" COLUMNS (");
        boolean comma = false;
        for (int i = first; first >= 0 && i <= scan.integer("colMax"); i++) {
            out.words(comma ? ", " : "").name(names.get(i));
            comma = true;
            Optional<Node> value = values.get(i);
            if (value.isEmpty()) {
                out.words(" FOR ORDINALITY");
            } else {
                out.words(" " + description.typeName(types.get(i), Math.toIntExact(typmods.get(i))));
                column(value.get(), out, scope);
            }
        }
        Optional<Node> child = scan.optionalNode("child");
        if (child.isPresent()) {
            nested(table, child.get(), comma, out, scope);
        }
        out.words(")");
    }

    private void column(Node value, Template out, Scope scope) {
        int op = value.integer("op");
        String format = op == QUERY ? columnFormat(value.node("returning")) : "";
        out.words(op == EXISTS ? " EXISTS" : format).words(" PATH ").gap(path(value.node("path_spec"), scope));
        boolean implied = !format.isEmpty() || value.integer("wrapper") != 0 || value.flag("omit_quotes");
        if (op == QUERY && !implied && !isComposite(value.node("returning").oid("typid"))) {
            // a scalar would be read as by JSON_VALUE
            out.words(" KEEP QUOTES");
        }
        behaviour(value, out, scope);
    }

    /** The tree has a format for each column, but it may be written only for strings and JSON, and FORMAT JSONB nowhere. */
    private String columnFormat(Node returning) {
        DataType type = description.type(returning.oid("typid"));
        boolean written = type.category().equals("S") || type.oid() == BYTEA || type.oid() == JSONB;
        Node format = returning.node("format");
        return written && format.integer("format_type") == FORMAT_JSON ? format(format) : "";
    }

    /** Whether columns of the type are read as by JSON_QUERY, so that nothing need say it. */
    private boolean isComposite(long oid) {
        DataType type = description.baseType(oid);
        return type.oid() == JSON || type.oid() == JSONB || type.isArray() || type.kind() == DataType.Kind.COMPOSITE;
    }

    private void nested(Node table, Node plan, boolean comma, Template out, Scope scope) {
        if (plan.is("JSONTABLESIBLINGJOIN")) {
            nested(table, plan.node("lplan"), comma, out, scope);
            nested(table, plan.node("rplan"), true, out, scope);
            return;
        }
        out.words(comma ? ", NESTED PATH " : "NESTED PATH ");
        pathName(plan.node("path"), out, scope);
        columns(table, plan, out, scope);
    }
}
