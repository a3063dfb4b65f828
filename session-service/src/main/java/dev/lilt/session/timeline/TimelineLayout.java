package dev.lilt.session.timeline;

import dev.lilt.session.definition.Comfort;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Lays a prescription out in time: into position, the work, done, a rest, and on to the next exercise. */
final class TimelineLayout {
    private static final int MOST_TIPS = 2;
    private static final int MOST_EASING_TIPS = 3;
    private static final Duration ROOM_FOR_TIPS = Duration.ofSeconds(8);

    private final CuePhrases phrases;
    private final Set<Comfort> eased;
    private final TimelineBuilder score = new TimelineBuilder();
    private final List<Segment> segments = new ArrayList<>();

    TimelineLayout(CuePhrases phrases, Set<Comfort> eased) {
        this.phrases = phrases;
        this.eased = eased;
    }

    CompileResult.Session session(DosePlan prescription) {
        int last = prescription.doses().size() - 1;
        for (int i = 0; i <= last; i++) {
            ExerciseDose dose = prescription.doses().get(i);
            Duration from = score.clock();
            prepare(dose.exercise(), prescription.prepare());
            work(dose);
            done(dose.exercise());
            if (i < last) {
                RestAndCountdown.rest(score, phrases, dose.exercise(), dose.restAfter());
            }
            segments.add(segment(dose, from, score.clock()));
        }
        score.add(CueKind.END, prescription.doses().getLast().exercise(), Duration.ZERO)
                .shows(phrases.say("end.title"), phrases.say("end.text"))
                .says(phrases.say("end.say"));
        return new CompileResult.Session(new CompiledSession(score.timeline(), segments));
    }

    private void work(ExerciseDose dose) {
        switch (dose) {
            case ExerciseDose.Sets sets -> new SetsLayout(score, phrases, sets).write();
            case ExerciseDose.KeptUp keptUp -> new SustainedLayout(score, phrases, keptUp).write();
        }
    }

    private void prepare(Exercise exercise, Duration length) {
        Duration from = score.clock();
        String position = phrases.say("position." + exercise.position().name().toLowerCase(Locale.ROOT));
        String setup = exercise.setup().stream().map(phrases::say).collect(Collectors.joining(". "));
        score.add(CueKind.PREPARE, exercise, length)
                .shows(phrases.say(exercise.title()), position)
                .says(setup.isEmpty() ? position : setup);
        if (length.compareTo(ROOM_FOR_TIPS) > 0) {
            tips(exercise, from.plus(length.dividedBy(2)), score.clock());
        }
    }

    /** In the second half of getting into position, when the setup has been said. */
    private void tips(Exercise exercise, Duration from, Duration to) {
        List<Texts> tips = tips(exercise);
        if (tips.isEmpty()) {
            return;
        }
        Duration each = Duration.ofMillis(to.minus(from).toMillis() / tips.size());
        for (int i = 0; i < tips.size(); i++) {
            String tip = phrases.say(tips.get(i));
            score.add(CueKind.TIP, exercise, from.plus(each.multipliedBy(i)), each)
                    .shows(phrases.say("tip.title"), tip)
                    .says(tip);
        }
    }

    /** Returns what eases the discomforts that the member named, or else those that most people have. */
    private List<Texts> tips(Exercise exercise) {
        List<Comfort> easing =
                exercise.comfort().stream().filter(eased::contains).toList();
        return (easing.isEmpty()
                        ? exercise.comfort().stream().limit(MOST_TIPS)
                        : easing.stream().limit(MOST_EASING_TIPS))
                .map(Comfort::instead)
                .toList();
    }

    private void done(Exercise exercise) {
        String title = phrases.say(exercise.title());
        score.add(CueKind.DONE, exercise, Duration.ZERO)
                .shows(phrases.say("done.title"), phrases.say("done.text", title))
                .says(phrases.say("done.say", title));
    }

    private static Segment segment(ExerciseDose dose, Duration from, Duration to) {
        Exercise exercise = dose.exercise();
        return new Segment(
                exercise.id(),
                exercise.version(),
                exercise.kind(),
                exercise.intensity(),
                from,
                to,
                dose.longestHold(),
                dose.longestRest());
    }
}
