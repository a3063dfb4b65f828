package dev.lilt.client.follow;

import dev.lilt.client.api.ReceivedCue;
import java.time.Duration;
import java.util.function.Consumer;

/** Shows a session. All calls but key presses come from the one thread that follows. */
public interface Renderer extends AutoCloseable {
    /** The first connection stands. */
    void opened(SessionSnapshot snapshot);

    /** A command took effect, here or on another device. */
    void turned(SessionSnapshot snapshot);

    /** {@code cue} is due now. */
    void cue(ReceivedCue cue, SessionSnapshot snapshot);

    /** The connection is gone, for {@code why}, and is being made again. */
    void lost(String why, SessionSnapshot snapshot);

    /** The connection is back. */
    void back(SessionSnapshot snapshot);

    /** The member stopped, and has yet to be heard: {@code moment.stop()} says what there is to show at once. */
    void stopping(SessionSnapshot snapshot);

    /** Something the member should know, in one line. */
    void notice(String line);

    /** Time went by. */
    void draw(SessionSnapshot snapshot);

    /** Returns how often {@link #draw} is wanted; long for a renderer that doesn't move between cues. */
    Duration frame();

    /** Passes on what the member presses, from any thread; a renderer without a keyboard passes on nothing. */
    void onKey(Consumer<Key> listener);

    /** The session is over. */
    void ended(Outcome.Ended end, SessionSnapshot snapshot);

    @Override
    void close();
}
