package dev.lilt.tracking.plan;

import dev.lilt.tracking.activity.Intensity;
import dev.lilt.tracking.activity.Kind;
import dev.lilt.tracking.activity.RejectedCompletionException;
import dev.lilt.tracking.activity.RejectionReason;
import dev.lilt.tracking.consumer.RecordChecks;
import dev.lilt.tracking.consumer.RecordFields;
import dev.lilt.tracking.forecast.DurationRange;
import dev.lilt.tracking.forecast.PlannedExercise;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads what content-service publishes, as far as minutes go. Fields that we don't know are ignored; every number that
 * content-service's contract bounds is held to the same bounds here. What we need and can't find, and anything out of
 * bounds, is a {@link RejectedCompletionException}.
 */
final class ContentReader {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 64;
    /** Far more than a day has blocks, or a block exercises: each current week goes through all of them. */
    private static final int MOST_IN_LIST = 100;

    private static final int DAY_IN_MINUTES = 1440;
    private static final int MOST_PHASES = 20;
    private static final int MOST_STEPS = 20;

    private ContentReader() {}

    static boolean isId(String text) {
        return text.length() <= LONGEST_ID && ID.matcher(text).matches();
    }

    static PlanDefinition plan(String id, ConsumerRecord<?, byte[]> record) {
        RecordChecks.checkType(record, "lilt.plan");
        RecordFields plan = RecordChecks.fields(record);
        checkIdentity(id, plan);
        List<PlanDefinition.Block> blocks = plan.list("blocks", MOST_IN_LIST, ContentReader::block);
        if (blocks.isEmpty()) {
            throw new RejectedCompletionException(RejectionReason.BAD_VALUE, "blocks is empty");
        }
        return new PlanDefinition(minutes(plan), blocks);
    }

    private static PlanDefinition.Block block(RecordFields block) {
        List<String> exercises = block.texts("exercises", MOST_IN_LIST, ContentReader::isId);
        if (exercises.isEmpty() || new HashSet<>(exercises).size() < exercises.size()) {
            throw new RejectedCompletionException(RejectionReason.BAD_VALUE, "exercises is empty, or names one twice");
        }
        String choose = block.text("choose", text -> text.equals("one") || text.equals("all"));
        return new PlanDefinition.Block(
                block.text("id", ContentReader::isId), minutes(block), exercises, choose.equals("one"));
    }

    private static DurationRange minutes(RecordFields of) {
        return range(of.object("minutes"), 1, DAY_IN_MINUTES, Duration::ofMinutes);
    }

    static PlannedExercise exercise(String id, ConsumerRecord<?, byte[]> record) {
        RecordChecks.checkType(record, "lilt.exercise");
        RecordFields exercise = RecordChecks.fields(record);
        checkIdentity(id, exercise);
        RecordFields work = exercise.object("work");
        if (Stream.of("repetitions", "sequence", "sustained").filter(work::has).count() > 1) {
            throw new RejectedCompletionException(RejectionReason.BAD_VALUE, "work is of two forms at once");
        }
        if (work.has("repetitions")) {
            checkRepetitions(work.object("repetitions"));
        }
        return new PlannedExercise(
                exercise.oneOf("kind", Kind.class), exercise.oneOf("intensity", Intensity.class), length(work));
    }

    private static Optional<DurationRange> length(RecordFields work) {
        if (work.has("sequence")) {
            return Optional.of(sequence(work.object("sequence")));
        }
        return work.has("sustained") ? Optional.of(sustained(work.object("sustained"))) : Optional.empty();
    }

    private static DurationRange sequence(RecordFields sequence) {
        List<DurationRange> steps =
                sequence.list("steps", MOST_STEPS, step -> range(step.object("seconds"), 5, 600, Duration::ofSeconds));
        if (steps.isEmpty()) {
            throw new RejectedCompletionException(RejectionReason.BAD_VALUE, "steps is empty");
        }
        return steps.stream().reduce(DurationRange.NONE, DurationRange::plus);
    }

    private static void checkRepetitions(RecordFields repetitions) {
        range(repetitions.object("reps"), 1, 50, Duration::ofSeconds);
        repetitions.whole("restSeconds", 0, 300);
        List<DurationRange> phases = repetitions.list(
                "phases", MOST_PHASES, phase -> range(phase.object("seconds"), 1, 120, Duration::ofSeconds));
        if (phases.isEmpty()) {
            throw new RejectedCompletionException(RejectionReason.BAD_VALUE, "phases is empty");
        }
    }

    private static DurationRange sustained(RecordFields sustained) {
        if (sustained.has("breathing")) {
            RecordFields breathing = sustained.object("breathing");
            breathing.whole("in", 2, 10);
            breathing.whole("out", 2, 10);
        }
        if (sustained.has("checks")) {
            sustained.list("checks", MOST_IN_LIST, check -> check.whole("everySeconds", 10, 3600));
        }
        return range(sustained.object("seconds"), 10, 7200, Duration::ofSeconds);
    }

    /** The key says which one it is; a value that says something else is of another. */
    private static void checkIdentity(String id, RecordFields fields) {
        if (fields.has("id") && !fields.text("id", ContentReader::isId).equals(id)) {
            throw new RejectedCompletionException(RejectionReason.KEY_MISMATCH, "the key is not id");
        }
        if (fields.has("version")) {
            fields.fromOne("version");
        }
    }

    private static DurationRange range(RecordFields range, int least, int most, LongFunction<Duration> unit) {
        int min = range.whole("min", least, most);
        int max = range.whole("max", min, most);
        if (range.has("default")) {
            range.whole("default", min, max);
        }
        return new DurationRange(unit.apply(min), unit.apply(max));
    }
}
