package dev.lilt.tracking.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The topics around this service, as its neighbours use them. */
@ApplicationScoped
public class Topics {
    public static final String COMPLETIONS = "lilt.session-completions.v1";
    public static final String CONTENT = "lilt.content.v1";
    public static final String ERASURES = "lilt.member-erased.v1";
    public static final String DEAD_LETTERS = "lilt.session-completions.v1.dlq";

    private final Map<String, Object> broker;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> deadLetters;
    private final List<ConsumerRecord<byte[], byte[]>> deadLettersSoFar = new ArrayList<>();

    Topics(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
        producer = new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer());
        Map<String, Object> alone = new HashMap<>(broker);
        alone.remove(ConsumerConfig.GROUP_ID_CONFIG);
        deadLetters = new KafkaConsumer<>(alone, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        TopicPartition only = new TopicPartition(DEAD_LETTERS, 0);
        deadLetters.assign(List.of(only));
        deadLetters.seekToBeginning(List.of(only));
    }

    @PreDestroy
    void close() {
        producer.close();
        deadLetters.close();
    }

    /** As session-service sends it. */
    public RecordMetadata send(Completion completion) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", completion.sessionId());
        headers.put("ce_source", "/session-service");
        headers.put("ce_type", "lilt.session-completed.v1");
        headers.put("content-type", "application/json");
        return send(completion.memberId().getBytes(UTF_8), completion.bytes(), headers);
    }

    public RecordMetadata send(byte[] key, byte[] value, Map<String, String> headers) {
        return send(COMPLETIONS, key, value, headers);
    }

    /** As session-service sends it when a member has erased everything. */
    public RecordMetadata erase(String member, String erasedAt) {
        return erase(
                member.getBytes(UTF_8),
                "{\"memberId\":\"%s\",\"erasedAt\":\"%s\"}"
                        .formatted(member, erasedAt)
                        .getBytes(UTF_8));
    }

    public RecordMetadata erase(byte[] key, byte[] value) {
        return send(ERASURES, key, value, Map.of("ce_type", "lilt.member-erased.v1"));
    }

    private RecordMetadata send(String topic, byte[] key, byte[] value, Map<String, String> headers) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        return send(record);
    }

    private RecordMetadata send(ProducerRecord<byte[], byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (InterruptedException | ExecutionException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** A record that says it is a CloudEvent, by headers that have no value. */
    public void sendHeadersWithoutValue(String topic) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, "no-values".getBytes(UTF_8), new byte[0]);
        List.of("ce_specversion", "ce_id", "ce_source", "ce_type", "content-type")
                .forEach(name -> record.headers().add(name, null));
        send(record);
    }

    /** As content-service publishes it; nothing retires it. */
    public void publish(String key, byte @Nullable [] value) {
        send(new ProducerRecord<>(CONTENT, key.getBytes(UTF_8), value));
    }

    /** As an operator does who wants to begin again, with the same partitions and settings. */
    public void deleteAndMakeAgain(String topic) {
        try (Admin admin = Admin.create(broker)) {
            TopicDescription before =
                    admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            Map<String, String> settings = new HashMap<>();
            admin.describeConfigs(List.of(resource)).all().get().get(resource).entries().stream()
                    .filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
                    .forEach(entry -> settings.put(entry.name(), entry.value()));
            admin.deleteTopics(List.of(topic)).all().get();
            NewTopic again = new NewTopic(topic, before.partitions().size(), (short) 1).configs(settings);
            await().atMost(20, SECONDS)
                    .ignoreExceptions()
                    .until(() -> admin.createTopics(List.of(again)).all().get() == null);
        } catch (InterruptedException | ExecutionException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** All dead letters that came from here so far. */
    public synchronized List<ConsumerRecord<byte[], byte[]>> deadLettersOf(RecordMetadata origin) {
        deadLetters.poll(Duration.ofMillis(100)).forEach(deadLettersSoFar::add);
        return deadLettersSoFar.stream()
                .filter(letter -> Objects.equals(header(letter, "dead-letter-partition"), "" + origin.partition()))
                .filter(letter -> Objects.equals(header(letter, "dead-letter-offset"), "" + origin.offset()))
                .toList();
    }

    public static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }
}
