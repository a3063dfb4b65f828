package dev.lilt.session.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.catalog.Shipped;
import dev.lilt.session.comfort.ComfortMatcher;
import dev.lilt.session.definition.Comfort;
import dev.lilt.session.definition.Exercise;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that are said and shown while a member gets into position for the shipped exercises. */
class PreparationsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Lift less, and stop if it hurts there | Not astride: lean on a second chair
            es | Sube menos, y para si te duele ahí    | No a horcajadas: otra silla delante
            """)
    void shouldTellNobodyWithPelvicGirdlePainToSitAstride(String language, String clamshell, String lean) {
        // Given
        Locale locale = Locale.of(language);
        List<Exercise> exercises =
                List.of(Shipped.exercise("side-lying-clamshell"), Shipped.exercise("seated-forward-lean"));
        Set<Comfort> eased = new ComfortMatcher(locale)
                .hear(List.of("pelvic-girdle-pain"), exercises)
                .eased();

        // When
        Timeline timeline = timeline(exercises, eased, locale);

        // Then
        assertThat(timeline.cues()).extracting(cue -> cue.content().text()).contains(clamshell, lean);
        assertThat(timeline.cues())
                .filteredOn(cue -> cue.kind() == CueKind.TIP)
                .extracting(cue -> cue.content().say())
                .anyMatch(say -> say.endsWith(clamshell))
                .anyMatch(say -> say.endsWith(lean));
        assertThat(timeline.cues())
                .flatExtracting(
                        cue -> List.of(cue.content().text(), cue.content().say()))
                .filteredOn(text -> text.matches("(?i).*(astride|leg each side|horcajadas|piernas a los lados).*"))
                .isNotEmpty()
                .allMatch(text -> text.endsWith(lean));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | You begin on your right side, left side up.              | Left side up.    | Change sides. Right side up.
            es | Empiezas sobre el lado derecho, con el izquierdo arriba. | Izquierda arriba. | Cambia de lado. Derecha arriba.
            """)
    void shouldSayOnWhichSideToLieBeforeTheMemberLiesDownAndWhichOneIsUp(
            String language, String first, String up, String change) {
        // When
        Timeline timeline = timeline(List.of(Shipped.exercise("side-lying-clamshell")), Set.of(), Locale.of(language));

        // Then
        assertThat(timeline.cues().getFirst().kind()).isEqualTo(CueKind.PREPARE);
        assertThat(timeline.cues().getFirst().content().say()).isEqualTo(first);
        assertThat(said(timeline, CueKind.BREATHE_OUT).findFirst().orElseThrow())
                .startsWith(up + " ");
        assertThat(said(timeline, CueKind.SWITCH_SIDE)).containsExactly(change);
    }

    @Test
    void shouldWaitForTheMemberToLieOnTheFirstSideBetweenTwoExercisesOnBothSides() {
        // Given
        Exercise clamshell = Shipped.exercise("side-lying-clamshell");

        // When
        Timeline timeline = timeline(List.of(clamshell, clamshell), Set.of(), Locale.ENGLISH);

        // Then
        assertThat(timeline.cues().stream().filter(cue -> cue.kind() == CueKind.READY))
                .as("lying down, turning over, lying as the second begins, turning over")
                .hasSize(4);
        assertThat(timeline.cues())
                .extracting(cue -> cue.content().say())
                .as("after an even number of sets the member lies right already")
                .filteredOn(say -> say.startsWith("Roll over slowly"))
                .hasSize(2);
    }

    /** They may have rested lying, sitting or standing. */
    @Test
    void shouldNotPresumeAPositionAfterOneThatTheMemberChose() {
        // When
        Timeline timeline =
                timeline(List.of(Shipped.habit("rest-break"), Shipped.exercise("cat-cow")), Set.of(), Locale.ENGLISH);

        // Then
        Cue prepare = timeline.prepares().getLast();
        assertThat(prepare.content().say()).isEqualTo("On hands and knees. Move slowly, one step at a time.");
        assertThat(prepare.length()).as("as long as from a chair").hasSeconds(41);
    }

    private static Stream<String> said(Timeline timeline, CueKind kind) {
        return timeline.cues().stream()
                .filter(cue -> cue.kind() == kind)
                .map(cue -> cue.content().say());
    }

    private static Timeline timeline(List<Exercise> exercises, Set<Comfort> eased, Locale locale) {
        CompileResult compiled = Compiler.compile(new CompileRequest(
                exercises, eased, new TargetDuration.Default(), locale, Shipped.transitions(), false));
        return ((CompiledSession) compiled).timeline();
    }
}
