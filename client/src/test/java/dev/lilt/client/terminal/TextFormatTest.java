package dev.lilt.client.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.client.Wire;
import dev.lilt.client.api.Json;
import dev.lilt.client.api.ReceivedCue;
import dev.lilt.client.language.Messages;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFormatTest {
    @AfterEach
    void speakEnglishAgain() {
        Messages.use(Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({"en, stay, keep going", "es, quédate, sigue"})
    void shouldAskToStayInARepOnly(String language, String inARep, String inAWalk) throws Exception {
        // Given
        Messages.use(Locale.forLanguageTag(language));
        ReceivedCue still = Json.read(Wire.cue(5, 10, "hold", "\"rep\":3,\"reps\":8,"), ReceivedCue.class);
        ReceivedCue walk = Json.read(Wire.cue(5, 10, "hold", ""), ReceivedCue.class);

        // Then
        assertThat(TextFormat.kind(still)).isEqualTo(inARep);
        assertThat(TextFormat.kind(walk)).isEqualTo(inAWalk);
    }

    @ParameterizedTest
    @CsvSource({"breathe-in, breath", "breathe-out, breath", "rest, rest", "a-newer-one, a-newer-one"})
    void shouldNameWhatABarShows(String kind, String label) throws Exception {
        // Given
        ReceivedCue cue = Json.read(Wire.cue(5, 10, kind, ""), ReceivedCue.class);

        // Then
        assertThat(TextFormat.barLabel(cue)).isEqualTo(label);
    }
}
