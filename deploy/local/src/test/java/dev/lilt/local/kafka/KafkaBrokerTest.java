package dev.lilt.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.process.LoopbackPort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {
    @TempDir
    private static Path directory;

    private static KafkaBroker broker;

    @BeforeAll
    static void startBroker() {
        broker = new KafkaBroker(
                ChildReaper.start(),
                directory.resolve("kafka"),
                LoopbackPort.anyFree(),
                directory.resolve("kafka.log"));
        broker.start();
    }

    @AfterAll
    static void killBroker() {
        broker.kill();
    }

    @Test
    void shouldHaveTheTopicsOfTheDesign() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThat(settings(admin))
                    .isEqualTo(Map.of(
                            "lilt.content.v1", "3 partitions, compact",
                            "lilt.member-erased.v1", "6 partitions, delete, PT9600H",
                            "lilt.session-changes.v1", "16 partitions, delete, PT1H",
                            "lilt.session-completions.v1", "6 partitions, delete, PT9600H",
                            "lilt.session-completions.v1.dlq", "1 partitions, delete, PT9600H"));
        }
    }

    @Test
    void shouldNotMakeATopicThatSomebodyMistypes() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThatThrownBy(() -> admin.describeTopics(List.of("lilt.contents.v1"))
                            .allTopicNames()
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @Test
    void shouldKeepRecordsWhenKilledAndStartedAgain() throws Exception {
        // Given
        var partition = new TopicPartition("lilt.session-completions.v1.dlq", 0);
        Map<String, Object> servers = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(servers, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(partition.topic(), "alma", "a record"))
                    .get();
        }

        // When
        broker.kill();
        broker.start();

        // Then
        try (var consumer = new KafkaConsumer<>(servers, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(Set.of(partition));
            consumer.seekToBeginning(Set.of(partition));
            var records = consumer.poll(Duration.ofSeconds(20)).records(partition);
            assertThat(records)
                    .singleElement()
                    .satisfies(record -> assertThat(record.value()).isEqualTo("a record"));
        }
    }

    private static Map<String, String> settings(Admin admin) throws Exception {
        var names = admin.listTopics().names().get().stream()
                .filter(name -> !name.startsWith("__"))
                .collect(Collectors.toSet());
        var topics = admin.describeTopics(names).allTopicNames().get();
        var resources = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        var settings = new TreeMap<String, String>();
        admin.describeConfigs(resources).all().get().forEach((resource, configuration) -> {
            var policy = configuration.get("cleanup.policy").value();
            long retentionMs = Long.parseLong(configuration.get("retention.ms").value());
            settings.put(
                    resource.name(),
                    "%d partitions, %s%s"
                            .formatted(
                                    topics.get(resource.name()).partitions().size(),
                                    policy,
                                    policy.equals("delete") ? ", " + Duration.ofMillis(retentionMs) : ""));
        });
        return settings;
    }
}
