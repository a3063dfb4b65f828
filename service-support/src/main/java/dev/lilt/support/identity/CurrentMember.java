package dev.lilt.support.identity;

import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The member whose token came with this request. Only that member's data is read: no call names another. */
@RequestScoped
public class CurrentMember {
    private final JsonWebToken token;

    CurrentMember(JsonWebToken token) {
        this.token = token;
    }

    /**
     * Returns the token's {@code sub}.
     *
     * @throws UnauthorizedException if it names nobody
     */
    public String id() {
        String subject = token.getSubject();
        if (subject == null || subject.isBlank()) {
            throw new UnauthorizedException();
        }
        return subject;
    }
}
