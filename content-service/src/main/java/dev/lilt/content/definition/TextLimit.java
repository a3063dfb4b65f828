package dev.lilt.content.definition;

import java.util.ArrayList;
import java.util.List;

/**
 * The longest that a text may be, in characters (Unicode code points, as JSON Schema counts them), by where it is
 * shown.
 */
public enum TextLimit {
    /** The first line of a watch face. */
    TITLE(24),
    /** The second line of a watch face. */
    CUE(40),
    /** Spoken while a cue lasts. */
    SPEECH(120),
    /** Read at leisure on a phone. */
    PROSE(240);

    private final int most;

    TextLimit(int most) {
        this.most = most;
    }

    public int most() {
        return most;
    }

    /** @throws InvalidDefinition if the text is too long in any language */
    public void require(String field, LocalizedText text) {
        InvalidDefinition.throwIfAny(
                findings(text).stream().map(finding -> finding.inside(field)).toList());
    }

    List<Finding> findings(LocalizedText sized) {
        List<Finding> findings = new ArrayList<>();
        sized.byTag().forEach((tag, text) -> {
            TextRules.problemOfLength(text, most).ifPresent(problem -> findings.add(new Finding(tag, problem)));
        });
        return findings;
    }
}
