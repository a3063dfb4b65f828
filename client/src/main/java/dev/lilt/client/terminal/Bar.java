package dev.lilt.client.terminal;

/** A bar of a fixed number of columns. */
public final class Bar {
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

    private Bar() {}

    /** In ASCII, for example {@code [####......]}; {@code columns} counts what is between the brackets. */
    public static String ascii(double part, int columns) {
        int filled = (int) Math.floor(clamped(part) * columns);
        return "[" + "#".repeat(filled) + ".".repeat(columns - filled) + "]";
    }

    /** In blocks, to an eighth of a column; what is not reached is a light shade. */
    public static String blocks(double part, int columns) {
        return filled(part, columns) + track(part, columns);
    }

    /** The filled part of {@link #blocks}. */
    static String filled(double part, int columns) {
        int eighths = (int) Math.floor(clamped(part) * columns * 8);
        return "█".repeat(eighths / 8) + (eighths % 8 == 0 ? "" : EIGHTHS.charAt(eighths % 8));
    }

    /** Returns what remains of {@link #blocks}. */
    static String track(double part, int columns) {
        return "░".repeat(columns - filled(part, columns).length());
    }

    private static double clamped(double part) {
        return Math.clamp(part, 0, 1);
    }
}
