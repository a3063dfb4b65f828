package dev.lilt.tracking.completion;

import static dev.lilt.tracking.testing.Asking.ok;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.tracking.testing.Completion;
import dev.lilt.tracking.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random records between good ones: none ends the consumer, and every good one counts. */
@QuarkusTest
class AnyRecordTest {
    private static final int RECORDS = 500;
    private static final int GOOD_ONE_IN = 10;

    @Inject
    CompletionConsumer consumer;

    @Test
    void shouldCountEveryGoodRecordAmongAnyOthers() {
        // Given
        long seed = Long.getLong("lilt.records.seed", new SecureRandom().nextLong());
        System.out.println("any record: -Dlilt.records.seed=" + seed);
        Random random = new Random(seed);
        String member = "among-any-" + Long.toHexString(seed);
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            records.add(i % GOOD_ONE_IN == 0 ? good(member, i / GOOD_ONE_IN) : any(random));
        }

        // When
        for (int from = 0; from < RECORDS; ) {
            int to = Math.min(RECORDS, from + 1 + random.nextInt(60));
            consumer.consume(new ConsumerRecords<>(
                    Map.of(new TopicPartition(Topics.COMPLETIONS, 0), records.subList(from, to)), Map.of()));
            from = to;
        }

        // Then
        JsonPath week = JsonPath.from(ok(member, "/weeks/2026-W47"));
        assertThat(week.getInt("minutes")).isEqualTo(RECORDS / GOOD_ONE_IN);
        assertThat(week.getInt("sessions")).isEqualTo(RECORDS / GOOD_ONE_IN);
    }

    /** A minute each, an hour apart. */
    private static ConsumerRecord<byte[], byte[]> good(String member, int number) {
        String hour = "2026-11-%02dT%02d".formatted(17 + number / 20, number % 20);
        String from = hour + ":00:00.000Z";
        String to = hour + ":01:00.000Z";
        Completion completion = Completion.of(member, from, to).walking(from, to);
        return MorningRecords.at(1_795_000_000_000L, member.getBytes(UTF_8), completion.bytes());
    }

    private static ConsumerRecord<byte[], byte[]> any(Random random) {
        byte[] real = Completion.of("any-mutant", "2026-11-20T07:00:00.000Z", "2026-11-20T07:05:00.000Z")
                .walking("2026-11-20T07:00:00.000Z", "2026-11-20T07:05:00.000Z")
                .bytes();
        byte[] value = switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> bytes(random, 2_000);
            case 2 -> ("[".repeat(random.nextInt(100_000)) + "1").getBytes(UTF_8);
            case 3 -> Arrays.copyOf(real, random.nextInt(2 * real.length));
            default -> mutated(real, random);
        };
        ConsumerRecord<byte[], byte[]> record = MorningRecords.at(timestamp(random), key(random), value);
        for (int headers = random.nextInt(4); headers > 0; headers--) {
            String name = random.nextBoolean() ? "ce_type" : new String(bytes(random, 20), UTF_8);
            record.headers().add(name, random.nextInt(4) == 0 ? null : bytes(random, 200));
        }
        return record;
    }

    private static long timestamp(Random random) {
        return random.nextInt(3) == 0 ? random.nextLong() : 1_795_000_000_000L;
    }

    private static byte @Nullable [] key(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> bytes(random, 300);
            case 2 -> new byte[] {0x61, 0x00, 0x62};
            default -> "any-mutant".getBytes(UTF_8);
        };
    }

    private static byte[] mutated(byte[] real, Random random) {
        byte[] mutated = real.clone();
        for (int changes = 1 + random.nextInt(5); changes > 0; changes--) {
            mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
        }
        return mutated;
    }

    private static byte[] bytes(Random random, int most) {
        byte[] bytes = new byte[random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }
}
