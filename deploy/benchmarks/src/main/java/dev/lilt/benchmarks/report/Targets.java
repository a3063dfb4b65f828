package dev.lilt.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** A table of figures, what each is to reach, and whether it did in this run. */
final class Targets {
    private final JsonNode results;
    private final StringBuilder rows = new StringBuilder();

    Targets(JsonNode results) {
        this.results = results;
    }

    /** Returns the number at this JSON pointer; NaN if there is none. */
    double number(String pointer) {
        var found = results.at(pointer);
        return found.isNumber() ? found.doubleValue() : Double.NaN;
    }

    /** Adds a figure that is to be at most {@code most}; one that is not a number was not measured. */
    void atMost(String figure, String target, String format, double measured, double most) {
        row(figure, target, format, measured, measured <= most);
    }

    /** Adds a figure that is to be at least {@code least}. */
    void atLeast(String figure, String target, String format, double measured, double least) {
        row(figure, target, format, measured, measured >= least);
    }

    private void row(String figure, String target, String format, double measured, boolean reached) {
        boolean known = Double.isFinite(measured);
        rows.append("| ")
                .append(figure)
                .append(" | ")
                .append(target)
                .append(" | ")
                .append(known ? String.format(Locale.ROOT, format, measured) : "not measured")
                .append(" | ")
                .append(!known ? "" : reached ? "yes" : "**no**")
                .append(" |\n");
    }

    /** Returns the table. */
    String draw() {
        return "| figure of Lilt | to reach | measured | reached |\n| --- | --- | --- | --- |\n" + rows;
    }
}
