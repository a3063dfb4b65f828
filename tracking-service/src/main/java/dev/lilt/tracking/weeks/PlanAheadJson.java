package dev.lilt.tracking.weeks;

import dev.lilt.tracking.activity.Kind;
import dev.lilt.tracking.forecast.DurationRange;
import dev.lilt.tracking.forecast.PlanBlock;
import dev.lilt.tracking.forecast.PlanForecast;
import dev.lilt.tracking.forecast.PlanForecast.MinutesPerDay;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "PlanAhead",
        requiredProperties = {"plan", "adds", "gives", "missing", "morePerDay", "blocks"},
        description =
                "The minutes that a day plan adds if it is done on each day left, from its shortest to its longest form,"
                        + " without rest")
record PlanAheadJson(
        @Schema(description = "The plan's id", examples = "back-care-day")
        String plan,

        @Schema(
                description =
                        "The minutes added on the days left; what was done today already is subtracted from today's")
        MinutesPair adds,

        @Schema(description = "The total of the week then") MinutesPair gives,

        @Schema(
                description =
                        "The minutes still missing to the target then; `min` if the plan is done in its longest form")
        MinutesPair missing,

        @Schema(description = "Minutes a day in addition to the plan that reach the target, rounded up")
        MinutesPair morePerDay,

        @Schema(description = "The plan's blocks, in order") List<Block> blocks) {
    static PlanAheadJson of(PlanForecast ahead) {
        return new PlanAheadJson(
                ahead.day().id(),
                new MinutesPair(
                        MinuteRange.of(ahead.all().adds()),
                        MinuteRange.of(ahead.moderate().adds())),
                new MinutesPair(
                        MinuteRange.of(ahead.all().gives()),
                        MinuteRange.of(ahead.moderate().gives())),
                new MinutesPair(
                        MinuteRange.up(ahead.all().missing()),
                        MinuteRange.up(ahead.moderate().missing())),
                new MinutesPair(
                        MinuteRange.of(ahead.all().morePerDay()),
                        MinuteRange.of(ahead.moderate().morePerDay())),
                ahead.day().blocks().stream().map(Block::of).toList());
    }

    @Schema(
            name = "PlanMinutes",
            requiredProperties = {"minutes", "moderateMinutes"},
            description = "All minutes, and the moderate aerobic ones")
    record MinutesPair(MinuteRange minutes, MinuteRange moderateMinutes) {}

    @Schema(
            name = "MinuteRange",
            requiredProperties = {"min", "max"},
            description = "Whole minutes")
    record MinuteRange(
            @Schema(minimum = "0") long min,
            @Schema(minimum = "0") long max) {
        static MinuteRange of(DurationRange range) {
            return new MinuteRange(range.min().toMinutes(), range.max().toMinutes());
        }

        /** Of what is still to be done, each minute begun counts. */
        static MinuteRange up(DurationRange range) {
            return new MinuteRange(
                    range.min().plusMinutes(1).minusNanos(1).toMinutes(),
                    range.max().plusMinutes(1).minusNanos(1).toMinutes());
        }

        static MinuteRange of(MinutesPerDay perDay) {
            return new MinuteRange(perDay.min(), perDay.max());
        }
    }

    @Schema(
            name = "PlanBlock",
            requiredProperties = {"block", "minutes", "moderateMinutes", "kinds"},
            description = "A block of the plan: one session")
    record Block(
            @Schema(description = "The block's id", examples = "morning")
            String block,

            MinuteRange minutes,

            @Schema(
                    description =
                            "How many of them are moderate aerobic minutes, depending on the chosen exercise and its length")
            MinuteRange moderateMinutes,

            @Schema(description = "The kinds of its exercises", examples = "[\"strength\", \"mobility\"]")
            List<String> kinds) {
        static Block of(PlanBlock block) {
            return new Block(
                    block.id(),
                    MinuteRange.of(block.movement()),
                    MinuteRange.of(block.moderate()),
                    block.kinds().stream().map(Kind::wire).toList());
        }
    }
}
