package dev.lilt.session.timeline;

import dev.lilt.session.definition.Breath;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Phase;
import dev.lilt.session.definition.Position;
import dev.lilt.session.definition.Repetitions;
import dev.lilt.session.definition.Side;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Writes sets of repetitions: each rep with its phases, changes of side, and rests between sets. */
final class SetsLayout {
    private static final int REPS_IN_FULL = 2;

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
            if (set < dose.sets() && !dose.rest().isZero()) {
                builder.rest(exercise, dose.rest());
                dose.preparations().back().write(builder, phrases, exercise);
            }
        }
    }

    private void switchTo(SidePass sidePass) {
        String text = sidePass.side().map(this::switchText).orElse("");
        String say = sidePass.side().map(this::switchSpeech).orElse("");
        builder.add(CueKind.SWITCH_SIDE, exercise, ExerciseDose.SWITCH_SIDE)
                .on(sidePass.side())
                .show(phrases.text("switch-side.title"), text)
                .say(say);
        dose.preparations().turn().write(builder, phrases, exercise);
    }

    private void reps(SidePass sidePass) {
        for (int number = 1; number <= dose.reps(); number++) {
            Rep rep = new Rep(number, dose.reps(), sidePass);
            builder.add(CueKind.REP, exercise, builder.clock(), dose.rep())
                    .in(rep)
                    .show(phrases.text("rep.title", number, dose.reps()), where(sidePass));
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
                .say(i == 0 ? announced(rep, speech(rep, phase)) : speech(rep, phase));
        if (phase.hold()) {
            builder.countDown(exercise, from);
        }
    }

    /** In full as long as the member learns the movement, and then in few words. */
    private List<String> speech(Rep rep, Phase phase) {
        String brief = phrases.text(phase.sayShort());
        return rep.number() <= REPS_IN_FULL ? List.of(phrases.text(phase.say()), brief) : List.of(brief);
    }

    /** With the side before it in the first rep, and with the number of the rep in the others, where there is time. */
    private List<String> announced(Rep rep, List<String> speech) {
        String before = rep.number() == 1
                ? rep.sidePass().side().map(this::side).orElse("")
                : rep.number() == rep.of() ? phrases.text("rep.last.say") : phrases.text("rep.say", rep.number());
        return before.isEmpty()
                ? speech
                : Stream.concat(speech.stream().map(say -> before + " " + say), speech.stream())
                        .toList();
    }

    private String switchText(Side side) {
        return isLying()
                ? phrases.text("side-up." + side.wire())
                : phrases.text("switch-side.text", phrases.text("side." + side.wire()));
    }

    private String switchSpeech(Side side) {
        return isLying()
                ? phrases.text("switch-side.lying.say", side(side))
                : phrases.text("switch-side.say", phrases.text("side." + side.wire()));
    }

    /** The side that works. Of a member who lies on one side it is the other one, so it is said that it is up. */
    private String side(Side side) {
        return phrases.text((isLying() ? "side-up." : "rep.side.") + side.wire() + ".say");
    }

    private boolean isLying() {
        return exercise.position() == Position.SIDE_LYING;
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
                .map(each -> phrases.text((isLying() ? "side-up." : "rep.side.") + each.wire()))
                .orElse("");
        if (set.isEmpty() && side.isEmpty()) {
            return phrases.text(exercise.title());
        }
        return set.isEmpty() || side.isEmpty() ? set + side : set + " · " + side;
    }
}
