package dev.lilt.tracking.completion;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lilt.tracking.activity.CompletedSession;
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
 * Enters what comes, a batch in one transaction. The batch is acknowledged when this returns, so Kafka is told of an
 * offset only after its row is committed or its dead letter is kept: killed at any point, we read the batch again and
 * the ledger finds what it has.
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
        List<DeadLetter> letters = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                sessions.add(reader.read(record));
                readable.add(record);
            } catch (RefusedException refused) {
                letters.add(new DeadLetter(record, refused.refusal(), refused.detail()));
            }
        }
        List<Ledger.Entry> entries = perseverance.untilDone("database", () -> ledger.enter(sessions));
        for (int i = 0; i < entries.size(); i++) {
            ConsumerRecord<byte[], byte[]> record = readable.get(i);
            switch (entries.get(i)) {
                case NEW -> metrics.counted(Instant.ofEpochMilli(record.timestamp()));
                case DUPLICATE -> metrics.duplicate();
                case CONTRADICTION -> letters.add(DeadLetter.contradiction(record));
                case ERASED -> metrics.erased();
            }
        }
        // After the rows: minutes that can be counted don't wait for a topic that takes none.
        letters.forEach(this::send);
    }

    private void send(DeadLetter letter) {
        if (perseverance.untilDone("database", () -> isErased(letter.record()))) {
            metrics.erased();
            return;
        }
        perseverance.untilDone("dead-letter-topic", () -> deadLetters.send(letter));
        metrics.deadLettered(letter.cause());
        LOG.warnf(
                "Record dead-lettered refusal=%s reason=\"%s\" topic=%s partition=%d offset=%d",
                letter.cause(),
                letter.reason(),
                letter.record().topic(),
                letter.record().partition(),
                letter.record().offset());
    }

    /** The topic keeps what it gets for a year: nothing that its member has erased goes there. */
    private boolean isErased(ConsumerRecord<byte[], byte[]> record) {
        return record.key() != null
                && ledger.isErased(new String(record.key(), UTF_8), Instant.ofEpochMilli(record.timestamp()));
    }
}
