package dev.lilt.session.stream;

import dev.lilt.session.state.Session;
import dev.lilt.session.state.Status;
import dev.lilt.support.sse.EventStreamConfig;
import dev.lilt.support.sse.EventStreamFrames;
import dev.lilt.support.sse.StreamConnection;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One stream: a place in a session's log, moved on when time or a command brings an event. Nothing is queued for it, so
 * a slow reader costs no memory: while its write queue is full the place stays where it is, and when it drains what was
 * missed is read off the log. Everything but {@link #wake} happens on the connection's event loop.
 */
final class Follower extends TimerWheel.Alarm {
    /** The bytes of missed events that go into one write, give or take an event. */
    private static final int WRITE_BYTES = 8_192;
    /** The time until the database is asked again whether an end is final; it wakes the followers when it answers. */
    private static final long SETTLED_WITHIN_MILLIS = 1_000;

    private static final long NOT_CAUGHT_UP = Long.MAX_VALUE;
    private static final long NEVER = Long.MAX_VALUE;

    private final LiveSession live;
    private final StreamConnection connection;
    private final EventStreamConfig config;
    private final TimerWheel wheel;
    private final EventEncoder encoder;
    private final CueLateness lateness;
    private final Duration lead;
    // Instants are milliseconds here: each would be an object of its own to fetch for each cue.
    private final long until;

    /** The events that the stream opens with, until they are sent. */
    private @Nullable Buffer opening;

    private EventId last = EventId.START;
    private long nextBeat = NEVER;
    /** The revision of which this stream has said that the session waits; 0 for none. */
    private int toldToWait;
    /** Until when a reader that has stalled may take what waits for it; {@link #NEVER} while it keeps up. */
    private long cutAt = NEVER;

    /** When everything due had been written; a cue that was due before is one that was missed. */
    private long caughtUpAt = NOT_CAUGHT_UP;

    /** The session as it was told last, and its log. */
    private @Nullable Session known;

    private @Nullable CueLog log;

    /** @param until when the token or ticket that opened the stream expires */
    Follower(
            LiveSession live,
            StreamConnection connection,
            TimerWheel wheel,
            EventEncoder encoder,
            CueLateness lateness,
            Duration lead,
            Instant until) {
        this.live = live;
        this.connection = connection;
        this.config = connection.config();
        this.wheel = wheel;
        this.encoder = encoder;
        this.lateness = lateness;
        this.lead = lead;
        this.until = TimerWheel.millis(until);
    }

    /** Opens the stream and says what has been missed. */
    void open(Session session, ResumePoint resumePoint, Instant now) {
        Buffer first = Buffer.buffer(EventStreamFrames.retry(config.retry()))
                .appendString(encoder.state(session, now, resumePoint.resync()));
        resumePoint.inForce().ifPresent(cue -> SseFrames.cue(first, cue));
        opening = first;
        last = resumePoint.after();
        toldToWait = session.log().statusAt(now) == Status.WAITING
                ? session.log().last().number()
                : 0;
        nextBeat = now.toEpochMilli() + config.heartbeat().toMillis();
        advance(now);
        sendOpening();
    }

    /** Sends what the stream opens with, if write() has not sent it together with what was missed: one write less. */
    private void sendOpening() {
        if (opening != null) {
            connection.begin(opening);
            opening = null;
        }
    }

    /** Something has changed; called from any thread. */
    void wake() {
        connection.loop().runOnContext(ignored -> advance(wheel.now()));
    }

    /** The connection is gone; there is nobody to tell. */
    void close() {
        wheel.cancel(this);
    }

    @Override
    void goOff(Instant now) {
        if (!isStalled()) {
            advance(now);
        } else if (now.toEpochMilli() < cutAt) {
            wheel.set(this, cutAt);
        } else {
            connection.cut();
        }
    }

    private void advance(Instant now) {
        if (connection.isOver() || isStalled()) {
            return;
        }
        long millis = now.toEpochMilli();
        if (millis >= until) {
            // The token or ticket has expired: the client comes back with another one, or is told to sign in.
            sendOpening();
            connection.sendAway(config.retry(), () -> {});
            return;
        }
        if (!live.isKnownSince(wheel.stalledUntil(now), now)) {
            beat(millis);
            await(millis + SETTLED_WITHIN_MILLIS);
            return;
        }
        Optional<Session> session = live.session();
        if (session.isPresent()) {
            advance(session.get(), logOf(session.get()), now);
        }
    }

    /** Returns the log of a session, which is made only when the session has changed. */
    private CueLog logOf(Session session) {
        CueLog kept = log;
        if (kept != null && session == known) {
            return kept;
        }
        CueLog made = new CueLog(session.log(), lead, !session.symptoms().isEmpty());
        known = session;
        log = made;
        return made;
    }

    private void advance(Session session, CueLog log, Instant now) {
        long millis = now.toEpochMilli();
        Optional<LogEvent> next = log.next(last, now);
        while (next.isPresent() && !connection.isFull()) {
            if (isUnsettledEnd(session, next.get())) {
                await(millis + SETTLED_WITHIN_MILLIS);
                return;
            }
            LogEvent first = next.get();
            Buffer frames = Buffer.buffer(512);
            while (next.isPresent() && frames.length() < WRITE_BYTES && !isUnsettledEnd(session, next.get())) {
                last = next.get().id();
                encoder.encode(frames, session, next.get(), now);
                // A state of the log says how a command left the session, and overrules what was told before.
                toldToWait = next.get() instanceof LogEvent.StateEvent ? 0 : toldToWait;
                next = log.next(last, now);
            }
            if (last.cueIndex() == EventId.END) {
                close();
                sendOpening();
                connection.end(frames);
                return;
            }
            write(frames, millis);
            if (first instanceof LogEvent.CueEvent cue) {
                lateness.record(cue.dueAt().toEpochMilli() - lead.toMillis(), caughtUpAt);
            }
        }
        if (next.isPresent()) {
            stall(millis);
            return;
        }
        caughtUpAt = millis;
        long waitsAt = waitsAt(session, log);
        if (millis < nextBeat && millis < waitsAt) {
            await(Math.min(nextDue(log), waitsAt));
        } else if (connection.isFull()) {
            stall(millis);
        } else {
            Buffer frames = Buffer.buffer(EventStreamFrames.HEARTBEAT.length());
            if (millis >= waitsAt) {
                frames.appendString(encoder.state(session, now, false));
                toldToWait = session.log().last().number();
            }
            write(frames, millis);
            await(Math.min(nextDue(log), waitsAt(session, log)));
        }
    }

    private long nextDue(CueLog log) {
        Optional<Instant> due = log.nextDue(last);
        return due.isPresent() ? TimerWheel.millis(due.get()) : NEVER;
    }

    /**
     * Returns when to tell that the session waits, by a fresh state: time brings that and not a command, so the log
     * doesn't say it, and the {@code ready} cue may have come ahead of its time.
     */
    private long waitsAt(Session session, CueLog log) {
        if (toldToWait == session.log().last().number()) {
            return NEVER;
        }
        Optional<Instant> waitsAt = log.waitsAt();
        return waitsAt.isPresent() ? TimerWheel.millis(waitsAt.get()) : NEVER;
    }

    /** A connection lives on while the database is asked. */
    private void beat(long millis) {
        if (millis >= nextBeat && !connection.isFull()) {
            write(Buffer.buffer(EventStreamFrames.HEARTBEAT.length()), millis);
        }
    }

    /** An end that time has brought, as long as the database may know better. */
    private boolean isUnsettledEnd(Session session, LogEvent next) {
        return next instanceof LogEvent.EndEvent
                && session.log().last().status() == Status.RUNNING
                && !live.isSettled();
    }

    /** With the heartbeat if it is nearly due: one write less. */
    private void write(Buffer frames, long millis) {
        if (millis >= nextBeat - config.retry().toMillis()) {
            frames.appendString(EventStreamFrames.HEARTBEAT);
            nextBeat = millis + config.heartbeat().toMillis();
        }
        if (opening == null) {
            connection.write(frames);
        } else {
            opening.appendBuffer(frames);
            sendOpening();
        }
    }

    private void await(long due) {
        wheel.set(this, Math.min(Math.min(due, nextBeat), until));
    }

    /** The reader doesn't keep up: it gets until the deadline to drain its queue, and then has to come back by id. */
    private void stall(long millis) {
        caughtUpAt = NOT_CAUGHT_UP;
        cutAt = millis + config.stallDeadline().toMillis();
        wheel.set(this, cutAt);
        connection.onDrained(() -> {
            if (isStalled()) {
                cutAt = NEVER;
                advance(wheel.now());
            }
        });
    }

    private boolean isStalled() {
        return cutAt != NEVER;
    }
}
