package dev.lilt.benchmarks.sse;

/** Instants as Lilt writes them, {@code 2026-11-22T10:00:42.000Z}, read without making objects. */
final class InstantParser {
    static final int LENGTH = 24;

    private static final int DAYS_TO_1970 = 719_468;

    private InstantParser() {}

    /**
     * Milliseconds since 1970.
     *
     * @throws IllegalArgumentException if there are no 24 characters of that form
     */
    static long millis(byte[] text, int offset, int end) {
        if (end - offset < LENGTH || text[offset + 10] != 'T' || text[offset + 23] != 'Z') {
            throw new IllegalArgumentException("not an instant with milliseconds");
        }
        long days = days(number(text, offset, 4), number(text, offset + 5, 2), number(text, offset + 8, 2));
        long seconds = days * 86_400
                + number(text, offset + 11, 2) * 3600L
                + number(text, offset + 14, 2) * 60L
                + number(text, offset + 17, 2);
        return seconds * 1000 + number(text, offset + 20, 3);
    }

    /** Days since 1970-01-01 of a date of the Gregorian calendar, counted in years that begin with March. */
    private static long days(int year, int month, int day) {
        int shifted = month <= 2 ? year - 1 : year;
        int era = shifted / 400;
        int yearOfEra = shifted % 400;
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - DAYS_TO_1970;
    }

    private static int number(byte[] text, int offset, int digits) {
        int number = 0;
        for (int at = offset; at < offset + digits; at++) {
            if (text[at] < '0' || text[at] > '9') {
                throw new IllegalArgumentException("not an instant with milliseconds");
            }
            number = number * 10 + text[at] - '0';
        }
        return number;
    }
}
