package dev.everview.compiler.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.compiler.Resources;
import dev.everview.compiler.description.DataType;
import dev.everview.compiler.description.Description;
import dev.everview.compiler.query.Scalar;
import dev.everview.compiler.query.SqlType;
import dev.everview.compiler.query.Symbol;
import dev.everview.compiler.stage.StoredColumn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys are locked by their hashes where these are known to agree with equality. */
class KeyHashingTest {
    private static final Description DESCRIPTION =
            Description.parse(Resources.text("/description/five-table-join.json"));

    @ParameterizedTest
    @ValueSource(
            strings = {"int4", "text", "numeric", "float8", "bpchar", "varchar", "timetz", "interval", "jsonb", "_text"
            })
    void typesOfTheCatalog(String type) {
        assertThat(agrees(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mood", "addr", "posint"})
    void typesThatAreMadeOfThem(String type) {
        assertThat(agrees(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "point", "money", "tsvector", "varbit", "int4range", "record", "regclass"})
    void otherTypes(String type) {
        assertThat(agrees(type)).isFalse();
    }

    @Test
    void allColumnsOfAKeyMustAgree() {
        assertThat(KeyHashing.agreesWithEquality(DESCRIPTION, List.of(column("int4"), column("text"))))
                .isTrue();
        assertThat(KeyHashing.agreesWithEquality(DESCRIPTION, List.of(column("int4"), column("int4range"))))
                .isFalse();
    }

    @Test
    void theServerMustHaveTheFunction() {
        Description old = Description.parse(Resources.text("/selfcheck/description-13.json"));
        assertThat(KeyHashing.agreesWithEquality(old, List.of(column("int4")))).isFalse();
    }

    private static boolean agrees(String type) {
        return KeyHashing.agreesWithEquality(DESCRIPTION, List.of(column(type)));
    }

    private static StoredColumn.Plain column(String type) {
        long oid = DESCRIPTION.types().values().stream()
                .filter(described -> described.name().equals(type))
                .mapToLong(DataType::oid)
                .findFirst()
                .orElseThrow();
        Symbol symbol = new Symbol(1, "k", new SqlType(oid, -1, 0));
        return new StoredColumn.Plain(symbol, "k", new Scalar.Column(symbol), true, false);
    }
}
