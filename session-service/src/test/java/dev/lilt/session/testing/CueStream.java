package dev.lilt.session.testing;

import dev.lilt.local.testing.Tokens;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A live stream, read as bytes: what is on the wire is what a test sees. */
public final class CueStream implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final HttpResponse<InputStream> response;
    private final StringBuffer text = new StringBuffer();
    private final CountDownLatch closed = new CountDownLatch(1);

    private CueStream(HttpResponse<InputStream> response) {
        this.response = response;
        Thread reader = new Thread(this::read, "cue-stream");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Opens a stream.
     *
     * @param query such as {@code ?from=start}, or nothing
     * @param headers name, value, name, value …
     */
    public static CueStream open(String member, String session, String query, String... headers) {
        return openWithToken(Tokens.member(member), session, query, headers);
    }

    /** Opens a stream with this token. */
    public static CueStream openWithToken(String token, String session, String query, String... headers) {
        HttpRequest.Builder request =
                get("/sessions/" + session + "/cues" + query).header("Authorization", "Bearer " + token);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return open(request);
    }

    /** Opens a stream without a token, a ticket in its path. */
    public static CueStream open(String path) {
        return open(get(path));
    }

    private static HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
    }

    private static CueStream open(HttpRequest.Builder request) {
        try {
            return new CueStream(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void read() {
        byte[] buffer = new byte[8192];
        try (InputStream body = response.body()) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                text.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
        } catch (IOException cut) {
            text.append("\n[cut]");
        }
        closed.countDown();
    }

    public HttpResponse<InputStream> response() {
        return response;
    }

    public String text() {
        return text.toString();
    }

    /** Every frame so far that is whole, comments and retry left out. */
    public List<String> events() {
        return Arrays.stream(text().split("(?<=\n\n)"))
                .filter(frame -> frame.contains("event: ") && frame.endsWith("\n\n"))
                .toList();
    }

    /** The ids so far, in order. */
    public List<String> ids() {
        return events().stream()
                .filter(frame -> frame.startsWith("id: "))
                .map(frame -> frame.substring(4, frame.indexOf('\n')))
                .toList();
    }

    /** Everything, once the server has closed the stream. */
    public String whole() {
        try {
            if (!closed.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the stream is still open: " + text());
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return text();
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException alreadyClosed) {
            throw new UncheckedIOException(alreadyClosed);
        }
    }
}
