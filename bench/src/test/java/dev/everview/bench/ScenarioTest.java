package dev.everview.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.everview.embedded.EmbeddedPostgres;
import dev.everview.embedded.test.TestServers;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is compared does the same work: after some statements, the view and the triggers by hand both equal the definition. */
final class ScenarioTest {
    @ParameterizedTest
    @EnumSource(Scenario.class)
    void whatIsKeptFollows(Scenario scenario) throws Exception {
        Set<Variant> variants = EnumSet.of(Variant.MAINTAINED, Variant.BY_HAND);
        if (Scenario.USUAL.contains(scenario)) {
            variants.add(Variant.BY_HAND_SAFELY);
        }
        for (Variant variant : variants) {
            try (Arena arena = Arena.create(TestServers.shared(EmbeddedPostgres.DEFAULT_VERSION), scenario, variant);
                    Clients clients = Clients.connect(arena, 1)) {
                clients.execute(20);
                assertThat(arena.differences()).as(variant.name()).isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void differencesAreSeen(Scenario scenario) throws Exception {
        try (Arena arena =
                        Arena.create(TestServers.shared(EmbeddedPostgres.DEFAULT_VERSION), scenario, Variant.NO_VIEW);
                Clients clients = Clients.connect(arena, 1)) {
            assertThat(arena.differences()).isZero();
            clients.execute(20);
            assertThat(arena.differences()).isPositive();
        }
    }
}
