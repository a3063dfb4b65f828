package dev.lilt.benchmarks.model;

/**
 * A figure that the model takes as given.
 *
 * @param what it is, in words
 * @param value 0 or more, in {@code unit}
 * @param source date, machine and table of a measurement, or why it is assumed
 */
record Constant(String what, double value, String unit, String source) {
    Constant {
        if (!Double.isFinite(value) || value < 0) {
            throw new IllegalArgumentException(what + " is 0 or more, not " + value);
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException(what + " has no source");
        }
    }
}
