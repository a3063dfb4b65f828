package dev.lilt.support.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.Test;

class SpanRedactionTest {
    @Test
    void shouldKeepPathsQueriesAndAddressesOutOfASpan() {
        // Given
        try (SdkTracerProvider traces = SdkTracerProvider.builder()
                .addSpanProcessor(new SpanRedaction())
                .build()) {
            Tracer tracer = traces.get("test");

            // When
            ReadableSpan span = (ReadableSpan) tracer.spanBuilder("GET /sessions/{id}")
                    .setAttribute("url.path", "/sessions/0199")
                    .setAttribute("url.query", "ticket=secret")
                    .setAttribute("client.address", "192.0.2.1")
                    .setAttribute("http.request.method", "GET")
                    .startSpan();

            // Then
            assertThat(span.getAttributes().asMap())
                    .containsEntry(AttributeKey.stringKey("url.path"), "redacted")
                    .containsEntry(AttributeKey.stringKey("url.query"), "redacted")
                    .containsEntry(AttributeKey.stringKey("client.address"), "redacted")
                    .containsEntry(AttributeKey.stringKey("http.request.method"), "GET")
                    .hasSize(4);
        }
    }
}
