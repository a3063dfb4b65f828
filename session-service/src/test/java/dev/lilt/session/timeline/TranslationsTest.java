package dev.lilt.session.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.catalog.Shipped;
import dev.lilt.session.definition.Block;
import dev.lilt.session.definition.Comfort;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Repetitions;
import dev.lilt.session.definition.TextLimit;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language that Lilt ships is complete, its texts fit a watch, and what is said fits the time that there is. */
class TranslationsTest {
    private static final Path PHRASES = Path.of("src/main/resources/dev/lilt/session/timeline");
    /** Speech that tells the member how to move is never left out for want of time. */
    private static final Set<CueKind> ALWAYS_SAID = EnumSet.of(
            CueKind.PREPARE,
            CueKind.READY,
            CueKind.HOLD,
            CueKind.RELEASE,
            CueKind.SWITCH_SIDE,
            CueKind.CHECK,
            CueKind.REST,
            CueKind.END);

    /** One for each file of phrases. */
    static List<Locale> locales() throws IOException {
        try (Stream<Path> files = Files.list(PHRASES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.startsWith("phrases"))
                    .map(file -> file.replaceAll("phrases_?|\\.properties", ""))
                    .map(tag -> tag.isEmpty() ? Locale.ENGLISH : Locale.forLanguageTag(tag.replace('_', '-')))
                    .toList();
        }
    }

    static List<Locale> translations() throws IOException {
        return locales().stream()
                .filter(locale -> !locale.equals(Locale.ENGLISH))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("translations")
    void shouldHaveEveryPhraseWithItsArguments(Locale locale) throws IOException {
        // When
        Properties translated = phrases("phrases_" + locale.toLanguageTag().replace('-', '_') + ".properties");

        // Then
        Properties english = phrases("phrases.properties");
        assertThat(translated.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(translated.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
        }
    }

    private static List<String> arguments(String phrase) {
        return phrase.chars()
                .filter(Character::isDigit)
                .sorted()
                .mapToObj(Character::toString)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("locales")
    void shouldFitTheWholeDayPlanIntoAWatchAndIntoItsTime(Locale locale) {
        for (Block block : Shipped.dayPlan().blocks()) {
            for (ExperienceLevel level : ExperienceLevel.values()) {
                for (boolean isLate : List.of(false, true)) {
                    // When
                    Timeline timeline = timeline(block, new Dosage(level, false, isLate), locale);

                    // Then
                    Speeches.assertOneAfterTheOther(timeline);
                    for (Cue cue : timeline.cues()) {
                        assertThat(cue.content().title()).hasSizeBetween(1, TextLimit.TITLE);
                        assertThat(cue.content().text()).hasSizeBetween(1, TextLimit.CUE);
                        assertThat(cue.content().say()).hasSizeLessThanOrEqualTo(TextLimit.SPEECH);
                        assertThat(!ALWAYS_SAID.contains(cue.kind())
                                        || !cue.content().say().isEmpty())
                                .as("%s at %s in %s is said", cue.content(), cue.at(), block.id())
                                .isTrue();
                    }
                    assertThat(timeline.cues())
                            .filteredOn(cue -> cue.content().rep() > 0 && cue.kind() != CueKind.REP)
                            .filteredOn(cue -> cue.kind() != CueKind.COUNT)
                            .as("every phase of a repetition is said")
                            .noneMatch(cue -> cue.content().say().isEmpty());
                    assertThat(timeline.cues())
                            .filteredOn(cue ->
                                    cue.content().rep() == 1 || cue.content().rep() == 2)
                            .filteredOn(cue -> cue.kind() != CueKind.REP && cue.kind() != CueKind.COUNT)
                            .extracting(cue -> cue.content().say())
                            .as("the first two repetitions of each pass are said in full")
                            .allMatch(say -> inFull(block, locale).anyMatch(say::endsWith));
                }
            }
        }
    }

    private static Stream<String> inFull(Block block, Locale locale) {
        return block.exercises().stream()
                .map(Shipped::exercise)
                .map(Exercise::work)
                .filter(Repetitions.class::isInstance)
                .map(Repetitions.class::cast)
                .flatMap(work -> work.phases().stream())
                .map(phase -> phase.say().in(locale));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void shouldSayNothingInEnglish(Locale locale) {
        for (Block block : Shipped.dayPlan().blocks()) {
            // When
            Set<String> texts = texts(timeline(block, new Dosage(ExperienceLevel.USUAL, false, false), locale));

            // Then
            assertThat(texts)
                    .doesNotContainAnyElementsOf(
                            texts(timeline(block, new Dosage(ExperienceLevel.USUAL, false, false), Locale.ENGLISH)));
        }
    }

    /** With everything that eases, so that each text is said once. */
    private static Timeline timeline(Block block, Dosage dosage, Locale locale) {
        List<Exercise> exercises = block.exercises().stream()
                .map(Shipped::exercise)
                .map(dosage::of)
                .toList();
        Set<Comfort> eased = exercises.stream()
                .flatMap(exercise -> exercise.comfort().stream())
                .collect(Collectors.toSet());
        CompileResult compiled = Compiler.compile(new CompileRequest(
                exercises, eased, new TargetDuration.Default(), locale, Shipped.transitions(), dosage.isLate()));
        return ((CompiledSession) compiled).timeline();
    }

    /** The texts that have a word of three letters; numbers are the same in each language. */
    private static Set<String> texts(Timeline timeline) {
        return timeline.cues().stream()
                .map(Cue::content)
                .flatMap(content -> Stream.of(content.title(), content.text(), content.say()))
                .filter(text -> text.matches(".*\\p{L}{3}.*"))
                .collect(Collectors.toSet());
    }

    private static Properties phrases(String file) throws IOException {
        Properties phrases = new Properties();
        try (Reader reader = Files.newBufferedReader(PHRASES.resolve(file))) {
            phrases.load(reader);
        }
        return phrases;
    }
}
