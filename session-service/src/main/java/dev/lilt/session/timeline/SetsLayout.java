package dev.lilt.session.timeline;

import dev.lilt.session.definition.Breath;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Phase;
import dev.lilt.session.definition.Repetitions;
import java.time.Duration;
import java.util.List;

/** Writes sets of repetitions: each rep with its phases, changes of side, and rests between sets. */
final class SetsLayout {
    private final TimelineBuilder score;
    private final CuePhrases phrases;
    private final ExerciseDose.Sets dose;
    private final Exercise exercise;
    private final List<Phase> phases;

    SetsLayout(TimelineBuilder score, CuePhrases phrases, ExerciseDose.Sets dose) {
        this.score = score;
        this.phrases = phrases;
        this.dose = dose;
        this.exercise = dose.exercise();
        this.phases = ((Repetitions) exercise.work()).phases();
    }

    void write() {
        for (int set = 1; set <= dose.sets(); set++) {
            List<SidePass> rounds = SidePass.of(dose.sides(), set, dose.sets());
            reps(rounds.getFirst());
            for (SidePass next : rounds.subList(1, rounds.size())) {
                switchTo(next);
                reps(next);
            }
            if (set < dose.sets()) {
                RestAndCountdown.rest(score, phrases, exercise, dose.rest());
            }
        }
    }

    private void switchTo(SidePass round) {
        String side = side(round);
        score.add(CueKind.SWITCH_SIDE, exercise, ExerciseDose.SWITCH_SIDE)
                .on(round)
                .shows(phrases.say("switch-side.title"), phrases.say("switch-side.text", side))
                .says(phrases.say("switch-side.say", side));
    }

    private void reps(SidePass round) {
        for (int number = 1; number <= dose.reps(); number++) {
            Rep rep = new Rep(number, dose.reps(), round);
            score.add(CueKind.REP, exercise, score.clock(), dose.rep())
                    .in(rep)
                    .shows(phrases.say("rep.title", number, dose.reps()), where(round))
                    .says(phrases.say("rep.say", number));
            for (int i = 0; i < phases.size(); i++) {
                phase(rep, i);
            }
        }
    }

    private void phase(Rep rep, int i) {
        Phase phase = phases.get(i);
        Duration from = score.clock();
        CueKind kind = kind(phase, i > 0 && phases.get(i - 1).hold());
        score.add(kind, exercise, dose.phases().get(i))
                .in(rep)
                .breathing(phase.breath())
                .shows(phrases.say(kind.wire() + ".title"), phrases.say(phase.text()))
                .says(phrases.say(phase.say()));
        if (phase.hold()) {
            RestAndCountdown.count(score, phrases, exercise, from, score.clock());
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

    private String where(SidePass round) {
        String set = round.sets() > 1 ? phrases.say("rep.set", round.set(), round.sets()) : "";
        String side =
                round.side().map(each -> phrases.say("rep.side." + each.wire())).orElse("");
        if (set.isEmpty() && side.isEmpty()) {
            return phrases.say(exercise.title());
        }
        return set.isEmpty() || side.isEmpty() ? set + side : set + " · " + side;
    }

    private String side(SidePass round) {
        return round.side().map(side -> phrases.say("side." + side.wire())).orElse("");
    }
}
