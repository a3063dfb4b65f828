package dev.lilt.support.http;

import dev.lilt.support.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The preconditions of a {@code GET} or {@code HEAD}, in the order of RFC 9110, section 13.2.2. */
public final class ConditionalRead {

    private ConditionalRead() {}

    /**
     * Begins the response to a read: the entity, or 304 for a caller who has it.
     *
     * @param tag the strong tag of the entity, without quotes
     * @param entity asked only where it is sent
     * @throws HttpProblem 412, if the caller wants other versions only
     */
    public static Response.ResponseBuilder respond(HttpHeaders request, String tag, Supplier<?> entity) {
        return respond(request, tag, entity, Problem::stale);
    }

    /**
     * Begins the response in the same way.
     *
     * @param stale gives the 412, for a resource that can say more
     */
    public static Response.ResponseBuilder respond(
            HttpHeaders request, String tag, Supplier<?> entity, Supplier<HttpProblem> stale) {
        return (isUnchanged(request, tag, stale) ? Response.notModified() : Response.ok(entity.get()))
                .tag(new EntityTag(tag));
    }

    private static boolean isUnchanged(HttpHeaders request, String current, Supplier<HttpProblem> stale) {
        if (EntityTags.parse(lines(request, HttpHeaders.IF_MATCH))
                .filter(tags -> !tags.matchStrongly(current))
                .isPresent()) {
            throw stale.get();
        }
        return EntityTags.parse(lines(request, HttpHeaders.IF_NONE_MATCH))
                .filter(tags -> tags.matchWeakly(current))
                .isPresent();
    }

    /** Returns the values of all header fields of a name, as {@link EntityTags#parse} takes them. */
    public static List<String> lines(HttpHeaders request, String name) {
        @Nullable List<String> lines = request.getRequestHeader(name);
        return lines == null ? List.of() : lines;
    }
}
