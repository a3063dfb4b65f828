package dev.lilt.session.timeline;

import dev.lilt.session.definition.Exercise;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Definitions and a wish in, a timeline out. A pure function: the same input gives the same bytes, and there is no
 * clock, no input or output, and no chance in it.
 */
public final class Compiler {
    private Compiler() {}

    /**
     * Compiles these exercises, in order, into one session.
     *
     * @param exercises at least one
     * @param length how long it is wished to be
     * @param locale the language of the cues; a text that lacks it is taken in English
     */
    public static Compiled compile(List<Exercise> exercises, Length length, Locale locale) {
        return switch (length) {
            case Length.Usual() -> laidOut(Fitting.usual(exercises), locale);
            case Length.About(Duration target) ->
                Fitting.about(exercises, target)
                        .<Compiled>map(fitted -> laidOut(fitted, locale))
                        .orElseGet(() ->
                                new Compiled.CannotFit(Fitting.usual(exercises).length()));
            case Length.Within(Duration shortest, Duration longest) -> within(exercises, shortest, longest, locale);
        };
    }

    /**
     * Whole minutes that a session of these exercises can be brought to: the nearest below the wish and the nearest
     * above it, if there are any.
     *
     * @param most the longest that a session may be, in minutes
     */
    public static List<Integer> nearestMinutes(List<Exercise> exercises, int wish, int most) {
        return Fitting.nearestMinutes(exercises, wish, most);
    }

    private static Compiled within(List<Exercise> exercises, Duration shortest, Duration longest, Locale locale) {
        Prescription usual = Fitting.usual(exercises);
        if (usual.length().compareTo(shortest) < 0) {
            return laidOut(Fitting.about(exercises, shortest).orElse(usual), locale);
        }
        if (usual.length().compareTo(longest) > 0) {
            return laidOut(Fitting.about(exercises, longest).orElse(usual), locale);
        }
        return laidOut(usual, locale);
    }

    private static Compiled.Session laidOut(Prescription prescription, Locale locale) {
        return new Layout(Phrases.in(locale)).session(prescription);
    }
}
