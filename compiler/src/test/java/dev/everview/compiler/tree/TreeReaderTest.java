package dev.everview.compiler.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.everview.compiler.tree.TreeValue.Datum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeReaderTest {
    @Test
    void readsFieldsOfEachKind() {
        Node node = node("{THING :number 42 :negative -1 :flag true :name abc :none <> :letter r :inner {INNER}}");
        assertThat(node.label()).isEqualTo("THING");
        assertThat(node.integer("number")).isEqualTo(42);
        assertThat(node.integer("negative")).isEqualTo(-1);
        assertThat(node.flag("flag")).isTrue();
        assertThat(node.flag("unknown")).isFalse();
        assertThat(node.string("name")).isEqualTo("abc");
        assertThat(node.optionalString("none")).isEmpty();
        assertThat(node.optionalNode("none")).isEmpty();
        assertThat(node.node("inner").is("INNER")).isTrue();
        assertThat(node.fields().keySet())
                .containsExactly("number", "negative", "flag", "name", "none", "letter", "inner");
    }

    @Test
    void readsLists() {
        Node node = node(
                "{T :ints (i 1 -2) :oids (o 4294967295) :bits (b) :nodes ({A} <> {B}) :nested (({A} {B}) ({C})) :empty <>}");
        assertThat(node.numbers("ints")).containsExactly(1L, -2L);
        assertThat(node.numbers("oids")).containsExactly(4294967295L);
        assertThat(node.elements("bits")).isEmpty();
        assertThat(node.optionalNodes("nodes")).extracting(Optional::isPresent).containsExactly(true, false, true);
        assertThat(node.nodeLists("nested"))
                .extracting(list -> list.stream().map(Node::label).toList())
                .containsExactly(List.of("A", "B"), List.of("C"));
        assertThat(node.nodes("empty")).isEmpty();
    }

    @Test
    void readsStringsWithAnyCharacter() {
        Node node = node(
                "{T :columns (\"id\" \"a\"quote\" \"with\\ space\" \"\" \"\\1\" \"日本\" \"i\" \"\\(x\\)\") :alias two\\ words}");
        assertThat(node.strings("columns")).containsExactly("id", "a\"quote", "with space", "", "1", "日本", "i", "(x)");
        assertThat(node.string("alias")).isEqualTo("two words");
    }

    @Test
    void readsConstants() {
        Node node = node("{CONST :constvalue 4 [ -1 0 127 -128 ] :location 7}");
        assertThat(node.value("constvalue"))
                .isEqualTo(new Datum(4, List.of((byte) -1, (byte) 0, (byte) 127, (byte) -128)));
        assertThat(node.integer("location")).isEqualTo(7);
    }

    @Test
    void spellsLabelsAsNewVersionsDo() {
        assertThat(node("{RTE}").label()).isEqualTo("RANGETBLENTRY");
        assertThat(node("{COALESCE}").label()).isEqualTo("COALESCEEXPR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{T", "{T :a", "{T a}", "(1 2", "{T} {T}", "{T :a \"x}", "\\"})
    void refusesMalformedText(String text) {
        assertThatThrownBy(() -> TreeReader.read(text)).isInstanceOf(TreeFormatException.class);
    }

    @Test
    void refusesToNestTooDeeply() {
        String text = "{T :a ".repeat(5_000) + "1" + "}".repeat(5_000);
        assertThatThrownBy(() -> TreeReader.read(text))
                .isInstanceOf(TreeFormatException.class)
                .hasMessageContaining("levels deep");
    }

    @Test
    void refusesFieldsOfAnotherKind() {
        Node node = node("{T :a {B} :n x}");
        assertThatThrownBy(() -> node.string("a")).hasMessageStartingWith("T.a should hold a string");
        assertThatThrownBy(() -> node.integer("n")).hasMessage("T.n is no number: x");
        assertThatThrownBy(() -> node.node("missing")).isInstanceOf(TreeFormatException.class);
        assertThatThrownBy(() -> TreeReader.readView("{QUERY}")).isInstanceOf(TreeFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 14, 15, 16, 17, 18})
    void readsTreesOfEachVersion(int version) {
        Node query = TreeReader.readView(resource("/tree/view-" + version + ".txt"));
        assertThat(query.label()).isEqualTo("QUERY");
        assertThat(query.nodes("targetList"))
                .extracting(target -> target.string("resname"))
                .containsExactly("Id", "kind", "n");
        assertThat(query.nodes("rtable")).allMatch(entry -> entry.is("RANGETBLENTRY"));
        assertThat(query.node("jointree").node("quals").node("arg").label()).isEqualTo("VAR");
    }

    private static Node node(String text) {
        return (Node) TreeReader.read(text);
    }

    private static String resource(String name) {
        try (var stream = TreeReaderTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
