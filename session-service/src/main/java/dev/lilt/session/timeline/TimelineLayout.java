package dev.lilt.session.timeline;

import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Position;
import dev.lilt.session.definition.Transition;
import dev.lilt.session.definition.Transitions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Lays a dose plan out in time: into position, the work, done, a rest, and on to the next exercise. */
final class TimelineLayout {
    private final CuePhrases phrases;
    private final Transitions transitions;
    private final TimelineBuilder builder;
    private final List<Segment> segments = new ArrayList<>();

    TimelineLayout(CuePhrases phrases, Transitions transitions) {
        this.phrases = phrases;
        this.transitions = transitions;
        this.builder = new TimelineBuilder(phrases);
    }

    CompiledSession session(DosePlan dosePlan) {
        int last = dosePlan.doses().size() - 1;
        for (int i = 0; i <= last; i++) {
            ExerciseDose dose = dosePlan.doses().get(i);
            Duration from = builder.clock();
            dose.preparations().first().write(builder, phrases, dose.exercise());
            work(dose);
            done(dose.exercise());
            if (i < last && !dose.restAfter().isZero()) {
                builder.rest(dose.exercise(), dose.restAfter());
            }
            segments.add(segment(dose, from, builder.clock()));
        }
        end(dosePlan.doses().getLast());
        return new CompiledSession(builder.timeline(), segments);
    }

    private void work(ExerciseDose dose) {
        switch (dose) {
            case ExerciseDose.Sets sets -> new SetsLayout(builder, phrases, sets).write();
            case ExerciseDose.Sequence sequence -> new SequenceLayout(builder, phrases, sequence).write();
            case ExerciseDose.Sustained sustained -> new SustainedLayout(builder, phrases, sustained).write();
        }
    }

    private void end(ExerciseDose last) {
        Position position = last.preparations().after();
        String text = position == Position.STANDING ? "end.standing.text" : "end.text";
        builder.add(CueKind.END, last.exercise(), Duration.ZERO)
                .show(phrases.text("end.title"), phrases.text(text))
                .say(endSpeech(position));
    }

    /** The last words: first how to get up. A member who chose the position is told what holds for any. */
    private List<String> endSpeech(Position position) {
        String getUp = position == Position.STANDING
                ? phrases.text("end.standing.say")
                : transitions
                        .find(position, Position.STANDING)
                        .map(Transition::say)
                        .map(phrases::text)
                        .orElseGet(() -> phrases.getUp(position));
        return List.of(getUp + " " + phrases.text("end.say"), getUp);
    }

    private void done(Exercise exercise) {
        String title = phrases.text(exercise.title());
        builder.add(CueKind.DONE, exercise, Duration.ZERO)
                .show(phrases.text("done.title"), phrases.text("done.text", title))
                .say(phrases.text("done.say", title));
    }

    private static Segment segment(ExerciseDose dose, Duration from, Duration to) {
        Exercise exercise = dose.exercise();
        return new Segment(
                exercise.id(),
                exercise.version(),
                exercise.kind(),
                exercise.intensity(),
                position(dose),
                from,
                to,
                dose.longestHold(),
                dose.longestRest(),
                dose.checkIntervals());
    }

    /** Of its work; any where that changes on the way. */
    private static Position position(ExerciseDose dose) {
        Position position = dose.exercise().position();
        Position after = dose.preparations().after();
        return position == after ? after : Position.ANY;
    }
}
