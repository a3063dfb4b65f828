package dev.lilt.support.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {
    private static final String TRACED = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void shouldSayTheContextThatItRead() {
        // When
        Context read = TraceParent.read(TRACED);

        // Then
        assertThat(Span.fromContext(read).getSpanContext().getTraceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        try (Scope within = read.makeCurrent()) {
            assertThat(TraceParent.current()).contains(TRACED);
        }
    }

    @Test
    void shouldSayNothingWhereNothingIsTraced() {
        assertThat(TraceParent.current()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alma",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0af7651916cd43dd8448eb211c80319g-b7ad6b7169203331-01"
            })
    void shouldBeginATraceWhereTheTextIsNoContext(String text) {
        assertThat(TraceParent.read(text)).isEqualTo(Context.root());
    }
}
