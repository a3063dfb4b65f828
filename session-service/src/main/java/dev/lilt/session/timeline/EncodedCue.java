package dev.lilt.session.timeline;

import java.nio.charset.StandardCharsets;

/**
 * One cue in JSON, ready for events. Followers of many sessions get the same cue and differ only in the instant when it
 * is due, and encoding it for each of them would cost more than all else about an event. So it is encoded once: every
 * event shares the bytes of the cue's own members and adds one member of its own.
 *
 * @param index of the cue
 * @param json bytes that nobody changes
 * @param from where the cue's object begins in them
 * @param to where its last member ends, before the closing brace
 */
public record EncodedCue(int index, byte[] json, int from, int to) {
    private static final byte[] DUE_AT = ",\"dueAt\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\"}".getBytes(StandardCharsets.US_ASCII);

    /** A cue that stands in no timeline. */
    public static EncodedCue of(Cue cue) {
        byte[] json = TimelineJson.cue(cue);
        return new EncodedCue(cue.index(), json, 0, json.length - 1);
    }

    /**
     * Returns the data of the event that tells the cue.
     *
     * @param dueAt the instant when it is due, in ISO 8601
     */
    public byte[] dueAt(String dueAt) {
        byte[] instant = dueAt.getBytes(StandardCharsets.US_ASCII);
        byte[] data = new byte[to - from + DUE_AT.length + instant.length + END.length];
        int length = append(data, 0, json, from, to - from);
        length = append(data, length, DUE_AT, 0, DUE_AT.length);
        length = append(data, length, instant, 0, instant.length);
        append(data, length, END, 0, END.length);
        return data;
    }

    private static int append(byte[] data, int at, byte[] bytes, int from, int length) {
        System.arraycopy(bytes, from, data, at, length);
        return at + length;
    }
}
