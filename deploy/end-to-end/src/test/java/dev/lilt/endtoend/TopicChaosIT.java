package dev.lilt.endtoend;

import static dev.lilt.endtoend.WholePathIT.activeMs;
import static dev.lilt.endtoend.WholePathIT.awaitWeek;
import static dev.lilt.endtoend.WholePathIT.completeLog;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/**
 * Records that nobody should send come in on every topic while sessions run: no consumer stops, and every good record
 * counts.
 */
class TopicChaosIT {
    private static final int RECORDS = Integer.getInteger("lilt.chaos.records", 1_000);
    private static final List<String> TOPICS = List.of(
            "lilt.content.v1",
            "lilt.session-changes.v1",
            "lilt.session-completions.v1",
            "lilt.session-completions.v1.dlq",
            "lilt.member-erased.v1");

    private final RunningStack stack = RunningStack.get();

    @Test
    void shouldGoOnWhateverComesInOnATopic() throws Exception {
        // Given
        long seed = Long.getLong("lilt.chaos.seed", new SecureRandom().nextLong());
        System.out.println("topics chaos: -Dlilt.chaos.records=" + RECORDS + " -Dlilt.chaos.seed=" + seed);
        List<Member> members = new ArrayList<>();
        List<Following> followings = new ArrayList<>();
        List<JsonPath> timelines = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Member member = Member.fresh();
            String session = member.session(20);
            timelines.add(member.timeline(session));
            followings.add(Following.start(member, session));
            members.add(member);
            member.command(session, "start");
        }

        // When
        send(new Random(seed));

        // Then
        for (int i = 0; i < members.size(); i++) {
            assertThat(followings.get(i).whole()).isEqualTo(completeLog(timelines.get(i)));
            assertThat(awaitWeek(members.get(i), 1).getLong("activeMs"))
                    .isEqualTo(activeMs(timelines.get(i), timelines.get(i).getLong("durationMs")));
        }
        shouldServeNewMembers();
    }

    /** Sessions are made, steered, followed, counted and erased as before, and every service is well. */
    private void shouldServeNewMembers() throws InterruptedException {
        for (int i = 0; i < 6; i++) {
            Member member = Member.fresh();
            String session = member.session(60);
            Following following = Following.start(member, session);
            member.command(session, "start");
            assertThat(following.whole()).isEqualTo(completeLog(member.timeline(session)));
            awaitWeek(member, 1);
            member.at("session-service").delete("/members/me").then().statusCode(200);
            awaitWeek(member, 0);
        }
        for (String service : List.of("content-service", "session-service", "tracking-service")) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(given().baseUri(stack.url(service))
                                    .get("/q/health")
                                    .statusCode())
                            .as(service)
                            .isEqualTo(200));
        }
    }

    private void send(Random random) throws InterruptedException {
        RandomRecords records = new RandomRecords(
                random,
                List.of(
                        RunningStack.root().resolve("content-service"),
                        RunningStack.root().resolve("session-service")));
        List<Future<?>> sent = new ArrayList<>();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.url("kafka")),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < RECORDS; i++) {
                for (String topic : TOPICS) {
                    sent.add(producer.send(records.next(topic)));
                }
            }
        }
        int refused = 0;
        for (Future<?> each : sent) {
            try {
                each.get();
            } catch (ExecutionException refusedByTheBroker) {
                refused++;
            }
        }
        // The broker itself refuses a record without a key on a compacted topic, and little else.
        System.out.println("topics chaos: sent=" + (sent.size() - refused) + " refused=" + refused);
        assertThat(refused).isLessThan(sent.size() / 4);
    }
}
