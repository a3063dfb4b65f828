package dev.lilt.session.create;

import com.github.benmanes.caffeine.cache.Cache;
import dev.lilt.session.definition.Texts;
import dev.lilt.session.language.MemberProblem;
import dev.lilt.session.language.MemberTexts;
import dev.lilt.session.ratelimit.LimitConfig;
import dev.lilt.session.timeline.CompileRequest;
import dev.lilt.session.timeline.CompileResult;
import dev.lilt.session.timeline.CompiledSession;
import dev.lilt.session.timeline.Compiler;
import dev.lilt.session.timeline.TargetDuration;
import dev.lilt.session.timeline.Timeline;
import dev.lilt.support.cache.Caches;
import dev.lilt.support.metrics.Buckets;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compiles within the limits of a session, or says why there can't be one. The same request is compiled once for as
 * long as it is asked for: many sessions of one block share the result.
 */
@Startup
@ApplicationScoped
class SessionCompiler {
    private static final Duration[] BUCKETS = Buckets.ofMillis(1, 5, 10, 25, 50, 100, 500, 1_000);

    private final LimitConfig limits;
    private final Cache<CompileRequest, CompileResult> kept;
    private final Timer time;

    SessionCompiler(LimitConfig limits, CreateConfig config, MeterRegistry metrics) {
        this.limits = limits;
        this.kept = Caches.builder()
                .maximumWeight(config.compiledCuesKept())
                .weigher(SessionCompiler::cues)
                .build();
        this.time = Timer.builder("lilt.compile")
                .description("Compiling a session that has not been compiled of late")
                .serviceLevelObjectives(BUCKETS)
                .register(metrics);
    }

    private static int cues(CompileRequest compileRequest, CompileResult compiled) {
        return switch (compiled) {
            case CompiledSession session -> session.timeline().cues().size();
            case CompileResult.CannotFit cannotFit -> 1;
            case CompileResult.TooMuch tooMuch -> 1;
        };
    }

    /**
     * Returns what the request compiles to.
     *
     * @param minutes the length that the member asked for, if they did
     * @param blocks the titles of others that usually take that long
     * @throws HttpProblem {@code cannot-fit} or {@code invalid-request}, saying what to ask for instead
     */
    CompiledSession compile(CompileRequest compileRequest, @Nullable Integer minutes, List<Texts> blocks) {
        int most = (int) limits.longestSession().toMinutes();
        if (minutes != null && minutes > most) {
            throw MemberProblem.invalidRequest("minutes", "field.at-most", most);
        }
        return switch (kept.get(compileRequest, unseen -> time.record(() -> Compiler.compile(unseen)))) {
            case CompiledSession session
            when session.timeline().duration().compareTo(limits.longestSession()) > 0 ->
                throw MemberProblem.invalidRequest("exercises", "field.at-most-in-all", most);
            case CompiledSession session -> session;
            case CompileResult.TooMuch(Duration length, long cues)
            when length.compareTo(limits.longestSession()) > 0 ->
                throw MemberProblem.invalidRequest("exercises", "field.at-most-in-all", most);
            case CompileResult.TooMuch tooMuch -> throw tooMuch("cannot-fit.cues", Timeline.MOST_CUES);
            case CompileResult.CannotFit(Duration defaultLength) ->
                throw cannotFit(
                        defaultLength,
                        Compiler.nearestMinutes(compileRequest, minutes == null ? 1 : minutes).stream()
                                .filter(nearest -> nearest <= most)
                                .toList(),
                        blocks.stream()
                                .map(title -> title.in(compileRequest.locale()))
                                .toList());
        };
    }

    /** Returns the answer to a request that no session has room for. */
    static HttpProblem tooMuch(String key, int most) {
        return cannotFit(List.of(), key, most);
    }

    private static HttpProblem cannotFit(Duration defaultLength, List<Integer> nearest, List<String> blocks) {
        if (nearest.isEmpty()) {
            return defaultLength.compareTo(TargetDuration.LONGEST) > 0
                    ? cannotFit(nearest, "cannot-fit.fewer", TargetDuration.LONGEST.toHours())
                    : cannotFit(nearest, "cannot-fit.usual", defaultLength.toSeconds());
        }
        if (nearest.getLast() == 1) {
            return cannotFit(nearest, "cannot-fit.nearest.one-minute");
        }
        String minutes = nearest.stream()
                .map(String::valueOf)
                .reduce((one, other) -> MemberTexts.text("either", one, other))
                .orElseThrow();
        return blocks.isEmpty()
                ? cannotFit(nearest, "cannot-fit.nearest", minutes)
                : cannotFit(nearest, "cannot-fit.nearest.blocks", minutes, String.join(", ", blocks));
    }

    private static HttpProblem cannotFit(List<Integer> nearest, String key, Object... arguments) {
        return MemberProblem.of(422, "cannot-fit", "Cannot fit", key, arguments)
                .with("nearestMinutes", nearest)
                .build();
    }
}
