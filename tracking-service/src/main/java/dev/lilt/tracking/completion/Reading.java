package dev.lilt.tracking.completion;

import java.time.Instant;

/** What the consumer is doing. */
sealed interface Reading {
    /** It enters what comes. */
    record Flowing() implements Reading {}

    /**
     * It can't go on, tries again and again, and skips nothing meanwhile.
     *
     * @param forWhat the part that doesn't answer: {@code database} or {@code dead-letter-topic}
     * @param since when it first didn't
     */
    record Waiting(String forWhat, Instant since) implements Reading {}
}
