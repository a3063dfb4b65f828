package dev.lilt.tracking.ledger;

import dev.lilt.support.identity.CurrentMember;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A member's ledger over REST, in pages. */
@Path("/activity")
@RolesAllowed("member")
@Tag(name = "Activity")
@APIResponse(responseCode = "422", ref = "InvalidRequest")
public class ActivityResource {
    /** JSON is first: who takes anything gets it. */
    private static final List<Variant> OFFERED = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf("text/csv;charset=UTF-8"))
            .build();

    private final CurrentMember member;
    private final Ledger ledger;

    ActivityResource(CurrentMember member, Ledger ledger) {
        this.member = member;
        this.ledger = ledger;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listActivity",
            summary = "List my completed sessions",
            description =
                    "In the order they started, including sessions that were stopped, expired or never active. A page at a time.")
    @APIResponse(
            responseCode = "200",
            description = "A page; as CSV a header row and one row for each session",
            headers = {@Header(name = "Link", ref = "NextPage"), @Header(name = "Cache-Control", ref = "NoStore")},
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ActivityJson.Page.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    public Response activity(@BeanParam ActivityQuery query, @Context Request request, @Context UriInfo uri) {
        MediaType type = chosen(request);
        ActivityPage page = ledger.page(query.range(member.id()));
        Object body = type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                ? ActivityJson.Page.of(page)
                : ActivityCsv.write(page.sessions());
        Response.ResponseBuilder response = Response.ok(body, type);
        page.next()
                .ifPresent(next -> response.links(
                        Link.fromUri(nextPage(uri, next)).rel("next").build()));
        return response.build();
    }

    private static MediaType chosen(Request request) {
        Variant variant = request.selectVariant(OFFERED);
        if (variant == null) {
            throw new NotAcceptableException();
        }
        return variant.getMediaType();
    }

    /** Without scheme and host: behind a proxy we don't know our own. */
    private static URI nextPage(UriInfo uri, String next) {
        URI page = uri.getRequestUriBuilder().replaceQueryParam("after", next).build();
        return URI.create(page.getRawPath() + "?" + page.getRawQuery());
    }
}
