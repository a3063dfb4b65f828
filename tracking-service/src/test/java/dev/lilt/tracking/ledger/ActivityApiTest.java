package dev.lilt.tracking.ledger;

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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger over REST. */
@QuarkusTest
class ActivityApiTest {
    private static final String FIRST = "00000000-0000-4000-8000-000000000001";
    private static final String SECOND = "00000000-0000-4000-8000-000000000002";

    @Inject
    Topics topics;

    @Test
    void shouldShowSessionsByStart() {
        // Given
        twoSessionsOf("clara", FIRST, SECOND);

        // When
        Response response = as("clara").get("/activity");

        // Then
        assertThat(response.asString()).isEqualTo("""
                        {"items":[{"sessionId":"00000000-0000-4000-8000-000000000001","startedOn":"2026-11-20","zone":"Europe/Vienna",\
                        "startedAt":"2026-11-20T22:58:00.000Z","endedAt":"2026-11-20T23:02:31.000Z","status":"completed",\
                        "minutes":4,"activeMs":260500,"restMinutes":0,"restMs":0,"activeIntervals":[{"from":"2026-11-20T22:58:00.000Z",\
                        "to":"2026-11-20T23:00:00.000Z","exercise":"pelvic-tilt","version":1,"kind":"strength","intensity":"light"},\
                        {"from":"2026-11-20T23:00:10.000Z","to":"2026-11-20T23:02:30.500Z","exercise":"walk-pelvic-sway","version":1,\
                        "kind":"aerobic","intensity":"moderate"}],"repsDone":[{"exercise":"pelvic-tilt","reps":9}]},\
                        {"sessionId":"00000000-0000-4000-8000-000000000002","startedOn":"2026-11-22","zone":"Asia/Tokyo",\
                        "startedAt":"2026-11-21T22:00:00.000Z","endedAt":"2026-11-21T23:00:00.000Z","status":"expired",\
                        "minutes":0,"activeMs":0,"restMinutes":0,"restMs":0,"activeIntervals":[],"repsDone":[]}]}""");
        assertThat(response.header("Link")).isNull();
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void shouldGiveASpreadsheetARowForEachSession() {
        // Given
        twoSessionsOf("dora", FIRST.replace("0001", "0003"), SECOND.replace("0002", "0004"));

        // When
        Response response = as("dora").accept("text/csv").get("/activity");

        // Then
        assertThat(response.contentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(response.asString()).isEqualTo("""
                        sessionId,startedOn,zone,startedAt,endedAt,status,minutes,activeMs,exercises,restMinutes,restMs\r
                        00000000-0000-4000-8000-000000000003,2026-11-20,Europe/Vienna,2026-11-20T22:58:00.000Z,2026-11-20T23:02:31.000Z,completed,4,260500,pelvic-tilt walk-pelvic-sway,0,0\r
                        00000000-0000-4000-8000-000000000004,2026-11-22,Asia/Tokyo,2026-11-21T22:00:00.000Z,2026-11-21T23:00:00.000Z,expired,0,0,,0,0\r
                        """);
    }

    @Test
    void shouldShowRestBesideTheMinutes() {
        // Given
        topics.send(Completion.of("rosa", "2026-11-20T18:00:00.000Z", "2026-11-20T18:16:00.000Z")
                .withId(FIRST.replace("0001", "0009"))
                .tilting("2026-11-20T18:00:00.000Z", "2026-11-20T18:03:00.000Z")
                .resting("2026-11-20T18:04:00.000Z", "2026-11-20T18:15:30.000Z"));
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(ids(ok("rosa", "/activity"))).hasSize(1));

        // When
        JsonPath session = JsonPath.from(ok("rosa", "/activity")).setRootPath("items[0]");
        String csv = as("rosa").accept("text/csv").get("/activity").asString();
        JsonPath exported = JsonPath.from(ok("rosa", "/exports/activity")).setRootPath("sessions[0]");

        // Then
        assertThat(csv.lines().toList().get(1)).endsWith("completed,3,180000,pelvic-tilt heat-or-cold,11,690000");
        for (JsonPath each : List.of(session, exported)) {
            assertThat(each.getLong("minutes")).isEqualTo(3);
            assertThat(each.getLong("activeMs")).isEqualTo(180_000);
            assertThat(each.getLong("restMinutes")).isEqualTo(11);
            assertThat(each.getLong("restMs")).isEqualTo(690_000);
            assertThat(each.getList("activeIntervals.kind")).containsExactly("strength", "rest");
        }
    }

    private void twoSessionsOf(String member, String first, String second) {
        topics.send(Completion.of(member, "2026-11-21T22:00:00.000Z", "2026-11-21T23:00:00.000Z")
                .withId(second)
                .in("Asia/Tokyo")
                .ended("expired"));
        topics.send(Completion.of(member, "2026-11-20T22:58:00.000Z", "2026-11-20T23:02:31.000Z")
                .withId(first)
                .tilting("2026-11-20T22:58:00.000Z", "2026-11-20T23:00:00.000Z")
                .walking("2026-11-20T23:00:10.000Z", "2026-11-20T23:02:30.500Z")
                .reps("pelvic-tilt", 9));
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(ids(ok(member, "/activity"))).hasSize(2));
    }

