package dev.lilt.session.timeline;

import dev.lilt.session.definition.Breath;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Phase;
import dev.lilt.session.definition.Repetitions;
import java.time.Duration;
import java.util.List;

/** Writes sets of repetitions: each rep with its phases, changes of side, and rests between sets. */
final class SetsLayout {
    private final TimelineBuilder builder;
    private final CuePhrases phrases;
    private final ExerciseDose.Sets dose;
    private final Exercise exercise;
    private final List<Phase> phases;

    SetsLayout(TimelineBuilder builder, CuePhrases phrases, ExerciseDose.Sets dose) {
        this.builder = builder;
        this.phrases = phrases;
        this.dose = dose;
        this.exercise = dose.exercise();
        this.phases = ((Repetitions) exercise.work()).phases();
    }

    void write() {
        for (int set = 1; set <= dose.sets(); set++) {
            List<SidePass> sidePasses = SidePass.of(dose.sides(), set, dose.sets());
            reps(sidePasses.getFirst());
            for (SidePass next : sidePasses.subList(1, sidePasses.size())) {
                switchTo(next);
                reps(next);
            }
            if (set < dose.sets()) {
                RestAndCountdown.rest(builder, phrases, exercise, dose.rest());
            }
        }
    }

    private void switchTo(SidePass sidePass) {
        String side = side(sidePass);
        builder.add(CueKind.SWITCH_SIDE, exercise, ExerciseDose.SWITCH_SIDE)
                .on(sidePass)
                .show(phrases.text("switch-side.title"), phrases.text("switch-side.text", side))
                .say(phrases.text("switch-side.say", side));
    }

    private void reps(SidePass sidePass) {
        for (int number = 1; number <= dose.reps(); number++) {
            Rep rep = new Rep(number, dose.reps(), sidePass);
            builder.add(CueKind.REP, exercise, builder.clock(), dose.rep())
                    .in(rep)
                    .show(phrases.text("rep.title", number, dose.reps()), where(sidePass))
                    .say(phrases.text("rep.say", number));
            for (int i = 0; i < phases.size(); i++) {
                phase(rep, i);
            }
        }
    }

    private void phase(Rep rep, int i) {
        Phase phase = phases.get(i);
        Duration from = builder.clock();
        CueKind kind = kind(phase, i > 0 && phases.get(i - 1).hold());
        builder.add(kind, exercise, dose.phases().get(i))
                .in(rep)
                .breathe(phase.breath())
                .show(phrases.text(kind.wire() + ".title"), phrases.text(phase.text()))
                .say(phrases.text(phase.say()));
        if (phase.hold()) {
            RestAndCountdown.count(builder, phrases, exercise, from, builder.clock());
        }
    }

    private static CueKind kind(Phase phase, boolean afterHold) {
        if (phase.hold()) {
            return CueKind.HOLD;
        }
        if (afterHold) {
            return CueKind.RELEASE;
        }
        return phase.breath() == Breath.IN ? CueKind.BREATHE_IN : CueKind.BREATHE_OUT;
    }

    private String where(SidePass sidePass) {
        String set = sidePass.sets() > 1 ? phrases.text("rep.set", sidePass.set(), sidePass.sets()) : "";
        String side = sidePass.side()
                .map(each -> phrases.text("rep.side." + each.wire()))
                .orElse("");
        if (set.isEmpty() && side.isEmpty()) {
            return phrases.text(exercise.title());
        }
        return set.isEmpty() || side.isEmpty() ? set + side : set + " · " + side;
    }

    private String side(SidePass sidePass) {
        return sidePass.side().map(side -> phrases.text("side." + side.wire())).orElse("");
    }
}
