package dev.lilt.session.state;

import dev.lilt.session.timeline.CompiledSession;
import dev.lilt.session.timeline.CompiledSessions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Commands that somebody gives to a session, for properties: any commands at any instants. Those that aren't allowed
 * then are refused, as they would be.
 */
public record Script(CompiledSession compiledSession, SpeedFactor pace, boolean waitsForReady, List<Step> steps) {
    /** After every script, unless it left the session paused or at a gate. */
    public static final Instant LONG_AFTER = Sample.CREATED.plus(Duration.ofDays(400));

    /** An action on a session. */
    public enum Act {
        START,
        PAUSE,
        RESUME,
        CONTINUE,
        SKIP,
        BACK,
        EXTEND,
        STOP,
        /** Ends it because nobody has touched it, which no command does. */
        EXPIRE;

        /** @param by the time that an extension adds */
        public Command command(Duration by) {
            return switch (this) {
                case START -> new Command.Start();
                case PAUSE -> new Command.Pause();
                case RESUME -> new Command.Resume();
                case CONTINUE -> new Command.Continue();
                case SKIP -> new Command.Skip();
                case BACK -> new Command.Back();
                case EXTEND -> new Command.Extend(by);
                case STOP -> new Command.Stop(Set.of());
                case EXPIRE -> throw new IllegalArgumentException("no command lets a session expire");
            };
        }
    }

    public record Step(Instant at, Act act, Duration by) {}

    /** When a step is made, seen from the one before. */
    private sealed interface When {
        record After(Duration time) implements When {}

        /** At a cue to come, or a millisecond off it. */
        record AtCue(int ahead, int offMs) implements When {}
    }

    private record Draft(When when, Act act, Duration by) {}

    public static Arbitrary<Script> any() {
        return Combinators.combine(
                        CompiledSessions.any(),
                        paces(),
                        Arbitraries.frequency(Tuple.of(3, true), Tuple.of(1, false)),
                        drafts().list().ofMaxSize(16))
                .as(Script::of);
    }

    private static Arbitrary<SpeedFactor> paces() {
        return Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.just(1)),
                        Tuple.of(1, Arbitraries.integers().between(2, SpeedFactor.FASTEST)))
                .map(SpeedFactor::new);
    }

    private static Arbitrary<Draft> drafts() {
        return Combinators.combine(
                        whens(),
                        Arbitraries.frequency(
                                Tuple.of(8, Act.START),
                                Tuple.of(8, Act.PAUSE),
                                Tuple.of(8, Act.RESUME),
                                Tuple.of(16, Act.CONTINUE),
                                Tuple.of(6, Act.SKIP),
                                Tuple.of(8, Act.BACK),
                                Tuple.of(12, Act.EXTEND),
                                Tuple.of(1, Act.STOP),
                                Tuple.of(1, Act.EXPIRE)),
                        Arbitraries.integers().between(0, 4).map(Duration::ofSeconds))
                .as(Draft::new);
    }

    private static Arbitrary<When> whens() {
        Arbitrary<Integer> millis = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(4, Arbitraries.integers().between(0, 6_000)),
                Tuple.of(1, Arbitraries.integers().between(0, 100_000_000)));
        return Arbitraries.frequencyOf(
                Tuple.of(1, millis.map(ms -> new When.After(Duration.ofMillis(ms)))),
                Tuple.of(
                        1,
                        Combinators.combine(
                                        Arbitraries.integers().between(0, 6),
                                        Arbitraries.integers().between(-1, 1))
                                .as(When.AtCue::new)));
    }

    private static Script of(
            CompiledSession compiledSession, SpeedFactor pace, boolean waitsForReady, List<Draft> drafts) {
        List<Step> steps = new ArrayList<>();
        SessionLog log = SessionLog.created(compiledSession, pace, waitsForReady, Sample.CREATED);
        Instant now = Sample.CREATED;
        for (Draft draft : drafts) {
            Instant at = at(draft.when(), now, log);
            now = at.isBefore(now) ? now : at;
            Step step = new Step(now, draft.act(), draft.by());
            steps.add(step);
            log = applied(step, log).orElse(log);
        }
        return new Script(compiledSession, pace, waitsForReady, List.copyOf(steps));
    }

    private static Instant at(When when, Instant now, SessionLog log) {
        return switch (when) {
            case When.After after -> now.plus(after.time());
            case When.AtCue cue -> {
                int index = Math.min(
                        log.nextCueAt(now) + cue.ahead(), log.timeline().cues().size() - 1);
                yield log.last().status() == Status.RUNNING
                        ? log.dueAt(log.last(), index).plusMillis(cue.offMs())
                        : now;
            }
        };
    }

    static Optional<SessionLog> applied(Step step, SessionLog log) {
        return step.act() == Act.EXPIRE
                ? log.expire(step.at())
                : log.accept(step.act().command(step.by()), step.at());
    }

    /** Returns the actions up to this instant. */
    public Script until(Instant instant) {
        return new Script(
                compiledSession,
                pace,
                waitsForReady,
                steps.stream().filter(step -> !step.at().isAfter(instant)).toList());
    }

    /** The session that this makes. */
    public SessionLog log() {
        SessionLog log = SessionLog.created(compiledSession, pace, waitsForReady, Sample.CREATED);
        for (Step step : steps) {
            log = applied(step, log).orElse(log);
        }
        return log;
    }

    @Override
    public String toString() {
        return "pace " + pace.factor() + (waitsForReady ? ", waits, " : ", ")
                + compiledSession.timeline().json() + ", " + steps;
    }
}
