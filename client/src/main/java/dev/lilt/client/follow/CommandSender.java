package dev.lilt.client.follow;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.ReceivedState;
import dev.lilt.client.api.SessionCommand;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends commands one after the other, off the thread that shows cues: a slow answer must not make a cue late. A stop
 * overtakes them, and is sent until it has arrived.
 */
final class CommandSender implements AutoCloseable {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Api api;
    private final String session;
    private final Consumer<FollowEvent> answers;
    private final ExecutorService sender = thread("commands");
    private final ExecutorService stopper = thread("stop");
    private final ExecutorService fetcher = thread("fetches");
    private volatile @Nullable SessionCommand stop;

    CommandSender(Api api, String session, Consumer<FollowEvent> answers) {
        this.api = api;
        this.session = session;
        this.answers = answers;
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /** A request that runs on one of the threads here. */
    private interface Work {
        void run() throws ApiException, InterruptedException;
    }

    void send(SessionCommand command) {
        on(
                sender,
                () -> answers.accept(new FollowEvent.Accepted(api.command(session, command))),
                refusal -> new FollowEvent.Rejected(command.equals(SessionCommand.START), refusal));
    }

    /** Sends a stop, in place of one that has not arrived yet. */
    void stop(SessionCommand command) {
        boolean isFirst = stop == null;
        stop = command;
        if (isFirst) {
            on(stopper, this::deliverStop, FollowEvent.StopRefused::new);
        }
    }

    /** The same id for the same stop: it may have arrived although its answer did not. */
    private void deliverStop() throws ApiException, InterruptedException {
        SessionCommand sent = Objects.requireNonNull(stop);
        UUID id = UUID.randomUUID();
        Duration wait = FIRST_WAIT;
        while (true) {
            SessionCommand latest = stop;
            if (latest != null && !latest.equals(sent)) {
                sent = latest;
                id = UUID.randomUUID();
            }
            try {
                ReceivedState stopped = api.command(session, id, sent);
                answers.accept(new FollowEvent.Accepted(stopped));
                return;
            } catch (ApiException e) {
                if (!e.isPassing()) {
                    throw e;
                }
                answers.accept(new FollowEvent.StopWaits(e));
            }
            Thread.sleep(wait);
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        }
    }

    /** Answers with {@link FollowEvent.TimelineFetched}, or not at all: it is fetched in case it is needed. */
    void fetchTimeline() {
        on(fetcher, () -> answers.accept(new FollowEvent.TimelineFetched(api.timeline(session))), null);
    }

    /** Answers with {@link FollowEvent.GuidanceFetched}, or not at all. */
    void fetchGuidance() {
        on(fetcher, () -> answers.accept(new FollowEvent.GuidanceFetched(api.guidance())), null);
    }

    private void on(ExecutorService thread, Work work, @Nullable Function<ApiException, FollowEvent> refused) {
        thread.execute(() -> {
            try {
                work.run();
            } catch (ApiException e) {
                if (refused != null) {
                    answers.accept(refused.apply(e));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        sender.shutdownNow();
        stopper.shutdownNow();
        fetcher.shutdownNow();
    }
}
