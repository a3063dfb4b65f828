package dev.lilt.benchmarks.client;

import org.HdrHistogram.Histogram;

/**
 * The figures that are reported of a histogram of microseconds.
 *
 * @param p50Ms and the others: milliseconds
 */
public record Percentiles(long count, double meanMs, double p50Ms, double p99Ms, double p999Ms, double maxMs) {
    /** Nothing was measured. */
    public static final Percentiles NONE = new Percentiles(0, 0, 0, 0, 0, 0);

    public static Percentiles of(Histogram micros) {
        return micros.getTotalCount() == 0
                ? NONE
                : new Percentiles(
                        micros.getTotalCount(),
                        micros.getMean() / 1000,
                        millis(micros, 50),
                        millis(micros, 99),
                        millis(micros, 99.9),
                        micros.getMaxValue() / 1000.0);
    }

    private static double millis(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }
}
