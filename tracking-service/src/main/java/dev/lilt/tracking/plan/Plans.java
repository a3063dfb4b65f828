package dev.lilt.tracking.plan;

import dev.lilt.tracking.forecast.PlanBlock;
import dev.lilt.tracking.forecast.PlanDay;
import dev.lilt.tracking.forecast.PlannedExercise;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The plans and exercises that are published now, as far as this replica has heard. */
@ApplicationScoped
public class Plans {
    private final Map<String, PlanDefinition> outlines = new ConcurrentHashMap<>();
    private final Map<String, PlannedExercise> movements = new ConcurrentHashMap<>();

    /** A plan; empty if it isn't published, or if an exercise of it isn't, or neither has been heard of yet. */
    public Optional<PlanDay> day(String id) {
        PlanDefinition outline = outlines.get(id);
        if (outline == null) {
            return Optional.empty();
        }
        List<PlanBlock> blocks = new ArrayList<>();
        for (PlanDefinition.Block block : outline.blocks()) {
            List<PlannedExercise> done = block.exercises().stream()
                    .flatMap(exercise -> Optional.ofNullable(movements.get(exercise)).stream())
                    .toList();
            if (done.size() < block.exercises().size()) {
                return Optional.empty();
            }
            blocks.add(
                    block.isChoice()
                            ? PlanBlock.ofOne(block.id(), block.time(), done)
                            : PlanBlock.ofAll(block.id(), block.time(), done));
        }
        return Optional.of(new PlanDay(id, outline.time(), blocks));
    }

    /** Sets a plan; null removes it. */
    void setPlan(String id, @Nullable PlanDefinition outline) {
        outlines.compute(id, (key, old) -> outline);
    }

    /** Sets an exercise; null removes it. */
    void setExercise(String id, @Nullable PlannedExercise movement) {
        movements.compute(id, (key, old) -> movement);
    }
}
