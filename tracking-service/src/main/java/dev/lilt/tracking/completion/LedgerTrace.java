package dev.lilt.tracking.completion;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.lilt.support.tracing.TraceParent;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Adds the entry in the ledger to the traces that its sessions were made in. */
@ApplicationScoped
class LedgerTrace {
    private static final int LENGTH = 55;

    private final Tracer tracer;

    LedgerTrace(Tracer tracer) {
        this.tracer = tracer;
    }

    /** Does the work, which is one transaction for all of the records: each of their traces gets a span of it. */
    <T> T of(Stream<ConsumerRecord<byte[], byte[]>> records, Supplier<T> work) {
        List<Span> spans = records.flatMap(record -> start(record).stream()).toList();
        try {
            return work.get();
        } catch (RuntimeException fault) {
            spans.forEach(span -> span.setStatus(StatusCode.ERROR));
            throw fault;
        } finally {
            spans.forEach(Span::end);
        }
    }

    private Optional<Span> start(ConsumerRecord<?, ?> record) {
        Header parent = record.headers().lastHeader(TraceParent.NAME);
        if (parent == null || parent.value() == null || parent.value().length != LENGTH) {
            return Optional.empty();
        }
        return Optional.of(tracer.spanBuilder("enter in ledger")
                .setParent(TraceParent.read(new String(parent.value(), US_ASCII)))
                .setSpanKind(SpanKind.INTERNAL)
                .startSpan());
    }
}
