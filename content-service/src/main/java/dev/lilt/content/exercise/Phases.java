package dev.lilt.content.exercise;

import dev.lilt.content.definition.DefinitionReader;
import dev.lilt.content.definition.Finding;
import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.definition.ListSize;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The phases of one repetition. A movement goes with the breath; only a hold, and the way back out of one, may leave
 * the breath to itself.
 *
 * @param inOrder at least one, at most 20
 */
public record Phases(List<Phase> inOrder) {
    private static final ListSize SIZE = new ListSize(20);

    public Phases {
        inOrder = List.copyOf(inOrder);
        InvalidDefinition.throwIfAny(findings(inOrder));
    }

    static @Nullable Phases from(DefinitionReader work) {
        return work.whole("phases", SIZE, Phase::from, Phases::new);
    }

    private static List<Finding> findings(List<Phase> phases) {
        List<Finding> findings = new ArrayList<>();
        if (phases.isEmpty() || phases.size() > SIZE.most()) {
            findings.add(new Finding("", "must be a list of 1 to " + SIZE.most() + " phases"));
        }
        boolean afterHold = false;
        for (int index = 0; index < phases.size(); index++) {
            Phase phase = phases.get(index);
            if (phase.breath() == Breath.EASY && !phase.hold() && !afterHold) {
                findings.add(new Finding(
                        "[" + index + "].breath",
                        "must be in or out: only a hold, or the phase right after one, leaves the breath easy"));
            }
            afterHold = phase.hold();
        }
        return findings;
    }
}
