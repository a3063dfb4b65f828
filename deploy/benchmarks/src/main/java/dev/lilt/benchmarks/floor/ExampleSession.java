package dev.lilt.benchmarks.floor;

/**
 * A session that Lilt made and started, in its rows and answers: the floor writes and answers the same.
 *
 * @param id of it, which the answers name
 * @param timelineId and the others up to {@code waitsAfterMs}: columns of its rows
 * @param endsAfterMs from its start to its end; -1 if it has none
 * @param waitsAfterMs from its start to its first gate; -1 if it has none
 * @param made the answer to the request for it
 * @param started the answer to its start, as it stands in its row
 */
public record ExampleSession(
        String id,
        String zone,
        String locale,
        int pace,
        String timelineId,
        String segments,
        long endsAfterMs,
        long waitsAfterMs,
        String command,
        String made,
        String started) {}
