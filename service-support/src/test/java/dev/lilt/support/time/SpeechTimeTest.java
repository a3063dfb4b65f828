package dev.lilt.support.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechTimeTest {
    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "' – ', 0",
        "'3 seconds', 1100",
        "'Breathe out. Tuck, and stay!', 2300",
        "'¿Lista? Empezamos.', 1100"
    })
    void shouldCountNumbersAsWordsAndPunctuationAsNone(String say, long millis) {
        // When, Then
        assertThat(SpeechTime.of(say).toMillis()).isEqualTo(millis);
    }
}
