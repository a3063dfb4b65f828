package dev.lilt.content.catalogue;

import dev.lilt.content.publication.Precondition;
import dev.lilt.support.http.ConditionalRead;
import dev.lilt.support.http.EntityTags;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The precondition headers of RFC 9110, section 13, where an entity tag is the number of a version in quotes. */
final class Preconditions {
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");

    private Preconditions() {}

    /** Returns what the caller of a change expects to be current. */
    static Precondition expectation(HttpHeaders request) {
        return expectation(
                ConditionalRead.lines(request, HttpHeaders.IF_MATCH),
                ConditionalRead.lines(request, HttpHeaders.IF_NONE_MATCH));
    }

    /**
     * Returns what the caller of a change expects to be current.
     *
     * @param ifMatch all header fields of that name; none if there is no such header
     * @param ifNoneMatch all header fields of that name; none if there is no such header
     */
    static Precondition expectation(List<String> ifMatch, List<String> ifNoneMatch) {
        Precondition match = EntityTags.parse(ifMatch)
                .<Precondition>map(tags ->
                        tags.isAny() ? new Precondition.AnyVersion() : new Precondition.OneOf(versions(tags.strong())))
                .orElse(new Precondition.Unstated());
        Precondition noMatch = EntityTags.parse(ifNoneMatch)
                .<Precondition>map(tags ->
                        tags.isAny() ? new Precondition.NoVersion() : new Precondition.NoneOf(versions(tags.all())))
                .orElse(new Precondition.Unstated());
        if (ifNoneMatch.isEmpty()) {
            return match;
        }
        return ifMatch.isEmpty() ? noMatch : new Precondition.Both(match, noMatch);
    }

    private static Set<Integer> versions(Set<String> tags) {
        return tags.stream()
                .filter(tag -> VERSION.matcher(tag).matches())
                .map(Integer::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
