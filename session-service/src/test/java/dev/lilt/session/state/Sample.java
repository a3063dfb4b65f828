package dev.lilt.session.state;

import dev.lilt.session.catalog.Shipped;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.timeline.CompileResult;
import dev.lilt.session.timeline.Compiler;
import dev.lilt.session.timeline.Gates;
import dev.lilt.session.timeline.TargetDuration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Sessions to try things on: pelvic tilt and cat–cow, 310 s in all. */
public final class Sample {
    public static final Instant CREATED = Instant.parse("2026-11-22T10:00:00.000Z");

    private Sample() {}

    public static CompileResult.Compiled morning() {
        List<Exercise> exercises =
                Stream.of("pelvic-tilt", "cat-cow").map(Shipped::exercise).toList();
        return (CompileResult.Compiled) Compiler.compile(exercises, new TargetDuration.Default(), Locale.ENGLISH);
    }

    public static SessionLog created() {
        return SessionLog.created(morning().compiledSession(), SpeedFactor.REAL_TIME, false, CREATED);
    }

    /** The same with gates at 12 s and 187 s, where it waits. */
    public static SessionLog gated(SpeedFactor pace) {
        return SessionLog.created(Gates.in(morning().compiledSession()), pace, true, CREATED);
    }

    /** This many seconds after the session was created. */
    public static Instant at(double seconds) {
        return CREATED.plusMillis(Math.round(seconds * 1000));
    }
}
