package dev.lilt.tracking.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/** Clocks that stand still, for properties: any zone of the tz database, at any millisecond of 2000 to 2039. */
public final class Clocks {
    private static final long FIRST = Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();
    private static final long LAST = Instant.parse("2039-12-31T23:59:59.999Z").toEpochMilli();
    private static final long THREE_HOURS = 10_800_000;

    private Clocks() {}

    /** Half of them stand less than three hours before the zone's clocks change, where the mistakes are. */
    public static Arbitrary<Clock> anywhere() {
        Arbitrary<Clock> any = zones().flatMap(zone -> Arbitraries.longs()
                .between(FIRST, LAST)
                .withDistribution(RandomDistribution.uniform())
                .map(at -> Clock.fixed(Instant.ofEpochMilli(at), zone)));
        return Arbitraries.oneOf(any, any.flatMap(Clocks::beforeNextChange));
    }

    private static Arbitrary<Clock> beforeNextChange(Clock clock) {
        ZoneOffsetTransition change = clock.getZone().getRules().nextTransition(clock.instant());
        Instant at = change == null ? clock.instant() : change.getInstant();
        return Arbitraries.longs()
                .between(0, THREE_HOURS)
                .map(before -> Clock.fixed(at.minusMillis(before), clock.getZone()));
    }

    private static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList())
                .map(ZoneId::of);
    }
}
