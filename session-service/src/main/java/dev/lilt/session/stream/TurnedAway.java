package dev.lilt.session.stream;

import dev.lilt.session.limit.LimitConfig;
import dev.lilt.support.sse.StreamResponse;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Answers those who may follow, but not now: a stream that says why and when to come back, and is over. Not an error
 * status: one would end a browser's EventSource for good. The counter {@code lilt.stream.turned.away} tells of them,
 * since their 200 doesn't.
 */
@ApplicationScoped
class TurnedAway {
    enum Because {
        TOO_MANY_FOLLOWERS("too many followers"),
        TOO_MANY_STREAMS("too many new streams");

        private final String words;

        Because(String words) {
            this.words = words;
        }
    }

    private final LimitConfig config;
    private final MeterRegistry metrics;

    TurnedAway(LimitConfig config, MeterRegistry metrics) {
        this.config = config;
        this.metrics = metrics;
    }

    void answer(HttpServerResponse response, Because because) {
        metrics.counter("lilt.stream.turned.away", "because", because.words).increment();
        StreamResponse.withHeaders(response).end(": " + because.words + "\n" + Frame.retry(config.streamRetry()));
    }
}
