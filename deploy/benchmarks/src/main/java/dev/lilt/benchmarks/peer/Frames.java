package dev.lilt.benchmarks.peer;

import java.nio.charset.StandardCharsets;

/**
 * Cues as peers send them: the bytes that Lilt sends for the same cue, made the cheapest way there is, since the peers
 * are the floor. All but the instant is made once for each index and shared.
 */
public final class Frames {
    /** The first bytes of a stream. */
    public static final byte[] OPENING =
            ascii("retry: 2000\n\nevent: state\ndata: {\"revision\":2,\"status\":\"running\"}\n\n");

    private static final int MOST_CUES = 100_000;
    private static final int INSTANT_LENGTH = 24;
    private static final byte[] END_OF_DATA = ascii("\"}");
    private static final byte[] END_OF_EVENT = ascii("\n\n");

    private static final byte[][] EVENT_HEADS = new byte[MOST_CUES][];

    private Frames() {}

    /** The whole event, id and all. */
    public static byte[] event(int index, long dueMillis) {
        byte[] head = EVENT_HEADS[index];
        if (head == null) {
            head = ascii("id: 2." + index + "\nevent: cue\ndata: " + dataHead(index));
            // Two threads may both make it; they make the same.
            EVENT_HEADS[index] = head;
        }
        byte[] frame = new byte[head.length + INSTANT_LENGTH + END_OF_DATA.length + END_OF_EVENT.length];
        int end = fill(frame, head, dueMillis);
        System.arraycopy(END_OF_EVENT, 0, frame, end, END_OF_EVENT.length);
        return frame;
    }

    /** The data alone, for a server that frames it itself. */
    public static byte[] data(int index, long dueMillis) {
        byte[] head = ascii(dataHead(index));
        byte[] data = new byte[head.length + INSTANT_LENGTH + END_OF_DATA.length];
        fill(data, head, dueMillis);
        return data;
    }

    private static int fill(byte[] frame, byte[] head, long dueMillis) {
        System.arraycopy(head, 0, frame, 0, head.length);
        InstantText.write(dueMillis, frame, head.length);
        System.arraycopy(END_OF_DATA, 0, frame, head.length + INSTANT_LENGTH, END_OF_DATA.length);
        return head.length + INSTANT_LENGTH + END_OF_DATA.length;
    }

    private static String dataHead(int index) {
        String kind = index % 2 == 0 ? "in" : "out";
        return "{\"index\":" + index + ",\"atMs\":" + index * 2000L
                + ",\"durationMs\":2000,\"kind\":\"breathe-" + kind
                + "\",\"exercise\":\"bench-breathing\",\"breath\":\""
                + kind + "\",\"title\":\"Breathe " + kind + "\",\"text\":\"Slowly, as it comes\",\"say\":\"Breathe "
                + kind
                + ".\",\"haptic\":\"short\",\"dueAt\":\"";
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
