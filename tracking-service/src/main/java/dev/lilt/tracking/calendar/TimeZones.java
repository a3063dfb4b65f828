package dev.lilt.tracking.calendar;

import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.Optional;

/** The zones of the tz database, as this Java knows them. */
public final class TimeZones {
    private TimeZones() {}

    /**
     * The zone of this tz database name, such as {@code Europe/Vienna}. Bare offsets ({@code +02:00}) have none: they
     * don't know daylight saving, so the day that they put a minute in is wrong half of the year.
     */
    public static Optional<ZoneId> named(String name) {
        return ZoneRulesProvider.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }

    /**
     * Reads a tz database name.
     *
     * @throws IllegalArgumentException if there is none; its message says what would be right
     */
    public static ZoneId parse(String name) {
        return named(name)
                .orElseThrow(() -> new IllegalArgumentException("a zone of the tz database such as Europe/Vienna"));
    }
}
