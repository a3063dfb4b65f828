package dev.lilt.benchmarks.watch;

import dev.lilt.benchmarks.http.HttpConnection;
import dev.lilt.benchmarks.load.ReceivedLog;
import dev.lilt.benchmarks.load.StreamTarget;
import dev.lilt.benchmarks.sse.Event;
import dev.lilt.benchmarks.sse.EventStreamParser;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;

/**
 * One watch: a stream that it comes back to, its idea of the server's clock, and the cues that it has taken and not
 * fired yet.
 */
final class WatchClient implements EventStreamParser.Listener {
    private static final int KEPT_FIRES = 30;
    private static final int CONNECT_MILLIS = 10_000;
    private static final int SILENCE_MILLIS = 40_000;
    private static final long RETRY_NANOS = 50_000_000;

    private final StreamTarget target;
    /** The lead of cues, in milliseconds; negative for a client that fires each as it arrives. */
    private final int leadMs;

    private final CueScheduler scheduler;
    private final FiringStats stats;
    private final ClockEstimate clock = new ClockEstimate();
    private final ReceivedLog log = new ReceivedLog();
    private final Deque<ScheduledCue> fired = new ArrayDeque<>();
    private String lastId = "";
    private long firstConnectMillis;
    private long sentNanos;
    private long arrivedNanos;
    private int revision;
    private long revisedMillis;
    private volatile boolean over;

    WatchClient(StreamTarget target, int leadMs, CueScheduler scheduler, FiringStats stats) {
        this.target = target;
        this.leadMs = leadMs;
        this.scheduler = scheduler;
        this.stats = stats;
    }

    /** Follows until {@link #stop}, coming back at once whenever it is cut off. */
    void follow() {
        firstConnectMillis = System.currentTimeMillis();
        while (!over) {
            try (var socket = new Socket()) {
                listen(socket);
            } catch (IOException cut) {
                LockSupport.parkNanos(RETRY_NANOS);
            }
            stats.reconnected();
        }
    }

    private void listen(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(SILENCE_MILLIS);
        socket.connect(new InetSocketAddress("127.0.0.1", target.port()), CONNECT_MILLIS);
        sentNanos = System.nanoTime();
        socket.getOutputStream().write(target.request(lastId));
        var parser = new EventStreamParser(this);
        byte[] bytes = new byte[16 * 1024];
        var in = socket.getInputStream();
        for (int count = in.read(bytes); count >= 0 && !over; count = in.read(bytes)) {
            arrivedNanos = System.nanoTime();
            parser.feed(bytes, 0, count);
        }
    }

    /** Asks for the state at intervals, for its {@code serverTime} alone. */
    void readClock(double seconds, double everySeconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (!over && System.nanoTime() < end) {
            try (var connection = new HttpConnection(target.port())) {
                while (!over && System.nanoTime() < end) {
                    askTheTime(connection);
                    LockSupport.parkNanos((long) (everySeconds * 1e9));
                }
            } catch (IOException cut) {
                LockSupport.parkNanos(RETRY_NANOS);
            }
        }
    }

    private void askTheTime(HttpConnection connection) throws IOException {
        long sent = System.nanoTime();
        String state = connection
                .get(target.path().replaceFirst("/cues.*", ""), target.token())
                .body();
        long arrived = System.nanoTime();
        long time = Event.serverTimeMillis(state);
        if (time > 0) {
            clock.answered(sent, time, arrived);
        }
    }

    @Override
    public void responded(int status) {
        if (status == 204) {
            over = true;
        } else if (status != 200) {
            throw new IllegalStateException("the stream was answered with " + status);
        }
    }

    @Override
    public void heard(Event event) {
        if (event.hasId()) {
            lastId = event.id();
        }
        if (event.isCue()) {
            cue(event);
        } else if (event.isState()) {
            state(event);
        } else if (event.isEnd()) {
            over = true;
        }
    }

    @Override
    public void finished() {}

    private void state(Event event) {
        if (leadMs < 0) {
            return;
        }
        if (event.hasId()) {
            turn(event.revision(), event.atMillis());
        } else {
            clock.answered(sentNanos, event.serverTimeMillis(), arrivedNanos);
        }
    }

    /** Drops what an older revision still had to say after {@code atMillis}. */
    private synchronized void turn(int newer, long atMillis) {
        if (newer <= revision) {
            return;
        }
        for (var each : fired) {
            if (each.revision() < newer && each.dueMillis() > atMillis) {
                stats.firedThoughCancelled(atMillis, each.nanos());
            }
        }
        revision = newer;
        revisedMillis = atMillis;
    }

    private void cue(Event event) {
        long due = event.dueAtMillis();
        log.add(event.revision(), event.index(), due);
        if (leadMs < 0) {
            if (due > firstConnectMillis) {
                stats.fired(due, arrivedNanos);
            }
            return;
        }
        clock.heard(due - leadMs, arrivedNanos);
        // The cue in force at the opening was due before there was anybody to fire it.
        if (due > firstConnectMillis) {
            scheduler.add(new ScheduledCue(this, event.revision(), due, clock.nanosAt(due)));
        }
    }

    long nanosAt(long dueMillis) {
        return clock.nanosAt(dueMillis);
    }

    synchronized void fire(ScheduledCue cue) {
        if (cue.revision() < revision && cue.dueMillis() > revisedMillis) {
            return;
        }
        long now = System.nanoTime();
        stats.fired(cue.dueMillis(), now);
        fired.addLast(cue.at(now));
        if (fired.size() > KEPT_FIRES) {
            fired.removeFirst();
        }
    }

    ReceivedLog log() {
        return log;
    }

    void stop() {
        over = true;
    }
}
