package dev.lilt.tracking.stream;

import static dev.lilt.tracking.testing.Asking.as;
import static dev.lilt.tracking.testing.Asking.ok;
import static dev.lilt.tracking.testing.Asking.problem;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.testing.EventStream;
import dev.lilt.testing.Tokens;
import dev.lilt.tracking.testing.Asking;
import dev.lilt.tracking.testing.Completion;
import dev.lilt.tracking.testing.TestClock;
import dev.lilt.tracking.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The live week. It is Sunday, 2026-11-22, 12:00 in UTC. */
@QuarkusTest
class WeekStreamTest {
    private static final String PATH = "/weeks/current/stream";

    @Inject
    Topics topics;

    @Inject
    TestClock clock;

    @Inject
    DataSource database;

    @AfterEach
    void setTheClockBack() {
        clock.set(TestClock.NOW);
    }

    @Test
    void shouldOpenWithTheWeekAsItIs() {
        // When
        try (EventStream stream = Asking.follow("opens", "?zone=Asia/Kathmandu&weekStart=sunday")) {
            await().atMost(10, SECONDS).until(() -> stream.events().size() == 1);

            // Then
            String week = ok("opens", "/weeks/current?zone=Asia/Kathmandu&weekStart=sunday");
            assertThat(stream.response().statusCode()).isEqualTo(200);
            assertThat(stream.response().headers().map())
                    .containsEntry("content-type", List.of("text/event-stream"))
                    .containsEntry("cache-control", List.of("no-cache, no-transform"))
                    .containsEntry("x-accel-buffering", List.of("no"));
            assertThat(stream.text().replace(":\n\n", ""))
                    .isEqualTo("retry: 2000\n\nevent: week\ndata: " + week + "\n\n");
        }
    }

    @Test
    void shouldEndWithItsToken() {
        // Given
        clock.set(InstantSource.system().instant());
        String token = Tokens.member("short", Duration.ofSeconds(4));

        // When
        try (EventStream stream = Asking.followWithToken(token, "")) {
            await().atMost(10, SECONDS).until(stream::isClosed);

            // Then
            assertThat(stream.text()).contains("event: week").endsWith("retry: 2000\n\n");
        }
        clock.set(InstantSource.system().instant());
        // The first try may meet the connection that is being closed.
        await().atMost(10, SECONDS)
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .untilAsserted(() -> {
                    try (EventStream again = Asking.followWithToken(token, "")) {
                        assertThat(again.response().statusCode()).isEqualTo(401);
                    }
                });
    }

    @Test
    void shouldSayTheWeekAgainWithinTwoSecondsOfAChange() {
        // Given
        try (EventStream stream = Asking.follow("changes", "")) {
            await().atMost(10, SECONDS).until(() -> stream.events().size() == 1);

            // When
            topics.send(fiveMinutes("changes", "2026-11-22T07:00:00.000Z", "2026-11-22T07:05:00.000Z"));
            await().atMost(2, SECONDS).until(() -> stream.events().size() == 2);
            as("changes")
                    .contentType("application/json")
                    .body("{\"minutes\":90}")
                    .put("/targets/current");
            await().atMost(2, SECONDS).until(() -> stream.events().size() == 3);

            // Then
            assertThat(stream.events().get(1)).contains("\"targetMinutes\":150,\"minutes\":5,");
            assertThat(stream.events().get(2))
                    .contains("\"targetMinutes\":90,\"minutes\":5,")
                    .isEqualTo("event: week\ndata: " + ok("changes", "/weeks/current") + "\n\n");
        }
    }

    /** Writes as another replica does: to the database, past this process. */
    @Test
    void shouldHearOfWhatOthersWriteAndErase() throws SQLException {
        // Given
        try (EventStream stream = Asking.follow("elsewhere", "")) {
            await().atMost(10, SECONDS).until(() -> stream.events().size() == 1);

            // When
            execute("INSERT INTO target VALUES ('elsewhere', '2026-11-20T00:00:00Z', 200)");
            await().atMost(2, SECONDS).until(() -> stream.events().size() == 2);
            execute("DELETE FROM target WHERE member_id = 'elsewhere'");
            await().atMost(2, SECONDS).until(() -> stream.events().size() == 3);

            // Then
            assertThat(stream.events().get(1)).contains("\"targetMinutes\":200,");
            assertThat(stream.events().get(2)).isEqualTo(stream.events().get(0));
        }
    }

    @Test
    void shouldTellEachFollowerHerOwnWeekOnly() {
        // Given
        try (EventStream mine = Asking.follow("mine", "");
                EventStream mineInTokyo = Asking.follow("mine", "?zone=Asia/Tokyo");
                EventStream anothers = Asking.follow("anothers", "")) {
            await().atMost(10, SECONDS)
                    .until(() -> mine.events().size() == 1
                            && mineInTokyo.events().size() == 1
                            && anothers.events().size() == 1);

            // When: on Sunday evening in Vienna, which is Monday in Tokyo
            topics.send(fiveMinutes("mine", "2026-11-22T20:00:00.000Z", "2026-11-22T20:05:00.000Z"));
            topics.send(fiveMinutes("anothers", "2026-11-10T20:00:00.000Z", "2026-11-10T20:05:00.000Z"));

            // Then
            await().atMost(10, SECONDS)
                    .until(() -> mine.events().size() == 2 && anothers.events().size() == 2);
            assertThat(mine.events().get(1))
                    .contains("\"zone\":\"Europe/Vienna\",", "\"minutes\":5,\"activeMs\":300000,\"rem");
            // The week is the same but for the zone that is now known to be the member's.
            assertThat(anothers.events().get(1))
                    .contains("\"zone\":\"Europe/Vienna\",", "\"minutes\":0,\"activeMs\":0,\"rem");
            assertThat(mineInTokyo.events()).hasSize(1);
        }
    }

