package dev.lilt.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.local.kafka.KafkaBroker;
import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.process.LoopbackPort;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DlqCommandTest {
    @TempDir
    private Path directory;

    @Test
    void shouldListWhatWaitsAndReplayWhatIsChosen() throws Exception {
        // Given
        var broker = new KafkaBroker(
                ChildReaper.start(),
                directory.resolve("kafka"),
                LoopbackPort.anyFree(),
                directory.resolve("kafka.log"));
        broker.start();
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(letter(
                            "2026-11-25T12:00:00.123Z", "unknown-zone", "zone is not in the tz database", "3", "41"))
                    .get();
            producer.send(letter("2026-11-25T12:00:01.456Z", "too-old", "startedAt is before 2000", "0", "7"))
                    .get();
        }

        // When
        String before = printed(broker, "dlq");
        String replayed = printed(broker, "dlq", "replay", "--reason", "unknown-zone", "--offset", "0:0");
        String after = printed(broker, "dlq", "list", "--reason", "unknown-zone");
        broker.kill();

        // Then
        assertThat(before).isEqualTo("""
                OFFSET      WHEN                      REASON              FROM        WHAT IS WRONG
                0:0         2026-11-25T12:00:00.123Z  unknown-zone        3:41        zone is not in the tz database
                0:1         2026-11-25T12:00:01.456Z  too-old             0:7         startedAt is before 2000
                Waiting: 2
                """);
        assertThat(replayed).isEqualTo("""
                OFFSET      WHEN                      REASON              FROM        WHAT IS WRONG
                0:0         2026-11-25T12:00:00.123Z  unknown-zone        3:41        zone is not in the tz database
                Replayed: 1. What is still wrong comes back to the list.
                """);
        assertThat(after).isEqualTo("Waiting: 0\n");
    }

    private static ProducerRecord<String, String> letter(
            String at, String cause, String reason, String partition, String offset) {
        var record = new ProducerRecord<>(
                "lilt.session-completions.v1.dlq", 0, Instant.parse(at).toEpochMilli(), "alma", "own");
        List.of(
                        Map.entry("cause", cause),
                        Map.entry("reason", reason),
                        Map.entry("partition", partition),
                        Map.entry("offset", offset))
                .forEach(header -> record.headers()
                        .add("dead-letter-" + header.getKey(), header.getValue().getBytes(UTF_8)));
        return record;
    }

    private static String printed(KafkaBroker broker, String... command) {
        var out = new StringWriter();
        var arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--kafka", broker.bootstrapServers()));
        int status =
                LiltMain.commandLine().setOut(new PrintWriter(out, true)).execute(arguments.toArray(String[]::new));
        assertThat(status).isZero();
        return out.toString();
    }
}
