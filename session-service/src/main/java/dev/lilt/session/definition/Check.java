package dev.lilt.session.definition;

import java.time.Duration;

/**
 * Something to ask oneself at intervals: can I talk, is my skin all right.
 *
 * @param every the interval
 * @param text what a watch shows, at most 40 characters
 */
public record Check(Duration every, Texts text) {
    public Check {
        if (every.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("a check comes at most once a second");
        }
    }
}
