package dev.lilt.content.publication;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.content.definition.ContentKey;
import dev.lilt.content.definition.ContentType;
import dev.lilt.content.definition.Definition;
import dev.lilt.support.http.ConditionalRead;
import dev.lilt.support.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Answers reads of any type of content; the ETag of a version is its number. */
@ApplicationScoped
public class VersionResponses {
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");

    /** Newest versions change: ask again each time, and mostly get 304. */
    private static final String MAY_CHANGE = "no-cache";

    /** A version never changes. Private, since it takes a token to read it. */
    private static final String NEVER_CHANGES = "private, max-age=31536000, immutable";

    private final ContentPublisher publisher;
    private final DefinitionFormat format;

    VersionResponses(ContentPublisher publisher, DefinitionFormat format) {
        this.publisher = publisher;
        this.format = format;
    }

    /** Returns the newest versions of a type that pass a filter, as {@code items}, sorted by id. */
    public <D extends Definition> Map<String, List<JsonNode>> list(
            ContentType type, Class<D> form, Predicate<D> filter) {
        return Map.of(
                "items",
                publisher.current(type, form).stream()
                        .filter(published -> filter.test(published.definition()))
                        .map(this::json)
                        .toList());
    }

    /**
     * Returns the newest version, or 304 for a caller who has it.
     *
     * @throws HttpProblem 404, if there is none; 412, if the caller wants other versions only
     */
    public Response current(ContentType type, String id, Class<? extends Definition> form, HttpHeaders request) {
        return read(ContentKey.find(type, id).flatMap(key -> publisher.current(key, form)), MAY_CHANGE, request);
    }

    /**
     * Returns one version by its number, or 304 for a caller who has it.
     *
     * @throws HttpProblem 404, if there is none; 412, if the caller wants other versions only
     */
    public Response version(
            ContentType type, String id, String version, Class<? extends Definition> form, HttpHeaders request) {
        return read(
                ContentKey.find(type, id)
                        .filter(key -> VERSION.matcher(version).matches())
                        .flatMap(key -> publisher.version(key, Integer.parseInt(version), form)),
                NEVER_CHANGES,
                request);
    }

    private Response read(Optional<? extends VersionedDefinition<?>> found, String caching, HttpHeaders request) {
        VersionedDefinition<?> published = found.orElseThrow(VersionResponses::notFound);
        return ConditionalRead.respond(request, String.valueOf(published.version()), () -> json(published))
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .build();
    }

    /** Completes the response to a change with the version that is current now. */
    public Response changed(Response.ResponseBuilder response, VersionedDefinition<?> published) {
        return response.tag(new EntityTag(String.valueOf(published.version())))
                .entity(json(published))
                .build();
    }

    public static HttpProblem notFound() {
        return Problem.notFound("There is nothing of that name, or it was retired.");
    }

    private JsonNode json(VersionedDefinition<?> published) {
        return format.write(published.definition(), published.version());
    }
}
