package dev.lilt.content.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.content.testing.RealParts;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Needs nothing of the service, but its class loader: ical4j gives the JVM zones, and two copies of it give it the same
 * ones.
 */
@RealParts
class TimeZoneDefinitionTest {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final Duration YEARS = Duration.ofDays(366 * 25);

    /** The oracle is the runtime: each change of the clocks has to be found in the definition as it is written. */
    @ParameterizedTest
    @MethodSource("zones")
    void shouldDefineItsZoneAsTheRuntimeKnowsIt(ZoneId zone) {
        for (String day : List.of("1970-01-01", "1994-04-01", "2011-12-01", "2027-03-28", "2080-01-01")) {
            // Given
            LocalDate from = LocalDate.parse(day);
            Instant begin = from.atStartOfDay(ZoneOffset.UTC).toInstant();

            // When
            NavigableMap<Instant, ZoneOffset> offsets = offsets(TimeZoneDefinition.of(zone, from), begin.plus(YEARS));

            // Then
            for (Instant at = begin; at.isBefore(begin.plus(YEARS)); at = at.plus(Duration.ofHours(11))) {
                Map.Entry<Instant, ZoneOffset> inForce = offsets.floorEntry(at);
                assertThat(inForce).as("%s at %s as of %s", zone, at, from).isNotNull();
                assertThat(inForce.getValue())
                        .as("%s at %s as of %s", zone, at, from)
                        .isEqualTo(zone.getRules().getOffset(at));
            }
        }
    }

    static Stream<ZoneId> zones() {
        return Stream.of(
                        "Europe/Vienna",
                        "Europe/Dublin",
                        "Europe/Lisbon",
                        "America/New_York",
                        "America/Coyhaique",
                        "America/Santiago",
                        "America/Nuuk",
                        "America/Sao_Paulo",
                        "America/Asuncion",
                        "Africa/Casablanca",
                        "Africa/Cairo",
                        "Antarctica/Troll",
                        "Asia/Gaza",
                        "Asia/Jerusalem",
                        "Asia/Beirut",
                        "Asia/Kathmandu",
                        "Asia/Tehran",
                        "Australia/Lord_Howe",
                        "Pacific/Apia",
                        "Pacific/Chatham",
                        "Pacific/Easter",
                        "Etc/GMT-14",
                        "UTC")
                .map(ZoneId::of);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Europe/Vienna       | RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            America/New_York    | RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
            Australia/Lord_Howe | RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU
            """)
    void shouldSayTheRuleForTheFuture(String zone, String rule) {
        assertThat(TimeZoneDefinition.of(ZoneId.of(zone), LocalDate.of(2026, 11, 23))
                        .toString())
                .contains(rule);
    }

    @Test
    void shouldDefineEveryZoneThatThereIs() {
        // Given
        List<String> names = ZoneId.getAvailableZoneIds().stream()
                .filter(name -> Character.isUpperCase(name.charAt(0)) && !name.startsWith("SystemV/"))
                .toList();

        // When, Then
        assertThat(names).hasSizeGreaterThan(590).contains("America/Coyhaique");
        assertThat(names).allSatisfy(name -> {
            ZoneId zone = CalendarZone.named(name).zone().orElseThrow();
            VTimeZone definition = TimeZoneDefinition.of(zone, LocalDate.of(2026, 11, 23));
            assertThat(definition.validate().hasErrors()).isFalse();
            assertThat(read(definition)).isEqualTo(definition.toString());
        });
    }

    private static String read(VTimeZone definition) throws Exception {
        return new CalendarBuilder()
                .build(new StringReader(
                        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\n" + definition + "END:VCALENDAR\r\n"))
                .getComponents("VTIMEZONE")
                .getFirst()
                .toString();
    }

    /** The offsets by the instant from which each is in force, in the plainest way. */
    private static NavigableMap<Instant, ZoneOffset> offsets(VTimeZone definition, Instant end) {
        TreeMap<Instant, ZoneOffset> offsets = new TreeMap<>();
        for (Observance observance : definition.getObservances()) {
            ZoneOffset before = ZoneOffset.of(value(observance, "TZOFFSETFROM"));
            ZoneOffset after = ZoneOffset.of(value(observance, "TZOFFSETTO"));
            onsets(observance, end.atOffset(ZoneOffset.UTC).toLocalDateTime())
                    .forEach(onset -> offsets.put(onset.toInstant(before), after));
        }
        return offsets;
    }

    private static Stream<LocalDateTime> onsets(Observance observance, LocalDateTime end) {
        LocalDateTime first = LocalDateTime.parse(value(observance, "DTSTART"), LOCAL);
        if (observance.getProperty("RRULE").isPresent()) {
            return new Recur<LocalDateTime>(value(observance, "RRULE")).getDates(first, end).stream();
        }
        Stream<LocalDateTime> others = observance.<Property>getProperty("RDATE").stream()
                .flatMap(dates -> Stream.of(dates.getValue().split(",")))
                .map(date -> LocalDateTime.parse(date, LOCAL));
        return Stream.concat(Stream.of(first), others);
    }

    private static String value(Observance observance, String property) {
        return observance.getRequiredProperty(property).getValue();
    }
}
