package dev.lilt.content.outbox;

import dev.lilt.support.kafka.SendFaults;
import dev.lilt.support.metrics.OutboxGauges;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends the outbox, oldest row first, and deletes a row once Kafka has acknowledged it. A row that Kafka refuses for
 * good is set aside, and the next one is sent.
 *
 * <p>One row is one transaction, and one replica at a time has the lock: so a crash repeats no more than the last
 * record, and the versions of a key never step back on the topic. What is left is a relay that loses PostgreSQL and so
 * the lock, but not Kafka, with a record under way: it may land behind the next version that another replica sends. The
 * producer gives a record up within seconds, and the window is as long as that.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int TRANSACTION_MARGIN_SECONDS = 10;

    private final OutboxRepository rows;
    private final ContentEvents events;
    private final OutboxConfig config;
    private final InstantSource clock;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private volatile boolean stopping;
    private volatile @Nullable Instant waitingSince;
    private volatile Instant lastTurn;
    private volatile long waiting;
    private volatile long setAside;

    OutboxRelay(
            OutboxRepository rows,
            ContentEvents events,
            OutboxConfig config,
            InstantSource clock,
            MeterRegistry metrics) {
        this.rows = rows;
        this.events = events;
        this.config = config;
        this.clock = clock;
        this.lastTurn = clock.instant();
        thread.setDaemon(true);
        OutboxGauges.register("content", () -> new OutboxGauges.Rows(waiting, waitingSince, setAside), clock, metrics);
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        wake.release();
        thread.join(config.acknowledgedWithin());
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Appended appended) {
        wake.release();
    }

    /** Returns how long the oldest unsent row has been waiting, as far as this replica saw on its last turn. */
    public Duration oldestWaits() {
        return age(waitingSince);
    }

    /** Returns whether rows wait for so long that somebody should look: Kafka is away, or refuses what is sent. */
    public boolean isStuck() {
        return oldestWaits().compareTo(config.stuckAfter()) > 0;
    }

    /** The number of rows that Kafka has refused for good, as far as this replica saw on its last turn. */
    long setAside() {
        return setAside;
    }

    /** Returns how long ago the relay last came round, whether or not it could send anything. */
    Duration sinceLastTurn() {
        return age(lastTurn);
    }

    private Duration age(@Nullable Instant instant) {
        return instant == null ? Duration.ZERO : Duration.between(instant, clock.instant());
    }

    private void run() {
        while (!stopping) {
            turn();
            try {
                wake.tryAcquire(config.retryEvery().toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                return;
            }
            wake.drainPermits();
        }
    }

    private void turn() {
        try {
            while (!stopping && sendOldest()) {
                lastTurn = clock.instant();
            }
        } catch (RuntimeException failed) {
            // Not the stack trace: a broker that is away for an hour would write one every few seconds.
            LOG.warnf("content not sent retryIn=%s reason=%s", config.retryEvery(), reason(failed));
        }
        count();
        lastTurn = clock.instant();
    }

    /** After a turn that could send nothing as well: that is when somebody looks at these figures. */
    private void count() {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                waitingSince = rows.waitingSince().orElse(null);
                waiting = rows.countWaiting();
                setAside = rows.countSetAside();
            });
        } catch (RuntimeException failed) {
            // The turn has said so already.
            LOG.debugf("content outbox not counted reason=%s", reason(failed));
        }
    }

    private boolean sendOldest() {
        int timeout = (int) config.acknowledgedWithin().toSeconds() + TRANSACTION_MARGIN_SECONDS;
        return QuarkusTransaction.requiringNew().timeout(timeout).call(() -> {
            Optional<OutboxRow> oldest = rows.takeRelay() ? rows.oldest() : Optional.empty();
            oldest.ifPresent(row -> {
                waitingSince = row.createdAt;
                send(row);
            });
            return oldest.isPresent();
        });
    }

    /** The rows of a key that were set aside are older: they are never sent after this one. */
    private void send(OutboxRow row) {
        rows.forgetSetAside(row.key);
        try {
            events.send(row);
            rows.delete(row);
            LOG.infof("content sent key=%s tombstone=%s", row.key, row.value == null);
        } catch (RuntimeException failed) {
            if (SendFaults.ofTheRecord(failed).isEmpty()) {
                throw failed;
            }
            row.setAside(clock.instant(), reason(failed));
            LOG.errorf("content set aside key=%s reason=%s", row.key, reason(failed));
        }
    }

    private static String reason(Throwable failed) {
        return failed.getCause() == null ? failed.toString() : reason(failed.getCause());
    }
}
