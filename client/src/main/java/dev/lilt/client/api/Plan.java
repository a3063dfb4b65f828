package dev.lilt.client.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day plan.
 *
 * @param minutes of a whole day, absent where a plan doesn't say
 */
public record Plan(
        String id,
        LocalText title,
        @Nullable Range minutes,
        @Nullable LocalText why,
        List<Block> blocks) {
    /**
     * A part of a day.
     *
     * @param exercises their ids
     * @param choose {@code all} of them, or {@code one}
     */
    public record Block(
            String id,
            LocalText title,
            Range minutes,
            List<String> exercises,
            String choose,
            @Nullable LocalText why) {
        public Block {
            exercises = List.copyOf(exercises);
        }
    }

    public Plan {
        blocks = List.copyOf(blocks);
    }
}
