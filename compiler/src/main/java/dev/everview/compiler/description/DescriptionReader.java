package dev.everview.compiler.description;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Reads descriptions from JSON. Stateless. */
final class DescriptionReader {
    // A missing field is a disagreement between the SQL and this reader, so it must not turn into a zero.
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private DescriptionReader() {}

    static Description read(String json) {
        try {
            JsonNode document = MAPPER.readTree(json);
            return new Description(
                    required(document, "text").asText(),
                    MAPPER.treeToValue(required(document, "server"), Server.class),
                    document.hasNonNull("target") ? MAPPER.treeToValue(document.get("target"), Target.class) : null,
                    MAPPER.treeToValue(document, ViewBody.class),
                    list(document, "columns", Column.class),
                    byOid(document, "relations", Relation.class, Relation::oid),
                    byOid(document, "functions", Routine.class, Routine::oid),
                    byOid(document, "operators", Operator.class, Operator::oid),
                    byOid(document, "types", DataType.class, DataType::oid),
                    byOid(document, "collations", Collation.class, Collation::oid));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a description: " + e.getOriginalMessage(), e);
        }
    }

    static ViewBody readBody(String json) {
        try {
            JsonNode document = MAPPER.readTree(json);
            required(document, "tree");
            required(document, "viewdef");
            return MAPPER.treeToValue(document, ViewBody.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a view's body: " + e.getOriginalMessage(), e);
        }
    }

    private static JsonNode required(JsonNode document, String field) {
        JsonNode value = document.get(field);
        if (value == null || value.isNull()) {
            throw new IllegalArgumentException("not a description: it has no " + field);
        }
        return value;
    }

    private static <T> List<T> list(JsonNode document, String field, Class<T> type) throws JsonProcessingException {
        List<T> values = new ArrayList<>();
        for (JsonNode element : required(document, field)) {
            values.add(MAPPER.treeToValue(element, type));
        }
        return values;
    }

    private static <T> Map<Long, T> byOid(JsonNode document, String field, Class<T> type, ToLongFunction<T> oid)
            throws JsonProcessingException {
        Map<Long, T> values = new HashMap<>();
        for (T value : list(document, field, type)) {
            values.put(oid.applyAsLong(value), value);
        }
        return values;
    }
}
