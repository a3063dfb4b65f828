package dev.lilt.tracking.weeks;

import static dev.lilt.tracking.testing.Asking.as;
import static dev.lilt.tracking.testing.Asking.ok;
import static dev.lilt.tracking.testing.Asking.problem;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.tracking.testing.Completion;
import dev.lilt.tracking.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weeks over REST. It is Sunday, 2026-11-22, 12:00 in UTC. */
@QuarkusTest
class WeekApiTest {
    @Inject
    Topics topics;

    @Test
    void shouldShowAWeekWithNothingInIt() {
        assertThat(ok("nobody", "/weeks/2011-W52?zone=Pacific/Apia&weekStart=saturday"))
                .isEqualTo("""
                        {"week":"2011-W52","startsOn":"2011-12-24","endsOn":"2011-12-30","zone":"Pacific/Apia",\
                        "targetMinutes":150,"minutes":0,"activeMs":0,"remainingMinutes":150,"moderateMinutes":0,\
                        "byKind":{"aerobic":{"minutes":0,"activeMs":0},"strength":{"minutes":0,"activeMs":0},\
                        "mobility":{"minutes":0,"activeMs":0},"relaxation":{"minutes":0,"activeMs":0},"rest":{"minutes":0,"activeMs":0}},\
                        "byDay":[{"date":"2011-12-24","minutes":0,"activeMs":0},{"date":"2011-12-25","minutes":0,"activeMs":0},\
                        {"date":"2011-12-26","minutes":0,"activeMs":0},{"date":"2011-12-27","minutes":0,"activeMs":0},\
                        {"date":"2011-12-28","minutes":0,"activeMs":0},{"date":"2011-12-29","minutes":0,"activeMs":0},\
                        {"date":"2011-12-30","minutes":0,"activeMs":0}],"byExercise":[],"sessions":0}""");
    }

    @ParameterizedTest
    @CsvSource({
        "'',                                        2026-W47, 2026-11-16, UTC",
        "?zone=Pacific/Kiritimati,                  2026-W48, 2026-11-23, Pacific/Kiritimati",
        "?zone=Pacific/Pago_Pago,                   2026-W47, 2026-11-16, Pacific/Pago_Pago",
        "?weekStart=sunday,                         2026-W48, 2026-11-22, UTC",
        "?weekStart=saturday&zone=America/New_York, 2026-W48, 2026-11-21, America/New_York",
        "?zone=&weekStart=,                         2026-W47, 2026-11-16, UTC"
    })
    void shouldKnowTheCurrentWeek(String query, String week, String startsOn, String zone) {
        // When
        JsonPath current = JsonPath.from(ok("nobody", "/weeks/current" + query));

        // Then
        assertThat(current.getString("week")).isEqualTo(week);
        assertThat(current.getString("startsOn")).isEqualTo(startsOn);
        assertThat(current.getString("zone")).isEqualTo(zone);
    }

    @Test
    void shouldCountInTheRecordedZoneUntilAskedForAnother() {
        // Given a walk on Monday morning in Auckland, which is Sunday in Vienna
        topics.send(Completion.of("traveller", "2026-11-15T20:00:00.000Z", "2026-11-15T20:30:00.000Z")
                .in("Pacific/Auckland")
                .walking("2026-11-15T20:00:00.000Z", "2026-11-15T20:30:00.000Z"));
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(minutes("/weeks/2026-W47")).isEqualTo("30 Pacific/Auckland"));

        // When
        String inVienna = minutes("/weeks/2026-W47?zone=Europe/Vienna");

