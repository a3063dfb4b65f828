package dev.lilt.session.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import dev.lilt.session.testing.TopicRecords;
import dev.lilt.testing.EventStream;
import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SessionServiceTest
class EraseMemberTest {
    private static final Path CONTRACT = Path.of("contracts/lilt.member-erased.v1");
    private static final String STOP_WITH_SYMPTOMS = "{\"type\":\"stop\",\"symptoms\":[\"dizziness\"]}";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    @Test
    void shouldSayWhatItRemovedAndRemoveItOnce() {
        // Given
        String member = Service.someone();
        String stopped = Service.session(member, Service.MORNING);
        Service.command(member, stopped, "start").then().statusCode(200);
        Service.command(member, stopped, "stop").then().statusCode(200);
        String ready = Service.session(member, Service.MORNING);
        Service.as(member).post("/sessions/{id}/tickets", ready).then().statusCode(201);

        // When
        JsonPath first = erase(member);
        JsonPath second = erase(member);

        // Then
        assertThat(counts(first)).containsExactly(2, 2, 1);
        assertThat(counts(second)).containsExactly(0, 0, 0);
        assertThat(Service.as(member).get("/sessions").<List<?>>path("items")).isEmpty();
        assertThat(Service.as(member).get("/sessions/{id}", stopped).statusCode())
                .isEqualTo(404);
        assertThat(Service.command(member, ready, "start").statusCode()).isEqualTo(404);
        assertThat(Service.as(member).get("/sessions/{id}/cues", ready).statusCode())
                .isEqualTo(404);
    }

    @Test
    void shouldLeaveNothingOfHersInTheDatabaseOnceKafkaKnows() throws SQLException {
        // Given
        String member = Service.someone();
        String other = Service.someone();
        String own = Service.session(member, Service.QUICK);
        String others = Service.session(other, Service.QUICK);
        Service.command(member, own, UUID.randomUUID().toString(), STOP_WITH_SYMPTOMS)
                .then()
                .statusCode(200);

        // When
        erase(member);

        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(rowsWith(member)).isZero());
        assertThat(count("session_revisions", "session_id = '" + own + "'")).isZero();
        assertThat(Service.as(other).get("/sessions/{id}", others).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldEraseAlsoWhatCannotBeRead() throws SQLException {
        // Given
        String member = Service.someone();
        String bad = Service.session(member, Service.MORNING);
        Service.session(member, Service.MORNING);
        execute("update sessions set zone = 'Nowhere/Land' where id = '" + bad + "'");

        // When
        JsonPath erased = erase(member);

        // Then
        assertThat(counts(erased)).containsExactly(2, 0, 0);
        assertThat(count("sessions", "member_id = '" + member + "'")).isZero();
    }

    @Test
    void shouldEndTheStreamsOfWhoeverFollows() {
        // Given
        String member = Service.someone();
        String id = Service.session(member, Service.MORNING);
        String url = Service.as(member).post("/sessions/{id}/tickets", id).path("url");
        Service.command(member, id, "start").then().statusCode(200);
        try (EventStream own = Service.follow(member, id, "");
                EventStream partners = Service.follow(url)) {
            await().until(() -> !own.events().isEmpty() && !partners.events().isEmpty());

            // When
            erase(member);

            // Then
            assertThat(own.whole()).contains("\"status\":\"stopped\"").contains("id: 3.end\nevent: end\n");
            assertThat(partners.whole()).contains("id: 3.end\nevent: end\n");
        }
        assertThat(Service.as(member)
                        .header("Last-Event-ID", "3.end")
                        .get("/sessions/{id}/cues", id)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void shouldEndAStreamThatOnlyTheDatabaseTellsOf() throws SQLException {
        // Given
        String member = Service.someone();
        String id = Service.session(member, Service.MORNING);
        try (EventStream own = Service.follow(member, id, "")) {
            await().until(() -> !own.events().isEmpty());

            // When
            // As another replica does it, without a word over Kafka.
            execute("insert into erased_sessions (id, revision, erased_at) select id, revision + 1, now() from sessions"
                    + " where id = '" + id + "'");
            execute("delete from sessions where id = '" + id + "'");

            // Then
            assertThat(own.whole()).contains("id: 2.end\nevent: end\n");
        }
    }

    @Test
    void shouldPublishAnEventAndNoCompletionOfWhatWasCutShort() throws IOException {
        // Given
        String member = Service.someone();
        String before = Service.session(member, Service.MORNING);
        Service.command(member, before, "start").then().statusCode(200);

        // When
        String erasedAt = erase(member).getString("erasedAt");

        // Then
        String after = Service.session(member, Service.QUICK);
        Service.command(member, after, "start").then().statusCode(200);
        try (TopicRecords completions = new TopicRecords("lilt.session-completions.v1");
                TopicRecords erasures = new TopicRecords("lilt.member-erased.v1")) {
            assertThat(new String(completions.first(member).value(), StandardCharsets.UTF_8))
                    .contains(after);
            assertThat(completions.of(member)).hasSize(1);
            ConsumerRecord<String, byte[]> sent = erasures.first(member);
            String bytes = new String(sent.value(), StandardCharsets.UTF_8);
            assertThat(schema().validate(bytes, InputFormat.JSON)).isEmpty();
            assertThat(bytes).isEqualTo("{\"memberId\":\"" + member + "\",\"erasedAt\":\"" + erasedAt + "\"}");
            assertThat(headers(sent))
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_type", "lilt.member-erased.v1")
                    .containsEntry("ce_source", "/session-service")
                    .containsEntry("content-type", "application/json")
                    .containsKey("ce_id");
        }
    }

    @Test
    void shouldForgetThatAClinicianWasToBeAsked() {
        // Given
        String member = Service.someone();
        String id = Service.session(member, Service.MORNING);
        Service.command(member, id, "start").then().statusCode(200);
        Service.command(member, id, UUID.randomUUID().toString(), STOP_WITH_SYMPTOMS)
                .then()
                .statusCode(200);
        assertThat(Service.make(member, Service.MORNING).statusCode()).isEqualTo(422);

        // When
        erase(member);

        // Then
        assertThat(Service.make(member, Service.MORNING).statusCode()).isEqualTo(201);
    }

    @Test
    void shouldAllowItsExample() throws IOException {
        // When, Then
        assertThat(schema().validate(Files.readString(CONTRACT.resolve("examples/everything.json")), InputFormat.JSON))
                .isEmpty();
        assertThat(schema().validate("{\"memberId\":\"alma\",\"erasedAt\":\"2026-11-22\"}", InputFormat.JSON))
                .isNotEmpty();
    }

    private static JsonPath erase(String member) {
        return Service.as(member)
                .delete("/members/me")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<Integer> counts(JsonPath erasure) {
        return List.of(erasure.getInt("sessions"), erasure.getInt("commands"), erasure.getInt("tickets"));
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(CONTRACT.resolve("schema.json")));
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> sent) {
        Map<String, String> headers = new TreeMap<>();
        sent.headers().forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    /** In whatever column. */
    private int rowsWith(String member) throws SQLException {
        int rows = 0;
        for (String table :
                List.of("sessions", "session_revisions", "tickets", "followings", "erasures", "erased_sessions")) {
            rows += count(table, "strpos(cast(row_to_json(" + table + ") as text), '" + member + "') > 0");
        }
        return rows;
    }

    private int count(String table, String where) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from " + table + " where " + where)) {
            found.next();
            return found.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
