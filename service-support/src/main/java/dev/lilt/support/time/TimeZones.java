package dev.lilt.support.time;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Time zones by the names of the tz database: all of them, and nothing else. Java knows some more ({@code SystemV/PST8}
 * and every offset), and lacks or reads otherwise a few that the database keeps as links.
 */
public final class TimeZones {
    /** Names that Java lacks, and what the tz database links them to. */
    private static final Map<String, String> LINKS = Map.of(
            "EST", "America/Panama",
            "MST", "America/Phoenix",
            "HST", "Pacific/Honolulu",
            "ROC", "Asia/Taipei",
            "GMT+0", "Etc/GMT",
            "GMT-0", "Etc/GMT",
            "Factory", "Etc/UTC");

    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds().stream()
            // Libraries may give the runtime zones of their own, as ical4j does; those of the database begin like this.
            .filter(name -> name.charAt(0) >= 'A' && name.charAt(0) <= 'Z')
            .filter(name -> !name.startsWith("SystemV/"))
            .collect(Collectors.toUnmodifiableSet());

    /** The detail for a request that sends something else. */
    public static final String EXPECTED = "a zone of the tz database such as Europe/Vienna";

    private TimeZones() {}

    /**
     * Returns the zone of this name; names are case-sensitive.
     *
     * @return the zone, under the name that it is linked to where Java doesn't know the name; empty for any other text
     */
    public static Optional<ZoneId> find(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(LINKS.getOrDefault(name, KNOWN.contains(name) ? name : null))
                .map(ZoneId::of);
    }

    /**
     * Returns the zone of this name, for a parameter or field of a request.
     *
     * @throws IllegalArgumentException for any other text, with a message that says what to send
     */
    public static ZoneId parse(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException(EXPECTED));
    }
}
