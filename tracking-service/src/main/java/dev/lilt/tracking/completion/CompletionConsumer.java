package dev.lilt.tracking.completion;

import dev.lilt.support.database.TransientFaults;
import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.activity.RejectedCompletionException;
import dev.lilt.tracking.activity.RejectionReason;
import dev.lilt.tracking.completion.CompletionMetrics.Outcome;
import dev.lilt.tracking.consumer.Dependency;
import dev.lilt.tracking.consumer.PermanentFaultException;
import dev.lilt.tracking.consumer.RecordChecks;
import dev.lilt.tracking.consumer.RetryUntilAvailable;
import dev.lilt.tracking.ledger.Ledger;
import dev.lilt.tracking.time.InstantLimits;
import io.smallrye.common.annotation.Identifier;
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
 * the ledger finds what it has. No record stops another: what is wrong with one is final, and only a part that is away
 * makes them wait.
 */
@ApplicationScoped
class CompletionConsumer {
    private static final Logger LOG = Logger.getLogger(CompletionConsumer.class);

    private final CompletionReader reader;
    private final Ledger ledger;
    private final DeadLetters deadLetters;
    private final RetryUntilAvailable retry;
    private final CompletionMetrics metrics;
    private final LedgerTrace trace;

    CompletionConsumer(
            CompletionReader reader,
            Ledger ledger,
            DeadLetters deadLetters,
            @Identifier("completions") RetryUntilAvailable retry,
            CompletionMetrics metrics,
            LedgerTrace trace) {
        this.reader = reader;
        this.ledger = ledger;
        this.deadLetters = deadLetters;
        this.retry = retry;
        this.metrics = metrics;
        this.trace = trace;
    }

    /** A record that could be read. */
    private record Readable(ConsumerRecord<byte[], byte[]> record, CompletedSession session) {}

    @Blocking
    @Incoming("completions")
    void consume(ConsumerRecords<byte[], byte[]> records) {
        List<Readable> readable = new ArrayList<>(records.count());
        List<DeadLetter> letters = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                readable.add(new Readable(record, reader.read(record)));
            } catch (RejectedCompletionException refused) {
                letters.add(new DeadLetter(record, refused.reason(), refused.detail()));
            } catch (RuntimeException unforeseen) {
                // Thrown on, it would end the consumer, at every start again.
                LOG.errorf(
                        "Record not read reason=%s partition=%d offset=%d",
                        unforeseen.getClass().getSimpleName(), record.partition(), record.offset());
                letters.add(new DeadLetter(record, RejectionReason.BAD_VALUE, "reading it failed"));
            }
        }
        enter(readable, letters);
        // After the rows: minutes that can be counted don't wait for a topic that takes none.
        letters.forEach(this::send);
    }

    /** Enters all in one transaction; if the ledger refuses one of them, the two halves each by itself, and so on. */
    private void enter(List<Readable> readable, List<DeadLetter> letters) {
        if (readable.isEmpty()) {
            return;
        }
        try {
            List<Ledger.EntryResult> entries = trace.of(
                    readable.stream().map(Readable::record),
                    () -> retry.call(
                            Dependency.DATABASE,
                            () -> ledger.enter(
                                    readable.stream().map(Readable::session).toList())));
            for (int i = 0; i < entries.size(); i++) {
                count(readable.get(i).record(), entries.get(i), letters);
            }
        } catch (PermanentFaultException refused) {
            if (readable.size() == 1) {
                letters.add(new DeadLetter(
                        readable.getFirst().record(),
                        RejectionReason.REFUSED_BY_LEDGER,
                        "the ledger can't take it, for the reason " + TransientFaults.name(refused)));
                return;
            }
            int half = readable.size() / 2;
            enter(readable.subList(0, half), letters);
            enter(readable.subList(half, readable.size()), letters);
        }
    }

    private void count(ConsumerRecord<byte[], byte[]> record, Ledger.EntryResult entry, List<DeadLetter> letters) {
        switch (entry) {
            case NEW -> metrics.counted(RecordChecks.timestamp(record));
            case DUPLICATE -> metrics.count(Outcome.DUPLICATE);
            case CONFLICT ->
                letters.add(new DeadLetter(
                        record,
                        RejectionReason.CONTRADICTS_LEDGER,
                        "the ledger has this sessionId, and it says something else"));
            case ERASED -> metrics.count(Outcome.ERASED);
        }
    }

    private void send(DeadLetter letter) {
        try {
            if (isErased(letter.record())) {
                metrics.count(Outcome.ERASED);
            } else {
                keep(letter);
            }
        } catch (PermanentFaultException unknown) {
            LOG.errorf("Erasure not looked up reason=%s", TransientFaults.name(unknown));
            keep(letter.with(DeadLetter.Content.ORIGIN));
        }
    }

    private void keep(DeadLetter letter) {
        ConsumerRecord<?, ?> record = letter.record();
        try {
            deadLetters.send(letter);
            metrics.deadLettered(letter.cause());
            LOG.warnf(
                    "Record dead-lettered cause=%s reason=\"%s\" topic=%s partition=%d offset=%d",
                    letter.cause().wire(), letter.reason(), record.topic(), record.partition(), record.offset());
        } catch (PermanentFaultException refused) {
            metrics.count(Outcome.LOST);
            LOG.errorf(
                    "Record not dead-lettered cause=%s reason=\"%s\" topic=%s partition=%d offset=%d",
                    letter.cause().wire(), letter.reason(), record.topic(), record.partition(), record.offset());
        }
    }

    /** The topic keeps what it gets for 400 days: nothing that its member has erased goes there. */
    private boolean isErased(ConsumerRecord<byte[], byte[]> record) {
        return RecordChecks.memberInKey(record)
                .filter(member -> retry.call(Dependency.DATABASE, () -> ledger.isErased(member, made(record))))
                .isPresent();
    }

    /** Any erasure is later than a record that doesn't say when it was made. */
    private static Instant made(ConsumerRecord<?, ?> record) {
        try {
            return RecordChecks.timestamp(record).orElse(InstantLimits.EARLIEST);
        } catch (RejectedCompletionException unbelievable) {
            return InstantLimits.EARLIEST;
        }
    }
}
