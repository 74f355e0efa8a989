package dev.everview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.embedded.test.TestDatabase;
import dev.everview.embedded.test.TestServers;
import dev.everview.internal.RuntimeInstaller;
import dev.everview.service.CompileServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tour of the README, pasted into psql: everything works, and prints what the README says. */
class ReadmeTest {
    private static final Pattern BLOCK =
            Pattern.compile("```sql\\n(.*?)```\\n(?:```text\\n(.*?)```\\n)?", Pattern.DOTALL);

    @Test
    void theTourWorksWhenPasted() throws Exception {
        String readme = Files.readString(Path.of("..", "README.md"));
        List<String> statements = new ArrayList<>();
        List<String> printed = new ArrayList<>();
        Matcher block = BLOCK.matcher(readme);
        while (block.find()) {
            for (String statement : SqlStatements.of(block.group(1))) {
                statements.add(statement);
                printed.add("");
            }
            if (block.group(2) != null) {
                printed.set(printed.size() - 1, Psql.normalized(block.group(2)));
            }
        }
        assertThat(statements).hasSizeGreaterThan(10);

        try (TestDatabase database = TestServers.freshDatabase();
                Connection connection = database.connect()) {
            new RuntimeInstaller(connection).install();
            CompileServer service = LocalService.start(connection);
            try {
                List<Psql.Answer> answers = new Psql(database, "").run(statements);
                for (int i = 0; i < statements.size(); i++) {
                    Psql.Answer answer = answers.get(i);
                    assertThat(answer.err()).as(answer.statement()).doesNotContain("ERROR");
                    assertThat(answer.differing()).as(answer.statement()).isEmpty();
                    if (!printed.get(i).isEmpty()) {
                        assertThat(answer.text()).as(answer.statement()).isEqualTo(printed.get(i));
                    }
                }
            } finally {
                service.close();
            }
        }
    }
}
