package dev.lilt.support.config;

/** Reads a setting that is a whole number of things, of which there has to be one. */
public final class AtLeastOne extends WholeNumberInRange {
    public AtLeastOne() {
        super(1, Integer.MAX_VALUE);
    }
}
