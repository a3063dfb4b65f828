package dev.lilt.benchmarks.sse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are appended to, kept for the next event, and searched without making strings. */
final class Bytes {
    private static final int FIRST_SIZE = 384;

    private byte[] array = new byte[FIRST_SIZE];
    private int length;

    void append(byte[] from, int offset, int count) {
        if (length + count > array.length) {
            array = Arrays.copyOf(array, Math.max(array.length * 2, length + count));
        }
        System.arraycopy(from, offset, array, length, count);
        length += count;
    }

    void clear() {
        length = 0;
    }

    byte[] array() {
        return array;
    }

    int length() {
        return length;
    }

    boolean isEmpty() {
        return length == 0;
    }

    /** Returns where the text ends that begins here or later; -1 if it is not there. */
    int after(byte[] text) {
        for (int at = 0; at + text.length <= length; at++) {
            if (Arrays.equals(array, at, at + text.length, text, 0, text.length)) {
                return at + text.length;
            }
        }
        return -1;
    }

    /** As {@link #after}, looked for from the end. */
    int afterLast(byte[] text) {
        for (int at = length - text.length; at >= 0; at--) {
            if (Arrays.equals(array, at, at + text.length, text, 0, text.length)) {
                return at + text.length;
            }
        }
        return -1;
    }

    boolean startsWith(byte[] text) {
        return length >= text.length && Arrays.equals(array, 0, text.length, text, 0, text.length);
    }

    String text() {
        return new String(array, 0, length, StandardCharsets.UTF_8);
    }
}
