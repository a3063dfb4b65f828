package dev.lilt.session.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.safety.RuleEffect;
import dev.lilt.session.safety.SafetyRule;
import dev.lilt.session.safety.Urgency;
import dev.lilt.session.state.Status;
import dev.lilt.support.time.TimeZones;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MemberTextsTest {
    private static final ResourceBundle ENGLISH = MemberTexts.bundle(Locale.ENGLISH);
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");
    private static final Pattern APOSTROPHES = Pattern.compile("'+");

    static List<Locale> translations() {
        return Languages.SHIPPED.stream()
                .filter(language -> !language.equals(Locale.ENGLISH))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void shouldHaveEveryTextInEveryLanguageWithTheSamePlaces(Locale language) throws IOException {
        // Given
        ResourceBundle translated = MemberTexts.bundle(language);

        // When
        Set<String> own = keysInFile("problems_" + language.toLanguageTag() + ".properties");

        // Then
        assertThat(own).isEqualTo(new TreeSet<>(ENGLISH.keySet()));
        assertThat(own).allSatisfy(key -> {
            assertThat(places(translated.getString(key))).as(key).isEqualTo(places(ENGLISH.getString(key)));
            assertThat(translated.getString(key)).as(key).isNotBlank();
        });
    }

    /** MessageFormat would swallow a single one, and without places it would show both. */
    @Test
    void shouldDoubleApostrophesOnlyWhereThereArePlaces() {
        for (Locale language : Languages.SHIPPED) {
            ResourceBundle texts = MemberTexts.bundle(language);
            assertThat(texts.keySet())
                    .allSatisfy(key -> assertThat(APOSTROPHES
                                    .matcher(texts.getString(key))
                                    .results()
                                    .map(MatchResult::group))
                            .as(key)
                            .allMatch(each ->
                                    each.equals(places(texts.getString(key)).isEmpty() ? "'" : "''")));
        }
    }

    @Test
    void shouldHaveATextForEveryRuleLevelAndStatus() {
        // Given
        List<String> keys = new ArrayList<>();
        Arrays.stream(SafetyRule.values())
                .filter(rule -> rule.effect() instanceof RuleEffect.LeftOut)
                .forEach(rule -> keys.add("left-out." + rule.wire()));
        Arrays.stream(Urgency.values()).forEach(urgency -> keys.add("symptom-reported." + urgency.wire()));
        Arrays.stream(Status.values()).forEach(status -> keys.add("status." + status.wire()));

        // When, Then
        assertThat(ENGLISH.keySet()).containsAll(keys);
    }

    @Test
    void shouldSayTheSameAsTheSharedPart() {
        assertThat(SharedProblemTexts.KEYS)
                .hasSize(5)
                .allSatisfy((detail, key) -> assertThat(ENGLISH.getString(key)).isEqualTo(detail));
        assertThat(ENGLISH.getString("field.zone")).isEqualTo(TimeZones.EXPECTED);
    }

    @Test
    void shouldPutTheArgumentsIn() {
        assertThat(MemberTexts.text(Locale.of("es", "MX"), "too-many-sessions", 4))
                .startsWith("Tienes 4 sesiones");
        assertThat(MemberTexts.text(Locale.of("de"), "cannot-fit.usual", 1335)).contains("can't", "1335 seconds");
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .distinct()
                .toList();
    }

    private static Set<String> keysInFile(String name) throws IOException {
        Path file = Path.of("src", "main", "resources", "dev", "lilt", "session", "language", name);
        try (Stream<String> lines = Files.lines(file)) {
            TreeSet<String> keys = new TreeSet<>();
            lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> assertThat(keys.add(line.substring(0, line.indexOf('='))))
                            .as(line)
                            .isTrue());
            return keys;
        }
    }
}
