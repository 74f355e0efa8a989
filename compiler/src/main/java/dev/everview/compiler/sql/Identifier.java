package dev.everview.compiler.sql;

import dev.everview.compiler.plan.ObjectNames;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes names as SQL identifiers: bare when that is safe in every PostgreSQL version, else quoted. */
public final class Identifier {
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    /**
     * Words that cannot stand bare as a column, table, or function name somewhere: the reserved, the column-name and the
     * type-or-function-name key words (https://www.postgresql.org/docs/current/sql-keywords-appendix.html), PL/pgSQL's among them.
     */
    private static final Set<String> KEY_WORDS = Set.copyOf(List.of(
            ("all analyse analyze and any array as asc asymmetric authorization begin between bigint binary bit boolean both by case "
                            + "cast char character check coalesce collate collation column concurrently constraint create cross "
                            + "current_catalog current_date current_role current_schema current_time current_timestamp current_user "
                            + "dec decimal declare default deferrable desc diagnostics distinct do else elsif end except exception execute exists "
                            + "exit extract false fetch float for foreach foreign found freeze from full get grant greatest group grouping having "
                            + "if ilike in initially inner inout insert int integer intersect interval into is isnull join "
                            + "json json_array json_arrayagg json_exists json_object json_objectagg json_query json_scalar "
                            + "json_serialize json_table json_value lateral leading least left like limit localtime localtimestamp "
                            + "loop merge_action national natural nchar new none normalize not notnull null nullif numeric off offset old on "
                            + "only or order out outer overlaps overlay placing position precision primary query raise real "
                            + "references return returning right row select session_user setof similar smallint some strict "
                            + "substring symmetric system_user table tablesample then time timestamp to trailing treat trim true "
                            + "union unique update user using values varchar variadic verbose when where while window with "
                            + "xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot "
                            + "xmlserialize xmltable")
                    .split(" ")));

    private Identifier() {}

    /** The identifier for a name. */
    public static String quote(String name) {
        if (PLAIN.matcher(name).matches() && !KEY_WORDS.contains(name)) {
            return name;
        }
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** The qualified name of a hidden table, function or view. */
    static String hidden(String name) {
        return qualified(ObjectNames.HIDDEN_SCHEMA, name);
    }

    /** {@code schema.name}. */
    public static String qualified(String schema, String name) {
        return quote(schema) + "." + quote(name);
    }
}
