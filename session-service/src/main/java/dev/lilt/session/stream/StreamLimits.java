package dev.lilt.session.stream;

import dev.lilt.session.ratelimit.LimitConfig;
import dev.lilt.session.ratelimit.RequestRateLimiter;
import dev.lilt.support.metrics.TaggedCounters;
import dev.lilt.support.sse.StreamRequest;
import dev.lilt.support.wire.WireName;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Limits new streams. A client that may follow, but not now, gets a stream that says why and when to come back, and is
 * over. The counter {@code lilt.streams.refused} tells of these streams, since their 200 doesn't.
 */
@Startup
@ApplicationScoped
class StreamLimits {
    enum Reason implements WireName {
        TOO_MANY_FOLLOWERS("too many followers"),
        TOO_MANY_STREAMS("too many new streams");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    private final LimitConfig config;
    private final RequestRateLimiter rate;
    private final TaggedCounters<Reason> refused;

    StreamLimits(LimitConfig config, RequestRateLimiter rate, MeterRegistry metrics) {
        this.config = config;
        this.rate = rate;
        this.refused = new TaggedCounters.Metric(
                        "lilt.streams.refused", "Streams that were not opened because of a limit")
                .by("reason", Reason.class, metrics);
    }

    /** Returns how many streams may follow one session at once. */
    int followers() {
        return config.followers();
    }

    /**
     * Counts a new stream.
     *
     * @return whether the viewer opens streams too fast
     */
    boolean isTooFast(String viewer) {
        return rate.take(viewer, RequestRateLimiter.RequestClass.STREAMS).isPresent();
    }

    void reject(StreamRequest request, Reason reason) {
        refused.count(reason);
        request.reject(reason.text, config.streamRetry());
    }
}
