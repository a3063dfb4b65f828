package dev.lilt.session.timeline;

import java.time.Duration;

/** The result of compiling: a session, or why there is none. */
public sealed interface CompileResult permits CompiledSession, CompileResult.CannotFit, CompileResult.TooMuch {
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
