package dev.lilt.support.tracing;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The context of a trace as text: the header {@code traceparent} of W3C's Trace Context. */
public final class TraceParent {
    /** The name of the header. */
    public static final String NAME = "traceparent";

    private static final TextMapPropagator W3C = W3CTraceContextPropagator.getInstance();

    private TraceParent() {}

    /** Returns the context that the caller works in; empty if it isn't traced. */
    public static Optional<String> current() {
        Map<String, String> headers = new HashMap<>();
        W3C.inject(Context.current(), headers, (all, name, value) -> {
            if (all != null) {
                all.put(name, value);
            }
        });
        return Optional.ofNullable(headers.get(NAME));
    }

    /** Reads a context. Returns {@link Context#root()} for text that is none, and for none at all. */
    public static Context read(@Nullable String traceParent) {
        if (traceParent == null) {
            return Context.root();
        }
        return W3C.extract(Context.root(), traceParent, new One());
    }

    private static final class One implements TextMapGetter<String> {
        @Override
        public Iterable<String> keys(String traceParent) {
            return List.of(NAME);
        }

        @Override
        public @Nullable String get(@Nullable String traceParent, String name) {
            return name.equals(NAME) ? traceParent : null;
        }
    }
}
