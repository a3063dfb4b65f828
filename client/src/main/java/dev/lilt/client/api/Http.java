package dev.lilt.client.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;

/** Sends requests with the member's pass and turns everything but success into {@link ApiException}. */
final class Http {
    static final String JSON = "application/json, application/problem+json";

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Credentials pass;
    private final List<Duration> retries;

    /** {@code retries} are the waits before each further attempt at a request that is safe to repeat. */
    Http(Credentials pass, List<Duration> retries) {
        this.pass = pass;
        this.retries = List.copyOf(retries);
    }

    JsonNode get(URI uri) throws ApiException, InterruptedException {
        return repeated(request(uri).GET().build());
    }

    /** A PUT means the same however often it arrives, so it is repeated when its answer was lost on the way. */
    JsonNode put(URI uri, Object body) throws ApiException, InterruptedException {
        return repeated(request(uri).PUT(json(body)).build());
    }

    /** A DELETE means the same however often it arrives. */
    JsonNode delete(URI uri) throws ApiException, InterruptedException {
        return repeated(request(uri).DELETE().build());
    }

    /**
     * Copies an answer of whatever length, of a type that {@code accept} names.
     *
     * @throws IOException when it can't be written, or breaks off
     */
    void download(URI uri, String accept, OutputStream to) throws ApiException, IOException, InterruptedException {
        HttpRequest request = request(uri).setHeader("Accept", accept).GET().build();
        HttpResponse<InputStream> response;
        try {
            response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw unreachable(request, e);
        }
        try (InputStream body = response.body()) {
            if (response.statusCode() / 100 != 2) {
                throw Problem.refusal(uri, response.statusCode(), body.readAllBytes());
            }
            body.transferTo(to);
        }
    }

    JsonNode post(URI uri, Object body) throws ApiException, InterruptedException {
        HttpRequest request = request(uri).POST(json(body)).build();
        try {
            return answer(request, send(request));
        } catch (IOException e) {
            throw unreachable(request, e);
        }
    }

    private JsonNode repeated(HttpRequest request) throws ApiException, InterruptedException {
        for (Duration wait : retries) {
            try {
                HttpResponse<byte[]> response = send(request);
                if (!isWorthARetry(response.statusCode())) {
                    return answer(request, response);
                }
                Thread.sleep(longer(wait, response));
                continue;
            } catch (ConnectException e) {
                // Nobody listens: waiting a second rarely helps, and a wrong address should be told at once.
                throw unreachable(request, e);
            } catch (IOException e) {
                // The answer was lost; the next attempt fetches it.
            }
            Thread.sleep(wait);
        }
        try {
            return answer(request, send(request));
        } catch (IOException e) {
            throw unreachable(request, e);
        }
    }

    /** A part that is away, and what a proxy says while a replica is being replaced. */
    private static boolean isWorthARetry(int status) {
        return status >= 502 && status <= 504;
    }

    /** As long as the service asks for, as far as a member can be kept waiting. */
    private static Duration longer(Duration wait, HttpResponse<?> response) {
        Duration asked = response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
        Duration bounded = asked.compareTo(LONGEST_WAIT) < 0 ? asked : LONGEST_WAIT;
        return bounded.compareTo(wait) > 0 ? bounded : wait;
    }

    private HttpRequest.Builder request(URI uri) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(ANSWER_WITHIN).header("Accept", JSON);
        if ("http".equalsIgnoreCase(uri.getScheme())) {
            // HTTP/2 is for TLS: without it the first request would ask for an upgrade.
            request.version(HttpClient.Version.HTTP_1_1);
        }
        pass.headers().forEach(request::header);
        return request;
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return HttpRequest.BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        HttpRequest typed = request.bodyPublisher().isEmpty()
                ? request
                : HttpRequest.newBuilder(request, (name, value) -> true)
                        .header("Content-Type", "application/json")
                        .build();
        return client.send(typed, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static JsonNode answer(HttpRequest request, HttpResponse<byte[]> response) throws ApiException {
        if (response.statusCode() / 100 != 2) {
            throw Problem.refusal(request.uri(), response.statusCode(), response.body());
        }
        try {
            return Json.MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new ApiException(request.uri() + " answered with something that is not JSON: is it a Lilt service?");
        }
    }

    private static ApiException unreachable(HttpRequest request, IOException e) {
        URI uri = request.uri();
        String why = switch (e) {
            case ConnectException refused -> "nobody answers there";
            case HttpTimeoutException late -> "no answer in " + ANSWER_WITHIN.toSeconds() + " s";
            default -> "the connection broke";
        };
        return new ApiException(
                "unreachable",
                "can't reach " + uri.getScheme() + "://" + uri.getAuthority() + ": " + why + "; is the stack up?",
                true);
    }
}
