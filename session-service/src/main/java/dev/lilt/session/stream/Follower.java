package dev.lilt.session.stream;

import dev.lilt.session.run.Session;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * One stream: a place in a session's log, moved on when time or a command brings an event. Nothing is queued for it, so
 * a slow reader costs no memory: while its write queue is full the place stays where it is, and when it drains what was
 * missed is read off the log. Everything but {@link #wake} happens on the connection's event loop.
 */
final class Follower {
    private static final long NONE = -1;

    private final LiveSession live;
    private final HttpServerResponse response;
    private final Context loop;
    private final StreamConfig config;
    private final Wording wording;
    private final InstantSource clock;
    private final Duration lead;

    private EventId place = EventId.START;
    private long timer = NONE;
    private long heartbeat = NONE;
    private boolean stalled;
    private boolean over;

    Follower(
            LiveSession live,
            HttpServerResponse response,
            Context loop,
            StreamConfig config,
            Wording wording,
            InstantSource clock,
            Duration lead) {
        this.live = live;
        this.response = response;
        this.loop = loop;
        this.config = config;
        this.wording = wording;
        this.clock = clock;
        this.lead = lead;
    }

    /** Opens the stream and says what has been missed. */
    void open(Opening opening) {
        Instant now = clock.instant();
        Session session = live.session();
        StringBuilder first = new StringBuilder(Frame.retry(config.retry()))
                .append(wording.opening(session, now, live.followers(), opening.resync()));
        opening.inForce().ifPresent(cue -> first.append(Frame.cue(cue)));
        place = opening.place();
        response.setWriteQueueMaxSize(config.writeQueueBytes());
        response.write(first.toString());
        heartbeat = owner().setPeriodic(config.heartbeat().toMillis(), tick -> beat());
        advance();
    }

    /** Something has changed; called from any thread. */
    void wake() {
        loop.runOnContext(ignored -> advance());
    }

    /** The connection is gone; there is nobody to tell. */
    void close() {
        over = true;
        owner().cancelTimer(timer);
        owner().cancelTimer(heartbeat);
    }

    private void advance() {
        if (over || stalled) {
            return;
        }
        owner().cancelTimer(timer);
        Instant now = clock.instant();
        Session session = live.session();
        CueLog log = new CueLog(session.log(), lead, !session.symptoms().isEmpty());
        Optional<LogEvent> next = log.next(place, now);
        while (next.isPresent() && !response.writeQueueFull()) {
            place = next.get().id();
            response.write(wording.frame(session, next.get(), now, live.followers()));
            if (place.step() == EventId.END) {
                close();
                response.end();
                return;
            }
            next = log.next(place, now);
        }
        if (next.isPresent()) {
            stall();
        } else {
            log.nextDue(place).ifPresent(due -> waitUntil(due, now));
        }
    }

    private void waitUntil(Instant due, Instant now) {
        long delay = Math.max(1, Duration.between(now, due).toMillis());
        timer = owner().setTimer(delay, fired -> advance());
    }

    /** The reader doesn't keep up: it gets until the deadline to drain its queue, and then has to come back by id. */
    private void stall() {
        stalled = true;
        timer = owner().setTimer(config.stallDeadline().toMillis(), fired -> response.reset());
        response.drainHandler(drained -> {
            stalled = false;
            advance();
        });
    }

    private void beat() {
        if (!response.writeQueueFull()) {
            response.write(Frame.HEARTBEAT);
        }
    }

    private Vertx owner() {
        return loop.owner();
    }
}
