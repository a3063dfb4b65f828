package dev.lilt.tracking.consumer;

import java.time.Instant;

/** The state of a consumer. */
public sealed interface ConsumerState {
    /** It handles what comes. */
    record Running() implements ConsumerState {}

    /**
     * It can't go on, tries again and again, and skips nothing meanwhile.
     *
     * @param dependency what doesn't answer
     * @param since the instant of the first attempt that failed
     */
    record Blocked(Dependency dependency, Instant since) implements ConsumerState {}
}
