package dev.everview.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * The generated SQL is broken in one place after the other, and each time what the tests do must show it. A few mutants are tried
 * usually; {@code -Deverview.mutants=all} tries all, {@code -Deverview.mutants=TEXT} those with the text in their name: {@code ./dev
 * mutants [TEXT]}.
 */
@Timeout(3600)
final class MutationTest {
    private static final String WANTED = System.getProperty("everview.mutants", "");

    /** Every how many mutants one is tried usually. */
    private static final int SAMPLE = 12;

    private static final List<String> RESULTS = new ArrayList<>();

    @TestFactory
    Stream<DynamicNode> areNoticed() {
        return wanted().stream()
                .map(mutant -> DynamicTest.dynamicTest(mutant.name(), () -> {
                    Verdict verdict = Verdict.on(mutant);
                    String line = "| %s | %s | %d | %s | %d | %.1f |"
                            .formatted(
                                    mutant.name(),
                                    verdict.view(),
                                    verdict.places(),
                                    verdict.how(),
                                    verdict.changes(),
                                    verdict.millis() / 1000.0);
                    System.out.println(line);
                    RESULTS.add(line);
                    assertThat(verdict.killed())
                            .as("%s: nobody notices on %s that %s", mutant, mutant.views(), mutant.breaks())
                            .isTrue();
                }));
    }

    /** What gives a mutant away must not happen without it. */
    @TestFactory
    Stream<DynamicNode> areAllThatIsWrong() {
        return wanted().stream()
                .flatMap(mutant -> mutant.views().stream().map(view -> new Unbroken(mutant.trial(), view)))
                .distinct()
                .map(unbroken -> DynamicTest.dynamicTest(
                        unbroken.view(), () -> unbroken.trial().run(unbroken.view(), new Attempt(Edit.nothing()))));
    }

    private record Unbroken(Trial trial, String view) {}

    @Test
    void haveNamesOfTheirOwn() {
        Map<String, Long> names = Mutants.all().stream()
                .collect(Collectors.groupingBy(Mutant::name, TreeMap::new, Collectors.counting()));
        assertThat(names).allSatisfy((name, times) -> assertThat(times).as(name).isEqualTo(1));
    }

    private static List<Mutant> wanted() {
        List<Mutant> all = Mutants.all();
        if (WANTED.equals("all")) {
            return all;
        }
        if (!WANTED.isEmpty()) {
            return all.stream().filter(mutant -> mutant.name().contains(WANTED)).toList();
        }
        return IntStream.iterate(0, i -> i < all.size(), i -> i + SAMPLE)
                .mapToObj(all::get)
                .toList();
    }

    @AfterAll
    static void showTable() {
        System.out.println("| mutant | given away by | places | noticed | changes | s |\n|---|---|---|---|---|---|");
        RESULTS.forEach(System.out::println);
    }
}
