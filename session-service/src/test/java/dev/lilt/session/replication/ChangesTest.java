package dev.lilt.session.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.lilt.session.followers.FollowerCounts;
import dev.lilt.session.store.SessionRepository;
import dev.lilt.session.testing.Content;
import dev.lilt.session.testing.Rows;
import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import dev.lilt.session.testing.TopicRecords;
import dev.lilt.testing.EventStream;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SessionServiceTest
class ChangesTest {
    private static final Path CONTRACT = Path.of("contracts/lilt.session-changed.v1");

    @Inject
    AgroalDataSource database;

    @Inject
    SessionRepository sessions;

    @Inject
    FollowerCounts followers;

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    @Test
    void shouldTellAReplicaWithFollowersOfACommandAndNothingOfItsReasons() throws IOException {
        // Given
        String id = Service.session("tells-of-changes", Service.MORNING);
        followedOn(id, ListeningPartitionsTest.listeningTo(3), ListeningPartitionsTest.listeningTo(3));
        try (TopicRecords changes = new TopicRecords("lilt.session-changes.v1")) {
            // When
            Service.command("tells-of-changes", id, "one", "{\"type\":\"stop\",\"symptoms\":[\"dizziness\"]}");
            ConsumerRecord<String, byte[]> told = changes.first(id);

            // Then
            String value = new String(told.value(), StandardCharsets.UTF_8);
            assertThat(value).isEqualTo("{\"sessionId\":\"" + id + "\",\"revision\":2}");
            assertThat(schema().validate(value, InputFormat.JSON)).isEmpty();
            assertThat(header(told, "ce_type")).isEqualTo("lilt.session-changed.v1");
            assertThat(header(told, "ce_id")).isEqualTo(id + ".2");
            assertThat(told.partition()).isEqualTo(3);
        }
    }

    @Test
    void shouldTellEachReplicaOnceAndNobodyOfASessionThatNoneFollowsElsewhere() {
        // Given
        String quiet = Service.session("follows-here", Service.MORNING);
        String id = Service.session("tells-of-changes", Service.MORNING);
        followedOn(
                id,
                ListeningPartitionsTest.listeningTo(3),
                ListeningPartitionsTest.listeningTo(3),
                ListeningPartitionsTest.listeningTo(5));
        try (EventStream stream = Service.follow("follows-here", quiet, "");
                TopicRecords changes = new TopicRecords("lilt.session-changes.v1")) {
            await().until(() -> !stream.events().isEmpty());

            // When
            Service.command("follows-here", quiet, "start").then().statusCode(200);
            Service.command("tells-of-changes", id, "start").then().statusCode(200);
            Service.command("tells-of-changes", id, "pause").then().statusCode(200);

            // Then
            await().untilAsserted(() -> assertThat(changes.of(id))
                    .extracting(told -> told.partition() + ":" + header(told, "ce_id"))
                    .containsExactlyInAnyOrder("3:" + id + ".2", "3:" + id + ".3", "5:" + id + ".2", "5:" + id + ".3"));
            assertThat(changes.of(quiet)).isEmpty();
        }
    }

