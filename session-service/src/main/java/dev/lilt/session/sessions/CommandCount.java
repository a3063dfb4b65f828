package dev.lilt.session.sessions;

import dev.lilt.session.run.Command;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Counts commands by type and result, each from the start: a rate can't be taken of a counter that appears later. */
@Startup
@Singleton
class CommandCount {
    enum Result {
        ACCEPTED,
        /** It came again under its id, and got the answer that it got before. */
        REPEATED,
        /** Not allowed now, or the session isn't the member's. */
        REFUSED,
        /** The database was away, or the fault was ours. */
        FAILED;

        private String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Map<Command, Map<Result, Counter>> counters = new EnumMap<>(Command.class);

    CommandCount(MeterRegistry metrics) {
        for (Command type : Command.values()) {
            Map<Result, Counter> ofType = new EnumMap<>(Result.class);
            for (Result result : Result.values()) {
                ofType.put(
                        result,
                        Counter.builder("lilt.commands")
                                .description("Commands to sessions, by their type and what became of them")
                                .tag("type", type.wire())
                                .tag("result", result.tag())
                                .register(metrics));
            }
            counters.put(type, ofType);
        }
    }

    void count(Command type, Result result) {
        counters.get(type).get(result).increment();
    }
}
