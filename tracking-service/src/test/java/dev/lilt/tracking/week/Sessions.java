package dev.lilt.tracking.week;

import dev.lilt.tracking.activity.ActiveInterval;
import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.activity.Intensity;
import dev.lilt.tracking.activity.Kind;
import dev.lilt.tracking.activity.SessionStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sessions in one line each. */
final class Sessions {
    private Sessions() {}

    /** A completed session in a zone, without pauses between or around its intervals. */
    static CompletedSession session(String zone, ActiveInterval... intervals) {
        List<ActiveInterval> all = Arrays.asList(intervals);
        return new CompletedSession(
                UUID.randomUUID(),
                "alma",
                ZoneId.of(zone),
                all.get(0).from(),
                all.get(all.size() - 1).to(),
                SessionStatus.COMPLETED,
                all,
                List.of());
    }

    static ActiveInterval tilt(String from, String to) {
        return interval(from, to, "pelvic-tilt", Kind.STRENGTH, Intensity.LIGHT);
    }

    static ActiveInterval walk(String from, String to) {
        return interval(from, to, "walk-pelvic-sway", Kind.AEROBIC, Intensity.MODERATE);
    }

    static ActiveInterval rest(String from, String to) {
        return interval(from, to, "heat-or-cold", Kind.REST, Intensity.LIGHT);
    }

    static ActiveInterval interval(String from, String to, String exercise, Kind kind, Intensity intensity) {
        return new ActiveInterval(Instant.parse(from), Instant.parse(to), exercise, 1, kind, intensity);
    }

    static ActiveTime time(String iso) {
        return new ActiveTime(Duration.parse(iso));
    }

    static Map<LocalDate, ActiveTime> days(String first, String... lengths) {
        Map<LocalDate, ActiveTime> days = new LinkedHashMap<>();
        for (String length : lengths) {
            days.put(LocalDate.parse(first).plusDays(days.size()), time(length));
        }
        return days;
    }
}
