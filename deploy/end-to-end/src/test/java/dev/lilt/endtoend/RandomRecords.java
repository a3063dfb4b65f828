package dev.lilt.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Records that nobody should send to Lilt's topics: random bytes, huge and nested values, broken headers and
 * timestamps, and the examples of the contracts with a few bytes or numbers changed.
 */
final class RandomRecords {
    /** A little below what the broker takes. */
    private static final int HUGE = 900_000;

    private static final List<String> NUMBERS =
            List.of("2147483647", "-1", "1e308", "9223372036854775808", "0.5", "null", "\"\"", "[]", "true");
    private static final List<String> TEXTS = List.of(
            "+1000000000-12-31T00:00:00Z",
            "+300000-01-01T00:00:00Z",
            "-999999999-01-01T00:00:00Z",
            "\\u0000",
            "\\ud800",
            "",
            "SystemV/PST8",
            "a".repeat(300));

    private final Random random;
    private final List<byte[]> examples;

    /** Takes the examples of the contracts of these services. */
    RandomRecords(Random random, List<Path> services) {
        this.random = random;
        this.examples = services.stream().flatMap(RandomRecords::examples).toList();
    }

    private static Stream<byte[]> examples(Path service) {
        try (Stream<Path> files = Files.walk(service.resolve("contracts"))) {
            return files
                    .filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> file.getParent().endsWith("examples"))
                    .sorted()
                    .map(RandomRecords::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes one record for this topic. */
    ProducerRecord<byte[], byte[]> next(String topic) {
        Long timestamp = random.nextInt(4) == 0 ? random.nextLong(System.currentTimeMillis()) : null;
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, null, timestamp, key(), value());
        for (int headers = random.nextInt(4); headers > 0; headers--) {
            String name = List.of("ce_type", "ce_id", "ce_source", "x-" + random.nextInt())
                    .get(random.nextInt(4));
            record.headers().add(name, random.nextInt(5) == 0 ? null : bytes(random.nextInt(64)));
        }
        return record;
    }

    private byte @Nullable [] key() {
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> new byte[] {0x61, 0x00, 0x62};
            case 2 -> ("exercise/" + UUID.randomUUID()).getBytes(UTF_8);
            case 3 -> ("plan/" + UUID.randomUUID()).getBytes(UTF_8);
            case 4 -> UUID.randomUUID().toString().getBytes(UTF_8);
            default -> bytes(random.nextInt(300));
        };
    }

    private byte @Nullable [] value() {
        return switch (random.nextInt(20)) {
            case 0 -> null;
            case 1 -> new byte[0];
            case 2 -> "junk".getBytes(UTF_8);
            case 3 -> "[".repeat(1 + random.nextInt(20_000)).getBytes(UTF_8);
            case 4 -> random.nextInt(10) == 0 ? bytes(HUGE) : bytes(random.nextInt(5_000));
            case 5, 6, 7, 8 -> bytes(random.nextInt(500));
            default -> mutated(examples.get(random.nextInt(examples.size())));
        };
    }

    /** An example in which one to three things are changed. */
    private byte[] mutated(byte[] example) {
        byte[] changed = example;
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            changed = switch (random.nextInt(5)) {
                case 0 -> Arrays.copyOf(changed, random.nextInt(changed.length));
                case 1 -> flipped(changed);
                case 2 -> replaced(changed, "\\d+", NUMBERS.get(random.nextInt(NUMBERS.size())));
                case 3 -> replaced(changed, "(?<=: \")[^\"]*(?=\")", TEXTS.get(random.nextInt(TEXTS.size())));
                default -> replaced(changed, "\"[a-zA-Z]+\"(?= *:)", "\"other\"");
            };
            if (changed.length == 0) {
                return changed;
            }
        }
        return changed;
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    /** Replaces one of the places that match, at random. */
    private byte[] replaced(byte[] json, String pattern, String by) {
        var text = new String(json, UTF_8);
        var places =
                java.util.regex.Pattern.compile(pattern).matcher(text).results().toList();
        if (places.isEmpty()) {
            return json;
        }
        var place = places.get(random.nextInt(places.size()));
        return (text.substring(0, place.start()) + by + text.substring(place.end())).getBytes(UTF_8);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
