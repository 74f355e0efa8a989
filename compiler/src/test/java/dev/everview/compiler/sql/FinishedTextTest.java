package dev.everview.compiler.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.compiler.Resources;
import dev.everview.compiler.description.Description;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done to SQL text after it was written must not change what it means. */
class FinishedTextTest {
    @Test
    void indentationLeavesNamesAndLiteralsAlone() {
        assertThat(Indentation.of("SELECT \"two\nlines\",\n'it''s\n' -- don't\nFROM t", 2))
                .isEqualTo("  SELECT \"two\nlines\",\n  'it''s\n' -- don't\n  FROM t");
    }

    @Test
    void templatesTellPlaceholdersFromTheUsersText() {
        Naming.ByPlaceholder naming = new Naming.ByPlaceholder(
                Description.parse(Resources.text("/selfcheck/description-18.json")), List.of());
        assertThat(Naming.ByPlaceholder.template(naming.view("s", "v") + " '%{view}' " + naming.viewColumn(2, "c")))
                .isEqualTo("%{view} '%{%}view}' %{viewcol:2}");
    }
}
