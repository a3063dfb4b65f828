package dev.lilt.client.follow;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.ReceivedCue;
import dev.lilt.client.api.ReceivedEnd;
import dev.lilt.client.api.ReceivedGuidance;
import dev.lilt.client.api.ReceivedState;
import dev.lilt.client.api.ReceivedStatus;
import dev.lilt.client.api.ReceivedTimeline;
import dev.lilt.client.api.SessionCommand;
import dev.lilt.client.language.Messages;
import dev.lilt.client.stream.StreamEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** One session being followed; confined to one thread. */
final class FollowLoop {
    /**
     * After so long without a connection, and with nothing in hand to go on by, the member is told, instead of being
     * left with a frozen screen.
     */
    private static final Duration GIVE_UP_AFTER = Duration.ofMinutes(2);

    private static final Duration EXTENSION = Duration.ofSeconds(15); // what one press adds

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final int SHOWN_AHEAD = 20; // more than a screen shows, counts left aside

    private final Api api;
    private final String session;
    private final Renderer renderer;
    private final CommandSender sender;
    private final PendingCues pendingCues = new PendingCues();
    private final DisplayState displayState = new DisplayState();
    private final Provisions provisions;
    private final HeardState heard;
    private boolean toStart;
    private SymptomMenu symptoms = SymptomMenu.BUILT_IN;
    private @Nullable PendingStop stop;
    private boolean connected;
    private long connectedNanos;

    FollowLoop(Api api, String session, Renderer renderer, CommandSender sender, boolean start) {
        this.api = api;
        this.session = session;
        this.renderer = renderer;
        this.sender = sender;
        this.provisions = new Provisions(sender, api.credentials().mayCommand());
        this.heard = new HeardState();
        this.toStart = start;
    }

    Outcome until(BlockingQueue<FollowEvent> signals, Monotonic time) throws ApiException, InterruptedException {
        connectedNanos = time.nanos();
        while (true) {
            FollowEvent signal = time.next(signals, untilNext(time.nanos()));
            long now = time.nanos();
            sayDue(now);
            Optional<Outcome> outcome = signal == null ? Optional.empty() : take(signal, now);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            sayDue(now);
            snapshot(now).ifPresent(renderer::draw);
            if (connected || stop != null || pendingCues.nextDue().isPresent()) {
                connectedNanos = now;
            } else if (now - connectedNanos > GIVE_UP_AFTER.toNanos()) {
                String line = Messages.text("follow.gave-up", GIVE_UP_AFTER.toMinutes(), session);
                throw new ApiException("unreachable", line);
            }
        }
    }

    private Duration untilNext(long now) {
        Duration wait = Collections.min(List.of(renderer.frame(), LONGEST_WAIT));
        Optional<Instant> due = stop == null ? pendingCues.nextDue() : Optional.empty();
        return due.flatMap(instant -> heard.until(instant, now))
                .map(until -> Collections.min(List.of(until, wait)))
                .orElse(wait);
    }

    private Optional<Outcome> take(FollowEvent signal, long now) throws ApiException, InterruptedException {
        return switch (signal) {
            case FollowEvent.Streamed(StreamEvent event) -> hear(event, now);
            case FollowEvent.Pressed(Key key) -> press(key, now);
            case FollowEvent.Accepted(ReceivedState accepted) -> {
                turn(accepted, now);
                // Nobody is there to tell the end, and it is known.
                yield accepted.status().isFinal() && !connected
                        ? Optional.of(end(accepted.status(), Optional.empty(), now))
                        : Optional.empty();
            }
            case FollowEvent.Rejected(boolean start, ApiException refusal) -> {
                // Somebody else may have started it just before, which is as good.
                if (start && !refusal.problem().equals("illegal-transition")) {
                    throw refusal;
                }
                renderer.notice(String.valueOf(refusal.getMessage()));
                yield Optional.empty();
            }
            case FollowEvent.StopWaits(ApiException refusal) ->
                stopping(stop == null ? null : stop.waiting(String.valueOf(refusal.getMessage())), now);
            case FollowEvent.StopRefused(ApiException refusal) -> refuseStop(refusal, now);
            case FollowEvent.TimelineFetched(ReceivedTimeline fetched) -> {
                provisions.take(fetched);
                foresee();
                yield Optional.empty();
            }
            case FollowEvent.GuidanceFetched(ReceivedGuidance fetched) -> {
                provisions.take(fetched);
                symptoms = SymptomMenu.of(fetched);
                yield Optional.empty();
            }
        };
    }

    /** A symptom's stop holds here whatever the service says to it; the stream tells when it was over already. */
    private Optional<Outcome> refuseStop(ApiException refusal, long now) {
        if (stop == null) {
            return Optional.empty();
        }
        if (stop.symptoms().isEmpty()) {
            stop = null;
            renderer.notice(String.valueOf(refusal.getMessage()));
            foresee();
            return Optional.empty();
        }
        return stopping(stop.refused(String.valueOf(refusal.getMessage())), now);
    }

    private Optional<Outcome> hear(StreamEvent event, long now) throws ApiException, InterruptedException {
        switch (event) {
            case StreamEvent.Opened(ReceivedState opened, long arrivedNanos) -> open(opened, arrivedNanos, now);
            case StreamEvent.StateChanged(ReceivedState turned) -> turn(turned, now);
            case StreamEvent.CueReceived(long revision, ReceivedCue cue) -> pendingCues.add(revision, cue);
            case StreamEvent.Ended(ReceivedEnd end) -> {
                return Optional.of(end(end.status(), Optional.of(end.active()), now));
            }
            case StreamEvent.Finished() -> {
                ReceivedState last = api.state(session);
                turn(last, now);
                return Optional.of(end(last.status(), Optional.empty(), now));
            }
            case StreamEvent.Lost(String why) -> {
                if (connected) {
                    connected = false;
                    snapshot(now).ifPresent(snapshot -> renderer.lost(why, snapshot));
                }
            }
            case StreamEvent.Denied(ApiException refusal) -> throw refusal;
        }
        return Optional.empty();
    }

