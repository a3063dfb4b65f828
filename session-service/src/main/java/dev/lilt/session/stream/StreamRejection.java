package dev.lilt.session.stream;

import dev.lilt.session.ratelimit.LimitConfig;
import dev.lilt.support.metrics.TaggedCounters;
import dev.lilt.support.sse.StreamResponse;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Answers those who may follow, but not now: a stream that says why and when to come back, and is over. Not an error
 * status: one would end a browser's EventSource for good. The counter {@code lilt.streams.refused} tells of them, since
 * their 200 doesn't.
 */
@Startup
@ApplicationScoped
class StreamRejection {
    enum Because {
        TOO_MANY_FOLLOWERS("too many followers"),
        TOO_MANY_STREAMS("too many new streams");

        private final String words;

        Because(String words) {
            this.words = words;
        }
    }

    private final LimitConfig config;
    private final TaggedCounters<Because> refused;

    StreamRejection(LimitConfig config, MeterRegistry metrics) {
        this.config = config;
        this.refused = new TaggedCounters.Metric(
                        "lilt.streams.refused", "Streams that were not opened because of a limit")
                .by("reason", Because.class, metrics);
    }

    void answer(HttpServerResponse response, Because because) {
        refused.count(because);
        StreamResponse.withHeaders(response).end(": " + because.words + "\n" + SseFrames.retry(config.streamRetry()));
    }
}
