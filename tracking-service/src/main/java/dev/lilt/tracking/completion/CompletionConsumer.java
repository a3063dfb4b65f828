package dev.lilt.tracking.completion;

import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.activity.Refusal;
import dev.lilt.tracking.activity.RefusedException;
import dev.lilt.tracking.ledger.Ledger;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Enters what comes, a batch in one transaction. The batch is acknowledged when this returns, so Kafka is told of an offset only after its
 * row is committed or its dead letter is kept: killed at any point, we read the batch again and the ledger finds what it has.
 */
@ApplicationScoped
class CompletionConsumer {
    private static final Logger LOG = Logger.getLogger(CompletionConsumer.class);

    private final CompletionReader reader;
    private final Ledger ledger;
    private final DeadLetters deadLetters;
    private final Perseverance perseverance;
    private final CompletionMetrics metrics;

    CompletionConsumer(
            CompletionReader reader,
            Ledger ledger,
            DeadLetters deadLetters,
            Perseverance perseverance,
            CompletionMetrics metrics) {
        this.reader = reader;
        this.ledger = ledger;
        this.deadLetters = deadLetters;
        this.perseverance = perseverance;
        this.metrics = metrics;
    }

    @Blocking
    @Incoming("completions")
    void consume(ConsumerRecords<byte[], byte[]> records) {
        List<ConsumerRecord<byte[], byte[]>> readable = new ArrayList<>(records.count());
        List<CompletedSession> sessions = new ArrayList<>(records.count());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                sessions.add(reader.read(record));
                readable.add(record);
            } catch (RefusedException refused) {
                refuse(record, refused);
            }
        }
        List<Ledger.Entry> entries = perseverance.untilDone("database", () -> ledger.enter(sessions));
        for (int i = 0; i < entries.size(); i++) {
            conclude(readable.get(i), entries.get(i));
        }
    }

    private void conclude(ConsumerRecord<byte[], byte[]> record, Ledger.Entry entry) {
        switch (entry) {
            case NEW -> metrics.counted(Instant.ofEpochMilli(record.timestamp()));
            case DUPLICATE -> metrics.duplicate();
            case CONTRADICTION ->
                refuse(
                        record,
                        new RefusedException(
                                Refusal.CONTRADICTS_LEDGER,
                                "the ledger has this sessionId, and it says something else"));
        }
    }

    private void refuse(ConsumerRecord<byte[], byte[]> record, RefusedException refused) {
        perseverance.untilDone("dead-letter-topic", () -> deadLetters.send(record, refused));
        metrics.deadLettered(refused.refusal());
        LOG.warnf(
                "Record dead-lettered refusal=%s reason=\"%s\" topic=%s partition=%d offset=%d",
                refused.refusal(), refused.detail(), record.topic(), record.partition(), record.offset());
    }
}
