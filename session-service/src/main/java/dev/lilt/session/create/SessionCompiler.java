package dev.lilt.session.create;

import dev.lilt.session.ratelimit.LimitConfig;
import dev.lilt.session.timeline.CompileRequest;
import dev.lilt.session.timeline.CompileResult;
import dev.lilt.session.timeline.Compiler;
import dev.lilt.session.timeline.TargetDuration;
import dev.lilt.session.timeline.Timeline;
import dev.lilt.support.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compiles within the limits of a session, or says why there can't be one. */
@ApplicationScoped
class SessionCompiler {
    private final CompileCache compilations;
    private final LimitConfig limits;

    SessionCompiler(CompileCache compilations, LimitConfig limits) {
        this.compilations = compilations;
        this.limits = limits;
    }

    /**
     * Returns what the request compiles to.
     *
     * @param minutes the length that the member asked for, if they did
     * @throws HttpProblem {@code cannot-fit} or {@code invalid-request}, saying what to ask for instead
     */
    CompileResult.Compiled compile(CompileRequest compileRequest, @Nullable Integer minutes) {
        int most = (int) limits.longestSession().toMinutes();
        if (minutes != null && minutes > most) {
            throw Problem.invalidRequest("minutes", "at most " + most);
        }
        return switch (compilations.of(compileRequest)) {
            case CompileResult.Compiled session
            when session.timeline().duration().compareTo(limits.longestSession()) > 0 ->
                throw Problem.invalidRequest("exercises", "at most " + most + " minutes in all");
            case CompileResult.Compiled session -> session;
            case CompileResult.TooMuch(Duration length, long cues)
            when length.compareTo(limits.longestSession()) > 0 ->
                throw Problem.invalidRequest("exercises", "at most " + most + " minutes in all");
            case CompileResult.TooMuch tooMuch ->
                throw tooMuch("They come to more than " + Timeline.MOST_CUES
                        + " cues, which nobody could follow. Choose fewer exercises, fewer reps or less time.");
            case CompileResult.CannotFit(Duration defaultLength) ->
                throw cannotFit(
                        defaultLength,
                        Compiler.nearestMinutes(compileRequest, minutes == null ? 1 : minutes).stream()
                                .filter(nearest -> nearest <= most)
                                .toList());
        };
    }

    /** Returns the answer to a request that no session has room for. */
    static HttpProblem tooMuch(String detail) {
        return Problem.of(422, "cannot-fit", "Cannot fit", detail)
                .with("nearestMinutes", List.of())
                .build();
    }

    private static HttpProblem cannotFit(Duration defaultLength, List<Integer> nearest) {
        String instead = nearest.isEmpty()
                ? defaultLength.compareTo(TargetDuration.LONGEST) > 0
                        ? "Choose fewer: they take more than 3 hours."
                        : "Leave minutes out: it usually takes " + defaultLength.toSeconds() + " seconds."
                : "The nearest that can: "
                        + nearest.stream().map(String::valueOf).collect(Collectors.joining(" or "))
                        + (nearest.getLast() == 1 ? " minute." : " minutes.");
        return Problem.of(
                        422,
                        "cannot-fit",
                        "Cannot fit",
                        "These exercises can't be brought to that length safely. " + instead)
                .with("nearestMinutes", nearest)
                .build();
    }
}
