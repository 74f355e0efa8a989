package dev.everview.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.everview.compiler.CompileException;
import dev.everview.compiler.Diagnostic;
import dev.everview.compiler.DiagnosticCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompileRequestsTest {
    private final CompileRequests requests = new CompileRequests(new Scripted());

    @Test
    void answersEachVerb() {
        assertThat(requests.answer("{\"verb\": \"deparse\", \"description\": {\"text\": \"SELECT 1\"}}"))
                .isEqualTo("{\"query\":\"SELECT 1\"}");
        assertThat(requests.answer("{\"verb\": \"explain\", \"description\": {\"text\": \"SELECT 1\"}}"))
                .isEqualTo("{\"lines\":[\"SELECT 1\"]}");
        assertThat(requests.answer("{\"verb\": \"compile\", \"description\": {\"text\": \"SELECT 1\"}}"))
                .isEqualTo(
                        "{\"statements\":[{\"comment\":\"all\",\"sql\":\"SELECT 1\"}],\"notices\":[{\"level\":\"NOTICE\","
                                + "\"message\":\"done\",\"detail\":null,\"hint\":null}],\"rows_sql\":null}");
    }

    @Test
    void everythingThatGoesWrongIsAnAnswer() {
        assertThat(requests.answer("{\"verb\": \"compile\", \"description\": {\"text\": \"refused\"}}"))
                .isEqualTo(
                        "{\"error\":{\"code\":\"EV2008\",\"sqlstate\":\"0A000\",\"message\":\"LIMIT\",\"detail\":\"d\","
                                + "\"hint\":\"h\"}}");
        assertThat(requests.answer("{\"verb\": \"compile\", \"description\": {\"text\": \"broken\"}}"))
                .contains("EV9002", "XX000", "broken");
        assertThat(requests.answer("{\"verb\": \"compile\", \"description\": {\"text\": \"deep\"}}"))
                .contains("54001", "nests too deeply");
        assertThat(requests.answer("{\"verb\": \"guess\"}")).contains("unknown request \\\"guess\\\"");
        assertThat(requests.answer("{")).contains("not JSON");
    }

    /** A compiler that does what the text of the definition says. */
    private static final class Scripted implements ScriptCompiler {
        @Override
        public String deparse(JsonNode description) {
            return description.path("text").asText();
        }

        @Override
        public Script compile(JsonNode description, JsonNode echo, JsonNode options) {
            String text = deparse(description);
            return switch (text) {
                case "refused" ->
                    throw new CompileException(Diagnostic.of(DiagnosticCode.LIMIT, "LIMIT")
                            .withDetail("d")
                            .withHint("h"));
                case "broken" -> throw new IllegalStateException("broken");
                case "deep" -> throw new StackOverflowError();
                default ->
                    new Script(
                            List.of(new Script.Statement("all", text)),
                            List.of(new Script.Notice("NOTICE", "done", null, null)),
                            null);
            };
        }

        @Override
        public List<String> explain(JsonNode description, JsonNode echo, JsonNode options) {
            return List.of(deparse(description));
        }
    }
}
