package dev.lilt.session.command;

import dev.lilt.support.metrics.TaggedCounters;
import dev.lilt.support.wire.WireName;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Counts commands by type and result. */
@Startup
@Singleton
class CommandCount {
    enum Result implements WireName {
        ACCEPTED,
        /** It came again under its id, and got the answer that it got before. */
        REPEATED,
        /** Not allowed now, or the session isn't the member's. */
        REFUSED,
        /** The database was away, or the fault was ours. */
        FAILED
    }

    private final Map<CommandType, TaggedCounters<Result>> counters = new EnumMap<>(CommandType.class);

    CommandCount(MeterRegistry registry) {
        var metric = new TaggedCounters.Metric(
                "lilt.commands", "Commands to sessions, by their type and what became of them");
        for (CommandType type : CommandType.values()) {
            counters.put(type, metric.with("type", type.wire()).by("result", Result.class, registry));
        }
    }

    void count(CommandType type, Result result) {
        Objects.requireNonNull(counters.get(type)).count(result);
    }
}
