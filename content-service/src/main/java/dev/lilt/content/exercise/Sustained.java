package dev.lilt.content.exercise;

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

    public Sustained {
        checks = List.copyOf(checks);
    }
}
