package dev.lilt.tracking.activity;

import java.time.Duration;
import java.time.Instant;

/**
 * Time in which a member was doing one exercise, without a pause; or was guided through a rest.
 *
 * @param from its first instant, in whole milliseconds
 * @param to the instant after its last, not before {@code from}; an empty interval counts nothing
 * @param exercise the exercise's id
 * @param version of the exercise's definition, from 1
 */
public record ActiveInterval(Instant from, Instant to, String exercise, int version, Kind kind, Intensity intensity) {
    /** Returns the part of it between two instants, which must lie in it. */
    public ActiveInterval during(Instant begin, Instant end) {
        return new ActiveInterval(begin, end, exercise, version, kind, intensity);
    }

    /** Returns whether it is rest: part of no sum of movement, and of no target. */
    public boolean isRest() {
        return kind == Kind.REST;
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    /** Returns whether it counts toward the 150 moderate minutes that ACOG and WHO advise. */
    public boolean isModerate() {
        return intensity.isModerateFor(kind);
    }
}
