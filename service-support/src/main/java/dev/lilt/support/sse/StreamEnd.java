package dev.lilt.support.sse;

import java.util.List;

/** Releases a stream, once, when its response is over. */
final class StreamEnd implements Runnable {
    private final StreamConnection connection;
    private final Drain drain;
    private final Runnable ended;
    private final List<Runnable> actions;
    private boolean done;

    /** @param actions run after {@code ended} */
    StreamEnd(StreamConnection connection, Drain drain, Runnable ended, List<Runnable> actions) {
        this.connection = connection;
        this.drain = drain;
        this.ended = ended;
        this.actions = List.copyOf(actions);
    }

    @Override
    public void run() {
        if (!done) {
            done = true;
            drain.remove(connection);
            connection.close();
            ended.run();
            actions.forEach(Runnable::run);
        }
    }
}
