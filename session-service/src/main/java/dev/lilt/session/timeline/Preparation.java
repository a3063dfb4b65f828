package dev.lilt.session.timeline;

import dev.lilt.session.definition.Exercise;
import dev.lilt.support.time.SpeechTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Getting into position: what is said meanwhile and the time that it takes. It is never shortened.
 *
 * @param lines what is said and shown, the first of them as it begins
 * @param isGate whether the member is waited for before the work begins
 */
record Preparation(List<Line> lines, Duration length, boolean isGate) {
    /** From a gate to the beginning of the work: time to put a hand back on the mat. */
    static final Duration LEAD_IN = Duration.ofSeconds(3);

    Preparation {
        lines = List.copyOf(lines);
    }

    /**
     * One thing that is said, or only shown.
     *
     * @param at from the beginning of the preparation
     * @param length how long it is shown
     * @param say empty for what is only shown
     */
    record Line(Duration at, Duration length, String title, String text, String say) {}

    int mostCues() {
        return lines.size() + 1;
    }

    void write(TimelineBuilder builder, CuePhrases phrases, Exercise exercise) {
        Duration from = builder.clock();
        Line first = lines.getFirst();
        builder.add(CueKind.PREPARE, exercise, length)
                .show(first.title(), first.text())
                .say(first.say());
        for (Line line : lines.subList(1, lines.size())) {
            builder.add(CueKind.TIP, exercise, from.plus(line.at()), line.length())
                    .show(line.title(), line.text())
                    .say(line.say());
        }
        if (isGate) {
            builder.add(CueKind.READY, exercise, builder.clock().minus(LEAD_IN), LEAD_IN)
                    .show(phrases.text("ready.title"), phrases.text("ready.text"))
                    .say(phrases.text("ready.say"));
        }
    }

    /** Puts lines one after the other, each when the one before has been said and a moment has passed. */
    static final class Builder {
        private static final Duration LEAST = Duration.ofSeconds(5);
        private static final Duration A_MOMENT = Duration.ofMillis(700);
        /** The least time in which a line that is not said can be read. */
        private static final Duration TO_READ = Duration.ofSeconds(4);

        private final List<Line> lines = new ArrayList<>();
        private Duration next = Duration.ZERO;

        /** A line that is said, after which the member has at least this long. */
        Builder say(String title, String text, String say, Duration least) {
            Duration spoken = SpeechTime.of(say).plus(A_MOMENT);
            Duration length = wholeSteps(spoken.compareTo(least) > 0 ? spoken : least);
            lines.add(new Line(next, length, title, text, say));
            next = next.plus(length);
            return this;
        }

        /** Shows these in what is left of the last line's time once it has been said, as many as can be read. */
        Builder show(List<Tip> tips) {
            Line last = lines.getLast();
            Duration spoken = wholeSteps(SpeechTime.of(last.say()).plus(A_MOMENT));
            Duration left = last.length().minus(spoken);
            int shown = (int) Math.min(tips.size(), left.dividedBy(TO_READ));
            for (int i = 0; i < shown; i++) {
                Duration each = Duration.ofSeconds(left.dividedBy(shown).toSeconds());
                Duration at = last.at().plus(spoken).plus(each.multipliedBy(i));
                lines.add(new Line(at, each, tips.get(i).title(), tips.get(i).text(), ""));
            }
            return this;
        }

        Preparation build(boolean isGate) {
            Duration leadIn = isGate ? LEAD_IN : Duration.ZERO;
            Duration least = LEAST.minus(leadIn);
            return new Preparation(lines, (next.compareTo(least) > 0 ? next : least).plus(leadIn), isGate);
        }

        private static Duration wholeSteps(Duration length) {
            return Duration.ofMillis(Math.ceilDiv(length.toMillis(), 500) * 500L);
        }
    }

    /** A way to be more comfortable, as a watch shows it. */
    record Tip(String title, String text) {}
}
