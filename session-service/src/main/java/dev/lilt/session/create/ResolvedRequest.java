package dev.lilt.session.create;

import dev.lilt.session.catalog.CatalogSnapshot;
import dev.lilt.session.definition.Block;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Kind;
import dev.lilt.session.definition.Plan;
import dev.lilt.session.definition.Range;
import dev.lilt.session.definition.Repetitions;
import dev.lilt.session.definition.Sequence;
import dev.lilt.session.definition.Sustained;
import dev.lilt.session.definition.Texts;
import dev.lilt.session.definition.Work;
import dev.lilt.session.language.MemberProblem;
import dev.lilt.session.language.MemberTexts;
import dev.lilt.session.safety.Adjustment;
import dev.lilt.session.timeline.Dosage;
import dev.lilt.session.timeline.Energy;
import dev.lilt.session.timeline.ExperienceLevel;
import dev.lilt.session.timeline.TargetDuration;
import dev.lilt.support.problem.FieldError;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A request once its ids are looked up.
 *
 * @param exercises with the member's own reps and seconds in place of the ranges
 * @param choose whether all of them are done, or the first that is safe
 * @param adjustments exercises of a block that are retired: a plan goes on without them
 * @param otherBlocks the titles of the plan's other blocks that usually take the minutes that were asked for
 */
