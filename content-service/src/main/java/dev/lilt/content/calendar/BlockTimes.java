package dev.lilt.content.calendar;

import dev.lilt.content.definition.Id;
import dev.lilt.content.plan.Block;
import dev.lilt.content.plan.Plan;
import dev.lilt.support.problem.Problem;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a day's blocks begin. A plan says in what order they come and not when: that is for the member to say.
 *
 * @param byBlock those that the member moved; nothing for one that they leave out
 */
record BlockTimes(Map<Id, Optional<LocalTime>> byBlock) {
    private static final Pattern MOVED = Pattern.compile("([a-z0-9-]+)=(?:([01][0-9]|2[0-3]):([0-5][0-9])|never)");
    private static final Map<String, LocalTime> USUAL = Map.of(
            "morning", LocalTime.of(8, 0),
            "midday", LocalTime.of(12, 30),
            "late-afternoon", LocalTime.of(16, 30),
            "evening", LocalTime.of(20, 0));
    /** For what is done at any time. */
    private static final LocalTime OTHERWISE = LocalTime.of(15, 0);

    /**
     * Reads {@code morning=07:15,flare=never}.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422, saying what would be right
     */
    static BlockTimes read(@Nullable String text, Plan plan) {
        Map<Id, Optional<LocalTime>> moved = new LinkedHashMap<>();
        if (text != null && !text.isBlank()) {
            for (String part : text.split(",", -1)) {
                Matcher form = MOVED.matcher(part.strip());
                if (!form.matches()) {
                    throw Problem.invalidRequest("times", "must look like morning=07:15,evening=never");
                }
                moved.put(
                        block(form.group(1), plan),
                        Optional.ofNullable(form.group(2))
                                .map(hour -> LocalTime.of(Integer.parseInt(hour), Integer.parseInt(form.group(3)))));
            }
        }
        BlockTimes times = new BlockTimes(moved);
        if (plan.blocks().stream().allMatch(block -> times.of(block).isEmpty())) {
            throw Problem.invalidRequest("times", "must leave at least one block in");
        }
        return times;
    }

    private static Id block(String name, Plan plan) {
        return plan.blocks().stream()
                .map(Block::id)
                .filter(id -> id.value().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalidRequest("times", "must name blocks of this plan only"));
    }

    /** When this block begins; empty if it is left out. */
    Optional<LocalTime> of(Block block) {
        return byBlock.getOrDefault(
                block.id(), Optional.of(USUAL.getOrDefault(block.id().value(), OTHERWISE)));
    }
}
