package dev.lilt.tracking.erasure;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.tracking.completion.Perseverance;
import dev.lilt.tracking.ledger.Ledger;
import dev.lilt.tracking.targets.TargetRows;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Erases whoever asks for it. Acknowledged once it is done, and done again if we are killed before Kafka knows, which
 * changes nothing.
 */
@ApplicationScoped
class ErasureConsumer {
    private static final Logger LOG = Logger.getLogger(ErasureConsumer.class);

    private final Ledger ledger;
    private final TargetRows targets;
    private final Perseverance perseverance;
    private final ObjectMapper json;
    private final Counter done;
    private final Counter unreadable;

    ErasureConsumer(
            Ledger ledger, TargetRows targets, Perseverance perseverance, ObjectMapper json, MeterRegistry metrics) {
        this.ledger = ledger;
        this.targets = targets;
        this.perseverance = perseverance;
        this.json = json;
        this.done = Counter.builder("lilt.erasures.done")
                .description("Members of whom everything was erased here")
                .register(metrics);
        this.unreadable = Counter.builder("lilt.erasures.unreadable")
                .description("Records that should have erased somebody and don't say whom")
                .register(metrics);
    }

    @Blocking
    @Incoming("erasures")
    void consume(ConsumerRecord<byte[], byte[]> record) {
        try {
            MemberErased event = read(record.value());
            int sessions = perseverance.untilDone("database", () -> erase(event));
            done.increment();
            LOG.infof("Member erased sessions=%d", sessions);
        } catch (IOException | IllegalArgumentException unusable) {
            // Nobody but session-service writes here, and its tests hold it to the contract. Loud, and not in the way
            // of others.
            unreadable.increment();
            LOG.errorf("Erasure unreadable partition=%d offset=%d", record.partition(), record.offset());
        }
    }

    private int erase(MemberErased event) {
        targets.erase(event.memberId(), event.erasedAt());
        return ledger.erase(event.memberId(), event.erasedAt());
    }

    private MemberErased read(byte @Nullable [] value) throws IOException {
        MemberErased event = value == null ? null : json.readValue(value, MemberErased.class);
        if (event == null) {
            throw new IllegalArgumentException("there is no event");
        }
        return event;
    }
}
