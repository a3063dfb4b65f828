package dev.lilt.session.erasure;

import dev.lilt.support.identity.CurrentMember;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erasure over REST. */
@Path("/members/me")
@RolesAllowed("member")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Member data")
public class MemberResource {
    private final EraseMember erase;
    private final CurrentMember member;

    MemberResource(EraseMember erase, CurrentMember member) {
        this.erase = erase;
        this.member = member;
    }

    @DELETE
    @Operation(operationId = "eraseMe", summary = "Erase everything that is stored about me", description = """
                    Your sessions, their command logs, symptoms and tickets are deleted from session-service before the response. Sessions that \
                    were not over stop, their streams end, and they are not counted in any week. tracking-service is told over Kafka and \
                    erases too, within seconds while it runs; `GET /exports/activity` shows when it has. This can't be undone. Repeating the \
                    call is no error, and you may start again at any time.""")
    @APIResponse(responseCode = "200", description = "The number of things deleted here; zero the second time")
    public Erasure eraseMe() {
        return erase.erase(member.id());
    }
}
