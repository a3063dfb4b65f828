package dev.lilt.tracking.weeks;

import static dev.lilt.tracking.testing.Asking.ok;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.testing.EventStream;
import dev.lilt.tracking.testing.Asking;
import dev.lilt.tracking.testing.Completion;
import dev.lilt.tracking.testing.Topics;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The suggestion for today, over REST. It is Sunday, 2026-11-22, 12:00 in UTC: the week's last day. */
@QuarkusTest
class SuggestedTodayTest {
    @Inject
    Topics topics;

    @Inject
    AgroalDataSource database;

    @Test
    void shouldSuggestTenMinutesToANewMember() {
        // When
        JsonPath week = current("newcomer", "");

        // Then
        assertThat(week.getLong("neededPerDay")).isEqualTo(150);
        assertThat(week.getLong("suggestedToday")).isEqualTo(10);
    }

    /** Of two weeks, in the week's zone: in Vienna the first session is on 8 November, in New York on the 7th. */
    @ParameterizedTest
    @CsvSource({
        "'',                     30",
        "?zone=Europe/Vienna,    30",
        "?zone=America/New_York, 17",
        "?weekStart=sunday,      22",
        "?zone=Asia/Tokyo,       30"
    })
    void shouldBuildUpFromTheBestDayOfTwoWeeks(String query, long suggested) {
        // Given: 40 minutes too long ago, 20 on the first of the days, 7 later, rest, and a session of no time
        String member = "builds-up" + query.replaceAll("[^a-zA-Z]", "-");
        topics.send(walk(member, "2026-11-07T10:00:00.000Z", "2026-11-07T10:40:00.000Z", "Europe/Vienna"));
        topics.send(walk(member, "2026-11-08T00:00:00.000Z", "2026-11-08T00:20:00.000Z", "Europe/Vienna"));
        topics.send(walk(member, "2026-11-18T10:00:00.000Z", "2026-11-18T10:07:59.000Z", "Europe/Vienna"));
        topics.send(Completion.of(member, "2026-11-19T10:00:00.000Z", "2026-11-19T11:00:00.000Z")
                .resting("2026-11-19T10:00:00.000Z", "2026-11-19T11:00:00.000Z"));
        awaitSessions(member, 4);

        // When
        JsonPath week = current(member, query);

        // Then
        assertThat(week.getLong("suggestedToday")).isEqualTo(suggested);
    }

    @Test
    void shouldSubtractWhatIsDoneToday() {
        // Given
        topics.send(walk("by-noon", "2026-11-22T08:00:00.000Z", "2026-11-22T08:04:00.000Z", "Etc/UTC"));
        topics.send(Completion.of("by-noon", "2026-11-22T09:00:00.000Z", "2026-11-22T09:10:00.000Z")
                .in("Etc/UTC")
                .resting("2026-11-22T09:00:00.000Z", "2026-11-22T09:10:00.000Z"));
        awaitSessions("by-noon", 2);

        // When
        JsonPath week = current("by-noon", "");

        // Then
        assertThat(week.getLong("minutes")).isEqualTo(4);
        assertThat(week.getLong("suggestedToday")).isEqualTo(6);
        assertThat(week.getLong("neededPerDay")).isEqualTo(146);
    }

    @Test
    void shouldSuggestNothingOnceTheTargetIsReached() {
        // Given
        topics.send(walk("reached", "2026-11-20T08:00:00.000Z", "2026-11-20T10:30:00.000Z", "Etc/UTC"));
        awaitSessions("reached", 1);

        // When
        JsonPath week = current("reached", "");

        // Then
        assertThat(week.getLong("neededPerDay")).isZero();
        assertThat(week.getLong("suggestedToday")).isZero();
    }

    @Test
    void shouldStreamIt() {
        // Given
        try (EventStream stream = Asking.follow("streamed-suggestion", "?zone=UTC")) {
            await().atMost(10, SECONDS).until(() -> stream.events().size() == 1);

            // When: rest changes what is shown, and nothing that counts
            topics.send(Completion.of("streamed-suggestion", "2026-11-22T09:00:00.000Z", "2026-11-22T09:10:00.000Z")
                    .resting("2026-11-22T09:00:00.000Z", "2026-11-22T09:10:00.000Z"));
            await().atMost(10, SECONDS).until(() -> stream.events().size() == 2);
            topics.send(walk("streamed-suggestion", "2026-11-22T08:00:00.000Z", "2026-11-22T08:04:00.000Z", "Etc/UTC"));
            await().atMost(10, SECONDS).until(() -> stream.events().size() == 3);

            // Then
            assertThat(stream.events().get(0)).contains("\"neededPerDay\":150,\"suggestedToday\":10,");
            assertThat(stream.events().get(1))
                    .contains(
                            "\"minutes\":0,\"activeMs\":0,\"remainingMinutes\":150,",
                            "\"rest\":{\"minutes\":10,\"activeMs\":600000}",
                            "\"neededPerDay\":150,\"suggestedToday\":10,");
            assertThat(stream.events().get(2)).contains("\"neededPerDay\":146,\"suggestedToday\":6,");
        }
    }

    /** Each one more would be a wait for a connection and a round trip to check it. */
    @ParameterizedTest
    @ValueSource(strings = {"/weeks/2026-W47", "/weeks/current", "/weeks/current?zone=UTC", "/weeks?to=2026-W47"})
    void shouldTakeOneConnection(String path) {
        // Given
        long before = database.getMetrics().acquireCount();

        // When
        ok("counted", path);

        // Then
        assertThat(database.getMetrics().acquireCount() - before).isOne();
    }

    private static Completion walk(String member, String from, String to, String zone) {
        return Completion.of(member, from, to).in(zone).walking(from, to);
    }

    private static void awaitSessions(String member, int sessions) {
        await().atMost(10, SECONDS)
                .untilAsserted(
                        () -> assertThat(JsonPath.from(ok(member, "/activity")).getList("items"))
                                .hasSize(sessions));
    }

    private static JsonPath current(String member, String query) {
        return JsonPath.from(ok(member, "/weeks/current" + query));
    }
}
