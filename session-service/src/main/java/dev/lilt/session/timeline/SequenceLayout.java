package dev.lilt.session.timeline;

import dev.lilt.session.definition.Breath;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Sequence;
import java.time.Duration;
import java.util.List;

/** Writes a sequence: each step is a hold of its own, with a change of position before it where it needs one. */
final class SequenceLayout {
    private final TimelineBuilder builder;
    private final CuePhrases phrases;
    private final ExerciseDose.Sequence dose;
    private final Exercise exercise;

    SequenceLayout(TimelineBuilder builder, CuePhrases phrases, ExerciseDose.Sequence dose) {
        this.builder = builder;
        this.phrases = phrases;
        this.dose = dose;
        this.exercise = dose.exercise();
    }

    void write() {
        List<Sequence.Step> steps = dose.definition().steps();
        for (int i = 0; i < steps.size(); i++) {
            dose.preparations().steps().get(i).ifPresent(preparation -> preparation.write(builder, phrases, exercise));
            step(steps.get(i), dose.steps().get(i));
        }
    }

    private void step(Sequence.Step step, Duration length) {
        Duration from = builder.clock();
        builder.add(CueKind.HOLD, exercise, length)
                .on(step.side())
                .breathe(Breath.EASY)
                .show(phrases.text(step.title()), phrases.text(step.text()))
                .say(phrases.text(step.say()), phrases.text(step.sayShort()));
        builder.countDown(exercise, from);
    }
}
