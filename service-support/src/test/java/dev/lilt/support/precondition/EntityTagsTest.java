package dev.lilt.support.precondition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTagsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # header              | is known | is met
            "sha256:1f"           | true     | true
            W/"sha256:1f"         | true     | false
            "a", "sha256:1f"      | true     | true
            "a" ,, W/"sha256:1f", | true     | false
            *                     | true     | true
            "a,b"                 | false    | false
            "a"                   | false    | false
            w/"sha256:1f"         | false    | false
            sha256:1f             | false    | false
            "sha256:1f            | false    | false
            "a" "sha256:1f"       | false    | false
            ``                    | false    | false
            """)
    void shouldCompareAsTheHeaderSays(String header, boolean isKnown, boolean isMet) {
        // When, Then
        assertThat(EntityTags.isKnown(List.of(header), "sha256:1f")).isEqualTo(isKnown);
        assertThat(EntityTags.isMet(List.of(header), "sha256:1f")).isEqualTo(isMet);
    }

    @Test
    void shouldTakeSeveralLinesForOneList() {
        // Given
        List<String> lines = List.of("\"a\"", "\"b\", W/\"c\"");

        // When, Then
        assertThat(EntityTags.isKnown(lines, "c")).isTrue();
        assertThat(EntityTags.isMet(lines, "b")).isTrue();
    }

    @Test
    void shouldAskForNothingWithoutAHeader() {
        // When, Then
        assertThat(EntityTags.isKnown(null, "a")).isFalse();
        assertThat(EntityTags.isMet(null, "a")).isTrue();
        assertThat(EntityTags.isKnown(List.of(), "a")).isFalse();
        assertThat(EntityTags.isMet(List.of(), "a")).isTrue();
    }
}
