package dev.lilt.content.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.support.problem.FieldError;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechLimitTest {
    private static final String WORDS_FOR_FIVE_SECONDS = "one two three four five six seven eight nine ten eleven";

    @ParameterizedTest
    @CsvSource({
        "In, 1, true",
        "Stay breathe, 1, false",
        "Stay breathe, 2, true",
        "3 seconds, 1, false",
        "Breathe out — slowly, 1, false",
        "Breathe out — slowly, 2, true"
    })
    void shouldCountNumbersAndNoSigns(String say, int seconds, boolean isInTime) {
        assertThat(new SpeechLimit(seconds, "the phase lasts").errors("phase", english(say), null))
                .hasSize(isInTime ? 0 : 1);
    }

    @Test
    void shouldSayHowLongItTakesAndWhatToDo() {
        // Given
        LocalizedText say = new LocalizedText(Map.of("en", "Out", "es", WORDS_FOR_FIVE_SECONDS + " doce"));
        LocalizedText sayShort = new LocalizedText(Map.of("en", "Out", "es", WORDS_FOR_FIVE_SECONDS));

        // When
        List<FieldError> withoutShort = new SpeechLimit(4, "the phase lasts").errors("phases[1]", say, null);
        List<FieldError> withShort = new SpeechLimit(4, "the phase lasts").errors("phases[1]", say, sayShort);

        // Then
        assertThat(withoutShort)
                .containsExactly(new FieldError(
                        "phases[1].say",
                        "takes 5.1 s to say in es, and the phase lasts 4 s: add a sayShort, or allow more seconds"));
        assertThat(withShort)
                .containsExactly(new FieldError(
                        "phases[1].sayShort",
                        "takes 4.7 s to say in es, and the phase lasts 4 s: shorten it, or allow more seconds"));
    }

    /** Checks a language by its own text where it has one, and by the English text otherwise. */
    @Test
    void shouldNotTakeTheShortFormOfAnotherLanguage() {
        // Given
        LocalizedText say = new LocalizedText(Map.of("en", WORDS_FOR_FIVE_SECONDS, "es", WORDS_FOR_FIVE_SECONDS));
        LocalizedText sayShort = english("Out");

        // When
        List<FieldError> errors = new SpeechLimit(4, "the step lasts").errors("step", say, sayShort);

        // Then
        assertThat(errors)
                .containsExactly(new FieldError(
                        "step.say",
                        "takes 4.7 s to say in es, and the step lasts 4 s: add a sayShort, or allow more seconds"));
    }

    /** The oracle is the rule as it is written down: words / 2.5 + 0.3 <= seconds. */
    @Property
    void shouldRefuseExactlyWhatIsTooLongInItsShortestForm(
            @ForAll @IntRange(min = 1, max = 60) int words,
            @ForAll @IntRange(max = 60) int shortWords,
            @ForAll @IntRange(min = 1, max = 25) int seconds) {
        // Given
        boolean hasShort = shortWords > 0;
        int fewest = hasShort ? Math.min(words, shortWords) : words;

        // When
        List<FieldError> errors = new SpeechLimit(seconds, "the phase lasts")
                .errors("phase", words(words), hasShort ? words(shortWords) : null);

        // Then
        assertThat(errors.isEmpty()).isEqualTo(fewest / 2.5 + 0.3 <= seconds);
    }

    private static LocalizedText words(int number) {
        return english(String.join(" ", Collections.nCopies(number, "up")));
    }

    private static LocalizedText english(String text) {
        return new LocalizedText(Map.of("en", text));
    }
}
