package dev.lilt.session.store;

import dev.lilt.session.language.MemberProblem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Optional;
import java.util.UUID;

/** Session ids in paths and queries. */
public final class SessionId {
    private SessionId() {}

    /**
     * Reads an id in the one spelling that Lilt gives out: {@link UUID#fromString} takes short and upper-case forms
     * too.
     *
     * @return empty if the text is no such id
     */
    public static Optional<UUID> parse(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Returns the answer for a session that isn't there, or isn't the member's. */
    public static HttpProblem unknown() {
        return MemberProblem.of(404, "not-found", "Not found", "not-found.session")
                .build();
    }
}
