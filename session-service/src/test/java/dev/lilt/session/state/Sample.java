package dev.lilt.session.state;

import dev.lilt.session.definition.Breath;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Intensity;
import dev.lilt.session.definition.Kind;
import dev.lilt.session.definition.Phase;
import dev.lilt.session.definition.Position;
import dev.lilt.session.definition.Range;
import dev.lilt.session.definition.Repetitions;
import dev.lilt.session.definition.Sides;
import dev.lilt.session.definition.Texts;
import dev.lilt.session.definition.Transition;
import dev.lilt.session.definition.Transitions;
import dev.lilt.session.timeline.CompileRequest;
import dev.lilt.session.timeline.CompiledSession;
import dev.lilt.session.timeline.Compiler;
import dev.lilt.session.timeline.TargetDuration;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Sessions to try things on, whatever content is shipped: pelvic tilt and cat–cow, 310 s in all, with gates at 12 s and
 * 187 s.
 */
public final class Sample {
    public static final Instant CREATED = Instant.parse("2026-11-22T10:00:00.000Z");

    private static final Transitions TRANSITIONS = new Transitions(List.of(
            new Transition(Position.STANDING, Position.SEATED, Duration.ofSeconds(12), text("Sit down.")),
            new Transition(Position.SEATED, Position.SIDE_LYING, Duration.ofSeconds(12), text("Lie down."))));

    private Sample() {}

    public static CompiledSession morning() {
        List<Exercise> exercises = List.of(
                exercise(
                        "pelvic-tilt",
                        Position.SEATED,
                        phase(4, Breath.IN, false),
                        phase(4, Breath.OUT, false),
                        phase(3, Breath.EASY, true),
                        phase(3, Breath.EASY, false)),
                exercise("cat-cow", Position.SIDE_LYING, phase(6, Breath.OUT, false), phase(6, Breath.IN, false)));
        return (CompiledSession) Compiler.compile(new CompileRequest(
                exercises, Set.of(), new TargetDuration.Default(), Locale.ENGLISH, TRANSITIONS, false));
    }

    private static Exercise exercise(String id, Position position, Phase... phases) {
        return new Exercise(
                id,
                1,
                text(id),
                position,
                Kind.STRENGTH,
                Intensity.LIGHT,
                Set.of(),
                List.of(),
                List.of(),
                new Repetitions(new Range(10, 10, 10), Sides.NONE, List.of(phases), Duration.ofSeconds(20)));
    }

    private static Phase phase(int seconds, Breath breath, boolean hold) {
        return new Phase(
                "phase", new Range(seconds, seconds, seconds), breath, hold, text("Go"), text("Go"), text("Go"));
    }

    private static Texts text(String english) {
        return new Texts(Map.of("en", english));
    }

    public static SessionLog created() {
        return SessionLog.created(morning(), SpeedFactor.REAL_TIME, false, CREATED);
    }

    /** The same, and it waits at its gates. */
    public static SessionLog gated(SpeedFactor pace) {
        return SessionLog.created(morning(), pace, true, CREATED);
    }

    /** This many seconds after the session was created. */
    public static Instant at(double seconds) {
        return CREATED.plusMillis(Math.round(seconds * 1000));
    }
}
