package dev.lilt.tracking.completion;

import static dev.lilt.tracking.testing.Asking.ok;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.tracking.testing.Completion;
import dev.lilt.tracking.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Once in effect, with the real ledger: the same week for whatever at-least-once delivery makes of a list of sessions.
 */
@QuarkusTest
class AnyDeliveryTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");
    private static final int MINUTES_TO_SUNDAY = 6 * 24 * 60;

    @Inject
    CompletionConsumer consumer;

    private record Done(Completion completion, List<Instant> edges) {
        /** One that begins and ends in the week of {@code MONDAY}, with a pause in it. */
        static Done any(String member, Random random) {
            Instant start = MONDAY.plusSeconds(60L * random.nextInt(MINUTES_TO_SUNDAY));
            long first = random.nextInt(600_000);
            long pause = random.nextInt(600_000);
            long second = random.nextInt(600_000);
            Instant goesOn = start.plusMillis(first + pause);
            Completion completion = Completion.of(member, text(start), text(goesOn.plusMillis(second)))
                    .tilting(text(start), text(start.plusMillis(first)))
                    .walking(text(goesOn), text(goesOn.plusMillis(second)));
            return new Done(completion, List.of(start, start.plusMillis(first), goesOn, goesOn.plusMillis(second)));
        }

        private static String text(Instant at) {
            return at.toString();
        }
    }

    /** Each made from its number: duplicates, replays of everything and any order, cut into batches anywhere. */
    static LongStream deliveries() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest
    @MethodSource("deliveries")
    void shouldGiveTheSameWeek(long number) {
        // Given
        Random random = new Random(number);
        String member = "delivery-" + number;
        List<Done> sessions = IntStream.rangeClosed(0, random.nextInt(30))
                .mapToObj(i -> Done.any(member, random))
                .toList();

        // When
        List<Done> delivered = delivered(sessions, random);
        for (int from = 0; from < delivered.size(); ) {
            int to = Math.min(delivered.size(), from + 1 + random.nextInt(20));
            consumer.consume(batch(delivered.subList(from, to)));
            from = to;
        }

        // Then
        JsonPath week = JsonPath.from(ok(member, "/weeks/2026-W47?zone=UTC"));
        assertThat(week.getLong("activeMs")).isEqualTo(milliseconds(sessions));
        assertThat(week.getInt("sessions")).isEqualTo(sessions.size());
    }

    /** Each millisecond in which any of them was active, once. */
    private static long milliseconds(List<Done> sessions) {
        BitSet active = new BitSet();
        for (Done each : sessions) {
            for (int i = 0; i < each.edges().size(); i += 2) {
                active.set(
                        sinceMonday(each.edges().get(i)),
                        sinceMonday(each.edges().get(i + 1)));
            }
        }
        return active.cardinality();
    }

    private static int sinceMonday(Instant at) {
        return Math.toIntExact(Duration.between(MONDAY, at).toMillis());
    }

    private static List<Done> delivered(List<Done> sessions, Random random) {
        List<Done> delivered = new ArrayList<>(sessions);
        sessions.stream().filter(each -> random.nextBoolean()).forEach(delivered::add);
        for (int replays = random.nextInt(3); replays > 0; replays--) {
            delivered.addAll(sessions);
        }
        Collections.shuffle(delivered, random);
        return delivered;
    }

    private static ConsumerRecords<byte[], byte[]> batch(List<Done> part) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (Done each : part) {
            records.add(new ConsumerRecord<>(
                    Topics.COMPLETIONS,
                    0,
                    records.size(),
                    each.completion().memberId().getBytes(UTF_8),
                    each.completion().bytes()));
        }
        return new ConsumerRecords<>(Map.of(new TopicPartition(Topics.COMPLETIONS, 0), records), Map.of());
    }
}
