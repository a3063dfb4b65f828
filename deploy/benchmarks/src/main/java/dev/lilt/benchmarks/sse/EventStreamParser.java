package dev.lilt.benchmarks.sse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One HTTP/1.1 response with a body of server-sent events (WHATWG HTML, 9.2): chunked, of a length that its head tells,
 * or until the connection closes. Bytes are fed as they come, cut anywhere.
 */
public final class EventStreamParser {
    /** Told what was read, on the thread that feeds. */
    public interface Listener {
        /** The status of the response, once its headers are read. */
        void responded(int status);

        /** A whole event; valid until this returns. */
        void heard(Event event);

        /** The body came to its end in order: the last chunk, or its whole length. */
        void finished();
    }

    private enum Part {
        STATUS_LINE,
        HEADERS,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        WHOLE,
        UNTIL_CLOSE,
        OVER
    }

    private static final byte[] CHUNKED = "transfer-encoding: chunked".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ID = "id".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EVENT = "event".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DATA = "data".getBytes(StandardCharsets.US_ASCII);

    private final Listener listener;
    private final Event event = new Event();
    private final Bytes protocolLine = new Bytes();
    private final Bytes line = new Bytes();
    private Part part = Part.STATUS_LINE;
    private int status;
    private boolean chunked;
    private long contentLength = -1;
    private long chunkLeft;

    public EventStreamParser(Listener listener) {
        this.listener = listener;
    }

    /** @throws IllegalArgumentException if this is no HTTP response */
    public void feed(byte[] bytes, int offset, int length) {
        int at = offset;
        int end = offset + length;
        while (at < end) {
            at = switch (part) {
                case STATUS_LINE, HEADERS, CHUNK_SIZE, CHUNK_END -> protocol(bytes, at, end);
                case CHUNK, WHOLE -> chunk(bytes, at, end);
                case UNTIL_CLOSE -> {
                    body(bytes, at, end);
                    yield end;
                }
                case OVER -> end;
            };
        }
    }

    private int protocol(byte[] bytes, int from, int end) {
        int newline = newline(bytes, from, end);
        if (newline < 0) {
            protocolLine.append(bytes, from, end - from);
            return end;
        }
        protocolLine.append(bytes, from, newline - from);
        protocolLine();
        protocolLine.clear();
        return newline + 1;
    }

    private void protocolLine() {
        switch (part) {
            case STATUS_LINE -> {
                status = Integer.parseInt(protocolLine.text().split(" ", 3)[1]);
                part = Part.HEADERS;
            }
            case HEADERS -> header();
            case CHUNK_SIZE -> chunkSize();
            case CHUNK_END -> part = Part.CHUNK_SIZE;
            case CHUNK, WHOLE, UNTIL_CLOSE, OVER -> throw new IllegalStateException("no line is read in " + part);
        }
    }

    private void header() {
        byte[] text = protocolLine.array();
        int length = protocolLine.length();
        if (length > 1) {
            chunked |= length >= CHUNKED.length && equalsIgnoringCase(text, CHUNKED);
            if (length >= LENGTH.length && equalsIgnoringCase(text, LENGTH)) {
                contentLength = Long.parseLong(
                        protocolLine.text().substring(LENGTH.length).strip());
            }
            return;
        }
        listener.responded(status);
        if (chunked) {
            part = Part.CHUNK_SIZE;
        } else if (contentLength < 0) {
            part = Part.UNTIL_CLOSE;
        } else if (contentLength == 0) {
            over();
        } else {
            part = Part.WHOLE;
            chunkLeft = contentLength;
        }
    }

    private void over() {
        part = Part.OVER;
        listener.finished();
    }

    private void chunkSize() {
        chunkLeft = 0;
        byte[] text = protocolLine.array();
        for (int at = 0; at < protocolLine.length(); at++) {
            int digit = Character.digit(text[at], 16);
            if (digit < 0) {
                break;
            }
            chunkLeft = chunkLeft * 16 + digit;
        }
        if (chunkLeft == 0) {
            over();
        } else {
            part = Part.CHUNK;
        }
    }

    private int chunk(byte[] bytes, int from, int end) {
        int to = (int) Math.min(end, from + chunkLeft);
        body(bytes, from, to);
        chunkLeft -= to - from;
        if (chunkLeft == 0 && part == Part.WHOLE) {
            over();
        } else if (chunkLeft == 0) {
            part = Part.CHUNK_END;
        }
        return to;
    }

    private void body(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end) {
            int newline = newline(bytes, at, end);
            if (newline < 0) {
                line.append(bytes, at, end - at);
                return;
            }
            if (line.isEmpty()) {
                line(bytes, at, newline);
            } else {
                line.append(bytes, at, newline - at);
                line(line.array(), 0, line.length());
                line.clear();
            }
            at = newline + 1;
        }
    }

    private void line(byte[] bytes, int from, int newline) {
        int end = newline > from && bytes[newline - 1] == '\r' ? newline - 1 : newline;
        if (end == from) {
            if (!event.data.isEmpty()) {
                listener.heard(event);
            }
            event.clear();
            return;
        }
        field(ID, event.id, bytes, from, end);
        field(EVENT, event.name, bytes, from, end);
        field(DATA, event.data, bytes, from, end);
    }

    private static void field(byte[] name, Bytes value, byte[] bytes, int from, int end) {
        int colon = from + name.length;
        if (end <= colon || bytes[colon] != ':' || !Arrays.equals(bytes, from, colon, name, 0, name.length)) {
            return;
        }
        int start = colon + 1 < end && bytes[colon + 1] == ' ' ? colon + 2 : colon + 1;
        value.append(bytes, start, end - start);
    }

    private static int newline(byte[] bytes, int from, int end) {
        for (int at = from; at < end; at++) {
            if (bytes[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    private static boolean equalsIgnoringCase(byte[] text, byte[] lowerCase) {
        for (int at = 0; at < lowerCase.length; at++) {
            int lower = text[at] >= 'A' && text[at] <= 'Z' ? text[at] + 32 : text[at];
            if (lower != lowerCase[at]) {
                return false;
            }
        }
        return true;
    }
}
