package dev.lilt.session.timeline;

import dev.lilt.session.definition.Exercise;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Definitions and a wish in, a timeline out. A pure function: the same input gives the same bytes, and there is no
 * clock, no input or output, and no chance in it.
 */
public final class Compiler {
    private Compiler() {}

    /** Compiles these exercises, in order, into one session. */
    public static CompileResult compile(CompileRequest brief) {
        DurationFitter fitting = DurationFitter.of(brief);
        return switch (brief.length()) {
            case TargetDuration.Usual() -> laidOut(fitting.usual(), brief);
            case TargetDuration.About(Duration target) ->
                fitting.about(target)
                        .map(fitted -> laidOut(fitted, brief))
                        .orElseGet(() ->
                                new CompileResult.CannotFit(fitting.usual().length()));
            case TargetDuration.Within(Duration shortest, Duration longest) ->
                laidOut(within(fitting, shortest, longest), brief);
        };
    }

    /** Compiles them for somebody whom nothing bothers. */
    public static CompileResult compile(List<Exercise> exercises, TargetDuration length, Locale locale) {
        return compile(new CompileRequest(exercises, Set.of(), length, locale));
    }

    /**
     * Whole minutes that a session of this brief can be brought to instead: the nearest below the wish and the nearest
     * above it, if there are any.
     */
    public static List<Integer> nearestMinutes(CompileRequest brief, int wish) {
        return DurationFitter.of(brief).nearestMinutes(wish);
    }

    private static DosePlan within(DurationFitter fitting, Duration shortest, Duration longest) {
        DosePlan usual = fitting.usual();
        if (usual.length().compareTo(shortest) < 0) {
            return fitting.about(shortest).orElse(usual);
        }
        if (usual.length().compareTo(longest) > 0) {
            return fitting.about(longest).orElse(usual);
        }
        return usual;
    }

    /** Estimated first: what is too much must not cost the memory that it would take. */
    private static CompileResult laidOut(DosePlan prescription, CompileRequest brief) {
        Duration length = prescription.length();
        long cues = prescription.mostCues();
        if (length.compareTo(TargetDuration.LONGEST) > 0 || cues > Timeline.MOST_CUES) {
            return new CompileResult.TooMuch(length, cues);
        }
        return new TimelineLayout(CuePhrases.in(brief.locale()), brief.eased()).session(prescription);
    }
}
