package dev.everview.compiler.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.compiler.Resources;
import dev.everview.compiler.description.Description;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The bytes of constants, captured from a server, become the text that PostgreSQL's own output functions would print. */
class ConstantsTest {
    @Test
    void readsNumbers() {
        assertThat(constants("constants"))
                .containsEntry("n1", "0.00")
                .containsEntry("n2", "0.00000000000000000001")
                .containsEntry("n3", "123456789012345678901234567890.5")
                .containsEntry("n4", "1" + "0".repeat(300))
                .containsEntry("n5", "NaN")
                .containsEntry("big", "9999999999999999")
                .containsEntry("i3", "-2147483648")
                .containsEntry("i4", "-9223372036854775808")
                .containsEntry("f4", "-0");
    }

    @Test
    void readsDatesAndTimes() {
        assertThat(constants("constants"))
                .containsEntry("d1", "0044-03-15 BC")
                .containsEntry("ts1", "infinity")
                .containsEntry("ts2", "-infinity")
                .containsEntry("tz", "12:00:00.000001-03:30:15")
                .containsEntry("i1", "-1 day +02:03:04.5")
                .containsEntry("i2", "+10 mons +3 days -00:00:01");
    }

    @Test
    void readsTextAndBits() {
        assertThat(constants("constants"))
                .containsEntry("by", "\\x00ff")
                .containsEntry("e", "")
                .containsEntry("s", "a\nb\r\t\\'\"")
                .containsEntry("u", "ä€😀")
                .containsEntry("b0", "")
                .containsEntry("c0", "")
                .containsEntry("c1", "x")
                .containsEntry("c2", "\\377")
                .containsEntry("nm", "abc");
    }

    @Test
    void readsArrays() {
        assertThat(constants("arrays"))
                .containsEntry("a1", "{1,NULL,3}")
                .containsEntry("a2", "[2:3][-1:0]={{1,2},{3,4}}")
                .containsEntry("a3", "{\"a,b\",\"NULL\",NULL,\"\",\"q\\\"x\",\"\\\\\"}")
                .containsEntry("a4", "{}")
                .containsEntry("a5", "{sad,happy}")
                .containsEntry("a6", "{1.5,20000000000}")
                .containsEntry("a7", "{true,false}")
                .containsEntry("a8", "{2020-01-01}")
                .containsEntry("a10", "{a,b}")
                .containsEntry("a11", "{1,2,3}");
    }

    /** The constants of a select list by the names of its columns. */
    private static Map<String, String> constants(String name) {
        Description description = Description.parse(Resources.text("/query/" + name + ".json"));
        Query query = QueryReader.read(description.body(), description, new SymbolAllocator());
        Map<String, String> texts = new LinkedHashMap<>();
        for (Query.Target target : query.body().targets()) {
            if (target.expression() instanceof Scalar.Constant constant && constant.text() != null) {
                texts.put(target.name(), constant.text());
            }
        }
        return texts;
    }
}
