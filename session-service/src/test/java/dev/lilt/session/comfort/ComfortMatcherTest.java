package dev.lilt.session.comfort;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.session.catalog.Shipped;
import dev.lilt.session.definition.Comfort;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Texts;
import dev.lilt.session.language.Languages;
import dev.lilt.session.testing.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComfortMatcherTest {
    private static final Map<String, List<String>> OPTIONS = Map.of(
            "pelvic-tilt", List.of("Sore knees", "Aching wrists", "Elbows lock"),
            "cat-cow", List.of("Low back pinches in the arch", "Sore knees"),
            "side-lying-clamshell", List.of("Front of the hip strains", "Knees press on each other"),
            "walk-pelvic-sway", List.of("Climbing brings the pain back", "The day is busy"),
            "breathing-practice", List.of("The pace feels too slow", "Sitting is tiring"),
            "seated-forward-lean", List.of("Sitting astride is awkward", "Belly feels pressed"));

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
        Set<Comfort> eased = eased(Locale.ENGLISH, List.of(complaint), exercise(exercise));

        // Then
        assertThat(eased)
                .extracting(each -> each.when().in(Locale.ENGLISH))
                .containsExactly(when == null ? new String[0] : when.split("; "));
    }

    @Test
    void shouldEaseEverythingThatBothersInEveryExercise() {
        // Given
        List<Exercise> exercises = List.of(exercise("pelvic-tilt"), exercise("cat-cow"), exercise("walk-pelvic-sway"));

        // When
        Set<Comfort> eased = new ComfortMatcher(Locale.ENGLISH)
                .hear(List.of("wrists", "knees"), exercises)
                .eased();

        // Then: sore knees are eased the same way in both
        assertThat(eased)
                .extracting(each -> each.when().in(Locale.ENGLISH))
                .containsExactly("Aching wrists", "Sore knees");
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
        Set<Comfort> eased = eased(Locale.forLanguageTag(tag), List.of(complaint), exercise);

        // Then
        assertThat(eased).containsExactly(wrists);
    }

    @Test
    void shouldTakeAnOptionThatOnlySaysThatItHurtsByItsWord() {
        // Given
        Comfort anything = new Comfort(new Texts(Map.of("en", "It hurts")), new Texts(Map.of("en", "Do less")));

        // When
        Set<Comfort> eased = eased(Locale.ENGLISH, List.of("hurting", "wrists hurt"), withComfort(anything));

        // Then
        assertThat(eased).containsExactly(anything);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | pelvic-girdle-pain
            en | Pain at the front of my pelvis
            en | PGP
            en | I have SPD
            en | my pubic bone hurts
            en | pain on one side of my pelvis
            es | dolor en el pubis
            es | me duele la parte de delante de la pelvis
            es | dolor de cintura pélvica
            es | PGP
            """)
    void shouldUnderstandPelvicGirdlePainByEachOfItsNames(String tag, String complaint) {
        // Given
        Comfort pelvis = option("Pain at the front of the pelvis", "Dolor delante en la pelvis");
        Comfort hip = option("Front of the hip strains", "Tira delante en la cadera");
        Exercise exercise = withComfort(hip, pelvis);

        // When
        Set<Comfort> eased = eased(Locale.forLanguageTag(tag), List.of(complaint), exercise);

        // Then
        assertThat(eased).containsExactly(pelvis);
    }

    @Test
    void shouldListWhatItUnderstoodOfEachWish() {
        // Given
        Exercise tilt =
                withComfort("tilt", option("Aching wrists", "Muñecas doloridas"), option("Sore knees", "Rodillas"));
        Exercise cats = withComfort("cats", option("Aching wrists", "Muñecas doloridas"));

        // When
        List<HeardWish> wishes = new ComfortMatcher(Locale.of("es"))
                .hear(List.of("las muñecas", "purple", "knees and wrists"), List.of(tilt, cats))
                .wishes();

        // Then
        assertThat(wishes)
                .containsExactly(
                        new HeardWish("las muñecas", "Muñecas doloridas", List.of("tilt", "cats")),
                        new HeardWish("purple", null, List.of()),
                        new HeardWish("knees and wrists", "Muñecas doloridas", List.of("tilt", "cats")),
                        new HeardWish("knees and wrists", "Rodillas", List.of("tilt")));
    }

    @Test
    void shouldUnderstandTheWordsOfEveryShippedOptionInEveryLanguage() {
        // Given
        List<JsonNode> options = Content.examples().entrySet().stream()
                .filter(document -> document.getKey().startsWith("exercise/"))
                .flatMap(document -> document.getValue().get("comfort").valueStream())
                .map(option -> option.get("when"))
                .toList();

        for (Locale language : Languages.SHIPPED) {
            for (JsonNode when : options) {
                // Given
                Map<String, String> texts = new HashMap<>();
                when.properties()
                        .forEach(
                                text -> texts.put(text.getKey(), text.getValue().textValue()));
                Comfort option = new Comfort(new Texts(texts), new Texts(Map.of("en", "Do less")));

                // When
                Set<Comfort> eased = eased(
                        language, List.of(option.when().in(language)), withComfort(option, option("Purple", "Lila")));

                // Then
                assertThat(eased).as("%s %s", language, when).containsExactly(option);
            }
        }
    }

    private static Exercise exercise(String id) {
        return withComfort(
                id, OPTIONS.get(id).stream().map(when -> option(when, when)).toArray(Comfort[]::new));
    }

    private static Set<Comfort> eased(Locale locale, List<String> complaints, Exercise exercise) {
        return new ComfortMatcher(locale).hear(complaints, List.of(exercise)).eased();
    }

    private static Comfort option(String english, String spanish) {
        return new Comfort(new Texts(Map.of("en", english, "es", spanish)), new Texts(Map.of("en", "Do less")));
    }

    private static Exercise withComfort(Comfort... options) {
        return withComfort("cat-cow", options);
    }

    private static Exercise withComfort(String id, Comfort... options) {
        Exercise exercise = Shipped.exercise("cat-cow");
        return new Exercise(
                id,
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
