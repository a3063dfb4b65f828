package dev.lilt.session.stream;

import dev.lilt.session.state.Session;
import dev.lilt.session.state.Status;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * One stream: a place in a session's log, moved on when time or a command brings an event. Nothing is queued for it, so
 * a slow reader costs no memory: while its write queue is full the place stays where it is, and when it drains what was
 * missed is read off the log. Everything but {@link #wake} and {@link #sendAway} happens on the connection's event
 * loop.
 */
final class Follower {
    /** The bytes of missed events that go into one write, give or take an event. */
    private static final int WRITE_BYTES = 8_192;
    /** The time until the database is asked again whether an end is final; it wakes the followers when it answers. */
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(1);

    private static final long NOT_CAUGHT_UP = Long.MAX_VALUE;

    private final LiveSession live;
    private final HttpServerResponse response;
    private final Context loop;
    private final BatchingSessionLoader loads;
    private final StreamConfig config;
    private final EventEncoder encoder;
    private final InstantSource clock;
    private final Duration lead;
    private final Instant until;
    private final ResponseWriter body;
    private final Runnable cut;
    private final TimerWheel wheel;
    private final CueLateness lateness;
    private final TimerWheel.Alarm alarm;

    private EventId last = EventId.START;
    private Instant nextBeat = Instant.MAX;
    /** Until when a reader that has stalled may take what waits for it; {@link Instant#MAX} while it keeps up. */
    private Instant cutAt = Instant.MAX;

    private boolean over;
    /** When everything due had been written, in milliseconds; a cue that was due before is one that was missed. */
    private long caughtUpAt = NOT_CAUGHT_UP;

    /** @param until when the token or ticket that opened the stream expires */
    Follower(
            LiveSession live,
            HttpServerResponse response,
            Context loop,
            BatchingSessionLoader loads,
            StreamConfig config,
            EventEncoder encoder,
            InstantSource clock,
            Duration lead,
            Instant until,
            ResponseWriter body,
            Runnable cut,
            TimerWheel wheel,
            CueLateness lateness) {
        this.live = live;
        this.response = response;
        this.loop = loop;
        this.loads = loads;
        this.config = config;
        this.encoder = encoder;
        this.clock = clock;
        this.lead = lead;
        this.until = until;
        this.body = body;
        this.cut = cut;
        this.wheel = wheel;
        this.lateness = lateness;
        this.alarm = wheel.alarm(this::timeHasCome);
    }

    /** Opens the stream and says what has been missed. */
    void open(Session session, ResumePoint resumePoint, Instant now) {
        response.setWriteQueueMaxSize(config.writeQueueBytes());
        Buffer first = Buffer.buffer(SseFrames.retry(config.retry()))
                .appendString(encoder.resumePoint(session, now, resumePoint.resync()));
        resumePoint.inForce().ifPresent(cue -> SseFrames.cue(first, cue));
        body.begin(first);
        last = resumePoint.after();
        nextBeat = now.plus(config.heartbeat());
        advance(now);
    }

    /** Something has changed; called from any thread. */
    void wake() {
        loop.runOnContext(ignored -> advance(clock.instant()));
    }

    /**
     * Closes the stream without an end, so that the client finds another replica; called from any thread.
     *
     * @param retry what the client is told to wait before
     * @param gone run once nothing more is to be sent
     */
    void sendAway(Duration retry, Runnable gone) {
        loop.runOnContext(ignored -> {
            if (over) {
                gone.run();
                return;
            }
            close();
            body.end(Buffer.buffer(SseFrames.retry(retry))).onComplete(sent -> {
                response.close();
                gone.run();
            });
        });
    }

    /** The connection is gone; there is nobody to tell. */
    void close() {
        over = true;
        alarm.cancel();
    }

    private void timeHasCome(Instant now) {
        if (!isStalled()) {
            advance(now);
        } else if (now.isBefore(cutAt)) {
            alarm.set(cutAt);
        } else {
            cut.run();
        }
    }

    private void advance(Instant now) {
        if (over || isStalled()) {
            return;
        }
        if (!now.isBefore(until)) {
            // The token or ticket has expired: the client comes back with another one, or is told to sign in.
            sendAway(config.retry(), () -> {});
            return;
        }
        if (!live.isKnownSince(wheel.stalledUntil(now), now, loads)) {
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
        while (next.isPresent() && !response.writeQueueFull()) {
            if (isUnsettledEnd(session, next.get())) {
                await(now.plus(SETTLED_WITHIN));
                return;
            }
            LogEvent first = next.get();
            Buffer frames = Buffer.buffer(512);
            while (next.isPresent() && frames.length() < WRITE_BYTES && !isUnsettledEnd(session, next.get())) {
                last = next.get().id();
                encoder.encode(frames, session, next.get(), now);
                next = log.next(last, now);
            }
            if (last.cueIndex() == EventId.END) {
                close();
                body.end(frames);
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
        if (now.isBefore(nextBeat)) {
            await(log.nextDue(last).orElse(Instant.MAX));
        } else if (response.writeQueueFull()) {
            stall(now);
        } else {
            write(Buffer.buffer(SseFrames.HEARTBEAT.length()), now);
            await(log.nextDue(last).orElse(Instant.MAX));
        }
    }

    /** A connection lives on while the database is asked. */
    private void beat(Instant now) {
        if (!now.isBefore(nextBeat) && !response.writeQueueFull()) {
            write(Buffer.buffer(SseFrames.HEARTBEAT.length()), now);
        }
    }

    /** An end that time has brought, as long as the database may know better. */
    private boolean isUnsettledEnd(Session session, LogEvent next) {
        return next instanceof LogEvent.EndEvent
                && session.log().last().status() == Status.RUNNING
                && !live.isSettled(loads);
    }

    /** With the heartbeat if it is nearly due: one write less. */
    private void write(Buffer frames, Instant now) {
        if (!now.isBefore(nextBeat.minus(config.retry()))) {
            frames.appendString(SseFrames.HEARTBEAT);
            nextBeat = now.plus(config.heartbeat());
        }
        body.write(frames);
    }

    private void await(Instant due) {
        Instant first = due.isBefore(nextBeat) ? due : nextBeat;
        alarm.set(first.isBefore(until) ? first : until);
    }

    /** The reader doesn't keep up: it gets until the deadline to drain its queue, and then has to come back by id. */
    private void stall(Instant now) {
        caughtUpAt = NOT_CAUGHT_UP;
        cutAt = now.plus(config.stallDeadline());
        alarm.set(cutAt);
        response.drainHandler(drained -> {
            if (isStalled()) {
                cutAt = Instant.MAX;
                advance(clock.instant());
            }
        });
    }

    private boolean isStalled() {
        return !cutAt.equals(Instant.MAX);
    }
}
