package dev.lilt.tracking.erasure;

import static dev.lilt.tracking.testing.Asking.as;
import static dev.lilt.tracking.testing.Asking.ok;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.tracking.testing.Completion;
import dev.lilt.tracking.testing.Topics;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;

/** Erasures and completions in, nothing but what is new out, in whatever order they come. */
@QuarkusTest
class ErasureTest {
    private static final Path EXAMPLE =
            Path.of("../session-service/contracts/lilt.member-erased.v1/examples/everything.json");
    private static final String FRIDAY = "2026-11-20T12:00:00.000Z";
    private static final String LATER_THAN_ANY_RECORD = "2999-01-01T00:00:00.000Z";

    @Inject
    Topics topics;

    @Inject
    AgroalDataSource database;

    @Inject
    MeterRegistry metrics;

    @Test
    void shouldEraseWhatIsThereAndRefuseWhatComesLate() {
        // Given
        Completion counted = fiveMinutes("erased-berta", "20T07");
        topics.send(counted);
        awaitSessions("erased-berta", counted.sessionId());

        // When
        topics.erase("erased-berta", FRIDAY);

        // Then
        awaitSessions("erased-berta");
        RecordMetadata late = topics.send(fiveMinutes("erased-berta", "20T11"));
        RecordMetadata again = topics.send(counted);
        Completion fresh = fiveMinutes("erased-berta", "20T13");
        topics.send(fresh);
        awaitSessions("erased-berta", fresh.sessionId());
        assertThat(JsonPath.from(ok("erased-berta", "/weeks/2026-W47")).getInt("minutes"))
                .isEqualTo(5);
        assertThat(topics.deadLettersOf(late)).isEmpty();
        assertThat(topics.deadLettersOf(again)).isEmpty();
    }

