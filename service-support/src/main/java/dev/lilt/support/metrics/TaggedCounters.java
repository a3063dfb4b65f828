package dev.lilt.support.metrics;

import dev.lilt.support.wire.WireName;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The counters of one metric, one for each value of a tag. All of them are there from the start: a rate can't be taken
 * of a counter that appears with its first count.
 */
public final class TaggedCounters<T> {
    private final Map<T, Counter> counters = new LinkedHashMap<>();

    private TaggedCounters(Collection<T> values, Function<T, Counter> counter) {
        values.forEach(value -> counters.put(value, counter.apply(value)));
    }

    /** A metric before it is known which tag tells its counters apart. */
    public record Metric(String name, String description, Tags tags) {
        public Metric(String name, String description) {
            this(name, description, Tags.empty());
        }

        /** The same metric with one more tag on all of its counters. */
        public Metric with(String tag, String value) {
            return new Metric(name, description, tags.and(tag, value));
        }

        /**
         * Registers a counter for each of the values.
         *
         * @param text how the tag spells a value
         */
        public <T> TaggedCounters<T> by(
                String tag, Collection<T> values, Function<T, String> text, MeterRegistry registry) {
            return new TaggedCounters<>(
                    values,
                    value -> Counter.builder(name)
                            .description(description)
                            .tags(tags.and(tag, text.apply(value)))
                            .register(registry));
        }

        /** Registers a counter for each constant, which the tag names as the wire does. */
        public <E extends Enum<E> & WireName> TaggedCounters<E> by(
                String tag, Class<E> constants, MeterRegistry registry) {
            return by(tag, Arrays.asList(constants.getEnumConstants()), WireName::wire, registry);
        }
    }

    /** Adds one to the counter of a value that was given at the start. */
    public void count(T value) {
        count(value, 1);
    }

    /** Adds to the counter of a value that was given at the start. */
    public void count(T value, int times) {
        Counter counter = counters.get(value);
        if (counter == null) {
            throw new IllegalArgumentException("There is no counter for " + value);
        }
        counter.increment(times);
    }

    /** Returns whether the value was given at the start. */
    public boolean has(T value) {
        return counters.containsKey(value);
    }
}
