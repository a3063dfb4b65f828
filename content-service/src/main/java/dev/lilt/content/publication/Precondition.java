package dev.lilt.content.publication;

import java.util.OptionalInt;
import java.util.Set;

/**
 * The version that a caller takes to be current, so that nobody overwrites what they have not seen (RFC 9110, section
 * 13).
 */
public sealed interface Precondition {

    /** Nothing was said. */
    record Unstated() implements Precondition {}

    /** There is a current version, whichever. */
    record AnyVersion() implements Precondition {}

    /** One of these is current. */
    record OneOf(Set<Integer> versions) implements Precondition {
        public OneOf {
            versions = Set.copyOf(versions);
        }
    }

    /** There is no current version. */
    record NoVersion() implements Precondition {}

    /** None of these is current. */
    record NoneOf(Set<Integer> versions) implements Precondition {
        public NoneOf {
            versions = Set.copyOf(versions);
        }
    }

    /** Both are so. */
    record Both(Precondition first, Precondition second) implements Precondition {}

    /**
     * Returns whether it is so.
     *
     * @param current the current version, if there is one
     */
    default boolean isMetBy(OptionalInt current) {
        return switch (this) {
            case Unstated unstated -> true;
            case AnyVersion any -> current.isPresent();
            case OneOf oneOf -> current.isPresent() && oneOf.versions().contains(current.getAsInt());
            case NoVersion none -> current.isEmpty();
            case NoneOf noneOf -> current.isEmpty() || !noneOf.versions().contains(current.getAsInt());
            case Both both -> both.first().isMetBy(current) && both.second().isMetBy(current);
        };
    }

    /** @throws Stale if something else is current */
    default void require(OptionalInt current) {
        if (!isMetBy(current)) {
            throw new Stale();
        }
    }

    /**
     * The same for a change that replaces what is there.
     *
     * @throws Stale if something else is current
     * @throws Unsaid if something is there and the caller has not said which version it is
     */
    default void requireToReplace(OptionalInt current) {
        require(current);
        if (current.isPresent() && !saysWhatIsThere()) {
            throw new Unsaid();
        }
    }

    private boolean saysWhatIsThere() {
        return switch (this) {
            case Unstated unstated -> false;
            case NoneOf noneOf -> false;
            case NoVersion none -> true;
            case AnyVersion any -> true;
            case OneOf oneOf -> true;
            case Both both -> both.first().saysWhatIsThere() || both.second().saysWhatIsThere();
        };
    }

    /** Another version is current than the caller expects, or none. */
    final class Stale extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The caller has to say which version is replaced. */
    final class Unsaid extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
