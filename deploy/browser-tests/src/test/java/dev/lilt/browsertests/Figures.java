package dev.lilt.browsertests;

import dev.lilt.testing.TemporaryStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Prints measured figures, a line each, on the console and into {@code target/figures.txt}. */
final class Figures {
    /** True in the long form: each row is measured for its full length and held to its figure. */
    static final boolean LONG = Boolean.getBoolean("lilt.browser.long");

    /** Factor for a machine that builds and tests other things at the same time. */
    private static final double LENIENCE = 5;

    private static final Path FILE = TemporaryStack.root().resolve("deploy/browser-tests/target/figures.txt");

    private Figures() {}

    /** Returns the limit of a figure: that of the table in the long form, more on a machine that does other things. */
    static double limit(double strict, double busy) {
        return LONG ? strict : LENIENCE * busy;
    }

    @SuppressWarnings("AnnotateFormatMethod")
    static void print(int row, String format, Object... values) {
        String line = "row %d: %s".formatted(row, format.formatted(values));
        System.out.println(line);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Percentiles of the absolute values. */
    record Spread(int count, double p50, double p99, double worst) {
        static Spread of(Collection<Double> values) {
            List<Double> sizes = values.stream().map(Math::abs).sorted().toList();
            if (sizes.isEmpty()) {
                throw new IllegalArgumentException("nothing was measured");
            }
            return new Spread(sizes.size(), rank(sizes, 0.5), rank(sizes, 0.99), sizes.getLast());
        }

        private static double rank(List<Double> sorted, double share) {
            return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms, worst %.1f ms of %d", p50, p99, worst, count);
        }
    }
}
