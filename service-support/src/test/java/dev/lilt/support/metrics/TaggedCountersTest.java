package dev.lilt.support.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lilt.support.wire.WireName;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaggedCountersTest {
    private static final Instant NOW = Instant.parse("2026-11-26T06:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private enum Outcome implements WireName {
        SENT,
        SET_ASIDE
    }

    @Test
    void shouldHaveEachCounterFromTheStart() {
        // When
        new TaggedCounters.Metric("lilt.some", "Some").with("type", "a").by("outcome", Outcome.class, registry);

        // Then
        assertThat(counted("sent")).isZero();
        assertThat(counted("set-aside")).isZero();
    }

    @Test
    void shouldCountEachValueForItself() {
        // Given
        TaggedCounters<Outcome> counters =
                new TaggedCounters.Metric("lilt.some", "Some").with("type", "a").by("outcome", Outcome.class, registry);

        // When
        counters.count(Outcome.SENT);
        counters.count(Outcome.SET_ASIDE, 3);

        // Then
        assertThat(counted("sent")).isEqualTo(1);
        assertThat(counted("set-aside")).isEqualTo(3);
    }

    @Test
    void shouldKnowNoValueThatWasNotGiven() {
        // Given
        TaggedCounters<String> counters =
                new TaggedCounters.Metric("lilt.some", "Some").by("outcome", List.of("sent"), text -> text, registry);

        // Then
        assertThat(counters.has("sent")).isTrue();
        assertThat(counters.has("lost")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> counters.count("lost"));
    }

    @Test
    void shouldMeasureAnOutbox() {
        // When
        OutboxGauges.register(
                "some", () -> new OutboxGauges.Rows(7, NOW.minusMillis(1_500), 2), InstantSource.fixed(NOW), registry);
        OutboxGauges.register("empty", () -> OutboxGauges.Rows.NONE, InstantSource.fixed(NOW), registry);

        // Then
        assertThat(gauge("lilt.outbox.age", "some")).isEqualTo(1.5);
        assertThat(gauge("lilt.outbox.waiting", "some")).isEqualTo(7);
        assertThat(gauge("lilt.outbox.set.aside", "some")).isEqualTo(2);
        assertThat(gauge("lilt.outbox.age", "empty")).isZero();
    }

    private double counted(String outcome) {
        return registry.get("lilt.some").tags("outcome", outcome).counter().count();
    }

    private double gauge(String name, String outbox) {
        return registry.get(name).tag("outbox", outbox).gauge().value();
    }
}
