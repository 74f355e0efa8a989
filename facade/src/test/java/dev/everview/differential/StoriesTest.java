package dev.everview.differential;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Short stories about what is easily got wrong: after each step every view equals its definition. {@code -Deverview.story=TEXT} tells those
 * with the text in their names, {@code -Deverview.story.pg=15,16} on these versions.
 */
final class StoriesTest {
    private static final String WANTED = System.getProperty("everview.story", "");
    private static final String MAJORS = System.getProperty("everview.story.pg", "13,17,18");
    private static final int USUAL = 17;

    @TestFactory
    Stream<DynamicNode> stories() {
        return Arrays.stream(MAJORS.split(","))
                .map(Integer::valueOf)
                .flatMap(major -> SqlCases.read("stories.sql", major).stream()
                        .filter(story -> major == USUAL || story.firstVersion() > 0)
                        .filter(story -> story.name().contains(WANTED))
                        .map(story -> DynamicTest.dynamicTest(
                                story.name() + " on " + major, () -> Story.tell(story, major, Story.Listener.NOBODY))));
    }
}
