package dev.lilt.benchmarks.jpa;

import java.time.Instant;
import java.util.List;

/** The value of a completion. */
record Completed(
        String sessionId,
        String memberId,
        String zone,
        Instant startedAt,
        Instant endedAt,
        String status,
        List<Object> activeIntervals,
        List<Object> repsDone) {}
