package dev.lilt.client.follow;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.Command;
import dev.lilt.client.api.Cue;
import dev.lilt.client.api.End;
import dev.lilt.client.api.Refused;
import dev.lilt.client.api.State;
import dev.lilt.client.api.Status;
import dev.lilt.client.api.Symptom;
import dev.lilt.client.stream.Heard;
import dev.lilt.client.stream.ServerClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** One session being followed; confined to one thread. */
final class Following {
    /** After so long without a connection the member is told, instead of being left with a frozen screen. */
    private static final Duration GIVE_UP_AFTER = Duration.ofMinutes(2);

    /** What one press adds. */
    private static final Duration EXTENSION = Duration.ofSeconds(15);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Api api;
    private final String session;
    private final Renderer renderer;
    private final Remote remote;
    private final Score score = new Score();
    private final Scene scene = new Scene();
    private boolean toStart;
    private boolean connected;
    private long connectedNanos;
    private @Nullable State state;
    private @Nullable ServerClock clock;

    Following(Api api, String session, Renderer renderer, Remote remote, boolean start) {
        this.api = api;
        this.session = session;
        this.renderer = renderer;
        this.remote = remote;
        this.toStart = start;
    }

    Outcome until(BlockingQueue<Signal> signals, Monotonic time) throws Refused, InterruptedException {
        connectedNanos = time.nanos();
        while (true) {
            Signal signal = time.next(signals, untilNext(time.nanos()));
            long now = time.nanos();
            sayDue(now);
            Optional<Outcome> outcome = signal == null ? Optional.empty() : take(signal, now);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            sayDue(now);
            moment(now).ifPresent(renderer::draw);
            if (connected) {
                connectedNanos = now;
            } else if (now - connectedNanos > GIVE_UP_AFTER.toNanos()) {
                throw new Refused(
                        "unreachable",
                        "no connection for " + GIVE_UP_AFTER.toMinutes() + " minutes; session " + session
                                + " may still be there to follow");
            }
        }
    }

    private Duration untilNext(long now) {
        Duration wait = renderer.frame().compareTo(LONGEST_WAIT) < 0 ? renderer.frame() : LONGEST_WAIT;
        Optional<Instant> due = score.nextDue();
        if (clock == null || due.isEmpty()) {
            return wait;
        }
        Duration untilDue = clock.until(due.get(), now);
        if (untilDue.isNegative()) {
            return Duration.ZERO;
        }
        return untilDue.compareTo(wait) < 0 ? untilDue : wait;
    }

    private Optional<Outcome> take(Signal signal, long now) throws Refused, InterruptedException {
        return switch (signal) {
            case Signal.Streamed(Heard heard) -> hear(heard, now);
            case Signal.Pressed(Key key) -> press(key);
            case Signal.Accepted(State accepted) -> {
                turn(accepted, now);
                yield Optional.empty();
            }
            case Signal.Rejected(boolean start, Refused refusal) -> {
                // Somebody else may have started it just before, which is as good.
                if (start && !refusal.problem().equals("illegal-transition")) {
                    throw refusal;
                }
                renderer.notice(String.valueOf(refusal.getMessage()));
                yield Optional.empty();
            }
        };
    }

    private Optional<Outcome> hear(Heard heard, long now) throws Refused, InterruptedException {
        switch (heard) {
            case Heard.Opened(State opened, long arrivedNanos) -> open(opened, arrivedNanos, now);
            case Heard.Turned(State turned) -> turn(turned, now);
            case Heard.Said(long revision, Cue cue) -> score.add(revision, cue);
            case Heard.Ended(End end) -> {
                return Optional.of(end(end.status(), Optional.of(end.active()), now));
            }
            case Heard.Finished() -> {
                State last = api.state(session);
                turn(last, now);
                return Optional.of(end(last.status(), Optional.empty(), now));
            }
            case Heard.Lost(String why) -> {
                if (connected) {
                    connected = false;
                    moment(now).ifPresent(moment -> renderer.lost(why, moment));
                }
            }
            case Heard.Denied(Refused refusal) -> throw refusal;
        }
        return Optional.empty();
    }

    private void open(State opened, long arrivedNanos, long now) {
        if (clock == null) {
            clock = new ServerClock(arrivedNanos);
        }
        clock.read(opened.serverTime(), arrivedNanos);
        boolean first = state == null;
        boolean wasConnected = connected;
        connected = true;
        if (first) {
            state = opened;
            score.turn(opened.revision(), opened.at());
            moment(now).ifPresent(renderer::opened);
        } else {
            turn(opened, now);
            if (!wasConnected) {
                moment(now).ifPresent(renderer::back);
            }
        }
        if (toStart && opened.status() == Status.READY) {
            toStart = false;
            remote.send(Command.START);
        }
    }

    private void turn(State turned, long now) {
        if (state == null || turned.revision() > state.revision()) {
            if (state != null) {
                scene.turn(state, turned);
            }
            state = turned;
            score.turn(turned.revision(), turned.at());
            moment(now).ifPresent(renderer::turned);
        }
    }

    private Optional<Outcome> press(Key key) {
        if (key != Key.Plain.LEAVE && !api.pass().maySteer()) {
            renderer.notice("With a ticket you look on; q leaves.");
            return Optional.empty();
        }
        return switch (key) {
            case Key.Plain.LEAVE -> Optional.of(new Outcome.Left(session));
            case Key.Plain.TOGGLE -> toggle();
            case Key.Plain.NEXT -> send(Command.SKIP);
            case Key.Plain.BACK -> send(Command.BACK);
            case Key.Plain.EXTEND -> send(Command.extend(EXTENSION));
            case Key.Plain.STOP -> send(Command.STOP);
            case Key.StopFor(Symptom symptom) -> send(Command.stopFor(symptom));
        };
    }

    private Optional<Outcome> toggle() {
        return switch (state == null ? Status.READY : state.status()) {
            case READY -> send(Command.START);
            case RUNNING -> send(Command.PAUSE);
            case PAUSED -> send(Command.RESUME);
            case COMPLETED, STOPPED, EXPIRED -> Optional.empty();
        };
    }

    private Optional<Outcome> send(Command command) {
        remote.send(command);
        return Optional.empty();
    }

    private Outcome end(Status status, Optional<Duration> active, long now) {
        // What overruled cues is known by now, and our clock may be a little behind: the rest has been said over there.
        score.rest().forEach(cue -> say(cue, now));
        Outcome.Ended ended = new Outcome.Ended(status, active);
        moment(now)
                .map(moment -> status == Status.COMPLETED ? moment.atTheEnd() : moment)
                .ifPresent(moment -> renderer.ended(ended, moment));
        return ended;
    }

    private void sayDue(long now) {
        if (clock != null) {
            score.due(clock.at(now)).forEach(cue -> say(cue, now));
        }
    }

    private void say(Cue cue, long now) {
        scene.take(cue);
        moment(now).ifPresent(moment -> renderer.cue(cue, moment));
    }

    private Optional<Moment> moment(long now) {
        if (state == null || clock == null) {
            return Optional.empty();
        }
        return Optional.of(scene.at(state, state.positionAt(clock.at(now)), score.coming(), connected));
    }
}
