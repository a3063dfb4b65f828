package dev.lilt.session.ratelimit;

import dev.lilt.session.language.MemberProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Refuses what a member sends too fast. Unauthenticated requests never get here. */
@Provider
class RequestRateFilter implements ContainerRequestFilter {
    private final RequestRateLimiter rate;
    private final JsonWebToken token;

    RequestRateFilter(RequestRateLimiter rate, JsonWebToken token) {
        this.rate = rate;
        this.token = token;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String member = token.getSubject();
        if (member != null) {
            RequestRateLimiter.RequestClass requestClass = request.getMethod().equals("PUT")
                    ? RequestRateLimiter.RequestClass.COMMANDS
                    : RequestRateLimiter.RequestClass.OTHERS;
            rate.take(member, requestClass).ifPresent(RequestRateFilter::refuse);
        }
    }

    private static void refuse(Duration wait) {
        long seconds = Math.ceilDiv(wait.toNanos(), 1_000_000_000L);
        throw MemberProblem.of(
                        429,
                        "too-many-requests",
                        "Too many requests",
                        seconds == 1 ? "too-many-requests.one" : "too-many-requests",
                        seconds)
                .withHeader("Retry-After", seconds)
                .build();
    }
}
