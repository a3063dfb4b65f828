package dev.lilt.tracking.erasure;

import dev.lilt.support.database.TransientFaults;
import dev.lilt.support.metrics.TaggedCounters;
import dev.lilt.support.wire.WireName;
import dev.lilt.tracking.activity.RejectedCompletionException;
import dev.lilt.tracking.consumer.Dependency;
import dev.lilt.tracking.consumer.PermanentFaultException;
import dev.lilt.tracking.consumer.RetryUntilAvailable;
import dev.lilt.tracking.ledger.Ledger;
import dev.lilt.tracking.targets.TargetRepository;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Erases each member who asks for it. Acknowledged once it is done, and done again if we are killed before Kafka knows,
 * which changes nothing. A record that can't be read, or that the database refuses, is counted and logged, and the next
 * one is done.
 */
@Startup
@ApplicationScoped
class ErasureConsumer {
    private enum Outcome implements WireName {
        DONE,
        UNREADABLE,
        /** By the database, for good. */
        REFUSED
    }

    private static final Logger LOG = Logger.getLogger(ErasureConsumer.class);

    private final Ledger ledger;
    private final TargetRepository targets;
    private final RetryUntilAvailable retry;
    private final TaggedCounters<Outcome> outcomes;

    ErasureConsumer(
            Ledger ledger,
            TargetRepository targets,
            @Identifier("erasures") RetryUntilAvailable retry,
            MeterRegistry metrics) {
        this.ledger = ledger;
        this.targets = targets;
        this.retry = retry;
        this.outcomes = new TaggedCounters.Metric(
                        "lilt.erasures", "Erasures of members: done, unreadable, or refused by the database")
                .by("outcome", Outcome.class, metrics);
    }

    @Blocking
    @Incoming("erasures")
    void consume(ConsumerRecord<byte[], byte[]> record) {
        read(record).ifPresent(event -> erase(event, record));
    }

    /**
     * Nobody but session-service writes here, and its tests hold it to the contract. Loud, and not in the way of
     * others.
     */
    private Optional<MemberErased> read(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(MemberErased.read(record));
        } catch (RuntimeException unusable) {
            outcomes.count(Outcome.UNREADABLE);
            LOG.errorf(
                    "Erasure unreadable reason=\"%s\" partition=%d offset=%d",
                    unusable instanceof RejectedCompletionException rejected
                            ? rejected.detail()
                            : unusable.getClass().getSimpleName(),
                    record.partition(),
                    record.offset());
            return Optional.empty();
        }
    }

    private void erase(MemberErased event, ConsumerRecord<?, ?> record) {
        try {
            int sessions = retry.call(Dependency.DATABASE, () -> erase(event));
            outcomes.count(Outcome.DONE);
            LOG.infof("Member erased sessions=%d", sessions);
        } catch (PermanentFaultException fault) {
            outcomes.count(Outcome.REFUSED);
            LOG.errorf(
                    "Erasure refused by the database reason=%s partition=%d offset=%d",
                    TransientFaults.name(fault), record.partition(), record.offset());
        }
    }

    private int erase(MemberErased event) {
        targets.erase(event.memberId(), event.erasedAt());
        return ledger.erase(event.memberId(), event.erasedAt());
    }
}
