package dev.lilt.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A client of one stream of server-sent events, which keeps what is on the wire, character by character. */
public final class EventStream implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String END_OF_FRAME = "\n\n";

    private final HttpResponse<InputStream> response;
    private final Consumer<StreamFrame> listener;
    /** Read by the test while the stream goes on. */
    @SuppressWarnings("JdkObsolete")
    private final StringBuffer text = new StringBuffer();

    private final List<StreamFrame> frames = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private EventStream(HttpResponse<InputStream> response, Consumer<StreamFrame> listener) {
        this.response = response;
        this.listener = listener;
        Thread.ofVirtual().name("event-stream").start(this::read);
    }

    /**
     * Opens a stream.
     *
     * @param headers name, value, name, value …
     * @throws UncheckedIOException if there is no connection, or no answer
     */
    public static EventStream open(URI uri, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return open(request.build(), frame -> {});
    }

    /**
     * Opens a stream.
     *
     * @param listener is told each frame as soon as it is whole
     * @throws UncheckedIOException if there is no connection, or no answer
     */
    public static EventStream open(HttpRequest request, Consumer<StreamFrame> listener) {
        try {
            return new EventStream(CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream()), listener);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void read() {
        char[] buffer = new char[8192];
        int wholeUntil = 0;
        try (Reader body = new InputStreamReader(response.body(), StandardCharsets.UTF_8)) {
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                text.append(buffer, 0, count);
                wholeUntil = takeFrames(wholeUntil);
            }
        } catch (IOException cut) {
            text.append("\n[cut]");
        }
        closed.countDown();
    }

    private int takeFrames(int wholeUntil) {
        int from = wholeUntil;
        for (int end = text.indexOf(END_OF_FRAME, from); end >= 0; end = text.indexOf(END_OF_FRAME, from)) {
            int next = end + END_OF_FRAME.length();
            StreamFrame frame = new StreamFrame(text.substring(from, next), System.nanoTime());
            frames.add(frame);
            listener.accept(frame);
            from = next;
        }
        return from;
    }

    /** Returns the answer; its body is read by this stream. */
    public HttpResponse<InputStream> response() {
        return response;
    }

    /** Returns everything so far, and {@code [cut]} at its end if the connection broke. */
    public String text() {
        return text.toString();
    }

    /** Returns each whole frame so far that is an event; comments and {@code retry} alone are none. */
    public List<String> events() {
        return frames.stream()
                .filter(frame -> frame.field("event").isPresent())
                .map(StreamFrame::text)
                .toList();
    }

    /** Returns the ids so far, in order. */
    public List<String> ids() {
        return frames.stream().flatMap(frame -> frame.field("id").stream()).toList();
    }

    /** Returns whether the stream has ended, or is cut. */
    public boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Waits until the stream has ended, or is cut, however long that takes. */
    public void awaitClose() throws InterruptedException {
        closed.await();
    }

    /**
     * Returns everything, once the server has closed the stream.
     *
     * @throws IllegalStateException if it is open a minute later
     */
    public String whole() {
        try {
            if (!closed.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
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
