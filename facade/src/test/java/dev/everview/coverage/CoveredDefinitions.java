package dev.everview.coverage;

import dev.everview.coverage.CoveredDefinition.Tables;
import dev.everview.differential.Schema;
import dev.everview.differential.SqlCases;
import dev.everview.differential.SqlCases.SqlCase;
import dev.everview.internal.Corpus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All definitions of the coverage page: the constructs of SELECT one by one, and the corpus. */
final class CoveredDefinitions {
    private static final String CONSTRUCTS = "/dev/everview/coverage/constructs.sql";
    private static final Pattern SECTION = Pattern.compile("^-- construct: (.+)$", Pattern.MULTILINE);
    private static final Pattern VIEW = Pattern.compile("VIEW (\\w+) AS\\s+(.*)", Pattern.DOTALL);
    private static final Pattern EMPTY_LINE = Pattern.compile("\n\\s*\n");

    private static final Schema SHOP = Schema.of("shop", "/dev/everview/coverage/constructs-schema");
    private static final Tables CONSTRUCT_TABLES = new Tables(SHOP, SHOP);
    private static final Tables CORPUS_TABLES =
            new Tables(Schema.of("/corpus/00-schema"), Schema.of("/corpus/00-schema", "/corpus/30-data"));

    private CoveredDefinitions() {}

    /** The definitions that a major version accepts, constructs first. */
    static List<CoveredDefinition> all(int major) {
        List<CoveredDefinition> all = constructs(major);
        for (Corpus.Definition definition : Corpus.definitions(major)) {
            String query = definition.query().replaceFirst(";$", "");
            String section = "Corpus: " + definition.category();
            all.add(new CoveredDefinition(
                    section, definition.name(), CORPUS_TABLES, definition.searchPath(), Map.of(), query));
        }
        return all;
    }

    private static List<CoveredDefinition> constructs(int major) {
        String text = SqlCases.resource(CONSTRUCTS);
        List<CoveredDefinition> definitions = new ArrayList<>();
        Matcher section = SECTION.matcher(text);
        boolean found = section.find();
        while (found) {
            String title = section.group(1);
            int start = section.end();
            found = section.find();
            String cases = text.substring(start, found ? section.start() : text.length());
            SqlCases.parse(cases, major).forEach(each -> definitions.add(construct(title, each)));
        }
        return definitions;
    }

    private static CoveredDefinition construct(String section, SqlCase definition) {
        Map<String, String> views = new LinkedHashMap<>();
        String[] parts = EMPTY_LINE.split(definition.sql(), -1);
        for (int i = 0; i < parts.length - 1; i++) {
            Matcher view = VIEW.matcher(parts[i].strip());
            if (!view.matches()) {
                throw new IllegalStateException("not a maintained view: " + parts[i]);
            }
            views.put(view.group(1), view.group(2));
        }
        return new CoveredDefinition(
                section, definition.name(), CONSTRUCT_TABLES, "public", views, parts[parts.length - 1].strip());
    }
}
