package dev.lilt.session.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lilt.session.testing.SessionServiceTest;
import dev.lilt.session.testing.TestTopics;
import dev.lilt.support.kafka.TopicConsumer;
import dev.lilt.support.kafka.TopicFollower;
import dev.lilt.support.kafka.TopicIdentity;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SessionServiceTest
class TopicFollowerTest {
    private static final String NAME = "test.whole-topic";

    private final List<Heard> readings = new CopyOnWriteArrayList<>();
    private final TopicFollower topic = new TopicFollower(
            NAME,
            TopicConsumer.From.BEGINNING,
            Duration.ofMillis(200),
            Map.of("bootstrap.servers", TestTopics.bootstrapServers()),
            new SimpleMeterRegistry(),
            this::nextReading);

    private static final class Heard implements TopicFollower.Reading {
        private final List<String> values = new CopyOnWriteArrayList<>();
        private volatile boolean caughtUp;

        @Override
        public void read(ConsumerRecord<String, byte[]> told) {
            values.add(new String(told.value(), StandardCharsets.UTF_8));
        }

        @Override
        public void caughtUp() {
            caughtUp = true;
        }
    }

    private TopicFollower.Reading nextReading() {
        Heard heard = new Heard();
        readings.add(heard);
        return heard;
    }

    @AfterEach
    void stop() throws InterruptedException {
        topic.stop();
    }

    @Test
    void shouldReadATopicThatWasMadeAgainFromItsBeginning() throws Exception {
        // Given
        TestTopics.make(NAME, Map.of());
        write("a", "b", "c");
        topic.start();
        awaitReading("a", "b", "c");

        // When
        TestTopics.make(NAME, Map.of());
        write("d");

        // Then
        awaitReading("d");
        write("e");
        awaitReading("d", "e");
        assertThat(topic.isAlive()).isTrue();
    }

    /** Its offsets don't tell: the new topic goes on where the old one was. */
    @Test
    void shouldNotTakeAnotherTopicOfTheSameLengthForTheOldOne() throws Exception {
        // Given
        TestTopics.make(NAME, Map.of());
        write("a", "b");
        TopicIdentity identity = new TopicIdentity(
                NAME, Duration.ofSeconds(5), Map.of("bootstrap.servers", TestTopics.bootstrapServers()));
        identity.remember();
        identity.check();

        // When
        TestTopics.make(NAME, Map.of());
        write("c", "d");

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThatThrownBy(identity::check).hasMessage("the topic was deleted and created again"));
        identity.close();
    }

    @Test
    void shouldBeginAgainOnAnEmptyTopic() throws Exception {
        // Given
        TestTopics.make(NAME, Map.of());
        topic.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> readings.stream().anyMatch(heard -> heard.caughtUp));
        write("a");
        awaitReading("a");

        // When
        TestTopics.make(NAME, Map.of());

        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            Heard last = readings.getLast();
            return readings.size() > 1 && last.caughtUp && last.values.isEmpty();
        });
    }

    @Test
    void shouldReadTheChosenPartitionOnlyAndChooseAgainWhenThereAreMore() throws Exception {
        // Given
        List<Integer> counts = new CopyOnWriteArrayList<>();
        topic.only(all -> {
            counts.add(all.size());
            return List.of(all.getFirst());
        });
        TestTopics.make(NAME, Map.of());
        topic.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> readings.stream().anyMatch(heard -> heard.caughtUp));

        // When
        writeTo(1, "elsewhere");
        writeTo(0, "here");

        // Then
        awaitReading("here");

        // When
        TestTopics.addPartitions(NAME, 4);

        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(counts).containsExactly(3, 4));
        awaitReading("here");
    }

    private void awaitReading(String... values) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(readings)
                        .last()
                        .satisfies(heard -> assertThat(heard.values).containsExactly(values)));
    }

    private static void write(String... values) throws Exception {
        writeTo(0, values);
    }

    private static void writeTo(int partition, String... values) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestTopics.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            for (String value : values) {
                producer.send(new ProducerRecord<>(NAME, partition, "key", value))
                        .get();
            }
        }
    }
}