    private void open(ReceivedState opened, long arrivedNanos, long now) {
        heard.read(opened, arrivedNanos);
        boolean first = heard.state() == null;
        boolean wasConnected = connected;
        connected = true;
        if (first) {
            heard.take(opened);
            pendingCues.turn(opened.revision(), opened.at());
            snapshot(now).ifPresent(renderer::opened);
        } else {
            turn(opened, now);
            if (!wasConnected) {
                snapshot(now).ifPresent(renderer::back);
            }
        }
        provisions.connected(opened);
        if (toStart && opened.status() == ReceivedStatus.READY) {
            toStart = false;
            sender.send(SessionCommand.START);
        }
    }

    private void turn(ReceivedState turned, long now) {
        if (heard.isNews(turned)) {
            ReceivedState before = heard.state();
            if (before != null) {
                displayState.turn(before, turned);
            }
            heard.take(turned);
            pendingCues.turn(turned.revision(), turned.at());
            if (turned.status().isFinal()) {
                stop = null;
            }
            provisions.turned(turned);
            foresee();
            snapshot(now).ifPresent(renderer::turned);
        }
    }

    private void foresee() {
        ReceivedState state = heard.state();
        if (state != null && stop == null) {
            pendingCues.foresee(provisions.ahead(state, heard.waits()));
        }
    }

    private Optional<Outcome> press(Key key, long now) {
        if (key != Key.Plain.LEAVE && !api.credentials().mayCommand()) {
            renderer.notice(Messages.text("follow.looks-on"));
            return Optional.empty();
        }
        if (stop != null && key instanceof Key.Plain && key != Key.Plain.LEAVE) {
            return Optional.empty();
        }
        return switch (key) {
            case Key.Plain.LEAVE -> Optional.of(new Outcome.Left(session, stop != null));
            case Key.Plain.TOGGLE ->
                Optional.ofNullable(heard.state())
                        .flatMap(state -> SessionCommand.next(state.status()))
                        .flatMap(this::send);
            case Key.Plain.READY -> heard.is(ReceivedStatus.WAITING) ? send(SessionCommand.CONTINUE) : Optional.empty();
            case Key.Plain.NEXT -> send(SessionCommand.SKIP);
            case Key.Plain.BACK -> send(SessionCommand.BACK);
            case Key.Plain.EXTEND -> send(SessionCommand.extend(EXTENSION));
            case Key.Plain.STOP -> stop(PendingStop.plain(position(now), connected), now);
            case Key.Plain.MORE -> {
                symptoms = symptoms.turned();
                yield Optional.empty();
            }
            case Key.StopFor(int place) ->
                symptoms.at(place)
                        .map(symptom -> PendingStop.symptoms(stop, symptom))
                        .map(all -> PendingStop.because(position(now), all, provisions.stopGuidance(all), connected))
                        .flatMap(pressed -> stop(pressed, now));
        };
    }

    /** Shown and sent at once: a member with a symptom must not wait for a network to be told what to do. */
    private Optional<Outcome> stop(PendingStop pressed, long now) {
        ReceivedState state = heard.state();
        if (state == null || state.status().isFinal()) {
            return Optional.empty();
        }
        pendingCues.clear();
        sender.stop(SessionCommand.stopFor(pressed.symptoms()));
        return stopping(pressed, now);
    }

    private Optional<Outcome> stopping(@Nullable PendingStop changed, long now) {
        stop = changed;
        if (changed != null) {
            snapshot(now).ifPresent(renderer::stopping);
        }
        return Optional.empty();
    }

    private Optional<Outcome> send(SessionCommand command) {
        sender.send(command);
        return Optional.empty();
    }

    private Outcome end(ReceivedStatus status, Optional<Duration> active, long now) {
        // What overruled cues is known by now, and our clock may be a little behind: the rest has been said over there.
        pendingCues.rest().forEach(cue -> say(cue, now));
        Outcome.Ended ended = new Outcome.Ended(status, active);
        snapshot(now).map(snapshot -> snapshot.over(status)).ifPresent(snapshot -> renderer.ended(ended, snapshot));
        return ended;
    }

    private void sayDue(long now) {
        if (stop == null) {
            heard.time(now).map(pendingCues::due).orElse(List.of()).forEach(cue -> say(cue, now));
        }
    }

    private void say(ReceivedCue cue, long now) {
        displayState.take(cue);
        snapshot(now).ifPresent(snapshot -> renderer.cue(cue, snapshot));
        heard.standingAt(cue).ifPresent(waiting -> turn(waiting, now));
    }

    private Duration position(long now) {
        return stop == null ? heard.position(now) : stop.at();
    }

    private Optional<SessionSnapshot> snapshot(long now) {
        ReceivedState state = heard.state();
        if (state == null || heard.time(now).isEmpty()) {
            return Optional.empty();
        }
        List<ReceivedCue> coming = pendingCues.coming().limit(SHOWN_AHEAD).toList();
        return Optional.of(displayState
                .at(state, position(now), coming, connected, symptoms)
                .stopping(stop));
    }
}
