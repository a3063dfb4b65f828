package dev.lilt.client.stream;

import java.io.IOException;

/** An answer after which reconnecting is pointless; an {@link IOException} because OkHttp lets no other one through. */
final class StreamEndedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient StreamEvent last;

    StreamEndedException(StreamEvent last) {
        super("stream over");
        this.last = last;
    }

    StreamEvent last() {
        return last;
    }
}
