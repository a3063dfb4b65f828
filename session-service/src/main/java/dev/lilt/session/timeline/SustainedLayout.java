package dev.lilt.session.timeline;

import dev.lilt.session.definition.Breath;
import dev.lilt.session.definition.Breathing;
import dev.lilt.session.definition.Check;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Kind;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Writes what is kept up: one long hold, and over it the pace of the breath, the checks and the last count. */
final class SustainedLayout {
    /** A check is asked for the first time after this at the latest. */
    private static final Duration FIRST_CHECK = Duration.ofMinutes(2);
    /** The slow beginning, and the slow end, of what moves. */
    static final Duration SLOW = Duration.ofMinutes(1);
    /** The time by which the slow end is told earlier where a check would be asked together with it. */
    static final Duration EARLIER = Duration.ofSeconds(10);

    private static final Duration AT_THE_SAME_TIME = Duration.ofSeconds(5);

    private final TimelineBuilder builder;
    private final CuePhrases phrases;
    private final ExerciseDose.Sustained dose;
    private final Exercise exercise;

    SustainedLayout(TimelineBuilder builder, CuePhrases phrases, ExerciseDose.Sustained dose) {
        this.builder = builder;
        this.phrases = phrases;
        this.dose = dose;
        this.exercise = dose.exercise();
    }

    void write() {
        Duration from = builder.clock();
        Duration to = from.plus(dose.work());
        boolean isSlowAtTheEnds = exercise.kind() == Kind.AEROBIC && dose.work().compareTo(SLOW.multipliedBy(3)) >= 0;
        String text = switch (exercise.kind()) {
            case AEROBIC -> isSlowAtTheEnds ? "kept-up.slowly" : "kept-up.moving";
            case REST -> "kept-up.rest";
            case STRENGTH, MOBILITY, RELAXATION -> "kept-up.still";
        };
        builder.add(CueKind.HOLD, exercise, dose.work())
                .breathe(Breath.EASY)
                .show(phrases.text(exercise.title()), phrases.text(text + ".text"))
                .say(phrases.text(text + ".say"));
        if (isSlowAtTheEnds) {
            pace("kept-up.moving", from.plus(SLOW), SLOW);
            Duration slow = slowFrom(
                    to,
                    dose.definition().checks().stream()
                            .flatMap(check -> instants(check, from, to))
                            .toList());
            pace("kept-up.last", slow, to.minus(slow));
        }
        switch (dose.definition().breathing()) {
            case Breathing.Paced paced -> breaths(paced, from, to);
            case Breathing.Unpaced() -> {}
        }
        dose.definition().checks().forEach(check -> checks(check, from, to));
        builder.countDown(exercise, from);
    }

    /**
     * Returns when to say that the end is slow: as it begins, or a little before, so that it is said beside a check.
     */
    static Duration slowFrom(Duration end, List<Duration> checks) {
        Duration slow = end.minus(SLOW);
        boolean isAsked =
                checks.stream().anyMatch(check -> check.minus(slow).abs().compareTo(AT_THE_SAME_TIME) < 0);
        return isAsked ? slow.minus(EARLIER) : slow;
    }

    private void pace(String text, Duration at, Duration length) {
        builder.add(CueKind.TIP, exercise, at, length)
                .show(phrases.text(exercise.title()), phrases.text(text + ".text"))
                .say(phrases.text(text + ".say"));
    }

    /** Whole breaths only: nobody is told to breathe in and then left there. */
    private void breaths(Breathing.Paced paced, Duration from, Duration to) {
        Duration whole = paced.in().plus(paced.out());
        for (Duration at = from; at.plus(whole).compareTo(to) <= 0; at = at.plus(whole)) {
            breath(CueKind.BREATHE_IN, Breath.IN, at, paced.in());
            breath(CueKind.BREATHE_OUT, Breath.OUT, at.plus(paced.in()), paced.out());
        }
    }

    private void breath(CueKind kind, Breath breath, Duration at, Duration length) {
        builder.add(kind, exercise, at, length)
                .breathe(breath)
                .show(phrases.text(kind.wire() + ".title"), phrases.text(kind.wire() + ".text"))
                .say(phrases.text(kind.wire() + ".say"));
    }

    private void checks(Check check, Duration from, Duration to) {
        String text = phrases.text(check.text());
        instants(check, from, to)
                .forEach(at -> builder.add(CueKind.CHECK, exercise, at, Duration.ZERO)
                        .show(phrases.text("check.title"), text)
                        .say(text));
    }

    private static Stream<Duration> instants(Check check, Duration from, Duration to) {
        Duration first = check.every().compareTo(FIRST_CHECK) < 0 ? check.every() : FIRST_CHECK;
        return Stream.iterate(from.plus(first), at -> at.compareTo(to) < 0, at -> at.plus(check.every()));
    }
}
