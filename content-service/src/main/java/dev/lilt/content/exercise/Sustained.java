package dev.lilt.content.exercise;

import dev.lilt.content.definition.DefinitionReader;
import dev.lilt.content.definition.DefinitionWriter;
import dev.lilt.content.definition.IntLimits;
import dev.lilt.content.definition.ListSize;
import dev.lilt.content.definition.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something kept up for a while: a walk, a position, slow breathing.
 *
 * @param seconds for how long
 * @param breathing the pace of the breath, or null where it is left to itself, as on a walk
 * @param checks what is asked at intervals
 */
public record Sustained(Range seconds, @Nullable Breathing breathing, List<Check> checks) implements Work {
    public static final IntLimits SECONDS = new IntLimits(10, 2 * 60 * 60);
    public static final ListSize CHECKS = new ListSize(10);

    public Sustained {
        SECONDS.require("seconds", seconds);
        CHECKS.require("checks", checks);
        checks = List.copyOf(checks);
    }

    static @Nullable Sustained from(DefinitionReader work) {
        Range seconds = Range.from(work, "seconds", SECONDS);
        Breathing breathing = work.objectIfAny("breathing", Breathing::from);
        List<Check> checks = work.objects("checks", CHECKS, Check::from);
        return work.build(() -> new Sustained(seconds, breathing, checks));
    }

    @Override
    public DefinitionWriter tree() {
        return new DefinitionWriter()
                .with("seconds", seconds)
                .with("breathing", breathing == null ? null : breathing.tree())
                .with("checks", checks.stream().map(Check::tree).toList());
    }
}
