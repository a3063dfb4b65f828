package dev.lilt.session.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.catalog.Shipped;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Sustained;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Speech fits into the time that there is, in any session. */
class SpeechPropertiesTest {
    @Provide
    Arbitrary<CompileRequest> requests() {
        Arbitrary<Dosage> dosages = Combinators.combine(
                        Arbitraries.of(ExperienceLevel.class), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as(Dosage::new);
        Arbitrary<TargetDuration> lengths = Arbitraries.integers()
                .between(1, 30)
                .map(minutes -> new TargetDuration.Between(Duration.ofMinutes(1), Duration.ofMinutes(minutes)));
        return Combinators.combine(
                        Definitions.lists(), dosages, lengths, Definitions.transitions(), Arbitraries.of(true, false))
                .as((exercises, dosage, length, transitions, isEased) -> {
                    List<Exercise> dosed = exercises.stream().map(dosage::of).toList();
                    return new CompileRequest(
                            dosed,
                            isEased
                                    ? Set.copyOf(dosed.stream()
                                            .flatMap(exercise -> exercise.comfort().stream())
                                            .toList())
                                    : Set.of(),
                            length,
                            Locale.ENGLISH,
                            transitions,
                            dosage.isLate());
                });
    }

    @Property(tries = 500)
    void shouldBeOverBeforeTheNextBegins(@ForAll("requests") CompileRequest request) {
        // When
        Timeline timeline = timeline(request);

        // Then
        Speeches.assertOneAfterTheOther(timeline);
    }

    @Property(tries = 300)
    void shouldSayOnlyWhatTheDefinitionsAndTheEngineSay(@ForAll("requests") CompileRequest request) {
        // When
        List<Cue> cues = timeline(request).cues();

        // Then
        assertThat(cues)
                .filteredOn(cue -> cue.kind() == CueKind.END || cue.kind() == CueKind.READY)
                .as("the end and each gate are always said")
                .allMatch(cue -> !cue.content().say().isEmpty());
        Set<CueKind> counted = new HashSet<>();
        for (Cue cue : cues) {
            if (cue.kind() == CueKind.HOLD && cue.length().compareTo(Duration.ofSeconds(6)) < 0) {
                assertThat(cues)
                        .filteredOn(each -> each.at().compareTo(cue.at()) >= 0
                                && each.at().compareTo(cue.end()) < 0
                                && each.kind() == CueKind.COUNT)
                        .as("a short hold is not counted down")
                        .isEmpty();
            }
            counted.add(cue.kind());
        }
        assertThat(counted).contains(CueKind.PREPARE, CueKind.READY, CueKind.END);
    }

    @Property(tries = 300)
    void shouldPutEachGateIntoTheLastSecondsOfAPreparation(@ForAll("requests") CompileRequest request) {
        // When
        List<Cue> cues = timeline(request).cues();

        // Then
        for (Cue gate : cues.stream().filter(cue -> cue.kind() == CueKind.READY).toList()) {
            assertThat(cues)
                    .filteredOn(
                            cue -> cue.kind() == CueKind.PREPARE && cue.end().equals(gate.end()))
                    .hasSize(1);
            assertThat(gate.length()).isEqualTo(Preparation.LEAD_IN);
            assertThat(cues.get(gate.index() + 1).at())
                    .as("nothing comes between a gate and the work")
                    .isEqualTo(gate.end());
            assertThat(cues.get(gate.index() - 1).end().compareTo(gate.at()) <= 0
                            || cues.get(gate.index() - 1).kind() == CueKind.PREPARE)
                    .isTrue();
        }
        assertThat(cues.getFirst().kind()).isEqualTo(CueKind.PREPARE);
    }

    /** Checks come after 2, 5, 8, … minutes, and the last minute of a walk of 6, 9, … minutes begins with one. */
    @ParameterizedTest
    @ValueSource(ints = {300, 305, 360, 420, 480, 540, 720, 895, 900, 1795, 1800})
    void shouldSayEveryCheckAndEveryChangeOfPaceOfAWalk(int seconds) {
        // Given
        Exercise walk = Shipped.exercise("walk-pelvic-sway");
        Sustained work = (Sustained) walk.work();
        Exercise fixed = walk.withWork(new Sustained(work.seconds().fixedAt(seconds), work.breathing(), work.checks()));

        // When
        List<Cue> cues = timeline(new CompileRequest(List.of(fixed), new TargetDuration.Default(), Locale.ENGLISH))
                .cues();

        // Then
        Cue hold = cues.stream()
                .filter(cue -> cue.kind() == CueKind.HOLD)
                .findFirst()
                .orElseThrow();
        List<Cue> over = cues.stream()
                .filter(cue -> cue.at().compareTo(hold.at()) > 0)
                .filter(cue -> cue.kind() == CueKind.CHECK || cue.kind() == CueKind.TIP)
                .toList();
        assertThat(over)
                .hasSize(2 + (seconds + 59) / 180)
                .allSatisfy(cue -> assertThat(cue.content().say()).isNotEmpty());
        Duration slow = hold.end()
                .minus(over.stream()
                        .filter(cue -> cue.content().say().equals("Slow down for the last minute."))
                        .findFirst()
                        .orElseThrow()
                        .at());
        assertThat(slow).isEqualTo(Duration.ofSeconds(seconds % 180 == 0 ? 70 : 60));
    }

    @Test
    void shouldSayLongTextsInTheFirstTwoRepsAndShortOnesAfterwards() {
        // When
        List<Cue> outs = timeline(new CompileRequest(
                        List.of(Shipped.exercise("side-lying-clamshell")),
                        new TargetDuration.Default(),
                        Locale.ENGLISH))
                .cues()
                .stream()
                .filter(cue -> cue.kind() == CueKind.BREATHE_OUT)
                .toList();

        // Then
        assertThat(outs).hasSize(20);
        assertThat(outs.get(0).content().say()).startsWith("Left side up.");
        assertThat(outs.get(10).content().say()).startsWith("Right side up.");
        assertThat(outs.get(1).content().say())
                .hasSizeGreaterThan(outs.get(2).content().say().length());
        assertThat(outs.get(2).content().say()).startsWith("3.");
        assertThat(outs.get(9).content().say()).startsWith("Last one.");
    }

    private static Timeline timeline(CompileRequest request) {
        return ((CompiledSession) Compiler.compile(request)).timeline();
    }
}
