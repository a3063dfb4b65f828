package dev.lilt.client.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.client.language.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Sends requests with the member's credentials and turns everything but success into {@link ApiException}. */
final class Http {
    static final String JSON = "application/json, application/problem+json";

    private static final MediaType JSON_BODY = MediaType.get("application/json");
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final OkHttpClient client = new OkHttpClient.Builder()
            .connectTimeout(Duration.ofSeconds(5))
            .readTimeout(ANSWER_WITHIN)
            .writeTimeout(ANSWER_WITHIN)
            .followRedirects(false)
            // Only here is known which requests may be repeated.
            .retryOnConnectionFailure(false)
            .build();
    private final Credentials credentials;
    private final List<Duration> retries;

    /** {@code retries} are the waits before each further attempt at a request that is safe to repeat. */
    Http(Credentials credentials, List<Duration> retries) {
        this.credentials = credentials;
        this.retries = List.copyOf(retries);
    }

    JsonNode get(URI uri) throws ApiException, InterruptedException {
        return call(request(uri, JSON).build(), retries);
    }

    /** A PUT means the same however often it arrives, so it is repeated when its answer was lost on the way. */
    JsonNode put(URI uri, Object body) throws ApiException, InterruptedException {
        return call(request(uri, JSON).put(json(body)).build(), retries);
    }

    /** A DELETE means the same however often it arrives. */
    JsonNode delete(URI uri) throws ApiException, InterruptedException {
        return call(request(uri, JSON).delete().build(), retries);
    }

    /** Sends a request that must not be repeated. */
    JsonNode post(URI uri, Object body) throws ApiException, InterruptedException {
        return call(request(uri, JSON).post(json(body)).build(), List.of());
    }

    /**
     * Copies an answer of whatever length, of a type that {@code accept} names.
     *
     * @throws IOException when it can't be written, or breaks off
     */
    void download(URI uri, String accept, OutputStream to) throws ApiException, IOException, InterruptedException {
        Request request = request(uri, accept).get().build();
        Response answered;
        try {
            answered = client.newCall(request).execute();
        } catch (IOException e) {
            throw unreachable(request, e);
        }
        try (Response response = answered) {
            if (!response.isSuccessful()) {
                throw ProblemReader.refusal(
                        uri, response.code(), response.body().bytes());
            }
            response.body().byteStream().transferTo(to);
        }
    }

    private JsonNode call(Request request, List<Duration> waits) throws ApiException, InterruptedException {
        for (Duration wait : waits) {
            Duration pause = wait;
            try (Response response = client.newCall(request).execute()) {
                if (!isWorthARetry(response.code())) {
                    return answer(request, response);
                }
                pause = longer(wait, response);
            } catch (ConnectException | UnknownHostException e) {
                // Nobody listens: waiting a second rarely helps, and a wrong address should be told at once.
                throw unreachable(request, e);
            } catch (IOException e) {
                checkInterrupt();
                // The answer was lost; the next attempt fetches it.
            }
            Thread.sleep(pause);
        }
        try (Response response = client.newCall(request).execute()) {
            return answer(request, response);
        } catch (IOException e) {
            throw unreachable(request, e);
        }
    }

    /** A part that is away, and what a proxy says while a replica is being replaced. */
    private static boolean isWorthARetry(int status) {
        return status >= 502 && status <= 504;
    }

    /** As long as the service asks for, as far as a member can be kept waiting. */
    private static Duration longer(Duration wait, Response response) {
        String header = response.header("Retry-After", "");
        Duration asked = header != null && header.matches("[0-9]{1,6}")
                ? Duration.ofSeconds(Long.parseLong(header))
                : Duration.ZERO;
        Duration bounded = asked.compareTo(LONGEST_WAIT) < 0 ? asked : LONGEST_WAIT;
        return bounded.compareTo(wait) > 0 ? bounded : wait;
    }

    private Request.Builder request(URI uri, String accept) {
        Request.Builder request = new Request.Builder()
                .url(uri.toString())
                .header("Accept", accept)
                .header("Accept-Language", Messages.acceptLanguage());
        credentials.headers().forEach(request::header);
        return request;
    }

    private static RequestBody json(Object body) {
        try {
            return RequestBody.create(Json.MAPPER.writeValueAsBytes(body), JSON_BODY);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode answer(Request request, Response response) throws ApiException, IOException {
        byte[] body = response.body().bytes();
        URI uri = request.url().uri();
        if (!response.isSuccessful()) {
            throw ProblemReader.refusal(uri, response.code(), body);
        }
        try {
            return Json.MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new ApiException(Messages.text("http.not-json", uri));
        }
    }

    private static ApiException unreachable(Request request, IOException e) throws InterruptedException {
        checkInterrupt();
        URI uri = request.url().uri();
        String why = switch (e) {
            case ConnectException refused -> Messages.text("http.nobody");
            case UnknownHostException unknown -> Messages.text("http.nobody");
            case SocketTimeoutException late -> Messages.text("http.late", ANSWER_WITHIN.toSeconds());
            default -> Messages.text("http.broke");
        };
        return new ApiException(
                "unreachable",
                Messages.text("http.unreachable", uri.getScheme() + "://" + uri.getAuthority(), why),
                true);
    }

    /** OkHttp tells of an interrupt by an {@link IOException}. */
    private static void checkInterrupt() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
