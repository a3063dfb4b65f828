package dev.lilt.tracking.forecast;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * A day plan, as far as minutes go.
 *
 * @param id the plan's
 * @param time all that is done on a day. It is the plan's own word: blocks are there to choose from, shorten and
 *     spread, and come to more than a day
 * @param blocks in order
 */
public record PlanDay(String id, DurationRange time, List<PlanBlock> blocks) {
    public PlanDay {
        blocks = List.copyOf(blocks);
    }

    /** Returns how much of a day's time may be movement: all of it where no block has rest. */
    DurationRange movement() {
        return blocks.stream().anyMatch(PlanBlock::hasRest) ? together(PlanBlock::movement) : time;
    }

    /** Returns how much of a day's time may be moderate aerobic time. */
    public DurationRange moderate() {
        return together(PlanBlock::moderate);
    }

    private DurationRange together(Function<PlanBlock, DurationRange> part) {
        DurationRange all = blocks.stream().map(part).reduce(DurationRange.NONE, DurationRange::plus);
        return new DurationRange(within(all.min()), within(all.max()));
    }

    private Duration within(Duration length) {
        return length.compareTo(time.max()) < 0 ? length : time.max();
    }
}
