package dev.lilt.web.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A client that handles cookies as a browser does, and keeps every answer. */
public final class TestBrowser {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI origin;
    private final Map<String, String> cookies = new TreeMap<>();
    private final List<HttpResponse<String>> answers = new ArrayList<>();

    public TestBrowser(int port) {
        origin = URI.create("http://localhost:" + port);
    }

    /** Signs in, by all the redirects that this takes, and returns the last answer. */
    public HttpResponse<String> signIn(String query) {
        HttpResponse<String> answer = get("/web/login" + query);
        while (answer.statusCode() / 100 == 3) {
            URI next =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
            answer = send(HttpRequest.newBuilder(next));
        }
        return answer;
    }

    public HttpResponse<String> get(String target) {
        return send(request(target));
    }

    /** Begins a request to the backend. */
    public HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(origin.resolve(target)).timeout(Duration.ofSeconds(5));
    }

    /** Sends a request with the cookies of its origin. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(withCookies(request), HttpResponse.BodyHandlers.ofString());
            answers.add(answer);
            if (answer.uri().getPort() == origin.getPort()) {
                setCookies(answer).forEach(this::keep);
            }
            return answer;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Opens a stream with the cookies of its origin. */
    public HttpResponse<InputStream> open(String target) {
        try {
            return CLIENT.send(withCookies(request(target)), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest withCookies(HttpRequest.Builder request) {
        boolean ours = request.copy().build().uri().getPort() == origin.getPort();
        return (ours && !cookies.isEmpty() ? request.header("Cookie", cookieHeader()) : request).build();
    }

    /** Returns the cookies as a header has them. */
    public String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Returns every answer so far. */
    public List<HttpResponse<String>> answers() {
        return List.copyOf(answers);
    }

    /** Returns the lines that set cookies. */
    public static List<String> setCookies(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    private void keep(String line) {
        String[] pair = line.split(";", 2)[0].split("=", 2);
        if (line.matches("(?i).*;\\s*max-age=0\\b.*")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
