package dev.lilt.content.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lilt.content.plan.Plan;
import dev.lilt.content.publication.VersionedDefinition;
import dev.lilt.content.testing.Definitions;
import dev.lilt.content.testing.Example;
import dev.lilt.content.testing.RealParts;
import dev.lilt.support.problem.FieldError;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Needs nothing of the service, but its class loader: ical4j gives the JVM zones, and two copies of it give it the same
 * ones.
 */
@RealParts
class PlanCalendarTest {
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final Instant PUBLISHED = Instant.parse("2026-11-05T06:07:08.900Z");
    private static final CalendarZone ANYWHERE = CalendarZone.named(null);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final Plan plan =
            Definitions.read(Example.of("plan", "back-care-day").tree(), Plan.class);

    @Test
    void shouldWriteAnEventAndAnAlarmForEachBlock() {
        // When
        String calendar = write(null, null, "2026-11-23");

        // Then
        assertThat(calendar.lines()).allMatch(line -> line.length() <= 75);
        assertThat(calendar.replace("\r\n ", ""))
                .startsWith("BEGIN:VCALENDAR\r\nPRODID:-//Lilt//Lilt//EN\r\nVERSION:2.0\r\nCALSCALE:GREGORIAN\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("""
                        BEGIN:VEVENT
                        UID:back-care-day.morning@lilt
                        DTSTAMP:20261105T060708Z
                        SEQUENCE:3
                        DTSTART:20261123T080000
                        DURATION:PT8M
                        SUMMARY:Morning loosener
                        DESCRIPTION:Loosens you up after a night's sleep.\\npelvic-tilt\\, cat-cow
                        TRANSP:TRANSPARENT
                        RRULE:FREQ=DAILY
                        BEGIN:VALARM
                        TRIGGER:-PT5M
                        ACTION:DISPLAY
                        DESCRIPTION:Morning loosener
                        END:VALARM
                        END:VEVENT
                        """.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @CsvSource({
        // The last Sunday of March, when a day in Vienna has 23 hours, and of October, when one has 25.
        "2026-03-27, 2026-03-31",
        "2026-10-23, 2026-10-27"
    })
    void shouldKeepItsTimeOfDayOverAChangeOfTheClocks(LocalDate first, LocalDate last) throws Exception {
        // Given
        String calendar = write("Europe/Vienna", null, first.toString());

        // When
        Calendar read = read(calendar);

        // Then
        VEvent morning = event(read, "back-care-day.morning@lilt");
        List<Temporal> starts =
                morning
                        .calculateRecurrenceSet(new Period<>(first.atStartOfDay(VIENNA), last.atStartOfDay(VIENNA)))
                        .stream()
                        .map(Period::getStart)
                        .map(Temporal.class::cast)
                        .toList();
        assertThat(starts.stream()
                        .map(start -> ZonedDateTime.from(start).toInstant())
                        .sorted())
                .containsExactlyElementsOf(first.datesUntil(last)
                        .map(day -> day.atTime(8, 0).atZone(VIENNA).toInstant())
                        .toList());
        assertThat(read.validate().hasErrors()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Vienna",
                "Asia/Calcutta",
                "Asia/Kathmandu",
                "Australia/Lord_Howe",
                "America/New_York",
                "UTC"
            })
    void shouldBringTheRulesOfItsZone(String zone) throws Exception {
        // When
        Calendar read = read(write(zone, null, "2026-11-23"));

        // Then
        List<VTimeZone> rules = read.getComponents("VTIMEZONE");
        String name = rules.getFirst().getTimeZoneId().getValue();
        assertThat(rules).hasSize(1);
        assertThat(write(zone, null, "2026-11-23")).contains("DTSTART;TZID=" + name + ":20261123T080000\r\n");
        assertThat(ZoneId.of(name)
                        .getRules()
                        .getOffset(LocalDate.of(2026, 11, 23).atStartOfDay()))
                .isEqualTo(ZoneId.of(zone)
                        .getRules()
                        .getOffset(LocalDate.of(2026, 11, 23).atStartOfDay()));
    }

    @Test
    void shouldMoveBlocksAndLeaveThemOut() throws Exception {
        // When
        Calendar read = read(write("Europe/Vienna", "morning=07:15, flare=never", "2026-11-23"));

        // Then
        List<VEvent> events = read.getComponents("VEVENT");
        assertThat(events)
                .extracting(event -> event.getRequiredProperty("UID").getValue() + " "
                        + event.getRequiredProperty("DTSTART").getValue())
                .containsExactly(
                        "back-care-day.morning@lilt 20261123T071500",
                        "back-care-day.midday@lilt 20261123T123000",
                        "back-care-day.late-afternoon@lilt 20261123T163000",
                        "back-care-day.evening@lilt 20261123T200000");
        assertThat(events)
                .allSatisfy(event -> assertThat(event.getAlarms())
                        .extracting(alarm -> alarm.getTrigger().orElseThrow().getDuration())
                        .containsExactly(Duration.ofMinutes(-5)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "morning",
                "morning=7:15",
                "morning=24:00",
                "midnight=00:00",
                "morning=07:15;",
                ",",
                "morning=07:15,"
            })
    void shouldRefuseTimesThatAreNone(String times) {
        // When, Then
        assertThatThrownBy(() -> BlockTimes.read(times, plan))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(onlyError(problem))
                                .satisfies(error -> assertThat(error.field()).isEqualTo("times"))
                                .satisfies(error -> assertThat(error.detail()).startsWith("must ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mars/Olympus",
                "../zoneinfo/Europe/Vienna",
                "+01:00",
                "europe/vienna",
                "Europe/Vienna\r\nX:",
                "SystemV/PST8",
                "ical4j-local-1",
                "GMT+25"
            })
    void shouldRefuseAZoneThatThereIsNot(String zone) {
        // When, Then
        assertThatThrownBy(() -> CalendarZone.named(zone))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(onlyError(problem))
                                .isEqualTo(new FieldError(
                                        "zone", "must be a zone of the tz database such as Europe/Vienna")));
    }

    @Test
    void shouldMoveOnlyTheDayOnWhichTheClocksSkipTheTime() throws Exception {
        // Given
        String calendar = write("Europe/Vienna", "morning=02:30", "2027-03-28");

        // When
        Calendar read = read(calendar);

        // Then
        assertThat(starts(read, "morning", LocalDate.of(2027, 3, 27), LocalDate.of(2027, 3, 31), VIENNA))
                .containsExactly("2027-03-28T03:30", "2027-03-29T02:30", "2027-03-30T02:30");
        assertThat(calendar.lines().filter(line -> line.startsWith("UID:back-care-day.morning")))
                .containsExactly("UID:back-care-day.morning@lilt", "UID:back-care-day.morning.2027-03-28@lilt");
    }

    /** Samoa went over the date line and had no 30 December 2011. */
    @Test
    void shouldBeginAfterADayThatThereWasNot() {
        // When
        String calendar = write("Pacific/Apia", null, "2011-12-30");

        // Then
        assertThat(calendar.lines().filter(line -> line.startsWith("DTSTART;")))
                .hasSize(5)
                .allMatch(line -> line.startsWith("DTSTART;TZID=Pacific/Apia:20111231T"));
    }

    @Test
    void shouldSayThatItHasChangedWhenThePlanHas() {
        // Given
        Instant later = PUBLISHED.plusSeconds(60);

        // When
        String first = PlanCalendar.write(
                new VersionedDefinition<>(3, plan, PUBLISHED), ANYWHERE, BlockTimes.read(null, plan), DAY, "en");
        String again = PlanCalendar.write(
                new VersionedDefinition<>(3, plan, PUBLISHED), ANYWHERE, BlockTimes.read(null, plan), DAY, "en");
        String next = PlanCalendar.write(
                new VersionedDefinition<>(4, plan, later), ANYWHERE, BlockTimes.read(null, plan), DAY, "en");

        // Then
        assertThat(again).isEqualTo(first);
        assertThat(next)
                .isEqualTo(first.replace("SEQUENCE:3", "SEQUENCE:4").replace("20261105T060708Z", "20261105T060808Z"));
    }

    @Test
    void shouldRefuseADayWithoutAnyBlock() {
        // Given
        String never =
                plan.blocks().stream().map(block -> block.id() + "=never").collect(Collectors.joining(","));

        // When, Then
        assertThatThrownBy(() -> BlockTimes.read(never, plan))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(onlyError(problem))
                                .isEqualTo(new FieldError("times", "must leave at least one block in")));
    }

    private static FieldError onlyError(HttpProblem problem) {
        assertThat(problem.getStatusCode()).isEqualTo(422);
        List<?> errors = (List<?>) problem.getParameters().get("errors");
        assertThat(errors).hasSize(1);
        return (FieldError) errors.getFirst();
    }

    private String write(String zone, String times, String from) {
        VersionedDefinition<Plan> published = new VersionedDefinition<>(3, plan, PUBLISHED);
        BlockTimes blockTimes = BlockTimes.read(times, plan);
        return PlanCalendar.write(published, CalendarZone.named(zone), blockTimes, LocalDate.parse(from), "en");
    }

    private static List<String> starts(Calendar calendar, String block, LocalDate first, LocalDate last, ZoneId zone) {
        return calendar.<VEvent>getComponents("VEVENT").stream()
                .filter(event -> event.getRequiredProperty("UID").getValue().startsWith("back-care-day." + block))
                .flatMap(
                        event -> event
                                .calculateRecurrenceSet(new Period<>(first.atStartOfDay(zone), last.atStartOfDay(zone)))
                                .stream())
                .map(period -> ZonedDateTime.from((Temporal) period.getStart())
                        .withZoneSameInstant(zone)
                        .toLocalDateTime()
                        .toString())
                .sorted()
                .toList();
    }

    private static Calendar read(String calendar) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(calendar));
    }

    private static VEvent event(Calendar calendar, String uid) {
        return calendar.<VEvent>getComponents("VEVENT").stream()
                .filter(event -> event.getRequiredProperty("UID").getValue().equals(uid))
                .findFirst()
                .orElseThrow();
    }
}
