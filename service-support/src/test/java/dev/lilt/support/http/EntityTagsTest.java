package dev.lilt.support.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EntityTagsTest {

    static Stream<Arguments> headers() {
        return Stream.of(
                Arguments.of(List.of("*"), "*"),
                Arguments.of(List.of(" * "), "*"),
                Arguments.of(List.of(", *,"), "*"),
                Arguments.of(List.of("\"3\""), "3"),
                Arguments.of(List.of("W/\"3\""), "~3"),
                Arguments.of(List.of("w/\"3\""), ""),
                Arguments.of(List.of("W/ \"3\""), ""),
                Arguments.of(List.of("\"3\",W/\"4\""), "3 ~4"),
                Arguments.of(List.of(" , ,\"3\" ,, \t\"4\","), "3 4"),
                Arguments.of(List.of("\"1\"", "\"2\", W/\"3\""), "1 2 ~3"),
                Arguments.of(List.of("", "\"2\""), "2"),
                Arguments.of(List.of("\"a,b\", \"c\""), "a,b c"),
                Arguments.of(List.of("\"\""), "<empty>"),
                Arguments.of(List.of("\"a b\", \"c\""), "c"),
                Arguments.of(List.of("3, \"4\""), "4"),
                Arguments.of(List.of("\"3\"x, \"4\""), "4"),
                Arguments.of(List.of("\"3, \"4\""), "4"),
                Arguments.of(List.of("*, \"3\""), "3"),
                Arguments.of(List.of("*", "*"), ""),
                Arguments.of(List.of(""), ""),
                Arguments.of(List.of("sha256:1"), ""));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void shouldReadWhatTheStandardSays(List<String> lines, String expected) {
        assertThat(EntityTags.parse(lines)).map(EntityTagsTest::text).contains(expected);
    }

    @Test
    void shouldTellAnAbsentHeaderFromAnEmptyOne() {
        assertThat(EntityTags.parse(List.of())).isEmpty();
    }

    @Test
    void shouldCompareWeaklyAndStrongly() {
        // When
        EntityTags tags = EntityTags.parse(List.of("W/\"a\", \"b\"")).orElseThrow();
        EntityTags any = EntityTags.parse(List.of("*")).orElseThrow();

        // Then
        assertThat(tags.matchWeakly("a")).isTrue();
        assertThat(tags.matchStrongly("a")).isFalse();
        assertThat(tags.matchWeakly("b")).isTrue();
        assertThat(tags.matchStrongly("b")).isTrue();
        assertThat(tags.matchWeakly("c")).isFalse();
        assertThat(any.matchWeakly("c")).isTrue();
        assertThat(any.matchStrongly("c")).isTrue();
    }

    @Test
    void shouldReadALongHeaderInNoTime() {
        // When, Then
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> EntityTags.parse(List.of("W/\"" + ",\"".repeat(20_000), ",".repeat(20_000))));
    }

    private static String text(EntityTags tags) {
        return tags.isAny()
                ? "*"
                : String.join(
                        " ",
                        tags.tags().stream()
                                .map(tag ->
                                        (tag.isWeak() ? "~" : "") + (tag.value().isEmpty() ? "<empty>" : tag.value()))
                                .toList());
    }
}
