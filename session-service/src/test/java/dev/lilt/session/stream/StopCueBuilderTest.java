package dev.lilt.session.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.session.catalog.Shipped;
import dev.lilt.session.language.Languages;
import dev.lilt.session.safety.Symptom;
import dev.lilt.session.state.Command;
import dev.lilt.session.state.Session;
import dev.lilt.session.state.SessionLog;
import dev.lilt.session.state.SpeedFactor;
import dev.lilt.session.testing.Content;
import dev.lilt.session.timeline.CompileRequest;
import dev.lilt.session.timeline.CompiledSession;
import dev.lilt.session.timeline.Compiler;
import dev.lilt.session.timeline.Cue;
import dev.lilt.session.timeline.CueContent;
import dev.lilt.session.timeline.CueKind;
import dev.lilt.session.timeline.Haptic;
import dev.lilt.session.timeline.TargetDuration;
import dev.lilt.session.view.StopGuidance;
import dev.lilt.session.view.StopGuidanceLookup;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The last cue after a stop: how to get up, and what the worst symptom calls for. */
class StopCueBuilderTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private static final StopGuidanceLookup SHIPPED = new StopGuidanceLookup(Shipped.catalogOf(json("""
                    {"id":"stop-symptoms","version":1,"title":{"en":"Stop"},"items":[
                     {"id":"chest-pain","title":{"en":"Chest pain"},"text":{"en":"Stop: chest."},
                      "say":{"en":"Stop. Get help for your chest.","es":"Para. Pide ayuda."}},
                     {"id":"dizziness","title":{"en":"Dizziness"},"text":{"en":"Stop: dizzy."},
                      "say":{"en":"Stop: dizzy."}}]}""")));
    private static final StopGuidanceLookup EMPTY = new StopGuidanceLookup(Shipped.catalogOf());
    private static final StopGuidanceLookup OF_THE_RELEASE =
            new StopGuidanceLookup(Shipped.catalogOf(Stream.of("stop-symptoms", "urgent", "now", "soon", "rest")
                    .map(id -> Content.examples().get("guidance/" + id))
                    .toArray(JsonNode[]::new)));
    /** One in each position. */
    private static final List<String> STOPPED_AT =
            List.of("cat-cow", "seated-forward-lean", "side-lying-clamshell", "walk-pelvic-sway", "rest-break");

    @Test
    void shouldSpeakTheWorstSymptomsOwnLine() {
        // When
        Cue cue = cue(SHIPPED, Locale.ENGLISH, Symptom.DIZZINESS, Symptom.CHEST_PAIN);

        // Then
        CueContent content = cue.content();
        assertThat(content.kind()).isEqualTo(CueKind.END);
        assertThat(content.haptic()).isEqualTo(Haptic.LONG);
        assertThat(content.title()).isEqualTo("Emergency: call now");
        assertThat(content.text()).isEqualTo("Ask someone to stay with you");
        assertThat(content.say()).isEqualTo("Stop. Sit back on your heels first. Get help for your chest.");
    }

    /** Its own line is the sentence that the screen shows. */
    @Test
    void shouldNotSpeakWhatTheScreenShows() {
        // When
        Cue cue = cue(SHIPPED, Locale.ENGLISH, Symptom.DIZZINESS);

        // Then
        assertThat(cue.content().say())
                .isEqualTo("Stop. Sit back on your heels first."
                        + " Rest until it has passed. If it stays or comes back, ring your midwife or doctor.");
    }

    @Test
    void shouldLeaveOutHowToGetUpWhereALineLeavesNoTime() {
        // Given
        String line = "Stop. " + "Get help for your chest now. ".repeat(3) + "At once.";
        StopGuidanceLookup longWinded = new StopGuidanceLookup(Shipped.catalogOf(json("""
                {"id":"stop-symptoms","version":1,"title":{"en":"Stop"},"items":[
                 {"id":"chest-pain","title":{"en":"Chest pain"},"text":{"en":"Stop: chest."},"say":{"en":"%s"}}]}""".formatted(line))));

        // When
        Cue cue = cue(longWinded, Locale.ENGLISH, Symptom.CHEST_PAIN);

        // Then
        assertThat(cue.content().say()).startsWith("Stop.").hasSizeLessThanOrEqualTo(120);
    }

    static Stream<Arguments> contents() {
        return Stream.of(Arguments.of("the shipped content", OF_THE_RELEASE), Arguments.of("no content", EMPTY))
                .flatMap(content -> Languages.SHIPPED.stream()
                        .flatMap(language -> STOPPED_AT.stream()
                                .map(exercise ->
                                        Arguments.of(content.get()[0], content.get()[1], language, exercise))));
    }

    /** After each symptom, alone and beside each other one. */
    @ParameterizedTest(name = "{0} in {2} at {3}")
    @MethodSource("contents")
    void shouldBeginWithStopAndFitAWatchAndNotSpeakWhatTheScreenShows(
            String name, StopGuidanceLookup lookup, Locale language, String exercise) {
        for (Symptom first : Symptom.values()) {
            for (Symptom second : Symptom.values()) {
                // When
                Session session = stopped(language, exercise, first, second);
                CueContent content =
                        new StopCueBuilder(lookup).lastCue(session, 7).content();

                // Then
                assertThat(content.say())
                        .startsWith(language.equals(Locale.ENGLISH) ? "Stop" : "Para")
                        .hasSizeLessThanOrEqualTo(120);
                assertThat(content.text()).hasSizeLessThanOrEqualTo(40);
                assertThat(content.title()).hasSizeLessThanOrEqualTo(24);
                if (lookup == OF_THE_RELEASE) {
                    StopGuidance shown = lookup.of(session).orElseThrow();
                    Stream.concat(Stream.of(content.title(), content.text(), shown.title()), shown.texts().stream())
                            .forEach(text -> assertThat(shared(content.say(), text))
                                    .as("%s and %s: \"%s\" and \"%s\"", first, second, content.say(), text)
                                    .isEmpty());
                }
            }
        }
    }

    /** The whole of a text that is said, and any five words in a row. */
    private static Set<String> shared(String say, String shown) {
        List<String> words = words(shown);
        int run = Math.min(5, words.size());
        String said = " " + String.join(" ", words(say)) + " ";
        return IntStream.rangeClosed(0, words.size() - run)
                .mapToObj(from -> String.join(" ", words.subList(from, from + run)))
                .filter(each -> said.contains(" " + each + " "))
                .collect(Collectors.toSet());
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cat-cow              | Sit back on your heels first. We stop here. Take your time.
            seated-forward-lean  | To get up, lean forward and use your hands. We stop here. Take your time.
            side-lying-clamshell | Push up with your hands to sitting. We stop here. Take your time.
            walk-pelvic-sway     | Stand still, and hold on to something. We stop here. Take your time.
            rest-break           | Move slowly, one step at a time. We stop here. Take your time.
            heat-or-cold         | Move slowly, one step at a time. We stop here. Take your time.
            """)
    void shouldBeginAStopWithHowToGetUp(String exercise, String say) {
        assertThat(cue(OF_THE_RELEASE, Locale.ENGLISH, exercise).content().say())
                .isEqualTo(say);
    }

    private static Cue cue(StopGuidanceLookup guidance, Locale locale, Symptom... symptoms) {
        return cue(guidance, locale, "cat-cow", symptoms);
    }

    private static Cue cue(StopGuidanceLookup guidance, Locale locale, String exercise, Symptom... symptoms) {
        return new StopCueBuilder(guidance).lastCue(stopped(locale, exercise, symptoms), 7);
    }

    private static Session stopped(Locale locale, String exercise, Symptom... symptoms) {
        CompileRequest request = new CompileRequest(
                List.of(
                        Content.examples().containsKey("exercise/" + exercise)
                                ? Shipped.exercise(exercise)
                                : Shipped.habit(exercise)),
                new TargetDuration.Default(),
                locale);
        CompiledSession compiled = (CompiledSession) Compiler.compile(request);
        SessionLog log = SessionLog.created(compiled, SpeedFactor.REAL_TIME, false, NOON);
        Duration inPosition = compiled.timeline().prepares().getFirst().end();
        EnumSet<Symptom> reported = EnumSet.noneOf(Symptom.class);
        reported.addAll(List.of(symptoms));
        return new Session(UUID.randomUUID(), "alma", ZoneId.of("UTC"), locale, log, Set.of())
                .accept(new Command.Start(), NOON)
                .flatMap(started -> started.accept(new Command.Stop(reported), NOON.plus(inPosition)))
                .orElseThrow();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(notJson);
        }
    }
}
