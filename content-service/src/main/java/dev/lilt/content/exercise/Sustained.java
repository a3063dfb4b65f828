package dev.lilt.content.exercise;

import dev.lilt.content.definition.Range;
import dev.lilt.support.problem.FieldError;
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

    /** A check has at most 40 characters, which is 20 words, and the next comes after 10 s or more. */
    @Override
    public List<FieldError> speechErrors() {
        return List.of();
    }
}