    @Test
    void shouldSayTheWeekAgainWhenTheDayIsOverAndTheNewOneWhenTheWeekIs() {
        // Given
        clock.set(Instant.parse("2026-11-21T22:59:59Z"));
        try (EventStream stream = Asking.follow("midnight", "?zone=Europe/Vienna")) {
            await().atMost(10, SECONDS).until(() -> stream.events().size() == 1);

            // When
            clock.set(Instant.parse("2026-11-21T23:00:00Z"));
            await().atMost(10, SECONDS).until(() -> stream.events().size() == 2);
            clock.set(Instant.parse("2026-11-22T23:00:00Z"));
            await().atMost(10, SECONDS).until(() -> stream.events().size() == 3);

            // Then
            assertThat(stream.events().get(0)).contains("2026-W47", "\"daysLeft\":2,\"neededPerDay\":75,");
            assertThat(stream.events().get(1)).contains("2026-W47", "\"daysLeft\":1,\"neededPerDay\":150,");
            assertThat(stream.events().get(2)).contains("2026-W48", "\"daysLeft\":7,\"neededPerDay\":22,");
        }
    }

    @Test
    void shouldShowThatItIsAliveAndSayNothingTwice() throws SQLException {
        // Given
        try (EventStream stream = Asking.follow("quiet", "")) {
            await().atMost(10, SECONDS).until(() -> stream.events().size() == 1);

            // When: her week is read again, and is the same
            execute("NOTIFY week_changed, 'quiet'");
            await().atMost(10, SECONDS).until(() -> stream.text().split("(?m)^:$").length > 5);

            // Then
            assertThat(stream.events()).hasSize(1);
        }
    }

    @Test
    void shouldReadEveryWeekAgainOnceItsDatabaseIsBack() throws SQLException {
        // Given
        try (EventStream stream = Asking.follow("failover", "")) {
            await().atMost(10, SECONDS).until(() -> stream.events().size() == 1);

            // When: the change is written while nobody listens
            execute("""
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' OR query = ''""");
            execute("INSERT INTO target VALUES ('failover', '2026-11-20T00:00:00Z', 300)");

            // Then
            await().atMost(10, SECONDS).until(() -> stream.events().size() == 2);
            assertThat(stream.events().get(1)).contains("\"targetMinutes\":300,");
        }
    }

    @Test
    void shouldCloseOneStreamTooMany() {
        // Given
        List<EventStream> open = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                open.add(Asking.follow("many", ""));
            }

            // When
            EventStream ninth = Asking.follow("many", "");

            // Then
            await().atMost(10, SECONDS).until(ninth::isClosed);
            assertThat(ninth.response().statusCode()).isEqualTo(200);
            assertThat(ninth.text()).isEqualTo("retry: 2000\n\n: too many followers\nretry: 30000\n\n");
        } finally {
            open.forEach(EventStream::close);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?zone=Mars/Base | {'field':'zone','detail':'a zone of the tz database such as Europe/Vienna'}",
                "?weekStart=friday | {'field':'weekStart','detail':'one of monday, sunday, saturday'}"
            })
    void shouldSayWhichParameterCantBeTaken(String query, String error) {
        // When
        Response response = as("nobody").get(PATH + query);

        // Then
        assertThat(problem(response)).isEqualTo("""
                        422 application/problem+json
                        {"type":"urn:lilt:problem:invalid-request","status":422,"title":"Invalid request",\
                        "detail":"Correct the fields listed in errors and send the request again.","instance":"/weeks/current/stream",\
                        "errors":[%s]}""".formatted(error.replace('\'', '"')));
    }

    @Test
    void shouldAskWhoItIs() {
        // When
        Response response = given().get(PATH);

        // Then
        assertThat(problem(response)).isEqualTo("""
                        401 application/problem+json
                        {"type":"urn:lilt:problem:not-signed-in","status":401,"title":"Not signed in",\
                        "detail":"Send a valid bearer token.","instance":"/weeks/current/stream"}""");
        assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void shouldOnlyBeRead() {
        // When
        Response response = as("nobody").post(PATH);

        // Then
        assertThat(problem(response)).isEqualTo("""
                        405 application/problem+json
                        {"type":"urn:lilt:problem:method-not-allowed","status":405,"title":"Method not allowed",\
                        "detail":"See Allow for what this path takes.","instance":"/weeks/current/stream"}""");
        assertThat(response.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Completion fiveMinutes(String member, String from, String to) {
        return Completion.of(member, from, to).tilting(from, to);
    }
}
