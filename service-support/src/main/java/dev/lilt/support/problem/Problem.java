package dev.lilt.support.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Problems that any service may answer with; a feature names its own with {@link #of}. */
public final class Problem {
    /** The beginning of every type. */
    public static final String TYPE_PREFIX = "urn:lilt:problem:";

    /** The names of the problems that any service may answer with. */
    public static final List<String> TECHNICAL = List.of(
            "headers-too-large",
            "identity-unavailable",
            "if-match-needed",
            "invalid-request",
            "malformed-body",
            "malformed-request",
            "method-not-allowed",
            "not-acceptable",
            "not-allowed",
            "not-found",
            "not-signed-in",
            "refused",
            "request-timeout",
            "stale",
            "too-large",
            "too-many-requests",
            "unavailable",
            "unexpected",
            "unsupported-media-type",
            "uri-too-long");

    private static final int RETRY_AFTER_SECONDS = 5;
    private static final int OPEN_RETRY_AFTER_SECONDS = 1;

    private Problem() {}

    /** A problem of the type {@code urn:lilt:problem:<name>}. */
    public static HttpProblem.Builder of(int status, String name, String title, String detail) {
        return HttpProblem.builder()
                .withType(URI.create(TYPE_PREFIX + name))
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail);
    }

    /** 400: the body is missing or is not JSON. */
    public static HttpProblem malformedBody(String detail) {
        return of(400, "malformed-body", "Malformed body", detail).build();
    }

    /** 400: the request line or a header breaks the rules of HTTP. */
    public static HttpProblem malformedRequest(String detail) {
        return of(400, "malformed-request", "Malformed request", detail).build();
    }

    /** 406: what there is isn't accepted. */
    public static HttpProblem notAcceptable() {
        return of(
                        406,
                        "not-acceptable",
                        "Not acceptable",
                        "This representation is not available. Leave Accept out to get the default.")
                .build();
    }

    /** 408: the request did not arrive in time. */
    public static HttpProblem requestTimeout(Duration within) {
        return of(
                        408,
                        "request-timeout",
                        "Request timeout",
                        "The request did not arrive within " + within.toSeconds() + " seconds. Send it again.")
                .build();
    }

    /** 413: the body is larger than the service takes. */
    public static HttpProblem tooLarge(long mostBytes) {
        return of(413, "too-large", "Body too large", "Send a body of at most " + mostBytes / 1024 + " KiB.")
                .build();
    }

    /** 414: the path and query are longer than the service takes. */
    public static HttpProblem uriTooLong(int mostCharacters) {
        return of(
                        414,
                        "uri-too-long",
                        "URI too long",
                        "Send a path and query of at most " + mostCharacters + " characters.")
                .build();
    }

    /** 431: the headers take more than the service allows. */
    public static HttpProblem headersTooLarge(long mostBytes) {
        return of(
                        431,
                        "headers-too-large",
                        "Request header fields too large",
                        "Send headers of at most " + mostBytes / 1024 + " KiB in all.")
                .build();
    }

    /** 429: too many requests, or too many at once. */
    public static HttpProblem tooManyRequests(String detail, long retryAfterSeconds) {
        return of(429, "too-many-requests", "Too many requests", detail)
                .withHeader("Retry-After", retryAfterSeconds)
                .build();
    }

    /** 429: too many requests of one member or address that are not answered yet. */
    public static HttpProblem tooManyOpenRequests() {
        return tooManyRequests(
                "You have too many requests open at once. Wait for some of them to be answered.",
                OPEN_RETRY_AFTER_SECONDS);
    }

    /** 415: the body isn't JSON by its type. */
    public static HttpProblem unsupportedMediaType() {
        return of(415, "unsupported-media-type", "Unsupported media type", "Send application/json.")
                .build();
    }

    /** 422: the request can be read, but these fields are out of range or don't exist. */
    public static HttpProblem invalidRequest(List<FieldError> errors) {
        return of(
                        422,
                        "invalid-request",
                        "Invalid request",
                        "Correct the fields listed in errors and send the request again.")
                .with("errors", errors)
                .build();
    }

    /** 422 for one field. */
    public static HttpProblem invalidRequest(String field, String detail) {
        return invalidRequest(List.of(new FieldError(field, detail)));
    }

    /** 404: there is nothing here, or it isn't yours. */
    public static HttpProblem notFound(String detail) {
        return of(404, "not-found", "Not found", detail).build();
    }

    /** 401: there is no token, or not one that holds. */
    public static HttpProblem notSignedIn() {
        return of(401, "not-signed-in", "Not signed in", "Send a valid bearer token.")
                .withHeader("WWW-Authenticate", "Bearer")
                .build();
    }

    /** 403: the token holds, but is for somebody else's work. */
    public static HttpProblem notAllowed() {
        return of(403, "not-allowed", "Not allowed", "Your token lacks the role for this.")
                .build();
    }

    /** 405: the path is right. */
    public static HttpProblem methodNotAllowed(String allowed) {
        return of(405, "method-not-allowed", "Method not allowed", "See Allow for what this path takes.")
                .withHeader("Allow", allowed)
                .build();
    }

    /** 412: another version has become the current one. */
    public static HttpProblem stale() {
        return of(412, "stale", "Stale", "Another version is current. Get it, make your change to it and send that.")
                .build();
    }

    /** 428: a version is replaced only by a client that names it. */
    public static HttpProblem ifMatchNeeded() {
        return of(428, "if-match-needed", "If-Match needed", "Send If-Match with the ETag of the version you replace.")
                .build();
    }

    /** 503: the database can't be reached, or is too busy. */
    public static HttpProblem unavailable() {
        return of(
                        503,
                        "unavailable",
                        "Unavailable",
                        "A part of the service can't be reached now. Try again in a while.")
                .withHeader("Retry-After", RETRY_AFTER_SECONDS)
                .build();
    }

    /** 503: more is asked than the service can do now, and nothing was done. */
    public static HttpProblem overloaded(int retryAfterSeconds) {
        return of(
                        503,
                        "unavailable",
                        "Unavailable",
                        "The service is asked for more than it can do now, and did nothing. Send the request again after the seconds in Retry-After.")
                .withHeader("Retry-After", retryAfterSeconds)
                .build();
    }

    /** 503: the keys of the identity provider can't be fetched, so no token can be checked. */
    public static HttpProblem identityUnavailable() {
        return of(
                        503,
                        "identity-unavailable",
                        "Identity provider unavailable",
                        "Your token can't be checked now, because the identity provider can't be reached. Try again in a while.")
                .withHeader("Retry-After", RETRY_AFTER_SECONDS)
                .build();
    }

    /** 5xx: our fault. */
    public static HttpProblem unexpected(int status) {
        return of(status, "unexpected", "Unexpected error", "This is our fault. Try again in a while.")
                .build();
    }
}
