package dev.lilt.content.exercise;

import dev.lilt.content.definition.DefinitionReader;
import dev.lilt.content.definition.DefinitionWriter;
import dev.lilt.content.definition.LocalizedText;
import dev.lilt.content.definition.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * A change for when something bothers a member.
 *
 * @param when what bothers the member
 * @param remedy what to try then; {@code try} on the wire
 */
public record Comfort(LocalizedText when, LocalizedText remedy) {

    public Comfort {
        TextLimit.CUE.require("when", when);
        TextLimit.CUE.require("try", remedy);
    }

    static @Nullable Comfort from(DefinitionReader comfort) {
        LocalizedText when = LocalizedText.from(comfort, "when", TextLimit.CUE);
        LocalizedText remedy = LocalizedText.from(comfort, "try", TextLimit.CUE);
        return comfort.build(() -> new Comfort(when, remedy));
    }

    DefinitionWriter tree() {
        return new DefinitionWriter().with("when", when).with("try", remedy);
    }
}
