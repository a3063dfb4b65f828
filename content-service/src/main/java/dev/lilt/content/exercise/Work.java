package dev.lilt.content.exercise;

import dev.lilt.content.definition.Fields;
import dev.lilt.content.definition.Tree;
import org.jspecify.annotations.Nullable;

/** What is done: movements that are counted, or something that is kept up for a while. */
public sealed interface Work permits Repetitions, Sustained {

    /** Reads an object that holds exactly one of the two. */
    static @Nullable Work from(Fields work) {
        if (work.has("repetitions") == work.has("sustained")) {
            work.ignore("repetitions");
            work.ignore("sustained");
            work.note("", "must hold either repetitions or sustained");
        }
        Work repetitions = work.objectIfAny("repetitions", Repetitions::from);
        Work sustained = work.objectIfAny("sustained", Sustained::from);
        return work.build(() -> repetitions == null ? sustained : repetitions);
    }

    Tree tree();

    /** The work inside the field that says which of the two it is. */
    default Tree named() {
        return switch (this) {
            case Repetitions repetitions -> new Tree().with("repetitions", repetitions.tree());
            case Sustained sustained -> new Tree().with("sustained", sustained.tree());
        };
    }
}
