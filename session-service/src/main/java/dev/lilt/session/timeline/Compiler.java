package dev.lilt.session.timeline;

import dev.lilt.session.definition.Exercise;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Definitions and a request in, a timeline out. A pure function: the same input gives the same bytes, and there is no
 * clock, no input or output, and no chance in it.
 */
public final class Compiler {
    private Compiler() {}

    /** Compiles these exercises, in order, into one session. */
    public static CompileResult compile(CompileRequest compileRequest) {
        DurationFitter fitter = DurationFitter.of(compileRequest);
        return switch (compileRequest.length()) {
            case TargetDuration.Default() -> laidOut(fitter.defaultPlan(), compileRequest);
            case TargetDuration.Approximately(Duration target) ->
                fitter.fitted(target)
                        .map(fitted -> laidOut(fitted, compileRequest))
                        .orElseGet(() ->
                                new CompileResult.CannotFit(fitter.defaultPlan().length()));
            case TargetDuration.Between(Duration shortest, Duration longest) ->
                laidOut(within(fitter, shortest, longest), compileRequest);
        };
    }

    /** Compiles them for somebody whom nothing bothers. */
    public static CompileResult compile(List<Exercise> exercises, TargetDuration length, Locale locale) {
        return compile(new CompileRequest(exercises, length, locale));
    }

    /**
     * Whole minutes that a session of this request can be brought to instead: the nearest below the target and the
     * nearest above it, if there are any.
     */
    public static List<Integer> nearestMinutes(CompileRequest compileRequest, int wanted) {
        return DurationFitter.of(compileRequest).nearestMinutes(wanted);
    }

    private static DosePlan within(DurationFitter fitter, Duration shortest, Duration longest) {
        DosePlan defaultPlan = fitter.defaultPlan();
        if (defaultPlan.length().compareTo(shortest) < 0) {
            return fitter.fitted(shortest).orElse(defaultPlan);
        }
        if (defaultPlan.length().compareTo(longest) > 0) {
            return fitter.fitted(longest).orElse(defaultPlan);
        }
        return defaultPlan;
    }

    /** Estimated first: what is too much must not cost the memory that it would take. */
    private static CompileResult laidOut(DosePlan dosePlan, CompileRequest compileRequest) {
        Duration length = dosePlan.length();
        long cues = dosePlan.mostCues();
        if (length.compareTo(TargetDuration.LONGEST) > 0 || cues > Timeline.MOST_CUES) {
            return new CompileResult.TooMuch(length, cues);
        }
        return new TimelineLayout(CuePhrases.in(compileRequest.locale()), compileRequest.transitions())
                .session(dosePlan);
    }
}
