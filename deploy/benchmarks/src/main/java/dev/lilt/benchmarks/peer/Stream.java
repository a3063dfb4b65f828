package dev.lilt.benchmarks.peer;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/** A follower of bare Vert.x: where to write, and which cue is next. */
final class Stream {
    private final HttpServerResponse response;
    private final Schedule schedule;
    private int next;

    Stream(HttpServerResponse response, Schedule schedule, int next) {
        this.response = response;
        this.schedule = schedule;
        this.next = next;
    }

    /** Writes the next cue, if it is due. */
    void say(long nowMillis) {
        long due = schedule.dueMillis(next);
        if (due <= nowMillis) {
            response.write(Buffer.buffer(Frames.event(next, due)));
            next++;
        }
    }
}
