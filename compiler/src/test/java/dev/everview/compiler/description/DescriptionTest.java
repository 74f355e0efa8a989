package dev.everview.compiler.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DescriptionTest {
    private static final long JSON = 114;
    private static final long TEXT = 25;

    private final Description description = Description.parse(resource("five-table-join.json"));

    @Test
    void readsSessionAndTarget() {
        assertThat(description.server().major()).isEqualTo(17);
        assertThat(description.server().settings()).containsKeys("TimeZone", "DateStyle");
        Target target = Objects.requireNonNull(description.target());
        assertThat(target.schema()).isEqualTo("report");
        assertThat(target.name()).isEqualTo("Big sales");
        assertThat(target.columns()).containsExactly("who", "when", "amount");
        assertThat(target.schemaExists()).isFalse();
    }

    @Test
    void namesOutputColumnsAsTheTargetSays() {
        assertThat(description.columns()).extracting(Column::name).containsExactly("who", "when", "amount");
    }

    @Test
    void readsRelationsWithKeys() {
        assertThat(description.relations().values())
                .extracting(Relation::name)
                .containsExactlyInAnyOrder("customer", "orders", "item", "product", "types_t");
        Relation orders = relation("orders");
        assertThat(orders.kind()).isEqualTo(Relation.Kind.TABLE);
        assertThat(orders.uniqueKeys()).singleElement().satisfies(key -> {
            assertThat(key.primary()).isTrue();
            assertThat(key.columns()).containsExactly(1);
        });
        assertThat(orders.foreignKeys()).singleElement().satisfies(key -> {
            assertThat(key.referenced()).isEqualTo(relation("customer").oid());
            assertThat(key.onDelete()).isEqualTo(ForeignKey.Action.NO_ACTION);
            assertThat(key.enforced()).isTrue();
        });
        assertThat(orders.column(1))
                .hasValueSatisfying(column -> assertThat(column.notNull()).isTrue());
        assertThat(orders.column(99)).isEmpty();
    }

    @Test
    void readsTypesDownToTheirParts() {
        DataType mood = type("mood");
        assertThat(mood.kind()).isEqualTo(DataType.Kind.ENUM);
        assertThat(mood.labels()).containsValues("sad", "ok", "happy");
        assertThat(description.baseType(type("posint").oid()).formatted()).isEqualTo("integer");
        assertThat(type("addr").fields()).extracting(Column::name).containsExactly("street", "no", "zip");
    }

    @Test
    void knowsWhichTypesHaveEquality() {
        assertThat(description.hasEquality(TEXT)).isTrue();
        assertThat(description.hasEquality(type("_text").oid())).isTrue();
        assertThat(description.hasEquality(type("addr").oid())).isTrue();
        assertThat(description.hasEquality(type("daterange").oid())).isTrue();
        assertThat(description.hasEquality(JSON)).isFalse();
        assertThat(description.hasEquality(type("point").oid())).isFalse();
    }

    @Test
    void refusesWhatIsNotDescribed() {
        assertThatThrownBy(() -> description.function(1)).hasMessage("the description contains no function 1");
    }

    @Test
    void refusesOtherDocuments() {
        assertThatThrownBy(() -> Description.parse("{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a description: it has no text");
        assertThatThrownBy(() -> Description.parse("[")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ViewBody.parse("{\"tree\": \"x\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a description: it has no viewdef");
    }

    private Relation relation(String name) {
        List<Relation> found = description.relations().values().stream()
                .filter(relation -> relation.name().equals(name))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private DataType type(String name) {
        return description.types().values().stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String resource(String name) {
        try (var stream = DescriptionTest.class.getResourceAsStream("/description/" + name)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
