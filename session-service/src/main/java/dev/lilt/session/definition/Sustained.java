package dev.lilt.session.definition;

import java.util.List;

/**
 * Work that is kept up for a while: a walk, a held position, a breathing practice.
 *
 * @param seconds how long
 * @param breathing how the breath is paced, if it is
 * @param checks what is asked now and then while it lasts
 */
public record Sustained(Range seconds, Breathing breathing, List<Check> checks) implements Work {
    public Sustained {
        checks = List.copyOf(checks);
        if (seconds.min() < 1) {
            throw new IllegalArgumentException("sustained work lasts at least a second");
        }
    }
}