        // Then
        assertThat(inVienna).isEqualTo("0 Europe/Vienna");
        assertThat(minutes("/weeks/2026-W46?zone=Europe/Vienna")).isEqualTo("30 Europe/Vienna");
        assertThat(minutes("/weeks/2026-W46")).isEqualTo("0 Pacific/Auckland");
        assertThat(minutes("/weeks/2026-W46?weekStart=sunday&zone=Europe/Vienna"))
                .isEqualTo("0 Europe/Vienna");
    }

    private static String minutes(String path) {
        JsonPath week = JsonPath.from(ok("traveller", path));
        return week.getInt("minutes") + " " + week.getString("zone");
    }

    @Test
    void shouldListWeeksInOrder() {
        // Given
        topics.send(Completion.of("regular", "2026-11-01T22:50:00.000Z", "2026-11-01T23:10:00.000Z")
                .tilting("2026-11-01T22:50:00.000Z", "2026-11-01T23:10:00.000Z"));

        // When
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(JsonPath.from(ok("regular", "/weeks?from=2026-W43&to=2026-W46"))
                                .getList("items.minutes"))
                        .containsExactly(0, 10, 10, 0));

        // Then
        JsonPath weeks = JsonPath.from(ok("regular", "/weeks?from=2026-W43&to=2026-W46"));
        assertThat(weeks.getList("items.week")).containsExactly("2026-W43", "2026-W44", "2026-W45", "2026-W46");
        assertThat(weeks.getList("items.sessions")).containsExactly(0, 1, 1, 0);
        assertThat(ok("regular", "/weeks?from=2026-W44&to=2026-W44"))
                .isEqualTo("{\"items\":[" + ok("regular", "/weeks/2026-W44") + "]}");
    }

    @ParameterizedTest
    @CsvSource({
        "'',                       2026-W36, 2026-W47, 12",
        "?from=2026-W40,           2026-W40, 2026-W47, 8",
        "?to=2026-W01,             2025-W42, 2026-W01, 12",
        "?from=2024-W49,           2024-W49, 2026-W47, 103",
        "?from=2026-W52&to=2027-W02, 2026-W52, 2027-W02, 4",
        "?to=1970-W05,             1970-W01, 1970-W05, 5"
    })
    void shouldListTheLastTwelveWeeksUnlessAskedForOthers(String query, String first, String last, int count) {
        // When
        JsonPath weeks = JsonPath.from(ok("nobody", "/weeks" + query));

        // Then
        assertThat(weeks.getString("items[0].week")).isEqualTo(first);
        assertThat(weeks.getString("items[-1].week")).isEqualTo(last);
        assertThat(weeks.getList("items")).hasSize(count);
    }

    @Test
    void shouldShowAMemberHerOwnWeeksOnly() {
        // Given
        topics.send(Completion.of("owns-her-weeks", "2026-11-20T07:00:00.000Z", "2026-11-20T07:05:00.000Z")
                .tilting("2026-11-20T07:00:00.000Z", "2026-11-20T07:05:00.000Z"));
        await().atMost(10, SECONDS)
                .untilAsserted(() ->
                        assertThat(ok("owns-her-weeks", "/weeks/2026-W47")).contains("\"sessions\":1"));

        // When
        String others = ok("bert", "/weeks/2026-W47");

        // Then
        assertThat(others).contains("\"sessions\":0").contains("\"zone\":\"UTC\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/weeks/2026-W54 | {'field':'week','detail':'a week from 2026-W01 to 2026-W53'}",
                "/weeks/2026-W00 | {'field':'week','detail':'a week from 2026-W01 to 2026-W53'}",
                "/weeks/last | {'field':'week','detail':'a week such as 2026-W47'}",
                "/weeks/2026-W47?zone=Mars/Base | {'field':'zone','detail':'a zone of the tz database such as Europe/Vienna'}",
                "/weeks/2026-W47?zone=%2B01:00 | {'field':'zone','detail':'a zone of the tz database such as Europe/Vienna'}",
                "/weeks/current?weekStart=friday | {'field':'weekStart','detail':'one of monday, sunday, saturday'}",
                "/weeks?from=2026-W47&to=2026-W40 | {'field':'from','detail':'not after to, which is 2026-W40'}",
                "/weeks?from=2027-W01 | {'field':'from','detail':'not after to, which is 2026-W47'}",
                "/weeks?from=1976-W47&to=2026-W47 | {'field':'from','detail':'at most 104 weeks up to 2026-W47'}",
                "/weeks?from=2024-W47&to=2026-W47 | {'field':'from','detail':'at most 104 weeks up to 2026-W47'}",
                "/weeks?from=yesterday&to=2026-W99 | {'field':'from','detail':'a week such as 2026-W47'},{'field':'to','detail':'a week from 2026-W01 to 2026-W53'}",
                "/weeks/x?zone=y&weekStart=z | {'field':'week','detail':'a week such as 2026-W47'},{'field':'weekStart','detail':'one of monday, sunday, saturday'},{'field':'zone','detail':'a zone of the tz database such as Europe/Vienna'}"
            })
    void shouldNameEachParameterAtFault(String path, String errors) {
        // When
        Response response = as("nobody").get(path);

        // Then
        assertThat(problem(response)).isEqualTo("""
                        422 application/problem+json
                        {"type":"urn:lilt:problem:invalid-request","status":422,"title":"Invalid request",\
                        "detail":"Correct the fields listed in errors and send the request again.","instance":"%s","errors":[%s]}""".formatted(path.replaceAll("\\?.*", ""), errors.replace('\'', '"')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/weeks", "/weeks/current", "/weeks/2026-W47"})
    void shouldKeepWeeksOutOfCaches(String path) {
        // When
        Response response = as("nobody").get(path);

        // Then
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.contentType()).isEqualTo("application/json;charset=UTF-8");
    }
}
