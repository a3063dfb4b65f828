package dev.lilt.benchmarks.sse;

import java.nio.charset.StandardCharsets;

/** The event that was read last. It is overwritten by the next one of the same stream: take out what is to be kept. */
public final class Event {
    private static final byte[] DUE_AT = bytes("\"dueAt\":\"");
    private static final byte[] SERVER_TIME = bytes("\"serverTime\":\"");
    private static final byte[] AT = bytes("\"at\":\"");
    private static final byte[] INDEX = bytes("\"index\":");
    private static final byte[] CUE = bytes("cue");
    private static final byte[] STATE = bytes("state");
    private static final byte[] END = bytes("end");

    final Bytes id = new Bytes();
    final Bytes name = new Bytes();
    final Bytes data = new Bytes();

    Event() {}

    void clear() {
        id.clear();
        name.clear();
        data.clear();
    }

    public boolean isCue() {
        return name.length() == CUE.length && name.startsWith(CUE);
    }

    public boolean isState() {
        return name.length() == STATE.length && name.startsWith(STATE);
    }

    public boolean isEnd() {
        return name.length() == END.length && name.startsWith(END);
    }

    /** Returns whether it is part of the log: it has an id. */
    public boolean hasId() {
        return !id.isEmpty();
    }

    public String id() {
        return id.text();
    }

    /** The number before the dot of an id such as {@code 3.17}; 0 for an id of another form, as nchan's are. */
    public int revision() {
        int revision = 0;
        byte[] text = id.array();
        for (int at = 0; at < id.length(); at++) {
            if (text[at] == '.') {
                return revision;
            }
            if (text[at] < '0' || text[at] > '9') {
                return 0;
            }
            revision = revision * 10 + text[at] - '0';
        }
        return 0;
    }

    /** {@code index} in the data of a cue; -1 if there is none. */
    public int index() {
        int at = data.after(INDEX);
        if (at < 0) {
            return -1;
        }
        int index = 0;
        byte[] text = data.array();
        for (; at < data.length() && text[at] >= '0' && text[at] <= '9'; at++) {
            index = index * 10 + text[at] - '0';
        }
        return index;
    }

    /** {@code dueAt} in milliseconds since 1970; -1 if the data has none. */
    public long dueAtMillis() {
        return instant(data.afterLast(DUE_AT));
    }

    /** {@code serverTime} in milliseconds since 1970; -1 if the data has none. */
    public long serverTimeMillis() {
        return instant(data.after(SERVER_TIME));
    }

    /** {@code at} in milliseconds since 1970; -1 if the data has none. */
    public long atMillis() {
        return instant(data.after(AT));
    }

    /** {@code serverTime} of a state that was read otherwise; -1 if it has none. */
    public static long serverTimeMillis(String state) {
        var event = new Event();
        byte[] text = state.getBytes(StandardCharsets.UTF_8);
        event.data.append(text, 0, text.length);
        return event.serverTimeMillis();
    }

    public String data() {
        return data.text();
    }

    private long instant(int at) {
        return at < 0 ? -1 : InstantParser.millis(data.array(), at, data.length());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
