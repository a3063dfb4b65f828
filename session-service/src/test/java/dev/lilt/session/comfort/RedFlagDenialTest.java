package dev.lilt.session.comfort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.safety.Symptom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedFlagDenialTest {
    private static final RedFlags RED_FLAGS = new RedFlags();

    /** The words between a flag that is denied and one that isn't make no difference: the second is heard. */
    @ParameterizedTest
    @CsvSource({"no %s with %s", "no %s I have %s", "without %s but %s", "not %s it is %s", "sin %s con %s", "no %s %s"
    })
    void shouldHearAFlagAfterAnotherThatIsDenied(String form) {
        Map<Symptom, String> words = Map.of(
                Symptom.FEVER, "fever",
                Symptom.BLEEDING, "bleeding",
                Symptom.CHEST_PAIN, "chest pain",
                Symptom.DIZZINESS, "dizziness",
                Symptom.TIGHTENINGS, "contractions");
        for (String denied : words.values()) {
            words.forEach((symptom, word) -> {
                if (!word.equals(denied)) {
                    // When
                    String wish = form.formatted(denied, word);

                    // Then
                    assertThat(RED_FLAGS.in(List.of(wish)).symptoms()).as(wish).contains(symptom);
                }
            });
        }
    }
}
