package dev.lilt.session.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Scheduler;
import dev.lilt.support.cache.Caches;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BandwidthBuilder;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * Limits how fast members send requests: a token bucket each, on this replica alone, in bounded memory. A bucket that
 * nobody has used for as long as it takes to fill is as good as a new one, and is forgotten.
 */
@ApplicationScoped
public class RequestRateLimiter {
    /**
     * The classes of requests that are counted apart: a device that polls too fast must not keep another one's stop
     * from being accepted.
     */
    public enum RequestClass {
        COMMANDS,
        STREAMS,
        OTHERS
    }

    private record Key(String who, RequestClass requestClass) {}

    private final TimeMeter time;
    private final Bandwidth bandwidth;
    private final Cache<Key, Bucket> buckets;

    @Inject
    RequestRateLimiter(LimitConfig config) {
        this(config, TimeMeter.SYSTEM_NANOTIME);
    }

    RequestRateLimiter(LimitConfig config, TimeMeter time) {
        this.time = time;
        this.bandwidth = BandwidthBuilder.builder()
                .capacity(config.requestBurst())
                .refillGreedy(config.requestsPerSecond(), Duration.ofSeconds(1))
                .build();
        this.buckets = Caches.builder()
                .maximumSize(config.countsKept())
                .expireAfterAccess(Duration.ofSeconds(1 + config.requestBurst() / config.requestsPerSecond()))
                // Or they would stay until somebody sends a request.
                .scheduler(Scheduler.systemScheduler())
                .build();
    }

    /**
     * Counts one request.
     *
     * @param who a member; kept in memory only
     * @return how long to wait, if it is one too many
     */
    public Optional<Duration> take(String who, RequestClass requestClass) {
        ConsumptionProbe taken =
                buckets.get(new Key(who, requestClass), key -> full()).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(bandwidth)
                .withCustomTimePrecision(time)
                .build();
    }
}
