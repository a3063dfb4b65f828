package dev.lilt.session.timeline;

import java.time.Duration;
import java.util.List;

/** The result of compiling. */
public sealed interface CompileResult {
    /** A session. */
    record Compiled(CompiledSession compiledSession) implements CompileResult {
        public Timeline timeline() {
            return compiledSession.timeline();
        }

        public List<Segment> segments() {
            return compiledSession.segments();
        }
    }

    /**
     * The ranges of the exercises do not reach the target.
     *
     * @param defaultLength the time that they usually take
     */
    record CannotFit(Duration defaultLength) implements CompileResult {}

    /**
     * It would be longer than any session is, or say more. Nothing was laid out.
     *
     * @param length what it would take
     * @param cues how many cues it would have at the most
     */
    record TooMuch(Duration length, long cues) implements CompileResult {}
}
