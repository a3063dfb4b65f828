package dev.lilt.content.definition;

import java.util.List;
import java.util.stream.Collectors;

/** A definition that can't be built, with everything that is wrong with it. */
public final class InvalidDefinition extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<Finding> findings;

    public InvalidDefinition(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("; ")));
        this.findings = List.copyOf(findings);
    }

    public InvalidDefinition(String field, String detail) {
        this(List.of(new Finding(field, detail)));
    }

    /** Throws if there is anything in {@code findings}. */
    public static void throwIfAny(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new InvalidDefinition(findings);
        }
    }

    /** Returns what is wrong, in the order of the definition; never empty. */
    public List<Finding> findings() {
        return findings;
    }
}
