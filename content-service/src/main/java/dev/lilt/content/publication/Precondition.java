package dev.lilt.content.publication;

import dev.lilt.support.http.ConditionalRead;
import dev.lilt.support.http.EntityTags;
import dev.lilt.support.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** Returns what the precondition headers of a change say; an entity tag is the number of a version in quotes. */
    static Precondition of(HttpHeaders request) {
        return of(
                ConditionalRead.lines(request, HttpHeaders.IF_MATCH),
                ConditionalRead.lines(request, HttpHeaders.IF_NONE_MATCH));
    }

    /**
     * Returns what the precondition headers of a change say.
     *
     * @param ifMatch all header fields of that name; none if there is no such header
     * @param ifNoneMatch all header fields of that name; none if there is no such header
     */
    static Precondition of(List<String> ifMatch, List<String> ifNoneMatch) {
        Precondition match = EntityTags.parse(ifMatch)
                .<Precondition>map(tags -> tags.isAny() ? new AnyVersion() : new OneOf(versions(tags.strong())))
                .orElse(new Unstated());
        Precondition noMatch = EntityTags.parse(ifNoneMatch)
                .<Precondition>map(tags -> tags.isAny() ? new NoVersion() : new NoneOf(versions(tags.all())))
                .orElse(new Unstated());
        if (ifNoneMatch.isEmpty()) {
            return match;
        }
        return ifMatch.isEmpty() ? noMatch : new Both(match, noMatch);
    }

    private static Set<Integer> versions(Set<String> tags) {
        return tags.stream()
                .filter(tag -> VersionResponses.VERSION.matcher(tag).matches())
                .map(Integer::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

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

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 412, if something else is current */
    default void require(OptionalInt current) {
        if (!isMetBy(current)) {
            throw Problem.stale();
        }
    }

    /**
     * The same for a change that replaces what is there.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 412, if something else is current; 428, if something is there
     *     and the caller has not said which version it is
     */
    default void requireToReplace(OptionalInt current) {
        require(current);
        if (current.isPresent() && !saysWhatIsThere()) {
            throw Problem.ifMatchNeeded();
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
}
