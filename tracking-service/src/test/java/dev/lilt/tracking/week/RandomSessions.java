package dev.lilt.tracking.week;

import dev.lilt.tracking.activity.ActiveInterval;
import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.activity.Intensity;
import dev.lilt.tracking.activity.Kind;
import dev.lilt.tracking.activity.SessionStatus;
import dev.lilt.tracking.calendar.Clocks;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any sessions of one member that lie near each other. */
final class RandomSessions {
    private RandomSessions() {}

    static Arbitrary<List<CompletedSession>> any() {
        return Clocks.anywhere()
                .flatMap(first -> session(Arbitraries.just(first))
                        .flatMap(one -> session(nearby(first))
                                .list()
                                .ofMaxSize(3)
                                .map(more -> {
                                    List<CompletedSession> all = new ArrayList<>(List.of(one));
                                    all.addAll(more);
                                    return all;
                                })));
    }

    /**
     * Within four days of the first session, so that most share its week and some don't, in any zone; or at the same
     * time, to the millisecond for some.
     */
    private static Arbitrary<Clock> nearby(Clock first) {
        Arbitrary<Long> later = Arbitraries.oneOf(
                Arbitraries.longs().between(-345_600_000, 345_600_000),
                Arbitraries.longs().between(-5_400_000, 5_400_000),
                Arbitraries.longs().between(-2, 2));
        return Combinators.combine(Clocks.anywhere(), later)
                .as((clock, ms) -> Clock.fixed(first.instant().plusMillis(ms), clock.getZone()));
    }

    private static Arbitrary<CompletedSession> session(Arbitrary<Clock> starts) {
        Arbitrary<List<Part>> parts = Combinators.combine(
                        Arbitraries.longs().between(0, 3_600_000),
                        Arbitraries.longs().between(0, 2_400_000),
                        Arbitraries.of("pelvic-tilt", "cat-cow", "walk-pelvic-sway"),
                        Arbitraries.of(Kind.class),
                        Arbitraries.of(Intensity.class))
                .as(Part::new)
                .list()
                .ofMaxSize(4);
        return Combinators.combine(starts, parts, Arbitraries.of(SessionStatus.class))
                .as(RandomSessions::session);
    }

    /** A pause, then an exercise. */
    private record Part(long pausedMs, long activeMs, String exercise, Kind kind, Intensity intensity) {}

    private static CompletedSession session(Clock start, List<Part> parts, SessionStatus status) {
        List<ActiveInterval> intervals = new ArrayList<>();
        Instant at = start.instant();
        for (Part part : parts) {
            Instant from = at.plusMillis(part.pausedMs());
            at = from.plusMillis(part.activeMs());
            intervals.add(new ActiveInterval(from, at, part.exercise(), 1, part.kind(), part.intensity()));
        }
        return new CompletedSession(
                new UUID(parts.hashCode(), start.hashCode()),
                "alma",
                start.getZone(),
                start.instant(),
                at,
                status,
                intervals,
                List.of());
    }
}
