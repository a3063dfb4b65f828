package dev.lilt.client.follow;

import dev.lilt.client.api.Cue;
import java.time.Duration;
import java.util.function.Consumer;

/** Shows a session. All calls but key presses come from the one thread that follows. */
public interface Renderer extends AutoCloseable {
    /** The first connection stands. */
    void opened(Moment moment);

    /** A command took effect, here or on another device. */
    void turned(Moment moment);

    /** {@code cue} is due now. */
    void cue(Cue cue, Moment moment);

    /** The connection is gone, for {@code why}, and being made anew. */
    void lost(String why, Moment moment);

    /** The connection is back. */
    void back(Moment moment);

    /** The member stopped, and has yet to be heard: {@code moment.stop()} says what there is to show at once. */
    void stopping(Moment moment);

    /** Something the member should know, in one line. */
    void notice(String line);

    /** Time went by. */
    void draw(Moment moment);

    /** How often {@link #draw} is wanted; long for a renderer that doesn't move between cues. */
    Duration frame();

    /** Passes on what the member presses, from any thread; a renderer without a keyboard passes on nothing. */
    void onKey(Consumer<Key> listener);

    /** The session is over. */
    void ended(Outcome.Ended end, Moment moment);

    @Override
    void close();
}
