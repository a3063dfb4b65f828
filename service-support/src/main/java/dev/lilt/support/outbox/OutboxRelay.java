package dev.lilt.support.outbox;

import dev.lilt.support.database.TransientFaults;
import dev.lilt.support.metrics.OutboxGauges;
import dev.lilt.support.scheduling.BackgroundLoop;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Sends the rows of one outbox to Kafka, at least once. What became of them is kept in the transaction that waits for
 * Kafka: a crash in between sends them again. One that can never be sent is set aside, and holds up none of the others.
 */
public final class OutboxRelay<R> {
    /**
     * The waits of a relay.
     *
     * @param every how long to wait before looking again for rows
     * @param acknowledgedWithin how long Kafka may take for a row
     */
    public record Waits(Duration every, Duration acknowledgedWithin) {}

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration COUNT_EVERY = Duration.ofSeconds(5);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(2);
    private static final Duration TRANSACTION_MARGIN = Duration.ofSeconds(30);

    private final String outbox;
    private final OutboxRows<R> rows;
    private final Waits waits;
    private final InstantSource clock;
    private final BackgroundLoop loop;
    private volatile OutboxGauges.Rows counted = OutboxGauges.Rows.NONE;
    private volatile long lastTurn = System.nanoTime();
    private long lastCount;
    private boolean isCountDue = true;

    /**
     * Makes a relay, which sends nothing before it is started, and registers its metrics.
     *
     * @param outbox its name in the log and in metrics
     */
    public OutboxRelay(String outbox, OutboxRows<R> rows, Waits waits, InstantSource clock, MeterRegistry metrics) {
        this.outbox = outbox;
        this.rows = rows;
        this.waits = waits;
        this.clock = clock;
        this.loop = new BackgroundLoop(outbox + "-outbox", waits.every(), waits.every(), this::turn);
        OutboxGauges.register(outbox, () -> counted, clock, metrics);
    }

    public void start() {
        loop.start();
    }

    /**
     * Stops, after Kafka has acknowledged what is under way or a moment later: rows that it doesn't have stay where
     * they are, and a service that stops has little time.
     */
    public void stop() throws InterruptedException {
        loop.stop(STOP_WITHIN);
    }

    /** Looks for rows now. */
    public void wake() {
        loop.wake();
    }

    /** Looks for rows now, unless the last look was within this time: while many come, one look is to find many. */
    public void wakeAfter(Duration apart) {
        if (sinceLastTurn().compareTo(apart) > 0) {
            wake();
        }
    }

    /** Returns the number of rows, as far as this replica saw on its last turns. */
    OutboxGauges.Rows counted() {
        return counted;
    }

    /** Returns how long the oldest row that Kafka doesn't have has been waiting, as of the last count. */
    Duration oldestWaits() {
        Instant oldest = counted.oldest();
        return oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant());
    }

    /** Returns how long ago the relay last came round, whether or not it could send anything. */
    Duration sinceLastTurn() {
        return Duration.ofNanos(System.nanoTime() - lastTurn);
    }

    private void turn() {
        try {
            while (!loop.isStopping() && !rows.isEmpty() && sendNext()) {
                comeRound();
            }
        } finally {
            if (!loop.isStopping()) {
                comeRound();
            }
        }
    }

    private void comeRound() {
        if (isCountDue || System.nanoTime() - lastCount > COUNT_EVERY.toNanos()) {
            count();
        }
        lastTurn = System.nanoTime();
    }

    private void count() {
        try {
            counted = rows.count();
            lastCount = System.nanoTime();
            isCountDue = false;
        } catch (RuntimeException failed) {
            // While the database is away, the look for rows says so.
            LOG.logf(
                    TransientFaults.isTransient(failed) ? Logger.Level.DEBUG : Logger.Level.ERROR,
                    "Outbox not counted outbox=%s fault=%s",
                    outbox,
                    TransientFaults.name(failed));
        }
    }

    /** @return whether there may be more that Kafka takes */
    private boolean sendNext() {
        int seconds = (int) waits.acknowledgedWithin().plus(TRANSACTION_MARGIN).toSeconds();
        return QuarkusTransaction.requiringNew().timeout(seconds).call(() -> {
            List<R> batch = rows.next();
            return !batch.isEmpty() && send(batch);
        });
    }

    private boolean send(List<R> batch) {
        List<Delivery> deliveries = Delivery.ofAll(batch, rows::send, waits.acknowledgedWithin());
        List<R> sent = new ArrayList<>();
        List<R> postponed = new ArrayList<>();
        String reason = "";
        for (int i = 0; i < batch.size(); i++) {
            R row = batch.get(i);
            switch (deliveries.get(i)) {
                case Delivery.Sent() -> sent.add(row);
                case Delivery.Postponed(String fault) -> {
                    postponed.add(row);
                    reason = fault;
                }
                case Delivery.Impossible(String fault) -> {
                    rows.setAside(row, fault);
                    isCountDue = true;
                }
            }
        }
        rows.sent(sent);
        rows.postpone(postponed);
        if (!postponed.isEmpty()) {
            LOG.warnf(
                    "Rows postponed outbox=%s count=%d sent=%d reason=%s",
                    outbox, postponed.size(), sent.size(), reason);
            isCountDue = true;
        }
        return postponed.isEmpty();
    }
}
