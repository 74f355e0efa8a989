package dev.everview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void columnsAlignWhateverIsInThem() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        new TextTable(
                        List.of("view", "rows"),
                        List.of(
                                List.of("public.orders", "12"),
                                Arrays.asList("名前\n\u001b[31m", null),
                                List.of("e\u0301", "4,711")))
                .print(out);
        out.flush();
        assertThat(text.toString().lines())
                .containsExactly(
                        " view          |  rows",
                        "---------------+-------",
                        " public.orders |    12",
                        " 名前↵�[31m    |",
                        " e\u0301             | 4,711");
    }
}
