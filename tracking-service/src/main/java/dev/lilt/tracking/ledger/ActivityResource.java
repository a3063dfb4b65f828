package dev.lilt.tracking.ledger;

import dev.lilt.tracking.identity.CurrentMember;
import dev.lilt.tracking.problem.ProblemDocument;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A member's ledger over REST, in pages. */
@Path("/activity")
@RolesAllowed("member")
@Tag(name = "activity", description = "What I did, session by session")
@APIResponse(
        responseCode = "401",
        description = "not-signed-in: the token is missing, has expired or is somebody else's",
        content =
                @Content(
                        mediaType = ProblemDocument.MEDIA_TYPE,
                        schema = @Schema(implementation = ProblemDocument.class)))
@APIResponse(
        responseCode = "403",
        description = "not-allowed: the token lacks the role member",
        content =
                @Content(
                        mediaType = ProblemDocument.MEDIA_TYPE,
                        schema = @Schema(implementation = ProblemDocument.class)))
@APIResponse(
        responseCode = "422",
        description = "invalid-request: errors names each parameter at fault",
        content =
                @Content(
                        mediaType = ProblemDocument.MEDIA_TYPE,
                        schema = @Schema(implementation = ProblemDocument.class)))
public class ActivityResource {
    private static final String CSV = "text/csv;charset=UTF-8";

    private final CurrentMember member;
    private final Ledger ledger;

    ActivityResource(CurrentMember member, Ledger ledger) {
        this.member = member;
        this.ledger = ledger;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "A page of the ledger",
            description = "Sessions by start, those that were stopped, expired or never active too.")
    @APIResponse(
            responseCode = "200",
            description = "The page; as CSV a header and one row for each session",
            headers = @Header(name = "Link", description = "rel=next, if there is a next page"),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ActivityJson.Page.class)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING))
            })
    public Response json(@BeanParam ActivityQuery query, @Context UriInfo uri) {
        ActivityPage page = ledger.page(query.range(member.id()));
        return answer(
                page,
                new ActivityJson.Page(
                        page.sessions().stream().map(ActivityJson::of).toList(),
                        page.next().orElse(null)),
                uri);
    }

    /** The same as CSV; a client that takes anything gets JSON. */
    @GET
    @Produces(CSV + ";qs=0.5")
    @Operation(hidden = true)
    public Response csv(@BeanParam ActivityQuery query, @Context UriInfo uri) {
        ActivityPage page = ledger.page(query.range(member.id()));
        return answer(page, ActivityCsv.write(page.sessions()), uri);
    }

    private static Response answer(ActivityPage page, Object body, UriInfo uri) {
        Response.ResponseBuilder response = Response.ok(body);
        page.next()
                .ifPresent(next -> response.links(
                        Link.fromUri(nextPage(uri, next)).rel("next").build()));
        return response.build();
    }

    /** Without scheme and host: behind a proxy we don't know our own. */
    private static URI nextPage(UriInfo uri, String next) {
        URI page = uri.getRequestUriBuilder().replaceQueryParam("after", next).build();
        return URI.create(page.getRawPath() + "?" + page.getRawQuery());
    }
}
