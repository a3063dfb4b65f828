package dev.lilt.session.timeline;

import dev.lilt.session.definition.Side;
import dev.lilt.session.definition.Sides;
import java.util.List;
import java.util.Optional;

/** The reps of one set that are done without a change of side. */
sealed interface SidePass {
    int set();

    int sets();

    Optional<Side> side();

    /** A set of an exercise without sides: both work at once. */
    record BothSides(int set, int sets) implements SidePass {
        @Override
        public Optional<Side> side() {
            return Optional.empty();
        }
    }

    /** The half of a set that is done on one side. */
    record OneSide(int set, int sets, Side onSide) implements SidePass {
        @Override
        public Optional<Side> side() {
            return Optional.of(onSide);
        }
    }

    /**
     * The passes of a set. Every other set begins on the side where the last one ended, so that nobody rolls over
     * twice.
     */
    static List<SidePass> of(Sides sides, int set, int sets) {
        return switch (sides) {
            case NONE -> List.of(new BothSides(set, sets));
            case EACH -> {
                Side first = first(set);
                yield List.of(new OneSide(set, sets, first), new OneSide(set, sets, first.other()));
            }
        };
    }

    /** Returns the side on which a set begins. */
    static Side first(int set) {
        return set % 2 == 1 ? Side.LEFT : Side.RIGHT;
    }
}
