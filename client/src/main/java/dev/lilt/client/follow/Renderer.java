package dev.lilt.client.follow;

import dev.lilt.client.api.Cue;
import java.time.Duration;
import java.util.function.Consumer;

/** Shows a session. All calls but key presses come from the one thread that follows. */
public interface Renderer extends AutoCloseable {
    /** The first connection stands. */
    void opened(SessionSnapshot moment);

    /** A command took effect, here or on another device. */
    void turned(SessionSnapshot moment);

    /** {@code cue} is due now. */
    void cue(Cue cue, SessionSnapshot moment);

    /** The connection is gone, for {@code why}, and is being made again. */
    void lost(String why, SessionSnapshot moment);

    /** The connection is back. */
    void back(SessionSnapshot moment);

    /** The member stopped, and has yet to be heard: {@code moment.stop()} says what there is to show at once. */
    void stopping(SessionSnapshot moment);

    /** Something the member should know, in one line. */
    void notice(String line);

    /** Time went by. */
    void draw(SessionSnapshot moment);

    /** Returns how often {@link #draw} is wanted; long for a renderer that doesn't move between cues. */
    Duration frame();

    /** Passes on what the member presses, from any thread; a renderer without a keyboard passes on nothing. */
    void onKey(Consumer<Key> listener);

    /** The session is over. */
    void ended(Outcome.Ended end, SessionSnapshot moment);

    @Override
    void close();
}
