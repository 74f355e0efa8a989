package dev.everview.differential;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Short stories about what is easily got wrong: after each step every view equals its definition. */
final class StoriesTest {
    @TestFactory
    Stream<DynamicNode> stories() {
        return Stream.of(13, 17, 18)
                .flatMap(major -> SqlCases.read("stories.sql", major).stream()
                        .filter(story -> major == 17 || story.firstVersion() > 0)
                        .map(story -> DynamicTest.dynamicTest(
                                story.name() + " on " + major, () -> Story.tell(story, major, Story.Listener.NOBODY))));
    }
}
