package dev.lilt.benchmarks.totals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends completions as session-service does: a morning's session with a pause, of any member, at any time of the last
 * 30 days.
 */
final class CompletionSender implements AutoCloseable {
    private static final int PARTITIONS = 6;

    private final String bootstrapServers;
    private final int members;
    private final KafkaProducer<byte[], byte[]> producer;
    private final SplittableRandom random = new SplittableRandom(1);
    private final Instant now = InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS);

    CompletionSender(String bootstrapServers, int members) {
        this.bootstrapServers = bootstrapServers;
        this.members = members;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.LINGER_MS_CONFIG,
                        20,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        1 << 17),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Makes a topic as session-completions is. */
    void make(String topic) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Returns once Kafka has them all: the last of each partition, which is there when all are, as each partition is
     * read in order.
     */
    List<UUID> send(String topic, int count) {
        var last = new ConcurrentHashMap<Integer, UUID>();
        var failures = new ConcurrentHashMap<String, Exception>();
        for (int i = 0; i < count; i++) {
            var id = new UUID(random.nextLong(), random.nextLong());
            var member = "bench-" + random.nextInt(members);
            producer.send(
                    new ProducerRecord<>(topic, bytes(member), bytes(completion(id, member))), (metadata, failure) -> {
                        if (failure == null) {
                            last.put(metadata.partition(), id);
                        } else {
                            failures.put("first", failure);
                        }
                    });
        }
        producer.flush();
        failures.values().forEach(failure -> {
            throw new IllegalStateException(failure);
        });
        return List.copyOf(last.values());
    }

    private String completion(UUID id, String member) {
        var start = now.minus(Duration.ofMinutes(20 + random.nextInt(30 * 24 * 60)));
        return """
                {"sessionId":"%s","memberId":"%s","zone":"Europe/Vienna","startedAt":"%s","endedAt":"%s","status":"completed",\
                "activeIntervals":[%s,%s,%s],"repsDone":[{"exercise":"pelvic-tilt","reps":9},{"exercise":"cat-cow","reps":8}]}""".formatted(
                        id,
                        member,
                        connection(start),
                        connection(start.plusSeconds(420)),
                        interval(start, start.plusMillis(150_500), "pelvic-tilt", "strength", "light"),
                        interval(start.plusMillis(180_250), start.plusMillis(300_000), "cat-cow", "mobility", "light"),
                        interval(
                                start.plusMillis(300_000),
                                start.plusMillis(420_000),
                                "walk-pelvic-sway",
                                "aerobic",
                                "moderate"));
    }

    private static String interval(Instant from, Instant to, String exercise, String kind, String intensity) {
        return "{\"from\":\"%s\",\"to\":\"%s\",\"exercise\":\"%s\",\"version\":1,\"kind\":\"%s\",\"intensity\":\"%s\"}"
                .formatted(connection(from), connection(to), exercise, kind, intensity);
    }

    /** Always with three digits of milliseconds, as the contract has it. */
    private static String connection(Instant at) {
        return String.valueOf(at.plusNanos(1)).substring(0, 23) + "Z";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
