package dev.lilt.session.ticket;

import dev.lilt.session.sessions.WireTime;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ticket as the member gets it, once: nobody can look it up again. */
@Schema(requiredProperties = {"ticket", "session", "expiresAt", "url"})
record Ticket(
        @Schema(description = "Whoever has it can follow the session", pattern = "^[A-Za-z0-9_-]{43}$")
        String ticket,

        UUID session,
        @Schema(format = "date-time") String expiresAt,

        @Schema(description = "The stream, ticket and all", examples = "/sessions/…/cues?ticket=…")
        URI url) {
    static Ticket of(Secret secret, UUID session, Instant expiresAt) {
        return new Ticket(
                secret.text(),
                session,
                WireTime.of(expiresAt),
                URI.create("/sessions/" + session + "/cues?ticket=" + secret.text()));
    }

    @Override
    public String toString() {
        return "Ticket[session=" + session + "]";
    }
}
