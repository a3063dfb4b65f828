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
final class Follower {
    /** The bytes of missed events that go into one write, give or take an event. */
    private static final int WRITE_BYTES = 8_192;
    /** The time until the database is asked again whether an end is final; it wakes the followers when it answers. */
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(1);

    private static final long NOT_CAUGHT_UP = Long.MAX_VALUE;

    private final LiveSession live;
    private final StreamConnection connection;
    private final EventStreamConfig config;
    private final TimerWheel wheel;
    private final EventEncoder encoder;
    private final CueLateness lateness;
    private final Duration lead;
    private final Instant until;
    private final TimerWheel.Alarm alarm;

    /** The events that the stream opens with, until they are sent. */
    private @Nullable Buffer opening;

    private EventId last = EventId.START;
    private Instant nextBeat = Instant.MAX;
    /** The revision of which this stream has said that the session waits; 0 for none. */
    private int toldToWait;
    /** Until when a reader that has stalled may take what waits for it; {@link Instant#MAX} while it keeps up. */
    private Instant cutAt = Instant.MAX;

    /** When everything due had been written, in milliseconds; a cue that was due before is one that was missed. */
    private long caughtUpAt = NOT_CAUGHT_UP;

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
        this.until = until;
        this.alarm = wheel.alarm(this::timeHasCome);
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
        nextBeat = now.plus(config.heartbeat());
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
        alarm.cancel();
    }

    private void timeHasCome(Instant now) {
        if (!isStalled()) {
            advance(now);
        } else if (now.isBefore(cutAt)) {
            alarm.set(cutAt);
        } else {
            connection.cut();
        }
    }

    private void advance(Instant now) {
        if (connection.isOver() || isStalled()) {
            return;
        }
        if (!now.isBefore(until)) {
            // The token or ticket has expired: the client comes back with another one, or is told to sign in.
            sendOpening();
            connection.sendAway(config.retry(), () -> {});
            return;
        }
        if (!live.isKnownSince(wheel.stalledUntil(now), now)) {
            beat(now);
            await(now.plus(SETTLED_WITHIN));
            return;
        }
        live.session()
                .ifPresent(session -> advance(
                        session,
                        new CueLog(session.log(), lead, !session.symptoms().isEmpty()),
                        now));
    }

    private void advance(Session session, CueLog log, Instant now) {
        Optional<LogEvent> next = log.next(last, now);
        while (next.isPresent() && !connection.isFull()) {
            if (isUnsettledEnd(session, next.get())) {
                await(now.plus(SETTLED_WITHIN));
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
            write(frames, now);
            if (first instanceof LogEvent.CueEvent cue) {
                lateness.record(cue.dueAt().toEpochMilli() - lead.toMillis(), caughtUpAt);
            }
        }
        if (next.isPresent()) {
            stall(now);
            return;
        }
        caughtUpAt = now.toEpochMilli();
        Instant waitsAt = waitsAt(session, log);
        if (now.isBefore(nextBeat) && now.isBefore(waitsAt)) {
            await(earlier(log.nextDue(last).orElse(Instant.MAX), waitsAt));
        } else if (connection.isFull()) {
            stall(now);
        } else {
            Buffer frames = Buffer.buffer(EventStreamFrames.HEARTBEAT.length());
            if (!now.isBefore(waitsAt)) {
                frames.appendString(encoder.state(session, now, false));
                toldToWait = session.log().last().number();
            }
            write(frames, now);
            await(earlier(log.nextDue(last).orElse(Instant.MAX), waitsAt(session, log)));
        }
    }

    /**
     * Returns when to tell that the session waits, by a fresh state: time brings that and not a command, so the log
     * doesn't say it, and the {@code ready} cue may have come ahead of its time.
     */
    private Instant waitsAt(Session session, CueLog log) {
        return toldToWait == session.log().last().number()
                ? Instant.MAX
                : log.waitsAt().orElse(Instant.MAX);
    }

    /** A connection lives on while the database is asked. */
    private void beat(Instant now) {
        if (!now.isBefore(nextBeat) && !connection.isFull()) {
            write(Buffer.buffer(EventStreamFrames.HEARTBEAT.length()), now);
        }
    }

    /** An end that time has brought, as long as the database may know better. */
    private boolean isUnsettledEnd(Session session, LogEvent next) {
        return next instanceof LogEvent.EndEvent
                && session.log().last().status() == Status.RUNNING
                && !live.isSettled();
    }

    /** With the heartbeat if it is nearly due: one write less. */
    private void write(Buffer frames, Instant now) {
        if (!now.isBefore(nextBeat.minus(config.retry()))) {
            frames.appendString(EventStreamFrames.HEARTBEAT);
            nextBeat = now.plus(config.heartbeat());
        }
        if (opening == null) {
            connection.write(frames);
        } else {
            opening.appendBuffer(frames);
            sendOpening();
        }
    }

    private void await(Instant due) {
        alarm.set(earlier(earlier(due, nextBeat), until));
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    /** The reader doesn't keep up: it gets until the deadline to drain its queue, and then has to come back by id. */
    private void stall(Instant now) {
        caughtUpAt = NOT_CAUGHT_UP;
        cutAt = now.plus(config.stallDeadline());
        alarm.set(cutAt);
        connection.onDrained(() -> {
            if (isStalled()) {
                cutAt = Instant.MAX;
                advance(wheel.now());
            }
        });
    }

    private boolean isStalled() {
        return !cutAt.equals(Instant.MAX);
    }
}
