package dev.lilt.session.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Content as content-service publishes it, from the examples of its contracts. */
public final class Content {
    private static final Path CONTRACTS = Path.of("..", "content-service", "contracts");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Content() {}

    /** Every example by its key on {@code lilt.content.v1}. */
    public static Map<String, JsonNode> examples() {
        Map<String, JsonNode> examples = new TreeMap<>();
        for (String type : List.of("exercise", "plan", "guidance")) {
            try (Stream<Path> files =
                    Files.list(CONTRACTS.resolve("lilt." + type + ".v1").resolve("examples"))) {
                for (Path file : files.toList()) {
                    JsonNode json = JSON.readTree(file.toFile());
                    examples.put(type + "/" + json.get("id").textValue(), json);
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return examples;
    }

    public static JsonNode exercise(String id) {
        return examples().get("exercise/" + id);
    }

    /** Publishes one record as it is, and waits until Kafka has it. */
    public static void publish(String key, byte[] value) {
        publish(new ProducerRecord<>("lilt.content.v1", key, value));
    }

    /** The same on one partition of any topic. */
    public static void publish(String topic, int partition, String key, byte[] value) {
        publish(new ProducerRecord<>(topic, partition, key, value));
    }

    private static void publish(ProducerRecord<String, byte[]> published) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(published).get();
        } catch (InterruptedException | ExecutionException refused) {
            throw new IllegalStateException(refused);
        }
    }

    public static void publishExamples() {
        examples().forEach((key, json) -> publish(key, json.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Publishes an exercise on the back, {@code test-lying-twist}, which there is none of, and waits until it is known.
     */
    public static void publishSupine() {
        ObjectNode lying = exercise("cat-cow").deepCopy();
        lying.put("id", "test-lying-twist").put("position", "supine");
        publish("exercise/test-lying-twist", lying.toString().getBytes(StandardCharsets.UTF_8));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Service.make(
                                        Service.someone(),
                                        "{\"exercises\":[{\"id\":\"test-lying-twist\"}],\"zone\":\"UTC\","
                                                + "\"profile\":{\"gestationalWeek\":1,\"clearance\":{}}}")
                                .statusCode()
                        == 201);
    }
}
