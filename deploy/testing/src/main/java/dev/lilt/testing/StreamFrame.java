package dev.lilt.testing;

import java.util.Optional;

/**
 * Frame of a stream of server-sent events: the lines between two empty ones.
 *
 * @param text the lines as they are on the wire, with the empty one at the end
 * @param receivedNanos when it was whole, on this JVM's monotonic clock
 */
public record StreamFrame(String text, long receivedNanos) {
    /**
     * Returns the value of the first line with this field: {@code id}, {@code event}, {@code data} or {@code retry}.
     */
    public Optional<String> field(String name) {
        String start = name + ": ";
        return text.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst();
    }
}