    @Test
    void shouldGiveEachSessionOnOnePage() {
        // Given five sessions, three of them begun at the same instant
        List<String> sent = new ArrayList<>();
        for (String day : List.of("16", "17", "17", "17", "18")) {
            Completion session =
                    Completion.of("edith", "2026-11-" + day + "T07:00:00.000Z", "2026-11-" + day + "T07:05:00.000Z");
            topics.send(session);
            sent.add(session.sessionId());
        }
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(ids(ok("edith", "/activity"))).hasSize(5));

        // When
        List<String> read = new ArrayList<>();
        String path = "/activity?from=2026-11-16&to=2026-11-18&limit=2";
        int pages = 0;
        while (path != null) {
            Response page = as("edith").get(path);
            read.addAll(ids(page.asString()));
            pages++;
            String next = page.jsonPath().getString("next");
            path = next == null ? null : "/activity?from=2026-11-16&to=2026-11-18&limit=2&after=" + next;
            assertThat(page.header("Link")).isEqualTo(next == null ? null : "<" + path + ">; rel=\"next\"");
        }

        // Then
        assertThat(pages).isEqualTo(3);
        assertThat(read).containsExactlyElementsOf(ids(ok("edith", "/activity")));
        Collections.sort(sent);
        Collections.sort(read);
        assertThat(read).isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource({
        "?from=2026-11-20&to=2026-11-20,   1",
        "?from=2026-11-21&to=2026-11-21,   0",
        "?from=2026-11-22,                 1",
        "?to=2026-11-21,                   1",
        "?from=2026-W47&to=2026-W47,       2",
        "?to=2026-W46,                     0",
        "?from=&to=&after=&limit=,         2",
        "?from=1970-01-01&to=2999-12-31,   2"
    })
    void shouldChooseByTheDayASessionBeganOn(String query, int sessions) {
        // Given
        twoSessionsOf("fanny", FIRST.replace("0001", "0005"), SECOND.replace("0002", "0006"));

        // When
        String page = ok("fanny", "/activity" + query);

        // Then
        assertThat(ids(page)).hasSize(sessions);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=2026-11-22&to=2026-11-21 | {'field':'from','detail':'not after to, which is 2026-11-21'}",
                "from=2026-02-29 | {'field':'from','detail':'a day that there is, such as 2026-11-22'}",
                "from=22.11.2026 | {'field':'from','detail':'a day such as 2026-11-22, or a week such as 2026-W47'}",
                "to=2026-W54 | {'field':'to','detail':'a week from 2026-W01 to 2026-W53'}",
                "from=0001-01-01 | {'field':'from','detail':'a day such as 2026-11-22, or a week such as 2026-W47'}",
                "limit=0 | {'field':'limit','detail':'a whole number from 1 to 500'}",
                "limit=501 | {'field':'limit','detail':'a whole number from 1 to 500'}",
                "limit=ten | {'field':'limit','detail':'a whole number from 1 to 500'}",
                "after=x&limit=-1 | {'field':'limit','detail':'a whole number from 1 to 500'},{'field':'after','detail':'the next of the page before, unchanged, with the same from and to'}"
            })
    void shouldNameEachParameterAtFault(String query, String errors) {
        // When
        Response response = as("nobody").get("/activity?" + query);

        // Then
        assertThat(problem(response)).isEqualTo(invalid(errors));
    }

    /** Each changes one character of the cursor, the range it was made for, or who asks. */
    @ParameterizedTest
    @ValueSource(ints = {0, 7, 23, 40, 47})
    void shouldRefuseACursorThatWasTamperedWith(int changed) {
        // Given
        String next = nextOfGerda();
        char other = next.charAt(changed) == 'A' ? 'B' : 'A';

        // When
        Response response = as("gerda")
                .get("/activity?limit=1&after=" + next.substring(0, changed) + other + next.substring(changed + 1));

        // Then
        assertThat(problem(response)).isEqualTo(badCursor());
    }

    @Test
    void shouldRefuseACursorThatWasMadeForSomethingElse() {
        // Given
        String next = nextOfGerda();

        // When
        Response otherRange = as("gerda").get("/activity?limit=1&from=2026-11-01&after=" + next);
        Response otherMember = as("grete").get("/activity?limit=1&after=" + next);

        // Then
        assertThat(problem(otherRange)).isEqualTo(badCursor());
        assertThat(problem(otherMember)).isEqualTo(badCursor());
    }

    private String nextOfGerda() {
        twoSessionsOf("gerda", FIRST.replace("0001", "0007"), SECOND.replace("0002", "0008"));
        return JsonPath.from(ok("gerda", "/activity?limit=1")).getString("next");
    }

    private static List<String> ids(String page) {
        return JsonPath.from(page).getList("items.sessionId");
    }

    private static String badCursor() {
        return invalid(
                "{'field':'after','detail':'the next of the page before, unchanged, with the same from and to'}");
    }

    private static String invalid(String errors) {
        return """
                422 application/problem+json
                {"type":"urn:lilt:problem:invalid-request","status":422,"title":"Invalid request",\
                "detail":"Correct the fields listed in errors and send the request again.","instance":"/activity","errors":[%s]}""".formatted(errors.replace('\'', '"'));
    }
}
