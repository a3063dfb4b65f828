package dev.lilt.support.outbox;

import dev.lilt.support.metrics.OutboxGauges;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * The health of an outbox. Kafka away makes it stuck, and that must not take the service out of the balancer: the
 * service goes on, and what it has to send waits without loss. So only {@code /q/health/well} goes down, for the person
 * on call.
 */
public final class OutboxHealth {
    private static final Duration LONGEST_TURN = Duration.ofMinutes(5);

    private final OutboxRelay<?> relay;
    private final Duration stuckAfter;

    /** @param stuckAfter how long a row may wait before the outbox counts as stuck */
    public OutboxHealth(OutboxRelay<?> relay, Duration stuckAfter) {
        this.relay = relay;
        this.stuckAfter = stuckAfter;
    }

    /** Checks that no row waits for too long, and that none is set aside. */
    public HealthCheck well(String name) {
        return () -> figures(name)
                .status(!isStuck() && relay.counted().setAside() == 0)
                .build();
    }

    /** Tells the same figures, and is always up. */
    public HealthCheck ready(String name) {
        return () -> figures(name).up().build();
    }

    /** Checks that the relay still comes round, for only a restart corrects one that doesn't. */
    public AsyncHealthCheck alive(String name) {
        return () -> Uni.createFrom()
                .item(() -> HealthCheckResponse.named(name)
                        .status(relay.sinceLastTurn().compareTo(LONGEST_TURN) < 0)
                        .build());
    }

    private boolean isStuck() {
        return relay.oldestWaits().compareTo(stuckAfter) > 0;
    }

    private HealthCheckResponseBuilder figures(String name) {
        OutboxGauges.Rows counted = relay.counted();
        return HealthCheckResponse.named(name)
                .withData("unsent", counted.waiting())
                .withData("stuck", isStuck())
                .withData("setAside", counted.setAside())
                .withData("oldestWaitsSeconds", relay.oldestWaits().toSeconds());
    }
}
