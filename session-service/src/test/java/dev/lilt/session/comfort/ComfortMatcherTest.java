package dev.lilt.session.comfort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.catalog.Shipped;
import dev.lilt.session.definition.Comfort;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComfortMatcherTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # exercise | what she says | what she is meant to mean
            pelvic-tilt          | wrists ache                   | Aching wrists
            pelvic-tilt          | aching wrists                 | Aching wrists
            pelvic-tilt          | My left WRIST hurts a little! | Aching wrists
            pelvic-tilt          | sore knees                    | Sore knees
            pelvic-tilt          | knee pain                     | Sore knees
            pelvic-tilt          | my elbow locks                | Elbows lock
            pelvic-tilt          | elbows are locking            | Elbows lock
            pelvic-tilt          | sore hips                     |
            pelvic-tilt          | everything is fine            |
            pelvic-tilt          | it hurts                      |
            pelvic-tilt          | 12345 !?                      |
            pelvic-tilt          | 膝が痛い                        |
            cat-cow              | pinching low back             | Low back pinches in the arch
            cat-cow              | my back                       | Low back pinches in the arch
            side-lying-clamshell | front of my hips strained     | Front of the hip strains
            side-lying-clamshell | knees                         | Knees press on each other
            side-lying-clamshell | the front of my knees         | Front of the hip strains; Knees press on each other
            walk-pelvic-sway     | climbing hills                | Climbing brings the pain back
            walk-pelvic-sway     | what a busy day               | The day is busy
            breathing-practice   | tired of sitting              | Sitting is tiring
            seated-forward-lean  | belly presses                 | Belly feels pressed
            """)
    void shouldKnowWhatSheMeans(String exercise, String complaint, @Nullable String when) {
        // When
        Set<Comfort> eased =
                new ComfortMatcher(List.of(complaint), Locale.ENGLISH).easedBy(List.of(Shipped.exercise(exercise)));

        // Then
        assertThat(eased)
                .extracting(each -> each.when().in(Locale.ENGLISH))
                .containsExactly(when == null ? new String[0] : when.split("; "));
    }

    @Test
    void shouldEaseEverythingThatBothersInEveryExercise() {
        // Given
        List<Exercise> exercises = List.of(
                Shipped.exercise("pelvic-tilt"), Shipped.exercise("cat-cow"), Shipped.exercise("light-stretches"));

        // When
        Set<Comfort> eased = new ComfortMatcher(List.of("wrists", "knees"), Locale.ENGLISH).easedBy(exercises);

        // Then: sore knees are eased the same way in both
        assertThat(eased)
                .extracting(each -> each.instead().in(Locale.ENGLISH))
                .containsExactly("Forearms on a firm cushion or low bench", "Fold a towel under your knees");
    }

    @ParameterizedTest
    @CsvSource({"de-AT, mein Handgelenk schmerzt", "de, Schmerzende Handgelenke", "de, wrists ache", "xx, Handgelenke"})
    void shouldUnderstandHerLanguageAndEnglish(String tag, String complaint) {
        // Given
        Comfort wrists = new Comfort(
                new Texts(Map.of("en", "Aching wrists", "de", "Müde Handgelenke", "xx", "Handgelenke")),
                new Texts(Map.of("en", "Forearms on a cushion")));
        Comfort knees = new Comfort(new Texts(Map.of("en", "Sore knees", "de", "Wunde Knie")), wrists.instead());
        Exercise exercise = withComfort(wrists, knees);

        // When
        Set<Comfort> eased =
                new ComfortMatcher(List.of(complaint), Locale.forLanguageTag(tag)).easedBy(List.of(exercise));

        // Then
        assertThat(eased).containsExactly(wrists);
    }

    @Test
    void shouldTakeAnOptionThatOnlySaysThatItHurtsByItsWord() {
        // Given
        Comfort anything = new Comfort(new Texts(Map.of("en", "It hurts")), new Texts(Map.of("en", "Do less")));

        // When
        Set<Comfort> eased = new ComfortMatcher(List.of("hurting", "wrists hurt"), Locale.ENGLISH)
                .easedBy(List.of(withComfort(anything)));

        // Then
        assertThat(eased).containsExactly(anything);
    }

    private static Exercise withComfort(Comfort... options) {
        Exercise exercise = Shipped.exercise("cat-cow");
        return new Exercise(
                exercise.id(),
                exercise.version(),
                exercise.title(),
                exercise.position(),
                exercise.kind(),
                exercise.intensity(),
                exercise.risks(),
                exercise.setup(),
                List.of(options),
                exercise.work());
    }
}
