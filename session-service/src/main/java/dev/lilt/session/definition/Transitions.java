package dev.lilt.session.definition;

import java.util.List;
import java.util.Optional;

/** The changes of position that content knows. One published set is one object, and equal to no other. */
public final class Transitions {
    /** Where content has published none. */
    public static final Transitions NONE = new Transitions(List.of());

    private final List<Transition> all;

    public Transitions(List<Transition> all) {
        this.all = List.copyOf(all);
    }

    /** Returns the change from one position to another, or from a side to the other side. */
    public Optional<Transition> find(Position from, Position to) {
        return all.stream()
                .filter(each -> each.from() == from && each.to() == to)
                .findFirst();
    }
}
