package dev.lilt.session.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.definition.Breath;
import dev.lilt.session.definition.Breathing;
import dev.lilt.session.definition.Check;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Kind;
import dev.lilt.session.definition.Phase;
import dev.lilt.session.definition.Range;
import dev.lilt.session.definition.Repetitions;
import dev.lilt.session.definition.Sides;
import dev.lilt.session.definition.Sustained;
import dev.lilt.session.definition.Work;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ExtensionPropertiesTest {
    private static final int LONGEST = 400;

    @Provide
    Arbitrary<CompiledSession> compiledSessions() {
        return CompiledSessions.any();
    }

    @Provide
    Arbitrary<Exercise> exercises() {
        return Definitions.exercises();
    }

    /** A walk or a practice, by its length in seconds. */
    @Provide
    Arbitrary<IntFunction<Work>> sustained() {
        return Combinators.combine(
                        Arbitraries.of(
                                new Breathing.Unpaced(),
                                new Breathing.Paced(Duration.ofSeconds(4), Duration.ofSeconds(6)),
                                new Breathing.Paced(Duration.ofSeconds(3), Duration.ofSeconds(4))),
                        Arbitraries.integers()
                                .between(10, 40)
                                .list()
                                .uniqueElements()
                                .ofMaxSize(2))
                .as((breathing, every) -> {
                    List<Check> checks = every.stream()
                            .sorted()
                            .map(seconds ->
                                    new Check(Duration.ofSeconds(seconds), Definitions.text("every " + seconds)))
                            .toList();
                    return seconds -> new Sustained(new Range(seconds, seconds, seconds, LONGEST), breathing, checks);
                });
    }

    /** One rep with a hold, by its length in seconds. */
    @Provide
    Arbitrary<IntFunction<Work>> held() {
        return Arbitraries.of(Sides.class)
                .map(sides -> seconds -> new Repetitions(
                        new Range(1, 1, 1),
                        sides,
                        List.of(
                                phase(new Range(4, 4, 4), false),
                                phase(new Range(seconds, seconds, seconds, LONGEST), true),
                                phase(new Range(2, 2, 2), false)),
                        Duration.ZERO));
    }

    private static Phase phase(Range seconds, boolean hold) {
        return new Phase(
                "phase",
                seconds,
                Breath.EASY,
                hold,
                Definitions.text("do it"),
                Definitions.text("say it"),
                Definitions.text("say it"));
    }

    /** From three minutes on a walk is slow at both ends; a shorter one that is extended stays as it began. */
    @Property(tries = 200)
    void shouldSayWhatALongerPracticeWouldHaveSaid(
            @ForAll("exercises") Exercise first,
            @ForAll("sustained") IntFunction<Work> work,
            @ForAll @IntRange(min = 180, max = 200) int seconds,
            @ForAll @IntRange(min = 1, max = 200) int by,
            @ForAll @IntRange(max = 999) int permille) {
        // Given
        CompiledSession compiledSession = CompiledSessions.usual(first.withWork(work.apply(seconds)), first);
        Cue hold = holdOrRest(compiledSession, 0);

        // When
        CompiledSession longer = extended(compiledSession, within(hold, permille), Duration.ofSeconds(by));

        // Then
        assertSame(compiledSession, longer, CompiledSessions.usual(first.withWork(work.apply(seconds + by)), first));
    }

    /** Where the slow end is told earlier than before, a breath may have begun with it already. */
    @Example
    void shouldTellTheSlowEndBeforeABreathThatBeginsWithIt() {
        // Given
        Exercise walk = Definitions.exercises()
                .map(any -> any.withWork(new Sustained(
                        new Range(197, 197, 197, LONGEST),
                        new Breathing.Paced(Duration.ofSeconds(3), Duration.ofSeconds(4)),
                        List.of(new Check(Duration.ofSeconds(11), Definitions.text("check"))))))
                .filter(any -> any.kind() == Kind.AEROBIC)
                .sample();
        CompiledSession compiledSession = CompiledSessions.usual(walk);

        // When
        CompiledSession longer =
                extended(compiledSession, holdOrRest(compiledSession, 0).at(), Duration.ofSeconds(2));

        // Then
        Cue slowEnd = longer.timeline().cues().stream()
                .filter(cue -> cue.kind() == CueKind.TIP && cue.length().toSeconds() == 70)
                .findFirst()
                .orElseThrow();
        assertThat(longer.timeline().cues().get(slowEnd.index() + 1))
                .satisfies(breath -> assertThat(breath.at()).isEqualTo(slowEnd.at()))
                .satisfies(breath -> assertThat(breath.kind()).isEqualTo(CueKind.BREATHE_OUT));
    }

    /** From six seconds on a hold is counted down; a shorter one may have nothing to count with. */
    @Property(tries = 100)
    void shouldSayWhatALongerHoldWouldHaveSaid(
            @ForAll("exercises") Exercise any,
            @ForAll("held") IntFunction<Work> work,
            @ForAll @IntRange(min = 6, max = 20) int seconds,
            @ForAll @IntRange(min = 1, max = 20) int by,
            @ForAll @IntRange(max = 999) int permille) {
        // Given
        CompiledSession compiledSession = CompiledSessions.usual(any.withWork(work.apply(seconds)));
        int holds = (int) compiledSession.timeline().cues().stream()
                .filter(cue -> cue.kind() == CueKind.HOLD)
                .count();

        // When
        CompiledSession longer = compiledSession;
        for (int i = 0; i < holds; i++) {
            longer = extended(longer, within(holdOrRest(longer, i), permille), Duration.ofSeconds(by));
        }

        // Then
        assertSame(compiledSession, longer, CompiledSessions.usual(any.withWork(work.apply(seconds + by))));
    }

    @Property(tries = 300)
    void shouldMoveWhatComesAfterAndChangeNothingElse(
            @ForAll("compiledSessions") CompiledSession compiledSession,
            @ForAll @IntRange(max = 100) int which,
            @ForAll @IntRange(max = 999) int permille,
            @ForAll @IntRange(min = 1, max = 60) int seconds) {
        // Given
        Cue cue = extensible(compiledSession, which);
        Duration position = within(cue, permille);
        Duration by = Duration.ofSeconds(seconds);

        // When
        CompiledSession longer = extended(compiledSession, position, by);

        // Then
        List<Cue> before = compiledSession.timeline().cues();
        List<Cue> after = longer.timeline().cues();
        Cue extended = after.get(cue.index());
        assertThat(without(extended.lasting(cue.length()))).isEqualTo(without(cue));
        assertThat(extended.length()).isEqualTo(cue.length().plus(by));
        assertThat(after.subList(0, cue.index()))
                .extracting(each -> each.kind() == CueKind.REP && each.end().compareTo(extended.at()) > 0
                        ? each.lasting(each.length().minus(by))
                        : each)
                .isEqualTo(before.subList(0, cue.index()));
        assertThat(after.stream()
                        .filter(each -> each.at().compareTo(extended.end()) >= 0)
                        .map(each -> without(each.moved(each.at().minus(by)))))
                .containsExactlyElementsOf(before.stream()
                        .filter(each -> each.at().compareTo(cue.end()) >= 0)
                        .map(ExtensionPropertiesTest::without)
                        .toList());
        assertThat(IntStream.range(cue.index(), after.size())
                        .mapToObj(after::get)
                        .filter(each -> each.kind() == CueKind.COUNT)
                        .filter(each -> each.at().compareTo(extended.end()) < 0)
                        .map(each -> extended.end().minus(each.at()).toSeconds()))
                .isIn(List.of(3L, 2L, 1L), List.of(2L, 1L), List.of(1L), List.of());
    }

    @Property(tries = 200)
    void shouldMoveTheGateWithTheEndOfGettingIntoPositionAndLeaveTheRestOfIt(
            @ForAll("compiledSessions") CompiledSession any,
            @ForAll @IntRange(max = 100) int which,
            @ForAll @IntRange(max = 999) int permille,
            @ForAll @IntRange(min = 1, max = 60) int seconds) {
        // Given
        CompiledSession compiledSession = Gates.in(Gates.without(any));
        Cue prepare = one(compiledSession, which, EnumSet.of(CueKind.PREPARE));
        Assume.that(prepare.length().toSeconds() >= 3);

        // When
        CompiledSession longer = extended(compiledSession, within(prepare, permille), Duration.ofSeconds(seconds));

        // Then
        assertThat(longer).isEqualTo(Gates.in(Gates.without(longer)));
        assertThat(Gates.without(longer))
                .isEqualTo(extended(
                        Gates.without(compiledSession), within(prepare, permille), Duration.ofSeconds(seconds)));
    }

    @Property(tries = 200)
    void shouldComeToTheSameInOneStepAsInTwo(
            @ForAll("compiledSessions") CompiledSession compiledSession,
            @ForAll @IntRange(max = 100) int which,
            @ForAll @IntRange(max = 999) int first,
            @ForAll @IntRange(max = 999) int second,
            @ForAll @IntRange(min = 1, max = 60) int by,
            @ForAll @IntRange(min = 1, max = 60) int andBy) {
        // Given
        Cue cue = extensible(compiledSession, which);
        CompiledSession once = extended(compiledSession, within(cue, first), Duration.ofSeconds(by + andBy));

        // When
        CompiledSession step = extended(compiledSession, within(cue, first), Duration.ofSeconds(by));
        CompiledSession twice = extended(step, within(extensible(step, which), second), Duration.ofSeconds(andBy));

        // Then
        assertSame(compiledSession, twice, once);
    }

    private static CompiledSession extended(CompiledSession compiledSession, Duration position, Duration by) {
        return HoldExtension.at(position, compiledSession).orElseThrow().extended(by);
    }

    /**
     * A text that there was no time to say anywhere before is shown and not said. A countdown may be said elsewhere.
     */
    private static void assertSame(CompiledSession before, CompiledSession actual, CompiledSession expected) {
        Set<CueContent> said = before.timeline().cues().stream()
                .map(Cue::content)
                .filter(content -> !content.say().isEmpty())
                .map(content -> content.saying(""))
                .collect(Collectors.toSet());
        assertThat(CueTable.of(saying(said, actual.timeline())))
                .isEqualTo(CueTable.of(saying(said, expected.timeline())));
        assertThat(actual.segments()).isEqualTo(expected.segments());
        Speeches.assertOneAfterTheOther(actual.timeline());
    }

    private static Timeline saying(Set<CueContent> said, Timeline timeline) {
        return Timeline.of(timeline.cues().stream()
                .map(cue -> cue.kind() != CueKind.COUNT
                                && said.contains(cue.content().saying(""))
                        ? cue
                        : cue.silent())
                .toList());
    }

    private static Cue holdOrRest(CompiledSession compiledSession, int which) {
        return one(compiledSession, which, EnumSet.of(CueKind.HOLD, CueKind.REST));
    }

    private static Cue extensible(CompiledSession compiledSession, int which) {
        return one(compiledSession, which, EnumSet.of(CueKind.HOLD, CueKind.REST, CueKind.PREPARE));
    }

    private static Cue one(CompiledSession compiledSession, int which, Set<CueKind> kinds) {
        List<Cue> all = compiledSession.timeline().cues().stream()
                .filter(cue -> kinds.contains(cue.kind()) && cue.length().isPositive())
                .toList();
        Assume.that(!all.isEmpty());
        return all.get(which % all.size());
    }

    private static Duration within(Cue cue, int permille) {
        return cue.at().plusMillis(cue.length().toMillis() * permille / 1_000);
    }

    /** A cue by itself, wherever it stands. */
    private static Cue without(Cue cue) {
        return cue.numbered(0);
    }
}