    @Test
    void shouldEraseTargets() {
        // Given
        as("erased-aims")
                .contentType("application/json")
                .body("{\"minutes\":90}")
                .put("/targets/current");
        String before = ok("erased-aims", "/targets/current");

        // When
        topics.erase("erased-aims", LATER_THAN_ANY_RECORD);

        // Then
        assertThat(JsonPath.from(before).getInt("minutes")).isEqualTo(90);
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(JsonPath.from(ok("erased-aims", "/targets/current"))
                                .getInt("minutes"))
                        .isEqualTo(150));
        assertThat(JsonPath.from(ok("erased-aims", "/exports/activity")).getList("targets"))
                .isEmpty();
    }

    @Test
    void shouldKeepWhatIsNewWhenAnErasureIsReplayed() {
        // Given
        Completion fresh = fiveMinutes("returned", "20T13");
        topics.send(fresh);
        awaitSessions("returned", fresh.sessionId());
        Completion old = fiveMinutes("returned", "20T07");
        topics.send(old);
        awaitSessions("returned", old.sessionId(), fresh.sessionId());

        // When
        topics.erase("returned", FRIDAY);
        topics.erase("returned", "2026-11-20T09:00:00.000Z");

        // Then
        awaitSessions("returned", fresh.sessionId());
        topics.send(old);
        Completion newest = fiveMinutes("returned", "20T14");
        topics.send(newest);
        awaitSessions("returned", fresh.sessionId(), newest.sessionId());
    }

    @Test
    void shouldEraseTheProducersExample() throws IOException {
        // Given
        Completion before = fiveMinutes("berta", "20T07");
        topics.send(before);
        awaitSessions("berta", before.sessionId());

        // When
        topics.erase("berta".getBytes(UTF_8), Files.readAllBytes(EXAMPLE));

        // Then
        awaitSessions("berta");
    }

    @Test
    void shouldNotDeadLetterWhatAnErasedMemberSentBefore() {
        // Given
        topics.erase("unread", LATER_THAN_ANY_RECORD);
        Completion refused = fiveMinutes("unread", "20T07");
        topics.send(refused);
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(tombstones("unread")).isEqualTo(1));

        // When
        RecordMetadata own =
                topics.send("unread".getBytes(UTF_8), "{\"memberId\":\"unread\"}".getBytes(UTF_8), Map.of());
        RecordMetadata others =
                topics.send("unread-other".getBytes(UTF_8), "{\"memberId\":\"x\"}".getBytes(UTF_8), Map.of());

        // Then
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(topics.deadLettersOf(others)).hasSize(1));
        Completion after = fiveMinutes("unread-other", "20T07");
        topics.send(after);
        awaitSessions("unread-other", after.sessionId());
        assertThat(topics.deadLettersOf(own)).isEmpty();
    }

    @Test
    void shouldPassByAnErasureThatCantBeReadAndGoOn() {
        // Given
        Completion session = fiveMinutes("after-nonsense", "20T07");
        topics.send(session);
        awaitSessions("after-nonsense", session.sessionId());

        double before = counted("unreadable");

        // When
        for (String nonsense : List.of(
                "",
                "[]",
                "null",
                "{\"memberId\":\"after-nonsense\"}",
                "{\"erasedAt\":7}",
                "{\"memberId\":\"\\u0000\",\"erasedAt\":\"" + FRIDAY + "\"}",
                at("+300000-01-01T00:00:00Z"),
                at("+1000000000-12-31T00:00:00Z"),
                at("-1000000000-01-01T00:00:00Z"),
                at("3000-01-01T00:00:00.000Z"),
                at("1969-12-31T23:59:59.999Z"))) {
            topics.erase("after-nonsense".getBytes(UTF_8), nonsense.getBytes(UTF_8));
        }
        topics.erase("after-nonsense".getBytes(UTF_8), null);
        topics.erase("another".getBytes(UTF_8), at(FRIDAY).getBytes(UTF_8));
        topics.erase("after-nonsense", FRIDAY);

        // Then
        awaitSessions("after-nonsense");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(counted("unreadable")).isEqualTo(before + 13));
    }

    @Test
    void shouldGoOnAfterAnErasureThatTheDatabaseRefuses() throws SQLException {
        // Given
        double before = counted("refused");
        execute("ALTER TABLE erased_member ADD CONSTRAINT not_then CHECK (erased_at <> '2026-11-20T12:34:56Z')");

        // When
        try {
            topics.erase("refused-erasure", "2026-11-20T12:34:56.000Z");
            topics.erase("refused-erasure", FRIDAY);

            // Then
            await().atMost(20, SECONDS)
                    .untilAsserted(
                            () -> assertThat(tombstones("refused-erasure")).isEqualTo(1));
            assertThat(counted("refused")).isEqualTo(before + 1);
        } finally {
            execute("ALTER TABLE erased_member DROP CONSTRAINT not_then");
        }
    }

    @Test
    void shouldNotForgetOtherErasuresForOneThatNamesAFarDay() throws SQLException {
        // Given
        topics.erase("erased-today", FRIDAY);
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(tombstones("erased-today")).isEqualTo(1));

        // When
        topics.erase("erased-far-away", LATER_THAN_ANY_RECORD);

        // Then
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(tombstones("erased-far-away")).isEqualTo(1));
        assertThat(tombstones("erased-today")).isEqualTo(1);
    }

    @Test
    void shouldKeepNoNameOfWhoWasErased() throws SQLException {
        // When
        topics.erase("nameless-one", FRIDAY);

        // Then
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(tombstones("nameless-one")).isEqualTo(1));
        assertThat(count("select count(*) from erased_member where strpos(cast(erased_member as text), 'nameless') > 0"
                        + " or position(convert_to('nameless', 'UTF8') in hash) > 0"
                        + " or hash = sha256(convert_to('nameless-one', 'UTF8'))"))
                .isZero();
    }

    /** Five minutes from the full hour of this day of November 2026. */
    private static Completion fiveMinutes(String member, String hour) {
        String from = "2026-11-" + hour + ":00:00.000Z";
        String to = "2026-11-" + hour + ":05:00.000Z";
        return Completion.of(member, from, to).tilting(from, to);
    }

    private static void awaitSessions(String member, String... ids) {
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(
                                JsonPath.from(ok(member, "/exports/activity")).<String>getList("sessions.sessionId"))
                        .containsExactly(ids));
    }

    private static String at(String erasedAt) {
        return "{\"memberId\":\"after-nonsense\",\"erasedAt\":\"" + erasedAt + "\"}";
    }

    private double counted(String outcome) {
        return metrics.get("lilt.erasures").tag("outcome", outcome).counter().count();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int tombstones(String member) throws SQLException {
        return count(
                "select count(*) from erased_member, erasure_salt where hash = member_hash(salt, '" + member + "')");
    }

    private int count(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            found.next();
            return found.getInt(1);
        }
    }
}
