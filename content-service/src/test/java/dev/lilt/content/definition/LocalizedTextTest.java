package dev.lilt.content.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalizedTextTest {

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x07, 0x0A, 0x0D, 0x1B, 0x7F, 0x85, 0x2028, 0x2029, 0xD800, 0xDFFF, 0x202E, 0x2066})
    void shouldRefuseCharactersThatDoMoreThanShow(int codePoint) {
        // Given
        String text = "lift" + Character.toString(codePoint) + "now";

        // When, Then
        assertThatThrownBy(() -> english(text))
                .isInstanceOf(InvalidDefinition.class)
                .hasMessage("en: must hold no control characters and no line breaks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lift — slowly", "Heb dein Becken für 3 s", "呼吸", "نفس عميق", "😀", "é"})
    void shouldTakeEveryScript(String text) {
        assertThat(english(text).in("en")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EN", "en_GB", "e", "", "123", "de-at", "*"})
    void shouldRefuseTagsThatAreNotCanonical(String tag) {
        assertThatThrownBy(() -> new LocalizedText(Map.of("en", "Lift", tag, "Lift")))
                .isInstanceOf(InvalidDefinition.class)
                .hasMessage(tag + ": is not a BCP 47 language tag such as en or de-AT");
    }

    @Test
    void shouldFallBackToEnglish() {
        // Given
        LocalizedText text = new LocalizedText(Map.of("en", "Lift", "de-AT", "Heben"));

        // When, Then
        assertThat(text.in("de-AT")).isEqualTo("Heben");
        assertThat(text.in("fr")).isEqualTo("Lift");
    }

    private static LocalizedText english(String text) {
        return new LocalizedText(Map.of("en", text));
    }
}
