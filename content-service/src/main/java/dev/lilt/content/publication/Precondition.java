package dev.lilt.content.publication;

import dev.lilt.support.http.ConditionalRead;
import dev.lilt.support.http.EntityTags;
import dev.lilt.support.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The version that a caller takes to be current, so that nobody overwrites what they have not seen (RFC 9110, section
 * 13). The entity tag of a version is its number.
 *
 * @param ifMatch the tags of which one has to be current; empty if there is no such header
 * @param ifNoneMatch the tags of which none may be current; empty if there is no such header
 */
public record Precondition(Optional<EntityTags> ifMatch, Optional<EntityTags> ifNoneMatch) {

    /** Returns the precondition that the headers of a change state. */
    public static Precondition of(HttpHeaders request) {
        return new Precondition(
                EntityTags.parse(ConditionalRead.lines(request, HttpHeaders.IF_MATCH)),
                EntityTags.parse(ConditionalRead.lines(request, HttpHeaders.IF_NONE_MATCH)));
    }

    /**
     * Checks a change.
     *
     * @param current the current version, if there is one
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 412, if something else is current
     */
    public void require(OptionalInt current) {
        if (!isMetBy(current)) {
            throw Problem.stale();
        }
    }

    /**
     * Checks a change that replaces what is there.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 412, if something else is current; 428, if something is there
     *     and the caller has not said which version it is
     */
    public void requireToReplace(OptionalInt current) {
        require(current);
        if (current.isPresent() && ifMatch.isEmpty()) {
            throw Problem.ifMatchNeeded();
        }
    }

    private boolean isMetBy(OptionalInt current) {
        if (current.isEmpty()) {
            return ifMatch.isEmpty();
        }
        String tag = String.valueOf(current.getAsInt());
        return ifMatch.stream().allMatch(tags -> tags.matchStrongly(tag))
                && ifNoneMatch.stream().noneMatch(tags -> tags.matchWeakly(tag));
    }
}
