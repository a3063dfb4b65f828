package dev.lilt.tracking.weeks;

import static dev.lilt.tracking.testing.Asking.as;
import static dev.lilt.tracking.testing.Asking.ok;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.lilt.support.identity.MemberId;
import dev.lilt.testing.EventStream;
import dev.lilt.tracking.testing.Asking;
import dev.lilt.tracking.testing.Completion;
import dev.lilt.tracking.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any member that the contract allows, from Kafka through week, target, stream and export to the erasure. */
@QuarkusTest
class LongestMemberTest {
    private static final Path CONTRACTS = Path.of("..", "session-service", "contracts");
    private static final String FROM = "2026-11-20T07:00:00.000Z";
    private static final String TO = "2026-11-20T07:05:00.000Z";

    @Inject
    Topics topics;

    @ParameterizedTest
    @ValueSource(
            strings = {
                // 255 characters in 127 pairs of surrogates and one more, 510 bytes of UTF-8
                "LONGEST",
                // 255 characters of three bytes each
                "WIDEST",
                " blank at both ends ",
                "x",
                "'; drop table target; -- %00 \\u0000"
            })
    void shouldGoThroughWholeService(String name) throws IOException {
        // Given
        String member = switch (name) {
            case "LONGEST" -> "\uD83E\uDD30".repeat(127) + "a";
            case "WIDEST" -> "\u4E2D".repeat(MemberId.MAX_LENGTH);
            default -> name;
        };
        String quoted = member.replace("\\", "\\\\");
        Completion session = Completion.of(quoted, FROM, TO).walking(FROM, TO);
        try (EventStream stream = Asking.follow(member, "")) {

            // When
            topics.send(member.getBytes(UTF_8), session.bytes(), Map.of());
            as(member).contentType("application/json").body("{\"minutes\":90}").put("/targets/current");

            // Then
            await().atMost(20, SECONDS)
                    .untilAsserted(() ->
                            assertThat(stream.events().getLast()).contains("\"targetMinutes\":90,\"minutes\":5,"));
        }
        assertThat(JsonPath.from(ok(member, "/weeks/2026-W47")).getInt("minutes"))
                .isEqualTo(5);
        JsonPath export = JsonPath.from(ok(member, "/exports/activity"));
        assertThat(export.getString("memberId")).isEqualTo(member);
        assertThat(export.<String>getList("sessions.sessionId")).containsExactly(session.sessionId());
        assertThat(export.<Integer>getList("targets.minutes")).containsExactly(90);

        topics.erase(
                member.getBytes(UTF_8),
                "{\"memberId\":\"%s\",\"erasedAt\":\"2026-11-22T12:00:00.000Z\"}"
                        .formatted(quoted)
                        .getBytes(UTF_8));
        await().atMost(20, SECONDS).untilAsserted(() -> {
            JsonPath after = JsonPath.from(ok(member, "/exports/activity"));
            assertThat(after.getList("sessions")).isEmpty();
            assertThat(after.getList("targets")).isEmpty();
        });
    }

    /** The schemas allow what this service reads, and nothing else. */
    @ParameterizedTest
    @CsvSource({"lilt.session-completed.v1, morning-with-a-pause, alma", "lilt.member-erased.v1, everything, berta"})
    void shouldFindTheSameRuleInTheContract(String event, String example, String member) throws IOException {
        // Given
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(CONTRACTS.resolve(event).resolve("schema.json")));
        String json =
                Files.readString(CONTRACTS.resolve(event).resolve("examples").resolve(example + ".json"));
        assertThat(json).contains("\"" + member + "\"");

        // When
        Predicate<String> allows =
                id -> schema.validate(json.replace("\"" + member + "\"", "\"" + id + "\""), InputFormat.JSON)
                        .isEmpty();

        // Then
        assertThat(allows.test("\u4E2D".repeat(MemberId.MAX_LENGTH))).isTrue();
        assertThat(allows.test("\u4E2D".repeat(MemberId.MAX_LENGTH + 1))).isFalse();
        assertThat(allows.test("")).isFalse();
        assertThat(allows.test(" ")).isFalse();
        assertThat(allows.test("al\\nma")).isFalse();
        assertThat(allows.test("al\\u0000ma")).isFalse();
        assertThat(allows.test("al\\u0085ma")).isFalse();
    }

    @Test
    void shouldFindInTheContractWhichInstantsCanBe() throws IOException {
        // Given
        Path contract = CONTRACTS.resolve("lilt.member-erased.v1");
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(contract.resolve("schema.json")));
        String json = Files.readString(contract.resolve("examples/everything.json"));
        assertThat(json).contains("2026-11-22T10:00:42.000Z");

        // When
        Predicate<String> allows = at -> schema.validate(json.replace("2026-11-22T10:00:42.000Z", at), InputFormat.JSON)
                .isEmpty();

        // Then
        assertThat(allows.test("1970-01-01T00:00:00.000Z")).isTrue();
        assertThat(allows.test("2999-12-31T23:59:59.999Z")).isTrue();
        assertThat(allows.test("1969-12-31T23:59:59.999Z")).isFalse();
        assertThat(allows.test("3000-01-01T00:00:00.000Z")).isFalse();
        assertThat(allows.test("+300000-01-01T00:00:00.000Z")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EST", "HST", "MST", "ROC", "GMT%2B0", "GMT-0", "America/Coyhaique"})
    void shouldTakeEveryZoneOfTheTzDatabase(String zone) {
        // When
        String week = ok("zoned", "/weeks/2026-W47?zone=" + zone);

        // Then
        assertThat(JsonPath.from(week).getString("week")).isEqualTo("2026-W47");
        assertThat(as("zoned").get("/weeks/2026-W47?zone=SystemV/PST8").statusCode())
                .isEqualTo(422);
    }
}
