package dev.lilt.content.calendar;

import dev.lilt.content.definition.InvalidDefinition;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.Optional;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.jspecify.annotations.Nullable;

/** Where a calendar's times are meant. */
sealed interface Place {
    /** The rules that go with the calendar, if it names a zone. */
    Optional<VTimeZone> rules();

    /** The zone whose date is today's, as far as we know. */
    ZoneId zoneOfToday();

    /** A time of day there. */
    Temporal at(LocalDateTime time);

    /** In this zone, also while she travels. */
    record Zone(VTimeZone zone) implements Place {
        /** Old names have the rules, and so the name, of the new one. */
        private ZoneId id() {
            return ZoneId.of(zone.getTimeZoneId().getValue());
        }

        @Override
        public Optional<VTimeZone> rules() {
            return Optional.of(zone);
        }

        @Override
        public ZoneId zoneOfToday() {
            return id();
        }

        @Override
        public Temporal at(LocalDateTime time) {
            return time.atZone(id());
        }
    }

    /** Wherever the device is that reminds her. */
    record Anywhere() implements Place {
        @Override
        public Optional<VTimeZone> rules() {
            return Optional.empty();
        }

        @Override
        public ZoneId zoneOfToday() {
            return ZoneOffset.UTC;
        }

        @Override
        public Temporal at(LocalDateTime time) {
            return time;
        }
    }

    /**
     * The place of this name; anywhere without one.
     *
     * @throws InvalidDefinition if there is no such zone
     */
    static Place named(@Nullable String zone) {
        if (zone == null || zone.isBlank()) {
            return new Anywhere();
        }
        return Zones.find(zone)
                .map(TimeZone::getVTimeZone)
                .<Place>map(Zone::new)
                .orElseThrow(
                        () -> new InvalidDefinition("zone", "must be a zone of the tz database, as Europe/Vienna"));
    }

    /** The library's zones, read once they are asked for. */
    final class Zones {
        private static final TimeZoneRegistry REGISTRY =
                TimeZoneRegistryFactory.getInstance().createRegistry();

        private Zones() {}

        /** The library knows other names too, which Java doesn't, and would look for any file. */
        static Optional<TimeZone> find(String name) {
            boolean isName = name.matches("[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*")
                    && ZoneId.getAvailableZoneIds().contains(name);
            try {
                return isName ? Optional.ofNullable(REGISTRY.getTimeZone(name)) : Optional.empty();
            } catch (NullPointerException noFile) {
                // What it does when a zone is younger than its files.
                return Optional.empty();
            }
        }
    }
}
