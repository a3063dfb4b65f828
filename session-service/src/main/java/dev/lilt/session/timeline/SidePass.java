package dev.lilt.session.timeline;

import dev.lilt.session.definition.Side;
import dev.lilt.session.definition.Sides;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The reps of one set that are done without a change of side.
 *
 * @param side empty in an exercise without sides: both work at once
 */
record SidePass(int set, int sets, Optional<Side> side) {
    /**
     * The passes of a set. Every other set begins on the side where the last one ended, so that nobody rolls over
     * twice.
     */
    static List<SidePass> of(Sides sides, int set, int sets) {
        return switch (sides) {
            case NONE -> List.of(new SidePass(set, sets, Optional.empty()));
            case EACH ->
                Stream.of(first(set), first(set).other())
                        .map(side -> new SidePass(set, sets, Optional.of(side)))
                        .toList();
        };
    }

    /** Returns the side on which a set begins. */
    static Side first(int set) {
        return set % 2 == 1 ? Side.LEFT : Side.RIGHT;
    }
}