    @Test
    void shouldAllowItsExample() throws IOException {
        // When, Then
        assertThat(schema().validate(
                                Files.readString(CONTRACT.resolve("examples/first-command.json")), InputFormat.JSON))
                .isEmpty();
        assertThat(schema().validate("{\"sessionId\":\"one\",\"revision\":1}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void shouldFindInTheDatabaseWhatAnotherReplicaAcceptedAndKafkaDidNotTell() {
        // Given
        String id = Service.session("hears-of-changes", Service.MORNING);
        Service.command("hears-of-changes", id, "start").then().statusCode(200);
        try (EventStream stream = Service.follow("hears-of-changes", id, "")) {
            await().until(() -> !stream.events().isEmpty());

            // When: at once, before any other replica can know that it is followed here
            pauseElsewhere(id);

            // Then
            await().until(() -> stream.ids().contains("3.state"));
            assertThat(stream.events().getLast()).contains("\"status\":\"paused\"");
        }
    }

    @Test
    void shouldEndTheStreamOfASessionThatAnotherReplicaErased() {
        // Given
        String id = Service.session("erased-elsewhere", Service.MORNING);
        Service.command("erased-elsewhere", id, "start").then().statusCode(200);
        try (EventStream stream = Service.follow("erased-elsewhere", id, "")) {
            await().until(() -> !stream.events().isEmpty());

            // When
            Rows.change(
                    database,
                    "insert into erased_sessions values ('%s', 3, now())".formatted(id),
                    "delete from sessions where id = '%s'".formatted(id));

            // Then
            await().until(() -> stream.ids().contains("3.end"));
        }
    }

    @Test
    void shouldFindTheChangesOnlyOfSessionsThatAreAskedFor() {
        // Given
        UUID asked = UUID.fromString(Service.session("asks", Service.MORNING));
        UUID other = UUID.fromString(Service.session("asks-not", Service.MORNING));
        UUID erased = UUID.randomUUID();
        Rows.change(database, "insert into erased_sessions values ('%s', 7, now())".formatted(erased));
        Instant before = Instant.now().minusSeconds(60);
        // More than what has changed, and less.
        Set<UUID> many = Stream.concat(
                        Stream.of(asked, erased),
                        Stream.generate(UUID::randomUUID).limit(10_000))
                .collect(Collectors.toSet());

        // When
        List<SessionRepository.Change> few = sessions.changedSince(before, Set.of(other));
        List<SessionRepository.Change> found = sessions.changedSince(before, many);
        List<SessionRepository.Change> later =
                sessions.changedSince(Instant.now().plusSeconds(60), Set.of(asked));

        // Then
        assertThat(few).containsExactly(new SessionRepository.Change(other, 1));
        assertThat(found)
                .containsExactlyInAnyOrder(
                        new SessionRepository.Change(asked, 1), new SessionRepository.Change(erased, 7));
        assertThat(later).isEmpty();
    }

    @Test
    void shouldGoOnBehindRecordsThatAreNone() {
        // Given
        double before = skipped();
        int here = ListeningPartitions.partition(followers.replica(), 16);

        // When
        for (String garbage : new String[] {
            "junk",
            "",
            "null",
            "{}",
            "[]",
            "{\"sessionId\":null,\"revision\":2}",
            "{\"sessionId\":\"x\",\"revision\":1}",
            "{\"sessionId\":\"0198c2f4-0000-7000-8000-000000000000\",\"revision\":4294967296}",
            "[".repeat(4_000),
            "1".repeat(900_000)
        }) {
            Content.publish("lilt.session-changes.v1", here, "a\u0000b", garbage.getBytes(StandardCharsets.UTF_8));
        }
        Content.publish("lilt.session-changes.v1", here, "a", null);

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(skipped() - before).isEqualTo(11));
    }

    private double skipped() {
        return metrics.get("lilt.topic.records.skipped")
                .tag("topic", "lilt.session-changes.v1")
                .counter()
                .count();
    }

    /** Makes other replicas that serve a follower of the session, and waits until this one knows of them. */
    private void followedOn(String id, UUID... replicas) {
        for (UUID replica : replicas) {
            Rows.change(
                    database,
                    // A live one would go on giving signs of life.
                    "insert into replicas values ('%s', now() + interval '60 seconds')".formatted(replica),
                    "insert into followings values ('%s', '%s', 1, now())".formatted(id, replica));
        }
        await().until(() -> followers.replicasElsewhere(UUID.fromString(id)).equals(Set.of(replicas)));
    }

    /** As another replica does it, without a word to this one. */
    private void pauseElsewhere(String id) {
        Rows.change(database, """
                insert into session_revisions (session_id, number, status, at, position_ms, first_cue)
                select session_id, number + 1, 'paused', date_trunc('milliseconds', now()), position_ms, first_cue
                from session_revisions where session_id = '%s' order by number desc limit 1""".formatted(id), """
                update sessions set status = 'paused', revision = revision + 1, changed_at = now(), ends_at = null
                where id = '%s'""".formatted(id));
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(CONTRACT.resolve("schema.json")));
    }

    private static String header(ConsumerRecord<String, byte[]> told, String name) {
        return new String(told.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
