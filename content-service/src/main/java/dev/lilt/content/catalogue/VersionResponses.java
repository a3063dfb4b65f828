package dev.lilt.content.catalogue;

import dev.lilt.content.definition.Definition;
import dev.lilt.content.publication.VersionedDefinition;
import dev.lilt.support.http.ConditionalRead;
import dev.lilt.support.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** One published version as an answer. */
final class VersionResponses {
    /** Newest versions change: ask again each time, and mostly hear 304. */
    static final String MAY_CHANGE = "no-cache";

    /** A version never changes. Private, since it takes a token to read it. */
    static final String NEVER_CHANGES = "private, max-age=31536000, immutable";

    private VersionResponses() {}

    /** Returns the version, or 304 for a caller who has it; 412 and 404 are thrown. */
    static <D extends Definition> Response of(
            Optional<VersionedDefinition<D>> found, String caching, HttpHeaders request) {
        VersionedDefinition<D> published = found.orElseThrow(VersionResponses::notFound);
        Response.ResponseBuilder answer = ConditionalRead.isUnchanged(request, tag(published))
                ? Response.notModified()
                : Response.ok(published.fields());
        return tagged(answer, published)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .build();
    }

    static Response.ResponseBuilder tagged(Response.ResponseBuilder answer, VersionedDefinition<?> published) {
        return answer.tag(new EntityTag(tag(published)));
    }

    private static String tag(VersionedDefinition<?> published) {
        return String.valueOf(published.version());
    }

    static HttpProblem notFound() {
        return Problem.notFound("There is nothing of that name, or it was retired.");
    }
}