record ResolvedRequest(
        List<Exercise> exercises,
        Block.Choose choose,
        TargetDuration length,
        List<Adjustment> adjustments,
        List<Texts> otherBlocks) {
    /** Looks everything up, or says with a problem what there isn't. */
    static ResolvedRequest of(CreateSessionRequest request, CatalogSnapshot catalog) {
        boolean isBlock = request.plan() != null || request.block() != null;
        if (isBlock == (request.exercises() != null)) {
            throw MemberProblem.invalidRequest("exercises", "field.either");
        }
        return isBlock
                ? ofBlock(request, catalog)
                : ofExercises(request, Objects.requireNonNull(request.exercises()), catalog);
    }

    private static ResolvedRequest ofBlock(CreateSessionRequest request, CatalogSnapshot catalog) {
        if (request.plan() == null || request.block() == null) {
            throw MemberProblem.invalidRequest(request.plan() == null ? "plan" : "block", "field.together");
        }
        Plan plan = catalog.plan(request.plan()).orElseThrow(() -> MemberProblem.invalidRequest("plan", "field.plan"));
        Block block =
                plan.block(request.block()).orElseThrow(() -> MemberProblem.invalidRequest("block", "field.block"));
        List<String> published = block.exercises().stream()
                .filter(id -> catalog.exercise(id).isPresent())
                .toList();
        TargetDuration usual = new TargetDuration.Between(block.shortest(), block.longest());
        if (request.choice() != null) {
            String chosen = chosen(request.choice(), block, published);
            return new ResolvedRequest(
                    levelled(request, List.of(chosen), catalog),
                    Block.Choose.ALL,
                    length(request.minutes(), usual),
                    List.of(),
                    otherBlocks(request, plan));
        }
        List<Adjustment> retired = block.exercises().stream()
                .filter(id -> !published.contains(id))
                .map(id -> new Adjustment(id, MemberTexts.text("left-out.retired")))
                .toList();
        return new ResolvedRequest(
                levelled(request, published, catalog),
                block.choose(),
                length(request.minutes(), usual),
                retired,
                otherBlocks(request, plan));
    }

    private static List<Texts> otherBlocks(CreateSessionRequest request, Plan plan) {
        if (request.minutes() == null) {
            return List.of();
        }
        Duration wanted = Duration.ofMinutes(request.minutes());
        return plan.blocks().stream()
                .filter(block -> !block.id().equals(request.block()))
                .filter(block -> block.shortest().compareTo(wanted) <= 0
                        && block.longest().compareTo(wanted) >= 0)
                .map(Block::title)
                .toList();
    }

    private static String chosen(String choice, Block block, List<String> published) {
        if (block.choose() == Block.Choose.ALL) {
            throw MemberProblem.invalidRequest("choice", "field.whole", String.join(", ", published));
        }
        if (!published.contains(choice)) {
            throw MemberProblem.invalidRequest("choice", "field.one-of", String.join(", ", published));
        }
        return choice;
    }

    private static List<Exercise> levelled(CreateSessionRequest request, List<String> ids, CatalogSnapshot catalog) {
        return ids.stream()
                .flatMap(id -> catalog.exercise(id).stream())
                .sorted(Comparator.comparing(exercise -> request.energy() == Energy.LOW && !isRestful(exercise)))
                .map(dosage(request)::of)
                .toList();
    }

    /** Offered first to a member who is low on energy. */
    private static boolean isRestful(Exercise exercise) {
        return exercise.kind() == Kind.RELAXATION || exercise.kind() == Kind.REST;
    }

    private static Dosage dosage(CreateSessionRequest request) {
        ExperienceLevel level = Objects.requireNonNullElse(request.level(), ExperienceLevel.USUAL);
        return new Dosage(level, request.energy() == Energy.LOW, isLate(request.profile()));
    }

    static boolean isLate(CreateSessionRequest.ProfileJson profile) {
        return profile.gestationalWeek() != null && profile.gestationalWeek() >= Dosage.LATE;
    }

    private static ResolvedRequest ofExercises(
            CreateSessionRequest request, List<CreateSessionRequest.Item> items, CatalogSnapshot catalog) {
        if (request.choice() != null) {
            throw MemberProblem.invalidRequest("choice", "field.choice");
        }
        List<FieldError> errors = new ArrayList<>();
        List<Exercise> exercises = IntStream.range(0, items.size())
                .mapToObj(i -> pinned(catalog, items.get(i), dosage(request), "exercises[" + i + "].", errors))
                .toList();
        if (!errors.isEmpty()) {
            throw MemberProblem.invalidRequest(errors);
        }
        return new ResolvedRequest(
                exercises,
                Block.Choose.ALL,
                length(request.minutes(), new TargetDuration.Default()),
                List.of(),
                List.of());
    }

    /** Of the exercises that the safety rules allow, those to do. */
    List<Exercise> chosen(List<Exercise> allowed) {
        return switch (choose) {
            case ALL -> allowed;
            case ONE -> allowed.subList(0, 1);
        };
    }

    private static TargetDuration length(@Nullable Integer minutes, TargetDuration otherwise) {
        return minutes == null ? otherwise : new TargetDuration.Approximately(Duration.ofMinutes(minutes));
    }

    private static Exercise published(CatalogSnapshot catalog, String id, String field) {
        return catalog.exercise(id).orElseThrow(() -> unknown(MemberProblem.field(field, "field.exercise")));
    }

    private static HttpProblem unknown(FieldError error) {
        return MemberProblem.of(422, "unknown-exercise", "Unknown exercise", "unknown-exercise")
                .with("errors", List.of(error))
                .build();
    }

    private static Exercise pinned(
            CatalogSnapshot catalog,
            CreateSessionRequest.Item item,
            Dosage dosage,
            String field,
            List<FieldError> errors) {
        Exercise exercise = published(catalog, item.id(), field + "id");
        if (item.version() != null && item.version() != exercise.version()) {
            throw unknown(MemberProblem.field(field + "version", "field.version", exercise.version()));
        }
        Exercise levelled = dosage.of(exercise);
        Work work = switch (levelled.work()) {
            case Repetitions reps
            when item.reps() != null ->
                new Repetitions(
                        pinned(((Repetitions) exercise.work()).reps(), item.reps(), field + "reps", errors),
                        reps.sides(),
                        reps.phases(),
                        reps.restSeconds(),
                        // Who says how many reps means them once: the level's sets would multiply them.
                        reps.sets().withDefault(1));
            case Repetitions reps -> reps;
            case Sequence sequence -> sequence;
            case Sustained sustained ->
                new Sustained(
                        pinned(sustained.seconds(), item.seconds(), field + "seconds", errors),
                        sustained.breathing(),
                        sustained.checks());
        };
        switch (exercise.work()) {
            case Repetitions reps
            when item.seconds() != null -> errors.add(MemberProblem.field(field + "seconds", "field.reps"));
            case Sequence sequence
            when item.seconds() != null -> errors.add(MemberProblem.field(field + "seconds", "field.steps"));
            case Sequence sequence
            when item.reps() != null -> errors.add(MemberProblem.field(field + "reps", "field.steps"));
            case Sustained sustained
            when item.reps() != null -> errors.add(MemberProblem.field(field + "reps", "field.seconds"));
            default -> {}
        }
        return levelled.withWork(work);
    }

    private static Range pinned(Range range, @Nullable Integer value, String field, List<FieldError> errors) {
        if (value == null) {
            return range;
        }
        if (!range.contains(value)) {
            errors.add(MemberProblem.field(field, "field.between", range.min(), range.max()));
            return range;
        }
        return range.fixedAt(value);
    }
}
