package dev.lilt.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Completions as session-service sends them, many at a time, all in one week, and what they add up to by an oracle that
 * walks through every second, and counts those once in which two sessions are active. One in ten is sent twice.
 */
final class Completions implements AutoCloseable {
    private static final String TOPIC = "lilt.session-completions.v1";
    private static final int MEMBERS = 500;
    private static final int MINUTES_TO_SUNDAY = 6 * 24 * 60;

    /** Of one member. */
    record Totals(int sessions, Map<LocalDate, Long> activeMs) {}

    private final LocalDate monday;
    private final Random random;
    private final String prefix;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();
    private final Map<String, Counted> counted = new TreeMap<>();

    /** In the week that begins on {@code monday}, of members that nobody else has. */
    Completions(String bootstrapServers, LocalDate monday, long seed) {
        this.monday = monday;
        this.random = new Random(seed);
        this.prefix = "many-" + UUID.randomUUID() + "-";
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        // Kafka is killed meanwhile.
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        300_000,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        300_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Sends so many sessions, in the background; {@link #awaitSent} waits. */
    void send(int sessions) {
        for (int i = 0; i < sessions; i++) {
            String member = prefix + random.nextInt(MEMBERS);
            byte[] completion = completion(member).getBytes(UTF_8);
            for (int times = random.nextInt(10) == 0 ? 2 : 1; times > 0; times--) {
                sent.add(producer.send(new ProducerRecord<>(TOPIC, member.getBytes(UTF_8), completion)));
            }
        }
    }

    void awaitSent() throws ExecutionException, InterruptedException {
        producer.flush();
        for (Future<RecordMetadata> each : sent) {
            each.get();
        }
    }

    /** Returns the week that each member has to have. */
    Map<String, Totals> totals() {
        Map<String, Totals> totals = new TreeMap<>();
        counted.forEach((member, each) -> totals.put(member, each.totals(monday)));
        return totals;
    }

    private String completion(String member) {
        Instant start = monday.atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plusSeconds(60L * random.nextInt(MINUTES_TO_SUNDAY) + random.nextInt(60));
        Instant paused = start.plusSeconds(random.nextInt(600));
        Instant resumed = paused.plusSeconds(random.nextInt(600));
        Instant end = resumed.plusSeconds(random.nextInt(600));
        count(member, start, paused, resumed, end);
        return """
                {"sessionId":"%s","memberId":"%s","zone":"UTC","startedAt":"%s","endedAt":"%s","status":"completed",\
                "activeIntervals":[%s,%s],"repsDone":[{"exercise":"pelvic-tilt","reps":9}]}""".formatted(
                        new UUID(random.nextLong(), random.nextLong()),
                        member,
                        start,
                        end,
                        interval(start, paused, "pelvic-tilt", "strength", "light"),
                        interval(resumed, end, "walk-pelvic-sway", "aerobic", "moderate"));
    }

    private static String interval(Instant from, Instant to, String exercise, String kind, String intensity) {
        return "{\"from\":\"%s\",\"to\":\"%s\",\"exercise\":\"%s\",\"version\":1,\"kind\":\"%s\",\"intensity\":\"%s\"}"
                .formatted(from, to, exercise, kind, intensity);
    }

    private void count(String member, Instant start, Instant paused, Instant resumed, Instant end) {
        Counted all = counted.computeIfAbsent(member, first -> new Counted());
        boolean isActive = false;
        for (Instant second = start; second.isBefore(end); second = second.plusSeconds(1)) {
            if (second.isBefore(paused) || !second.isBefore(resumed)) {
                all.seconds.set(Math.toIntExact(
                        Duration.between(monday.atStartOfDay(ZoneOffset.UTC).toInstant(), second)
                                .toSeconds()));
                isActive = true;
            }
        }
        // A session with nothing done is no session of the week.
        all.sessions += isActive ? 1 : 0;
    }

    /** Of one member: the seconds since Monday in which any session was active, each once. */
    private static final class Counted {
        private final BitSet seconds = new BitSet();
        private int sessions;

        Totals totals(LocalDate monday) {
            Map<LocalDate, Long> byDay = new TreeMap<>();
            seconds.stream().forEach(second -> byDay.merge(monday.plusDays(second / 86_400), 1_000L, Long::sum));
            return new Totals(sessions, byDay);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
