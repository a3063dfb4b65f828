package dev.lilt.session.ticket;

import dev.lilt.support.time.WireInstant;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ticket as the member gets it, once: nobody can look it up again. */
@Schema(
        requiredProperties = {"ticket", "session", "expiresAt", "url"},
        description = "A ticket to follow one session")
record Ticket(
        @Schema(description = "The ticket; anybody who has it can follow the session", pattern = "^[A-Za-z0-9_-]{43}$")
        String ticket,

        UUID session,
        @Schema(format = "date-time") String expiresAt,

        @Schema(
                format = "uri-reference",
                description = "The path of the stream, with the ticket",
                examples =
                        "/sessions/0198c2f4-7d2e-7c11-9a54-3f1f6f0c2b11/cues?ticket=n0tAReal0neButJustAsL0ngAndJustAsUnguessable")
        URI url) {
    static Ticket of(TicketSecret secret, UUID session, Instant expiresAt) {
        return new Ticket(
                secret.text(),
                session,
                WireInstant.of(expiresAt),
                URI.create("/sessions/" + session + "/cues?ticket=" + secret.text()));
    }

    @Override
    public String toString() {
        return "Ticket[session=" + session + "]";
    }
}
