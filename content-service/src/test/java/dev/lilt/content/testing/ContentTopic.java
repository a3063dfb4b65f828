package dev.lilt.content.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads {@code lilt.content.v1} from its beginning. */
public final class ContentTopic implements AutoCloseable {
    public static final String NAME = "lilt.content.v1";
    private static final int PARTITIONS = 3;

    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> seen = new ArrayList<>();

    public ContentTopic() {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers()), new StringDeserializer(), new StringDeserializer());
        consumer.assign(IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(NAME, partition))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
    }

    public static String bootstrapServers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    /** Deletes the topic with all that is on it, as somebody who runs Kafka may. */
    public static void delete() throws Exception {
        try (Admin admin = admin()) {
            admin.deleteTopics(List.of(NAME)).all().get();
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(admin.listTopics().names().get()).doesNotContain(NAME));
        }
    }

    /** Creates the topic as the deployment does. */
    public static void create() {
        try (Admin admin = admin()) {
            await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
                admin.createTopics(List.of(
                                new NewTopic(NAME, PARTITIONS, (short) 1).configs(Map.of("cleanup.policy", "compact"))))
                        .all()
                        .get();
                return true;
            });
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    /** All records of a key so far, in their order. */
    public List<ConsumerRecord<String, String>> of(String key) {
        consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
        return seen.stream().filter(record -> key.equals(record.key())).toList();
    }

    /** The versions that a key has had so far; 0 for a tombstone. */
    public List<Integer> versions(String key) {
        return of(key).stream()
                .map(record -> record.value() == null
                        ? 0
                        : JsonPath.from(record.value()).getInt("version"))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
