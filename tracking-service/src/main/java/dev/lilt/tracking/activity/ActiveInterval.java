package dev.lilt.tracking.activity;

import java.time.Duration;
import java.time.Instant;

/**
 * Time in which a member was doing one exercise, without a pause.
 *
 * @param from its first instant, in whole milliseconds
 * @param to the instant after its last, not before {@code from}; an empty interval counts nothing
 * @param exercise the exercise's id
 * @param version of the exercise's definition, from 1
 */
public record ActiveInterval(Instant from, Instant to, String exercise, int version, Kind kind, Intensity intensity) {
    /** Returns the part of it from this instant on, which must lie in it. */
    public ActiveInterval startingAt(Instant instant) {
        return new ActiveInterval(instant, to, exercise, version, kind, intensity);
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    /** Returns whether it counts toward the 150 moderate minutes that ACOG and WHO advise. */
    public boolean isModerate() {
        return intensity.isModerateFor(kind);
    }
}
