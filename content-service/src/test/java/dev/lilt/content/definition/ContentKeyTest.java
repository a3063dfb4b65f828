package dev.lilt.content.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentKeyTest {

    @ParameterizedTest
    @CsvSource({
        "exercise/cat-cow, EXERCISE, lilt.exercise.v1",
        "plan/back-care-day, PLAN, lilt.plan.v1",
        "guidance/urgent, GUIDANCE, lilt.guidance.v1"
    })
    void shouldReadWhatItWrites(String written, ContentType type, String eventType) {
        // When
        ContentKey key = ContentKey.of(written);

        // Then
        assertThat(key).hasToString(written);
        assertThat(key.type()).isEqualTo(type);
        assertThat(type.eventType()).isEqualTo(eventType);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cat-cow", "exercise/", "exercise/Cat", "movie/cat", "exercise/cat/cow", "/"})
    void shouldRefuseWhatIsNoKey(String written) {
        assertThatThrownBy(() -> ContentKey.of(written)).isInstanceOf(InvalidDefinition.class);
    }
}
