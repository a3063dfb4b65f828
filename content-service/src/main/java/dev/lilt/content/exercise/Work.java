package dev.lilt.content.exercise;

import dev.lilt.content.definition.DefinitionReader;
import dev.lilt.content.definition.DefinitionWriter;
import org.jspecify.annotations.Nullable;

/** The work of an exercise: movements that are counted, or something that is kept up for a while. */
public sealed interface Work permits Repetitions, Sustained {

    /** Reads an object that holds exactly one of the two. */
    static @Nullable Work from(DefinitionReader work) {
        if (work.has("repetitions") == work.has("sustained")) {
            work.ignore("repetitions");
            work.ignore("sustained");
            work.note("", "must hold either repetitions or sustained");
        }
        Work repetitions = work.objectIfAny("repetitions", Repetitions::from);
        Work sustained = work.objectIfAny("sustained", Sustained::from);
        return work.build(() -> repetitions == null ? sustained : repetitions);
    }

    DefinitionWriter tree();

    /** The work inside the field that says which of the two it is. */
    default DefinitionWriter named() {
        return switch (this) {
            case Repetitions repetitions -> new DefinitionWriter().with("repetitions", repetitions.tree());
            case Sustained sustained -> new DefinitionWriter().with("sustained", sustained.tree());
        };
    }
}
