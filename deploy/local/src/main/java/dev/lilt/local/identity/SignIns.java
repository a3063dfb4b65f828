package dev.lilt.local.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The codes and refresh tokens of members who have signed in, in memory: after a restart members sign in again. What is
 * used a second time may have been stolen, so it ends the sign-in (RFC 9700, sections 4.2.4 and 4.14.2).
 */
final class SignIns {
    /** For how long a code is good. */
    static final Duration CODE_VALIDITY = Duration.ofMinutes(1);

    /** For how long a refresh token is good. */
    static final Duration REFRESH_VALIDITY = Duration.ofHours(12);

    /** For how long a refresh token that was used is good again: a client's requests overlap. */
    static final Duration OVERLAP = Duration.ofSeconds(30);

    /** A code or a refresh token. */
    private static final class Ticket {
        private final SignIn signIn;
        private @Nullable Instant usedFirst;

        Ticket(SignIn signIn) {
            this.signIn = signIn;
        }
    }

    private final InstantSource clock;
    private final ShortLived<Ticket> codes;
    private final ShortLived<Ticket> refreshTokens;

    SignIns(InstantSource clock) {
        this.clock = clock;
        this.codes = new ShortLived<>(CODE_VALIDITY, clock);
        this.refreshTokens = new ShortLived<>(REFRESH_VALIDITY, clock);
    }

    String newCode(SignIn signIn) {
        return codes.keep(new Ticket(signIn));
    }

    String newRefreshToken(SignIn signIn) {
        return refreshTokens.keep(new Ticket(signIn));
    }

    /** Uses a code; empty if it is unknown, over or used. */
    synchronized Optional<SignIn> useCode(String code) {
        return codes.find(code).flatMap(ticket -> use(ticket, Duration.ZERO));
    }

    /** Uses a refresh token; empty if it is unknown, over, or was used more than a moment ago. */
    synchronized Optional<SignIn> useRefreshToken(String token) {
        return refreshTokens.find(token).flatMap(ticket -> use(ticket, OVERLAP));
    }

    /** Returns the sign-in of a refresh token without using it; empty if there is no such token. */
    synchronized Optional<SignIn> ofRefreshToken(String token) {
        return refreshTokens.find(token).map(ticket -> ticket.signIn);
    }

    /** Ends a sign-in: its refresh tokens are good no more. */
    synchronized void end(String signIn) {
        refreshTokens.removeIf(ticket -> ticket.signIn.id().equals(signIn));
    }

    private Optional<SignIn> use(Ticket ticket, Duration overlap) {
        Instant now = clock.instant();
        Instant usedFirst = ticket.usedFirst;
        if (usedFirst == null) {
            ticket.usedFirst = now;
        } else if (!now.isBefore(usedFirst.plus(overlap))) {
            end(ticket.signIn.id());
            return Optional.empty();
        }
        return Optional.of(ticket.signIn);
    }
}
