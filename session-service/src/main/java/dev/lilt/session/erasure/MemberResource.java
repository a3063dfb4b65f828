package dev.lilt.session.erasure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erasure over REST. */
@Path("/members/me")
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Yours")
@APIResponse(responseCode = "401", ref = "NotSignedIn")
@APIResponse(responseCode = "403", ref = "NotAllowed")
@APIResponse(responseCode = "429", ref = "TooManyRequests")
public class MemberResource {
    private final EraseMember erase;
    private final JsonWebToken token;

    MemberResource(EraseMember erase, JsonWebToken token) {
        this.erase = erase;
        this.token = token;
    }

    @DELETE
    @Operation(operationId = "eraseMe", summary = "Erase all that Lilt holds on me", description = """
                    My sessions, their command logs, symptoms and tickets are gone from session-service when this answers. Sessions that were not \
                    over stop, their streams end, and nothing of them reaches the weeks. tracking-service hears of it over Kafka and erases too, \
                    within seconds when it runs; `GET /exports/activity` shows when it has. It can't be undone. Sending it again is no error, and I \
                    may start anew at any time.""")
    @APIResponse(responseCode = "200", description = "What was removed here; the second time nothing")
    public Erasure eraseMe() {
        return Erasure.of(erase.erase(token.getSubject()));
    }
}
