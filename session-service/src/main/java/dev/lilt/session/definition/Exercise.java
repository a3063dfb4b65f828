package dev.lilt.session.definition;

import java.util.List;
import java.util.Set;

/**
 * One version of an exercise's definition.
 *
 * @param risks what rules it out in pregnancy; none in most
 * @param setup how to get into position, line by line
 * @param comfort what to try when something bothers
 */
public record Exercise(
        String id,
        int version,
        Texts title,
        Position position,
        Kind kind,
        Intensity intensity,
        Set<Risk> risks,
        List<Texts> setup,
        List<Comfort> comfort,
        Work work) {
    public Exercise {
        risks = Set.copyOf(risks);
        setup = List.copyOf(setup);
        comfort = List.copyOf(comfort);
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1");
        }
    }

    /** The same exercise with its ranges narrowed. */
    public Exercise withWork(Work narrowed) {
        return new Exercise(id, version, title, position, kind, intensity, risks, setup, comfort, narrowed);
    }
}
