package dev.lilt.local;

import dev.lilt.client.api.ReceivedCue;
import dev.lilt.client.api.ReceivedStatus;
import dev.lilt.client.follow.Key;
import dev.lilt.client.follow.Outcome;
import dev.lilt.client.follow.Renderer;
import dev.lilt.client.follow.SessionSnapshot;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A renderer for a session that nobody attends: it shows everything on another one, and where the session waits for the
 * member it says so, and goes on a moment later.
 */
final class UnattendedRenderer implements Renderer {
    /** Long enough to read what the session waits for. */
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final Renderer renderer;
    private final Executor later;
    private volatile @Nullable Consumer<Key> keys;

    UnattendedRenderer(Renderer renderer) {
        this(renderer, CompletableFuture.delayedExecutor(MOMENT.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** @param later runs a task a moment after it gets it */
    UnattendedRenderer(Renderer renderer, Executor later) {
        this.renderer = renderer;
        this.later = later;
    }

    @Override
    public void turned(SessionSnapshot snapshot) {
        renderer.turned(snapshot);
        if (snapshot.state().status() == ReceivedStatus.WAITING) {
            renderer.notice("The session waits until the member is in position. The demo says so in "
                    + MOMENT.toSeconds() + " s.");
            later.execute(this::goOn);
        }
    }

    private void goOn() {
        Consumer<Key> listener = keys;
        if (listener != null) {
            listener.accept(Key.Plain.READY);
        }
    }

    @Override
    public void onKey(Consumer<Key> listener) {
        keys = listener;
        renderer.onKey(listener);
    }

    @Override
    public void opened(SessionSnapshot snapshot) {
        renderer.opened(snapshot);
    }

    @Override
    public void cue(ReceivedCue cue, SessionSnapshot snapshot) {
        renderer.cue(cue, snapshot);
    }

    @Override
    public void lost(String why, SessionSnapshot snapshot) {
        renderer.lost(why, snapshot);
    }

    @Override
    public void back(SessionSnapshot snapshot) {
        renderer.back(snapshot);
    }

    @Override
    public void stopping(SessionSnapshot snapshot) {
        renderer.stopping(snapshot);
    }

    @Override
    public void notice(String line) {
        renderer.notice(line);
    }

    @Override
    public void draw(SessionSnapshot snapshot) {
        renderer.draw(snapshot);
    }

    @Override
    public Duration frame() {
        return renderer.frame();
    }

    @Override
    public void ended(Outcome.Ended end, SessionSnapshot snapshot) {
        renderer.ended(end, snapshot);
    }

    @Override
    public void close() {
        renderer.close();
    }
}
