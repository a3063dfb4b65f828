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

/** Lays a dose plan out in time: into position, the work, done, a rest, and on to the next exercise. */
final class TimelineLayout {
    private static final int MOST_TIPS = 2;
    private static final int MOST_EASING_TIPS = 3;
    private static final Duration ROOM_FOR_TIPS = Duration.ofSeconds(8);

    private final CuePhrases phrases;
    private final Set<Comfort> eased;
    private final TimelineBuilder builder = new TimelineBuilder();
    private final List<Segment> segments = new ArrayList<>();

    TimelineLayout(CuePhrases phrases, Set<Comfort> eased) {
        this.phrases = phrases;
        this.eased = eased;
    }

    CompileResult.Compiled session(DosePlan dosePlan) {
        int last = dosePlan.doses().size() - 1;
        for (int i = 0; i <= last; i++) {
            ExerciseDose dose = dosePlan.doses().get(i);
            Duration from = builder.clock();
            prepare(dose.exercise(), dosePlan.prepare());
            work(dose);
            done(dose.exercise());
            if (i < last) {
                RestAndCountdown.rest(builder, phrases, dose.exercise(), dose.restAfter());
            }
            segments.add(segment(dose, from, builder.clock()));
        }
        builder.add(CueKind.END, dosePlan.doses().getLast().exercise(), Duration.ZERO)
                .show(phrases.text("end.title"), phrases.text("end.text"))
                .say(phrases.text("end.say"));
        return new CompileResult.Compiled(new CompiledSession(builder.timeline(), segments));
    }

    private void work(ExerciseDose dose) {
        switch (dose) {
            case ExerciseDose.Sets sets -> new SetsLayout(builder, phrases, sets).write();
            case ExerciseDose.Sustained sustained -> new SustainedLayout(builder, phrases, sustained).write();
        }
    }

    private void prepare(Exercise exercise, Duration length) {
        Duration from = builder.clock();
        String position = phrases.text("position." + exercise.position().name().toLowerCase(Locale.ROOT));
        String setup = exercise.setup().stream().map(phrases::text).collect(Collectors.joining(". "));
        builder.add(CueKind.PREPARE, exercise, length)
                .show(phrases.text(exercise.title()), position)
                .say(setup.isEmpty() ? position : setup);
        if (length.compareTo(ROOM_FOR_TIPS) > 0) {
            tips(exercise, from.plus(length.dividedBy(2)), builder.clock());
        }
    }

    /** In the second half of getting into position, after the speech of the setup. */
    private void tips(Exercise exercise, Duration from, Duration to) {
        List<Texts> tips = tips(exercise);
        if (tips.isEmpty()) {
            return;
        }
        Duration each = Duration.ofMillis(to.minus(from).toMillis() / tips.size());
        for (int i = 0; i < tips.size(); i++) {
            String tip = phrases.text(tips.get(i));
            builder.add(CueKind.TIP, exercise, from.plus(each.multipliedBy(i)), each)
                    .show(phrases.text("tip.title"), tip)
                    .say(tip);
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
                exercise.position(),
                from,
                to,
                dose.longestHold(),
                dose.longestRest());
    }
}
