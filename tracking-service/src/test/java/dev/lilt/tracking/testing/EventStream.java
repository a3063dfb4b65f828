package dev.lilt.tracking.testing;

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

/** A live stream, read as bytes: what is on the wire is what a test sees. */
public final class EventStream implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final HttpResponse<InputStream> response;
    private final StringBuffer text = new StringBuffer();
    private volatile boolean over;

    private EventStream(HttpResponse<InputStream> response) {
        this.response = response;
        Thread reader = new Thread(this::read, "event-stream");
        reader.setDaemon(true);
        reader.start();
    }

    /** The member's week, with a query such as {@code ?zone=UTC} or nothing. */
    public static EventStream open(String member, String query) {
        return openWithToken(Tokens.member(member), query);
    }

    /** The week of the member of this token. */
    public static EventStream openWithToken(String token, String query) {
        URI uri = URI.create("http://localhost:" + RestAssured.port + "/weeks/current/stream" + query);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return new EventStream(CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream()));
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
        over = true;
    }

    public HttpResponse<InputStream> response() {
        return response;
    }

    public String text() {
        return text.toString();
    }

    public boolean isOver() {
        return over;
    }

    /** Every event so far, comments and {@code retry} left out. */
    public List<String> events() {
        return Arrays.stream(text().split("(?<=\n\n)"))
                .filter(frame -> frame.startsWith("event: ") && frame.endsWith("\n\n"))
                .toList();
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
